"""Answering the endpoint's operations: from what is kept, or by a worker."""

from dataclasses import dataclass
from functools import lru_cache

from starlette.types import Receive, Scope

from kg.errors import Refused
from kg.web.clients import CLIENT
from kg.web.endpoint.cache import Cache
from kg.web.endpoint.protocol import ALLOW, Asked, header, read_request
from kg.web.endpoint.updates import Updates
from kg.web.endpoint.wishes import Wishes, encodings, wishes
from kg.web.generations import Generation, Served, using
from kg.web.metrics import Tally
from kg.web.replies import COMMON, Headers, Reply, encoded, reply
from kg.web.workers.pool import Pool
from kg.web.workers.question import Question, Response

VARY = "Accept, Accept-Encoding"


@dataclass(slots=True)
class Exchange:
    """What the log and the figures want to know of a request, noted while it is answered."""

    kind: str = "page"
    text: str = ""
    cached: bool = False
    status: int = 499
    size: int = 0


class Endpoint:
    """The SPARQL endpoint itself: takes requests, gives replies; a `KgError` tells why not."""

    def __init__(
        self, served: Served, pool: Pool, cache: Cache, *, max_body: int, updates: Updates | None
    ) -> None:
        self.served = served
        self.pool = pool
        self.cache = cache
        self.max_body = max_body
        self.updates = updates
        self.tally = Tally()

    async def handle(self, scope: Scope, receive: Receive, exchange: Exchange) -> Reply:
        """The reply to any operation of the protocol."""
        if scope["method"] == "OPTIONS":
            return reply(204, [("Allow", ALLOW)])
        asked = await read_request(scope, receive, max_body=self.max_body)
        if asked.update is not None:
            exchange.kind, exchange.text = "update", asked.update
            return await self.update(asked, scope["headers"])
        exchange.kind, exchange.text = "query", asked.query or ""
        found = await self.find(asked, scope, exchange)
        matching = header(scope["headers"], b"if-none-match")
        return not_modified(found) if matching and matches(matching, found) else found

    async def update(self, asked: Asked, headers: Headers) -> Reply:
        """Apply an update, if its sender may."""
        if self.updates is None:
            raise Refused("updates are not accepted here")
        self.updates.authorize(header(headers, b"authorization"))
        await self.updates.apply(asked)
        return reply(204, [("Cache-Control", "no-store")])

    async def find(self, asked: Asked, scope: Scope, exchange: Exchange) -> Reply:
        """The answer to a query, kept or new."""
        headers = scope["headers"]
        wanted = wishes(header(headers, b"accept"), asked.format)
        packings = encodings(header(headers, b"accept-encoding"))
        with using(self.served) as generation:
            key = (generation.id, asked, wanted, packings)
            kept = self.cache.get(key)
            if kept is not None:
                exchange.cached = True
                return kept
            response = await self.ask(asked, generation, wanted=wanted, packings=packings)
        found = answer_reply(response)
        if not response.volatile:
            self.cache.put(key, found)
        return found

    async def answer_for_page(self, asked: Asked, generation: Generation) -> Response:
        """The answer as the query page shows it: a table in JSON, a graph in Turtle."""
        return await self.ask(asked, generation, wanted=Wishes("json", "turtle"))

    async def ask(
        self,
        asked: Asked,
        generation: Generation,
        *,
        wanted: Wishes,
        packings: tuple[str, ...] = (),
    ) -> Response:
        """Have a worker answer."""
        question = Question(
            query=asked.query or "",
            base=generation.base,
            format=wanted.table,
            graph_format=wanted.graph,
            default_graphs=asked.default_graphs,
            named_graphs=asked.named_graphs,
            encodings=packings,
        )
        return await self.pool.ask(generation.path, question, client=CLIENT.get())


def answer_reply(response: Response) -> Reply:
    """The reply with an answer."""
    length, etag = str(len(response.body)).encode("ascii"), response.etag.encode("ascii")
    always = answer_headers(response.media_type, response.encoding)
    return Reply(200, (*always, (b"content-length", length), (b"etag", etag)), response.body)


@lru_cache(maxsize=64)
def answer_headers(media_type: str, encoding: str) -> Headers:
    """The headers of every answer that comes so."""
    headers = {"Content-Type": content_type_of(media_type), "Vary": VARY}
    headers |= {"Cache-Control": "no-cache"}
    headers |= {"Content-Encoding": encoding} if encoding else {}
    return (*encoded(headers.items()), *COMMON)


def content_type_of(media_type: str) -> str:
    """The media type with the charset that text has.

    >>> content_type_of("text/csv")
    'text/csv; charset=utf-8'
    """
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type


def matches(if_none_match: str, found: Reply) -> bool:
    """Whether the client has this very answer already (RFC 9110, section 13.1.2)."""
    tags = [tag.strip().removeprefix("W/") for tag in if_none_match.split(",")]
    return "*" in tags or found.header(b"etag").decode("ascii") in tags


def not_modified(found: Reply) -> Reply:
    """The reply that says so."""
    spared = (b"content-type", b"content-length", b"content-encoding")
    return Reply(304, tuple(pair for pair in found.headers if pair[0] not in spared))
