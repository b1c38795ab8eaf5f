"""The article itself as a text that a body issued: a communiqué, a declaration, conclusions."""

import re

from kg.extract.draft import Draft
from kg.extract.events.chambers import chambers
from kg.extract.text.dates import DateMention
from kg.model.dates import PartialDate
from kg.model.extraction import EntityType, EventMention, Form, Ref, ResolutionMention, Span

ISSUED = re.compile(
    r"^(?:(?:Final|Joint|Ministerial|Leaders[’']|Chair[’']s|[A-ZÀ-Þ][\w-]+) ){0,2}"
    r"(Communiqu[eé]|Declaration|(?<=Joint )Statement|(?<=Final )Statement|Conclusions)\b",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"(?:^\W*|, )(Done|Adopted|Issued|Agreed|Signed) "
    r"(?:(?:at|in) [A-ZÀ-Þ][^\n.]{2,60}|on \d[^\n.]{2,30})",
    re.IGNORECASE | re.MULTILINE,
)
TOP = 400
"""Characters in which the head of a text names the body that issued it."""


def find_communique(draft: Draft) -> None:
    """The article as the text that a body issued: "Communiqué of …", "Done at X, 7 May"; what
    closes it tells of its adoption.
    """
    text = draft.article.text
    head, done = ISSUED.match(text), None
    for match in CLOSING.finditer(text) if head is not None else ():
        if dated(draft, match.span()):
            done = match
    if head is None or done is None:
        return
    date = dated(draft, done.span())[0].start
    body = issuer(draft)
    if body is None:
        return
    draft.resolutions.append(
        ResolutionMention(
            Span(*head.span(1)), Span(*done.span()), adopters=(body,), date=date,
            rule="text:issued",
        )
    )  # fmt: skip
    adopt(draft, done, date, body)


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


def issuer(draft: Draft) -> Ref | None:
    """The body that issued the text: the first that adopts texts, else the first that is named."""
    known = next((ref for _, ref, _ in sorted(chambers(draft))), None)
    named = (
        ref
        for ref, m in sorted(enumerate(draft.mentions), key=lambda pair: pair[1].span.start)
        if m.type is EntityType.ORGANIZATION and m.form is Form.NAME and m.span.start < TOP
    )
    return next(named, known)
