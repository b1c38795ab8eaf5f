"""Missions, told apart by where they are: a state has an embassy in many capitals."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from kg.gazetteer import City, Territory, body, place
from kg.identifiers import slug
from kg.model.extraction import EntityType, Extraction, Form, Mention, Ref
from kg.resolve.clusters import in_order

MISSION = re.compile(
    r"\b(?:(?i:embass(?:y|ies)|consulates?(?:[- ]general)?|high commissions?|legation|"
    r"interests section)|(?:Permanent )?Mission|Reconstruction Team|"
    r"(?:Liaison|Representative|Regional|Field|Country|Branch|Trade) Office)"
    r"(?= of (?:the )?[A-Z]|$)"
)
"""Heads of the names of what a state or a body has in many places."""
BETWEEN = re.compile(r" (?P<way>in |at |to )?(?:the )?")
"""What stands between a mission and where it is: "the U.S. Embassy *in* Oslo"."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a mission is."""

    way: str
    name: str

    def __str__(self) -> str:
        return f"{self.way} {self.name}"

    @property
    def key(self) -> str:
        """What makes two seats one: the place."""
        return slug(self.name)

    def within(self, other: "Seat") -> bool:
        """Whether it is a town of the state that the other one is."""
        town, land = place(self.name), place(other.name)
        return isinstance(town, City) and isinstance(land, Territory) and town.country == land.code


Seats = Mapping[Ref, Seat]


def seats_of(
    extraction: Extraction, text: str, key: Callable[[Ref, Mention], str]
) -> dict[Ref, Seat]:
    """The seat of each mission that has one: as it stands behind its name; without it, that of the
    last one of its kind, or of the only one. `key` tells the kind: whose mission it is, and which.
    """
    missions: defaultdict[str, list[tuple[Ref, Mention]]] = defaultdict(list)
    for ref, mention in in_order(enumerate(extraction.mentions)):
        if is_mission(mention):
            missions[key(ref, mention)].append((ref, mention))
    names = in_order((r, m) for r, m in enumerate(extraction.mentions) if m.form is Form.NAME)
    found: dict[Ref, Seat] = {}
    for alike in missions.values() if missions else ():
        told = {ref: seat for ref, m in alike if (seat := seat_behind(m, names, text)) is not None}
        found |= spread([ref for ref, _ in alike], narrowed(told))
    return found


def is_mission(mention: Mention) -> bool:
    """Whether a name is one of those that a state's or body's missions share."""
    named = mention.type is EntityType.ORGANIZATION and mention.form is Form.NAME
    return named and MISSION.search(mention.name) is not None and body(mention.name) is None


def seat_behind(mission: Mention, names: list[tuple[Ref, Mention]], text: str) -> Seat | None:
    """The seat that is named right behind a mission: "the U.S. Embassy *in Oslo*"."""
    end = mission.span.end
    at = bisect_left(names, end, key=lambda pair: pair[1].span.start)
    behind = names[at][1] if at < len(names) else None
    between = BETWEEN.fullmatch(text, end, behind.span.start) if behind is not None else None
    if behind is None or between is None or behind.type is EntityType.PERSON:
        return None
    placed = behind.type is EntityType.PLACE
    if not placed and (between["way"] or "").strip() != "to":
        return None
    known = place(behind.name) if placed else None
    return Seat("in" if placed else "to", known.name if known is not None else behind.name)


def narrowed(told: Seats) -> dict[Ref, Seat]:
    """The seats, a state's as its town where that is told too: "in Japan", "in Tokyo"."""
    towns = list(told.values())
    return {
        ref: next((town for town in towns if town.within(seat)), seat) for ref, seat in told.items()
    }


def spread(refs: Iterable[Ref], told: Seats) -> dict[Ref, Seat]:
    """The seats of missions of one kind, in the order of the text: also of those without one."""
    only = next(iter(told.values())) if len({seat.key for seat in told.values()}) == 1 else None
    found, last = {}, only
    for ref in refs:
        last = told.get(ref, last)
        if last is not None:
            found[ref] = last
    return found
