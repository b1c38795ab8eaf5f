"""How sure a fact is: the share of its rule's findings that were right on annotated articles."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from kg.model.extraction import (
    ClaimMention,
    EventMention,
    Extraction,
    Post,
    Relation,
    ResolutionMention,
)

TABLE = Path(__file__).parent / "precision.tsv"
"""What `scripts/calibrate.py` counted on the development half of `tests/gold`."""

Fact = TypeVar("Fact", Post, Relation, EventMention, ResolutionMention, ClaimMention)


def calibrated(extraction: Extraction) -> Extraction:
    """The extraction with each fact's confidence."""
    return replace(
        extraction,
        posts=sure("post", extraction.posts),
        relations=sure("relation", extraction.relations),
        events=sure("event", extraction.events),
        resolutions=sure("resolution", extraction.resolutions),
        claims=sure("claim", extraction.claims),
    )


def sure(layer: str, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The facts of a layer with the precision of their rules."""
    return tuple(replace(fact, confidence=precision(layer, fact.rule)) for fact in facts)


@cache
def precision(layer: str, rule: str) -> float:
    """The precision of a rule, as far as it was seen: one right twice of twice is not sure yet.

    The name of a rule goes from the family to the case ("noun:meeting:own"). Each step is smoothed
    by the one before, which counts as much as `WEIGHT` findings; before the first stands the whole
    layer, before that an even chance.

    >>> 0 < precision("claim", "no such rule") == precision("claim", "none:either") < 1
    True
    """
    parts = rule.split(":")
    chance = 0.5
    for step in range(len(parts) + 1):
        right, found = seen(layer, tuple(parts[:step]))
        chance = (right + WEIGHT * chance) / (found + WEIGHT)
    return min(SUREST, round(chance, 2))


WEIGHT = 2
SUREST = 0.95
"""The rules were written with these texts at hand: on others none is surer than this."""


def seen(layer: str, family: tuple[str, ...]) -> tuple[int, int]:
    """How often the rules of a family were right, and how often they found something."""
    rows = [
        count
        for (each, rule), count in table().items()
        if each == layer and tuple(rule.split(":")[: len(family)]) == family
    ]
    return sum(right for right, _ in rows), sum(found for _, found in rows)


@cache
def table() -> dict[tuple[str, str], tuple[int, int]]:
    """Layer and rule → how many findings were right, and how many there were."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {(layer, rule): (int(right), int(found)) for layer, rule, right, found in rows}
