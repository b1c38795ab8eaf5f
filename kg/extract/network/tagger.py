"""Names by our own tagger: the network's score of each word's tag, read by a Viterbi search.

How its weights were made, from what and how good they are: training/MODEL_CARD.md.
"""

import functools
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from kg.extract.network.encoding import Encoded
from kg.extract.network.running import Outputs, Scores, shares

TYPES = ("PERSON", "ORG", "PLACE", "EVENT", "OTHER")
TAGS = ("O", *(f"{position}-{type}" for type in TYPES for position in "BIES"))

LEAST = 0.15
"""Probability below which a name is left out: what the rules know of such words tells more."""


class Tagged(NamedTuple):
    """A name: its slice of the text, its type, and the tagger's probability for it."""

    start: int
    end: int
    type: str
    probability: float


def both(outputs: Outputs) -> Scores:
    """The scores of tags by the tagger, with the teller's where the tagger is not sure. The teller
    has learned from invented people: of those who are named by several words it is not asked.
    """
    sure = shares(outputs.tags).max(1) >= SURE
    named = np.isin(outputs.tags.argmax(1), SEVERAL)
    asked: Scores = (~(sure | named)).astype(np.float32)
    found: Scores = outputs.tags + SHARE * asked[:, None] * outputs.names
    return found


SURE = 0.9
"""Probability of a tag from which the tagger is not doubted."""
SHARE = np.float32(0.5)
"""How much the teller's scores count beside the tagger's."""
SEVERAL = [TAGS.index(f"{position}-PERSON") for position in "BIE"]


def spans(encoded: Encoded, scores: Scores) -> list[Tagged]:
    """The names that the likeliest valid tags make."""
    tags = best(scores)
    sure = probabilities(scores, tags)
    found = []
    start = 0
    for at, tag in enumerate(tags):
        position, _, type = TAGS[tag].partition("-")
        if position in "BS":
            start = at
        if position in ("E", "S"):
            first, last = encoded.words[start], encoded.words[at]
            found.append(Tagged(first.start, last.end, type, min(sure[start : at + 1])))
    return found


def best(scores: Scores) -> list[int]:
    """The likeliest tags of which each may follow the one before (Viterbi)."""
    tags: list[int] = scores.argmax(1).tolist()
    steps = bars()
    if not steps[[0, *tags], [*tags, 0]].any():
        return tags
    total = scores[0] + steps[0]
    back = []
    for row in scores[1:]:
        ways = total[:, None] + steps
        back.append(ways.argmax(0))
        total = np.maximum.reduce(ways) + row
    found = [int((total + steps[:, 0]).argmax())]
    for step in reversed(back):
        found.append(int(step[found[-1]]))
    return found[::-1]


@functools.cache
def bars() -> Scores:
    """What bars a tag (row) from being followed by another (column): 0 where it may be."""
    barred = [[0.0 if may_follow(one, two) else -1e9 for two in TAGS] for one in TAGS]
    return np.array(barred, dtype=np.float32)


def may_follow(one: str, two: str) -> bool:
    """Whether `two` may come after `one`: what has begun goes on in the same type to its end."""
    if one[0] in "BI":
        return two[0] in "IE" and two[2:] == one[2:]
    return two[0] in "OBS"


def probabilities(scores: Scores, tags: Sequence[int]) -> list[float]:
    """How sure the network is of each word's tag; of a name the least sure word counts.

    Having learned from several teachers' averages, it is no surer than it is right: of 1,577 names
    in texts not learned from .95 were, at a mean probability of .95 (Brier score .038).
    """
    found: list[float] = shares(scores)[np.arange(len(tags)), tags].tolist()
    return found
