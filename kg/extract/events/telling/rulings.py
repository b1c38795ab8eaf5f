"""Verbs of courts and sanctions: what the sentence must tell besides."""

from kg.extract.events.sentences.cases import COURTS, Case, dated, dated_itself, in_court, pinned
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token, wording
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import REPORTING
from kg.model.extraction import EntityType


def ruled(case: Case) -> bool:
    """A court does it, or it is pinned to a day; what a house overturns is a veto."""
    thing = case.thing
    veto = thing is not None and thing.lemma_.lower() == "veto"
    who = child(case.verb, "nsubj", "agent")
    named = {w.lower_ for w in (who, *(who.children if who is not None else ())) if w is not None}
    court = bool(named & {"court", "judge", "tribunal", "jury", "judges"})
    return pinned(case) and (court or (dated(case) and not veto))


def upheld(case: Case) -> bool:
    """A court does it."""
    who = case.subject
    return (
        pinned(case)
        and who is not None
        and "court"
        in wording(case.stage.passage.passage.doc[max(0, who.i - 3) : who.i + 4]).lower()
    )


def sued(case: Case) -> bool:
    """On a day, before a court or of a person or body."""
    return dated(case) and bool(case.event.participants or in_court(case))


def contested_in_court(case: Case) -> bool:
    """Something is fought in a court, on a day or as news of the day; a court orders it."""
    if case.verb.lemma_ == "challenge":
        return dated(case) and in_court(case)
    who = case.subject
    return dated(case) and who is not None and who.lower_ in COURTS


def banned(case: Case) -> bool:
    """Somebody is kept from entry, travel or trade, on a day."""
    things = (w.lower_ for c in case.verb.children if c.lower_ == "from" for w in c.children)
    return dated(case) and bool(set(things) & BARRED_FROM)


BARRED_FROM = {"entry", "entering", "travel", "travelling", "trade", "trading", "market", "markets",
               "country", "territory", "airspace", "ports", "tenders"}  # fmt: skip


def appealed(case: Case) -> bool:
    """Somebody appeals, not "to" or "for" something, on a day."""
    plain = not any(c.lower_ in {"to", "for"} and c.dep_ == "prep" for c in case.verb.children)
    return dated(case) and (plain or in_court(case))


def suspended(case: Case) -> bool:
    """A body suspends a state or body, or freezes assets, on a day."""
    thing = case.thing
    if thing is None or thing.pos_ == "PRON" or not dated(case):
        return False
    kinds = {EntityType.PLACE, EntityType.ORGANIZATION}
    known = case.stage.type_of(thing) in kinds
    return known or thing.lower_ in {"assets", "accounts", "funds", "membership"}


BENCH = COURTS - {"verdict", "sentence", "conviction"} | words(
    "magistrate magistrates justices bench tribunals courts"
)
IDLE = REPORTING - {"dismiss", "reject"} | words(
    "be have hear seem appear continue remain need know include sit meet do get see"
)
"""Verbs that tell no step of a court."""


def is_bench(token: Token) -> bool:
    """Whether a noun stands for a court: "the High Court", "a judge in Lima"."""
    return token.lower_ in BENCH


def by_court(case: Case) -> bool:
    """A court takes a step, on a day or as the day's news: "granted bail"."""
    if case.verb.lemma_ in IDLE or not dated(case):
        return False
    who = case.subject
    agent = child(case.verb, "agent")
    benches = [who, *(agent.children if agent is not None else ())]
    return any(w is not None and is_bench(w) for w in benches)


def before_court(case: Case) -> bool:
    """Somebody appears in or before a court."""
    near = (
        c for c in case.verb.children if c.dep_ == "prep" and c.lower_ in {"in", "before", "at"}
    )
    return dated(case) and any(is_bench(w) or w.lower_ == "dock" for c in near for w in c.children)


def gave_evidence(case: Case) -> bool:
    """A witness does, on a day, in a court's case and before no committee."""
    heard = any(w.lower_ in {"committee", "panel", "senate", "parliament"} for w in case.verb.sent)
    return dated_itself(case) and not heard
