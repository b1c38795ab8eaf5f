"""The article itself as a text that a body issued: a communiqué, a declaration, conclusions."""

import re
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.events.bodies.chambers import chambers
from kg.extract.events.bodies.unnamed import stand_for_themselves
from kg.extract.events.passing.votes import votes_in
from kg.extract.events.texts.sittingdays import date_sittings
from kg.extract.text.dates import DateMention
from kg.model.dates import PartialDate
from kg.model.extraction import EntityType, EventMention, Form, Ref, ResolutionMention, Span

ISSUED = re.compile(
    r"^(?:(?:Final|Joint|Ministerial|Leaders[’']|Chair[’']s|[A-ZÀ-Þ][\w-]+) ){0,2}"
    r"(Communiqu[eé]|Declaration|(?<=Joint )Statement|(?<=Final )Statement|Conclusions|"
    r"Statement(?= (?:of|by) (?:the )?[^\n]*"
    r"\b(?:Group|Friends|Council|Ministers|Leaders|Heads of|Forum|Summit|Community|Quartet|"
    r"Caucus|Assembly|Synod|Parliamentarians|Conference|Union|League|Federation)\b)|"
    r"(?:Resolution|Motion|Appeal)(?= (?:of|by) (?:the )?[A-ZÀ-Þ]))\b",
    re.IGNORECASE,
)
NUMBER = r"(?:No\. ?)?[A-Z]{0,5}\d[\w/.()-]*(?: \(\d{4}\))?"
ALONE = re.compile(
    r"^(?:(?:Final|Joint|Ministerial|Press|Leaders[’']) ){0,2}(Communiqu[eé]|Declaration|"
    r"(?<=Joint )Statement|(?<=Final )Statement|Conclusions|"
    rf"(?:Resolution|Decision|Appeal)(?= (?P<number>{NUMBER})?[ \t]*\n))"
    rf"(?: {NUMBER})?[ \t]*\n",
    re.IGNORECASE | re.MULTILINE,
)
"""The kind of text as a line of its own, under the name of the meeting, place and day."""
CLOSING = re.compile(
    r"(?:^\W*|, (?![^\n.]*\b(?:is|are|was|were|ha[sd]|have|will|said|says)\b))"
    r"(Done|Adopted|Issued|Agreed|Signed|Passed|Carried)"
    r"(?: unanimously| by [^\n.]{3,120}?)?,? (?:(?:at|in) [A-ZÀ-Þ][^\n.]{2,60}|on \d[^\n.]{2,60})",
    re.IGNORECASE | re.MULTILINE,
)
LINE = re.compile(
    r"^(?:(?:[^\n]{0,60}, )?([A-ZÀ-Þ][\w’' -]{2,30}), )?\d{1,2} [A-Z][a-z]+ \d{4}$", re.MULTILINE
)
"""A line with the place and day of a text."""
BY = re.compile(r"(?: (?:of|by|from) (?:the )?[A-ZÀ-Þ][^\n.]{3,120})?\n", re.IGNORECASE)
"""What may stand in a heading behind the kind of text: the body that issues it."""
TOP = 400
"""Characters in which the head of a text names the body that issued it."""


def find_communique(draft: Draft) -> None:
    """The article as the text that a body issued: "Communiqué of …", "Done at X, 7 May"; what
    closes it tells of its adoption.
    """
    text = draft.article.text
    head = ISSUED.match(text) or ALONE.search(text, 0, TOP)
    head = None if head is None or given_under(draft, Span(*head.span(1))) else head
    done = None if head is None else closing(draft) or place_line(draft, head)
    if head is not None and done is None:
        of_meeting(draft, head)
    if head is None or done is None:
        return
    date, body = dated(draft, done.span())[0].start, issuer(draft, done)
    if body is None and (done.re is CLOSING or head[1].lower() == "statement"):
        return
    adopters = () if body is None else (body,)
    told = told_already(draft, Span(*head.span(1)))
    if told is not None:
        old = draft.resolutions[told]
        draft.resolutions[told] = replace(old, adopters=old.adopters or adopters)
        return
    draft.resolutions.append(
        ResolutionMention(
            Span(*head.span(1)), Span(*done.span()), adopters=adopters, date=date,
            number=head.groupdict().get("number"), votes=votes_in(done[0]), rule="text:issued",
        )
    )  # fmt: skip
    if body is not None and done.re is CLOSING:
        adopt(draft, done, date, body)


def told_already(draft: Draft, head: Span) -> int | None:
    """The text that a sentence tells by the same word, if the first line is no heading."""
    same = (n for n, text in enumerate(draft.resolutions) if text.trigger.within(head))
    return next(same, None)


def given_under(draft: Draft, head: Span) -> bool:
    """Whether a heading is that of a text that a sentence under it tells and gives: "passed a
    resolution which is as follows: …".
    """
    text, noun = draft.article.text, head.of(draft.article.text).lower()
    same = (t for t in draft.resolutions if t.trigger.of(text).lower() == noun)
    return any(IN_FULL.search(text, t.trigger.end, t.evidence.end + 1) for t in same)


IN_FULL = re.compile(r"\bas follows\b|\bfollowing\b[^.\n]*:|:$")
"""What ends a sentence behind which a text is given."""


def of_meeting(draft: Draft, head: re.Match[str]) -> None:
    """A text without a day of its own, of the gathering with which it begins."""
    first = next((e for e in draft.events if e.same is None), None)
    alone = BY.match(draft.article.text, head.end())
    if not alone or first is None or first.type != "meeting" or first.trigger.start > TOP:
        return
    body, date = issuer(draft, head), first.end_date or first.date
    told = told_already(draft, Span(*head.span(1))) is not None
    if not told and body is not None and date is not None and date.day is not None:
        span = Span(*head.span(1))
        draft.resolutions.append(
            ResolutionMention(span, span, adopters=(body,), date=date, rule="text:issued")
        )


