"""What a request fails with, as one line of JSON (RFC 9457)."""

import json
from http import HTTPStatus

from starlette.responses import Response

from kg.errors import (
    Broken,
    KgError,
    Malformed,
    NotFound,
    QueryError,
    Refused,
    StoreError,
    TooLarge,
    TooSlow,
)

STATUS: dict[type[KgError], int] = {
    Malformed: 400,
    Refused: 403,
    NotFound: 404,
    TooLarge: 413,
    TooSlow: 503,
    Broken: 500,
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


def problem_response(error: KgError) -> Response:
    r"""The answer that tells of an error.

    >>> bytes(problem_response(Malformed("line 1: no")).body)
    b'{"title": "Bad Request", "status": 400, "detail": "line 1: no"}\n'
    """
    status = error.status if isinstance(error, ProtocolError) else status_of(error)
    headers = dict(error.headers) if isinstance(error, ProtocolError) else {}
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        headers["Retry-After"] = RETRY_AFTER
    body = {"title": HTTPStatus(status).phrase, "status": status, "detail": str(error)}
    return Response(
        json.dumps(body) + "\n",
        status_code=status,
        headers=headers,
        media_type="application/problem+json",
    )


def status_of(error: KgError) -> int:
    """The status of an error, by its class.

    >>> status_of(TooSlow("…")), status_of(QueryError("…"))
    (503, 500)
    """
    return next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), 500)
