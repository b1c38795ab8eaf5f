"""The slugs of the vocabulary's concepts: for tests of the tables that use them."""

from functools import cache

from rdflib import RDF, SKOS, Graph

from kg.resources import folder


@cache
def slugs(scheme: str) -> frozenset[str]:
    """The slugs of the concepts below `kg.vocabulary.ROLE`, `KIND` or `EVENT_TYPE`."""
    concepts = Graph().parse(folder("ontology") / "schemes.ttl").subjects(RDF.type, SKOS.Concept)
    return frozenset(str(c).removeprefix(scheme) for c in concepts if str(c).startswith(scheme))
