"""What minutes tell of votes in a word, what fails in the end, texts told in sections.

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
    "The committee noted the report. Accounts for April: agreed without dissent.": [
        ("Harbour Committee", None, "2024-05-14", None)
    ],
}


@pytest.mark.parametrize("text", CARRIED)
def test_a_verdict_with_its_votes(text: str) -> None:
    assert told(read(HEAD + text)) == CARRIED[text]


def test_a_verdict_takes_over_no_deed_told_beside() -> None:
    found = read(HEAD + "The committee noted the report. Accounts for April: agreed, 4-1.")
    assert [text.actions for text in found.resolutions] == [()]


def test_who_only_speaks_of_minutes_writes_none() -> None:
    said = (
        "The mayor read the minutes of the Council on Monday. Passed by 3 votes to 2, it was late."
    )
    assert told(read(said)) == []


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
    # What a court strikes down no body of lawmakers rejects, and a president undoes what passed.
    "The court, in a 5-4 decision, struck down the law that Congress passed in 2010.": [],
    "The justices struck down the law in a 6-3 decision.": [],
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


SECTIONS = """\
On Tuesday, the Nordic Parliament adopted three resolutions on prisons.

Mali

MEPs condemn the sentences and urge the courts to release the writers. The text was adopted by 87 \
votes in favour, 22 against and 6 abstentions.

Chad

Parliament deplores the raids and invites states to grant visas. The resolution was adopted by \
show of hands.

Peru

Members call for a new trial. The text was adopted by 92 votes \
to 9, with 14 abstentions."""


def test_each_section_has_a_text_of_its_own() -> None:
    found = [(text.votes, text.actions) for text in read(SECTIONS).resolutions]
    assert found == [
        ((87, 22, 6), ("condemn", "urge")),
        (None, ("deplore", "invite")),
        ((92, 9, 14), ("call",)),
    ]


def test_what_a_body_does_by_another_text_is_not_of_the_first() -> None:
    found = read(
        "The Basin Council adopted resolution 27 on ports on Monday by 13 votes to none.\n\nThe "
        "Council also adopted a resolution on cod on Monday. It demanded quotas. The Council "
        "condemned the raids.\n\nThe Council called on all states to pay."
    )
    assert [text.actions for text in found.resolutions] == [("call",), ("demand", "condemn")]


def test_votes_on_the_way_are_of_no_other_text() -> None:
    found = read(
        "The Nordic Parliament adopted a resolution on Tuesday by 400 votes to 100.\n\nIn "
        "committee, the text was adopted by 30 votes to 10."
    )
    assert [text.votes for text in found.resolutions] == [(400, 100, None)]


SAME: dict[str, list[Told]] = {
    "The Basin Council met in Vik. A day earlier the 53-member panel had adopted by consensus "
    "Resolution 68/2 on eels.": [("Basin Council", "68/2", "2024-05-15", None)],
    # A panel whose name is untold voted on the way of the same bill.
    "The Senate passed the farm bill 60-40 on Tuesday.\n\nThe bill was approved 15-4 by the cattle "
    "panel in April.": [("Senate", None, "2024-05-14", (60, 40, None))],
    "The Nordic Parliament adopted the resolution by 120 votes to 12 on Tuesday.\n\nThe resolution "
    "was adopted after a paragraph was deleted by 60 votes to 50.": [
        ("Nordic Parliament", None, "2024-05-14", (120, 12, None))
    ],
    "The bill got 51 votes in favour and was vetoed by President Lind a week later.": [
        (None, None, "2024-05", (51, None, None))
    ],
    "The resolution got nine votes in favour, was not vetoed, and passed on Tuesday.": [
        (None, None, "2024-05-14", (9, None, None))
    ],
}


@pytest.mark.parametrize("text", SAME)
def test_one_text_for_all_that_is_told_of_it(text: str) -> None:
    assert told(read(text)) == SAME[text]


def test_by_a_bill_of_others_nobody_adopts_it() -> None:
    found = read("The government extended the scheme through the budget bill passed in March.")
    assert [text.adopters for text in found.resolutions] == [()]
    found = read("The bank raised capital through a resolution of shareholders adopted in March.")
    assert [text.adopters for text in found.resolutions] == [()]
    assert not read(
        "The firm renewed its lease via amendment 3 and urged staff to stay."
    ).resolutions


def test_a_deed_that_somebody_else_tells_is_of_no_text() -> None:
    found = read("MPs urge patience, said Ana Lind. The motion was passed on Friday by the Senate.")
    assert [text.actions for text in found.resolutions] == [()]


def test_what_a_body_does_while_it_recalls_a_text_is_not_of_that() -> None:
    found = read(
        "Recalling resolution 2334, the Basin Council demanded a halt to the raids. It adopted "
        "resolution 2801 by 14 votes to none."
    )
    assert {text.number: text.actions for text in found.resolutions}["2334"] == ()
