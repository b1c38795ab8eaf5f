"""What a person's name tells of gender: the given name, or the ending of the family name."""

from functools import cache

from kg.identifiers import slug
from kg.names.tables import groups

FAMILY = {
    "f": ("ova", "eva", "ová", "ska", "skaya", "skaia", "ovna", "evna", "aitė", "ienė", "ytė",
          "utė", "dóttir", "dottir", "qizi", "qızı", "kızı"),
    "m": ("ovich", "evich", "oğlu", "oglu", "ogly", "skiy", "skyi"),
}  # fmt: skip
"""Endings of family names and patronymics that only women, or only men, bear."""
EITHER = {"cordova", "córdova", "villanueva", "cueva", "casanova", "canova", "genova", "bova"}
"""Names with such an ending by chance."""


@cache
def given() -> dict[str, str]:
    """The gender of each given name of which at least 95 % of those are who bear it; the table is
    compiled by `scripts/compile_given.py`.
    """
    return {name: first[0] for first, *names in groups("given.txt") for name in names}


def gender(name: str) -> str | None:
    """The gender that a full name tells, "f" or "m".

    >>> [gender(name) for name in ("Teresa Noone", "Hrvoje Tadić", "Ye Orlova", "A. Holm", "Lind")]
    ['f', 'm', 'f', None, None]
    """
    first, *rest = name.lower().split() or [""]
    if not rest:
        return None
    last = rest[-1]
    endings = (told for told, ends in FAMILY.items() if last.endswith(ends) and last not in EITHER)
    return given().get(slug(first).replace("-", "")) or next(endings, None)
