"""Events: what, when, where, with whom."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.evaluate.alignment import Alignment
from kg.evaluate.matching import Pair, likeness, one_to_one, shared
from kg.evaluate.measures import Page, Told
from kg.interchange import Document, Event
from kg.model.extraction import Span


@dataclass(frozen=True)
class Aspect:
    """Facts about an event that are counted; with `detail` only in a set that has such details.
    `entities` tells that the facts are ids.
    """

    measure: str
    of: Callable[[Event], Iterable[Hashable]]
    detail: str | None = None
    entities: bool = False


def told_once(*values: Hashable) -> list[Hashable]:
    """The values that there are, each once."""
    return list(dict.fromkeys(value for value in values if value is not None))


ASPECTS = (
    Aspect("ev_trigger", lambda _: [()]),
    Aspect("ev_type", lambda event: [event.type]),
    Aspect("ev_type_date", lambda event: [(event.type, event.date)], "date"),
    Aspect("ev_date", lambda event: told_once(event.date), "date"),
    Aspect("ev_end_date", lambda event: told_once(event.end_date), "end_date"),
    Aspect("ev_place", lambda event: told_once(event.place), entities=True),
    Aspect("ev_participant", lambda event: told_once(*event.participants), entities=True),
    Aspect("ev_arg", lambda event: told_once(*event.participants, event.place), entities=True),
    Aspect("ev_commemorates", lambda event: told_once(event.commemorates), "commemorates"),
)


@dataclass(frozen=True)
class Events:
    """The events of both sides, and the index of the gold event behind each predicted one."""

    gold: tuple[Event, ...]
    said: tuple[Event, ...]
    stands_for: dict[int, int]

    def index(self, predicted: int) -> int:
        """The gold index; a negative one stands for nothing."""
        return self.stands_for.get(predicted, -1 - predicted)

    def in_gold_ids(self, event: Event, align: Alignment) -> Event:
        """A predicted event with the gold entities and events that its own stand for."""
        marked = event.commemorates
        return replace(
            event,
            participants=tuple(align(id) or "" for id in event.participants),
            place=align(event.place),
            commemorates=None if marked is None else self.index(marked),
        )


def aligned_events(gold: Document, predicted: Document) -> Events:
    """Events one to one by triggers that overlap; further words for an event count as triggers."""
    asked, said = gold.events or (), predicted.events or ()
    pairs = one_to_one(alike(asked, said))
    return Events(asked, said, {pair.predicted: pair.gold for pair in pairs})


def alike(asked: Sequence[Event], said: Sequence[Event]) -> Iterator[Pair]:
    """Events with words in common, those of equal triggers first."""
    for i, a in enumerate(asked):
        for j, b in enumerate(said):
            best = max(likeness(x, y) for x in words(a) for y in words(b))
            if best > 0:
                yield Pair(i, j, best + (shared(a.trigger, b.trigger) > 0) / 2)


def words(event: Event) -> tuple[Span, ...]:
    """The trigger and what else tells the event."""
    return (event.trigger, *event.also)


def score_events(
    page: Page, gold: Document, events: Events, align: Alignment, details: frozenset[str]
) -> None:
    """Triggers, types, and each detail that the set annotates."""
    if gold.events is None:
        return
    asked = dict(enumerate(events.gold))
    said = {events.index(n): events.in_gold_ids(e, align) for n, e in enumerate(events.said)}
    for aspect in ASPECTS:
        if aspect.detail is None or aspect.detail in details:
            page.compare(
                aspect.measure, *(facts(page, aspect, each, align) for each in (asked, said))
            )


def facts(
    page: Page, aspect: Aspect, events: dict[int, Event], align: Alignment
) -> dict[tuple[int, Hashable], Told]:
    """What the events tell of one aspect, each with its words for a reader."""
    return {
        (index, fact): told(page, aspect, event, fact, align)
        for index, event in events.items()
        for fact in aspect.of(event)
    }


def told(page: Page, aspect: Aspect, event: Event, fact: Hashable, align: Alignment) -> Told:
    """A fact about an event for a reader."""
    trigger = " ".join(event.trigger.of(page.text).split())
    if aspect.entities:
        return Told(f"{trigger}: {align.name(str(fact))}", event.trigger)
    when = f" {event.date}" if event.date else ""
    return Told(f"{trigger}: {event.type}{when}", event.trigger)
