"""Forms of dates in English, and how each is read."""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import NamedTuple

from kg.extract.text.reckoning import Open, day, month_number, number, shifted
from kg.extract.words.numbers import NUMBERS
from kg.model.dates import MONTHS, PartialDate

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
COUNTS = {"a": 1, "an": 1} | {word: number for word, number in NUMBERS.items() if number <= 100}
"""How many days or years one counts in words."""

MONTH = "|".join([*MONTHS, *(rf"{m[:3]}\b\.?" for m in MONTHS if m != "May"), r"Sept\b\.?"])
CAPS = "|".join([MONTH, *(m.upper() for m in MONTHS)])
WEEKDAY = "|".join([*DAYS, *(d.upper() for d in DAYS)])
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
YEAR = r"(?:1[5-9]|20)\d\d(?![\d/]|[-–.,]\d)"
COUNT = "|".join([*COUNTS, r"\d{1,3}"])
RANGE = r"(?:\s?[-–]\s?|\s(?:to|and|until|through)\s)"
FORMS = re.compile(
    rf"""(?:(?P<iso>(?:1[5-9]|20)\d\d-\d\d-\d\d) | (?P<dotted>\d{{1,2}}\.\d{{1,2}}\.{YEAR})
    | (?:(?:{WEEKDAY}),?\s)?(?P<d>{DAY})(?:{RANGE}(?P<e>{DAY}))?\s(?:of\s)?(?P<m>{CAPS})
      (?:,?\s(?P<y>{YEAR}))?
    | (?:(?:{WEEKDAY}),?\s)?(?P<m2>{CAPS})\s(?P<d2>{DAY})(?:{RANGE}(?P<e2>{DAY})(?!\s(?:{MONTH})))?
      (?:,?\s(?P<y2>{YEAR}))?(?!\s?[:%])
    | (?P<m3>{CAPS})(?:\sof|,)?\s(?P<y3>{YEAR})
    | (?:(?P<way>[Ll]ast|[Nn]ext|[Tt]his)\s)?(?:(?P<w>{"|".join(DAYS)})|(?P<m4>{MONTH}))
    | (?P<y4>{YEAR})
    | (?P<yesterday>[Yy]esterday|[Ll]ast\snight) | (?P<tomorrow>[Tt]omorrow)
    | (?P<today>[Tt]oday|[Tt]onight|[Tt]his\s(?:morning|afternoon|evening))
    | (?P<which>[Ee]arlier\sthis|[Ll]ater\sthis|[Ll]ast|[Nn]ext|[Tt]his)
      \s(?P<period>week|month|year)
    | (?P<wknd>[Ll]ast|[Nn]ext|[Tt]his|[Oo]ver\sthe|[Aa]t\sthe)\s(?P<weekend>weekend)
    | (?P<n>(?i:{COUNT}))\s(?P<unit>day|week|month|year)s?\s(?P<side>ago(?:\stoday)?|earlier|later)
    | (?<=on\sthe\s)(?P<nth>\d{{1,2}}(?:st|nd|rd|th))(?=[.,;:)’”]|$|\sand\s|\swith\s)
    | [Tt]he\s(?P<step>same|previous|next|following)\s(?:day|night|evening|morning|afternoon)
    | that\s(?P<that>day|night|evening|afternoon|morning) | (?:that|the\ssame)\s(?P<then>month|year)
    )(?!\w)""",
    re.VERBOSE,
)
ANCHOR = re.compile(
    "[0-9]|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|"
    "today|tonight|weekend|yester|tomorrow|[Ll]ast |[Nn]ext |[Tt]his |Today|Tonight|Yester|"
    "Tomorrow| ago| earlier| later|Earlier|Later|same [demny]|previous |following |that [demnay]"
)
"""What every date holds somewhere: most of a text is passed over by it."""
BEFORE_MONTH = frozenset(
    ["in", "since", "until", "till", "last", "this", "next", "early", "late", "mid", "of", "by",
     "before", "after", "during", "from", "to", "and", "between", "through", "for"]
)  # fmt: skip
BEFORE_NOUN = {"a", "an", "the", "his", "her", "its", "their"}
BEFORE_YEAR = BEFORE_MONTH | {"around", "circa", "the", "or", "year", "summer", "winter", "spring",
                              "autumn"}  # fmt: skip
COUNTED = re.compile(
    r"\s(?!on|in|at|of|and|to|was|were|is|had|has|by|when|as|for|with|after|but|or|until|the|he|she|"
    r"it|that|which|who|a|an)(?:(?!gas|crisis|census|congress|access|business|press|bus|virus|class|"
    r"mass|loss|cross|process|address|atlas|campus|chaos|basis)[a-z]+s|people|men|women|children|police)\b"
)
"""Something counted behind a number: "2000 people" is no year."""


