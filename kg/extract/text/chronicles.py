"""Years at the head of a chronicle's paragraphs, which the days behind them leave untold."""

import re


def head_year(text: str, at: int) -> re.Match[str] | None:
    """The year at the head of the paragraph of a place in the text, as its first group.

    >>> head_year("1974. In May she called a vote.", 9)[1]
    '1974'
    """
    return HEAD_YEAR.match(text, 1 + text.rfind("\n", 0, at), at)


HEAD_YEAR = re.compile(r"(?:[-–—•*] ?)?((?:1[5-9]|20)\d\d)[.:] ")
"""Such a year: "1974. In May", "• 2003: On 3 June"."""
