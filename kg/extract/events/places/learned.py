"""Where events were, where no rule tells it and the network finds it likely."""

from dataclasses import replace

from kg.extract.draft import Draft
from kg.model.extraction import EntityType, EventRef, Ref

LIKELY = 0.5
"""How likely an event must have been at a place."""


def find_places(draft: Draft) -> None:
    """Give events without a place the one by name where they likeliest were, in whole texts."""
    if not draft.reading.marks.whole:
        return
    best: dict[EventRef, tuple[float, Ref]] = {}
    for event in range(len(draft.events)):
        first = draft.first(event)
        if not draft.events[first].places:
            best[first] = max(best.get(first, (0.0, -1)), likeliest(draft, event))
    for event, (share, place) in best.items():
        if share >= LIKELY:
            draft.events[event] = replace(draft.events[event], places=(place,))


def likeliest(draft: Draft, event: EventRef) -> tuple[float, Ref]:
    """The place where an event likeliest was, by one of its mentions, and how likely it was there.
    Who does something is no place of it.
    """
    told = draft.events[event]
    among = [ref for ref in range(len(draft.mentions)) if draft.names(ref, EntityType.PLACE)]
    ends = [draft.mentions[ref].span.end - 1 for ref in among]
    shares = draft.reading.roles.chosen("place", told.trigger.end - 1, ends)
    actors = {draft.mentions[ref].name for ref in (*told.participants, *told.organizers)}
    found = zip(shares, among, strict=True)
    free = (each for each in found if draft.mentions[each[1]].name not in actors)
    return max(free, default=(0.0, -1))
