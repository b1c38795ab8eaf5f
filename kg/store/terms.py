"""Between the model's terms and the engine's."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import pyoxigraph as ox

from kg.errors import SettingError, StoreError, printable
from kg.model.quads import Iri, Literal, Quad, Term, Triple
from kg.vocabulary import XSD

Node = ox.NamedNode | ox.Literal


def engine_triple(statement: Triple | Quad) -> ox.Triple:
    """The statement as the engine holds it; an IRI or text that no graph can hold is an error."""
    try:
        return ox.Triple(
            named(statement.subject), named(statement.predicate), engine_term(statement.object)
        )
    except ValueError as error:
        value = statement.object
        shown_value = value if isinstance(value, Iri) else f'"{value.lexical}"'
        parts = " ".join([statement.subject, statement.predicate, shown_value])
        shown = printable(parts.encode("utf-8", "backslashreplace").decode())
        raise StoreError(f"{shown}: cannot be stored ({printable(str(error))})") from error


@lru_cache(maxsize=4096)
def named(iri: str) -> ox.NamedNode:
    """The engine's node for an IRI."""
    return ox.NamedNode(iri)


def is_iri(text: str) -> bool:
    """Whether the engine takes this as an IRI.

    >>> is_iri("https://example.org/a"), is_iri("https://example.org/a b")
    (True, False)
    """
    try:
        ox.NamedNode(text)
    except ValueError:
        return False
    return True


def engine_term(term: Term) -> Node:
    """The engine's term, numbers and dates in the form in which it gives them back."""
    if isinstance(term, Iri):
        return named(term)
    if term.language is not None:
        return ox.Literal(term.lexical, language=term.language)
    if term.datatype is None or term.datatype == XSD.string:
        return ox.Literal(term.lexical)
    literal = ox.Literal(term.lexical, datatype=named(term.datatype))
    return literal if is_plain(term) else stored(literal)


def is_plain(term: Literal) -> bool:
    """Whether the engine surely keeps this literal as it is written."""
    form = PLAIN_FORMS.get(term.datatype or XSD.string)
    return form is not None and form.fullmatch(term.lexical) is not None


DATE = re.compile("[0-9]{4}(-[0-9]{2}){0,2}")
PLAIN_FORMS: dict[str, re.Pattern[str]] = {
    XSD.integer: re.compile("0|-?[1-9][0-9]{0,17}"),
    XSD.gYear: DATE,
    XSD.gYearMonth: DATE,
    XSD.date: DATE,
}


@lru_cache(maxsize=4096)
def stored(literal: ox.Literal) -> ox.Literal:
    """The literal after a round trip through the engine, which writes "0.90" as "0.9"."""
    store = ox.Store()
    store.add(ox.Quad(named(XSD.string), named(XSD.string), literal))
    kept = next(iter(store)).object
    return kept if isinstance(kept, ox.Literal) else literal


def model_triple(statement: ox.Quad | ox.Triple) -> Triple:
    """The engine's statement as the model's."""
    return Triple(
        Iri(subject_iri(statement)), Iri(statement.predicate.value), model_term(statement.object)
    )


def subject_iri(statement: ox.Quad | ox.Triple) -> str:
    """The subject's IRI; the vocabulary alone has blank nodes, written `_:label`."""
    node = statement.subject
    return node.value if isinstance(node, ox.NamedNode) else str(node)


def model_term(node: object) -> Term:
    """The engine's term as the model's."""
    if not isinstance(node, ox.Literal):
        return Iri(node.value if isinstance(node, ox.NamedNode) else str(node))
    if node.language is not None:
        return Literal(node.value, language=node.language)
    datatype = node.datatype.value
    return Literal(node.value, None if datatype == XSD.string else datatype)


def checked_base(base: str) -> str:
    """The base, if IRIs can be made from it."""
    if not is_iri(base):
        raise SettingError(f"{printable(base)}: not an IRI")
    if not base.endswith(("/", "#")):
        raise SettingError(f"{base}: a base IRI ends with '/' or '#'")
    return base


def triples_of(quads: Iterable[Quad], graph: Iri) -> Iterator[ox.Triple]:
    """The quads without their graph, which must be this one."""
    for quad in quads:
        if quad.graph != graph:
            raise ValueError(f"a statement of {quad.graph} among those of {graph}")
        yield engine_triple(quad)
