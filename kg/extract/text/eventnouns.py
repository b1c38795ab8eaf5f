"""Nouns that name events, by the tables and by the words around them."""

import re

from kg.extract.text.idle import is_house
from kg.extract.text.neighbours import TITLED, neighbour
from kg.extract.text.parse import Token
from kg.extract.text.senses import SENSES
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import COMPOUNDS, EVENT_NOUNS, EVENT_NOUNS_CONTESTED

KNOWN = (
    EVENT_NOUNS.keys()
    | EVENT_NOUNS_CONTESTED
    | SENSES.keys()
    | {second + end for _, second in COMPOUNDS for end in ("", "s")}
)
"""Every word that may name an event: most nouns are passed over by it."""
OPENING = {'"', "“", "‘", "``"}
REMEMBERING = {"commemorative", "memorial", "remembrance", "anniversary"}
STORMS = {"cyclone", "hurricane", "typhoon", "storm"}


def noun_type(token: Token) -> str | None:
    """The event type of a noun, None where it is no event's name; contested names type nothing."""
    word = token.lower_
    before = neighbour(token, -1)
    hyphened = before.text == "-" and token.i > 1
    if not (word in KNOWN or hyphened or token.lemma_ in EVENT_NOUNS):
        return "other" if deplored(token) else None
    if token.ent_type_ == "DATE" or (word not in STORMS and modifies(token)) or is_month(token):
        return None
    if is_journal(token):
        return None
    if word in EVENT_NOUNS_CONTESTED:
        return "other"
    if hyphened and (kind := EVENT_NOUNS.get(joined(token))):
        return kind
    if kind := COMPOUNDS.get((before.lower_, word.removesuffix("s"))):
        return None if is_house(token) else kind
    if before.lower_ in REMEMBERING and EVENT_NOUNS.get(word) in {"meeting", "other"}:
        return "commemoration"
    if word in SENSES and (sense := SENSES[word](token)) is not None:
        return sense or None
    subject = token.dep_ in {"pobj", "dobj", "nsubj", "nsubjpass"} or before_title(token)
    if token.pos_ == "ADJ" and not subject:
        return None
    return EVENT_NOUNS.get(word) or EVENT_NOUNS.get(token.lemma_)


def is_month(token: Token) -> bool:
    """Whether "March" behind a preposition of time is the month, and no march on a place."""
    timed = neighbour(token, -1).lower_ in {"in", "since", "until", "till", "by", "last", "next"}
    return token.text == "March" and timed and neighbour(token, 1).lower_ not in {"on", "of", "for"}


def is_journal(token: Token) -> bool:
    """Whether a noun is in the name of a house's record: "approved the *votes and proceedings*"."""
    if token.lower_ == "votes":
        return [neighbour(token, 1).lower_, neighbour(token, 2).lower_] == ["and", "proceedings"]
    before = [neighbour(token, -2).lower_, neighbour(token, -1).lower_]
    return token.lower_ == "proceedings" and before == ["votes", "and"]


def deplored(token: Token) -> bool:
    """Whether somebody condemns a deed by its verbal noun: "condemn the sealing of the report"."""
    if token.dep_ != "dobj" or token.head.lemma_ not in DEPLORING or token.lower_[-3:] != "ing":
        return False
    below = {c.lower_ for c in token.children}
    return {"the", "of"} <= below


DEPLORING = {"condemn", "deplore", "regret", "denounce"}


def joined(token: Token) -> str:
    """The noun of which the tokenizer made three: "sit-in"."""
    return f"{neighbour(token, -2).lower_}-{token.lower_}"


def modifies(token: Token) -> bool:
    """Whether a noun only describes the one behind it: "the flood plain"."""
    inside = token.dep_ in {"compound", "amod", "nmod"} and token.head.i > token.i
    return inside and not before_title(token)


def before_title(token: Token) -> bool:
    """Whether what the parser takes to describe a title is what has it: "a *roundtable* titled
    “Peace”", "the *Seminar* “Never Again”".
    """
    behind = neighbour(token, 1)
    quoted = behind.text in OPENING and token.dep_ in {"nmod", "compound"}
    return quoted or (token.dep_ == "amod" and behind.lower_ in TITLED)


def fatal(token: Token, kind: str) -> str:
    """Killings are a mass killing, but for those of two or three people."""
    if token.lower_ == "killing":
        return "mass-killing" if many(token) else kind
    if token.lower_ != "killings":
        return kind
    return "attack" if few(token) else "mass-killing"


def few(token: Token) -> bool:
    """Whether a noun counts a few dead: "the killings of two reporters"."""
    of = (w for c in token.children if c.lower_ == "of" for w in c.children)
    return any(c.lower_ in {"two", "three", "four"} for w in of for c in w.children)


MANY = re.compile(r"(?:[5-9]|\d\d+|[\d,]{4,})$")

MANY_WORDS = words(
    "five six seven eight nine ten eleven twelve dozen dozens twenty thirty forty fifty hundreds "
    "scores hundred thousands"
)


def many(token: Token) -> bool:
    """Whether a noun counts many dead: "the killing of nine farmers"."""
    behind = token.doc[token.i + 1 : token.i + 5]
    return any(w.lower_ in MANY_WORDS or MANY.match(w.text) for w in behind)
