"""Days counted from another: "two days before the vote", "on the eve of", and by anniversaries."""

from datetime import date, timedelta
from typing import NamedTuple

from kg.extract.events.sameness.steps import same_deed
from kg.extract.events.sentences.governing import CLOSE, comes_to
from kg.extract.events.sentences.stage import Hung, Stage, names_event
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child, neighbour
from kg.extract.text.parse import Token, wording
from kg.extract.text.reckoning import COUNTS
from kg.extract.words.numbers import nth
from kg.extract.words.occasions import EVENT_NOUNS, MARKING
from kg.model.dates import PartialDate
from kg.model.extraction import EventMention

AFTER = {"after": -1, "before": 1}


UNITS = {"day": 1, "week": 7, "month": 30, "year": 365}


class Distance(NamedTuple):
    """So many units before or behind, told by a word: "two days after"."""

    unit: Token
    side: Token
    steps: int


def distance(side: Token) -> Distance | None:
    """The distance that ends in "after", "before" or "on the eve of"."""
    if side.lower_ == "eve":
        return Distance(side, side, -1)
    unit = neighbour(side, -1) if side.lower_ in AFTER and side.i > 1 else None
    if unit is None:
        return None
    if unit.lower_ == "hours":
        return Distance(unit, side, 0)
    steps = count(neighbour(unit, -1)) if unit.lemma_ in UNITS else 0
    steps = steps or (unit.lower_ in UNITS and neighbour(unit, -1).lower_ in {"the", "one"})
    return Distance(unit, side, -AFTER[side.lower_] * steps) if steps else None


def counted_over(token: Token, hung: Hung) -> Distance | None:
    """The distance through which a date hangs on a verb: "three days after the vote on 1 May"."""
    if not is_verb(token):
        return None
    for word in hung.chain:
        if word.i == token.i:
            return None
        found = distance(word) if word.lower_ in AFTER and word.dep_ == "prep" else None
        if found is not None and not (hung.low <= found.unit.i < hung.high):
            return found
    return None


def beside_told(stage: Stage, token: Token) -> PartialDate | None:
    """The date of what a verb tells "two days before" or "on the eve of" an event told already."""
    if not is_verb(token):
        return None
    low = stage.passage.words[0].i if stage.passage.words else 0
    for side in token.doc[max(low, token.i - 24) : token.i + 8]:
        found = distance(side) if side.lower_ in {*AFTER, "eve"} else None
        if found is None or stage.sentence_of[side.i] != stage.sentence_of[token.i]:
            continue
        if sum(w.pos_ == "VERB" for w in token.doc[side.i : max(side.i, token.i)]) > 1:
            continue
        behind = token.doc[side.i + 1 + (side.lower_ == "eve") : side.i + 7]
        noun = next((w for w in behind if names_event(w)), None)
        if noun is None and side.lower_ == "eve":
            noun = next((w for w in behind if w.pos_ == "NOUN"), None)
        event = told_before(stage, noun) if noun is not None else None
        base = own_day(stage, noun) if event is None and noun is not None else None
        base = base if event is None else event.date
        if base is not None:
            unit = "day" if side.lower_ == "eve" else found.unit.lemma_
            return shifted(base, unit, found.steps)
    return beside_main(stage, token)


def own_day(stage: Stage, noun: Token) -> PartialDate | None:
    """The date that a noun not yet read has in its phrase: "the day after the crash of 3 May"."""
    for hung in stage.dates_beside(noun):
        near = hung.date is not None and hung.low > noun.i and noun.i in {w.i for w in hung.chain}
        if near and hung.date is not None and hung.date.bound is None:
            return hung.date.told(ahead=False)
    return None


def beside_main(stage: Stage, token: Token) -> PartialDate | None:
    """The date of what the main clause came so long after: "the vote came a day after the Senate
    killed the bill".
    """
    side = next((c for c in token.children if c.dep_ == "mark" and c.lower_ in AFTER), None)
    found = distance(side) if side is not None and token.dep_ == "advcl" else None
    who = child(token.head, "nsubj")
    if found is None or who is None:
        return None
    if not names_event(who):
        return before_deed(stage, token, found) if found.steps == 0 else None
    event = told_before(stage, who)
    if event is None or event.date is None:
        return None
    return shifted(event.date, found.unit.lemma_, -found.steps)


