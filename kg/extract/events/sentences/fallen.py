"""The days and ceremonies of those who fell, where the parser hangs them on the wrong verb."""

from kg.extract.events.sentences.stage import Hung
from kg.extract.text.eventnouns import noun_type
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
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


def fell_there(word: Token, noun: Token) -> bool:
    """Whether a participle tells what befell those for whom something is held, so that days and
    places behind it are not where and when it is: "a silence for those *killed* in Koro in 1992".
    """
    if word.tag_ != "VBN" or word.dep_ != "acl" or word.lemma_ not in FATAL:
        return False
    whom = word.head
    held = whom.dep_ == "pobj" and whom.head.lower_ in {"for", "to"} and whom.head.head.i == noun.i
    return held and noun_type(noun) == "commemoration"


FATAL = words(
    "kill murder execute shoot massacre slay slaughter drown deport exile imprison bury behead hang"
)


ON_THE_DAY = {"on", "in", "the", "night", "morning", "evening", "day", "of", "early", "late"}


def is_full(hung: Hung) -> bool:
    """Whether a date is written with its year, and so is no day of the news."""
    own = hung.chain[0].doc[hung.low : hung.high]
    return any(word.text.isdigit() and len(word.text) == YEAR for word in own)


YEAR = 4
"""Digits of a year."""
