"""Parties and others of whom only a part of a house votes, which adopts nothing by itself."""

from kg.extract.events.bodies.chambers import GATHERED
from kg.extract.events.passing.fates import REJECTING
from kg.extract.events.passing.votes import votes_in
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ADOPTION
from kg.model.extraction import EntityType, Mention


def is_party(mention: Mention) -> bool:
    """Whether a mention is of a party, which has members in a house; its own executive and board
    decide for it.
    """
    named = mention.name.lower().split()
    return (mention.kind == "party" or "party" in named) and PARTS.isdisjoint(named)


PARTS = words("executive committee board council congress association bureau politburo presidium")
"""What of a party, or called after one, decides by itself."""


def by_party(stage: Stage, verb: Token) -> bool:
    """Whether a party only votes in a house, which adopts nothing: "the Greens voted for the
    motion"; at its own congress it does. Nor do some reject who are counted or sit for a party:
    "five members voted against the bill".
    """
    if verb.lemma_ != "vote":
        return False
    who = child(verb, "nsubj")
    if who is None:
        return verb.tag_ == "VBG" and is_ones(stage, verb)
    against = any(c.lower_ == "against" for c in verb.children)
    if against and (only_some(who) or for_party(stage, who)):
        return votes_in(verb.sent.text) is None
    return of_party(stage, who) and not for_itself(verb)


def for_itself(verb: Token) -> bool:
    """Whether a party decides on what is its own, or at its congress: "the Greens voted to leave
    the coalition", but not "to pass the bill".
    """
    deed = child(verb, "xcomp")
    if deed is not None and deed.lemma_ not in ADOPTION | REJECTING:
        return True
    return not (GATHERED | OWN).isdisjoint(word.lower_ for word in verb.sent)


OWN = words("coalition merger manifesto platform")
"""What parties make with each other or for themselves."""


def of_party(stage: Stage, word: Token) -> bool:
    """Whether a word names a party."""
    ref = stage.ref(word)
    return ref is not None and is_party(stage.draft.mentions[ref])


def only_some(who: Token) -> bool:
    """Whether so many of a body do something, and not all: "five members", not "all five" or
    "both houses".
    """
    counted = any(c.dep_ == "nummod" for c in who.children)
    whole = who.lemma_ in {"house", "chamber"} or any(w.lower_ == "all" for w in who.subtree)
    return counted and not whole


def for_party(stage: Stage, who: Token) -> bool:
    """Whether members sit for a party: "*deputies from the Farmers' Party* voted against it"."""
    origins = (c for prep in who.children if prep.lower_ == "from" for c in prep.children)
    return any(of_party(stage, origin) for origin in origins)


def is_ones(stage: Stage, voting: Token) -> bool:
    """Whether a participle tells how one person voted: "he was dismissed *after voting* for it"."""
    main = voting.head.head if voting.dep_ == "pcomp" else voting.head
    who = child(main, "nsubj") or child(main, "nsubjpass")
    return stage.type_of(who) is EntityType.PERSON
