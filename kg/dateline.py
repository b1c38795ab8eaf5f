"""Datelines: where and when an article was filed, as its first line says."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.gazetteer import City, place
from kg.model.dates import MONTHS
from kg.model.extraction import Span

LONGEST = 160
"""Characters in which a dateline must end."""
LEADING = 3
"""Paragraphs that are looked at: a title or subtitle may come before."""

NAMES = [*MONTHS, *(rf"{month[:3]}\.?" for month in MONTHS), r"Sept\.?"]
MONTH = "|".join([*NAMES, *(name.upper() for name in NAMES)])
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
DAY = rf"""{WEEKDAY}
    (?: (?P<month>{MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year>\d{{4}}))?
      | (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month2>{MONTH})(?:,?\s+(?P<year2>\d{{4}}))?
      | (?P<day3>\d{{1,2}})\.(?P<month3>\d{{1,2}})\.(?P<year3>\d{{4}})
      | (?P<year4>\d{{4}})-(?P<month4>\d{{2}})-(?P<day4>\d{{2}}) )
    (?!\w)"""
DATE = re.compile(DAY, re.VERBOSE)
CAPITAL = "A-ZÀ-ÖØ-ÞĀĆČĐĞİŁŚŞŠŻŽƏ"
WORD = rf"(?:D\.C\.|N\.Y\.|St\.|[{CAPITAL}][\w’'-]*)"
PLACE = rf"{WORD}(?:(?:,?\s|/)(?:(?:de|del|da|la|le|el|al|of|the|and)\s)?{WORD}){{0,5}}?"
BYLINE = (
    r"(?:By|BY|From|Written by|Story by|Edited by|Reporting by)"
    rf"(?: (?:[{CAPITAL}][\w.'’-]*,?|and|&|in|of|for|the|[-–—|/]|\d[\d:]*,?)){{1,14}}[ ]*"
)
"""A line that tells who wrote an article: names and titles alone."""
AGENCY = (
    rf"\((?P<agency>[A-Z][\w.&/ -]{{1,40}}?)"
    rf"(?:\s?[-–,]\s?(?P<filed>(?:\d|{MONTH})[^()]{{3,24}}))?\s?\)"
)
"""An agency, with the day on which it filed or without: "(Fjord Post - 3rd May, 2020)"."""
END = (
    rf"(?:\s?(?::|[–—]|--?)(?=\s|$)|—(?=[{CAPITAL}“])|(?<=\)):(?=[{CAPITAL}])"
    rf"|(?<=[{CAPITAL}]{{4}})-(?=[{CAPITAL}][a-z])(?!\w+ed\s))"
)
STROKE = r"(?:/(?!\w)|\s/(?!\s?\w))"
SLASHED = rf"/\s?(?P<slashed>[A-Z][\w-]{{1,14}}){STROKE}\.?"
"""An agency between strokes: "YEREVAN, April 21, /ARKA/.", "Yerevan /Mediamax/"; behind the last
one no other town stands: "GENEVA/NAIROBI/LIMA, 5 May"."""
STOP = rf"(?<=[{CAPITAL}]{{3}})\.(?=\s?[–—])"
"""A full stop behind a place in capitals, not that of "Mich."."""
NEXT = rf"[,.]?\s+{WEEKDAY}(?:\d|{MONTH})|,?\s*\(|(?:{STOP})?{END}|\s?/\s?[A-Z][\w-]*{STROKE}"
WIRE = r"[A-Z]{3,12}(?:-[A-Z][a-z]+)?(?=\.\s|\s*\n|\s?(?:[–—]|--?)\s)"
"""An agency without brackets behind the date: "Tehran, Jan 23, IRNA --"."""
DATELINE = re.compile(
    rf"(?P<place>{PLACE})(?={NEXT})(?:[,.]?\s+(?P<date>{DAY})\.?)?"
    rf"(?:,?\s*{AGENCY}|[,:]?\s*{SLASHED}|,\s+(?P<wire>{WIRE})\.?)?(?:{STOP})?(?P<end>{END})?",
    re.VERBOSE,
)
OWN_LINE = re.compile(r"[ \t]*\n")
"""What stands behind a place and a whole date that are a line of their own."""
BARRED = re.compile(
    rf"(?:[^\W\d][\w’' -]{{1,40}}\s\|\s)?(?P<place>{PLACE})\s\|\s(?P<date>{DAY})[ \t]*(?=\n)",
    re.VERBOSE,
)
"""Kind, place and day as a line of their own: "Session | Strasbourg | 29 January 2026"."""
ALONE = re.compile(rf"(?P<place>[{CAPITAL}][{CAPITAL} .’'-]{{2,30}})[ \t]*(?=\n)")
"""A town in capitals as a line of its own."""
CAPITALS = re.compile(rf"[{CAPITAL}]{{3}}|[{CAPITAL}]’?[{CAPITAL}]{{2}}")
AGENCIES = frozenset(
    {"AP", "AA", "Reuters", "dpa", "Xinhua", "Anadolu", "Kyodo", "Yonhap", "Bernama", "ANTARA"}
)
LETTERS = re.compile("[A-Z]{3,5}")
"""Agencies, and letters of others, behind which a place needs neither capitals nor a date."""
PAPER = re.compile(
    r"(?:News|Mail|Times|Post|Herald|Observer|Tribune|Press|Report|Desk|Wire|Agency|Correspondent"
    r"|Reporter|Bureau|Monitor|Gazette|Courier|Standard|Express|Nation)$"
)
"""Last words of papers and desks, before a colon too: "Islamabad (Fjord Mail): A"."""
NO_PLACES = frozenset(
    {"BREAKING", "UPDATE", "UPDATED", "PUBLISHED", "POSTED", "MODIFIED", "EXCLUSIVE", "OPINION"}
    | {"CORRECTED", "CORRECTION", "VIDEO"}
    | {"PARLIAMENT", "WATCH", "ANALYSIS", "EDITORIAL", "NOTE", "TODAY", "YESTERDAY", "TOMORROW"}
    | {"ON", "IN", "BY", "FROM", "SINCE", "UNTIL", "AFTER", "BEFORE", "DATED"}
    | {"PERSONNEL", "APPOINTMENTS", "OBITUARY", "OBITUARIES", "NOTICE", "PROGRAMME", "PROGRAM"}
    | {"AGENDA", "MINUTES", "SUMMARY", "STATEMENT", "COMMUNIQUE", "COMMUNIQUÉ", "REVIEW", "BRIEF"}
    | {"BRIEFING", "BULLETIN", "DIARY", "CALENDAR", "CORRIGENDUM", "ERRATUM", "TRANSCRIPT"}
    | {"INTERVIEW", "PROFILE", "FEATURE", "COMMENT", "SPORT", "SPORTS", "BUSINESS", "POLITICS"}
    | {"NEWS", "MARKETS", "WEATHER", "CULTURE", "LETTERS", "ADVISORY", "EMBARGOED", "MEMO"}
    | {"MEMORANDUM", "READOUT", "SCHEDULE", "SITREP", "LATEST", "DEVELOPING", "ALERT", "FLASH"}
    | {"URGENT", "LIVE", "RECAP", "DECISIONS", "RESOLUTION", "DECLARATION", "CIRCULAR"}
    | {"DECREE", "LAW", "ORDER", "PRESS", "RELEASE", "ASSEMBLY", "SENATE", "COMMITTEE"}
)
NO_TOWN = re.compile(rf"{MONTH}|.*(?:day|DAY)")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The spans of a dateline and its parts; `day` only where the whole date is written.

    `span` ends with its colon or dash. `date` is the span of the date as written.
    """

    span: Span
    place: Span
    date: Span | None = None
    day: datetime.date | None = None
    agency: Span | None = None


