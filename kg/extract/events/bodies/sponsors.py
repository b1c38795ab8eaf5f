"""What before a text names who moves it, where it was filed, or the text itself: no adopter."""

from kg.extract.events.bodies.chambers import deliberative
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.model.extraction import Ref

SPONSORED = {"motion", "bill", "amendment", "proposal", "draft"}
"""Texts whose owner moves them, and does not adopt them."""


def owned_by_sponsor(owner: Token, text: Token) -> bool:
    """Whether whose text it is only moves it: "the mayor's motion", "the government's resolution
    was adopted", which a house did.
    """
    carried = text.dep_ == "nsubjpass" and owner.lower_ in GOVERNING and text.lower_ == "resolution"
    carried = carried and not any(c.dep_ == "prep" for c in text.children)
    return owner.dep_ == "poss" and (carried or text.lemma_.lower() in SPONSORED)


GOVERNING = {"government", "cabinet", "opposition", "administration"}
"""Those who move resolutions in a house."""


def house_bill(token: Token) -> bool:
    """Whether the house before a bill and its number only tells where it was filed: "Senate Bill 12
    passed the House".
    """
    behind = neighbour(token, 1).text if token.i + 1 < len(token.doc) else ""
    return token.text in {"Bill", "File"} and behind[:1].isdigit()


def names_text(stage: Stage, token: Token, ref: Ref) -> bool:
    """Whether what passes for a body is the text's own name: "House Concurrent Resolution 18"."""
    at = stage.offset(token)
    span = stage.draft.mentions[ref].span
    return span.start < at < span.end


def moves(stage: Stage, token: Token, ref: Ref) -> bool:
    """Whether a body before a text only moves it: "a Labour motion"."""
    sponsored = token.lemma_.lower() in SPONSORED
    return sponsored and not deliberative(stage.draft.mentions[ref])


def titles(stage: Stage, token: Token, ref: Ref) -> bool:
    """Whether what passes for a body is in the title of a law: "the *Drought Fund* Bill"."""
    named = token.text[:1].isupper() and token.lemma_.lower() in LAWS
    return named and (not deliberative(stage.draft.mentions[ref]) or opened(stage, token, ref))


def opened(stage: Stage, token: Token, ref: Ref) -> bool:
    """Whether the title of a law has begun before a body's noun: "the *Peaceful* Assembly Bill"."""
    at = stage.draft.mentions[ref].span.start
    first = next((w for w in token.doc[: token.i] if stage.offset(w) == at), None)
    before = neighbour(first, -1) if first is not None and first.i else None
    if before is None or before.is_sent_start or not before.text.istitle():
        return False
    inside = before.head.i in range(before.i, token.i + 1)
    return inside and stage.ref(before) is None


LAWS = words("bill act law measure code budget treaty agreement protocol statute")
