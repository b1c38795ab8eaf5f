"""RDF syntaxes: their names, and writing sorted statements in them."""

import re
from collections.abc import Iterable, Mapping
from typing import IO, NamedTuple, cast

import pyoxigraph as ox

from kg.errors import SettingError, StoreError
from kg.model.quads import Iri, Literal, Quad, Triple
from kg.store.terms import engine_triple, named
from kg.store.turtle import Turtle
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

    A triple syntax drops the graph of a quad; a quad syntax takes only quads. `StoreError` where
    the syntax cannot hold a text.
    """
    chosen = syntax(format)
    if chosen.quads:
        write_quads(map(quad, statements), chosen, prefixes, out)
    else:
        write_triples((Triple(*row[:3]) for row in statements), chosen, prefixes, out)


def write_quads(
    quads: Iterable[Quad], chosen: Syntax, prefixes: Mapping[str, str], out: IO[bytes]
) -> None:
    """Write statements with their graphs."""
    if chosen.name == "trig":
        write(Turtle(prefixes).quads(quads), out)
    else:
        ox.serialize(map(engine_quad, quads), out, chosen.engine)


def write_triples(
    triples: Iterable[Triple], chosen: Syntax, prefixes: Mapping[str, str], out: IO[bytes]
) -> None:
    """Write statements without graphs."""
    if chosen.name == "turtle":
        write(Turtle(prefixes).triples(triples), out)
        return
    if chosen.name == "rdfxml":
        triples, out = map(fit_for_xml, triples), cast("IO[bytes]", ReturnsEscaped(out))
    ox.serialize(map(engine_triple, triples), out, chosen.engine, prefixes=dict(prefixes))


def write(pieces: Iterable[str], out: IO[bytes]) -> None:
    """Write the pieces of a document."""
    for piece in pieces:
        out.write(piece.encode())


def quad(statement: Triple | Quad) -> Quad:
    """The statement, which must have a graph."""
    if not isinstance(statement, Quad):
        raise TypeError(f"a quad syntax takes quads, not {statement}")
    return statement


def engine_quad(statement: Quad) -> ox.Quad:
    """The statement as the engine holds it."""
    triple = engine_triple(statement)
    return ox.Quad(triple.subject, triple.predicate, triple.object, named(statement.graph))


NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def fit_for_xml(triple: Triple) -> Triple:
    """The triple, if XML can hold its text: it has no control characters, not even escaped."""
    if isinstance(triple.object, Literal) and (bad := NOT_XML.search(triple.object.lexical)):
        raise StoreError(
            f"{triple.subject}: its {triple.predicate} has the character U+{ord(bad[0]):04X}, "
            "which RDF/XML cannot hold; choose another format"
        )
    return triple


class ReturnsEscaped:
    """A file for XML: the engine leaves carriage returns as they are, and readers drop them."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out

    def write(self, data: bytes) -> int:
        """Write, each carriage return as a character reference."""
        self._out.write(bytes(data).replace(b"\r", b"&#13;"))
        return len(data)

    def flush(self) -> None:
        """Pass it on."""
        self._out.flush()
