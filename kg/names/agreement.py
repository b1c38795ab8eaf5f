"""How well two names agree: small features with weights, multiplied, each with its reason."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Agreement:
    """0 (two names) to 1 (one name), and why: "initial for the given name", "other state"."""

    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feature(Generic[T]):
    """One thing in which two names agree or differ: the reason, and what it leaves of the score."""

    relation: Callable[[T, T], str | None]
    weights: Mapping[str, float]


def agreement(features: Iterable[Feature[T]], a: T, b: T) -> Agreement:
    """The product of what every feature leaves, with the reasons of those that say something."""
    score = 1.0
    reasons = []
    for feature in features:
        reason = feature.relation(a, b)
        if reason is not None:
            score *= feature.weights[reason]
            reasons.append(reason)
        if score == 0:
            break
    return Agreement(round(score, 4), tuple(reasons))
