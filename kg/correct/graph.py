"""The statements of one article while they are corrected, found by subject and by object."""

import re
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from kg.model.quads import Iri, Literal, Term, Triple
from kg.vocabulary import KG, OA, PROV, RDF, SKOS, WGS

SPAN = re.compile(r"/(\d+)-(\d+)$")
SINGLE = (
    SKOS.prefLabel, KG.kind, KG.eventType, KG.date, KG.endDate, KG.number, KG.dateAdopted,
    KG.votesFor, KG.votesAgainst, KG.abstentions, WGS.lat, WGS.long,
)  # fmt: skip
"""Properties that have one value, whoever speaks of the node."""


class Graph:
    """A set of statements. `influences` are the corrected nodes, each with its correction."""

    def __init__(self, triples: Iterable[Triple], article: Iri, base: str) -> None:
        self.article = article
        self.base = base
        self.influences: set[tuple[Iri, Iri]] = set()
        self._about: defaultdict[Iri, set[Triple]] = defaultdict(set)
        self._to: defaultdict[Iri, set[Triple]] = defaultdict(set)
        self.add(*triples)

    def __contains__(self, node: Iri) -> bool:
        return bool(self._about.get(node) or self._to.get(node))

    def triples(self) -> frozenset[Triple]:
        """Every statement, with those that name the corrections."""
        said = frozenset(triple for triples in self._about.values() for triple in triples)
        return said | {Triple(node, PROV.wasInfluencedBy, by) for node, by in self.influences}

    def nodes(self) -> set[Iri]:
        """Every subject and every IRI that is an object."""
        return {node for index in (self._about, self._to) for node, found in index.items() if found}

    def subjects(self) -> list[Iri]:
        """Every subject, sorted."""
        return sorted(node for node, triples in self._about.items() if triples)

    def add(self, *triples: Triple) -> None:
        """Add statements."""
        for triple in triples:
            self._about[triple.subject].add(triple)
            if isinstance(triple.object, Iri):
                self._to[triple.object].add(triple)

    def discard(self, *triples: Triple) -> None:
        """Take statements out."""
        for triple in triples:
            self._about[triple.subject].discard(triple)
            if isinstance(triple.object, Iri):
                self._to[triple.object].discard(triple)

    def about(self, node: Iri) -> list[Triple]:
        """The statements with this subject."""
        return sorted(self._about.get(node, ()), key=str)

    def to(self, node: Iri) -> list[Triple]:
        """The statements with this object."""
        return sorted(self._to.get(node, ()), key=str)

    def values(self, node: Iri, *predicates: Iri) -> list[Term]:
        """The objects of a node's properties, sorted."""
        found = {t.object for t in self._about.get(node, ()) if t.predicate in predicates}
        return sorted(found, key=str)

    def linked(self, node: Iri, *predicates: Iri) -> list[Iri]:
        """The nodes that a node's properties name, sorted."""
        return [value for value in self.values(node, *predicates) if isinstance(value, Iri)]

    def linking(self, node: Iri, *predicates: Iri) -> list[Iri]:
        """The nodes whose properties name a node, sorted."""
        return sorted({t.subject for t in self._to.get(node, ()) if t.predicate in predicates})

    def text(self, node: Iri, predicate: Iri) -> str | None:
        """The first text that a property has."""
        values = self.values(node, predicate)
        return next((value.lexical for value in values if isinstance(value, Literal)), None)

    def put(self, node: Iri, predicate: Iri, *values: Term) -> None:
        """Make these the values of a property."""
        self.discard(*(t for t in self.about(node) if t.predicate == predicate))
        self.add(*(Triple(node, predicate, value) for value in values))

    def types(self, node: Iri) -> frozenset[Term]:
        """The classes of a node."""
        about = self._about.get(node, ())
        return frozenset(triple.object for triple in about if triple.predicate == RDF.type)

    def rename(self, old: Iri, new: Iri) -> None:
        """Say of one node what was said of another, but nothing that would be of itself alone."""
        moved = [*self.about(old), *self.to(old)]
        self.discard(*moved)
        for triple in moved:
            subject = new if triple.subject == old else triple.subject
            value = new if triple.object == old else triple.object
            if subject != value:
                self.add(Triple(subject, triple.predicate, value))
        self.influences = {(new if node == old else node, by) for node, by in self.influences}

    def remove(self, node: Iri) -> None:
        """Say nothing of a node, nor of the places of a mention."""
        for target in self.linked(node, OA.hasTarget):
            for selector in self.linked(target, OA.hasSelector):
                self.discard(*self.about(selector), *self.to(selector))
            self.discard(*self.about(target))
        self.discard(*self.about(node), *self.to(node))
        self.influences = {(one, by) for one, by in self.influences if one != node}

    def quote(self, mention: Iri) -> str | None:
        """The words of a mention."""
        for target in self.linked(mention, OA.hasTarget):
            for selector in self.linked(target, OA.hasSelector):
                if (words := self.text(selector, OA.exact)) is not None:
                    return words
        return None

    def label(self, node: Iri) -> str | None:
        """The preferred label of a node."""
        return self.text(node, SKOS.prefLabel)

    def settle(self, node: Iri) -> None:
        """Keep one value of what has one, of confidences the surest, and no label twice."""
        sure = [value for value in self.values(node, KG.confidence) if isinstance(value, Literal)]
        if len(sure) > 1:
            self.put(node, KG.confidence, max(sure, key=lambda value: Decimal(value.lexical)))
        for predicate in SINGLE:
            values = self.values(node, predicate)
            if len(values) > 1:
                self.put(node, predicate, values[0])
                if predicate == SKOS.prefLabel:
                    self.add(*(Triple(node, SKOS.altLabel, value) for value in values[1:]))
        for label in self.values(node, SKOS.prefLabel):
            self.discard(Triple(node, SKOS.altLabel, label))


def span(mention: Iri) -> tuple[int, int] | None:
    """The place of a mention, which its IRI tells.

    >>> span(Iri("http://localhost:8000/mention/a/3-9"))
    (3, 9)
    """
    found = SPAN.search(mention)
    return (int(found[1]), int(found[2])) if found else None


def lies_within(mention: Iri, passage: Iri) -> bool:
    """Whether a mention is part of another."""
    inner, outer = span(mention), span(passage)
    return bool(inner and outer and outer[0] <= inner[0] and inner[1] <= outer[1])
