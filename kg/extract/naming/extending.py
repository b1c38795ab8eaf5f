"""What is hung on a person's name: first names, initials, parts behind hyphens, "Jr"."""

import re
from dataclasses import replace

from kg.extract.naming.chunks import Words
from kg.extract.naming.forenames import goes_before
from kg.extract.naming.name import Name
from kg.extract.naming.persons import is_personal
from kg.extract.words.lexicon import HONORIFICS, ORGANIZATION_HEADS, PARTICLES
from kg.extract.words.titles import FIELD_NOUNS, title_slug

SUFFIXES = frozenset({"jr.", "jr", "sr.", "sr", "ii", "iii", "iv"})
INITIAL = re.compile(r"[A-Z]\.")
KUNYAS = frozenset({"Umm", "Abu", "Abou", "Bint", "Ibn"})
"""Words with which Arabic names may begin."""


def extended(words: Words, name: Name) -> Name:
    """A person's name with what is hung on it: "Lim Sae*-rom*", "Biden*, Jr.*"."""
    start, end = name.start, name.end
    if name.probability < DOUBTFUL and end - start == 1 and is_forename(words, start - 1):
        start -= 1
    if end - start == 1 and start > 1 and is_addressed(words, start - 1):
        start -= 1
    if words[end - 1].lower_ in PARTICLES and end < len(words) and words[end].text[:1].isupper():
        end += 1
    if (
        end - start == PAIR
        and INITIAL.fullmatch(words[start].text)
        and (is_forename(words, start - 1) or goes_before(words, start - 1))
    ):
        # "*Mary* J. Blige"
        start -= 1
    if start and (INITIAL.fullmatch(words[start - 1].text) or words[start - 1].text in KUNYAS):
        start -= 1
    while end + 1 < len(words) and words[end].text == "-" and words[end + 1].is_alpha and not (
        words[end - 1].whitespace_ or words[end].whitespace_
    ):  # fmt: skip
        end += 2
    if end + 1 < len(words) and words[end].text == "," and words[end + 1].lower_ in SUFFIXES:
        end += 2
    elif end < len(words) and words[end].lower_ in SUFFIXES:
        end += 1
    return replace(name, start=start, end=end)


def is_addressed(words: Words, at: int) -> bool:
    """Whether a word is the first name between an address and a surname: "Hon. *Given* Mutale"."""
    before = words[at - 1]
    address = before.lower_.rstrip(".") in HONORIFICS and before.text[:1].isupper()
    plain = words[at].text.istitle() and words[at].is_alpha and title_slug(words[at].text) is None
    return address and plain and words[at].lower_ not in HONORIFICS and is_personal(words[at])


PAIR = 2
DOUBTFUL = 0.6
"""Probability below which a surname alone may lack its first name."""


def is_forename(words: Words, at: int) -> bool:
    """Whether a word that the tagger left out looks like the first name before a surname."""
    return (
        at >= 0
        and words[at].text.istitle()
        and words[at].pos_ == "PROPN"
        and not words[at].ent_type_
        and title_slug(words[at].text) is None
        and words[at].lower_ not in HONORIFICS
        and words[at].lower_ not in ORGANIZATION_HEADS
        and words[at].lower_ not in FIELD_NOUNS
    )
