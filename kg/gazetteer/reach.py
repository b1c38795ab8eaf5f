"""How far a name that begins with a word may go: spares a text most look-ups."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kg.gazetteer.bodies import bodies
from kg.gazetteer.cities import spellings
from kg.gazetteer.spelling import folded, without_article
from kg.gazetteer.territories import territories

PIECE = re.compile(r"\w+|[^\w\s]")
LONGEST = 12


@lru_cache(maxsize=8192)
def reach(word: str) -> int:
    """The most words and signs that a known name has which begins with this word; 0 if none does.

    >>> reach("Bosnia") >= 3, reach("Zebra"), reach("U.N.") > 0
    (True, 0, True)
    """
    return _reaches().get(_first(folded(word)), 0)


def _first(name: str) -> str:
    match = PIECE.search(name)
    return match[0].upper() if match else ""


@cache
def _reaches() -> dict[str, int]:
    found: dict[str, int] = {}
    for name in _names():
        plain = without_article(folded(name))
        first = _first(plain)
        found[first] = min(LONGEST, max(found.get(first, 0), len(PIECE.findall(plain))))
    # "U.N." and the like are written in more ways than the tables list.
    return found | dict.fromkeys(map(chr, range(ord("A"), ord("Z") + 1)), LONGEST)


def _names() -> Iterator[str]:
    yield from spellings()
    for land in territories():
        yield from (*land.names, *land.demonyms)
        yield from (f"{word}s" for word in land.demonyms)
    for each in bodies():
        yield from (each.name, *each.aliases)
        if each.name.startswith("United Nations "):
            yield f"UN {each.name[15:]}"
        elif "UN " in " ".join(each.aliases):
            yield f"United Nations {each.name}"
