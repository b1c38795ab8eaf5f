"""Dates in a text, only as precise as its words; what they leave open, tense decides."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kg.extract.text.chronicles import head_year
from kg.extract.text.dateforms import ANCHOR, DAY, FORMS, MONTH, READERS
from kg.extract.text.reckoning import Form, in_year
from kg.extract.text.weeks import of_week
from kg.model.dates import PartialDate
from kg.model.extraction import Span

LIMIT = re.compile(
    r"\b(since|until|till|before|after|by|through|following)\s+"
    r"(?:(?:the\s)?(?:end|start|beginning|middle|night|morning|evening|early|late|mid)-?\s?(?:of\s)?)*$",
    re.IGNORECASE,
)
"""A word in front of a date by which it is only a limit, passing over "the end of"."""
JOINED = re.compile(r"\s?(?:to|until|through|[-–])\s?$")


class DateMention(NamedTuple):
    """A date as the text gives it; `end` closes a period ("from 3 to 5 June 2014").

    `bound` is the word by which it only limits ("until"). Where the words leave the year or week
    open, `past` and `ahead` are the readings of what has been and of what is to come.
    """

    span: Span
    start: PartialDate
    end: PartialDate | None = None
    bound: str | None = None
    past: PartialDate | None = None
    ahead: PartialDate | None = None
    days: tuple[PartialDate, PartialDate] | None = None
    """The first and last day of a weekend, of which `start` tells only the month."""

    def told(self, *, ahead: bool | None) -> PartialDate:
        """The date, given whether it is told of something to come; None is not to know."""
        if ahead is None:
            return self.start
        return (self.ahead if ahead else self.past) or self.start


def dates(text: str, today: date | None) -> list[DateMention]:
    """Every date of the text, in order; words such as "Tuesday" count from `today`.

    >>> [str(d.start) for d in dates("On 26 February 1992 and in May 1993, two decades ago", None)]
    ['1992-02-26', '1993-05']
    >>> [str(d.start) for d in dates("He said on Tuesday", date(2024, 5, 16))]
    ['2024-05-14']
    >>> [str(d.start) for d in dates("Last month he left; it was 3 May", date(2024, 5, 16))]
    ['2024-04', '2024-05-03']
    """
    found: list[DateMention] = []
    for match in matches(text):
        if counts_from_year(match, found):
            continue
        read = READERS[match.lastgroup or ""]
        meant = read(Form(match, today, base_of(match, found, today)))
        if meant is None:
            continue
        year = year_told(text, match, found) if meant.past is not None else None
        if year is not None and today is not None and year != today.year:
            meant = in_year(meant, year)
        if match.lastgroup == "w" and match["way"] is None and today is not None:
            meant = of_week(meant, text, found, today)
        whose = text.startswith(("'s", "’s"), match.end())
        limit = None if whose else LIMIT.search(text, max(0, match.start() - 40), match.start())
        mention = DateMention(
            Span(*match.span()), meant.start, meant.end, limit[1].lower() if limit else None,
            meant.past, meant.ahead, meant.days,
        )  # fmt: skip
        if found:
            found[-1] = shared_year(text, found[-1], mention)
            found[-1] = bracketed(text, found[-1], mention)
        period = joined(text, found[-1], mention) if found else None
        if period is not None:
            found[-1] = period
        else:
            found.append(mention)
    return found


def counts_from_year(match: re.Match[str], found: list[DateMention]) -> bool:
    """Whether days are counted from what a sentence dates by its year alone: "the *1974* coup and
    the war that followed *five days later*".
    """
    if match.lastgroup != "side" or match["side"] not in {"earlier", "later"} or not found:
        return False
    last = found[-1]
    near = ". " not in match.string[last.span.end : match.start()]
    return near and match["unit"] in {"day", "week"} and last.start.month is None


def year_told(text: str, match: re.Match[str], found: list[DateMention]) -> int | None:
    """The year of a day or month without one: that with which its sentence opens, "In May 1974 she
    called a vote for 3 June", that at the head of its paragraph, or "that year".
    """
    if not MONTH_ONLY.fullmatch(match[0]):
        return None
    head = head_year(text, match.start())
    told = opening_year(text, match, found) if found else None
    return told if told is not None or head is None else int(head[1])


def opening_year(text: str, match: re.Match[str], found: list[DateMention]) -> int | None:
    """The year of what opens the sentence of a day or month, or that of "that year"."""
    if THAT_YEAR.match(text, match.end()):
        return found[-1].start.year
    low = 1 + max(text.rfind(end, 0, match.start()) for end in ENDS)
    opening = next((m for m in found if m.span.start >= low), None)
    if opening is None or opening.past is not None or COMING.search(text, low, match.start()):
        return None
    if APART.search(text[opening.span.end : match.start()].removeprefix(",")):
        return None
    return opening.start.year if OPENING.fullmatch(text, low, opening.span.start) else None


MONTH_ONLY = re.compile(rf"(?:{DAY} (?:of )?)?(?:{MONTH})(?: {DAY})?")
APART = re.compile(r"[,;]|\b(?:and|but|who|which|that|whose)\b")
"""What stands between the opening of a sentence and a day of another clause."""
THAT_YEAR = re.compile(r",? (?:of )?(?:that|the same) year\b")
ENDS = (". ", "? ", "! ", "\n")
OPENING = re.compile(r"\s*(?:(?:in|on|during|early|late|mid)[ -]+){0,3}", re.IGNORECASE)
"""What stands in front of the day with which a sentence opens."""


def matches(text: str) -> Iterator[re.Match[str]]:
    """What has the form of a date, and no letter or digit run together with it."""
    for low, high in windows(text):
        for match in FORMS.finditer(text, low, high):
            start = match.start()
            joined = start and (text[start - 1].isalnum() or text[start - 1] in "/.-_")
            if not joined or text[max(0, start - 4) : start].lower() == "mid-":
                yield match


def windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches in which a date may stand, cut at white space; those that touch are one."""
    low, high = 0, -1
    for hint in ANCHOR.finditer(text):
        if hint.start() - AROUND > high:
            if high >= 0:
                yield low, ended(text, high)
            low = max(0, hint.start() - AROUND)
        high = hint.end() + AROUND
    if high >= 0:
        yield low, ended(text, high)


