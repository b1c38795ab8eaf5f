"""What passes between the server and a worker."""

import json
import struct
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kg.store.query import Request
from kg.store.view import prefixes

FRAME = struct.Struct("!II")
"""Before each reply: the bytes of its header, and those of its body."""


@dataclass(frozen=True, slots=True)
class Question:
    """A query, and how its answer is wanted; see `kg.store.query.Request`.

    `encodings` are those that the client takes, the best first.
    """

    query: str
    base: str
    format: str
    graph_format: str | None = None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    max_rows: int | None = None
    max_bytes: int | None = None
    encodings: tuple[str, ...] = ()

    def message(self, path: Path) -> bytes:
        """The question about the database in that folder, as one line."""
        return json.dumps({"path": str(path), **asdict(self)}).encode() + b"\n"


@dataclass(frozen=True, slots=True)
class Response:
    """An answer as it goes out; `etag` tells its bytes. A `volatile` one is not kept."""

    body: bytes
    rows: int
    media_type: str
    encoding: str
    etag: str
    volatile: bool


def request_of(message: Mapping[str, Any]) -> Request:
    """The store's request in a message."""
    return Request(
        query=message["query"],
        base=message["base"],
        format=message["format"],
        graph_format=message["graph_format"],
        prefixes=prefixes(message["base"]),
        default_graphs=tuple(message["default_graphs"]),
        named_graphs=tuple(message["named_graphs"]),
        max_rows=message["max_rows"],
        max_bytes=message["max_bytes"],
    )
