"""What people and machines see of the endpoint besides answers: rdflib-endpoint's router."""

import rdflib.plugins.sparql
from rdflib import Dataset, URIRef
from rdflib_endpoint import SparqlRouter
from starlette.requests import Request
from starlette.responses import Response

from kg import __version__
from kg.errors import QueryError
from kg.store.formats import find_format
from kg.web.endpoint.description import (
    RDFLIB_FORMATS,
    SD,
    correct_description,
    serialize_description,
)
from kg.web.endpoint.negotiation import choose
from kg.web.endpoint.operation import Endpoint
from kg.web.endpoint.problems import ProtocolError, status_of
from kg.web.endpoint.protocol import Asked, read_request
from kg.web.endpoint.void import PATH, describe
from kg.web.endpoint.wishes import HTML
from kg.web.generations import Generation, using
from kg.web.site.pages import Pages

# rdflib must not fetch what a query names, should it ever be asked one.
rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS = False

METHODS = ["GET", "HEAD", "POST"]


class EndpointRouter(SparqlRouter):
    """The service description and the query page at `/sparql`; programs are answered in front."""

    def __init__(self, *, endpoint: Endpoint, pages: Pages, public_url: str) -> None:
        self.endpoint = endpoint
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
        self.add_route(f"/{PATH}", self.void, methods=["GET", "HEAD"])

    def prepare_sd_graph(self) -> None:
        """The framework's service description, corrected."""
        # A name of its own, so that no blank node stands for the service.
        here = URIRef(self.public_url)
        self.service_description.add((URIRef(f"{here}#service"), SD.endpoint, here))
        super().prepare_sd_graph()
        base, updates = self.endpoint.served.current().base, self.endpoint.updates is not None
        correct_description(self.service_description, base=base, updates=updates)

    async def operation(self, request: Request) -> Response:
        """A request for the description or for a page."""
        scope, receive = request.scope, request.receive
        asked = await read_request(scope, receive, max_body=self.endpoint.max_body)
        with using(self.endpoint.served) as generation:
            if asked.update is not None:
                raise ProtocolError(406, "an update is not answered with a page")
            if asked.query is None:
                return self.describe_service(request, asked, generation)
            return await self.show_answer(asked, asked.query, generation)

    def describe_service(self, request: Request, asked: Asked, generation: Generation) -> Response:
        """The service description, or the query page for a browser."""
        accept = request.headers.get("accept")
        media_type = description_type(asked.format, accept, [*RDFLIB_FORMATS, HTML])
        if media_type == HTML:
            return self.pages.query(generation)
        body = serialize_description(self.service_description, media_type)
        return Response(body, media_type=media_type, headers={"Vary": "Accept"})

    async def void(self, request: Request) -> Response:
        """What is served, counted."""
        wanted, accept = request.query_params.get("format"), request.headers.get("accept")
        media_type = description_type(wanted, accept, [*RDFLIB_FORMATS])
        with using(self.endpoint.served) as generation:
            found = await describe(self.pages.desk, generation, endpoint=self.public_url)
        body = serialize_description(found, media_type)
        return Response(body, media_type=media_type, headers={"Vary": "Accept"})

    async def show_answer(self, asked: Asked, text: str, generation: Generation) -> Response:
        """The query page with the answer, or with what is wrong."""
        try:
            response = await self.endpoint.answer_for_page(asked, generation)
        except QueryError as error:
            status = error.status if isinstance(error, ProtocolError) else status_of(error)
            return self.pages.query(generation, query=text, status=status, error=str(error))
        return self.pages.answer(generation, query=text, response=response)


def description_type(format: str | None, accept: str | None, offered: list[str]) -> str:
    """The media type that a description is wanted in; a `ProtocolError` where there is none."""
    if format == "html" and HTML in offered:
        return HTML
    if format:
        named = find_format(format, graph=True)
        if named is None:
            raise ProtocolError(406, f"the description does not come as {format[:50]!r}")
        return named.media_types[0]
    accepted = choose(accept, offered)
    if accepted is None:
        raise ProtocolError(406, f"the description comes as {', '.join(offered)}")
    return accepted
