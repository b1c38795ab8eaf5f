"""Nouns that only count, name or are come to, of an occasion just told."""

from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.numbers import ORDINALS
from kg.extract.words.occasions import EVENT_NOUNS_CONTESTED


def counts_it(noun: Token) -> bool:
    """Whether a noun only counts what was just told: "it was the third such attack this month"."""
    be = noun.head
    if noun.dep_ != "attr" or be.lemma_ != "be":
        return False
    about = any(c.dep_ == "nsubj" and c.lower_ in {"it", "this", "that"} for c in be.children)
    return about and any(c.lower_ in ORDINALS or c.lower_ == "latest" for c in noun.children)


def told_as(token: Token) -> bool:
    """Whether a noun only counts the occasion just told: "will meet, their first summit since"."""
    if neighbour(token.left_edge, -1).text not in {",", "–", "—", "("}:
        return False
    whose = any(c.dep_ == "poss" and c.lower_ in {"their", "its"} for c in token.children)
    return whose and any(c.lower_ in ORDINALS for c in token.children)


def assembled(token: Token) -> bool:
    """Whether a noun is for more than a speech: a conference, not one of the press."""
    before = neighbour(token, -1).lower_
    press = before in {"press", "news", "media"} or token.i < 1
    return token.lower_ in ASSEMBLED or (token.lower_ == "conference" and not press)


ASSEMBLED = {"talks", "summit", "roundtable", "meeting", "session", "congress"}
"""Gatherings that are more than a speech."""


def visited(noun: Token) -> bool:
    """Whether a noun is for what people come to: "also attended *the event*"."""
    verb = noun.head if noun.dep_ in {"dobj", "nsubjpass"} else noun.head.head
    by_part = noun.dep_ == "pobj" and noun.head.lower_ in {"in", "at"}
    if noun.lower_ in EVENT_NOUNS_CONTESTED:
        return False  # "a seminar on “Khol Massacre” organized by X"
    if noun.dep_ == "nsubj" and noun.head.lemma_ in GOING_ON:
        return True
    if any(c.dep_ == "acl" and c.lemma_ in COMING_TO for c in noun.rights):
        return True
    of = noun.head.head.lower_ if noun.dep_ == "pobj" and noun.head.lower_ == "of" else ""
    going_on = of in {"part", "framework", "course", "end", "beginning", "participants", "guests"}
    spoken = by_part and (verb.lemma_ in PRESENT or verb.lower_ in SPEECHES)
    return going_on or verb.lemma_ in COMING_TO or spoken


COMING_TO = words("attend organize organise host grace address hold open close chair moderate lead "
                  "title entitle theme")  # fmt: skip
PRESENT = words("participate speak represent address perform sing preside say tell add")
"""What people do "at" or "in" what they come to."""
SPEECHES = {"speech", "address", "remarks", "speeches", "statement", "lecture"}
"""What somebody gives there: "in his *speech at the event*"."""
GOING_ON = words("end begin start open close conclude commence feature include gather examine "
                 "explore discuss focus")  # fmt: skip
"""What is told of what people come to: "*the event* ended with a prayer"."""
