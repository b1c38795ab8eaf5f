"""What the teller learns from: annotated texts in windows, the labels of their words, and which
words have a role for which others.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from kg.extract.network.encoding import Encoded
from kg.extract.network.signs import Sign

OPEN = -100
"""The label of words of which the annotation tells nothing."""


class Place(NamedTuple):
    """A word by its window's number and its own in it."""

    window: int
    word: int


class Noted(NamedTuple):
    """The word that a mention goes by, the last of a name or the noun of a phrase, with its entity,
    whether that is a person, and whether the mention is a noun for a body.
    """

    place: Place
    entity: str
    person: bool
    body: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words of one window: whether one has a role filled by the other."""

    of: Place
    by: Place
    role: int
    holds: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A word that has a role, and the mentions of all that could fill it: who does, if any does."""

    of: Place
    role: int
    by: list[Place]
    right: list[bool]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A window with each word's kind of event, its label for each of `SIGNS`, the status of the
    title that it is of, and its tag as a name's.
    """

    window: Encoded
    kinds: list[int]
    signs: dict[Sign, list[float]]
    statuses: list[int]
    tags: list[int]


@dataclass(frozen=True, slots=True)
class Story:
    """A text in labelled windows, with the roles of its words."""

    windows: list[Labelled]
    at: dict[int, Place]
    """The word at each place of the text."""
    pairs: list[Pair] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)

    def inside(self, span: list[int]) -> list[Place]:
        """The words of a span."""
        return sorted({self.at[place] for place in range(*span) if place in self.at})

    def word(self, place: Place) -> int:
        """The number of a word in the text."""
        before = sum(len(each.window.words) for each in self.windows[: place.window])
        return before + place.word

    def last(self, span: list[int]) -> Place | None:
        """The last word of a span, if the text has all of it."""
        return self.at.get(span[1] - 1) if span[0] in self.at else None
