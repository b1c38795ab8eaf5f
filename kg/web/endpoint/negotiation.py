"""Choosing a format from what a client accepts (RFC 9110, section 12.5.1)."""

from collections.abc import Iterable
from typing import NamedTuple


class Range(NamedTuple):
    """A media range with its weight."""

    type: str
    subtype: str
    weight: float

    def matches(self, media_type: str) -> bool:
        """Whether the range covers a media type."""
        kind, _, subtype = media_type.partition("/")
        return self.type in ("*", kind) and self.subtype in ("*", subtype)

    @property
    def precision(self) -> int:
        """How much the range says: 0 for `*/*`, 2 for a media type."""
        return (self.type != "*") + (self.subtype != "*")


def ranges(accept: str) -> list[Range]:
    """The ranges of an Accept header; what is not one is skipped.

    >>> ranges("text/csv;q=0.5, */*;q=0.1, nonsense")
    [Range(type='text', subtype='csv', weight=0.5), Range(type='*', subtype='*', weight=0.1)]
    """
    found = []
    for part in accept.split(","):
        media_range, *parameters = (piece.strip().lower() for piece in part.split(";"))
        kind, slash, subtype = media_range.partition("/")
        if kind and slash and subtype:
            found.append(Range(kind, subtype, weight_of(parameters)))
    return found


def weight_of(parameters: Iterable[str]) -> float:
    """The value of `q`, between 0 and 1; 1 where there is none.

    >>> weight_of(["q=0.3"]), weight_of(["charset=utf-8"]), weight_of(["q=x"])
    (0.3, 1.0, 0.0)
    """
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return min(max(float(value), 0.0), 1.0)
            except ValueError:
                return 0.0
    return 1.0


def choose(accept: str | None, offered: Iterable[str]) -> str | None:
    """The media type offered that is wanted most; the first offered of those wanted alike.

    None where the client accepts none of them.

    >>> choose("text/*;q=0.5, text/csv;q=0.1", ["text/csv", "text/html"])
    'text/html'
    >>> choose("*/*", ["text/csv", "text/html"]), choose("image/png", ["text/csv"])
    ('text/csv', None)
    """
    wanted = ranges(accept) if accept and accept.strip() else [Range("*", "*", 1.0)]
    best, best_weight = None, 0.0
    for media_type in offered:
        matching = [each for each in wanted if each.matches(media_type)]
        weight = max(matching, key=lambda each: each.precision).weight if matching else 0.0
        if weight > best_weight:
            best, best_weight = media_type, weight
    return best
