"""Other extractors: found by name, and believed only where the article's text bears them out."""

import json
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import Ran, asked, column, exported, run, spawn, table
from concepts import slugs
from told import TEXT, Json, at, attribution, document, entity, install, written

from kg.interchange.terms import EVENT_TYPES
from kg.vocabulary import EVENT_TYPE


@pytest.fixture(autouse=True)
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an installed package."""
    folder = install(tmp_path / "site")
    monkeypatch.syspath_prepend(folder)
    monkeypatch.delitem(sys.modules, "told_extractor", raising=False)
    return folder


@pytest.fixture
def build(tmp_path: Path) -> Callable[..., Ran]:
    """Builds the small article from what a document says of it."""
    (tmp_path / "lind.txt").write_text(TEXT)

    def build(said: Json, name: str = "store") -> Ran:
        option = f"document={written(tmp_path / f'{name}.json', said)}"
        return run("build", tmp_path / "lind.txt", "--store", tmp_path / name,
                   "--extractor", "told", "--extractor-option", option)  # fmt: skip

    return build


def test_what_a_document_says_enters_the_graph(tmp_path: Path, build: Callable[..., Ran]) -> None:
    ran, store = build(document()), tmp_path / "store"
    assert (ran.code, ran.err) == (0, "")
    posts = table(
        store,
        """SELECT ?who ?title ?status { ?m org:member/skos:prefLabel ?who ;
        kg:roleTitle ?title ; kg:status ?s BIND (STRAFTER(STR(?s), "#") AS ?status) }""",
    )
    assert posts == {
        ("Ana Lind", "foreign minister", "Former"), ("Mia Vik", "director", "Current")
    }  # fmt: skip
    claims = table(
        store,
        """SELECT ?who ?cue ?content ?form ?polarity { ?c kg:content ?content ;
        kg:speaker/skos:prefLabel ?who ; kg:cue ?cue ; kg:form ?f ; kg:polarity ?p
        BIND (STRAFTER(STR(?f), "#") AS ?form) BIND (STRAFTER(STR(?p), "#") AS ?polarity) }""",
    )
    assert claims == {
        ("Ana Lind", "said", "the talks were “a first step", "Mixed", "Affirms"),
        ("Fjord Institute", "denied", "anybody was hurt", "Indirect", "Denies"),
        ("Mia Vik", "said", "We saw nothing … and nobody asked", "Direct", "Affirms"),
    }
    assert column(
        store, "SELECT ?o { [] kg:characterizedAs ?o ; kg:characterizes/kg:date ?d }"
    ) == ["a first step"]
    assert table(
        store,
        """SELECT ?by ?number ?for ?against ?action { ?r kg:number ?number ;
        kg:adoptedBy/skos:prefLabel ?by ; kg:votesFor ?for ; kg:votesAgainst ?against ;
        kg:action ?action }""",
    ) == {("Nordic Council", "12/2024", "40", "3", "condemn")}
    assert asked(store, 'ASK { [] skos:prefLabel "Fjord Institute" ; skos:altLabel "FI" ; '
                        'schema:location/skos:prefLabel "Oslo" }')  # fmt: skip
    assert column(
        store, "SELECT ?q { ?s a kg:UncoveredSentence ; oa:hasTarget/oa:hasSelector/oa:exact ?q }"
    ) == ["It condemned the delay.", "The weather was fine."]
    assert run("verify", "--store", store).code == 0
    assert run("validate", "--store", store).code == 0


WEATHER = at("The weather was fine")
FLAWED = [
    ("entities", {"id": "x", "type": "PERSON", "mentions": [[900, 990]]},
     ["mention with an offset outside of the text", "entity without a name in the text"]),
    ("entities", {"id": "x", "type": "PERSON", "mentions": [at("weather")]},
     ["entity without a name in the text"]),
    ("entities", entity("x", "GPE", "FI"), ["entity of a type outside of the vocabulary"]),
    ("entities", entity("lind", "ORG", "The weather"), ["entity with the id of another"]),
    ("entities", entity("x", "PERSON", "Ana Lind"),
     ["mention that is another entity's too", "entity without a name in the text"]),
    ("posts", {"person": "lind", "title": [40, 40]}, ["post with an offset outside of the text"]),
    ("posts", {"person": "lind", "title": [-9, 6]}, ["post with an offset outside of the text"]),
    ("posts", {"person": "lind", "title": [8, 20]}, ["post that begins or ends within a word"]),
    ("posts", {"person": "lind", "title": [6, 14]}, ["post with white space at an end"]),
    ("posts", {"person": "lind", "title": [7, at("denied")[1]]},
     ["post that runs over paragraphs"]),
    ("posts", {"person": "she", "title": [7, 23]}, ["post of an entity that is not there"]),
    ("posts", {"person": "oslo", "title": [7, 23]}, ["post of an entity of another type"]),
    ("posts", {"person": "lind", "title": [7, 23], "organization": "un"},
     ["post of an entity that is not there"]),
    ("posts", {"person": "lind", "title": [7, 23], "accredited_to": "fi"},
     ["post of an entity of another type"]),
    ("posts", {"person": "vik", "title": [7, 23]},
     ["post whose holder is not in the paragraph of the title"]),
    ("posts", {"person": "lind", "title": [7, 23], "status": "Late"},
     ["post with a status outside of the vocabulary"]),
    ("relations", {"type": "P22", "subject": "fi", "object": "oslo"},
     ["relation of a type outside of the vocabulary"]),
    ("relations", {"type": "P159", "subject": "fi", "object": "lind"},
     ["relation of an entity of another type"]),
    ("relations", {"type": "P361", "subject": "fi", "object": "council"},
     ["relation between entities that no paragraph has together"]),
    ("events", {"trigger": WEATHER, "type": "weather", "participants": []},
     ["event of a type outside of the vocabulary"]),
    ("events", {"trigger": [0, 9999], "type": "visit", "participants": []},
     ["event with an offset outside of the text"]),
    ("resolutions", {"trigger": at("resolution"), "number": "13/2024"},
     ["resolution with a number that is not in the text"]),
    ("resolutions", {"trigger": at("resolution"), "body": "un"},
     ["resolution of an entity that is not there"]),
    ("attributions", attribution("", "", "The weather was fine"), ["attribution to nobody"]),
    ("attributions", attribution("She", "said"), ["attribution without content"]),
    ("attributions", attribution("She", "said", "said that the talks"),
     ["attribution whose source, cue and content overlap"]),
    ("attributions", attribution("She", "said", "The weather was fine"),
     ["attribution whose words are paragraphs apart"]),
    ("attributions", attribution("director Mia Vik", "said#2", "nobody asked", "We saw nothing"),
     ["attribution whose content is not in the text's order"]),
    ("attributions", attribution("She", "said", "talks", polarity="Doubts"),
     ["attribution with a polarity outside of the vocabulary"]),
    ("attributions", attribution("She", "said", "talks", speaker="her"),
     ["attribution of an entity that is not there"]),
    ("characterizations", {"speaker": "lind", "words": WEATHER, "target": "oslo"},
     ["characterization whose speaker is not in the paragraph"]),
    ("characterizations", {"speaker": None, "words": WEATHER, "target": "oslo"},
     ["characterization by nobody"]),
    ("characterizations", {"speaker": "lind", "words": at("a first step"), "event": 7},
     ["characterization of an event that is not there"]),
    ("characterizations", {"speaker": "lind", "words": at("a first step")},
     ["characterization of nothing, or of two things"]),
]  # fmt: skip


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The graph of the document without a flaw."""
    folder = tmp_path_factory.mktemp("sound")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(install(folder / "site"))
        (folder / "lind.txt").write_text(TEXT)
        option = f"document={written(folder / 'sound.json', document())}"
        ran = run("build", folder / "lind.txt", "--store", folder / "store",
                  "--extractor", "told", "--extractor-option", option)  # fmt: skip
    assert (ran.code, ran.err) == (0, "")
    return exported(folder / "store")


