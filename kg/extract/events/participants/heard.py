"""Who was at a body's gathering because he addressed it that day."""

from kg.extract.draft import Draft
from kg.model.extraction import EntityType, EventMention


def find_heard(draft: Draft) -> None:
    """Let those take part in what a body held who spoke to it on that day: "the Council held its
    session on 3 May. X addressed the Council".
    """
    firsts = [(ref, event) for ref, event in enumerate(draft.events) if event.same is None]
    for _, speech in firsts:
        bodies = bodies_of(draft, speech)
        if speech.type != "speech" or speech.date is None or not bodies:
            continue
        who = [r for r in speech.participants if draft.names(r, EntityType.PERSON)]
        held = [ref for ref, event in firsts if holds(draft, event, speech, bodies)]
        if len(held) == 1:
            draft.enter(held[0], who)


def holds(draft: Draft, event: EventMention, speech: EventMention, bodies: set[str]) -> bool:
    """Whether an event is a gathering of one of some bodies on the day of a speech."""
    if event.type != "meeting" or event.date is None or speech.date is None:
        return False
    last = event.end_date or event.date
    within = event.date.ordinal <= speech.date.ordinal <= last.ordinal
    own = bodies_of(draft, event)
    alike = any(f" {whole} ".find(f" {body} ") in {0, len(whole) - len(body)}
                for whole in own for body in bodies)  # fmt: skip
    return within and speech.date.day is not None and alike


def bodies_of(draft: Draft, event: EventMention) -> set[str]:
    """The bodies that hold a gathering or are spoken to, by their names or the short forms of them:
    whom a body meets is at no session of it.
    """
    refs = event.participants if event.type == "speech" else event.organizers
    return {draft.mentions[r].name for r in refs if draft.names(r, EntityType.ORGANIZATION)}
