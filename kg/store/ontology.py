"""The packaged ontology, as it is loaded into every store."""

import hashlib
from pathlib import Path

import pyoxigraph as ox

from kg.resources import folder
from kg.vocabulary import VOCABULARY_GRAPH

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
