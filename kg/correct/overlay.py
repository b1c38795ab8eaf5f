"""Corrections put together: which nodes became which, and what is done to whom, in which order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from kg.correct.rows import Kind, Row
from kg.identifiers import iri
from kg.model.quads import Iri
from kg.vocabulary import ENTITY_CLASSES

SORT_OF = {classes[0]: sort for sort, classes in ENTITY_CLASSES.items()}
"""The sort of entity that each class has."""


class Refusal(NamedTuple):
    """A correction that is not in force, and why. Where it is `overruled`, a later one holds."""

    row: Row
    cause: str
    overruled: bool = False


@dataclass(frozen=True)
class Overlay:
    """The corrections in force.

    `replaced` gives for a node that went into another the one that stays; `causes` the corrections
    that did it; `classes` the class that a node was given; `acting` what is done to single nodes,
    in the order in which it is done.
    """

    base: str
    rows: tuple[Row, ...] = ()
    replaced: Mapping[Iri, Iri] = field(default_factory=dict)
    causes: Mapping[Iri, tuple[Row, ...]] = field(default_factory=dict)
    classes: Mapping[Iri, Iri] = field(default_factory=dict)
    splits: Mapping[Iri, tuple[Row, ...]] = field(default_factory=dict)
    acting: tuple[Row, ...] = ()

    def final(self, node: str) -> Iri:
        """The node that a node became."""
        return self.replaced.get(Iri(node), Iri(node))

    def origins(self, node: Iri) -> frozenset[Iri]:
        """A node with all that became it."""
        return frozenset({node, *self._origins.get(node, ())})

    @cached_property
    def _origins(self) -> Mapping[Iri, list[Iri]]:
        found: defaultdict[Iri, list[Iri]] = defaultdict(list)
        for loser, winner in self.replaced.items():
            found[winner].append(loser)
        return found

    @cached_property
    def _concerned(self) -> frozenset[Iri]:
        acted = (self.final(row.target) for row in self.acting)
        return frozenset({*self.replaced, *self.splits, *self.classes, *acted})

    def concerns(self, nodes: set[Iri]) -> bool:
        """Whether anything is to be done to an article with these nodes."""
        return not self._concerned.isdisjoint(nodes)

    @cached_property
    def needed(self) -> frozenset[Iri]:
        """The nodes of which an article may have to say what others say of them."""
        brought = {self.final(row.value) for row in self.rows if brings(row)}
        return frozenset({*self.replaced.values(), *brought})


def brings(row: Row) -> bool:
    """Whether a correction may bring a node into an article that does not speak of it."""
    about = row.kind is Kind.POST and row.detail in ("organization", "person")
    return bool(row.value) and (about or row.kind is Kind.RE_ATTRIBUTE)


def overlay(rows: Iterable[Row], base: str) -> tuple[Overlay, list[Refusal]]:
    """The corrections together, and those that cannot hold beside the others.

    What people decided goes before what was decided automatically; else the order of the rows
    counts.
    """
    refused: list[Refusal] = []
    ordered = sorted(dict.fromkeys(rows), key=lambda row: not row.author)
    standing = last_classes(list(without_rejected(ordered, base, refused)), refused)
    chains = Chains(base)
    kept = [row for row in standing if chains.take(row, refused)]
    replaced = {node: chains.end(node) for node in chains.next}
    kept = [row for row in kept if stands(row, chains, replaced, refused)]
    kept = list(latest(kept, replaced, refused))
    return assembled(base, kept, chains, replaced), refused


def without_rejected(rows: list[Row], base: str, refused: list[Refusal]) -> Iterator[Row]:
    """The rows but for the automatic ones that a person has rejected."""
    rejected = {row.target for row in rows if row.kind is Kind.REJECT}
    for row in rows:
        if row.author or row.named(base) not in rejected:
            yield row
        else:
            refused.append(Refusal(row, "was rejected"))


def last_classes(rows: list[Row], refused: list[Refusal]) -> list[Row]:
    """Of several classes that a node is given only the last: it goes nowhere for an earlier one."""
    giving = [row for row in rows if row.kind is Kind.RETYPE and family(row) == "class"]
    overruled = {*giving} - {*latest(giving, {}, refused)}
    return [row for row in rows if row not in overruled]


class Chains:
    """Which node goes into which, step by step."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.next: dict[Iri, Iri] = {}
        self.cause: dict[Iri, Row] = {}
        self.given: set[Iri] = set()

    def end(self, node: Iri) -> Iri:
        """The node at the end of the steps."""
        while node in self.next:
            node = self.next[node]
        return node

    def path(self, node: Iri) -> Iterator[Row]:
        """The corrections along the steps."""
        while node in self.next:
            yield self.cause[node]
            node = self.next[node]

    def take(self, row: Row, refused: list[Refusal]) -> bool:
        """Follow a correction, if it replaces a node: whether it goes with the earlier ones."""
        winner = self.winner(row)
        if winner is None:
            return True
        if (cause := self.hindrance(row.target, winner)) is not None:
            refused.append(Refusal(row, cause))
            return False
        if row.kind is Kind.RETYPE:
            self.given.add(winner)
        for loser, stays in ((row.target, winner), *self.adoptions(row.target, winner)):
            if loser not in self.next and self.end(stays) != loser:
                self.next[loser] = stays
                self.cause[loser] = row
        return True

    def hindrance(self, loser: Iri, winner: Iri) -> str | None:
        """Why a node cannot go into another, if it cannot; that it stays itself is no step."""
        if loser == winner:
            return None
        if loser in self.next:
            return f"{loser} has gone into {self.next[loser]} already"
        return f"{winner} has gone into {loser}: a circle" if self.end(winner) == loser else None

    def winner(self, row: Row) -> Iri | None:
        """The node that stays, where a correction replaces one."""
        if row.kind is Kind.MERGE:
            return Iri(row.value)
        if row.kind is Kind.RETYPE and row.value in SORT_OF:
            local = row.target.removeprefix(self.base).partition("/")[2]
            return iri(self.base, f"{SORT_OF[Iri(row.value)]}/{local}")
        return None

    def adoptions(self, loser: Iri, winner: Iri) -> list[tuple[Iri, Iri]]:
        """A resolution takes the event of its adoption along."""
        start, event = f"{self.base}resolution/", f"{self.base}event/adoption-"
        if not loser.startswith(start):
            return []
        return [(Iri(event + loser[len(start) :]), Iri(event + winner[len(start) :]))]


