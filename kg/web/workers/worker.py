"""A worker process: answers queries one at a time, and may be killed at any moment.

Reads one JSON object a line from standard input. Writes a JSON line, then the answer's bytes.
"""

import json
import os
import resource
import signal
import threading
import time
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Any

from kg.errors import KgError
from kg.store.query import Request, answer, open_database
from kg.web.workers.limits import ADDRESS_SPACE


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
    lines: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=listen, args=(lines,), daemon=True).start()
    send(answers, {"ready": True})
    databases = Databases()
    while True:
        reply(databases, json.loads(lines.get()), answers)


def listen(lines: SimpleQueue[bytes]) -> None:
    """Pass requests on; end the process, whatever it is doing, when the server is gone."""
    with os.fdopen(0, "rb", closefd=False) as stdin:
        for line in stdin:
            lines.put(line)
    os._exit(0)


def reply(databases: Databases, message: dict[str, Any], answers: IO[bytes]) -> None:
    """Answer one request, or say in one line why not; `cost` counts seconds of computing."""
    path = message.pop("path")
    begun = time.process_time()
    try:
        database = databases.open(path)
        begun = time.process_time()
        found = answer(database, Request(**message))
    except MemoryError:
        outcome: dict[str, Any] = {"error": "TooLarge", "detail": "it needs too much memory"}
        body = b""
    except KgError as error:
        outcome, body = {"error": type(error).__name__, "detail": str(error)}, b""
    else:
        outcome, body = {"rows": found.rows, "length": len(found.body)}, found.body
    send(answers, outcome | {"cost": time.process_time() - begun}, body)


def send(answers: IO[bytes], header: dict[str, Any], body: bytes = b"") -> None:
    """Write one reply."""
    try:
        answers.write(json.dumps(header).encode() + b"\n")
        answers.write(body)
        answers.flush()
    except BrokenPipeError:
        os._exit(0)


if __name__ == "__main__":
    main()
