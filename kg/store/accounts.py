"""What the claims of changed articles say, gathered while a generation is written."""

from collections.abc import Collection
from dataclasses import replace

import pyoxigraph as ox

from kg.ledger import READ, RULES, Account, accounts_of
from kg.model.quads import Iri
from kg.store.draft import Draft
from kg.store.layout import SnapshotInfo
from kg.store.ledger import ledger_graph, revision
from kg.store.terms import engine_triple, model_triple, named
from kg.store.view import View
from kg.vocabulary import KG, RDF


class Accounts:
    """The accounts of the articles that changed since a generation."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._changed: dict[Iri, frozenset[Account]] = {}

    def read(self, article: Iri, triples: Collection[ox.Triple]) -> None:
        """Keep what a changed article's claims say now."""
        wanted = (t for t in triples if t.predicate.value in READ and not is_foreign(t))
        self._changed[article] = accounts_of(map(model_triple, wanted))

    def settle(self, draft: Draft, info: SnapshotInfo) -> SnapshotInfo:
        """Bring them into the ledger; those of all articles, where its rules are others than those
        by which it was made.
        """
        whole = info.ledger != RULES
        if whole:
            self._read_all()
        base = self._view.base
        gone, fresh = revision(self._view.store, base, self._changed, whole=whole)
        draft.revise(
            named(ledger_graph(base)),
            gone=map(engine_triple, gone),
            fresh=frozenset(map(engine_triple, fresh)),
        )
        return replace(info, ledger=RULES)

    def _read_all(self) -> None:
        for article in self._view.articles() if self._view.info else ():
            if article not in self._changed:
                rows = self._view.store.quads_for_pattern(None, None, None, named(article))
                self.read(article, [row.triple for row in rows])


def is_foreign(triple: ox.Triple) -> bool:
    """Whether it gives a class of another vocabulary: half of all that articles say."""
    value = triple.object.value if isinstance(triple.object, ox.NamedNode) else ""
    return triple.predicate.value == RDF.type and not value.startswith(KG.iri)
