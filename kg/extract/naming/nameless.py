"""Capitals that only common nouns have: papers, steps, labels, numbered parts, slogans."""

import re
import unicodedata
from collections.abc import Callable

from kg.extract.naming.asides import FINITE, low
from kg.extract.naming.chunks import Words, opens_sentence, phrase
from kg.extract.naming.codes import is_codename, is_unit_number
from kg.extract.naming.credits import is_credit
from kg.extract.naming.fragments import FRAGMENTS
from kg.extract.naming.labels import BESIDE
from kg.extract.naming.name import Name
from kg.extract.naming.peoples import is_tribe
from kg.extract.naming.titular import TITULAR
from kg.extract.words.lexicon import ORGANIZATION_HEADS
from kg.extract.words.nameless import (
    BUILT,
    CALLS,
    CONGREGATED,
    FAITHFUL,
    FEASTS,
    NAMELESS,
    NUMBERED,
    PARTIES,
    PHRASES,
    POLICIES,
    ROLES,
    ROWS,
    SHORT_NOUNS,
    SIDES,
    TALLIED,
    THEMES,
)
from kg.gazetteer import body, demonym, place, territory
from kg.model.extraction import EntityType

Sign = Callable[[Words, Name], bool]
PERSON, BODY, PLACE, EVENT, OTHER = (
    EntityType.PERSON,
    EntityType.ORGANIZATION,
    EntityType.PLACE,
    EntityType.EVENT,
    EntityType.OTHER,
)


def is_nameless(words: Words, name: Name) -> bool:
    """Whether a name is none: a sign tells so, and the gazetteers know nothing of it."""
    if is_asked(words, name) or is_us(words, name):
        return True
    if not any(tells(words, name) for tells in SIGNS):
        return False
    text = phrase(words[name.start : name.end])
    return body(text) is None and territory(text) is None


def ends_in_thing(words: Words, name: Name) -> bool:
    """Whether what several words name is a paper, a step or a thing: "the *Working Paper*"."""
    if name.type is PERSON or name.end - name.start == 1:
        return False
    own = words[name.start : name.end]
    head = own[last_of_head(words, name) - name.start]
    return (
        head.lower_ in NAMELESS
        and (name.type is not OTHER or not any(word.like_num for word in own))
        and not has_letters(words, name)
        and not (head.text.islower() and name.type is OTHER)
    )


def last_of_head(words: Words, name: Name) -> int:
    """The last word before "of", "for" or "on" in a name: "*Rules* of Procedure"."""
    for at in range(name.start + 1, name.end):
        if words[at].lower_ in {"of", "for", "on"}:
            return at - 1
    return name.end - 1


def has_letters(words: Words, name: Name) -> bool:
    """Whether letters in brackets follow, as behind a body's name: "Horn Note (HN)"."""
    return low(words, name.end) == "(" and words[name.end + 1].text.isupper()


def is_numbered(words: Words, name: Name) -> bool:
    """Whether a number or letter tells which of several parts is meant: "*Phase Two*"."""
    if name.end - name.start != PAIR or words[name.start].lower_ not in NUMBERED:
        return False
    text = words[name.end - 1].text.rstrip(".")
    letter = len(text) == 1 and text.isupper()
    return letter or text[:1].isdigit() or text.lower() in ROWS


PAIR = 2


def is_side(words: Words, name: Name) -> bool:
    """Whether a name is that of one of the sides of a treaty: "each *Contracting Party*"."""
    last, first = words[name.end - 1].lower_, words[name.start].lower_
    return name.end - name.start == PAIR and last in PARTIES and first in SIDES


def is_phrase(words: Words, name: Name) -> bool:
    """Whether a name is one of the set phrases: "the *Way Forward*"."""
    text = phrase(words[name.start : name.end])
    member = text in {"Member", "Members"} and low(words, name.start - 1) == "private"
    return member or text.lower() in PHRASES