def dateline(text: str) -> Dateline | None:
    """The dateline at the start of one of the first paragraphs.

    Without a date, a place counts in capitals before a dash, "WASHINGTON – Today", or with an
    agency, "Paris (AFP) – French", "Oslo /FJORD/. A", "Lahore (Fjord Mail): A". Whether that is a
    place at all ("NATO – the alliance") a gazetteer tells, not this.

    >>> text = "Islamabad, February 26, 2013 (TDI):  A roundtable"
    >>> found = dateline(text)
    >>> found.place.of(text), found.day.isoformat(), found.agency.of(text)
    ('Islamabad', '2013-02-26', 'TDI')
    >>> dateline("Kampala, July 7, 2022\\n\\nThe court ruled.").day.isoformat()
    '2022-07-07'
    >>> dateline("However, Smith – who was there – left.")
    """
    found = (_at(text, start) or _line(text, start) for start in _starts(text))
    return next((line for line in found if line is not None), None)


def whole_date(text: str) -> datetime.date | None:
    """The day that the text writes out in words, if its year is there and the day exists.

    >>> whole_date("Tuesday, 26 Feb. 2013"), whole_date("March 3"), whole_date("May 32, 2013")
    (datetime.date(2013, 2, 26), None, None)
    >>> whole_date("29.01.2025"), whole_date("2025-01-29")
    (datetime.date(2025, 1, 29), datetime.date(2025, 1, 29))
    """
    found = DATE.search(text)
    return None if found is None else _day(found)


