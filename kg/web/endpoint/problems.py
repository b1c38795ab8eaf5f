"""What a request fails with, as one line of JSON (RFC 9457)."""

import json
from http import HTTPStatus

from kg.errors import (
    Broken,
    KgError,
    Malformed,
    NotFound,
    QueryError,
    Refused,
    StoreError,
    TooLarge,
    TooMany,
    TooSlow,
    Unacceptable,
)
from kg.web.replies import Reply, reply

STATUS: dict[type[KgError], int] = {
    Malformed: 400,
    Refused: 403,
    NotFound: 404,
    TooLarge: 413,
    TooSlow: 503,
    TooMany: 429,
    Unacceptable: 406,
    Broken: 503,
    StoreError: 503,
}
"""An error's status; the first class in its ancestry counts."""
RETRY_AFTER = "5"


class ProtocolError(QueryError):
    """A request that the protocol rejects, with its status."""

    def __init__(self, status: int, detail: str, *, headers: dict[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.headers = headers or {}


def problem(error: KgError) -> Reply:
    r"""The reply that tells of an error.

    >>> problem(Malformed("line 1: no")).body
    b'{"title": "Bad Request", "status": 400, "detail": "line 1: no"}\n'
    """
    status = error.status if isinstance(error, ProtocolError) else status_of(error)
    headers = dict(error.headers) if isinstance(error, ProtocolError) else {}
    if status in (HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.TOO_MANY_REQUESTS):
        headers["Retry-After"] = RETRY_AFTER
    body = {"title": HTTPStatus(status).phrase, "status": status, "detail": str(error)}
    headers |= {"Content-Type": "application/problem+json", "Cache-Control": "no-store"}
    return reply(status, headers.items(), json.dumps(body).encode() + b"\n")


def status_of(error: KgError) -> int:
    """The status of an error, by its class.

    >>> status_of(TooSlow("…")), status_of(QueryError("…"))
    (503, 500)
    """
    return next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), 500)
