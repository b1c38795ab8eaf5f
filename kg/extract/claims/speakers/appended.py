"""The name behind a title that the parser does not hang on it: "the Chairperson of the Committee,
*Hon. Ana Lind, MP*, told Members".
"""

from typing import NamedTuple

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import HONORIFICS
from kg.extract.words.statements import RELATIONAL
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType, Ref


class Appended(NamedTuple):
    """Who is named, and the last word that tells of him."""

    ref: Ref
    last: Token


CALLED = 4


def is_calling(draft: Draft, passage: Named, word: Token) -> bool:
    """Whether a word may stand before a name for what somebody is: "*Swiss potter* Ana Lind"."""
    ref = draft.ref(passage.passage, word)
    person = ref is not None and draft.names(ref, EntityType.PERSON)
    return not person and word.dep_ in {"compound", "amod", "nmod"} and word.text[:1].isalpha()


def appended(draft: Draft, passage: Named, title: Token) -> Appended | None:
    """The person by name who stands behind a comma right behind a title's phrase, before another
    comma.
    """
    doc, at = title.doc, title.right_edge.i
    at += doc[at].text != ","
    known = title_slug(title.text) is not None or title.lower_ in RELATIONAL
    if not known or at + 2 >= len(doc) or doc[at].text != ",":
        return None
    at += 1
    while at + 1 < len(doc) and doc[at].lower_.rstrip(".") in HONORIFICS:
        at += 1
    named = at
    while named < at + CALLED and named + 1 < len(doc) and is_calling(draft, passage, doc[named]):
        named += 1
    at = named if named < at + CALLED else at
    ref = draft.ref(passage.passage, doc[at])
    if ref is None or not draft.names(ref, EntityType.PERSON):
        return None
    while at + 1 < len(doc) and draft.ref(passage.passage, doc[at + 1]) == ref:
        at += 1
    if at + 1 < len(doc) and doc[at + 1].text != ",":
        return None
    lettered = at + 3 < len(doc) and doc[at + 2].text.isupper() and doc[at + 3].text == ","
    return Appended(ref, doc[at + 2 if lettered else at])
