"""What stands beside a person's name and tells no office: styles, letters, a party's initial."""

import re

from kg.extract.words.lexicon import HONORIFICS
from kg.extract.words.styles import AFFILIATION, PARTS, POST_LETTERS, POSTNOMINALS, RANK_LETTERS
from kg.extract.words.styles import STYLES as POLITE
from kg.extract.words.titles import RANK_HEADS, RANKS, title_slug

STYLES = (
    frozenset(HONORIFICS)
    | RANKS
    | RANK_HEADS
    | RANK_LETTERS
    | frozenset(letters.lower() for letters in POST_LETTERS if len(letters) > 1)
    | {"u", "daw", "ustad", "shri", "don", "doña", "eminence", "grace", "holiness", "lordship",
       "ladyship", "worship", "beatitude", "serene", "imperial", "reverence", "hrh", "hm", "he",
       "arch", "pharm", "cardinal", "mzee", "nana", "togbe", "hh", "honour", "honor"}
    | POLITE
)  # fmt: skip
ELEVATED = ("rt", "most", "very", "right", "retired", "former", "the", "I")
"""What may stand before a style, the last of them first."""
ASIDES = frozenset(
    {"ret", "ret.", "retd", "retd.", "rtd", "rtd.", "r", "dr", "dr.", "prof", "eng", "eng.", "mrs",
     "ms", "engr", "engr.", "bar", "bar.", "med", "med."}
)  # fmt: skip
"""What may stand in brackets between a rank or style and a name: "Lt Gen (ret.) Ana Lind"."""
SEATS = frozenset(letters for letters in POSTNOMINALS if title_slug(letters) is not None)
"""Letters behind a name that tell an office: "Ana Lind MP"."""
LETTERS = (POSTNOMINALS - SEATS) | {
    "Esq", "Esq.", "Jr", "Jr.", "Sr", "Sr.", "II", "III", "USN", "USMC", "USAF",
}  # fmt: skip
"""Letters behind a name that tell an honour, an order or a degree."""
PARTY_SIGN = re.compile(r"(?:R|D|I|DFL|Ind|Lab|Con|LD|Lib|ALP|NDP|GOP)-")
SEAT = 7
"""Words from the comma to the end of a constituency."""


def style_length(signs: list[str]) -> int:
    """Of how many words the style of address is that ends there: "Smt ." is of two, "(ret.)" of
    three.

    >>> style_length(["the", "smt", "."]), style_length(["dr."]), style_length(["the"])
    (2, 1, 0)
    >>> style_length(["gen", "(", "r", ")"]), style_length(["gen", "(", "ret", ".", ")"])
    (3, 4)
    """
    if not signs:
        return 0
    if signs[-1] == ")":
        return bracket_length(signs)
    if len(signs) > 1 and (PARTS.get(signs[-2]) == signs[-1] or is_dato(signs[-2:])):
        # "Tan Sri Ana Lind", "Dato' Ana Lind"
        return 2
    if signs[-1] == "I":
        # "His Royal Highness Ana Lind", of which the other words are gone
        return 1
    if signs[-1] != "." and is_style(signs[-1].rstrip(".")):
        return 1
    return 2 * (len(signs) > 1 and signs[-1] == "." and is_style(signs[-2]))


def is_dato(signs: list[str]) -> bool:
    """Whether a style ends with an apostrophe, which is a word of its own."""
    return signs[0] in {"dato", "to"} and signs[1] in {"'", "’"}


def bracket_length(signs: list[str]) -> int:
    """Of how many words the brackets are between a rank and a name: "Lt Gen (ret.) Ana Lind"."""
    stop = 1 if signs[-2:-1] == ["."] else 0
    inner = signs[-2 - stop : -1 - stop]
    whole = signs[-3 - stop : -2 - stop] == ["("] and not ASIDES.isdisjoint(inner)
    return 3 + stop if whole else 0


def is_style(word: str) -> bool:
    """Whether a word is a style of address, or two with a hyphen: "lt-gen"."""
    return word in STYLES or ("-" in word and STYLES.issuperset(word.split("-")))


def letters_end(words: list[str], at: int) -> int:
    """The end of the letters behind a name that ends before `at`: "Ana Lind *OBE, KC*".

    >>> letters_end(["Lind", "OBE", ",", "KC", ","], 1), letters_end(["Lind", ",", "PhD"], 1)
    (4, 3)
    """
    end = at
    while True:
        start = end + (words[end : end + 1] == [","])
        if words[start : start + 1] and words[start] in LETTERS:
            end = start + 1
        else:
            return end


def age_end(words: list[str], at: int) -> int:
    """The end of an age behind a name, if a comma goes on: "Ana Lind, *58*, said".

    >>> age_end(["Lind", ",", "58", ",", "a"], 1), age_end(["Lind", ",", "58", "."], 1)
    (3, 1)
    """
    aged = words[at : at + 1] == [","] and words[at + 2 : at + 3] in ([","], [")"])
    return at + 2 if aged and AGE.fullmatch(words[at + 1]) else at


AGE = re.compile(r"[1-9]\d|10\d")
"""Years that somebody with a post has."""


def affiliation_end(words: list[str], at: int) -> int:
    """The end of a party's initial and a place behind a name: "Ana Lind, *R-Ohio*, said"."""
    if words[at : at + 1] != [","]:
        return at
    if AFFILIATION.fullmatch(" ".join(words[at + 1 : at + 2])):
        return at + 2 + (words[at + 2 : at + 4] == [".", ","])
    if PARTY_SIGN.fullmatch(" ".join(words[at + 1 : at + 2])):
        # the place is a name of its own: "R- | Ohio"
        ends = (n for n in range(at + 3, min(at + SEAT, len(words))) if words[n] in {",", ")"})
        return next(ends, at)
    return at
