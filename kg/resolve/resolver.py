"""The order in which an article's mentions become entities, events and resolutions."""

from collections.abc import Iterable
from dataclasses import replace

from kg.identifiers import slug
from kg.model.article import Article
from kg.model.extraction import EntityType, EventMention, EventRef, Extraction, Form, Ref
from kg.model.resolution import Entity, Event, Id, Identities, Join, Known, Resolution
from kg.resolve.clusters import Clusters
from kg.resolve.entities import (
    Group,
    Identified,
    organization_entity,
    person_entity,
    place_entity,
)
from kg.resolve.events import groups, identified_event, merged_event, resolution_id, says_nothing
from kg.resolve.evidence import contradicts
from kg.resolve.facts import Facts
from kg.resolve.identity import Found, scoped
from kg.resolve.organizations import join_organizations
from kg.resolve.persons import join_persons
from kg.resolve.places import join_places
from kg.resolve.references import join_references
from kg.resolve.wordings import join_wordings


def resolve(article: Article, extraction: Extraction, identities: Identities) -> Resolution:
    """The identities of an article's mentions, given those of the articles before it."""
    clusters = Clusters(len(extraction.mentions))
    facts = Facts(article, extraction)
    join_persons(extraction, clusters, facts.apart)
    join_organizations(extraction, clusters, facts.of_two_states, facts.seats)
    join_wordings(extraction, clusters, article.text, facts.seats)
    join_places(extraction, clusters)
    meant = join_references(extraction, clusters, article.text, facts.seats)
    found = grouped(extraction, clusters, meant)
    places, others = identified(found, facts, identities)
    entities = united([*places, *(one.entity for one in others)])
    entity_of = {ref: entity.id for entity in entities for ref in entity.mentions}
    texts = resolution_ids(article, extraction, entity_of)
    events, event_of, occasions, joins = resolve_events(
        article, extraction, entities, entity_of, identities, texts
    )
    return Resolution(
        article=article.key,
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
        events=events,
        entity_of=tuple(entity_of.get(ref) for ref in range(len(extraction.mentions))),
        event_of=event_of,
        resolution_ids=texts,
        publisher=publisher(article, extraction, entities, entity_of),
        known=(*map(known_place, places), *map(known_now, others), *occasions),
        joins=(*(one.found.join for one in others if one.found.join), *joins),
        merges=tuple(merge for one in others for merge in one.found.merges),
    )


def identified(
    found: list[Group], facts: Facts, identities: Identities
) -> tuple[list[Entity], list[Identified]]:
    """The places, and the bodies and people. Places come first, people last: what they stand for
    is told in the others.
    """
    extraction, article = facts.extraction, facts.article
    own = article.publisher if extraction.publisher is not None else None
    kinds = {type: [group for group in found if group.type is type] for type in EntityType}
    places = [place_entity(group, identities) for group in kinds[EntityType.PLACE]]
    facts.learn(places)
    bodies = [
        organization_entity(
            group, facts, identities, own if extraction.publisher in group.refs else None
        )
        for group in kinds[EntityType.ORGANIZATION]
    ]
    facts.learn(one.entity for one in bodies)
    people = [person_entity(group, facts, identities) for group in kinds[EntityType.PERSON]]
    return places, [*set_apart(bodies), *set_apart(people)]


def set_apart(found: list[Identified]) -> list[Identified]:
    """The same, with an Id of its own for each whom the article tells apart from one of its Id."""
    kept: list[Identified] = []
    for one in found:
        same = [other for other in kept if other.entity.id == one.entity.id]
        if any(contradicts(other.told, one.told, one.entity.type) for other in same):
            id = scoped(one.told.id, one.told.label, str(one.entity.mentions[0]))
            one = replace(one, entity=replace(one.entity, id=id), found=Found(Known(id, "")))  # noqa: PLW2901
        kept.append(one)
    return kept


def known_place(place: Entity) -> Known:
    """What later articles know of a place."""
    return Known(place.id, place.label, place.kind)


