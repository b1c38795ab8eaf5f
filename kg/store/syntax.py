"""RDF syntaxes: their names, and writing sorted statements in them."""

from collections.abc import Iterable, Mapping
from typing import IO, NamedTuple

import pyoxigraph as ox

from kg.errors import SettingError
from kg.model.quads import Iri, Quad, Triple
from kg.store.terms import engine_triple, named
from kg.vocabulary import RDF


class Syntax(NamedTuple):
    """An RDF syntax, and whether it holds named graphs."""

    name: str
    engine: ox.RdfFormat
    quads: bool


SYNTAXES = {
    "turtle": Syntax("turtle", ox.RdfFormat.TURTLE, quads=False),
    "trig": Syntax("trig", ox.RdfFormat.TRIG, quads=True),
    "ntriples": Syntax("ntriples", ox.RdfFormat.N_TRIPLES, quads=False),
    "nquads": Syntax("nquads", ox.RdfFormat.N_QUADS, quads=True),
    "rdfxml": Syntax("rdfxml", ox.RdfFormat.RDF_XML, quads=False),
    "jsonld": Syntax("jsonld", ox.RdfFormat.JSON_LD, quads=False),
}
ALIASES = {"ttl": "turtle", "nt": "ntriples", "nq": "nquads", "xml": "rdfxml", "rdf": "rdfxml",
           "json-ld": "jsonld"}  # fmt: skip
"""Other names, among them the usual suffixes."""


def syntax(name: str) -> Syntax:
    """The syntax of that name.

    >>> syntax("ttl").name, syntax("nq").quads
    ('turtle', True)
    """
    try:
        return SYNTAXES[ALIASES.get(name.lower(), name.lower())]
    except KeyError:
        known = ", ".join([*SYNTAXES, *ALIASES])
        raise SettingError(f"{name}: not a known RDF format (known: {known})") from None


def order(triple: Triple) -> tuple[str, bool, str, bool, str, str, str]:
    """The place of a triple in a file: by subject, predicate (type first), IRIs before texts."""
    first = (triple.subject, triple.predicate != RDF.type, triple.predicate)
    value = triple.object
    if isinstance(value, Iri):
        return (*first, False, value, "", "")
    return (*first, True, value.lexical, value.datatype or "", value.language or "")


def serialize(
    statements: Iterable[Triple] | Iterable[Quad],
    *,
    format: str,
    prefixes: Mapping[str, str],
    out: IO[bytes],
) -> None:
    """Write statements in the order in which they come.

    A triple syntax drops the graph of a quad; a quad syntax puts a triple in the default graph.
    """
    chosen = syntax(format)
    rows: Iterable[ox.Quad] | Iterable[ox.Triple]
    if chosen.quads:
        rows = (engine_quad(statement) for statement in statements)
    else:
        rows = (engine_triple(statement) for statement in statements)
    ox.serialize(rows, out, chosen.engine, prefixes=dict(prefixes))


def engine_quad(statement: Triple | Quad) -> ox.Quad:
    """The statement with its graph; a triple's is the default graph."""
    graph = named(statement.graph) if isinstance(statement, Quad) else ox.DefaultGraph()
    triple = engine_triple(statement)
    return ox.Quad(triple.subject, triple.predicate, triple.object, graph)