def test_what_does_not_verify_leaves_no_trace(
    tmp_path: Path, build: Callable[..., Ran], sound: str
) -> None:
    said = document()
    for layer, item, _ in FLAWED:
        said[layer].append(item)
    ran = build(said)
    start, _, listed = ran.err.partition(": left out: ")
    assert (ran.code, start) == (0, f"kg: {tmp_path / 'lind.txt'}")
    counts = Counter(reason for _, _, reasons in FLAWED for reason in reasons)
    assert listed == ", ".join(f"{reason} ({counts[reason]})" for reason in sorted(counts)) + "\n"
    assert exported(tmp_path / "store") == sound


DETAILS = [
    ("events", {"date": "2024-05-04"}, "date of an event that the text does not give",
     "ASK { ?e kg:eventType eventtype:meeting ; kg:date ?date }"),
    ("events", {"place": "rome"}, "place of an event of an entity that is not there",
     "ASK { ?e kg:eventType eventtype:meeting ; sem:hasPlace ?place }"),
    ("events", {"participants": ["holm"]},
     "participant of an event of an entity that is not there",
     "ASK { ?e kg:eventType eventtype:meeting ; kg:participant ?who }"),
    ("resolutions", {"votes": [41, 3, None]}, "votes on a resolution that are not in the text",
     "ASK { ?r kg:votesFor|kg:votesAgainst ?votes }"),
    ("resolutions", {"actions": ["praise"]}, "action of a resolution that is not in the text",
     "ASK { ?r kg:action ?action }"),
    ("attributions", {"speaker": "dahl"}, "speaker whom the words for the source do not mention",
     'ASK { ?c kg:content "the talks were “a first step" ; kg:speaker ?who }'),
]  # fmt: skip


