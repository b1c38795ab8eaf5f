"""Verbs by which people are moved, taken on and let go: what the sentence must tell besides."""

from kg.extract.events.blows import WORKFORCE
from kg.extract.events.cases import (
    Case,
    dated,
    dated_itself,
    happened,
    names_person,
    names_post,
    undergoes,
)
from kg.extract.words.lexicon import words


def moved_post(case: Case) -> bool:
    """A person is moved to another post or taken on in one, on a day; no prisoner is."""
    thing = undergoes(case.verb)
    to = (w for c in case.verb.children if c.dep_ == "prep" for w in c.children)
    if thing is None or any(w.lower_ in CONFINING for w in to):
        return False
    known = names_person(case, thing) or (names_post(thing) and thing.tag_ == "NN")
    return known and (dated(case) or happened(case))


CONFINING = words("prison jail hospital custody cell court clinic police ward colony ambulance "
                  "detention camp")  # fmt: skip


def staff_let_go(case: Case) -> bool:
    """Workers are, so many or those of a firm, on a day of its own: no change of an office."""
    thing = undergoes(case.verb)
    if thing is None and case.verb.dep_ == "acl" and case.verb.tag_ in {"VBN", "VBD"}:
        thing = case.verb.head
    if thing is None or thing.tag_ != "NNS" or not dated_itself(case):
        return False
    staff = thing.lower_ in WORKFORCE or thing.lower_.endswith(("workers", "men", "women", "ers"))
    return staff and thing.lemma_.lower() not in OFFICERS and case.event.date is not None


OFFICERS = words("minister officer commissioner adviser advisor treasurer chancellor premier "
                 "manager lawmaker speaker governor")  # fmt: skip
