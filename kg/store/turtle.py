"""Turtle and TriG that diff well: one object a line, short names, the order of the statements."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

import pyoxigraph as ox

from kg.model.quads import Iri, Quad, Term, Triple
from kg.store.terms import engine_term, named
from kg.vocabulary import RDF, XSD

ESCAPED = re.compile(r"[~!$&'()*+,;=/?#@%]")
"""Characters that stand in a short name behind a backslash."""
SHORT = re.compile(r"(?:[A-Za-z0-9_:]|\\.)(?:[A-Za-z0-9_.:-]|\\.)*(?<!(?<!\\)\.)")
BARE = re.compile(r"0|-?[1-9][0-9]*")
"""Numbers that Turtle reads as `xsd:integer` by themselves."""


class Turtle:
    """Writes statements with these prefixes."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._prefixes = sorted(prefixes.items())
        self._names = {iri: prefix for prefix, iri in self._prefixes}
        # Of two namespaces that fit, the longer one shortens more.
        longest_first = sorted(self._names, key=len, reverse=True)
        self._namespace = re.compile("|".join(map(re.escape, longest_first)) or "$.")

    def triples(self, triples: Iterable[Triple]) -> Iterator[str]:
        """A Turtle document, in pieces; a subject's statements stand together if they come so."""
        yield self._header()
        yield from self._subjects(triples, "")

    def quads(self, quads: Iterable[Quad]) -> Iterator[str]:
        """A TriG document, in pieces, with a block for each run of one graph."""
        yield self._header()
        for graph, rows in groupby(quads, key=lambda quad: quad.graph):
            yield f"\n{self.iri(graph)} {{\n"
            yield from self._subjects((Triple(*row[:3]) for row in rows), "    ")
            yield "}\n"

    def _header(self) -> str:
        return "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in self._prefixes)

    def _subjects(self, triples: Iterable[Triple], indent: str) -> Iterator[str]:
        for subject, rows in groupby(triples, key=lambda triple: triple.subject):
            lines = " ;\n".join(self._predicates(rows, indent + "    "))
            yield f"\n{indent}{self.iri(subject)}\n{lines} .\n"

    def _predicates(self, triples: Iterable[Triple], indent: str) -> Iterator[str]:
        for predicate, rows in groupby(triples, key=lambda triple: triple.predicate):
            name = "a" if predicate == RDF.type else self.iri(predicate)
            objects = f" ,\n{indent}    ".join(self.term(row.object) for row in rows)
            yield f"{indent}{name} {objects}"

    def term(self, term: Term) -> str:
        """An IRI or literal in Turtle."""
        if isinstance(term, Iri):
            return self.iri(term)
        literal = engine_term(term)
        if term.language or term.datatype in (None, XSD.string):
            return str(literal)
        if term.datatype == XSD.integer and BARE.fullmatch(literal.value):
            return literal.value
        return f"{ox.Literal(literal.value)}^^{self.iri(Iri(term.datatype))}"

    def iri(self, iri: Iri) -> str:
        r"""An IRI, short where a prefix fits.

        >>> turtle = Turtle({"ex": "https://example.org/"})
        >>> turtle.iri(Iri("https://example.org/a/1-2")), turtle.iri(Iri("https://example.org/é"))
        ('ex:a\\/1-2', '<https://example.org/é>')
        """
        if found := self._namespace.match(iri):
            name = ESCAPED.sub(r"\\\g<0>", iri[found.end() :])
            if SHORT.fullmatch(name):
                return f"{self._names[found[0]]}:{name}"
        return str(named(iri))
