"""Where the lines of a text begin that go on no sentence."""

import re

BREAK = re.compile(
    r"(?:(?<=\n)|^)[^\n]{0,50}\n\s*|\n\s*\n\s*|\n\s*(?=[-–—•*·]|\d+\.|[A-ZÀ-Þ][^.:,\n]{1,60}:\s)"
)
"""A line's end over which no name goes: behind a short line, before an empty one, a list's or one
with a label.
"""


def line_starts(text: str) -> frozenset[int]:
    """Where lines begin that go on no sentence: all but those of a text broken into lines.

    >>> sorted(line_starts("Delft\\n- Ana Lind"))
    [6]
    """
    return frozenset(match.end() for match in BREAK.finditer(text))