@pytest.mark.parametrize(("layer", "detail", "reason", "query"), DETAILS, ids=lambda v: str(v)[:40])
def test_a_detail_that_does_not_verify_is_missing_alone(
    tmp_path: Path,
    build: Callable[..., Ran],
    layer: str,
    detail: Json,
    reason: str,
    query: str,
) -> None:
    query = f"PREFIX eventtype: <{EVENT_TYPE}> {query}"
    assert build(document(), "sound").err == ""
    assert asked(tmp_path / "sound", query)
    said = document()
    said["characterizations"] = []
    said[layer][0].update(detail)
    assert build(said).err == f"kg: {tmp_path / 'lind.txt'}: left out: {reason} (1)\n"
    assert not asked(tmp_path / "store", query)
    assert asked(tmp_path / "store", "ASK { ?e kg:eventType ?type }")


def test_words_that_the_article_does_not_have_are_no_evidence(
    tmp_path: Path, build: Callable[..., Ran]
) -> None:
    said = document()
    said["text"] = TEXT.replace("Jon Dahl", "Jon Dohl").replace("“a first", "“a worst")
    assert build(said).err == (
        f"kg: {tmp_path / 'lind.txt'}: left out: "
        "attribution whose quoted words are not the text's (1), "
        "characterization whose quoted words are not the text's (1), "
        "entity without a name in the text (1), "
        "mention whose quoted words are not the text's (1), "
        "participant of an event of an entity that is not there (1)\n"
    )
    assert not asked(tmp_path / "store", 'ASK { ?node ?property "Jon Dahl" }')


def test_the_event_types_are_those_of_the_vocabulary() -> None:
    assert slugs(EVENT_TYPE) == set(EVENT_TYPES)


UNUSABLE = [
    (["--extractor", "rule"],
     "there is no extractor rule; installed: absent, broken, leaving, nowhere, openai, quitting, "
     "rules, told, unset, verbose"),
    (["--extractor", "verbose"],
     r"extractor verbose cannot be loaded (RuntimeError: no model here\nnor there)"),
    (["--extractor", "unset"], r"speed is needed\nand a model"),
    (["--extractor", "leaving"], "extractor leaving cannot be loaded (SystemExit: 3)"),
    (["--extractor", "broken"],
     "extractor broken cannot be loaded (RuntimeError: no model here)"),
    (["--extractor", "told"], "extractor told cannot be loaded (KeyError: 'document')"),
    (["--extractor", "absent"], "extractor absent cannot be loaded (AttributeError: "
     "module 'told_extractor' has no attribute 'absent')"),
    (["--extractor", "nowhere"], "extractor nowhere cannot be loaded (ModuleNotFoundError: "
     "No module named 'told_nowhere')"),
    (["--extractor-option", "speed=9"], "the extractor rules takes no options"),
    (["--extractor-option", "secret"], "--extractor-option must be KEY=VALUE"),
]  # fmt: skip


