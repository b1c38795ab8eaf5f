"""Claims within claims: which reports which, and whose words "they" say."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.claims.nesting import Contents
from kg.extract.draft import Draft
from kg.model.extraction import ClaimMention


def relay(draft: Draft) -> None:
    """Let each claim that stands in the words of another be reported by that other: the narrowest
    around it, of another speaker.
    """
    told = Contents(draft.claims)
    within = [tuple(around(told, index, claim)) for index, claim in enumerate(draft.claims)]
    for index, outer in enumerate(within):
        own_words(draft, index, outer)
    above: dict[int, int] = {}
    for index in range(len(draft.claims)):
        reporter = next(reporters(draft, index, within, above), None)
        if reporter is not None:
            above[index] = reporter
    for index, reporter in above.items():
        outer_claim = draft.claims[reporter]
        draft.claims[reporter] = replace(outer_claim, reports=(*outer_claim.reports, index))


def around(told: Contents, index: int, claim: ClaimMention) -> Iterator[int]:
    """The claims that hold another's cue in their words."""
    found = told.around(claim.cue.start) if claim.cue is not None else ()
    return (outer for outer in found if outer != index)


def reporters(
    draft: Draft, index: int, within: list[tuple[int, ...]], above: dict[int, int]
) -> Iterator[int]:
    """The claims that may report one, the narrowest first. Of two in each other's words the longer
    reports, and none is reported by what it reports itself.
    """
    claim = draft.claims[index]
    for outer in sorted(within[index], key=lambda o: length(draft.claims[o])):
        mutual = index in within[outer] and length(draft.claims[outer]) <= length(claim)
        if voice(draft.claims[outer]) == voice(claim) or mutual:
            continue
        top = outer
        while top != index and top in above:
            top = above[top]
        if top != index:
            yield outer


def length(claim: ClaimMention) -> int:
    """How many characters the words of a claim have."""
    return sum(piece.end - piece.start for piece in (claim.content, *claim.rest))


def voice(claim: ClaimMention) -> tuple[object, ...]:
    """Who makes a claim, as far as the text tells it."""
    return (claim.speaker,) if claim.speaker is not None else (None, claim.speaker_text)


def own_words(draft: Draft, index: int, outer: tuple[int, ...]) -> None:
    """Let "they" in what several say be those who say it: "The ministers said that they agreed"."""
    claim = draft.claims[index]
    if claim.speaker is None or not draft.mentions[claim.speaker].plural:
        return
    for each in outer:
        if draft.claims[each].speaker is None:
            words = draft.claims[each].speaker_text
            draft.claims[index] = replace(claim, speaker=None, speaker_text=words)
