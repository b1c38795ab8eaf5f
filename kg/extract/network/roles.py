"""How likely one word plays a part for another: which words tell of one deed, who took part, when
and where it was; who adopted a text, who holds a post, and in what body.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from kg.extract.network.encoding import Encoded
from kg.extract.network.running import Outputs, Scores, likelihood, shares

Places = NDArray[np.int64]

Pair = Literal["same", "date", "participant"]
PAIRS: tuple[Pair, ...] = ("same", "date", "participant")
"""Of a trigger: an earlier trigger of the same event, the day, who took part. In the order of the
network's outputs, before the choices.
"""
Choice = Literal["adopter", "holder", "body", "place", "day"]
CHOICES: tuple[Choice, ...] = ("adopter", "holder", "body", "place", "day")
"""What one mention of the text fills, or none: of an adopted text who adopted it; of a title who
holds the post, and in what body or state; of a trigger where and on what day that is told it was.
In the order of the network's outputs.
"""
STEPS = (-200, -100, -50, -25, -12, -6, -3, 0, 3, 6, 12, 25, 50, 100, 200)
"""Distances in words that the network tells from each other."""
NEARNESS = len(STEPS) + 1


def distance(words: int) -> int:
    """The number of the step that a distance in words is in.

    >>> distance(-1000), distance(0), distance(1), distance(1000)
    (0, 7, 8, 15)
    """
    return bisect_left(STEPS, words)


@dataclass(frozen=True, slots=True, eq=False)
class Roles:
    """The words of a text by where they begin, the window of each, and what the network makes of
    them as those that have a role filled and as those that fill it: each (words, roles, width);
    how well nobody fills a choice (words, choices), and what distance adds (choices, steps).
    """

    starts: Places
    windows: Places
    asking: Scores
    filling: Scores
    nobody: Scores
    near: Scores

    def likely(self, role: Pair, of: int, by: Sequence[int]) -> list[float]:
        """How likely the word at a place of the text has a role filled by each of those at others:
        0 where the network never saw both at once.
        """
        if not len(by) or not len(self.starts):
            return [0.0] * len(by)
        one, *others = self.words([of, *by])
        at = PAIRS.index(role)
        scores = self.filling[others, at] @ self.asking[one, at]
        seen = self.windows[others] == self.windows[one]
        found: list[float] = np.where(seen, likelihood(scores), 0.0).tolist()
        return found

    def likeliest(self, role: Pair, of: int, by: Sequence[int]) -> tuple[float, int]:
        """The likelihood and the number of the likeliest of some places to fill a role, the first
        of several; none has 0.
        """
        return likeliest(self.likely(role, of, by))

    def chosen(self, role: Choice, of: int, by: Sequence[int]) -> list[float]:
        """How likely the word at a place has a role filled by each of those at others, anywhere in
        the text: what is left of 1 is how likely by none of them.
        """
        if not len(by) or not len(self.starts):
            return [0.0] * len(by)
        one, *others = self.words([of, *by])
        choice = CHOICES.index(role)
        at = len(PAIRS) + choice
        far = [distance(other - one) for other in others]
        scores = self.filling[others, at] @ self.asking[one, at] + self.near[choice, far]
        every = np.append(scores, self.nobody[one, choice])
        found: list[float] = shares(every[None])[0, :-1].tolist()
        return found

    def words(self, places: list[int]) -> list[int]:
        """The numbers of the words at places of the text."""
        found: list[int] = (np.searchsorted(self.starts, places, side="right") - 1).tolist()
        return found


def likeliest(found: Sequence[float]) -> tuple[float, int]:
    """The highest of some likelihoods and its number, the first of several; none has 0.

    >>> likeliest([0.2, 0.7, 0.7]), likeliest([])
    ((0.7, 1), (0.0, 0))
    """
    best = max(range(len(found)), key=found.__getitem__, default=0)
    return (found[best] if found else 0.0), best


def by_name(names: Sequence[str], shares: Sequence[float]) -> dict[str, float]:
    """How likely each name is, of the likelihoods of several words for it.

    >>> by_name(["Oslo", "Bergen", "Oslo"], [0.25, 0.5, 0.125])
    {'Oslo': 0.375, 'Bergen': 0.5}
    """
    total = dict.fromkeys(names, 0.0)
    for name, share in zip(names, shares, strict=True):
        total[name] += share
    return total


def roles(parts: Sequence[tuple[Encoded, Outputs]]) -> Roles:
    """The roles in a text, of which each window has been read."""
    starts = [word.start for window, _ in parts for word in window.words]
    numbers = [number for number, (window, _) in enumerate(parts) for _ in window.words]
    return Roles(
        np.array(starts, dtype=np.int64),
        np.array(numbers, dtype=np.int64),
        np.concatenate([NOBODY, *(outputs.asking for _, outputs in parts)]),
        np.concatenate([NOBODY, *(outputs.filling for _, outputs in parts)]),
        np.concatenate([NOBODY[..., 0, : len(CHOICES)], *(each.nobody for _, each in parts)]),
        parts[0][1].near if parts else np.zeros((len(CHOICES), NEARNESS), dtype=np.float32),
    )


WIDTH = 65
"""Numbers that the network has for a word in a role."""
NOBODY: Scores = np.zeros((0, len(PAIRS) + len(CHOICES), WIDTH), dtype=np.float32)
