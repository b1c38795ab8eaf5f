"""When an event was: the date in its phrase, beside its verb, or counted from another day."""

from typing import NamedTuple

from kg.extract.events.factuality import PLANNED, Standing, is_verb
from kg.extract.events.governing import governor
from kg.extract.events.hanging import by_verb, in_front, incident, own, remembered, topical
from kg.extract.events.joined import top
from kg.extract.events.stage import Hung, Stage, cue, names_event
from kg.extract.events.times.counting import (
    AFTER,
    beside_told,
    counted_over,
    distance,
    shifted,
    shifted_day,
)
from kg.extract.events.times.limits import TAKING_UP, lasts_since, of_thing, starts_from
from kg.extract.events.times.pointed import of_life, pointed, taken_up
from kg.extract.events.times.readings import just_past, of_aim, to_come
from kg.extract.events.times.tenses import awaited, befell, due, opens_ahead, superseded, tensed
from kg.extract.text.dates import DateMention
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token, wording
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
        ("clause", in_front),
    )
    for why, rule in rules if beside else ():
        found = [h for h in beside if rule(stage, token, h) and not superseded(stage, token, h)]
        best = nearest(token, found)
        if best is not None and (counts := counted_over(token, best)) is not None:
            start = best.date.told(ahead=False) if best.date is not None else None
            day = shifted(start, counts.unit.lemma_, counts.steps) if start is not None else None
            return UNDATED if day is None else When(day, None, "counted")
        if best is not None:
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
    return min(free, key=lambda hung: abs(hung.at - token.i), default=None)


def tells_when(token: Token, hung: Hung) -> bool:
    """Whether a date tells when an event was, and is no limit and no part of a thing."""
    if is_verb(token) and (of_occasion(token, hung) or of_life(token, hung)):
        return False
    bound = hung.date is not None and hung.date.bound
    limit = hung.date is None or (
        bound and not lasts_since(token, hung) and not (bound == "by" and due(token))
    )
    return not (limit or starts_from(token, hung) or of_thing(token, hung))


def of_occasion(verb: Token, hung: Hung) -> bool:
    """Whether a month or year right behind an occasion waited for, or after which something was
    done, is that of the occasion: "shut after clashes in April 2021".
    """
    if hung.low < verb.i + 3 or hung.date is None or hung.date.start.day is not None:
        return False
    noun = verb.doc[hung.low - 2]
    after = noun.dep_ == "pobj" and noun.head.lower_ in {"after", "following"}
    return names_event(noun) and (awaited(noun) or after)


def for_deed(token: Token) -> bool:
    """Whether an infinitive tells for what something was done: "fired gas to disperse them"."""
    purpose = token.dep_ == "advcl" and token.tag_ == "VB"
    return purpose and token.head.tag_ == "VBD"


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
    start = to_come(stage, token, told) if ahead else None
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


def told_of(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a date ends the phrase of what somebody condemns or speaks of: "condemned the
    shelling of a clinic in Tessalit on 29 May".
    """
    if is_verb(token) or not 0 < hung.low - token.i < 16 or remembered(token, hung):
        return False
    verb = next((w for w in token.ancestors if is_verb(w)), None)
    between = token.doc[token.i + 1 : hung.low]
    return (
        verb is not None
        and verb.i < token.i
        and (
            cue(verb)
            or verb.dep_ == "pcomp"
            or verb.lemma_ in {"express", "voice", "investigate", "probe", "follow", "protest"}
        )
        and wording(between[-1:]).lower() in {"on", "in", "of", "last"}
        and not any(is_verb(w) or names_event(w) or breaks(stage, w) for w in between)
    )


def left_over(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a date ends the phrase of a noun in a sentence whose verb has another in front: "on
    Sunday expelled two envoys in response to the closure of its centre on 5 April".
    """
    if is_verb(token) or not 0 < hung.low - token.i < 14 or token.dep_ != "pobj":
        return False
    verb = next((w for w in token.ancestors if is_verb(w)), None)
    if verb is None or verb.i > token.i or remembered(token, hung):
        return False
    first = (h for h in stage.dates_beside(token) if h.high <= token.i)
    dated = any(any(w.i == verb.i for w in h.chain[:4]) for h in first)
    between = token.doc[token.i + 1 : hung.low]
    return (
        dated
        and wording(between[-1:]).lower() in {"on", "in"}
        and not any(is_verb(w) or names_event(w) or breaks(stage, w) for w in between)
    )


def breaks(stage: Stage, word: Token) -> bool:
    """Whether a mark ends a phrase; the comma before or behind a place does not."""
    if not word.is_punct or word.text != ",":
        return word.is_punct and word.text not in {"-", "’", "'"}
    near = word.doc[word.i + 1 : word.i + 4]
    around = [neighbour(word, -1), *near]
    return not any(stage.draft.ref(stage.passage.passage, w) is not None for w in around)


def behind(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a date stands right behind the noun's phrase, on whatever the parser hung it: "a town
    meeting on Monday", "the meeting in Paris on 3 May".
    """
    spoken_of = token.dep_ == "dobj" and token.head.lemma_ in DISCUSSING
    if is_verb(token) or hung.at < token.i or topical(token) or spoken_of:
        return False
    if remembered(token, hung):
        return False
    doc = token.doc
    between = [doc[i] for i in range(token.i + 1, hung.at)]
    return len(between) < 9 and all(
        word.lower_ in {"on", "of", ",", "in", "at", "the", "near", "night", "early", "late"}
        or (word.lower_ == "to" and EVENT_NOUNS.get(token.lower_) == "visit")
        or stage.draft.ref(stage.passage.passage, word) is not None
        or word.dep_ == "compound"
        or spot(word)
        or (token.dep_ == "compound" and word.i == token.head.i)
        for word in between
    )


def spot(word: Token) -> bool:
    """Whether a word only tells at what kind of place: the "a church" of "killings at a church"."""
    noun = word.head if word.dep_ == "det" else word
    where = noun.dep_ == "pobj" and noun.head.lower_ in {"at", "in", "near", "outside"}
    return where and noun.pos_ == "NOUN" and noun.ent_type_ != "DATE" and not names_event(noun)


DISCUSSING = {"discuss", "debate", "review", "examine", "consider", "study", "raise", "address"}
"""Verbs that only speak of what their object names."""
