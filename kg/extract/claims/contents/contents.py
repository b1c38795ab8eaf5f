"""The words that a claim gives: a quotation, a clause, or what its verb has for an object."""

from kg.extract.claims.contents.answers import answered, relative
from kg.extract.claims.contents.clauses import clause_span, is_opening, opens_clause, that_clause
from kg.extract.claims.contents.complements import (
    directive,
    naming,
)
from kg.extract.claims.contents.idioms import idiom
from kg.extract.claims.contents.infinitives import infinitive
from kg.extract.claims.contents.prepositions import prepositional
from kg.extract.claims.contents.quotations import (
    before_quoted,
    quotation,
    quoting,
)
from kg.extract.claims.contents.setoff import set_off
from kg.extract.claims.contents.things import answer, laid_down, object_, of_noun, retort, shown
from kg.extract.claims.sentences.extraposed import extraposed
from kg.extract.claims.sentences.scenes import NOTHING, Content, Scene
from kg.extract.text.parse import Token
from kg.extract.words.cues import CLAUSE, QUESTION, THAT


def content(scene: Scene, cue: Token) -> Content:
    """What is claimed by the words around a cue."""
    for rule in RULES:
        found = rule(scene, cue)
        if found.pieces:
            return found
    return NOTHING


def clause(scene: Scene, cue: Token) -> Content:
    """The clause of "said that …", "asked whether …"."""
    found = that_clause(cue)
    if found is None or (cue.lemma_ in HEARD and is_bare(found)):
        return NOTHING
    if not (cue.lemma_ in CLAUSE or asks(cue, found) or is_told(cue, found)):
        return NOTHING
    return Content([clause_span(scene, found, cue)], "clause")


def is_bare(verb: Token) -> bool:
    """Whether a verb is an infinitive or participle without more."""
    bare = verb.tag_ in {"VB", "VBG", "VBP"}
    return bare and not any(c.dep_ in {"aux", "auxpass", "mark"} for c in verb.lefts)


HEARD = {"hear", "feel", "find", "imagine"}
"""Verbs of whose bare infinitive somebody is witness: "heard the minister tell him"."""


def is_told(cue: Token, found: Token) -> bool:
    """Whether "that" opens the clause of a verb that says something only then."""
    that = any(map(opens_clause, found.lefts)) or extraposed(cue) == found
    return cue.lemma_ in THAT and that


def asks(cue: Token, found: Token) -> bool:
    """Whether the clause is a question and the cue puts it."""
    return cue.lemma_ in QUESTION and (
        found.left_edge.tag_ in {"WDT", "WP", "WP$", "WRB"}
        or found.left_edge.lower_ in {"whether", "if"}
    )


def quoted_so(scene: Scene, cue: Token) -> Content:
    """What stands before "she was quoted as saying"."""
    above = quoting(cue)
    ahead = before_quoted(scene, above) if above != cue else None
    return NOTHING if ahead is None else Content([ahead], "set-off")


def impersonal(scene: Scene, cue: Token) -> Content:
    """What "is said" by nobody that the text names: "it was reported that …", "he is said to …"."""
    if scene.source is not None:
        return NOTHING
    clause_ = that_clause(cue)
    if clause_ is not None:
        return Content([clause_span(scene, clause_, cue)], "impersonal")
    who = next((c for c in cue.lefts if c.dep_ == "nsubjpass"), None)
    found = next((c for c in cue.rights if c.dep_ == "xcomp"), None)
    if who is None or found is None:
        return NOTHING
    pieces = [scene.span(who.left_edge.i, who.right_edge.i), clause_span(scene, found, cue)]
    return Content(pieces, "impersonal")


def clausal(scene: Scene, cue: Token) -> Content:
    """The clause that a passive cue has for its subject: "*That it was so* was claimed by X"."""
    clause_ = next((c for c in cue.lefts if c.dep_ in {"csubj", "csubjpass"}), None)
    if clause_ is None or not any(c.dep_ == "agent" for c in cue.rights):
        return NOTHING
    first, last = clause_.left_edge.i, clause_.right_edge.i
    while first < last and is_opening(cue.doc[first]):
        first += 1
    return Content([scene.span(first, last)], "clausal")


RULES = (
    answered,
    clausal,
    impersonal,
    naming,
    quotation,
    clause,
    quoted_so,
    set_off,
    directive,
    retort,
    idiom,
    prepositional,
    object_,
    shown,
    of_noun,
    answer,
    laid_down,
    infinitive,
    relative,
)
"""The rules, best first."""