def _starts(text: str) -> Iterator[int]:
    """Where one of the first paragraphs starts, or its text below a line that names the authors."""
    start = 0
    for _ in range(LEADING):
        yield start
        end = text.find("\n\n", start)
        below = BELOW_AUTHORS.search(text, start, len(text) if end < 0 else end)
        if below is not None:
            yield below.end()
        if end < 0:
            return
        start = end + 2


BELOW_AUTHORS = re.compile(
    rf"^(?:{BYLINE}\n)+(?=\S)"
    rf"(?:[{CAPITAL}][^\n.!?]{{3,50}} (?:Writer|Correspondent|Reporter|Editor)\n(?=\S))?",
    re.MULTILINE,
)
"""Who wrote an article, right above its text, perhaps with his office on a line of its own."""


def _at(text: str, start: int) -> Dateline | None:
    line = text[start : start + LONGEST]
    found = DATELINE.match(line)
    if found is None or not _is_place(found):
        return None
    date = _date(found)
    return Dateline(
        span=_shifted(found, 0, start),
        place=_shifted(found, "place", start),
        date=_shifted(date, 0, start) if date else None,
        day=_day(date) if date else None,
        agency=next((_shifted(found, n, start) for n in ("agency", "slashed") if found[n]), None),
    )


def _line(text: str, start: int) -> Dateline | None:
    """A dateline that is a line of its own: "Plenary | Oslo | 3 May 2024", "ANKARA"."""
    line = text[start : start + LONGEST]
    barred, alone = BARRED.match(line), ALONE.match(line)
    found = barred or alone
    if found is None or not isinstance(place(found["place"].title()), City):
        return None
    date = DATE.match(line, found.start("date")) if barred else None
    return Dateline(
        span=_shifted(found, 0, start),
        place=_shifted(found, "place", start),
        date=_shifted(date, 0, start) if date else None,
        day=_day(date) if date else None,
    )


def _date(found: re.Match[str]) -> re.Match[str] | None:
    """The date of a dateline, behind its place or in the agency's bracket."""
    group = "date" if found["date"] else "filed"
    return DATE.match(found.string, found.start(group)) if found[group] else None


def _is_place(found: re.Match[str]) -> bool:
    words = re.split(r"[\s,/]+", found["place"])
    if any(word.upper() in NO_PLACES or NO_TOWN.fullmatch(word) for word in words):
        return False
    if words[-1].upper() in {"OF", "AT", "TO"}:
        # "SITTING OF 12 MAY"
        return False
    date = _date(found)
    if date:
        whole = "\n" not in found[0] and (
            _day(date) is not None or isinstance(place(found["place"].title()), City)
        )
        own_line = whole and OWN_LINE.match(found.string, found.end())
        # "BAKU, Azerbaijan, February 26. The": in capitals a full stop is enough
        stop = CAPITALS.match(words[0]) and found[0].endswith(".")
        return any((found["end"], found["agency"], found["slashed"], found["wire"], own_line, stop))
    if found["slashed"]:
        return True
    paper = PAPER.search(found["agency"] or "") is not None
    letters = found["agency"] is not None and LETTERS.fullmatch(found["agency"]) is not None
    filed = CAPITALS.match(words[0]) or letters or found["agency"] in AGENCIES
    if found["end"] == "-" and (joined := JOINED.match(found.string, found.end())):
        # "LAHORE-Provincial ministers", but "IRAN-Iraq trade", "OPEC-Plus ministers"
        filed = place(found["place"].title()) is not None and place(joined[0]) is None
    return bool(found["end"] and (paper or (filed and not found["end"].endswith(":"))))


JOINED = re.compile(r"\w+")
"""The word to which a hyphen without a blank joins a place."""
WAYS = ("", "2", "3", "4")
"""Ends of the names of a date's parts, by the ways in which it is written."""


def _day(found: re.Match[str]) -> datetime.date | None:
    year, month, day = (
        next((found[part + way] for way in WAYS if found[part + way]), None)
        for part in ("year", "month", "day")
    )
    if year is None or month is None or day is None:
        return None
    names = (index for index, name in enumerate(MONTHS, 1) if name.startswith(month[:3].title()))
    number = int(month) if month.isdigit() else next(names)
    try:
        return datetime.date(int(year), number, int(day))
    except ValueError:
        return None


def _shifted(found: re.Match[str], group: str | int, by: int) -> Span:
    start, end = found.span(group)
    return Span(by + start, by + end)
