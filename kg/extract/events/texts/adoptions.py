"""Adoptions: the events that verbs by which a body adopts a text tell."""

from dataclasses import replace

from kg.extract.draft import sentence
from kg.extract.events.passing.relatives import of_main
from kg.extract.events.passing.voters import named_voters
from kg.extract.events.places.beside import where_adopted
from kg.extract.events.sameness.merging import merge, same_event
from kg.extract.events.sentences.factuality import FACT, UNREAL, Standing, of_verb
from kg.extract.events.sentences.manner import ends_score
from kg.extract.events.sentences.occurring import of_noun
from kg.extract.events.sentences.stage import Hung, Stage, names_event
from kg.extract.events.texts.counts import apart
from kg.extract.events.texts.meetings import day_held
from kg.extract.events.texts.nouns import is_for, operative_adverbial
from kg.extract.events.times.beside import UNDATED, When, when
from kg.extract.events.times.newsday import SOME_DAY, news_day
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.model.dates import PartialDate
from kg.model.extraction import EventMention, EventRef, Form, Ref


def record(
    stage: Stage,
    verb: Token,
    who: list[Ref],
    adopts: int | None,
    rule: str,
    kind: str = "adoption",
) -> EventRef | None:
    """Add the event of an adoption; None where it is none in fact."""
    standing = FACT if rule == "fail" else standing_of(verb)
    if standing is UNREAL:
        return None
    known = told_again(stage, verb, who, adopts, rule, kind)
    if known is not None:
        return known
    told = when_adopted(stage, verb, standing)
    date, places = told.start, tuple(where_adopted(stage, verb))
    if date is None and standing is FACT:
        date, places = around(stage, verb, places, kind)
    event = EventMention(
        trigger=stage.passage.passage.span(verb, verb),
        type=kind,
        evidence=sentence(stage.passage.passage, verb),
        date=date,
        places=places,
        participants=(*who, *voters(stage, verb, kind)),
        adopts=adopts,
        rule=f"verb:{kind}:{rule}:{told.why}",
    )
    same = same_event(stage, event, verb) if kind == "adoption" else None
    first = None if same is None else stage.draft.events[same]
    if first is not None and (
        first.adopts not in {None, adopts} or apart(stage.draft, first, event)
    ):
        same = None
    return merge(stage, event, verb, same)


def told_again(
    stage: Stage, verb: Token, who: list[Ref], adopts: int | None, rule: str, kind: str
) -> EventRef | None:
    """The event that the verb tells already, with what is known of it now."""
    here = stage.draft.event_at.get(stage.offset(verb))
    known = None if here is None else retold(stage.draft.events[here], adopts, kind, rule)
    if here is None or known is None:
        return None
    more = who if rule == "fail" or not known.participants else ()
    people = dict.fromkeys((*known.participants, *more, *voters(stage, verb, kind)))
    stage.draft.events[here] = replace(known, participants=tuple(people))
    return here


def around(
    stage: Stage, verb: Token, places: tuple[Ref, ...], kind: str
) -> tuple[PartialDate | None, tuple[Ref, ...]]:
    """Day and places of an adoption that tells no day itself: those of its context, of what was
    done by it, or the day of the news.
    """
    date, places = from_context(stage, verb, places)
    date = date or of_deed(stage, verb).start
    if date is None:
        news = news_day(stage, verb, loose=kind == "other" or is_whole(verb))
        known = news.end or news.start if news.why != SOME_DAY else None
        date = sitting_day(stage, verb, known)
    return date, places


def is_whole(verb: Token) -> bool:
    """Whether the parser takes the one verb of a sentence for a participle: "A motion of censure
    *passed* by 68 votes to 41".
    """
    noun = verb.head
    while noun.dep_ in {"pobj", "prep"}:
        # "A motion *of no confidence* passed"
        noun = noun.head
    main = noun.dep_ == "ROOT" and not is_verb(noun)
    return verb.dep_ == "acl" and verb.tag_ in {"VBD", "VBN"} and main


