"""Dates in a text, only as precise as its words; what they leave open, tense decides."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from kg.model.dates import MONTHS, PartialDate
from kg.model.extraction import Span

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
           "twelve")  # fmt: skip
COUNTS = {word: number for number, word in enumerate(NUMBERS, 1)} | {"a": 1, "an": 1}

MONTH = "|".join([*MONTHS, *(rf"{m[:3]}\b\.?" for m in MONTHS if m != "May"), r"Sept\b\.?"])
WEEKDAY = "|".join(DAYS)
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
YEAR = r"(?:1[5-9]|20)\d\d(?![\d/]|[-–.,]\d)"
COUNT = "|".join([*COUNTS, r"\d{1,3}"])
RANGE = r"(?:\s?[-–]\s?|\s(?:to|and|until|through)\s)"
FORMS = re.compile(
    rf"""(?:(?P<iso>(?:1[5-9]|20)\d\d-\d\d-\d\d)
    | (?:(?:{WEEKDAY}),?\s)?(?P<d>{DAY})(?:{RANGE}(?P<e>{DAY}))?\s(?:of\s)?(?P<m>{MONTH})
      (?:,?\s(?P<y>{YEAR}))?
    | (?:(?:{WEEKDAY}),?\s)?(?P<m2>{MONTH})\s(?P<d2>{DAY})(?:{RANGE}(?P<e2>{DAY})(?!\s(?:{MONTH})))?
      (?:,?\s(?P<y2>{YEAR}))?(?!\s?[:%])
    | (?P<m3>{MONTH})(?:\sof|,)?\s(?P<y3>{YEAR})
    | (?:(?P<way>[Ll]ast|[Nn]ext|[Tt]his)\s)?(?:(?P<w>{WEEKDAY})|(?P<m4>{MONTH}))
    | (?P<y4>{YEAR})
    | (?P<yesterday>[Yy]esterday|[Ll]ast\snight) | (?P<tomorrow>[Tt]omorrow)
    | (?P<today>[Tt]oday|[Tt]onight|[Tt]his\s(?:morning|afternoon|evening))
    | (?P<which>[Ee]arlier\sthis|[Ll]ater\sthis|[Ll]ast|[Nn]ext|[Tt]his)\s(?P<period>week|month|year)
    | (?P<n>(?i:{COUNT}))\s(?P<unit>day|week|month|year)s?\s(?P<side>ago|earlier|later)
    | [Tt]he\s(?P<step>same|previous|next|following)\sday | that\s(?P<that>day|night|evening)
    )(?!\w)""",
    re.VERBOSE,
)
ANCHOR = re.compile(
    "[0-9]|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|"
    "today|tonight|yester|tomorrow|last |next |this |Today|Tonight|Yester|Tomorrow|Last |Next |"
    "This | ago| earlier| later|Earlier|Later|same day|previous day|following day|that day|that n"
)
"""What every date holds somewhere: most of a text is passed over by it."""
LIMIT = re.compile(
    r"\b(since|until|till|before|after|by|through|following)\s+"
    r"(?:(?:the\s)?(?:end|start|beginning|middle|night|morning|evening|early|late|mid)-?\s?(?:of\s)?)*$",
    re.IGNORECASE,
)
"""A word in front of a date by which it is only a limit, passing over "the end of"."""
BEFORE_MONTH = frozenset(
    "in since until till last this next early late mid of by before after during from to and "
    "between through".split()
)
BEFORE_YEAR = BEFORE_MONTH | {"around", "circa", "the", "or", "year", "summer", "winter", "spring",
                              "autumn"}  # fmt: skip
COUNTED = re.compile(r"\s(?!on|in|at|of|and|to|was|were|is|had|has|by|when|as|for|with|after|but|or|"
                     r"until|the|he|she|it|that|which|who|a|an)[a-z]+s\b")  # fmt: skip
"""Something counted behind a number: "2000 people" is no year."""
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

    def told(self, *, ahead: bool | None) -> PartialDate:
        """The date, given whether it is told of something to come; None is not to know."""
        if ahead is None:
            return self.start
        return (self.ahead if ahead else self.past) or self.start


class Open(NamedTuple):
    """What a date may mean; the nearest one as `start`."""

    start: PartialDate
    past: PartialDate | None = None
    ahead: PartialDate | None = None
    end: PartialDate | None = None


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
        read = READERS[match.lastgroup or ""]
        meant = read(match, today, found)
        if meant is None:
            continue
        limit = LIMIT.search(text, max(0, match.start() - 40), match.start())
        mention = DateMention(
            Span(*match.span()), meant.start, meant.end, limit[1].lower() if limit else None,
            meant.past, meant.ahead,
        )  # fmt: skip
        period = joined(text, found[-1], mention) if found else None
        if period is not None:
            found[-1] = period
        else:
            found.append(mention)
    return found


def matches(text: str) -> Iterator[re.Match[str]]:
    """What has the form of a date, and no letter or digit run together with it."""
    for low, high in windows(text):
        for match in FORMS.finditer(text, low, high):
            start = match.start()
            if not start or not (text[start - 1].isalnum() or text[start - 1] in "/.-_"):
                yield match


def windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches in which a date may stand, cut at white space."""
    low = high = 0
    for hint in ANCHOR.finditer(text):
        if hint.start() < high:
            continue
        low = max(high, hint.start() - 28)
        high = hint.end() + 28
        while next_hint := ANCHOR.search(text, hint.end(), high):
            hint, high = next_hint, next_hint.end() + 28
        high = (text.find(" ", high) + 1 or len(text) + 1) - 1
        yield low, high


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
    return first._replace(
        span=Span(first.span.start, last.span.end), start=start, end=last.start, past=None,
        ahead=None,
    )  # fmt: skip


