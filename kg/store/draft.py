"""The next generation while it is made: a copy of the current one that takes changes in batches.

The default graph stays the merge of the articles' graphs and the vocabulary, each triple once.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO, NamedTuple

import pyoxigraph as ox

from kg.store import search
from kg.store.indexing import Index
from kg.store.linksets import TYPE, orphans, without
from kg.store.reconcile import Change, Rules, difference_in, differences, reconcile
from kg.store.search import Entry, entries

REMOVALS_AT_ONCE = 100_000
SPOOL_AT_MOST = 256 << 20
BULK = 1 << 19
"""From this many bytes the engine's bulk loader is faster than a transaction."""
AT_ONCE = 16 << 20
"""So many are loaded while articles are still being read, so that little is left to do after the
last; fewer at a time cost the engine more, as it merges them later. Until then they are in memory.
"""


class Difference(NamedTuple):
    """How many statements a graph had, how many came and how many went."""

    before: int
    came: int
    went: int

    @property
    def after(self) -> int:
        """How many statements the graph has now."""
        return self.before + self.came - self.went


class Draft:
    """Changes to a generation, kept apart from it in `folder`.

    `is_merged` tells which named graphs the default graph is the merge of. `index` is the parent's
    search index.
    """

    def __init__(
        self,
        folder: Path,
        parent: ox.Store,
        *,
        copies: bool,
        index: Path,
        is_merged: Callable[[object], bool],
    ) -> None:
        self.folder = folder
        self._parent = parent
        self._copies = copies
        self._is_merged = is_merged
        self._store: ox.Store | None = None
        self._touched: set[ox.NamedNode] = set()
        self._removed: list[ox.Quad] = []
        self._index = Index(folder / search.NAME, index if copies else None)
        self._coming: list[Entry] = []
        self._spool: IO[bytes] | None = None
        self._loaded = 0
        self.changed = False
        self.diminished: set[ox.NamedNode] = set()
        """What lost statements in a graph that the default graph merges."""

    def triples(self, graph: ox.NamedNode) -> set[ox.Triple]:
        """What a named graph says now."""
        if graph in self._touched:
            self.apply()
        store = self._store or self._parent
        return {row.triple for row in store.quads_for_pattern(None, None, None, graph)}

    def replace(self, graph: ox.NamedNode, triples: frozenset[ox.Triple]) -> Difference:
        """Make a named graph say just this."""
        old = self.triples(graph)
        fresh, gone = triples - old, old - triples
        if fresh or gone:
            self.changed = True
            self._touched.add(graph)
            self._removed += [quad_in(graph, triple) for triple in gone]
            if self._is_merged(graph):
                self._note_losers(gone)
            self._add(graph, fresh)
        if len(self._removed) >= REMOVALS_AT_ONCE or self._spooled() >= self._at_once():
            self.apply()
        return Difference(len(old), len(fresh), len(gone))

    def revise(
        self, graph: ox.NamedNode, *, gone: Iterable[ox.Triple], fresh: frozenset[ox.Triple]
    ) -> None:
        """Change a named graph by what goes and what comes, without reading it."""
        removed = [quad_in(graph, triple) for triple in gone]
        if removed or fresh:
            self.changed = True
            self._touched.add(graph)
            self._removed += removed
            self._add(graph, fresh)

    def note(self, graph: ox.NamedNode, triples: frozenset[ox.Triple]) -> None:
        """Add to a named graph of our own; by itself that is no change."""
        if triples:
            self._add(graph, triples)

    def _add(self, graph: ox.NamedNode, triples: frozenset[ox.Triple]) -> None:
        if self._spool is None:
            self.folder.mkdir(exist_ok=True)
            self._spool = tempfile.SpooledTemporaryFile(AT_ONCE, dir=str(self.folder))  # noqa: SIM115
        merged = self._is_merged(graph)
        self._coming += entries(triples) if merged else ()
        said = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
        self._spool.write(b"%b {\n%b}\n%b" % (str(graph).encode(), said, said if merged else b""))

    def _spooled(self) -> int:
        return self._spool.tell() if self._spool else 0

    def _at_once(self) -> int:
        """Bytes to load at once: the more there are, the more, as the engine merges what it got."""
        return min(max(AT_ONCE, self._loaded // 4), SPOOL_AT_MOST)

    def apply(self) -> None:
        """Bring the copy up to date: what goes first, then what comes."""
        store = self._open()
        for quad in self._removed:
            store.remove(quad)
        for triple in {quad.triple for quad in self._removed}:
            if not self._is_said(store, triple):
                store.remove(quad_in(ox.DefaultGraph(), triple))
                self._index.note(entries([triple]), there=False)
        for graph in {quad.graph_name for quad in self._removed}:
            remove_if_empty(store, graph)
        self._load(store)
        self._index.note(self._coming, there=True)
        self._index.follow()
        self._coming.clear()
        self._touched.clear()
        self._removed.clear()

    def transform(
        self, change: Change, *, graphs: Iterable[str] | None, default: bool, rules: Rules
    ) -> frozenset[ox.NamedNode]:
        """Let the engine change the copy, and set right what must hold: the named graphs that are
        not what they were. It is the first change of all.
        """
        store = self._open()
        changes = change(store)
        if changes is None:
            changes = differences(self._parent, store, graphs, default=default)
        outcome = reconcile(store, changes, rules)
        for triple, there in outcome.there.items():
            self._index.note(entries([triple]), there=there)
        self._note_losers(triple for triple, there in outcome.there.items() if not there)
        for graph in outcome.graphs:
            remove_if_empty(store, graph)
        self.changed = bool(changes.came or changes.went)
        return outcome.graphs

    def _note_losers(self, gone: Iterable[ox.Triple]) -> None:
        found = (triple.subject for triple in gone if triple.predicate == TYPE)
        self.diminished.update(node for node in found if isinstance(node, ox.NamedNode))

    def prune(self, graph: ox.NamedNode) -> None:
        """Take out of a linkset what is linked to nothing any more."""
        if not self.diminished:
            return
        self.apply()
        orphaned = orphans(self._open(), graph, self.diminished)
        if orphaned:
            self.replace(graph, without(self.triples(graph), orphaned))

    def database(self) -> ox.Store:
        """The statements as they are now."""
        if self._touched or self._spool is not None:
            self.apply()
        return self._store or self._parent

    def difference(self, graphs: Iterable[ox.NamedNode]) -> tuple[set[ox.Triple], set[ox.Triple]]:
        """What went with changes to these graphs since the parent, and what came. A triple that the
        default graph had before and has after is no difference.
        """
        before, after = self._parent, self.database()
        went: set[ox.Triple] = set()
        came: set[ox.Triple] = set()
        for graph in graphs:
            changes = difference_in(before, after, graph)
            merged = self._is_merged(graph)
            went |= {q.triple for q in changes.went if not (merged and has(after, q.triple))}
            came |= {q.triple for q in changes.came if not (merged and has(before, q.triple))}
        return went, came

    def size(self, graph: ox.NamedNode) -> int:
        """How many statements a named graph has now."""
        store = self._store or self._parent
        return sum(1 for _ in store.quads_for_pattern(None, None, None, graph))

    def _load(self, store: ox.Store) -> None:
        if self._spool is None:
            return
        load = store.bulk_load if self._spooled() >= BULK else store.load
        self._loaded += self._spooled()
        with self._spool as spool:
            spool.seek(0)
            # It all comes from terms that the engine has checked already.
            load(spool, ox.RdfFormat.TRIG, lenient=True)
        self._spool = None

    def _is_said(self, store: ox.Store, triple: ox.Triple) -> bool:
        rows = store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
        return any(self._is_merged(row.graph_name) for row in rows)

    def _open(self) -> ox.Store:
        if self._store is None:
            self.folder.mkdir(exist_ok=True)
            path = str(self.folder / "graph")
            if self._copies:
                self._parent.backup(path)
            self._store = ox.Store(path)
        return self._store

    def close(self) -> None:
        """Apply what is pending and let the engine write everything out."""
        self.apply()
        store = self._open()
        store.flush()
        self._index.close(store)
        # The engine closes its files when the last reference goes.
        self._store = None
        del store

    def discard(self) -> None:
        """Throw the copy away."""
        self._store = None
        if self._spool is not None:
            self._spool.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def quad_in(graph: ox.NamedNode | ox.DefaultGraph, triple: ox.Triple) -> ox.Quad:
    """The triple as a statement of a graph."""
    return ox.Quad(triple.subject, triple.predicate, triple.object, graph)


def has(store: ox.Store, triple: ox.Triple) -> bool:
    """Whether the default graph has a triple."""
    return quad_in(ox.DefaultGraph(), triple) in store


def remove_if_empty(store: ox.Store, graph: object) -> None:
    """Forget the name of a graph that says nothing any more."""
    if isinstance(graph, ox.NamedNode):
        row = next(iter(store.quads_for_pattern(None, None, None, graph)), None)
        if row is None:
            store.remove_graph(graph)
