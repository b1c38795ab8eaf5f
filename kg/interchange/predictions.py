"""What the extractor read off an article, as a document to compare with an annotated one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from kg.interchange.document import (
    Attribution,
    Characterization,
    Document,
    Entity,
    Event,
    Post,
    Relation,
    Resolution,
    Spans,
)
from kg.interchange.mentions import in_full, in_phrase, in_text, inner, is_adjective, is_common
from kg.model.article import Article
from kg.model.extraction import (
    ClaimMention,
    EntityType,
    Extraction,
    Form,
    Link,
    Mention,
    Ref,
    ResolutionMention,
    Span,
)
from kg.model.resolution import Entity as Resolved
from kg.model.resolution import Event as ResolvedEvent
from kg.model.resolution import Id
from kg.model.resolution import Resolution as Resolving

T = TypeVar("T")

TYPES = {
    EntityType.PERSON: "PERSON",
    EntityType.ORGANIZATION: "ORG",
    EntityType.PLACE: "PLACE",
    EntityType.EVENT: "EVENT",
    EntityType.OTHER: "other",
}
KINDS = {Form.NAME: "NAM", Form.NOUN: "NOM", Form.PRONOUN: "PRO"}
PART_OF, SEAT, WITHIN, POSITION = "P361", "P159", "P131", "P39"
"""Wikidata's part of, headquarters location, located in the territory of, position held."""


def prediction(
    id: str,
    article: Article,
    extraction: Extraction,
    resolution: Resolving,
    *,
    kinds: bool = True,
) -> Document:
    """All that the extraction holds. Without `kinds` only names are written, for sets that annotate
    nothing else.
    """
    reading = Reading(extraction, resolution, article.text)
    return Document(
        id=id,
        text=article.text,
        published=article.published.isoformat() if article.published else None,
        entities=(*reading.entities(kinds=kinds), *reading.things(kinds=kinds)),
        posts=tuple(reading.posts()),
        relations=tuple(dict.fromkeys(reading.relations())),
        events=tuple(map(reading.event, resolution.events)),
        resolutions=tuple(reading.resolutions()),
        attributions=tuple(dict.fromkeys(reading.attributions())),
        characterizations=tuple(dict.fromkeys(reading.characterizations())),
    )


