"""Which mentions tell of one event: by type, date, place, people and how the words point back."""

import re
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.events.sameness.alike import (
    ONCE,
    SOLEMN,
    befalls_once,
    comparable,
    of_ceremony,
    within,
)
from kg.extract.events.sameness.countednouns import counts_it, told_as
from kg.extract.events.sameness.lands import of_another_land
from kg.extract.events.sameness.relatives import dated_apart, differ
from kg.extract.events.sameness.shared import (
    another_patient,
    gone_before,
    of_another,
    of_others,
    one_lead,
    shared_people,
    shares_place,
)
from kg.extract.events.sameness.steps import FATAL, deadly, one_step, outcome_of
from kg.extract.events.sentences.factuality import FACT, PLANNED, of_verb
from kg.extract.events.sentences.occurring import COMING, of_noun
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.occasions import OCCASIONS
from kg.model.dates import PartialDate
from kg.model.extraction import EventMention, EventRef


def merge(stage: Stage, event: EventMention, token: Token, same: EventRef | None) -> EventRef:
    """Add a mention of an event; what it tells more of an earlier one, that one gets."""
    draft = stage.draft
    ref = len(draft.events)
    if same is not None:
        first = draft.events[same]
        deed = first.type == "other" and event.type in SOLEMN
        told = replace(first, type=event.type) if deed else first
        event = replace(event, type=told.type, same=same)
        draft.events[same] = completed(told, event)
    draft.event_at[stage.offset(token)] = ref
    draft.events.append(event)
    return ref


def completed(first: EventMention, later: EventMention) -> EventMention:
    """The first mention with what a later one tells of the same event."""
    finer = first.date if clash(first, later) else finest(first.date, later.date)
    if covers(later, first) or (reckoned(first, later) and later.date is not None):
        finer = later.date
    return replace(
        first,
        date=finer,
        end_date=first.end_date or later.end_date,
        places=first.places or later.places,
        organizers=tuple(dict.fromkeys((*first.organizers, *later.organizers))),
        participants=tuple(dict.fromkeys((*first.participants, *later.participants))),
        adopts=first.adopts if first.adopts is not None else later.adopts,
    )


def finest(a: PartialDate | None, b: PartialDate | None) -> PartialDate | None:
    """The date of finer grain, the first of two as fine."""
    return max((d for d in (a, b) if d), key=lambda d: len(str(d)), default=None)


def stands_back(noun: Token) -> bool:
    """Whether the noun stands for what was told: "the incident"; "such raids" are others, too."""
    back = {"the", "this", "that", "these", *({"such"} if noun.tag_ == "NN" else ())}
    return any(child.lower_ in back for child in noun.children)


def same_event(stage: Stage, event: EventMention, token: Token) -> EventRef | None:
    """The earlier event that this one is: of a kind with it, at no other place and no other time,
    and pointed to by the words, the people, or both time and place.
    """
    draft = stage.draft
    if (whole := outcome_of(stage, token)) is not None:
        return whole
    if token.lemma_ in {"succeed", "replace"} and event.date is None:
        just = just_before(stage, event, token)
        if just is not None:
            return just
    told = recent(draft)
    nearest = sorted(
        told,
        key=lambda r: (
            token.lower_ in OCCASIONS and draft.events[r].type == "speech",
            token.lower_ not in told[r] and is_ahead(draft, draft.events[r]),
            event.contested and not draft.events[r].contested,
            draft.events[r].date != event.date,
            token.lower_ not in told[r],
            not any(one_step(word, token.lower_) for word in told[r]),
            r in draft.asides,
        ),
    )
    return next((ref for ref in nearest if is_same(stage, ref, event, token, told[ref])), None)


def is_same(
    stage: Stage, ref: EventRef, event: EventMention, token: Token, words: set[str]
) -> bool:
    """Whether an event is an earlier one, that has been told by these words."""
    draft, earlier = stage.draft, stage.draft.events[ref]
    word = earlier.trigger.of(draft.article.text).lower()
    apart = clash(earlier, event) and not (covers(event, earlier) and token.lower_ in words)
    if (
        apart
        or only_added(earlier, event, token)
        or not (
            comparable(earlier, event, token, word)
            or befalls_once(earlier, event, token, word)
            or (of_ceremony(earlier, event, token, word) and not ceremony_since(draft, ref, event))
        )
        or out_of_time(draft, earlier, event, token)
        or another_patient(stage, earlier, token)
        or of_others(draft, earlier, event, token)
        or of_another_land(stage, earlier, event, token)
        or dated_apart(stage, earlier, token)
        or ref == gone_before(stage, token)
    ):
        return False
    shared = shares_place(draft, earlier, event)
    if shared is False and not (deadly(token) and within(earlier, event)):
        return False
    return linked(draft, earlier, event, token, place=bool(shared))


def just_before(stage: Stage, event: EventMention, token: Token) -> EventRef | None:
    """The change of office in the sentence before, of which one only tells whom somebody follows:
    "was named treasurer. She replaces X".
    """
    draft = stage.draft
    if not any(c.dep_ == "nsubj" and c.lower_ in {"he", "she"} for c in token.children):
        return None
    for ref in range(len(draft.events) - 1, -1, -1):
        told = draft.events[ref]
        if told.type in {"appointment", "election"}:
            between = draft.article.text[told.evidence.end : event.evidence.start]
            first = draft.first(ref)
            return None if between.strip() else first
    return None


def recent(draft: Draft) -> dict[EventRef, set[str]]:
    """The events told last, the latest first, each with the words that tell it."""
    found: dict[EventRef, set[str]] = {}
    for ref in range(len(draft.events) - 1, max(-1, len(draft.events) - 1 - REACH), -1):
        event = draft.events[ref]
        word = event.trigger.of(draft.article.text).lower()
        found.setdefault(draft.first(ref), set()).add(word)
    return found


