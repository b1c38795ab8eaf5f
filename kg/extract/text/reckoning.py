"""What a date may mean, and days and months reckoned from another."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from kg.extract.words.numbers import NUMBERS
from kg.model.dates import MONTHS, PartialDate

COUNTS = {"a": 1, "an": 1} | {word: number for word, number in NUMBERS.items() if number <= 100}
"""How many days or years one counts in words."""


class Open(NamedTuple):
    """What a date may mean; the nearest one as `start`."""

    start: PartialDate
    past: PartialDate | None = None
    ahead: PartialDate | None = None
    end: PartialDate | None = None
    days: tuple[PartialDate, PartialDate] | None = None
    """The first and last day of a weekend, of which `start` tells only the month."""


def shifted(base: date, unit: str, steps: int) -> Open | None:
    """So many units away: a week as the month in which it lies, if it lies in one."""
    if unit == "day":
        return Open(PartialDate.of(base + timedelta(days=steps)))
    if unit == "week":
        monday = base + timedelta(days=7 * steps - base.weekday())
        sunday = monday + timedelta(days=6)
        return (
            Open(PartialDate(monday.year, monday.month)) if monday.month == sunday.month else None
        )
    if unit == "month":
        months = base.year * 12 + base.month - 1 + steps
        return Open(PartialDate(months // 12, months % 12 + 1))
    return Open(PartialDate(base.year + steps)) if base.year + steps > 0 else None


def month_number(word: str) -> int:
    """The number of a month by its first letters."""
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(word[:3].title()))


def number(word: str | None) -> int:
    """The number of a day: "3rd" is 3; 0 without one."""
    return int(word.rstrip("stndrh")) if word else 0


def day(year: int, month: int, day: int) -> PartialDate | None:
    """The day, if there is one."""
    try:
        return PartialDate.of(date(year, month, day))
    except ValueError:
        return None


class Form(NamedTuple):
    """What has the form of a date, the day of the article, and the day told last."""

    match: re.Match[str]
    today: date | None
    told: date | None


def before(match: re.Match[str], words: Iterable[str]) -> bool:
    """Whether one of the words stands in front."""
    start = match.start()
    ahead = match.string[max(0, start - 16) : start].replace("-", " ").replace("(", " ").split()
    return bool(ahead) and ahead[-1].strip(",").lower() in words


FEBRUARY, LEAP_DAY = 2, 29


def in_year(meant: Open, year: int) -> Open:
    """A day or month in a certain year."""
    if meant.start.month == FEBRUARY and meant.start.day == LEAP_DAY:
        return meant
    start = PartialDate(year, meant.start.month, meant.start.day)
    end = meant.end and PartialDate(year, meant.end.month, meant.end.day)
    return meant._replace(start=start, end=end, past=None, ahead=None)
