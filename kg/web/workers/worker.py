"""A worker process: answers queries one at a time, and may be killed at any moment.

Reads one JSON object a line from standard input. Writes two lengths, a JSON header and the answer.
"""

import gc
import json
import os
import resource
import select
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.store.lookup import Lookup
from kg.store.query import Answer, answer, open_database
from kg.store.search import NAME
from kg.web.workers.encodings import compressed, etag_of
from kg.web.workers.errand import Errand, run
from kg.web.workers.limits import ADDRESS_SPACE, Limits
from kg.web.workers.question import FRAME, Question, limits_of, read_message, request_of


class Databases:
    """The database that the last query asked, kept open for the next; and how it may be asked."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.bounds = limits.bounds
        self.path = ""
        self.index = Path()
        self.store: Any = None
        self._lookup: Lookup | None = None

    def open(self, path: str) -> None:
        """Open the database in that folder; another one is let go."""
        if path != self.path:
            self.store = open_database(Path(path))
            self.path, self.index = path, Path(path).with_name(NAME)
            self._lookup = None

    def lookup(self, base: str) -> Lookup:
        """Look-ups in the database, kept with what was noted of it."""
        if self._lookup is None or self._lookup.base != base:
            self._lookup = Lookup(self.store, self.index, base)
        return self._lookup

    def answer(self, asked: Question | Errand) -> Answer:
        """The answer over the database that is open."""
        if isinstance(asked, Errand):
            return run(asked, self.lookup(asked.base), max_bytes=self.limits.max_bytes)
        return answer(self.store, request_of(asked, self.index, self.limits, self.bounds))


def main() -> None:
    """Answer until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    # Whatever prints by accident must not end up between two answers.
    answers = os.dup(1)
    os.dup2(2, 1)
    threading.Thread(target=watch, daemon=True).start()
    # What was loaded stays: it need not be looked through for garbage again and again.
    gc.freeze()
    send(answers, {"ready": True})
    databases = Databases(limits_of(sys.argv[1]))
    for line in sys.stdin.buffer:
        reply(databases, line, answers)


def watch() -> None:
    """End the process, whatever it is doing, when the server is gone."""
    hung_up = select.poll()
    hung_up.register(0, 0)
    hung_up.poll()
    os._exit(0)


def reply(databases: Databases, line: bytes, answers: int) -> None:
    """Answer one request, or say in one line why not; `cost` counts seconds of computing."""
    begun = time.process_time()
    body = b""
    try:
        path, question = read_message(line)
        databases.open(path)
        begun = time.process_time()
        outcome, body = outcome_of(databases.answer(question), question.encodings)
    except MemoryError:
        outcome = {"error": "TooLarge", "detail": "it needs too much memory"}
    except KgError as error:
        outcome = {"error": type(error).__name__, "detail": str(error)}
    send(answers, outcome | {"cost": time.process_time() - begun}, body)


def outcome_of(found: Answer, encodings: tuple[str, ...]) -> tuple[dict[str, Any], bytes]:
    """The header and body of an answer."""
    encoding, body = compressed(found.body, encodings)
    header = {
        "rows": found.rows,
        "media_type": found.media_type,
        "encoding": encoding,
        "etag": etag_of(body),
        "volatile": found.volatile,
    }
    return header, body


def send(answers: int, header: dict[str, Any], body: bytes = b"") -> None:
    """Write one reply."""
    head = json.dumps(header).encode()
    rest = memoryview(FRAME.pack(len(head), len(body)) + head + body)
    try:
        while rest:
            rest = rest[os.write(answers, rest) :]
    except BrokenPipeError:
        os._exit(0)


if __name__ == "__main__":
    main()
