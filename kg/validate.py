"""Checks article graphs against the SHACL shapes of the ontology."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import pyshacl
from rdflib import RDF, SH, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from kg.model.quads import Iri, Term, Triple
from kg.resources import folder
from kg.vocabulary import PREFIXES


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """A rule that a node of a graph breaks; `path` is the property it is about, if one."""

    graph: str
    focus: str
    path: str
    message: str

    def __str__(self) -> str:
        words = (self.graph, self.focus, self.path, self.message)
        return " ".join(word for word in words if word)


def validate(graphs: Iterable[tuple[str, Graph]]) -> Iterator[Violation]:
    """The violations of each named graph in turn, sorted; nothing where all conform."""
    for name, graph in graphs:
        yield from sorted(set(violations(name, graph)))


def violations(name: str, graph: Graph) -> Iterator[Violation]:
    """What the shapes find wrong with one graph. The graph itself stays as it is."""
    checked = Graph()
    checked += graph
    checked += concepts()
    conforms, report, _ = pyshacl.validate(
        checked, shacl_graph=shapes(), inplace=True, do_owl_imports=False
    )
    if not conforms:
        for result in report.subjects(RDF.type, SH.ValidationResult):
            yield violation(name, report, result)


def violation(name: str, report: Graph, result: Node) -> Violation:
    """One result of a validation report."""
    path = report.value(result, SH.resultPath)
    message = str(report.value(result, SH.resultMessage))
    value = report.value(result, SH.value)
    if isinstance(value, URIRef) and str(value) not in message:
        message = f"{message} Not so: {value}"
    focus = str(report.value(result, SH.focusNode))
    return Violation(name, focus, shortened(path) if isinstance(path, URIRef) else "", message)


def shortened(iri: str) -> str:
    """An IRI with its prefix, if it has one.

    >>> shortened("https://w3id.org/newskg#evidence")
    'kg:evidence'
    """
    for prefix, start in PREFIXES.items():
        if iri.startswith(start):
            return f"{prefix}:{iri.removeprefix(start)}"
    return iri


@cache
def shapes() -> Graph:
    """The shapes."""
    return Graph().parse(folder("ontology") / "shapes.ttl")


@cache
def concepts() -> Graph:
    """Which concept belongs to which scheme: all that the shapes need of the ontology."""
    schemes = Graph().parse(folder("ontology") / "schemes.ttl")
    chosen = Graph()
    chosen += schemes.triples((None, SKOS.inScheme, None))
    return chosen


def rdf_graph(triples: Iterable[Triple]) -> Graph:
    """The model's triples as a graph that can be validated."""
    graph = Graph()
    for triple in triples:
        graph.add((URIRef(triple.subject), URIRef(triple.predicate), rdf_term(triple.object)))
    return graph


def rdf_term(term: Term) -> URIRef | Literal:
    """The model's term as RDFLib's, its lexical form kept."""
    if isinstance(term, Iri):
        return URIRef(term)
    return Literal(term.lexical, lang=term.language, datatype=term.datatype, normalize=False)
