"""The packaged ontology, as it is loaded into every store."""

import hashlib
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from kg.model.quads import Iri
from kg.resources import folder
from kg.store.terms import model_triple
from kg.vocabulary import SKOS, VOCABULARY_GRAPH

LEFT_OUT = ("shapes", "alignments")
"""Files that are about the vocabulary rather than part of it."""


def ontology_files() -> list[Path]:
    """The Turtle files that are loaded, sorted."""
    return sorted(
        path for path in folder("ontology").glob("*.ttl") if not path.stem.startswith(LEFT_OUT)
    )


def ontology_digest() -> str:
    """A hash that changes whenever the packaged ontology does."""
    total = hashlib.sha256()
    for path in ontology_files():
        total.update(path.read_bytes())
    return total.hexdigest()


def ontology_triples() -> frozenset[ox.Triple]:
    """Every statement of the ontology."""
    return frozenset(
        quad.triple
        for path in ontology_files()
        for quad in ox.parse(
            path=path,
            format=ox.RdfFormat.TURTLE,
            base_iri=VOCABULARY_GRAPH,
            rename_blank_nodes=True,
        )
    )


@cache
def concepts() -> frozenset[Iri]:
    """The concepts of all schemes."""
    triples = map(model_triple, ontology_triples())
    return frozenset(triple.subject for triple in triples if triple.predicate == SKOS.inScheme)
