"""What an article tells to have been "here", where it was filed."""

import re

from kg.extract.draft import Draft
from kg.model.extraction import EventMention

HERE = re.compile(
    r"(?:(?! (?:that|which|who|said|says|where|after|before) )[^.;:“”\"]){0,70}? here\b"
)
"""What leads from an event to where the article was filed: "its congress ended *here*"."""


def told_here(draft: Draft, event: EventMention) -> bool:
    """Whether "here" is told of an event, in nobody's quotation."""
    text = draft.article.text
    before = text[event.evidence.start : event.trigger.start]
    quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return HERE.match(text, event.trigger.end) is not None and not quoted


HOUSE = re.compile(
    r"\bat (?:the|its|his|her|their) (?:headquarters|seat|offices?|residence|embassy|ministry|"
    r"chancery|premises|mission|consulate|parliament|hospital|airport)\b",
    re.IGNORECASE,
)
"""A house without a name of its own, in which something was."""


def housed(draft: Draft, event: EventMention) -> bool:
    """Whether what was done is told to have been in another house than the day's occasion: "met *at
    the headquarters* of the Ministry".
    """
    return HOUSE.search(draft.article.text, event.trigger.end, event.evidence.end) is not None
