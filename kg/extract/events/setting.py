"""Where and when the article's own events are set: by its dateline, where the text says no more."""

import re
from dataclasses import replace

from kg.dateline import Dateline
from kg.extract.draft import Draft
from kg.extract.events.anniversaries import date_commemorated
from kg.extract.events.chambers import OWN_DATELINE, digest
from kg.extract.events.issued import date_closing
from kg.extract.events.mourned import find_mourned
from kg.extract.events.sameness import GATHERINGS
from kg.extract.events.scene import foreign
from kg.model.dates import PartialDate
from kg.model.extraction import EntityType, EventMention, EventRef, Ref

STAGED = {
    "adoption",
    "meeting",
    "speech",
    "court-case",
    "protest",
    "agreement",
    "election",
    "attack",
}
"""Types of events that happen where the article is filed, if it opens with them."""
INDEFINITE = re.compile(r"\b(?:a|an)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
RECENT = 3
"""Days before the article within which an event is news of the day."""


def settle(draft: Draft, line: Dateline | None, seat: Ref | None) -> None:
    """Let the gathering that the article brings up be when the dateline says, and its first event
    of the day where the dateline says.
    """
    if line is not None:
        date_gathering(draft, line, seat)
        place_first(draft, line, seat)
    date_closing(draft)
    place_reports(draft)
    place_same_day(draft)
    date_commemorated(draft)
    find_mourned(draft)


def place_reports(draft: Draft) -> None:
    """Set what a paragraph with a place in front tells as the news of the day in that place."""
    if not digest(draft):
        return
    for passage in draft.passages:
        low = passage.passage.offset
        ref = draft.mention_at.get(low) if OWN_DATELINE.match(passage.passage.text) else None
        if ref is None or not draft.names(ref, EntityType.PLACE):
            continue
        high = low + len(passage.passage.text)
        for index, event in enumerate(draft.events):
            here = low <= event.trigger.start < high and event.same is None
            if here and not event.places and by_vote(event):
                draft.events[index] = replace(event, places=(ref,))


def first_gathering(draft: Draft) -> EventRef | None:
    """The gathering that the article reports: the first one told, not one referred back to."""
    return next(
        (ref for ref, e in enumerate(draft.events) if e.type in GATHERINGS and e.same is None), None
    )


def date_gathering(draft: Draft, line: Dateline, seat: Ref | None) -> None:
    """Date and place the gathering by the dateline if nothing in the text dates it."""
    ref = first_gathering(draft)
    if ref is None or line.day is None or not introduced(draft, ref):
        return
    event = draft.events[ref]
    if event.date is None:
        places = event.places or ((seat,) if seat is not None else ())
        day = lead_day(draft, line) or PartialDate.of(line.day)
        draft.events[ref] = replace(event, date=day, places=places)


def lead_day(draft: Draft, line: Dateline) -> PartialDate | None:
    """The day of the news that the sentence behind the dateline names: "ABUJA, 16 February – The
    bloc on Sunday urged".
    """
    low, filed = line.span.end, line.day
    high = low + draft.article.text[low:].find("\n")
    here = (d for d in draft.dates if low <= d.span.start < high and d.bound is None)
    days = (d.start for d in here if d.start.day is not None and filed is not None)
    return next((d for d in days if filed and 0 < filed.toordinal() - d.ordinal <= RECENT), None)


def place_first(draft: Draft, line: Dateline, seat: Ref | None) -> None:
    """Set the article's first event where it was filed, if it is of the day and in the lead."""
    body = (p for p in draft.passages if p.words and p.passage.offset >= line.span.end)
    lead = next((p for p in body if not p.passage.heading), None)
    if seat is None or lead is None:
        return
    for ref, event in enumerate(draft.events):
        far = event.same is None and event.type in FAR and bool(event.places)
        if far and of_the_day(draft, line, event):
            return
        if event.same is not None or event.type not in STAGED:
            continue
        told_first = event.trigger.start < lead.passage.offset + len(lead.passage.text)
        abroad = by_vote(event) and foreign(draft, event, seat)
        open_to = not event.places and not remote(draft, event) and not abroad
        if told_first and open_to and of_the_day(draft, line, event):
            draft.events[ref] = replace(event, places=(seat,))
            place_others(draft, seat, event)
        return


FAR = {"attack", "armed-conflict", "disaster", "mass-killing"}
"""What the lead sets in a place of its own: what follows then was there, not where it was filed."""


def place_others(draft: Draft, seat: Ref, first: EventMention) -> None:
    """Set what else happened on the day of the news where the article was filed, if the article
    only knows its day from that of the news.
    """
    for ref, event in enumerate(draft.events):
        if event.same is None and not event.places and event.date == first.date:
            staged = event.type in STAGED and not remote(draft, event)
            if staged or (by_vote(event) and one_body(draft, first, event)):
                draft.events[ref] = replace(event, places=(seat,))


def by_vote(event: EventMention) -> bool:
    """Whether a body adopted or rejected a text."""
    return event.rule.startswith(("verb:adoption", "verb:other:fail"))


def one_body(draft: Draft, first: EventMention, event: EventMention) -> bool:
    """Whether the body that acts is that which acted where the article was filed."""
    names = ({draft.mentions[ref].name for ref in e.participants[:1]} for e in (first, event))
    return by_vote(first) and bool(set.intersection(*names))


def place_same_day(draft: Draft) -> None:
    """Set what is told of the same occasion as the event before it in the place of that event."""
    last: dict[PartialDate, tuple[Ref, ...]] = {}
    for ref, event in enumerate(draft.events):
        if event.same is not None or event.date is None:
            continue
        dependent = event.rule.endswith(TOLD_ALONG) and event.type not in {"sanction", "election"}
        if event.places:
            last[event.date] = event.places
        elif dependent and event.date in last:
            draft.events[ref] = replace(event, places=last[event.date])


TOLD_ALONG = (":news", ":clause", ":filed")
"""Rules by which an event's day is that of another one."""


def remote(draft: Draft, event: EventMention) -> bool:
    """Whether people talked from afar: "spoke by telephone"."""
    told = event.evidence.of(draft.article.text).lower()
    return event.type == "meeting" and bool(REMOTE.search(told))


REMOTE = re.compile(r"\b(?:telephone|phone|video|online|virtual|by call)\b")


def of_the_day(draft: Draft, line: Dateline, event: EventMention) -> bool:
    """Whether an event is at most some days older than the article."""
    filed = line.day or draft.article.published
    date = event.date
    if date is None or date.day is None or date.month is None or filed is None:
        return False
    return 0 <= filed.toordinal() - date.ordinal <= RECENT


def introduced(draft: Draft, ref: EventRef) -> bool:
    """Whether the article brings the gathering up itself: "a roundtable", "they met"."""
    start, end = draft.events[ref].trigger
    before = draft.article.text[max(0, start - 40) : start]
    return bool(INDEFINITE.search(before)) or draft.article.text[start:end] == "met"
