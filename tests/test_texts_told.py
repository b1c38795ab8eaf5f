"""Texts that bodies adopt, recall or vote down, as news tells them: one table of sentences.

Each is of Friday, 10 May 2024; `=` is a text that was adopted, `!` one that was voted on in vain:
its noun, body, number, day and votes.
"""

from datetime import date
from pathlib import Path

import pytest
from sentences import read

from kg.model.extraction import Extraction, ResolutionMention

FILED = date(2024, 5, 10)


def table() -> dict[str, list[str]]:
    """The sentences with what they tell."""
    found: dict[str, list[str]] = {}
    text = ""
    for line in Path(__file__).with_name("texts_told.txt").read_text("utf-8").splitlines():
        if line.startswith("  "):
            found[text] += [line.strip()] if line.strip() != "=" else []
        else:
            text = line
            found[text] = []
    return found


def told(extraction: Extraction, text: ResolutionMention, source: str) -> str:
    """A text as the table has it."""
    body = "+".join(extraction.mentions[ref].name for ref in text.adopters)
    votes = ",".join("" if n is None else str(n) for n in text.votes or ())
    mark = "!" if text.rejected else "="
    return f"{mark} {text.trigger.of(source)}|{body}|{text.number or ''}|{text.date or ''}|{votes}"


TABLE = table()


@pytest.mark.parametrize("text", TABLE)
def test_texts_told(text: str) -> None:
    found = read(text, FILED)
    assert [told(found, each, text) for each in found.resolutions] == TABLE[text]


DONE = {
    "The Storting passed the Farm Inputs Bill on Thursday.\n\nThe law obliges importers to publish "
    "what they pay.": ["oblige"],
    "The Storting passed the Farm Inputs Bill on Thursday.\n\nThe law of the sea obliges captains "
    "to help.": [],
    "The Storting passed a law in 1998 which recognised the reef and declared a holiday.": [
        "recognise",
        "declare",
    ],
    "The text recalls Resolution No. 96, which the Cork City Council adopted in May 2021 after "
    "a storm, and expresses concern over the crew.": [],
    "The Storting passed a motion on Monday to observe the day in schools.": ["observe"],
    "The Storting passed the budget on Monday to close the gap.": [],
    "He quoted a resolution of 3 May 2023 in which the Senate urged restraint.": ["urge"],
    "Resolution 4, which holds the demand, was carried by the Cork City Council on Monday by 412 "
    "votes to 268.": [],
    "The office set up by resolution 12 and the tax imposed by resolution 4 of the Cork City "
    "Council are gone.": ["impose"],
    "The Security Council on Monday extended the mandate of the mission, adopting resolution 2761 "
    "(2024) by 13 votes to none.": ["extend"],
    "The Senate on Monday passed a motion to dismiss the minister and freeze the fees.": [
        "dismiss",
        "freeze",
    ],
    "The House approved a bill on Monday that returns the range to the tribes, 58-41.": ["return"],
    "The council passed a motion of censure against the mayor on Monday.": ["censure"],
    "The Accra Declaration, adopted on 3 May, commits the members to publish licences.": ["commit"],
    "The Assembly adopted a bill on Monday that costs the state a million.": [],
    "The Senate on Monday rejected a motion to send the bill back to committee, 12-18.": ["send"],
    "The Senate rejected a bill on Monday that would have funded it, 12-18.": ["fund"],
    "The Senate rejected a bill on Monday that was thought to cut the fees, 12-18.": [],
    "The Senate on Monday rejected an amendment, which sought to delete the levy, by 12 votes to "
    "18.": ["delete"],
    "The committee approved the bill by seven votes to two on Monday and recommended that it go "
    "to the Senate.": [],
    "The Senate on Monday rejected a motion asking the minister to resign, 12-18.": ["ask"],
    "The censure motion passed in the Senate on Monday, 18-12.": ["censure"],
    "The Assembly on Monday adopted a declaration in which they urge Chad to withdraw its "
    "troops.": ["urge"],
    "The Assembly on Monday adopted a resolution which demands an inquiry, calls upon the police "
    "to act and appeals to all parties.": ["demand", "call", "appeal"],
    "The resolution that the Senate passed on Monday requires approval by the House.": [],
    "The Council on Monday extended the mandate.\n\nAdopting resolution 2761 (2024), the Council "
    "also demanded talks.": ["demand", "extend"],
}


@pytest.mark.parametrize("text", DONE)
def test_what_texts_do(text: str) -> None:
    found = read(text, FILED)
    assert [verb for each in found.resolutions for verb in each.actions] == DONE[text]


IT = {
    "A motion of no confidence in the Senate passed by 68 votes to 41 on Monday. It urges the "
    "government to resign.": True,
    # "It" is who did something last, not the text.
    "The General Assembly adopted a resolution on Friday backing Chad. Mali voted against. It "
    "insists that the text is biased.": False,
}


@pytest.mark.parametrize("text", IT)
def test_what_it_urges_is_of_the_body_that_adopted_the_text(text: str) -> None:
    found = read(text, FILED)
    [said] = [c for c in found.claims if c.cue is not None and c.cue.start > text.index("It ")]
    assert (said.speaker in found.resolutions[0].adopters) is IT[text]


MEANT = {
    "The Senate passed a motion on Monday by 68 votes to 41. It gives Ana Lind a medal.": None,
    "The Senate rejected a bill on Monday by 41 votes to 68. It bans trade with Chad.": None,
    "The motion, moved by Ana Lind, was carried in the Senate by 68 votes to 41.\n\nIt asks the "
    "mayor to go.": None,
    # what a body does, or did, or goes on to do; what another does that speaks of the text
    "The Senate passed a bill on Monday by 68 votes to 41. It returns on Friday to elect Ana "
    "Lind.": "n",
    "Amnesty praised a motion that the Senate passed on Monday by 68 votes to 41. It gives Ana "
    "Lind a medal.": "n",
    "The Senate passed a motion on Monday by 68 votes to 41. It meets again on Friday.": "n",
    "The Senate passed a motion on Monday by 68 votes to 41. It then passed a bill.": "n",
    "By resolution 2761 (2024) the Security Council demands a truce. It invites the Secretary-"
    "General to report.": "n",
}


@pytest.mark.parametrize("text", MEANT)
def test_it_means_no_body_behind_a_text_in_the_present_tense(text: str) -> None:
    found = read(text, FILED)
    at = text.index("It ")
    assert [each.gender for each in found.mentions if each.span.start == at] == [MEANT[text]]
