"""Rolls within a text: sentences that name who else was there, in a list of any length."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Set

from kg.extract.draft import Draft
from kg.extract.events.participants.lists import is_over
from kg.extract.events.participants.openings import (
    ABSENT,
    AT,
    ATTENDED,
    AWAY,
    CLAUSE,
    ELSEWHERE_HEARD,
    END,
    GUESTS,
    HEARING,
    JOINED,
    LABEL,
    OPENING,
    OTHER_OCCASION,
    OTHERS,
    PRESENCE,
    PRESENT,
    SEVERAL,
    SPOKEN,
    TITLED,
    TOLD,
)  # fmt: skip
from kg.extract.events.participants.proceedings import recorded_gathering
from kg.extract.events.sameness.alike import DEADLY, GATHERINGS
from kg.extract.events.times.gatherings import first_gathering
from kg.extract.words.occasions import EVENT_NOUNS
from kg.model.dates import PartialDate
from kg.model.extraction import EntityType, EventRef, Ref, Span

KINDS = GATHERINGS - {"speech"}


def find_rolls(draft: Draft) -> None:
    """Let those whom a sentence lists as having been there take part in the gathering it means."""
    text = draft.article.text
    people = sorted(s for s, r in draft.mention_at.items() if draft.names(r, EntityType.PERSON))
    starts = sorted({draft.mentions[draft.mention_at[at]].span.start for at in people})
    for way, of in WAYS:
        for match in way.finditer(text):
            listed = Span(match.end(), end_of(text, match.end()))
            ref = of(draft, match)
            if ref is not None:
                draft.enter(ref, named_in(draft, starts, listed))


def opened(draft: Draft, match: re.Match[str]) -> EventRef | None:
    """The gathering of "Also present were": its own words may tell another occasion."""
    named = named_between(draft, match.start(), match.end())
    if named is not None:
        return named if gathers(draft, named) else None
    if OTHER_OCCASION.match(match.group().removeprefix("Also ").removeprefix("Others ")):
        return None
    before = gathering_before(draft, match.end())
    return recorded_gathering(draft) if before is None else before


def recorded(draft: Draft, _: re.Match[str]) -> EventRef | None:
    """The sitting of which an article is the minutes."""
    return recorded_gathering(draft)


def labelled(draft: Draft, _: re.Match[str]) -> EventRef | None:
    """The gathering that an article reports which names its speakers and chair by labels."""
    ref = first_gathering(draft)
    return ref if ref is not None and draft.is_current(draft.events[ref].date) else None


def attended(draft: Draft, match: re.Match[str]) -> EventRef | None:
    """The gathering that "was attended by" has as its subject; "the concert was" has none."""
    begin = max(draft.article.text.rfind(end, 0, match.start()) for end in (". ", "\n", "; "))
    subject = draft.article.text[begin + 1 : match.start()].strip()
    named = named_between(draft, begin + 1, match.start())
    if named is not None:
        date = draft.events[draft.first(named)].date
        fits = gathers(draft, named) and (date is None or has_been(draft, date))
        return named if fits else None
    bare = subject.lower() in {"it", "this", "they", "both", "he", "she", "which", "the event"}
    if subject.lower() in {"the ceremony", "the commemoration", "the memorial"}:
        return gathering_before(draft, match.end(), {"commemoration"})
    if match["led"] not in {"attended", "joined"}:
        return told_right_before(draft, begin) if bare else None
    return gathering_before(draft, match.end()) if bare or match["led"] == "joined" else None


def witnessed(draft: Draft, match: re.Match[str]) -> EventRef | None:
    """What was done "in the presence of" some: what its clause tells last, if it hurt nobody,
    else the gathering that its subject means: "it", "the audience".
    """
    begin = max(draft.article.text.rfind(end, 0, match.start()) for end in (". ", "\n", "; "))
    told = (r for r, e in enumerate(draft.events) if begin < e.trigger.start < match.start())
    last = max(told, key=lambda ref: draft.events[ref].trigger, default=None)
    if last is not None:
        return last if draft.events[last].type not in DEADLY else None
    said = draft.article.text[begin + 1 : match.start()].lower().split()
    meant = said[:1] == ["the"] and any(EVENT_NOUNS.get(w) == "meeting" for w in said[1:3])
    return gathering_before(draft, begin) if meant else None


def hosted(draft: Draft, match: re.Match[str]) -> EventRef | None:
    """The gathering at which there were guests, of whom some are named: that of the sentence, else
    that of the one before, or at which they are spoken to, if they are told to be nowhere else.
    """
    text = draft.article.text
    begin = max(text.rfind(end, 0, match.start()) for end in (". ", "\n", "; "))
    end = end_of(text, match.end())
    if AWAY.search(text.lower(), begin + 1, match.end()):
        return None
    named = named_between(draft, begin + 1, end)
    if named is not None:
        return named if gathers(draft, named) else None
    where = (s for s, r in draft.mention_at.items()
             if begin < s < end and draft.names(r, EntityType.PLACE))  # fmt: skip
    apart = any(AT.search(text, begin + 1, s) for s in where)
    if apart:
        return None
    others = text[begin + 1 : match.start()].strip().lower().startswith("other")
    spoken_to = TOLD.search(text, begin + 1, match.start()) is not None
    near = not (others or spoken_to)
    return told_right_before(draft, begin) if near else gathering_before(draft, begin)


def gathers(draft: Draft, ref: EventRef, kinds: Set[str] = KINDS) -> bool:
    """Whether people come to an event: to a gathering, or to the ceremony of whatever is done."""
    word = draft.events[ref].trigger.of(draft.article.text).lower()
    return draft.events[draft.first(ref)].type in kinds or (kinds is KINDS and word == "ceremony")


def told_right_before(draft: Draft, begin: int) -> EventRef | None:
    """The gathering of the sentence before, which "it" means; a panel may be chaired too."""
    ref = gathering_before(draft, begin)
    end = begin if ref is None else draft.events[ref].evidence.end
    return ref if ref is not None and begin - end < 3 else None


def spoken(draft: Draft, match: re.Match[str]) -> EventRef | None:
    """The gathering at which speeches were made, that told last in the paragraph, else that which
    the article reports; none if the sentence tells where or when they were.
    """
    at, end = match.start() + 1, end_of(draft.article.text, match.end())
    days = (d.span.start for d in draft.dates if at <= d.span.start < end)
    dated = any(day not in draft.mention_at for day in days)  # "Jan Kos" is no January
    apart = dated or " at " in draft.article.text[match.end() : end]
    low = draft.article.text.rfind("\n", 0, at) + 1
    last = gathering_before(draft, at)
    near = last is not None and draft.events[last].trigger.start >= low
    ref = last if near else labelled(draft, match)
    here = (draft.first(r) for r, e in enumerate(draft.events) if at < e.trigger.start < end)
    return None if apart or ref is None or any(r != draft.first(ref) for r in here) else ref


def heard(draft: Draft, match: re.Match[str]) -> EventRef | None:
    """The gathering at which several were heard in turn, parted by semicolons."""
    text = draft.article.text
    begin = max(text.rfind(end, 0, match.start()) for end in (". ", "\n")) + 1
    away = ELSEWHERE_HEARD.search(text[begin : match.start()].lower())
    end = end_of(text, match.end())
    parted = ";" in text[match.end() : end]
    return gathering_before(draft, end) if parted and not away else None


def named_between(draft: Draft, low: int, high: int) -> EventRef | None:
    """The first occasion that the words between two places name, a gathering if there is one."""
    found = (r for r, e in enumerate(draft.events) if low <= e.trigger.start < high)
    order = sorted(found, key=lambda ref: draft.events[ref].trigger)
    return next((r for r in order if gathers(draft, r)), next(iter(order), None))


def end_of(text: str, at: int) -> int:
    """Where the sentence around a place ends; the stop of a title ends none.

    >>> end_of("Present were Dr. Holm and Lt. Col. Berg. It rained.", 13)
    39
    """
    for match in END.finditer(text, at):
        if not TITLED.search(text, max(at, match.start() - 5), match.start()):
            return match.start()
    return len(text)


def gathering_before(draft: Draft, at: int, kinds: Set[str] = KINDS) -> EventRef | None:
    """The gathering told last before a place that took place, one told with its day first; none if
    an earlier one was told since.
    """
    found = []
    for ref, event in enumerate(draft.events):
        first = draft.events[draft.first(ref)]
        if not gathers(draft, ref, kinds) or event.trigger.start >= at:
            continue
        if first.date is None or has_been(draft, first.date):
            found.append((first.date is not None and first.date.day is not None, ref))
        elif is_over(draft, first.date):
            found.clear()
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
    gone = ABSENT.search(text, at, listed.end)
    listed = Span(at, gone.start() if gone else listed.end)
    parted = ";" in listed.of(text)
    for entry in listed.of(text).split(";"):
        clause = CLAUSE.search(entry)
        high = at + (len(entry) if clause is None else clause.start())
        last: Span | None = None
        other: Span | None = None
        for start in starts[bisect_left(starts, at) : bisect_left(starts, high)]:
            ref = draft.mention_at[start]
            between = text[at if last is None else last.end : start]
            several = between == ", " and SEVERAL.match(entry)
            beside = last is None or not parted or several or JOINED.fullmatch(between)
            with_other = other is not None and text[other.end : start] == " and "
            if OTHERS.search(text, at, start) or with_other:
                other = draft.mentions[ref].span
            elif beside:
                yield ref
                last = draft.mentions[ref].span
        at += len(entry) + 1


WAYS = ((OPENING, opened), (LABEL, labelled), (ATTENDED, attended), (HEARING, heard),
        (SPOKEN, spoken), (PRESENT, recorded), (PRESENCE, witnessed), (GUESTS, hosted))  # fmt: skip
"""What opens a list of those who were there, and how the gathering is found."""
