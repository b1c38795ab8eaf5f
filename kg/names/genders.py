"""What a person's name tells of gender: the given name, or the ending of the family name."""

from functools import cache

from kg.names.tables import groups

FAMILY = {
    "f": ("ova", "eva", "ová", "ska", "skaya", "skaia", "ovna", "aitė", "ienė", "ytė", "utė",
          "dóttir", "dottir", "qizi", "qızı", "kızı"),
    "m": ("ovich", "evich", "oğlu", "oglu", "ogly", "sky", "skiy", "skyi"),
}  # fmt: skip
"""Endings of family names and patronymics that only women, or only men, bear."""


@cache
def given() -> dict[str, str]:
    """The gender of each given name that tells it."""
    return {name: first.rstrip(":") for first, *names in groups("givennames.txt") for name in names}


def gender(name: str) -> str | None:
    """The gender that a full name tells, "f" or "m".

    >>> [gender(name) for name in ("Teresa Noone", "Hrvoje Tadić", "Ye Orlova", "A. Holm", "Lind")]
    ['f', 'm', 'f', None, None]
    """
    first, *rest = name.lower().split() or [""]
    if not rest:
        return None
    endings = (told for told, ends in FAMILY.items() if rest[-1].endswith(ends))
    return given().get(first) or next(endings, None)
