"""Persons, organizations and places, and how they lie within one another."""

from collections.abc import Iterator

from kg.describe.reading import Evidence, Reading, Statement
from kg.describe.terms import decimal, text, types
from kg.gazetteer import STATE_BODIES
from kg.model.extraction import EntityType, Link, Relation
from kg.model.quads import Iri, Triple
from kg.model.resolution import Entity, Id
from kg.vocabulary import ENTITY_CLASSES, KG, KIND, ORG, SCHEMA, SKOS, WGS, concept

ORGANIZATION, PLACE = EntityType.ORGANIZATION, EntityType.PLACE


def describe_entities(reading: Reading) -> Iterator[Statement]:
    """Every entity of the article with its mentions, then the relations between them."""
    acting = actors(reading)
    for entity in reading.resolution.entities:
        yield from describe_entity(reading, entity, acts=entity.id in acting)
    for relation in reading.extraction.relations:
        yield from describe_relation(reading, relation, acting)


def describe_entity(reading: Reading, entity: Entity, *, acts: bool) -> Iterator[Statement]:
    """One entity; a place that acts is an organization too."""
    node = reading.iri(entity.id)
    yield from types(node, ENTITY_CLASSES[entity.type])
    if acts and entity.type is PLACE:
        yield from types(node, ENTITY_CLASSES[ORGANIZATION])
    yield Triple(node, SKOS.prefLabel, text(entity.label))
    for label in entity.alt_labels:
        if label != entity.label:
            yield Triple(node, SKOS.altLabel, text(label))
    yield from describe_details(node, entity, organization=acts or entity.type is ORGANIZATION)
    spans = (reading.extraction.mentions[ref].span for ref in entity.mentions)
    yield from reading.derived(node, entity.confidence, spans)


def describe_details(node: Iri, entity: Entity, *, organization: bool) -> Iterator[Triple]:
    """What only some types of entity have."""
    if entity.honorific and entity.type is EntityType.PERSON:
        yield Triple(node, SCHEMA.honorificPrefix, text(entity.honorific))
    if entity.kind and organization:
        yield Triple(node, KG.kind, concept(KIND, entity.kind))
    if entity.point and entity.type is PLACE:
        yield Triple(node, WGS.lat, decimal(entity.point[0]))
        yield Triple(node, WGS.long, decimal(entity.point[1]))


def actors(reading: Reading) -> frozenset[Id]:
    """Whoever the article shows acting: having officers or bodies, speaking, adopting, taking part.

    A state among them is an organization, whether or not its mentions tell.
    """
    extraction, resolution = reading.extraction, reading.resolution
    refs = [post.organization for post in extraction.posts]
    refs += [claim.speaker for claim in extraction.claims]
    refs += [ref for adopted in extraction.resolutions for ref in adopted.adopters]
    refs += [relation.object for relation in extraction.relations if has_body(reading, relation)]
    acting = {resolution.publisher, *map(reading.entity_id, refs)}
    acting.update(entity.id for entity in resolution.entities if entity.acts)
    for event in resolution.events:
        acting.update(event.organizers, event.participants, event.speakers)
    return frozenset(actor for actor in acting if actor is not None)


def has_body(reading: Reading, relation: Relation) -> bool:
    """Whether a ministry, court or the like is told to be a state's."""
    part, whole = reading.entity_id(relation.subject), reading.entity_id(relation.object)
    if relation.link is not Link.PART_OF or part is None or whole is None:
        return False
    entities = reading.entities
    return entities[part].kind in STATE_BODIES and entities[whole].kind == "state"


def describe_relation(
    reading: Reading, relation: Relation, acting: frozenset[Id]
) -> Iterator[Statement]:
    """Where an organization or place belongs; its evidence is evidence of the part."""
    part, whole = reading.entity_id(relation.subject), reading.entity_id(relation.object)
    if relation.link is Link.SAME or part is None or whole is None or part == whole:
        return
    entities = reading.entities
    if predicate := containment(relation.link, entities[part], entities[whole], acting):
        yield Triple(reading.iri(part), predicate, reading.iri(whole))
        yield Evidence(reading.iri(part), relation.evidence)


def containment(link: Link, part: Entity, whole: Entity, acting: frozenset[Id]) -> Iri | None:
    """The property that says it between entities of these types; None where none does."""
    match part.type, whole.type:
        case EntityType.PLACE, EntityType.PLACE:
            return SCHEMA.containedInPlace
        case EntityType.ORGANIZATION, EntityType.ORGANIZATION if link is Link.PART_OF:
            return ORG.subOrganizationOf
        case EntityType.ORGANIZATION, EntityType.PLACE:
            within = link is Link.PART_OF and whole.id in acting
            return ORG.subOrganizationOf if within else SCHEMA.location
    return None
