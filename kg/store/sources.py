"""What articles said before they were corrected: their graphs less what corrections added, and with
what they removed, both of which graphs of the store's own keep.
"""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.identifiers import iri
from kg.model.quads import Iri, Term, Triple
from kg.store.terms import model_triple, named
from kg.vocabulary import PROV

REMOVED, ADDED = "corrected/removed/", "corrected/added/"
"""Below the base: the starts of the graphs, which end in the article's key."""
CORRECTIONS = "corrections"
"""Below the base: the graph of the corrections themselves."""
Subject = ox.NamedNode | None
Object = ox.NamedNode | ox.Literal | None


class Sources:
    """Looks into a database."""

    def __init__(self, database: ox.Store, base: str) -> None:
        self._database = database
        self._articles = iri(base, "article/")
        self._base = base
        self._removed = iri(base, REMOVED)
        self._added = iri(base, ADDED)
        self._corrections = named(iri(base, CORRECTIONS))

    @property
    def any(self) -> bool:
        """Whether anything was corrected."""
        return self._database.contains_named_graph(self._corrections)

    def statements(self, article: Iri) -> list[Triple]:
        """What an article said."""
        return [model_triple(row) for row in self.said_by(article, None, None, None)]

    def values(self, node: Iri, predicate: Iri) -> frozenset[Term]:
        """The values of a property, by what any article said."""
        rows = self.rows(named(node), named(predicate), None)
        return frozenset(model_triple(row).object for _, row in rows)

    def corrections(self) -> list[Triple]:
        """What the graph of corrections says."""
        rows = self._database.quads_for_pattern(None, None, None, self._corrections)
        return [model_triple(row) for row in rows]

    def has_influence(self, correction: Iri) -> bool:
        """Whether an article bears a correction's name."""
        by = (named(PROV.wasInfluencedBy), named(correction))
        rows = self._database.quads_for_pattern(None, *by, None)
        return any(self._concerned(row.graph_name) for row in rows)

    def said_by(
        self, article: Iri, subject: Subject, predicate: ox.NamedNode | None, object: Object
    ) -> frozenset[ox.Triple]:
        """The statements of a pattern that an article said."""
        said, added, removed = (
            frozenset(
                row.triple
                for row in self._database.quads_for_pattern(subject, predicate, object, graph)
            )
            for graph in (
                named(article),
                what_came(self._base, article),
                what_went(self._base, article),
            )
        )
        return said - added | removed if added or removed else said

    def rows(
        self, subject: Subject, predicate: ox.NamedNode | None, object: Object
    ) -> Iterator[tuple[Iri, ox.Triple]]:
        """The statements of a pattern, each with an article that said it."""
        said: set[tuple[Iri, ox.Triple]] = set()
        added: set[tuple[Iri, ox.Triple]] = set()
        for row in self._database.quads_for_pattern(subject, predicate, object, None):
            graph = getattr(row.graph_name, "value", "")
            if graph.startswith(self._articles):
                said.add((Iri(graph), row.triple))
            elif graph.startswith(self._removed):
                yield self._article(graph, self._removed), row.triple
            elif graph.startswith(self._added):
                added.add((self._article(graph, self._added), row.triple))
        yield from said - added

    def holding(self, nodes: Iterable[Iri]) -> list[Iri]:
        """The articles that speak of any of these nodes, or did so."""
        found: set[Iri] = set()
        for node in nodes:
            for pattern in ((named(node), None), (None, named(node))):
                rows = self._database.quads_for_pattern(pattern[0], None, pattern[1], None)
                found.update(self._concerned(row.graph_name) for row in rows)
        return sorted(found - {Iri("")})

    def _concerned(self, graph: object) -> Iri:
        name = str(getattr(graph, "value", ""))
        if name.startswith(self._removed):
            return self._article(name, self._removed)
        return Iri(name) if name.startswith(self._articles) else Iri("")

    def _article(self, graph: str, start: str) -> Iri:
        return Iri(self._articles + graph.removeprefix(start))


def what_went(base: str, article: Iri) -> ox.NamedNode:
    """The graph of what corrections took from an article."""
    return named(iri(base, REMOVED) + article.removeprefix(iri(base, "article/")))


def what_came(base: str, article: Iri) -> ox.NamedNode:
    """The graph of what corrections gave to an article."""
    return named(iri(base, ADDED) + article.removeprefix(iri(base, "article/")))


def is_kept_by_store(base: str, graph: str) -> bool:
    """Whether a graph keeps what corrections did: nobody else may write it."""
    starts = (iri(base, REMOVED), iri(base, ADDED))
    return graph == iri(base, CORRECTIONS) or graph.startswith(starts)
