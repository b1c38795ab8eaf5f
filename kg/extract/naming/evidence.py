"""What the words around a name tell of what it names: each of its mentions testifies."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.naming.chunks import Words
from kg.extract.naming.described import is_given
from kg.extract.words.cues import CUES
from kg.extract.words.lexicon import HONORIFICS, ORGANIZATION_HEADS
from kg.extract.words.nouns_beside import (
    BODIES,
    FATES,
    KIN,
    MINDS,
    OWNED,
    PEOPLES,
    TONGUES,
    PARTS_OF,
    RUNNING,
    SITES,
    STAFF,
    TAKING,
    VESSELS,
)
from kg.extract.words.titles import title_slug
from kg.gazetteer import demonym
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


def testimony(words: Words, start: int, end: int, type: EntityType) -> Iterator[Testimony]:
    """What the words around one mention of a name make of it; `type` is what the tagger says."""
    yield from before(words, start, end, type)
    yield from bracketed(words, start, end)
    after = low(words, end)
    if after in OWNING:
        yield from owning(low(words, end + 1))
    elif after == ",":
        yield from aside(words, start, end, type)
    else:
        yield from acting(words, end, type)


def low(words: Words, at: int) -> str:
    """A word in small letters, or nothing outside the passage."""
    return words[at].lower_ if 0 <= at < len(words) else ""


OWNING = frozenset({"'s", "’s"})
DASHES = frozenset({"-", "–", "—"})
SHORT = 5
"""Words of the place in a dateline."""
LOCATING = frozenset({"in", "near", "outside", "inside", "throughout", "across"})
ENDING = frozenset({",", ".", ";", ":", ")", "–", "—", "-", ""})
DETERMINERS = frozenset({"a", "an", "the", "another", "one", "its", "his", "her", "their", "our"})
ASIDE = 12
"""Words in which an aside tells what is named."""


def before(words: Words, start: int, end: int, type: EntityType) -> Iterator[Testimony]:
    """What the words before a name tell."""
    if start == 0:
        return
    at = start - 1
    if words[at].text.islower() and words[at].tag_ == "NN":
        yield from called(words, at)
    if low(words, at) == "the":
        at -= 1
    prior, second = low(words, at), low(words, at - 1)
    if prior == "," and at > 0 and low(words, end) in ENDING:
        yield from renamed(words, at - 1)
    if prior in LOCATING and low(words, end) not in OWNING:
        if is_site(words, start, end, type) and words[at].tag_ == "IN":
            yield Testimony(PLACE, WEAK)
    elif prior == "of" and at == start - 1 and is_fate(words, at):
        yield Testimony(PERSON, FAIR)
    elif prior == "of" and second in PARTS_OF:
        yield Testimony(PLACE, FAIR)
    elif prior in {"of", "at"} and second in RUNNING:
        yield Testimony(BODY, FAIR)
    elif prior in {"on", "of", "board", "aboard"} and (
        second in {"purser", "deck", "hull", "berthed"} or prior == "aboard" or second == "on"
    ):  # fmt: skip
        yield Testimony(OTHER, 2 * STRONG)
    elif at == start - 1:
        yield from governed(words, at, end)


def is_site(words: Words, start: int, end: int, type: EntityType) -> bool:
    """Whether what is behind "in" may be a place: no acronym, no long name, no work."""
    short = end - start == 1 or type is PERSON
    return short and type not in {OTHER, EntityType.EVENT} and words[start].text.istitle()


def is_fate(words: Words, at: int) -> bool:
    """Whether "of" tells to whom something happened: "the arrest on 3 May *of* Ana Lind"."""
    for back in range(at - 1, max(-1, at - FAR), -1):
        low = words[back].lower_
        if low in FATES:
            return True
        if low in {"of", ",", "."}:
            return False
    return False


FAR = 6
"""Words from what happened to the "of" that tells to whom."""


def governed(words: Words, at: int, end: int) -> Iterator[Testimony]:
    """What the verb before a name tells: "told Alba by phone", "took over from Ana Lind"."""
    prior, second = low(words, at), low(words, at - 1)
    single = end - at == 2
    spoken = words[at].lemma_ == "speak" or (prior == "in" and second in {"fluent", "spoken"})
    if single and (spoken or low(words, end) in TONGUES):
        yield Testimony(OTHER, 2 * STRONG)
    if single and words[at].tag_ in {"DT", "CD"} and prior != "the" and low(words, end) in PEOPLES:
        # "a Makushi teacher"
        yield Testimony(OTHER, FAIR)
    if prior == "told" and single:
        yield Testimony(BODY, FAIR)
    elif (prior == "from" and second == "over") or words[at].lemma_ in TAKING:
        yield Testimony(PERSON, FAIR)
    elif prior in OWNING and is_given(words[at + 1]) and not single:
        # "Portugal's Ana Lind"
        yield Testimony(PERSON, FAIR)


def called(words: Words, at: int) -> Iterator[Testimony]:
    """What the common noun right before a name tells: "the rights group Alba", "the ship Alba"."""
    noun = words[at].lower_
    if noun in VESSELS:
        yield Testimony(OTHER, STRONG)
    elif noun in BODIES and low(words, at - 1) not in {"by", "from", "to", "for", "with", "of"}:
        yield Testimony(BODY, FAIR)


def renamed(words: Words, at: int) -> Iterator[Testimony]:
    """What the noun before a comma tells of the name behind it: "a Canarian group, *Alba*,"."""
    noun = words[at].lower_
    if noun == "guard" and low(words, at - 1) in GUARDING:
        yield Testimony(BODY, STRONG)
    if not words[at].text.islower() or low(words, at - 1) in {"the", "of", "for", "at"}:
        return
    if noun in VESSELS:
        yield Testimony(OTHER, 2 * STRONG)
    elif noun in BODIES:
        yield Testimony(BODY, STRONG)
    elif noun in SITES:
        yield Testimony(PLACE, FAIR)


GUARDING = frozenset({"coast", "border", "national", "presidential", "republican", "civil"})


def bracketed(words: Words, start: int, end: int) -> Iterator[Testimony]:
    """What brackets tell: "Ana Lind (*Lower Danube Policy Lab*)", "UNITED NATIONS (*Alba*) -"."""
    if low(words, start - 1) != "(" or low(words, end) != ")":
        return
    filed = words[: start - 1]
    agency = low(words, end + 1) in DASHES and len(filed) <= SHORT
    if agency and all(word.text.isupper() or word.text == "," for word in filed):
        yield Testimony(BODY, 2 * STRONG)


def owning(owned: str) -> Iterator[Testimony]:
    """What is somebody's: "Alba's widow", "Alba's spokeswoman", "Alba's outskirts"."""
    if owned in KIN:
        yield Testimony(PERSON, WEAK)
    elif owned in STAFF:
        yield Testimony(BODY, WEAK)
    elif owned in OWNED:
        yield Testimony(PLACE, FAIR)


