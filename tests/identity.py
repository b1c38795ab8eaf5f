"""The corpus of identities (tests/gold/identity): its articles, who is who, and B-cubed."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from kg.extract import extract, extractor
from kg.extract.network.reading import NOTHING, Reading
from kg.extract.network.tagger import Tagged
from kg.model.article import Article
from kg.model.extraction import EntityType, Extraction, Form, Span
from kg.model.resolution import Nobody, Resolution
from kg.resolve import Registry, resolve

FOLDER = Path(__file__).parent / "gold" / "identity"
MARK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
TYPES = {"p": EntityType.PERSON, "o": EntityType.ORGANIZATION}


class Named(NamedTuple):
    """A name, and whose it is by the gold: "p.oduya"."""

    span: Span
    bearer: str


@dataclass(frozen=True, slots=True)
class Told:
    """An article of the corpus with its names, and the words for events and resolutions."""

    article: Article
    names: tuple[Named, ...]


def read(part: str) -> list[Told]:
    """The articles of "tuning" or "heldout"."""
    blocks = (FOLDER / f"{part}.md").read_text(encoding="utf-8").split("# ")[1:]
    return [told(*block.strip().split("\n", maxsplit=1)) for block in blocks]


def told(head: str, body: str) -> Told:
    """One article from its heading line and its marked text."""
    number, day, title = head.split(" | ")
    names, text, end = [], "", 0
    marked = body.strip()
    for match in MARK.finditer(marked):
        text += marked[end : match.start()]
        names.append(Named(Span(len(text), len(text) + len(match[1])), match[2]))
        text, end = text + match[1], match.end()
    text += marked[end:]
    article = Article(f"a-{number}", text, title, "corpus", published=date.fromisoformat(day))
    return Told(article, tuple(names))


def reading(one: Told) -> Reading:
    """The gold's names as if the network had found them, and nothing else."""
    labels = {"p": "PERSON", "o": "ORG"}
    named = (n for n in one.names if n.bearer[0] in labels)
    names = tuple(Tagged(*n.span, labels[n.bearer[0]], 1.0) for n in named)
    return replace(NOTHING, names=names)


def extractions(corpus: Iterable[Told], *, given: bool = False) -> Iterator[Extraction]:
    """What is read off each article: with our tagger, or with the gold's names in its place."""
    for one in corpus:
        if given:
            with mock.patch.object(extractor, "network", lambda _, one=one: reading(one)):
                yield extract(one.article)
        else:
            yield extract(one.article)


def resolutions(
    corpus: Iterable[Told], read: Iterable[Extraction], registry: Registry | None = None
) -> list[Resolution]:
    """The articles resolved in the order of their keys, as a build does."""
    registry = registry or Registry(Nobody())
    found = []
    for one, extraction in zip(corpus, read, strict=True):
        resolution = resolve(one.article, extraction, registry)
        registry.add(resolution)
        found.append(resolution)
    winners = {merge.losing: merge.winning for merge in registry.merges}
    return [renamed(resolution, winners) for resolution in found]


def renamed(resolution: Resolution, winners: Mapping[str, str]) -> Resolution:
    """A resolution with the winning Ids, as the overlay of merges gives them."""

    def last(id: str | None) -> str | None:
        while id in winners:
            id = winners[id]
        return id

    return replace(
        resolution,
        entity_of=tuple(map(last, resolution.entity_of)),
        event_of=tuple(last(id) or id for id in resolution.event_of),
    )


Mentions = dict[tuple[str, Span], tuple[str, str]]
"""(article, span) → (bearer by the gold, identity by the resolver)."""


