"""`kg correct`: what the machine got wrong, put right for good."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from kg.cli.options import store_option
from kg.cli.table import render_table
from kg.correct import FIELDS, STATUSES
from kg.pipeline import correcting
from kg.pipeline.corrections import Told
from kg.settings import CORRECTIONS, options
from kg.store import SnapshotInfo, open_snapshot
from kg.store.turtle import Turtle

F = TypeVar("F", bound=Callable[..., Any])


@click.group()
def command() -> None:
    """Put right what the graph has wrong, for good.

    A correction is a row of a CSV file, which every build replays; who deletes the row and runs
    `kg correct apply` has undone it. A node is named by its IRI, its path below the base
    (person/ana-lind) or with a prefix (person:ana-lind).

    \b
    Example:
      kg correct merge person:a-lind person:ana-lind --author Bo --reason "same post and day"
    """


def deciding(decide: F) -> F:
    """The options that every correction has."""
    for option in reversed([
        store_option,
        options(CORRECTIONS),
        click.option("--author", required=True, help="Who decides."),
        click.option("--date", default=lambda: datetime.now(UTC).date().isoformat(),
                     help="When, as 2024-05-03.  [default: today]"),
        click.option("--reason", required=True, help="Why."),
        click.option("--dry-run", is_flag=True,
                     help="Show the difference in triples, and change nothing."),
    ]):  # fmt: skip
        decide = option(decide)
    return decide


def decided(kind: str, *rows: dict[str, str], **given: Any) -> None:
    """Carry out corrections of one kind, or show what they would do."""
    origin = {name: given[name] for name in ("author", "date", "reason")}
    cells = [{"kind": kind, **origin, **row} for row in rows]
    store, files = given["store"], given["corrections"]
    if given["dry_run"]:
        show(correcting.preview(store, cells, files=files))
    else:
        report(*correcting.add(store, cells, files=files))


def show(difference: correcting.Difference) -> None:
    """The triples that would go and those that would come."""
    turtle = Turtle(difference.prefixes)
    for sign, triples in (("-", difference.went), ("+", difference.came)):
        for triple in triples:
            click.echo(f"{sign} {' '.join(map(turtle.term, triple))}")


def report(info: SnapshotInfo, told: Told) -> None:
    """What is now, and what is of note; leaves with 1 where a row cannot be used."""
    for line in (*told.notices, *told.failures):
        click.echo(f"kg: {line}", err=True)
    click.echo(f"snapshot {info.id} is current: {info.articles} articles")
    sys.exit(1 if told.failures else 0)


@command.command()
@click.argument("losing")
@click.argument("winning")
@deciding
def merge(losing: str, winning: str, **given: Any) -> None:
    """Two nodes are one: all that is said of LOSING is said of WINNING."""
    decided("merge", {"target": losing, "value": winning}, **given)


@command.command()
@click.argument("node")
@click.option("--article", "articles", multiple=True, help="An article in which it is another.")
@click.option("--mention", "mentions", multiple=True, help="A mention of the other.")
@click.option("--to", "new", default="", help="The other's IRI.  [default: made from NODE's]")
@click.option("--label", default="", help="The other's name.  [default: that of NODE]")
@deciding
def split(
    node: str,
    articles: tuple[str, ...],
    mentions: tuple[str, ...],
    new: str,
    label: str,
    **given: Any,
) -> None:
    """NODE is two: these mentions, or all in these articles, are of another."""
    chosen = [*(as_article(one) for one in articles), *mentions]
    new = new or correcting.other(given["store"], node, chosen)
    rows = [{"target": node, "value": new, "detail": " ".join(chosen)}]
    if label:
        rows.append({"kind": "relabel", "target": new, "value": label})
    decided("split", *rows, **given)


@command.command()
@click.argument("node")
@deciding
def reject(node: str, **given: Any) -> None:
    """NODE is an error: it goes, with all that exists for it alone.

    NODE may also be an automatic merge (correction:merge-...).
    """
    decided("reject", {"target": node}, **given)


@command.command()
@click.argument("node")
@click.argument("class_or_concept")
@deciding
def retype(node: str, class_or_concept: str, **given: Any) -> None:
    """NODE is of another class (kg:Person) or kind (kind:ngo, eventtype:visit, role:ambassador)."""
    decided("retype", {"target": node, "value": class_or_concept}, **given)


@command.command()
@click.argument("node")
@click.argument("label")
@deciding
def relabel(node: str, label: str, **given: Any) -> None:
    """NODE is called LABEL; its former name stays as an alternative."""
    decided("relabel", {"target": node, "value": label}, **given)


@command.command("re-attribute")
@click.argument("claim")
@click.argument("speaker")
@deciding
def re_attribute(claim: str, speaker: str, **given: Any) -> None:
    """CLAIM was made by SPEAKER."""
    decided("re-attribute", {"target": claim, "value": speaker}, **given)


@command.command()
@click.argument("membership")
@click.option("--title", help="The title of the post.")
@click.option("--status", type=click.Choice(list(STATUSES)), help="Whether it is held.")
@click.option("--organization", help="Where it is; '' if it is not known.")
@click.option("--person", help="Who holds it.")
@deciding
def post(membership: str, **given: Any) -> None:
    """Put right what MEMBERSHIP says."""
    rows = [{"target": membership, "detail": field, "value": value}
            for field in FIELDS if (value := given.pop(field)) is not None]  # fmt: skip
    if not rows:
        raise click.UsageError(f"Give one of {', '.join(f'--{field}' for field in FIELDS)}.")
    decided("post", *rows, **given)


def linking(kind: str, help: str) -> click.Command:
    """A command about a link."""

    @command.command(kind, help=help)
    @click.argument("node")
    @click.argument("target")
    @click.option("--predicate", default="skos:exactMatch", show_default=True,
                  help="What relates the two.")  # fmt: skip
    @deciding
    def decide(node: str, target: str, predicate: str, **given: Any) -> None:
        decided(kind, {"target": node, "value": target, "detail": predicate}, **given)

    return decide


link = linking("link", "NODE is what TARGET is in another dataset.")
unlink = linking("unlink", "NODE is not what TARGET is in another dataset.")


@command.command()
@store_option
@options(CORRECTIONS)
def apply(store: Path, corrections: tuple[Path, ...]) -> None:
    """Carry out the corrections as the file has them now."""
    report(*correcting.apply(store, files=corrections))


@command.command("list")
@store_option
@options(CORRECTIONS)
def list_(store: Path, corrections: tuple[Path, ...]) -> None:
    """List the corrections, each with its state."""
    with open_snapshot(store) as view:
        prefixes = view.prefixes()
    turtle = Turtle(prefixes)
    rows = []
    for place, row, state in correcting.listed(store, files=corrections):
        cells = (place, row.kind, turtle.iri(row.target), state, row.author or "kg", row.reason)
        rows.append(
            {c: {"type": "literal", "value": v} for c, v in zip(LISTED, cells, strict=True)}
        )
    click.echo(render_table(LISTED, rows, prefixes))


LISTED = ("row", "kind", "target", "state", "author", "reason")


def as_article(name: str) -> str:
    """An article, which may be given by its key alone."""
    return name if ":" in name or "/" in name else f"article/{name}"
