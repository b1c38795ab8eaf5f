"""What people mourn or remember, where the words for it are not those of the remembrance."""

import re
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.states import state_of
from kg.extract.words.lexicon import words
from kg.gazetteer import City, place
from kg.model.extraction import EventMention, EventRef, Ref, Span

INCIDENTS = {"attack", "mass-killing", "armed-conflict", "disaster"}
LOST = words(
    "died dies dead death deaths killed killing killings shot sank drowned perished murdered "
    "murder slain collapse fire crash explosion shooting massacre"
)
"""What befell those who are mourned, where its type does not tell."""
MOURNING = re.compile(
    r"\b(?:wreaths?|vigils?|silence|flowers?|candles?|funeral|burial|memorial service|requiem|mass|"
    r"names|victims|the dead|those (?:killed|who died|lost)|in memory|mourn\w*|monument to|"
    r"commemorat\w+|anniversary)\b",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"\b(?:at the [A-Z]|graves? of|[Cc]enotaph|[Tt]omb|[Mm]ausoleum|statue|bust|independence|"
    r"founding|relations|[Ww]ar memorial|[A-Z]\w+(?:['’]s?)? Day\b|(?:against|for)(?: the| a| an)? "
    r"(?:peace|war|justice|freedom|unity|ceasefire|truce|release|release of)\b)"
)
"""Words for what else wreaths are laid at, and for anniversaries of no loss."""
NAMED = re.compile(r"\banniversary of\b")
"""What tells in the sentence itself which loss is meant."""
WHOM = re.compile(
    r"\b(?:vigils?|silence|funerals?|burial|service|mass|requiem|memorial|monument|memory|ceremony|"
    r"wreaths?|flowers|candles|commemorat\w+|mourn\w*|remember\w*|honou?r(?:ed|ing|s)?|tribute|"
    r"laid|lit|lights?|names)\b"
    r"(?:(?:[^.,;\n](?!\bfor\b|\bof\b|\bto\b)){0,60} (?:for|of|to)|(?<=ed|ng|rn|er))"
    r" (?P<whom>[^.,;\n]+)",
    re.IGNORECASE,
)
"""Whom or what a sentence tells to be remembered: "a vigil *for the pilots*"."""
BUILT = re.compile(r"\b(?:monument|memorial|statue|plaque) to\b")
"""What is built long after a loss."""
FRESH = 60
"""Days after a loss in which no monument to it is built yet."""
VICTIMS = re.compile(
    r"(?:(?:all|the|their|its|those|these|many|some|\d+) )*(?:victims?|dead|them|fallen|lost|"
    r"deceased|slain|(?:who|killed|shot|murdered|died|lost|slain)(?: (?:their lives|died))?|"
    r"(?:\d+|[a-z]+teen|two|three|four|five|six|seven|eight|nine|ten|dozens) "
    r"(?:killed|dead|victims))"
    r"(?: (?:on|last|this|a|who|were|at) .*| (?:there|here|yesterday|today))?$"
)
"""Words for the dead, whoever they are."""


def find_mourned(draft: Draft) -> None:
    """Let each remembrance of a loss mark it: the one in its sentence, else the one told before it
    in the paragraph, else the only one of the article.
    """
    losses = [ref for ref, e in enumerate(draft.events) if e.same is None and is_loss(draft, e)]
    for ref, event in enumerate(draft.events):
        told = event.evidence.of(draft.article.text)
        mourns = event.type == "commemoration" and MOURNING.search(told)
        if event.commemorates is None and mourns and not ELSEWHERE.search(told):
            found = [loss for loss in losses if earlier(draft.events[loss], event)]
            marked = mourned(draft, event, found)
            if marked is not None:
                draft.events[ref] = replace(event, commemorates=marked)


def is_loss(draft: Draft, event: EventMention) -> bool:
    """Whether an event cost lives, as far as its type or word tells."""
    word = event.trigger.of(draft.article.text).lower()
    return event.type in INCIDENTS or (event.type == "other" and word in LOST)


def earlier(loss: EventMention, event: EventMention) -> bool:
    """Whether a loss may be before its remembrance."""
    if loss.date is None or event.date is None:
        return True
    return loss.date.ordinal < event.date.ordinal or loss.date.day is None


def mourned(draft: Draft, event: EventMention, losses: list[EventRef]) -> EventRef | None:
    """The loss that an event remembers."""
    events, text = draft.events, draft.article.text
    here = [loss for loss in losses if events[loss].evidence == event.evidence]
    begin = text.rfind("\n\n", 0, event.trigger.start) + 1
    before = [loss for loss in losses if begin <= events[loss].trigger.start < event.trigger.start]
    if here or NAMED.search(event.evidence.of(text)):
        found = here[-1:]
    else:
        found = before[-1:] or (losses if len(losses) == 1 else [])
    return next((loss for loss in found if suits(draft, event, events[loss])), None)


def suits(draft: Draft, event: EventMention, loss: EventMention) -> bool:
    """Whether a loss is that of those whom a sentence tells to be remembered, if it tells so: the
    dead of whatever, or what the sentence on the loss names too; else both are in one state.
    """
    text = draft.article.text
    if BUILT.search(event.evidence.of(text)) and fresh(loss, event):
        return False
    match = WHOM.search(text, event.evidence.start, event.evidence.end)
    if match is None:
        lands = [{land(draft, ref) for ref in e.places} - {None} for e in (event, loss)]
        return not all(lands) or bool(lands[0] & lands[1])
    whom = Span(match.start("whom"), match.end("whom"))
    if VICTIMS.match(whom.of(text)) or loss.trigger.within(whom):
        return True
    beside = loss.evidence.of(text)
    if loss.evidence == event.evidence:
        beside = beside.replace(whom.of(text), "")
    return bool(things(whom.of(text)) & things(beside))


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


LARGE = 100_000
"""People of a town whose name is taken for it alone."""


def things(told: str) -> set[str]:
    """What words tell of, without their endings: "two officers" and "an officer".

    >>> sorted(things("for the officer Ana Lind"))
    ['ana', 'lind', 'offic']
    """
    return {w.lower()[:5] for w in re.findall(r"\w+", told) if w.lower() not in SMALL}


SMALL = words(
    "the a an and of for to in on at by who were was their his her its those killed died former "
    "president minister late people held tuesday monday wednesday thursday friday saturday sunday "
    "with from that which near after two three four five six seven eight nine ten"
)
"""Words that tell of nothing in particular."""
