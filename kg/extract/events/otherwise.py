"""Whatever else is done on a day, by verbs that have no rule of their own."""

from kg.extract.events.actors import actors
from kg.extract.events.cases import Case, VerbRule, child
from kg.extract.events.joined import ruled_by
from kg.extract.events.stage import names_event
from kg.extract.words.occasions import FOUNDING


def dated_verb(case: Case) -> bool:
    """Any other thing done on a day that the text names beside its verb."""
    date = case.event.date
    if date is None or not fine(case) or case.verb.dep_ in {"amod", "compound"}:
        return False
    if case.verb.dep_ in {"relcl", "acl"} and names_event(case.verb.head):
        return ruled_by(case.verb)
    who = next(iter(actors(case.verb)), None)
    if who is not None and names_event(who):
        return False
    if any(
        c.dep_ in {"nsubj", "nsubjpass", "dobj"} and names_event(c)
        for c in (*case.verb.children, *actors(case.verb))
    ):
        return False
    return (
        who is not None
        or case.verb.dep_ == "conj"
        or (case.verb.dep_ == "acl" and case.verb.tag_ == "VBN")
    )


def fine(case: Case) -> bool:
    """Whether the date is a day, or a month or year in which something was done once to something,
    or is to be.
    """
    date, verb = case.event.date, case.verb
    if date is None or date.day is not None or verb.lemma_ in FOUNDING:
        return date is not None
    once = verb.tag_ in {"VBD", "VBN"} and case.event.end_date is None
    behind = verb.dep_ == "acl" and verb.tag_ == "VBN"
    done = child(verb, "dobj", "nsubjpass") is not None or verb.lemma_ in MOVING or behind
    return once and done


MOVING = {"flee", "emigrate", "escape", "defect", "vanish"}

DATED = VerbRule("other", dated_verb)
"""Whatever else is done on a day."""
