"""Where events are set: by their own words, the gathering, the body that acts, the dateline."""

from datetime import date

import pytest

from kg.extract import extract
from kg.model.article import Article

TOLD = {
    "In Oslo on Monday, the Nordic Forum (NF) adopted a resolution on Chad by 24 votes to 11.": (
        "adopted @ Oslo"
    ),
    "The Harbour Council, meeting in Split, voted 22 to 4 on Wednesday to close the pier.": (
        "voted @ Split"
    ),
    "Our congress, held in Lund on 18 and 19 April, adopted Resolution 3 by 44 votes to 2.": (
        "adopted @ Lund"
    ),
    "A motion was adopted by 44 votes to 2 on 18 April at a congress in Lund.": "adopted @ Lund",
    "Councillors in Split on Monday rejected by 18 votes to 15 a motion on tolls.": (
        "rejected @ Split"
    ),
    "In Lima on Monday, President Ana Lind named Jens Holm finance minister.": "named @ Lima",
    "LIMA – President Ana Lind on Monday named Jens Holm finance minister.": "named @ -",
    "Ana Lind was named director in Lima on Monday.": "named @ -",
    "A meeting was held by a club on Monday on the topic of “The Future of Chad” in Lima.": (
        "meeting @ Lima"
    ),
    "Ana Lind paid tribute on Monday to the victims of the massacre in Bor at the Lund arch.": (
        "massacre @ Bor"
    ),
    "LIMA – Ana Lind and Jens Holm held talks on Monday on the crossing at Tarvo.": "talks @ Lima",
    "Ana Lind and Jens Holm met on Monday to discuss the dam at Tarvo.": "met @ -",
    "LIMA – Ana Lind and Jens Holm held talks on the war in Yemen on Monday.": "talks @ Lima",
    "Ana Lind and Jens Holm held talks on trade in Geneva on Monday.": "talks @ Geneva",
    "Ana Lind and Jens Holm held talks on fish at Fjord House on Monday.": "talks @ Fjord House",
    "Ana Lind and Jens Holm met on Monday at the crossing at Tarvo.": "met @ Tarvo",
    "The meeting on Monday was attended by Ana Lind, resident in Vienna.": "meeting @ -",
    "Ana Lind received Eva Holm today at Vik Palace. Earlier, the envoy met Ole Berg at the "
    "headquarters of the Fund.": "met @ -",
    "The address was given on Monday by Ana Lind, formerly an envoy to a fund in Vienna.": (
        "address @ -"
    ),
    "The meeting on Monday was attended by 40 envoys in Vienna.": "meeting @ Vienna",
    "The council met on Monday over the situation in Chad.": "met @ -",
    "They condemned the attack in Gao in Mali on Monday.": "attack @ Gao",
    "The embassy in Oslo marked on Monday the anniversary of the 1990 massacre.": "massacre @ -",
    "Ana Lind and Jens Holm met on Monday at the Kenya mission.": "met @ -",
    "Ana Lind and Jens Holm met on Monday at the Geneva mission.": "met @ Geneva",
    "OSLO (Fjord Wire) – The National Assembly on Monday passed a resolution on the fire.": (
        "passed @ Oslo"
    ),
    "OSLO (Fjord Wire) – Kenya’s National Assembly on Monday passed a resolution on the fire.": (
        "passed @ -"
    ),
    "OSLO (Fjord Wire) – The Storting met.\n\nThe committee had passed a motion in 2019.": (
        "passed @ -"
    ),
    "OSLO (Fjord Wire) – The Storting on Monday passed the Rivers Bill by 90 votes to 60.\n\n"
    "The Storting also rejected on Monday, by 40 votes to 88, a motion on tolls.": (
        "rejected @ Oslo"
    ),
    "SPLIT (Adria Wire) – The Harbour Council on Monday passed a budget by 20 votes to 9.\n\n"
    "An amendment by Ole Berg, the deputy chair, was defeated by 9 votes to 20.": (
        "defeated @ Split"
    ),
    "SPLIT (Adria Wire) – The Harbour Council on Monday passed a budget by 20 votes to 9.\n\n"
    "Ana Lind held a phone call with Jens Holm on Monday.": "call @ -",
    "LIMA (Andes Wire) – Peru’s cabinet fears the presidential election in July.": (
        "election @ Peru"
    ),
    "A speech was given on Monday by Ana Lind, Chad’s former envoy to Geneva.": "speech @ -",
    "A judge in Lima on Monday sentenced Ana Lind to five years in prison.": "sentenced @ Lima",
    "They welcomed Chad’s vote at the assembly on Monday.": "vote @ -",
    "LAGOS (Fjord Wire) – The Traders’ Union ended its annual congress here on Monday.": (
        "congress @ Lagos"
    ),
    "LAGOS (Fjord Wire) – The accord signed in Oslo on Monday is welcome here.": "signed @ Oslo",
    "The River Council met in Split on 13 May. A motion on tolls was rejected by 20 votes to 44 on "
    "13 May.": "rejected @ Split",
    "A delegation of the Basin Senate met in Split on 13 May with Ana Lind. The Basin Senate "
    "passed a law on 13 May.": "passed @ -",
    "The River Council met in Split on 13 May. The Assembly of Chad passed a law on fishing on "
    "13 May.": "passed @ -",
    "Following a summit in Paris, the German cabinet approved the plan on Monday.": "approved @ -",
    "The treaty signed at a summit in Oslo was ratified on Monday by parliament.": "ratified @ -",
    "Parliament adopted the law on Monday days after a summit in Lima.": "adopted @ -",
    "SEOUL (Wire) – North Korea’s parliament elected Ana Kim chair on Monday.": "elected @ -",
    "Peru mourned. The chess federation held its election on Monday.": "election @ -",
    "Peru mourned. The students held an election at the university on Monday.": "election @ -",
    "LIMA (Andes Wire) – Peru’s cabinet fears the municipal election in July.": "election @ -",
    "LIMA (Andes Wire) – Peru’s cabinet awaits the French election in July.": "election @ -",
}


