"""One spelling for the many that a transliterated name has."""

import re
from functools import cache, lru_cache

from rapidfuzz.distance import JaroWinkler, Levenshtein

from kg.names.tables import groups

RULES = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"^abd(?:[aeou]l|ar|as|ur|us|el)(?=[a-z]{3})", "abdul"),
        (r"tsch|tch", "C"), (r"shch|sch|sh", "S"), (r"ch", "C"), (r"dzh|dj", "j"), (r"zh", "z"),
        (r"kh", "h"), (r"gh", "g"), (r"dh", "d"), (r"th", "t"), (r"ph", "f"), (r"bh", "b"),
        (r"off$", "ov"), (r"ck|c|q", "k"), (r"x", "ks"), (r"w", "v"), (r"tz", "ts"),
        (r"ou|oo", "u"), (r"oe", "o"), (r"ue", "u"), (r"ae", "a"), (r"ee", "i"),
        (r"y|(?<=[aeiou])j(?=[aeiou])|(?<=i)j", "i"), (r"^ie", "e"), (r"(?<=[aeiou])ie", "e"),
        (r"(?<=[aeiou])h$", ""), (r"io(?=v$|va$)", "e"), (r"(.)\1+", r"\1"), (r"(?<=sk)i$", "i"),
    )
)  # fmt: skip
"""Applied in this order to a lower-case ASCII word."""
LONG = 5
"""Letters from which a word can be taken for a misspelling."""
NEAR = 0.93
"""Jaro-Winkler similarity above which two long words count as misspellings of each other."""


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """What the transliterations of a word have in common; equal for spellings of one name.

    >>> {skeleton(word) for word in ("zelensky", "zelenskyy", "zelenskiy", "zelenskij")}
    {'zelenski'}
    >>> skeleton("mohammed") == skeleton("muhammad") != skeleton("mahmoud") == skeleton("mahmud")
    True
    """
    word = word.replace("-", "")
    known = _spellings().get(word)
    if known is not None:
        return known
    found = word
    for pattern, to in RULES:
        found = pattern.sub(to, found)
    return found.lower() or word


@cache
def _spellings() -> dict[str, str]:
    return {word: f"={group[0]}" for group in groups("spellings.txt") for word in group}


def same_word(a: str, b: str) -> str | None:
    """How two words are one: "same", "transliterated", "misspelt"; None where they are two.

    >>> same_word("aliyev", "aliev"), same_word("stoltenberg", "stoltenburg")
    ('transliterated', 'misspelt')
    >>> same_word("iran", "iraq"), same_word("johansen", "johansson")
    (None, None)
    """
    if a == b or a.replace("-", "") == b.replace("-", ""):
        return "same"
    if skeleton(a) == skeleton(b):
        return "transliterated"
    return "misspelt" if misspelt(a, b) else None


def misspelt(a: str, b: str) -> bool:
    """Whether one letter too many, too few or wrong makes one long word the other."""
    if min(len(a), len(b)) < LONG or a[0] != b[0]:
        return False
    slips = Levenshtein.distance(a, b, score_cutoff=1)
    return slips <= 1 and JaroWinkler.normalized_similarity(a, b) >= NEAR
