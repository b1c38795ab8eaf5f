"""Statements that came and went, put together to things that are new, gone or changed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from kg.model.quads import Iri, Literal, Term, Triple
from kg.store.comparison import Comparison, Facts
from kg.store.lookup import order
from kg.vocabulary import KG, ORG, RDF

Values = dict[Iri, set[Term]]
"""The values of each property."""


class State(Enum):
    """What became of a thing."""

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """A value of a property that came, that went, or that took the other's place."""

    property: Iri
    old: Term | None
    new: Term | None


@dataclass(frozen=True, slots=True)
class Thing:
    """A node of which something else is said than before; `was` is its IRI before."""

    node: Iri
    was: Iri
    state: State
    changes: tuple[Change, ...]


def things(comparison: Comparison, facts: Facts) -> Iterator[Thing]:
    """Everything of which other things are said than before, by IRI."""
    went, came = by_node(facts.went), by_node(facts.came)
    gone = {node for node in went if not comparison.after.speaks_of(node)}
    new = {node for node in came if not comparison.before.speaks_of(node)}
    was = same_posts({node: went[node] for node in gone}, {node: came[node] for node in new})
    for node in sorted({*went, *came} - set(was.values())):
        if node in was:
            old, state = was[node], State.CHANGED
        else:
            state = State.NEW if node in new else State.GONE if node in gone else State.CHANGED
            old = node
        yield Thing(node, old, state, tuple(changes(went[old], came[node])))


def by_node(statements: Iterable[Triple]) -> defaultdict[Iri, Values]:
    """The values of each property of each node."""
    found: defaultdict[Iri, Values] = defaultdict(lambda: defaultdict(set))
    for subject, property, value in statements:
        found[subject][property].add(value)
    return found


def same_posts(gone: dict[Iri, Values], new: dict[Iri, Values]) -> dict[Iri, Iri]:
    """For each new post its IRI before: whether it is still held is part of a post's IRI, but a
    post that somebody has left is no other one. Only where nothing else could be meant.
    """
    before, after = by_post(gone), by_post(new)
    return {
        after[post][0]: before[post][0]
        for post in before.keys() & after.keys()
        if len(before[post]) == len(after[post]) == 1
    }


def by_post(nodes: dict[Iri, Values]) -> dict[frozenset[tuple[Iri, str]], list[Iri]]:
    """The memberships among the nodes, by holder, body and title."""
    found: defaultdict[frozenset[tuple[Iri, str]], list[Iri]] = defaultdict(list)
    for node, values in nodes.items():
        if ORG.Membership in values.get(RDF.type, ()):
            found[frozenset(post_of(values))].append(node)
    return found


def post_of(values: Values) -> Iterator[tuple[Iri, str]]:
    """Who, where and as what, whatever the case of the title."""
    for property in (ORG.member, ORG.organization, KG.roleTitle):
        for value in values.get(property, ()):
            text = value.lexical if isinstance(value, Literal) else value
            yield property, text.casefold()


def changes(went: Values, came: Values) -> Iterator[Change]:
    """The values by property: one that went and one that came are a change, others stand alone."""
    for property in sorted({*went, *came}):
        before, after = went.get(property, set()), came.get(property, set())
        old, new = sorted(before - after, key=order), sorted(after - before, key=order)
        if len(old) == len(new) == 1:
            yield Change(property, old[0], new[0])
        else:
            yield from (Change(property, value, None) for value in old)
            yield from (Change(property, None, value) for value in new)
