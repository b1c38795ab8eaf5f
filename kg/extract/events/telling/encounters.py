"""Verbs of meetings, visits, speeches and agreements: what the sentence must tell besides."""

from kg.extract.events.participants.beside_verbs import POSTS
from kg.extract.events.sentences.actors import actors, antecedent
from kg.extract.events.sentences.cases import (
    GROUPS,
    Case,
    dated,
    dated_itself,
    happened,
    is_somebody,
    person_object,
    pinned,
)
from kg.extract.events.sentences.factuality import PLANNED, of_verb
from kg.extract.events.sentences.governing import STATES, comes_to
from kg.extract.events.sentences.stage import names_event
from kg.extract.text.neighbours import child, neighbour
from kg.extract.text.parse import Token
from kg.extract.words.chambers import CHAMBERS
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import MARKING
from kg.model.extraction import EntityType


def met(case: Case) -> bool:
    """Two or more meet, or some do on an occasion; no demand is met, nor what is met *with* it."""
    thing = case.thing
    if thing is not None and thing.left_edge.i and neighbour(thing.left_edge, -1).text == ",":
        thing = None  # "will meet on Friday, their first summit since"
    cold = child(case.verb, "auxpass") and any(c.lower_ == "with" for c in case.verb.rights)
    if cold or (thing is not None and (not is_somebody(case, thing) or weds(thing))):
        return False
    people = len(case.event.participants)
    if case.verb.dep_ == "acl" and case.verb.tag_ == "VBG":
        return bool(case.event.places) and is_somebody(case, case.verb.head)
    return people > 1 or (people == 1 and pinned(case)) or (dated(case) and pinned(case))


def weds(thing: Token) -> bool:
    """Whether somebody got to know whom he married: "where he met his wife"."""
    own = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in thing.children)
    return own and thing.lower_ in SPOUSES


SPOUSES = words("wife husband spouse fiancé fiancée partner bride")


def gathered(case: Case) -> bool:
    """People come together on a day, for no anniversary: that is an event of its own word."""
    marks = any(c.lemma_ in MARKING for c in case.verb.children if c.dep_ in {"advcl", "xcomp"})
    return dated(case) and not marks


def huddled(case: Case) -> bool:
    """Somebody does with others on a day."""
    return dated(case) and any(c.lower_ == "with" for c in case.verb.children)


def agreed(case: Case) -> bool:
    """Two or more agree on something on a day: named ones, or "both sides"."""
    who = case.subject
    deal = case.thing or who
    deal = case.verb.head if case.verb.dep_ == "acl" else deal
    if deal is not None and deal.lemma_.lower() in TRUCES:
        return dated_itself(case) and case.verb.tag_ in {"VBD", "VBN"}
    sides = who is not None and (who.lower_ in SIDES or any(c.dep_ == "conj" for c in who.children))
    done = any(c.lemma_ in CONCRETE and c.dep_ == "xcomp" for c in case.verb.children)
    it = child(case.verb, "nsubjpass", "expl")
    if it is not None and it.lower_ == "it" and case.verb.tag_ == "VBN":
        what = child(case.verb, "ccomp", "xcomp") is not None
        return what and (dated(case) or len(case.event.participants) > 1)
    if not dated_itself(case) and not done:
        return False
    return dated(case) and (sides or len(case.event.participants) > 1)


TRUCES = words("ceasefire cease-fire truce armistice deal pact accord treaty settlement agreement")
"""What is itself agreed: "the truce agreed on 3 May"."""
CONCRETE = {"establish", "convene", "create", "set", "open", "exchange", "hold", "resume", "launch",
            "sign", "release", "withdraw", "build", "form", "restore", "halt", "cease",
            "suspend", "reopen", "extend", "end", "lift", "share", "free", "appoint"}  # fmt: skip
"""What one agrees to do, rather than to think."""
SIDES = {"sides", "parties", "ministers", "leaders", "states", "countries", "governments",
         "presidents", "delegations", "negotiators", "both", "two"}  # fmt: skip


