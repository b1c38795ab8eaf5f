"""Where, when and by whom: places that are not the attacker's, days not of the anniversary."""

from datetime import date

import pytest
from sentences import read

Votes = tuple[int | None, int | None, int | None]


WHERE = {
    "Turkey’s invasion of Cyprus in 1974 split the island.": "Cyprus",
    "Iran’s attack on Israel on 13 April 2024 failed.": "Israel",
    "Israel’s war in Gaza began in 2023.": "Gaza",
    "Russia’s war of aggression against Ukraine continues.": "Ukraine",
    "China’s crackdown on Hong Kong in 2020 was criticised.": "Hong Kong",
    "Saudi Arabia’s bombing of Yemen in 2015 drew protests.": "Yemen",
    "The Soviet invasion of Afghanistan in 1979 was condemned.": "Afghanistan",
    "Forces seized Lachin in 1992.": "Lachin",
    "Sudan’s civil war began in 2023.": "Sudan",
    "Nigeria’s floods of 2022 killed hundreds.": "Nigeria",
    "London’s riots of 2011 were quelled.": "London",
}


@pytest.mark.parametrize(("text", "place"), WHERE.items())
def test_where(text: str, place: str) -> None:
    found = read(text)
    (event,) = (e for e in found.events if e.same is None)
    assert [found.mentions[ref].name for ref in event.places] == [place]
    assert event.participants == ()


DAYS = {
    "France recognised the Armenian genocide on 29 January 2001.": ("genocide", None),
    "Germany apologised on 3 May 2021 for the Herero genocide.": ("genocide", None),
    "Thousands remembered the Srebrenica massacre on 11 July 2020.": ("massacre", None),
    "Norway commemorated the massacre of 22 July 2011 on Monday.": ("massacre", "2011-07-22"),
    "The genocide in Rwanda in April 1994 killed 800,000 people.": ("genocide", "1994-04"),
    "The massacre in Bentar on 3 May 2011 was denied.": ("massacre", "2011-05-03"),
    "Mali marked the anniversary of the coup on 18 March 2024.": ("coup", None),
}


@pytest.mark.parametrize(("text", "trigger", "day"), [(t, *v) for t, v in DAYS.items()])
def test_the_day_of_what_is_remembered(text: str, trigger: str, day: str | None) -> None:
    (event,) = (e for e in read(text).events if e.trigger.of(text) == trigger)
    assert (None if event.date is None else str(event.date)) == day


def test_a_lone_congress_is_a_parliament() -> None:
    found = read("Congress passed the Clean Air Act on 3 May 2021.")
    assert [e.type for e in found.events] == ["adoption"]
    opened = read("The party congress opened in Oslo on 3 May.")
    assert [e.type for e in opened.events] == ["meeting"]


def test_who_met_is_not_at_what_is_yet_to_come() -> None:
    text = (
        "The leaders will meet in Bern on 3 June 2024. Ana Lind and Bo Lee met in Bern. Lee smiled."
    )
    assert [e.same for e in read(text).events] == [None, None]


def test_the_upcoming_summit_is_not_the_meeting_at_which_it_was_discussed() -> None:
    text = "Ana Lind met Bo Lee in Oslo on Monday. They discussed the upcoming summit in Oslo."
    assert [e.trigger.of(text) for e in read(text).events] == ["met"]


def test_who_attended_was_at_no_conference_of_years_ago() -> None:
    found = read("At a conference in Rome in 2019 he had argued so. Also present was Ann Low.")
    who = [found.mentions[ref].name for event in found.events for ref in event.participants]
    assert who == ["he"]


def test_who_speaks_is_at_no_gathering_to_come() -> None:
    text = "A summit will be held in Vienna on 5 June 2025. “We are ready,” said Petra Novak."
    assert [(e.participants, e.speakers) for e in read(text).events] == [((), ())]


def test_a_day_in_a_clause_is_not_that_of_the_sentence() -> None:
    text = "The minister, fired on Monday, wept."
    assert [(e.trigger.of(text), str(e.date)) for e in read(text).events] == [
        ("fired", "2024-05-13")
    ]