def known_now(one: Identified) -> Known:
    """What later articles know of an entity, by the identity that it was given."""
    return replace(one.told, id=one.entity.id, label=one.entity.label, kind=one.entity.kind)


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
) -> tuple[tuple[Event, ...], tuple[Id, ...], list[Known], list[Join]]:
    """The events, the Id of every event mention, what is told of the events, and why they are those
    of other articles; `texts` are the Ids of the resolutions. What is commemorated comes first.
    """
    labels = {entity.id: entity.label for entity in entities}
    spoken = frozenset(id for id in labels if id.startswith("place/"))
    told = extraction.events
    told_about = referred_to(extraction)
    events: dict[Id, Event] = {}
    of: dict[int, Id] = {}
    joins: list[Join] = []
    learned: list[Known] = []
    for refs in anchors_first(groups(told), told):
        adopts = first(told[ref].adopts for ref in refs)
        anchor = first(told[ref].commemorates for ref in refs)
        event = replace(
            merged_event(refs, told, entity_of.get, labels, article.text),
            adopts=None if adopts is None else texts[adopts],
            commemorates=None if anchor is None else of.get(anchor),
        )
        mentions = [told[ref] for ref in refs]
        if says_nothing(event) and not told_about.intersection(refs):
            of.update(dict.fromkeys(refs, ""))
            continue
        event, known, join = identified_event(event, mentions, article, identities, spoken)
        joins += [join] if join else []
        learned.append(known)
        event = joined(events.get(event.id), event)
        events[event.id] = event
        of.update(dict.fromkeys(refs, event.id))
    found = tuple(sorted(events.values(), key=lambda e: e.id))
    return found, tuple(of[r] for r in range(len(told))), learned, joins


def referred_to(extraction: Extraction) -> set[EventRef]:
    """The mentions of events to which a claim, a text or another event refers."""
    claims, events = extraction.claims, extraction.events
    refs = {ref for claim in claims for ref in claim.about_events}
    refs.update(ref for text in extraction.resolutions for ref in text.about_events)
    refs.update(ref for c in claims for ref in (c.made_at, c.characterizes) if ref is not None)
    return refs | {e.commemorates for e in events if e.commemorates is not None}


def first(refs: Iterable[int | None]) -> int | None:
    """The first that there is."""
    return next((ref for ref in refs if ref is not None), None)


def anchors_first(
    found: dict[EventRef, list[EventRef]], events: tuple[EventMention, ...]
) -> list[list[EventRef]]:
    """The groups, those that commemorate something last."""
    return sorted(
        found.values(), key=lambda refs: any(events[r].commemorates is not None for r in refs)
    )


def joined(earlier: Event | None, event: Event) -> Event:
    """Two events of one Id are one, with the mentions and people of both."""
    if earlier is None:
        return event
    return replace(
        earlier,
        commemorates=earlier.commemorates or event.commemorates,
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
    adopted on the same day is another one, and so is one that passed or lost by other votes.
    """
    found = []
    kinds: dict[Id, str] = {}
    counts: dict[Id, tuple[int | None, ...]] = {}
    for r in extraction.resolutions:
        adopters = [id for ref in r.adopters if (id := entity_of.get(ref)) is not None]
        adopter = adopters[0] if adopters else None
        id = resolution_id(r.number, r.date, adopter, article.key, r.trigger.start)
        kind = kind_of_text(r.trigger.of(article.text))
        first = kinds.setdefault(id, kind)
        id = id if r.number or kind == first else f"{id}-{kind}"
        id = f"{id}-also" if id in found and r.rule == "text:joined" else id
        count = r.votes[:2] if r.votes is not None and not (r.number or r.rejected) else ()
        if count and None not in count and counts.setdefault(id, count) != count:
            id = f"{id}-{count[0]}-{count[1]}"
        lost = "-".join(map(str, r.votes or ()))
        found.append(f"{id}-rejected-{lost}" if r.rejected else id)
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
