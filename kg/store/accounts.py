"""What the claims of changed articles say, gathered while a generation is written."""

from collections.abc import Iterable
from dataclasses import replace

from kg.ledger import RULES, Account, accounts_of
from kg.model.quads import Iri, Quad, Triple
from kg.store.draft import Draft
from kg.store.layout import SnapshotInfo
from kg.store.ledger import ledger_graph, revision
from kg.store.terms import engine_triple, model_triple, named
from kg.store.view import View


class Accounts:
    """The accounts of the articles that changed since a generation."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._changed: dict[Iri, frozenset[Account]] = {}

    def read(self, article: Iri, statements: Iterable[Triple | Quad]) -> None:
        """Keep what a changed article's claims say now."""
        self._changed[article] = accounts_of(statements)

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
                self.read(article, map(model_triple, rows))