@pytest.mark.parametrize("text", TOLD)
def test_where_it_was(text: str) -> None:
    found = extract(Article(key="a", text=text, title="A", origin="a", published=date(2024, 5, 16)))
    places = {
        event.trigger.of(text): found.mentions[event.places[0]].name if event.places else "-"
        for event in found.events
    }
    trigger, _, place = TOLD[text].partition(" @ ")
    assert places[trigger] == place


MOURNED = {
    # whom the sentence itself remembers is another's loss
    "Five miners died in an explosion in Bor on 4 May. Ana Lind attended the funeral of the former "
    "premier Ole Berg on Monday.": ("funeral", None),
    "Two men were killed in Bor on 4 May. On Monday, wreaths were laid for the heroes of 1848.": (
        "laid",
        None,
    ),
    "A strike killed nine in Kharkiv on 4 May. In Moscow, flowers were laid on Monday.": (
        "laid",
        None,
    ),
    "Two officers were killed in Bor on 4 May. A wreath was laid on Monday at a monument to those "
    "killed on duty.": ("laid", None),
    "A fire killed 12 in Bor on 4 May. A vigil against the war was held on Monday.": (
        "vigil",
        None,
    ),
    # or that told before
    "A strike killed nine in Kharkiv on 4 May. In Oslo, a vigil was held on Monday for the "
    "victims.": ("vigil", "strike"),
    "Gunmen killed Ana Lind in Bor on 4 May. On Monday hundreds attended the funeral of Lind.": (
        "funeral",
        "killed",
    ),
    "Gunmen killed nine villagers in Bor on 4 May. They were buried.\n\n"
    "Relatives held a vigil in Juba on Sunday.": ("vigil", "killed"),
    "Two presidents stood in Split, where 212 people were killed on 12 July 1943. On Monday they "
    "laid separate wreaths.": ("laid", "killed"),
    "Bishop Holm celebrated Mass on Sunday for four villagers killed in Bor in 2021.": (
        "Mass",
        "killed",
    ),
    "Ana Lind died of burns in Bor on 4 May and was buried on Sunday.": ("buried", "died"),
    "Twelve people were killed in a fire in Bor on 4 May. The names of the twelve were read out in "
    "the square on Sunday.": ("read", "fire"),
    "A strike killed nine in Kharkiv on 4 May. On Monday, flowers were laid in Oslo in memory of "
    "those who died in 1945.": ("laid", None),
    "Nine people were killed in a fire in Bor on 4 May 1989. Ana Lind unveiled a statue in the "
    "square on Sunday.": ("unveiled", None),
    "An earthquake struck Lima on 2 May. On Monday, Ana Lind laid a wreath at the Alley of "
    "Honour.": ("laid", None),
    "A storm struck Lima on 2 May. On Monday, members marked the 50th anniversary of the loss "
    "of a ferry.": ("marked", None),
    # what the sentence tells to be remembered, and not what else it tells
    "Police detained six men on Monday at a vigil to mark the anniversary of the 1994 raid on "
    "Bor.": ("vigil", "raid"),
    "Students remembered the poet Ana Lind at a ceremony on Monday, a day after a bomb attack in "
    "Bor killed nine.": ("ceremony", None),
}


