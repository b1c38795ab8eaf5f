"""What an aside behind a name tells of it: "Alba, the company that …", "Alba, whose chairman"."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.naming.chunks import Words
from kg.extract.words.lexicon import HONORIFICS
from kg.extract.words.nouns_beside import BODIES, FATES, KIN, OWNED, SITES, STAFF, VESSELS
from kg.extract.words.titles import title_slug
from kg.gazetteer import demonym, territory
from kg.model.extraction import EntityType

PERSON, BODY, PLACE, OTHER = (
    EntityType.PERSON,
    EntityType.ORGANIZATION,
    EntityType.PLACE,
    EntityType.OTHER,
)
STRONG, FAIR, WEAK = 1.0, 0.7, 0.35
"""What a construction weighs beside the tagger's probabilities, by how often it misleads."""


class Testimony(NamedTuple):
    """What one mention tells."""

    type: EntityType
    weight: float


OWNING = frozenset({"'s", "’s"})
DASHES = frozenset({"-", "–", "—"})
SHORT = 5
"""Words of the place in a dateline."""
LOCATING = frozenset({"in", "near", "outside", "inside", "throughout", "across"})
ENDING = frozenset({",", ".", ";", ":", ")", "–", "—", "-", ""})
DETERMINERS = frozenset({"a", "an", "the", "another", "one", "its", "his", "her", "their", "our"})
ASIDE = 12
"""Words in which an aside tells what is named."""


def low(words: Words, at: int) -> str:
    """A word in small letters, or nothing outside the passage."""
    return words[at].lower_ if 0 <= at < len(words) else ""


def is_fate(words: Words, at: int) -> bool:
    """Whether "of" tells to whom something happened: "the arrest on 3 May *of* Ana Lind"."""
    for back in range(at - 1, max(-1, at - FAR), -1):
        text = words[back].lower_
        if text in FATES:
            return True
        if text not in DATING and words[back].tag_ not in {"CD", "NNP"}:
            return False
    return False


DATING = frozenset({"on", "in", "last", "this", "early", "late", "week", "month", "year"})
FAR = 6
"""Words from what happened to the "of" that tells to whom."""


def aside(words: Words, start: int, end: int, type: EntityType) -> Iterator[Testimony]:
    """What an aside tells: "Alba, the company that …", "Alba, whose chairman", "Alba, 54,"."""
    first, second = low(words, end + 1), low(words, end + 2)
    if first.isdigit() and len(first) == 2 and second in ENDING:
        yield Testimony(PERSON, STRONG)
    elif first == "whose":
        yield from owner(second)
    elif end - start == 1 and end + 2 < len(words) and second in ENDING and (
        (land := territory(words[end + 1].text)) is not None and not land.is_state
    ):  # fmt: skip
        # "Novi, Michigan,"
        yield Testimony(PLACE, FAIR)
    elif first == "which" and type is PERSON and end - start > 1:
        yield Testimony(BODY, FAIR)
    elif first in FOUNDED and end - start > 1 and stands_alone(words, start):
        yield Testimony(BODY, STRONG)
    elif first in {"who", "whom"}:
        if stands_alone(words, start):
            yield Testimony(PERSON, FAIR)
    elif end + 1 < len(words) and opens_aside(words, end + 1):
        yield from apposed(words, start, end + 1)


FOUNDED = frozenset({"founded", "established", "headquartered", "incorporated", "launched"})
"""What was done with a body when it began: "Alba, *founded* in 1990"."""


def is_spelled_out(words: Words, start: int, end: int) -> bool:
    """Whether a dash or comma behind an acronym opens the body's name that it is short for: "*WTCO*
    — the World Trade Council Organization —".
    """
    letters, at, known = words[start].text, end + 1, False
    if end - start > 1 or not (letters.isalpha() and letters.isupper() and len(letters) > PAIR):
        return False
    at += low(words, at) == "the"
    for word in words[at : at + ASIDE]:
        if not letters:
            break
        if word.text[:1].isupper():
            if word.text[0] != letters[0]:
                return False
            letters, known = letters[1:], known or word.lower_ in BODIES
        elif word.lower_ not in {"of", "and", "for", "the", ","}:
            return False
    return not letters and known


PAIR = 2


def is_counsel(words: Words, at: int) -> bool:
    """Whether "S.C." is a lawyer's rank and no state: "the Hon. Ana Lind, *S.C.*"."""
    before = [low(words, back) for back in range(at - 2, max(-1, at - 8), -1)]
    return low(words, at) == "s.c." and any(word.rstrip(".") in HONORIFICS for word in before)


def owner(owned: str) -> Iterator[Testimony]:
    """What a relative clause tells: "Alba, whose chairman …"."""
    if owned in KIN:
        yield Testimony(PERSON, FAIR)
    elif owned in STAFF:
        yield Testimony(BODY, STRONG)
    elif owned in OWNED:
        yield Testimony(PLACE, FAIR)


def stands_alone(words: Words, start: int) -> bool:
    """Whether an aside behind a name is of it, not of somebody before it: no "the mayor *of* Alba,
    who".
    """
    prior = low(words, start - 1)
    fate = prior == "of" and is_fate(words, start - 1)
    held = prior in {"of", "for", "at", "from", "in", "on", "the", "-", "r-", "d-"} and not fate
    behind = start and words[start - 1].text.islower() and words[start - 1].lower_ in BODIES
    return not (held or behind)


def opens_aside(words: Words, at: int) -> bool:
    """Whether a word opens an apposition: an article, a state's adjective, a possessive."""
    word = words[at]
    return (
        word.lower_ in DETERMINERS
        or demonym(word.text) is not None
        or low(words, at + 1) in OWNING
        or (word.tag_ == "NN" and title_slug(word.text) is not None)
    )


BREAKS = frozenset(
    {"IN", "WDT", "WP", "TO", ",", ".", ":", "VBN", "VBD", "VBZ", "VBP", "MD", "WRB", "CC", "VBG",
     "-LRB-", "-RRB-", "WP$", "RB", "``", "''"}
)  # fmt: skip
"""Tags of words that end a noun phrase."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def apposed(words: Words, start: int, at: int) -> Iterator[Testimony]:
    """What the noun of an apposition tells: the last of the first noun phrase behind the comma."""
    noun, stop = None, min(len(words), at + ASIDE)
    while at < stop and words[at].tag_ not in BREAKS:
        noun = words[at] if words[at].tag_ in {"NN", "NNS", "NNP"} else noun
        at += 1
    if noun is None or (at < len(words) and words[at].tag_ in FINITE):
        # "In Alba, the company said …"
        return
    if noun.lower_ in VESSELS:
        yield Testimony(OTHER, STRONG)
    elif noun.lower_ in BODIES and noun.text.islower():
        if low(words, start - 1) not in LOCATING:
            yield Testimony(BODY, STRONG if stands_alone(words, start) else FAIR)
    elif noun.lower_ in SITES and noun.text.islower():
        yield Testimony(PLACE, FAIR)
    elif (title_slug(noun.text) is not None or noun.lower_ in KIN) and (stands_alone(words, start)):
        yield Testimony(PERSON, FAIR)
