"""Which loss a remembrance marks where its own words do not name it."""

from collections.abc import Iterable
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.events.commemorations.remembered import (
    anybody_dead,
    is_built,
    remembered,
    remembers,
)
from kg.extract.events.sentences.stage import word_at
from kg.extract.states import state_of
from kg.extract.text.parse import Token
from kg.extract.words.happenings import INCIDENTS
from kg.extract.words.lexicon import words
from kg.gazetteer import City, place
from kg.model.extraction import EventMention, EventRef, Ref

LOST = words(
    "died dies dead death deaths killed killing killings shot sank drowned perished murdered "
    "murder slain collapse fire crash explosion shooting massacre"
)
"""What befell those who are mourned, where its type does not tell."""
FRESH = 60
"""Days after a loss in which no monument to it is built yet."""
LARGE = 100_000
"""People of a town whose name is taken for it alone."""
TITLES = words("president minister premier chancellor people man woman year day")
"""Nouns by which two sentences need not speak of one person."""


def find_mourned(draft: Draft) -> None:
    """Let each remembrance of a loss mark it: the one in its sentence, else the one told before it
    in the paragraph, else the only one of the article.
    """
    losses = [ref for ref, e in enumerate(draft.events) if e.same is None and is_loss(draft, e)]
    for ref, event in enumerate(draft.events):
        if event.type != "commemoration" or event.commemorates is not None:
            continue
        found = word_at(draft, event.trigger)
        if found is not None and remembers(found[1].sent) and not names_day(found[1]):
            before = [loss for loss in losses if earlier(draft.events[loss], event)]
            marked = mourned(draft, event, found[1], before)
            if marked is not None:
                draft.events[ref] = replace(event, commemorates=marked)


def is_loss(draft: Draft, event: EventMention) -> bool:
    """Whether an event cost lives, as far as its type or word tells."""
    word = event.trigger.of(draft.article.text).lower()
    return event.type in INCIDENTS or event.contested or (event.type == "other" and word in LOST)


def names_day(word: Token) -> bool:
    """Whether a sentence names a day of its own on which many are remembered: "Victory Day"."""
    return any(w.text == "Day" for w in word.sent)


def earlier(loss: EventMention, event: EventMention) -> bool:
    """Whether a loss may be before its remembrance."""
    if loss.date is None or event.date is None:
        return True
    return loss.date.ordinal < event.date.ordinal or loss.date.day is None


def mourned(
    draft: Draft, event: EventMention, word: Token, losses: list[EventRef]
) -> EventRef | None:
    """The loss that an event remembers."""
    events = draft.events
    begin = draft.article.text.rfind("\n\n", 0, event.trigger.start) + 1
    sames = {draft.first(r) for r, e in enumerate(events) if e.evidence == event.evidence}
    here = [loss for loss in losses if loss in sames]
    before = [loss for loss in losses if begin <= events[loss].trigger.start < event.trigger.start]
    found = here[-1:] or before[-1:] or (losses if len(losses) == 1 else [])
    return next((loss for loss in found if suits(draft, event, word, events[loss])), None)


def suits(draft: Draft, event: EventMention, word: Token, loss: EventMention) -> bool:
    """Whether a loss is that of those whom a sentence tells to be remembered, if it tells so: the
    dead of whatever, or what the sentence on the loss names too; else both are in one state.
    """
    whom = remembered(word.sent)
    if not whom:
        lands = [{land(draft, ref) for ref in e.places} - {None} for e in (event, loss)]
        return not all(lands) or bool(lands[0] & lands[1])
    if any(map(is_built, whom)) and fresh(loss, event):
        return False
    told = word_at(draft, loss.trigger)
    if told is None or any(map(anybody_dead, whom)):
        return told is not None
    below = {w.i for thing in whom for w in thing.subtree} if told[1].sent == word.sent else set()
    beside = things(w for w in told[1].sent if w.i not in below)
    return told[1].i in below or any(things(thing.subtree) & beside for thing in whom)


def fresh(loss: EventMention, event: EventMention) -> bool:
    """Whether a loss is of the weeks before its remembrance."""
    if loss.date is None or event.date is None or loss.date.day is None:
        return False
    return event.date.ordinal - loss.date.ordinal < FRESH


def land(draft: Draft, ref: Ref) -> str | None:
    """The state in which a place is, if no small town, of whose name there are others."""
    name = draft.mentions[ref].name
    known = place(name)
    return None if isinstance(known, City) and known.population < LARGE else state_of(name)


def things(told: Iterable[Token]) -> set[str]:
    """Whom and what words name, but for titles and days."""
    named = (w for w in told if w.pos_ in {"NOUN", "PROPN"} and w.ent_type_ != "DATE")
    return {w.lemma_.lower() for w in named} - TITLES