class Reading:
    """An extraction with the identities of its mentions."""

    def __init__(self, extraction: Extraction, resolution: Resolving, text: str) -> None:
        self.text = text
        self.extraction = extraction
        self.resolution = resolution
        self.types = {entity.id: entity.type for entity in resolution.entities}
        self.event_index = {event.id: n for n, event in enumerate(resolution.events)}

    def id(self, ref: Ref | None) -> Id | None:
        """Whom a mention means, if that is known."""
        return None if ref is None else self.resolution.entity_of[ref]

    def ids(self, refs: Iterable[Ref]) -> tuple[Id, ...]:
        """Whom mentions mean, each once."""
        return tuple(dict.fromkeys(id for ref in refs if (id := self.id(ref)) is not None))

    def entities(self, *, kinds: bool) -> Iterator[Entity]:
        """The entities of the article."""
        nested = inner(m.span for m in self.extraction.mentions if m.form is Form.NAME)
        for entity in self.resolution.entities:
            yield self.entity(entity, nested, kinds=kinds)

    def entity(self, entity: Resolved, nested: set[Span], *, kinds: bool) -> Entity:
        """An entity; the adjective of a state and a name within a longer one are no mentions."""
        all = sorted({self.extraction.mentions[ref] for ref in entity.mentions}, key=in_text)
        text = self.text
        allusions = [m for m in all if is_adjective(m) or m.span in nested or in_phrase(m, text)]
        kept = first_by(
            (m for m in all if m not in allusions and (kinds or kind(m, text) == "NAM")),
            key=lambda m: m.span,
        )
        return Entity(
            id=entity.id,
            type=TYPES[entity.type],
            mentions=tuple(in_full(m, text) for m in kept),
            kinds=tuple(kind(m, text) for m in kept) if kinds else None,
            allusions=tuple(dict.fromkeys(m.span for m in allusions)),
        )

    def things(self, *, kinds: bool) -> Iterator[Entity]:
        """Names of what is no entity of the graph, such as events; each name is one thing."""
        grouped: dict[tuple[str, str], list[Span]] = {}
        for span, key in sorted(self.named_things().items()):
            grouped.setdefault(key, []).append(span)
        for (id, type), spans in grouped.items():
            names = ("NAM",) * len(spans) if kinds else None
            yield Entity(id, type, tuple(spans), kinds=names)
        yield from self.called_texts(kinds=kinds)

    def called_texts(self, *, kinds: bool) -> Iterator[Entity]:
        """The resolutions that somebody calls something, at the words that tell of them."""
        texts = {claim.characterizes_text for claim in self.extraction.claims} - {None}
        for index in sorted(text for text in texts if text is not None):
            told, id = self.extraction.resolutions[index], self.resolution.resolution_ids[index]
            start = told.trigger.start
            spans = {told.trigger}
            if told.number and (at := self.text.find(told.number, start)) >= 0:
                stop = at + len(told.number)
                spans |= (
                    {Span(at, stop), Span(start, stop)} if at - start < NEAR else {Span(at, stop)}
                )
            none = () if kinds else None
            yield Entity(id, "other", (), kinds=none, allusions=tuple(sorted(spans)))

    def named_things(self) -> dict[Span, tuple[str, str]]:
        """The id and type of each such name."""
        others = {
            mention.span: (mention.name.lower(), TYPES[mention.type])
            for mention in self.extraction.others
        }
        return others | {
            name: (event.id, "EVENT")
            for event in self.resolution.events
            for ref in event.mentions
            if (name := self.extraction.events[ref].name) is not None
        }

    def posts(self) -> Iterator[Post]:
        """The posts whose holder is known."""
        for post in self.extraction.posts:
            person = self.id(post.person)
            if person is not None:
                yield Post(
                    person=person,
                    title=post.title,
                    organization=self.id(post.organization),
                    status=post.status.value,
                    accredited_to=self.id(post.accredited_to),
                )

    def relations(self) -> Iterator[Relation]:
        """Parts and seats, and whom a post binds to what."""
        for relation in self.extraction.relations:
            subject, object = self.id(relation.subject), self.id(relation.object)
            if subject is None or object is None or subject == object:
                continue
            if relation.link is Link.PART_OF:
                place = self.types[subject] is EntityType.PLACE
                yield Relation(WITHIN if place else PART_OF, subject, object)
            elif relation.link is Link.LOCATED_IN:
                yield Relation(SEAT, subject, object)
        for post in self.posts():
            if post.organization is not None:
                yield Relation(POSITION, post.person, post.organization)

    def event(self, event: ResolvedEvent) -> Event:
        """An event at its first mention."""
        trigger, *also = sorted({self.extraction.events[ref].trigger for ref in event.mentions})
        people = (*event.organizers, *event.participants, *event.speakers)
        return Event(
            trigger=trigger,
            type=event.type,
            participants=tuple(dict.fromkeys(people)),
            place=event.places[0] if event.places else None,
            date=told(event.date),
            end_date=told(event.end_date),
            also=tuple(also),
            commemorates=self.event_index.get(event.commemorates or ""),
        )

    def resolutions(self) -> Iterator[Resolution]:
        """The resolutions, each with what its several mentions tell."""
        grouped: dict[Id, list[ResolutionMention]] = {}
        pairs = zip(self.resolution.resolution_ids, self.extraction.resolutions, strict=True)
        for id, mention in pairs:
            grouped.setdefault(id, []).append(mention)
        for mentions in grouped.values():
            yield self.adopted(mentions)

    def adopted(self, mentions: Sequence[ResolutionMention]) -> Resolution:
        """One resolution."""
        bodies = self.ids(ref for m in mentions for ref in m.adopters)
        return Resolution(
            trigger=mentions[0].trigger,
            body=bodies[0] if bodies else None,
            number=first(m.number for m in mentions),
            date=told(first(m.date for m in mentions)),
            votes=first(m.votes for m in mentions),
            actions=tuple(dict.fromkeys(verb for m in mentions for verb in m.actions)),
            addressee=self.id(first(m.addressee for m in mentions)),
            about=self.ids(ref for m in mentions for ref in m.about),
        )

    def attributions(self) -> Iterator[Attribution]:
        """The claims of others than the article itself, what several say together once."""
        seen: set[tuple[Spans, Span | None, Span]] = set()
        for claim in self.extraction.claims:
            source = self.source(claim)
            if claim.own_voice or not (source or claim.cue):
                continue
            if (source, claim.cue, claim.content) in seen:
                continue
            seen.add((source, claim.cue, claim.content))
            yield Attribution(
                source=source,
                cue=(claim.cue,) if claim.cue else (),
                content=tuple(sorted((claim.content, *claim.rest))),
                speaker=self.id(claim.speaker),
                polarity="Denies" if claim.denies else "Affirms",
                form=claim.form.value,
            )

    def source(self, claim: ClaimMention) -> Spans:
        """The words for the speaker, as much as is known of them."""
        if claim.source is not None:
            return (claim.source,)
        if claim.speaker_text is not None:
            return (claim.speaker_text,)
        return () if claim.speaker is None else (self.extraction.mentions[claim.speaker].span,)

    def characterizations(self) -> Iterator[Characterization]:
        """What claims call an event or an entity."""
        for claim in self.extraction.claims:
            if claim.characterized_as is None:
                continue
            speaker = self.resolution.publisher if claim.own_voice else self.id(claim.speaker)
            event = claim.characterizes
            if event is not None:
                index = self.event_index[self.resolution.event_of[event]]
                yield Characterization(speaker, claim.characterized_as, event=index)
            target = self.id(claim.characterizes_ref)
            if target is not None:
                yield Characterization(speaker, claim.characterized_as, target=target)
            if claim.characterizes_text is not None:
                id = self.resolution.resolution_ids[claim.characterizes_text]
                yield Characterization(speaker, claim.characterized_as, target=id)


NEAR = 24
"""Characters from the noun of a text to a number that is part of its name."""


def kind(mention: Mention, text: str) -> str:
    """Whether a mention is a name, a noun or a pronoun."""
    return KINDS[Form.NOUN if is_common(mention, text) else mention.form]


def first_by(items: Iterable[T], key: Callable[[T], Span]) -> list[T]:
    """The first item of each span."""
    found: dict[Span, T] = {}
    for item in items:
        found.setdefault(key(item), item)
    return list(found.values())


def first(items: Iterable[T | None]) -> T | None:
    """The first item that there is."""
    return next((item for item in items if item is not None), None)


def told(date: object) -> str | None:
    """A date as ISO 8601."""
    return None if date is None else str(date)
