"""Titles that a verb tells of its subject, before a superior whose holder is named behind both."""

from kg.extract.naming.names import Named
from kg.extract.posts.offices.fields import field_end
from kg.extract.words.lexicon import HONORIFICS
from kg.model.extraction import EntityType


def is_anothers(passage: Named, first: int, end: int) -> bool:
    """Whether the name behind a title and its superior's is the superior's, for a verb tells whose
    the title is: "he *became* private secretary to the minister, *Ana Lind*", "*as* aide to".
    """
    low, at = passage.lower, field_end(passage, end, plain=True)
    at += low[at : at + 1] == [","]
    while low[at : at + 1] != [] and low[at].rstrip(".") in HONORIFICS:
        at += 1
    holder = passage.starting.get(at)
    before = first - 1 - (low[first - 1 : first] in (["a"], ["an"]))
    told = before >= 0 and low[before] in PREDICATING
    return told and holder is not None and holder.type is EntityType.PERSON


PREDICATING = frozenset(
    {"became", "becomes", "become", "was", "is", "as", "remained", "been", "be", "named",
     "appointed"}
)  # fmt: skip
"""What stands before a title without "the" that a verb makes somebody's."""
