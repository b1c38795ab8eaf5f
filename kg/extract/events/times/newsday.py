"""The day of the news: when a plain past tense without a date of its own lies."""

import re

from kg.extract.events.sentences.stage import Stage, is_report
from kg.extract.events.times.beside import UNDATED, When
from kg.extract.events.times.narrating import narrated, past
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.model.dates import PartialDate
from kg.model.extraction import EventMention

LATE = 8
"""Days before the article within which what it opens with is the news."""


def news_day(stage: Stage, token: Token, *, loose: bool = False) -> When:
    """The day of the news; none for what only somebody's word tells where the text has just named
    another: "were ordered in on Friday. Four were killed, according to the opposition".
    """
    if stage.sentence_of[token.i] in stage.parted:
        return UNDATED
    told = day_of_news(stage, token, loose=loose)
    if told.start is None or not any(w.lower_ == "according" for w in token.sent):
        return told
    at, low = stage.offset(token), stage.passage.passage.offset
    days = (d for d in stage.draft.dates if low <= d.span.start < at)
    near = [d.start for d in days if d.start.day is not None and d.bound is None]
    return UNDATED if near and near[-1] != told.start else told


def day_of_news(stage: Stage, token: Token, *, loose: bool) -> When:
    """The day of what was told just before in the paragraph, else of what the article opens with;
    of a gathering over several days only the month. Only for what happened in plain past tense.
    """
    if not (narrated(token) or (loose and past(token))):
        return today_of(stage, token)
    if elsewhere(stage, token) or looks_back(stage, token):
        return UNDATED
    told = [
        e
        for ref, e in enumerate(stage.draft.events)
        if e.date is not None
        and is_news(stage, e)
        and not (e.type == "appointment" and ref in stage.draft.asides)
    ]
    low = stage.passage.passage.offset
    if in_the_past(stage, token, low):
        return UNDATED
    here = [e for e in told if low <= e.trigger.start < stage.offset(token)]
    event = (
        here[-1]
        if here
        else told[0]
        if told and not is_report(stage.draft, stage.passage)
        else None
    )
    if event is None or event.date is None:
        day = None if told or is_report(stage.draft, stage.passage) else loose_day(stage, token)
        day = day or (
            None if told or is_report(stage.draft, stage.passage) else filed_on(stage, token)
        )
        return UNDATED if day is None else When(day, None, "filed")
    if event.end_date is not None and event.evidence.start <= stage.offset(token) < (
        event.evidence.end
    ):
        return When(event.date, event.end_date, "news")
    opening = event.end_date is None or on_arrival(stage, token, event.date)
    day = event.date if opening else PartialDate(event.date.year, event.date.month)
    own = opening or NUMBERED.match(stage.passage.passage.text) is not None
    return When(day, None, "news" if own else SOME_DAY)


SOME_DAY = "some day"
"""Why an event has the month of a gathering of some days: only the numbered items of what it gave
out are sure to be of all of it.
"""
NUMBERED = re.compile(r"\d{1,2}[.)] ")


LANDED = re.compile(
    r"\b(?:after|on|upon|following) (?:(?:his|her|their|its) )?(?:landing|arriv\w+|touchdown)\b"
)


def on_arrival(stage: Stage, token: Token, first: PartialDate) -> bool:
    """Whether what was done on one of some days was done on the first: just after a landing, or
    told on that day.
    """
    filed = stage.draft.day or stage.draft.article.published
    told = filed is not None and PartialDate.of(filed) == first
    return told or LANDED.search(token.sent.text) is not None


def in_the_past(stage: Stage, token: Token, low: int) -> bool:
    """Whether the sentence before tells of a day before the news: what follows "He visited Nuuk on
    7 January. His trip prompted a rally" is not of today.
    """
    at, start = stage.offset(token), stage.offset(token.sent[0])
    for ref in range(len(stage.draft.events) - 1, -1, -1):
        event = stage.draft.events[ref]
        if event.trigger.start < low or ref in stage.draft.asides:
            return False
        if is_recalled(stage, event):
            continue
        if event.date is not None and event.trigger.start < at:
            old = event.date.day is not None and age(stage, event.date) > LATE
            return old and event.evidence.end <= start and event.same is None
    return False


def is_recalled(stage: Stage, event: EventMention) -> bool:
    """Whether an event is but that of a text that a body recalls: "recalling its resolution of"."""
    texts = stage.draft.resolutions
    return event.adopts is not None and texts[event.adopts].rule == "text:recalled"


