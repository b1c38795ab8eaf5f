"""Whom or what a sentence remembers, as the parse tells: "a vigil *for the pilots*"."""

from collections.abc import Iterator

from kg.extract.text.parse import Sentence, Token
from kg.extract.words.lexicon import words

OCCASIONS = words(
    "vigil silence funeral burial service mass requiem ceremony anniversary commemoration tribute "
    "homage wreath flower candle name memory memorial monument statue plaque grave tomb mausoleum "
    "cenotaph bust"
)
"""Nouns behind whose "for", "of" or "to" stands who or what is remembered."""
THROUGH = words("victim loss name memory death anniversary commemoration memorial monument grave")
"""Those which only lead on to what is remembered: "the victims *of the fire*"."""
HONOURING = words("mourn remember honour honor commemorate bury")
"""Verbs with whom they remember for an object."""
BUILT = {"monument", "memorial", "statue", "plaque"}
"""What is built long after a loss."""
DEAD = words("victim dead fallen lost deceased slain they it")
"""Words for the dead, whoever they are, and for what was told before."""
DYING = words("die kill murder lose shoot slay perish drown fall")


def remembers(sentence: Sentence) -> bool:
    """Whether a sentence has a word of remembrance; an anniversary alone may be a happy one, and a
    monument anybody's.
    """
    return any(
        (occasion(word) and word.lemma_.lower() not in BUILT | {"anniversary"})
        or word.lemma_ in HONOURING
        or word.lower_ == "commemorative"
        for word in sentence
    )


def occasion(word: Token) -> bool:
    """Whether a noun is one for an occasion or sign of remembrance."""
    return word.pos_ in {"NOUN", "PROPN"} and word.lemma_.lower() in OCCASIONS


def remembered(sentence: Sentence) -> list[Token]:
    """Whom or what a sentence tells to be remembered."""
    found = [thing for word in sentence for thing in objects(word)]
    told = (thing for thing in found if thing.ent_type_ != "DATE")
    return [thing for thing in told if not (leads_on(thing) or is_bare(thing))]


def objects(word: Token) -> Iterator[Token]:
    """What a word of remembrance has for an object; a place of honour is told by "at"."""
    if word.pos_ == "VERB" and word.lemma_ in HONOURING:
        yield from (c for c in word.children if c.dep_ in {"dobj", "nsubjpass"})
    elif occasion(word) or word.lemma_ in THROUGH:
        done = word.dep_ in {"dobj", "nsubjpass", "nsubj"}
        preps = [c for c in word.children if c.lower_ in {"for", "of", "to", "against"}]
        preps += [c for c in word.head.children if c.lower_ in {"for", "to"} and done]
        yield from (thing for prep in preps for thing in behind(prep))
    elif word.lower_ == "at" and word.dep_ == "prep":
        yield from (thing for thing in behind(word) if of_honour(thing))


def behind(prep: Token) -> Iterator[Token]:
    """What stands behind a preposition, and what is joined to it."""
    for thing in (c for c in prep.children if c.dep_ == "pobj"):
        yield thing
        yield from (c for c in thing.children if c.dep_ == "conj")


def of_honour(place: Token) -> bool:
    """Whether a place is one of honour by its name: "at *the Alley* of Honour"."""
    return place.text[:1].isupper() and any(c.lower_ == "the" for c in place.children)


def leads_on(thing: Token) -> bool:
    """Whether another phrase behind a noun tells what is remembered."""
    known = occasion(thing) or thing.lemma_.lower() in THROUGH
    return known and any(c.lower_ in {"of", "to", "for"} for c in thing.children)


def is_bare(thing: Token) -> bool:
    """Whether a plural stands alone, and tells nobody in particular: "buried *children*"."""
    return thing.tag_ == "NNS" and not thing.children


def anybody_dead(thing: Token) -> bool:
    """Whether a phrase means the dead, whoever they are: "those killed", "names of the twelve";
    with a day or name of its own, "those who died in 1945", it tells who.
    """
    dying = any(c.dep_ in {"relcl", "acl"} and c.lemma_ in DYING for c in thing.children)
    counted = thing.like_num or thing.lemma_.lower() in DEAD
    told = any(w.pos_ == "PROPN" or w.ent_type_ == "DATE" for w in thing.subtree)
    return not told and (counted or (thing.lower_ == "those" and dying))


def is_built(thing: Token) -> bool:
    """Whether something is built for what is remembered: "a monument *to those killed*"."""
    return thing.dep_ == "pobj" and thing.head.head.lemma_.lower() in BUILT
