"""Records of sittings: the gathering that a heading names with its day."""

import re

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.dates import DateMention
from kg.model.extraction import EventMention, Span

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
