"""Days on which people remember or recognise what was on another."""

from calendar import day_name, month_name

from kg.extract.events.sentences.stage import Hung
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.occasions import EVENT_NOUNS, MARKING

REMEMBERED = {"anniversary", "victims", "memory", "commemoration", "centenary", "survivors",
              "remembrance", "recognition", "denial"}  # fmt: skip
RECOGNISING = {"mark", "commemorate", "remember", "honour", "honor", "mourn", "recognise",
               "recognize", "acknowledge", "deny", "apologise", "apologize", "label", "describe",
               "declare", "designate"}  # fmt: skip
"""Verbs that only speak of what happened or remember it."""


def remembered(noun: Token, hung: Hung) -> bool:
    """Whether a day behind what is remembered or recognised is that on which it was: "recognised
    the genocide on 29 January", "the anniversary of the genocide on 7 April".
    """
    if hung.date is None or not of_these_days(hung):
        return False
    head, date = noun.head, hung.date
    if years_since(noun):
        return True
    if date.past is None and date.start.day and noun.lower_ in FOUNDED:
        return False
    if noun.dep_ == "pobj" and head.lower_ in {"of", "for"} and hung.low > noun.i:
        above = head.head
        if above.lower_ in EDGES and above.dep_ == "pobj" and above.head.lower_ == "of":
            above = above.head.head  # "the anniversary of the end of the war"
        return above.lower_ in REMEMBERED or (is_verb(above) and above.lemma_ in RECOGNISING)
    spoken_of = noun.dep_ == "dobj" and is_verb(head) and head.lemma_ in RECOGNISING
    return spoken_of and hung.low > noun.i and not occasion(noun)


def of_these_days(hung: Hung) -> bool:
    """Whether a date stands behind "on", or is no calendar day: "this Sunday", "yesterday"."""
    doc = hung.chain[0].doc
    told = [w for w in doc[hung.low : hung.high] if w.text in MONTHS or w.text[:1].isdigit()]
    weekday = not told and any(w.lower_ in DAYS for w in doc[hung.low : hung.high])
    return weekday or (hung.low > 0 and doc[hung.low - 1].lower_ == "on")


DAYS = {"today", "yesterday", *(day.lower() for day in day_name)}
MONTHS = frozenset(month_name)


EDGES = {"end", "start", "beginning", "outbreak", "conclusion", "signing", "height"}
FOUNDED = {"founding", "signing", "killings", "independence"}
"""What a day with its year dates itself: "the anniversary of its founding on 9 June 1986"."""


def years_since(noun: Token) -> bool:
    """Whether somebody marks so many years since what a noun names: "marked 30 years since"."""
    span = (
        noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"since", "after"} else None
    )
    return span is not None and span.lower_ in {"years", "decades"} and span.head.lemma_ in MARKING


def occasion(noun: Token) -> bool:
    """Whether one attends what the noun names, rather than looks back on it."""
    kind = EVENT_NOUNS.get(noun.lower_)
    return kind in {"meeting", "visit", "speech", "commemoration", "protest", "election"}
