"""Whole responses, made without the framework: what the endpoint answers with."""

from collections.abc import Iterable
from dataclasses import dataclass

from starlette.types import Send

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
"""Nothing from another host, and nothing written into the page."""
EDITOR_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
"""The query editor writes style sheets of its own into its page."""
FRAMED_POLICY = POLICY.replace("frame-ancestors 'none'", "frame-ancestors *").replace(
    "script-src 'self'", "script-src 'none'"
)
"""A preview is made to be shown within other sites' pages."""

SECURITY = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}
CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, POST, PUT, DELETE, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, Authorization, Content-Type, If-None-Match",
    "Access-Control-Expose-Headers": "Content-Type, ETag, Retry-After",
    "Access-Control-Max-Age": "86400",
}
"""Any page may ask, none with somebody's credentials."""

Headers = tuple[tuple[bytes, bytes], ...]
PIECE = 1 << 18
"""Bytes handed over at once: so much at most is kept for a client that does not read."""


def encoded(headers: Iterable[tuple[str, str]]) -> Headers:
    """Headers as they go over the wire."""
    return tuple(
        (name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers
    )


COMMON = encoded((SECURITY | CORS).items())


@dataclass(frozen=True, slots=True)
class Reply:
    """A status, headers and a body."""

    status: int
    headers: Headers
    body: bytes = b""

    def header(self, name: bytes) -> bytes:
        """The value of a header; empty where there is none."""
        return next((value for key, value in self.headers if key == name), b"")


def reply(status: int, headers: Iterable[tuple[str, str]], body: bytes = b"") -> Reply:
    """A reply with the headers that all have."""
    length = () if status in (204, 304) else (("content-length", str(len(body))),)
    return Reply(status, (*encoded((*headers, *length)), *COMMON), body)


async def send_reply(send: Send, reply: Reply) -> None:
    """Send a reply, a large one piece by piece."""
    await send({"type": "http.response.start", "status": reply.status, "headers": reply.headers})
    body = memoryview(reply.body)
    while len(body) > PIECE:
        await send({"type": "http.response.body", "body": bytes(body[:PIECE]), "more_body": True})
        body = body[PIECE:]
    await send({"type": "http.response.body", "body": bytes(body)})
