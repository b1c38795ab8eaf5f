"""Mentions of bodies and persons that only a definite noun tells: "the Council"."""

from kg.extract.claims.speakers.ministers import leading
from kg.extract.claims.speakers.whose import body, fellow, holder
from kg.extract.draft import Draft, sentence
from kg.extract.naming.names import Named
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import ORGANIZATION_HEADS, words
from kg.extract.words.titles import RANK_HEADS, title_slug
from kg.model.extraction import EntityType, Form, Link, Ref, Relation


def noun_ref(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The mention of a definite noun: "the Council", "the ambassador"; None for others."""
    definite = any(child.lower_ in {"the", "this", "his", "her", "its"} for child in token.children)
    plural = token.tag_ in {"NNS", "NNPS"} and token.lower_ != "police"
    if not (definite or is_headline(passage)) or plural:
        return None
    if token.lower_ in ORGANIZATION_HEADS or token.lower_ in ANY_BODY:
        told, named = body(draft, token)
        return named if told else draft.noun(passage.passage, token, EntityType.ORGANIZATION)
    if token.lower_ == "colleague":
        return same(draft, passage, token, fellow(draft, passage, token))
    if title_slug(token.text) or token.lower_ in RANK_HEADS or token.lower_ in CALLINGS:
        told, named = holder(draft, passage, token)
        named = leading(draft, passage, token) if told and named is None else named
        if told and named is None:
            return None
        noun = draft.noun(passage.passage, token, EntityType.PERSON)
        return noun if named is None else same(draft, passage, token, named)
    return None


def same(draft: Draft, passage: Named, token: Token, named: Ref | None) -> Ref | None:
    """The mention of a noun for somebody whom the article names, told to be the same."""
    if named is None:
        return None
    noun = draft.noun(passage.passage, token, EntityType.PERSON)
    # "the former Minister, Eve Berg": whose title it is has a name, and is no other
    if noun != named and draft.mentions[noun].form is not Form.NAME:
        told = sentence(passage.passage, token)
        link = Relation(noun, Link.SAME, named, told, rule="described")
        draft.relations += [] if link in draft.relations else [link]
    return noun


ANY_BODY = words(
    "body organ bloc brigade battalion regiment militia chamber company firm group outfit charity "
    "regulator watchdog newspaper paper broadcaster club carrier operator bank insurer utility "
    "manufacturer airline think-tank lender hospital museum retailer publisher producer developer "
    "contractor supplier brewer shipyard"
)
"""Nouns for a body of any name."""
CALLINGS = words(
    "pastor imam mediator priest bishop archbishop cardinal judge magistrate justice mayor "
    "undersecretary singer author poet playwright filmmaker farmer trader survivor veteran widow "
    "nun premier lawmaker legislator defendant plaintiff coach captain whistleblower"
)
"""Nouns for somebody whom the article names elsewhere by the same word."""


def is_headline(passage: Named) -> bool:
    """Whether a passage opens the article and is no sentence: there nouns lose their article. The
    second of two sentences may end in letters: "He left. He met Rep. Ole Berg, D-Minn."
    """
    if passage.passage.offset > 0 or passage.words[-1].text in {".", "!", "?", "”", '"'}:
        return False
    letters = passage.words[-1].text.endswith(".")
    return not (letters and any(word.text == "." for word in passage.words))
