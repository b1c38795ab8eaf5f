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
"""What `scripts/calibrate.py` counted on texts of `tests/gold` that are new to the rules."""

AnyFact = Post | Relation | EventMention | ResolutionMention | ClaimMention
"""What has a rule and a confidence."""
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
    """The facts of a layer with the precision of their rules, and what the network makes of it."""
    return tuple(
        replace(fact, confidence=precision(layer, fact.rule, agrees=seconded(fact)))
        for fact in facts
    )


def seconded(fact: AnyFact) -> bool | None:
    """Whether the network agrees with a fact; None where it has no say."""
    return fact.seconded if isinstance(fact, Post | EventMention | ClaimMention) else None


@cache
def precision(layer: str, rule: str, *, agrees: bool | None = None) -> float:
    """The precision of a rule, as far as it was seen: one right twice of twice is not sure yet;
    more if the network agrees, less if not.

    >>> 0 < precision("claim", "no such rule") == precision("claim", "none:either") < 1
    True
    """
    chance = expected(layer, rule)
    odds = chance / (1 - chance) * (1 if agrees is None else ratio(layer, agrees=agrees))
    return min(SUREST, round(odds / (1 + odds), 2))


def ratio(layer: str, *, agrees: bool) -> float:
    """By how much the odds of a fact rise or fall with what the network makes of it: how often it
    makes that of the right ones of a layer, and how often of the wrong (Bayes' rule, as if rule and
    network erred by different words, which they mostly do).
    """
    counts = {told: table().get((opinions_of(layer), OPINIONS[told]), (0, 0)) for told in OPINIONS}
    right = sum(right for right, _ in counts.values())
    found = sum(found for _, found in counts.values())
    own, said = counts[agrees]
    return ((own + 1) / (right + 2)) / ((said - own + 1) / (found - right + 2))


OPINIONS = {True: "agreed", False: "doubted"}
"""What the table calls the facts with which the network agrees and does not."""


def opinions_of(layer: str) -> str:
    """Where the table tells how often these are right in a layer."""
    return f"seconded {layer}"


WEIGHT = 10
"""Findings that what is known of a rule's family counts for. The findings of the table are told
best, each from all others (leave-one-out), at 5: the log likelihood is -4265 there, -4266 at 10,
-4275 at 15, -4296 at 2, -4327 at 50 (`python scripts/calibrate.py --weights`). At 10 a rule that
was right once or twice is less sure than one that was right nine times in ten of many.
"""
EVEN = 2
"""The same for the even chance that a layer begins from: Laplace's rule of succession."""
SUREST = 0.99
"""A rule that was always right may yet be wrong."""


def expected(
    layer: str, rule: str, *, weight: float = WEIGHT, but: tuple[int, int] = (0, 0)
) -> float:
    """The mean of a beta distribution: what the rule's findings were, and before them its family.

    The name of a rule goes from the family to the case ("noun:meeting:own"). Each step has the one
    before as its prior, which counts as much as `weight` findings; before the first stands the
    whole layer, before that an even chance. `but` are findings of the rule to leave out: how many
    are right, and how many there are.
    """
    parts, (less, fewer) = rule.split(":"), but
    chance, prior = 0.5, float(EVEN)
    for step in range(len(parts) + 1):
        right, found = seen(layer, tuple(parts[:step]))
        chance = (right - less + prior * chance) / (found - fewer + prior)
        prior = weight
    return chance


def seen(layer: str, family: tuple[str, ...]) -> tuple[int, int]:
    """How often the rules of a family were right, and how often they found something."""
    return families().get((layer, family), (0, 0))


@cache
def families() -> dict[tuple[str, tuple[str, ...]], tuple[int, int]]:
    """The sums of the table by layer and family, of which each rule is one too."""
    sums: dict[tuple[str, tuple[str, ...]], tuple[int, int]] = {}
    for (layer, rule), (right, found) in table().items():
        parts = tuple(rule.split(":"))
        for length in range(len(parts) + 1):
            before = sums.get((layer, parts[:length]), (0, 0))
            sums[layer, parts[:length]] = (before[0] + right, before[1] + found)
    return sums


@cache
def table() -> dict[tuple[str, str], tuple[int, int]]:
    """Layer and rule → how many findings were right, and how many there were."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {(layer, rule): (int(right), int(found)) for layer, rule, right, found in rows}
