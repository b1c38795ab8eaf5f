"""Whose congress, summit or session a gathering is: the body that adopts what is adopted there."""

from kg.extract.draft import Draft
from kg.model.extraction import EntityType, EventMention, EventRef, Form, Ref

SUMMITS = {"summit", "conference", "congress", "retreat", "session"}
ORGANIZATION = EntityType.ORGANIZATION


def gathered(draft: Draft, ref: EventRef) -> list[Ref]:
    """The body whose congress or meeting it is; where "its" is all that tells it, the body named
    before in the sentence.
    """
    event = draft.events[ref]
    first = draft.events[event.same] if event.same is not None else event
    refs = (*first.organizers, *first.participants, *event.participants)
    bodies = [ref for ref in refs if draft.mentions[ref].type is ORGANIZATION]
    named = [ref for ref in bodies if draft.mentions[ref].form is not Form.PRONOUN]
    return named[:1] or named_before(draft, first) or bodies[:1]


def named_before(draft: Draft, event: EventMention) -> list[Ref]:
    """The body of whose heads a summit is: that which its sentence names before it."""
    told = (ref for ref, m in enumerate(draft.mentions)
            if m.span.within(event.evidence) and m.span.end <= event.trigger.start)  # fmt: skip
    named = [ref for ref in told if draft.names(ref, ORGANIZATION)]
    return named[:1] if event.trigger.of(draft.article.text).lower() in SUMMITS else []