REACH = 60
"""Mentions back in which an event told before is looked for."""


def linked(
    draft: Draft, earlier: EventMention, event: EventMention, token: Token, *, place: bool
) -> bool:
    """Whether something more than the type speaks for one event."""
    dated = earlier.date is not None and event.date is not None
    people = shared_people(draft, earlier, event)
    strangers = bool(earlier.participants and event.participants) and not people
    anew = told_anew(token)
    if dated and earlier.date == event.date and event.date and event.date.day and not strangers:
        return not anew
    polled = token.lower_ == "vote" and earlier.type in {"adoption", "election"}
    if polled or counts_it(token):
        return True
    if anew:
        return False
    if is_verb(token):
        if token.lemma_ == "put" and event.type == "agreement":
            return True
        things = [c for c in token.children if c.dep_ == "dobj"]
        if token.lemma_ == "sign" and any(map(stands_back, things)):
            return event.date is None
        wounding = deadly(token) or (token.dep_ == "advcl" and token.head.lemma_ in FATAL)
        if (wounding and within(earlier, event)) or token.lemma_ == "lay":
            return True
        word = earlier.trigger.of(draft.article.text).lower()
        following = token.lemma_ in {"succeed", "replace"} or (token.lemma_, word) in ONCE
        return (
            (dated and (place or people > 0 or within(earlier, event)))
            or people > 1
            or (people == 1 and not dated and (following or one_lead(draft, earlier, event)))
        )
    if any(child.lower_ in {"a", "an", "another", "second", "third"} for child in token.children):
        known = within(earlier, event) or people > 1
        return known and not clash(earlier, event)
    named = any(c.dep_ == "compound" and c.text[:1].isupper() for c in token.children)
    if (stands_back(token) and not named and not of_another(token)) or (
        event.contested and not event.places and token.tag_ in {"NN", "NNP"}
    ):
        return True
    return place or dated or people > 0 or (within(earlier, event) and told_as(token))


def only_added(earlier: EventMention, event: EventMention, token: Token) -> bool:
    """Whether an event is one that the network adds, to which what somebody calls something, or
    "the event", does not go back.
    """
    return earlier.is_added and (
        event.contested or (earlier.type == "other" and token.lower_ in OCCASIONS)
    )


def told_anew(token: Token) -> bool:
    """Whether a verb, or that of a noun which points to nothing told, has "also" beside it."""
    verb = token if is_verb(token) else token.head
    if not is_verb(verb) or (verb.i != token.i and stands_back(token)):
        return False
    return any(c.lower_ in ANEW for c in verb.children if c.dep_ == "advmod")


ANEW = {"also", "again", "later", "separately", "then"}
"""Adverbs by which a verb tells of another event than the one before."""


def ceremony_since(draft: Draft, ref: EventRef, event: EventMention) -> bool:
    """Whether a ceremony of its own is spoken of behind a deed, which "the ceremony" means."""
    own = {e.trigger.start for e in draft.events if e.same == ref}
    low, high = draft.events[ref].evidence.end, event.trigger.start
    return any(m.start() not in own for m in CEREMONY.finditer(draft.article.text, low, high))


CEREMONY = re.compile(r"\bceremony\b", re.IGNORECASE)


def out_of_time(draft: Draft, earlier: EventMention, event: EventMention, token: Token) -> bool:
    """Whether one has happened and the other is yet to come: "they met … the upcoming summit",
    "has been appointed and will take office in May".
    """
    if event.date is not None:
        if not is_verb(token):
            return ahead_of(draft, earlier, event) and of_noun(token) is PLANNED
        verbal = earlier.rule.startswith("verb:appointment") and earlier.date is None
        return verbal and is_verb(token) and of_verb(token) is PLANNED
    ahead = is_ahead(draft, earlier)
    if is_verb(token):
        return ahead and token.tag_ in {"VBD", "VBN"} and of_verb(token) is FACT
    return not ahead and any(c.lower_ in COMING for c in token.children)


def is_ahead(draft: Draft, event: EventMention) -> bool:
    """Whether an event lies behind the day of the article."""
    filed, day = draft.article.published, event.date
    return filed is not None and day is not None and day.ordinal > filed.toordinal()


def ahead_of(draft: Draft, earlier: EventMention, event: EventMention) -> bool:
    """Whether a month or year that holds the day of an event just past is that of another to come:
    "the summit ended on 3 July … is due to hold talks *next week*".
    """
    past, date = earlier.date, event.date
    known = past is not None and past.day is not None and not is_ahead(draft, earlier)
    return known and date is not None and date.day is None


def covers(whole: EventMention, event: EventMention) -> bool:
    """Whether the period of an event holds the day of another: "will run from 5 to 6 May"."""
    if whole.date is None or whole.end_date is None or event.date is None:
        return False
    return event.date.day is not None and whole.date <= event.date <= whole.end_date


def clash(earlier: EventMention, event: EventMention) -> bool:
    """Whether both have a date and the dates differ where both are told."""
    if earlier.date is None or event.date is None or reckoned(earlier, event):
        return False
    return differ(earlier.date, event.date)


def reckoned(earlier: EventMention, event: EventMention) -> bool:
    """Whether the day of a vote is only reckoned from that of something else, and another sentence
    tells it: "resigned on Friday, *hours after* the Senate voted. The motion passed on Thursday".
    """
    one, other = earlier.date, event.date
    if earlier.type != "adoption" or not earlier.rule.endswith(":counted"):
        return False
    if one is None or other is None or one.day is None or other.day is None:
        return False
    return not event.rule.endswith(":counted") and abs(one.ordinal - other.ordinal) == 1
