"""The formats of answers: their names, media types and the engine's own."""

import re
from collections.abc import Mapping
from typing import NamedTuple

import pyoxigraph as ox

from kg.store.syntax import ALIASES, SYNTAXES


class Format(NamedTuple):
    """A format of answers; the first of its media types is the one it is labelled with.

    `row` is found once in each row, or more often where texts hold it; `text` finds those texts.
    """

    name: str
    media_types: tuple[str, ...]
    engine: ox.QueryResultsFormat | ox.RdfFormat
    row: bytes = b""
    text: bytes = b""

    def rows(self, body: bytes, *, enough: int) -> int:
        r"""The rows of a whole answer; texts are looked into only where there may be too many.

        >>> table = RESULT_FORMATS["csv"]
        >>> table.rows(b'x\r\n"two\r\nlines"\r\n1\r\n', enough=1)
        2
        """
        if self.name == "json" and body.endswith(b"[]}}"):
            return 0
        found = body.count(self.row) - self.extra
        if found > enough and self.text:
            found = re.sub(self.text, b"", body).count(self.row) - self.extra
        return found

    @property
    def extra(self) -> int:
        """How many more, or fewer, there are of `row` than rows: a heading has one too."""
        return -1 if self.name == "json" else int(self.name in ("csv", "tsv"))


RESULT_FORMATS = {
    "json": Format("json", ("application/sparql-results+json", "application/json"),
                   ox.QueryResultsFormat.JSON, b"},{", rb'"(?:[^"\\]|\\.)*+"'),
    "xml": Format("xml", ("application/sparql-results+xml", "application/xml", "text/xml"),
                  ox.QueryResultsFormat.XML, b"<result>"),
    "csv": Format("csv", ("text/csv",), ox.QueryResultsFormat.CSV, b"\n", rb'"[^"]*+"'),
    "tsv": Format("tsv", ("text/tab-separated-values",), ox.QueryResultsFormat.TSV, b"\n"),
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
    name: Format(name, media_types, SYNTAXES[name].engine)
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
    for each in formats(graph=graph).values():
        if wanted == each.name or wanted in each.media_types:
            return each
    return None