def closing(draft: Draft) -> re.Match[str] | None:
    """The words with a day that close a text: "Done at X, 7 May"."""
    text = draft.article.text
    found = [m for m in CLOSING.finditer(text) if dated(draft, m.span())]
    found = [m for m in found if not is_recital(text, m.start())]
    found = [m for m in found if m.start() < TOP or m.start() == 0 or text[m.start()] == "\n"
             or text[m.start() - 1] == "\n"]  # fmt: skip
    return found[-1] if found else None


def is_recital(text: str, at: int) -> bool:
    """Whether a line only recalls an earlier text: "*Recalling* its Declaration, adopted on"."""
    return RECITAL.match(text, text.rfind("\n", 0, at) + 1) is not None


RECITAL = re.compile(r"\W*(?:[A-Z][a-z]+ )?(?:Having|[A-Z][a-z]+ing)\b(?! (?:of|in|on|at)\b)")


def place_line(draft: Draft, head: re.Match[str]) -> re.Match[str] | None:
    """The line with place and day under a heading that is only the name of the kind of text."""
    text = draft.article.text
    line = LINE.search(text, head.end() if head.start() == 0 else 0, TOP)
    alone = BY.match(text, head.end()) is not None
    return line if alone and line is not None and dated(draft, line.span()) else None


def dated(draft: Draft, span: tuple[int, int]) -> list[DateMention]:
    """The dates within some words."""
    low, high = span
    return [d for d in draft.dates if low <= d.span.start < high]


def adopt(draft: Draft, done: re.Match[str], date: PartialDate, body: Ref) -> None:
    """Add the adoption that "Done at X" tells, if no verb has told it."""
    if any(e.type == "adoption" and e.date == date and e.same is None for e in draft.events):
        return
    low, high = done.span()
    places = (r for r, m in enumerate(draft.mentions)
              if m.type is EntityType.PLACE and low <= m.span.start < high)  # fmt: skip
    draft.events.append(
        EventMention(
            trigger=Span(*done.span(1)), type="adoption", evidence=Span(*done.span()), date=date,
            places=tuple(places)[:1], participants=(body,), adopts=len(draft.resolutions) - 1,
            confidence=0.7, rule="text:issued",
        )
    )  # fmt: skip


def issuer(draft: Draft, done: re.Match[str]) -> Ref | None:
    """The body that issued the text: the one in its heading, else the first that adopts texts, else
    the first that is named before the place and day.
    """
    named = [
        (m.span.start, ref) for ref, m in enumerate(draft.mentions)
        if m.type is EntityType.ORGANIZATION and m.form is Form.NAME
    ]  # fmt: skip
    heading = draft.article.text[: draft.article.text.find("\n")].lower()
    titled = [(start, ref) for start, ref in named
              if start < len(heading) or draft.mentions[ref].name.lower() in heading]  # fmt: skip
    early = TOP if done.re is CLOSING else done.start()
    top = len(draft.article.text) if done.re is CLOSING else TOP
    known = [(start, ref) for start, ref, _ in chambers(draft) if start < top]
    for found in (titled, known, [n for n in named if n[0] < early]):
        if found:
            return told_below(draft, found)
    return None


def told_below(draft: Draft, found: list[tuple[int, Ref]]) -> Ref:
    """The first of the bodies that a heading names, "the *LAMI CHAMBER* of the League", and not the
    one whose organ it is, "the LEAGUE *TROIKA*"; as the text names it that goes on.
    """
    found = sorted(found)
    first = found[0][1]
    for _, ref in found[1:]:
        if draft.mentions[ref].span.start == draft.mentions[first].span.end + 1:
            first = ref
    name = draft.mentions[first].name.lower()
    below = (r for _, r in found if r != first and name.endswith(draft.mentions[r].name.lower())
             and len(draft.mentions[r].name) * 2 > len(name))  # fmt: skip
    return next(below, first)


def date_closing(draft: Draft) -> None:
    """Date the texts that were issued at the end of a gathering by its day, known by now."""
    for ref, text in enumerate(draft.resolutions):
        if text.date is None:
            draft.resolutions[ref] = replace(text, date=last_day(draft, text))
    date_sittings(draft)
    stand_for_themselves(draft)
    date_adoptions(draft)


def last_day(draft: Draft, resolution: ResolutionMention) -> PartialDate | None:
    """The day of the gathering at whose end a text was issued."""
    for ref, event in enumerate(draft.events):
        first = draft.events[draft.first(ref)]
        if first.type == "meeting" and event.trigger.within(resolution.evidence):
            between = draft.article.text[resolution.trigger.end : event.trigger.start]
            if ISSUED_AT.match(between):
                return first.end_date or first.date
    return None


ISSUED_AT = re.compile(
    r",? (?:adopted|issued|released|agreed|published|endorsed|approved|signed)"
    r"(?: (?:on|by) [\w ]{3,20})? (?:at|after|following)\b(?:[^.;,]|,(?=\d)){0,60}$"
)


def date_adoptions(draft: Draft) -> None:
    """Let a text and its adoption be of one day, where only that of one is told."""
    for ref, event in enumerate(draft.events):
        if event.adopts is None:
            continue
        text = draft.resolutions[event.adopts]
        if event.date is None and text.date is not None:
            draft.events[ref] = replace(event, date=text.date)
        elif text.date is None and event.type == "adoption" and event.same is None:
            draft.resolutions[event.adopts] = replace(text, date=event.date)
