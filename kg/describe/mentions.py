"""Mentions: spans of the text as Web Annotations, and sentences that nothing was read from."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate

from kg.describe.reading import Evidence, Reading
from kg.describe.terms import count, text, types
from kg.model.extraction import Form, Span
from kg.model.quads import Iri, Triple
from kg.vocabulary import KG, OA

CLASSES = (KG.Mention, OA.Annotation)


def describe_mentions(reading: Reading, evidence: Iterable[Evidence]) -> Iterator[Triple]:
    """A mention for every span that something rests on, its bodies being what rests on it."""
    bodies: defaultdict[Span, list[Iri]] = defaultdict(list)
    for node, span in evidence:
        bodies[span].append(node)
    for span in sorted(bodies):
        mention = reading.mention(span)
        yield from describe_span(reading, span)
        for body in dict.fromkeys(bodies[span]):
            yield Triple(body, KG.evidence, mention)
            yield Triple(mention, OA.hasBody, body)
    for span in uncovered(reading, bodies):
        yield from describe_span(reading, span)
        yield from types(reading.mention(span), [KG.UncoveredSentence])


def describe_span(reading: Reading, span: Span) -> Iterator[Triple]:
    """A mention with its place in the text, by position and by quote."""
    mention = reading.mention(span)
    target, position, quote = (Iri(f"{mention}#{part}") for part in ("target", "position", "quote"))
    yield from types(mention, CLASSES)
    yield Triple(mention, OA.hasTarget, target)
    yield from types(target, [OA.SpecificResource])
    yield Triple(target, OA.hasSource, reading.graph)
    yield Triple(target, OA.hasSelector, position)
    yield from types(position, [OA.TextPositionSelector])
    yield Triple(position, OA.start, count(span.start))
    yield Triple(position, OA.end, count(span.end))
    yield Triple(target, OA.hasSelector, quote)
    yield from types(quote, [OA.TextQuoteSelector])
    yield Triple(quote, OA.exact, text(span.of(reading.article.text)))


def uncovered(reading: Reading, bodies: Iterable[Span]) -> Iterator[Span]:
    """Sentences and headings in which nothing was read, in the order of the text.

    A pronoun or noun that refers to somebody named elsewhere does not count as read.
    """
    weak = {m.span for m in reading.extraction.mentions if m.form is not Form.NAME}
    strong = {m.span for m in reading.extraction.mentions if m.form is Form.NAME}
    for claim in reading.extraction.claims:
        strong |= {claim.content, *claim.rest}
    read = sorted(strong | (set(bodies) - weak))
    starts = [span.start for span in read]
    reach = [0, *accumulate((span.end for span in read), max)]
    for sentence in sorted({*reading.extraction.sentences, *reading.extraction.headings}):
        start, end = sentence
        if reach[bisect_left(starts, end)] <= start < end:
            yield sentence
