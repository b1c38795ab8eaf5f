"""Events: what happened, when, where and with whom."""

from collections.abc import Iterator

from kg.describe.reading import Reading, Statement
from kg.describe.terms import day, text, types
from kg.model.quads import Iri, Triple
from kg.model.resolution import Event
from kg.vocabulary import EVENT_TYPE, KG, SCHEMA, SEM, SKOS, concept

CLASSES = (KG.Event, SEM.Event, SCHEMA.Event)


def describe_events(reading: Reading) -> Iterator[Statement]:
    """Every event of the article, adoptions left to the texts that they adopt."""
    for event in reading.resolution.events:
        if event.adopts is None:
            yield from describe_event(reading, event)


def describe_event(reading: Reading, event: Event) -> Iterator[Statement]:
    """One event with its evidence in every passage that tells of it."""
    node = reading.iri(event.id)
    yield from types(node, CLASSES)
    yield Triple(node, SKOS.prefLabel, text(event.label))
    for label in event.alt_labels:
        if label != event.label:
            yield Triple(node, SKOS.altLabel, text(label))
    yield Triple(node, KG.eventType, concept(EVENT_TYPE, event.type))
    if event.date:
        yield Triple(node, KG.date, day(event.date))
    if event.end_date:
        yield Triple(node, KG.endDate, day(event.end_date))
    yield from describe_circumstances(reading, node, event)
    spans = (reading.extraction.events[ref].evidence for ref in event.mentions)
    yield from reading.derived(node, event.confidence, spans)


def describe_circumstances(reading: Reading, node: Iri, event: Event) -> Iterator[Triple]:
    """Places and persons. Each special part in the event is stated as `sem:hasActor` too, since
    queries run without a reasoner.
    """
    for place in event.places:
        yield Triple(node, SEM.hasPlace, reading.iri(place))
    parts = (
        (KG.organizer, event.organizers),
        (KG.participant, event.participants),
        (KG.speakerAt, event.speakers),
    )
    for predicate, ids in parts:
        for actor in map(reading.iri, ids):
            yield Triple(node, predicate, actor)
            yield Triple(node, SEM.hasActor, actor)
    if event.commemorates and event.commemorates != event.id:
        yield Triple(node, KG.commemorates, reading.iri(event.commemorates))
