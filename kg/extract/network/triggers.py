"""Words that tell events, as the network scores them: the triggers of the field's literature.

Rules know the words that somebody thought of; the network, which learned from annotated texts,
knows a deed by the words around it as well.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

import numpy as np

from kg.extract.network.encoding import Encoded
from kg.extract.network.running import Outputs, likelihood, shares
from kg.extract.network.signs import SIGNS

KINDS = (
    "none", "adoption", "agreement", "appointment", "armed-conflict", "attack", "commemoration",
    "court-case", "disaster", "election", "mass-killing", "meeting", "other", "protest",
    "sanction", "speech", "visit",
)  # fmt: skip
"""What a word may tell, in the order of the network's scores: nothing, or an event of a type."""

LEAST = 0.5
"""Probability from which a word is a trigger."""


class Trigger(NamedTuple):
    """Words that tell an event: their slice of the text, its type, how likely they tell any event,
    and one of the day of the news.
    """

    start: int
    end: int
    type: str
    told: float
    today: float


def triggers(window: Encoded, outputs: Outputs) -> Iterator[Trigger]:
    """The triggers of a window: words side by side that likely tell an event of one type."""
    tells = shares(outputs.triggers)
    kinds = np.where(tells[:, 0] <= 1 - LEAST, 1 + tells[:, 1:].argmax(1), 0)
    today = likelihood(outputs.signs[:, SIGNS.index("today")])
    for kind, run in groupby(range(len(kinds)), key=kinds.tolist().__getitem__):
        if kind:
            at = list(run)
            first, last = window.words[at[0]], window.words[at[-1]]
            told, news = float(1 - tells[at, 0].min()), float(today[at[-1]])
            yield Trigger(first.start, last.end, KINDS[kind], told, news)
