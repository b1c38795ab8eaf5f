"""Texts adopted or voted down, by whom of whom and when: a table as that of texts told.

`//` stands for the end of a paragraph, `/` for that of a line.
"""

from datetime import date
from pathlib import Path

import pytest
from sentences import read
from test_texts_told import told

FILED = date(2024, 5, 10)


def table() -> dict[str, list[str]]:
    """The passages with the texts that they tell."""
    found: dict[str, list[str]] = {}
    text = ""
    for line in Path(__file__).with_name("texts_adopted.txt").read_text("utf-8").splitlines():
        if line.startswith("  "):
            found[text].append(line.strip())
        else:
            text = line.replace(" // ", "\n\n").replace(" / ", "\n")
            found[text] = []
    return found


TABLE = table()


@pytest.mark.parametrize("text", TABLE)
def test_texts_adopted(text: str) -> None:
    found = read(text, FILED)
    assert [told(found, each, text) for each in found.resolutions] == TABLE[text]


BEHIND = {
    "The Assembly passed the Archives Act on Monday. The statute opens the files of two agencies "
    "and obliges the ministry to pay.": ["open", "oblige"],
    "Two sides adopted a joint declaration on 3 May. It deplores the raid and invites the press.": [
        "deplore", "invite"
    ],
    "Ministers of the Arctic Council issued a joint statement on Monday. They urged restraint and "
    "reaffirmed the pledge.": ["urge", "reaffirm"],
    "The Senate approved a motion on Monday. The minister urged calm.": [],
    "The Assembly on Monday passed a resolution to express solidarity with the islanders.": [
        "express"
    ],
    "The Assembly passed a resolution on Monday. The resolution endorsed the map and lauded Ole "
    "Berg.": ["endorse", "laud"],
    "Parliament on Monday passed a resolution on the island.\n\nThe resolution moved by Ole Berg "
    "urges talks.\n\nIt condemned the raid and deplored the silence of the world.\n\nIt also "
    "called upon the Council to act.": ["urge", "condemn", "deplore", "call"],
    "The Assembly adopted a resolution condemning the raid.\n\nThe document confirms the "
    "border and deplores the silence.": ["condemn", "confirm", "deplore"],
    "The Assembly on Monday adopted a resolution on water.\n\n\"This House expresses its "
    "commitment to the dam and condemns the raid,\" the resolution added.": ["express", "condemn"],
    "The Senate passed a resolution on Monday. \"The government condemns it,\" the resolution "
    "says.": [],
    "SB 45 was approved by the Senate on Monday. SB 45 requires cities to publish budgets.": [
        "require"
    ],
}  # fmt: skip
"""What a text does in the sentence behind."""


@pytest.mark.parametrize("text", BEHIND)
def test_what_it_does_behind(text: str) -> None:
    found = read(text, FILED)
    assert [list(each.actions) for each in found.resolutions] == [BEHIND[text]]


SHARED = {
    "The Security Council extended the mandate on Friday and renewed the embargo.\n\nAdopting "
    "resolution 2819 (2024) by a vote of 13 in favour to none against, the Council called "
    "on states to inspect ships.": [["call", "extend", "renew"]],
    "The Security Council adopted resolution 2819 (2024) on Friday.\n\nThe Council reaffirmed the "
    "embargo imposed by resolution 1970 (2011) and recalled resolution 2146 (2014).": [
        ["reaffirm", "recall"], ["impose"], []
    ],
}  # fmt: skip
"""What each of several texts does."""


@pytest.mark.parametrize("text", SHARED)
def test_what_each_of_several_does(text: str) -> None:
    found = read(text, FILED)
    assert [list(each.actions) for each in found.resolutions] == SHARED[text]
