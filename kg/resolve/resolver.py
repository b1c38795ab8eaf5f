"""The order in which an article's mentions become entities, events and resolutions."""

from dataclasses import replace

from kg.identifiers import slug
from kg.model.article import Article
from kg.model.extraction import EntityType, Extraction, Form, Ref
from kg.model.resolution import Entity, Event, Id, Identities, Resolution
from kg.resolve.clusters import Clusters
from kg.resolve.entities import Group, organization_entity, person_entity, place_entity
from kg.resolve.events import groups, merged_event, resolution_id
from kg.resolve.organizations import join_organizations
from kg.resolve.persons import join_persons
from kg.resolve.places import join_places
from kg.resolve.references import join_references


def resolve(article: Article, extraction: Extraction, identities: Identities) -> Resolution:
    """The identities of an article's mentions, given those of the articles before it."""
    clusters = Clusters(len(extraction.mentions))
    join_persons(extraction, clusters)
    join_organizations(extraction, clusters)
    join_places(extraction, clusters)
    meant = join_references(extraction, clusters, article.text)
    entities, entity_of = identified(extraction, clusters, meant, article, identities)
    texts = resolution_ids(article, extraction, entity_of)
    events, event_of = resolve_events(article, extraction, entities, entity_of, identities, texts)
    return Resolution(
        article=article.key,
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
        events=events,
        entity_of=tuple(entity_of.get(ref) for ref in range(len(extraction.mentions))),
        event_of=event_of,
        resolution_ids=texts,
        publisher=publisher(article, extraction, entities, entity_of),
    )


def identified(
    extraction: Extraction,
    clusters: Clusters,
    meant: dict[Ref, Ref],
    article: Article,
    identities: Identities,
) -> tuple[list[Entity], dict[Ref, Id]]:
    """The entities, and the Id of every mention that has one. Places come first: what people and
    bodies stand for is told in them.
    """
    found = grouped(extraction, clusters, meant)
    own = article.publisher if extraction.publisher is not None else None
    entities = [
        place_entity(group, article.key, identities)
        for group in found
        if group.type is EntityType.PLACE
    ]
    entities += [
        organization_entity(
            group,
            extraction,
            article.key,
            identities,
            own if extraction.publisher in group.refs else None,
        )
        for group in found
        if group.type is EntityType.ORGANIZATION
    ]
    of = {ref: entity.id for entity in entities for ref in entity.mentions}
    for group in found:
        if group.type is EntityType.PERSON:
            states = stands_for(extraction, group, entities, of)
            entities.append(person_entity(group, article.key, identities, states))
    return united(entities), {ref: entity.id for entity in entities for ref in entity.mentions}


def grouped(extraction: Extraction, clusters: Clusters, meant: dict[Ref, Ref]) -> list[Group]:
    """The groups of mentions with a name (or a state's adjective) among them, in order."""
    sets = clusters.sets(
        ref for ref, m in enumerate(extraction.mentions)
        if m.form is Form.NAME or m.type is EntityType.PLACE
    )  # fmt: skip
    for ref, named in meant.items():
        sets[clusters.root(named)].append(ref)
    return [
        Group(tuple(refs), tuple(extraction.mentions[r] for r in refs)) for refs in sets.values()
    ]


def stands_for(
    extraction: Extraction, group: Group, entities: list[Entity], of: dict[Ref, Id]
) -> frozenset[Id]:
    """The states for which a person holds posts, directly or in a state's body."""
    states = {entity.id for entity in entities if entity.kind == "state"}
    found: set[Id] = set()
    for post in extraction.posts:
        if post.person in group.refs and post.organization is not None:
            organization = of.get(post.organization)
            found |= {organization} & states if organization else set()
            for relation in extraction.relations:
                if of.get(relation.subject) == organization and of.get(relation.object) in states:
                    found.add(of[relation.object])
    return frozenset(found)


def united(entities: list[Entity]) -> list[Entity]:
    """One entity an Id: what two groups of mentions turn out to be the same is put together."""
    by_id: dict[Id, Entity] = {}
    for entity in entities:
        other = by_id.get(entity.id)
        by_id[entity.id] = entity if other is None else merged(other, entity)
    return list(by_id.values())


