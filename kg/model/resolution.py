"""Who is who: an article's mentions as entities and events with identities of the whole graph.

An `Id` is the path of an IRI below the base: "person/sabah-aslam".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Protocol

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
class Join:
    """An article's entity or event that is taken for one of other articles: `other`, and why.

    `id` is what it would be called by its own name alone.
    """

    id: Id
    other: Id
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """Two identities of earlier articles that a later one shows to be one. The winning Id stays."""

    losing: Id
    winning: Id
    score: float
    reasons: tuple[str, ...]


class Office(NamedTuple):
    """A post that somebody holds: the slug of its role, its title in plain words, and of what."""

    role: str
    title: str
    body: Id | None


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an identity: what a new article's entity is compared with.

    `states` are the Ids of the states it stands for (posts held, location), `setting` those that
    its articles speak of, `bodies` the organizations to which a person belongs, `company` the names
    of people and bodies beside it in plain words. Of an event, `kind` is its type, `names` the word
    for it, `participants` are all who took part.
    """

    id: Id
    label: str
    kind: str | None = None
    states: frozenset[Id] = frozenset()
    participants: frozenset[Id] = frozenset()
    names: frozenset[str] = frozenset()
    offices: frozenset[Office] = frozenset()
    bodies: frozenset[Id] = frozenset()
    setting: frozenset[Id] = frozenset()
    company: frozenset[str] = frozenset()
    gender: str | None = None
    date: PartialDate | None = None
    places: frozenset[Id] = frozenset()

    def told(self, other: "Known") -> "Known":
        """What two sources tell of one identity; the first one's Id and label stay."""
        return Known(
            self.id,
            self.label or other.label,
            self.kind or other.kind,
            states=self.states | other.states,
            participants=self.participants | other.participants,
            names=self.names | other.names,
            offices=self.offices | other.offices,
            bodies=self.bodies | other.bodies,
            setting=self.setting | other.setting,
            company=some(self.company | other.company),
            gender=self.gender or other.gender,
            date=max((d for d in (self.date, other.date) if d), key=grain, default=None),
            places=self.places | other.places,
        )


def grain(date: PartialDate) -> int:
    """How precise a date is."""
    return len(str(date))


COMPANY = 60
"""Names beside an identity that are kept: more tell no more."""


def some(names: frozenset[str]) -> frozenset[str]:
    """At most so many of the names, always the same."""
    return names if len(names) <= COMPANY else frozenset(sorted(names)[:COMPANY])


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
    known: tuple[Known, ...] = ()
    """What the article tells of its entities, for the articles after it."""
    joins: tuple[Join, ...] = ()
    """Why entities and events are those of other articles."""
    merges: tuple[Merge, ...] = ()
    """Identities of other articles that this one shows to be one."""


class Identities(Protocol):
    """The identities of the articles that the graph holds already."""

    def under(self, id: Id) -> Iterable[Known]:
        """The identity `id` and its homonyms `id-<hash>`, in sorted order."""
        ...

    def sharing(self, type: EntityType, keys: Iterable[str]) -> Iterable[Known]:
        """Identities of this type with a name that has one of these keys (`kg.names.keys`), sorted.
        A key that very many share finds none.
        """
        ...

    def had(self, article: str, sort: str, label: str) -> Known | None:
        """Who bears this label in the graph's version of the article itself; `sort` is the first
        part of the Id. An article that is built again keeps its identities.
        """
        ...


class Nobody:
    """The identities of a graph that holds nothing yet. Implements `Identities`."""

    def under(self, id: Id) -> Iterable[Known]:  # noqa: ARG002
        """None."""
        return ()

    def sharing(self, type: EntityType, keys: Iterable[str]) -> Iterable[Known]:  # noqa: ARG002
        """None."""
        return ()

    def had(self, article: str, sort: str, label: str) -> Known | None:  # noqa: ARG002
        """None."""
        return None
