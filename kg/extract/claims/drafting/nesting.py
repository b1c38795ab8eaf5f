"""Claims within claims: whose words hold a place of the text, which claim reports which."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from kg.extract.draft import Draft
from kg.model.extraction import ClaimMention


class Contents:
    """The contents of claims in the order of the text, to ask at any place."""

    def __init__(self, claims: Sequence[ClaimMention]) -> None:
        pieces = (
            (piece.start, piece.end, index)
            for index, claim in enumerate(claims)
            for piece in (claim.content, *claim.rest)
        )
        self.pieces = sorted(pieces)
        self.starts = [start for start, _, _ in self.pieces]
        self.reach = list(accumulate((end for _, end, _ in self.pieces), max))
        """How far the pieces up to each reach: beyond it none of them does."""

    def around(self, at: int) -> Iterator[int]:
        """The claims whose content holds a place, the one that begins last first."""
        number = bisect_right(self.starts, at)
        while number and self.reach[number - 1] > at:
            number -= 1
            _, end, index = self.pieces[number]
            if end > at:
                yield index


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
