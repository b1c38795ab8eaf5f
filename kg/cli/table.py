"""A table of answers for a terminal."""

import shutil
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from kg.errors import printable

GAP = "  "
NARROWEST = 8


def render_table(
    columns: Sequence[str], rows: Sequence[Mapping[str, Any]], prefixes: Mapping[str, str]
) -> str:
    """Rows of SPARQL results in JSON as aligned text; IRIs are shortened, control characters shown.

    >>> row = {"who": {"type": "uri", "value": "urn:a#b"}}
    >>> print(render_table(["who"], [row], {"a": "urn:a#"}))
    who
    ---
    a:b
    (1 row)
    """
    cells = [[cell(row.get(column), prefixes) for column in columns] for row in rows]
    widths = fit([max(map(width, column)) for column in zip(columns, *cells, strict=True)])
    lines = [columns, ["-" * each for each in widths], *cells]
    body = [GAP.join(map(pad, line, widths)).rstrip() for line in lines]
    return "\n".join([*body, f"({len(rows)} row{'' if len(rows) == 1 else 's'})"])


def cell(term: Mapping[str, Any] | None, prefixes: Mapping[str, str]) -> str:
    """A term in one line."""
    if term is None:
        return ""
    value = term["value"] if isinstance(term["value"], str) else str(term["value"])
    if term["type"] == "uri":
        fitting = [name for name, start in prefixes.items() if value.startswith(start)]
        if fitting:
            name = max(fitting, key=lambda each: len(prefixes[each]))
            value = f"{name}:{value[len(prefixes[name]) :]}"
    return printable(value)


def fit(widths: Sequence[int]) -> list[int]:
    """The widths, the widest cut until a terminal's line holds them; whole where there is none."""
    fitted = list(widths)
    if not sys.stdout.isatty():
        return fitted
    room = shutil.get_terminal_size().columns - len(GAP) * (len(fitted) - 1)
    while fitted and sum(fitted) > room and max(fitted) > NARROWEST:
        fitted[fitted.index(max(fitted))] -= 1
    return fitted


def width(text: str) -> int:
    """How many columns of a terminal a text takes.

    >>> width("Bakı"), width("東京")
    (4, 4)
    """
    wide = sum(unicodedata.east_asian_width(each) in "WF" for each in text)
    marks = sum(bool(unicodedata.combining(each)) for each in text)
    return len(text) + wide - marks


def pad(text: str, room: int) -> str:
    """The text in that many columns, cut where it is longer."""
    while width(text) > room:
        text = text.removesuffix("…")[:-1] + "…"
    return text + " " * (room - width(text))
