"""`kg verify`: recheck every quote, offset and text hash."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from kg.cli.options import store_option
from kg.errors import InputError
from kg.model.article import Article
from kg.store import View, open_snapshot
from kg.verify import verify


@click.command()
@store_option
@click.argument("articles", nargs=-1)
def command(store: Path, articles: tuple[str, ...]) -> None:
    """Recheck every quote, offset, text hash and piece of evidence in the graph.

    ARTICLES (files, folders, globs) are compared with the graph; without them the texts that the
    store keeps are. Exit code 1 if anything is wrong.

    \b
    Example:
      kg verify articles/
    """
    failures: list[InputError] = []
    checked = quotes = problems = 0
    hidden = not sys.stderr.isatty()
    with (
        open_snapshot(store) as view,
        click.progressbar(
            length=articles_in(view), label="Verifying", file=sys.stderr, hidden=hidden
        ) as bar,
    ):
        for verdict in verify(view, given(articles, failures) if articles else None):
            bar.update(1)
            checked, quotes = checked + 1, quotes + verdict.quotes
            problems += len(verdict.problems)
            for problem in verdict.problems:
                click.echo(str(problem))
    for failure in failures:
        click.echo(f"kg: {failure}", err=True)
    click.echo(f"{checked} articles, {quotes} quotes verified, {problems} problems")
    sys.exit(1 if problems or failures else 0)


def articles_in(view: View) -> int:
    """How many articles the graph holds."""
    return view.info.articles if view.info else 0


def given(names: tuple[str, ...], failures: list[InputError]) -> Iterator[Article]:
    """The articles in these files; those that cannot be read are put in `failures`."""
    # Reading HTML takes a heavy library, which checking the texts kept does not need.
    from kg.read import read  # noqa: PLC0415

    for item in read(names, stdin=getattr(sys.stdin, "buffer", None)):
        if isinstance(item, InputError):
            failures.append(item)
        else:
            yield item
