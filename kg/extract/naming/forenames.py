"""Titles and styles that are first names too: "Dean R. Halloran"."""

import re
from collections.abc import Iterable, Sequence

from kg.extract.text.parse import Token

FIRST_NAMES = frozenset({"earl", "don", "duke", "baron", "dean", "prince", "marquis"})
"""Behind a title they are first names, and before an initial."""
INITIALLED = re.compile(
    rf"(?<!the )(?<!The )\b({'|'.join(map(str.title, sorted(FIRST_NAMES)))})"
    r" [A-Z]\.\s(?![A-Z]\.)([A-ZÀ-Þ][\w’'-]+)"
)
"""Such a word with one initial behind it and a surname, as a title seldom has."""
Pairs = frozenset[tuple[str, str]]


def forenames(texts: Iterable[str]) -> Pairs:
    """First names that look like titles, each with the surname.

    >>> forenames(["Dean R. Halloran met Dean J. R. Smith."])
    frozenset({('Dean', 'Halloran')})
    """
    return frozenset((m[1], m[2]) for text in texts for m in INITIALLED.finditer(text))


def is_forename(words: Sequence[Token], at: int, known: Pairs) -> bool:
    """Whether such a first name stands there, with the initial or without: "*Dean* Halloran"."""
    behind = [word.text for word in words[at + 1 : at + 3]]
    return bool(known) and any((words[at].text, text) in known for text in behind)


def goes_before(words: Sequence[Token], at: int) -> bool:
    """Whether such a word stands right before an initial and a surname, and may be hung on them."""
    own = at >= 0 and words[at].text.istitle() and words[at].lower_ in FIRST_NAMES
    return own and (at == 0 or words[at - 1].lower_ != "the")
