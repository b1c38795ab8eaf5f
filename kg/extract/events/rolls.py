"""Rolls within a text: sentences that name who else was there, in a list of any length."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.extract.draft import Draft
from kg.extract.events.attendance import is_over
from kg.extract.events.gatherings import enter_at
from kg.extract.events.sameness import GATHERINGS
from kg.model.dates import PartialDate
from kg.model.extraction import EntityType, EventRef, Ref, Span

OPENING = re.compile(
    r"(?:(?<=[.!?”\"]\s)|(?<=\n)|^)(?:\d+\.\s)?(?=[A-Z])(?i:(?:(?:also|others?|those)\s)?"
    r"(?:present|attending|in attendance|taking part|participating|at the table|briefing|"
    r"giving evidence|testifying|accompanying (?:her|him|them))\b"
    r"(?:[^.;:\n]{0,50}?\b(?:was|were)(?:\salso)?:?\s|:\s)|"
    r"(?:also |seated )?(?:round|around|at|on|in) the (?:table|government bench|front bench|panel|"
    r"podium|platform|dais|chair|rostrum) (?:sat|were|was)\s|"
    r"at (?:their|its) head (?:went|walked|marched|were|was)\s)"
    r"(?=(?:the|an?|two|three|former|acting|deputy|his|her|its|their|both|also|foreign)\b|[A-Z])"
)
"""How a sentence opens that goes on with those who were there."""
ATTENDED = re.compile(
    r"\b(?:was|were) (?:also )?(?:attended|joined)(?:,? (?:on|from|for) the \w+ side,?)? by\s"
)
"""What stands before those who came to what the sentence names."""
HEARING = re.compile(r"\b(?:heard|received|hosted)(?: evidence)?(?: from)?(?: in turn| today)*:?\s")
"""What stands before those who were heard one after the other, if semicolons part them."""
END = re.compile(r"(?<=[a-z\d)’”\"]{2})\.(?=\s|$)(?<!\b[A-Z][a-z]\.)|\n|$", re.MULTILINE)
TITLED = re.compile(
    r"(?:\b(?:Dr|Mr|Ms|Mrs|Prof|Hon|Sen|Gen|Col|Lt|Capt|Maj|Rev|Mgr|Sr|St|Eng)|H\.E)$"
)
"""Titles whose full stop ends no sentence."""
CLAUSE = re.compile(r",? (?:who|whom|whose|which|where|when|while|before|after)\b")
"""What goes on to tell of somebody, in which others are named."""
JOINED = re.compile(r"(?: \([^()]*\))?,? and (?:[\w.’'-]+ ){0,4}$")
"""What stands between two of one entry: "Consul A *and Counsellor* B"."""
OTHERS = re.compile(
    r"\b(?:to|by|under|late|than|from|for|succeed\w*|replac\w*)"
    r"(?: (?:the|late|President|Prime|Minister|Premier|King|Queen|Senator|Mrs?\.?|Ms\.?|"
    r"Dr\.?)){0,3} $"
)
"""What stands before the name of somebody of whom an entry only tells."""
KINDS = GATHERINGS - {"speech"}


def find_rolls(draft: Draft) -> None:
    """Let those whom a sentence lists as having been there take part in the gathering told last."""
    text = draft.article.text
    people = sorted(s for s, r in draft.mention_at.items() if draft.names(r, EntityType.PERSON))
    starts = sorted({draft.mentions[draft.mention_at[at]].span.start for at in people})
    for way in (OPENING, ATTENDED, HEARING):
        for match in way.finditer(text):
            listed = Span(match.end(), end_of(text, match.end()))
            parted = ";" in listed.of(text)
            if way is HEARING and not parted:
                continue
            ref = gathering_before(draft, listed.end if way is HEARING else match.end())
            if ref is not None:
                enter_at(draft, ref, named_in(draft, starts, listed))


def end_of(text: str, at: int) -> int:
    """Where the sentence around a place ends; the stop of a title ends none.

    >>> end_of("Present were Dr. Holm and Lt. Col. Berg. It rained.", 13)
    39
    """
    for match in END.finditer(text, at):
        if not TITLED.search(text, max(at, match.start() - 5), match.start()):
            return match.start()
    return len(text)


def gathering_before(draft: Draft, at: int) -> EventRef | None:
    """The gathering told last before a place that took place, one told with its day first."""
    found = []
    for ref, event in enumerate(draft.events):
        first = event if event.same is None else draft.events[event.same]
        told = first.type in KINDS and event.trigger.start < at
        if told and (first.date is None or has_been(draft, first.date)):
            found.append((first.date is not None and first.date.day is not None, ref))
    return max(found)[1] if found else None


def has_been(draft: Draft, date: PartialDate) -> bool:
    """Whether a date is neither past news nor yet to come."""
    filed = draft.article.published
    return not is_over(draft, date) and (filed is None or date.ordinal <= filed.toordinal())


def named_in(draft: Draft, starts: list[int], listed: Span) -> Iterator[Ref]:
    """Whom the entries of a list name: the first of each that semicolons part, and who is joined to
    him; else all but those of whom a clause tells.
    """
    text, at = draft.article.text, listed.start
    parted = ";" in listed.of(text)
    for entry in listed.of(text).split(";"):
        clause = CLAUSE.search(entry)
        high = at + (len(entry) if clause is None else clause.start())
        last: Span | None = None
        for start in starts[bisect_left(starts, at) : bisect_left(starts, high)]:
            ref = draft.mention_at[start]
            between = text[at if last is None else last.end : start]
            beside = last is None or not parted or JOINED.fullmatch(between)
            if beside and not OTHERS.search(text, at, start):
                yield ref
                last = draft.mentions[ref].span
        at += len(entry) + 1
