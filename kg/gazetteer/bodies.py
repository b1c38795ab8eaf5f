"""International bodies, media and institutions that news names by acronym."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.gazetteer.spelling import REMEMBERED, folded, without_article
from kg.gazetteer.tables import names, rows

DOTTED = re.compile(r"(?:[A-Z]\.){2,}")
SHORTEST_WORD = 4
"""Acronyms of this many letters or more are also written as words: "Nato", "Unesco"."""


STATE_BODIES = frozenset(
    {"government-body", "legislature", "committee", "court", "diplomatic-mission", "armed-force"}
)
"""Kinds of bodies whose names mean little without their state's: "the Foreign Ministry" of whom?"""


@dataclass(frozen=True, slots=True)
class Body:
    """A well-known organization; `kind` is the slug of an organization-kind concept."""

    name: str
    """Its full name."""
    aliases: tuple[str, ...]
    kind: str
    parent: str | None = None
    """The full name of the organization it is part of."""


@lru_cache(maxsize=REMEMBERED)
def body(name: str) -> Body | None:
    """The body of that name or acronym.

    >>> body("the U.N. Security Council").name, body("UNSC").parent
    ('United Nations Security Council', 'United Nations')
    >>> body("Nato").name, body("HRW").kind, body("who")
    ('North Atlantic Treaty Organization', 'ngo', None)
    """
    plain = _plain(name)
    found = _by_name().get(plain)
    return _by_capitals().get(plain) if found is None and plain.isupper() else found


def bodies() -> tuple[Body, ...]:
    """Every body, by name."""
    return tuple(
        Body(name, names(aliases), kind, parent or None)
        for name, aliases, kind, parent in rows("organizations.tsv")
    )


def _plain(name: str) -> str:
    """A spelling to compare by: no article, no dots in acronyms, "UN" for the United Nations."""
    bare = DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), without_article(folded(name)))
    return "UN " + bare[15:] if bare.startswith("United Nations ") else bare


@cache
def _by_name() -> dict[str, Body]:
    index: dict[str, Body] = {}
    for each in bodies():
        for name in (*each.aliases, each.name):
            if name.isupper() and name.isalpha() and len(name) >= SHORTEST_WORD:
                index.setdefault(name.capitalize(), each)
            index[_plain(name)] = each
    return index


@cache
def _by_capitals() -> dict[str, Body]:
    return {name.upper(): each for name, each in _by_name().items()}
