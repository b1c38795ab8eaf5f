"""Reading one generation of the graph."""

from collections.abc import Collection, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import pyoxigraph as ox

from kg.errors import NotFound, StoreError, printable
from kg.identifiers import DEFAULT_BASE, article_id, iri
from kg.model.quads import Iri, Term, Triple
from kg.model.resolution import Identities, Nobody
from kg.store import layout
from kg.store.counts import Counts, count
from kg.store.failures import guarded
from kg.store.identities import StoredIdentities
from kg.store.ledger import ledger_graph
from kg.store.linksets import links_below
from kg.store.locks import pin
from kg.store.sources import CORRECTIONS, Sources
from kg.store.syntax import order
from kg.store.terms import checked_base, is_iri, model_term, model_triple, named, subject_iri
from kg.store.texts import read_text
from kg.vocabulary import PREFIXES, VOCABULARY_GRAPH

KINDS = ("article", "person", "organization", "place", "membership", "event", "resolution",
         "claim", "mention", "correction", "account", "position", "comparison")  # fmt: skip
"""First segments of the IRIs below the base; each is a prefix of the same name."""
SUBJECTS_AT_ONCE = 100_000


class View:
    """One generation, frozen: what it gives never changes while it is open.

    Usable in a `with` block. While it is open its generation is not pruned.
    """

    def __init__(
        self, root: Path, base: str, store: ox.Store, *, info: layout.SnapshotInfo | None = None,
        held: IO[bytes] | None = None,
    ) -> None:  # fmt: skip
        self.root = root
        self.base = base
        self.info = info
        self.store = store
        self._held = held

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the generation: it may be pruned from now on."""
        self.store = ox.Store()
        if self._held is not None:
            self._held.close()

    @property
    def id(self) -> str:
        """The generation's id; empty before the first build."""
        return self.info.id if self.info else ""

    @property
    def path(self) -> Path:
        """The folder of the engine's database, to be opened read-only."""
        return layout.database(self.root, self.id)

    def articles(self) -> Iterator[Iri]:
        """The articles in the graph, sorted."""
        yield from self._graphs_below(iri(self.base, "article/"))

    def linksets(self) -> Iterator[Iri]:
        """The graphs of links to other datasets, sorted."""
        yield from self._graphs_below(links_below(self.base))

    def _graphs_below(self, start: str) -> Iterator[Iri]:
        with guarded(self.root):
            graphs = [str(getattr(graph, "value", "")) for graph in self.store.named_graphs()]
        yield from (Iri(graph) for graph in sorted(graphs) if graph.startswith(start))

    def select(self, query: str) -> Iterator[dict[str, Term]]:
        """The rows of a SELECT over the default graph, by variable; what is unbound is left out.

        A query of the program's own: it has no limits.
        """
        with guarded(self.root):
            found = self.store.query(query, prefixes=self.prefixes())
            if not isinstance(found, ox.QuerySolutions):
                raise TypeError(query)
            names = [variable.value for variable in found.variables]
            for row in found:
                values = zip(names, row, strict=True)
                yield {name: model_term(value) for name, value in values if value is not None}

    def graphs(self) -> Iterator[Iri]:
        """The graphs of the articles, the corrections, the ledger and the links, as there are."""
        yield from self.articles()
        also = (iri(self.base, CORRECTIONS), ledger_graph(self.base))
        yield from filter(self.holds, also)
        yield from self.linksets()

    def article(self, name: str) -> Iri:
        """The article with this IRI, Id or key. `NotFound` where the graph does not hold it."""
        key = name.removeprefix(self.base).removeprefix("article/")
        article = iri(self.base, article_id(key))
        if not is_iri(article) or not self.holds(article):
            raise NotFound(f"{self.root}: there is no article {printable(name)}")
        return article

    def holds(self, article: Iri) -> bool:
        """Whether the graph has statements of this article."""
        with guarded(self.root):
            return self.store.contains_named_graph(named(article))

    def graph(self, article: Iri) -> Iterator[Triple]:
        """What one article says, sorted. `NotFound` where the graph does not hold it."""
        if not self.holds(article):
            raise NotFound(f"{self.root}: there is no article {article}")
        with guarded(self.root):
            found = [model_triple(q) for q in self._pattern(None, None, None, named(article))]
        yield from sorted(found, key=order)

    def triples(self) -> Iterator[Triple]:
        """What all articles say together, each triple once, sorted; without the vocabulary."""
        with guarded(self.root):
            alien = self._vocabulary_alone()
            subjects = sorted({subject_iri(row) for row in self._merged()})
            # One pass over the graph for each part: faster than a look-up for each subject, and
            # in bounded memory.
            for start in range(0, len(subjects), SUBJECTS_AT_ONCE):
                part = frozenset(subjects[start : start + SUBJECTS_AT_ONCE])
                rows = (model_triple(row) for row in self._merged() if subject_iri(row) in part)
                yield from sorted((row for row in rows if row not in alien), key=order)

    def _merged(self) -> Iterator[ox.Quad]:
        return self._pattern(None, None, None, ox.DefaultGraph())

    def _vocabulary_alone(self) -> frozenset[Triple]:
        """The triples that the vocabulary says and no article does."""
        start = iri(self.base, "article/")
        alone = set()
        for row in self._pattern(None, None, None, named(VOCABULARY_GRAPH)):
            says = self._pattern(row.subject, row.predicate, row.object, None)
            if not any(is_below(other.graph_name, start) for other in says):
                alone.add(model_triple(row))
        return frozenset(alone)

    def _pattern(
        self,
        subject: ox.NamedNode | ox.BlankNode | ox.Triple | None,
        predicate: ox.NamedNode | None,
        object: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None,
        graph: ox.NamedNode | ox.DefaultGraph | None,
    ) -> Iterator[ox.Quad]:
        return self.store.quads_for_pattern(subject, predicate, object, graph)

    def text(self, sha256: str) -> str:
        """The article text with this hash, checked. `NotFound` where it is not kept."""
        return read_text(self.root, sha256)

    def counts(self) -> Counts:
        """How many there are of each class, by its plural name."""
        with guarded(self.root):
            return count(self.store)

    def prefixes(self) -> dict[str, str]:
        """The prefixes that shorten this graph's IRIs."""
        return prefixes(self.base)

    @property
    def sources(self) -> Sources:
        """What the articles say by themselves."""
        return Sources(self.store, self.base)

    def identities(self, ignoring: Collection[Iri] = ()) -> Identities:
        """Who is known, by the word of all articles but those `ignoring`."""
        if self.info is None:
            return Nobody()
        return StoredIdentities(self.store, self.base, ignoring=ignoring)


