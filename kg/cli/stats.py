"""`kg stats`: what the graph holds."""

from pathlib import Path

import click

from kg.cli.options import store_option
from kg.store import open_snapshot


@click.command()
@store_option
def command(store: Path) -> None:
    """Count what the graph holds, by class.

    \b
    Example:
      kg stats
    """
    with open_snapshot(store) as view:
        counts = view.counts()
    width = max(map(len, counts))
    for name, number in counts.items():
        click.echo(f"{name:<{width}}  {number:>9,}")
