"""The normal form of a name: plain lower-case words without honorifics, legal forms and marks."""

import re
from functools import lru_cache

from kg.gazetteer.spelling import folded, without_article
from kg.model.extraction import EntityType
from kg.names.tables import words

HONORIFICS = words("honorific")
"""Words before a person's name that are no part of it."""
LEGAL_FORMS = words("legal-form")
"""Words at the end of an organization's name that tell its legal form."""
SUFFIXES = words("suffix")
"""Words at the end of a person's name that tell father from son."""
POSSESSIVE = re.compile(r"['’]s\b|['’]$")
DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")
"""An acronym or initials with dots: "u.n.", "j.r."."""


@lru_cache(maxsize=100_000)
def normal(name: str, type: EntityType | None = None) -> str:
    """Lower-case ASCII words of a name, hyphens kept within words.

    >>> normal("Mr. Recep Tayyip Erdoğan’s", EntityType.PERSON)
    'recep tayyip erdogan'
    >>> normal("The Norsk Hydro A.S.A.", EntityType.ORGANIZATION), normal("Saint-Élie")
    ('norsk hydro', 'saint-elie')
    """
    plain = POSSESSIVE.sub("", folded(without_article(name.strip()))).lower()
    plain = plain.replace("&", " and ")
    if type is EntityType.ORGANIZATION:
        plain = DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), plain)
    parts = [part for word in re.split(r"[^a-z0-9'-]+", plain) if (part := word.strip("'-"))]
    if type is EntityType.PERSON:
        parts = without_honorifics(parts)
    elif type is EntityType.ORGANIZATION:
        parts = without_legal_form(parts)
    return " ".join(word.replace("'", "") for word in parts) or " ".join(name.lower().split())


def without_honorifics(parts: list[str]) -> list[str]:
    """What follows the honorifics; of a title alone, the title."""
    start = 0
    while start < len(parts) - 1 and parts[start] in HONORIFICS:
        start += 1
    return parts[start:]


def without_legal_form(parts: list[str]) -> list[str]:
    """What stands before the legal form."""
    end = len(parts)
    while end > 1 and parts[end - 1] in LEGAL_FORMS:
        end -= 1
    return parts[:end]
