"""Where another goes on behind what somebody calls a thing, often with the verb left out: "called
the raid a crime *and Norway an accident*", "called theft *and Iceland welcomed*".
"""

from kg.extract.claims.sentences.phrases import OPENING_QUOTES, main_noun
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Doc, Token
from kg.extract.text.quotes import inside
from kg.extract.words.cues import ACTORS, CALLING, NAMING
from kg.extract.words.lexicon import ORGANIZATION_HEADS, words
from kg.extract.words.statements import SOURCES
from kg.model.extraction import Span


def own_pieces(scene: Scene, cue: Token, term: Token, pieces: list[Span]) -> list[Span]:
    """The pieces of what somebody calls a thing, without what another does."""
    mark = turn(scene, cue, term)
    if mark is None:
        return pieces
    end = scene.at(neighbour(mark, -1)) + len(neighbour(mark, -1).text)
    return [Span(p.start, min(p.end, end)) for p in pieces if p.start < end]


def turn(scene: Scene, cue: Token, term: Token) -> Token | None:
    """The mark or "and" behind a term with which another goes on."""
    for at in range(term.i + 1, cue.sent.end - 2):
        word = cue.doc[at]
        joins = word.text in {";", ","} or word.lower_ in ALSO
        if joins and inside(scene.quoted, scene.at(word)) is None and passes(cue, term, word):
            return neighbour(word, -1) if neighbour(word, -1).text == "," else word
    return None


ALSO = {"and", "while", "but"}


def passes(cue: Token, term: Token, mark: Token) -> bool:
    """Whether the turn passes to another there: a name or a body stands behind it, and a term of
    its own, or a verb; behind a semicolon any noun with a comma for the verb.
    """
    joined = mark.text == ";" and neighbour(mark, 1).lower_ in ALSO
    before = neighbour(mark, 1) if joined else mark
    end = nouns_end(before)
    if end == before.i + 1:
        return False
    who, behind = main_noun(mark.doc, before.i + 1, end - 1), mark.doc[end]
    if mark.text == ";" and behind.text == ",":
        behind = neighbour(behind, 1)
        return is_term(cue, behind) or behind.lower_ == "the"
    if not (acts(who) and is_level(who, cue, term)):
        return False
    return is_term(cue, behind) or (behind.tag_ in {"VBD", "VBZ"} and mark.text != ";")


def nouns_end(mark: Token) -> int:
    """The word behind the article and nouns that stand behind a mark."""
    doc, at, last = mark.doc, mark.i + 1, mark.sent.end - 1
    while at < last and (doc[at].pos_ in {"PROPN", "NOUN", "ADJ"} or doc[at].tag_ == "PRP$"):
        at += 1
    if at == mark.i + 1 and doc[at].lower_ == "the":
        return nouns_end(doc[at])
    return at


def is_term(cue: Token, word: Token) -> bool:
    """Whether a term begins there as the cue has one: "*as* self-defence", "*an* accident"."""
    if word.lower_ == "as":
        return neighbour(word, 1).lower_ not in {"well", "much", "many", "soon", "long", "if"}
    return cue.lemma_ in CALLING and (word.text in OPENING_QUOTES or word.lower_ in {"a", "an"})


def acts(who: Token) -> bool:
    """Whether a noun is a name or stands for those who speak."""
    return who.pos_ == "PROPN" or not ACTING.isdisjoint({who.lower_, who.lemma_.lower()})


ACTING = (
    ORGANIZATION_HEADS.keys()
    | ACTORS
    | SOURCES
    | words("opposition army military president minister premier mayor rebels regime side")
)
"""Nouns without names for those who speak."""


def is_level(who: Token, cue: Token, term: Token) -> bool:
    """Whether a noun is joined to the term or stands by itself, and is no part of it: "a threat to
    Norway *and Iceland*".
    """
    return who.head in {term, cue} or not term.is_ancestor(who)


def before_taken(doc: Doc, first: int, last: int) -> int:
    """The last word of an object to which the parser joins the next verb's subject."""
    who = taken(neighbour(doc[last], 1))
    return last if who is None or who.left_edge.i - 2 < first else who.left_edge.i - 2


def taken(verb: Token) -> Token | None:
    """The subject of a verb that the parser joins to the term before: "which Norway called theft
    and *Iceland* praised".
    """
    who = neighbour(verb, -1)
    if verb.tag_ not in {"VBD", "VBZ"} or who.dep_ != "conj" or who.pos_ != "PROPN":
        return None
    term = who.head
    cue = term.head.head if term.dep_ == "pobj" and term.head.lower_ == "as" else term.head
    named = term.dep_ in {"oprd", "dobj", "pobj"} and cue.lemma_ in NAMING and cue.i < term.i
    return who if named and neighbour(who.left_edge, -1).lower_ == "and" else None