def before_deed(stage: Stage, clause: Token, found: Distance) -> PartialDate | None:
    """The day of what the main clause tells, hours before or behind."""
    for hung in stage.dates_beside(clause):
        on = any(w.i == clause.head.i for w in hung.chain[:4]) and hung.low < found.side.i
        if on and hung.date is not None and hung.date.start.day is not None:
            return hung.date.told(ahead=False)
    return None


def told_before(stage: Stage, noun: Token) -> EventMention | None:
    """The event told already that a definite noun means, by its word or type."""
    events = stage.draft.events
    ref = stage.told(noun)
    if ref is not None:
        return events[ref]
    kind = EVENT_NOUNS.get(noun.lower_)
    told = [e for e in events if e.date is not None and e.date.day is not None]
    if kind == "other":
        text = stage.draft.article.text
        told = [e for e in told if one_deed(e.trigger.of(text).lower(), noun.lower_)]
    return next((e for e in told if kind in {e.type, None}), None)


def one_deed(first: str, later: str) -> bool:
    """Whether two words tell one deed: "died", "her death"."""
    return first == later or same_deed(first, later)


def shifted(base: PartialDate, unit: str, steps: int) -> PartialDate | None:
    """So many units later, no finer than the unit; None where the base is too coarse."""
    if unit == "year":
        return PartialDate(base.year + steps)
    if unit == "month":
        if base.month is None:
            return None
        months = base.year * 12 + base.month - 1 + steps
        return PartialDate(months // 12, months % 12 + 1)
    return None if base.day is None else shifted_day(base, steps * UNITS.get(unit, 1))


def count(word: Token) -> int:
    """How many: the "five" of "five days"."""
    return COUNTS.get(word.lower_) or (int(word.text) if word.text.isdigit() else 0)


def over_days(token: Token, day: PartialDate) -> tuple[PartialDate, PartialDate] | None:
    """The first and last day of what begins or ends on a day: "closed a two-day summit", "came to
    an end on Sunday after four days".
    """
    arrival = token.dep_ == "pobj" and token.head.head.lemma_ in ARRIVING
    opens = (c for c in token.children if c.dep_ == "relcl" and c.lemma_ in ENDS | BEGINS)
    verb = next(opens, token.head.head if arrival else token.head)
    over = verb.lemma_ in ENDS or comes_to(verb, CLOSE)
    steps = days_of(token) or (days_before(verb) if over else 0)
    told = over or verb.lemma_ in BEGINS or arrival
    if steps < 2 or day.day is None or not is_verb(verb) or not told:
        return None
    return (shifted_day(day, 1 - steps), day) if over else (day, shifted_day(day, steps - 1))


def days_of(occasion: Token) -> int:
    """How many days an occasion is told to last: "a *two-day* summit"."""
    unit = next((c for c in occasion.children if c.lower_ in {"day", "days"}), None)
    return next((count(c) for c in unit.children if c.dep_ == "nummod"), 0) if unit else 0


def days_before(verb: Token) -> int:
    """After how many days something ended: "ended *after four days* of debate"."""
    after = (c for c in verb.children if c.lower_ in {"after", "following"})
    days = (w for c in after for w in c.children if w.lower_ == "days")
    return next((count(c) for w in days for c in w.children if c.dep_ == "nummod"), 0)


ENDS = {"close", "conclude", "end", "finish", "wrap", "culminate"}
BEGINS = {"open", "begin", "start", "kick"}
ARRIVING = {"arrive", "land", "fly", "travel"}
"""Verbs of the last and the first day of a gathering or visit."""


def shifted_day(day: PartialDate, days: int) -> PartialDate:
    """So many days later."""
    return PartialDate.of(date(day.year, day.month or 1, day.day or 1) + timedelta(days=days))


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
