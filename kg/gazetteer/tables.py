"""The gazetteer's tables: tab-separated, one row a line, comments begin with #."""

from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parent


def lines(name: str) -> list[str]:
    """The rows of a table of this folder, unread."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and line[0] != "#"]


def rows(name: str) -> Iterator[list[str]]:
    """The cells of each row of a table of this folder."""
    return (line.split("\t") for line in lines(name))


def names(cell: str) -> tuple[str, ...]:
    """The names in a cell."""
    return tuple(cell.split("|")) if cell else ()


def point(lat: str, long: str) -> tuple[float, float] | None:
    """Degrees of latitude and longitude, where the table has them."""
    return (float(lat), float(long)) if lat else None
