"""Comparing spans, words and groupings: what counts as the same."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import NamedTuple, TypeVar

from kg.model.extraction import Span

C = TypeVar("C", bound=Hashable)

ARTICLE = re.compile(r"(?:the|a|an)\s+(?=\S)", re.IGNORECASE)
POSSESSIVE = re.compile(r"(?<=\w)\s?['’]s?$")
TOKEN = re.compile(r"\w+|[^\w\s]")


def trim(text: str, span: Span) -> Span:
    """The span without a leading article and a trailing possessive, in which sets differ.

    >>> trim("the Fjord Institute's", Span(0, 21)).of("the Fjord Institute's")
    'Fjord Institute'
    """
    start, end = span
    if article := ARTICLE.match(text[start:end]):
        start += article.end()
    if possessive := POSSESSIVE.search(text[start:end]):
        end = start + possessive.start()
    return Span(start, end) if end > start else span


def shared(a: Span, b: Span) -> int:
    """How many characters two spans share; not positive where they share none."""
    return min(a[1], b[1]) - max(a[0], b[0])


def overlap(a: Iterable[Span], b: Iterable[Span]) -> bool:
    """Whether a span of one overlaps a span of the other."""
    others = list(b)
    return any(shared(x, y) > 0 for x in a for y in others)


def likeness(a: Span, b: Span) -> float:
    """The shared part of the longer span."""
    return shared(a, b) / max(a[1] - a[0], b[1] - b[0])


class Pair(NamedTuple):
    """A gold item and a predicted one, by index, and how alike they are."""

    gold: int
    predicted: int
    likeness: float


def one_to_one(pairs: Iterable[Pair]) -> list[Pair]:
    """Pairs in which no item stands twice, the most alike first."""
    gold: set[int] = set()
    predicted: set[int] = set()
    chosen = []
    for pair in sorted(pairs, key=lambda p: (-p.likeness, p.gold, p.predicted)):
        if pair.gold not in gold and pair.predicted not in predicted:
            gold.add(pair.gold)
            predicted.add(pair.predicted)
            chosen.append(pair)
    return chosen


class Tokens:
    """The words and marks of a text, by number."""

    def __init__(self, text: str) -> None:
        found = [match.span() for match in TOKEN.finditer(text)]
        self.starts = [start for start, _ in found]
        self.ends = [end for _, end in found]

    def within(self, spans: Iterable[Span]) -> set[int]:
        """The tokens that the spans touch."""
        touched: set[int] = set()
        for start, end in spans:
            touched.update(range(bisect_right(self.ends, start), bisect_left(self.starts, end)))
        return touched


def f1(a: set[int], b: set[int]) -> float:
    """Twice the shared part of both."""
    both = len(a & b)
    return 2 * both / (len(a) + len(b)) if both else 0.0


def b_cubed(gold: dict[Span, C], predicted: dict[Span, C]) -> tuple[float, float]:
    """The sums of each mention's precision and recall (Bagga and Baldwin 1998); a mention that only
    one side has brings 0.
    """
    ours, theirs = grouped(predicted), grouped(gold)
    precision = recall = 0.0
    for mention in gold.keys() & predicted.keys():
        mine, right = ours[predicted[mention]], theirs[gold[mention]]
        precision += len(mine & right) / len(mine)
        recall += len(mine & right) / len(right)
    return precision, recall


def grouped(cluster_of: dict[Span, C]) -> dict[C, set[Span]]:
    """The mentions of each cluster."""
    found: defaultdict[C, set[Span]] = defaultdict(set)
    for mention, cluster in cluster_of.items():
        found[cluster].add(mention)
    return found
