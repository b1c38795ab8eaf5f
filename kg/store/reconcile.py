"""After an update: what it changed, and the default graph as the merge that it must stay."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pyoxigraph as ox

Merged = Callable[[object], bool]


@dataclass(frozen=True, slots=True)
class Rules:
    """Which named graphs the default graph merges, the one that keeps what is added to it directly,
    and those that belong to the store.
    """

    is_merged: Merged
    edits: ox.NamedNode
    vocabulary: ox.NamedNode
    own: frozenset[ox.NamedNode]


@dataclass(frozen=True, slots=True)
class Changes:
    """The quads that came and those that went."""

    came: frozenset[ox.Quad]
    went: frozenset[ox.Quad]


@dataclass(frozen=True, slots=True)
class Outcome:
    """For each triple concerned whether the default graph has it now; the named graphs that are not
    what they were.
    """

    there: dict[ox.Triple, bool]
    graphs: frozenset[ox.NamedNode]


Change = Callable[[ox.Store], Changes | None]
"""Changes a database, and tells how if it knows."""


def differences(
    before: ox.Store, after: ox.Store, graphs: Iterable[str] | None, *, default: bool
) -> Changes:
    """How two databases differ: in all graphs, or in these named ones and perhaps the default."""
    if graphs is None:
        came, went = compare(dump(before), dump(after))
        return Changes(quads(came), quads(went))
    looked = [ox.NamedNode(graph) for graph in graphs]
    found = [difference_in(before, after, graph) for graph in looked]
    found += [difference_in(before, after, ox.DefaultGraph())] if default else []
    return Changes(
        frozenset(quad for each in found for quad in each.came),
        frozenset(quad for each in found for quad in each.went),
    )


def difference_in(
    before: ox.Store, after: ox.Store, graph: ox.NamedNode | ox.DefaultGraph
) -> Changes:
    """How one graph differs."""
    came, went = (quads(lines) for lines in compare(dump(before, graph), dump(after, graph)))
    return Changes(moved(came, graph), moved(went, graph))


def moved(found: Iterable[ox.Quad], graph: ox.NamedNode | ox.DefaultGraph) -> frozenset[ox.Quad]:
    """The statements as those of a graph."""
    return frozenset(in_graph(quad.triple, graph) for quad in found)


def dump(store: ox.Store, graph: ox.NamedNode | ox.DefaultGraph | None = None) -> bytes:
    """A line for each statement, whole or of one graph."""
    if graph is None:
        return store.dump(format=ox.RdfFormat.N_QUADS) or b""
    return store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=graph) or b""


def compare(old: bytes, new: bytes) -> tuple[frozenset[bytes], frozenset[bytes]]:
    """The lines that came and those that went: faster than statement by statement."""
    if old == new:
        return frozenset(), frozenset()
    before, after = frozenset(old.splitlines()), frozenset(new.splitlines())
    return after - before, before - after


def quads(lines: Iterable[bytes]) -> frozenset[ox.Quad]:
    """The statements in such lines."""
    return frozenset(ox.parse(b"\n".join(lines), ox.RdfFormat.N_QUADS))


def reconcile(store: ox.Store, changes: Changes, rules: Rules) -> Outcome:
    """Put the store's own graphs back, and make the default graph the merge again."""
    for quad in changes.came:
        if quad.graph_name in rules.own:
            store.remove(quad)
    store.extend(quad for quad in changes.went if quad.graph_name in rules.own)
    kept = [in_graph(quad.triple, rules.edits) for quad in changes.came if is_default(quad)]
    store.extend(kept)
    unsaid = {
        row
        for quad in changes.went
        if is_default(quad)
        for row in said(store, quad.triple, rules)
        if row.graph_name not in rules.own
    }
    for row in unsaid:
        store.remove(row)
    both = (*changes.came, *changes.went)
    concerned = {q.triple for q in both if is_default(q) or rules.is_merged(q.graph_name)}
    graphs = {
        q.graph_name for q in (*both, *kept, *unsaid) if isinstance(q.graph_name, ox.NamedNode)
    }
    there = {triple: settle(store, triple, rules) for triple in concerned}
    return Outcome(there, frozenset(graphs))


def is_default(quad: ox.Quad) -> bool:
    """Whether it is a statement of the default graph."""
    return isinstance(quad.graph_name, ox.DefaultGraph)


def settle(store: ox.Store, triple: ox.Triple, rules: Rules) -> bool:
    """Put a triple into the default graph if a merged graph says it, else take it out."""
    there = any(True for _ in said(store, triple, rules))
    quad = in_graph(triple, ox.DefaultGraph())
    if there:
        store.add(quad)
    else:
        store.remove(quad)
    return there


def said(store: ox.Store, triple: ox.Triple, rules: Rules) -> Iterable[ox.Quad]:
    """The merged graphs' statements of a triple."""
    rows = store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
    return (row for row in rows if rules.is_merged(row.graph_name))


def in_graph(triple: ox.Triple, graph: ox.NamedNode | ox.DefaultGraph) -> ox.Quad:
    """The triple as a statement of a graph."""
    return ox.Quad(triple.subject, triple.predicate, triple.object, graph)