def aligned(
    corpus: Iterable[Told], read: Iterable[Extraction], resolved: Iterable[Resolution], sort: str
) -> Mentions:
    """Names of one sort ("p", "o") with their bearer and identity. A name that was not found, and
    one that is none, is alone on the side where it is missing.
    """
    found: Mentions = {}
    for one, extraction, resolution in zip(corpus, read, resolved, strict=True):
        key = one.article.key
        given = {
            m.span: resolution.entity_of[ref] or ""
            for ref, m in enumerate(extraction.mentions)
            if m.type is TYPES[sort] and m.form is Form.NAME
        }
        for span, bearer in one.names:
            if bearer[0] == sort:
                hit = next((s for s in given if s.start < span.end and span.start < s.end), None)
                id = given.pop(hit) if hit is not None else f"missed {key} {span.start}"
                found[key, span] = bearer, id
        for span, id in given.items():
            found[key, span] = f"spurious {key} {span.start}", id
    return found


class BCubed(NamedTuple):
    """Precision, recall and F1 by B-cubed (Bagga and Baldwin 1998); mentions weigh the same."""

    precision: float
    recall: float
    f1: float


def b_cubed(mentions: Mentions) -> BCubed:
    """How well identities match bearers."""
    pairs = list(mentions.values())
    precision = mean(purity(pairs, lambda pair: pair[1], lambda pair: pair[0]))
    recall = mean(purity(pairs, lambda pair: pair[0], lambda pair: pair[1]))
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return BCubed(round(precision, 4), round(recall, 4), round(f1, 4))


Pair = tuple[str, str]


def purity(
    pairs: list[Pair], inside: Callable[[Pair], str], same: Callable[[Pair], str]
) -> Iterator[float]:
    """For each mention the share of its set that is the same as it on the other side."""
    sets = defaultdict(list)
    for pair in pairs:
        sets[inside(pair)].append(same(pair))
    for pair in pairs:
        others = sets[inside(pair)]
        yield others.count(same(pair)) / len(others)


def mean(values: Iterable[float]) -> float:
    """The mean, of nothing 1."""
    found = list(values)
    return sum(found) / len(found) if found else 1.0


def merged_homonyms(mentions: Mentions) -> list[tuple[str, list[str]]]:
    """Identities that more than one bearer of the gold has."""
    bearers = defaultdict(set)
    for bearer, id in mentions.values():
        if not bearer.startswith("spurious"):
            bearers[id].add(bearer)
    return sorted((id, sorted(found)) for id, found in bearers.items() if len(found) > 1)


def split_bearers(mentions: Mentions) -> list[tuple[str, list[str]]]:
    """Bearers of the gold that have more than one identity."""
    ids = defaultdict(set)
    for bearer, id in mentions.values():
        ids[bearer].add(id)
    return sorted((bearer, sorted(found)) for bearer, found in ids.items() if len(found) > 1)


def events(
    corpus: Iterable[Told], read: Iterable[Extraction], resolved: Iterable[Resolution]
) -> Mentions:
    """The gold's words for events with the identity of the event that has this trigger."""
    found: Mentions = {}
    for one, extraction, resolution in zip(corpus, read, resolved, strict=True):
        for span, bearer in one.names:
            if bearer[0] == "e":
                hits = (ref for ref, e in enumerate(extraction.events) if e.trigger == span)
                ref = next(hits, None)
                missed = f"missed {one.article.key} {span.start}"
                id = missed if ref is None else resolution.event_of[ref]
                found[one.article.key, span] = bearer, id
    return found


def texts(
    corpus: Iterable[Told], read: Iterable[Extraction], resolved: Iterable[Resolution]
) -> Mentions:
    """The gold's names of resolutions with the identity of the resolution that has this trigger."""
    found: Mentions = {}
    for one, extraction, resolution in zip(corpus, read, resolved, strict=True):
        for span, bearer in one.names:
            if bearer[0] == "r":
                hits = [
                    resolution.resolution_ids[n]
                    for n, r in enumerate(extraction.resolutions)
                    if r.trigger.start < span.end and span.start < r.trigger.end
                ]
                found[one.article.key, span] = bearer, next(iter(hits), "missed " + one.article.key)
    return found
