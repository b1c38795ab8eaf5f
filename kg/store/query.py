"""Answering a query over one generation of the graph, within limits."""

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from kg.errors import Malformed, TooLarge, Unacceptable
from kg.store import sparql
from kg.store.failures import engine_errors, guarded, one_line
from kg.store.formats import Format, find_format, formats
from kg.store.searching import expand

Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


@dataclass(frozen=True, slots=True)
class Request:
    """A query and how it is to be answered.

    `format` is that of a table or truth value, and of a graph too unless `graph_format` names
    another; an empty one is refused. `default_graphs` and `named_graphs` are IRIs; where there are
    any, they stand in place of the query's own FROM and FROM NAMED. The limits are None where
    there are none. `index` is the search index; `services` are the IRIs that SERVICE may ask.
    """

    query: str
    format: str
    base: str
    graph_format: str | None = None
    prefixes: Mapping[str, str] = field(default_factory=dict)
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    max_rows: int | None = None
    max_bytes: int | None = None
    index: Path | None = None
    services: tuple[str, ...] = ()
    bounds: sparql.Bounds = sparql.BOUNDS


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer; `rows` counts the triples of a graph, and is 1 for a truth value.

    A `volatile` one may be another the next time.
    """

    body: bytes
    rows: int
    media_type: str = ""
    volatile: bool = False


@dataclass(frozen=True, slots=True)
class Dataset:
    """The graphs that a query ranges over."""

    default: tuple[ox.NamedNode, ...]
    named: tuple[ox.NamedNode, ...]


def open_database(path: Path) -> ox.Store:
    """Open a database folder for reading beside other readers."""
    with guarded(path):
        return ox.Store.read_only(str(path))


def answer(store: ox.Store, request: Request) -> Answer:
    """The whole answer, or a `QueryError`: never a part."""
    query = read(request)
    syntax = chosen_format(query, request)
    body = Capped(request.max_bytes)
    enough = request.max_rows if request.max_rows is not None else 1 << 62
    with engine_errors():
        results = evaluate(store, query, request)
        if isinstance(results, ox.QueryTriples):
            rows = write_graph(results, syntax, body, request, enough=enough)
            whole = without_idle_prefixes(body.getvalue())
            return Answer(whole, rows, syntax.media_types[0], query.volatile)
        results.serialize(body, result_format(syntax))
    rows = 1
    if isinstance(results, ox.QuerySolutions):
        rows = syntax.rows(body.getvalue(), enough=enough)
    if rows > enough:
        raise TooLarge(f"the answer has over {enough} rows: add LIMIT")
    return Answer(body.getvalue(), rows, syntax.media_types[0], query.volatile)


def read(request: Request) -> sparql.Query:
    """The request's query as the engine is to have it."""
    query = sparql.read(request.query, bounds=request.bounds, services=request.services)
    return replace(query, text=expand(query, request.index)) if query.searches else query


def write_graph(
    triples: ox.QueryTriples, format: Format, body: "Capped", request: Request, *, enough: int
) -> int:
    """Write the answer to CONSTRUCT or DESCRIBE: how many triples it has."""
    counted = Counted(triples, enough)
    ox.serialize(counted, body, graph_format(format), prefixes=dict(request.prefixes))
    return counted.rows


def stream(store: ox.Store, request: Request, out: IO[bytes]) -> None:
    """Write the answer as it comes, without limits."""
    query = read(request)
    syntax = chosen_format(query, request)
    with engine_errors():
        results = evaluate(store, query, request)
        if isinstance(results, ox.QueryTriples):
            prefixes = dict(request.prefixes)
            ox.serialize(results, out, graph_format(syntax), prefixes=prefixes)
        else:
            results.serialize(out, result_format(syntax))


def chosen_format(query: sparql.Query, request: Request) -> Format:
    """The request's format; `Malformed` where the query's form has no such format."""
    graph = query.form.gives_graph
    name = request.graph_format if graph and request.graph_format is not None else request.format
    if not name:
        offered = ", ".join(each.media_types[0] for each in formats(graph=graph).values())
        raise Unacceptable(f"the answer comes as {offered}")
    found = find_format(name, graph=graph)
    if found is None:
        raise Malformed(f"{name}: not a format for the answer to {query.form}")
    return found


