"""Heads of whom a text tells as of long ago: "In the 1960s she joined President Lind's corps"."""

import re
from itertools import pairwise

from kg.extract.naming.names import Name
from kg.extract.posts.lines.rule import Rule
from kg.extract.posts.statuses.periods import Found
from kg.extract.posts.titles.office import Office
from kg.model.extraction import Status

GOVERNED = frozenset(
    {"president", "vice-president", "prime-minister", "deputy-prime-minister", "secretary-of-state",
     "minister", "foreign-minister", "defence-minister", "chancellor", "attorney-general"}
)  # fmt: skip
"""Roles that nobody holds for decades."""
TERMS = 10
"""Years after which whoever governed then does so no more."""
YEAR = re.compile(r"\b((?:19|20)\d\d)s?\b")
CALLED_BY = re.compile(r"\bthe (?:19|20)\d\d (?=[a-z])|\bevents of (?:19|20)\d\d\b")
"""A year by which something is called: "the 1915 events"."""
SPEAKING_OF = re.compile(
    r" ['’]s (?:[a-z-]+ ){0,2}?(?:recognition|acknowledge?ment|refusal|denial|remarks?|comments?|"
    r"statement|speech|apology|condemnation|description|message|tribute|visit|words|claims?) "
)
"""What somebody may say now of what is called by a year: "President Lind's *recognition* of"."""
AGO = re.compile(
    r"\b(?:(?:nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"\w+ty(?: - \w+)?|[1-9]\d) years|(?:a|two|three|four|five|six|several) decades?|"
    r"(?:half )?a century) ago\b"
)
LED_BY = re.compile(
    r" (?:in|during|from|between|until|since|by) (?:the )?(?:early |late |mid - )?(?:[a-z]+ )?"
    r"(?:19|20)\d\ds?(?: ,[^,;]*|(?: [a-z]+){1,4}(?: (?:of|for|under|to))(?: the)? )$"
)
"""What opens the sentence in which somebody is named: "in the 1960s , she joined"."""
NEWS = re.compile(
    r"\b(?:on|this|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|yesterday)\b"
)
"""By what a sentence tells of these days, be it of what is long past as well."""
SERVED = re.compile(r" (?:under|(?<! attended )by|for|to|joined|advised|assisted)(?: the)? $")
"""What stands before the title of somebody whom another served, or who chose another."""
POSSESSED = re.compile(r" ['’]s ")
PAST = re.compile(r" (?:was|were|had|[a-z]+ed|served|became|held|led|ran|began|left|took) ")
STAGES = re.compile(
    r" (?:ended|finished|began|started|came|serv\w+ \S+ [a-z]+ tour)\b"
    r"[^PHO]* as(?: P ['’]s)? O$"
)
"""Verbs for the stages of a life that is told: "she came in 2016 as counsellor"."""


def is_bygone(found: Found, role: str, start: int, end: int) -> bool:
    """Whether whoever governs is told of only as of a time long past: the day stands before him or
    behind him, and the sentence tells of it as past. `start` and `end` are those of his title and
    name in the line.
    """
    published = found.draft.article.published
    if role not in GOVERNED or published is None:
        return False
    line = found.line.text
    opens = max(line.rfind(sign, 0, start + 1) for sign in (" . ", " ; ")) + 1
    stops = line.find(" . ", end)
    before, behind = line[max(0, opens) : start + 1], line[end : stops if stops > 0 else len(line)]
    if AGO.search(before) is not None:
        return True
    if NEWS.search(before + behind) is not None:
        return False
    told = CALLED_BY.sub("", behind) if SPEAKING_OF.match(behind) else behind
    years = [int(year) for year in YEAR.findall(before + told)]
    if not years or max(years) > published.year - TERMS:
        return False
    then = LED_BY.search(before) or SERVED.search(before) or POSSESSED.match(behind)
    return bool(then) and PAST.search(f"{before} {behind}") is not None


UNDER = re.compile(
    r"\b(?:served|was|were|became|worked|minister)\b[^.;:]* under $|\b(?:former|previous|last|past|"
    r"ousted|fallen|deposed|toppled) (?:government|cabinet|administration|regime) of $"
)
"""What stands before the office of somebody under whom another once served."""


def is_under(found: Found, rule: Rule, match: re.Match[str], office: Office) -> bool:
    """Whether somebody held an office when another served: "served under President Lind"."""
    if rule.name not in {"title-name", "titles-names"}:
        return False
    if is_bygone(found, office.role, match.start("o"), match.end("p")):
        return True
    before = found.line.text[: match.start("o") + 1]
    if before.endswith(" O under "):
        # "the *former* adviser under President Lind"
        [served] = found.line.offices((match.start("o") - len(" O under"), match.start("o") - 6))
        over = served.status is Status.FORMER and not governs(found, match, office)
        return over or UNDER.search(before) is not None
    return UNDER.search(before) is not None


def governs(found: Found, match: re.Match[str], office: Office) -> bool:
    """Whether the text has told before that somebody holds an office: "*President Lind* wept. Holm,
    a former minister under President Lind".
    """
    [name, *_] = found.line.names(match.span("p"))
    words, told = found.passage.words, found.draft.mentions
    last = words[name.end - 1].text
    units = list(found.line.within((0, match.start("o"))))
    return any(
        isinstance(one, Office) and one.role == office.role and one.status is not Status.FORMER
        and isinstance(other, Name) and words[other.end - 1].text == last
        for one, other in pairwise(units)
    ) or any(
        post.role == office.role and post.status is Status.CURRENT
        and told[post.person].name.split()[-1] == last
        for post in found.draft.posts
    )  # fmt: skip


FALLEN = re.compile(
    r"(?: ,)? (?:in|of|under|for) (?:the|his|her|its|their|our|\S+ ['’]s)(?: then)? "
    r"(?:last|previous|former|past|preceding|earlier|ousted|deposed|fallen|defeated|toppled|"
    r"short - lived)(?! (?:two|three|four|few)\b)(?: [^ ,.;:()]+){0,3}? "
    r"(?:government|cabinet|administration|parliament|legislature)s?"
    r"(?= [,.;:()–—]| (?:and|who|said|told|whose)|$)"
)
"""What tells behind a title that its holder governed till others did: "in the *last* Labour
government".
"""


def was_of_fallen(found: Found, rule: Rule, office: Office) -> bool:
    """Whether somebody is told to have had an office in a government that is no more."""
    if rule.name not in {"apposition", "bracketed", "behind-title", "names-first"}:
        return False
    if office.role == "spokesperson":
        # "a spokesman for the ousted government" speaks for it still
        return False
    behind = found.passage.lower[office.last : office.last + FURTHER]
    return FALLEN.match(f" {' '.join(behind)}") is not None


FURTHER = 12
"""Words behind a title among which its government stands."""
