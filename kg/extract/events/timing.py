"""When an event was: the date in its phrase, beside its verb, or counted from another day."""

from datetime import date, timedelta
from typing import NamedTuple

from spacy.tokens import Token

from kg.extract.events.factuality import PLANNED, SCHEDULING, WILL, Standing, is_verb
from kg.extract.events.hanging import by_verb, governor, own, topical
from kg.extract.events.stage import Hung, Stage, cue, names_event
from kg.extract.text.dateforms import COUNTS
from kg.extract.text.dates import DateMention
from kg.extract.words.occasions import EVENT_NOUNS
from kg.model.dates import PartialDate

AFTER = {"after": -1, "before": 1}
UNITS = {"day": 1, "week": 7}
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
    rules = (
        ("own", own),
        ("following", behind),
        ("told of", told_of),
        ("verb", by_verb),
        ("clause", in_front),
    )
    for why, rule in rules if beside else ():
        found = [hung for hung in beside if rule(stage, token, hung)]
        best = nearest(token, found)
        if best is not None:
            return period(stage, token, best, found, planned=standing is PLANNED, why=why)
    if beside:
        return counted(stage, token)
    eve = on_the_eve(stage, token)
    return UNDATED if eve is None else When(eve, None, "eve")


def counted(stage: Stage, token: Token) -> When:
    """A date counted from that of the verb: "voted on Tuesday, five days after the eruption"; or
    only the day on which the event ends.
    """
    side = next((w for w in token.doc[max(0, token.i - 5) : token.i] if w.lower_ in AFTER), None)
    unit = side.nbor(-1) if side is not None and side.i > 1 else None
    steps = count(unit.nbor(-1)) if unit is not None and unit.lemma_ in UNITS else 0
    if side is not None and unit is not None and steps:
        base = nearest(unit, [h for h in stage.dates_beside(token) if h.at < unit.i])
        if base is not None and base.date and base.date.start.day:
            days = AFTER[side.lower_] * steps * UNITS[unit.lemma_]
            return When(shifted_day(base.date.start, days), None, "counted")
    if (eve := on_the_eve(stage, token)) is not None:
        return When(eve, None, "eve")
    until = [h for h in stage.dates_beside(token) if h.date and h.date.bound in LASTING]
    last = next((h.date for h in until if h.date and by_verb(stage, token, h)), None)
    return When(None, last.told(ahead=True), "until") if last else UNDATED


def on_the_eve(stage: Stage, token: Token) -> PartialDate | None:
    """The day before what a verb was done "on the eve of", where the article has told its day."""
    behind = token.doc[token.i + 1 : token.i + 8]
    eve = next((w for w in behind if w.lower_ == "eve" and not w.is_sent_start), None)
    if eve is None or not is_verb(token) or eve.i + 3 >= len(token.doc):
        return None
    noun = next((w for w in eve.subtree if w.pos_ in {"NOUN", "PROPN"} and w.i > eve.i + 1), None)
    if noun is None:
        return None
    told = [e for e in stage.draft.events if e.date is not None and e.date.day is not None]
    ref = stage.draft.event_at.get(stage.offset(noun))
    kind = EVENT_NOUNS.get(noun.lower_)
    same = [e for e in told if e.type == kind] or ([] if kind else told[:1])
    event = stage.draft.events[ref] if ref is not None else same[0] if same else None
    return shifted_day(event.date, -1) if event is not None and event.date is not None else None


def count(word: Token) -> int:
    """How many: the "five" of "five days"."""
    return COUNTS.get(word.lower_) or (int(word.text) if word.text.isdigit() else 0)


def shifted_day(day: PartialDate, days: int) -> PartialDate:
    """So many days later."""
    return PartialDate.of(date(day.year, day.month or 1, day.day or 1) + timedelta(days=days))


def nearest(token: Token, found: list[Hung]) -> Hung | None:
    """The date nearest to the event that is no mere limit."""
    free = [
        h for h in found
        if h.date and not h.date.bound and not starts_from(token, h) and not of_thing(token, h)
    ]  # fmt: skip
    return min(free, key=lambda hung: abs(hung.at - token.i), default=None)


