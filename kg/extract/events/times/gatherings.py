"""The gathering that an article reports, and the day that its heading or dateline gives it."""

import re
from dataclasses import replace

from kg.dateline import Dateline
from kg.extract.draft import Draft
from kg.extract.events.sameness.alike import GATHERINGS
from kg.extract.events.times.newsday import SOME_DAY
from kg.extract.naming.names import Named
from kg.extract.text.dates import DateMention
from kg.model.dates import PartialDate
from kg.model.extraction import EventMention, EventRef, Span

RECORD = re.compile(
    r"(?:[^\W\d][\w’'-]* ){0,6}?(?P<noun>sitting|session|meeting|hearing|plenary)"
    r"(?: (?:no\.? ?)?\d[\d/.-]*)?(?:,| of| held| on| –| -|:)*\s+(?:[a-z]+day,? )?(?:the )?$",
    re.IGNORECASE,
)
"""What stands in a heading before the day of a sitting: "Minutes of the meeting held on"."""


def find_recorded(draft: Draft, passage: Named) -> None:
    """The gathering of which the heading tells the day: "SITTING OF 15 MAY 2024"."""
    text, low = draft.article.text, passage.passage.offset
    high = low + len(passage.passage.text)
    for date in draft.dates:
        day = date.start.day is not None and date.past is None
        if day and low <= date.span.start < high:
            start = text.rfind("\n", low, date.span.start) + 1 or low
            line = Span(start, (text + "\n").index("\n", date.span.end))
            head = RECORD.match(text[start : date.span.start])
            if head is not None and not VERB.search(line.of(text)):
                add(draft, line, Span(start + head.start("noun"), start + head.end("noun")), date)
            return


VERB = re.compile(
    r"\b(?:ends?|opens?|set|to|will|is|was|in row|fails?|calls?|marks?|after)\b", re.I
)


def add(draft: Draft, line: Span, noun: Span, date: DateMention) -> None:
    """Add the gathering that a heading names."""
    draft.event_at[noun.start] = len(draft.events)
    draft.events.append(
        EventMention(trigger=noun, type="meeting", evidence=line, date=date.start,
                     end_date=date.end, confidence=0.7, rule="heading:meeting:own")
    )  # fmt: skip


INDEFINITE = re.compile(r"\b(?:a|an)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
RECENT = 3
"""Days before the article within which an event is news of the day."""


def first_gathering(draft: Draft) -> EventRef | None:
    """The gathering that the article reports: the first one told, not one referred back to, nor
    an anniversary, at which nobody need gather.
    """
    text = draft.article.text
    return next(
        (ref for ref, e in enumerate(draft.events) if e.type in GATHERINGS and e.same is None
         and (e.date is not None or e.trigger.of(text).lower() != "anniversary")), None
    )  # fmt: skip


def date_gathering(draft: Draft, line: Dateline | None) -> EventRef | None:
    """Date the gathering that the article brings up by the dateline, if nothing in the text dates
    it otherwise, and tell which it is.
    """
    ref = first_gathering(draft)
    if line is None or line.day is None or ref is None or not introduced(draft, ref):
        return None
    told = draft.events[ref].date
    if told is not None and told != PartialDate.of(line.day):
        return None
    day = told or lead_day(draft, line) or PartialDate.of(line.day)
    draft.events[ref] = replace(draft.events[ref], date=day)
    return ref


def introduced(draft: Draft, ref: EventRef) -> bool:
    """Whether the article brings the gathering up itself: "a roundtable", "they met"; one at which
    somebody "had been" was before its news.
    """
    start, end = draft.events[ref].trigger
    text, told = draft.article.text, draft.events[ref].evidence.start
    if " had " in text[told:start]:
        return False
    before = text[max(0, start - 40) : start]
    return bool(INDEFINITE.search(before)) or text[start:end] == "met"


def undate_parts(draft: Draft) -> None:
    """Take the month from what was done on one of some days, of which the text does not tell: "met
    in Lomé on 6 and 7 February. The ministers elected"; the rules that read it needed to know that
    it is news.
    """
    for ref, event in enumerate(draft.events):
        if event.rule.endswith(SOME_DAY) and event.date is not None and event.date.day is None:
            rule = event.rule.removesuffix(SOME_DAY) + "news"
            draft.events[ref] = replace(event, date=None, rule=rule)


def lead_day(draft: Draft, line: Dateline) -> PartialDate | None:
    """The day of the news that the sentence behind the dateline names: "ABUJA, 16 February – The
    bloc on Sunday urged".
    """
    low, filed = line.span.end, line.day
    high = low + draft.article.text[low:].find("\n")
    here = (d for d in draft.dates if low <= d.span.start < high and d.bound is None)
    days = (d.start for d in here if d.start.day is not None and filed is not None)
    return next((d for d in days if filed and 0 < filed.toordinal() - d.ordinal <= RECENT), None)
