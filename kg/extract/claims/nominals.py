"""Claims that a noun reports: "his claim that …", "the ministry's call for …"."""

from spacy.tokens import Token

from kg.extract.claims.scenes import Content, Scene, clause_span
from kg.extract.claims.speakers import subject
from kg.extract.words.cues import LIGHT, NOUN_PREPOSITIONS


def reported_by(noun: Token) -> Token | None:
    """Whose claim it is: "X's claim", "a claim by X", "X made the claim"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if noun.dep_ == "dobj" and noun.head.lemma_ in LIGHT:
        return subject(noun.head)
    return None


def noun_content(scene: Scene, noun: Token) -> Content:
    """What a noun of saying is followed by: a clause with "that", or what stands behind "for"."""
    for child in noun.rights:
        first = child.left_edge
        if child.dep_ in {"acl", "ccomp", "relcl"} and first.lower_ == "that":
            if first.dep_ == "mark":
                return Content([clause_span(scene, child, noun)], "noun")
            continue
        if child.dep_ == "acl" and child.tag_ == "VB" and noun.lemma_ in NOUNS_TO:
            return Content([clause_span(scene, child, noun)], "noun")
        wanted = NOUN_PREPOSITIONS.get(noun.lemma_, ())
        filled = child.right_edge.i > child.i
        if filled and child.dep_ == "prep" and child.lower_ in wanted:
            return Content([scene.span(child.i + 1, child.right_edge.i)], "noun")
    return Content([], "")


NOUNS_TO = {"promise", "pledge", "vow", "demand", "offer", "threat", "proposal", "call", "request"}
"""Nouns whose infinitive is a claim: "its pledge to …"."""
