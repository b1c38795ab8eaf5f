"""The infinitive of a verb of saying: "pledged to leave", "resolved on Thursday to look"."""

from kg.extract.claims.contents.clauses import clause_span
from kg.extract.claims.contents.complements import objects
from kg.extract.claims.contents.endings import explained
from kg.extract.claims.sentences.circumstances import is_date
from kg.extract.claims.sentences.scenes import NOTHING, Content, Scene
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.cues import INFINITIVE
from kg.extract.words.lexicon import words
from kg.model.extraction import Span


def infinitive(scene: Scene, cue: Token) -> Content:
    """The infinitive of "pledged to …"."""
    if cue.lemma_ not in INFINITIVE:
        return NOTHING
    found = next((c for c in cue.rights if c.dep_ == "xcomp"), None) or behind_phrase(cue)
    if found is None and cue.lemma_ == "commit":
        found = next((c for c in cue.rights if c.tag_ == "VB" and c.left_edge.i == cue.i + 1), None)
    if found is None or found.lemma_ in NAMED:
        return NOTHING
    if any(c.dep_ in {"dobj", "dative"} for c in cue.rights):
        return Content(objects(scene, cue), "infinitive")
    first = opening(found)
    last = explained(cue.doc, first, found.right_edge.i, answered=False)
    if last < found.right_edge.i:
        # "promised to revive the commission, whose chair quit"
        return Content([scene.span(first, last)], "infinitive")
    piece = clause_span(scene, found, cue)
    return Content([Span(max(piece.start, scene.at(cue.doc[first])), piece.end)], "infinitive")


def opening(infinitive: Token) -> int:
    """The "to" of an infinitive: what stands before that tells when it was said."""
    to = (c.i for c in infinitive.lefts if c.lower_ == "to" and c.dep_ == "aux")
    return next(to, infinitive.left_edge.i)


def behind_phrase(cue: Token) -> Token | None:
    """The infinitive that a phrase of time or place parts from its verb, whatever the parser hangs
    it on: "resolved on Thursday night *to look* for".
    """
    first = neighbour(cue, 1) if cue.i + 3 < cue.sent.end else cue
    when = first.dep_ in {"npadvmod", "advmod"} or (first.dep_ == "prep" and first.head == cue)
    if not when or not (first.lower_ in CIRCUMSTANCES or is_date(first)):
        return None
    for word in cue.doc[first.i : min(first.i + PARTING, cue.sent.end - 1)]:
        if word.tag_ == "TO" and word.head.tag_ == "VB" and word.head.i > word.i:
            return word.head
        joined = word.dep_ == "cc" and neighbour(word, 1).tag_ == "TO"
        if joined or is_verb(word) or word.is_punct or word.lemma_ in PROJECTS:
            return None
    return None


CIRCUMSTANCES = words("after during at in by before under late early unanimously yesterday today")
PARTING = 10
"""Words of a phrase between a verb and its infinitive."""
PROJECTS = words(
    "plan bid effort attempt move proposal deal decision drive push request call offer"
)
"""Nouns that have an infinitive of their own."""


NAMED = {"name", "identify", "quote", "cite"}
"""What sources ask not to be: "a diplomat who asked not to be named"."""
