"""What is counted: for each measure how much was found, predicted and asked for, and each fault."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from kg.model.extraction import Span

K = TypeVar("K", bound=Hashable)


@dataclass(slots=True)
class Tally:
    """The counts of one measure over all documents.

    `right` are predictions that are right, `found` gold items that were found: the same number but
    where shares are added up (B-cubed).
    """

    right: float = 0.0
    found: float = 0.0
    predicted: float = 0.0
    gold: float = 0.0

    def add(
        self, right: float, predicted: float, gold: float, *, found: float | None = None
    ) -> None:
        """Count one document's."""
        self.right += right
        self.found += right if found is None else found
        self.predicted += predicted
        self.gold += gold

    @property
    def precision(self) -> float:
        """The right ones of those predicted; 1 where nothing was asked for and nothing said."""
        return self.right / self.predicted if self.predicted else float(not self.gold)

    @property
    def recall(self) -> float:
        """The found ones of those asked for."""
        return self.found / self.gold if self.gold else float(not self.predicted)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


class Fault(NamedTuple):
    """A gold item that was missed, or a prediction that is wrong (`fault`). `span` is where."""

    document: str
    measure: str
    fault: str
    words: str
    span: Span | None
    context: str


CONTEXT = 40
"""Characters of the text shown on either side of a fault."""


@dataclass
class Book:
    """All tallies and faults of a run."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def tally(self, measure: str) -> Tally:
        """The tally of a measure, from its first use on."""
        return self.tallies.setdefault(measure, Tally())


@dataclass
class Page:
    """The part of a book in which one document is counted."""

    book: Book
    document: str
    text: str

    def add(
        self,
        measure: str,
        right: float,
        predicted: float,
        gold: float,
        *,
        found: float | None = None,
    ) -> None:
        """Count."""
        self.book.tally(measure).add(right, predicted, gold, found=found)

    def compare(
        self, measure: str, gold: Mapping[K, "Told"], predicted: Mapping[K, "Told"]
    ) -> None:
        """Count what both have by key, and note the rest as faults."""
        self.add(measure, len(gold.keys() & predicted.keys()), len(predicted), len(gold))
        self.missed(measure, (told for key, told in gold.items() if key not in predicted))
        self.wrong(measure, (told for key, told in predicted.items() if key not in gold))

    def missed(self, measure: str, items: Iterable["Told"]) -> None:
        """Note gold items that were not found."""
        self.book.faults += [self.fault(measure, "missed", told) for told in items]

    def wrong(self, measure: str, items: Iterable["Told"]) -> None:
        """Note predictions that are wrong."""
        self.book.faults += [self.fault(measure, "wrong", told) for told in items]

    def fault(self, measure: str, fault: str, told: "Told") -> Fault:
        """A fault with its surroundings."""
        context = surroundings(self.text, told.span) if told.span else ""
        return Fault(self.document, measure, fault, told.words, told.span, context)


class Told(NamedTuple):
    """An item for a reader: its words, and where it stands."""

    words: str
    span: Span | None


def surroundings(text: str, span: Span) -> str:
    """A little of the text around a span, which stands in brackets.

    >>> surroundings("Ana Lind said so.", Span(4, 8))
    'Ana [Lind] said so.'
    """
    start, end = max(0, span.start - CONTEXT), span.end + CONTEXT
    before, after = text[start : span.start], text[span.end : end]
    words = " ".join(f"{before}[{span.of(text)}]{after}".split())
    return ("…" if start else "") + words + ("…" if end < len(text) else "")
