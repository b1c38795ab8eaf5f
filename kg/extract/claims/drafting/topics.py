"""What claims are about: the names and events that their content holds."""

from bisect import bisect_left
from collections.abc import Iterable

from kg.extract.draft import Draft
from kg.model.extraction import Form, Ref, Span


def find_topics(draft: Draft) -> None:
    """Tell of every claim which names and events its content holds."""
    names = sorted(
        (start, ref)
        for start, ref in draft.mention_at.items()
        if draft.mentions[ref].form is Form.NAME
    )
    events = sorted(draft.event_at.items())
    for index, claim in enumerate(draft.claims):
        spans = (claim.content, *claim.rest)
        about = [ref for ref in held(names, spans) if ref != claim.speaker]
        draft.claims[index] = claim.told_of(tuple(about), tuple(held(events, spans)))


def held(positions: list[tuple[int, Ref]], spans: Iterable[Span]) -> list[Ref]:
    """What stands inside the spans, each once, in order."""
    found: dict[Ref, None] = {}
    for span in spans:
        first = bisect_left(positions, (span.start, 0))
        last = bisect_left(positions, (span.end, 0))
        found.update((ref, None) for _, ref in positions[first:last])
    return list(found)
