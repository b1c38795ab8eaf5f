"""What other articles say of a node that an article is to speak of."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from kg.correct.graph import Graph
from kg.model.quads import Iri, Literal, Term, Triple
from kg.vocabulary import ENTITY_CLASSES, KG, OA, PROV, RDF, SKOS, WGS, XSD

SURE = Literal("1", XSD.decimal)


class Facts(NamedTuple):
    """The classes of a node, and the values of what has one value. Unknown nodes have none."""

    types: frozenset[Iri]
    single: Mapping[Iri, Term]


FactsOf = Callable[[Iri], Facts]


def bring(graph: Graph, node: Iri, witness: Iri, facts: Facts) -> bool:
    """Let an article speak of a node, on the evidence of what another of its nodes rests on;
    False where nobody knows the node.
    """
    if graph.types(node):
        return True
    if not facts.types or SKOS.prefLabel not in facts.single:
        return False
    graph.add(*(Triple(node, RDF.type, cls) for cls in facts.types))
    for predicate in (SKOS.prefLabel, KG.kind, WGS.lat, WGS.long):
        if predicate in facts.single:
            graph.put(node, predicate, facts.single[predicate])
    graph.put(node, KG.confidence, SURE)
    graph.put(node, PROV.wasDerivedFrom, graph.article)
    for mention in graph.linked(witness, KG.evidence):
        graph.add(Triple(node, KG.evidence, mention), Triple(mention, OA.hasBody, node))
    return True


def acts(graph: Graph, node: Iri) -> None:
    """A place that speaks or has officers is an organization too."""
    if KG.Place in graph.types(node):
        classes = ENTITY_CLASSES["organization"]
        graph.add(*(Triple(node, RDF.type, cls) for cls in classes))
