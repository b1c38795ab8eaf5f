"""Anniversaries: which one it is, on what day, and when that was which it marks."""

from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.events.ordinals import nth
from kg.extract.events.stage import Stage
from kg.extract.text.parse import Token, wording
from kg.extract.words.occasions import MARKING
from kg.model.dates import PartialDate
from kg.model.extraction import EventRef


def date_commemorated(draft: Draft) -> None:
    """Date what an anniversary marks: as many years before it, if the text does not; on the day of
    the commemoration, unless that is the day of a sitting or rally at which people commemorate.
    """
    for ref, event in enumerate(draft.events):
        years = (
            nth(event.evidence.of(draft.article.text)) if event.type == "commemoration" else None
        )
        if years is None or event.date is None or event.same is not None:
            continue
        year = event.date.year - years
        marked = of_year(draft, year) if event.commemorates is None else event.commemorates
        draft.events[ref] = replace(event, commemorates=marked)
        if marked is not None and draft.events[marked].date is None:
            beside = event.rule.endswith((":clause", ":news", ":filed")) or any(
                word in event.evidence.of(draft.article.text) for word in FESTIVE
            )
            day = (None, None) if beside else (event.date.month, event.date.day)
            draft.events[marked] = replace(draft.events[marked], date=PartialDate(year, *day))


FESTIVE = ("celebrat", "occasion of", "reception")
"""Words for what may be held on another day than that of the anniversary."""


def of_year(draft: Draft, year: int) -> EventRef | None:
    """The one event of a year."""
    found = [
        ref
        for ref, e in enumerate(draft.events)
        if e.same is None and e.date and e.date.year == year
    ]
    return found[0] if len(found) == 1 else None


def day_by_years(stage: Stage, noun: Token) -> PartialDate | None:
    """The day of an anniversary by that of what it marks: so many years after "4 October 2013"."""
    filed = stage.draft.article.published
    low = max(0, noun.i - 4)
    years = nth(wording(noun.doc[low : noun.i + 1])) if noun.lower_ == "anniversary" else None
    if years is None or filed is None:
        return None
    for hung in stage.dates_beside(noun):
        date = hung.date
        if date is None or date.past is not None or hung.low < noun.i:
            continue
        if noun.i in {w.i for w in hung.chain} and abs(date.start.year + years - filed.year) < 2:
            return of_later(date.start, years)
    return None


def day_marked(stage: Stage, verb: Token) -> PartialDate | None:
    """The day of the anniversary that people mark."""
    if verb.lemma_ not in MARKING:
        return None
    found = (day_by_years(stage, c) for c in verb.children if c.dep_ == "dobj")
    return next((day for day in found if day is not None), None)


def of_later(day: PartialDate, years: int) -> PartialDate:
    """So many years later; that of a leap day is the end of February."""
    leap = day.month == 2 and day.day == 29
    return PartialDate(day.year + years, day.month, 28 if leap else day.day)
