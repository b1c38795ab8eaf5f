"""States that a sentence names with how they voted."""

import re

from kg.extract.draft import Draft
from kg.extract.events.byname import BY_NAME
from kg.extract.events.votes import ABSTAINED
from kg.model.extraction import Form, Ref, Span

BLAMED = re.compile(r"\b(?:against|abstentions?|abstaining|abstained)\s\(([^()]+)\)")
"""Those who voted against or abstained, in brackets behind the count."""


def named_voters(draft: Draft, told: Span) -> list[Ref]:
    """The states of which a sentence tells by name how they voted."""
    text = draft.article.text[told.start : told.end]
    found = [m.span(1) for way in (ABSTAINED, BLAMED, *BY_NAME) for m in way.finditer(text)]
    if not found:
        return []
    inside = (Span(told.start + low, told.start + high) for low, high in found)
    lists = list(inside)
    return [
        ref for ref, mention in enumerate(draft.mentions)
        if mention.form is Form.NAME and any(mention.span.within(span) for span in lists)
    ]  # fmt: skip
