"""`kg query`: one question to the graph, answered in this process."""

import json
import signal
import sys
from pathlib import Path
from typing import IO

import click

from kg import settings
from kg.cli.table import render_table
from kg.errors import InputError, NotFound, SettingError
from kg.store import View, open_snapshot, sparql
from kg.store.formats import GRAPH_FORMATS, RESULT_FORMATS, find_format
from kg.store.query import Request, answer, stream
from kg.store.search import NAME

TABLE = "table"


@click.command("query")
@click.argument("query", metavar="QUERY|FILE.rq|-")
@settings.options(settings.STORE)
@click.option(
    "--format",
    default=TABLE,
    show_default=True,
    help=f"{TABLE}, {', '.join(RESULT_FORMATS)}, {', '.join(GRAPH_FORMATS)} (ttl, nt, nq …). "
    "A graph is written as Turtle where a table is asked for.",
)
@click.option("--snapshot", metavar="ID", help="Ask an earlier generation of the graph.")
def command(query: str, store: str, format: str, snapshot: str | None) -> None:
    """Ask the graph in SPARQL. The usual prefixes need no declaration.

    \b
    Example:
      kg query 'SELECT ?name { ?x a kg:Person ; skos:prefLabel ?name }'
      kg query question.rq --format csv
    """
    text = read_query(query)
    # The engine does not look for Ctrl-C while it works: let it end the process.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    with open_snapshot(Path(store), snapshot=snapshot) as view:
        if format == TABLE and not sparql.read(text).form.gives_graph:
            click.echo(table(view, text))
        else:
            write_answer(view, text, format, sys.stdout.buffer)


def read_query(given: str) -> str:
    """The query itself, or that of the file; `-` is standard input."""
    if given == "-":
        return decode(sys.stdin.buffer.read(), "-")
    path = Path(given)
    if given.endswith((".rq", ".sparql")):
        if not path.is_file():
            raise NotFound(f"{given}: there is no such file")
        return decode(path.read_bytes(), given)
    return given


def decode(content: bytes, name: str) -> str:
    """The text of a query file."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(name, "not UTF-8") from None


def table(view: View, text: str) -> str:
    """The answer as a table for people."""
    found = json.loads(answer(view.store, request(view, text, "json")).body)
    if "boolean" in found:
        return "yes" if found["boolean"] else "no"
    return render_table(found["head"]["vars"], found["results"]["bindings"], view.prefixes())


def write_answer(view: View, text: str, format: str, out: IO[bytes]) -> None:
    """The answer in one of the standard formats."""
    graph = sparql.read(text).form.gives_graph
    name = "turtle" if format == TABLE else format
    found = find_format(name, graph=graph)
    if found is None:
        known = ", ".join(GRAPH_FORMATS if graph else RESULT_FORMATS)
        raise SettingError(f"--format {format}: the answer to this query comes as {known}")
    if found.name in ("turtle", "trig"):
        out.write(answer(view.store, request(view, text, found.name)).body)
    else:
        stream(view.store, request(view, text, found.name), out)
    out.flush()


def request(view: View, text: str, format: str) -> Request:
    """The query as the store room takes it, without limits."""
    return Request(
        query=text,
        format=format,
        base=view.base,
        prefixes=view.prefixes(),
        index=view.path.with_name(NAME),
    )
