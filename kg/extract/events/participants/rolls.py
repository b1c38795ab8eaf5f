"""Rolls within a text: sentences that name who else was there, in a list of any length."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Set

from kg.extract.draft import Draft
from kg.extract.events.participants.lists import is_over
from kg.extract.events.participants.proceedings import recorded_gathering
from kg.extract.events.sameness.alike import GATHERINGS
from kg.extract.events.times.gatherings import first_gathering
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

LABEL = re.compile(
    r"(?:^|(?<=[.;] ))(?i:panell?ists?|speakers?|participants|attendees|guests|delegates|"
    r"signatories|moderators?|chairs?|discussants?|attendance):\s"
    r"(?=(?:[A-Z][\w’'-]+\.? ){1,3}[A-Z])",
    re.MULTILINE,
)
"""What stands before those who had a part, in one line with them: "Moderator: Ana Lind"."""
ATTENDED = re.compile(
    r"\b(?:was|were) (?:also )?"
    r"(?P<led>(?:co-)?chaired|moderated|presided over|attended|joined)"
    r"(?:,? (?:on|from|for) the \w+ side,?)? by\s"
)
"""What stands before those who came to what the sentence names."""

SPOKEN = re.compile(
    r"(?:(?<=[.!?”\"]\s)|(?<=\n)|^)(?i:speeches|remarks|addresses|messages|greetings|statements|poems|eulogies|prayers)\b"
    r"[^.;\n]{0,200}?\b(?:were) (?:also |then )?(?:made|delivered|given|recited|offered|"
    r"read(?: out)?) by\s"
)
"""What stands before those who spoke at the gathering: "Speeches were made by"."""

PRESENT = re.compile(
    r"^(?i:(?:members )?present|in attendance|attendance)[ \t]*:?[ \t]*\n+(?=[A-Z])", re.MULTILINE
)
"""The heading of minutes under which those stand who were there."""
SEVERAL = re.compile(r"\s*(?:and )?[A-Z][a-z]+s ")
"""How an entry opens that names several: "*Councillors* Ana Lind, Ole Berg and Jan Kos"."""

HEARING = re.compile(r"\b(?:heard|received|hosted)(?: evidence)?(?: from)?(?: in turn| today)*:?\s")
"""What stands before those who were heard one after the other, if semicolons part them."""

END = re.compile(r"(?<=[a-z\d)’”\"]{2})\.(?=\s|$)(?<!\b[A-Z][a-z]\.)|\n|$", re.MULTILINE)

TITLED = re.compile(
    r"(?:\b(?:Dr|Mr|Ms|Mrs|Prof|Hon|Sen|Gen|Col|Lt|Cdr|Cmdr|Capt|Maj|Adm|Brig|Sgt|"
    r"Amb|Cllr|Rev|Mgr|Sr|St|Eng)|H\.E)$"
)
"""Titles whose full stop ends no sentence."""

CLAUSE = re.compile(
    r",? (?:who|whom|whose|which|where|when|while|before|after|according|said|says|told|as well as "
    r"(?:messages|letters|greetings))\b"
)
"""What goes on to tell of somebody, in which others are named."""

ABSENT = re.compile(
    r"[;,]? (?:(?:but|though|and) )?(?:not|except|without|minus|absent|missing|excused|apologi\w+|"
    r"regrets)\b"
)
"""What goes on to tell who was not there."""

JOINED = re.compile(r"(?: \([^()]*\))?,? and (?:[\w.’'-]+ ){0,4}$")
"""What stands between two of one entry: "Consul A *and Counsellor* B"."""

OTHERS = re.compile(
    r"\b(?:to|of|by|under|late|than|from|for|about|succeed\w*|replac\w*|represent\w*|deputi[sz]\w*)"
    r"(?: (?:the|late|President|Prime|Minister|Premier|King|Queen|Senator|Mrs?\.?|Ms\.?|"
    r"Dr\.?)){0,3} $"
)
"""What stands before the name of somebody of whom an entry only tells."""

OTHER_OCCASION = re.compile(
    r"(?i:attending|present|part|participating|evidence|testifying|attendance|briefing)"
    r"(?: (?:at|in|to|before))? (?:(?:the|an?|his|her|its|their|another|separate) (?!(?:[a-z-]+ )?"
    r"(?:event|occasion|gathering|room|hall|chamber|table|gallery|session|meeting|talks|ceremony|"
    r"conference|hearing|discussions?|dialogue|debate|service|committee|council|panel)\b)"
    r"|(?:reporters|journalists)\b)"
)
"""What opens a sentence on those who were somewhere else: "Attending the wedding were"."""

ELSEWHERE_HEARD = re.compile(
    r"\b(?:court|tribunal|jury|judges?|police|hospital|authority|office)\b"
)
"""Those who hear and receive people at no gathering."""

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
        return named if draft.events[named].type in KINDS else None
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
        first = draft.events[draft.first(named)]
        date = first.date
        fits = first.type in KINDS and (date is None or has_been(draft, date))
        return named if fits else None
    bare = subject.lower() in {"it", "this", "they", "both", "he", "she", "which", "the event"}
    if subject.lower() in {"the ceremony", "the commemoration", "the memorial"}:
        return gathering_before(draft, match.end(), {"commemoration"})
    if match["led"] not in {"attended", "joined"}:
        return told_right_before(draft, begin) if bare else None
    return gathering_before(draft, match.end()) if bare or match["led"] == "joined" else None


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
    return next((r for r in order if draft.events[r].type in KINDS), next(iter(order), None))


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
        if first.type not in kinds or event.trigger.start >= at:
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
        (SPOKEN, spoken), (PRESENT, recorded))  # fmt: skip
"""What opens a list of those who were there, and how the gathering is found."""
