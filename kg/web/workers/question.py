"""What passes between the server and a worker."""

import json
import struct
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

from kg.store.query import Request
from kg.store.sparql import Bounds
from kg.store.view import prefixes
from kg.web.workers.errand import Errand, read_errand
from kg.web.workers.limits import Limits

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
    encodings: tuple[str, ...] = ()

    def message(self, path: Path) -> bytes:
        """The question about the database in that folder, as one line."""
        fields = (str(path), self.query, self.base, self.format, self.graph_format,
                  self.default_graphs, self.named_graphs, self.encodings)  # fmt: skip
        return json.dumps(fields).encode() + b"\n"


def read_message(line: bytes) -> tuple[str, Question | Errand]:
    """The database's folder and the question in a message."""
    fields = json.loads(line)
    if isinstance(fields, dict):
        return read_errand(fields)
    path, query, base, format, graph_format, default, named, encodings = fields
    return path, Question(query, base, format, graph_format, tuple(default), tuple(named),
                          tuple(encodings))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Response:
    """An answer as it goes out; `etag` tells its bytes. A `volatile` one is not kept."""

    body: bytes
    rows: int
    media_type: str
    encoding: str
    etag: str
    volatile: bool


def argument_of(limits: Limits) -> str:
    """The limits, as an argument of the worker's command."""
    return json.dumps(asdict(limits))


def limits_of(argument: str) -> Limits:
    """The limits in that argument.

    >>> limits_of(argument_of(Limits(workers=7))).workers
    7
    """
    found = json.loads(argument)
    return Limits(**found | {"allow_service": tuple(found["allow_service"])})


def request_of(question: Question, index: Path, limits: Limits, bounds: Bounds) -> Request:
    """What the store is asked within limits; `index` is the search index of the database."""
    return Request(
        query=question.query,
        base=question.base,
        format=question.format,
        graph_format=question.graph_format,
        prefixes=known_prefixes(question.base),
        default_graphs=question.default_graphs,
        named_graphs=question.named_graphs,
        max_rows=limits.max_rows,
        max_bytes=limits.max_bytes,
        index=index,
        services=limits.allow_service,
        bounds=bounds,
    )


@lru_cache(maxsize=8)
def known_prefixes(base: str) -> dict[str, str]:
    """The prefixes that queries may use undeclared."""
    return prefixes(base)