def whole(match: re.Match[str], today: date | None, found: list[DateMention]) -> Open | None:
    """A day with its month, with or without a year: "3 May 2024", "from 3 to 5 May"."""
    suffix = "" if match["m"] else "2"
    month = month_number(match["m" + suffix])
    first, last = number(match["d" + suffix]), number(match["e" + suffix])
    if last and match["m"] and " and " in match[0] and not before(match, {"between"}):
        last = None
    year = match["y" + suffix]
    if year is None:
        return yearless(month, first, last, today)
    start = day(int(year), month, first)
    return start and Open(start, end=day(int(year), month, last) if last else None)


def yearless(month: int, first: int, last: int, today: date | None) -> Open | None:
    """A day of whichever year: the last such day, the coming one, and the nearer of both."""
    if today is None:
        return None
    days = [day(today.year + step, month, first) for step in (-1, 0, 1)]
    here = PartialDate.of(today)
    past = max((d for d in days if d and d <= here), default=None)
    ahead = min((d for d in days if d and d >= here), default=None)
    near = min(
        (d for d in days if d), key=lambda d: abs(ordinal(d) - today.toordinal()), default=None
    )
    if near is None:
        return None
    return Open(near, past, ahead, day(near.year, month, last) if last else None)


def iso(match: re.Match[str], today: date | None, found: list[DateMention]) -> Open | None:
    """A date in ISO 8601."""
    start = day(*map(int, match["iso"].split("-")))
    return start and Open(start)


def month_of_year(
    match: re.Match[str], today: date | None, found: list[DateMention]
) -> Open | None:
    """A month with its year."""
    return Open(PartialDate(int(match["y3"]), month_number(match["m3"])))


def weekday(match: re.Match[str], today: date | None, found: list[DateMention]) -> Open | None:
    """A day of the week: the last one, today included, or the coming one."""
    if today is None or before(match, {"bloody", "palm", "easter", "good", "black", "holy"}):
        return None
    back = (today.weekday() - DAYS.index(match["w"])) % 7
    past, ahead = today - timedelta(days=back), today + timedelta(days=-back % 7)
    way = (match["way"] or "").lower()
    if way == "last" and back == 0:
        past -= timedelta(days=7)
    if way == "next":
        past = ahead = ahead + timedelta(days=7 * (back == 0))
    return Open(
        PartialDate.of(past), PartialDate.of(past), PartialDate.of(past if way == "last" else ahead)
    )


