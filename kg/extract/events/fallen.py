"""The day on which those fell who are remembered, where the parser hangs it on who remembers."""

from kg.extract.events.stage import Hung
from kg.extract.text.eventnouns import noun_type
from kg.extract.text.parse import Token
from kg.extract.words.occasions import MARKING


def fallen_then(hung: Hung) -> Token | None:
    """The participle for those who are remembered, right behind which stands the day on which it
    befell them, though the parser hangs it above: "honoured those *killed* in Koro on 5 May 1992".
    """
    if hung.date is None or not hung.chain or not is_full(hung):
        return None
    doc, at = hung.chain[0].doc, hung.low - 1
    while at > 0 and doc[at].lower_ in ON_THE_DAY:
        at -= 1
    word = doc[at]
    if noun_type(word) is not None:
        return None
    while word.dep_ in {"pobj", "prep", "compound"} and word.head != word:
        word = word.head
    fell = word.tag_ == "VBN" and word.dep_ == "acl" and word.head.dep_ == "dobj"
    return word if fell and word.head.head.lemma_ in MARKING else None


ON_THE_DAY = {"on", "in", "the", "night", "morning", "evening", "day", "of", "early", "late"}


def is_full(hung: Hung) -> bool:
    """Whether a date is written with its year, and so is no day of the news."""
    own = hung.chain[0].doc[hung.low : hung.high]
    return any(word.text.isdigit() and len(word.text) == YEAR for word in own)


YEAR = 4
"""Digits of a year."""
