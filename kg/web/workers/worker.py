"""A worker process: answers queries one at a time, and may be killed at any moment.

Reads one JSON object a line from standard input. Writes two lengths, a JSON header and the answer.
"""

import json
import os
import resource
import select
import signal
import sys
import threading
import time
from pathlib import Path
from typing import IO, Any

from kg.errors import KgError
from kg.store.query import answer, open_database
from kg.web.workers.encodings import compressed, etag_of
from kg.web.workers.limits import ADDRESS_SPACE
from kg.web.workers.question import FRAME, request_of


class Databases:
    """The database that the last query asked, kept open for the next."""

    def __init__(self) -> None:
        self.path = ""
        self.store: Any = None

    def open(self, path: str) -> Any:
        """The database in that folder; another one is let go."""
        if path != self.path:
            self.store = open_database(Path(path))
            self.path = path
        return self.store


def main() -> None:
    """Answer until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    # Whatever prints by accident must not end up between two answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    threading.Thread(target=watch, daemon=True).start()
    send(answers, {"ready": True})
    databases = Databases()
    for line in sys.stdin.buffer:
        reply(databases, json.loads(line), answers)


def watch() -> None:
    """End the process, whatever it is doing, when the server is gone."""
    hung_up = select.poll()
    hung_up.register(0, 0)
    hung_up.poll()
    os._exit(0)


def reply(databases: Databases, message: dict[str, Any], answers: IO[bytes]) -> None:
    """Answer one request, or say in one line why not; `cost` counts seconds of computing."""
    begun = time.process_time()
    body = b""
    try:
        database = databases.open(message["path"])
        begun = time.process_time()
        outcome, body = outcome_of(database, message)
    except MemoryError:
        outcome = {"error": "TooLarge", "detail": "it needs too much memory"}
    except KgError as error:
        outcome = {"error": type(error).__name__, "detail": str(error)}
    send(answers, outcome | {"cost": time.process_time() - begun}, body)


def outcome_of(database: Any, message: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """The header and body of an answer."""
    found = answer(database, request_of(message))
    encoding, body = compressed(found.body, message["encodings"])
    header = {
        "rows": found.rows,
        "media_type": found.media_type,
        "encoding": encoding,
        "etag": etag_of(body),
        "volatile": found.volatile,
    }
    return header, body


def send(answers: IO[bytes], header: dict[str, Any], body: bytes = b"") -> None:
    """Write one reply."""
    head = json.dumps(header).encode()
    try:
        answers.write(FRAME.pack(len(head), len(body)) + head)
        answers.write(body)
        answers.flush()
    except BrokenPipeError:
        os._exit(0)


if __name__ == "__main__":
    main()
