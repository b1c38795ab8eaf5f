"""The access log: one line of JSON for each request; never a query's text, never a token."""

import asyncio
import hashlib
import json
import os
import sys
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

PAUSE = 0.25
"""Seconds for which lines are gathered before they are written."""
GATHERED = 10_000
"""Lines that are kept at most; what comes on top of a stuck reader is dropped."""


class AccessLog:
    """Gathers lines and writes them now and then: writing each one would slow every request.

    A thread does it, so that a reader who stopped reading stops no request. Without a `path` there
    is no log.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._lines: list[str] = []
        self._waiting = False

    def write(self, **entry: Any) -> None:
        """Note a request; what is empty is left out."""
        if len(self._lines) >= GATHERED:
            return
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        told = {name: value for name, value in entry.items() if value not in ("", None)}
        self._lines.append(json.dumps({"time": now, **told}))
        if not self._waiting:
            self._waiting = True
            asyncio.get_running_loop().call_later(PAUSE, self._hand_over)

    def _hand_over(self) -> None:
        # Where the loop is ending already, the end of the server flushes.
        with suppress(RuntimeError):
            writing = asyncio.get_running_loop().run_in_executor(None, self.flush)
            writing.add_done_callback(self._written)

    def _written(self, _: object) -> None:
        self._waiting = False
        if self._lines:
            self._hand_over()

    def flush(self) -> None:
        """Write what was gathered; a full disk or a reader that is gone does not end the server."""
        lines, self._lines = self._lines, []
        text = "".join(f"{line}\n" for line in lines).encode()
        with suppress(OSError):
            if self.path == "-":
                os.write(sys.stderr.fileno(), text)
            else:
                with open(self.path, "ab") as file:  # noqa: PTH123  # the path may be a device
                    file.write(text)


def query_hash(text: str) -> str:
    """What tells queries apart without telling them.

    >>> query_hash("ASK {}")
    'c5a2bbd571afbb9d'
    """
    if not text:
        return ""
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).hexdigest()
