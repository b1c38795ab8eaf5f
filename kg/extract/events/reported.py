"""The gathering that an article reports, and the day that its dateline gives it."""

import re
from dataclasses import replace

from kg.dateline import Dateline
from kg.extract.draft import Draft
from kg.extract.events.sameness import GATHERINGS
from kg.model.dates import PartialDate
from kg.model.extraction import EventRef

INDEFINITE = re.compile(r"\b(?:a|an)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
RECENT = 3
"""Days before the article within which an event is news of the day."""


def first_gathering(draft: Draft) -> EventRef | None:
    """The gathering that the article reports: the first one told, not one referred back to."""
    return next(
        (ref for ref, e in enumerate(draft.events) if e.type in GATHERINGS and e.same is None), None
    )


def date_gathering(draft: Draft, line: Dateline | None) -> EventRef | None:
    """Date the gathering that the article brings up by the dateline, if nothing in the text dates
    it, and tell which it is.
    """
    ref = first_gathering(draft)
    if line is None or line.day is None or ref is None or not introduced(draft, ref):
        return None
    if draft.events[ref].date is not None:
        return None
    day = lead_day(draft, line) or PartialDate.of(line.day)
    draft.events[ref] = replace(draft.events[ref], date=day)
    return ref


def introduced(draft: Draft, ref: EventRef) -> bool:
    """Whether the article brings the gathering up itself: "a roundtable", "they met"."""
    start, end = draft.events[ref].trigger
    before = draft.article.text[max(0, start - 40) : start]
    return bool(INDEFINITE.search(before)) or draft.article.text[start:end] == "met"


def lead_day(draft: Draft, line: Dateline) -> PartialDate | None:
    """The day of the news that the sentence behind the dateline names: "ABUJA, 16 February – The
    bloc on Sunday urged".
    """
    low, filed = line.span.end, line.day
    high = low + draft.article.text[low:].find("\n")
    here = (d for d in draft.dates if low <= d.span.start < high and d.bound is None)
    days = (d.start for d in here if d.start.day is not None and filed is not None)
    return next((d for d in days if filed and 0 < filed.toordinal() - d.ordinal <= RECENT), None)
