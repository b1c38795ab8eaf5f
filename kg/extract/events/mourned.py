"""What people mourn or remember, where the words for it are not those of the remembrance."""

import re
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.words.lexicon import words
from kg.model.extraction import EventMention, EventRef

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
    r"founding|relations)"
)
"""Words for what else wreaths are laid at, and for anniversaries of no loss."""
NAMED = re.compile(r"\banniversary of\b")
"""What tells in the sentence itself which loss is meant."""


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
    events = draft.events
    here = [loss for loss in losses if events[loss].evidence == event.evidence]
    if here or NAMED.search(event.evidence.of(draft.article.text)):
        return here[-1] if here else None
    begin = draft.article.text.rfind("\n\n", 0, event.trigger.start) + 1
    before = [loss for loss in losses if begin <= events[loss].trigger.start < event.trigger.start]
    if before:
        return before[-1]
    return losses[0] if len(losses) == 1 else None