@pytest.mark.parametrize("text", MOURNED)
def test_which_loss_is_remembered(text: str) -> None:
    found = extract(Article(key="a", text=text, title="A", origin="a", published=date(2024, 5, 16)))
    trigger, loss = MOURNED[text]
    [event] = [event for event in found.events if event.trigger.of(text) == trigger]
    marked = event.commemorates
    assert (None if marked is None else found.events[marked].trigger.of(text)) == loss


def test_the_day_before_yesterday_may_be_of_another_month() -> None:
    text = "OSLO (Fjord Wire) – Ana Lind and Jens Holm met on Wednesday to discuss fish."
    found = extract(Article(key="a", text=text, title="A", origin="a", published=date(2024, 3, 1)))
    [event] = [event for event in found.events if event.trigger.of(text) == "met"]
    assert [found.mentions[ref].name for ref in event.places] == ["Oslo"]


def test_a_byline_dates_the_news_of_an_article_without_a_day() -> None:
    text = (
        "Assembly adopts a text\n\nBy Ana Lind in Oslo May 23, 2024\n\nThe Storting adopted a "
        "resolution on rivers on May 21."
    )
    found = extract(Article(key="a", text=text, title="A", origin="a"))
    assert [str(told.date) for told in found.resolutions] == ["2024-05-21"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("OSLO, 15 May (FNW) – A seminar on fish was held in Oslo.", ["2024-05-15"]),
        ("OSLO, 15 May (FNW) – Ana Lind, who had been in Lima for a summit, left.", [None]),
        ("A two-day conference which ended in Oslo on Tuesday was dull.", ["2024-05-13"]),
        ("The congress of the Union ended on Sunday after four days of debate.", ["2024-05-09"]),
        ("A vigil on the 34th anniversary of the 13 May tragedy was held in Oslo on Monday.",
         ["2024-05-13", "1990-05-13"]),
    ],
)  # fmt: skip
def test_when_a_gathering_or_what_it_marks_was(text: str, days: list[str | None]) -> None:
    found = extract(Article(key="a", text=text, title="A", origin="a", published=date(2024, 5, 16)))
    first = (event for event in found.events if event.same is None)
    assert [event.date and str(event.date) for event in first][: len(days)] == days


def test_two_who_meet_now_are_no_sides_of_long_ago() -> None:
    text = (
        "Ana Lind received Eva Holm on Tuesday. She recalled the visit of the then minister, Jan "
        "Kos, to Rabat in March 2022, during which the two sides signed an accord on fish."
    )
    found = extract(Article(key="a", text=text, title="A", origin="a", published=date(2024, 5, 16)))
    [event] = [event for event in found.events if event.trigger.of(text) == "signed"]
    assert not event.participants


def test_two_who_did_something_are_those_who_met_by_then() -> None:
    text = (
        "LAGOS, May 16 (Fjord Wire) – Foreign Minister Jens Holm began a two-day visit on Thursday "
        "and held talks with Foreign Minister Ana Lind. He meets President Ole Berg on Friday.\n\n"
        "The two ministers signed an accord on fishing."
    )
    found = extract(Article(key="a", text=text, title="A", origin="a", published=date(2024, 5, 16)))
    [event] = [event for event in found.events if event.trigger.of(text) == "signed"]
    assert {found.mentions[ref].name.split()[-1] for ref in event.participants} == {"Holm", "Lind"}
    assert event.date is not None
    assert event.date.day == 16
