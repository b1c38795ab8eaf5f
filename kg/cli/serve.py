"""`kg serve`: the graph as a SPARQL endpoint and as pages."""

import os
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click

from kg import settings
from kg.errors import NotFound, SettingError
from kg.identifiers import DEFAULT_BASE
from kg.store import snapshots
from kg.store.loading import load_files
from kg.web.connection import Caps
from kg.web.generations import ServedFiles, ServedStore
from kg.web.processes import supervise
from kg.web.server import Settings, serve
from kg.web.workers.limits import Limits

T = TypeVar("T")
TOKEN_LENGTH = 32
"""Characters from which on a token cannot be guessed."""


@click.command("serve")
@click.argument("files", metavar="[RDF_FILE]...", nargs=-1, type=click.Path(path_type=Path))
@settings.options(*settings.SERVE)
@click.option(
    "--default-graph",
    type=click.Choice(["union", "default"]),
    help="For files: ask all graphs together, or the files' own default graph alone.  "
    "[default: union where the files have no default graph]",
)
def command(
    files: tuple[Path, ...],
    store: str,
    host: str,
    port: int,
    default_graph: str | None,
    update_token_file: Path | None,
    processes: int,
    **values: Any,
) -> None:
    """Serve the graph as a SPARQL endpoint and as pages: the store's, or that of RDF files.

    A new build is picked up without a restart.

    \b
    Example:
      kg serve --port 8000
      kg serve dump.nq.gz --default-graph union
    """
    token = read_token(update_token_file, files) if update_token_file else None
    check_log(values["access_log"])
    chosen = Settings(limits=chosen_of(Limits, values), caps=chosen_of(Caps, values), **values)
    with listening(host, port) as listener, prepared(files, default_graph) as folder:

        def serve_one(place: int) -> None:
            # Opened here, after the processes have parted: the engine does not survive a fork.
            served = ServedFiles(folder, DEFAULT_BASE) if folder else ServedStore(Path(store))
            ready = partial(announce, place)
            serve(served, listener, settings=chosen, token=token, ready=ready)

        if folder is None and not snapshots(Path(store)):
            raise NotFound(f"{store}: no graph has been built here yet; kg build makes one")
        supervise(processes, serve_one)


def announce(place: int, url: str) -> None:
    """Say where the graph is served; the first process says it for all."""
    if place == 0:
        click.echo(f"Serving {url}")


def check_log(path: str) -> None:
    """Refuse a log that cannot be written, before it is needed."""
    if path in ("", "-"):
        return
    try:
        with Path(path).open("ab"):
            pass
    except OSError as error:
        raise SettingError(f"--access-log {path}: {error.strerror}") from error


def read_token(file: Path, files: tuple[Path, ...]) -> str:
    """The token that updates need; `SettingError` where it is none, without telling it."""
    if files:
        raise SettingError("--update-token-file: only a store is updated, not RDF files")
    try:
        token = file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        cause = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise SettingError(f"--update-token-file {file}: {cause}") from error
    if len(token) < TOKEN_LENGTH:
        raise SettingError(f"--update-token-file {file}: under {TOKEN_LENGTH} characters")
    return token


def chosen_of(kind: type[T], values: dict[str, Any]) -> T:
    """A group of settings, taken out of all of them."""
    return kind(**{each.name: values.pop(each.name) for each in fields(kind)})  # type: ignore[arg-type]


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """A socket on that address; `SettingError` where it cannot be had."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        with socket.create_server((host, port), family=family, backlog=2048) as listener:
            # Else the second packet of an answer waits for the first one's receipt: 40 ms.
            listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            yield listener
    except OSError as error:
        if error.errno is None or error.filename:
            raise
        reason = os.strerror(error.errno) if error.errno > 0 else error.strerror
        raise SettingError(f"cannot listen on {host} port {port}: {reason}") from error


@contextmanager
def prepared(files: tuple[Path, ...], default_graph: str | None) -> Iterator[Path | None]:
    """The files' graph, loaded into a folder that lives as long; None where there are none."""
    if not files:
        yield None
        return
    union = None if default_graph is None else default_graph == "union"
    with tempfile.TemporaryDirectory(prefix="kg-serve-", ignore_cleanup_errors=True) as folder:
        load_files(files, Path(folder) / "graph", base=DEFAULT_BASE, union=union)
        yield Path(folder) / "graph"
