"""What the network marks in a text: words one by one, and runs of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.extract.network.encoding import Encoded, Word
from kg.extract.network.running import Outputs, Scores, likelihood, shares

LEAST = 0.5
"""Probability from which a word is marked."""
Sign = Literal["text", "today", "title", "cue", "ahead", "body"]
SIGNS: tuple[Sign, ...] = ("text", "today", "title", "cue", "ahead", "body")
"""What a word may be: an adopted text, what is told of the day of the news, of a title, what
reports somebody's words, what is yet to come, a noun for a body. In the order of the network's
scores.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """Of all words of a text, by where they begin, how likely they tell an event, and something yet
    to come, and report what somebody says; and whether the text is a whole one.
    """

    starts: NDArray[np.int64]
    told: Scores
    coming: Scores
    saying: Scores
    whole: bool

    def tells(self, at: int) -> float:
        """How likely the word at a place of the text tells an event, 0 where none is."""
        return self.of(self.told, at)

    def ahead(self, at: int) -> float:
        """How likely what the word at a place tells is yet to come, 0 where none is."""
        return self.of(self.coming, at)

    def says(self, start: int, end: int) -> float:
        """How likely any of the words that begin in a slice of the text reports what somebody says:
        the likeliest of them.
        """
        first, last = np.searchsorted(self.starts, (start, end))
        return float(self.saying[first:last].max(initial=0))

    def of(self, scores: Scores, at: int) -> float:
        """The score of the word at a place of the text."""
        word = int(np.searchsorted(self.starts, at, side="right")) - 1
        return float(scores[word]) if word >= 0 else 0.0


def marks(parts: Sequence[tuple[Encoded, Outputs]], *, whole: bool) -> Marks:
    """The marks of the words of a text, of which each window has been read."""
    starts = [word.start for window, _ in parts for word in window.words]
    told = (1 - shares(outputs.triggers)[:, 0] for _, outputs in parts)
    coming = (likelihood(outputs.signs[:, SIGNS.index("ahead")]) for _, outputs in parts)
    saying = (likelihood(outputs.signs[:, SIGNS.index("cue")]) for _, outputs in parts)
    none = np.zeros(0, dtype=np.float32)
    return Marks(
        np.array(starts, dtype=np.int64),
        np.concatenate([none, *told]),
        np.concatenate([none, *coming]),
        np.concatenate([none, *saying]),
        whole,
    )


class Text(NamedTuple):
    """Words for a text that a body adopted: their slice, and how likely they are."""

    start: int
    end: int
    likely: float


def texts(window: Encoded, outputs: Outputs) -> Iterator[Text]:
    """The adopted texts of a window."""
    named = likelihood(outputs.signs[:, SIGNS.index("text")])
    for at in runs(named):
        yield Text(*ends(window.words, at), float(named[at].max()))


class Noun(NamedTuple):
    """A noun for a body: its slice of the text."""

    start: int
    end: int


def bodies(window: Encoded, outputs: Outputs) -> Iterator[Noun]:
    """The nouns for bodies of a window."""
    named = likelihood(outputs.signs[:, SIGNS.index("body")])
    return (Noun(*ends(window.words, at[-1:])) for at in runs(named))


def runs(likely: NDArray[np.float32]) -> Iterator[list[int]]:
    """The numbers of marked words, of each run of them."""
    marked = (likely >= LEAST).tolist()
    for is_marked, run in groupby(range(len(marked)), key=marked.__getitem__):
        if is_marked:
            yield list(run)


def ends(words: Sequence[Word], at: list[int]) -> tuple[int, int]:
    """Where the text has a run of words."""
    return words[at[0]].start, words[at[-1]].end