def test_the_killing_of_somebody_is_no_attack_told_before() -> None:
    text = (
        "An attack on a market in Kano on 3 May killed six. "
        "Berg is wanted for the killing of Ann Low."
    )
    assert [e.same for e in read(text).events if e.trigger.of(text) == "killing"] in ([], [None])


def test_no_council_of_states_decides_on_a_bill() -> None:
    text = "The bill was rejected by 312 votes to 205 on Tuesday. The UN Human Rights Council met."
    told = [e for e in read(text).events if e.trigger.of(text) == "rejected" and e.same is None]
    assert [(e.type, e.participants) for e in told] == [("other", ())]


VOTES: dict[str, Votes] = {
    "114 members voted in favour, 13 against and 7 abstained.": (114, 13, 7),
    "Turkey, Hungary and Pakistan voted against.": (None, 3, None),
    "Turkey, Hungary and Pakistan voted against, and Mali abstained.": (None, 3, 1),
}


@pytest.mark.parametrize(("behind", "votes"), VOTES.items())
def test_votes_told_behind(behind: str, votes: Votes) -> None:
    found = read(f"The Assembly adopted resolution 12 on 3 May 2024. {behind}")
    assert [(r.number, r.votes) for r in found.resolutions] == [("12", votes)]
    assert [e.type for e in found.events] == ["adoption"]


def test_who_abstained_is_counted_in_a_paragraph_of_its_own() -> None:
    first = "The Assembly adopted resolution 12 on 3 May 2024 with 24 votes for and 15 against."
    found = read(f"{first}\n\nEight countries abstained from voting.")
    assert [r.votes for r in found.resolutions] == [(24, 15, 8)]
    found = read(f"{first}\n\nEight countries abstained from meat.")
    assert [r.votes for r in found.resolutions] == [(24, 15, None)]


def test_parties_are_not_counted_as_votes() -> None:
    found = read("The Assembly adopted resolution 12 on 3 May 2024. Labour voted against.")
    assert [r.votes for r in found.resolutions] == [None]


def test_a_dateline_in_figures() -> None:
    text = (
        "Strasbourg, 29.01.2025 – The Parliamentary Assembly of the Council of Europe (PACE) on "
        "Wednesday adopted Resolution 2585 (2025), challenging the credentials of the Georgian "
        "delegation; 114 members voted in favour, 13 against and 7 abstained."
    )
    found = read(text, date(2025, 1, 30))
    (adopted,) = found.resolutions
    body = [found.mentions[ref].name for ref in adopted.adopters]
    assert body == ["Parliamentary Assembly of the Council of Europe"]
    assert (str(adopted.date), adopted.votes) == ("2025-01-29", (114, 13, 7))


GIVEN_OUT = """
Ministers from Chile, Peru and Bolivia met on 3, 5 and 9 May 2024 in Lima, Quito and La Paz \
respectively.
Eva Dahl visited Lima and Quito on 3 May and 5 May respectively.
Bombs in Kano and Jos killed 12 and 15 people, respectively, on Monday.
Eva Dahl met Per Vik and Ida Moe in Oslo and Bergen respectively.
"""


@pytest.mark.parametrize("text", GIVEN_OUT.strip().splitlines())
def test_none_of_the_places_given_out_respectively_is_picked(text: str) -> None:
    found = read(text)
    assert found.events
    assert not any(event.places for event in found.events)


def test_what_is_voted_down_is_not_adopted() -> None:
    found = read("The Town Council of Vik voted down plans for a mine on Monday, by 7 votes to 4.")
    assert [event.type for event in found.events] == ["other"]


def test_a_headline_that_portrays_somebody_says_nothing() -> None:
    below = "\n\nAna Lind, the former prime minister, died on Monday."
    for headline in ("Lind: a life in pictures", "Ana Lind: Norway's quiet negotiator"):
        assert not read(headline + below).claims
    assert read("Lind: the budget is a disgrace" + below).claims
