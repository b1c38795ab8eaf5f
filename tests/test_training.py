"""What the tagger learns from: the sets as examples, their labels, the batches of a pass."""

import importlib
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
TRAINING = ROOT / "training"


@pytest.fixture(scope="module")
def room() -> Iterator[Any]:
    """Loads a module of the training room, which lies in no package."""
    loaded: set[str] = set()

    def load(name: str) -> ModuleType:
        loaded.update({"corpora", name})
        return importlib.import_module(name)

    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(TRAINING)
        yield load
    for name in loaded:
        sys.modules.pop(name, None)


@pytest.fixture(scope="module")
def corpora(room: Any) -> Any:
    return room("corpora")


@pytest.fixture(scope="module")
def epochs(room: Any) -> Any:
    return room("epochs")


TEXT = "President Ana Lind of Norland praised the Fjord Council's report. She left Oslo."


def document(text: str, *names: tuple[str, str], kind: str = "NAM") -> dict[str, Any]:
    """A document of a set, with the label of each name."""
    return {
        "id": "a",
        "text": text,
        "entities": [
            {
                "id": str(n),
                "type": label,
                "mentions": [[text.index(words), text.index(words) + len(words)]],
                "kinds": [kind],
            }
            for n, (words, label) in enumerate(names)
        ],
    }


LABELLED = [
    ("crossner_politics.dev", [("Ana Lind", "politician"), ("Fjord Council", "organisation")],
     {"Ana Lind": {"PERSON"}, "Fjord Council": {"ORG"}}),
    ("wikigold", [("Norland", "LOC"), ("report", "MISC")],
     {"Norland": {"PLACE"}, "report": {"EVENT", "OTHER"}}),
    # Titles, articles and possessives are no part of a name, in whatever set.
    ("redocred.dev", [("President Ana Lind", "PER"), ("the Fjord Council's", "ORG")],
     {"Ana Lind": {"PERSON"}, "Fjord Council": {"ORG"}}),
    # What a set labels beside names is left out, what it says nothing of is left open.
    ("gum.dev", [("Ana Lind of Norland praised", "person"), ("Oslo", "place"), ("Fjord", "object")],
     {"Oslo": {"PLACE"}, "Fjord": set()}),
    ("redocred.dev", [("Oslo", "TIME")], {}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "labelled", "expected"), LABELLED, ids=lambda v: str(v)[:20])
def test_a_set_is_read_in_the_tagger_s_types(
    corpora: Any,
    name: str,
    labelled: list[tuple[str, str]],
    expected: dict[str, set[str]],
    tmp_path: Path,
) -> None:
    path = tmp_path / f"{name}.jsonl"
    path.write_text(json.dumps(document(TEXT, *labelled)), encoding="utf-8")
    [[example]] = corpora.load(path)
    names = {example.text[start:end]: set(types) for start, end, types in example.names}
    assert names == expected


def test_nouns_are_no_names_and_a_nationality_is_left_open(corpora: Any) -> None:
    nouns = document("The Norwegian minister left.", ("minister", "person"), kind="NOM")
    assert [e.names for e in corpora.examples("gum", nouns)] == [()]
    adjective = document("The Norwegian minister left.", ("Norwegian", "MISC"))
    [example] = corpora.examples("wikigold", adjective)
    assert example.names == ((4, 13, frozenset()),)


def test_a_long_document_is_cut_at_sentences_and_never_within_a_name(corpora: Any) -> None:
    sentence = "The Council of St. John and the Isles met in Oslo for days. "
    # Beyond 600 characters it may be cut: a mark within the name is the first that comes there.
    assert 10 * len(sentence) <= 600 < 10 * len(sentence) + sentence.index("John")
    text = sentence * 30
    names = [(n * len(sentence) + 4, n * len(sentence) + 37) for n in range(30)]
    given = {
        "text": text,
        "entities": [{"id": "c", "type": "ORG", "mentions": [list(name) for name in names]}],
    }
    examples = list(corpora.examples("wikigold", given))
    assert len(examples) > 1
    assert " ".join(example.text.strip() for example in examples) == text.strip()
    found = [e.text[start:end] for e in examples for start, end, _ in e.names]
    assert found == ["Council of St. John and the Isles"] * 30


def test_each_word_has_its_tag(corpora: Any) -> None:
    example = corpora.unmarked("[ORG Bank of Norland] and [PERSON Bo] met in [PLACE New York].")
    words, tags = corpora.labels(example)
    told = [(example.text[w.start : w.end], "|".join(t)) for w, t in zip(words, tags, strict=True)]
    assert told == [
        ("Bank", "B-ORG"), ("of", "I-ORG"), ("Norland", "E-ORG"), ("and", "O"), ("Bo", "S-PERSON"),
        ("met", "O"), ("in", "O"), ("New", "B-PLACE"), ("York", "E-PLACE"), (".", "O"),
    ]  # fmt: skip


