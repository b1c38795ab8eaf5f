"""When an event was: the date in its phrase, beside its verb, or counted from another day."""

from typing import NamedTuple

from kg.extract.events.sentences.factuality import PLANNED, Standing
from kg.extract.events.sentences.governing import governor
from kg.extract.events.sentences.hanging import (
    by_verb,
    incident,
    own,
)
from kg.extract.events.sentences.joined import top
from kg.extract.events.sentences.stage import Hung, Stage
from kg.extract.events.sentences.topics import of_another_act, of_past, of_topic, of_vote
from kg.extract.events.times.counting import (
    AFTER,
    beside_told,
    counted_over,
    distance,
    shifted,
    shifted_day,
)
from kg.extract.events.times.limits import (
    TAKING_UP,
    lasts_since,
    of_occasion,
    of_thing,
    starts_from,
)
from kg.extract.events.times.phrases import behind, left_over, told_of
from kg.extract.events.times.pointed import of_life, pointed, taken_up
from kg.extract.events.times.readings import just_past, of_aim, still_on
from kg.extract.events.times.several import is_period, series
from kg.extract.events.times.tenses import (
    awaited,
    befell,
    due,
    for_deed,
    opens_ahead,
    superseded,
    tensed,
)
from kg.extract.text.dates import DateMention
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.numbers import ORDINALS
from kg.extract.words.occasions import EVENT_NOUNS
from kg.model.dates import PartialDate

LASTING = {"until", "till", "through"}
ENDING = {"end", "close", "finish", "conclude", "run", "last"}


class When(NamedTuple):
    """A date and, of a period, its last day; `why` names the rule."""

    start: PartialDate | None = None
    end: PartialDate | None = None
    why: str = "undated"


UNDATED = When()
OTHERS = (of_topic, of_past, of_vote, of_another_act)
"""What makes a day that of something else than the event."""


def when(stage: Stage, token: Token, standing: Standing) -> When:
    """The event's date: in its own phrase, else beside the verb that lets it happen."""
    beside = stage.dates_beside(token)
    back = taken_up(stage, token, planned=standing is PLANNED) if beside else None
    if back is not None:
        return When(back, None, "pointed")
    rules = (
        ("own", own),
        ("following", behind),
        ("told of", told_of),
        ("left over", left_over),
        ("verb", by_verb),
    )
    for why, rule in rules if beside else ():
        found = [h for h in beside if rule(stage, token, h) and not (
            superseded(stage, token, h) or any(other(token, h) for other in OTHERS)
        )]  # fmt: skip
        best = nearest(token, found)
        if best is not None and (counts := counted_over(token, best)) is not None:
            start = best.date.told(ahead=False) if best.date is not None else None
            day = shifted(start, counts.unit.lemma_, counts.steps) if start is not None else None
            return UNDATED if day is None else When(day, None, "counted")
        if best is not None:
            if (dates := series(stage, token, best)) and not is_period(stage, dates):
                return UNDATED
            if dates and all(date.past is None for date in dates):
                return When(dates[0].start, dates[-1].start, why)
            told = period(stage, token, best, found, planned=standing is PLANNED, why=why)
            return from_first_day(token, told)
    if beside:
        back = pointed(stage, token, planned=standing is PLANNED)
        return counted(stage, token) if back is None else When(back, None, "pointed")
    day = beside_told(stage, token)
    return UNDATED if day is None else When(day, None, "counted")


def from_first_day(token: Token, told: When) -> When:
    """From the first day on what is told of a later one: "blocked the road for a third day"."""
    doc, start = token.doc, told.start
    if start is None or start.day is None:
        return told
    for at in range(token.i + 1, min(len(doc), token.i + 14)):
        word = doc[at]
        if word.is_sent_start:
            break
        steps = ORDINALS.get(word.lower_, 0)
        if steps > 1 and at > 2 and at + 1 < len(doc):
            into = {doc[at - 2].lower_, doc[at - 1].lower_} & {"for", "into"}
            days = {w.lower_ for w in doc[at + 1 : at + 3]} & {"day", "night"}
            if into and days:
                return told._replace(start=shifted_day(start, 1 - steps))
    return told


def counted(stage: Stage, token: Token) -> When:
    """A date counted from that of the verb: "voted on Tuesday, five days after the eruption"; or
    only the day on which the event ends.
    """
    told = counted_from(stage, token) or beside_told(stage, token)
    if told is not None:
        return When(told, None, "counted")
    until = [h for h in stage.dates_beside(token) if h.date and h.date.bound in LASTING]
    last = next((h.date for h in until if h.date and by_verb(stage, token, h)), None)
    return When(None, last.told(ahead=True), "until") if last else UNDATED


