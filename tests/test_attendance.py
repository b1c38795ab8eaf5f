"""Rolls of those who were at a gathering: who of them takes part in which event."""

import pytest
from sentences import read

ROUND = "The institute held a round table on water in Oslo on 14 May 2024.\n\n"
ROLL = "• Ana Lind, ambassador of Kenya\n• Ole Berg, director of the Fjord Institute\n\nIt rained."
SIGNED = "Norway and Kenya signed an accord in Oslo on 14 May. Ana Lind met Jens Holm there.\n\n"
CASES = {
    ROUND + "Speakers\n\n" + ROLL: ("meeting", {"Ana Lind", "Ole Berg"}),
    ROUND + "Participants:\n\n" + ROLL: ("meeting", {"Ana Lind", "Ole Berg"}),
    ROUND + "The round table was attended by:\n\n" + ROLL: ("meeting", {"Ana Lind", "Ole Berg"}),
    ROUND + "The delegations met the relatives of:\n\n" + ROLL: ("meeting", set()),
    ROUND + "They received petitions on behalf of:\n\n" + ROLL: ("meeting", set()),
    ROUND + "It has three programmes:\n\n" + ROLL: ("meeting", set()),
    SIGNED + "Present at the signing were:\n\n" + ROLL: ("agreement", {"Ana Lind", "Ole Berg"}),
}


@pytest.mark.parametrize("text", CASES)
def test_who_is_on_a_roll_was_there(text: str) -> None:
    found = read(text)
    kind, people = CASES[text]
    event = next(e for e in found.events if e.type == kind and e.same is None)
    names = {found.mentions[ref].name for ref in event.participants}
    assert people <= names
    assert people or names.isdisjoint({"Ana Lind", "Ole Berg"})
