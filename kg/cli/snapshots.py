"""`kg snapshots`: the generations of the store."""

from pathlib import Path

import click

from kg.cli.options import store_option
from kg.store import current_id, snapshots


@click.command()
@store_option
def command(store: Path) -> None:
    """List the generations of the graph that are kept, oldest first; a star marks the current one.

    \b
    Example:
      kg snapshots
    """
    kept = snapshots(store)
    current = current_id(store)
    for info in kept:
        mark = "*" if info.id == current else " "
        click.echo(
            f"{mark} {info.id}  {info.created}  {info.articles} articles  {info.quads} statements"
        )
