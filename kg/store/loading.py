"""Loading RDF files into a database folder of their own, to be served as they are."""

import gzip
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

import pyoxigraph as ox

from kg.errors import InputError
from kg.store import search
from kg.store.failures import cause, guarded

SUFFIXES = {
    ".nq": ox.RdfFormat.N_QUADS,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".owl": ox.RdfFormat.RDF_XML,
    ".xml": ox.RdfFormat.RDF_XML,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".json": ox.RdfFormat.JSON_LD,
}


def load_files(files: Iterable[Path], folder: Path, *, base: str, union: bool | None) -> None:
    """Load RDF files into a new database.

    With `union` the default graph becomes the merge of all graphs, each triple once; with None
    only where the files leave it empty. `InputError` names a file that cannot be read.
    """
    with guarded(folder):
        store = ox.Store(str(folder))
    for file in files:
        load_file(store, file, base=base)
    if union or (union is None and not has_default_graph(store)):
        store.bulk_extend(defaults(store))
    store.flush()
    search.build(folder.with_name(search.NAME), store)


def load_file(store: ox.Store, file: Path, *, base: str) -> None:
    """Add one file, by the syntax that its name tells."""
    syntax = rdf_format(file)
    try:
        with open_file(file) as stream:
            store.bulk_load(stream, syntax, base_iri=base)
    except SyntaxError as error:
        raise InputError(str(file), " ".join(str(error).split())) from error
    except (EOFError, OSError, ValueError) as error:
        reason = cause(error) if isinstance(error, OSError) else str(error)
        raise InputError(str(file), reason) from error


def rdf_format(file: Path) -> ox.RdfFormat:
    """The syntax of a file, by its suffix before an optional `.gz`.

    >>> rdf_format(Path("a.nq.gz")).name
    'N-Quads'
    """
    suffix = Path(file.stem).suffix if file.suffix == ".gz" else file.suffix
    try:
        return SUFFIXES[suffix.lower()]
    except KeyError:
        known = " ".join(SUFFIXES)
        raise InputError(str(file), f"not named like an RDF file (known: {known}, .gz)") from None


def open_file(file: Path) -> BinaryIO:
    """The file's bytes, unpacked."""
    return cast("BinaryIO", gzip.open(file)) if file.suffix == ".gz" else file.open("rb")


def has_default_graph(store: ox.Store) -> bool:
    """Whether the default graph has any triple."""
    rows = store.quads_for_pattern(None, None, None, ox.DefaultGraph())
    return next(iter(rows), None) is not None


def defaults(store: ox.Store) -> Iterator[ox.Quad]:
    """The triples of every named graph, for the default graph."""
    for graph in store.named_graphs():
        for quad in store.quads_for_pattern(None, None, None, graph):
            yield ox.Quad(quad.subject, quad.predicate, quad.object)
