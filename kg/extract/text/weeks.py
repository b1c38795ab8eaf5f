"""The week of which a text tells by its heading: "Weekly bulletin, 2–8 February 2026"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol

from kg.extract.text.reckoning import Open
from kg.model.dates import PartialDate
from kg.model.extraction import Span


class Told(Protocol):
    """A date that a text gives, or a period."""

    @property
    def span(self) -> Span: ...
    @property
    def start(self) -> PartialDate: ...
    @property
    def end(self) -> PartialDate | None: ...


HEADING = 250
"""Characters of a text in which its heading stands."""
WORKING, WHOLE = 4, 6
"""Days from the first to the last of a week, from Monday to Friday or of seven days."""
NEAR = 10
"""Days between the article and a week that is its own."""
WEEKLY = re.compile(
    r"(?i)\b(?:weekly|(?:this|the|last|next|coming|past) week|week (?:of|ahead|in)|digest|bulletin|"
    r"round-?up|briefs|diary|agenda|engagements|calendar|sitrep|situation report)\b"
)
"""What tells that a heading is of a week's news or plans."""
NAMED = re.compile(r"[A-Z]\w+ Week\b|\b(?:Festival|Strike|Congress|Fair|Games|Summit|Conference)\b")
"""What lasts a week by itself."""
SENTENCE = re.compile(r"[.?!:]$")


def of_week(meant: Open, text: str, found: Sequence[Told], today: date) -> Open:
    """A weekday in the week that the heading names, if it names one: what has been of a week that
    is over, what is to come of one ahead.
    """
    first = heading_week(text, found, today)
    if first is None:
        return meant
    start = meant.start.ordinal
    own = PartialDate.of(first + timedelta(days=(start - first.toordinal()) % 7))
    if own.ordinal > today.toordinal():
        return meant._replace(start=own, ahead=own)
    return meant._replace(start=own, past=own)


def heading_week(text: str, found: Sequence[Told], today: date) -> date | None:
    """The first day of the week that a line above the text names."""
    for mention in found:
        if mention.span.start > HEADING:
            return None
        week = mention.end is not None and is_week(mention.start, mention.end, today)
        if week and is_heading(text, mention.span):
            return date.fromordinal(mention.start.ordinal)
    return None


def is_week(start: PartialDate, end: PartialDate, today: date) -> bool:
    """Whether a period is a week near the day of the article."""
    if start.day is None or end.day is None:
        return False
    days, monday = end.ordinal - start.ordinal, date.fromordinal(start.ordinal).weekday() == 0
    away = min(abs(each.ordinal - today.toordinal()) for each in (start, end))
    return (days == WHOLE or (days == WORKING and monday)) and away <= NEAR


def is_heading(text: str, span: Span) -> bool:
    """Whether the line of a period is one of a heading, which no sentence is."""
    low, high = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    line = text[low : len(text) if high < 0 else high].strip()
    alone = text[low : span.start].strip() == "" or line.endswith(span.of(text))
    told = WEEKLY.search(text, 0, HEADING) is not None
    return SENTENCE.search(line) is None and (told or alone) and not NAMED.search(line)
