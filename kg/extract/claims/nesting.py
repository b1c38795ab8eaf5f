"""Which claims hold a place of the text in their content: whose words stand there."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

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
