"""`kg build`: articles in, a new generation of the graph out."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import store_option
from kg.errors import SettingError
from kg.identifiers import DEFAULT_BASE
from kg.pipeline.garbage import look_rarely
from kg.settings import BUILD, options

if TYPE_CHECKING:
    from kg.extractors import Choice
    from kg.pipeline.build import Report


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@store_option
@click.option(
    "--base", help=f"Start of every IRI; fixed by the first build.  [default: {DEFAULT_BASE}]"
)
@click.option("--jobs", "-j", type=click.IntRange(1, 64), default=None,
              help="Worker processes.  [default: one a processor, for many articles]")  # fmt: skip
@options(*BUILD)
def command(
    inputs: tuple[str, ...],
    store: Path,
    base: str | None,
    jobs: int | None,
    corrections: tuple[Path, ...],
    extractor: str,
    extractor_option: tuple[str, ...],
) -> None:
    """Turn articles into the graph, or replace their earlier versions in it.

    INPUT is a file, a folder, a glob or - for standard input: .txt, .md, .html, .jsonl, each also
    .gz, with or without YAML front matter. What cannot be read is named, and the exit code is then
    1; everything else is built. Corrections are replayed, also in articles that are not given.

    \b
    Example:
      kg build articles/ report.txt
    """
    choice = prepared(extractor, extractor_option, jobs)
    from kg.pipeline.build import build  # noqa: PLC0415  # while the workers' models load

    with reading() as progress:
        report = build(
            inputs,
            stdin=getattr(sys.stdin, "buffer", None),
            store=store,
            base=base,
            extractor=choice,
            corrections=corrections,
            jobs=lambda n: jobs or default_jobs(n),
            progress=progress,
        )
    tell(report, store)
    sys.exit(1 if report.failures else 0)


def prepared(extractor: str, given: tuple[str, ...], jobs: int | None) -> "Choice":
    """The extractor, which is being loaded: heavy libraries, that --help does not need."""
    look_rarely()
    from kg.extractors import Choice  # noqa: PLC0415
    from kg.pipeline.workers import prepare  # noqa: PLC0415

    choice = Choice(extractor, pairs(given))
    prepare(choice, jobs or default_jobs(1))
    return choice


def tell(report: "Report", store: Path) -> None:
    """What could not be read or used, a line each, and what there is now."""
    for line in (*report.left_out, *report.notices, *report.failures):
        show(line)
    info = report.snapshot
    click.echo(
        f"{report.built} articles built, {report.changed} changed; "
        f"snapshot {info.id} of {store}: {info.articles} articles, {info.quads} quads"
    )


@contextmanager
def reading() -> Iterator[Callable[[int, int], None]]:
    """A bar of the articles done and their number, on a terminal."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(
        length=1, label="Reading", file=sys.stderr, show_pos=True, hidden=hidden
    ) as bar:

        def progress(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield progress


def show(line: object) -> None:
    """One line for what could not be read or did not verify."""
    click.echo(f"kg: {line}", err=True)


def pairs(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The options as keys and values, in the order of the keys.

    >>> pairs(("url=http://localhost/v1?a=b", "model=m"))
    (('model', 'm'), ('url', 'http://localhost/v1?a=b'))
    """
    # The words stay out of the message: a value may be a secret.
    if not all("=" in word for word in words):
        raise SettingError("--extractor-option must be KEY=VALUE")
    found = {key: value for key, _, value in (word.partition("=") for word in words)}
    return tuple(sorted(found.items()))


def default_jobs(articles: int) -> int:
    """One process a processor, where starting them pays."""
    return min(os.cpu_count() or 1, 8) if articles > MANY else 1


MANY = 20
