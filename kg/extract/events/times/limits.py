"""Dates that tell no event's day: limits, terms, the years of things and of other occasions."""

from kg.extract.events.sentences.stage import Hung, names_event
from kg.extract.events.times.tenses import awaited
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.occasions import EVENT_NOUNS


def lasts_since(verb: Token, hung: Hung) -> bool:
    """Whether "since" tells when what still goes on began: "detained since 2022"."""
    since = hung.date is not None and hung.date.bound == "since"
    if any(c.lower_ in {"first", "worst", "biggest", "latest", "deadliest"} for c in verb.children):
        return False
    died = verb.lemma_ == "die" and any(w.dep_ == "nummod" for c in verb.lefts for w in c.children)
    return since and (verb.lemma_ in ONGOING or died)


ONGOING = {"detain", "hold", "besiege", "encircle", "imprison", "jail", "blockade", "occupy",
           "suspend", "intern", "blackout", "strike", "siege", "blockades",
           "visit", "trip", "tour"}  # fmt: skip


def of_thing(verb: Token, hung: Hung) -> bool:
    """Whether a year only tells which thing is meant: "approved the 2025 budget", "voted to
    advance the Ports *Act of 2025*".
    """
    year = hung.chain[0]
    inside = year.dep_ in {"nummod", "compound", "nmod", "amod"} and year.head.i >= hung.high
    alone = hung.date is not None and hung.date.start.month is None
    term = year.head.lower_ == "for" and not is_verb(year.head.head) and year.head.head.i != verb.i
    other = year.head.i != verb.i
    if not is_verb(verb):
        other = other and year.head.pos_ in {"NOUN", "PROPN"} and not near(year.head, verb)
    text = year.head.head if year.dep_ == "pobj" and year.head.lower_ == "of" else verb
    entitled = text.text[:1].isupper() and text.lower_ in LAWS and text.dep_ == "dobj"
    return alone and (term or entitled or (inside and other))


LAWS = {"act", "bill", "law", "code", "ordinance", "constitution", "budget"}
"""Texts that have a year for a name."""


def near(head: Token, noun: Token) -> bool:
    """Whether a year before a noun's phrase is that of the noun: "the 2023 Vilnius summit"."""
    return noun.dep_ in {"compound", "nmod", "amod"} or head.dep_ in {"compound", "nmod", "amod"}


TAKING_UP = {"appoint", "name", "promote", "reappoint", "act", "serve", "lead", "head", "run"}
"""Verbs of what somebody does from a day."""


def starts_from(verb: Token, hung: Hung) -> bool:
    """Whether a date only tells from when: "was appointed from 1 July"."""
    before = hung.low > 0 and verb.doc[hung.low - 1].lower_ in {"from", "effective"}
    near = [w.lower_ for w in verb.doc[max(0, hung.low - 3) : hung.low]]
    if near == ["with", "effect", "from"] and EVENT_NOUNS.get(verb.lower_) != "appointment":
        return True
    if verb.lemma_ in INSTITUTING and verb.dep_ in {"xcomp", "advcl"}:
        return False
    return is_verb(verb) and before and hung.date is not None and hung.date.end is None


INSTITUTING = {"establish", "introduce", "launch", "impose", "lift", "reopen", "ban", "open",
               "suspend", "close", "shut", "deploy", "create", "start", "begin"}  # fmt: skip
"""What is decided to be done from a day is done on it: "decided to lift the ban from 1 July"."""


def of_occasion(verb: Token, hung: Hung) -> bool:
    """Whether a month or year right behind an occasion waited for, or after which something was
    done, is that of the occasion: "shut after clashes in April 2021".
    """
    if hung.low < verb.i + 3 or hung.date is None or hung.date.start.day is not None:
        return False
    noun = verb.doc[hung.low - 2]
    after = noun.dep_ == "pobj" and noun.head.lower_ in {"after", "following"}
    return names_event(noun) and (awaited(noun) or after)
