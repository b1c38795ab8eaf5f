"""What the teller learns from: annotated texts in windows, the labels of their words, and which
words have a role for which others.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from kg.extract.extractor import dated, filed, filing_day
from kg.extract.network.encoding import Encoded, encode, windows
from kg.extract.network.roles import ROLES
from kg.extract.network.triggers import KINDS
from kg.extract.text.dates import DateMention, dates
from kg.model.article import Article

LEARNED = (*ROLES, "participant", "place")
"""Roles that are learned: those that the network gives, and who took part and where. These last
help the layers to tell deeds from other words; rules over the parse read them better.
"""
OPEN = -100
"""The label of words of which the annotation tells nothing."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words by their numbers in a window: whether one has a role filled by the other."""

    of: int
    by: int
    role: int
    holds: bool


@dataclass(frozen=True, slots=True)
class Story:
    """A window with each word's kind of event, whether it is an adopted text, and whether what it
    tells is of the day of the news.
    """

    window: Encoded
    kinds: list[int]
    texts: list[float]
    today: list[float]
    pairs: list[Pair] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Day:
    """The day of the news of a text, and the dates that it gives."""

    news: date | None
    told: list[DateMention]


def load(path: Path) -> list[dict[str, Any]]:
    """Annotated documents, in the order of the file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def sentences(path: Path) -> list[dict[str, Any]]:
    """Lines of single sentences, their triggers marked by type, as documents of events alone."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        {"id": f"told-0-{number}", "text": text, "entities": [], "events": events}
        for number, line in enumerate(lines)
        if line and not line.startswith("#")
        for text, events in [unmarked(line)]
    ]


def unmarked(line: str) -> tuple[str, list[dict[str, Any]]]:
    """A marked line as its text and events.

    >>> unmarked("Rebels [attack raided] Dorn.")
    ('Rebels raided Dorn.', [{'trigger': [7, 13], 'type': 'attack'}])
    """
    text, events, last = "", [], 0
    for match in MARKED.finditer(line):
        text += line[last : match.start()]
        events.append({"trigger": [len(text), len(text) + len(match[2])], "type": match[1]})
        text += match[2]
        last = match.end()
    return text + line[last:], events


MARKED = re.compile(rf"\[({'|'.join(KINDS[1:])}) ([^\]]+)\]")


def stories(document: dict[str, Any], *, twice: bool = True) -> Iterator[Story]:
    """The windows of a text as the network will see them, and once more from a later beginning."""
    day = day_of(document)
    for begin in sorted({0, later(document["text"])} if twice else {0}):
        for window in windows(encode(document["text"][begin:])):
            yield story(document, window, begin, day)


def later(text: str) -> int:
    """Where a text can as well begin: behind a paragraph that ends in the middle of a window."""
    found = re.compile(r"\n\s*\n\s*").search(text, 250)
    return found.end() if found else 0


def day_of(document: dict[str, Any]) -> Day:
    """The day that the words "today" and "on Tuesday" count from, and the dates of the text."""
    published = document.get("published")
    article = Article(
        key="a", text=document["text"], title="", origin="a",
        published=date.fromisoformat(published) if published else None,
    )  # fmt: skip
    news = filing_day(article, dated(filed(article.text), article))
    return Day(news, dates(article.text, news))


def story(document: dict[str, Any], window: Encoded, begin: int, day: Day) -> Story:
    """A window with the labels that the annotation gives its words."""
    size = len(window.words)
    place = {
        at + begin: number
        for number, word in enumerate(window.words)
        for at in range(word.start, word.end)
    }
    found = Story(
        window,
        [OPEN if document.get("events") is None else 0] * size,
        [OPEN if document.get("resolutions") is None else 0.0] * size,
        [float(OPEN)] * size,
    )
    label_events(found, document, place, day)
    label_texts(found, document, place)
    return found


def inside(place: dict[int, int], span: list[int]) -> list[int]:
    """The words of a span that are in the window."""
    return sorted({place[at] for at in range(*span) if at in place})


def mentions(
    document: dict[str, Any], place: dict[int, int], *, people: bool
) -> Iterator[tuple[int, str]]:
    """The last word of each mention in the window, with its entity."""
    for entity in document["entities"]:
        for span in entity["mentions"]:
            words = inside(place, span)
            if words and span[1] - 1 in place and (people or entity["type"] != "PERSON"):
                yield words[-1], entity["id"]


def label_events(found: Story, document: dict[str, Any], place: dict[int, int], day: Day) -> None:
    """Label triggers, and pair them with those who took part, places, dates and each other."""
    told: list[tuple[int, int]] = []
    who = list(mentions(document, place, people=True))
    for number, event in enumerate(document.get("events") or ()):
        for span in (event["trigger"], *event.get("also", ())):
            words = inside(place, span)
            for word in words:
                found.kinds[word] = KINDS.index(event["type"])
            if words:
                told.append((words[-1], number))
                found.today[words[-1]] = float(event.get("date") == str(day.news))
                pair_event(found, words[-1], event, who)
                pair_dates(found, words[-1], event, place, day)
    for at, number in told:
        for by, other in told:
            if by < at:
                pair(found, at, by, "same", holds=number == other)


def pair_event(found: Story, at: int, event: dict[str, Any], who: list[tuple[int, str]]) -> None:
    """Pair a trigger with each mention, as one that took part and as a place."""
    for by, id in who:
        pair(found, at, by, "participant", holds=id in event.get("participants", ()))
        pair(found, at, by, "place", holds=id == event.get("place"))


def pair_dates(
    found: Story, at: int, event: dict[str, Any], place: dict[int, int], day: Day
) -> None:
    """Pair a trigger with each date in the window, as that of the event."""
    for told in day.told:
        words = inside(place, [told.span.start, told.span.end])
        if words:
            pair(found, at, words[-1], "date", holds=event.get("date") in readings(told))


def readings(date: DateMention) -> set[str]:
    """All that a date may stand for."""
    return {str(each) for each in (date.start, date.past, date.ahead) if each is not None}


def label_texts(found: Story, document: dict[str, Any], place: dict[int, int]) -> None:
    """Label adopted texts, and pair them with the bodies that adopted them."""
    for text in document.get("resolutions") or ():
        words = inside(place, text["trigger"])
        for word in words:
            found.texts[word] = 1.0
        for by, id in mentions(document, place, people=False) if words else ():
            pair(found, words[-1], by, "adopter", holds=id == text.get("body"))


def pair(found: Story, of: int, by: int, role: str, *, holds: bool) -> None:
    """Add a pair of words."""
    found.pairs.append(Pair(of, by, LEARNED.index(role), holds))
