"""Quotations beside a verb that reports only there: "“Consistent,” muttered Ana Lind"."""

import re

from kg.extract.claims.contents.quotations import is_parted
from kg.extract.claims.drafting.adding import add
from kg.extract.claims.sentences.phrases import Phrase, main_noun
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.claims.speakers.speakers import speaker
from kg.extract.claims.speakers.subjects import subject
from kg.extract.text.parse import Token
from kg.extract.text.quotes import CLOSING, before, blank, trimmed
from kg.extract.words.cues import SPEAKING
from kg.extract.words.lexicon import ORGANIZATION_HEADS
from kg.extract.words.titles import title_slug

FINITE = {"VBD", "VBZ"}


def beside_quote(verb: Token) -> bool:
    """Whether a closing quotation mark stands right before a verb or its subject."""
    if verb.i < 2 or verb.tag_ not in FINITE or verb.lemma_ == "be":
        return False
    if any(c.dep_ == "xcomp" and c.lemma_ in SPEAKING for c in verb.rights):
        # "“Nobody asked,” he liked to say"
        return False
    noun = verb.head
    while noun.dep_ == "compound":
        noun = noun.head
    doc, at = verb.doc, verb.i - 1
    own = next((c for c in reversed(list(verb.lefts)) if c.dep_ == "nsubj"), None)
    if doc[at].text not in CLOSING and own is not None:
        at = own.left_edge.i - 1
    if doc[at + 1].text[:1].isupper() and doc[at + 1].tag_ in {"DT", "PRP", "PRP$"}:
        # "They chanted “No more!” *The* mayor had left": another sentence
        return False
    return at > 0 and doc[at].text in CLOSING and doc[at - 1].text in {",", "?", "!", "…", "—", "-"}


def beside_claim(scene: Scene, verb: Token) -> bool:
    """Add a quotation that ends right before a verb and whoever speaks. False where none does."""
    voice = voice_behind(scene, verb) or voice_before(scene, verb)
    if voice is None:
        return False
    text, at = scene.draft.article.text, scene.at(verb.doc[min(voice.first, verb.i)])
    quote = before(scene.quoted, at)
    said_by = speaker(scene.draft, scene.passage, voice.who)
    if quote is None or said_by is None or not blank(text, quote.end, at):
        return False
    governed = GOVERNED.search(text, max(0, quote.start - 16), quote.start)
    if governed or is_parted(scene, verb, quote.start):
        return False
    source = scene.passage.passage.span(verb.doc[voice.first], verb.doc[voice.last])
    piece, said_by = trimmed(text, quote), said_by._replace(source=source)
    add(scene, verb, said_by, [piece], rule="beside")
    return True


GOVERNED = re.compile(
    r"\b(?:on|in|of|at|about|by|for|from|with|as|to|the|a|an|his|her|its) [“\"‘]$"
)
"""A preposition or article of which a quoted title is part: "As a judge on “Skates,” he mocked"."""


def voice_behind(scene: Scene, verb: Token) -> Phrase | None:
    """Who stands behind a verb: up to a clause or the end of the sentence."""
    doc, first = verb.doc, verb.i + 1
    while first < len(doc) and doc[first].pos_ in {"ADV", "ADP"}:
        first += 1
    last = first
    while last < len(doc) and last - first < LONGEST and not ends(doc[last]):
        last += 1
    last -= 1
    while last > first and (doc[last].is_punct or doc[last].is_space):
        last -= 1
    return voice(scene, verb, first, last)


LONGEST = 16


def ends(word: Token) -> bool:
    """Whether a phrase ends before a word: at a clause, a stop or a mark."""
    stops = word.text in {".", ";", ":", "):", "“", '"'}
    return stops or word.pos_ in {"VERB", "AUX", "SCONJ"} or word.tag_ in {"WP", "WDT", "WP$"}


def voice_before(scene: Scene, verb: Token) -> Phrase | None:
    """Who stands between a quotation and a verb."""
    own = (c for c in reversed(list(verb.lefts)) if c.dep_ == "nsubj")
    who = next(own, None) or subject(verb, depth=0)
    if who is None or who.i > verb.i:
        return None
    return Phrase(who.left_edge.i, verb.i - 1, who) if speaks(scene, who) else None


def voice(scene: Scene, verb: Token, first: int, last: int) -> Phrase | None:
    """Whoever speaks among words: the first person named there, else the main noun."""
    doc = verb.doc
    if last < first:
        return None
    named = (doc[at] for at in range(first, last + 1))
    who = next((word for word in named if scene.names_person(word)), None)
    if who is None:
        who = main_noun(doc, first, last)
    return Phrase(first, last, who) if speaks(scene, who) else None


def speaks(scene: Scene, word: Token) -> bool:
    """Whether a word may mean somebody who speaks."""
    if word.lower_ in {"he", "she", "they"} or title_slug(word.text) is not None:
        return True
    ref = scene.ref(word)
    return ref is not None or word.lower_ in ORGANIZATION_HEADS or asks(word)


def asks(word: Token) -> bool:
    """Whether somebody asks whom the parser takes for who is asked: "“Why?” asked *a student*"."""
    verb = word.head
    some = any(c.lower_ in {"a", "an", "one", "another"} for c in word.lefts)
    asked = word.dep_ == "dobj" and verb.lemma_ in {"ask", "demand", "whisper", "shout"}
    return some and asked and not any(c.dep_ == "nsubj" for c in verb.lefts)
