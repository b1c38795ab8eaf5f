"""Lists of those who were at a gathering: lines behind the one that introduces them."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.model.dates import PartialDate
from kg.model.extraction import EntityType, EventRef, Ref, Span

HEADED = re.compile(
    r"(?:the |list of |also )?(?:present|in attendance|attendance|attendees|participants|speakers|"
    r"panell?ists|panel|guests|delegates|discussants|those present|members of the delegations?)"
    r"(?: (?:were|included?|and \w+))?\s*:?",
    re.IGNORECASE,
)
"""A line that heads a list of people who were there."""

TOLD = re.compile(
    r"(?:\b(?:present|in attendance|confirmed their attendance|attended by|attending|took part|"
    r"taking part|participated|participants|speakers|panell?ists|joined by)\b[^.:]{0,60}|"
    r"\bdelegations? (?:comprised|included|consisted of|was made up of)[^.:]{0,30}|"
    r"\b(?:received|met)(?: with| in turn| today| separately)*(?: the following)?)(?<!\bof)"
    r"(?<!\bfor):$",
    re.IGNORECASE,
)
"""A sentence that a list of those who were there completes."""

ENTRY = re.compile(r"[-–—•*·]\s|\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)]\s|(?:Mr|Ms|Mrs|Dr|H\.E|Hon)\b")

LEAD = 60
"""Characters of an entry within which it names who was there."""


def find_attendance(draft: Draft, passages: list[Named]) -> None:
    """Let those whom the entries of a roll name take part in the gathering it is of."""
    ref: EventRef | None = None
    people = sorted(s for s, r in draft.mention_at.items() if draft.names(r, EntityType.PERSON))
    named = sorted({*people, *(s for s, r in draft.mention_at.items() if is_body(draft, r))})
    listed = people
    for line in (line for passage in passages for line in lines(draft, passage)):
        text = line.of(draft.article.text)
        if ref is not None and (ENTRY.match(text) or opens_with(draft, people, line)):
            draft.enter(ref, first_person(draft, listed, line))
        elif LISTING.search(text):
            ref, listed = sanction_of(draft, line), named
        else:
            ref, listed = gathering_of(draft, line) if introduces(text) else None, people


def is_body(draft: Draft, ref: Ref) -> bool:
    """Whether a mention names a body."""
    return draft.names(ref, EntityType.ORGANIZATION)


def opens_with(draft: Draft, people: list[int], line: Span) -> bool:
    """Whether a line is an entry without a sign: a name, and behind a comma who that is."""
    at = bisect_left(people, line.start)
    if at == len(people) or people[at] - line.start > BEFORE_NAME or line.end <= people[at]:
        return False
    text = draft.article.text
    behind = text[draft.mentions[draft.mention_at[people[at]]].span.end : line.end]
    return BY_COMMA.match(behind) is not None and not behind.endswith((".", "”", '"'))


BEFORE_NAME = 6
"""Characters of a short title before the name that opens an entry."""

BY_COMMA = re.compile(r"(?: \([^()]*\))?, \S")

LISTING = re.compile(
    r"\b(?:(?:been |are |were |is )(?:also |hereby |today )*(?:listed|designated|sanctioned)|"
    r"(?:listed|designated|sanctioned)(?: today| by \w+)? (?:are|were|include)|"
    r"subject to (?:an? |the )?(?:asset freezes?|travel bans?|sanctions|measures|dealings))\b"
    r"[^.:]{0,90}:$",
    re.IGNORECASE,
)
"""A sentence that a list of those sanctioned completes."""


def sanction_of(draft: Draft, line: Span) -> EventRef | None:
    """The sanctions of these days told last before a line."""
    return draft.told_last(
        line.end, lambda e: e.type == "sanction" and 0 <= (draft.age(e.date) or 0) <= NEW
    )


NEW = 7
"""Days within which sanctions are those that an article announces."""


def lines(draft: Draft, passage: Named) -> Iterator[Span]:
    """The lines of a passage: a list of two entries is one passage."""
    low = passage.passage.offset
    for match in LINE.finditer(draft.article.text, low, low + len(passage.passage.text)):
        yield Span(*match.span())


LINE = re.compile(r"\S(?:[^\n]*\S)?")


def introduces(text: str) -> bool:
    """Whether a line introduces a roll.

    >>> [introduces(line) for line in ("Speakers", "Present at the signing were:", "He said:")]
    [True, True, False]
    >>> introduces("The delegations discussed the cases of these prisoners and met their families:")
    False
    """
    return HEADED.fullmatch(text) is not None or TOLD.search(text) is not None


def gathering_of(draft: Draft, line: Span) -> EventRef | None:
    """The gathering, or the signing where the line says so, that the introducing line or the text
    right before it tells.
    """
    kind = "agreement" if SIGNING.search(line.of(draft.article.text)) else "meeting"
    return draft.told_last(
        line.end, lambda e: e.type == kind and not (e.date and is_over(draft, e.date))
    )


SIGNING = re.compile(r"\bsign(?:ing|ature|ed)\b", re.IGNORECASE)


def is_over(draft: Draft, date: PartialDate) -> bool:
    """Whether a date is of an earlier gathering than one that the article reports or announces."""
    filed = draft.article.published
    return filed is not None and date.ordinal < filed.toordinal() and not draft.is_current(date)


def first_person(draft: Draft, people: list[int], entry: Span) -> Iterator[Ref]:
    """Whom an entry names at its beginning; `people` is where the article names some."""
    at = bisect_left(people, entry.start)
    if at < len(people) and people[at] < min(entry.end, entry.start + LEAD):
        yield draft.mention_at[people[at]]
