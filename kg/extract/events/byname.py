"""States that are told by name to have voted in a way."""

import re

from kg.gazetteer import territory

STATE = r"(?:the\s)?[A-ZÀ-Þ][\w’'-]+(?:\s(?:of\s)?(?:the\s)?[A-ZÀ-Þ][\w’'-]+){0,4}"
STATES = rf"({STATE}(?:,\s{STATE})*(?:,?\sand\s{STATE})?)\s"
BY_NAME = tuple(
    re.compile(STATES + way)
    for way in (
        r"voted\s(?:in\sfavou?r|for\b)",
        r"(?:vot(?:ed|ing)\sagainst|oppos(?:ed|ing)\sit)",
        r"abstain",
    )
)
"""States that voted in a way, all of them by name."""


def states(way: re.Pattern[str], text: str) -> int | None:
    """How many states the pattern finds; None where one of the names is none."""
    match = way.search(text)
    if match is None or OTHERS.search(text):
        return None
    names = re.split(r",\s(?:and\s)?|\sand\s", match[1])
    return len(names) if all(territory(name) is not None for name in names) else None


OTHERS = re.compile(r"\b(?:including|among|such as|like|others?|along with)\b")
