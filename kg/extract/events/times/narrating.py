"""What a text tells as its news: in the plain past, or by nouns for what was held that day."""

from kg.extract.events.sentences.governing import PHONES
from kg.extract.events.sentences.joined import top
from kg.extract.events.sentences.occurring import brings_about
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token


def narrated(token: Token) -> bool:
    """Whether a word stands in the plain past of a main clause."""
    verb = token
    while (
        verb.dep_ in {"conj", "dobj", "pobj", "prep", "nsubj", "nsubjpass"}
        and verb.head is not verb
    ):
        verb = verb.head
        if is_verb(verb):
            break
    if not is_verb(verb):
        return False
    if token.dep_ == "conj" and any(c.lower_ in {"was", "were"} for c in token.children):
        return True
    if any(c.lower_ in PERFECT for w in (verb, token) for c in w.children):
        return False
    while verb.dep_ == "conj":
        verb = verb.head
    marks = [c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"}]
    if verb.dep_ == "advcl" and verb.tag_ == "VBN" and not marks:
        return False
    if verb.dep_ in {"advcl", "csubj"} and verb.tag_ == "VBG" and not marks:
        verb = verb.head
    if verb.dep_ == "advcl" and (not marks or marks[0] == "as"):
        verb = verb.head
    joined = verb.i > 0 and neighbour(verb, -1).lower_ == "and"
    main = (
        verb.dep_ in {"ROOT", "parataxis"}
        or joined
        or (verb.dep_ == "ccomp" and verb.head.i > verb.i)
    )
    return main and past(verb)


PERFECT = {"had", "has", "have", "'ve", "’ve"}


def past(verb: Token) -> bool:
    """Whether a verb is in the past tense."""
    tensed = [verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"})]
    return any(w.tag_ == "VBD" or w.lower_ in {"was", "were"} for w in tensed) or (
        verb.tag_ == "VBN" and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    )


def of_today(token: Token, kind: str) -> bool:
    """Whether a noun tells of an occasion on which somebody spoke, or that began or ended: "said
    at a press conference", "the meeting rose".
    """
    head = top(token)
    if kind in {"meeting", "speech"} and head.dep_ == "nsubj":
        return head.head.lemma_ in {"rise", "adjourn", "open", "close", "begin", "start", "end"}
    if (
        kind in {"sanction", "agreement", "meeting", "protest"}
        and brings_about(token)
        and head.head.lemma_ != "end"
    ):
        return True
    if token.lower_ in PHONES:
        return True
    if kind == "visit" and head.dep_ == "attr" and head.head.lemma_ == "be":
        return any(c.lower_ in {"it", "this"} for c in head.head.children)
    if kind == "visit" and head.dep_ == "pobj" and head.head.lower_ == "on":
        return head.head.head.lemma_ == "be"
    if kind == "speech" and head.dep_ in {"nsubjpass", "dobj", "dative"}:
        return head.head.lemma_ in {"give", "deliver", "make", "tell", "hold", "address"}
    beside = head.dep_ == "pobj" and head.head.lower_ in AROUND
    return kind in {"meeting", "speech"} and beside and is_verb(head.head.head)


AROUND = {"at", "in", "during", "after", "before", "following"}
"""Prepositions that set what a verb tells beside a gathering."""
