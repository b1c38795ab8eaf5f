"""The command line, run in this process or in one of its own, and questions to what it built."""

import fcntl
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

import pytest

from kg.cli import main

KG = (sys.executable, "-m", "kg")
SHARED = Path(__file__).parent.parent.parent / "shared" / "articles"
"""Articles that are read where they lie, and are no part of the project."""


class Ran(NamedTuple):
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


def run(*arguments: object) -> Ran:
    """Run a command in this process: what loads slowly is loaded once."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    code: object = 0
    with redirect_stdout(out), redirect_stderr(err), interrupt_kept():
        try:
            main([str(argument) for argument in arguments])
        except SystemExit as error:
            code = error.code or 0
    return Ran(int(str(code)), printed(out), printed(err))


def spawn(*arguments: object, **environment: str) -> Ran:
    """Run a command in a process of its own."""
    ended = subprocess.run(
        [*KG, *map(str, arguments)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )
    return Ran(ended.returncode, ended.stdout, ended.stderr)


def built_once(factory: pytest.TempPathFactory, name: str, *inputs: object) -> Path:
    """A store that is built once in a test session, whoever of its workers comes first; the others
    wait. To be read and not changed.
    """
    base = factory.getbasetemp()
    # Each worker has a folder of its own in that of the session.
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    store = shared / name
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (store / "current").exists():
            built(store, *inputs)
    return store


def built(store: Path, *inputs: object) -> Path:
    """The store, after a build of these inputs without a complaint."""
    ran = run("build", *inputs, "--store", store, "--jobs", 1)
    assert (ran.code, ran.err) == (0, "")
    return store


def exported(store: Path, format: str = "nquads") -> str:
    """The whole graph in a syntax."""
    ran = run("export", "--store", store, "--format", format)
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def rows(store: Path, query: str) -> list[dict[str, str]]:
    """The answer to a SELECT: for each row, the variables that are bound, as plain texts."""
    ran = run("query", query, "--store", store, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    answer = json.loads(ran.out)
    return [
        {name: row[name]["value"] for name in answer["head"]["vars"] if name in row}
        for row in answer["results"]["bindings"]
    ]


def column(store: Path, query: str) -> list[str]:
    """The answer to a SELECT of one variable, sorted."""
    return sorted(value for row in rows(store, query) for value in row.values())


def table(store: Path, query: str) -> set[tuple[str, ...]]:
    """The answer to a SELECT whose variables are bound in every row, without their names."""
    return {tuple(row.values()) for row in rows(store, query)}


def asked(store: Path, query: str) -> bool:
    """The answer to an ASK."""
    ran = run("query", query, "--store", store, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    answer: bool = json.loads(ran.out)["boolean"]
    return answer


@contextmanager
def interrupt_kept() -> Iterator[None]:
    """A command may change what Ctrl-C does; the tests want it as it was."""
    before = signal.getsignal(signal.SIGINT)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def printed(stream: io.TextIOWrapper) -> str:
    """What was written to the stream."""
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()
