"""Titles in quotation marks behind what bears them: "a roundtable titled “Remembering 1965”"."""

import re
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.extract.text.neighbours import neighbour

TITLED = {"titled", "entitled", "called", "named", "themed", "dubbed", "title", "theme"}
BEHIND = re.compile(r"\b(?:" + "|".join(sorted(TITLED)) + r"),? [\"“‘']")
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
    found = (title(token) for token in doc if token.lower_ in TITLED)
    return [each for each in found if each is not None]


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
    return Title(opens.i, closes.i, noun)
