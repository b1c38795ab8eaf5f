"""Where bodies stand in a text: the last of them before an offset."""

from bisect import bisect_left

from kg.model.extraction import Ref


def last(places: list[tuple[int, Ref]], before: int) -> tuple[int, Ref] | None:
    """The last of the places before an offset."""
    at = bisect_left(places, (before, -1))
    return places[at - 1] if at else None
