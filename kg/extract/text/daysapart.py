"""Dates counted from the day of the article, or from one told before: "two days later"."""

import re
from datetime import timedelta

from kg.extract.text.reckoning import COUNTS, Form, Open, before, day, number, shifted
from kg.model.dates import PartialDate


def yesterday(form: Form) -> Open | None:
    """The day before, or "the day before yesterday"."""
    steps = -2 if "before" in form.match[0] else -1
    return None if form.today is None else shifted(form.today, "day", steps)


def tomorrow(form: Form) -> Open | None:
    """The day after, or "the day after tomorrow"."""
    steps = 2 if "after" in form.match[0] else 1
    return None if form.today is None else shifted(form.today, "day", steps)


def same_day(form: Form) -> Open | None:
    """The day itself; "Today" in a name is none, and no day of what is looked at "from *today's*
    perspective".
    """
    start = form.match.start()
    if SEEN.match(form.match.string, form.match.end()):
        return None
    if form.match[0][0] == "T" and form.match.string[:start].rstrip(" ")[-1:].isalnum():
        return None
    return None if form.today is None else shifted(form.today, "day", 0)


SEEN = re.compile(
    r"['’]s (?:legal |moral |modern )?(?:perspective|standards?|terms|point of view|viewpoint|eyes|"
    r"definitions?|vantage|standpoint|criteria|understanding)\b"
)
"""What belongs to our time, not to a day."""


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
    ahead = side in {"later", "hence"} or side.startswith("from") or side == "time"
    return None if base is None else shifted(base, form.match["unit"], count if ahead else -count)


def nth(form: Form) -> Open | None:
    """A day of the month told last: "resumed on 3 May and ended on the 29th"."""
    base = form.told or form.today
    then = day(base.year, base.month, number(form.match["nth"])) if base is not None else None
    return None if then is None else Open(then)


def other_day(form: Form) -> Open | None:
    """The day told last: "that morning"."""
    return None if form.told is None else shifted(form.told, "day", 0)


STEPS = {"previous": -1, "preceding": -1, "before": -1, "next": 1, "following": 1, "after": 1}


def stepped(form: Form) -> Open | None:
    """The day, month or year before or after the one told last: "the following year"."""
    word = form.match["step"] or form.match["which_side"]
    unit = form.match["of"] or form.match["beside"]
    unit = unit if unit in {"month", "year"} else "day"
    span = unit != "day" and before(form.match, SPANNING)
    if form.told is None or (word == "next" and span):
        return None
    return shifted(form.told, unit, STEPS.get(word, 0))


SPANNING = {"over", "in", "for", "within", "during", "of", "from", "than", "through"}
"""Words behind which "the next year" is the one to come from now."""


def same_period(form: Form) -> Open | None:
    """The month or year of the day told last: "that year"."""
    base = form.told
    if base is None:
        return None
    return Open(PartialDate(base.year, base.month if form.match["then"] == "month" else None))
