"""Everything that has an IRI below the base, as data or as a page."""

import re
from typing import NamedTuple
from urllib.parse import unquote_to_bytes, urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.store.formats import Format, find_format, formats
from kg.vocabulary import KG
from kg.web.endpoint.negotiation import choose
from kg.web.endpoint.problems import ProtocolError
from kg.web.endpoint.wishes import HTML, media_types
from kg.web.generations import Generation, Served, using
from kg.web.site.facts import DESCRIPTION, Desk, Row
from kg.web.site.pages import Pages

IRI = re.compile(r"[^\x00-\x20<>\"{}|^`\\]+")
BEYOND_ASCII = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")


class Resources:
    """The home page, completion data, and a page or description of each node of the graph."""

    def __init__(self, *, served: Served, desk: Desk, pages: Pages) -> None:
        self.served = served
        self.desk = desk
        self.pages = pages

    async def home(self, _: Request) -> Response:
        """What the graph holds."""
        with using(self.served) as generation:
            return await self.pages.home(generation)

    async def terms(self, _: Request) -> Response:
        """What the query page completes with."""
        with using(self.served) as generation:
            return JSONResponse(await self.desk.terms(generation))

    async def search(self, request: Request) -> Response:
        """The texts that have the words asked for, as JSON or as a page."""
        asked = read_search(request)
        with using(self.served) as generation:
            rows = await self.desk.find(generation, asked.words, kind=asked.kind, limit=asked.limit)
            if asked.page:
                return self.pages.search(generation, words=asked.words, kind=asked.kind, rows=rows)
        results = [found(row) for row in rows]
        return JSONResponse({"q": asked.words, "results": results}, headers={"Vary": "Accept"})

    async def node(self, request: Request) -> Response:
        """What the graph says about the IRI that ends like the request's path."""
        with using(self.served) as generation:
            iri = requested_iri(request, generation)
            wanted = wanted_graph_format(request)
            if wanted is None:
                page = await self.pages.entity(generation, iri)
                return page or self.pages.missing(generation, iri)
            answer = await self.desk.ask(
                generation, DESCRIPTION.replace("<IRI>", f"<{iri}>"), format=wanted.name
            )
        if not answer.rows:
            raise ProtocolError(404, f"the graph says nothing about <{iri}>")
        headers = {"Vary": "Accept"}
        return Response(answer.body, media_type=wanted.media_types[0], headers=headers)


def found(row: Row) -> dict[str, str | float]:
    """A text that was found, for programs."""
    texts: dict[str, str | float] = {name: term.text for name, term in row.items()}
    return texts | {"score": float(texts["score"])}


class Asked(NamedTuple):
    """What is searched for: words, in things of a class or of any, at most so many."""

    words: str
    kind: str
    limit: int
    page: bool


def read_search(request: Request) -> Asked:
    """The parameters of a search; a `ProtocolError` where one is wrong."""
    given = request.query_params
    kind, limit = given.get("kind", ""), given.get("limit", "20")
    if kind and kind not in KG.terms:
        raise ProtocolError(400, f"kind {kind[:50]!r} is no class of the vocabulary")
    if not re.fullmatch(r"\d{1,4}", limit) or not 0 < int(limit) <= MOST_FOUND:
        raise ProtocolError(400, f"limit takes a number from 1 to {MOST_FOUND}")
    if len(given.get("q", "")) > LONGEST:
        raise ProtocolError(400, f"q has over {LONGEST} characters")
    form = given.get("format")
    accepted = choose(request.headers.get("accept"), ["application/json", HTML])
    if form not in (None, "json", "html") or (form is None and accepted is None):
        raise ProtocolError(406, f"this comes as application/json, {HTML}")
    page = form == "html" or (form is None and accepted == HTML)
    return Asked(given.get("q", ""), kind, int(limit), page)


MOST_FOUND = 1000
LONGEST = 1000
"""Characters of a search."""


def requested_iri(request: Request, generation: Generation) -> str:
    """The IRI below the base; a `ProtocolError` where the path makes none."""
    path = iri_path(request.scope["raw_path"].decode("ascii", "replace"))
    below = path.removeprefix(urlsplit(generation.base).path).removeprefix("/")
    if not IRI.fullmatch(below):
        raise ProtocolError(404, "there is nothing here")
    return generation.base + below


def iri_path(path: str) -> str:
    """The path as it stands in an IRI: letters beyond ASCII plain, other escapes kept.

    >>> iri_path("/a%C3%A9%20b%FF")
    '/aé%20b%FF'
    """

    def decoded(match: re.Match[str]) -> str:
        try:
            return unquote_to_bytes(match.group()).decode("utf-8")
        except UnicodeDecodeError:
            return match.group()

    return BEYOND_ASCII.sub(decoded, path)


def wanted_graph_format(request: Request) -> Format | None:
    """The RDF format that the client wants most; None for a page."""
    named = request.query_params.get("format")
    if named == "html":
        return None
    if named:
        wanted = find_format(named, graph=True)
        if wanted is None:
            raise ProtocolError(
                400, f"format {named!r} is none of {', '.join(formats(graph=True))}, html"
            )
        return wanted
    offered = media_types(graph=True)
    accepted = choose(request.headers.get("accept"), [*offered, HTML])
    if accepted is None:
        raise ProtocolError(406, f"this comes as {', '.join(offered)}, {HTML}")
    return None if accepted == HTML else offered[accepted]
