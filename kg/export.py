"""Writing the graph in RDF syntaxes: sorted, so that the same graph gives the same bytes."""

from collections.abc import Iterator
from itertools import chain
from typing import IO

from kg.model.quads import Iri, Quad
from kg.store import View, serialize, syntax


def export(view: View, out: IO[bytes], *, format: str, article: Iri | None = None) -> None:
    """Write what the articles say, or one of them.

    A triple syntax gets the merge of all articles, each triple once; a quad syntax gets every
    article's named graph and the ledger. Neither has the vocabulary or the build's provenance.
    """
    if syntax(format).quads:
        chosen = chain(view.articles(), view.derived()) if article is None else iter([article])
        serialize(quads(view, chosen), format=format, prefixes=view.prefixes(), out=out)
        return
    triples = view.triples() if article is None else view.graph(article)
    serialize(triples, format=format, prefixes=view.prefixes(), out=out)


def quads(view: View, articles: Iterator[Iri]) -> Iterator[Quad]:
    """The statements of these articles' graphs."""
    for article in articles:
        yield from (Quad(*triple, article) for triple in view.graph(article))
