"""`kg link`: the graph's entities to the records of other datasets."""

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import store_option
from kg.link.deciding import THRESHOLD
from kg.link.ledger import DECISIONS

if TYPE_CHECKING:
    from kg.pipeline.linking import Linked

authorities_option = click.option(
    "--authorities",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="KG_AUTHORITIES",
    show_envvar=True,
    help="Folder of the authorities.  [default: authorities/ in the store]",
)


@click.command()
@store_option
@authorities_option
@click.option("--authority", "chosen", multiple=True, metavar="NAME",
              help="Link to this one only; may be repeated.")  # fmt: skip
@click.option("--threshold", type=click.FloatRange(0, 1), default=THRESHOLD, show_default=True,
              help="Least score of a link.")  # fmt: skip
@click.option("--ledger", type=click.Path(path_type=Path, dir_okay=False),
              help="File of all candidates.  [default: links.csv in the store]")  # fmt: skip
def command(
    store: Path,
    authorities: Path | None,
    chosen: tuple[str, ...],
    threshold: float,
    ledger: Path | None,
) -> None:
    """Link persons, organizations, places and events to the records of authorities.

    Every candidate stands in the ledger with its score and reasons. One that is sure enough, and
    surer than any other, is accepted: it stands in the graph, in a named graph for its authority.
    To decide otherwise, change `decision` and `by` in the ledger and link again. A service that
    does not answer is named, and the exit code is then 1.

    \b
    Example:
      kg link --authority wikidata --authority geonames
    """
    from kg.pipeline.linking import AUTHORITIES, LEDGER, link  # noqa: PLC0415

    hidden = not sys.stderr.isatty()
    with click.progressbar(length=1, label="Linking", file=sys.stderr, hidden=hidden) as bar:

        def progress(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        linked = link(
            store,
            authorities=authorities or store / AUTHORITIES,
            ledger=ledger or store / LEDGER,
            chosen=chosen,
            threshold=threshold,
            progress=progress,
        )
    tell(linked, store)
    sys.exit(1 if linked.failures else 0)


def tell(linked: "Linked", store: Path) -> None:
    """What could not be linked, a line each, and what was decided on each authority."""
    for line in (*linked.failures, *linked.absent):
        click.echo(f"kg: {line}", err=True)
    for name, counts in linked.counts.items():
        click.echo(f"{name}: {told(counts)}")
    click.echo(f"snapshot {linked.snapshot.id} of {store}")


def told(counts: Counter[str]) -> str:
    """The counts in words.

    >>> told(Counter(accepted=2, rejected=1))
    '2 accepted, 1 rejected, 0 undecided'
    """
    return ", ".join(f"{counts[decision]} {decision}" for decision in DECISIONS)
