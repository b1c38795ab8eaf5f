"""The difference of two snapshots as an RDF Patch."""

from collections.abc import Iterator

from kg.store.comparison import Comparison, GraphDifference


def patch(comparison: Comparison) -> Iterator[bytes]:
    """The lines of an RDF Patch that makes of the first snapshot's quads those of the second.

    RDF Patch (https://afs.github.io/rdf-delta/rdf-patch) is what Jena and others apply as it is:
    N-Quads lines with `A` for what is added and `D` for what is deleted before them, in one
    transaction. One file says both, with D and A of a thing beside each other; two N-Quads files
    would need a convention of our own. It is sorted by graph, then by statement, and the header
    names the snapshots, without a clock: the same snapshots give the same bytes.

    It covers the named graphs that are data: articles, edits from outside, links. The default graph
    is the merge of these, and is made anew; the vocabulary comes with `kg`; the clock of the build
    and the store's notes on identities are no data. Blank nodes, which only edits from outside can
    have, keep their labels, as RDF Patch wants it.
    """
    yield header("from", comparison.before.view.id)
    yield header("to", comparison.after.view.id)
    yield b"TX .\n"
    for each in comparison.graphs():
        yield from rows(each)
    yield b"TC .\n"


def header(key: str, snapshot: str) -> bytes:
    """A line of the header.

    >>> header("to", "000002")
    b'H to "000002" .\\n'
    """
    return f'H {key} "{snapshot}" .\n'.encode()


def rows(difference: GraphDifference) -> Iterator[bytes]:
    """The changes of one graph, sorted by statement."""
    marked = [(line, b"D") for line in difference.went]
    marked += [(line, b"A") for line in difference.came]
    graph = f"<{difference.graph}>".encode()
    for line, operation in sorted(marked):
        yield b"%s %s %s .\n" % (operation, line, graph)
