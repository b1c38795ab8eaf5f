"""What verbs and nouns tell events of which type and day, as a table in `events.txt`."""

from datetime import date
from pathlib import Path

import pytest

from kg.extract import extract
from kg.model.article import Article

ROWS = [
    tuple(part.strip() for part in line.split("|"))
    for line in Path(__file__).with_name("events.txt").read_text(encoding="utf-8").splitlines()[1:]
]


@pytest.mark.parametrize(("text", "told"), ROWS)
def test_type_and_day(text: str, told: str) -> None:
    day = date(2024, 5, 16)
    found = extract(Article(key="a", text=text, title="A", origin="a.txt", published=day))
    events = [f"{e.type} {e.date}" if e.date else e.type for e in found.events if e.same is None]
    assert told in events if told else not events
