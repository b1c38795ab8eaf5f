"""Answering a query over one generation of the graph, within limits."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from kg.errors import Broken, Malformed, TooLarge
from kg.store import sparql
from kg.store.failures import guarded
from kg.store.formats import Format, find_format

Graph = ox.NamedNode | ox.BlankNode | ox.DefaultGraph


@dataclass(frozen=True, slots=True)
class Request:
    """A query and how it is to be answered.

    `default_graphs` and `named_graphs` are IRIs; where there are any, they stand in place of the
    query's own FROM and FROM NAMED. Without limits, `max_rows` and `max_bytes` are None.
    """

    query: str
    format: str
    base: str
    prefixes: Mapping[str, str] = field(default_factory=dict)
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    max_rows: int | None = None
    max_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Dataset:
    """The graphs that a query ranges over; None means all that the store has."""

    default: tuple[ox.NamedNode, ...]
    named: tuple[ox.NamedNode, ...]


def open_database(path: Path) -> ox.Store:
    """Open a database folder for reading beside other readers."""
    with guarded(path):
        return ox.Store.read_only(str(path))


def answer(store: ox.Store, request: Request, out: IO[bytes]) -> int:
    """Write the whole answer and give its rows (triples of a graph; 1 for ASK).

    Raises a `QueryError`; what was written until then is not an answer.
    """
    query = sparql.read(request.query)
    format = find_format(request.format, graph=query.form.gives_graph)
    if format is None:
        raise Malformed(f"{request.format}: not a format of {query.form} answers")
    sink = Sink(out, request.max_bytes)
    with engine_errors():
        results = evaluate(store, query, request)
        rows = write(results, format, sink, request)
    if request.max_rows is not None and rows > request.max_rows:
        raise TooLarge(f"the answer has over {request.max_rows} rows: add LIMIT")
    return rows


def evaluate(
    store: ox.Store, query: sparql.Query, request: Request
) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    """Start the query over the graphs that it, or its request, chooses."""
    chosen = dataset(query, request)
    if chosen is None:
        return store.query(query.text, base_iri=request.base, prefixes=dict(request.prefixes))
    if len(chosen.default) > 1:
        store, chosen = merged(store, chosen), Dataset((), chosen.named)
    return store.query(
        query.text,
        base_iri=request.base,
        prefixes=dict(request.prefixes),
        default_graph=list(chosen.default) or ox.DefaultGraph(),
        named_graphs=list(chosen.named),
    )


def dataset(query: sparql.Query, request: Request) -> Dataset | None:
    """The graphs that the request names, else those of the query's FROM, else None."""
    if request.default_graphs or request.named_graphs:
        default = tuple(map(graph_name, dict.fromkeys(request.default_graphs)))
        return Dataset(default or (NO_GRAPH,), tuple(map(graph_name, request.named_graphs)))
    if len(query.default_graphs) < 2:
        return None
    default = resolve(query.default_graphs, query, request)
    return Dataset(default, resolve(query.named_graphs, query, request))


NO_GRAPH = ox.NamedNode("urn:x-kg:no-graph")
"""Named by no store: the empty default graph of a request that gives named graphs only."""


def graph_name(iri: str) -> ox.NamedNode:
    """The name of a graph; `Malformed` where it is no absolute IRI."""
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise Malformed(f"{iri!r}: not the IRI of a graph ({error})") from None


def resolve(
    names: tuple[str, ...], query: sparql.Query, request: Request
) -> tuple[ox.NamedNode, ...]:
    """The IRIs that are written so under the query's own prologue, each once."""
    probe = f"{query.prologue} SELECT ?graph {{ VALUES ?graph {{ {' '.join(names)} }} }}"
    rows = ox.Store().query(probe, base_iri=request.base, prefixes=dict(request.prefixes))
    if not isinstance(rows, ox.QuerySolutions):
        raise TypeError(probe)
    found = (row["graph"] for row in rows)
    return tuple(dict.fromkeys(iri for iri in found if isinstance(iri, ox.NamedNode)))


def merged(store: ox.Store, chosen: Dataset) -> ox.Store:
    """A store in memory whose default graph has each triple of the chosen ones once.

    The engine would take several graphs as a bag, and count a triple once for each.
    """
    copy = ox.Store()
    for graph in chosen.default:
        rows = store.quads_for_pattern(None, None, None, graph)
        copy.extend(ox.Quad(row.subject, row.predicate, row.object) for row in rows)
    for graph in chosen.named:
        copy.extend(store.quads_for_pattern(None, None, None, graph))
    return copy


def write(
    results: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples,
    format: Format,
    out: "Sink",
    request: Request,
) -> int:
    """Have the engine serialize the results; give their rows."""
    if isinstance(results, ox.QueryTriples):
        counted = Counted(results, request.max_rows)
        body = Sink(io.BytesIO(), request.max_bytes)
        ox.serialize(counted, body, format.graph, prefixes=dict(request.prefixes))
        out.write(without_idle_prefixes(body.out.getvalue()))
        return counted.rows
    results.serialize(out, format.result)
    return 1 if isinstance(results, ox.QueryBoolean) else out.rows(format.name)
