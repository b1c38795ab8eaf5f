"""How a sentence tells that the holder of an office was made to leave it, or has died."""

import re

from kg.extract.posts.periods import Found

SENT_AWAY = re.compile(
    r" (?:dismiss(?:ed|es)|sack(?:ed|s)|fir(?:ed|es)|oust(?:ed|s)|remov(?:ed|es)|depos(?:ed|es)|"
    r"unseat(?:ed|s)|resignation of|departure of|dismissal of|removal of|ouster of|sacking of|"
    r"death of|(?:carried|passed|adopted|approved|won|backed)(?: [a-z-]+){0,4} no(?: -)? ?"
    r"confidence in)"
    r"(?: the| I| its)? $"
)
"""What stands before the office of somebody who is made to leave it."""
WISHES = (
    r"(?:demand\w*|call(?:s|ed|ing)? for|urg(?:es?|ed|ing)|ask(?:s|ed|ing)? for|seek\w*|sought|"
    r"want(?:s|ed|ing)?|request(?:s|ed|ing)?|insist\w* on|reject(?:s|ed|ing)?|refus(?:es?|ed|ing)|"
    r"rul(?:es?|ed|ing) out|den(?:y|ies|ied|ying)|threaten\w*|push(?:es|ed|ing)? for|"
    r"press(?:es|ed|ing)? for|oppos(?:es?|ed|ing)|(?:votes?|motions?|petitions?|calls?|pressure|"
    r"campaign|talks?|debate|rumours?|rumors?|speculation) (?:on|for|about|over|of)|against|"
    r"without|will|would|should|could|may|might|must|if|not|n't)"
)
WANTED = re.compile(rf" {WISHES}(?: (?!by |after |when )[a-z]+){{0,3}} $")
"""What tells before a resignation that it is only wished for, possible or rejected."""


def is_sent_away(before: str) -> bool:
    """Whether what stands before an office tells that its holder was made to leave it, and not that
    somebody wants it so.

    >>> is_sent_away(" the king dismissed "), is_sent_away(" they demanded the resignation of ")
    (True, False)
    """
    told = SENT_AWAY.search(before)
    return told is not None and WANTED.search(before[: told.start() + 1]) is None


def is_late(found: Found, match: re.Match[str]) -> bool:
    """Whether the holder is told to be dead, "the mayor, *the late* Ana Lind"; a founder of
    something stays one.
    """
    lasting = all(office.role == "founder" for office in found.line.offices(match.span("o")))
    return not lasting and LATE.search(match[0]) is not None


LATE = re.compile(r" the late(?: O)? P")
