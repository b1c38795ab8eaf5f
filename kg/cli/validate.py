"""`kg validate`: check the graph against its SHACL shapes."""

import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import store_option
from kg.store import open_snapshot
from kg.store.parsing import parse_file
from kg.validate import rdf_graph, validate

if TYPE_CHECKING:
    from rdflib import Graph


@click.command()
@store_option
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
def command(store: Path, files: tuple[Path, ...]) -> None:
    """Check every graph, also of links and the ledger, against the SHACL shapes.

    FILES are RDF files, also gzipped, whose graphs are checked instead of the store's. Exit code
    1 if a graph does not conform.

    \b
    Example:
      kg validate graph.nq
    """
    graphs = chain.from_iterable(map(given, files)) if files else stored(store)
    checked = wrong = 0
    for graph in graphs:
        checked += 1
        found = list(validate([graph]))
        wrong += bool(found)
        for violation in found:
            click.echo(str(violation))
    if wrong:
        click.echo(f"{wrong} of {checked} graphs do not conform")
        sys.exit(1)
    click.echo("1 graph conforms" if checked == 1 else f"{checked} graphs conform")


def stored(store: Path) -> Iterator[tuple[str, "Graph"]]:
    """The graphs of articles, of links and the ledger, with a progress bar on a terminal."""
    with open_snapshot(store) as view:
        graphs = list(view.graphs())
        hidden = not sys.stderr.isatty()
        with click.progressbar(graphs, file=sys.stderr, hidden=hidden) as bar:
            for graph in bar:
                yield graph, rdf_graph(view.graph(graph))


def given(file: Path) -> Iterator[tuple[str, "Graph"]]:
    """The named graphs of an RDF file, sorted; where it has none, its only graph under its name.

    The default graph of a file that has named ones is left out: it merges them.
    """
    graphs = parse_file(file)
    for name in sorted(filter(None, graphs)) or graphs:
        yield name or str(file), rdf_graph(graphs[name])
