"""The front of the server: the endpoint's operations at once, all else by the framework."""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.errors import KgError, TooMany
from kg.web.access import AccessLog, query_hash
from kg.web.clients import CLIENT, client_of
from kg.web.connection import cycle_of, respond
from kg.web.endpoint.operation import Endpoint, Exchange
from kg.web.endpoint.problems import ProtocolError, problem
from kg.web.endpoint.protocol import header, read_parameters, values
from kg.web.endpoint.wishes import prefers_html
from kg.web.replies import PIECE, Reply, send_reply

PATHS = frozenset({"/sparql", "/sparql/"})
RECONCILE = "/reconcile"
STALLED = 60.0
"""Seconds in which a client must have taken its answer."""
LOG = logging.getLogger(__name__)

Site = Callable[[], Awaitable[ASGIApp]]


class Front:
    """The ASGI application. `site` gives the framework's part, which takes its time to load."""

    def __init__(self, endpoint: Endpoint, site: Site, log: AccessLog) -> None:
        self.endpoint = endpoint
        self.log = log
        self.site = site
        self.unsent = Unsent(endpoint.pool.limits.max_bytes)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; when its client goes away, what is done for it ends."""
        if scope["type"] != "http":
            return
        connection, task = connection_of(scope), asyncio.current_task()
        if connection is not None and task is not None:
            connection.on_leave = task.cancel
        CLIENT.set(client_of(scope))
        begun, exchange = time.perf_counter(), Exchange()
        try:
            await self.answer(scope, receive, send, exchange)
        except (asyncio.CancelledError, TimeoutError):
            # The client is gone, or does not read.
            hang_up(connection)
        finally:
            if connection is not None:
                connection.on_leave = None
            self.note(scope, exchange, time.perf_counter() - begun)

    async def answer(self, scope: Scope, receive: Receive, send: Send, exchange: Exchange) -> None:
        """Answer by the endpoint or by the framework."""
        if scope["path"] not in PATHS or wants_page(scope):
            exchange.kind = "reconciliation" if scope["path"].startswith(RECONCILE) else "page"
            site = await self.site()
            return await site(scope, receive, watched(send, exchange))
        found = await self.operate(scope, receive, exchange)
        exchange.status, exchange.size = found.status, len(found.body)
        if scope["method"] == "HEAD":
            found = replace(found, body=b"")
        if len(found.body) <= PIECE:
            cycle = cycle_of(send)
            return respond(cycle, found) if cycle else await send_reply(send, found)
        async with asyncio.timeout(STALLED):
            with self.unsent.holding(len(found.body)):
                return await send_reply(send, found)

    def note(self, scope: Scope, exchange: Exchange, seconds: float) -> None:
        """Count the request, and write its line."""
        self.endpoint.tally.observe(exchange.kind, exchange.status, seconds)
        if not self.log.path:
            return
        self.log.write(
            client=CLIENT.get(),
            method=scope["method"],
            path=scope["path"],
            status=exchange.status,
            bytes=exchange.size,
            ms=round(seconds * 1000, 2),
            query=query_hash(exchange.text),
            cached=exchange.cached or None,
        )

    async def operate(self, scope: Scope, receive: Receive, exchange: Exchange) -> Reply:
        """The reply of the endpoint."""
        try:
            self.unsent.check()
            return await self.endpoint.handle(scope, receive, exchange)
        except KgError as error:
            return problem(error)
        except Exception:  # a fault of ours: the log has it, the client one line
            LOG.exception("internal error")
            return problem(ProtocolError(500, "internal error"))


def watched(send: Send, exchange: Exchange) -> Send:
    """The same, noting what passes."""

    async def send_watched(message: Message) -> None:
        if message["type"] == "http.response.start":
            exchange.status = message["status"]
        exchange.size += len(message.get("body", b""))
        await send(message)

    return send_watched


class Unsent:
    """The bytes of answers that each client has not taken yet."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._bytes: Counter[str] = Counter()

    def check(self) -> None:
        """Refuse more to a client that does not take what it asked for."""
        if self._bytes[CLIENT.get()] > self.limit:
            raise TooMany("earlier answers were not taken yet")

    @contextmanager
    def holding(self, size: int) -> Iterator[None]:
        """Count an answer as long as it is being sent."""
        client = CLIENT.get()
        self._bytes[client] += size
        try:
            yield
        finally:
            self._bytes[client] -= size
            if not self._bytes[client]:
                del self._bytes[client]


def connection_of(scope: Scope) -> Any:
    """The connection that a request came by, where the server tells."""
    return scope.get("extensions", {}).get("kg", {}).get("connection")


def hang_up(connection: Any) -> None:
    """Drop a connection at once, with what was not sent yet."""
    if connection is not None:
        connection.abort()


def wants_page(scope: Scope) -> bool:
    """Whether the framework answers: the description of the service, and pages for people."""
    if scope["method"] in ("GET", "HEAD"):
        try:
            parameters = read_parameters(scope["query_string"])
        except ProtocolError:
            return False
        if not values(parameters, "query") and not values(parameters, "update"):
            return True
        if values(parameters, "format"):
            return False
    return prefers_html(header(scope["headers"], b"accept"))
