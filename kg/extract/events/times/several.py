"""Dates that "and" joins: a period where one follows the other, else several events."""

from itertools import pairwise

from kg.extract.events.sentences.stage import Hung, Stage
from kg.extract.text.dates import DateMention
from kg.extract.text.parse import Token
from kg.model.dates import PartialDate

JOINTS = {" and ", ", ", ", and ", " & ", " and in ", " and on "}
MONTHS = 12


def series(stage: Stage, token: Token, best: Hung) -> list[DateMention]:
    """The dates of one grain among which a date stands: "in *1995, 1996 and 1998*"; none where it
    stands alone.
    """
    text = stage.draft.article.text
    found: list[DateMention] = []
    told = [h.date for h in stage.dates_beside(token) if h.date is not None and h.date.end is None]
    for date in sorted(told, key=lambda d: d.span.start):
        if not found or not is_next(text, found[-1], date):
            if best.date in found:
                break
            found = []
        found.append(date)
    listed = best.date in found and len(found) > 1
    return found if listed and "and" in text[found[-2].span.end : found[-1].span.start] else []


def is_next(text: str, first: DateMention, last: DateMention) -> bool:
    """Whether a date stands beside the one before it in a list, and is another as fine."""
    between = text[first.span.end : last.span.start]
    grain = (first.start.month is None, first.start.day is None)
    same = grain == (last.start.month is None, last.start.day is None)
    return between in JOINTS and same and first.start < last.start


def is_period(stage: Stage, dates: list[DateMention]) -> bool:
    """Whether the days, months or years of a list follow each other, or are the ends of a time
    "between" them.
    """
    text = stage.draft.article.text
    before = text[: dates[0].span.start].rstrip().lower()
    return before.endswith("between") or all(
        follows(first.start, last.start) for first, last in pairwise(dates)
    )


def follows(first: PartialDate, last: PartialDate) -> bool:
    """Whether a date is the next of its grain."""
    if first.day is not None:
        return last.ordinal - first.ordinal == 1
    months = (last.year - first.year) * MONTHS + (last.month or 0) - (first.month or 0)
    return months == (MONTHS if first.month is None else 1)
