"""When an office is held, by the days and years that stand beside it."""

import re
from datetime import timedelta
from typing import NamedTuple

from kg.extract.draft import Draft, sentence
from kg.extract.naming.names import Named
from kg.extract.posts.lines.line import Line
from kg.extract.posts.titles.office import Office
from kg.extract.text.parse import Token
from kg.model.dates import PartialDate


class Found(NamedTuple):
    """Where an office has been found."""

    draft: Draft
    passage: Named
    line: Line


BEGUN = re.compile(
    r"\b(?:become|became|(?<!had )taken (?:over|up|charge)|taking over|(?<!had )assumed)\b"
)
"""Verbs by which an office begins: "has taken over as minister"."""
LASTING = re.compile(
    r" for (?:the (?:past|last) )?(?:[a-z0-9]+ ){1,3}?(?:years?|months?|weeks?|decades?|terms?)\b"
    r"(?![^.;]*\b(?:lost|left|died|dies|abdicated|resign\w*|retire[sd]|stepped|sacked|dismissed|"
    r"ousted|removed|fired|jailed|killed|until)\b)"
)
"""What tells behind an office that somebody "has been" in it up to now: "for 13 years"."""


LONG_AGO = re.compile(r" in 1\d{3}\b")
"""What tells behind an office that somebody "became" it when it is over now."""


def whole(match: re.Match[str], verb: str) -> str:
    """The verb that tells the time of an office: where "serving" only goes on with what another
    one tells, all words from the holder on: "*spent* ten years in the service, serving as".
    """
    return match[0][: match.start("o") - match.start()] if verb.startswith(" serving") else verb


def is_ahead(found: Found, office: Office) -> bool:
    """Whether the sentence of an office names a day after publication."""
    draft, passage = found.draft, found.passage
    published = draft.article.published
    told = sentence(passage.passage, passage.words[office.last - 1])
    days = [date.start for date in draft.dates if date.span.within(told)]
    return published is not None and any(day > PartialDate.of(published) for day in days)


def is_past(found: Found, office: Office) -> bool:
    """Whether the year right behind an office is over: "was elected next chairman *in 1986*"."""
    published, behind = found.draft.article.published, found.line.behind(office.start)
    told = IN_YEAR.match(behind)
    return told is not None and published is not None and int(told[1]) < published.year


IN_YEAR = re.compile(r"[^PO,.;]{0,30}? in (?:[a-z]+ )?((?:19|20)\d\d)\b")


def runs_on(found: Found, office: Office, behind: str) -> bool:
    """Whether a period behind an office ends after publication: "the chair *until October*", "the
    chair *until a successor is chosen*".
    """
    draft, published = found.draft, found.draft.article.published
    if not behind.startswith(" until "):
        return False
    word = found.passage.words[office.end - 1]
    if is_to_come(word):
        return True
    if published is None:
        return False
    at = found.passage.passage.offset + word.idx + len(word.text)
    days = (d.start for d in draft.dates if at < d.span.start < at + UNTIL_DATE)
    month = MONTH.match(behind)
    if month is not None:
        # "until October": the next one, if it is nearer than the last
        return 0 < (MONTHS.index(month[1]) + 1 - published.month) % 12 < SOON
    return any(day > PartialDate.of(published) for day in days)


def is_to_come(title: Token) -> bool:
    """Whether the clause of the "until" behind a title tells what is not yet so: none of "until
    2019 and is now mayor".
    """
    until = title.doc[title.i + 1]
    verb = until.head
    if until.dep_ != "mark" or verb.i < until.i:
        return False
    finite = [word for word in (*verb.lefts, verb) if word.i > until.i and word.tag_ in FINITE]
    return bool(finite) and finite[0].tag_ in {"VBZ", "VBP"}


FINITE = {"VBZ", "VBP", "VBD", "MD"}


def acts_on(found: Found, office: Office, behind: str) -> bool:
    """Whether somebody acts in an office until what is still to come, as who acts mostly does:
    "acting mayor *until the election*", but not "until 2024" or "until she was sacked".
    """
    if not behind.startswith((" until ", " till ")):
        return False
    year, published = YEAR.match(behind), found.draft.article.published
    if year is None or published is None:
        return runs_on(found, office, behind) or PASSED_UNTIL.match(behind) is None
    return int(year[1]) > published.year or runs_on(found, office, behind)


MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
YEAR = re.compile(r" \S+[^,;.]{0,20}? ((?:19|20)\d\d)\b")
"""The year behind "until"."""
PASSED_UNTIL = re.compile(
    r" \S+ (?:recently|last|yesterday|(?:early |late |mid - )?(?:\d+ )?(?:" + "|".join(MONTHS) + ")"
    r"|(?:his|her) (?:death|dismissal|arrest|ouster|removal|sacking|killing)"
    r"|(?:(?!is |are |be |been |can |has |have )[^ ,;.]+ )*?"
    r"(?:was|were|took|came|became|won|chose|left|died|[a-z]+ed))\b"
)
"""What tells behind an office that the end of its time has come."""
MONTH = re.compile(rf" until ({'|'.join(MONTHS)})(?! \d)")
"""A month of which no year is told."""
SOON = 4
"""Months ahead of which a text need not tell the year."""
UNTIL_DATE = 30
"""Characters behind an office in which the day stands until which it is held."""


SINCE = re.compile(r" in 20[12]\d(?! ?[-–—] ?\d)")
"""When somebody became what he may still be."""


