"""Verbs by which people win, change and leave posts: what the sentence must tell besides."""

from kg.extract.events.sentences.actors import actors
from kg.extract.events.sentences.cases import (
    Case,
    dated,
    dated_itself,
    happened,
    names_person,
    names_post,
    undergoes,
)
from kg.extract.events.sentences.factuality import PLANNED, UNREAL, of_verb
from kg.extract.events.sentences.stage import names_event
from kg.extract.events.telling.blows import WORKFORCE
from kg.extract.events.telling.offices import OFFICES, STAFFS, somebody
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.chambers import CHAMBERS
from kg.extract.words.lexicon import words
from kg.extract.words.titles import FIELD_NOUNS, title_slug
from kg.model.extraction import EntityType


def resigned(case: Case) -> bool:
    """Somebody resigns, on a day, and not himself to a fate."""
    thing = child(case.verb, "dobj", "dative")
    himself = thing is not None and thing.pos_ == "PRON"
    return dated(case) and not himself


def stepped(case: Case) -> bool:
    """Somebody steps down or aside, from no stage or train."""
    ways = {"down", "aside"}
    places = [p for c in case.verb.children if c.lower_ == "from" for p in c.children]
    away = any(p.dep_ == "pobj" and not is_seat(case, p) for p in places)
    return dated(case) and not away and any(c.lower_ in ways for c in case.verb.children)


def is_seat(case: Case, thing: Token) -> bool:
    """Whether one can step down from something: a post, a body, the work for one."""
    known = case.stage.ref(thing) is not None
    post = thing.lemma_.lower() in OFFICES or title_slug(thing.text) is not None
    return known or post or thing.pos_ == "PROPN" or thing.lower_ in STAFFS | BODIES


BODIES = CHAMBERS | words(
    "role job power party committee panel company bank agency court team front-line politics "
    "leadership duties race fund union federation council association university"
)


def left_post(case: Case) -> bool:
    """Somebody leaves, retires or quits a post or party, on a day, and goes nowhere else; who only
    "left" or "departed" went away from where he was.
    """
    thing = child(case.verb, "dobj")
    if thing is not None:
        place = thing.lemma_.lower() in OFFICES or thing.lower_ in STAFFS
        return dated(case) and place and somebody(case)
    away = any(c.lower_ in {"for", "to", "in", "with", "at"} and c.dep_ == "prep" and
               not any(w.ent_type_ == "DATE" for w in c.children)
               for c in case.verb.children)  # fmt: skip
    date = case.event.date
    some_month = date is not None and date.day is None
    if case.verb.lemma_ in {"leave", "depart"} and not some_month:
        return case.verb.dep_ in {"relcl", "advcl"} and dated(case) and somebody(case) and not away
    some = case.verb.lemma_ in {"quit", "retire"} and some_of(case)
    return dated(case) and (somebody(case) or some) and not away


def some_of(case: Case) -> bool:
    """Whether so many of those in a post do: "three of his ministers quit"."""
    who = case.subject
    parts = [w for c in who.children if c.lower_ == "of" for w in c.children] if who else []
    return any(title_slug(w.lemma_) is not None for w in (who, *parts) if w is not None)


def sets_out(case: Case) -> bool:
    """Somebody or a ship is to leave or return, on a day of its own."""
    day = case.event.date is not None and case.event.date.day is not None
    who = case.subject
    if who is None or names_event(who):
        return False
    return day and of_verb(case.verb) is PLANNED and dated_itself(case)


def sends_out(case: Case) -> bool:
    """A mission or delegation leaves for a place, on a day of its own."""
    who = next(iter(actors(case.verb)), None)
    if who is None or not bound_for(case.verb):
        return False
    if who.lower_ not in MISSIONS:
        if not to_place(case):
            return False
        day = case.event.date is not None and case.event.date.day is not None
        return day and case.verb.tag_ == "VBD" and somebody(case) and went(case.verb)
    left = case.verb.tag_ == "VBD" and case.event.date is not None and dated_itself(case)
    return left or sets_out(case)


def to_place(case: Case) -> bool:
    """Whether what one sets out for is a place, and no club or career."""
    whither = (w for c in case.verb.children if c.lower_ == "for" for w in c.children)
    return any(case.stage.names(w, EntityType.PLACE) for w in whither)


def bound_for(verb: Token) -> bool:
    """Whether a verb tells by name for where one sets out."""
    whither = (w for c in verb.children if c.lower_ == "for" for w in c.children)
    return any(w.pos_ == "PROPN" and w.ent_type_ != "DATE" for w in whither)


def went(verb: Token) -> bool:
    """Whether one left or departed, or set off or out."""
    off = any(c.lower_ in {"off", "out"} for c in verb.children)
    return off if verb.lemma_ == "set" else child(verb, "dobj") is None


MISSIONS = {"mission", "delegation", "team", "inspectors", "observers", "monitors", "envoys",
            "negotiators", "mediators"}  # fmt: skip


