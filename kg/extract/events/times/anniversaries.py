"""The day of an anniversary, by that of what it marks."""

from kg.extract.events.sentences.stage import Stage
from kg.extract.text.parse import Token, wording
from kg.extract.words.numbers import nth
from kg.extract.words.occasions import MARKING
from kg.model.dates import PartialDate


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
