"""Claims that the network finds unlikely, by constructions that also tell what is only done."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.draft import Draft
from kg.model.extraction import ClaimMention

BARE = {"object", "prepositional", "infinitive", "item", "quotation"}
"""Rules by what stands behind a verb: an object, a phrase, an infinitive, something in quotation
marks. "The minister *raised* the matter" has one as "the minister *condemned* the attack" has.
"""
UNLIKELY = 0.1
"""What the network gives a verb at most that reports nothing. Of 57 such claims 9 were right in
texts of `tests/gold` from which the network has not learned (fresh, kept, later).
"""


def drop_unlikely(draft: Draft) -> None:
    """Leave out such claims of a whole text, if nothing hangs on them: neither what they relay nor
    the text whose clauses they are.
    """
    if not draft.reading.marks.whole:
        return
    texts = (draft.resolutions, draft.rejected)
    clauses = {index for some in texts for text in some for index in text.clauses}
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
    for some in texts:
        some[:] = [replace(text, clauses=moved(text.clauses, new)) for text in some]


def is_unlikely(draft: Draft, claim: ClaimMention) -> bool:
    """Whether the network sees no cue where a rule by such a construction has read one. Who denies
    or rejects something takes a position by that: "did not *recognise* the border".
    """
    return (
        claim.cue is not None
        and not claim.denies
        and claim.characterized_as is None
        and claim.rule.partition(":")[0] in BARE
        and draft.reading.marks.reports(*claim.cue) < UNLIKELY
    )


def moved(claims: Sequence[int], new: dict[int, int]) -> tuple[int, ...]:
    """The new numbers of those claims that are kept."""
    return tuple(new[index] for index in claims if index in new)
