"""Texts that an article gives as a whole, and the words of those who issued them."""

import re

from kg.extract.draft import Draft
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ACTS
from kg.model.extraction import ClaimMention, Link, Ref, ResolutionMention

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


def same_body(draft: Draft, a: Ref, b: Ref) -> bool:
    """Whether two mentions end in the same word, "the Council", "UN Security Council", or one has
    the other's acronym.
    """
    first, second = draft.mentions[a].name, draft.mentions[b].name
    if a == b or ending(first) == ending(second) or is_short_for(*sorted((first, second), key=len)):
        return True
    aliases = [
        (draft.mentions[r.subject].name, draft.mentions[r.object].name)
        for r in draft.relations
        if r.link is Link.SAME
    ]
    return any(
        short in {first, second} and {ending(first), ending(second)} & {ending(long), long}
        for long, short in aliases
    )


def is_short_for(short: str, long: str) -> bool:
    """Whether one word is the noun of a body's name: "Council" for "Council of Ministers"."""
    return " " not in short and short.lower() == ending(OF.split(long)[0])


OF = re.compile(r" (?:of|for|on) ")
"""What parts the noun in a body's name from what it is for."""


def ending(name: str) -> str:
    """The last word of a name."""
    return name.split()[-1].lower()
