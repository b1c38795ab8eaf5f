"""Dates in a text, only as precise as its words: `date-wrangler` finds, this keeps the grain."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from date_wrangler import DateMatch, Grain, parse

from kg.model.dates import PartialDate
from kg.model.extraction import Span

YEAR = re.compile(r"\b(1[5-9]|20)\d\d\b")
WEEKDAY = re.compile(r"(mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
VAGUE = re.compile(
    r"\b(decades?|years?|months?|weeks?|centur\w+|quarter|so far|to date)\b", re.IGNORECASE
)
NOWHEN = date(2000, 1, 1)
"""Stands in for the day of an undated article: nothing that depends on it is kept."""


class DateMention(NamedTuple):
    """A date as the text gives it; `end` closes a period ("from 3 to 5 June 2014")."""

    span: Span
    start: PartialDate
    end: PartialDate | None


def dates(text: str, published: date | None) -> list[DateMention]:
    """Every date of the text, in order; words such as "Tuesday" count from the day of publication.

    >>> [str(d.start) for d in dates("On 26 February 1992 and in May 1993, two decades ago", None)]
    ['1992-02-26', '1993-05']
    >>> [str(d.start) for d in dates("He said on Tuesday", date(2024, 5, 16))]
    ['2024-05-14']
    """
    matches = parse(text, today=published or NOWHEN)
    found = (read(match, text, published) for match in matches)
    return [mention for mention in found if mention is not None]


def read(match: DateMatch, text: str, published: date | None) -> DateMention | None:
    """The match as a partial date, or None where its words do not name a day, month or year."""
    start = match.range.start
    words = match.text
    dated = bool(YEAR.search(words))
    if start is None or match.range.mod is not None or match.range.end is None:
        return None
    if not dated and (published is None or VAGUE.search(words) or is_word(match, text)):
        return None
    if not dated and published is not None:
        start = backwards(start, words, published)
    span = Span(*match.span)
    if match.endpoints:
        first, last = match.endpoints
        return DateMention(span, grained(first.start, first.grain), grained(last.start, last.grain))
    if match.range.grain not in GRAINS:
        return None
    return DateMention(span, grained(start, match.range.grain), None)


GRAINS = (Grain.DAY, Grain.MONTH, Grain.YEAR)


def is_word(match: DateMatch, text: str) -> bool:
    """Whether "May" or "March" stands there as another word: no preposition before it."""
    if match.range.grain is not Grain.MONTH:
        return False
    before = text[: match.span[0]].rstrip().rsplit(maxsplit=1)
    return not before or before[-1].lower() not in {
        "in",
        "since",
        "until",
        "last",
        "this",
        "early",
        "late",
    }


def backwards(start: date, words: str, published: date) -> date:
    """News looks back: a weekday is the last one, a day without a year the nearest one."""
    if WEEKDAY.search(words) and start > published and "next" not in words.lower():
        return start - timedelta(days=7)
    if (start - published).days > 183:
        return start.replace(
            year=start.year - 1, day=min(start.day, 28) if start.month == 2 else start.day
        )
    return start


def grained(day: date | None, grain: Grain) -> PartialDate:
    """The day cut to its grain."""
    if day is None:
        raise ValueError("an open range has no date")
    if grain is Grain.YEAR:
        return PartialDate(day.year)
    return PartialDate(day.year, day.month) if grain is Grain.MONTH else PartialDate.of(day)
