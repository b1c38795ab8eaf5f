"""Claims that the network finds unlikely, by constructions that also tell what is only done."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.draft import Draft
from kg.model.extraction import ClaimMention

BARE = {"object", "prepositional", "infinitive", "item", "quotation"}
"""Rules by what stands behind a verb, or first in an item of a list: an object, a phrase, an
infinitive, words in quotation marks. "The minister *raised* the matter" has one as "the minister
*condemned* the attack" has.
"""
UNLIKELY = 0.1
"""What the network gives a verb at most that reports nothing. Of 57 such claims 9 were right in
texts of `tests/gold` from which the network has not learned, by which it was chosen (fresh, kept,
later).
"""


def drop_unlikely(draft: Draft) -> None:
    """Leave out of a whole text the claims that the network finds unlikely, except those that relay
    others and those that are clauses of a text adopted or rejected.
    """
    if not draft.reading.marks.whole:
        return
    clauses = clauses_of(draft)
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
    for some in (draft.resolutions, draft.rejected):
        some[:] = [replace(text, clauses=moved(text.clauses, new)) for text in some]


def clauses_of(draft: Draft) -> set[int]:
    """The claims that are clauses of texts adopted or rejected."""
    texts = (*draft.resolutions, *draft.rejected)
    return {index for text in texts for index in text.clauses}


def is_unlikely(draft: Draft, claim: ClaimMention) -> bool:
    """Whether the network sees no cue where a rule by such a construction has read one. Who denies
    or rejects something takes a position by that: "did not *recognise* the border"; and a whole
    sentence in quotation marks is said, whatever the verb: "“Nobody asked us,” *shrugged* Rand".
    """
    return (
        claim.cue is not None
        and not claim.denies
        and not is_uttered(draft.article.text, claim)
        and claim.characterized_as is None
        and claim.rule.partition(":")[0] in BARE
        and draft.reading.marks.reports(*claim.cue) < UNLIKELY
    )


def is_uttered(text: str, claim: ClaimMention) -> bool:
    """Whether the words of a claim are a quoted sentence and no quoted term or title."""
    said = claim.content.of(text)
    ends = said[-1:] + text[claim.content.end : claim.content.end + 1]
    sentence = said[:1].isupper() and " " in said and any(sign in ",.?!…" for sign in ends)
    return sentence and claim.rule.partition(":")[0] == "quotation"


def moved(claims: Sequence[int], new: dict[int, int]) -> tuple[int, ...]:
    """The new numbers of those claims that are kept."""
    return tuple(new[index] for index in claims if index in new)
