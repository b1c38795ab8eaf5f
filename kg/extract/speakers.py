"""Who speaks: the subject of a cue as a mention, or as the words that stand for it."""

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from kg.extract.chunks import title_slug
from kg.extract.draft import Draft
from kg.extract.lexicon import ORGANIZATION_HEADS
from kg.extract.names import Named
from kg.model.extraction import EntityType, Ref, Span

WRITINGS = {
    "letter",
    "report",
    "statement",
    "speech",
    "message",
    "post",
    "tweet",
    "remarks",
    "address",
    "comment",
}
CLAUSES = {"ccomp", "xcomp", "advcl", "relcl", "acl", "parataxis", "prep", "punct", "appos", "mark"}


class Speaker(NamedTuple):
    """A speaker: a mention that `resolve` can identify, and the words as written."""

    ref: Ref | None
    text: Span | None


def subject(verb: Token) -> Token | None:
    """The subject of a cue: its own, that of the verb it is joined to, or a passive's agent."""
    for child in verb.children:
        if child.dep_ == "nsubj":
            return antecedent(child)
    for child in verb.children:
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if verb.dep_ in {"conj", "advcl"} and verb.head.pos_ in {"VERB", "AUX"} and verb.head != verb:
        return subject(verb.head)
    return None


def antecedent(token: Token) -> Token:
    """What a relative pronoun stands for: "Churkin, who said"."""
    clause = token.head
    if token.lower_ in {"who", "which", "that"} and clause.dep_ == "relcl":
        return clause.head
    return token


def speaker(draft: Draft, passage: Named, token: Token) -> Speaker | None:
    """The speaker that a subject names; None where it can be none ("it", "there", "what")."""
    parsed = passage.passage
    ref = draft.ref(parsed, token)
    if ref is not None:
        return Speaker(ref, None)
    if token.pos_ == "PRON":
        text = parsed.span(*phrase_ends(token))
        known = draft.pronoun(parsed, token)
        return Speaker(known, text) if known is not None or token.lower_ in {"we", "i"} else None
    if token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
        return None
    holder = holder_of(draft, passage, token)
    if holder is not None:
        return Speaker(holder, None)
    owner = author(passage, token)
    if (
        owner is not None
        and token.lower_ in WRITINGS
        and (owned := owner_ref(draft, passage, owner)) is not None
    ):
        return Speaker(owned, parsed.span(*phrase_ends(token)))
    return Speaker(noun_ref(draft, passage, token), parsed.span(*phrase_ends(token)))


def holder_of(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """Who holds the post that the noun names, or stands beside it in apposition."""
    known = draft.holder_at.get(passage.passage.offset + token.idx)
    if known is not None:
        return known
    for child in token.children:
        ref = draft.ref(passage.passage, child)
        if (
            child.dep_ == "appos"
            and ref is not None
            and draft.mentions[ref].type is EntityType.PERSON
        ):
            return ref
    return None


def author(passage: Named, token: Token) -> Token | None:
    """Whose letter or report it is: "its report", and of "the report" that of the one before."""
    owner = next((c for c in token.children if c.dep_ == "poss"), None)
    if owner is not None or not any(child.lower_ in {"the", "this"} for child in token.children):
        return owner
    same = next((word for word in earlier(passage, token) if word.lower_ == token.lower_), None)
    return author(passage, same) if same is not None else None


def earlier(passage: Named, token: Token) -> Iterator[Token]:
    """The words of the paragraph before a word, nearest first."""
    return (word for word in reversed(passage.words) if word.i < token.i)


def owner_ref(draft: Draft, passage: Named, owner: Token) -> Ref | None:
    """Whose letter or report it is, by name or pronoun."""
    ref = draft.ref(passage.passage, owner)
    return ref if ref is not None else draft.pronoun(passage.passage, owner)


def noun_ref(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The mention of a definite noun: "the Council", "the ambassador"; None for others."""
    definite = any(child.lower_ in {"the", "this", "his", "her", "its"} for child in token.children)
    if not definite or token.tag_ in {"NNS", "NNPS"}:
        return None
    if token.lower_ in ORGANIZATION_HEADS:
        return draft.noun(passage.passage, token, EntityType.ORGANIZATION)
    if title_slug(token.text):
        return draft.noun(passage.passage, token, EntityType.PERSON)
    return None


def phrase_ends(token: Token) -> tuple[Token, Token]:
    """The first and last word of a noun's phrase, without clauses and appositions."""
    words = [token]
    for child in token.children:
        if child.dep_ not in CLAUSES or (child.dep_ == "prep" and child.lower_ == "of"):
            words += [t for t in child.subtree if not t.is_space and not t.is_punct]
    words.sort(key=lambda word: word.i)
    last = words[-1]
    while last.i + 2 < len(last.doc) and last.nbor(1).text == "-" and not last.whitespace_:
        last = last.nbor(2)
    return words[0], last
