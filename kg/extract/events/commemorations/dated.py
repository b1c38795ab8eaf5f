"""When that was which an anniversary marks: so many years before it."""

import re
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.words.numbers import nth
from kg.model.dates import PartialDate
from kg.model.extraction import EventMention, EventRef


def date_commemorated(draft: Draft) -> None:
    """Date what an anniversary marks: as many years before it, if the text does not; on the day by
    which it goes, "the 20 January tragedy", else on that of the commemoration, unless that is the
    day of a sitting or rally at which people commemorate.
    """
    for ref, event in enumerate(draft.events):
        years = (
            nth(event.evidence.of(draft.article.text)) if event.type == "commemoration" else None
        )
        if years is None or event.same is not None:
            continue
        if event.date is None:
            by_year_of_news(draft, event, years)
            continue
        year = event.date.year - years
        marked = of_year(draft, year) if event.commemorates is None else event.commemorates
        draft.events[ref] = replace(event, commemorates=marked)
        if marked is not None and draft.events[marked].date is None:
            beside = event.rule.endswith((":clause", ":news", ":filed")) or any(
                word in event.evidence.of(draft.article.text) for word in FESTIVE
            )
            day = (None, None) if beside else (event.date.month, event.date.day)
            day = named_day(draft, marked) or day
            draft.events[marked] = replace(draft.events[marked], date=PartialDate(year, *day))


def by_year_of_news(draft: Draft, event: EventMention, years: int) -> None:
    """Date what an anniversary of the year of the news marks, where neither has a date; one that is
    to come may be another year's.
    """
    filed, marked = draft.article.published, event.commemorates
    if COMING.search(event.evidence.of(draft.article.text)) is not None:
        return
    if filed is not None and marked is not None and draft.events[marked].date is None:
        told = PartialDate(filed.year - years, *(named_day(draft, marked) or (None, None)))
        draft.events[marked] = replace(draft.events[marked], date=told)


COMING = re.compile(r"\b(?:will|would|shall|to be|coming|next|plan\w*|prepar\w+|ahead|before)\b")
FESTIVE = ("celebrat", "occasion of", "reception")
"""Words for what may be held on another day than that of the anniversary."""


def named_day(draft: Draft, ref: EventRef) -> tuple[int | None, int | None] | None:
    """The month and day in front of the word that tells an event, by which it goes."""
    at, text = draft.events[ref].trigger.start, draft.article.text
    beside = (d.start for d in draft.dates if text[d.span.end : at].isspace() and d.span.end < at)
    return next(((d.month, d.day) for d in beside if d.day is not None), None)


def of_year(draft: Draft, year: int) -> EventRef | None:
    """The one event of a year."""
    found = [
        ref
        for ref, e in enumerate(draft.events)
        if e.same is None and e.date and e.date.year == year
    ]
    return found[0] if len(found) == 1 else None
