"""Resolutions: what a body adopted, and the event of its adoption."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import starmap

from kg.describe.claims import claim_ids
from kg.describe.events import describe_circumstances
from kg.describe.reading import Reading, Statement
from kg.describe.terms import count, day, text, types
from kg.model.dates import PartialDate
from kg.model.extraction import ResolutionMention
from kg.model.quads import Iri, Triple
from kg.model.resolution import Id
from kg.vocabulary import EVENT_TYPE, KG, SCHEMA, SEM, SKOS, concept

CLASSES = (KG.Resolution, SCHEMA.CreativeWork)
ADOPTION_CLASSES = (KG.Event, SEM.Event, SCHEMA.Event)
VOTES = (KG.votesFor, KG.votesAgainst, KG.abstentions)


@dataclass(frozen=True, slots=True)
class Adopted:
    """A resolution with all that the article's several mentions of it tell.

    Where they differ on what can have one value only, the first that is most precise holds.
    """

    id: Id
    mentions: Sequence[ResolutionMention]

    @property
    def number(self) -> str | None:
        """Its number, as written."""
        return next((m.number for m in self.mentions if m.number), None)

    @property
    def date(self) -> PartialDate | None:
        """The day, month or year of its adoption."""
        dates = [m.date for m in self.mentions if m.date]
        return max(dates, key=lambda date: len(str(date)), default=None)

    @property
    def votes(self) -> tuple[int | None, ...]:
        """The votes for and against it and the abstentions."""
        return next((m.votes for m in self.mentions if m.votes), (None, None, None))

    @property
    def confidence(self) -> float:
        """That of its surest mention."""
        return max(m.confidence for m in self.mentions)


def describe_resolutions(reading: Reading) -> Iterator[Statement]:
    """Every resolution of the article, and its adoption; not what failed or is to be voted on."""
    grouped: dict[Id, list[ResolutionMention]] = {}
    pairs = zip(reading.resolution.resolution_ids, reading.extraction.resolutions, strict=True)
    for identity, mention in pairs:
        if mention.rejected or mention.pending:
            continue
        grouped.setdefault(identity, []).append(mention)
    for adopted in starmap(Adopted, grouped.items()):
        yield from describe_resolution(reading, adopted)
        yield from describe_adoption(reading, adopted)


def describe_resolution(reading: Reading, adopted: Adopted) -> Iterator[Statement]:
    """The text that was adopted."""
    node = reading.iri(adopted.id)
    yield from types(node, CLASSES)
    yield Triple(node, SKOS.prefLabel, text(label(reading, adopted)))
    for adopter in adopters(reading, adopted):
        yield Triple(node, KG.adoptedBy, reading.iri(adopter))
    if adopted.date:
        yield Triple(node, KG.dateAdopted, day(adopted.date))
    if adopted.number:
        yield Triple(node, KG.number, text(adopted.number))
    for predicate, votes in zip(VOTES, adopted.votes, strict=True):
        if votes is not None:
            yield Triple(node, predicate, count(votes))
    yield from describe_contents(reading, node, adopted)
    spans = [mention.evidence for mention in adopted.mentions]
    yield from reading.derived(node, adopted.confidence, spans)


def describe_contents(reading: Reading, node: Iri, adopted: Adopted) -> Iterator[Triple]:
    """What it does, in which words, and about what."""
    claims = claim_ids(reading)
    told = (m.addressee for m in adopted.mentions if m.addressee is not None)
    for addressee in reading.entity_ids(told):
        yield Triple(node, KG.addressee, reading.iri(addressee))
    for mention in adopted.mentions:
        for action in mention.actions:
            yield Triple(node, KG.action, text(action))
        for clause in mention.clauses:
            yield Triple(node, KG.clause, reading.iri(claims[clause]))
        for topic in reading.topics(mention.about, mention.about_events):
            yield Triple(node, KG.about, topic)


def describe_adoption(reading: Reading, adopted: Adopted) -> Iterator[Statement]:
    """The event of its adoption, in which the adopting body takes part."""
    id = f"event/adoption-{adopted.id.partition('/')[2]}"
    node, event = reading.iri(id), reading.events.get(id)
    yield from types(node, ADOPTION_CLASSES)
    yield Triple(node, SKOS.prefLabel, text(f"Adoption of {label(reading, adopted)}"))
    yield Triple(node, KG.eventType, concept(EVENT_TYPE, "adoption"))
    yield Triple(node, KG.adopts, reading.iri(adopted.id))
    if date := adopted.date or (event.date if event else None):
        yield Triple(node, KG.date, day(date))
    for adopter in adopters(reading, adopted):
        yield Triple(node, KG.participant, reading.iri(adopter))
        yield Triple(node, SEM.hasActor, reading.iri(adopter))
    spans = [mention.evidence for mention in adopted.mentions]
    if event is not None:
        yield from describe_circumstances(reading, node, event)
        spans += [reading.extraction.events[ref].evidence for ref in event.mentions]
    yield from reading.derived(node, adopted.confidence, spans)


def adopters(reading: Reading, adopted: Adopted) -> list[Id]:
    """The bodies that adopted it, where known."""
    return reading.entity_ids(ref for mention in adopted.mentions for ref in mention.adopters)


def label(reading: Reading, adopted: Adopted) -> str:
    """Its name: the adopter and the number, else the date ("UN Security Council resolution 822").

    The date stays out beside a number, so that articles with and without it give the same name.
    """
    bodies = adopters(reading, adopted)
    own, word = named(reading, adopted), noun(reading, adopted)
    name = f"{reading.entities[bodies[0]].label} {word}" if bodies else word.capitalize()
    if adopted.number:
        return f"{name} {adopted.number}"
    return f"{own or name} of {adopted.date.words}" if adopted.date else own or name


PLAIN = {"act", "law", "bill", "motion", "budget", "treaty", "convention", "statute", "declaration",
         "communiqué", "report", "decree", "ordinance", "constitution", "charter"}  # fmt: skip
"""Nouns for texts that are no resolutions."""


def noun(reading: Reading, adopted: Adopted) -> str:
    """What kind of text it is by the article's first word for it: an act, a bill, else a
    resolution.
    """
    word = adopted.mentions[0].trigger.of(reading.article.text).lower()
    return word if word in PLAIN else "resolution"


def named(reading: Reading, adopted: Adopted) -> str | None:
    """The text's own name: "Clean Air Act"."""
    spans = [mention.trigger for mention in adopted.mentions]
    names = (
        other.span.of(reading.article.text)
        for other in reading.extraction.others
        if any(other.span.start <= s.start and s.end == other.span.end for s in spans)
    )
    return next((name for name in names if " " in name), None)
