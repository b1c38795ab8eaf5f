"""Which words count as a body's mention where what is read is compared with annotations."""

import pytest

from kg.interchange.mentions import in_full, is_common
from kg.model.extraction import EntityType, Form, Mention, Span

FOUND = [
    (
        "Of parliament's defence committee",
        "defence committee",
        "parliament's defence committee",
    ),
    ("He sat on the Council of Europe's youth board.", "board", "Council of Europe's youth board"),
    ("The workers' union met.", "union", "workers' union"),
    (
        "In May. The council's audit committee",
        "committee",
        "council's audit committee",
    ),
    ("Members of the board left.", "board", "board"),
]


@pytest.mark.parametrize(("text", "noun", "whole"), FOUND)
def test_a_noun_for_a_body_is_marked_with_whose_it_is(text: str, noun: str, whole: str) -> None:
    found = mention(text, noun)
    assert is_common(found, text)
    assert in_full(found, text).of(text) == whole


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Berg's aides told parliament", "parliament"),
        ("the minister's critics in parliament", "parliament"),
        ("It's parliament", "parliament"),
    ],
)
def test_whose_something_else_is_is_no_part_of_it(text: str, noun: str) -> None:
    assert in_full(mention(text, noun), text).of(text) == noun


@pytest.mark.parametrize("name", ["Defence Committee", "UNHCR"])
def test_a_name_is_marked_as_it_stands(name: str) -> None:
    text = f"parliament's {name} met."
    found = mention(text, name)
    assert not is_common(found, text)
    assert in_full(found, text) == found.span


def mention(text: str, words: str) -> Mention:
    """The mention of a body by words of a text."""
    start = text.index(words)
    span = Span(start, start + len(words))
    return Mention(span, EntityType.ORGANIZATION, Form.NAME, words)
