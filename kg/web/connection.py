"""A connection that neither waits for ever nor takes everything."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from uvicorn.protocols.http.httptools_impl import (
    STATUS_LINE,
    HttpToolsProtocol,
    RequestResponseCycle,
)

from kg.web.endpoint.problems import ProtocolError, problem
from kg.web.replies import Reply


@dataclass(frozen=True, slots=True)
class Caps:
    """Limits of connections and requests. `arrival` counts seconds until a request is there."""

    max_connections: int = 500
    max_headers: int = 64 << 10
    max_body: int = 1 << 20
    arrival: float = 15.0


def cycle_of(send: object) -> RequestResponseCycle | None:
    """Uvicorn's side of a request, where it is Uvicorn that sends and has room to."""
    cycle = getattr(send, "__self__", None)
    if not isinstance(cycle, RequestResponseCycle) or cycle.flow.write_paused:
        return None
    return cycle


def respond(cycle: RequestResponseCycle, found: Reply) -> None:
    """Write a whole response at once: much less work than sending it message by message."""
    cycle.response_started = cycle.response_complete = True
    cycle.waiting_for_100_continue = False
    if not cycle.disconnected:
        headers = [*cycle.default_headers, *found.headers]
        close = b"" if cycle.keep_alive else b"connection: close\r\n"
        lines = b"".join([name + b": " + value + b"\r\n" for name, value in headers])
        head = STATUS_LINE[found.status] + lines + close + b"\r\n"
        cycle.transport.write(head + found.body)
    cycle.message_event.set()
    if not cycle.keep_alive or found.header(b"connection") == b"close":
        cycle.transport.close()
    cycle.on_response()


class Connection(HttpToolsProtocol):
    """Uvicorn's connection, with limits that it does not know.

    `on_leave` is called when the client goes away while its request is answered.
    """

    def __init__(self, *, caps: Caps, **wiring: Any) -> None:
        super().__init__(**wiring)
        self.caps = caps
        self.on_leave: Callable[[], object] | None = None
        self._head = 0
        self._refused = False
        self._refusal = problem(ProtocolError(400, "this is not HTTP"))
        self._arriving: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A client has come; one too many is sent away."""
        super().connection_made(transport)
        if len(self.connections) > self.caps.max_connections:
            self.refuse(problem(ProtocolError(503, "too many connections")))
        else:
            self._await_request()

    def connection_lost(self, exc: Exception | None) -> None:
        """The client is gone: what is done for it ends."""
        self._arrived()
        super().connection_lost(exc)
        if self.on_leave is not None:
            self.on_leave()

    def data_received(self, data: bytes) -> None:
        """Take a piece of a request, unless it is one too many."""
        if self._refused:
            return
        self._head += len(data)
        if self._arriving is None:
            self._await_request()
        super().data_received(data)
        if self._head > self.caps.max_headers and not self._refused:
            self.refuse(self.too_long())

    def on_message_begin(self) -> None:
        """A request begins."""
        super().on_message_begin()
        self.scope["extensions"] = {"kg": {"connection": self}}

    def on_headers_complete(self) -> None:
        """The headers are there; what follows is the body's."""
        length = len(self.url) + sum(len(name) + len(value) + 4 for name, value in self.headers)
        if length > self.caps.max_headers:
            self._refusal = self.too_long()
            raise ValueError("the headers are too long")
        self._head = -(1 << 62)
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """The whole request is there."""
        self._head = 0
        self._arrived()
        super().on_message_complete()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002  # its text is not ours
        """What cannot be read as HTTP ends here."""
        self.refuse(self._refusal)

    def too_long(self) -> Reply:
        """What is said to headers without end."""
        limit = self.caps.max_headers
        return problem(ProtocolError(431, f"the headers have over {limit} bytes"))

    def refuse(self, found: Reply) -> None:
        """Send a reply without the application, and hang up."""
        self._refused = True
        self._arrived()
        headers = b"".join(name + b": " + value + b"\r\n" for name, value in found.headers)
        head = STATUS_LINE[found.status] + headers + b"connection: close\r\n\r\n"
        self.transport.write(head + found.body)
        self.transport.close()

    def abort(self) -> None:
        """Hang up at once; what was not sent is dropped."""
        if self.cycle is not None:
            self.cycle.disconnected = True
        self.transport.abort()

    def _await_request(self) -> None:
        self._arriving = self.loop.call_later(self.caps.arrival, self._give_up)

    def _arrived(self) -> None:
        if self._arriving is not None:
            self._arriving.cancel()
            self._arriving = None

    def _give_up(self) -> None:
        """The request did not come in time; a silent client is told nothing."""
        self._arriving = None
        answered = self.cycle is not None and self.cycle.response_started
        if self._head == 0 or answered:
            self.transport.close()
        else:
            detail = f"the request did not arrive within {self.caps.arrival:g} seconds"
            self.refuse(problem(ProtocolError(408, detail)))