def prefixes(base: str) -> dict[str, str]:
    """The prefixes of a graph with that base, which queries need not declare."""
    return PREFIXES | {kind: f"{base}{kind}/" for kind in KINDS}


def is_below(graph: object, start: str) -> bool:
    """Whether a graph's name begins so."""
    return isinstance(graph, ox.NamedNode) and graph.value.startswith(start)


def open_snapshot(root: Path, *, snapshot: str | None = None) -> View:
    """Open the current generation, or the one with that id.

    `NotFound` where there is no store, no graph in it yet, or no such generation.
    """
    layout.check_format(root)
    for _ in range(3):
        wanted = snapshot or layout.current_id(root)
        if wanted is None:
            raise NotFound(f"{root}: no graph has been built here yet; kg build makes one")
        try:
            return open_generation(root, wanted)
        except FileNotFoundError:
            # Pruned between reading the pointer and opening: the pointer has moved on.
            continue
    raise NotFound(f"{root}: there is no snapshot {wanted}")


def open_generation(root: Path, id: str) -> View:
    """Pin a generation and open it; `FileNotFoundError` where it is gone."""
    held = pin(layout.snapshot_folder(root, id))
    try:
        info = layout.read_info(root, id)
        with guarded(root):
            store = ox.Store.read_only(str(layout.database(root, id)))
    except StoreError:
        held.close()
        raise
    return View(root, info.base, store, info=info, held=held)


def open_nothing(root: Path, base: str) -> View:
    """The view of a store before its first build."""
    return View(root, base, ox.Store())


def open_parent(root: Path, base: str | None) -> View:
    """The generation that the next one starts from."""
    if layout.current_id(root) is None:
        return open_nothing(root, checked_base(base or DEFAULT_BASE))
    view = open_snapshot(root)
    if base not in (None, view.base):
        view.close()
        raise StoreError(f"{root}: was built with the base {view.base}, not {base}")
    return view
