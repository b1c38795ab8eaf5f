"""Parsing RDF files graph by graph, without a database."""

from collections import defaultdict
from pathlib import Path

import pyoxigraph as ox

from kg.errors import InputError
from kg.model.quads import Triple
from kg.store.failures import cause
from kg.store.loading import open_file, rdf_format
from kg.store.terms import model_triple


def parse_file(file: Path) -> dict[str, list[Triple]]:
    """The triples of each graph of a file, by the graph's name; the default graph has none ("").

    `InputError` names a file that cannot be read.
    """
    syntax = rdf_format(file)
    graphs: defaultdict[str, list[Triple]] = defaultdict(list)
    try:
        with open_file(file) as stream:
            for quad in ox.parse(stream, syntax, base_iri=file.absolute().as_uri()):
                graphs[graph_name(quad)].append(model_triple(quad))
    except SyntaxError as error:
        raise InputError(str(file), " ".join(str(error).split())) from error
    except (EOFError, OSError, ValueError) as error:
        reason = cause(error) if isinstance(error, OSError) else str(error)
        raise InputError(str(file), reason) from error
    return dict(graphs)


def graph_name(quad: ox.Quad) -> str:
    """The name of the graph that a quad stands in."""
    name = quad.graph_name
    return "" if isinstance(name, ox.DefaultGraph) else str(getattr(name, "value", name))
