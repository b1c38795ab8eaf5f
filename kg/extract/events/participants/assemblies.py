"""Gatherings at which people have the floor, as an article reports them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.claims.drafting.nesting import Contents
from kg.extract.draft import Draft
from kg.extract.events.bodies.chambers import deliberative
from kg.extract.events.clauses.clauses import cue_token
from kg.extract.events.participants.proceedings import recorded_gathering
from kg.extract.events.sentences.factuality import FACT, of_verb
from kg.extract.events.sentences.occurring import of_noun
from kg.extract.events.times.gatherings import first_gathering
from kg.extract.text.language import is_verb
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import HOSTING
from kg.model.extraction import EntityType, EventMention, EventRef, Ref, Span

FLOORS = HOSTING | words("sitting plenary hearing debate table round-table colloquium webinar "
                         "dialogue convention retreat plenum hearings launch")  # fmt: skip
"""Gatherings at which one has the floor."""

SHARED = words("seminar roundtable round-table table workshop symposium colloquium webinar panel "
               "launch")  # fmt: skip
"""Those of which an article reports only what was said there."""

BRINGING = {"brought", "gathered", "convened", "discuss", "discussed", "met", "launched"}
"""Verbs beside the noun for one: "brought 30 experts to a round table"."""

LEAD = 1500
"""Characters of an article within which it brings up the gathering that it reports."""

NEWS = 7
"""Days before the article within which a gathering is what it reports."""

CALLED_OFF = {"cancel", "postpone", "scrap", "call", "shelve", "delay", "abandon", "fall", "plan"}
"""Verbs of a gathering that did not take place, or has not yet."""


class Floor(NamedTuple):
    """A gathering, and what may tell that words were not spoken there."""

    ref: EventRef
    event: EventMention
    triggers: list[Span]
    told: Contents
    others: list[int]
    """Where dates stand that are not the gathering's."""
    reported: bool
    """Whether it is what the article reports, so that who speaks in the article speaks there."""
    speakers: list[tuple[int, Ref]]
    """Where claims are made, by whom by name."""
    absent: set[str]
    """The last names of those who once speak elsewhere: in writing, or in another place."""
    record: bool
    """Whether the article is its minutes or summary, so that all of it was there."""
    shared: bool
    """Whether all who have their say in the article were there: in a record, at a seminar."""
    conference: bool
    """Whether people come to it to speak of their matters, other than to the press."""


def floors(draft: Draft) -> Iterator[Floor]:
    """The gatherings at which people address others and that have taken place, in order."""
    first, record = first_gathering(draft), recorded_gathering(draft)
    own = {event.date for event in draft.events if event.type in {"meeting", "speech"}}
    others = sorted(d.span.start for d in draft.dates if d.start not in own)
    told = Contents(draft.claims)
    named: dict[EventRef, list[Span]] = {}
    for ref, event in enumerate(draft.events):
        named.setdefault(draft.first(ref), []).append(event.trigger)
    order = sorted(range(len(draft.events)), key=lambda ref: ref != record)
    for ref in order:
        event, triggers = draft.events[ref], named.get(ref, [])
        nouns = {t.of(draft.article.text).lower() for t in triggers}
        if event.type == "meeting" and nouns & BRINGING:
            nouns |= SHARED & set(event.evidence.of(draft.article.text).lower().split())
        hosting = bool(nouns & FLOORS) or sits(draft, event) or ref == record
        hosting = hosting or (event.type == "commemoration" and event.trigger.of(draft.article.text)
                              in {"ceremony", "event", "gathering"})  # fmt: skip
        if event.same is None and hosting and recent(draft, event) and happened(draft, event):
            reported = ref == record or (ref == first and event.trigger.start < LEAD)
            shared = ref == record or bool(nouns & SHARED)
            press = any(to_press(draft, t) for t in triggers)
            reported = reported and not press
            held = bool(nouns & CONFERENCES) and not press
            yield Floor(ref, event, triggers, told, others, reported, named_speakers(draft), set(),
                        ref == record, shared, held)  # fmt: skip


CONFERENCES = {"conference", "forum", "convention", "symposium"}


def to_press(draft: Draft, conference: Span) -> bool:
    """Whether only who gives it speaks, to the press: "a news conference", but at a joint one two
    do.
    """
    return PRESS.search(draft.article.text[: conference.start]) is not None


PRESS = re.compile(r"(?<!\bjoint )\b(?:press|news) $", re.IGNORECASE)
"""What stands before a conference that somebody gives."""


def named_speakers(draft: Draft) -> list[tuple[int, Ref]]:
    """Where claims are made, by whom by name, in the order of the text."""
    return sorted(
        (draft.mentions[c.speaker].span.start, c.speaker) for c in draft.claims
        if c.speaker is not None and draft.names(c.speaker, EntityType.PERSON)
    )  # fmt: skip


def sits(draft: Draft, event: EventMention) -> bool:
    """Whether a body that debates meets, and nobody else."""
    who = [draft.mentions[ref] for ref in (*event.organizers, *event.participants)]
    bodies = any(deliberative(mention) for mention in who)
    meets = event.trigger.of(draft.article.text).lower() in {"meeting", "met", "meets", "convened"}
    return meets and bodies and all(m.type is not EntityType.PERSON for m in who)


def recent(draft: Draft, event: EventMention) -> bool:
    """Whether a gathering is of the days before the article, as far as the text dates it."""
    day, date = draft.day or draft.article.published, event.date
    if date is None or day is None:
        return date is None or date.day is not None
    last = event.end_date or date
    news = last.ordinal >= day.toordinal() - NEWS and date.ordinal <= day.toordinal()
    return date.day is not None and news


def happened(draft: Draft, event: EventMention) -> bool:
    """Whether a gathering took place: it is not planned, wished for or called off."""
    word = cue_token(draft, event.trigger)
    if word is None or any(w.dep_ == "relcl" for w in (word, *word.ancestors)):
        return False
    if is_verb(word):
        return of_verb(word) is FACT
    verb = word.head
    planned = any(c.dep_ == "acl" and c.lemma_ in CALLED_OFF for c in word.rights)
    off = verb.lemma_ in CALLED_OFF and word.dep_ in {"nsubjpass", "nsubj", "dobj"}
    return of_noun(word) is FACT and not planned and not off
