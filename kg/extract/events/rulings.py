"""Verbs of courts, sanctions and police: what the sentence must tell besides."""

from kg.extract.events.cases import COURTS, Case, child, dated, in_court, pinned
from kg.model.extraction import EntityType


def ruled(case: Case) -> bool:
    """A court does it, or it is pinned to a day."""
    who = child(case.verb, "nsubj", "agent")
    words = {w.lower_ for w in (who, *(who.children if who is not None else ())) if w is not None}
    return pinned(case) and (
        bool(words & {"court", "judge", "tribunal", "jury", "judges"}) or dated(case)
    )


def upheld(case: Case) -> bool:
    """A court does it."""
    who = child(case.verb, "nsubj")
    return (
        pinned(case)
        and who is not None
        and "court" in case.stage.passage.passage.doc[max(0, who.i - 3) : who.i + 4].text.lower()
    )


def sued(case: Case) -> bool:
    """On a day, before a court or of a person or body."""
    return dated(case) and bool(case.event.participants or in_court(case))


def contested_in_court(case: Case) -> bool:
    """Something is fought in a court, on a day or as news of the day; a court orders it."""
    if case.verb.lemma_ == "challenge":
        return dated(case) and in_court(case)
    who = child(case.verb, "nsubj")
    return dated(case) and who is not None and who.lower_ in COURTS


def appealed(case: Case) -> bool:
    """Somebody appeals, not "to" or "for" something, on a day."""
    plain = not any(c.lower_ in {"to", "for"} and c.dep_ == "prep" for c in case.verb.children)
    return dated(case) and plain


def suspended(case: Case) -> bool:
    """A body suspends a state or body, or freezes assets, on a day."""
    thing = child(case.verb, "dobj", "nsubjpass")
    if thing is None or not dated(case):
        return False
    ref = case.stage.draft.ref(case.stage.passage.passage, thing)
    kinds = {EntityType.PLACE, EntityType.ORGANIZATION}
    known = ref is not None and case.stage.draft.mentions[ref].type in kinds
    return known or thing.lower_ in {"assets", "accounts", "funds", "membership"}


def done(case: Case) -> bool:
    """Done to somebody on a day, in so many words or as news of the day."""
    return dated(case) and child(case.verb, "dobj", "nsubjpass") is not None
