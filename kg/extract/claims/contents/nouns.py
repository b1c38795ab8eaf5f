"""What a noun of saying is followed by: "his claim *that …*", "the ministry's call for *…*"."""

import re

from kg.extract.claims.contents.clauses import clause_span, opens_clause
from kg.extract.claims.sentences.scenes import NOTHING, Content, Scene
from kg.extract.text.parse import Token
from kg.extract.words.statements import NOUN_PREPOSITIONS, RUMOURED
from kg.model.extraction import Span


def noun_content(scene: Scene, noun: Token, *, rumour: bool = False) -> Content:
    """What a noun of saying is followed by: a clause with "that", or what stands behind "for"; of
    a `rumour` what stands behind "of", too.
    """
    table = RUMOURED if rumour and noun.lemma_ in RUMOURED else NOUN_PREPOSITIONS
    wanted = table.get(noun.lemma_, ())
    behind = noun.head.rights if noun.dep_ == "dobj" else ()
    for child in (*noun.rights, *(c for c in behind if c.i > noun.i)):
        if child.lower_ == "by" and (clause := behind_author(child)) is not None:
            return Content([clause_span(scene, clause, noun)], "noun")
        if is_told(child):
            piece = clause_span(scene, child, noun)
            return Content([termless(scene, child, piece) if rumour else piece], "noun")
        if child.dep_ == "acl" and child.tag_ == "VB" and noun.lemma_ in NOUNS_TO:
            return Content([clause_span(scene, child, noun)], "noun")
        filled = child.right_edge.i > child.i and child.head == noun
        if filled and child.dep_ == "prep" and child.lower_ in wanted:
            return Content([scene.span(child.i + 1, unnamed(child))], "noun")
    return NOTHING


def termless(scene: Scene, clause: Token, piece: Span) -> Span:
    """A clause without what somebody calls it: "rejected claims that it was so *as “baseless”*"."""
    text = scene.draft.article.text
    found = TERM.search(
        text, piece.start, scene.at(clause.right_edge) + len(clause.right_edge.text)
    )
    return Span(piece.start, found.start()) if found is not None else piece


TERM = re.compile(r",? as [“\"‘'](?=[^“”\"]*\Z)")
"""How the quoted term begins with which an answer ends."""


def unnamed(told: Token) -> int:
    """The last word of what a noun tells, without what somebody calls it: "dismissed reports of a
    deal *as “a joke”*".
    """
    last = told.right_edge.i
    for word in told.doc[told.i + 1 : last + 1]:
        if word.lower_ == "as" and word.dep_ == "prep" and word.i > told.i + 1:
            return word.i - 1
    return last


def behind_author(by: Token) -> Token | None:
    """The clause that the parser hangs on whose claim it is: "claims by residents that …"."""
    whom = next((c for c in by.rights if c.dep_ == "pobj"), None)
    return next(filter(is_told, whom.rights), None) if whom is not None else None


def is_told(clause: Token) -> bool:
    """Whether a clause is what a noun tells with "that", and no relative one."""
    return clause.dep_ in {"acl", "ccomp", "relcl"} and opens_clause(clause.left_edge)


NOUNS_TO = {
    "promise", "pledge", "vow", "demand", "offer", "threat", "proposal", "call", "request",
    "appeal", "plea", "readiness", "willingness", "commitment", "determination", "wish",
    "undertaking",
}  # fmt: skip
"""Nouns whose infinitive is a claim: "its pledge to …"."""
