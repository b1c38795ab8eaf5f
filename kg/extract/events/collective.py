"""Texts that an article gives as a whole, and the words of those who issued them together."""

import re

from kg.extract.draft import Draft
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ACTS
from kg.model.extraction import ClaimMention, ResolutionMention

FOLLOWING = re.compile(r"\bfollowing (?:[\w’'-]+ ){0,5}$")
TOGETHER = words(
    "presidents ministers leaders heads sides parties participants members delegations states "
    "governments meeting summit conference council we secretaries chiefs speakers premiers"
)
"""Those who issue a text together."""
SELVES = {"it", "they", "we"}
ISSUING_ACTS = ACTS | words("agree appoint congratulate wish impose suspend offer pay resolve")
"""What those do who issue a text together."""


def is_whole(draft: Draft, text: ResolutionMention) -> bool:
    """Whether an article is itself the text: "Final communiqué", "the following statement"."""
    before = draft.article.text[max(0, text.trigger.start - 60) : text.trigger.start]
    return text.rule == "text:issued" or FOLLOWING.search(before) is not None


def together(draft: Draft, claim: ClaimMention) -> bool:
    """Whether those who issue a text speak in it by a common noun or pronoun: "Both sides"."""
    if claim.speaker is not None:
        return draft.mentions[claim.speaker].name.lower() in SELVES
    source = claim.speaker_text
    said = source.of(draft.article.text).split() if source is not None else []
    return bool(TOGETHER & {word.lower() for word in said[:4]})
