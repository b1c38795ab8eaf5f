"""`kg remove`: take articles out of the graph."""

import sys
from pathlib import Path

import click

from kg.cli.options import store_option
from kg.pipeline.correcting import remove
from kg.settings import CORRECTIONS, options


@click.command()
@store_option
@options(CORRECTIONS)
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
def command(store: Path, corrections: tuple[Path, ...], articles: tuple[str, ...]) -> None:
    """Take articles out of the graph, each named by its IRI or its key.

    What another article says too stays. `kg rollback` undoes it.

    \b
    Example:
      kg remove http://localhost:8000/article/khojaly-roundtable
    """
    info, told = remove(store, articles, files=corrections)
    for line in (*told.notices, *told.failures):
        click.echo(f"kg: {line}", err=True)
    click.echo(f"snapshot {info.id} is current: {info.articles} articles")
    sys.exit(1 if told.failures else 0)
