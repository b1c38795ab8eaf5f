"""The SPARQL 1.1 Graph Store HTTP Protocol: whole graphs, named by a parameter."""

from starlette.requests import Request
from starlette.responses import Response

from kg.errors import Refused
from kg.store.formats import GRAPH_FORMATS, Format
from kg.web.clients import CLIENT
from kg.web.endpoint.operation import Endpoint, answer_reply
from kg.web.endpoint.problems import ProtocolError
from kg.web.endpoint.protocol import content_type, read_body
from kg.web.endpoint.updates import Updates
from kg.web.endpoint.wishes import encodings, wishes
from kg.web.generations import using
from kg.web.replies import Reply
from kg.web.workers.question import Question

METHODS = ["GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS"]
EVERYTHING = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
ONE = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <GRAPH> { ?s ?p ?o } }"
FORBIDDEN = frozenset('<>"{}|^`\\ ')
MERGE = "the default graph is the merge of others: write a named one, or add to it by POST"


class GraphStore:
    """Reads any graph; writes with the token."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint

    async def handle(self, request: Request) -> Response:
        """Any request to the graph store."""
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"Allow": ", ".join(METHODS)})
        graph = named_graph(request)
        if request.method in ("GET", "HEAD"):
            return await self.read(request, graph)
        updates = self.endpoint.updates
        if updates is None:
            raise Refused("updates are not accepted here")
        updates.authorize(request.headers.get("authorization", ""))
        if request.method == "DELETE":
            return await self.delete(updates, graph)
        return await self.write(request, updates, graph)

    async def read(self, request: Request, graph: str) -> Response:
        """The graph in the format that is wanted most; 404 where it says nothing."""
        wanted = wishes(request.headers.get("accept", ""), request.query_params.get("format"))
        query = ONE.replace("<GRAPH>", f"<{graph}>") if graph else EVERYTHING
        with using(self.endpoint.served) as generation:
            question = Question(
                query=query,
                base=generation.base,
                format=wanted.graph,
                graph_format=wanted.graph,
                encodings=encodings(request.headers.get("accept-encoding", "")),
            )
            asking = self.endpoint.pool.ask(generation.path, question, client=CLIENT.get())
            found = await asking
        if graph and not found.rows:
            raise ProtocolError(404, "there is no such graph")
        return response_of(answer_reply(found))

    async def write(self, request: Request, updates: Updates, graph: str) -> Response:
        """Put a graph in place of any before, or add to it."""
        if not graph and request.method == "PUT":
            raise Refused(MERGE)
        scope = request.scope
        format = body_format(content_type(scope["headers"]))
        body = await read_body(scope, request.receive, max_body=self.endpoint.max_body)
        adds = request.method == "POST"
        existed = await updates.put(graph, body, format=format.name, adds=adds)
        return Response(status_code=204 if existed or not graph else 201)

    async def delete(self, updates: Updates, graph: str) -> Response:
        """Remove a graph."""
        if not graph:
            raise Refused(MERGE)
        if not await updates.delete(graph):
            raise ProtocolError(404, "there is no such graph")
        return Response(status_code=204)


def named_graph(request: Request) -> str:
    """The IRI of the graph that is meant; empty for the default graph."""
    given = request.query_params
    graphs = given.getlist("graph")
    if len(graphs) + ("default" in given) != 1:
        raise ProtocolError(400, "the request names one graph: ?graph=IRI or ?default")
    if not graphs:
        return ""
    scheme, colon, _ = graphs[0].partition(":")
    if not (colon and scheme.isascii() and scheme.isalnum()) or FORBIDDEN & {*graphs[0]}:
        raise ProtocolError(400, "the graph's name is no absolute IRI")
    return graphs[0]


def body_format(media_type: str) -> Format:
    """The format of the body."""
    for each in GRAPH_FORMATS.values():
        if media_type == each.media_types[0]:
            return each
    known = ", ".join(each.media_types[0] for each in GRAPH_FORMATS.values())
    raise ProtocolError(415, f"the body must be one of {known}")


def response_of(found: Reply) -> Response:
    """A reply as the framework's response."""
    response = Response(found.body, found.status)
    response.raw_headers = list(found.headers)
    return response
