"""What verbs and nouns tell events of which type and day, as a table in `events.txt`."""

from pathlib import Path

import pytest
from sentences import read

ROWS = [
    tuple(part.strip() for part in line.split("|"))
    for line in Path(__file__).with_name("events.txt").read_text(encoding="utf-8").splitlines()[1:]
]


@pytest.mark.parametrize(("text", "told"), ROWS)
def test_type_and_day(text: str, told: str) -> None:
    found = [event for event in read(text).events if event.same is None]
    events = [f"{e.type} {e.date}" if e.date else e.type for e in found]
    assert told in events if told else not events
