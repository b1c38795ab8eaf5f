"""Titles in a body that a text which tells of it need not complete; whom it names to ask."""

import re

from kg.extract.draft import Draft
from kg.extract.words.titles import singular_of

OWN_NOUNS = {
    "commissioner": "commission", "councillor": "council", "councilor": "council",
    "cllr": "council", "cr": "council", "cllrs": "council", "crs": "council",
    "councillors": "council", "councilors": "council", "commissioners": "commission",
    "aldermen": "council",
    "alderman": "council", "assemblyman": "assembly", "assemblywoman": "assembly",
    "council member": "council", "board member": "board", "commission member": "commission",
    "committee member": "committee", "panel member": "panel",
}  # fmt: skip
"""A title or the last word of one → the noun for the body that it is of."""


def own_noun(title: str, word: str) -> str | None:
    """The noun for the body that a title with that head is of.

    >>> own_noun("health commissioner", "commissioner"), own_noun("council member", "member")
    ('commission', 'council')
    """
    return OWN_NOUNS.get(word) or OWN_NOUNS.get(title)


PARLIAMENTARY = frozenset(
    {"speaker", "deputy speaker", "vice speaker", "backbencher", "frontbencher", "crossbencher",
     "mp", "td", "mna", "mpa", "mca", "mk", "mha", "mlc", "mpp", "mhr", "mla", "msp",
     "ms", "mhk", "llywydd", "deputy llywydd", "mep",
     "lawmaker", "legislator", "parliamentarian", "member of parliament", "member", "deputy",
     "whip", "chief whip", "deputy whip", "minority whip", "majority whip", "opposition whip",
     "government whip", "leader of government business", "leader of the house", "house leader",
     "opposition house leader", "government house leader", "leader of the opposition",
     "opposition leader", "deputy leader of the opposition", "parliamentary leader",
     "majority leader", "minority leader", "deputy minority leader", "deputy majority leader",
     "assistant minority leader", "assistant majority leader", "floor leader",
     "minority floor leader",
     "majority floor leader", "shadow minister", "presiding officer",
     "clerk", "deputy clerk", "law clerk", "sergeant at arms", "serjeant at arms", "rapporteur",
     "deputy presiding officer", "second vice president", "third vice president",
     "fourth vice president"}
)  # fmt: skip
"""Titles that are of the parliament that the text tells of."""
ORDINAL = re.compile(r"^(?:first|second|third|fourth) ")


def is_parliamentary(title: str) -> bool:
    """Whether a title is of a parliament, also of several: "*second* deputy speaker", "MPs"."""
    one = singular_of(title)
    return not PARLIAMENTARY.isdisjoint((title, ORDINAL.sub("", title), one))


CHAIRS = frozenset({"chair", "vice-chair", "co-chair", "speaker", "representative"})
"""Roles in a body that its own minutes need not name."""


CONTACTS = re.compile(
    r"\b[Ii]ssued by\b|\bSigned\b|\bsigned(?: by|:)|\b[Cc]ontacts?\b|CONTACTS?\b"
    r"|[Ee]nquiries|[Ii]nquiries|\b(?:[Qq]uestions|[Cc]omments|[Rr]equests|[Rr]egistrations?)\b"
    r"[^.;]{0,30} (?:to|with)\b"
)
NEAR = 150
"""Characters behind the word "contact" in which those stand whom one may ask."""


def is_contact(draft: Draft, start: int) -> bool:
    """Whether somebody is named as whom to ask, at the end of a text."""
    text = draft.article.text
    late = start > len(text) * 3 // 4
    return late and CONTACTS.search(text, max(0, start - NEAR), start) is not None
