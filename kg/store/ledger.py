"""The ledger's graph: which of its statements a change of some articles makes others."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

import pyoxigraph as ox

from kg.identifiers import iri
from kg.ledger import Account, Group, Position, compared
from kg.ledger.passages import somebody
from kg.model.quads import Iri, Triple
from kg.store.terms import model_triple, named
from kg.vocabulary import KG, LEDGER_RULE, POINT, RDF, concept

LINKS = (KG.agreesWith, KG.conflictsWith, KG.supersedes)


def ledger_graph(base: str) -> Iri:
    """The named graph of what is derived from claims that speak of the same; part of the default
    graph.
    """
    return iri(base, "ledger")


def revision(
    store: ox.Store, base: str, changed: Mapping[Iri, frozenset[Account]], *, whole: bool
) -> tuple[frozenset[Triple], frozenset[Triple]]:
    """What goes from the ledger and what comes, given the accounts that the changed articles now
    hold (none where one is gone). `store` is the generation before. Only the points concerned are
    looked up; `whole` makes all anew.
    """
    kept = Kept(store, base)
    new = frozenset(account for accounts in changed.values() for account in accounts)
    if whole:
        before, after = kept.everything, described(new, base)
        return before - after, after - before
    old = frozenset(account for article in changed for account in kept.of_article(article))
    groups = {account.position.group for account in old ^ new}
    earlier = frozenset(account for group in groups for account in kept.of_group(group))
    later = (earlier - old) | {a for a in new if a.position.group in groups}
    before, after = described(earlier, base), described(later, base)
    gone = before - after
    return gone - still_said(kept, gone, groups, base), after - before


def described(accounts: Iterable[Account], base: str) -> frozenset[Triple]:
    """What is to say about accounts, point by point."""
    groups: dict[Group, list[Account]] = {}
    for account in accounts:
        groups.setdefault(account.position.group, []).append(account)
    return frozenset(t for members in groups.values() for t in compared(members, base))


def still_said(
    kept: "Kept", gone: frozenset[Triple], groups: set[Group], base: str
) -> frozenset[Triple]:
    """The links between claims that another point still bears out."""
    claims = {t.subject for t in gone if t.predicate in LINKS}
    others = {a.position.group for claim in claims for a in kept.of_claim(claim)} - groups
    return described((a for group in others for a in kept.of_group(group)), base)


class Kept:
    """The accounts of a generation, looked up by claim, article or point."""

    def __init__(self, store: ox.Store, base: str) -> None:
        self._store = store
        self._graph = named(ledger_graph(base))
        self._base = base

    @cached_property
    def everything(self) -> frozenset[Triple]:
        """All that the ledger says."""
        rows = self._store.quads_for_pattern(None, None, None, self._graph)
        return frozenset(map(model_triple, rows))

    def of_article(self, article: Iri) -> Iterator[Account]:
        """The accounts of an article's claims."""
        kind = (named(RDF.type), named(KG.Claim), named(article))
        for row in self._store.quads_for_pattern(None, *kind):
            yield from self.of_claim(model_triple(row).subject)

    def of_claim(self, claim: Iri) -> Iterator[Account]:
        """The accounts of a claim."""
        yield from map(self._account, self._subjects(KG.ofClaim, claim))

    def of_group(self, group: Group) -> Iterator[Account]:
        """The accounts on one point of a thing."""
        for position in self._subjects(KG.onThing, group.thing):
            if concept(POINT, group.point) in self._values(position, KG.point):
                yield from map(self._account, self._subjects(KG.takes, position))

    def _account(self, node: Iri) -> Account:
        claim = Iri(self._values(node, KG.ofClaim)[0])
        party = self._values(node, KG.party)
        speaker = self._said(claim, KG.speaker)
        words = self._said(claim, KG.speakerText)
        return Account(
            claim,
            self._position(Iri(self._values(node, KG.takes)[0])),
            self._values(node, KG.readFrom)[0],
            self._values(node, KG.rule)[0].removeprefix(LEDGER_RULE),
            Iri(party[0]) if party else None,
            speaker or somebody(words),
            self._said(claim, KG.claimedOn),
        )

    def _position(self, node: Iri) -> Position:
        most, least = self._values(node, KG.atMost), self._values(node, KG.atLeast)
        text = self._values(node, KG.positionText)[0]
        return Position(
            Iri(self._values(node, KG.onThing)[0]),
            self._values(node, KG.point)[0].removeprefix(POINT),
            self._values(node, KG.positionValue)[0],
            self._values(node, KG.stance)[0] == KG.Denies,
            next(iter(self._values(node, KG.harm)), ""),
            next(iter(self._values(node, KG.counted)), ""),
            int(least[0]) if least else 0,
            int(most[0]) if most else None,
            bool(least) and text.removeprefix("not: ").startswith("perhaps "),
        )

    def _said(self, claim: Iri, predicate: Iri) -> str:
        rows = self._store.quads_for_pattern(named(claim), named(predicate), None, None)
        start = iri(self._base, "article/")
        found = (
            lexical(row.object)
            for row in rows
            if isinstance(row.graph_name, ox.NamedNode) and row.graph_name.value.startswith(start)
        )
        return min(found, default="")

    def _subjects(self, predicate: Iri, value: Iri) -> list[Iri]:
        rows = self._store.quads_for_pattern(None, named(predicate), named(value), self._graph)
        return sorted(model_triple(row).subject for row in rows)

    def _values(self, node: Iri, predicate: Iri) -> list[str]:
        rows = self._store.quads_for_pattern(named(node), named(predicate), None, self._graph)
        return sorted(lexical(row.object) for row in rows)


def lexical(node: object) -> str:
    """The characters of an IRI or literal."""
    return str(getattr(node, "value", node))
