"""What the teller learns from: the labels that an annotated text gives its words."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from kg.extract.network.roles import CHOICES, PAIRS
from kg.extract.network.signs import SIGNS
from kg.extract.network.tagger import TAGS
from kg.extract.network.titles import STATUSES
from kg.extract.network.triggers import KINDS
from kg.model.extraction import Status

TRAINING = Path(__file__).parent.parent / "training"
TEXT = (
    "Minister Ana Lind of Norland met Bo Berg in Oslo on 3 May 2024. The council passed a motion."
)


@pytest.fixture(scope="module")
def room() -> Iterator[Any]:
    """The module of the training room, which lies in no package."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(TRAINING)
        yield importlib.import_module("labelling")
    for name in ("labelling", "annotated", "documents", "corpora"):
        sys.modules.pop(name, None)


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


def words(story: Any, layer: str, wanted: Any) -> list[str]:
    """The words with a label of a layer or sign."""
    return [
        TEXT[word.start : word.end]
        for part in story.windows
        for word, label in zip(part.window.words, labels(part, layer), strict=True)
        if label == wanted
    ]


def labels(part: Any, layer: str) -> list[Any]:
    """The labels of a window's words."""
    found: list[Any] = part.signs[layer] if layer in SIGNS else getattr(part, layer)
    return found


def word(story: Any, place: Any) -> str:
    """The word at a place."""
    found = story.windows[place.window].window.words[place.word]
    return TEXT[found.start : found.end]


def filled(story: Any, role: str) -> list[tuple[str, str]]:
    """The pairs of words that hold in a role."""
    return [
        (word(story, p.of), word(story, p.by))
        for p in story.pairs
        if PAIRS[p.role] == role and p.holds
    ]


def chosen(story: Any, role: str) -> list[tuple[str, list[str]]]:
    """Of the words with a role the mentions that fill it."""
    return [
        (word(story, choice.of), [word(story, by) for by in kept(choice)])
        for choice in story.choices
        if CHOICES[choice.role] == role
    ]


def kept(choice: Any) -> list[Any]:
    """The mentions that are right."""
    return [by for by, right in zip(choice.by, choice.right, strict=True) if right]


def test_an_event_is_its_words_with_who_where_and_when(room: Any) -> None:
    meeting = {"trigger": span("met"), "type": "meeting", "participants": ["lind", "berg"],
               "place": "oslo", "date": "2024-05-03"}  # fmt: skip
    [story] = room.stories(document(events=[meeting]))
    assert words(story, "kinds", KINDS.index("meeting")) == ["met"]
    assert words(story, "today", 1.0) == ["met"]
    assert filled(story, "participant") == [("met", "Lind"), ("met", "Berg")]
    assert filled(story, "date") == [("met", "2024")]
    assert chosen(story, "place") == [("met", ["Oslo"])]
    assert words(story, "text", 0.0) == words(story, "title", 0.0) == []


def test_words_of_one_event_are_paired(room: Any) -> None:
    adoption = {"trigger": span("passed"), "also": [span("motion")], "type": "adoption"}
    other = {"trigger": span("met"), "type": "meeting"}
    [story] = room.stories(document(events=[other, adoption]))
    assert filled(story, "same") == [("motion", "passed")]
    assert chosen(story, "place") == [("met", []), ("passed", []), ("motion", [])]


def test_a_text_has_the_body_that_adopted_it(room: Any) -> None:
    [story] = room.stories(document(resolutions=[{"trigger": span("motion"), "body": "council"}]))
    assert words(story, "text", 1.0) == ["motion"]
    assert chosen(story, "adopter") == [("motion", ["council"])]
    assert words(story, "kinds", 0) == []


def test_a_title_has_its_status_all_its_holders_and_its_body(room: Any) -> None:
    title = {"title": span("Minister"), "organization": "norland", "status": "Former"}
    posts = [{"person": "lind", **title}, {"person": "berg", **title}]
    [story] = room.stories(document(posts=posts))
    assert words(story, "title", 1.0) == ["Minister"]
    assert words(story, "statuses", STATUSES.index(Status.FORMER)) == ["Minister"]
    assert chosen(story, "holder") == [("Minister", ["Lind", "Berg"])]
    assert chosen(story, "body") == [("Minister", ["Norland"])]