AROUND = 28
"""Characters around a hint in which the rest of its date stands."""


def ended(text: str, high: int) -> int:
    """The end of the word at an offset."""
    space = text.find(" ", high)
    return len(text) if space < 0 else space


def joined(text: str, first: DateMention, last: DateMention) -> DateMention | None:
    """The period of two dates with "to" between them; what one lacks the other tells."""
    between = text[first.span.end : last.span.start]
    if len(between) > 9 or first.end is not None or not JOINED.fullmatch(between):
        return None
    start = first.start
    if first.past is not None:
        start = PartialDate(last.start.year, start.month, start.day)
    if start > last.start:
        return None
    open_to = first.past is not None and last.past is not None and first.start == start
    return first._replace(
        span=Span(first.span.start, last.span.end), start=start, end=last.start,
        past=first.past if open_to else None, ahead=first.ahead if open_to else None,
    )  # fmt: skip


def bracketed(text: str, first: DateMention, last: DateMention) -> DateMention:
    """A day that the text counts from its own, by the one in brackets behind it: "*this morning*
    (24 April 2015)".
    """
    between, behind = text[first.span.end : last.span.start], text[last.span.end :][:1]
    days = first.start.day is not None and last.start.day is not None and last.end is None
    told = any(char.isdigit() for char in first.span.of(text))
    if between != " (" or behind != ")" or not days or told or first.bound is not None:
        # "died on 4 March 1918 (19 February 1918)" is by two calendars
        return first
    return first._replace(start=last.start, past=last.past, ahead=last.ahead)


def shared_year(text: str, first: DateMention, last: DateMention) -> DateMention:
    """A day with the year that only the one behind "and" tells: "on *3 May* and 5 June 2006"."""
    between = text[first.span.end : last.span.start]
    own = first.past is not None and MONTH_ONLY.fullmatch(first.span.of(text)) is not None
    if between != " and " or not own or not text[: last.span.end][-4:].isdigit():
        return first
    start = first.start
    if (start.day is None) != (last.start.day is None):
        return first
    meant = PartialDate(last.start.year, start.month, start.day)
    return first if meant > last.start else first._replace(start=meant, past=None, ahead=None)