def month(match: re.Match[str], today: date | None, found: list[DateMention]) -> Open | None:
    """A month of whichever year; "May" only where it is no other word."""
    if today is None or not (match["way"] or before(match, BEFORE_MONTH)):
        return None
    which = month_number(match["m4"])
    past = PartialDate(today.year - (which > today.month), which)
    ahead = PartialDate(today.year + (which < today.month), which)
    way = (match["way"] or "").lower()
    if way == "last":
        ahead = past
    elif way == "next":
        past = ahead
    return Open(past, past, ahead)


def year(match: re.Match[str], today: date | None, found: list[DateMention]) -> Open | None:
    """A year alone; neither a number of votes or people nor that of a resolution."""
    text, (start, end) = match.string, match.span()
    if not before(match, BEFORE_YEAR) and text[start - 1 : start] not in {"(", "–", "-"}:
        return None
    numbered = text[start - 1 : start] == "(" and text[start - 3 : start - 1].strip()[-1:].isdigit()
    return None if numbered or COUNTED.match(text, end) else Open(PartialDate(int(match["y4"])))


def yesterday(match: re.Match[str], today: date | None, found: list[DateMention]) -> Open | None:
    """The day before."""
    return today and shifted(today, "day", -1)


def tomorrow(match: re.Match[str], today: date | None, found: list[DateMention]) -> Open | None:
    """The day after."""
    return today and shifted(today, "day", 1)


def same_day(match: re.Match[str], today: date | None, found: list[DateMention]) -> Open | None:
    """The day itself."""
    return today and shifted(today, "day", 0)


def relative(match: re.Match[str], today: date | None, found: list[DateMention]) -> Open | None:
    """A week, month or year counted from this one: "last month"."""
    steps = {"last": -1, "next": 1}
    return today and shifted(today, match["period"], steps.get(match["which"].lower(), 0))


def counted(match: re.Match[str], today: date | None, found: list[DateMention]) -> Open | None:
    """So many days ago, or before or after the date told last: "a day earlier"."""
    base = today if match["side"] == "ago" else last_day(found) or today
    count = COUNTS.get(match["n"].lower()) or int(match["n"])
    return base and shifted(base, match["unit"], count if match["side"] == "later" else -count)


def other_day(match: re.Match[str], today: date | None, found: list[DateMention]) -> Open | None:
    """The day told last, or the one before or after it."""
    base = last_day(found)
    steps = {"previous": -1, "next": 1, "following": 1}
    return base and shifted(base, "day", steps.get(match["step"] or "", 0))


READERS: dict[str, Callable[[re.Match[str], date | None, list[DateMention]], Open | None]] = {
    "iso": iso, "m": whole, "y": whole, "d2": whole, "e2": whole, "y2": whole,
    "y3": month_of_year, "w": weekday, "m4": month, "y4": year, "yesterday": yesterday,
    "tomorrow": tomorrow, "today": same_day, "period": relative, "side": counted,
    "step": other_day, "that": other_day,
}  # fmt: skip
"""The group that closes last in a form of a date → how to read it."""


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


def last_day(found: list[DateMention]) -> date | None:
    """The day told last, which "a day earlier" counts from."""
    for mention in reversed(found):
        start = mention.start
        if start.month and start.day:
            return date(start.year, start.month, start.day)
    return None


def before(match: re.Match[str], words: Iterable[str]) -> bool:
    """Whether one of the words stands in front."""
    start = match.start()
    ahead = match.string[max(0, start - 16) : start].replace("-", " ").replace("(", " ").split()
    return bool(ahead) and ahead[-1].strip(",").lower() in words


def month_number(word: str) -> int:
    """The number of a month by its first letters."""
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(word[:3]))


def number(word: str | None) -> int:
    """The number of a day: "3rd" is 3; 0 without one."""
    return int(word.rstrip("stndrh")) if word else 0


def day(year: int, month: int, day: int) -> PartialDate | None:
    """The day, if there is one."""
    try:
        return PartialDate.of(date(year, month, day))
    except ValueError:
        return None


def ordinal(day: PartialDate) -> int:
    """The day as a number of days."""
    return date(day.year, day.month or 1, day.day or 1).toordinal()
