"""Claims that the network finds unlikely, by constructions that also tell what is only done."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.claims.drafting.continuations import utterance
from kg.extract.draft import Draft
from kg.model.extraction import ClaimMention, Span

BARE = {"object", "prepositional", "infinitive", "item"}
"""Rules by what stands behind a verb, or first in an item of a list: an object, a phrase, an
infinitive. "The minister *raised* the matter" has one as "the minister *condemned* the attack" has.
"""
UNLIKELY = 0.1
"""What the network gives a verb at most that reports nothing. Of 57 such claims 9 were right in
texts of `tests/gold` from which the network has not learned, by which it was chosen (fresh, kept,
later).
"""


def drop_unlikely(draft: Draft) -> None:
    """Leave out of a whole text the claims that the network finds unlikely, except those that relay
    others and those that are clauses of a text adopted.
    """
    if not draft.reading.marks.whole:
        return
    clauses = {index for text in draft.resolutions for index in text.clauses}
    kept = [
        index
        for index, claim in enumerate(draft.claims)
        if index in clauses or claim.reports or not is_unlikely(draft, claim)
    ]
    new = {index: number for number, index in enumerate(kept)}
    draft.claims[:] = [
        replace(draft.claims[index], reports=moved(draft.claims[index].reports, new))
        for index in kept
    ]
    draft.resolutions[:] = [
        replace(text, clauses=moved(text.clauses, new)) for text in draft.resolutions
    ]


def is_unlikely(draft: Draft, claim: ClaimMention) -> bool:
    """Whether the network sees no cue where a rule by such a construction has read one. Who denies
    or rejects something takes a position by that: "did not *recognise* the border".
    """
    return (
        claim.cue is not None
        and not claim.denies
        and claim.characterized_as is None
        and is_bare(draft.article.text, claim)
        and draft.reading.marks.says(*claim.cue) < UNLIKELY
    )


def is_bare(text: str, claim: ClaimMention) -> bool:
    """Whether a claim was read by such a construction, or from words in quotation marks that are a
    term or a title: a sentence there is said whatever the verb, "“Nobody asked us,” *shrugged* he".
    """
    family = claim.rule.partition(":")[0]
    start, end = claim.content
    # The sign that ends a sentence may stand behind what is said.
    quoted_term = family == "quotation" and not utterance(text, Span(start, end + 1))
    return quoted_term or family in BARE


def moved(claims: Sequence[int], new: dict[int, int]) -> tuple[int, ...]:
    """The new numbers of those claims that are kept."""
    return tuple(new[index] for index in claims if index in new)