def counted_from(unit: str, found: list[DateMention]) -> date | None:
    """The day told last that is fine enough to count days, months or years from."""
    for mention in reversed(found):
        start = mention.start
        fine = start.day if unit in {"day", "week"} else start.month if unit == "month" else 1
        if fine:
            return date(start.year, start.month or 1, start.day or 1)
    return None


def base_of(match: re.Match[str], found: list[DateMention], today: date | None) -> date | None:
    """The day told last from which a date counts, or in whose month it lies."""
    if match.lastgroup == "side":
        return counted_from(match["unit"], found)
    unit = match["of"] or match["beside"]
    if unit in {"month", "year"} and match.lastgroup in {"of", "which_side"}:
        return counted_from(unit, found)
    if match.lastgroup == "nth":
        months = (m.start for m in reversed(found) if m.start.month is not None)
        last = next(months, None)
        return None if last is None else date(last.year, last.month or 1, last.day or 1)
    if match.lastgroup == "part":
        return news_day(match, found, today)
    if match.lastgroup == "that" and found and match.start() - found[-1].span.end > NEAR:
        return None
    days = [m for m in found if m.start.day]
    if today is not None and days and mentioned(match, days[-1], today):
        news = [m for m in found if 0 <= today.toordinal() - m.start.ordinal <= LONG]
        found = news or found
    ahead = COMING.search(match.string, match.end(), match.end() + 60)
    return last_day(found) if ahead else last_day(found, today) or last_day(found)


def news_day(match: re.Match[str], found: list[DateMention], today: date | None) -> date | None:
    """The day of which an article goes on to tell, "in the evening": the one that stands in its
    sentence, else the first of the last days that it names, else its own, which stands in figures
    above it.
    """
    low = 1 + max(match.string.rfind(end, 0, match.start()) for end in ENDS)
    days = [m for m in found if m.start.day and m.bound is None]
    here = [m for m in days if m.span.start >= low]
    if here or today is None:
        return last_day(here or found)
    written = PartialDate.of(today)
    told = (
        m.start for m in days if m.start != written or not DIGIT.search(m.span.of(match.string))
    )
    first = next((d for d in told if 0 <= today.toordinal() - d.ordinal <= LATE), written)
    return date(first.year, first.month or 1, first.day or 1)


DIGIT = re.compile(r"\d")
LATE = 8
"""Days before the article within which a day is that of its news."""


def mentioned(match: re.Match[str], past: DateMention, today: date) -> bool:
    """Whether a day of long ago stands in a clause of a sentence before, so that what goes on is
    told of the news: "thanked them for the text *which* the Assembly adopted on 14 May 2022. On the
    same day she visited".
    """
    old = past.start.ordinal < today.toordinal() - LONG
    low = 1 + max(match.string.rfind(end, 0, past.span.start) for end in ENDS)
    ended = any(end in match.string[past.span.end : match.start()] for end in ENDS)
    return old and ended and ASIDE.search(match.string, low, past.span.start) is not None


LONG = 31
"""Days before the article beyond which a day is not of its news."""
ASIDE = re.compile(
    r"\b(?:which|that|who|whom|where|when|since|(?:recall|remember|mention|invok|cit)(?:ed|ing|es?|s)|"
    r"(?<!was )(?<!were )(?:adopted|signed|concluded|dated)|anniversary)\b"
)
"""What leads to a day of which a sentence only speaks."""

COMING = re.compile(r"\b(?:will|shall|(?:is|are) to|due|expected|scheduled)\b")
"""What tells behind "the next day" that it lies ahead."""
NEAR = 250
"""Characters behind a day within which "that morning" means it."""


def last_day(found: list[DateMention], today: date | None = None) -> date | None:
    """The day told last, which "a day earlier" counts from; none behind the one of the article."""
    for mention in reversed(found):
        start = mention.start
        if today is not None and start.ordinal > today.toordinal():
            continue
        if start.month and start.day and mention.bound not in {"since", "until", "till"}:
            return date(start.year, start.month, start.day)
    return None
