"""Whether a post is held: now, formerly, for the time being, or only to come."""

import re
from datetime import timedelta
from typing import NamedTuple

from kg.extract.draft import Draft, sentence
from kg.extract.naming.names import Named
from kg.extract.posts.holders import Line, Rule
from kg.extract.posts.offices import Office
from kg.model.dates import PartialDate
from kg.model.extraction import Status


class Found(NamedTuple):
    """Where an office has been found."""

    draft: Draft
    passage: Named
    line: Line


CLOSED = re.compile(r" (?:from (?:\S+ ){1,4}?(?:to|until) |until (?!now)|till |between )")
OVER = re.compile(
    r"\b(?:was|were|served|worked|acted|had|became|retired|resigned|stepped|stayed)\b"
)
PAST_ADVERBS = ("until now", "until recently", "previously", "formerly", "once", "then", "earlier")
COMING = re.compile(r"\b(?:will|is to|set to|due to|expected to)\b")
CHOSEN_FOR = re.compile(r"\b(?:nominated|picked|tapped|selected|designated|proposed)\b")
APPOINTED = re.compile(r"\b(?:appointed|named|chosen|promoted)\b")


def status_of(found: Found, rule: Rule, match: re.Match[str], office: Office) -> Status:
    """Whether the post is held: the words beside the title tell it, or the verb, or a period."""
    groups = match.groupdict()
    verb = groups.get("v") or ""
    behind = found.line.behind(office.start)
    if rule.name == "chosen-name":
        verb = match[0].split(" P")[0]
    if office.status is not None and office.status is not Status.CURRENT:
        return office.status
    if groups.get("n"):
        return Status.DESIGNATE
    if rule.status is not None:
        return rule.status
    if CHOSEN_FOR.search(verb) or COMING.search(match[0][: match.end("o") - match.start()]):
        return Status.DESIGNATE
    if APPOINTED.search(verb) and is_news(found, office):
        return Status.DESIGNATE
    if rule.name in {"holds", "apposition", "title-name", "role-of"}:
        return held(verb, behind, adverbs_before(found, office), rule)
    return Status.CURRENT


def adverbs_before(found: Found, office: Office) -> str:
    """The words right before an office."""
    low = found.passage.lower
    return " ".join(low[max(0, office.start - 3) : office.start])


def held(verb: str, behind: str, before: str, rule: Rule) -> Status:
    """Current or former, by the verb's tense, adverbs and the period behind the office."""
    if before.endswith(("now", "currently")) and not before.endswith("until now"):
        return Status.CURRENT
    if CLOSED.match(behind) or before.endswith(PAST_ADVERBS) or "previously" in verb:
        return Status.FORMER
    if rule.name == "holds" and "become" not in verb and "became" not in verb:
        ongoing = " has " in f"{verb} " and " since " in behind[:60]
        if not ongoing and (OVER.search(verb) or "has" in verb.split() or "until" in verb):
            return Status.FORMER
    return Status.CURRENT


RECENT = 10
"""Days before publication in which an appointment is news."""


def is_news(found: Found, office: Office) -> bool:
    """Whether the sentence of an office dates from days before publication."""
    draft, passage = found.draft, found.passage
    published = draft.article.published
    told = sentence(passage.passage, passage.words[office.last - 1])
    days = [date.start for date in draft.dates if date.span.within(told)]
    if published is None:
        return not days
    recent = PartialDate.of(published - timedelta(days=RECENT))
    return all(day.day is not None and day >= recent for day in days)
