"""How names are compared: typographic variants, accents and capitals."""

import unicodedata
from functools import lru_cache

PLAIN = str.maketrans({"’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "–": "-", "‑": "-", "\u00a0": " ",
                       "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i",
                       "ə": "a", "Ə": "A", "ß": "ss", "æ": "ae", "Æ": "AE"})  # fmt: skip


REMEMBERED = 1 << 14
"""Words whose answers each look-up of the gazetteer keeps: a text asks of the same ones often."""


@lru_cache(maxsize=REMEMBERED)
def folded(name: str) -> str:
    """The name without accents, in plain apostrophes, hyphens and single spaces.

    >>> folded("Côte  d’Ivoire"), folded("Xankəndi"), folded("İzmir")
    ("Cote d'Ivoire", 'Xankandi', 'Izmir')
    """
    if name.isascii():
        return " ".join(name.split())
    marked = unicodedata.normalize("NFKD", name.translate(PLAIN))
    return " ".join("".join(c for c in marked if not unicodedata.combining(c)).split())


def without_article(name: str) -> str:
    """The name without a leading "the".

    >>> without_article("the Netherlands"), without_article("Thessaloniki")
    ('Netherlands', 'Thessaloniki')
    """
    return name[4:] if name[:4] in ("the ", "The ", "THE ") else name
