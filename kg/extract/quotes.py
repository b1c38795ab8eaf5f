"""Quotations: where the article marks words as somebody's own."""

import re
from collections.abc import Iterable

from kg.model.extraction import ClaimForm, Span

PAIRS = re.compile(
    r"“(?P<curly>(?:[^“”\n]|\n(?!\s*\n)){2,}?)(?:”|(?=\n\s*\n\s*“))"
    r'|(?<![\w"])"(?P<straight>[^"“”]{2,}?)"(?!\w)'
    r"|«(?P<guillemet>[^«»]{2,}?)»",
    re.DOTALL,
)
"""A quotation. One that runs on opens anew in the next paragraph and closes only in its last; one
that never closes is none."""


def quotes(text: str) -> list[Span]:
    """The quoted words, without the marks, in order.

    >>> [span.of("“A b,” he said, “c d.”") for span in quotes("“A b,” he said, “c d.”")]
    ['A b,', 'c d.']
    """
    return [Span(*match.span(match.lastgroup or 0)) for match in PAIRS.finditer(text)]


def inside(spans: Iterable[Span], position: int) -> Span | None:
    """The quotation that holds a position."""
    return next((span for span in spans if span.start <= position < span.end), None)


def trimmed(text: str, span: Span) -> Span:
    """The span without marks, commas and white space at its ends.

    >>> trimmed('x “a b,” y', Span(1, 8))
    Span(start=3, end=6)
    """
    start, end = span
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and (text[end - 1] in EDGES or (text[end - 1] == "." and end == span.end)):
        end -= 1
    if text[start:end].count("(") < text[start:end].count(")"):
        end = start + text[start:end].rindex(")")
    if text[start:end].count("(") > text[start:end].count(")") and text[end : end + 1] == ")":
        end += 1
    if text[start:end].count("“") > text[start:end].count("”"):
        closing = text.find("”", end, end + 3)
        end = closing + 1 if closing >= 0 else end
    if text[start:end].count('"') % 2:
        closing = text.find('"', end, end + 3)
        end = closing + 1 if closing >= 0 else end
    return Span(start, end)


EDGES = ' \t\n\xa0,;:“”"«»—–-'


def form_of(spans: Iterable[Span], contents: Iterable[Span]) -> ClaimForm:
    """Direct where all content is quoted, mixed where some is."""
    quoted = list(spans)
    pieces = list(contents)
    if all(any(piece.within(quote) for quote in quoted) for piece in pieces):
        return ClaimForm.DIRECT
    overlaps = any(p.start < q.end and q.start < p.end for p in pieces for q in quoted)
    return ClaimForm.MIXED if overlaps else ClaimForm.INDIRECT
