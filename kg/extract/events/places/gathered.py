"""At which gathering, told in the same sentence, something was done."""

import re

from kg.extract.draft import Draft
from kg.extract.events.sameness.merging import GATHERINGS
from kg.model.extraction import EventMention, Ref

APART = re.compile(r"\b(?:that|which|who|after|before|said|says|told|will|heard|of)\b|;")
"""What parts a gathering from what was done elsewhere."""
BESIDES = re.compile(
    r"\b(?:following|after|before|since|until|ahead of|prior to|made|"
    r"(?:sign|adopt|reach|agree|propose|present|announce|conclude|draft|launch|unveil|seal|negotiate)e?d)\b[^,;]*$",
    re.IGNORECASE,
)
"""What stands before a gathering at another time, or at which only something else was done: "a
treaty *signed* at a summit in Oslo was ratified".
"""
AT = re.compile(r"(?:(?! after | before )[^,;.])*\b(?:at|during)\b(?:(?! that | which )[^,;.])*$")
"""What leads from a deed to the gathering."""


def of_gathering(draft: Draft, event: EventMention) -> tuple[Ref, ...]:
    """The place of the gathering at which something was done: "the congress, held in Split,
    *adopted*", "a text *adopted* at a summit in Lima".
    """
    for other in draft.events:
        told = other.type in GATHERINGS and other.places and other.evidence == event.evidence
        fits = told and (other.date is None or event.date in {None, other.date})
        if fits and done_at(draft, event, other):
            return other.places
    return ()


def done_at(draft: Draft, event: EventMention, gathering: EventMention) -> bool:
    """Whether the words between the two let the one happen at the other."""
    text, ahead = draft.article.text, gathering.trigger.start < event.trigger.start
    first, last = (gathering, event) if ahead else (event, gathering)
    between = text[first.trigger.end : last.trigger.start]
    if not ahead:
        return AT.match(between) is not None
    before = text[event.evidence.start : first.trigger.start]
    return not APART.search(between) and not BESIDES.search(before)