def starts(case: Case) -> bool:
    """Somebody starts in a post, on a day to come: "she starts May 1"."""
    bare = child(case.verb, "dobj", "xcomp", "ccomp") is None
    coming = case.verb.tag_ in {"VBZ", "VBP"} or of_verb(case.verb) is PLANNED
    day = case.event.date is not None and case.event.date.day is not None
    return (
        bare
        and coming
        and case.verb.tag_ != "VBG"
        and day
        and dated_itself(case)
        and somebody(case)
    )


def ran_its_term(case: Case) -> bool:
    """The term of somebody ends, on a day: "her mandate expires in May"."""
    term = child(case.verb, "nsubj", "nsubjpass")
    whose = [c for c in term.children if c.dep_ == "poss"] if term is not None else []
    if term is None or term.lemma_.lower() not in TERM_OF_OFFICE or not dated(case):
        return False
    whose += [case.verb.head for w in whose if w.lower_ == "whose" and case.verb.dep_ == "relcl"]
    return any(w.lower_ in {"his", "her"} or names_person(case, w) for w in whose)


TERM_OF_OFFICE = {"term", "mandate", "tenure", "stint", "posting", "secondment"}


def led_there(case: Case) -> bool:
    """Somebody leads a delegation to a place, on a day."""
    team, to = child(case.verb, "dobj"), None
    for word in (case.verb, *case.verb.children):
        to = to or next((c for c in word.children if c.lower_ == "to" and c.dep_ == "prep"), None)
    where = child(to, "pobj") if to is not None else None
    if team is None or where is None or team.lower_ not in {"delegation", "mission", "team"}:
        return False
    return dated(case) and case.stage.names(where, EntityType.PLACE)


def moved_post(case: Case) -> bool:
    """A person is moved to another post or taken on in one, on a day; no prisoner is."""
    thing = undergoes(case.verb)
    to = (w for c in case.verb.children if c.dep_ == "prep" for w in c.children)
    if thing is None or any(w.lower_ in CONFINING for w in to):
        return False
    known = names_person(case, thing) or (names_post(thing) and thing.tag_ == "NN")
    return known and (dated(case) or happened(case))


def gave_way(case: Case) -> bool:
    """Somebody makes way for another, or gives way to him, who has no office yet; in a game, within
    minutes, nobody does.
    """
    thing = child(case.verb, "dobj")
    if any(w.lemma_ in {"minute", "half"} for c in case.verb.children for w in c.subtree):
        return False
    after = [w for c in case.verb.children if c.lower_ in {"for", "to"} for w in c.children]
    if any(title_slug(c.text) is not None for w in after for c in w.lefts):
        return False
    return thing is not None and thing.lower_ == "way" and somebody(case) and (
        any(names_person(case, w) for w in after) and of_verb(case.verb) is not UNREAL
    )  # fmt: skip


def moved_on(case: Case) -> bool:
    """Somebody goes on to another office, or an office to somebody: "Lind *moves* to the Treasury",
    "goes to foreign affairs", "his place *goes* to Holm".
    """
    who, verb = next(iter(actors(case.verb)), None), case.verb
    to = next((w for c in verb.children if c.lower_ == "to" for w in c.children), None)
    if who is None or to is None or of_verb(verb) is UNREAL or child(verb, "dobj") is not None:
        return False
    whose = any(c.dep_ == "poss" for c in who.lefts) and not any(
        w.tag_ == "NN" for c in who.rights if c.dep_ == "prep" for w in c.rights
    )
    if who.lemma_.lower() in OFFICES or (whose and who.lemma_.lower() in PLACES):
        return names_person(case, to) or names_post(to)
    field = to.text.islower() and to.lower_ in FIELD_NOUNS and child(to, "det") is None
    named = to.lower_ in DESKS or (to.text[:1].isupper() and to.lower_ in OFFICIAL)
    office = verb.lemma_ != "go" and named
    return somebody(case) and (field or office)


PLACES = {"place", "berth", "slot", "embassy"}
"""What goes to whoever is given a post if it was somebody's: neither "second *place*"
nor "her *place* at the table" is one.
"""
DESKS = words("ministry treasury secretariat portfolio backbenches cabinet")
OFFICIAL = words("department office commission agency authority board council bank")
"""Where one works who has moved there, the latter by name."""
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


def polled(case: Case) -> bool:
    """Voters vote, or a state does, on a day; bodies vote on texts."""
    who = case.subject
    state = case.stage.type_of(who) is EntityType.PLACE
    voters = who is not None and who.lower_ in {"voters", "people", "citizens", "residents"}
    plain = not any(c.lower_ in {"for", "against", "to"} or c.dep_ in {"xcomp", "prt"}
                    for c in case.verb.children)  # fmt: skip
    return dated(case) and (voters or (state and plain))


WON = words("presidency seat term mandate majority landslide leadership race contest nomination "
            "mayoralty governorship constituency")  # fmt: skip


def won(case: Case) -> bool:
    """An election, seat or term is won or lost, on a day."""
    return dated(case) and case.done_to(WON)
