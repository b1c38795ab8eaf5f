"""Where events were, where no rule tells it and the network finds it likely."""

from dataclasses import replace

from kg.extract.draft import Draft
from kg.model.extraction import EntityType

LIKELY = 0.5
"""How likely an event must have been at a place."""


def find_places(draft: Draft) -> None:
    """Give events without a place the one by name where they likely were, in whole texts."""
    if not draft.reading.marks.whole:
        return
    among = [ref for ref in range(len(draft.mentions)) if draft.names(ref, EntityType.PLACE)]
    ends = [draft.mentions[ref].span.end - 1 for ref in among]
    for event, told in enumerate(draft.events):
        first = draft.first(event)
        if draft.events[first].places:
            continue
        shares = draft.reading.roles.chosen("place", told.trigger.end - 1, ends)
        best = max(range(len(shares)), key=shares.__getitem__, default=0)
        if shares and shares[best] >= LIKELY:
            draft.events[first] = replace(draft.events[first], places=(among[best],))
