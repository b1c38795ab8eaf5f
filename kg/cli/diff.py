"""`kg diff`: what is different between two snapshots."""

import sys
from pathlib import Path

import click

from kg.cli.options import store_option
from kg.diff import patch, words
from kg.errors import NotFound
from kg.model.quads import Iri
from kg.store import View, open_snapshot
from kg.store.comparison import Comparison, previous


@click.command()
@click.argument("first", metavar="[SNAPSHOT", required=False)
@click.argument("second", metavar="[SNAPSHOT]]", required=False)
@store_option
@click.option("--format", "format_", type=click.Choice(["words", "patch"]), default="words",
              show_default=True, help="A report, or an RDF Patch of N-Quads.")  # fmt: skip
@click.option("--article", metavar="IRI", help="Only what this article says.")
def command(
    first: str | None, second: str | None, store: Path, format_: str, article: str | None
) -> None:
    """Tell what came, what went and what changed from one snapshot to another.

    Without a SNAPSHOT, from the one that the current one was made from; with one, from that to the
    current. `kg snapshots` lists them. It is a report: the exit code is 0 whether or not anything
    changed.

    \b
    Example:
      kg diff 000001 000003
      kg diff --format patch > changes.rdfp
    """
    before = full(first) or previous(store)
    with (
        open_snapshot(store, snapshot=before) as old,
        open_snapshot(store, snapshot=full(second)) as new,
    ):
        comparison = Comparison(old, new, article=chosen(article, new, old))
        if format_ == "patch":
            sys.stdout.buffer.writelines(patch(comparison))
            sys.stdout.buffer.flush()
        else:
            for line in words(comparison):
                click.echo(line)


def full(snapshot: str | None) -> str | None:
    """The id with its zeros.

    >>> full("2"), full(None)
    ('000002', None)
    """
    return snapshot.zfill(6) if snapshot and snapshot.isdecimal() else snapshot


def chosen(article: str | None, *views: View) -> Iri | None:
    """The article in whichever snapshot has it. `NotFound` where neither does."""
    if article is None:
        return None
    for view in views:
        try:
            return view.article(article)
        except NotFound as error:
            missing = error
    raise missing
