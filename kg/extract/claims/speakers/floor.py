"""Whoever has the floor: "the speaker" behind what somebody is told to have said."""

import re

from kg.extract.claims.speakers.described import is_one
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.model.extraction import ClaimMention, EntityType, Form, Ref

ORATORS = words("speaker panelist panellist presenter discussant lecturer orator")
"""Nouns for whoever speaks at an occasion, in small letters: "the Speaker" is of a parliament."""
MODIFIERS = words("learned distinguished honourable honorable esteemed worthy eminent same")
FAR = 900
"""Characters behind somebody's words within which "the speaker" means him."""


def on_floor(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """Who spoke last, and alone, where the article goes on with "the speaker": "Ana Lind said that
    it was late. *The speaker* noted".
    """
    text, at = draft.article.text, passage.passage.at(token)
    if token.text not in ORATORS or not is_one(token):
        return None
    if OCCASION.search(text, 0, at) is None or CHAMBER.search(text, max(0, at - FAR), at):
        return None
    known = (c.lower_ in MODIFIERS for c in token.lefts if c.dep_ in {"amod", "compound"})
    presides = any(post.role == "speaker" for post in draft.posts)
    if presides or not all(known):
        return None
    for claim in reversed(draft.claims):
        if at - claim.content.end > FAR or claim.speaker is None:
            return None
        if goes_on(draft, claim.speaker):
            continue
        since = (m for m in draft.mentions if claim.content.end < m.span.start < at)
        named = any(m.type is EntityType.PERSON and m.form is Form.NAME for m in since)
        called = token.text in claim.content.of(text).split()
        return claim.speaker if speaks_alone(draft, claim) and not (named or called) else None
    return None


OCCASION = re.compile(
    r"(?i)\b(?:seminar|conference|webinar|round-?\s?table|lecture|workshop|symposium|panel|talk|"
    r"dialogue|discussion|session|consultation)s?\b"
)
"""Where somebody has the floor."""
CHAMBER = re.compile(r"\b(?:MPs?|sitting|lawmakers|deputies|parliament|house|quiz|show)\b")
"""What tells of a speaker who presides, or presents."""


def goes_on(draft: Draft, ref: Ref) -> bool:
    """Whether a speaker is the "he" or "she" of whoever spoke before."""
    mention = draft.mentions[ref]
    return mention.form is Form.PRONOUN and mention.gender in {"m", "f"} and not mention.plural


def speaks_alone(draft: Draft, claim: ClaimMention) -> bool:
    """Whether one person by name says it: not "Ana Lind and Ole Berg"."""
    source = claim.source
    people = {
        mention.name
        for mention in draft.mentions
        if source is not None and mention.form is Form.NAME and mention.span.within(source)
        if mention.type is EntityType.PERSON
    }
    return len(people) == 1