def is_short_noun(words: Words, name: Name) -> bool:
    """Whether letters stand for a common noun: "the *IPO*", "*KPIs*"."""
    if name.end - name.start > 1:
        return False
    text = words[name.start].text
    return (text.lower() in SHORT_NOUNS and not text.istitle()) or (
        name.type is not PERSON and SEVERAL.fullmatch(text) is not None
    )


SEVERAL = re.compile(r"[A-Z]{2,5}s\.?")
"""The plural of letters: what there are several of is no one body."""


def is_role(words: Words, name: Name) -> bool:
    """Whether a noun for who takes part has a capital: "the *Respondent* shall pay"."""
    single = name.end - name.start == 1 and name.honorific is None
    return single and words[name.start].lower_ in ROLES and words[name.start].text.istitle()


def is_policy(words: Words, name: Name) -> bool:
    """Whether a name is a field of policy, and no post's body: "raised *Food Security*"."""
    last = words[name.end - 1].lower_
    if name.type is PERSON or last not in POLICIES or name.end - name.start == 1:
        return False
    headed = any(word.lower_ in ORGANIZATION_HEADS for word in words[name.start : name.end])
    post = low(words, name.start - 1) in {"of", "for", "at", "in"} and name.type is not OTHER
    return not headed and not post and not has_letters(words, name)


def is_defined(words: Words, name: Name) -> bool:
    """Whether a text tells what letters are short for: "*NA* means not available"."""
    return name.end - name.start == 1 and words[name.start].text.isupper() and (
        low(words, name.end) in {"means", "denotes"}
        or (low(words, name.end), low(words, name.end + 1)) == ("stands", "for")
    )  # fmt: skip


def is_feast(words: Words, name: Name) -> bool:
    """Whether a name is that of a day: "at *Whitsun*", "*Ascension Day*"."""
    rest = [word.lower_ for word in words[name.start + 1 : name.end]]
    if phrase(words[name.start : name.end]).replace("’", "'").lower() in FEASTS:
        return True
    return words[name.start].lower_ in FEASTS and rest in ([], ["day"], ["sunday"], ["monday"])


def is_built(words: Words, name: Name) -> bool:
    """Whether one noun for what is built has a capital: "coffee in the *Foyer*"."""
    single = name.end - name.start == 1 and name.type is not PERSON
    return single and words[name.start].lower_ in BUILT and words[name.start].text.istitle()


def is_indefinite(words: Words, name: Name) -> bool:
    """Whether an article tells that there are more of the kind: "not a *Perk*", "*A Cabinet
    Submission*".
    """
    first = words[name.start]
    if first.text in {"A", "An"} and first.tag_ == "DT" and name.end - name.start > 1:
        return True
    if name.end - name.start > 1 or low(words, name.start - 1) not in INDEFINITE:
        return False
    acts = name.end < len(words) and words[name.end].tag_ in FINITE
    closed = low(words, name.end) in CLOSING or (acts and first.tag_ != "NNS")
    return closed and first.text.istitle() and place(first.text) is None


INDEFINITE = frozenset({"a", "an", "every", "each", "her", "his", "my", "your", "their", "no"})
CLOSING = frozenset({"", ",", ".", ";", ":", "!", "?", ")", "and", "or"})


def is_label(words: Words, name: Name) -> bool:
    """Whether a name is all that stands before a colon, and nothing makes it a body's: "*Committee
    Stage*: Clause by Clause".
    """
    if low(words, name.end) != ":" or not opens_sentence(words[name.start]):
        return False
    if name.type in {PERSON, PLACE}:
        return False
    headed = any(word.lower_ in ORGANIZATION_HEADS for word in words[name.start : name.end])
    return not headed and name.end - name.start > 1


def is_asked(words: Words, name: Name) -> bool:
    """Whether letters are a question of an advisory: "*WHO*: The commissioner"."""
    return low(words, name.end) == ":" and words[name.start].text == "WHO" and (
        low(words, name.start - 1) in {"", ".", "?"}
    )  # fmt: skip