def stands(row: Row, chains: Chains, replaced: Mapping[Iri, Iri], refused: list[Refusal]) -> bool:
    """Whether a correction still means something after its target has gone into another node."""
    if row.target not in replaced or chains.cause[row.target] == row:
        return True
    if row.kind is Kind.REJECT:
        cause = f"{row.target} has gone into {replaced[row.target]} and cannot be rejected"
        refused.append(Refusal(row, cause))
        return False
    return True


def latest(rows: list[Row], replaced: Mapping[Iri, Iri], refused: list[Refusal]) -> Iterator[Row]:
    """Of several corrections of one thing only the last, in the order of the rows."""
    last = {decided(row, replaced): row for row in rows}
    for row in rows:
        if last[decided(row, replaced)] == row:
            yield row
        else:
            refused.append(Refusal(row, f"a later row says {last[decided(row, replaced)].value}",
                                   overruled=True))  # fmt: skip


def decided(row: Row, replaced: Mapping[Iri, Iri]) -> tuple[str, ...]:
    """What a correction decides: two with the same are about one thing."""
    target = replaced.get(row.target, row.target)
    match row.kind:
        case Kind.MERGE:
            return (row.kind, row.target)
        case Kind.SPLIT:
            return (row.kind, target, row.value, row.detail)
        case Kind.LINK | Kind.UNLINK:
            return (Kind.LINK, target, row.value, row.detail)
        case Kind.RETYPE:
            return (row.kind, row.target if row.value in SORT_OF else target, family(row))
        case _:
            return (row.kind, target, row.detail)


def family(row: Row) -> str:
    """Whether a retyping is about the class, or else about a concept."""
    return "class" if row.value in SORT_OF else "concept"


def assembled(base: str, rows: list[Row], chains: Chains, replaced: dict[Iri, Iri]) -> Overlay:
    """The overlay, with its indexes."""
    splits: defaultdict[Iri, list[Row]] = defaultdict(list)
    for row in rows:
        if row.kind is Kind.SPLIT:
            for target in {row.target, replaced.get(row.target, row.target)}:
                splits[target].append(row)
    acting = [row for row in rows if row.kind in ACTING and family(row) != "class"]
    return Overlay(
        base,
        tuple(rows),
        replaced,
        {node: tuple(chains.path(node)) for node in replaced},
        {end: class_of(end, base) for end in map(chains.end, chains.given)},
        {node: tuple(found) for node, found in splits.items()},
        tuple(sorted(acting, key=lambda row: ACTING.index(row.kind))),
    )


def class_of(node: Iri, base: str) -> Iri:
    """The class that the IRI of an entity tells."""
    return ENTITY_CLASSES[node.removeprefix(base).partition("/")[0]][0]


ACTING = (Kind.RE_ATTRIBUTE, Kind.POST, Kind.RETYPE, Kind.RELABEL, Kind.REJECT)
"""In the order in which they are done."""
