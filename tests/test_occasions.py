"""All the events that short texts tell, and no other, as a table in `occasions.txt`."""

from pathlib import Path

import pytest
from sentences import read

ROWS = [
    tuple(part.strip() for part in line.split("|"))
    for line in Path(__file__)
    .with_name("occasions.txt")
    .read_text(encoding="utf-8")
    .splitlines()[1:]
]


@pytest.mark.parametrize(("text", "told"), ROWS)
def test_all_that_is_told(text: str, told: str) -> None:
    found = [event for event in read(text).events if event.same is None]
    events = sorted(f"{e.type} {e.date}" if e.date else e.type for e in found)
    assert events == sorted(part.strip() for part in told.split(";") if part.strip())


def test_a_headline_above_the_dateline_tells_nothing_of_its_own() -> None:
    found = read(
        "Thursday 16 May 2024\n\nOslo Local Time, 08:39 PM\n\n"
        "Acting Foreign Minister Meets Kenyan, Malian and Peruvian Ambassadors to Oslo\n\n"
        "OSLO – Acting Foreign Minister Ana Lind met the ambassadors of Kenya, Mali and Peru this "
        "afternoon."
    )
    assert [(event.type, str(event.date)) for event in found.events] == [("meeting", "2024-05-16")]
