"""Words before a holder's name by which he has no office: those of films and of wishes."""

import re
from collections.abc import Callable

from kg.extract.posts.holders import Line
from kg.extract.posts.wording import CHOOSE

Match = re.Match[str]
FILLED = re.compile(
    r"\b(?:ministr(?:y|ies)|portfolios?|posts?|positions?|roles|cabinet|government|leadership|"
    r"officers?|board|team|line - up|reshuffle|hands|changes|headed|run|"
    r"appoint(?:s|ed|ments?|ees)?|names?|named|elect(?:s|ed)|nominat(?:es|ed|ions?))\b"
)
"""What tells before a list of who is what that offices are filled, and no parts in a play."""
CHOSE = re.compile(rf" {CHOOSE}(?: O)?$")


def is_played(line: Line, match: Match) -> bool:
    """Whether nothing tells that a list is of offices: "The cast: *Ana Lind as mayor*"."""
    told = line.text[: match.start()].split(" . ")[-1]
    return FILLED.search(told) is None


def is_wish(line: Line, match: Match) -> bool:
    """Whether somebody is only asked "to succeed" another: "*urged* Lind to replace her"."""
    wished = match["v"].startswith(" to ")
    return wished and CHOSE.search(line.text[: match.start()]) is None


UNLIKELY: dict[str, Callable[[Line, Match], bool]] = {"listed-too": is_played, "succeeds": is_wish}
"""By rule, what tells that nobody holds what it has found."""


def is_unlikely(rule: str, line: Line, match: Match) -> bool:
    """Whether what a rule has found is only played or wished."""
    return rule in UNLIKELY and UNLIKELY[rule](line, match)
