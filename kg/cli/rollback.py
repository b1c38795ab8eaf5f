"""`kg rollback`: go back to an earlier generation."""

from pathlib import Path

import click

from kg.cli.options import store_option
from kg.store import rollback


@click.command()
@store_option
@click.argument("snapshot", metavar="[ID]", required=False)
def command(store: Path, snapshot: str | None) -> None:
    """Make an earlier generation the current one: ID, or the one before the current.

    Nothing is lost: `kg rollback` with the later ID brings it back.

    \b
    Example:
      kg rollback 000002
    """
    info = rollback(store, snapshot.zfill(6) if snapshot else None)
    click.echo(f"snapshot {info.id} is current: {info.articles} articles")
