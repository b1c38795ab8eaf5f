"""Texts that bodies decide on by counts and answers, at congresses and far from parliaments.

Published on Thursday, 16 May 2024.
"""

import pytest
from sentences import read
from test_resolutions import Told, told

ADOPTED: dict[str, list[Told]] = {
    "The Saeima approved the bill with 90 votes in favour on Tuesday.\n\nTwo unions opposed the "
    "bill, saying it would cut wages.": [("Saeima", None, "2024-05-14", (90, None, None))],
    "The Saeima approved the bill with 60 votes in favour on Tuesday.\n\nTwelve members opposed "
    "the bill and three abstained.": [("Saeima", None, "2024-05-14", (60, 12, 3))],
    "By 143 votes to 27, with nine abstentions, the Senate adopted Resolution 4 on Tuesday.": [
        ("Senate", "4", "2024-05-14", (143, 27, 9))
    ],
    "The motion received 13 votes in favour, two against and one abstention in the City Council"
    " of Porto on Tuesday.": [("City Council of Porto", None, "2024-05-14", (13, 2, 1))],
    "The Riksdag said yes on Wednesday to a bill on wolves, with 180 votes in favour and 140 "
    "against.": [("Riksdag", None, "2024-05-15", (180, 140, None))],
    "A resolution urging Norway to act sailed through the Dáil on Tuesday, 88 votes to 41.": [
        ("Dáil", None, "2024-05-14", (88, 41, None))
    ],
    "A two-thirds majority of the Latvian Saeima voted on Tuesday to adopt the declaration on "
    "Lake Burtnieks.": [("Latvian Saeima", None, "2024-05-14", None)],
    "The National Assembly of Mali, in a vote of 98 to 11 on Tuesday, adopted the mining code.": [
        ("National Assembly of Mali", None, "2024-05-14", (98, 11, None))
    ],
    "The Parliament of Croatia ratified the Danube Convention on Tuesday with 101 votes, while "
    "20 deputies were against and 5 abstained.": [
        ("Parliament of Croatia", None, "2024-05-14", (101, 20, 5))
    ],
    "Members of the European Parliament gave the green light to the Ports Regulation on "
    "Tuesday, with 390 votes in favour, 181 against and 43 abstentions.": [
        ("European Parliament", None, "2024-05-14", (390, 181, 43))
    ],
    "The Human Rights Council, by decision 56/101, asked the Secretariat on Tuesday to map the "
    "camps.": [("Human Rights Council", "56/101", None, None)],
    "The Association of Southeast Asian Nations (ASEAN) closed two days of talks on Tuesday "
    "with a communiqué voicing concern over the fighting.": [
        ("Association of Southeast Asian Nations", None, "2024-05-14", None)
    ],
    "The Lapland Regional Council, whose resolution of 12 April had asked for a delay, was not "
    "surprised.": [("Lapland Regional Council", None, "2024-04-12", None)],
    "Fifty-one members of the State Great Khural voted for the Herders Bill and 17 against it "
    "on Tuesday. In February the Khural had sent the bill back to committee by 40 votes to 30.": [
        ("State Great Khural", None, "2024-05-14", (51, 17, None))
    ],
    "Delegates of the Federation of Belgian Nurses met on Tuesday. A resolution on pay was "
    "adopted by 311 votes to 87. The nurses asked the Federal Parliament to act.": [
        ("Federation of Belgian Nurses", None, "2024-05-14", (311, 87, None))
    ],
    "Delegates of the Federation of Belgian Nurses met on Tuesday. Dues were discussed, "
    "and a second text, on pay, was adopted by a show of hands.": [
        ("Federation of Belgian Nurses", None, "2024-05-14", None)
    ],
    "The Pacific Mayors' Forum ended its third conference on Tuesday. The closing statement was"
    " agreed by 48 towns to 6. The Australian Parliament passed a law on visas in March.": [
        ("Pacific Mayors' Forum", None, "2024-05-14", (48, 6, None)),
        ("Australian Parliament", None, "2024-03", None),
    ],
    "The general assembly of the Swiss Farmers' Union approved on Tuesday a resolution on "
    "pesticides.": [("Swiss Farmers' Union", None, "2024-05-14", None)],
    "No resolution was adopted at the summit in Baku on Tuesday.": [],
    "Under the rules a bill that is rejected may not be moved again.": [],
    "The Committee on Legal Affairs recommended on Tuesday, by 9 votes to 4, that the plenary "
    "reject the regulation.": [],
    "The Human Rights Council met on Tuesday. A text on water (56/13) was adopted without a "
    "vote. Resolution 56/14 won 25 votes, with eight against.": [
        ("Human Rights Council", "56/13", "2024-05-14", None),
        ("Human Rights Council", "56/14", "2024-05-14", (25, 8, None)),
    ],
    "The House killed a bill on Tuesday. Senate Concurrent Resolution 18 passed on a voice vote.": [
        ("Senate", "18", "2024-05-14", None)
    ],
}

