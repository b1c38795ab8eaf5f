"""Literals in the one lexical form that a store gives back unchanged, and types."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from kg.model.dates import PartialDate
from kg.model.quads import Iri, Literal, Triple
from kg.vocabulary import RDF, XSD

DECIMALS = 6


def text(words: str) -> Literal:
    """A plain string: labels and quotes of the data carry no language tag, so that
    `"Sabah Aslam"` in a query finds them.
    """
    return Literal(words)


def day(value: date | PartialDate) -> Literal:
    """A date, as precise as it is known.

    >>> day(PartialDate(1992, 2))[:2]
    ('1992-02', 'http://www.w3.org/2001/XMLSchema#gYearMonth')
    """
    partial = PartialDate.of(value) if isinstance(value, date) else value
    return Literal(str(partial), getattr(XSD, partial.datatype))


def count(number: int) -> Literal:
    """A count or an offset: `xsd:integer`, the only integer type that Oxigraph gives back."""
    return Literal(str(number), XSD.integer)


def decimal(number: float) -> Literal:
    """A canonical `xsd:decimal`.

    >>> [decimal(number).lexical for number in (0.90, 1.0, -40.5, 1e-9)]
    ['0.9', '1', '-40.5', '0']
    """
    lexical = f"{Decimal(str(round(number, DECIMALS))):f}"
    plain = lexical.rstrip("0").rstrip(".") if "." in lexical else lexical
    return Literal("0" if plain == "-0" else plain, XSD.decimal)


def types(node: Iri, classes: Iterable[Iri]) -> Iterator[Triple]:
    """`node` is of each of these classes."""
    for cls in classes:
        yield Triple(node, RDF.type, cls)
