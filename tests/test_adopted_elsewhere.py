"""Texts recalled, read a second time, vetoed and lost: as parliaments and councils report them.

Published on Thursday, 16 May 2024.
"""

import pytest
from sentences import read
from test_resolutions import Told, told

ADOPTED: dict[str, list[Told]] = {
    # Texts of another day that a body recalls are its own, and not the one it adopts.
    "The Human Rights Council adopted a resolution on Mali on Monday by 26 votes to 8. It also "
    "recalls resolution 57/22 of 11 October 2022, by which the mission was established.": [
        ("Human Rights Council", None, "2024-05-13", (26, 8, None)),
        ("Human Rights Council", "57/22", "2022-10-11", None),
    ],
    "The Seimas adopted a resolution on Mali on Monday. MPs recall the resolution of 20 October "
    "2022, in which the Seimas had asked for the law to be withdrawn.": [
        ("Seimas", None, "2024-05-13", None),
        ("Seimas", None, "2022-10-20", None),
    ],
    "The African Union adopted a communiqué on Monday that condemns piracy and reaffirms the Accra "
    "Declaration of 2022, which pledged joint patrols.": [
        ("African Union", None, "2024-05-13", None),
        ("African Union", None, "2022", None),
    ],
    "Norway recalled the Oslo Declaration of 2013.": [],
    "Reading the resolution aloud, Lena Holm wept": [],
    "Lena Holm read out the resolution as": [],
    "The Nordic Council recalled the Oslo Declaration of 2013.": [],
    "The Senate passed a resolution on Monday. The text (S/2024/12) was tabled by Lena Holm.": [
        ("Senate", "S/2024/12", "2024-05-13", None)
    ],
    # What a text is to approve is no text of the day; a second reading by a vote adopts.
    "The National Assembly yesterday adopted without a division a motion to approve the report.": [
        ("National Assembly", None, "2024-05-15", None)
    ],
    "The Senate met on Monday. The Ports (Amendment) Bill was read a second time by 84 votes to "
    "61.": [("Senate", None, "2024-05-13", (84, 61, None))],
    "The House of Keys gave the Housing Bill its second reading on Tuesday by 14 votes to 9.": [
        ("House of Keys", None, "2024-05-14", (14, 9, None))
    ],
    "The House of Keys gave the Housing Bill its second reading on Tuesday.": [],
    "The General Assembly adopted resolution 78/12 on Monday. The other resolution, which "
    "proclaims 2029 a year of lighthouses, was introduced by Iceland and adopted by acclamation.": [
        ("General Assembly", "78/12", "2024-05-13", None),
        ("General Assembly", None, "2024-05-13", None),
    ],
    # Who votes how, in words.
    "The Senate passed the pensions bill on Tuesday; 31 senators supported it and 12 opposed.": [
        ("Senate", None, "2024-05-14", (31, 12, None))
    ],
    "The Bundestag passed the motion on Tuesday by two hundred and four votes to ninety-one.": [
        ("Bundestag", None, "2024-05-14", (204, 91, None))
    ],
    "The Senate passed the Ports Bill on Tuesday. The debate lasted six hours. The vote was 31 to "
    "12.": [("Senate", None, "2024-05-14", (31, 12, None))],
    "The Board of Governors passed a resolution censuring Mali on Tuesday, with 20 votes for, two "
    "against and 12 abstentions.": [("Board of Governors", None, "2024-05-14", (20, 2, 12))],
    "Both houses of the Diet passed the budget on Monday.": [("Diet", None, "2024-05-13", None)],
    "The resolution of the Sejm of 8 July 2016 called it a crime.": [
        ("Sejm", None, "2016-07-08", None)
    ],
    "The European Parliament on Monday adopted, by 512 votes in favour and 63 against, its "
    "position on the return directive.": [],
    "In a 12-1 vote on Monday, the Riverton County Board adopted an ordinance on noise.": [
        ("Riverton County Board", None, "2024-05-13", (12, 1, None))
    ],
    "The General Assembly, acting without a vote, adopted draft resolution A/78/L.61 on Tuesday.": [
        ("General Assembly", "A/78/L.61", "2024-05-14", None)
    ],
    "The Riksdag adopted the amendment to the Constitution on 3 May.": [],
    "Chile's lower house voted 79-55 on Tuesday to approve a bill on ports.": [
        ("lower house of Chile", None, "2024-05-14", (79, 55, None))
    ],
    # The body: no party by the name of a chamber, the panel itself; a statement of the Council.
    "The House met on Tuesday. Lena Holm, a Himal Congress MP, asked why. The Bill was passed by "
    "148 votes to 96.": [("House", None, "2024-05-14", (148, 96, None))],
    "A Senate panel approved the Forest Bill on Tuesday, 7-4.": [
        ("panel", None, "2024-05-14", (7, 4, None))
    ],
    "The Security Council on Monday issued a press statement condemning the attack on Goma.": [
        ("Security Council", None, "2024-05-13", None)
    ],
    "The Foreign Ministry issued a press statement on Monday condemning the attack.": [],
    "Leaders of the African Union closed a two-day summit on Tuesday with a communiqué.": [
        ("African Union", None, "2024-05-14", None)
    ],
}