class Form(NamedTuple):
    """What has the form of a date, the day of the article, and the day told last."""

    match: re.Match[str]
    today: date | None
    told: date | None


def whole(form: Form) -> Open | None:
    """A day with its month, with or without a year: "3 May 2024", "from 3 to 5 May"."""
    suffix = "" if form.match["m"] else "2"
    month = month_number(form.match["m" + suffix])
    first, last = number(form.match["d" + suffix]), number(form.match["e" + suffix])
    if (
        last
        and form.match["m"]
        and " and " in form.match[0]
        and last != first + 1
        and not before(form.match, {"between"})
    ):
        last = 0
    year = form.match["y" + suffix] or year_behind(form)
    if year is None:
        return yearless(month, first, last, form.today)
    start = day(int(year), month, first)
    return None if start is None else Open(start, end=day(int(year), month, last) if last else None)


def year_behind(form: Form) -> int | None:
    """The year that stands in words behind a day or month: "on 14 January last year"."""
    said = YEAR_BEHIND.match(form.match.string, form.match.end())
    if said is None or form.today is None:
        return None
    return form.today.year + {"last": -1, "this": 0, "next": 1}[said[1]]


YEAR_BEHIND = re.compile(r"(?: of)? (last|this|next) year\b")


def yearless(month: int, first: int, last: int, today: date | None) -> Open | None:
    """A day of whichever year: the last such day, the coming one, and the nearer of both."""
    if today is None:
        return None
    days = [day(today.year + step, month, first) for step in (-1, 0, 1)]
    here = PartialDate.of(today)
    past = max((d for d in days if d and d <= here), default=None)
    ahead = min((d for d in days if d and d >= here), default=None)
    near = min(
        (d for d in days if d), key=lambda d: abs(d.ordinal - today.toordinal()), default=None
    )
    if near is None:
        return None
    return Open(near, past, ahead, day(near.year, month, last) if last else None)


def iso(form: Form) -> Open | None:
    """A date in ISO 8601."""
    start = day(*map(int, form.match["iso"].split("-")))
    return None if start is None else Open(start)


def dotted(form: Form) -> Open | None:
    """A date in figures, the day first: "03.05.2021"."""
    start = day(*map(int, reversed(form.match["dotted"].split("."))))
    return None if start is None else Open(start)


def month_of_year(form: Form) -> Open | None:
    """A month with its year."""
    return Open(PartialDate(int(form.match["y3"]), month_number(form.match["m3"])))


def weekday(form: Form) -> Open | None:
    """A day of the week: the last one, form.today included, or the coming one."""
    if form.today is None or before(
        form.match, {"bloody", "palm", "easter", "good", "black", "holy"}
    ):
        return None
    back = (form.today.weekday() - DAYS.index(form.match["w"])) % 7
    past, ahead = form.today - timedelta(days=back), form.today + timedelta(days=-back % 7)
    way = (form.match["way"] or "").lower()
    if way == "last" and back == 0:
        past -= timedelta(days=7)
    if way == "next":
        past = ahead = ahead + timedelta(days=7 * (back == 0))
    return Open(
        PartialDate.of(past), PartialDate.of(past), PartialDate.of(past if way == "last" else ahead)
    )


OF_YEAR = re.compile(r"\bN[or]\. ?\d+ of $")
"""What stands before the year in a law's number: "No. 14 of 2024"."""
NAMED = re.compile(r"(?:Jan|Mar|Jun|Jul|Sep|Dec|May) [A-Z]\w+ [A-Z]")
"""A name that begins as a month does, written short: "the Jan Ekta Dal"."""


def month(form: Form) -> Open | None:
    """A month of whichever year; "May" only where it is no other word."""
    known = form.match["way"] or before(form.match, BEFORE_MONTH | BEFORE_NOUN)
    if form.today is None or not known or NAMED.match(form.match.string, form.match.start("m4")):
        return None
    which = month_number(form.match["m4"])
    if (year := year_behind(form)) is not None:
        return Open(PartialDate(year, which))
    past = PartialDate(form.today.year - (which > form.today.month), which)
    ahead = PartialDate(form.today.year + (which < form.today.month), which)
    way = (form.match["way"] or "").lower()
    if way == "last":
        ahead = past
    elif way == "next":
        past = ahead
    return Open(past, past, ahead)


