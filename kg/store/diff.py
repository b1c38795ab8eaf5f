"""How two generations differ: the statements that came and went, graph by graph."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pyoxigraph as ox

from kg.identifiers import iri
from kg.model.quads import Iri, Quad
from kg.store.identities import homonyms_graph
from kg.store.reconcile import difference_in
from kg.store.terms import engine_triple, model_triple, named
from kg.store.view import View


class Delta(NamedTuple):
    """Statements of one graph that came and that went, each sorted."""

    graph: Iri
    came: tuple[Quad, ...]
    went: tuple[Quad, ...]


def deltas(before: View, after: View, *, article: Iri | None = None) -> Iterator[Delta]:
    """The graphs that differ, in the order of their names; only one of them is held at a time. The
    provenance of the builds, which have a clock, is left out.
    """
    own = {iri(after.base, "build"), homonyms_graph(after.base)}
    graphs: set[str] = {article} if article else graphs_of(before) | graphs_of(after)
    for graph in sorted(graphs - own):
        found = difference_in(before.store, after.store, named(graph))
        if found.came or found.went:
            yield Delta(Iri(graph), quads(found.came, graph), quads(found.went, graph))


def graphs_of(view: View) -> set[str]:
    """The names of the graphs."""
    return {g.value for g in view.store.named_graphs() if isinstance(g, ox.NamedNode)}


def quads(rows: frozenset[ox.Quad], graph: str) -> tuple[Quad, ...]:
    """The statements in the model's terms, in the order of their N-Quads."""
    ordered = sorted(rows, key=str)
    return tuple(Quad(*model_triple(row), Iri(graph)) for row in ordered)


def lines(delta: Delta) -> Iterator[str]:
    """RDF Patch: what goes (D), then what comes (A), a line each."""
    for sign, rows in (("D", delta.went), ("A", delta.came)):
        for row in rows:
            yield f"{sign} {nquad(row)} ."


def nquad(row: Quad) -> str:
    """A statement in N-Quads, without the full stop."""
    value = row.object
    if isinstance(value, Iri):
        term = str(blank_or_named(value))
    else:
        datatype = named(value.datatype) if value.datatype else None
        literal = (
            ox.Literal(value.lexical, language=value.language)
            if value.language
            else ox.Literal(value.lexical, datatype=datatype)
        )
        term = str(literal)
    return f"{blank_or_named(row.subject)} {named(row.predicate)} {term} {named(row.graph)}"


def blank_or_named(node: str) -> str:
    """The node as N-Quads writes it."""
    return node if node.startswith("_:") else str(named(node))


def merged(found: Iterable[Delta], before: View, after: View) -> Iterator[Delta]:
    """Of these differences, what came into the merge of all graphs or went from it: what another
    article says too neither comes nor goes.
    """
    for delta in found:
        came = tuple(row for row in delta.came if not is_said(before, row))
        went = tuple(row for row in delta.went if not is_said(after, row))
        yield Delta(delta.graph, came, went)


def is_said(view: View, row: Quad) -> bool:
    """Whether the default graph has the statement."""
    if row.subject.startswith("_:") or row.object[:2] == "_:":
        return False
    triple = engine_triple(row)
    return ox.Quad(triple.subject, triple.predicate, triple.object) in view.store