LOST: dict[str, list[Told]] = {
    "The Human Rights Council met on Monday. Introducing an amendment on clinics, Lena Holm called "
    'the draft "a verdict". Her proposal was rejected, with 9 States in favour, 24 against.': [
        ("Human Rights Council", None, "2024-05-13", (9, 24, None))
    ],
    "The Senate met on Monday. His motion to defer it was negatived by 86 votes to 59.": [
        ("Senate", None, "2024-05-13", (59, 86, None))
    ],
    "The General Assembly met on Monday. A draft by Honduras was not adopted: fifty-eight Member "
    "States voted for it, 61 against, and 50 abstained.": [
        ("General Assembly", None, "2024-05-13", (58, 61, 50))
    ],
    "The Senate did not adopt the bill on Monday.": [],
    "A rival text, which called for a truce but made no mention of monitors, won just four votes "
    "in the Security Council on Monday, with six against and five abstentions.": [
        ("Security Council", None, "2024-05-13", (4, 6, 5))
    ],
    "Russia vetoed a Security Council resolution on Tuesday that would have sent monitors.\n\n"
    "Thirteen members voted for the draft. China abstained.": [
        ("Security Council", None, "2024-05-14", (13, 1, 1))
    ],
    "The state Senate rejected a bill on Monday that would have funded it. Twenty-nine senators "
    "backed it and 34 opposed it.": [("Senate", None, "2024-05-13", (29, 34, None))],
    "The Senate rejected the Ports Bill on Tuesday. The debate lasted six hours. The vote was 31 "
    "to 40.": [("Senate", None, "2024-05-14", (31, 40, None))],
    "The Third Committee met on Monday. Lena Holm moved an oral amendment, which the committee "
    "rejected by 31 votes to 97.": [("committee", None, "2024-05-13", (31, 97, None))],
    "The Knesset voted down a motion to dissolve itself. Only 53 lawmakers backed the motion and "
    "61 opposed it.": [("Knesset", None, None, (53, 61, None))],
    "The Senate threw out the Forest Bill on Monday, with seven votes against and four for.": [
        ("Senate", None, "2024-05-13", (4, 7, None))
    ],
}


@pytest.mark.parametrize("text", ADOPTED)
def test_what_is_adopted(text: str) -> None:
    assert told(read(text)) == ADOPTED[text]


@pytest.mark.parametrize("text", LOST)
def test_what_is_lost(text: str) -> None:
    assert told(read(text), rejected=True) == LOST[text]


def test_the_count_of_a_lost_vote_adopts_nothing() -> None:
    found = read("The Senate rejected the pensions bill on Tuesday. MPs voted 104 to 65.")
    assert [event.type for event in found.events] == ["other"]


def test_a_veto_is_of_the_state_and_the_council() -> None:
    found = read("Russia on Tuesday vetoed a Security Council resolution drafted by Norway.")
    [veto] = found.events
    assert [found.mentions[who].name for who in veto.participants] == ["Russia", "Security Council"]


COMMUNIQUE = """\
FINAL COMMUNIQUÉ

African Council of Foreign Ministers, twelfth meeting

1. The Council of Foreign Ministers met in Khujand on 15 and 16 May 2024.

2. The Council expressed concern at the drought. Lena Holm urged patience.

3. The Council welcomed the offer of Norway, and thanked Iceland for its gauges.

4. By consensus it adopted the Khujand Declaration on Rivers (Decision 12/4). The Declaration \
calls upon states to ratify the protocol.

Done at Khujand, 16 May 2024
"""


def test_the_numbered_paragraphs_are_what_a_communique_does() -> None:
    found = read(COMMUNIQUE)
    actions = {text.trigger.of(COMMUNIQUE): text.actions for text in found.resolutions}
    assert actions["COMMUNIQUÉ"] == ("express", "welcome", "thank")
    assert actions["Declaration"] == ("call",)


RECALLED = """
It was the third censure since the Constitution was adopted in 1993. The Senate met on Thursday.
The Senate voted on Thursday to censure Lena Holm, the third since the Constitution was adopted \
in 1993.
The Senate rejected the plan on Monday, the first time since the treaty was ratified in 1968.
The Senate met on Monday. No minister had resigned since the charter was approved in 1979.
The Storting met on Tuesday. Many left when the Education Act was passed in 1991.
The Storting met on Tuesday. Since 1998, when the law was passed, nobody had been jailed.
"""


@pytest.mark.parametrize("text", RECALLED.strip().splitlines())
def test_no_body_of_the_day_adopted_what_is_recalled_of_another_year(text: str) -> None:
    found = read(text)
    [recalled] = [e for e in found.events if e.date and e.date.year < 2000 and e.same is None]
    assert recalled.participants == ()
    assert all(not t.adopters for t in found.resolutions if not t.rejected)


def test_a_body_that_a_clause_names_adopted_what_it_recalls() -> None:
    found = read(
        "The Senate met on Monday. Fees rose when the Storting passed the Ports Act in 2010."
    )
    assert told(found) == [("Storting", None, "2010", None)]
