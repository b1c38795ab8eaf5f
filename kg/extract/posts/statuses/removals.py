"""Who is told to be dismissed, recalled, dropped or replaced, before the office is named."""

import re

from kg.extract.posts.statuses.leaving import KEPT
from kg.extract.posts.statuses.periods import Found
from kg.extract.posts.titles.office import ACCREDITED

SENT_AWAY = re.compile(
    r" (?P<v>dismiss(?:ed|es|ing)|sack(?:ed|s|ing)|fir(?:ed|es|ing)|oust(?:ed|s|ing)|"
    r"remov(?:ed|es|ing)|depos(?:ed|es|ing)|recall(?:ed|s)|ax(?:ed|es)|drop(?:ped|s|ping)|"
    r"unseat(?:ed|s)|(?:decided|took the (?:opportunity|chance)|went on|proceeded) to "
    r"(?:dismiss|sack|fire|oust|remove)|resignation of|departure of|dismissal of|removal of|"
    r"ouster of|sacking of|replacement of|"
    r"death of|(?:carried|passed|adopted|approved|won|backed)(?: [a-z-]+){0,4} no(?: -)? ?"
    r"confidence in)"
    r"(?P<l>(?:(?: the| I| its)? O(?: ,)?)? P(?: ,(?: O(?: ,)?)? P)*(?:(?: ,)? and| ,))?"
    r"(?: the| I| its)? $"
)
"""What stands before the office of somebody who is made to leave it, maybe behind others."""
WISHES = (
    r"(?:demand\w*|call(?:s|ed|ing)? for|urg(?:es?|ed|ing)|ask(?:s|ed|ing)? for|seek\w*|sought|"
    r"want(?:s|ed|ing)?|request(?:s|ed|ing)?|insist\w* on|reject(?:s|ed|ing)?|refus(?:es?|ed|ing)|"
    r"rul(?:es?|ed|ing) out|den(?:y|ies|ied|ying)|threaten\w*|push(?:es|ed|ing)? for|"
    r"press(?:es|ed|ing)? for|oppos(?:es?|ed|ing)|(?:votes?|motions?|petitions?|calls?|pressure|"
    r"campaign|talks?|debate|rumours?|rumors?|speculation) (?:on|for|about|over|of)|against|"
    r"without|will|would|should|could|may|might|must|if|not|n't|expected|possible|potential|imminent|"
    r"likely|looming|eventual|threatened|rumou?red)"
)
WANTED = re.compile(rf" {WISHES}(?: (?!by |after |when )[a-z]+){{0,3}} $")
"""What tells before a resignation that it is only wished for, possible or rejected."""

DOING = re.compile(r"(?: (?:after|by|for|since|in|while|is|was)| ,)(?: [a-z]+ly)?$")
"""What stands before "sacking" where it is told as done, and is not what somebody considers."""
ENDS = (
    r"(?= [.;]| ,(?! who| which)| (?:from|over|after|on|for|last|this|today|yesterday) |"
    r" in (?:an?|the|I)(?: [a-z]+)? (?:reshuffle|shake - ?up|overhaul|purge)\b| [a-z]+day |$)"
)
"""How a clause ends that tells no more of the one named last than that he must go."""
LAST = re.compile(rf"(?: ,)? P{ENDS}")
"""The last of several who must go: not "fired Lind, and *chairman Holm* said"."""
MORE = re.compile(
    rf"(?: ,)? P(?: ,(?: O(?: ,)?)? P)*(?: ,)? and(?: the| I| its)?(?: O(?: ,)?)? P{ENDS}"
)
"""One amid several: not "after the board fired Lind, *chairman Holm* said"."""
LET_GO = re.compile(rf"(?: ,)? P(?:{ENDS}|(?= ,| (?:and|to) ))")
"""What stands behind who is dropped or recalled, if not "*off* at home" or "*as* a kind man"."""
OWNS = re.compile(r"(?: ,)? P ['’]s? ")
"""What tells that something of the holder's is removed: "dismissed Mayor Lind*'s* appeal"."""
REMEMBERED = re.compile(r"(?: ,)? P and(?: the)? [OP]")
"""What tells that "recalled" is of the memory: "recalled Ambassador Lind *and President* Holm"."""
ON_PANEL = re.compile(r"(?: ,)? P on(?: the| an?| its| I| this| that) ")
"""Of what somebody only is no member any more: "the replacement of Mayor Lind *on the panel*"."""
UNDONE = re.compile(
    r"(?: ,)? P (?:would|could|might|may|(?:is|was|seems) (?:\w+ )?(?:inevitable|imminent|needed|"
    r"(?:un)?likely|overdue)) "
)
"""How it goes on where a departure has not come: "the departure of Lind *is inevitable*"."""
REPLACED = re.compile(r" replac(?:ed|es|ing)(?: the| I| its)? $")
BY_ANOTHER = re.compile(r"(?: ,)? P(?: ,)? (?:with|by) ")


def is_removed(found: Found, match: re.Match[str], behind: str) -> bool:
    """Whether the holder is told to be dismissed or replaced with another."""
    before = found.line.text[: match.start("o") + 1]
    if is_replaced(before, behind):
        return True
    told = SENT_AWAY.search(before)
    if told is None or not is_told(told) or OWNS.match(behind):
        return False
    roles = {office.role for office in found.line.offices(match.span("o"))}
    if told["v"].startswith("recall"):
        # Only envoys are recalled, others are remembered; who is called home to talk stays one.
        sent = not roles.isdisjoint(ACCREDITED) and REMEMBERED.match(behind) is None
        return sent and is_let_go(behind)
    if told["v"].startswith(("drop", "ax")) and not (roles.isdisjoint(KEPT) and is_let_go(behind)):
        # a member is dropped from a list, but not from his seat
        return False
    if told["v"] == "replacement of" and ON_PANEL.match(behind) is not None:
        return False
    if told["v"].endswith(" of") and UNDONE.match(behind) is not None:
        return False
    if told["l"] is None:
        return True
    if "p" not in match.groupdict():
        return False  # a list of holders with a title each, of which others stand before
    apposed = match.start("p") < match.start("o")
    return told["l"] == " P ," if apposed else is_among(told["l"], behind)


def is_told(told: re.Match[str]) -> bool:
    """Whether a verb tells what is done, and nothing that somebody wants or considers; a noun is
    of one alone: "the death of Lind, founder of the choir".
    """
    if told["l"] and told["v"].endswith(" of"):
        return False
    before = told.string[: told.start()]
    done = not told["v"].endswith("ing") or DOING.search(before) is not None
    return done and WANTED.search(f"{before} ") is None


def is_let_go(behind: str) -> bool:
    """Whether nothing behind the name tells that "dropped" and "recalled" mean something else.

    >>> is_let_go(" , P , on monday ."), is_let_go(" P off at home .")
    (True, False)
    """
    return LET_GO.match(behind) is not None and TALKS.search(behind.split(" . ")[0]) is None


TALKS = re.compile(r" for (?:[a-z-]+ )?(?:consultations?|talks|discussions|briefings?)\b")


def is_among(others: str, behind: str) -> bool:
    """Whether the holder is one of several who are made to leave, and does not begin a clause.

    >>> is_among(" P and", " P on friday ."), is_among(" P and", " P resigned .")
    (True, False)
    """
    return (LAST if others.endswith(" and") else MORE).match(behind) is not None


def is_replaced(before: str, behind: str) -> bool:
    """Whether somebody puts another in the holder's place: "replaced Minister Lind *with* Holm"."""
    return REPLACED.search(before) is not None and BY_ANOTHER.match(behind) is not None
