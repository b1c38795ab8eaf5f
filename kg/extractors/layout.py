"""Paragraphs and sentences of a text, found without a parser.

An extractor that is not spaCy's should not need spaCy's model, which takes seconds and 300 MB. A
sentence here is a passage to show as evidence or as not covered: a wrong cut makes no wrong fact.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from kg.model.extraction import Span

END = re.compile(r"""(?<![.!?…])[.!?…]++["”’»)\]]*+\s++(?=["“‘«(\[]*[^\W_a-z])""")
ABBREVIATION = re.compile(
    r"(?:[a-z]\.)*[a-z]|mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|lt|capt|maj|sgt|amb|st|hon|rev|jr|sr|"
    r"no|nos|vs|inc|corp|co|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|e\.g|i\.e",
    re.IGNORECASE,
)
"""A word whose full stop rather belongs to it than ends a sentence."""


def paragraphs(text: str) -> Iterator[Span]:
    r"""The stretches that an empty line parts, without white space at their ends.

    >>> list(paragraphs("One.\n\n Two.\n"))
    [Span(start=0, end=4), Span(start=7, end=11)]
    """
    begin = 0
    for part in text.split("\n\n"):
        if words := part.strip():
            start = begin + part.index(words)
            yield Span(start, start + len(words))
        begin += len(part) + 2


def sentences(text: str, paragraph: Span) -> Iterator[Span]:
    """The sentences of a paragraph.

    >>> text = 'Mr. Lind of the U.S. Senate left. "Why?" She knew.'
    >>> [span.of(text) for span in sentences(text, Span(0, len(text)))]
    ['Mr. Lind of the U.S. Senate left.', '"Why?"', 'She knew.']
    """
    start = paragraph.start
    for match in END.finditer(text, paragraph.start, paragraph.end):
        if not abbreviation(text, start, match.start()):
            yield Span(start, match.start() + len(match[0].rstrip()))
            start = match.end()
    yield Span(start, paragraph.end)


def abbreviation(text: str, start: int, end: int) -> bool:
    """Whether the full stop at `end` belongs to the word before it."""
    words = text[max(start, end - 12) : end].split()
    return bool(words) and ABBREVIATION.fullmatch(words[-1].lstrip('(“"‘[')) is not None


class Layout:
    """Where each place of a text lies."""

    def __init__(self, text: str) -> None:
        self.paragraphs = tuple(paragraphs(text))
        self.sentences = tuple(s for p in self.paragraphs for s in sentences(text, p))
        self._paragraph_starts = [p.start for p in self.paragraphs]
        self._sentence_starts = [s.start for s in self.sentences]

    def paragraph(self, place: int) -> int:
        """The number of the paragraph around a place; white space belongs to the one before."""
        return bisect_right(self._paragraph_starts, place) - 1

    def sentence(self, place: int) -> Span:
        """The sentence around a place."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, place) - 1)]

    def passage(self, spans: Iterable[Span]) -> Span:
        """The sentences from the first of the spans to the last."""
        found = list(spans)
        last = max(span.end for span in found) - 1
        return Span(self.sentence(min(found).start).start, self.sentence(last).end)
