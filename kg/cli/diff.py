"""`kg diff`: what two generations of the graph say differently."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from kg.cli.options import store_option
from kg.differences import told
from kg.model.quads import Iri
from kg.store import View, current_id, open_snapshot
from kg.store.diff import deltas, lines, merged
from kg.store.writer import parent_of_current


@click.command("diff")
@click.argument("before", metavar="[SNAPSHOT]", required=False)
@click.argument("after", metavar="[SNAPSHOT]", required=False)
@store_option
@click.option("--article", help="Only the graph of this article, by its IRI or key.")
@click.option(
    "--format", type=click.Choice(["words", "patch"]), default="words", show_default=True,
    help="Words for people, or an RDF Patch (lines of A and D) that makes the one of the other.",
)  # fmt: skip
def command(
    before: str | None, after: str | None, store: Path, article: str | None, format: str
) -> None:
    """Tell what came (+), went (-) and changed (~) between two snapshots.

    Without the second it is the current one; without both, the one before and the current. The exit
    code is 0 where they say the same and 1 where they differ, as with diff(1).

    \b
    Example:
      kg diff 000001 000002
    """
    first = before.zfill(6) if before else parent_of_current(store)
    second = after.zfill(6) if after else (current_id(store) or "")
    with open_snapshot(store, snapshot=first) as old, open_snapshot(store, snapshot=second) as new:
        found = deltas(old, new, article=held(old, new, article) if article else None)
        if format == "words":
            out = told(found if article else merged(found, old, new))
        else:
            out = (line for delta in found for line in lines(delta))
        differs = False
        for line in framed(out) if format == "patch" else out:
            differs = differs or line[:1] in "+-~AD"
            click.echo(line)
    sys.exit(1 if differs else 0)


def held(old: View, new: View, article: str) -> Iri:
    """The article's IRI, where either has it."""
    return new.article(article) if holds(new, article) else old.article(article)


def holds(view: View, article: str) -> bool:
    """Whether the generation has the article, by its IRI or key."""
    key = article.removeprefix(view.base).removeprefix("article/")
    return f"{view.base}article/{key}" in set(view.articles())


def framed(lines: Iterable[str]) -> Iterator[str]:
    """An RDF Patch is one transaction."""
    yield "TX ."
    yield from lines
    yield "TC ."
