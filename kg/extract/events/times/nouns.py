"""Days of events that nouns tell: in the noun's phrase, beside its verb, or by their kind."""

import re

from kg.extract.events.sameness.shared import defined
from kg.extract.events.sameness.steps import accused_of, undone
from kg.extract.events.sentences.factuality import FACT, PLANNED, Standing
from kg.extract.events.sentences.governing import governor
from kg.extract.events.sentences.hanging import BEFALLING
from kg.extract.events.sentences.recalled import REMEMBERED
from kg.extract.events.sentences.stage import Hung, Stage
from kg.extract.events.times.beside import UNDATED, When, when
from kg.extract.events.times.clauses import of_clause
from kg.extract.events.times.counting import day_by_years, over_days, shifted_day
from kg.extract.events.times.narrating import of_today
from kg.extract.events.times.newsday import news_day
from kg.extract.text.eventnouns import noun_type
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.cues import NAMING
from kg.extract.words.numbers import ORDINALS
from kg.extract.words.occasions import EVENT_NOUNS_CONTESTED
from kg.model.dates import PartialDate


def day_of(stage: Stage, token: Token, kind: str, standing: Standing) -> When:
    """When it happens: by what the noun's phrase tells, else by what kind of event it is."""
    told = day_told(stage, token, kind, standing)
    if told.start is None:
        told = day_of_kind(stage, token, kind, standing, told)
    days = None if told.start is None or told.end else over_days(token, told.start)
    told = told if days is None else told._replace(start=days[0], end=days[1])
    if told.start is None and standing is FACT:
        told = opening_day(stage, token)
    return told


def day_told(stage: Stage, token: Token, kind: str, standing: Standing) -> When:
    """The day in the noun's phrase, or that of the news; not one that is another's."""
    told = when(stage, token, standing)
    marked = day_by_years(stage, token) if kind == "commemoration" else None
    if marked is not None and (told.start is None or told.start.year + 1 < marked.year):
        return When(day_of_marking(stage, token) or marked, None, "anniversary")
    todays = standing is FACT and of_today(token, kind) and not defined(token)
    if told.start is None and todays:
        over = chaired(token)
        first = token.head if over or token.dep_ == "attr" else token
        told = news_day(stage, first, loose=kind == "visit" or over)
    known = not any(c.lower_ in {"a", "an"} for c in token.children)
    other = told.start is not None and token.lower_ != "anniversary"
    if other and told.start and (by_day(stage, token, told.start) or is_term(token)):
        return UNDATED
    if told.why in {"verb", "clause"} and kind in UNDONE and undone(token):
        told = UNDATED
    if told.why == "following" and accused_of(token):
        told = UNDATED
    if told.why == "filed" and kind == "meeting" and known:
        told = UNDATED
    return told


def by_day(stage: Stage, token: Token, day: PartialDate) -> bool:
    """Whether a day without a year, by which something goes that people commemorate each year,
    tells nothing of when anything was: "the anniversary of *the 20 January* tragedy", "the Day of
    Genocide, *31 March*".
    """
    if not YEARLY.search(stage.draft.article.text):
        return False
    above = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token
    doc, of_day = token.doc, above.lower_ == "day" and noun_type(token) in BEFALLING
    same = [
        h for h in stage.dates_beside(token)
        if h.date and h.date.past and h.date.start.day and day in {h.date.start, h.date.past}
    ]  # fmt: skip
    by_it = [
        of_day or (h.high < len(doc) and named_by(doc[h.high])) or looked_back_on(token, h)
        for h in same
    ]
    return any(by_it) and (all(by_it) or named_by(token))


def looked_back_on(noun: Token, hung: Hung) -> bool:
    """Whether a day is by what people remember each year: "commemorates the events *of March 26*",
    "the anniversary of the events *of March 26*".
    """
    behind = noun.i + 2 == hung.low and neighbour(noun, 1).lower_ == "of"
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    kept = noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in YEARLY_VERBS
    return behind and (kept or (above is not None and above.lower_ in REMEMBERED))


