"""What the teller learns from: the labels that an annotated text gives its words."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.extract.network.triggers import KINDS

TRAINING = Path(__file__).parent.parent / "training"
TEXT = (
    "Minister Ana Lind of Norland met Bo Berg in Oslo on 3 May 2024. The council passed a motion."
)


@pytest.fixture(scope="module")
def room() -> Iterator[Any]:
    """The module of the training room, which lies in no package."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(TRAINING)
        yield importlib.import_module("annotated")
    sys.modules.pop("annotated", None)


def span(words: str) -> list[int]:
    """Where words stand in the text."""
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def document(**layers: Any) -> dict[str, Any]:
    """The text with its entities and some layers of annotation."""
    named = {
        "lind": ("PERSON", "Ana Lind"),
        "berg": ("PERSON", "Bo Berg"),
        "oslo": ("PLACE", "Oslo"),
        "norland": ("PLACE", "Norland"),
        "council": ("ORG", "council"),
    }
    entities = [{"id": id, "type": type, "mentions": [span(words)]}
                for id, (type, words) in named.items()]  # fmt: skip
    return {"id": "a", "text": TEXT, "published": "2024-05-03", "entities": entities} | layers


def words(story: Any, labels: list[Any], wanted: Any) -> list[str]:
    """The words with a label."""
    return [
        TEXT[word.start : word.end]
        for word, label in zip(story.window.words, labels, strict=True)
        if label == wanted
    ]


def filled(room: Any, story: Any, role: str) -> list[tuple[str, str]]:
    """The pairs of words that hold in a role."""
    at = [TEXT[word.start : word.end] for word in story.window.words]
    return [(at[p.of], at[p.by]) for p in story.pairs if room.LEARNED[p.role] == role and p.holds]


def test_an_event_is_its_words_with_who_where_and_when(room: Any) -> None:
    meeting = {"trigger": span("met"), "type": "meeting", "participants": ["lind", "berg"],
               "place": "oslo", "date": "2024-05-03"}  # fmt: skip
    [story] = room.stories(document(events=[meeting]))
    assert words(story, story.kinds, KINDS.index("meeting")) == ["met"]
    assert words(story, story.today, 1.0) == ["met"]
    assert filled(room, story, "participant") == [("met", "Lind"), ("met", "Berg")]
    assert filled(room, story, "place") == [("met", "Oslo")]
    assert filled(room, story, "date") == [("met", "2024")]
    assert set(story.texts) == {room.OPEN}


def test_words_of_one_event_are_paired(room: Any) -> None:
    adoption = {"trigger": span("passed"), "also": [span("motion")], "type": "adoption"}
    other = {"trigger": span("met"), "type": "meeting"}
    [story] = room.stories(document(events=[other, adoption]))
    assert filled(room, story, "same") == [("motion", "passed")]


def test_a_text_is_paired_with_the_body_that_adopted_it(room: Any) -> None:
    [story] = room.stories(document(resolutions=[{"trigger": span("motion"), "body": "council"}]))
    assert words(story, story.texts, 1.0) == ["motion"]
    assert filled(room, story, "adopter") == [("motion", "council")]
    assert set(story.kinds) == {room.OPEN}


def test_a_text_is_seen_from_a_second_beginning(room: Any) -> None:
    paragraph = "The council sat for hours and said little of it to anybody there. " * 5
    given = {"id": "a", "text": f"{paragraph}\n\n{TEXT}", "entities": []}
    found = list(room.stories(given))
    assert len(found) > len(list(room.stories(given, twice=False)))
    assert found[-1].window.words[-1].end == len(TEXT)
