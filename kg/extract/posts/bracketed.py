"""Portfolios in brackets behind those who get them: "Ana Lind (Interior), Jens Holm (Finance)"."""

from collections.abc import Iterator

from kg.extract.naming.names import Named
from kg.extract.posts.office import Office
from kg.extract.words.titles import FIELD_NOUNS
from kg.model.extraction import EntityType


def bracketed(passage: Named) -> Iterator[Office]:
    """The portfolios in brackets behind those who get them: "Ana Lind (*Interior*) and Jens Holm
    (*Foreign Affairs*)", if there are several and a government is told of.
    """
    if GOVERNING.isdisjoint(passage.lower):
        return
    found = [
        (name.end + 1, end)
        for name in passage.names
        if name.type is EntityType.PERSON and (end := bracket_end(passage, name.end)) > 0
    ]
    if len(found) > 1:
        for start, end in found:
            yield Office(start, start, end, end, "minister", fielded=True, closed=True)


def bracket_end(passage: Named, at: int) -> int:
    """Where the words of a field end that stand in brackets at a word; 0 where none do."""
    low, words = passage.lower, passage.words
    end = at + 1
    while end < len(low) and (words[end].text[:1].isupper() or low[end] in LINKING):
        end += 1
    fields = end > at + 1 and low[end - 1] in FIELD_NOUNS
    return end if fields and low[at] == "(" and low[end : end + 1] == [")"] else 0


GOVERNING = frozenset(
    {"cabinet", "government", "ministers", "portfolios", "reshuffle", "ministries", "ministerial"}
)
"""Words of the changes of a government."""
LINKING = frozenset({"and", "&", "of", "for", ",", "'s", "’s"})
"""Small words within the fields of a portfolio."""
