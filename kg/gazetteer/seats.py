"""Palaces, streets and hills that stand for who governs there: "the Kremlin", "Downing Street"."""

from functools import cache

from kg.gazetteer.spelling import folded, without_article
from kg.gazetteer.tables import names, rows


def is_seat_of_power(name: str) -> bool:
    """Whether a name is of a building or street that stands for who governs there.

    >>> is_seat_of_power("Downing Street"), is_seat_of_power("the Élysée"), is_seat_of_power("Oslo")
    (True, True, False)
    """
    return folded(without_article(name)) in _seats()


@cache
def seats_of_power() -> frozenset[str]:
    """The names of these, as the table spells them."""
    return frozenset(name for cell, *_ in rows("seats.tsv") for name in names(cell))


@cache
def _seats() -> frozenset[str]:
    return frozenset(folded(without_article(name)) for name in seats_of_power())
