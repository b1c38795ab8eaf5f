"""Clauses that only recall what was adopted elsewhere or long ago, by whatever body."""

from kg.extract.events.sentences.factuality import FACT
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.times.beside import when
from kg.extract.text.parse import Token


def elsewhere(verb: Token) -> bool:
    """Whether a text is only described by where it was adopted: "adopted in Paris in 2021"."""
    where = (w for c in verb.children if c.lower_ == "in" for w in c.children)
    return verb.dep_ == "acl" and any(w.pos_ == "PROPN" and w.ent_type_ != "DATE" for w in where)


def long_ago(stage: Stage, verb: Token) -> bool:
    """Whether a clause only recalls what was adopted in another year, by whatever body: "the third
    censure since the Constitution was adopted in 1993".
    """
    filed = stage.draft.article.published
    top = verb
    while top.dep_ == "conj" and top.i != top.head.i:
        top = top.head
    clause = top.dep_ in {"advcl", "pcomp", "relcl"} and any(
        c.lower_ in RECALLING for c in (*top.lefts, top.head)
    )
    if filed is None or not clause:
        return False
    day = when(stage, verb, FACT).start
    return day is not None and day.year != filed.year


RECALLING = {"since", "when", "after", "before", "until", "once", "where"}
"""Words before a clause of another time."""