def test_what_no_mention_tells_is_no_choice(room: Any) -> None:
    posts = [{"person": "lind", "title": span("Minister"), "organization": "elsewhere"}]
    [story] = room.stories(document(posts=posts))
    assert chosen(story, "holder") == [("Minister", ["Lind"])]
    assert chosen(story, "body") == []


def test_a_text_is_seen_from_a_second_beginning(room: Any) -> None:
    paragraph = "The council sat for hours and said little of it to anybody there. " * 5
    given = {"id": "a", "text": f"{paragraph}\n\n{TEXT}", "entities": []}
    first, second = room.stories(given)
    assert min(first.at) == 0 < min(second.at) == len(paragraph) + 2
    assert len(list(room.stories(given, twice=False))) == 1


def test_names_are_tagged_and_adjectives_of_peoples_are_open(room: Any) -> None:
    text = "Ana Lind met the Kenyan envoy in Oslo."
    people = [{"id": "lind", "type": "PERSON", "mentions": [[0, 8]]}]
    [story] = room.stories({"id": "a", "text": text, "entities": people, "events": [], "posts": []})
    [part] = story.windows
    told = [TAGS[tag] if tag != room.OPEN else "" for tag in part.tags]
    assert told[:6] == ["B-PERSON", "E-PERSON", "O", "O", "", "O"]
    [bare] = room.stories({"id": "a", "text": text, "entities": people, "posts": []})
    assert set(bare.windows[0].tags) == {room.OPEN}


def test_what_reports_is_labelled(room: Any) -> None:
    claims = [{"cue": [span("met")], "content": []}]
    [story] = room.stories(document(attributions=claims))
    assert words(story, "cue", 1.0) == ["met"]


def test_what_is_later_than_the_news_lies_ahead(room: Any) -> None:
    dates = {"met": "2024-05-04", "passed": "2024-05", "motion": None}
    events = [{"trigger": span(w), "type": "other", "date": date} for w, date in dates.items()]
    [story] = room.stories(document(events=events))
    assert words(story, "ahead", 1.0) == ["met"]
    assert words(story, "ahead", 0.0) == ["passed"]


def test_a_noun_for_a_body_is_labelled_and_may_be_chosen(room: Any) -> None:
    text = "Bo Berg heads the criminal chamber of the Lask Court."
    chamber = {"id": "c", "type": "ORG", "mentions": [[14, 52]], "kinds": ["NOM"]}
    berg = {"id": "b", "type": "PERSON", "mentions": [[0, 7]], "kinds": ["NAM"]}
    post = {"person": "b", "title": [8, 13], "organization": "c"}
    given = {"id": "a", "text": text, "entities": [berg, chamber], "events": [], "posts": [post]}
    [story] = room.stories(given)
    [part] = story.windows
    told = dict(zip(text.rstrip(".").split(), part.signs["body"], strict=False))
    assert [word for word, sign in told.items() if sign == 1.0] == ["chamber"]
    [body] = [choice for choice in story.choices if CHOICES[choice.role] == "body"]
    assert [by.word for by in kept(body)] == [5]


@pytest.mark.usefixtures("room")
def test_marked_sentences_stand_together_by_chance(tmp_path: Path) -> None:
    documents = importlib.import_module("documents")
    lines = [
        "# heading",
        *(f"Rebels [attack raided] Dorn in {year}." for year in range(2000, 2020)),
    ]
    (tmp_path / "told.txt").write_text("\n".join(lines))
    found = documents.sentences(tmp_path / "told.txt", Random(3))  # noqa: S311
    assert 3 < len(found) < 20
    for document in found:
        starts = [event["trigger"] for event in document["events"]]
        assert {document["text"][a:b] for a, b in starts} == {"raided"}
    assert sum(len(document["events"]) for document in found) == 20