def merged(a: Entity, b: Entity) -> Entity:
    """Two groups of mentions of one entity as one; the first one's label stays."""
    return replace(
        a,
        mentions=tuple(sorted((*a.mentions, *b.mentions))),
        alt_labels=tuple(sorted({*a.alt_labels, *b.alt_labels, b.label} - {a.label})),
        acts=a.acts or b.acts,
    )


def resolve_events(
    article: Article,
    extraction: Extraction,
    entities: list[Entity],
    entity_of: dict[Ref, Id],
    identities: Identities,
    texts: tuple[Id, ...],
) -> tuple[tuple[Event, ...], tuple[Id, ...]]:
    """The events, and the Id of every event mention; `texts` are the Ids of the resolutions."""
    labels = {entity.id: entity.label for entity in entities}
    events: dict[Id, Event] = {}
    of: dict[int, Id] = {}
    for refs in groups(extraction.events).values():
        adopts = next(
            (e.adopts for e in map(extraction.events.__getitem__, refs) if e.adopts is not None),
            None,
        )
        event = merged_event(
            refs, extraction.events, entity_of.get, labels, article.text, article.key, identities,
            None if adopts is None else texts[adopts],
        )  # fmt: skip
        event = joined(events.get(event.id), event)
        events[event.id] = event
        of.update(dict.fromkeys(refs, event.id))
    marks = {
        of[ref]: of[e.commemorates]
        for ref, e in enumerate(extraction.events)
        if e.commemorates is not None
    }
    marked = (replace(e, commemorates=marks.get(e.id)) for e in events.values())
    return tuple(sorted(marked, key=lambda e: e.id)), tuple(
        of[r] for r in range(len(extraction.events))
    )


def joined(earlier: Event | None, event: Event) -> Event:
    """Two events of one Id are one, with the mentions and people of both."""
    if earlier is None:
        return event
    return replace(
        earlier,
        mentions=tuple(sorted((*earlier.mentions, *event.mentions))),
        alt_labels=tuple(sorted({*earlier.alt_labels, *event.alt_labels})),
        organizers=tuple(dict.fromkeys((*earlier.organizers, *event.organizers))),
        participants=tuple(dict.fromkeys((*earlier.participants, *event.participants))),
        speakers=tuple(dict.fromkeys((*earlier.speakers, *event.speakers))),
    )


def resolution_ids(
    article: Article, extraction: Extraction, entity_of: dict[Ref, Id]
) -> tuple[Id, ...]:
    """The Id of every resolution mention; a text of another kind that the body
    adopted on the same day is another one.
    """
    found = []
    kinds: dict[Id, str] = {}
    for r in extraction.resolutions:
        adopters = [id for ref in r.adopters if (id := entity_of.get(ref)) is not None]
        adopter = adopters[0] if adopters else None
        id = resolution_id(r.number, r.date, adopter, article.key, r.trigger.start)
        kind = kind_of_text(r.trigger.of(article.text))
        first = kinds.setdefault(id, kind)
        found.append(id if r.number or kind == first else f"{id}-{kind}")
    return tuple(found)


def kind_of_text(noun: str) -> str:
    """What kind of text a noun names: a bill becomes an act, any may be called "the text".

    >>> kind_of_text("Wolf Management Bill"), kind_of_text("motion")
    ('law', 'motion')
    """
    word = slug(noun).rpartition("-")[2]
    return "law" if word in {"bill", "act", "law", "statute", "text", "measure", "draft"} else word


def publisher(
    article: Article, extraction: Extraction, entities: list[Entity], entity_of: dict[Ref, Id]
) -> Id | None:
    """The publisher, where the text names it: by the name in the metadata, or, without one, in the
    dateline. The agency of a dateline is not the paper that prints it.
    """
    name = article.publisher
    if name is None:
        return entity_of.get(extraction.publisher) if extraction.publisher is not None else None
    for entity in entities:
        if entity.type is EntityType.ORGANIZATION and name in {entity.label, *entity.alt_labels}:
            return entity.id
    return None