PASSED = re.compile(r"\b(?:succe\w+|replac\w+|until|left|before|resign\w+|then|later)\b")
"""What tells behind an office that somebody else has it by now."""
ITS_OWN = re.compile(r" \. (?![HI] )")
"""Where a sentence begins that is not of the one before, as "*She* was replaced in 2024" is."""


def begun_lately(verb: str, behind: str) -> bool:
    """Whether somebody became in this decade or the last what he may still be."""
    begun = "became" in verb.split() and SINCE.match(behind) is not None
    return begun and PASSED.search(ITS_OWN.split(behind)[0]) is None


BOUND = re.compile(r"\b(?:until|since|from|between|till) (?:last |the )?$")
"""What stands before a date that is the end or beginning of a period."""
RECENT = 10
"""Days before publication in which an appointment is news."""


def is_news(found: Found, office: Office) -> bool:
    """Whether the sentence of an office dates from days before publication."""
    draft, passage = found.draft, found.passage
    published = draft.article.published
    told = sentence(passage.passage, passage.words[office.last - 1])
    text = draft.article.text
    days = [
        date.start
        for date in draft.dates
        if date.span.within(told) and not BOUND.search(text, told.start, date.span.start)
    ]
    if published is None:
        return not days
    recent = PartialDate.of(published - timedelta(days=RECENT))
    return all(day.day is not None and day >= recent for day in days)


WAS_TOO = re.compile(
    r" (?:(?:served|worked) as|(?:had|having)(?: also| previously)? been|"
    r"(?:before (?:that|this)|previously|earlier|formerly) was|(?:and|;|who) was)(?: an?| the)?$"
)
"""What stands before a further office of who "is" something now: "and *before that was*"."""
SINCE = re.compile(r"\bsince [^.;]*\b(?:has|have)\b")
"""What opens a sentence that tells how long somebody has an office: "*Since 2015 she has* been"."""
STILL = re.compile(r", since (?:last |early |late )?(?:[a-z]+ )?(?:\d{4}|[a-z]+)$")
"""What tells before an office that it goes on: "was consul and, *since 2020,* director"."""
HITHERTO = re.compile(r"\b(?:(?<!until )now|since (?:[a-z]+ )?\d{4}) as$")
"""What tells before the last of somebody's offices that it goes on: "and *since 2020 as*"."""
SPENT = re.compile(
    r"\b(?:for (?!the (?:past|last|moment)|now)[^,;]* ?(?:years?|months?|weeks?|days?|terms?|"
    r"decades?|half - year|while|time|spell|stint)(?: in \d{4})?|lately|sometime|at one time|"
    r"before (?:the|that) \S+|during the \S+|(?:from|between) \d{4} (?:to|until|and|–|-) \d{4}|"
    r"(?:earlier|previous|former|past) (?:life|career|incarnation)|in (?:the )?\d{4}s?)$"
)
"""What tells before an office how long or when it was held."""
PAST_ADVERBS = (
    "until now", "until recently", "previously", "formerly", "once", "then", "earlier", "hitherto",
    "then still", "still then", "back then",
    "at the time", "at that time", "until yesterday", "most recently", "latterly", "lastly",
    "before that", "prior to that", "before this", "lately", "subsequently", "for a time",
)  # fmt: skip
ACTS_STILL = re.compile(
    r"\b(?:is|are|will|would|remains?|serv(?:es?|ing)|stays?|continues?)\b(?!.*\b(?:was|were|had)\b)"
)
"""What tells that who is to act "until" something does so now."""


def is_nominated(found: Found, match: re.Match[str]) -> bool:
    """Whether an office before a name is what its bearer is to have: "*the nominee for* mayor"."""
    at = match.start("o") if "o" in match.groupdict() else match.start()
    return NOMINATED.search(found.line.text[: at + 1]) is not None


NOMINATED = re.compile(
    r" (?:nominee|pick|choice|nomination) (?:for|as|to be|to become)(?: (?:the|its|I))? $"
)
"""What stands before the office for which somebody is chosen."""


def is_ended(line: str, match: re.Match[str]) -> bool:
    """Whether a noun for a post is of one that somebody has no more: "her *time as* director"."""
    opening = line[max(0, match.start() - OPENING) : match.end("v") + 1]
    return ENDED.search(opening) is not None and RESUMED.search(opening) is None


OPENING = 30
"""Characters before a noun for a post in which a word tells that it is over."""
ENDED = re.compile(
    r" (?:previous|former|old|earlier|prior|past) (?:position|post|role|job|office|capacity) as|"
    r" (?:during|after|ended|ends|completed|finished|following|throughout)(?: [a-z]+)*"
    r" (?:I|the|P ['’]s)(?: [a-z]+)? | (?:quits?|lost|loses|left|leaves|vacate[sd]|relinquishe[sd]|"
    r"surrendered|(?:resign(?:s|ed)?|stripped|removed|dismissed|sacked|fired|retired|ousted|"
    r"(?:stepped|stood) down) (?:of|from)) (?:I|the)(?: [a-z]+)? | (?:time|stint|spell|years|"
    r"days)(?: overseas| abroad)? as | whose .* as "
)
"""What tells of somebody's time in an office as over."""
RESUMED = re.compile(
    r" (?:return\w*|restored|resum\w+|reinstated|regain\w*|reclaim\w*|reassum\w*|back|keep|keeps|"
    r"kept|retain\w*|reappointed|continu\w+|cl[iu]ng\w* on|h[eo]lds? on)(?: (?:to|in|into))? "
    r"(?:I|the|P ['’]s) (?:previous|former|old|earlier|prior|past) "
)
"""What tells that somebody has again what he had before: "*returned to her former* post as"."""