def effective(stage: Stage, token: Token) -> When:
    """The day from which somebody is appointed: "named her director from 1 July"."""
    if not is_verb(token) or token.lemma_ not in TAKING_UP:
        return UNDATED
    found = (h.date for h in stage.dates_beside(token) if h.at > token.i and starts_from(token, h))
    first = next((date for date in found if date is not None), None)
    return UNDATED if first is None else When(first.told(ahead=True), None, "effective")


def counted_from(stage: Stage, token: Token) -> PartialDate | None:
    """The date of what stands behind "N days after" the dated event of the sentence."""
    head = top(token)
    side = next((w for w in token.doc[max(0, head.i - 8) : head.i] if w.lower_ in AFTER), None)
    found = distance(side) if side is not None else None
    if found is None:
        return None
    verb = governor(token)
    verb = head.head.head if verb is None and head.dep_ == "pobj" else verb
    between = [w for w in token.doc[found.side.i : head.i] if w.pos_ == "VERB"]
    if any(verb is None or w.i != verb.i for w in between):
        return None
    base = nearest(found.unit, [h for h in stage.dates_beside(token) if h.at < found.unit.i])
    if base is None or base.date is None:
        return None
    return shifted(base.date.start, found.unit.lemma_, -found.steps)


def nearest(token: Token, found: list[Hung]) -> Hung | None:
    """The date nearest to the event that is no mere limit."""
    free = [hung for hung in found if tells_when(token, hung)]
    best = min(free, key=lambda hung: abs(hung.at - token.i), default=None)
    if best is None or best.date is None or best.date.start.month is not None:
        return best
    # "took place *30 years ago*, in Koro, *on 12 November 1991*"
    year = str(best.date.start)
    exact = (h for h in free if h.date and h.date.start.day and str(h.date.start)[:4] == year)
    return next((h for h in exact if h.date and h.date.past is None), best)


def tells_when(token: Token, hung: Hung) -> bool:
    """Whether a date tells when an event was, and is no limit and no part of a thing."""
    if is_verb(token) and (of_occasion(token, hung) or of_life(token, hung)):
        return False
    bound = hung.date is not None and hung.date.bound
    limit = hung.date is None or (
        bound and not lasts_since(token, hung) and not (bound == "by" and due(token))
    )
    return not (limit or starts_from(token, hung) or of_thing(token, hung))


def ending(stage: Stage, token: Token) -> DateMention | None:
    """The day of the verb that ends what the noun's own verb begins: "will begin on 4 May and end
    on 20 May".
    """
    verb = token.head
    if token.dep_ != "nsubj" or verb.lemma_ not in {"begin", "start", "open"}:
        return None
    ends = next((c for c in verb.children if c.dep_ == "conj" and c.lemma_ in ENDING), None)
    if ends is None:
        return None
    return next(
        (h.date for h in stage.dates_beside(token) if ends.i in {w.i for w in h.chain}), None
    )


def period(
    stage: Stage, token: Token, best: Hung, found: list[Hung], *, planned: bool, why: str
) -> When:
    """The date with the day on which it ends: of a period, or "until" one."""
    told = best.date
    if told is None or (told.days is not None and told.bound is None):
        return UNDATED if told is None or told.days is None else When(*told.days, why)
    ahead = True if planned and not for_deed(token) else tensed(token, best)
    filed = stage.draft.article.published
    if befell(token) or awaited(token):
        ahead = awaited(token)
    elif (
        ahead is None
        and filed is not None
        and token.lower_ not in STAGED
        and incident(EVENT_NOUNS.get(token.lower_, ""))
    ):
        ahead = False if told.start.ordinal > filed.toordinal() else None
    if token.pos_ == "VERB" and token.tag_ == "VBD" and not opens_ahead(token):
        ahead = False if ahead else ahead
    if not ahead and of_aim(stage, token, told):
        return UNDATED
    start = still_on(stage, told) if ahead else None
    start = start or just_past(stage, token, told) or told.told(ahead=ahead)
    until = next((h.date for h in found if h.date and h.date.bound in LASTING), None)
    until = until or ending(stage, token)
    end = told.end or (until.told(ahead=True) if until else None)
    if told.end and start.year != told.start.year:
        end = PartialDate(start.year, told.end.month, told.end.day)
    return When(start, end if end and end > start else None, why)


STAGED = words("ceremony exhibition festival concert launch opening closing unveiling graduation "
               "wedding auction parade procession census exercise drill handover swap march rally "
               "service event groundbreaking")  # fmt: skip
"""Nouns for what is announced before it is held."""
