"""Titles in quotation marks behind what bears them: "a roundtable titled “Remembering 1965”"."""

import re
from typing import NamedTuple

from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Doc, Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import EVENT_NOUNS_CONTESTED

TITLED = {"titled", "entitled", "called", "named", "themed", "dubbed", "title", "theme"}
SUBJECTS = {"topic", "subject"}
"""Nouns with "of" before a title: "on the *topic* of “Peace”"."""
LONGEST = 30
"""Words that a title may have."""
OPENING, CLOSING = {'"', "“", "‘", "'", "``"}, {'"', "”", "’", "'", "''"}


class Title(NamedTuple):
    """The words of a title with its quotation marks, and the noun of what bears it."""

    low: int
    high: int
    noun: Token

    def holds(self, token: Token) -> bool:
        """Whether a word is one of the title."""
        return self.low <= token.i <= self.high


def titles(doc: Doc, text: str) -> list[Title]:
    """The titles of a passage; most passages have none."""
    if not BEHIND.search(text):
        return []
    found = (
        title(token)
        for token in doc
        if token.lower_ in TITLED | SUBJECTS or on_topic(token) or bears(token)
    )
    return [each for each in found if each is not None]


def bears(noun: Token) -> bool:
    """Whether the title of an occasion stands right behind its noun: "the Seminar “No More”"."""
    behind = noun.doc[noun.i + 1 : noun.i + 3]
    quoted = len(behind) == 2 and behind[0].text in OPENING and behind[1].text[:1].isupper()
    return quoted and noun.lower_ in ON_TOPICS


def on_topic(on: Token) -> bool:
    """Whether "on" stands between an occasion and its topic in quotation marks."""
    before, behind = neighbour(on, -1), on.doc[on.i + 1 : on.i + 3]
    topic = len(behind) == 2 and behind[0].text in OPENING and behind[1].text[:1].isupper()
    return on.lower_ == "on" and topic and before.lower_ in ON_TOPICS


ON_TOPICS = words("seminar webinar conference roundtable symposium workshop dialogue forum debate "
                  "lecture discussion talk session panel address speech event")  # fmt: skip
BEFORE = sorted(TITLED | ON_TOPICS | {"on", "topic of", "subject of"})
BEHIND = re.compile(r"\b(?:" + "|".join(BEFORE) + r"),? [\"“‘']", re.IGNORECASE)
"""What stands before a title."""


def title(word: Token) -> Title | None:
    """The title right behind a word such as "titled"."""
    doc = word.doc
    opens = next((w for w in doc[word.i + 1 : word.i + 3] if w.text in OPENING), None)
    labels = word.lower_ in {"called", "named", "dubbed"} and word.dep_ != "acl"
    if opens is None or word.i == 0 or labels:
        return None
    near = doc[opens.i + 1 : opens.i + LONGEST]
    closes = next((w for w in near if w.text in CLOSING), None)
    if closes is None:
        return None
    noun = word.head if word.dep_ == "acl" and word.head.i < word.i else neighbour(word, -1)
    noun = word if word.lower_ in ON_TOPICS | SUBJECTS else noun
    return Title(opens.i, closes.i, noun)


def of_treaty(token: Token) -> bool:
    """Whether a word is in a treaty's name: "the Convention on the Crime of *Genocide*"."""
    if not token.text[:1].isupper() or token.lower_ not in EVENT_NOUNS_CONTESTED:
        return False
    word = token
    while word.dep_ in {"pobj", "prep", "conj"} and (word.text[:1].isupper() or word.is_stop):
        word = word.head
        if word.text in {"Convention", "Treaty", "Statute", "Protocol"}:
            return True
    return False