@pytest.mark.parametrize(("options", "line"), UNUSABLE, ids=lambda v: str(v)[:40])
def test_an_extractor_that_cannot_be_used_is_told_in_one_line(
    tmp_path: Path, options: list[str], line: str
) -> None:
    (tmp_path / "lind.txt").write_text(TEXT)
    ran = run("build", tmp_path / "lind.txt", "--store", tmp_path / "store", *options)
    assert (ran.code, ran.out, ran.err) == (1, "", f"kg: {line}\n")
    assert not (tmp_path / "store").exists()


def with_workers(package: Path, *arguments: object) -> Ran:
    """A command that starts processes of its own, which look for the package too."""
    return spawn(*arguments, "--jobs", 2, PYTHONPATH=str(package))


def alone(package: Path, *arguments: object) -> Ran:
    """A command that starts no other process."""
    return run(*arguments, "--jobs", 1)


@pytest.mark.parametrize("build", [alone, with_workers])
def test_an_extractor_that_ends_the_process_costs_its_article(
    tmp_path: Path, package: Path, build: Callable[..., Ran]
) -> None:
    for name, text in (("lind", TEXT), ("rain", "It rained.")):
        (tmp_path / f"{name}.txt").write_text(text)
    store = tmp_path / "store"
    ran = build(package, "build", tmp_path / "rain.txt", tmp_path / "lind.txt", "--store", store,
                "--extractor", "quitting")  # fmt: skip
    cause = r"could not be analysed (SystemExit: it is late\nnow)"
    assert (ran.code, ran.err) == (1, f"kg: {tmp_path / 'rain.txt'}: {cause}\n")
    assert ran.out.startswith("1 articles built, 1 changed;")


def test_worker_processes_find_the_package_and_build_the_same_graph(
    tmp_path: Path, package: Path, sound: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    option = written(tmp_path / "told.json", document())
    monkeypatch.setenv("KG_EXTRACTOR", "told")
    monkeypatch.setenv("KG_EXTRACTOR_OPTION", f"document={option}")
    for name in ("lind", "other"):
        (tmp_path / f"{name}.txt").write_text(TEXT)
    graphs = []
    for build, store in ((alone, tmp_path / "one"), (with_workers, tmp_path / "two")):
        ran = build(
            package, "build", tmp_path / "lind.txt", tmp_path / "other.txt", "--store", store
        )
        assert (ran.code, ran.err) == (0, "")
        graphs.append(exported(store))
    assert graphs[0] == graphs[1]
    assert set(sound.splitlines()) < set(graphs[0].splitlines())


def test_the_builds_provenance_names_the_extractor(
    tmp_path: Path, build: Callable[..., Ran]
) -> None:
    build(document())
    agents = column(tmp_path / "store", "SELECT ?a { GRAPH ?g { [] prov:wasAssociatedWith ?a } }")
    assert agents[0].rpartition("/")[2] == "extractor-told"


def test_its_figures_are_to_be_had(tmp_path: Path) -> None:
    said = document()
    gold = written(tmp_path / "gold.jsonl", said)
    said["posts"].pop()
    option = f"document={written(tmp_path / 'told.json', said)}"
    ran = run("evaluate", gold, "--extractor", "told", "--extractor-option", option,
              "--format", "json")  # fmt: skip
    assert (ran.code, ran.err) == (0, "")
    figures = json.loads(ran.out)["measures"]
    assert [figures[name]["f1"] for name in ("ner", "att_full", "resolution")] == [1, 1, 1]
    assert (figures["post"]["precision"], figures["post"]["recall"]) == (1, 0.5)
