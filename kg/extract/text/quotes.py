"""Quotations: where the article marks words as somebody's own."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from kg.model.extraction import ClaimForm, Span

ELIDED = r"(?i:em|til|tis|twas|cause|round|bout|n)\b"
"""Words whose first letters an apostrophe stands for: "told *'em*"."""
WORDS = r"[^'\"“”\n]|\"(?:[^'\"“”\n]|\b'\b)*\"|“(?:[^'\"“”\n]|\b'\b)*”|(?<=\w)'(?=\w)"
"""What stands between two straight marks: nothing that crosses a quotation by others."""
PAIRS = re.compile(
    r"“(?P<curly>(?:[^“”\n]|“[^“”\n]{1,80}”|\n(?!\s*\n)){2,}?)(?:”|''|(?=\n\s*\n\s*“))"
    r'|(?<![\w"])"(?P<straight>(?:[^"“”\n]|\n(?!\s*\n)){2,}?)(?:"(?!\w)|(?=\n\s*\n\s*"))'
    r"|(?<![\w'])''(?P<double>(?:[^'\n]|'(?!')|\n(?!\s*\n)){2,}?)''"
    r"|(?<!\w)‘(?P<single>(?:[^‘’\n]|’(?=\w)|\n(?!\s*\n)){2,}?)’(?!\w)"
    rf"|(?<![\w.’'])'(?!{ELIDED})(?P<plain>(?![\s\d'])(?:{WORDS}|(?<=s)'(?=\s)){{2,}}?)"
    rf"(?:(?!(?<=s)'\s(?:{WORDS})*(?:[,.!?]'|'[,.!?]))(?<!\s)'(?![\w'])"
    r"|(?<=[.!?])(?=\n\s*\n\s*'\w))"
    r'|“(?P<mixed>[^“”"\n]{2,}?[,.!?])"(?=\s|$)'
    r'|(?<![\w"])"(?P<reversed>[^“”"\n]{2,}?[,.!?])”(?=\s|$)'
    r"|«(?P<guillemet>[^«»]{2,}?)»",
    re.DOTALL,
)
"""A quotation, within which a term may be quoted by the same marks. One that runs on opens anew in
the next paragraph and closes only in its last; one that never closes is none. A straight mark may
be an apostrophe too: 'The workers' strike isn't over,' she said. What a mark of one kind opens one
of the other may close behind a stop: “It was late," she said."""
CLOSING = frozenset({"”", '"', "’", "''", "'", "»"})
"""Marks with which a quotation ends."""


def quotes(text: str) -> list[Span]:
    """The quoted words, without the marks, in order.

    >>> [span.of("“A b,” he said, “c d.”") for span in quotes("“A b,” he said, “c d.”")]
    ['A b,', 'c d.']
    >>> [span.of("“No “deal”. None,” he said.") for span in quotes("“No “deal”. None,” he said.")]
    ['No “deal”. None,']
    """
    found, at = [], 0
    while (match := PAIRS.search(text, at)) is not None:
        span = Span(*match.span(match.lastgroup or 0))
        real = match.lastgroup != "plain" or is_quotation(text, span)
        found += [span] if real else []
        at = match.end() if real else span.start
    return found


def is_quotation(text: str, span: Span) -> bool:
    """Whether straight single marks may stand around somebody's words, and are no apostrophes: not
    in "envoy 'Ali Farsi met the rebels' leader". Behind an "s" a mark closes only what opens where
    a speech does, and no sentence before further words; before a capital it opens only there or
    where a sentence does.

    >>> a, b = "the 'bosses' fled", "envoy 'Ali Farsi met the 'chief'"
    >>> is_quotation(a, Span(5, 11)), is_quotation(b, Span(7, 31)), is_quotation(b, Span(27, 32))
    (False, False, True)
    """
    before = text[max(0, span.start - BEFORE) : span.start - 1]
    capital, plural = text[span.start].isupper(), text[span.end - 1] == "s"
    if SPOKEN.search(before) is not None:
        return not (plural and capital and FURTHER.match(text, span.end))
    return not plural and (not capital or before.rstrip(" ")[-1:] in ENDED)


SPOKEN = re.compile(
    r"(?:^|[,:]|\n\s*\n|\b(?:sa(?:id|ys?|ying)|told|asked|added|wrote|replied|answered|insisted|"
    r"claimed|argued|shouted|chanted|denied|stated|tweeted)(?: that)?)\s*$"
)
"""What stands before the mark with which somebody's words begin, or a paragraph."""
FURTHER = re.compile(r"'\s\w")
BEFORE = 24
ENDED = frozenset(".!?'\"”’)")
"""What stands before a sentence, or ends another's words."""


def inside(spans: Sequence[Span], position: int) -> Span | None:
    """The quotation that holds a position."""
    index = bisect_right(spans, (position, position + 1_000_000_000)) - 1
    return spans[index] if index >= 0 and position < spans[index].end else None


def before(spans: Sequence[Span], position: int) -> Span | None:
    """The last quotation that begins before a position."""
    index = bisect_left(spans, (position, 0)) - 1
    return spans[index] if index >= 0 else None


def after(spans: Sequence[Span], position: int) -> Span | None:
    """The first quotation that begins behind a position."""
    index = bisect_left(spans, (position, 0))
    return spans[index] if index < len(spans) else None


def blank(text: str, start: int, end: int) -> bool:
    """Whether only marks and white space of one paragraph stand between two positions."""
    between = text[start:end]
    return len(between) < 20 and not any(map(str.isalnum, between)) and "\n\n" not in between


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
    inner = [mark for mark in text[start:end] if mark in "“”"]
    if inner and inner[0] == "”" and text[start - 1 : start] == "“":
        start -= 1
    if inner and inner[-1] == "“" and (closing := text.find("”", end, end + 3)) >= 0:
        end = closing + 1
    if text[start:end].count('"') % 2:
        closing = text.find('"', end, end + 3)
        end = closing + 1 if closing >= 0 else end
    return Span(start, end)


def unbroken(spans: Sequence[Span], text: str, piece: Span) -> Span:
    """The piece, up to the end of the quotation with which it begins."""
    quote = inside(spans, piece.start)
    if quote is None or quote.start != piece.start or quote.end <= piece.end:
        return piece
    return trimmed(text, quote)


EDGES = ' \t\n\xa0,;:“”"«»—–-'


def form_of(spans: Sequence[Span], contents: Iterable[Span]) -> ClaimForm:
    """Direct where all content is quoted, mixed where some is."""
    pieces = list(contents)
    if all(within_quote(spans, piece) for piece in pieces):
        return ClaimForm.DIRECT
    return ClaimForm.MIXED if any(touches(spans, p) for p in pieces) else ClaimForm.INDIRECT


def within_quote(spans: Sequence[Span], piece: Span) -> bool:
    """Whether the whole piece is quoted."""
    quote = inside(spans, piece.start)
    return quote is not None and piece.end <= quote.end


def touches(spans: Sequence[Span], piece: Span) -> bool:
    """Whether some of the piece is quoted."""
    following = after(spans, piece.start)
    return inside(spans, piece.start) is not None or (
        following is not None and following.start < piece.end
    )