def of_thing(verb: Token, hung: Hung) -> bool:
    """Whether a year only tells which thing is meant: "approved the 2025 budget"."""
    year = hung.chain[0]
    inside = year.dep_ in {"nummod", "compound", "nmod", "amod"} and year.head.i >= hung.high
    alone = hung.date is not None and hung.date.start.month is None
    return alone and is_verb(verb) and inside and year.head.i != verb.i


def starts_from(verb: Token, hung: Hung) -> bool:
    """Whether a date only tells from when: "was appointed from 1 July"."""
    before = hung.low > 0 and verb.doc[hung.low - 1].lower_ in {"from", "effective"}
    return is_verb(verb) and before and hung.date is not None and hung.date.end is None


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
    if told is None:
        return UNDATED
    if told.days is not None and told.bound is None:
        return When(*told.days, why)
    start = told.told(ahead=True if planned else tensed(token, best))
    until = next((h.date for h in found if h.date and h.date.bound in LASTING), None)
    until = until or ending(stage, token)
    end = told.end or (until.told(ahead=True) if until else None)
    if told.end and start.year != told.start.year:
        end = PartialDate(start.year, told.end.month, told.end.day)
    return When(start, end if end and end > start else None, why)


def tensed(token: Token, hung: Hung) -> bool | None:
    """Whether the event lies ahead, by the verb on which its date hangs, else its clause's."""
    mine = {token.i, *(w.i for w in [governor(token)] if w is not None)}
    steps = [w for w in (token, *hung.chain, token.head) if w.pos_ == "VERB"]
    verb = next((w for w in steps if w.i in mine or w.dep_ in {"relcl", "acl"}), None)
    if verb is None:
        clause = next(iter(steps), None)
        heads = () if clause is None or cue(clause) else clause.children
        return True if any(c.lower_ in {*WILL, "would"} for c in heads) else None
    ahead = any(c.lower_ in WILL or c.lower_ == "would" for c in verb.children)
    called = verb.lemma_ in {"announce", "call", "plan"} and token.doc[hung.low - 1].lower_ == "for"
    if verb.lemma_ in SCHEDULING or ahead or called:
        return True
    return False if verb.tag_ in {"VBD", "VBN"} else None


def told_of(_: Stage, token: Token, hung: Hung) -> bool:
    """Whether a date ends the phrase of what somebody condemns or speaks of: "condemned the
    shelling of a clinic in Tessalit on 29 May".
    """
    if is_verb(token) or not 0 < hung.low - token.i < 16:
        return False
    verb = next((w for w in token.ancestors if is_verb(w)), None)
    between = token.doc[token.i + 1 : hung.low]
    return (
        verb is not None
        and verb.i < token.i
        and (
            cue(verb)
            or verb.dep_ == "pcomp"
            or verb.lemma_ in {"express", "voice", "investigate", "probe", "follow"}
        )
        and between[-1:].text.lower() in {"on", "in", "of", "last"}
        and not any(is_verb(w) or w.is_punct or names_event(w) for w in between)
    )


def behind(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a date stands right behind the noun's phrase, on whatever the parser hung it: "a town
    meeting on Monday", "the meeting in Paris on 3 May".
    """
    if is_verb(token) or hung.at < token.i or topical(token):
        return False
    doc = token.doc
    between = [doc[i] for i in range(token.i + 1, hung.at)]
    return len(between) < 9 and all(
        word.lower_ in {"on", "of", ",", "in", "at", "the", "near", "night", "early", "late"}
        or stage.draft.ref(stage.passage.passage, word) is not None
        or word.dep_ == "compound"
        or (token.dep_ == "compound" and word.i == token.head.i)
        for word in between
    )


def in_front(_: Stage, token: Token, hung: Hung) -> bool:
    """Whether a date opens the clause of a verb, on whatever the parser hung it: "On Wednesday the
    Senate adopted".
    """
    if not is_verb(token) or hung.at > token.i or cue(token):
        return False
    doc = token.doc
    between = [doc[i] for i in range(hung.at + 1, token.i)]
    opens = hung.at < 3 or doc[hung.at - 1].is_sent_start or doc[hung.at - 2].is_sent_start
    opens = opens or len(between) < 3
    return bool(opens) and not any(
        word.pos_ in {"VERB", "SCONJ"} or names_event(word) for word in between
    )