def test_our_own_passages_are_as_many_as_the_model_card_says(corpora: Any) -> None:
    documents = corpora.own(TRAINING / "own")
    card = (TRAINING / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert f"| {len(documents)} passages in the manner of" in card
    types = Counter(next(iter(t)) for [e] in documents for *_, t in e.names)
    assert set(types) == {"PERSON", "ORG", "PLACE", "EVENT", "OTHER"}
    assert [e.text for [e] in documents if "[" in e.text or "]" in e.text] == []


def test_every_fifth_document_is_held_back(corpora: Any) -> None:
    documents = [[corpora.Example("own", str(n), ())] for n in range(11)]
    kept, held = corpora.parted(documents)
    assert [example.text for example in held] == ["4", "9"]
    assert len(kept) == 9


def test_other_names_stand_where_the_old_ones_stood(corpora: Any, epochs: Any) -> None:
    examples = [corpora.unmarked("[PERSON Ana Lind] left [PLACE Oslo] and [PLACE Bergen].")] * 40
    pool = epochs.names_by_type({"own": examples})
    assert pool == {"PERSON": ["Ana Lind"], "PLACE": ["Bergen", "Oslo"]}
    chance = random.Random(1)  # noqa: S311
    changed = [corpora.shuffled_names(each, pool, chance) for each in examples]
    places = {tuple(e.text[start:end] for start, end, _ in e.names)[1:] for e in changed}
    assert places == {(a, b) for a in ("Oslo", "Bergen") for b in ("Oslo", "Bergen")}
    assert {e.text.replace("Bergen", "Oslo") for e in changed} == {
        "Ana Lind left Oslo and Oslo."
    }  # fmt: skip


def test_a_pass_has_each_set_as_often_as_its_weight(corpora: Any, epochs: Any) -> None:
    kept = {
        "own": [corpora.Example("own", f"own {n}", ()) for n in range(20)],
        "crossner_ai": [corpora.Example("ai", f"ai {'long ' * n}", ()) for n in range(50)],
    }
    batches = epochs.epoch(kept, {}, random.Random(7), 0.0)  # noqa: S311
    drawn = Counter(example.text for batch in batches for example in batch)
    assert all(drawn[example.text] == 4 for example in kept["own"])
    assert sum(drawn.values()) == 4 * 20 + 0.4 * 50
    assert max(map(len, batches)) == epochs.BATCH
    spread = [max(len(e.text) for e in b) - min(len(e.text) for e in b) for b in batches]
    assert min(spread) < 100 < max(len(e.text) for e in kept["crossner_ai"])
    again = epochs.epoch(kept, {}, random.Random(7), 0.0)  # noqa: S311
    assert again == batches


def test_every_set_that_is_weighed_has_its_labels_told(corpora: Any, epochs: Any) -> None:
    sources = {name.partition(".")[0].partition("_")[0] for name in epochs.WEIGHTS}
    assert sources - {"own"} == set(corpora.TYPES_OF)


def test_the_development_texts_are_read_in_windows_from_two_beginnings(
    corpora: Any, tmp_path: Path
) -> None:
    first = "The Norwegian envoy met Ana Lind. " * 8
    text = first + "\n\n" + "Mr. Ole Berg left Oslo. " * 30
    people = [[m.start(), m.end()] for m in re.finditer("Ana Lind|Ole Berg", text)]
    entities = [{"id": "a", "type": "PERSON", "mentions": people, "kinds": ["NAM"] * len(people)}]
    given = [{"id": f"dev-{n}-x", "text": text, "entities": entities} for n in (10, 2)]
    path = tmp_path / "dev.jsonl"
    path.write_text("\n".join(map(json.dumps, given)), encoding="utf-8")
    documents = corpora.gold(path)
    assert len(documents) == 2
    windows = documents[0]
    assert sum(example.text.startswith("The Norwegian") for example in windows) >= 1
    assert any(example.text.startswith("Mr. Ole Berg") for example in windows)
    named = [e.text[s:t] for e in windows for s, t, types in e.names if types]
    assert Counter(named) == {"Ana Lind": 8, "Ole Berg": 60}
    left_open = {e.text[s:t] for e in windows for s, t, types in e.names if not types}
    assert left_open == {"Norwegian"}


def test_what_varies_keeps_each_name_where_it_is_told_to_be(corpora: Any, room: Any) -> None:
    variety = room("variety")
    example = corpora.unmarked("Talks on water\nHe met [PERSON Ana Lind] in [PLACE Oslo].\n")
    chance = random.Random(5)  # noqa: S311
    seen = [variety.varied(example, chance) for _ in range(400)]
    names = {tuple(e.text[s:t] for s, t, _ in e.names) for e in seen}
    assert names == {("Ana Lind", "Oslo")}
    assert {e.text.split("\n")[0] for e in seen} == {
        "Talks on water", "Talks On Water", "TALKS ON WATER"
    }  # fmt: skip
    behind = {e.text.split("met ")[1].split("Ana")[0].strip() for e in seen}
    assert behind > {""} and behind - {""} <= set(variety.HONORIFICS)  # noqa: PT018


def test_the_widened_names_hold_the_world_s_and_others_surnames(room: Any) -> None:
    pool = {"PERSON": ["Ana Lind", "Ole Berg"], "PLACE": ["Koro"], "EVENT": ["Cup"]}
    wide = room("variety").widened(pool, random.Random(2))  # noqa: S311
    assert set(wide["PERSON"]) == {"Ana Lind", "Ole Berg", "Ana Berg", "Ole Lind"}
    assert {"Koro", "Kenya"} <= set(wide["PLACE"])
    assert wide["EVENT"] == ["Cup"]
