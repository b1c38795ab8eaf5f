"""Nouns that name an event by themselves, and none in an idiom or of a person."""

import re

from kg.extract.text.neighbours import NO_EVENT, neighbour, next_words
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words


def wake(token: Token) -> str | None:
    """That "in the wake of" is none for the dead."""
    return NO_EVENT if next_words(token, 1) == ["of"] else None


def occasions(token: Token) -> str | None:
    """Those "on" which something was done only count it."""
    return NO_EVENT if token.dep_ == "pobj" and token.head.lower_ == "on" else None


def consultations(token: Token) -> str | None:
    """Those for which an envoy is called home are the purpose, and may never be held."""
    why = token.dep_ == "pobj" and token.head.lower_ == "for"
    return NO_EVENT if why and token.head.head.lemma_ in RECALLING else None


RECALLING = {"recall", "summon", "withdraw", "return", "ambassador", "envoy"}


def test(token: Token) -> str | None:
    """One that somebody faces, passes or fails is none of a thing."""
    faced = token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_ in FACING
    return NO_EVENT if faced or token.dep_ == "attr" else None


FACING = {"face", "pass", "fail", "meet", "pose", "present", "stand", "survive", "offer", "take"}


def events(token: Token) -> str | None:
    """Those "like" or "such as" something are of a kind."""
    return NO_EVENT if next_words(token, 1)[:1] in (["like"], ["such"]) else None


def collapse(token: Token) -> str | None:
    """That of a person is an illness."""
    whose = (c for c in token.children if c.dep_ == "poss")
    return NO_EVENT if any(w.lower_ in {"his", "her", "my"} for w in whose) else None


def appeal_for(token: Token) -> str | None:
    """What is for something, or to do something, is an appeal: "delivered a call for peace"."""
    held = token.dep_ == "pobj" or token.head.lemma_ in {"hold", "join", "attend"}
    behind = next_words(token, 2)
    bids = behind[:1] == ["to"] and neighbour(token, 2).tag_ == "VB"
    asks = (behind[:1] == ["for"] or bids) and not held
    spoken = neighbour(token, -1).lower_ in {
        "phone",
        "telephone",
        "video",
        "courtesy",
        "conference",
    }
    return NO_EVENT if asks and not spoken else None


def training(token: Token) -> str | None:
    """One that somebody holds, attends or speaks at is a gathering."""
    one = any(c.lower_ in {"a", "an", "the"} or c.dep_ == "nummod" for c in token.children)
    vague = token.lemma_ in {"course", "program", "programme"}
    wanted = SPEAKING if vague else STAGING
    staged = token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_ in wanted
    at = token.dep_ == "pobj" and token.head.lower_ == "at" and not vague
    return "meeting" if one and (staged or at) else NO_EVENT


SPEAKING = words("inaugurate address host moderate chair organize organise hold")
"""What is done at a programme or a course that people come to."""
STAGING = SPEAKING | words("conduct arrange attend")
"""What is done with a training or an interaction."""


def trial(token: Token) -> str | None:
    """One of a drug or a device is no court's."""
    near = {w.lower_ for w in token.doc[max(0, token.i - 2) : token.i]}
    of = next_words(token, 3)
    return NO_EVENT if near & TESTED or (of[:1] == ["of"] and TESTED & set(of)) else None


TESTED = words(
    "clinical drug vaccine field medical controlled randomised randomized human pilot drugs "
    "vaccines phase stage"
)


def kind(token: Token) -> str | None:
    """What befell victims in general is a kind of crime: "services for victims of rape"."""
    alone = not any(c.dep_ in {"det", "poss", "amod"} for c in token.children)
    of = token.head if token.dep_ == "pobj" else token
    return NO_EVENT if alone and of.lower_ == "of" and of.head.lower_ in SUFFERERS else None


SUFFERERS = {"victims", "survivors", "victim", "survivor"}


def tour(token: Token) -> str | None:
    """No journey where one serves: "her *tour* of duty"."""
    behind = [neighbour(token, 1).lower_, neighbour(token, 2).lower_]
    return "" if behind == ["of", "duty"] else None


def evening(token: Token) -> str | None:
    """One that people spend in memory of somebody: "a *memorial evening*", "a special evening took
    place to honour the memory of the victims"; else it is the time of day.
    """
    of = next_words(token, 2) if token.i + 2 < len(token.doc) else []
    solemn = neighbour(token, -1).lower_ in MEMORIAL or of == ["of", "remembrance"]
    return "commemoration" if solemn else gathering(token) or NO_EVENT


def gathering(token: Token) -> str | None:
    """One that is held on an anniversary or for the dead remembers: "a *gathering* took place,
    marking the anniversary".
    """
    verb = token.head
    subject = token.dep_ == "nsubj" and verb.lemma_ == "take"
    held = subject or (token.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in HELD)
    one = any(c.lower_ in {"a", "an"} for c in token.children)
    remembering = REMEMBERING.search(token.sent.text) is not None
    return "commemoration" if one and held and remembering else None


MEMORIAL = {"commemorative", "memorial", "remembrance"}
REMEMBERING = re.compile(
    r"\bin memory of\b|\bcommemorat(?:e|ing)\b|\b(?:honou?r|honou?ring) the memory\b|"
    r"\b(?:on|to mark|marking|dedicated to) the \w+ anniversary of (?!their|his|her)"
)
"""What a gathering that remembers is told to be for."""


def workshop(token: Token) -> str | None:
    """No gathering where people work: "buried in their *workshops*"."""
    owned = any(c.dep_ == "poss" for c in token.children)
    return "" if owned and token.lower_ == "workshops" else None


def is_house(hall: Token) -> bool:
    """Whether "the town hall" is the building: where something is, or what people enter or damage;
    people hold or attend the meeting of that name, and "the" may mean one told before.
    """
    the = any(c.lower_ == "the" for c in hall.children)
    told = any(w.lower_ == "hall" and w.i < hall.i for w in hall.doc)
    by, verb = hall.head.lower_, hall.head.lemma_
    there = hall.dep_ == "pobj" and by in {"in", "at", "from", "outside", "near", "into", "to"}
    done = hall.dep_ in {"dobj", "nsubjpass"} and verb not in HELD
    return hall.lower_ == "hall" and the and not told and (there or done)


HELD = words("hold host organize organise attend address conduct convene schedule plan join open "
             "moderate cancel postpone end")  # fmt: skip
"""What is done to a meeting, and to no building."""
