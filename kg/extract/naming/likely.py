"""Which words tell an event, by what the tagger's network sees in them.

A linear layer over the network's own vectors, learned from the annotated texts
(`training/events.py`): where the tables of words and the rules know nothing, it does.
"""

import functools
from typing import NamedTuple

import numpy as np

from kg.extract.naming.tagger import WEIGHTS, Scores, Seen

NONE = "-"
"""The class of words that tell no event."""
LEAST = 0.5
"""Probability below which no word is taken to tell one."""


SEEN = "seen"
"""The rule of what only the network tells: how sure that is, it tells itself."""


class Likely(NamedTuple):
    """The type of the event that a word tells, and how likely it tells one at all."""

    type: str
    probability: float


class Layer(NamedTuple):
    """The linear layer: weights (`WIDTH`, classes), a bias each, and the classes' names."""

    weights: Scores
    bias: Scores
    classes: tuple[str, ...]


@functools.cache
def layer() -> Layer:
    """The layer as it was learned."""
    with np.load(WEIGHTS / "events.npz") as file:
        return Layer(file["weights"], file["bias"], tuple(map(str, file["classes"])))


def likely(seen: Seen) -> dict[int, Likely]:
    """Offset of a word → the event that it likely tells."""
    head = layer()
    if not seen.words:
        return {}
    scores = seen.vectors @ head.weights + head.bias
    powers = np.exp(scores - scores.max(1, keepdims=True))
    shares = powers / powers.sum(1, keepdims=True)
    none = head.classes.index(NONE)
    told = 1 - shares[:, none]
    shares[:, none] = 0
    return {
        seen.words[at].start: Likely(head.classes[int(shares[at].argmax())], float(told[at]))
        for at in np.flatnonzero(told > LEAST)
    }
