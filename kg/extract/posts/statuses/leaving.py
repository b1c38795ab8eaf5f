"""How a sentence tells that the holder of an office was made to leave it, or has died."""

import re

from kg.extract.draft import Draft
from kg.extract.posts.statuses.periods import Found
from kg.extract.posts.titles.office import NATIONAL, SEATED, Office
from kg.model.extraction import Ref

ELSE = (
    r"(?! (?:from )?(?:the|I|its|their|an?)(?: [a-z-]+){0,2} (?:party|race|committee|contest|"
    r"campaign|commission|meeting|talks|union|club|board|case|hunt|group|caucus|coalition|bid)\b| "
    r"(?:smoking|drinking)\b| to (?:(?:an?|the|I) )?(?:[a-z-]+ ){0,2}(?:hospital|clinic|ward|"
    r"prison|jail|cell|custody|room|ranch|farm)\b| an? )"
)
"""No end of an office: what else somebody leaves, and where the sick and the jailed are brought."""
GONE = (
    r"(?:(?:resign(?:s|ed)|(?:stepped|stood|steps|stands) (?:down|aside)|quits?|retired|died|"
    r"(?:was|were|has been|had been|is) (?:(?!not )[a-z]+ )?(?:sacked|fired|dismissed|ousted|"
    r"removed|deposed|unseated|transferred|reassigned|voted out|forced out|suspended|killed|"
    r"assassinated)|(?:makes|made) way for(?= P))"
    rf"\b{ELSE})"
)
WHOLLY = r"(?= [.;,]| and| in a)"
"""What stands behind a recall of which no dispute is told, for which envoys only come home."""
SHED = (
    r"(?:(?:was|were|is|(?:(?:has|have|had) )?(?:also )?been) (?:(?!not )[a-z]+ )?(?:axed|"
    rf"called (?:back|home){WHOLLY}|"
    r"replaced(?! as| (?:(?:by|with) [^.;,]* )?(?:at|for|on|during) (?:the|a) )|"
    r"dropped(?= [.,;]| and| from (?:the|I|its) (?:G|cabinet|government|post|job) )|"
    r"relieved(?= of (?:I|the) (?:post|duties|job|position)))|"
    rf"los(?:t|es) (?:I|the) (?:job|post|position|portfolio)(?! (?:as|of|at) ))\b{ELSE}"
)
"""What is done to who is put out of an office, but seldom of a seat: "MP Lind *lost the post*"."""
SUBJECT = (
    r"(?: ,)?(?: [PG](?: of(?: the)? [GL])?)?(?: ,)?(?: who)?(?: (?:has|had|abruptly|also))*"
    r"(?: [a-z]+ly)?"
)
MOVES = re.compile(
    r" (?:(?:moves|goes|transfers|switches) to|is joining)$|"
    r"^ (?:to|would) (?:succeed|replace|follow|take over)|"
    r" (?:leaves?|quits?|moves|resign(?:s|ed)|returns|departs|goes|travels?|heads?|is off)\b.* to "
    r"(?:become|be|serve as|take .*|assume .*)$"
)
"""What tells that somebody goes from one office to the next."""
LEAVES = re.compile(rf"{SUBJECT} {GONE}")
"""What stands behind the office and the name of somebody who leaves it."""
IS_SHED = re.compile(rf"{SUBJECT} {SHED}")
BOTH_LEAVE = re.compile(
    rf"(?: ,)? P(?: of(?: the)? [GL])?"
    rf"(?:(?: ,)?(?: ,| and)(?: as well as)? (?:O|(?:to|of)(?: the)? [GL] ,)(?: ,)? P(?: ,)?)+"
    rf"(?: both| all)?(?: (?:have|had|also))* (?:{GONE}|{SHED}|(?:were|been) recalled{WHOLLY})|"
    rf"(?: ,)?(?:(?: ,| and)+ P ,(?: the)? O(?: ,)?)+(?: both| all)?(?: (?:have|had|also))* "
    rf"(?:{GONE}|{SHED})"
)
"""What stands behind the first office of several whose holders leave theirs together."""
BEGINS = re.compile(
    r"(?:^|[.;:,–—]|(?<= that)|(?<= after)|(?<= when)|(?<= as)|(?<= because)|(?<= before)|"
    r"(?<= while)|(?<= and)|(?<= but)) $"
)
"""What stands before the subject of a clause."""
MOVED_ON = re.compile(
    r"(?: ,)? P(?: ,)? who (?:has|had) (?:since|later) (?:become(?: the)? O|"
    r"(?:been )?moved (?:on|to(?: the)? G)|gone on to|taken (?:up|over as)|left office|"
    r"retired(?! to)|been (?:promoted|replaced|"
    r"(?:named|appointed|elected|made)(?: as| to)?(?: the)? O))"
)
"""What stands behind the office and the name of somebody who has another one since."""
HAD_GOVERNED = re.compile(
    r"(?: ,)? P(?: ,)? who (?:governed|ruled|served|was in office|"
    r"held (?:office|power|the (?:office|post|job)))(?: the country)? "
    r"(?:(?:from|between)(?: [a-z]+)? \d{4} (?:to|and|until)(?: [a-z]+)? \d{4}|"
    r"until (?:(?:[a-z]+ )?\d{4}|last [a-z]+|I [a-z]+(?: in(?: [a-z]+)? \d{4})?))"
    r"(?= [,.;]| and | but | when | before | after |$)"
)
"""What stands behind the office and the name of somebody whose time in it is told: none "who served
until 2018 *as mayor*".
"""
KEPT = SEATED | {"councillor"}
"""Roles that one keeps who is given another."""
OVER_SINCE = re.compile(
    rf" (?:later |then |soon |eventually |subsequently )?(?:{GONE}|{SHED}|"
    r"lost (?:office|power|the post)|"
    r"left (?:office|politics|the post)|abdicated|became(?: the)? O)"
)
"""What somebody does who was first told to be given an office: he has it no more."""


