"""The SPARQL endpoint: rdflib-endpoint's router, with every query answered by a worker."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

import rdflib.plugins.sparql
from rdflib import Dataset
from rdflib_endpoint import SparqlRouter
from starlette.requests import Request
from starlette.responses import Response

from kg import __version__
from kg.errors import QueryError
from kg.store import sparql
from kg.store.formats import Format, find_format, formats
from kg.store.query import Request as Question
from kg.web.endpoint.description import RDFLIB_FORMATS, correct_description, serialize_description
from kg.web.endpoint.negotiation import choose
from kg.web.endpoint.problems import ProtocolError, status_of
from kg.web.endpoint.protocol import Asked, read_request
from kg.web.generations import Generation, Served, using
from kg.web.site.pages import Pages
from kg.web.workers.pool import Pool

# rdflib must not fetch what a query names, should it ever be asked one.
rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS = False

HTML = "text/html"
METHODS = ["GET", "HEAD", "POST", "OPTIONS"]
T = TypeVar("T")


class EndpointRouter(SparqlRouter):
    """The endpoint at `/sparql`: protocol, service description and query page."""

    def __init__(self, *, served: Served, pool: Pool, pages: Pages, public_url: str) -> None:
        self.served = served
        self.pool = pool
        self.pages = pages
        super().__init__(
            path="/sparql",
            title="kg",
            description="Who said what, where, when, and in which sentence",
            version=__version__,
            graph=Dataset(),
            public_url=public_url,
            example_queries={each.title: {"query": each.query} for each in pages.examples},
        )
        # The framework's handler blocks the server, and fetches what FROM names.
        self.routes.clear()
        for path in (self.path, self.path + "/"):
            self.add_route(path, self.operation, methods=METHODS)

    def prepare_sd_graph(self) -> None:
        """The framework's service description, corrected."""
        super().prepare_sd_graph()
        correct_description(self.service_description)

    async def operation(self, request: Request) -> Response:
        """Any request to the endpoint."""
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"Allow": ", ".join(METHODS)})
        asked = await read_request(request)
        with using(self.served) as generation:
            if asked.query is None:
                return self.describe_service(request, asked, generation)
            return await self.answer_query(request, asked, asked.query, generation)

    def describe_service(self, request: Request, asked: Asked, generation: Generation) -> Response:
        """The service description, or the query page for a browser."""
        if asked.format:
            wanted = find_format(asked.format, graph=True)
            media_type = wanted.media_types[0] if wanted else asked.format
        else:
            accepted = choose(request.headers.get("accept"), [*RDFLIB_FORMATS, HTML])
            media_type = accepted or ""
        if media_type == HTML:
            return self.pages.query(generation)
        body = serialize_description(self.service_description, media_type)
        return Response(body, media_type=media_type, headers={"Vary": "Accept"})

    async def answer_query(
        self, request: Request, asked: Asked, text: str, generation: Generation
    ) -> Response:
        """The answer, in the format that the client wants most."""
        wants_html = not asked.format and prefers_html(request)
        try:
            query = sparql.read(text)
            wanted = None if wants_html else wanted_format(request, asked, query)
            name = wanted.name if wanted else ("turtle" if query.form.gives_graph else "json")
            question = self.question(asked, text, name, generation)
            asking = self.pool.ask(generation.path, question, shape=query.shape)
            answer = await unless_gone(request, asking)
        except QueryError as error:
            if not wants_html:
                raise
            status = error.status if isinstance(error, ProtocolError) else status_of(error)
            return self.pages.query(generation, query=text, status=status, error=str(error))
        if wanted is None:
            return self.pages.answer(generation, query=text, form=query.form, body=answer.body)
        headers = {"Vary": "Accept"}
        return Response(answer.body, media_type=wanted.media_types[0], headers=headers)

    def question(self, asked: Asked, text: str, name: str, generation: Generation) -> Question:
        """What a worker is asked."""
        limits = self.pool.limits
        return Question(
            query=text,
            format=name,
            base=generation.base,
            prefixes=generation.prefixes,
            default_graphs=asked.default_graphs,
            named_graphs=asked.named_graphs,
            max_rows=limits.max_rows,
            max_bytes=limits.max_bytes,
        )


def prefers_html(request: Request) -> bool:
    """Whether a page is wanted more than any format of data."""
    offered = [each for graph in (False, True) for each in media_types(graph=graph)]
    return choose(request.headers.get("accept"), [*offered, HTML]) == HTML


def media_types(*, graph: bool) -> dict[str, Format]:
    """The media types of a graph or table, the preferred names of each format first."""
    found: dict[str, Format] = {}
    for each in formats(graph=graph).values():
        found.setdefault(each.media_types[0], each)
    for each in formats(graph=graph).values():
        for media_type in each.media_types:
            found.setdefault(media_type, each)
    return found


def wanted_format(request: Request, asked: Asked, query: sparql.Query) -> Format:
    """The format that the request asks for; a `ProtocolError` where there is none such."""
    graph = query.form.gives_graph
    if asked.format:
        named = find_format(asked.format, graph=graph)
        if named is None:
            other = find_format(asked.format, graph=not graph)
            status = 406 if other else 400
            raise ProtocolError(status, f"format {asked.format!r} is none of {known(graph=graph)}")
        return named
    offered = media_types(graph=graph)
    accepted = choose(request.headers.get("accept"), offered)
    if accepted is None:
        raise ProtocolError(406, f"the answer comes as {', '.join(offered)}")
    return offered[accepted]


def known(*, graph: bool) -> str:
    """The names of the formats."""
    return ", ".join(formats(graph=graph))


async def unless_gone(request: Request, asking: Awaitable[T]) -> T:
    """Wait for an answer; give it up when the client goes away."""
    answering = asyncio.ensure_future(asking)
    leaving = asyncio.ensure_future(disconnected(request))
    try:
        await asyncio.wait({answering, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if not answering.done():
            raise ProtocolError(400, "the client is gone")
        return answering.result()
    finally:
        leaving.cancel()
        answering.cancel()


async def disconnected(request: Request) -> None:
    """Return when the client is gone."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