LOST: dict[str, list[Told]] = {
    "The ECOWAS Parliament on Tuesday threw out a motion to suspend Togo, 41 to 38.": [
        ("ECOWAS Parliament", None, "2024-05-14", (38, 41, None))
    ],
    "The Dáil met on Tuesday. Deputies rejected by 81 votes to 63 a Sinn Féin motion on turf.": [
        ("Dáil", None, "2024-05-14", (63, 81, None))
    ],
    "On the floor of the Texas House, House Bill 1181 went down to defeat on Tuesday, 70-77.": [
        ("Texas House", "1181", "2024-05-14", (70, 77, None))
    ],
    "Spain's Senate vetoed the Amnesty Bill on Tuesday by 149 votes to 113.": [
        ("Senate", None, "2024-05-14", (113, 149, None))
    ],
    "The Idaho House killed a bill to ban drag races on Tuesday, voting 31-39 against the "
    "measure.": [("Idaho House", None, "2024-05-14", (31, 39, None))],
    "Delegates of the Dockers' Federation rejected by 412 to 96 on Tuesday a motion to raise "
    "dues.": [("Dockers' Federation", None, "2024-05-14", (96, 412, None))],
    "The declaration that the Nordic Council adopted on Tuesday rejects the bill.": [],
}


DECIDED = {
    "The mandate of the United Nations Mission in Kasai was extended by 12 votes to none in the "
    "Security Council on Tuesday.": ("extended", "2024-05-14", ["Security Council"]),
    "By fifty-eight votes to none, the Icelandic Althingi declared on Tuesday that the famine was "
    "a crime.": ("declared", "2024-05-14", ["Icelandic Althingi"]),
    "The Human Rights Council decided without a vote on Tuesday to extend the mandate of its "
    "expert on Eritrea.": ("decided", "2024-05-14", ["Human Rights Council"]),
    "The National Assembly approved it at first reading on 2 April by 301 votes to 220.": (
        "approved", "2024-04-02", ["National Assembly"]
    ),
}  # fmt: skip

ASKED: dict[str, tuple[str | None, list[str]]] = {
    "On Tuesday the Seimas adopted a resolution on the closure of Cork Library that calls on "
    "Norway to act.": ("Norway", ["Cork Library"]),
    "On Tuesday the Seimas adopted a resolution which condemns the shelling of Baga and asks "
    "President Lena Holm to resign.": ("Lena Holm", ["Baga"]),
    "On Tuesday the Seimas passed a motion demanding that Norway leave Baga.": ("Norway", ["Baga"]),
    "On Tuesday the Seimas passed a motion of no confidence in Lena Holm.": (None, ["Lena Holm"]),
    "On Tuesday the Seimas adopted a resolution which demands an inquiry.": (None, []),
}


@pytest.mark.parametrize("text", ADOPTED)
def test_what_is_adopted(text: str) -> None:
    assert told(read(text)) == ADOPTED[text]


@pytest.mark.parametrize("text", LOST)
def test_what_is_lost(text: str) -> None:
    assert told(read(text), rejected=True) == LOST[text]


@pytest.mark.parametrize("text", DECIDED)
def test_what_a_body_decides_by_a_count_is_told_by_its_verb(text: str) -> None:
    found = read(text)
    [event] = [event for event in found.events if event.type == "adoption"]
    people = [found.mentions[who].name for who in event.participants]
    assert (event.trigger.of(text), str(event.date), people) == DECIDED[text]


@pytest.mark.parametrize("text", ASKED)
def test_whom_a_text_asks_and_what_it_is_about(text: str) -> None:
    found = read(text)
    [adopted] = found.resolutions
    asked = None if adopted.addressee is None else found.mentions[adopted.addressee].name
    assert (asked, [found.mentions[ref].name for ref in adopted.about]) == ASKED[text]


ACTS = {
    "The Teachers' Federation adopted Resolution 4 on Tuesday, which condemns the closure of 31 "
    "schools, demands talks and asks Norway to amend the act.": ("condemn", "demand", "ask"),
    "The Human Rights Council on Tuesday adopted resolution 60/31 by 24 votes to 11, which "
    "deplores the trial, requests Norway to report and encourages Mali to send envoys.": (
        "deplore",
        "request",
        "encourage",
    ),
    "The Assembly on Tuesday adopted a motion that doubles the levy and rules out a new tax.": (
        "double",
        "rule",
    ),
    "The Assembly on Tuesday adopted a motion paying tribute to the miners.": ("pay",),
    "The Assembly on Tuesday adopted a motion that divided the house and drew applause.": (),
    "The Assembly on Tuesday adopted a motion that stunned diplomats.": (),
    "The Assembly on Tuesday adopted a motion sitting in committee since May.": (),
}


@pytest.mark.parametrize("text", ACTS)
def test_what_a_text_does_behind_a_day_or_a_count(text: str) -> None:
    [adopted] = read(text).resolutions
    assert adopted.actions == ACTS[text]


def test_a_text_told_behind_two_votes_has_those_of_the_one_on_its_topic() -> None:
    found = read(
        "The Fjord Council on Monday extended the mission in Mali by 19 votes to six.\n\n"
        "The Council decided by 26 votes to five to urge all parties in Chad to comply.\n\n"
        "In a resolution on the situation in Mali, the Council condemned all attacks."
    )
    assert [text.votes for text in found.resolutions] == [(19, 6, None)]
