"""What a document must be beyond its shape: spans in its text, references to what is there, values
that mean something. The first fault is told with its place and with what is allowed.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from kg.interchange.document import Document
from kg.interchange.terms import FORMS, KINDS, POLARITIES, STATUSES
from kg.interchange.values import Misfit
from kg.model.extraction import Span

Types = Mapping[str, Sequence[str]]
"""The types that the items of a layer may have; a layer that is not in it has a set's own."""


def check(document: Document) -> None:
    """Refuse spans outside of the text, references to nothing and values without a meaning."""
    for name in ("id", "text"):
        check_characters(name, getattr(document, name))
    for where, span in spans(document, ""):
        if not 0 <= span.start < span.end <= len(document.text):
            raise Misfit(
                f"{where}: [{span.start}, {span.end}] is no span of a text of "
                f"{len(document.text)} characters"
            )
    ids = check_entities(document)
    if document.entities is not None:
        for where, id in references(document):
            if id not in ids:
                raise Misfit(f"{where}: there is no entity {id}")
    check_events(document)
    check_values(document)


def check_events(document: Document) -> None:
    """Refuse references to events that are not there."""
    events = len(document.events or ())
    for where, index in event_references(document):
        if not 0 <= index < events:
            raise Misfit(f"{where}: there is no event {index}")


def check_entities(document: Document) -> set[str]:
    """The ids of the entities: each once, each with one kind a mention or none."""
    ids: set[str] = set()
    for n, entity in enumerate(document.entities or ()):
        if entity.id in ids:
            raise Misfit(f"entities[{n}].id: {entity.id} is another entity's too")
        if entity.kinds is not None and len(entity.kinds) != len(entity.mentions):
            raise Misfit(f"entities[{n}].kinds: not as many as mentions")
        ids.add(entity.id)
    return ids


def spans(value: Any, where: str) -> Iterator[tuple[str, Span]]:
    """Every span within a value, and where it stands."""
    if isinstance(value, Span):
        yield where, value
    elif isinstance(value, tuple):
        for n, item in enumerate(value):
            yield from spans(item, f"{where}[{n}]")
    elif is_dataclass(value):
        for each in fields(value):
            yield from spans(getattr(value, each.name), f"{where}.{each.name}".lstrip("."))


REFERENCES = {
    "posts": ("person", "organization", "accredited_to"),
    "relations": ("subject", "object"),
    "events": ("participants", "place"),
    "resolutions": ("body", "addressee", "about"),
    "attributions": ("speaker",),
    "characterizations": ("speaker", "target"),
}
"""The fields of each layer that hold ids of entities."""


def references(document: Document) -> Iterator[tuple[str, str]]:
    """Every id that a layer refers to, and where."""
    for layer, names in REFERENCES.items():
        for n, item in enumerate(getattr(document, layer) or ()):
            for name in names:
                value = getattr(item, name)
                for id in value if isinstance(value, tuple) else (value,):
                    if id is not None:
                        yield f"{layer}[{n}].{name}", id


def event_references(document: Document) -> Iterator[tuple[str, int]]:
    """Every index of an event that a layer refers to, and where."""
    for n, event in enumerate(document.events or ()):
        if event.commemorates is not None:
            yield f"events[{n}].commemorates", event.commemorates
    for n, named in enumerate(document.characterizations or ()):
        if named.event is not None:
            yield f"characterizations[{n}].event", named.event


def check_characters(name: str, words: str) -> None:
    """Refuse halves of characters: JSON can write them, UTF-8 cannot."""
    half = re.search(r"[\ud800-\udfff]", words)
    if half is not None:
        raise Misfit(f"{name}: half a character (a lone surrogate) at {half.start()}")


def one_of(values: Sequence[str]) -> Callable[[Any], str | None]:
    """What is wrong with a value that is to be one of a few.

    >>> one_of(("Affirms", "Denies"))("affirms")
    'affirms is none of Affirms, Denies'
    """
    return lambda value: None if value in values else f"{value} is none of {', '.join(values)}"


def partial_date(value: str) -> str | None:
    """What is wrong with a date.

    >>> partial_date("2024-05"), partial_date("May 2020")
    (None, 'May 2020 is no date in ISO 8601: YYYY-MM-DD, YYYY-MM or YYYY')
    """
    if DATE.fullmatch(value) and is_day(f"{value}-01-01"[:10]):
        return None
    return f"{value} is no date in ISO 8601: YYYY-MM-DD, YYYY-MM or YYYY"


def whole_day(value: str) -> str | None:
    """What is wrong with a day."""
    return None if DAY.fullmatch(value) and is_day(value) else f"{value} is no day as YYYY-MM-DD"


def is_day(value: str) -> bool:
    """Whether there is such a day."""
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def three_counts(value: tuple[int | None, ...]) -> str | None:
    """What is wrong with votes."""
    if len(value) == 3 and all(count is None or count >= 0 for count in value):
        return None
    return "expected three counts, each from 0 or null: for, against, abstaining"


DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
VALUES: dict[str, dict[str, Callable[[Any], str | None]]] = {
    "entities": {"kinds": lambda kinds: next(filter(None, map(one_of(KINDS), kinds)), None)},
    "posts": {"status": one_of(STATUSES)},
    "events": {"date": partial_date, "end_date": partial_date},
    "resolutions": {"date": partial_date, "votes": three_counts},
    "attributions": {"polarity": one_of(POLARITIES), "form": one_of(FORMS)},
}
"""What is wrong with the fields of each layer that not any value fits."""


def check_values(document: Document) -> None:
    """Refuse what would be compared with nothing."""
    if document.published is not None and (fault := whole_day(document.published)):
        raise Misfit(f"published: {fault}")
    for layer, tests in VALUES.items():
        for n, item in enumerate(getattr(document, layer) or ()):
            for name, test in tests.items():
                value = getattr(item, name)
                if value is not None and (fault := test(value)):
                    raise Misfit(f"{layer}[{n}].{name}: {fault}")


def check_types(document: Document, types: Types) -> None:
    """Refuse types that no measure knows."""
    for layer, known in types.items():
        for n, item in enumerate(getattr(document, layer) or ()):
            if item.type not in known:
                raise Misfit(f"{layer}[{n}].type: {one_of(known)(item.type)}")
