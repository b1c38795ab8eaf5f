"""Events: what, when, where, with whom."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.evaluate.alignment import Alignment
from kg.evaluate.matching import Pair, likeness, one_to_one, shared
from kg.evaluate.measures import Page, Told
from kg.interchange import Document, Event
from kg.model.extraction import Span

Facts = Callable[[Event], Iterable[Hashable]]


@dataclass(frozen=True)
class Events:
    """The events of both sides, and the index of the gold event behind each predicted one."""

    gold: tuple[Event, ...]
    said: tuple[Event, ...]
    stands_for: dict[int, int]

    def index(self, predicted: int) -> int:
        """The gold index; a negative one stands for nothing."""
        return self.stands_for.get(predicted, -1 - predicted)


def aligned_events(gold: Document, predicted: Document) -> Events:
    """Events one to one by triggers that overlap; further words for an event count as triggers."""
    asked, said = gold.events or (), predicted.events or ()
    pairs = one_to_one(alike(asked, said))
    return Events(asked, said, {pair.predicted: pair.gold for pair in pairs})


def alike(asked: Sequence[Event], said: Sequence[Event]) -> Iterator[Pair]:
    """Events with words in common."""
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
    """Triggers, types, and each detail that the set annotates; `details` names those of dates."""
    if gold.events is None:
        return
    compare(page, "ev_trigger", events, itself, itself)
    compare(page, "ev_type", events, lambda e: [e.type], lambda e: [e.type])
    if "date" in details:
        both: Facts = lambda e: [(e.type, e.date)]  # noqa: E731
        compare(page, "ev_type_date", events, both, both)
        compare(page, "ev_date", events, when, when)
    if "end_date" in details:
        compare(page, "ev_end_date", events, until, until)
    compare(page, "ev_place", events, where, lambda e: map(align, where(e)))
    compare(page, "ev_participant", events, who, lambda e: map(align, who(e)))
    compare(
        page, "ev_arg", events,
        lambda e: {*who(e), *where(e)}, lambda e: {align(id) for id in (*who(e), *where(e))},
    )  # fmt: skip
    if "commemorates" in details:
        compare(page, "ev_commemorates", events, marked, lambda e: map(events.index, marked(e)))


def itself(event: Event) -> list[None]:  # noqa: ARG001
    """That there is the event."""
    return [None]


def when(event: Event) -> list[str]:
    """The date, if told."""
    return [event.date] if event.date else []


def until(event: Event) -> list[str]:
    """The end, if told."""
    return [event.end_date] if event.end_date else []


def where(event: Event) -> list[str]:
    """The place, if told."""
    return [event.place] if event.place else []


def who(event: Event) -> tuple[str, ...]:
    """The participants."""
    return event.participants


def marked(event: Event) -> list[int]:
    """The event that it commemorates."""
    return [] if event.commemorates is None else [event.commemorates]


def compare(page: Page, measure: str, events: Events, asked: Facts, said: Facts) -> None:
    """Count facts about events; the same fact about the same event is one."""
    gold = {(i, fact): told(page, e, fact) for i, e in enumerate(events.gold) for fact in asked(e)}
    predicted = {
        (events.index(j), fact): told(page, e, fact)
        for j, e in enumerate(events.said)
        for fact in said(e)
    }
    page.compare(measure, gold, predicted)


def told(page: Page, event: Event, fact: Hashable) -> Told:
    """A fact about an event for a reader."""
    words = " ".join(event.trigger.of(page.text).split())
    parts = fact if isinstance(fact, tuple) else () if fact is None else (fact,)
    return Told(f"{words}: {' '.join(map(str, parts))}" if parts else words, event.trigger)
