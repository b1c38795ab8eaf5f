"""Who took part in events, where the network finds it likely and no rule has read it."""

import re

from kg.extract.draft import Draft
from kg.model.extraction import EntityType, EventRef, Form, Mention, Ref

LIKELY = 0.7
"""How likely somebody must have taken part, to have done so without a rule."""


def find_partakers(draft: Draft) -> None:
    """Let people and bodies by name take part in events who likely did, in whole texts, if the
    sentence that tells it names them: those of the next one only stand near.
    """
    if not draft.reading.marks.whole:
        return
    among = [ref for ref, mention in enumerate(draft.mentions) if may_partake(mention)]
    ends = [draft.mentions[ref].span.end - 1 for ref in among]
    for event, told in enumerate(draft.events):
        if is_accusing(draft, event):
            continue
        shares = draft.reading.roles.likely("participant", told.trigger.end - 1, ends)
        for ref, share in zip(among, shares, strict=True):
            near = draft.mentions[ref].span.within(told.evidence)
            if near and share >= LIKELY and not is_known(draft, event, ref):
                draft.enter(event, [ref])


def is_accusing(draft: Draft, event: EventRef) -> bool:
    """Whether the sentence that tells an event accuses or clears somebody, so that who is named in
    it may have had no part: "blamed the raid on the League", "denied a hand in it".
    """
    return IMPUTING.search(draft.events[event].evidence.of(draft.article.text)) is not None


IMPUTING = re.compile(
    r"\b(?:blam(?:e[ds]?|ing)|accus(?:e[ds]?|ing)|attribut(?:e[ds]?|ing)|pinn(?:ed|ing)|suspect(?:ed|s)?"
    r"|alleg(?:e[ds]?|ing|edly)|den(?:y|ie[ds]|ying))\b"
)


def may_partake(mention: Mention) -> bool:
    """Whether a mention is somebody's or some body's name, or that of a state that acts."""
    body = mention.type in {EntityType.PERSON, EntityType.ORGANIZATION} or mention.acts
    return mention.form is Form.NAME and body


def is_known(draft: Draft, event: EventRef, ref: Ref) -> bool:
    """Whether an event has somebody, or a place, by these words or some of them already."""
    told = draft.events[draft.first(event)]
    known = (*told.participants, *told.organizers, *told.speakers, *told.places)
    words = set(draft.mentions[ref].name.split())
    names = (set(draft.mentions[each].name.split()) for each in known)
    return any(words <= name or name <= words for name in names)
