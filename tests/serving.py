"""A server of our own, as a process: what the tests of the endpoint speak to."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
BUSY = 503
PATIENCE = 20.0
"""Seconds after which a test gives up waiting."""
KG = (sys.executable, "-m", "kg")


class Endpoint:
    """A running `kg serve`, and a client that speaks to it."""

    def __init__(self, process: subprocess.Popen[str], url: str) -> None:
        self.process = process
        self.url = url
        self.client = httpx.Client(base_url=url, timeout=PATIENCE, trust_env=False)

    def ask(self, query: str, **headers: str) -> httpx.Response:
        """The answer to a query sent by GET."""
        return self.client.get("/sparql", params={"query": query}, headers=headers)

    def rows(self, query: str) -> list[dict[str, str]]:
        """The rows of a SELECT, as plain texts."""
        bindings = self.ask(query).raise_for_status().json()["results"]["bindings"]
        return [{name: term["value"] for name, term in row.items()} for row in bindings]

    def count(self) -> int:
        """How many triples the default graph has."""
        return int(self.rows(COUNT)[0]["n"])

    def workers(self) -> set[int]:
        """The process numbers of the workers."""
        return children(self.process.pid)


@contextmanager
def serving(*arguments: str | Path, **environment: str) -> Iterator[Endpoint]:
    """`kg serve` on a free port, until the block ends, with one worker unless more are asked for:
    each takes half a second to start.
    """
    command = [*KG, "serve", "--workers", "1", *map(str, arguments), "--port", "0"]
    env = {**os.environ, **environment}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as process:
        if process.stdout is None:
            raise TypeError("its output is read through a pipe")
        line = process.stdout.readline()
        if not line.startswith("Serving "):
            raise RuntimeError(f"kg serve does not come up: {line!r}")
        endpoint = Endpoint(process, line.removeprefix("Serving ").strip())
        try:
            yield endpoint
        finally:
            endpoint.client.close()
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(PATIENCE)
            finally:
                process.kill()


def children(pid: int) -> set[int]:
    """The processes that a process has started and that live."""
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    return {int(child) for child in listed.read_text().split()} if listed.exists() else set()


def patiently(ask: Callable[[], httpx.Response]) -> httpx.Response:
    """The reply, asked for again while the server says to come again: on a slow machine it may for
    a while, as long as it has just replaced a worker.
    """
    end = time.monotonic() + PATIENCE
    response = ask()
    while response.status_code == BUSY and time.monotonic() < end:
        time.sleep(0.05)
        response = ask()
    return response


def eventually(condition: object) -> bool:
    """Whether a condition comes true in time."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():  # type: ignore[operator]
            return True
        time.sleep(0.02)
    return False
