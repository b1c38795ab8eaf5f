"""`kg remove`: take articles out of the graph."""

from pathlib import Path

import click

from kg.cli.options import store_option
from kg.store import open_snapshot, writing


@click.command()
@store_option
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
def command(store: Path, articles: tuple[str, ...]) -> None:
    """Take articles out of the graph, each named by its IRI or its key.

    What another article says too stays. `kg rollback` undoes it.

    \b
    Example:
      kg remove http://localhost:8000/article/khojaly-roundtable
    """
    open_snapshot(store).close()
    with writing(store) as writer:
        for article in dict.fromkeys(map(writer.view.article, articles)):
            writer.remove(article)
        info = writer.commit()
    click.echo(f"snapshot {info.id} is current: {info.articles} articles")
