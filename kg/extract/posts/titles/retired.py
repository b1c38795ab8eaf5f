"""Ranks that somebody retired with, which are posts that he held: "Brig. (retd.) Ana Lind"."""

from collections.abc import Iterator

from kg.extract.naming.chunks import Chunk, Label
from kg.extract.naming.names import Name, Named
from kg.extract.words.styles import RANK_LETTERS
from kg.extract.words.titles import RANKS
from kg.model.extraction import EntityType

GRADES = (RANKS | RANK_LETTERS) - {"private", "officer", "staff", "master", "lt-gov"}
"""Words that ranks are made of."""
LEFT = frozenset({"retired", "ex"})
"""What tells before a rank that it is one no more."""
ASIDES = frozenset({"ret", "retd", "rtd", "r"})
"""What tells it behind, in brackets."""


def retired_ranks(passage: Named) -> Iterator[Chunk]:
    """The ranks before names of which the words beside tell that their holders have retired."""
    for name in passage.names:
        if name.type is EntityType.PERSON:
            end = rank_end(passage, name)
            start = rank_start(passage, end)
            told = end < name.start or (start > 0 and passage.lower[start - 1] in LEFT)
            if start < end and told and start not in passage.titles:
                yield Chunk(Label.TITLE, start, end, "official")


def is_told_behind(passage: Named, end: int) -> bool:
    """Whether brackets behind a title tell that its holder has retired: "Ambassador *(retd.)*"."""
    low = passage.lower
    return low[end : end + 1] == ["("] and low[end + 1].rstrip(".") in ASIDES


def rank_end(passage: Named, name: Name) -> int:
    """Where a rank ends before a name and what stands in brackets between."""
    low, end = passage.lower, name.start
    if low[end - 1 : end] != [")"]:
        return end
    opening = next((n for n in range(end - 2, max(0, end - 5), -1) if low[n] == "("), 0)
    if low[opening + 1] == "r" and "left" in low:
        # "Ana Lind (left), Sergeant (R) Ole Berg" in a picture
        return end
    told = opening > 0 and low[opening + 1].rstrip(".") in ASIDES
    return opening if told else end


def rank_start(passage: Named, end: int) -> int:
    """Where the words of a rank begin that end there: "Director General *Major General*"."""
    start, taken = end, passage.inside.keys() | (passage.titles - {end - 1})
    while start > 0 and passage.lower[start - 1].rstrip(".") in GRADES and (
        start - 1 not in taken and passage.words[start - 1].text[:1].isupper()
    ):  # fmt: skip
        start -= 1
    return start
