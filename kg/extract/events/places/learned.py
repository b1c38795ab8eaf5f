"""Where events were, where no rule tells it and the network finds it likely."""

from dataclasses import replace

from kg.extract.draft import Draft
from kg.model.extraction import EntityType, EventRef, Ref

LIKELY = 0.5
"""How likely an event must have been at a place."""


def find_places(draft: Draft) -> None:
    """Give events without a place the one where they likeliest were, in whole texts, if their own
    sentence names it.
    """
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
    """The place where an event likeliest was, by one of its mentions, and how likely it was there:
    0 if that is in another sentence. Who does something is no place of it.
    """
    told = draft.events[event]
    among = [ref for ref in range(len(draft.mentions)) if draft.names(ref, EntityType.PLACE)]
    ends = [draft.mentions[ref].span.end - 1 for ref in among]
    shares = draft.reading.roles.chosen("place", told.trigger.end - 1, ends)
    actors = {draft.mentions[ref].name for ref in (*told.participants, *told.organizers)}
    found = [
        (share, ref) for share, ref in zip(shares, among, strict=True)
        if draft.mentions[ref].name not in actors
    ]  # fmt: skip
    share, place = max(found, default=(0.0, -1))
    near = place >= 0 and draft.mentions[place].span.within(told.evidence)
    return (share, place) if near else (0.0, -1)
