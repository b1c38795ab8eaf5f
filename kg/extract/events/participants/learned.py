"""Who took part in events, where the network is sure and no rule has read it."""

from kg.extract.draft import Draft
from kg.model.extraction import EntityType, EventRef, Form, Mention, Ref

SURE = 0.9
"""How likely somebody must have taken part, to have done so without a rule."""


def find_partakers(draft: Draft) -> None:
    """Let those take part in events who likely did: people and bodies by name, or "she", in whole
    texts.
    """
    if not draft.reading.marks.whole:
        return
    among = [ref for ref, mention in enumerate(draft.mentions) if may_partake(mention)]
    ends = [draft.mentions[ref].span.end - 1 for ref in among]
    for event, told in enumerate(draft.events):
        shares = draft.reading.roles.likely("participant", told.trigger.end - 1, ends)
        found = [ref for ref, share in zip(among, shares, strict=True) if share >= SURE]
        draft.enter(event, (ref for ref in found if ref not in known(draft, event)))


def may_partake(mention: Mention) -> bool:
    """Whether a mention is of somebody or some body, or of a state that acts."""
    if mention.type is EntityType.PLACE:
        return mention.acts
    named = mention.form is Form.NAME or mention.form is Form.PRONOUN
    return named and mention.type in {EntityType.PERSON, EntityType.ORGANIZATION}


def known(draft: Draft, event: EventRef) -> set[Ref]:
    """Who and what is told of an event already."""
    told = draft.events[draft.first(event)]
    return {*told.participants, *told.organizers, *told.places}
