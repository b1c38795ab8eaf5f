"""`kg evaluate`: what it refuses, what it must not lose, and what is written of its format."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from commands import run

from kg.evaluate import SETS, score
from kg.interchange import Document, read_documents, write_documents
from kg.interchange.lines import read_document
from kg.interchange.terms import (
    ENTITY_TYPES,
    EVENT_TYPES,
    FORMS,
    KINDS,
    POLARITIES,
    STATUSES,
)

ROOT = Path(__file__).parent.parent
SPECIFIED = (ROOT / "kg" / "evaluate" / "README.md").read_text(encoding="utf-8")
SENTENCE = "Lena Holm met Jon Dahl in Oslo."
HOLM = {"id": "x", "type": "PERSON", "mentions": [[0, 9]]}


def gold_file(path: Path, **layers: Any) -> Path:
    """A file of one document."""
    row = {"id": "one", "text": SENTENCE, **layers}
    path.write_text(f"{json.dumps(row)}\n", encoding="utf-8")
    return path


MET = {"trigger": [10, 13], "type": "meeting", "participants": []}
ADOPTED = {"trigger": [0, 4]}
SAID = {"source": [[0, 9]], "cue": [], "content": [[14, 22]]}
TYPES = "PERSON, ORG, PLACE, EVENT, other, GPE, LOC, FAC"
ISO = "is no date in ISO 8601: YYYY-MM-DD, YYYY-MM or YYYY"
COUNTS = "expected three counts, each from 0 or null: for, against, abstaining"
MEANINGLESS = [
    ({"entities": [HOLM], "posts": [{"person": "x", "title": [10, 13], "status": "current"}]},
     "posts[0].status: current is none of Current, Former, Acting, Designate"),
    ({"entities": [{**HOLM, "type": "PERSN"}]}, f"entities[0].type: PERSN is none of {TYPES}"),
    ({"entities": [{**HOLM, "kinds": ["NAME"]}]},
     "entities[0].kinds: NAME is none of NAM, NOM, PRO"),
    ({"events": [MET, {**MET, "type": "party"}]},
     f"events[1].type: party is none of {', '.join(EVENT_TYPES)}"),
    ({"events": [{**MET, "date": "May 2020"}]}, f"events[0].date: May 2020 {ISO}"),
    ({"events": [{**MET, "end_date": "2020-13"}]}, f"events[0].end_date: 2020-13 {ISO}"),
    ({"resolutions": [{**ADOPTED, "date": "2023-02-29"}]},
     f"resolutions[0].date: 2023-02-29 {ISO}"),
    ({"resolutions": [{**ADOPTED, "votes": [1]}]}, f"resolutions[0].votes: {COUNTS}"),
    ({"resolutions": [{**ADOPTED, "votes": [1, -2, None]}]}, f"resolutions[0].votes: {COUNTS}"),
    ({"attributions": [{**SAID, "polarity": "affirms"}]},
     "attributions[0].polarity: affirms is none of Affirms, Denies"),
    ({"attributions": [{**SAID, "form": "Free"}]},
     "attributions[0].form: Free is none of Direct, Indirect, Mixed"),
    ({"published": "yesterday"}, "published: yesterday is no day as YYYY-MM-DD"),
    ({"published": "2024-05"}, "published: 2024-05 is no day as YYYY-MM-DD"),
    ({"text": "Ana \ud83d."}, "text: half a character (a lone surrogate) at 4"),
]  # fmt: skip


@pytest.mark.parametrize(("layers", "cause"), MEANINGLESS, ids=lambda v: str(v)[-40:])
def test_a_value_without_a_meaning_is_named_with_what_is_allowed(
    layers: dict[str, Any], cause: str, tmp_path: Path
) -> None:
    path = gold_file(tmp_path / "gold.jsonl", **layers)
    assert run("evaluate", path) == (1, "", f"kg: {path}:1: {cause}\n")


def test_every_value_that_means_something_is_read(tmp_path: Path) -> None:
    path = gold_file(
        tmp_path / "gold.jsonl",
        published="2024-02-29",
        entities=[
            {**HOLM, "id": type, "type": type, "mentions": [[0, 9]] * 3, "kinds": [*KINDS]}
            for type in (*ENTITY_TYPES, "GPE")
        ],
        posts=[{"person": "PERSON", "title": [10, 13], "status": s} for s in (*STATUSES, None)],
        events=[
            {**MET, "type": type, "date": date}
            for type in EVENT_TYPES
            for date in ("2024", "2024-02", "2024-02-29", None)
        ],
        resolutions=[{**ADOPTED, "votes": votes} for votes in ([0, 9, None], None)],
        attributions=[{**SAID, "polarity": p, "form": f} for p in POLARITIES for f in FORMS],
    )
    [document] = read_documents(path, SETS["gold"].types)
    assert len(document.events or ()) == 4 * len(EVENT_TYPES)


def test_the_labels_of_a_set_are_its_own_affair(tmp_path: Path) -> None:
    politician = {**HOLM, "type": "politician"}
    path = gold_file(tmp_path / "gold.jsonl", entities=[politician])
    ran = run("evaluate", path)
    assert (ran.code, ran.out) == (1, "")
    assert "politician is none of" in ran.err
    ran = run("evaluate", path, "--set", "crossner_politics", "--jobs", 1)
    assert (ran.code, ran.err) == (0, "")


UNREADABLE = [
    (b'{"id": "a", "text": "Ana", "published": ' + b"9" * 5000 + b"}",
     "a number with too many digits"),
    (b'{"id": "a", "text": "Ana \xe9"}', "not UTF-8 (byte 26)"),
    (b"[" * 200_000, "not JSON that can be read: nested too deeply"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "cause"), UNREADABLE, ids=lambda v: str(v)[-20:])
def test_what_cannot_be_read_is_told_by_its_own_cause(
    line: bytes, cause: str, tmp_path: Path
) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_bytes(line)
    assert run("evaluate", path) == (1, "", f"kg: {path}:1: {cause}\n")


@pytest.mark.parametrize("way", ["same", "link", "hard link"])
def test_the_gold_is_never_written_over(way: str, tmp_path: Path) -> None:
    gold = gold_file(tmp_path / "gold.jsonl", entities=[HOLM])
    before, target = gold.read_bytes(), tmp_path / "out.jsonl"
    if way == "link":
        target.symlink_to(gold)
    elif way == "hard link":
        target.hardlink_to(gold)
    else:
        target = tmp_path / "." / "gold.jsonl"
    ran = run("evaluate", gold, "--predictions", target)
    assert ran == (1, "", f"kg: --predictions {target}: that is the gold file itself\n")
    assert gold.read_bytes() == before


def test_a_place_that_cannot_be_written_is_told_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.cli.evaluate.read_documents", lambda *_: pytest.fail("it has begun"))
    gold = gold_file(tmp_path / "gold.jsonl", entities=[HOLM])
    for target, cause in (
        (tmp_path / "none" / "out.jsonl", "No such file or directory"),
        (tmp_path, "Is a directory"),
        (gold / "out.jsonl", "Not a directory"),
    ):
        ran = run("evaluate", gold, "--predictions", target)
        assert ran == (1, "", f"kg: --predictions {target}: {cause}\n")
    assert [path.name for path in tmp_path.iterdir()] == ["gold.jsonl"]


def test_what_fails_before_the_end_leaves_earlier_predictions(tmp_path: Path) -> None:
    gold = gold_file(tmp_path / "gold.jsonl", published="yesterday")
    old, new = tmp_path / "old.jsonl", tmp_path / "new.jsonl"
    old.write_text("kept")
    for target in (old, new):
        assert run("evaluate", gold, "--predictions", target).code == 1
    assert old.read_text() == "kept"
    assert not new.exists()


def test_the_figures_are_printed_where_the_predictions_cannot_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kg.cli.evaluate.write_documents", full)
    gold, said = gold_file(tmp_path / "gold.jsonl", entities=[HOLM]), tmp_path / "said.jsonl"
    ran = run("evaluate", gold, "--predictions", said, "--jobs", 1)
    assert (ran.code, ran.err) == (1, f"kg: --predictions {said}: No space left on device\n")
    assert "ner_PERSON          0.500  1.000" in ran.out


NONE = (
    "nothing to compare: no document has entities, posts, relations, events, resolutions, "
    "attributions, characterizations, forbidden"
)


def test_documents_without_layers_can_be_read_and_not_scored(tmp_path: Path) -> None:
    gold, said = gold_file(tmp_path / "gold.jsonl"), tmp_path / "said.jsonl"
    line = f"kg: {gold}: {NONE}\n"
    assert run("evaluate", gold) == (1, "", line)
    assert run("evaluate", gold, "--predictions", said, "--jobs", 1) == (0, "", line)
    [document] = read_documents(said)
    assert {e.id for e in document.entities or ()} > {"person/lena-holm", "person/jon-dahl"}


def test_nothing_found_where_nothing_is_is_said(tmp_path: Path) -> None:
    gold = gold_file(tmp_path / "gold.jsonl", text="It rained.", entities=[], posts=[])
    ran = run("evaluate", gold, "--jobs", 1)
    assert ran == (0, "nothing was annotated, and nothing was read off\n", "")


def specified() -> Document:
    """The example of the specification."""
    [example] = re.findall(r"```json\n(.*?)```", SPECIFIED, re.DOTALL)
    return document_of(json.loads(example))


def document_of(row: object) -> Document:
    """A row as `kg evaluate` reads it."""
    return read_document(json.dumps(row).encode(), "example", SETS["gold"].types)


def test_the_specification_s_example_is_a_document_whose_words_are_meant(tmp_path: Path) -> None:
    example = specified()
    quoted = {e.id: [m.of(example.text) for m in e.mentions] for e in example.entities or ()}
    assert quoted == {"lind": ["Ana Lind"], "norway": ["Norway"], "oslo": ["Oslo"]}
    assert [post.title.of(example.text) for post in example.posts or ()] == ["foreign minister"]
    assert [event.trigger.of(example.text) for event in example.events or ()] == ["talks"]
    [said] = example.attributions or ()
    parts = [span.of(example.text) for span in (*said.source, *said.cue, *said.content)]
    assert parts == ["Ana Lind, Norway’s foreign minister", "said", "talks had begun in Oslo"]
    write_documents(tmp_path / "gold.jsonl", [example])
    ran = run("evaluate", tmp_path / "gold.jsonl", "--jobs", 1)
    assert (ran.code, ran.err) == (0, "")


def test_the_example_of_the_help_is_a_document() -> None:
    helped = run("evaluate", "--help").out
    example = helped[helped.index('{"id"') : helped.index("Example:")]
    entities = document_of(json.loads(example)).entities or ()
    assert [m.of("Ana Lind left.") for e in entities for m in e.mentions] == ["Ana Lind"]
    assert "kg/evaluate/README.md" in helped


def test_every_measure_and_every_term_is_in_the_specification() -> None:
    gold = read_documents(ROOT / "tests" / "gold" / "dev.jsonl", SETS["gold"].types)
    measures = set(score(gold, gold, SETS["gold"]).tallies)
    table = SPECIFIED.partition("## The measures")[2]
    first = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    assert {name for cell in first for name in re.findall(r"`(\w+)`", cell)} == measures
    fields = SPECIFIED.partition("| layer |")[2].partition("## The measures")[0]
    for terms in (ENTITY_TYPES, STATUSES, EVENT_TYPES, POLARITIES, FORMS):
        assert f"({', '.join(terms)})" in fields
    assert "NAM, NOM or PRO" in fields
