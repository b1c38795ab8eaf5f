"""What facts are checked against: the article's text."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from kg.extract.text.dates import dates
from kg.extractors.layout import Layout
from kg.interchange import Document
from kg.model.article import Article
from kg.model.dates import PartialDate
from kg.model.extraction import Span

UNMEASURED = 0.5
"""Confidence in a fact whose extractor nobody has measured: its words are right, its sense may not
be."""


class Unverified(Exception):
    """Something that the text does not bear out; the text of it is the reason."""


class Ground:
    """An article's text with the document that annotates it, and a count of what did not verify."""

    def __init__(self, article: Article, document: Document) -> None:
        self.article = article
        self.text = article.text
        self.layout = Layout(article.text)
        self.left_out: Counter[str] = Counter()
        self._quoted = document.text

    def span(self, span: Span) -> Span:
        """The span, if it is whole words in the text and has the words that the document quotes."""
        start, end = span
        if not 0 <= start < end <= len(self.text):
            raise Unverified("with an offset outside of the text")
        words = self.text[start:end]
        if words != self._quoted[start:end]:
            raise Unverified("whose quoted words are not the text's")
        if words != words.strip():
            raise Unverified("with white space at an end")
        if cuts_word(self.text, start) or cuts_word(self.text, end):
            raise Unverified("that begins or ends within a word")
        return span

    def phrase(self, span: Span) -> Span:
        """The span, if it verifies and lies in one paragraph."""
        self.span(span)
        if self.layout.paragraph(span.start) != self.layout.paragraph(span.end - 1):
            raise Unverified("that runs over paragraphs")
        return span

    def date(self, value: str | None) -> PartialDate | None:
        """The date, if the text gives it: in words that mean it, at least as precisely."""
        if value is None:
            return None
        match = ISO.fullmatch(value)
        if match is None or not any(day.startswith(value) for day in self._dates):
            raise Unverified("that the text does not give")
        return PartialDate(*(int(part) for part in match.groups() if part))

    @cached_property
    def _dates(self) -> frozenset[str]:
        found = dates(self.text, self.article.published)
        return frozenset(str(day) for each in found for day in (each.start, each.end) if day)

    def has(self, words: str) -> bool:
        """Whether the text has these words somewhere, as they are."""
        return bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", self.text))

    @cached_property
    def words(self) -> frozenset[str]:
        """The words and numbers of the text, in lower case."""
        return frozenset(re.findall(r"\w+", self.text.lower()))

    def counting(self, what: str) -> "Counting":
        """A block: what turns out `Unverified` in it is left out and counted under its name."""
        return Counting(self.left_out, what)


@dataclass(frozen=True, slots=True)
class Counting:
    """See `Ground.counting`."""

    counts: Counter[str]
    what: str

    def __enter__(self) -> None:
        pass

    def __exit__(self, _: object, error: BaseException | None, __: object) -> bool:
        if isinstance(error, Unverified):
            self.counts[f"{self.what} {error}"] += 1
        return isinstance(error, Unverified)


def cuts_word(text: str, place: int) -> bool:
    """Whether a place lies between two characters of one word.

    >>> [cuts_word("an envoy’s", place) for place in (0, 2, 4, 8, 10)]
    [False, False, True, False, False]
    """
    return 0 < place < len(text) and is_word(text[place - 1]) and is_word(text[place])


def is_word(character: str) -> bool:
    """Whether a character is a letter, digit or combining mark."""
    return character.isalnum() or character in "_\u0301\u0327\u0308"


ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
