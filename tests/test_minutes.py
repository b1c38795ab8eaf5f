"""What minutes tell of votes in a word, and texts that fail behind what was told of them.

Published on Thursday, 16 May 2024.
"""

import pytest
from sentences import read
from test_resolutions import Told, told

HEAD = "Minutes of the Harbour Committee, 14 May 2024\n\n"
CARRIED: dict[str, list[Told]] = {
    "It was moved by Mr Berg and RESOLVED (3 votes to 1) that the tender be accepted.": [
        ("Harbour Committee", None, "2024-05-14", (3, 1, None))
    ],
    "12. Bus shelter. Mr Berg proposed that it be painted. Carried, 4 votes to 1.": [
        ("Harbour Committee", None, "2024-05-14", (4, 1, None))
    ],
    "Budget for 2025: approved (9 votes to 1).": [
        ("Harbour Committee", None, "2024-05-14", (9, 1, None))
    ],
    "12. Slipway. Adopted unanimously.": [("Harbour Committee", None, "2024-05-14", None)],
    # None of these is what the committee decided.
    "Rejected applicants had been seated by 12 votes to 3 of the board.": [],
    "Passed away since the last meeting: Ms Lund.": [],
    "The mayor said that the region had resolved nothing. Agreed prices were read out.": [],
    "Adopted children were welcomed without objection.": [],
}


@pytest.mark.parametrize("text", CARRIED)
def test_a_verdict_with_its_votes(text: str) -> None:
    assert told(read(HEAD + text)) == CARRIED[text]


LOST: dict[str, list[Told]] = {
    HEAD + "The motion of Ms Lund on seals was put. Lost, 4-6.": [
        ("Harbour Committee", None, "2024-05-14", (4, 6, None))
    ],
    "A rival draft by Norway received four votes in favour, three against and eight abstentions, "
    "and was not adopted by the Security Council on Monday.": [
        ("Security Council", None, "2024-05-13", (4, 3, 8))
    ],
    "The Security Council met on Monday. A draft resolution by Norway got four votes in favour, "
    "three against and failed to be adopted.": [
        ("Security Council", None, "2024-05-13", (4, 3, None))
    ],
    "The House on Monday took up a resolution moved by K. Rao on the lake; it was negatived by a "
    "division, 61 ayes to 144 noes.": [("House", None, "2024-05-13", (61, 144, None))],
    "The Assembly debated a bill; it was then raining, by 12 degrees to 3.": [],
}


@pytest.mark.parametrize("text", LOST)
def test_what_was_lost(text: str) -> None:
    assert told(read(text), rejected=True) == LOST[text]


def test_capitals_of_minutes_name_nobody() -> None:
    said = "It was moved by Mr Berg and RESOLVED that the tender be accepted.\n\nLost, 4-6."
    found = read(HEAD + said)
    names = {mention.name for mention in found.mentions}
    assert not names & {"RESOLVED", "Lost"}


def test_strongly_is_no_deed_of_a_text() -> None:
    found = read(
        "Communiqué\n\nAdopted by the Basin Council at its 12th meeting, held on 13 May 2024.\n\n"
        "The Basin Council,\n\n1. Strongly condemns the raid;\n\n2. Further requests Norway to pay."
    )
    assert [text.actions for text in found.resolutions] == [("condemn", "request")]
