"""Scores of candidates, and whether one of them is clearly what is meant.

The name counts twice, each property once; a property of which the graph tells nothing half, as
neither for nor against.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from kg.names import Agreement
from kg.reconcile.agreement import condition_agreement, name_agreement, shown_agreement
from kg.reconcile.candidates import candidates
from kg.reconcile.entities import Entity, short
from kg.reconcile.query import Query
from kg.store.lookup import Lookup

NAME, PROPERTY, UNTOLD = 2.0, 1.0, 0.5
"""Weights of the name, of a property, and of one of which nothing is told."""
AGREES, DIFFERS = 0.8, 0.3
"""Agreement of a property from which it speaks for a candidate, and below which against."""
SURE, SURE_NAME, BACKED_NAME = 85.0, 0.9, 0.75
"""The score that a match needs, and the agreement of the name: alone, and with a property's."""
LEAD = 10.0
"""Points by which a match leads every other candidate."""
SHOWN = 5.0
"""Points from which a candidate is shown."""
OTHER_TYPE = 0.6
"""What is left of the score where the type is another than the one that it should be."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its score, 0 to 100, and what it is made of."""

    entity: Entity
    name: Agreement | None
    told: dict[str, float | None]
    same_type: bool
    score: float

    @property
    def is_contradicted(self) -> bool:
        """Whether a property speaks against it."""
        return any(value is not None and value < DIFFERS for value in self.told.values())

    @property
    def is_sure(self) -> bool:
        """Whether it would be a match if it were alone."""
        is_backed = any(value is not None and value >= AGREES for value in self.told.values())
        name = self.name.score if self.name else 0.0
        return (
            name >= (BACKED_NAME if is_backed else SURE_NAME)
            and self.score >= SURE
            and self.same_type
            and not self.is_contradicted
        )


def results(lookup: Lookup, query: Query) -> list[dict[str, Any]]:
    """The candidates for a query, the best first, as the service gives them."""
    ranked = rank(candidates(lookup, query), query)
    if not ranked and query.strict == "should":
        ranked = rank(candidates(lookup, replace(query, types=())), query)
    match = clear_match(ranked)
    return [candidate(each, is_match=each is match) for each in ranked[: query.limit]]


def rank(things: list[Entity], query: Query) -> list[Scored]:
    """Those that are worth showing, the best first."""
    scored = (score(each, query) for each in things)
    shown = [each for each in scored if each.score >= SHOWN]
    return sorted(shown, key=lambda each: (-each.score, each.entity.name, each.entity.iri))


def score(thing: Entity, query: Query) -> Scored:
    """One candidate's score."""
    name = name_agreement(query.spellings, thing) if query.name else None
    told = {each.property.id: condition_agreement(each, thing) for each in query.conditions}
    same_type = not query.types or any(thing.matches(type) for type in query.types)
    parts = list(weighed(name, told.values()))
    total = sum(weight * value for weight, value in parts) / sum(weight for weight, _ in parts)
    if name is not None and not name.score:
        total = 0.0
    return Scored(thing, name, told, same_type,
                  round(100 * total * (1 if same_type else OTHER_TYPE), 1))  # fmt: skip


def weighed(name: Agreement | None, told: Iterable[float | None]) -> Iterable[tuple[float, float]]:
    """Each part of the score with its weight."""
    if name is not None:
        yield NAME, name.score
    for value in told:
        yield (UNTOLD, 0.5) if value is None else (PROPERTY, value)


def clear_match(ranked: list[Scored]) -> Scored | None:
    """The candidate that is meant beyond doubt; None where there are namesakes, or nothing sure."""
    if not ranked or not ranked[0].is_sure:
        return None
    best, *others = ranked
    return None if any(best.score - other.score < LEAD for other in others) else best


def candidate(found: Scored, *, is_match: bool) -> dict[str, Any]:
    """A candidate as the service gives it."""
    thing = found.entity
    features = {} if found.name is None else {"name": round(100 * found.name.score, 1)}
    features |= {id: round(100 * value, 1) for id, value in found.told.items() if value is not None}
    flags = {"type": found.same_type} | (shown_agreement(found.name) if found.name else {})
    described = {"description": thing.description} if thing.description else {}
    return short(thing) | described | {
        "type": [each.short for each in thing.types],
        "score": found.score,
        "match": is_match,
        "features": [{"id": id, "value": value} for id, value in (features | flags).items()],
    }  # fmt: skip
