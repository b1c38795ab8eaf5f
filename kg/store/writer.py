"""Writing the next generation: the current one, changed, then put in its place in one step."""

import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox

from kg import __version__
from kg.errors import NotFound
from kg.identifiers import article_id, iri
from kg.model.article import Article
from kg.model.quads import Iri, Quad, Triple
from kg.store import layout, retention, search
from kg.store.accounts import Accounts
from kg.store.draft import Draft
from kg.store.durable import sync, sync_tree
from kg.store.failures import guarded
from kg.store.graphs import EDITS, is_article, is_merged, is_own
from kg.store.identities import homonyms, homonyms_graph
from kg.store.layout import SnapshotInfo, no_info
from kg.store.ledger import ledger_graph
from kg.store.locks import sole_writer
from kg.store.names import indexed, names_graph
from kg.store.ontology import ontology_digest, ontology_triples
from kg.store.reconcile import Change, Rules
from kg.store.sources import Sources, what_came, what_went
from kg.store.syntax import order
from kg.store.terms import engine_triple, model_triple, named, triples_of
from kg.store.texts import write_text
from kg.store.view import View, open_parent
from kg.vocabulary import VOCABULARY_GRAPH

SYNC_ONE_BY_ONE = 100
"""Up to this many new texts are forced to the disk singly; more go in one call for all."""