def evaluate(store: ox.Store, query: sparql.Query, request: Request) -> Results:
    """Start the query over the graphs that the request, or it, chooses; by default over all."""
    prefixes = dict(request.prefixes)
    chosen = dataset(query, request)
    if chosen is None:
        return store.query(query.text, base_iri=request.base, prefixes=prefixes)
    default: list[ox.NamedNode] | ox.DefaultGraph = list(chosen.default)
    if len(chosen.default) > 1:
        store, default = merged(store, chosen), ox.DefaultGraph()
    return store.query(
        query.text,
        base_iri=request.base,
        prefixes=prefixes,
        default_graph=default,  # type: ignore[arg-type]  # list is invariant; the engine reads it
        named_graphs=list(chosen.named),
    )


def dataset(query: sparql.Query, request: Request) -> Dataset | None:
    """The graphs that the request names, else those of the query's FROM, else None."""
    if request.default_graphs or request.named_graphs:
        return Dataset(graph_names(request.default_graphs), graph_names(request.named_graphs))
    if query.default_graphs or query.named_graphs:
        default = resolve(query.default_graphs, query, request)
        return Dataset(default, resolve(query.named_graphs, query, request))
    return None


def graph_names(iris: Iterable[str]) -> tuple[ox.NamedNode, ...]:
    """The names of graphs, each once; `Malformed` where one is no absolute IRI."""
    try:
        return tuple(ox.NamedNode(iri) for iri in dict.fromkeys(iris))
    except ValueError as error:
        raise Malformed(f"not the IRI of a graph: {one_line(error)}") from None


def resolve(
    names: tuple[str, ...], query: sparql.Query, request: Request
) -> tuple[ox.NamedNode, ...]:
    """The IRIs that are written so under the query's own prologue, each once."""
    probe = f"{query.prologue} SELECT ?graph {{ VALUES ?graph {{ {' '.join(names)} }} }}"
    rows = ox.Store().query(probe, base_iri=request.base, prefixes=dict(request.prefixes))
    if not isinstance(rows, ox.QuerySolutions):
        raise Malformed("FROM is not followed by the name of a graph")
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


class Capped(io.BytesIO):
    """A buffer that refuses to grow over a limit; that stops the engine at once."""

    def __init__(self, limit: int | None) -> None:
        super().__init__()
        self.limit = limit

    def write(self, data: bytes) -> int:  # type: ignore[override]  # the engine gives bytes only
        """Add to the buffer."""
        if self.limit is not None and self.tell() + len(data) > self.limit:
            raise TooLarge(f"the answer has over {self.limit} bytes: add LIMIT")
        return super().write(data)


class Counted:
    """Triples, counted as they pass."""

    def __init__(self, triples: ox.QueryTriples, limit: int) -> None:
        self.triples = triples
        self.limit = limit
        self.rows = 0

    def __iter__(self) -> Iterator[ox.Triple]:
        for triple in self.triples:
            self.rows += 1
            if self.rows > self.limit:
                raise TooLarge(f"the answer has over {self.limit} triples: add LIMIT")
            yield triple


def without_idle_prefixes(body: bytes) -> bytes:
    r"""Turtle or TriG with the prefixes sorted, those that no term uses left out; other formats as
    they are.

    >>> without_idle_prefixes(b"@prefix b: <urn:b> .\n@prefix a: <urn:a> .\na:x a:y 1 .\n")
    b'@prefix a: <urn:a> .\na:x a:y 1 .\n'
    """
    head = re.match(rb"(?:@prefix [^\n]*+\n)*+", body)
    lines = head.group().splitlines(keepends=True) if head else []
    rest = body[head.end() :] if head else body
    used = [line for line in lines if line.split(b" ", 2)[1] in rest]
    return b"".join(sorted(used)) + rest if lines else body


def graph_format(format: Format) -> ox.RdfFormat:
    """The engine's format of a graph."""
    if not isinstance(format.engine, ox.RdfFormat):
        raise TypeError(format.name)
    return format.engine


def result_format(format: Format) -> ox.QueryResultsFormat:
    """The engine's format of a table."""
    if not isinstance(format.engine, ox.QueryResultsFormat):
        raise TypeError(format.name)
    return format.engine