def sitting_day(stage: Stage, verb: Token, date: PartialDate | None) -> PartialDate | None:
    """The day in the heading of a record, "Summary of proceedings, Wednesday 9 July", rather than
    one before it of which another paragraph tells: "Resuming Friday's debate".
    """
    text, low = stage.draft.article.text, stage.passage.passage.offset
    heading = next(
        (
            d.start
            for d in stage.draft.dates
            if d.start.day is not None
            and d.span.start < HEADING
            and text[d.span.end : d.span.end + 1] == "\n"
        ),
        None,
    )
    if heading is None or date is None or date.day is None:
        return date
    here = any(e.date == date and low <= e.trigger.start < stage.offset(verb)
               for e in stage.draft.events)  # fmt: skip
    late = 0 < heading.ordinal - date.ordinal <= LATE and not here
    return heading if late else date


HEADING = 200
LATE = 8
"""Characters of a heading, and days by which the day of a sitting is later than a day recalled."""


def voters(stage: Stage, verb: Token, kind: str) -> list[Ref]:
    """The states that are told by name to have voted in a way."""
    if kind != "adoption":
        return []
    return named_voters(stage.draft, sentence(stage.passage.passage, verb))


def retold(first: EventMention, adopts: int | None, kind: str, rule: str) -> EventMention | None:
    """What a verb tells already, with what is known of it now; None where it adopted another text
    or a noun told it.
    """
    if not first.rule.startswith("verb:") or not (first.adopts is None or adopts == first.adopts):
        return None
    why = first.rule.rpartition(":")[2]
    if first.same is not None or (kind == "other" and first.type != "adoption"):
        fatal = first.type in {"attack", "mass-killing", "disaster", "other"}
        told = f"verb:{kind}:{rule}:{why}" if rule == "fail" and fatal else first.rule
        return replace(first, type=kind if fatal else first.type, adopts=adopts, rule=told)
    return replace(first, type=kind, adopts=adopts, rule=f"verb:{kind}:{rule}:{why}")


def when_adopted(stage: Stage, verb: Token, standing: Standing) -> When:
    """The date beside the verb, beside the one it depends on, or with which the sentence opens."""
    held = day_held(stage, verb)
    if held is not None:
        return When(held, None, "held")
    voting = verb.head if verb.head.lemma_ == "vote" and verb.dep_ in {"xcomp", "advcl"} else verb
    told = when(stage, voting, standing)
    if told.start is None and not is_verb(verb):
        above = next((w for w in verb.ancestors if is_verb(w)), None)
        told = when(stage, above, standing) if above is not None else told
    elif told.start is None and verb.tag_ == "VBG" and verb.dep_ in {"advcl", "pcomp"}:
        main = verb.head if verb.dep_ == "advcl" else verb.head.head
        told = when(stage, main, standing) if is_verb(main) else told
    return finer(stage, verb, opening(stage, verb) if told.start is None else told)


def deciding(stage: Stage, event: EventMention) -> EventMention:
    """An adoption without the text among those who took part: "the Assembly approved *it*"."""
    mentions, people = stage.draft.mentions, event.participants
    if event.type != "adoption":
        return event
    text = {ref for ref in people if mentions[ref].form is Form.PRONOUN
            and mentions[ref].span.start > event.trigger.start}  # fmt: skip
    return replace(event, participants=tuple(ref for ref in people if ref not in text))


def opening(stage: Stage, verb: Token) -> When:
    """The date with which a sentence opens, whatever the parser hung it on."""
    first = next(iter(verb.sent)).i
    beside = [
        h for h in stage.dates_beside(verb)
        if h.date is not None and not h.date.bound and not is_for(h)
    ]  # fmt: skip
    for hung in beside:
        if hung.at - first < 3 and hung.date is not None:
            return When(hung.date.told(ahead=False), None, "opening")
    among = bool(beside) and past_votes(verb, beside[0])
    if len(beside) == 1 and beside[0].date is not None and among:
        return When(beside[0].date.told(ahead=False), None, "behind")
    before = [h for h in stage.dates_beside(verb) if h.at < verb.i and h.date is not None
              and not of_main(verb, h) and not is_for(h)
              and all(w.text != ";" for w in verb.doc[h.high : verb.i])]  # fmt: skip
    described = before and any(
        w.dep_ in {"acl", "relcl"} or names_other(w) for w in before[0].chain[:4]
    )
    if len(before) == 1 and not described and before[0].date and not before[0].date.bound:
        return When(before[0].date.told(ahead=False), None, "before")
    return UNDATED


