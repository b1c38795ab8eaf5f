"""Names, dates and nationalities as spaCy's entities, which every rule may ask a token for."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from kg.extract.network.tagger import Tagged
from kg.extract.text.dates import DateMention
from kg.extract.text.language import Passage
from kg.extract.text.parse import Doc
from kg.gazetteer import demonym

LABELS = {
    "PERSON": "PERSON",
    "ORG": "ORG",
    "PLACE": "GPE",
    "EVENT": "EVENT",
    "OTHER": "WORK_OF_ART",
}
"""The tagger's types → spaCy's labels."""


def mark(passage: Passage, tagged: Sequence[Tagged], dates: Sequence[DateMention]) -> list[Tagged]:
    """Set the passage's entities; gives the names that stand in it."""
    doc, low = passage.doc, passage.offset
    high = low + len(passage.text)
    inside = list(between(tagged, low, high))
    found = [(name.start, name.end, LABELS[name.type]) for name in inside]
    found += [(*date.span, "DATE") for date in dates_between(dates, low, high)]
    spans = [(*doc.char_span(start - low, end - low), label) for start, end, label in found]
    label_words(doc, disjoint([*spans, *nationalities(doc)]))
    return inside


def between(tagged: Sequence[Tagged], low: int, high: int) -> Iterator[Tagged]:
    """The names that begin in a stretch of the text."""
    begin = bisect_left(tagged, low, key=lambda name: name.start)
    yield from tagged[begin : bisect_left(tagged, high, key=lambda name: name.start)]


def dates_between(dates: Sequence[DateMention], low: int, high: int) -> Sequence[DateMention]:
    """The dates that begin in a stretch of the text."""
    begin = bisect_left(dates, low, key=lambda date: date.span.start)
    return dates[begin : bisect_right(dates, high, key=lambda date: date.span.start)]


Labelled = tuple[int, int, str]
"""The words from one to before another, and spaCy's label for them."""


def nationalities(doc: Doc) -> Iterator[Labelled]:
    """The words such as "Armenian"."""
    for token in doc:
        if token.text[:1].isupper() and demonym(token.text) is not None:
            yield token.i, token.i + 1, "NORP"


def disjoint(spans: Iterable[Labelled]) -> list[Labelled]:
    """The spans without those that overlap an earlier one of the list."""
    taken: set[int] = set()
    kept = []
    for start, end, label in spans:
        own = range(start, end)
        if taken.isdisjoint(own):
            taken.update(own)
            kept.append((start, end, label))
    return kept


def label_words(doc: Doc, spans: Iterable[Labelled]) -> None:
    """Let the words tell which they are part of."""
    for start, end, label in spans:
        for word in doc[start:end]:
            word.ent_type_, word.ent_iob_ = label, "I"
        doc[start].ent_iob_ = "B"
