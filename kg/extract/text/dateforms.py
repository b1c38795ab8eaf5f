"""Forms of dates in English, and how each is read."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from kg.extract.text.daysapart import (
    counted,
    nth,
    other_day,
    relative,
    same_day,
    same_period,
    stepped,
    tomorrow,
    weekend,
    yesterday,
)
from kg.extract.text.reckoning import COUNTS, Form, Open, before, day, month_number, number
from kg.model.dates import MONTHS, PartialDate

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH = "|".join([*MONTHS, *(rf"{m[:3]}\b\.?" for m in MONTHS if m != "May"), r"Sept\b\.?"])
CAPS = "|".join([MONTH, *(m.upper() for m in MONTHS)])
WEEKDAY = "|".join([*DAYS, *(d.upper() for d in DAYS)])
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
YEAR = r"(?:1[5-9]|20)\d\d(?![\d/]|[-–.,]\d)"
COUNT = "|".join([*COUNTS, r"\d{1,3}"])
RANGE = r"(?:\s?[-–]\s?|\s(?:to|and|until|through)\s)"
FORMS = re.compile(
    rf"""(?:(?P<iso>(?:1[5-9]|20)\d\d-\d\d-\d\d) | (?P<dotted>\d{{1,2}}[./]\d{{1,2}}[./]{YEAR})
    | (?:(?:{WEEKDAY}),?\s)?(?P<d>{DAY})(?:{RANGE}(?P<e>{DAY}))?\s(?:(?:day\s)?of\s)?(?P<m>{CAPS})
      (?:,?\s(?P<y>{YEAR}))?
    | (?:(?:{WEEKDAY}),?\s)?(?P<m2>{CAPS})\s(?P<d2>{DAY})(?:{RANGE}(?P<e2>{DAY})(?!\s(?:{MONTH})))?
      (?:,?\s(?P<y2>{YEAR}))?(?!\s?[:%])
    | (?P<m3>{CAPS})(?:\sof|,)?\s(?P<y3>{YEAR})
    | (?P<feast>Christmas\s(?:Day|Eve)|Boxing\sDay|New\sYear[’']s\s(?:Day|Eve)|May\sDay)
      (?:,?\s(?P<y5>{YEAR}))?
    | (?:(?P<way>[Ll]ast|[Nn]ext|[Tt]his)\s(?:coming\s|past\s)?)?
      (?:(?P<w>{"|".join(DAYS)})(?:\s(?:of\s)?(?P<wk>last|this|next)\sweek)?|(?P<m4>{MONTH}))
    | (?P<y4>{YEAR})
    | (?P<yesterday>(?:[Tt]he\sday\sbefore\s)?[Yy]esterday|[Ll]ast\snight)
    | (?P<tomorrow>(?:[Tt]he\sday\safter\s)?[Tt]omorrow)
    | (?P<today>[Tt]oday|[Tt]onight|[Tt]his\s(?:morning|afternoon|evening))
    | (?P<which>[Ee]arlier\sthis|[Ll]ater\sthis|[Ll]ast|[Nn]ext|[Tt]his)
      \s(?P<period>week|month|year)
    | (?P<wknd>[Ll]ast|[Nn]ext|[Tt]his|[Oo]ver\sthe|[Aa]t\sthe)\s(?P<weekend>weekend)
    | (?P<n>(?i:{COUNT}))\s(?P<unit>day|week|month|year)s?[’']?
      \s(?P<side>ago(?:\stoday)?|earlier|later|from\s(?:now|today)|hence|time)
    | (?<=on\sthe\s)(?P<nth>\d{{1,2}}(?:st|nd|rd|th))(?=[.,;:)’”]|$|\sand\s|\swith\s)
    | [Tt]he\s(?P<step>same|previous|preceding|next|following)
      \s(?P<of>day|night|evening|morning|afternoon|month|year)
    | [Tt]he\s(?P<beside>day|night|evening|morning|month|year)\s(?P<which_side>before|after)
      (?=[.,;]|\sthat\b)
    | [Tt]hat\s(?:same\s)?(?P<that>day|night|evening|afternoon|morning)
    | [Tt]hat\s(?:same\s)?(?P<then>month|year)
    | (?P<part>In\sthe\s(?:morning|afternoon|evening)|(?:[Ee]arlier|[Ll]ater)\sin\sthe\sday)
    )(?!\w)""",
    re.VERBOSE,
)
ANCHOR = re.compile(
    "[0-9]|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|"
    "today|tonight|weekend|yester|tomorrow|[Ll]ast |[Nn]ext |[Tt]his |Today|Tonight|Yester|"
    "Tomorrow| ago| earlier| later|Earlier|Later|same [demny]|previous |following |preceding |"
    "In the [mae]| in the day|hat same|hat [demnay]|next [demny]|Christmas|New Year|Boxing|"
    " from now| from today| hence|"
    "[’'] time|he (?:day|night|evening|morning|month|year) (?:before|after)"
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


def whole(form: Form) -> Open | None:
    """A day with its month, with or without a year: "3 May 2024", "from 3 to 5 May"."""
    suffix = "" if form.match["m"] else "2"
    month = month_number(form.match["m" + suffix])
    first, last = number(form.match["d" + suffix]), number(form.match["e" + suffix])
    if (
        last
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
    """A date in figures, the day first, "03.05.2021"; between strokes only where the figures tell
    which is the day.
    """
    first, second, year = map(int, re.split("[./]", form.match["dotted"]))
    stroke = "/" in form.match["dotted"]
    if stroke and first < 13 and second < 13 and first != second:
        return None
    start = day(year, first, second) if second > 12 else day(year, second, first)
    return None if start is None else Open(start)


FEASTS = {
    "Christmas Day": (12, 25), "Christmas Eve": (12, 24), "Boxing Day": (12, 26),
    "New Year's Day": (1, 1), "New Year's Eve": (12, 31), "May Day": (5, 1),
}  # fmt: skip


def feast(form: Form) -> Open | None:
    """A day of the year by its name."""
    month, first = FEASTS[re.sub(r"\s", " ", form.match["feast"]).replace("’", "'")]
    year = form.match["y5"] or year_behind(form)
    if year is None:
        return yearless(month, first, 0, form.today)
    start = day(int(year), month, first)
    return None if start is None else Open(start)


def month_of_year(form: Form) -> Open | None:
    """A month with its year."""
    return Open(PartialDate(int(form.match["y3"]), month_number(form.match["m3"])))


def weekday(form: Form) -> Open | None:
    """A day of the week: the last one, form.today included, or the coming one."""
    if (
        form.today is None
        or before(
            form.match,
            {"a", "any", "every", "each", "bloody", "palm", "easter", "good", "black", "holy"},
        )
        or HABITS.match(form.match.string, form.match.end())
    ):
        return None
    back = (form.today.weekday() - DAYS.index(form.match["w"])) % 7
    past, ahead = form.today - timedelta(days=back), form.today + timedelta(days=-back % 7)
    if form.match["wk"] is not None:
        monday = form.today - timedelta(days=form.today.weekday())
        weeks = {"last": -1, "this": 0, "next": 1}[form.match["wk"]]
        meant = monday + timedelta(days=7 * weeks + DAYS.index(form.match["w"]))
        return Open(PartialDate.of(meant))
    way = (form.match["way"] or "").lower()
    if way == "last" and back == 0:
        past -= timedelta(days=7)
    if way == "next":
        past = ahead = ahead + timedelta(days=7 * (back == 0))
    return Open(
        PartialDate.of(past), PartialDate.of(past), PartialDate.of(past if way == "last" else ahead)
    )


HABITS = re.compile(
    r" (?:trading|shopping|opening|closing|working|schools?|schooling|classes|roasts?|league|"
    r"papers?|newspapers?|rest|best|races|racing|deliveries|collections?|ferry|ferries|flights?)\b"
)
"""What is done on a day of every week: a motion "on *Sunday trading*"."""
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


def is_listed(text: str, start: int, end: int) -> bool:
    """Whether a year goes on from one before it: "in 1995 and *1996* rebels came", "in 1941, *1943*
    and 1944".
    """
    earlier = LISTED.search(text, max(0, start - 40), start)
    if earlier is None or earlier["year"] >= text[start:end]:
        return False
    return bool(earlier["joint"].strip(", ")) or ON.match(text, end) is not None


LISTED = re.compile(
    rf"\b(?:in|of|between|during) (?:{YEAR}, )*(?P<year>{YEAR})(?P<joint>, |,? (?:and|or) )$", re.I
)
ON = re.compile(rf",? (?:and |or )?{YEAR}")


def year(form: Form) -> Open | None:
    """A year alone; neither a number of votes or people nor that of a resolution."""
    text, (start, end) = form.match.string, form.match.span()
    if is_listed(text, start, end):
        return Open(PartialDate(int(form.match["y4"])))
    acts = BRINGING.match(text, end) is not None
    if not (acts or before(form.match, BEFORE_YEAR)) and text[start - 1 : start] not in {
        "(",
        "–",
        "-",
    }:
        return None
    numbered = text[start - 1 : start] == "(" and text[start - 3 : start - 1].strip()[-1:].isdigit()
    numbered = numbered or bool(OF_YEAR.search(text, max(0, start - 16), start))
    return (
        None
        if numbered or (COUNTED.match(text, end) and not opens(form.match))
        else Open(PartialDate(int(form.match["y4"])))
    )


BRINGING = re.compile(r" (?:will )?(?:marks?|marked|sees?|saw) ")
"""What a year does: "*2026 will mark* the tenth anniversary"."""


def opens(match: re.Match[str]) -> bool:
    """Whether a sentence opens with "In" and a year: "In 1986 deputies elected him"."""
    return OPENING_IN.search(match.string, max(0, match.start() - 6), match.start()) is not None


OPENING_IN = re.compile(r"(?:^|[.!?”\"\n]\s?)In $")


READERS: dict[str, Callable[[Form], Open | None]] = {
    "iso": iso, "dotted": dotted, "m": whole, "y": whole, "d2": whole, "e2": whole, "y2": whole,
    "y3": month_of_year, "w": weekday, "m4": month, "y4": year, "yesterday": yesterday,
    "tomorrow": tomorrow, "today": same_day, "period": relative, "weekend": weekend,
    "side": counted, "nth": nth, "of": stepped, "which_side": stepped, "feast": feast,
    "y5": feast, "wk": weekday, "that": other_day, "part": other_day, "then": same_period,
}  # fmt: skip
"""The group that closes last in a form of a date → how to read it."""
