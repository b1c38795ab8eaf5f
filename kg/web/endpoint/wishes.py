"""The formats and encodings that a client wishes for."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from kg.store.formats import Format, find_format, formats
from kg.web.endpoint.negotiation import choose, weight_of
from kg.web.endpoint.problems import ProtocolError
from kg.web.workers.encodings import ENCODINGS

HTML = "text/html"


class Wishes(NamedTuple):
    """The names of the formats wanted for a table and for a graph; empty where none will do."""

    table: str
    graph: str


@lru_cache(maxsize=1024)
def wishes(accept: str, format: str | None) -> Wishes:
    """What the Accept header and the parameter `format` ask for; the parameter goes first.

    >>> wishes("text/csv;q=0.5, text/turtle", None)
    Wishes(table='csv', graph='turtle')
    >>> wishes("*/*", "nt")
    Wishes(table='', graph='ntriples')
    """
    if format is not None:
        return named_wishes(format)
    return Wishes(accepted_format(accept, graph=False), accepted_format(accept, graph=True))


def named_wishes(format: str) -> Wishes:
    """The formats of that name."""
    table, graph = find_format(format, graph=False), find_format(format, graph=True)
    if table is None and graph is None:
        known = dict.fromkeys([*formats(graph=False), *formats(graph=True)])
        raise ProtocolError(400, f"format {format[:50]!r} is none of {', '.join(known)}")
    return Wishes(table.name if table else "", graph.name if graph else "")


def accepted_format(accept: str, *, graph: bool) -> str:
    """The name of the format of a graph or table that is wanted most."""
    offered = media_types(graph=graph)
    accepted = choose(accept, offered)
    return offered[accepted].name if accepted else ""


def media_types(*, graph: bool) -> dict[str, Format]:
    """The media types of a graph or table, the preferred names of each format first."""
    found: dict[str, Format] = {}
    for each in formats(graph=graph).values():
        found.setdefault(each.media_types[0], each)
    for each in formats(graph=graph).values():
        for media_type in each.media_types:
            found.setdefault(media_type, each)
    return found


@lru_cache(maxsize=1024)
def prefers_html(accept: str) -> bool:
    """Whether a page is wanted more than any format of data.

    >>> prefers_html("text/html, */*;q=0.8"), prefers_html("*/*")
    (True, False)
    """
    offered = [each for graph in (False, True) for each in media_types(graph=graph)]
    return choose(accept, [*offered, HTML]) == HTML


@lru_cache(maxsize=1024)
def encodings(accept_encoding: str) -> tuple[str, ...]:
    """The content encodings that the client takes, the one it wants most first.

    >>> encodings("gzip, deflate, br"), encodings("br;q=0.1, gzip"), encodings("*;q=0, identity")
    (('br', 'gzip'), ('gzip', 'br'), ())
    """
    weights = dict(weighted(accept_encoding.lower().split(",")))
    wanted = {name: weights.get(name, weights.get("*", 0.0)) for name in ENCODINGS}
    return tuple(sorted((name for name in wanted if wanted[name]), key=lambda name: -wanted[name]))


def weighted(parts: Iterable[str]) -> Iterable[tuple[str, float]]:
    """Each name with its weight."""
    for part in parts:
        name, *parameters = (piece.strip() for piece in part.split(";"))
        yield name, weight_of(parameters)