def is_us(words: Words, name: Name) -> bool:
    """Whether a heading's capitals make a state of a pronoun: "ABOUT *US*"."""
    before = words[name.start - 1] if name.start else None
    single = name.end - name.start == 1 and words[name.start].text == "US"
    return single and before is not None and before.text.isupper() and before.lower_ in CALLS


def is_theme(words: Words, name: Name) -> bool:
    """Whether a name is a slogan: "under the banner *Trust Rebuilt*"."""
    at = name.start - 1
    while at > 0 and words[at].text in QUOTES:
        at -= 1
    return name.type is not PERSON and at >= 0 and words[at].text in THEMES


def is_chanted(words: Words, name: Name) -> bool:
    """Whether quotation marks hold no more than a call: "“*Stop the Dam*”"."""
    quoted = low(words, name.start - 1) in QUOTES and low(words, name.end) in {"”", '"', "’", "'"}
    return quoted and words[name.start].tag_ == "VB" and name.type is OTHER


def is_tallied(words: Words, name: Name) -> bool:
    """Whether a word tells how members voted: "*Níl*, 19"."""
    return name.end - name.start == 1 and words[name.start].lower_ in TALLIED and (
        low(words, name.end) in {",", ":", ";", "-", "–"}
    )  # fmt: skip


QUOTES = frozenset({'"', "“", "‘", "'", ":", "of", "``", "«"})


def is_folk(words: Words, name: Name) -> bool:
    """Whether a name is that of people by a part of the world, a place of theirs or what they
    believe: "*West African* delegates", "*Ohioans*", "*Rohingya Muslims*".
    """
    text = words[name.end - 1].text
    if name.end - name.start == PAIR and words[name.start].lower_ in QUARTERS:
        return demonym(text) is not None or text in CONTINENTAL
    if name.end - name.start == PAIR and text.lower() in FAITHFUL:
        return words[name.start].text.istitle() and words[name.start].lower_ not in CONGREGATED
    if name.end - name.start > 1 or not text.istitle():
        return False
    stem = next((text[: -len(end)] for end in PEOPLE if text.endswith(end)), None)
    return stem is not None and any(place(stem + end) is not None for end in ("", "a", "o", "e"))


QUARTERS = frozenset(
    {"west", "east", "north", "south", "central", "western", "eastern", "northern", "southern",
     "southeast", "northeast", "latin"}
)  # fmt: skip
CONTINENTAL = frozenset({"African", "Asian", "American", "European", "Africans", "Asians"})
PEOPLE = ("ians", "ans", "ns")


def is_symbol(words: Words, name: Name) -> bool:
    """Whether a sign for a document was taken for a place or a body: "*GA/12801*"."""
    text = words[name.start].text
    single = name.end - name.start == 1 and name.type in {PLACE, BODY, PERSON}
    return single and "/" in text and any(letter.isdigit() for letter in text)


def is_in_script(words: Words, name: Name) -> bool:
    """Whether brackets only spell a person's name in another script: "Joseph Wu (*吳釗燮*)"."""
    bracketed = low(words, name.start - 1) == "(" and low(words, name.end) == ")"
    letters = phrase(words[name.start : name.end]).replace(" ", "")
    # "Lo": letters of scripts that have no capitals
    return bracketed and all(unicodedata.category(letter) == "Lo" for letter in letters)


SIGNS: tuple[Sign, ...] = (
    is_in_script,
    ends_in_thing,
    is_numbered,
    is_side,
    is_phrase,
    is_role,
    is_policy,
    is_credit,
    is_short_noun,
    is_defined,
    is_feast,
    is_built,
    is_indefinite,
    is_label,
    is_theme,
    is_chanted,
    is_tallied,
    is_codename,
    is_unit_number,
    is_folk,
    is_tribe,
    is_symbol,
    *BESIDE,
    *FRAGMENTS,
    *TITULAR,
)
"""What tells that capitals name nothing."""
