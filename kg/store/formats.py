"""The formats of answers: their names, media types and the engine's own."""

from collections.abc import Mapping
from typing import NamedTuple

import pyoxigraph as ox

from kg.store.syntax import ALIASES, SYNTAXES


class Format(NamedTuple):
    """A format of answers; the first of its media types is the one it is labelled with."""

    name: str
    engine: ox.QueryResultsFormat | ox.RdfFormat
    media_types: tuple[str, ...]


RESULT_FORMATS = {
    "json": Format("json", ox.QueryResultsFormat.JSON,
                   ("application/sparql-results+json", "application/json")),
    "xml": Format("xml", ox.QueryResultsFormat.XML,
                  ("application/sparql-results+xml", "application/xml", "text/xml")),
    "csv": Format("csv", ox.QueryResultsFormat.CSV, ("text/csv",)),
    "tsv": Format("tsv", ox.QueryResultsFormat.TSV, ("text/tab-separated-values",)),
}  # fmt: skip
"""Formats of a table or truth value, the preferred first."""

GRAPH_MEDIA_TYPES = {
    "turtle": ("text/turtle", "application/x-turtle"),
    "ntriples": ("application/n-triples", "text/plain"),
    "rdfxml": ("application/rdf+xml", "application/xml", "text/xml"),
    "jsonld": ("application/ld+json", "application/json"),
    "trig": ("application/trig",),
    "nquads": ("application/n-quads",),
}
GRAPH_FORMATS = {
    name: Format(name, SYNTAXES[name].engine, media_types)
    for name, media_types in GRAPH_MEDIA_TYPES.items()
}
"""Formats of a graph, the preferred first."""

GRAPH_ALIASES = {**ALIASES, "json": "jsonld"}


def formats(*, graph: bool) -> Mapping[str, Format]:
    """The formats of a graph, or of a table."""
    return GRAPH_FORMATS if graph else RESULT_FORMATS


def find_format(name: str, *, graph: bool) -> Format | None:
    """The format of that name, other name or media type.

    >>> find_format("ttl", graph=True).name, find_format("text/csv", graph=False).name
    ('turtle', 'csv')
    >>> find_format("turtle", graph=False) is None
    True
    """
    wanted = name.strip().lower()
    if graph:
        wanted = GRAPH_ALIASES.get(wanted, wanted)
    for format in formats(graph=graph).values():
        if wanted == format.name or wanted in format.media_types:
            return format
    return None
