"""The verb that lets an event happen, beside which its circumstances stand."""

from collections.abc import Set

from kg.extract.events.sentences.factuality import SCHEDULING
from kg.extract.events.sentences.joined import set_for, top
from kg.extract.events.sentences.stage import cue, names_event
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import COMPOUNDS, EVENT_NOUNS, HAPPENING, MARKING, REPORTED, SIGNING

AT = {"on", "at", "during", "in", "throughout"}
GATHERING = {
    "meet",
    "gather",
    "convene",
    "assemble",
    "sit",
    "come",
    "travel",
    "fly",
    "arrive",
    "head",
}


def at_which(preposition: Token) -> bool:
    """Whether a preposition tells the occasion of its verb: "at a congress", "met for talks"."""
    gathers = preposition.lower_ == "for" and preposition.head.lemma_ in GATHERING
    phoned = any(c.lower_ in PHONES for c in preposition.children)
    return preposition.lower_ in AT or gathers or phoned


PHONES = {"telephone", "phone"}


def helped(verb: Token) -> bool:
    """Whether a verb is no mere participle: it has an auxiliary or an object."""
    parts = {"aux", "auxpass", "dobj", "ccomp", "xcomp"}
    return verb.dep_ != "ccomp" or any(c.dep_ in parts for c in verb.children)


def held_by(noun: Token) -> Token | None:
    """The verb right behind a noun that the parser takes for an apposition: "according to X, a
    service will be held".
    """
    behind = neighbour(noun, 1)
    verb = behind.head if behind.dep_ in {"aux", "auxpass"} else noun
    return verb if verb.i > noun.i and names_event(noun) else None


def governor(token: Token) -> Token | None:
    """The verb beside which the event's circumstances stand, if there is one."""
    return set_for(token) or verb_above(token)


def verb_above(token: Token) -> Token | None:
    """The verb on which an event's word hangs, if that lets it happen."""
    head = top(token)
    verb = head.head
    while head.dep_ == "conj" and verb.pos_ in {"NOUN", "PROPN"}:
        head, verb = verb, verb.head
    if head.dep_ == "pobj" and at_which(verb) and (above := done_at(verb)) is not None:
        return above
    if head.dep_ == "appos" and (held := held_by(head)) is not None:
        return held
    if head.dep_ == "pobj" and is_verb(verb.head) and went_before(verb, head):
        return verb.head
    if head.dep_ == "pobj" and verb.lower_ == "with" and verb.head.lemma_ in ENDING:
        return verb.head
    if not is_verb(verb):
        return None
    if head.dep_ == "nsubj" and verb.lemma_ in SIGNING and not helped(verb):
        # "welcomes the ceasefire declared on Monday" is one clause to the parser.
        return verb
    if head.dep_ == "nsubj":
        return verb if comes_by(verb, head) else None
    if head.dep_ == "dobj" and verb.lemma_ in MARKING and verb.dep_ in {"advcl", "xcomp"}:
        return verb.head
    undergone = head.dep_ in {"dobj", "nsubjpass", "attr"}
    return verb if undergone and brings_about(verb, head) else None


def comes_by(verb: Token, subject: Token) -> bool:
    """Whether a verb tells how its subject comes about, and not what is said of it; the parser
    takes the talks after which somebody wrote for who wrote.
    """
    before = neighbour(subject.left_edge, -1)
    if before.dep_ == "mark" and went_before(before, subject):
        return True
    agreement = EVENT_NOUNS.get(subject.lower_) == "agreement"
    return not (cue(verb) or verb.lemma_ in OVER or agreement)


def went_before(preposition: Token, noun: Token) -> bool:
    """Whether something of some hours, or talks of which somebody spoke on that day, led up to it:
    "after a debate of six hours", "wrote on 3 May, after negotiations with X".
    """
    if preposition.lower_ not in {"after", "following"} or preposition.head.tag_ != "VBD":
        return False
    near = {w.lower_ for c in noun.children for w in (c, *c.children)}
    talks = EVENT_NOUNS.get(noun.lower_) == "meeting" and "with" in near
    talks = talks and cue(preposition.head)
    return bool(near & LONG) or (talks and not near & KNOWN)


KNOWN = {"the", "this", "that", "these", "his", "her", "its", "their", "our"}
"""Words by which talks are some that were told before, or will be."""


LONG = words("hours hour minutes all-night overnight marathon heated lengthy long stormy fierce "
             "short brief tense")  # fmt: skip


OVER = {"have", "expire", "lapse"}
"""Verbs whose day is not that on which their subject came about."""
ENDING = {"end", "close", "conclude", "finish", "culminate", "open", "begin", "start"}
"""Verbs behind whose "with" stands what was done then: "ended its congress with the election"."""


def condoles(verb: Token) -> bool:
    """Whether somebody only voices what he feels about what befell others then."""
    return any(c.dep_ == "dobj" and c.lemma_.lower() in FEELINGS for c in verb.children)


FEELINGS = {"condolence", "condolences", "sympathy", "sympathies", "sorrow", "grief"}


def comes_to(verb: Token, states: Set[str]) -> bool:
    """Whether somebody or something comes to a state, and to no place: "came to an end"."""
    to = (c for c in verb.children if c.lower_ == "to")
    return verb.lemma_ == "come" and any(w.lower_ in states for c in to for w in c.children)


CLOSE = {"end", "close", "conclusion"}
STATES = CLOSE | words(
    "halt power agreement terms light blows standstill understanding office grips attention"
)
"""What somebody or something comes to without going anywhere."""


def opens_or_ends(verb: Token) -> bool:
    """Whether its subject is an occasion that opens or ends: "the congress ended on Sunday"."""
    plain = all(c.dep_ not in {"dobj", "ccomp", "xcomp"} for c in verb.children)
    return (verb.lemma_ in ENDING and plain) or comes_to(verb, CLOSE)


def brings_about(verb: Token, head: Token) -> bool:
    """Whether a verb tells that the event which it has for an object happens."""
    agreed = EVENT_NOUNS.get(head.lower_) == "agreement"
    named = any(c.dep_ in {"oprd", "ccomp", "xcomp"} for c in verb.children)
    called = verb.lemma_ == "call" and head.dep_ == "dobj" and not named
    compound = COMPOUNDS.get((neighbour(head, -1).lower_, head.lower_))
    confirmed = EVENT_NOUNS.get(head.lower_) == "appointment" and verb.lemma_ in CONFIRMING
    return (
        called
        or confirmed
        or verb.lemma_ in SCHEDULING
        or (verb.lemma_ == "tell" and compound is not None)
        or verb.lemma_ in (SIGNING if agreed else HAPPENING)
        or recorded(head, verb)
    )


def done_at(preposition: Token) -> Token | None:
    """The verb of what is done at an occasion: "The League, at its assembly, adopted"."""
    above = preposition.head
    if is_verb(above):
        return above
    set_off = above.dep_ == "nsubj" and neighbour(preposition, -1).text == ","
    return above.head if set_off and is_verb(above.head) else None


CONFIRMING = {"approve", "confirm", "announce", "accept", "endorse", "ratify"}
"""Verbs by which an appointment or resignation comes about."""


def recorded(noun: Token, verb: Token) -> bool:
    """Whether a verb only tells that something was: "fighting was reported", "had a meeting"."""
    wanted = "dobj" if verb.lemma_ == "have" else "nsubjpass"
    return verb.lemma_ in REPORTED and noun.dep_ == wanted