YEARLY_VERBS = {"commemorate", "remember", "mourn", "mark", "honour", "honor"}
"""What people do each year on the day of what was."""


def named_by(noun: Token) -> bool:
    """Whether what befell people may go by the day in front of it."""
    return noun.lower_ in EVENT_NOUNS_CONTESTED or noun_type(noun) in BEFALLING - {"other"}


YEARLY = re.compile(r"\b(?:anniversar|commemorat|remembrance|memorial day|day of )", re.IGNORECASE)


def is_term(noun: Token) -> bool:
    """Whether a noun is what something is called, so that a day behind it is that of who does so:
    "recognised the events as *genocide* on 1 February".
    """
    verb = noun.head.head
    verb = verb.head if verb.dep_ == "dobj" else verb
    called = noun.dep_ == "pobj" and noun.head.lower_ == "as" and verb.lemma_ in NAMING
    own = any(c.lower_ == "of" for c in noun.rights) or any(c.lower_ == "the" for c in noun.lefts)
    return called and not own


def day_of_marking(stage: Stage, token: Token) -> PartialDate | None:
    """The day of the verb that marks an anniversary, already told."""
    ref = stage.draft.event_at.get(stage.offset(token.head)) if token.dep_ == "dobj" else None
    return None if ref is None else stage.draft.events[ref].date


def day_of_kind(stage: Stage, token: Token, kind: str, standing: Standing, told: When) -> When:
    """The day of what is planned, of sanctions and visits, where the noun's phrase has none."""
    verb = governor(token)
    if standing is PLANNED and verb is not None:
        told = of_clause(stage, verb)
    if told.start is None and standing is PLANNED and kind == "speech":
        told = coming(stage)
    if told.start is None and kind == "sanction":
        told = announced(stage, token)
    if told.start is None and kind == "visit":
        told = first_day(stage, token)
    return told


UNDONE = {"court-case", "election", "appointment", "agreement"}
"""Types of events that a court may undo."""


def opening_day(stage: Stage, token: Token) -> When:
    """The one day with which a sentence opens in which the parser found no verb to hang it on."""
    days = stage.dates_beside(token)
    start = token.sent.start
    if len(days) != 1 or is_verb(token.sent.root) or not start < days[0].low <= start + 2:
        return UNDATED
    told = days[0].date
    past = told is not None and told.bound is None and told.start.day is not None
    return When(told.told(ahead=False), None, "opening") if told and past else UNDATED


def chaired(token: Token) -> bool:
    """Whether a gathering is that over which somebody sat: "X, who chaired the sitting"."""
    return token.dep_ == "dobj" and token.head.lemma_ in {"chair", "co-chair", "attend", "moderate"}


def announced(stage: Stage, token: Token) -> When:
    """The day on which somebody announces what he does: "announced that it is imposing"."""
    verb = governor(token)
    above = verb.head if verb is not None and verb.dep_ in {"ccomp", "xcomp"} else None
    if above is None or above.lemma_ != "announce":
        return UNDATED
    return when(stage, above, FACT)


def coming(stage: Stage) -> When:
    """The day of the gathering that the article announces: "X will deliver the keynote"."""
    filed = stage.draft.article.published
    if filed is None:
        return UNDATED
    for event in stage.draft.events:
        date = event.date
        if event.type != "meeting" or event.same is not None or date is None:
            continue
        if date.ordinal >= filed.toordinal():
            return When(event.date, None, "announced")
    return UNDATED


def first_day(stage: Stage, token: Token) -> When:
    """The first day of a visit of which a later one is told: "on Thursday, the second day of"."""
    before = [w.lower_ for w in token.doc[max(0, token.i - 8) : token.i]]
    if "day" not in before or before[before.index("day") - 1] not in ORDINALS:
        return UNDATED
    steps = ORDINALS[before[before.index("day") - 1]] - 1
    days = [h.date.told(ahead=False) for h in stage.dates_beside(token) if h.date is not None]
    day = next((d for d in days if d.day is not None), None)
    return When(shifted_day(day, -steps), None, "first day") if day is not None else UNDATED
