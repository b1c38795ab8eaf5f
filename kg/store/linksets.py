"""The graphs of links to other datasets: what stays of them when an entity goes."""

from collections.abc import Iterable

import pyoxigraph as ox

from kg.identifiers import iri
from kg.store.terms import named
from kg.vocabulary import OWL, RDF, VOID, XSD

SOURCE = named(OWL.annotatedSource)
TYPE = named(RDF.type)
COUNT = named(VOID.triples)


def links_below(base: str) -> str:
    """How the names of these graphs begin."""
    return iri(base, "links/")


def orphans(store: ox.Store, graph: ox.NamedNode, gone: Iterable[ox.NamedNode]) -> set[object]:
    """Which entities that lost statements have links and are nothing any more."""
    linked = {
        quad.object for node in gone for quad in store.quads_for_pattern(None, SOURCE, node, graph)
    }
    return {node for node in linked if not exists(store, node)}


def exists(store: ox.Store, node: object) -> bool:
    """Whether the default graph says what it is."""
    if not isinstance(node, ox.NamedNode):
        return False
    rows = store.quads_for_pattern(node, TYPE, None, ox.DefaultGraph())
    return next(iter(rows), None) is not None


def without(triples: Iterable[ox.Triple], orphaned: set[object]) -> frozenset[ox.Triple]:
    """A linkset without the links of these entities, counted anew; nothing where none are left."""
    triples = frozenset(triples)
    links = {
        triple.subject
        for triple in triples
        if triple.predicate == SOURCE and triple.object in orphaned
    }
    kept = {triple for triple in triples if triple.subject not in links | orphaned}
    left = sum(triple.predicate == SOURCE for triple in kept)
    if not left:
        return frozenset()
    counts = {triple for triple in kept if triple.predicate == COUNT}
    number = ox.Literal(str(left), datatype=named(XSD.integer))
    return frozenset((kept - counts) | {ox.Triple(each.subject, COUNT, number) for each in counts})
