"""Whether two mentions may name one event: by their types and the words that tell them."""

from kg.extract.events.sameness.countednouns import assembled, visited
from kg.extract.events.sameness.steps import FATAL, deadly, same_deed, unlike
from kg.extract.events.sentences.hanging import incident
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.occasions import OCCASIONS
from kg.model.extraction import EventMention

GATHERINGS = {"meeting", "speech", "commemoration"}
DEADLY = {"mass-killing", "disaster", "attack"}
OUTCOMES = {"event", "events", "incident", "incidents", "killings", "disaster", "violence",
            "bloodshed"}  # fmt: skip
"""Words that may point back to any incident."""


OTHER = {"previous", "next", "last", "earlier", "separate", "further", "new", "fresh",
         "subsequent", "similar"}  # fmt: skip
"""Adjectives by which a noun means another event than the one before."""


def befalls_once(earlier: EventMention, event: EventMention, token: Token, first_word: str) -> bool:
    """Whether somebody is told twice to have died or been born, which one is only once."""
    people = bool(earlier.participants and event.participants)
    return people and (token.lemma_, first_word) in ONCE


ONCE = {("die", "died"), ("die", "dies"), ("bear", "born")}


def comparable(earlier: EventMention, event: EventMention, token: Token, first_word: str) -> bool:
    """Whether two mentions may name one event by their words, the earlier by its first word."""
    word = token.lower_
    if any(c.lower_ in OTHER for c in token.children) or unlike(first_word, word):
        return False
    if earlier.type in GATHERINGS:
        return event.type == earlier.type or (
            not is_verb(token)
            and word in OCCASIONS
            and not (earlier.type in {"speech", "commemoration"} and assembled(token))
            and event.type in {*GATHERINGS, "other", "court-case"}
        )
    if word == "occasion":
        return False
    if is_verb(token):
        if token.lemma_ in APART:
            return False
        beside = token.dep_ == "advcl" and token.head.lemma_ in FATAL and event.type == "attack"
        if beside and earlier.type in DEADLY:
            return within(earlier, event)
        if deadly(token) and earlier.type in {*DEADLY, "other"}:
            return within(earlier, event)
        return event.type == earlier.type and (event.type != "other" or same_deed(first_word, word))
    if event.type == earlier.type and (
        event.type != "other" or event.contested or word in OUTCOMES
    ):
        return not (earlier.contested and visited(token))
    if event.type == "other" and earlier.type == "other":
        return False
    outcome = word in OUTCOMES and not visited(token)
    return incident(earlier.type) and (outcome or is_called(earlier, event))


def of_ceremony(earlier: EventMention, event: EventMention, token: Token, first_word: str) -> bool:
    """Whether a ceremony is that of the deed told before it, "signed an accord. *The ceremony* was
    attended by X", or a verb tells what one was for: "*in a ceremony* at the hall, A and B signed".
    """
    if token.lower_ == "ceremony":
        new = OTHER if within(earlier, event) else OTHER | {"a", "an"}
        other = any(c.lower_ in new or c.tag_ in {"NN", "VBG"} for c in token.lefts)
        solemn = earlier.type in SOLEMN or first_word in HANDED
        return solemn and not other and event.type in {"other", earlier.type}
    if first_word != "ceremony" or not within(earlier, event):
        return False
    solemn = earlier.type == "other" and event.type in SOLEMN
    led = (c for c in token.children if c.dep_ == "prep" and c.lower_ in {"in", "at", "during"})
    named = (w for c in led for w in c.children if w.lower_ == "ceremony" and w.i < token.i)
    return solemn and is_verb(token) and any(named)


SOLEMN = {"agreement", "appointment"}
"""What is done with some ceremony: a signing, an inauguration."""

HANDED = {"presented", "handed", "unveiled"}
"""What is done with some ceremony to a thing."""


def is_called(earlier: EventMention, event: EventMention) -> bool:
    """Whether a contested word is for what was told before, and not beside it: "after the war they
    condemned the massacre".
    """
    beside = earlier.type == "armed-conflict" and within(earlier, event)
    return event.contested and not beside


APART = {"clash", "boycott", "march", "walk"}
"""Verbs of which each tells an event of its own."""


def within(earlier: EventMention, event: EventMention) -> bool:
    """Whether both are told in one sentence."""
    return earlier.evidence == event.evidence
