"""Whatever a document says, what is taken of it stands in the text and can be described."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from told import TEXT, Json, document

from kg.describe import describe
from kg.extractors.verified import verified
from kg.interchange import Document
from kg.interchange.values import decode
from kg.model.article import Article
from kg.model.extraction import Extraction, Span
from kg.model.resolution import Nobody
from kg.resolve import Registry, resolve

ARTICLE = Article("a", TEXT, title="A", origin="a.txt")
WORDS = ["lind", "oslo", "fi", "council", "holm", "", "Former", "meeting", "P361", "ORG", "2024"]


def offsets(value: object) -> Iterator[list[int]]:
    """Every pair of offsets in a document."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        if len(value) == 2 and all(type(item) is int for item in value):
            yield value
        else:
            for item in value:
                yield from offsets(item)


def objects(value: object) -> Iterator[Json]:
    """Every object in a document but itself."""
    if isinstance(value, list):
        for item in value:
            if isinstance(item, dict):
                yield item
    elif isinstance(value, dict):
        for item in value.values():
            yield from objects(item)


@st.composite
def spoiled(draw: st.DrawFn) -> Json:
    """The sound document with some offsets moved and some of its strings put for others."""
    said: Json = json.loads(json.dumps(document()))
    places = list(offsets(said))
    for place in draw(st.lists(st.sampled_from(range(len(places))), max_size=8)):
        end = draw(st.sampled_from([0, 1]))
        places[place][end] += draw(st.integers(-400, 400) | st.integers(-3, 3))
    strings = [(each, key) for each in objects(said) for key, v in each.items() if type(v) is str]
    for at in draw(st.lists(st.sampled_from(range(len(strings))), max_size=5)):
        each, key = strings[at]
        each[key] = draw(st.sampled_from(WORDS))
    return said


def spans(value: Any) -> Iterator[Span]:
    """Every span within a value."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif is_dataclass(value):
        for each in fields(value):
            yield from spans(getattr(value, each.name))


def described(extraction: Extraction) -> int:
    """How many statements it makes."""
    resolution = resolve(ARTICLE, extraction, Registry(Nobody()))
    return sum(1 for _ in describe(ARTICLE, extraction, resolution, base="http://localhost/"))


@settings(max_examples=150, deadline=None)
@given(spoiled())
def test_whatever_is_said_only_words_of_the_text_are_taken(said: Json) -> None:
    extraction, left_out = verified(decode(Document, said, ""), ARTICLE)
    for span in spans(extraction):
        words = TEXT[span.start : span.end]
        assert 0 <= span.start < span.end <= len(TEXT)
        assert words == words.strip()
        assert not TEXT[span.start - 1 : span.start + 1].isalnum() or span.start == 0
        assert not TEXT[span.end - 1 : span.end + 1].isalnum() or span.end == len(TEXT)
    assert all(count > 0 for count in left_out.values())
    assert described(extraction) > 0
