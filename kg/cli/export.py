"""`kg export`: the graph in an RDF syntax."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from kg.cli.options import store_option
from kg.errors import SettingError
from kg.export import SSSOM, export
from kg.store import ALIASES, SYNTAXES, open_snapshot


@click.command()
@store_option
@click.option(
    "--format", "format_", metavar="FORMAT", help="One of: " + ", ".join([*SYNTAXES, SSSOM]) + "."
)
@click.option("--article", metavar="IRI", help="Only what this article says.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="File to write.")
def command(store: Path, format_: str | None, article: str | None, out: Path | None) -> None:
    """Write the graph, sorted, to a file or to standard output.

    Without --format, the suffix of --out tells it; else it is Turtle. Triple formats hold what all
    articles say, each statement once; trig and nquads hold one named graph for each article.

    \b
    Example:
      kg export --format nquads --out graph.nq
    """
    chosen = format_ or format_of(out)
    with open_snapshot(store) as view:
        only = view.article(article) if article else None
        with opened(out) as file:
            export(view, file, format=chosen, article=only)


def format_of(out: Path | None) -> str:
    """The format that a file's suffix names, or Turtle.

    >>> format_of(Path("graph.nq")), format_of(Path("links.sssom.tsv")), format_of(None)
    ('nq', 'sssom', 'turtle')
    """
    name = out.name.lower().removesuffix(".tsv") if out else ""
    suffix = name.rpartition(".")[2]
    return suffix if suffix in {*SYNTAXES, *ALIASES, SSSOM} else "turtle"


@contextmanager
def opened(out: Path | None) -> Iterator[IO[bytes]]:
    """Standard output, or a file that appears when it is whole."""
    if out is None:
        yield sys.stdout.buffer
    elif out.exists() and not out.is_file():
        with out.open("wb") as device:
            yield device
    else:
        with whole(out) as file:
            yield file


@contextmanager
def whole(out: Path) -> Iterator[IO[bytes]]:
    """A file under another name in the same folder, renamed at the end, removed on failure."""
    if not out.parent.is_dir():
        raise SettingError(f"{out.parent}: no such folder")
    fresh = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        with fresh.open("wb") as file:
            yield file
        fresh.replace(out)
    finally:
        fresh.unlink(missing_ok=True)