def acting(words: Words, end: int, type: EntityType) -> Iterator[Testimony]:
    """What a name's verb tells: only people laugh, and no unknown place says anything."""
    if end >= len(words):
        return
    verb = words[end]
    if verb.lower_ in {"will", "would", "had", "has"} and end + 1 < len(words):
        verb = words[end + 1]
    if verb.lower_ in {"himself", "herself"} or (verb.lemma_ in MINDS and verb.pos_ == "VERB"):
        yield Testimony(PERSON, WEAK if verb.lemma_ in MINDS else STRONG)
    elif verb.lemma_ == "go" and low(words, verb.i + 1) in {"back", "home", "away"}:
        yield Testimony(PERSON, FAIR)
    elif verb.lower_ == "itself" and type is PERSON:
        yield Testimony(BODY, FAIR)
    elif type is PLACE and verb.lemma_ in CUES and verb.tag_ in {"VBD", "VBZ"}:
        yield Testimony(PERSON, WEAK)


def aside(words: Words, start: int, end: int, type: EntityType) -> Iterator[Testimony]:
    """What an aside tells: "Alba, the company that …", "Alba, whose chairman", "Alba, 54,"."""
    first, second = low(words, end + 1), low(words, end + 2)
    if first.isdigit() and len(first) == 2 and second in ENDING:
        yield Testimony(PERSON, STRONG)
    elif first == "whose":
        yield from owner(second)
    elif first == "which" and type is PERSON and end - start > 1:
        yield Testimony(BODY, FAIR)
    elif first in {"who", "whom"}:
        if stands_alone(words, start):
            yield Testimony(PERSON, FAIR)
    elif end + 1 < len(words) and opens_aside(words, end + 1):
        yield from apposed(words, start, end + 1)


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
    elif title_slug(noun.text) is not None and stands_alone(words, start):
        yield Testimony(PERSON, FAIR)


def is_plain(words: Words, start: int, end: int) -> bool:
    """Whether a name's own words do not tell what it is of, so that those around may."""
    return not any(letter.isdigit() for letter in words[end - 1].text) and all(
        word.lower_ not in ORGANIZATION_HEADS and word.lower_.rstrip(".") not in HONORIFICS
        for word in words[start:end]
    )
