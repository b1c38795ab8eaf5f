"""Keys of events: what an event is found under, by its type and date."""

from collections.abc import Iterable

from kg.identifiers import slug
from kg.model.dates import PartialDate


def event_keys(type: str, date: PartialDate | None) -> frozenset[str]:
    """A dated event's keys: its day and its month; of a month, also that no day is known.

    >>> sorted(event_keys("attack", PartialDate(2022, 5, 9)))
    ['attack 2022-05', 'attack 2022-05-09']
    >>> sorted(event_keys("attack", PartialDate(2022, 5)))
    ['attack 2022-05', 'attack 2022-05 ?']
    """
    if date is None or date.month is None:
        return frozenset()
    month = f"{type} {PartialDate(date.year, date.month)}"
    return frozenset((month, f"{month} ?" if date.day is None else f"{type} {date}"))


def sought_events(type: str, date: PartialDate | None) -> frozenset[str]:
    """The keys to look an event up by: of a day those of this day and of its month alone.

    >>> sorted(sought_events("attack", PartialDate(2022, 5, 9)))
    ['attack 2022-05 ?', 'attack 2022-05-09']
    """
    found = event_keys(type, date)
    if date is None or date.day is None:
        return frozenset(key for key in found if not key.endswith("?"))
    return frozenset(key if key.endswith(str(date)) else f"{key} ?" for key in found)


def word_of(label: str, places: Iterable[str]) -> str:
    """The word by which an event's label calls it; "event" where that is only its place.

    >>> word_of("Flood, Brno, 14 June 2023", ["place/brno"]), word_of("Brno, 2023", ["place/brno"])
    ('flood', 'event')
    """
    head = label.partition(",")[0].partition(" of ")[0]
    return "event" if any(place.endswith(f"/{slug(head)}") for place in places) else head.lower()