def conversed(case: Case) -> bool:
    """Two speak with each other on a day."""
    beside = [c for c in case.verb.children if c.dep_ == "prep"]
    beside += [p for c in beside for w in c.children for p in w.children if p.dep_ == "prep"]
    behind = case.verb.doc[case.verb.i : case.verb.i + 20]
    phone = any(w.lower_ in {"telephone", "phone", "video"} for w in behind)
    with_whom = any(c.lower_ == "with" or (phone and c.lower_ == "to") for c in beside)
    alone = case.subject
    both = alone is not None and any(c.dep_ == "conj" for c in alone.children)
    with_whom = with_whom or (both and (phone or any(c.lower_ == "last" for c in case.verb.lefts)))
    return with_whom and dated(case) and len(case.event.participants) > 1


def rang(case: Case) -> bool:
    """Somebody telephones a person, as done."""
    return happened(case) and person_object(case)


def received(case: Case) -> bool:
    """A person or body receives a person, at a place or on a day."""
    thing = child(case.verb, "dobj")
    whom = child(case.verb, "nsubjpass")
    open_to = thing is None and (whom is None or is_somebody(case, whom))
    guest = person_object(case) or open_to or (thing is not None and thing.lower_ in GROUPS)
    passive = child(case.verb, "nsubjpass") is not None and child(case.verb, "agent") is not None
    us = thing is not None and thing.lower_ in {"us", "them", "me"}
    group = thing is not None and thing.lower_ in GROUPS
    people = len(case.event.participants) > 1 or us or group
    return ((people or passive) and guest and pinned(case)) or interviewed(case)


def interviewed(case: Case) -> bool:
    """He or she receives a paper, at a place or on a day: "she received the Daily in Ohrid"."""
    who, thing = case.subject, child(case.verb, "dobj")
    paper = case.stage.names(thing, EntityType.ORGANIZATION)
    return paper and who is not None and who.lower_ in {"he", "she"} and pinned(case)


def heard(case: Case) -> bool:
    """A body hears a person."""
    who = case.subject
    if who is None or not person_object(case):
        return False
    body = case.stage.type_of(who) is EntityType.ORGANIZATION
    return body and dated(case)


def appeared(case: Case) -> bool:
    """Somebody appears before a body on a day."""
    return dated(case) and any(
        c.lower_ == "before" and c.dep_ == "prep" for c in case.verb.children
    )


def visited(case: Case) -> bool:
    """Somebody visits a place, or something on a day."""
    thing = child(case.verb, "dobj")
    known = thing is not None and case.stage.ref(thing) is not None
    return (bool(case.event.participants) and (known or pinned(case))) or (
        dated(case) and thing is not None and travellers(case)
    )


def travelled(case: Case) -> bool:
    """Somebody goes to a place on a day."""
    thing = child(case.verb, "dobj", "xcomp")
    aimless = thing is not None and thing.pos_ != "PROPN"
    if case.verb.lemma_ in AIMLESS and (aimless or case.verb.dep_ == "pcomp"):
        return False
    if comes_to(case.verb, STATES):
        return False
    to = (c for c in case.verb.children if c.lower_ == "to" and c.dep_ == "prep")
    somewhere = bool(case.event.places) or any(w.lower_ in TOWNS for c in to for w in c.children)
    somewhere = somewhere or any(
        w.pos_ == "PROPN" and w.ent_type_ != "DATE" and not names_event(w)
        for to in case.verb.children
        if to.lower_ == "to"
        for w in to.children
    )
    somewhere = somewhere or any(c.lower_ in {"here", "there"} for c in case.verb.children)
    whence = case.verb.lemma_ in {"arrive", "return"} and any(
        c.lower_ == "from" and c.i + 1 < len(c.doc) and neighbour(c, 1).pos_ == "PROPN"
        for c in case.verb.children
    )
    here = case.verb.lemma_ == "arrive" and case.verb.tag_ != "VBG" and dated_itself(case)
    here = here and case.event.date is not None and case.event.date.day is not None
    return travellers(case) and dated(case) and (somewhere or whence or here)


