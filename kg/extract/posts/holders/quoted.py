"""Titles beside quotation marks: those of a byname, and of who is quoted."""

from kg.extract.naming.names import Name, Named
from kg.extract.posts.titles.office import Office


def is_byname(passage: Named, office: Office, name: Name) -> bool:
    """Whether nothing but a title and a name stands in quotation marks: "nicknamed “King Jens”"."""
    before, behind = passage.words[office.start - 1 : office.start], passage.words[name.end :][:1]
    return {w.text for w in before} <= OPENING_MARKS and bool(before) and (
        {w.text for w in behind} <= CLOSING_MARKS and bool(behind)
    )  # fmt: skip


OPENING_MARKS = frozenset({'"', "“", "‘", "``"})
CLOSING_MARKS = frozenset({'"', "”", "’", "''"})


def opens_quotation(passage: Named, office: Office, name: Name) -> bool:
    """Whether the name is the first word of what a title's holder says, no nickname: "the President
    *"Ana Lind* left for Oslo"".
    """
    marks = {word.text for word in passage.words[office.end : name.start]}
    closing = {word.text for word in passage.words[name.start : name.end + 1]}
    return not marks.isdisjoint({'"', "“"}) and closing.isdisjoint({'"', "”"})
