"""Where an event was: the place in its phrase or beside its verb."""

from spacy.tokens import Token

from kg.extract.events.factuality import is_verb
from kg.extract.events.hanging import by_verb, governor, own
from kg.extract.events.stage import WHERE, Hung, Stage, names_event
from kg.extract.words.occasions import EVENT_NOUNS
from kg.model.extraction import Ref

STRICKEN = {"shelling", "bombing", "bombardment", "siege", "battle", "raid", "attack", "storming",
            "evacuation", "shell", "bomb", "bombard", "storm", "evacuate"}  # fmt: skip
STRIKING = {"strike", "hit", "shake", "rock", "devastate", "flatten", "batter", "ravage", "engulf",
            "destroy", "damage", "inundate", "swamp"}  # fmt: skip
JOURNEYS = {"visit", "trip", "tour", "travel", "fly", "arrive", "go", "come", "return", "continue",
            "proceed", "head", "move", "reach", "inspect", "sail", "drive", "depart",
            "leave"}  # fmt: skip
BEFALLING = {"attack", "disaster", "armed-conflict", "protest"}


def places_of(stage: Stage, token: Token) -> list[Ref]:
    """The places in the event's phrase, then those beside its verb, nearest first."""
    beside = stage.places_beside(token)
    if not beside:
        return []
    inner = [h for h in beside if own(stage, token, h) and located(token, h)]
    outer = [
        h
        for h in beside
        if h not in inner and by_verb(stage, token, h) and located(governor(token) or token, h)
    ]
    found = [h for h in beside if adjoined(token, h)] or inner or outer
    found = found or [h for h in beside if dated_place(stage, token, h) or in_line(token, h)]
    best = min(found, key=lambda hung: abs(hung.at - token.i), default=None)
    return [best.place] if best is not None and best.place is not None else []


def adjoined(token: Token, hung: Hung) -> bool:
    """Whether a place follows a noun and its date in the line: "the events of 1992, in Khojaly"."""
    if is_verb(token) or hung.low <= token.i + 2:
        return False
    between = token.doc[token.i + 1 : hung.low]
    dated = [w.lower_ in {"of", "on", ","} or w.ent_type_ == "DATE" for w in between]
    at = dated.index(False) if False in dated else 0
    told = any(w.ent_type_ == "DATE" for w in between[:at])
    rest = [w.lower_ for w in between[at:]]
    return (
        told
        and bool(rest)
        and rest[0] in WHERE
        and set(rest[1:]) <= {"the", "town", "city", "of", "village"}
    )


def dated_place(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a place stands right beside the event's own date: "signed in Paris last month"."""
    if token.doc[hung.low - 1].lower_ not in {"in", "at", "near"}:
        return False
    dates = [d for d in stage.dates_beside(token) if own(stage, token, d)]
    return any(hung.high <= d.at <= hung.high + 2 or 0 <= hung.low - d.high <= 2 for d in dates)


def in_line(token: Token, hung: Hung) -> bool:
    """Whether a place follows what befell it in one line, without verb, comma or other event:
    "the attack of 2 October on a convoy near Bol".
    """
    between = token.doc[token.i + 1 : hung.low]
    return (
        0 < len(between) < 12
        and between[-1].lower_ in WHERE
        and bool(EVENT_NOUNS.get(token.lower_) in BEFALLING)
        and not any(w.pos_ in {"VERB", "AUX", "PUNCT", "SCONJ"} or names_event(w) for w in between)
    )


def bound_for(word: Token, token: Token, hung: Hung) -> bool:
    """Whether a word leads to where a journey goes: "to Riga", "set off for Kabul"."""
    if word.lower_ == "for":
        return token.lemma_ in {"set", "head"}
    return token.lemma_ in JOURNEYS and (word.lower_ == "to" or misread(token, hung))


def misread(verb: Token, hung: Hung) -> bool:
    """Whether the parser took the "to" before a place for that of an infinitive."""
    return hung.low - verb.i == 2 and verb.nbor(1).lower_ == "to"


def located(token: Token, hung: Hung) -> bool:
    """Whether "in" or "at" stands between a place and the event, or the place is part of its name:
    "the Heimaey eruption".
    """
    if hung.chain[0].head.i == token.i and hung.chain[0].dep_ in {
        "compound",
        "amod",
        "nmod",
        "poss",
    }:
        return True
    for word in hung.chain:
        if word.i == token.i:
            return False
        if word.lower_ in WHERE and word.dep_ in {"prep", "advmod", "npadvmod"}:
            return True
        if word.lower_ == "of" and word.head.i == token.i and token.lemma_ in STRICKEN:
            return True
        if word.head.i == token.i and bound_for(word, token, hung):
            return True
        if word is hung.chain[0] and word.dep_ == "dobj" and word.head.i == token.i:
            return token.lemma_ in JOURNEYS | STRICKEN | STRIKING
        if word.dep_ == "dobj" and hung.chain[0].dep_ == "appos" and word.head.i == token.i:
            return token.lemma_ in JOURNEYS | STRICKEN
        if word.dep_ in {"nsubj", "dobj", "agent", "poss"} and word is hung.chain[0]:
            return False
    return False