def is_off(found: Found, match: re.Match[str], behind: str) -> bool:
    """Whether somebody is told to have another office since, or until when he governed."""
    if HAD_GOVERNED.match(behind):
        return True
    offices = found.line.offices(match.span("o"))
    return MOVED_ON.match(behind) is not None and all(o.role not in KEPT for o in offices)


def is_shed(found: Found, match: re.Match[str], behind: str) -> bool:
    """Whether somebody is told behind his name to be put out of an office that is no seat."""
    if IS_SHED.match(behind) is None:
        return False
    return all(office.role not in KEPT for office in found.line.offices(match.span("o")))


def is_over_since(behind: str) -> bool:
    """Whether who was given an office is told behind his name to have left it.

    >>> is_over_since(" resigned two years later ."), is_over_since(" thanked them .")
    (True, False)
    """
    return OVER_SINCE.match(behind) is not None


def quits_party(found: Found, match: re.Match[str], behind: str) -> bool:
    """Whether somebody leaves a party, which ends no office but one in it: "Mayor Lind quit *the
    Blue Party*".
    """
    told = LEAVES.match(behind) or BOTH_LEAVE.match(behind)
    party = None if told is None else PARTED.match(behind, told.end())
    if party is None:
        return False
    at = len(found.line.text) - len(behind)
    [name] = found.line.names((at + party.end() - 2, at + party.end()))
    own = found.draft.ref(found.passage.passage, found.passage.words[name.end - 1])
    offices = found.line.offices(match.span("o"))
    return name.kind == "party" and not any(is_within(found.draft, o, own) for o in offices)


def is_within(draft: Draft, office: Office, party: Ref | None) -> bool:
    """Whether an office is one in a party: "*Party chairwoman* Lind" quit it."""
    if office.body is None or party is None:
        return office.role not in PUBLIC
    return draft.mentions[office.body].name == draft.mentions[party].name


PUBLIC = frozenset(
    {*NATIONAL, *KEPT, "mayor", "governor", "speaker", "commissioner", "ambassador"}
)  # fmt: skip
"""Roles of those who hold an office for a party, but none in it."""
PARTED = re.compile(
    r"(?: from)?(?: the| I| its)? G(?! and (?:(?:the|I) [a-z]+|resigned|stepped|stood|gave|left)\b)"
)
"""What is left that ends no office, unless another thing is left with it."""


def leave_together(before: str, behind: str) -> bool:
    """Whether the subjects of a clause leave their offices, of whom this is one but the last.

    >>> leave_together(" ", " , P , and O , P , resigned on monday . ")
    True
    >>> leave_together(" she met ", " P and O P resigned . ")
    False
    """
    return BEGINS.search(before) is not None and BOTH_LEAVE.match(behind) is not None


def is_late(found: Found, match: re.Match[str]) -> bool:
    """Whether the holder is told to be dead, "the mayor, *the late* Ana Lind"; a founder of
    something stays one.
    """
    lasting = all(office.role == "founder" for office in found.line.offices(match.span("o")))
    return not lasting and LATE.search(match[0]) is not None


LATE = re.compile(r" the late(?: O)? P")
UNTIL_DEATH = re.compile(r"[^.;PH]{0,120}? ,(?: who)?(?: has| had)? died\b")
"""What stands behind the office of somebody who held it until he died, or long before."""
