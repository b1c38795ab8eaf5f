"""Dates as texts give them: their grain, their limits, and what tense makes of them."""

from datetime import date

import pytest

from kg.extract.text.dates import dates

TODAY = date(2024, 5, 16)
"""A Thursday."""

GRAINS = {
    "on 26 February 1992": ["1992-02-26"],
    "on February 26, 1992": ["1992-02-26"],
    "on Tuesday, 26 Feb. 1992": ["1992-02-26"],
    "in February 1992": ["1992-02"],
    "in 1992": ["1992"],
    "1992-02-26": ["1992-02-26"],
    "on the night of Dec. 5": ["2023-12-05"],
    "today, yesterday and tomorrow": ["2024-05-16", "2024-05-15", "2024-05-17"],
    "last week, last month and last year": ["2024-05", "2024-04", "2023"],
    "two days ago, 15 years ago": ["2024-05-14", "2009"],
    "on 3 May; the text which they adopted on 4 May 2010. The same day": [
        "2024-05-03",
        "2010-05-04",
        "2024-05-03",
    ],
    "On 3 May 2010 they wrote. The text was adopted on 4 May 2010. The same day": [
        "2010-05-03",
        "2010-05-04",
        "2010-05-04",
    ],
    "on 3 May; a day earlier; the same day": ["2024-05-03", "2024-05-02", "2024-05-02"],
    "on 3 May; the text which they adopted on 4 May 2010; next year. The same day": [
        "2024-05-03",
        "2010-05-04",
        "2025",
        "2024-05-03",
    ],
    "LIMA, 16 May. On 13 May they met. They spoke of 4 May. In the evening": [
        "2024-05-16",
        "2024-05-13",
        "2024-05-04",
        "2024-05-13",
    ],
    "two decades ago, a century later, the 1990s": [],
    "resolution 2711 (2024), No. 17/2024, vote of 1992 people": [],
    "They march on Rome; she may go; USA Today": [],
    "Bloody Sunday": [],
    # years that go on from one before them, and what is counted
    "In 1995 and 1996 rebels came": ["1995", "1996"],
    "in 1941, 1943 and 1944": ["1941", "1943", "1944"],
    "In 1995 and 1600 people died": ["1995"],
    "in May and June 1992": ["1992-05", "1992-06"],
    "31 June 2024": [],
    "as seen from today's perspective, by today’s legal standards": [],
    "in today's vote, today's youth forum and today's language debate": ["2024-05-16"] * 3,
    "on June 3 and 10, 2023": ["2023-06-03"],
}


@pytest.mark.parametrize("text", GRAINS)
def test_a_date_is_as_precise_as_its_words(text: str) -> None:
    assert [str(found.start) for found in dates(text, TODAY)] == GRAINS[text]


PERIODS = {
    "from 3 to 5 June 2014": ("2014-06-03", "2014-06-05"),
    "June 3-5, 2014": ("2014-06-03", "2014-06-05"),
    "from 28 February to 3 March 2014": ("2014-02-28", "2014-03-03"),
    "between 3 and 5 June 2014": ("2014-06-03", "2014-06-05"),
    "from 2016 to 2025": ("2016", "2025"),
}


@pytest.mark.parametrize("text", PERIODS)
def test_a_period_has_an_end(text: str) -> None:
    [found] = dates(text, TODAY)
    assert (str(found.start), str(found.end)) == PERIODS[text]


TENSES = {
    "on Monday": ("2024-05-13", "2024-05-20"),
    "on Thursday": ("2024-05-16", "2024-05-16"),
    "in July": ("2023-07", "2024-07"),
    "on 3 February": ("2024-02-03", "2025-02-03"),
    "next Monday": ("2024-05-20", "2024-05-20"),
    "last Monday": ("2024-05-13", "2024-05-13"),
}


@pytest.mark.parametrize("text", TENSES)
def test_tense_tells_what_the_words_leave_open(text: str) -> None:
    [found] = dates(text, TODAY)
    assert (str(found.told(ahead=False)), str(found.told(ahead=True))) == TENSES[text]


WEEKS = {
    # the week that the heading names, over or to come
    "Weekly bulletin, 5–11 May 2024\n\nOn Monday it burned.": ("2024-05-06", "2024-05-20"),
    "Agenda\n20 – 24 May\n\nOn Wednesday they met.": ("2024-05-15", "2024-05-22"),
    "Out and about, 6–12 May\n\nOn Monday it burned.": ("2024-05-06", "2024-05-20"),
    # no week, none of now, one that only a sentence tells
    "Congress, 9–11 May 2024\n\nOn Monday it burned.": ("2024-05-13", "2024-05-20"),
    "Weekly bulletin, 5–11 May 2019\n\nOn Monday it burned.": ("2024-05-13", "2024-05-20"),
    "Strike of 6–10 May ends with a deal\n\nOn Monday it burned.": ("2024-05-13", "2024-05-20"),
    "Climate Week 5–11 May\n\nOn Monday it burned.": ("2024-05-13", "2024-05-20"),
    "Weekly bulletin, 7–11 May 2024\n\nOn Monday it burned.": ("2024-05-13", "2024-05-20"),
    "They met from 5 to 11 May 2024.\n\nOn Monday it burned.": ("2024-05-13", "2024-05-20"),
    "Weekly bulletin, 5–11 May 2024\n\nLast Monday it burned.": ("2024-05-13", "2024-05-13"),
}


@pytest.mark.parametrize("text", WEEKS)
def test_a_weekday_lies_in_the_week_of_the_heading(text: str) -> None:
    found = dates(text, TODAY)[-1]
    assert (str(found.told(ahead=False)), str(found.told(ahead=True))) == WEEKS[text]


@pytest.mark.parametrize("word", ["since", "until", "by", "before", "after"])
def test_a_limit_is_no_date_of_what_happened(word: str) -> None:
    [found] = dates(f"{word} 3 May 2024", TODAY)
    assert found.bound == word


def test_without_a_day_of_its_own_a_text_has_only_whole_dates() -> None:
    assert [str(d.start) for d in dates("On Monday, 3 May, in July and on 3 May 2024", None)] == [
        "2024-05-03"
    ]


def test_years_ago_today_are_a_day() -> None:
    assert [str(d.start) for d in dates("Twenty years ago today", TODAY)] == ["2004-05-16"]


def test_the_nth_is_of_the_month_told_last() -> None:
    found = dates("It resumed in October 2021 and ended on the 29th.", TODAY)
    assert [str(d.start) for d in found] == ["2021-10", "2021-10-29"]
    assert dates("It sat on the 29th floor.", TODAY) == []


def test_whose_something_is_is_no_limit() -> None:
    [found] = dates("damaged by last October's flood", TODAY)
    assert (str(found.start), found.bound) == ("2023-10", None)
