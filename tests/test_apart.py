"""Deeds that are no one event however close they are told, and bodies that have decided nothing."""

import pytest
from sentences import known, read

LABELS: dict[str, list[str]] = {
    # A claim dismissed is no conviction; what became of a conviction does not date it.
    "The Court of Appeal on 7 May dismissed a claim for damages brought by Tomas Berg. Berg was "
    "convicted of fraud in 2019 but the conviction was quashed in 2021. He may appeal to the "
    "Supreme Court.": [
        "Conviction of Tomas Berg, 2019",
        "Court case, 2021",
        "Dismissal by Court of Appeal, 7 May 2024",
    ],
    # The court that acts is not the one to which one may appeal.
    "The regional court rejected a claim by Lena Holm on Monday. The court said she could appeal "
    "to the Federal Court.": ["Rejection of regional court and Lena Holm, 13 May 2024"],
    # The speeches of two people are two, whoever "his" is.
    "In his speech in Oslo on Monday, Ole Berg praised the port. In his address in Oslo on "
    "Monday, Jens Holm blamed it.": ["Address, Oslo, 13 May 2024", "Speech, Oslo, 13 May 2024"],
    # The year of a conviction is not that of the crime.
    "Lena Holm was convicted of theft in 2015.": ["Conviction of Lena Holm, 2015"],
    # One tells a newspaper something by telephone, and meets nobody.
    "“The river does not wait,” Lena Holm told the Delta News Agency by telephone.": [],
    # Whom one dismisses and whom one names.
    "President Ana Lind dismissed Foreign Minister Tomas Berg on Tuesday and named his deputy, "
    "Lena Holm, as acting minister.": [
        "Appointment of Lena Holm, 14 May 2024",
        "Dismissal of Tomas Berg, 14 May 2024",
    ],
    "Mayor Ana Lind fired police chief Tomas Berg on Monday and appointed his aide, Lena Holm.": [
        "Appointment of Lena Holm, 13 May 2024",
        "Dismissal of Tomas Berg, 13 May 2024",
    ],
    # Whom one marries one does not meet in the sense of the news; a body that one joins is no
    # appointee.
    "Tomas Berg joined the Treasury in 1961 and was sent to Rome, where he met his wife, Lena.": [
        "Appointment of Tomas Berg, 1961"
    ],
    "Tomas Berg met his husband in Oslo in 1990.": [],
    # A search by those who enforce the law is no attack, and not the one before.
    "A bomb attack killed six people in Oslo on Saturday. Police launched further raids in Oslo "
    "early on Monday. Residents heard bangs during the raids.": [
        "Attack, Oslo, 11 May 2024",
        "Oslo, 13 May 2024",
    ],
    # A war of one land is not that of another, nor is what is said of it later.
    "Turkey condemned the 2003 invasion of Iraq. Ana Lind said the Syrian conflict would last. The "
    "war killed thousands.": ["2003 invasion of Iraq, 2003"],
    "Norway condemned the 2003 invasion of Iraq. The Iraqi war killed thousands. It went on.": [
        "2003 invasion of Iraq, 2003"
    ],
    # Whoever was harmed was born on another day; a killing is no war.
    "Norway condemned the raid which injured Ole Berg, (born in 1997) a soldier. The incident "
    "harms the talks.": ["Birth, 1997"],
    "Since the armed conflict in Mali began in 2012, rebels have killed many. Most of the killings "
    "occurred in the north.": ["Conflict, Mali, 2012"],
    "Rebels attacked Oslo on Saturday. The report told of the brutal shooting of a woman.": [
        "Attack, Oslo, 11 May 2024"
    ],
    # Others speak than whoever spoke before.
    "In a speech on 3 May, Lena Holm blamed Norway. The speech of the mayor was booed.": [
        "Speech of Lena Holm, 3 May 2024"
    ],
}


@pytest.mark.parametrize("text", LABELS)
def test_events_of_the_graph(text: str) -> None:
    assert sorted(event.label for event in known(text).events) == LABELS[text]


def test_the_year_of_a_post_is_not_that_of_what_followed() -> None:
    text = "Tomas Berg joined the Treasury in 1961 and was sent to Rome, where he met Ana Lind."
    dates = {event.type: event.date for event in read(text).events}
    assert (str(dates["appointment"]), dates["meeting"]) == ("1961", None)


BODIES: dict[str, list[list[str]]] = {
    # Minutes are of their own body, and not of that to which it recommends something.
    "Harbour Committee\n\nMINUTES\n\n1. The motion was lost, with 2 votes for and 3 against.\n\n2. "
    "It was agreed to recommend the budget to Full Council.": [["Harbour Committee"]],
    "Northmoor Borough Council\n\nMinutes of the Harbour Board, 4 March 2024\n\nA motion to close "
    "the quay was defeated by 5 votes to 4.": [["Harbour Board"]],
    "The motion was defeated by 5 votes to 4. The matter was referred to the City Council.": [],
    # "The panel" is the body named before it, never a chamber of which other news tells later.
    "The Commission on Water approved Resolution 7/3 on Monday. A day earlier the 40-member panel "
    "had adopted by consensus Resolution 7/2.\n\nIn Lima, the Senate passed a bill, 24-10.": [
        ["Commission on Water"],
        ["Commission on Water"],
        ["Senate"],
    ],
}


@pytest.mark.parametrize("text", BODIES)
def test_who_decided(text: str) -> None:
    found = read(text)
    who = [[found.mentions[ref].name for ref in each.adopters] for each in found.resolutions]
    assert who == BODIES[text]
