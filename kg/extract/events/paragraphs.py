"""Which text of several a clause is of: that of its own paragraph."""

import re

from kg.extract.draft import Draft
from kg.extract.events.collective import same_body
from kg.extract.naming.names import Named
from kg.model.extraction import ClaimMention


def told_there(draft: Draft, claim: ClaimMention, ref: int) -> int:
    """The text whose clause a claim of a body is: the one of that body that its own paragraph tells
    to be adopted the same day, the last before it; else the article's.
    """
    if claim.speaker is None or claim.cue is None:
        return ref
    who, at = claim.speaker, claim.cue.start
    near = [
        n for n in section_texts(draft, at)
        if any(same_body(draft, who, a) for a in draft.resolutions[n].adopters)
        and draft.resolutions[n].date in {None, draft.resolutions[ref].date}
    ]  # fmt: skip
    before = [n for n in near if draft.resolutions[n].trigger.start < at]
    return before[-1] if before else near[0] if len(near) == 1 else ref


GONE_BACK_TO = re.compile(r"\b(?:[Rr]ecall|[Rr]eaffirm|[Cc]it)(?:ing|e?d|e?s)\s+(?:its\s+)?$")
"""What stands before a text of another day: "*Recalling* resolution 27, the Council demanded"."""


def section_texts(draft: Draft, at: int) -> list[int]:
    """The texts that a paragraph tells to be adopted."""
    here = next((p.passage for p in draft.passages if within(p, at)), None)
    return [] if here is None else [
        n for n, text in enumerate(draft.resolutions)
        if text.rule != "text:recalled"
        and not GONE_BACK_TO.search(draft.article.text, max(0, text.trigger.start - 20),
                                    text.trigger.start)
        and here.offset <= text.trigger.start < here.offset + len(here.text)
    ]  # fmt: skip


def within(passage: Named, at: int) -> bool:
    """Whether a place in the article is in a paragraph."""
    low = passage.passage.offset
    return low <= at < low + len(passage.passage.text)
