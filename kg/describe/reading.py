"""What every family of statements is made from: one article, what was read, and who is who."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from kg.describe.terms import decimal
from kg.identifiers import article_id, iri, mention_id
from kg.model.article import Article
from kg.model.extraction import EventRef, Extraction, Ref, Span
from kg.model.quads import Iri, Triple
from kg.model.resolution import Entity, Event, Id, Resolution
from kg.vocabulary import KG, PROV


class Evidence(NamedTuple):
    """`node` rests on the words of `span`."""

    node: Iri
    span: Span


Statement = Triple | Evidence


@dataclass(frozen=True)
class Reading:
    """One article with its extraction and resolution, and the base of the IRIs."""

    article: Article
    extraction: Extraction
    resolution: Resolution
    base: str

    @property
    def graph(self) -> Iri:
        """The article's IRI: also the name of its graph."""
        return self.iri(article_id(self.article.key))

    def iri(self, id: Id) -> Iri:
        """The IRI of an Id."""
        return iri(self.base, id)

    @property
    def title(self) -> str:
        """The article's title on one line."""
        return " ".join(self.article.title.split())

    def mention(self, span: Span) -> Iri:
        """The mention of that span."""
        return self.iri(mention_id(self.article.key, span.start, span.end))

    def words(self, span: Span) -> str:
        """The words of a span on one line."""
        return " ".join(span.of(self.article.text).split())

    def entity_id(self, ref: Ref | None) -> Id | None:
        """Who or what a mention refers to, where that is known."""
        return None if ref is None else self.resolution.entity_of[ref]

    def entity_ids(self, refs: Iterable[Ref]) -> list[Id]:
        """Whom mentions refer to, each once, leaving out the unknown."""
        known = (self.entity_id(ref) for ref in refs)
        return list(dict.fromkeys(entity for entity in known if entity is not None))

    def topics(self, refs: Iterable[Ref], events: Iterable[EventRef]) -> Iterator[Iri]:
        """What a text is about: entities, then events."""
        yield from map(self.iri, self.entity_ids(refs))
        yield from (self.iri(self.resolution.event_of[event]) for event in events)

    @cached_property
    def entities(self) -> dict[Id, Entity]:
        """The article's entities by Id."""
        return {entity.id: entity for entity in self.resolution.entities}

    @cached_property
    def events(self) -> dict[Id, Event]:
        """The article's events by Id."""
        return {event.id: event for event in self.resolution.events}

    def derived(self, node: Iri, confidence: float, spans: Iterable[Span]) -> Iterator[Statement]:
        """What every node of the model has: its source, its confidence and its evidence."""
        yield Triple(node, PROV.wasDerivedFrom, self.graph)
        yield Triple(node, KG.confidence, decimal(confidence))
        for span in spans:
            yield Evidence(node, span)
