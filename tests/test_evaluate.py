"""`kg evaluate`: the figures are those of the definitions, whatever the extractor can do."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from commands import run

from kg.evaluate import SETS, Scores, score
from kg.interchange import Document, read_documents, write_documents
from kg.model.article import Article
from kg.model.resolution import Resolution
from kg.resolve import resolve

CORPORA = Path(__file__).parent.parent.parent / "shared" / "corpora"

TEXT = (
    "Ana Lind, the former foreign minister of Norland, met Bo Dahl of the Fjord Institute in Oslo "
    "on 2 May 2024. “The talks were useful,” Lind said. Dahl denied that the council had adopted "
    "resolution 822 by 12 votes to 1. He called the meeting “a farce”."
)


def at(words: str, number: int = 1) -> list[int]:
    """Where the words stand in the text for the n-th time."""
    start = -1
    for _ in range(number):
        start = TEXT.index(words, start + 1)
    return [start, start + len(words)]


def document(**layers: Any) -> dict[str, Any]:
    """A document of that text."""
    return {"id": "a", "text": TEXT, **layers}


def entity(id: str, type: str, *mentions: list[int], kinds: str = "") -> dict[str, Any]:
    """An entity; without kinds all of its mentions are names."""
    given = kinds.split() or ["NAM"] * len(mentions)
    return {"id": id, "type": type, "mentions": list(mentions), "kinds": given}


LIND = entity("lind", "PERSON", at("Ana Lind"), at("Lind", 2))
DAHL = entity("dahl", "PERSON", at("Bo Dahl"), at("Dahl", 2), at("He "), kinds="NAM NAM PRO")
NORLAND = entity("norland", "PLACE", at("Norland"))
FI = entity("fi", "ORG", at("Fjord Institute"))
OSLO = entity("oslo", "PLACE", at("Oslo"))
COUNCIL = entity("council", "ORG", at("council"), kinds="NOM")
ALL = [LIND, DAHL, NORLAND, FI, OSLO, COUNCIL]


def scored(tmp_path: Path, gold: dict[str, Any], said: dict[str, Any]) -> Scores:
    """The scores of one document."""
    documents = []
    for name, row in (("gold", gold), ("said", said)):
        path = tmp_path / f"{name}.jsonl"
        path.write_text(json.dumps(row) + "\n", encoding="utf-8")
        documents.append(read_documents(path))
    return score(*documents, SETS["gold"])


def counts(scores: Scores, *measures: str) -> dict[str, tuple[float, float, float]]:
    """Right, predicted and gold of some measures."""
    return {
        name: (tally.right, tally.predicted, tally.gold)
        for name in measures
        for tally in [scores.tallies[name]]
    }


def post(person: str, title: list[int], organization: str | None, status: str) -> dict[str, Any]:
    return {"person": person, "title": title, "organization": organization, "status": status}


MINISTER = post("lind", at("foreign minister"), "norland", "Former")
ENTITIES = {"entities": ALL}
MET = {
    "trigger": at("met"), "also": [at("talks"), at("meeting")], "type": "meeting",
    "date": "2024-05-02", "place": "oslo", "participants": ["lind", "dahl"],
}  # fmt: skip
ADOPTED = {
    "trigger": at("resolution 822"), "body": "council", "number": "822", "votes": [12, 1, None],
    "actions": ["demand"],
}  # fmt: skip
USEFUL = {
    "source": [at("Lind", 2)], "cue": [at("said")], "content": [at("The talks were useful")],
    "speaker": "lind", "polarity": "Affirms", "form": "Direct",
}  # fmt: skip
DENIED = {
    "source": [at("Dahl", 2)], "cue": [at("denied")], "speaker": "dahl", "polarity": "Denies",
    "content": [at("the council had adopted resolution 822 by 12 votes to 1")], "form": "Indirect",
}  # fmt: skip
FARCE = {"speaker": "dahl", "event": 0, "words": at("a farce")}

CASES = [
    # A name cut short, one of the wrong type, an article too much (which is trimmed), a pronoun.
    ({"entities": [LIND, DAHL, FI]},
     {"entities": [entity("p", "PERSON", at("Lind"), at("Lind", 2), at("He "), kinds="NAM NAM PRO"),
                   entity("q", "ORG", at("Bo Dahl")),
                   entity("r", "ORG", at("the Fjord Institute"))]},
     {"ner": (2, 4, 5), "ner_PERSON": (1, 2, 4), "ner_ORG": (1, 2, 1), "ner_overlap": (4, 4, 5)}),
    # Two persons taken for one: precision falls by half.
    ({"entities": [LIND, DAHL]},
     {"entities": [entity("p", "PERSON", at("Ana Lind"), at("Bo Dahl"))]},
     {"b3": (1.0, 2, 4), "b3_matched": (1.0, 2, 2), "ner": (2, 2, 4)}),
    # The title may be longer or shorter behind its head; the status counts apart.
    ({**ENTITIES, "posts": [MINISTER]},
     {**ENTITIES, "posts": [post("lind", at("former foreign minister"), "norland", "Current")]},
     {"post": (1, 1, 1), "post_status": (0, 1, 1)}),
    ({**ENTITIES, "posts": [MINISTER]},
     {**ENTITIES, "posts": [post("lind", at("minister"), "norland", "Former"),
                            post("dahl", at("foreign minister"), "norland", "Former"),
                            post("lind", at("foreign minister"), None, "Former")]},
     {"post": (0, 3, 1), "post_holder": (1, 3, 1)}),
    # A state that only an adjective tells is none; one with a name that the gold lacks is wrong.
    ({"entities": [LIND], "posts": [{**MINISTER, "organization": None}]},
     {"entities": [LIND, {"id": "s", "type": "PLACE", "mentions": [], "allusions": [at("met")]}],
      "posts": [{**MINISTER, "organization": "s"}]},
     {"post": (1, 1, 1)}),
    ({"entities": [LIND], "posts": [{**MINISTER, "organization": None}]},
     {"entities": [LIND, entity("s", "PLACE", at("met"))],
      "posts": [{**MINISTER, "organization": "s"}]},
     {"post": (0, 1, 1)}),
    # A phrase is its noun's: the minister of Norland is not Norland.
    ({"entities": [LIND, NORLAND, entity("m", "ORG", at("minister"), kinds="NOM")],
      "posts": [{**MINISTER, "organization": "m"}]},
     {"entities": [LIND, entity("c", "ORG", at("minister of Norland"), kinds="NOM")],
      "posts": [{**MINISTER, "organization": "c"}]},
     {"post": (1, 1, 1)}),
    # A name tells who somebody is, however many pronouns are taken for another's.
    ({"entities": [LIND, entity("d", "PERSON", at("Bo Dahl"), at("He "), at("the "),
                                kinds="NAM PRO PRO")],
      "posts": [{**MINISTER, "organization": None}]},
     {"entities": [entity("lind", "PERSON", at("Ana Lind"), at("He "), at("the "),
                          kinds="NAM PRO PRO")], "posts": [{**MINISTER, "organization": None}]},
     {"post_holder": (1, 1, 1)}),
    # Told twice it is one post; without its organization it adds nothing.
    ({**ENTITIES, "posts": [MINISTER]},
     {**ENTITIES, "posts": [MINISTER, MINISTER, {**MINISTER, "organization": None}]},
     {"post": (1, 1, 1), "post_status": (1, 1, 1)}),
    # Types of relations that the gold never has are not held against the prediction.
    ({**ENTITIES, "relations": [{"type": "P159", "subject": "fi", "object": "oslo"}]},
     {**ENTITIES, "relations": [{"type": "P159", "subject": "fi", "object": "norland"},
                                {"type": "P39", "subject": "lind", "object": "norland"}]},
     {"rel": (0, 1, 1)}),
    # One event found by a further word for it, with a coarser date.
    ({**ENTITIES, "events": [MET]},
     {**ENTITIES, "events": [{**MET, "trigger": at("talks"), "also": [], "date": "2024-05",
                              "participants": ["lind"]}]},
     {"ev_trigger": (1, 1, 1), "ev_type": (1, 1, 1), "ev_type_date": (0, 1, 1),
      "ev_place": (1, 1, 1), "ev_participant": (1, 1, 2)}),
    ({**ENTITIES, "resolutions": [ADOPTED]},
     {**ENTITIES, "resolutions": [{**ADOPTED, "trigger": at("resolution"),
                                   "number": "No. 822 (1993)", "actions": ["demand", "call"],
                                   "votes": [12, 0, None]}]},
     {"resolution": (1, 1, 1), "res_votes": (0, 1, 1), "res_actions": (1, 2, 1)}),
    # A year in brackets may be wanting, but no other may stand there.
    ({**ENTITIES, "resolutions": [{**ADOPTED, "number": "822 (1993)"}]},
     {**ENTITIES, "resolutions": [{**ADOPTED, "number": "822 (1995)"}]},
     {"resolution": (0, 1, 1)}),
    # Without a number, body and date tell which resolution it is.
    ({**ENTITIES, "resolutions": [{**ADOPTED, "number": None, "date": "2024-05"}]},
     {**ENTITIES, "resolutions": [{**ADOPTED, "number": None, "date": "2024-06"}]},
     {"resolution": (0, 1, 1), "res_date": (0, 1, 1)}),
    # Five of eleven tokens of the content, then a speaker, a polarity and a source that are wrong.
    ({**ENTITIES, "attributions": [USEFUL, DENIED]},
     {**ENTITIES, "attributions": [
         {**USEFUL, "speaker": "dahl", "source": [at("Dahl", 2)]},
         {**DENIED, "content": [at("the council had adopted resolution")], "polarity": "Affirms"}]},
     {"att_cue": (2, 2, 2), "att_source": (1, 2, 2), "att_content30": (2, 2, 2),
      "att_content50": (2, 2, 2), "att_content80": (1, 2, 2), "att_full": (1, 2, 2),
      "att_speaker": (1, 2, 2), "att_polarity": (1, 2, 2), "att_form": (2, 2, 2)}),
    # Nobody may be guessed: a speaker where the gold has none is wrong.
    ({**ENTITIES, "attributions": [USEFUL, {**DENIED, "speaker": None}]},
     {**ENTITIES, "attributions": [USEFUL, DENIED]},
     {"att_speaker": (1, 2, 1)}),
    ({**ENTITIES, "events": [MET], "characterizations": [FARCE]},
     {**ENTITIES, "events": [MET], "characterizations": [
         FARCE, {**FARCE, "speaker": "lind"}, {**FARCE, "event": None, "target": "fi"}]},
     {"characterization": (1, 3, 1)}),
    ({"entities": [], "forbidden": ["Fjord"]},
     {"entities": [entity("p", "PERSON", at("Fjord")), entity("q", "ORG", at("Fjord Institute"))]},
     {"forbidden": (0, 1, 0), "ner": (0, 2, 0)}),
]  # fmt: skip


@pytest.mark.parametrize(("gold", "said", "expected"), CASES)
def test_the_figures_follow_the_definitions(
    gold: dict[str, Any],
    said: dict[str, Any],
    expected: dict[str, tuple[float, float, float]],
    tmp_path: Path,
) -> None:
    scores = scored(tmp_path, document(**gold), document(**said))
    assert counts(scores, *expected) == expected


def test_what_agrees_with_itself_is_right_and_what_is_not_annotated_is_not_counted(
    tmp_path: Path,
) -> None:
    layers = {
        "posts": [MINISTER], "events": [MET], "resolutions": [ADOPTED], "forbidden": ["May"],
        "attributions": [USEFUL, DENIED], "characterizations": [FARCE],
        "relations": [{"type": "P159", "subject": "fi", "object": "oslo"}],
    }  # fmt: skip
    whole = document(entities=ALL, **layers)
    scores = scored(tmp_path, whole, whole)
    assert {name: tally.f1 for name, tally in scores.tallies.items() if tally.f1 != 1} == {}
    assert scores.faults == ()
    names = set(scored(tmp_path, document(entities=ALL), whole).tallies)
    assert {name.partition("_")[0] for name in names} == {"ner", "b3"}
    empty = scored(tmp_path, whole, {"id": "b", "text": TEXT})
    assert {
        name: tally.f1 for name, tally in empty.tallies.items() if tally.f1 and tally.gold
    } == {}


def test_faults_tell_what_and_where(tmp_path: Path) -> None:
    scores = scored(tmp_path, document(entities=[OSLO]), document(entities=[FI]))
    told = [fault[:5] for fault in scores.faults]
    assert told == [
        ("a", "ner", "missed", "Oslo (PLACE)", tuple(at("Oslo"))),
        ("a", "ner", "wrong", "Fjord Institute (ORG)", tuple(at("Fjord Institute"))),
    ]
    assert scores.faults[0].context == (
        "…, met Bo Dahl of the Fjord Institute in [Oslo] on 2 May 2024. “The talks were useful,”…"
    )


SENTENCE = "Lena Holm, ambassador of Norway, met Jon Dahl in Oslo on 3 May 2011."
HOLM = {"id": "x", "type": "PERSON", "mentions": [[0, 9]], "kinds": ["NAM"]}


def gold_file(path: Path, *rows: object) -> Path:
    """A file of documents."""
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def test_the_command_reads_the_texts_and_prints_the_figures(tmp_path: Path) -> None:
    gold = gold_file(
        tmp_path / "small.jsonl",
        {"id": "one", "text": SENTENCE, "entities": [HOLM], "forbidden": ["Jon Dahl"]},
    )
    ran = run("evaluate", gold, "--errors", "--jobs", 1)
    assert (ran.code, ran.err) == (0, "")
    figures, _, faults = ran.out.partition("\n\n")
    table = {line.split()[0]: line.split()[1:] for line in figures.splitlines()}
    assert table["measure"] == ["P", "R", "F1", "predicted", "gold"]
    assert table["ner_PERSON"] == ["0.500", "1.000", "0.667", "2", "1"]
    assert figures.endswith("forbidden names: 1")
    assert (
        "one  ner  wrong  Jon Dahl (PERSON)"
        "  Lena Holm, ambassador of Norway, met [Jon Dahl] in Oslo on 3 May 2011."
    ) in faults.splitlines()


def test_predictions_are_documents_again(tmp_path: Path) -> None:
    gold = gold_file(tmp_path / "small.jsonl", {"id": "one", "text": SENTENCE, "entities": [HOLM]})
    said = tmp_path / "said.jsonl"
    ran = run("evaluate", gold, "--predictions", said, "--format", "json", "--jobs", 1)
    person = {"precision": 0.5, "recall": 1.0, "f1": 0.6667, "predicted": 2, "gold": 1}
    assert json.loads(ran.out)["measures"]["ner_PERSON"] == person
    [prediction] = read_documents(said)
    assert prediction.entities is not None
    assert prediction.posts is not None
    names = {e.id: [m.of(SENTENCE) for m in e.mentions] for e in prediction.entities}
    assert names["person/lena-holm"] == ["Lena Holm"]
    assert [(p.person, p.title.of(SENTENCE), p.organization) for p in prediction.posts] == [
        ("person/lena-holm", "ambassador", "place/norway")
    ]
    again = tmp_path / "again.jsonl"
    write_documents(again, [prediction])
    assert again.read_bytes() == said.read_bytes()


def test_names_alone_are_predicted_for_a_set_that_has_names_alone(tmp_path: Path) -> None:
    text = "Lena Holm met Jon Dahl in Oslo. She said that it was late."
    bare = {"id": "x", "type": "politician", "mentions": [[0, 9]]}
    gold = gold_file(
        tmp_path / "crossner_politics.x.jsonl",
        {"id": "one", "text": text, "clusters": False, "entities": [bare]},
    )
    said = tmp_path / "said.jsonl"
    ran = run("evaluate", gold, "--predictions", said, "--jobs", 1)
    figures = [line.split() for line in ran.out.splitlines()]
    assert ["ner_PERSON", "0.500", "1.000", "0.667", "2", "1"] in figures
    [prediction] = read_documents(said)
    mentions = {m.of(text) for e in prediction.entities or () for m in e.mentions}
    assert mentions == {"Lena Holm", "Jon Dahl", "Oslo"}


def test_a_document_that_cannot_be_analysed_costs_itself_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(article: Article, *rest: Any) -> Resolution:
        if article.text == "Fail.":
            raise KeyError("unforeseen")
        return resolve(article, *rest)

    monkeypatch.setattr("kg.pipeline.evaluation.resolve", failing)
    gold = gold_file(
        tmp_path / "small.jsonl",
        {"id": "one", "text": "Fail.", "entities": []},
        {"id": "two", "text": SENTENCE, "entities": [HOLM]},
    )
    ran = run("evaluate", gold, "--jobs", 1)
    message = "could not be analysed (KeyError: 'unforeseen')"
    assert (ran.code, ran.err) == (1, f"kg: small.jsonl: one: {message}\n")
    assert "ner_PERSON          0.500  1.000" in ran.out


FAULTS = [
    ("{", "not JSON: Expecting property name enclosed in double quotes (column 2)"),
    ("[]", "line: expected an object"),
    ('{"id": "a"}', "text: missing"),
    ('{"id": "a", "text": "Ana", "entitys": []}', "entitys: unknown key"),
    ('{"id": "a", "text": "Ana", "entities": {}}', "entities: expected a list"),
    ('{"id": "a", "text": 3}', "text: expected a string"),
    ('{"id": "a", "text": "Ana", "entities": [{"id": "x", "type": "ORG", "mentions": [[0]]}]}',
     "entities[0].mentions[0]: expected [start, end]"),
    ('{"id": "a", "text": "Ana", "entities": [{"id": "x", "type": "ORG", "mentions": [[0, 9]]}]}',
     "entities[0].mentions[0]: [0, 9] is no span of a text of 3 characters"),
    ('{"id": "a", "text": "Ana", "entities": [], "posts": [{"person": "x", "title": [0, 1]}]}',
     "posts[0].person: there is no entity x"),
    ('{"id": "a", "text": "Ana", "characterizations": [{"speaker": null, "words": [0, 1],'
     ' "event": 0}]}', "characterizations[0].event: there is no event 0"),
    ('{"id": "a", "text": "Ana"}\n\n{"id": "a", "text": "Ana"}',
     "id a stands on an earlier line already"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "cause"), FAULTS)
def test_a_broken_line_is_named_with_its_cause(lines: str, cause: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(lines, encoding="utf-8")
    number = lines.count("\n") + 1
    assert run("evaluate", path) == (1, "", f"kg: {path}:{number}: {cause}\n")


def test_a_file_without_documents_is_named(tmp_path: Path) -> None:
    path = gold_file(tmp_path / "gold.jsonl")
    assert run("evaluate", path) == (1, "", f"kg: {path}: no documents in it\n")
    path.unlink()
    assert run("evaluate", path) == (1, "", f"kg: {path}: No such file or directory\n")


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    """The corpora's own scorer."""
    path = CORPORA / "score.py"
    if not path.exists():
        pytest.skip("the corpora are not here")
    spec = importlib.util.spec_from_file_location("corpora_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("polnear", "measure/polnear.dev.jsonl"),
        ("crossner_politics", "train/crossner_politics.dev.jsonl"),
        ("gum", "train/gum.dev.jsonl"),
        ("wikievents", "measure/wikievents.dev.jsonl"),
        ("newsfair", "measure/newsfair.dev.jsonl"),
    ],
)
def test_the_figures_are_those_of_the_corpora_s_scorer(
    name: str, file: str, scorer: ModuleType, tmp_path: Path
) -> None:
    rows = [json.loads(line) for line in (CORPORA / file).read_bytes().splitlines()]
    broken = scorer.broken(rows)
    said: list[Document] = read_documents(gold_file(tmp_path / "said.jsonl", *broken))
    scores = score(read_documents(CORPORA / file), said, SETS[name])
    theirs = {
        measure: (figures["P"], figures["R"], figures["F1"])
        for measure, figures in scorer.score(rows, broken, name).items()
        if measure not in NOT_OURS
    }
    ours = {
        measure: (round(tally.precision, 4), round(tally.recall, 4), round(tally.f1, 4))
        for measure, tally in scores.tallies.items()
        if measure in theirs
    }
    assert ours == theirs
    assert theirs.keys() & {"ner", "att_full"}


NOT_OURS = {"link", "ev_trigger", "ev_trigger_exact", "ev_type", "ev_arg"}
"""Links are not predicted, and events are compared with all words for them."""


def test_a_part_is_asked_for_what_its_whole_annotates(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    event = {"trigger": at("met"), "type": "meeting", "participants": []}
    rows = [{**ENTITIES, "id": n, "events": [{**event, "date": date}]}
            for n, date in (("a", None), ("b", "2024-05-03"))]  # fmt: skip
    path.write_text("".join(json.dumps({"text": TEXT, **row}) + "\n" for row in rows))
    whole = read_documents(path)
    part = [document for document in whole if document.id == "a"]
    assert "ev_type_date" not in score(part, part, SETS["gold"]).tallies
    assert counts(score(part, part, SETS["gold"], whole), "ev_type_date") == {
        "ev_type_date": (1, 1, 1)
    }
