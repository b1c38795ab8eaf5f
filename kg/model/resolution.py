"""Who is who: an article's mentions as entities and events with identities of the whole graph.

An `Id` is the path of an IRI below the base: "person/sabah-aslam".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from kg.model.dates import PartialDate
from kg.model.extraction import EntityType, EventRef, Ref

Id = str


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organization or place, with every mention of it in the article.

    A state is one entity of type PLACE that `acts` as an organization too.
    """

    id: Id
    type: EntityType
    label: str
    mentions: tuple[Ref, ...]
    alt_labels: tuple[str, ...] = ()
    honorific: str | None = None
    kind: str | None = None
    acts: bool = False
    point: tuple[float, float] | None = None
    """Latitude and longitude in degrees (WGS 84), where a gazetteer knows them."""
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Event:
    """An event with every mention of it in the article. Entities are given by Id."""

    id: Id
    type: str
    label: str
    mentions: tuple[EventRef, ...]
    alt_labels: tuple[str, ...] = ()
    date: PartialDate | None = None
    end_date: PartialDate | None = None
    places: tuple[Id, ...] = ()
    organizers: tuple[Id, ...] = ()
    participants: tuple[Id, ...] = ()
    speakers: tuple[Id, ...] = ()
    commemorates: Id | None = None
    adopts: Id | None = None
    """The resolution whose adoption it is."""
    confidence: float = 0.8


@dataclass(frozen=True, slots=True)
class Merge:
    """Two identities of earlier articles that a later one shows to be one. The winning Id stays."""

    losing: Id
    winning: Id
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """The identities of one article. Every name mention belongs to an entity; a noun or pronoun
    mention may stay unresolved (None).
    """

    article: str
    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    entity_of: tuple[Id | None, ...]
    """Indexed by Ref."""
    event_of: tuple[Id, ...]
    """Indexed by EventRef."""
    resolution_ids: tuple[Id, ...]
    """Indexed like `Extraction.resolutions`."""
    publisher: Id | None = None
    """The publisher as an entity: the speaker of the article's own words."""


@dataclass(frozen=True, slots=True)
class Known:
    """An identity that other articles gave already: what a new article's entity is compared with.

    `states` are the Ids of the states it stands for (posts held, location), `dates` an event's.
    """

    id: Id
    label: str
    kind: str | None = None
    states: frozenset[Id] = frozenset()
    participants: frozenset[Id] = frozenset()


class Identities(Protocol):
    """The identities of the articles that the graph holds already."""

    def under(self, id: Id) -> Iterable[Known]:
        """The identity `id` and its homonyms `id-<hash>`, in sorted order."""
        ...

    def named(self, type: EntityType, label: str) -> Iterable[Known]:
        """Identities of this type with exactly this label or alternative label, sorted."""
        ...

    def had(self, article: str, sort: str, label: str) -> Known | None:
        """Who bears this label in the graph's version of the article itself; `sort` is the first
        part of the Id. An article that is built again keeps its identities.
        """
        ...
