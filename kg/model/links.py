"""What linking compares: an entity of the graph, or a record of an authority, as a profile."""

from dataclasses import dataclass

from kg.model.dates import PartialDate
from kg.model.extraction import EntityType


@dataclass(frozen=True, slots=True)
class Profile:
    """Who or what it is, as far as is known.

    `countries` are codes of the gazetteer's territories. `start` and `end` are birth and death,
    foundation and end, or first and last day; `seen` are days on which the entity was active.
    `posts` are titles and bodies as words: "foreign minister, Norway". `identifiers` are IRIs
    that other datasets have for the same. `is_sure` says that a service that was asked is.
    """

    iri: str
    type: EntityType | None
    names: tuple[str, ...]
    """The label first."""
    kind: str | None = None
    countries: frozenset[str] = frozenset()
    places: tuple[str, ...] = ()
    point: tuple[float, float] | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    seen: tuple[PartialDate, ...] = ()
    posts: tuple[str, ...] = ()
    identifiers: frozenset[str] = frozenset()
    is_sure: bool = False

    @property
    def label(self) -> str:
        """The name that it goes by."""
        return self.names[0]