def finer(stage: Stage, verb: Token, told: When) -> When:
    """The one day beside a verb, where only a year was told that a text is for: "the budget for
    2026 *passed* on Thursday".
    """
    if told.start is None or told.start.month is not None:
        return told
    beside = stage.dates_beside(verb)
    if not any(is_for(h) for h in beside):
        return told
    days = {h.date.told(ahead=False) for h in beside
            if h.date is not None and h.date.start.day and not h.date.bound}  # fmt: skip
    return When(days.pop(), None, "day") if len(days) == 1 else told


def past_votes(verb: Token, hung: Hung) -> bool:
    """Whether only a text and its votes stand before a date: "by 42 votes to 9 on Monday"."""
    between = verb.doc[verb.i + 1 : max(verb.i + 1, hung.low)]
    counted = [w.i for w in between if w.lower_ in COUNTED or ends_score(w)]
    last = verb.doc[counted[-1] + 1 : hung.low] if counted else between
    return bool(counted) and not any(
        names_other(w) or (is_verb(w) and not voted_to(verb, w)) for w in last
    )


def voted_to(verb: Token, word: Token) -> bool:
    """Whether a verb only tells what a body votes to do: "voted 65-50 to dismiss"."""
    return verb.lemma_ == "vote" and word.head.i == verb.i and word.dep_ in {"xcomp", "advcl"}


COUNTED = {"votes", "abstentions", "favour", "favor", "against"}


def names_other(word: Token) -> bool:
    """Whether a word tells another event than a vote."""
    return names_event(word) and word.lower_ not in {"vote", "votes"}


def of_deed(stage: Stage, verb: Token) -> When:
    """The day of what a body did by a text: "in a text, adopted by 28 votes to 5, it urged"."""
    text = verb.head
    if verb.dep_ != "acl" or not operative_adverbial(text) or not is_verb(text.head.head):
        return UNDATED
    return news_day(stage, text.head.head)


def standing_of(word: Token) -> Standing:
    """How an adoption stands to the facts, by its verb or noun."""
    if is_verb(word):
        return of_verb(word)
    giving = word.dep_ == "dobj" and is_verb(word.head)
    return of_verb(word.head) if giving else of_noun(word)


def from_context(
    stage: Stage, verb: Token, places: tuple[Ref, ...]
) -> tuple[PartialDate | None, tuple[Ref, ...]]:
    """When a body adopted a text of which only that it did so "then", "also", at its congress or
    after the hearing is told.
    """
    draft = stage.draft
    for word in verb.children:
        event = None
        if word.dep_ == "nsubj":
            event = stage.told(word)
        elif word.dep_ == "prep" and word.lower_ in {"at", "during", "after", "following"}:
            inner = child(word, "pobj")
            event = stage.told(inner) if inner is not None else None
        if event is not None:
            first = draft.events[event]
            near = word.lower_ not in {"after", "following"}
            return first.date, places or (first.places if near else ())
    if any(
        word.lower_ in {"then", "also", "later"} and word.dep_ == "advmod" for word in verb.children
    ):
        done = [e for e in reversed(draft.events) if e.date and decided(e)]
        own = (e.date for e in done if of_subject(stage, verb, e))
        told = (e.date for e in done if e.type == "adoption")
        return next(own, None) or next(told, None), places
    return None, places


def decided(event: EventMention) -> bool:
    """Whether an event is that a body adopted a text, or that one failed there."""
    return event.type == "adoption" or event.rule.startswith("verb:other:fail")


def of_subject(stage: Stage, verb: Token, event: EventMention) -> bool:
    """Whether the subject of a verb, by its name, took part in an event."""
    who, mentions = child(verb, "nsubj"), stage.draft.mentions
    ref = stage.ref(who) if who is not None else None
    return ref is not None and mentions[ref].form is Form.NAME and any(
        mentions[each].name == mentions[ref].name for each in event.participants
    )  # fmt: skip
