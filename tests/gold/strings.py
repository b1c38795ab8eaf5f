"""Where the words that an annotator gives stand in the text."""

import re

from kg.model.extraction import Span

NUMBERED = re.compile(r"(.*)#(\d+)", re.DOTALL)
ELLIPSIS = " … "


class Misfit(ValueError):
    """Words that do not stand in the text, or a value that is not allowed."""


class Text:
    """A text in which words are looked up: whole words, upper and lower case as given."""

    def __init__(self, text: str) -> None:
        self.text = text

    def one(self, words: object, *, after: int = 0) -> Span:
        """The first occurrence, or the one that is told ("talks#2"); behind `after` if there is one
        there.
        """
        found = self.occurrences(words)
        return next((span for span in found if span.start >= after), found[0])

    def occurrences(self, words: object) -> list[Span]:
        """All occurrences, or the one that is told. "first words … last words" stands for the
        stretch from the former to the next of the latter.
        """
        given, number = str(words), None
        if match := NUMBERED.fullmatch(given):
            given, number = match[1], int(match[2])
        found = list(self._stretches(given) if ELLIPSIS in given else self._plain(given, 0))
        if not found:
            raise Misfit(f"{given!r} does not stand in the text")
        if number is None:
            return found
        if not 1 <= number <= len(found):
            raise Misfit(f"{given!r} stands {len(found)} times in the text, not {number}")
        return [found[number - 1]]

    def _plain(self, words: str, start: int) -> list[Span]:
        found, at = [], self.text.find(words, start)
        while at >= 0:
            span = Span(at, at + len(words))
            whole = not (self._is_within_word(span.start) or self._is_within_word(span.end))
            found += [span] * whole
            at = self.text.find(words, max(at + 1, span.end if whole else 0))
        return found

    def _is_within_word(self, at: int) -> bool:
        """Whether a word goes on over a place in the text."""
        around = self.text[max(0, at - 1) : at + 1]
        return 0 < at < len(self.text) and all(c.isalnum() or c == "_" for c in around)

    def _stretches(self, words: str) -> list[Span]:
        first, last = words.split(ELLIPSIS, 1)
        found = []
        for begin in self._plain(first, 0):
            ends = self._plain(last, begin.end)
            if ends:
                found.append(Span(begin.start, ends[0].end))
        return found


def gap(a: Span, b: Span) -> int:
    """The characters between two spans."""
    return max(0, b.start - a.end, a.start - b.end)