AIMLESS = {"go", "come", "return", "continue", "proceed", "head"}
"""Verbs that tell a journey only without an object: nobody "returns" a verdict to a place."""


def travellers(case: Case) -> bool:
    """Whether somebody travels: by name, or a delegation or team."""
    who = next(iter(actors(case.verb)), None)
    if who is not None and who.lemma_.lower() in POSTS:
        return False  # "her *post* went to Jens Holm", who goes nowhere
    return bool(case.event.participants) or (who is not None and antecedent(who).lower_ in TEAMS)


TEAMS = words(
    "delegation team mission inspectors observers monitors envoys officials experts investigators "
    "diplomats lawmakers ministers leaders experts negotiators mediators he she they members "
    "council committee commission board ambassadors governors mps senators deputies "
    "commissioners parliamentarians councillors delegates rapporteurs"
)


def reached(case: Case) -> bool:
    """Somebody reaches or inspects a place on a day, or a work such as a bridge."""
    thing = case.thing
    site = thing is not None and case.verb.lemma_ == "inspect" and thing.lower_ in SITES
    return travellers(case) and dated(case) and (site or bool(case.event.places))


SITES = words("bridge site dam dike dyke embankment hospital school clinic camp prison barracks "
              "works plant mine port road wreck damage area construction crossing centre center "
              "facility facilities ward border post posts troops")  # fmt: skip
"""What people go and see."""


def stopped(case: Case) -> bool:
    """Somebody touches down, sets off for, drops in on or stops over at a place on a day."""
    ways = {"down", "off", "in", "by", "over"}
    away = any(c.lower_ in ways and c.dep_ in {"prt", "advmod", "prep"} for c in case.verb.children)
    return away and travellers(case) and dated(case) and bool(case.event.places)


def awaited(case: Case) -> bool:
    """Somebody is expected at a place on a day, to do nothing that is told."""
    plain = {"xcomp", "ccomp", "dobj", "attr"}.isdisjoint(c.dep_ for c in case.verb.rights)
    return plain and travellers(case) and dated(case) and bool(case.event.places)


TOWNS = {"town", "city", "village", "capital", "region", "island", "province", "area", "scene"}


def spoke(case: Case) -> bool:
    """Somebody addresses a body or gathering on a day, or is to."""
    thing = child(case.verb, "dobj")
    return (
        thing is not None
        and (happened(case) or (travellers(case) and of_verb(case.verb) is PLANNED))
        and (is_somebody(case, thing) or names_event(thing) or thing.lower_ in AUDIENCES)
    )


AUDIENCES = words(
    "nation crowd audience congregation reporters supporters troops delegates faithful assembly "
    "parliament country students soldiers mourners congress worshippers graduates envoys "
    "ambassadors cadets pilgrims rally lawmakers mps peers senate council bundestag knesset "
    "university"
)


def held_forth(case: Case) -> bool:
    """Somebody speaks at an occasion or to an audience on a day, to say nothing that is told."""
    if case.verb.tag_ == "VBG" or child(case.verb, "ccomp", "dobj") is not None:
        return False
    who = next(iter(actors(case.verb)), None)
    if who is None or not dated(case):
        return False
    for place in (c for c in case.verb.children if c.dep_ == "prep" and c.lower_ in BEFORE):
        for thing in (c for c in place.children if c.dep_ == "pobj"):
            if place.lower_ != "to" and names_event(thing):
                return True
            if thing.lower_ in AUDIENCES | GROUPS | CHAMBERS or place.lower_ == "before":
                return True
    return False


BEFORE = {"at", "before", "to", "in"}


def briefed(case: Case) -> bool:
    """Somebody briefs colleagues on a day."""
    thing = child(case.verb, "dobj")
    return dated(case) and thing is not None and thing.lemma_ in {"colleague", "counterpart"}


def lectured(case: Case) -> bool:
    """Somebody speaks to an audience on a day."""
    audience = case.thing is not None
    return dated(case) and (audience or bool(case.event.participants))