def year(form: Form) -> Open | None:
    """A year alone; neither a number of votes or people nor that of a resolution."""
    text, (start, end) = form.match.string, form.match.span()
    if not before(form.match, BEFORE_YEAR) and text[start - 1 : start] not in {"(", "–", "-"}:
        return None
    numbered = text[start - 1 : start] == "(" and text[start - 3 : start - 1].strip()[-1:].isdigit()
    numbered = numbered or bool(OF_YEAR.search(text, max(0, start - 16), start))
    return (
        None
        if numbered or (COUNTED.match(text, end) and not opens(form.match))
        else Open(PartialDate(int(form.match["y4"])))
    )


def opens(match: re.Match[str]) -> bool:
    """Whether a sentence opens with "In" and a year: "In 1986 deputies elected him"."""
    return OPENING_IN.search(match.string, max(0, match.start() - 6), match.start()) is not None


OPENING_IN = re.compile(r"(?:^|[.!?”\"\n]\s?)In $")


def yesterday(form: Form) -> Open | None:
    """The day before."""
    return None if form.today is None else shifted(form.today, "day", -1)


def tomorrow(form: Form) -> Open | None:
    """The day after."""
    return None if form.today is None else shifted(form.today, "day", 1)


def same_day(form: Form) -> Open | None:
    """The day itself; "Today" in a name is none."""
    start = form.match.start()
    if form.match[0][0] == "T" and form.match.string[:start].rstrip(" ")[-1:].isalnum():
        return None
    return None if form.today is None else shifted(form.today, "day", 0)


def relative(form: Form) -> Open | None:
    """A week, month or year counted from this one: "last month"."""
    steps = {"last": -1, "next": 1}
    return (
        None
        if form.today is None
        else shifted(form.today, form.match["period"], steps.get(form.match["which"].lower(), 0))
    )


def weekend(form: Form) -> Open | None:
    """The Saturday and Sunday before, or those to come."""
    if form.today is None:
        return None
    saturday = form.today - timedelta(days=(form.today.weekday() - 5) % 7)
    if form.match["wknd"].lower() == "next" or (
        form.match["wknd"].lower() == "this" and form.today.weekday() < 5
    ):
        saturday += timedelta(days=7)
    elif form.today.weekday() >= 5 and form.match["wknd"].lower() == "last":
        saturday -= timedelta(days=7)
    days = PartialDate.of(saturday), PartialDate.of(saturday + timedelta(days=1))
    return Open(PartialDate(saturday.year, saturday.month), days=days)


def counted(form: Form) -> Open | None:
    """So many days ago, or before or after the date told last: "a day earlier"."""
    side = form.match["side"]
    base = form.told or form.today if side in {"earlier", "later"} else form.today
    count = COUNTS.get(form.match["n"].lower()) or int(form.match["n"])
    if base is not None and side.endswith("today") and form.match["unit"] == "year":
        then = day(base.year - count, base.month, base.day)
        return None if then is None else Open(then)
    return (
        None
        if base is None
        else shifted(base, form.match["unit"], count if side == "later" else -count)
    )


def nth(form: Form) -> Open | None:
    """A day of the month told last: "resumed on 3 May and ended on the 29th"."""
    base = form.told or form.today
    then = day(base.year, base.month, number(form.match["nth"])) if base is not None else None
    return None if then is None else Open(then)


def other_day(form: Form) -> Open | None:
    """The day told last, or the one before or after it."""
    base = form.told
    steps = {"previous": -1, "next": 1, "following": 1}
    return None if base is None else shifted(base, "day", steps.get(form.match["step"] or "", 0))


def same_period(form: Form) -> Open | None:
    """The month or year of the day told last: "that year"."""
    base = form.told
    if base is None:
        return None
    return Open(PartialDate(base.year, base.month if form.match["then"] == "month" else None))


READERS: dict[str, Callable[[Form], Open | None]] = {
    "iso": iso, "dotted": dotted, "m": whole, "y": whole, "d2": whole, "e2": whole, "y2": whole,
    "y3": month_of_year, "w": weekday, "m4": month, "y4": year, "yesterday": yesterday,
    "tomorrow": tomorrow, "today": same_day, "period": relative, "weekend": weekend,
    "side": counted, "nth": nth, "step": other_day, "that": other_day, "then": same_period,
}  # fmt: skip
"""The group that closes last in a form of a date → how to read it."""


def before(match: re.Match[str], words: Iterable[str]) -> bool:
    """Whether one of the words stands in front."""
    start = match.start()
    ahead = match.string[max(0, start - 16) : start].replace("-", " ").replace("(", " ").split()
    return bool(ahead) and ahead[-1].strip(",").lower() in words
