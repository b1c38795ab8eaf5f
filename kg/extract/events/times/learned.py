"""When events were, where no rule tells it and the network finds it likely, and which are yet to
come.
"""

from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.network.reading import starting_in
from kg.extract.text.dates import DateMention
from kg.model.dates import PartialDate
from kg.model.extraction import EventMention

SURE, LIKELY = 0.8, 0.5
"""How likely a day must be that of an event, and how likely if the event's sentence names it."""
AHEAD = 0.8
"""How likely an event must be yet to come to be so."""
LASTING = frozenset({"armed-conflict"})
"""What is not of a day: "condemned violations of the truce in the *conflict* on 12 November"."""


def find_days(draft: Draft) -> None:
    """Give events without a day the one that is likely theirs, in whole texts, and turn the days
    of those ahead that the network is sure are yet to come.
    """
    if not draft.reading.marks.whole:
        return
    for event, told in enumerate(draft.events):
        if draft.first(event) == event:
            if told.date is None and told.type not in LASTING:
                draft.events[event] = filled(draft, told)
            elif is_ahead(draft, told):
                own = [day for day in draft.dates if day.span.within(told.evidence)]
                draft.events[event] = turned(draft, told, own)


def is_ahead(draft: Draft, told: EventMention) -> bool:
    """Whether what an event's word tells is yet to come."""
    return draft.reading.marks.ahead(told.trigger.start) >= AHEAD


def filled(draft: Draft, told: EventMention) -> EventMention:
    """The event with its likeliest day; a year alone is rather that of something else."""
    days = [day for day in draft.dates if day.start.month is not None]
    ends = [day.span.end - 1 for day in days]
    share, at = draft.reading.roles.likeliest("date", told.trigger.start, ends)
    near = bool(days) and days[at].span.within(told.evidence)
    if share < (LIKELY if near else SURE):
        return of_news(draft, told)
    day = days[at]
    rule = told.rule.removesuffix(":undated") + ":likely"
    likely = replace(told, date=day.start, end_date=day.end, rule=rule)
    return turned(draft, likely, [day]) if is_ahead(draft, told) else likely


def turned(draft: Draft, told: EventMention, days: list[DateMention]) -> EventMention:
    """The event on the day ahead that the words of its day may mean as well, "leaves on *Tuesday*",
    if that is the nearer one. Periods stay as they are.
    """
    ways = (day.ahead for day in days if day.end is None and told.date in {day.past, day.start})
    ahead = next((way for way in ways if way is not None), None)
    if ahead is None or ahead == told.date or is_farther(draft, ahead, told.date):
        return told
    return replace(told, date=ahead, rule=told.rule.removesuffix(":ahead") + ":ahead")


def is_farther(draft: Draft, ahead: PartialDate, past: PartialDate | None) -> bool:
    """Whether a day ahead is more than half a year off and farther than one that is past."""
    now = draft.day or draft.article.published
    if now is None or past is None:
        return False
    off = ahead.ordinal - now.toordinal()
    return off > HALF_A_YEAR and off > now.toordinal() - past.ordinal


HALF_A_YEAR = 183
"""Days."""


def of_news(draft: Draft, told: EventMention) -> EventMention:
    """An event that the network has added, on the day of the news if it is likely of that."""
    day = draft.day or draft.article.published
    start, end = told.trigger.start, told.trigger.end
    found = starting_in(draft.reading.triggers, start, end - start)
    likely = told.is_added and any(each.today >= LIKELY for each in found)
    return replace(told, date=PartialDate.of(day)) if likely and day is not None else told