class Writer:
    """One writing session: nothing of it is seen before `commit`, or ever without."""

    def __init__(self, root: Path, view: View, *, keep: int) -> None:
        self.root = root
        self.view = view
        self.base = view.base
        self._keep = keep
        self._info = view.info or no_info(view.base)
        self._texts: list[Path] = []
        self._replaced = 0
        self._accounts = Accounts(view)
        self._draft = Draft(
            root / "snapshots" / ".new",
            view.store,
            copies=view.info is not None,
            index=view.path.with_name(search.NAME) if view.info else root / search.NAME,
            is_merged=self._is_merged,
        )
        self._corrected = view.sources.any

    @property
    def changed(self) -> bool:
        """Whether anything is different from the current generation so far."""
        return self._draft.changed

    def put(
        self, article: Article, quads: Iterable[Quad], *, source: Iterable[Triple] = ()
    ) -> bool:
        """Make these the statements of the article, in place of any before: whether that changes
        the graph. Every quad's graph is the article's IRI. `source` is what the article said
        where the quads are a correction of it.
        """
        graph = iri(self.base, article_id(article.key))
        statements = tuple(quads)
        triples = frozenset(triples_of(statements, graph))
        with guarded(self.root):
            path = write_text(self.root, article.text)
            if path is not None:
                self._texts.append(path)
            return self._correct(
                graph, triples, frozenset(map(engine_triple, source)), told=statements
            )

    def correct(self, article: Iri, triples: Iterable[Triple], source: Iterable[Triple]) -> bool:
        """Make these the statements of an article, as a correction of what it said: whether that
        changes the graph.
        """
        statements = tuple(triples)
        with guarded(self.root):
            fresh, said = (frozenset(map(engine_triple, some)) for some in (statements, source))
            return self._correct(article, fresh, said, told=statements)

    def _correct(
        self,
        article: Iri,
        triples: frozenset[ox.Triple],
        said: frozenset[ox.Triple] = frozenset(),
        *,
        told: Iterable[Triple | Quad],
    ) -> bool:
        """Make `triples`, which are those `told`, the article's, in place of what it `said`."""
        said = said or triples
        self._corrected |= said != triples
        if self._corrected:
            self._draft.replace(what_went(self.base, article), said - triples)
            self._draft.replace(what_came(self.base, article), triples - said)
        changes = self._replace(article, triples, said)
        if changes:
            self._accounts.read(article, told)
        return changes

    def keep(self, graph: Iri, triples: Iterable[Triple]) -> None:
        """Make these the statements of a named graph that is no article's."""
        with guarded(self.root):
            self._draft.replace(named(graph), frozenset(map(engine_triple, triples)))

    @property
    def sources(self) -> Sources:
        """What the articles say by themselves so far."""
        return Sources(self._draft.database(), self.base)

    def difference(self, graphs: Iterable[Iri]) -> tuple[list[Triple], list[Triple]]:
        """What went with changes to these graphs and those that follow them, and what came."""
        with guarded(self.root):
            self._derive()
            derived = (ledger_graph(self.base), *self.view.linksets())
            changes = self._draft.difference(map(named, {*graphs, *derived}))
        went, came = (sorted(map(model_triple, part), key=order) for part in changes)
        return went, came

    def statements(self, graph: Iri) -> frozenset[ox.Triple]:
        """What a named graph says so far."""
        with guarded(self.root):
            return frozenset(self._draft.triples(named(graph)))

    def put_graph(self, graph: Iri, triples: frozenset[ox.Triple]) -> None:
        """Make these the statements of any named graph, in place of any before."""
        with guarded(self.root):
            if is_article(self.base, graph):
                self._correct(graph, triples, told=map(model_triple, triples))
            else:
                self._draft.replace(named(graph), triples)

    def transform(self, change: Change, *, graphs: Collection[str] | None, default: bool) -> None:
        """Let the engine change the graph: the named graphs given, or any where None is, and the
        default one where so told.
        """
        with guarded(self.root):
            for graph in self._draft.transform(
                change, graphs=graphs, default=default, rules=self._rules()
            ):
                if is_article(self.base, graph.value):
                    self._recount(graph)
                    said = map(model_triple, self._draft.triples(graph))
                    self._accounts.read(Iri(graph.value), said)

    def _recount(self, graph: ox.NamedNode) -> None:
        rows = self.view.store.quads_for_pattern(None, None, None, graph)
        before, after = sum(1 for _ in rows), self._draft.size(graph)
        self._info = replace(
            self._info,
            articles=self._info.articles + bool(after) - bool(before),
            quads=self._info.quads + after - before,
        )

    def _rules(self) -> Rules:
        return Rules(
            is_merged=self._is_merged,
            edits=named(iri(self.base, EDITS)),
            is_own=lambda graph: is_own(self.base, str(getattr(graph, "value", ""))),
        )

    def remove(self, article: Iri) -> None:
        """Take an article's statements out of the graph. `NotFound` where there are none."""
        with guarded(self.root):
            if not self._draft.triples(named(article)):
                raise NotFound(f"{self.root}: there is no article {article}")
            self._correct(article, frozenset(), told=())

    def _replace(
        self, graph: Iri, triples: frozenset[ox.Triple], said: frozenset[ox.Triple]
    ) -> bool:
        change = self._draft.replace(named(graph), triples)
        if change.came:
            # Who is read later is compared with what articles said.
            self._draft.note(named(homonyms_graph(self.base)), homonyms(said))
            self._draft.note(named(names_graph(self.base)), indexed(said, self.base))
        self._info = replace(
            self._info,
            articles=self._info.articles + bool(change.after) - bool(change.before),
            quads=self._info.quads + change.came - change.went,
        )
        self._replaced += bool(change.came or change.went)
        return bool(change.came or change.went)

    def commit(self, *, provenance: Iterable[Triple] = ()) -> SnapshotInfo:
        """Put the new generation in the old one's place and return it.

        If nothing is `changed` there is no new generation, and the current one is returned.
        `provenance` becomes the graph `{base}build`, in place of the last build's.
        """
        with guarded(self.root):
            self._refresh_ontology()
            self._derive()
            if self.view.info and not self.changed:
                # A text that was lost may have come back.
                self._sync_texts()
                self._texts.clear()
                return self.view.info
            build = frozenset(engine_triple(triple) for triple in provenance)
            self._draft.replace(named(iri(self.base, "build")), build)
            self._draft.close()
            return self._publish()

    def _derive(self) -> None:
        """Let the ledger, and the links of what is gone, follow what articles say now."""
        self._info = self._accounts.settle(self._draft, self._info)
        for graph in self.view.linksets():
            self._draft.prune(named(graph))

    def _refresh_ontology(self) -> None:
        digest = ontology_digest()
        if digest != self._info.vocabulary:
            self._draft.replace(named(VOCABULARY_GRAPH), ontology_triples())
            self._info = replace(self._info, vocabulary=digest)

    def _publish(self) -> SnapshotInfo:
        info = replace(
            self._info,
            id=layout.next_id(self.root),
            parent=self.view.id or None,
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            version=__version__,
        )
        self._sync_texts()
        layout.write_info(self._draft.folder, info)
        sync_tree(self._draft.folder, but=search.NAME)
        self._draft.folder.rename(layout.snapshot_folder(self.root, info.id))
        sync(self.root / "snapshots")
        self._swap(info)
        self._tidy(info)
        return info

    def _swap(self, info: SnapshotInfo) -> None:
        """Make it the current generation; one that cannot be made current does not stay."""
        try:
            layout.point_to(self.root, info.id)
        finally:
            if layout.current_id(self.root) == info.id:
                self._texts.clear()
            else:
                retention.discard(layout.snapshot_folder(self.root, info.id))

    def _sync_texts(self) -> None:
        if len(self._texts) > SYNC_ONE_BY_ONE:
            os.sync()
            return
        for path in self._texts:
            sync(path)
            sync(path.parent)
        sync(self.root / "texts")

    def _tidy(self, info: SnapshotInfo) -> None:
        """Throw away what no one needs; what cannot be now is left to the next writer."""
        with suppress(OSError, RuntimeError):
            pruned = retention.prune(self.root, keep=self._keep)
            # Looking for lost texts costs as much as the store is large: only now and then.
            if pruned and self._replaced * 100 >= info.articles:
                retention.prune_texts(self.root)

    def discard(self) -> None:
        """Leave no trace of what was not committed."""
        self._draft.discard()
        for path in self._texts:
            path.unlink(missing_ok=True)

    def _is_merged(self, graph: object) -> bool:
        return is_merged(self.base, str(getattr(graph, "value", "")))


@contextmanager
def writing(root: Path, *, base: str | None = None, keep: int = 5) -> Iterator[Writer]:
    """A session of the store's only writer. A store that is not there is made.

    `base` is fixed by the first build. `keep` generations are kept. `StoreError` where another
    process is writing, the folder is not a store, or nothing can be written in it.
    """
    layout.prepare(root)
    with sole_writer(root):
        with guarded(root):
            retention.sweep(root)
        with open_parent(root, base) as view:
            writer = Writer(root, view, keep=keep)
            try:
                yield writer
            finally:
                writer.discard()
