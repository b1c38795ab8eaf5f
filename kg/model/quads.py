"""RDF terms and quads as plain values: what `describe` gives and `store` takes."""

from typing import NamedTuple


class Iri(str):
    """An IRI. A `str`, so that it sorts and formats as one."""

    __slots__ = ()


class Literal(NamedTuple):
    """A literal: a lexical form with a datatype IRI, or with a language tag, never both.

    With neither it is an `xsd:string`.
    """

    lexical: str
    datatype: str | None = None
    language: str | None = None


Term = Iri | Literal


class Triple(NamedTuple):
    """A statement. No blank nodes: every node of the graph has an IRI."""

    subject: Iri
    predicate: Iri
    object: Term


class Quad(NamedTuple):
    """A statement in a named graph; `graph` is the article that says it."""

    subject: Iri
    predicate: Iri
    object: Term
    graph: Iri