def today_of(stage: Stage, token: Token) -> When:
    """The day of a release that opens with what somebody "has today" done, for what it goes on to
    tell in the perfect.
    """
    has = any(c.lower_ in {"has", "have"} and c.dep_ == "aux" for c in token.children)
    if not has or token.tag_ != "VBN" or token.dep_ not in {"ROOT", "conj"}:
        return UNDATED
    filed = stage.draft.day or stage.draft.article.published
    opening = stage.draft.article.text[: min(OPENING, stage.offset(token))]
    if filed is None or not HAS_TODAY.search(opening):
        return UNDATED
    return When(PartialDate.of(filed), None, "filed")


HAS_TODAY = re.compile(r"\b(?:has|have) today\b")


def loose_day(stage: Stage, token: Token) -> PartialDate | None:
    """The one day of the sentence, where the parser hung it on what tells no event: "met X, who is
    on a visit to Baku, in Baku on 3 December".
    """
    days = [h for h in stage.dates_beside(token) if h.date is not None and h.date.start.day]
    if len(days) != 1 or days[0].date is None or days[0].date.bound is not None:
        return None
    verb = next((w for w in days[0].chain if is_verb(w)), token)
    start = days[0].date.start
    return start if verb.lemma_ == "be" and 0 <= age(stage, start) <= LATE else None


def filed_on(stage: Stage, token: Token) -> PartialDate | None:
    """The day that the article gives for its news where no event has one: the last day that its
    lead names before a word, else that of the dateline or of a line of its own.
    """
    draft = stage.draft
    at = stage.offset(token)
    days = [d for d in draft.dates if d.start.day is not None and d.bound is None]
    days = [d for d in days if d.span.start < at and 0 <= age(stage, d.start) <= LATE]
    text = draft.article.text
    days = [d for d in days if not text[: d.span.start].rstrip().endswith("dated")]
    own = [d for d in days if draft.day is None or d.start != PartialDate.of(draft.day)]
    line = PartialDate.of(draft.day) if draft.day is not None else None
    if any(d.start == line and text[d.span.end :][:1] == "\n" for d in days):
        # "LJUBLJANA, 21 November 2024" as a line of its own is the day of what is recorded.
        return line
    told = own[0].start if own and own[0].span.start < OPENING else None
    return told or line


OPENING = 400
"""Characters at the start of an article within which it tells the day of its news."""


def age(stage: Stage, date: PartialDate) -> int:
    """How many days before the article a day is; before any other where the article has none."""
    filed = stage.draft.article.published
    return filed.toordinal() - date.ordinal if filed is not None else -1


def elsewhere(stage: Stage, token: Token) -> bool:
    """Whether the sentence turns to another scene: "In New York, …", "meanwhile", "while"."""
    first = next(iter(token.sent))
    hung = stage.places_beside(token)
    fronted = first.lower_ == "in" and any(h.at - first.i < 3 for h in hung)
    return fronted or any(w.lower_ in {"meanwhile", "while"} for w in token.sent if w.i < token.i)


def looks_back(stage: Stage, token: Token) -> bool:
    """Whether the sentence rests on an older text: "according to its report of 1994, …"; or stands
    under a heading for what was before.
    """
    above = HEADED.findall(stage.draft.article.text, 0, stage.passage.passage.offset)
    if above and PAST.fullmatch(above[-1]):
        return True
    hung = stage.dates.get(stage.sentence_of[token.i], ())
    old = (h.date for h in hung if h.date is not None and age(stage, h.date.start) > LATE)
    return any(WRITTEN.search(stage.draft.article.text[: date.span.start][-30:]) for date in old)


HEADED = re.compile(r"^[A-ZÀ-Þ][^\n.!?:,]{2,50}$", re.MULTILINE)
PAST = re.compile(
    r"(?i)(?:(?:the|historical|a bit of|some) )?(?:background|context|history|chronology|timeline)"
)
"""Headings of sections that tell no news."""
WRITTEN = re.compile(
    r"(?<!\bto )\b(?:report|letter|statement|study|survey|note|memo\w*|article|interview|book|"
    r"document)s? "
    r"(?:of|from|in|dated|published on|issued on|published in|issued in) $"
)


def is_news(stage: Stage, event: EventMention) -> bool:
    """Whether an event is the day's: at most some days old, and not told as past already."""
    filed, date = stage.draft.article.published, event.date
    if filed is None or date is None or date.day is None:
        return False
    age = filed.toordinal() - date.ordinal
    start = event.trigger.start
    before = stage.draft.article.text[max(0, start - FAR) : start].lower()
    begun = event.type == "visit" and LATER_DAY.search(before) is not None
    return 0 <= age <= LATE and not begun and " had " not in f" {before[-16:]}"


FAR = 60
LATER_DAY = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|last|final) day of (?:[\w’'-]+ ){0,4}$"
)
"""What stands before a visit that began before the day of the news."""
