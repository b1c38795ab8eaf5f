"""Linking the demonstration graph to the authorities that are built in."""

import csv
import json
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from commands import column, exported, rows, run, table
from linking import links, measured
from serving import serving

GOLD = Path(__file__).parent / "gold" / "links"
BASE = "http://localhost:8000/"
ARMENIA, Q399 = f"{BASE}place/armenia", "http://www.wikidata.org/entity/Q399"


@pytest.fixture(scope="module")
def linked(demo_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration graph, linked; to be read and not changed."""
    store = tmp_path_factory.mktemp("linked") / "store"
    shutil.copytree(demo_store, store)
    ran = run("link", "--store", store)
    assert (ran.code, ran.err) == (0, "")
    return store


@pytest.fixture
def store(linked: Path, tmp_path: Path) -> Path:
    """A copy of it that may be changed."""
    shutil.copytree(linked, tmp_path / "store")
    return tmp_path / "store"


def gold(authority: str) -> dict[str, set[str]]:
    """Which entity is which."""
    lines = (GOLD / f"{authority}.tsv").read_text(encoding="utf-8").splitlines()[2:]
    pairs = (line.split("\t") for line in lines)
    return {f"{BASE}{entity}": {iri} for entity, iri in pairs}


def ledger(store: Path) -> list[dict[str, str]]:
    """The rows of the ledger."""
    with (store / "links.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rewrite(store: Path, found: list[dict[str, str]]) -> None:
    """Write the ledger as somebody who edited it would."""
    with (store / "links.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, found[0].keys())
        writer.writeheader()
        writer.writerows(found)


def decide(store: Path, object: str, **changes: str) -> None:
    """Edit the rows of the ledger about a record."""
    rewrite(store, [row | changes if row["object"] == object else row for row in ledger(store)])


@pytest.mark.parametrize("authority", ["wikidata", "geonames"])
def test_territories_and_cities_are_linked_rightly(linked: Path, authority: str) -> None:
    there = set(column(linked, "SELECT ?x { ?x a kg:Place }"))
    truth = {entity: iri for entity, iri in gold(authority).items() if entity in there}
    figures = measured(links(linked, authority), truth)
    assert figures.precision == 1.0
    assert figures.recall >= 0.95
    assert figures.wanted > 20


def test_what_no_authority_has_is_not_linked(linked: Path) -> None:
    entities = column(linked, "SELECT DISTINCT ?s { ?l a kg:Link ; owl:annotatedSource ?s }")
    nobodies = {entity for name in ("wikidata", "geonames") for entity, iri in gold(name).items()
                if iri == {""}}  # fmt: skip
    known = {entity for name in ("wikidata", "geonames") for entity, iri in gold(name).items()
             if iri != {""}}  # fmt: skip
    assert f"{BASE}place/goradiz" in nobodies
    assert set(entities) <= known


def test_linking_again_changes_nothing(store: Path) -> None:
    before = (store / "links.csv").read_bytes(), exported(store)
    ran = run("link", "--store", store)
    assert ran.out.splitlines()[-1] == f"snapshot 000002 of {store}"
    assert ((store / "links.csv").read_bytes(), exported(store)) == before


def test_links_stand_in_a_graph_of_their_own_and_in_the_default_graph(linked: Path) -> None:
    link = f"<{ARMENIA}> skos:exactMatch <{Q399}>"
    assert column(linked, f"SELECT ?g {{ GRAPH ?g {{ {link} }} }}") == [f"{BASE}links/wikidata"]
    assert f"<{Q399}>" in exported(linked, "ntriples")
    assert rows(linked, f"SELECT ?x {{ ?x skos:exactMatch <{Q399}> }}") == [{"x": ARMENIA}]


def test_a_link_says_why(linked: Path) -> None:
    found = rows(
        linked,
        f"SELECT ?how ?sure ?tool ?from {{ ?l a kg:Link ; owl:annotatedTarget <{Q399}> ; "
        "sssom:mapping_justification ?how ; sssom:confidence ?sure ; sssom:mapping_tool ?tool ; "
        "prov:wasDerivedFrom ?from }",
    )
    [link] = found
    assert link["how"] == "https://w3id.org/semapv/vocab/CompositeMatching"
    assert 0.9 < float(link["sure"]) <= 1
    assert (link["tool"], link["from"]) == ("kg", "https://www.wikidata.org/")
    reasons = column(linked, f"SELECT ?r {{ ?l owl:annotatedTarget <{Q399}> ; kg:reason ?r }}")
    assert "same coordinates" in reasons


def test_linksets_conform_to_their_shapes(linked: Path) -> None:
    ran = run("validate", "--store", linked)
    assert (ran.code, ran.out) == (0, "13 graphs conform\n")


def test_a_person_accepts_and_rejects(store: Path) -> None:
    decide(store, Q399, decision="rejected", by="A. Curator", comment="the republic of 1918")
    new_york = "http://www.wikidata.org/entity/Q1384"
    decide(store, new_york, decision="accepted", predicate="skos:broadMatch", date="2026-01-02")
    ran = run("link", "--store", store)
    assert ran.code == 0
    assert not rows(store, f"SELECT ?x {{ ?x skos:exactMatch <{Q399}> }}")
    assert rows(store, f"SELECT ?x {{ ?x skos:broadMatch <{new_york}> }}")
    by_object = {row["object"]: row for row in ledger(store)}
    assert by_object[Q399]["machine"] == "accepted"
    assert (by_object[Q399]["decision"], by_object[Q399]["by"]) == ("rejected", "A. Curator")
    # Who changed a decision and not the name is a person nevertheless.
    assert by_object[new_york]["by"] == "somebody"
    [how] = column(
        store,
        f"SELECT ?h {{ ?l owl:annotatedTarget <{new_york}> ; sssom:mapping_justification ?h }}",
    )
    assert how.endswith("/ManualMappingCuration")
    assert run("validate", "--store", store).code == 0


def test_a_person_adds_a_link_that_no_authority_has(store: Path) -> None:
    added = dict.fromkeys(ledger(store)[0], "") | {
        "subject": f"{BASE}place/goradiz",
        "object": "https://example.org/places/7",
        "authority": "example",
        "predicate": "owl:sameAs",
        "decision": "accepted",
        "by": "A. Curator",
    }
    rewrite(store, [*ledger(store), added])
    assert run("link", "--store", store).code == 0
    assert links(store, "example") == {(added["subject"], added["object"])}
    again = (store / "links.csv").read_bytes()
    assert run("link", "--authority", "wikidata", "--store", store).code == 0
    assert (store / "links.csv").read_bytes() == again
    assert links(store, "example") == {(added["subject"], added["object"])}


def test_corrections_decide_until_they_are_undone(store: Path) -> None:
    who = ("--author", "A. Curator", "--date", "2026-01-02", "--reason", "seen on a map")
    goradiz, there = "place:goradiz", "https://sws.geonames.org/999/"
    assert run("correct", "link", goradiz, there, *who, "--store", store).code == 0
    assert run("correct", "unlink", "place:armenia", Q399, *who, "--store", store).code == 0
    assert run("link", "--store", store).code == 0
    assert (f"{BASE}place/goradiz", there) in links(store, "geonames")
    assert (ARMENIA, Q399) not in links(store, "wikidata")
    [row] = [row for row in ledger(store) if row["object"] == there]
    assert (row["decision"], row["by"], row["date"], row["comment"]) == (
        "accepted", "A. Curator (kg correct)", "2026-01-02", "seen on a map"
    )  # fmt: skip
    assert run("validate", "--store", store).code == 0
    (store.parent / "corrections.csv").write_text("kind,target,value,detail,author,date,reason\n")
    assert run("correct", "apply", "--store", store).code == 0
    assert run("link", "--store", store).code == 0
    assert (ARMENIA, Q399) in links(store, "wikidata")
    assert there not in {row["object"] for row in ledger(store)}
    assert (f"{BASE}place/goradiz", there) not in links(store, "geonames")


def test_a_decision_about_what_is_not_there_is_told_and_kept(store: Path) -> None:
    decide(store, Q399, subject=f"{BASE}place/nowhere", by="A. Curator")
    ran = run("link", "--store", store)
    assert ran.err == f"kg: {store}/links.csv: {BASE}place/nowhere is not in the graph\n"
    assert [row for row in ledger(store) if row["subject"] == f"{BASE}place/nowhere"]
    assert not rows(store, f"SELECT ?o {{ <{BASE}place/nowhere> ?p ?o }}")


BAD = [
    ("decision", "yes", "decision is 'yes', not accepted, rejected, undecided"),
    ("predicate", "sameAs", "predicate is 'sameAs', not skos:exactMatch"),
    ("subject", "", "subject is ''"),
    ("authority", "../x", "authority is '../x'"),
    ("score", "high", "score is 'high'"),
    ("date", "2024-13-01", "date is '2024-13-01'"),
]


@pytest.mark.parametrize(("name", "value", "cause"), BAD)
def test_a_ledger_that_makes_no_sense_is_left_alone(
    store: Path, name: str, value: str, cause: str
) -> None:
    decide(store, Q399, **{name: value})
    before = (store / "links.csv").read_bytes()
    ran = run("link", "--store", store)
    assert ran.code == 1
    assert re.match(
        rf"kg: {re.escape(str(store))}/links.csv, line \d+: {re.escape(cause)}", ran.err
    )
    assert ran.err.count("\n") == 1
    assert (store / "links.csv").read_bytes() == before


def test_a_ledger_that_cannot_be_written_leaves_the_graph_as_it_was(store: Path) -> None:
    decide(store, Q399, decision="rejected", by="A. Curator")
    before = exported(store)
    (store / ".links.csv.new").mkdir()
    ran = run("link", "--store", store)
    assert (ran.code, ran.err) == (1, f"kg: {store}/links.csv: Is a directory\n")
    assert exported(store) == before


def test_links_survive_a_build(store: Path, tmp_path: Path) -> None:
    before = links(store, "geonames")
    (tmp_path / "new.txt").write_text(
        "LIMA, May 3, 2015 (The Example) - The talks were held in Lima, said Ana Paz.\n"
    )
    assert run("build", tmp_path / "new.txt", "--store", store).code == 0
    assert links(store, "geonames") == before
    assert run("link", "--store", store).code == 0
    assert links(store, "geonames") == before | {
        (f"{BASE}place/lima", "https://sws.geonames.org/3936456/")
    }


def test_links_go_with_their_entities(store: Path) -> None:
    assert (f"{BASE}place/vanuatu", "https://sws.geonames.org/2134431/") in links(store, "geonames")
    articles = column(store, f"SELECT ?g {{ GRAPH ?g {{ <{BASE}place/vanuatu> a kg:Place }} }}")
    assert run("remove", *articles, "--store", store).code == 0
    left = links(store, "geonames")
    assert f"{BASE}place/vanuatu" not in {entity for entity, _ in left}
    assert not rows(store, f"SELECT ?l {{ ?l owl:annotatedSource <{BASE}place/vanuatu> }}")
    [count] = column(store, f"SELECT ?n {{ <{BASE}links/geonames> void:triples ?n }}")
    assert int(count) == len(left) > 0
    assert run("validate", "--store", store).code == 0


def test_an_identifier_that_the_graph_has_makes_one_of_two(store: Path) -> None:
    asia = "http://www.wikidata.org/entity/Q48"
    lines = f'{{"id": "https://example.org/o/1", "label": "HRW", "same_as": ["{asia}"]}}\n'
    (store / "own.jsonl").write_text(lines)
    run("authority", "import", "own", store / "own.jsonl", "--store", store)
    added = dict.fromkeys(ledger(store)[0], "") | {
        "subject": f"{BASE}organization/human-rights-watch",
        "object": asia,
        "authority": "wikidata",
        "predicate": "owl:sameAs",
        "decision": "accepted",
        "by": "A. Curator",
    }
    rewrite(store, [*ledger(store), added])
    assert run("link", "--authority", "wikidata", "--store", store).code == 0
    assert run("link", "--authority", "own", "--store", store).code == 0
    [row] = [row for row in ledger(store) if row["authority"] == "own"]
    assert (row["predicate"], row["decision"]) == ("owl:sameAs", "accepted")
    assert row["reasons"] == "same identifier"


def test_the_links_come_as_sssom(linked: Path, tmp_path: Path) -> None:
    ran = run("export", "--store", linked, "--out", tmp_path / "links.sssom.tsv")
    assert (ran.code, ran.err) == (0, "")
    text = (tmp_path / "links.sssom.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    found = list(csv.DictReader(lines, delimiter="\t"))
    assert len(found) == len(links(linked, "wikidata") | links(linked, "geonames"))
    prefixes = dict(re.findall(r"^#  (\w+): (\S+)$", text, re.MULTILINE))
    by_object = {row["object_id"]: row for row in found}
    armenia = by_object["wd:Q399"]
    assert prefixes["wd"] == "http://www.wikidata.org/entity/"
    assert armenia["subject_id"] == "place:armenia"
    assert armenia["predicate_id"] == "skos:exactMatch"
    assert armenia["mapping_justification"] == "semapv:CompositeMatching"
    assert 0 < float(armenia["confidence"]) <= 1
    for row in found:
        for name in ("subject_id", "predicate_id", "object_id", "mapping_justification"):
            assert row[name].partition(":")[0] in prefixes
    assert re.search(r"^#mapping_set_id: \S+$", text, re.MULTILINE)
    assert re.search(r"^#license: \S+$", text, re.MULTILINE)
    assert run("export", "--store", linked, "--format", "sssom").out == text


VALIDATE = """
import sys
from sssom.parsers import parse_sssom_table
from sssom.validators import validate
mappings = parse_sssom_table(sys.argv[1])
reports = validate(mappings, fail_on_error=False).values()
print(len(mappings.df), [each.message for report in reports for each in report.results])
"""


@pytest.mark.skipif(find_spec("sssom") is None, reason="sssom is not installed (extra: sssom)")
def test_the_sssom_package_finds_nothing_wrong(linked: Path, tmp_path: Path) -> None:
    run("export", "--store", linked, "--out", tmp_path / "links.sssom.tsv")
    # In a process of its own: its libraries warn of this and that.
    ended = subprocess.run(
        [sys.executable, "-c", VALIDATE, tmp_path / "links.sssom.tsv"],
        capture_output=True,
        text=True,
    )
    count = len(links(linked, "wikidata") | links(linked, "geonames"))
    assert ended.stdout.splitlines()[-1] == f"{count} []"


def test_void_describes_the_linksets(linked: Path) -> None:
    with serving("--store", linked) as endpoint:
        answer = endpoint.client.get("/.well-known/void", headers={"Accept": "application/ld+json"})
    nodes = {node["@id"]: node for node in json.loads(answer.raise_for_status().text)}
    void = "http://rdfs.org/ns/void#"
    linkset = nodes[f"{BASE}links/wikidata"]
    assert f"{void}Linkset" in linkset["@type"]
    assert linkset[f"{void}objectsTarget"] == [{"@id": "https://www.wikidata.org/"}]
    assert linkset[f"{void}subjectsTarget"] == [{"@id": f"{BASE}.well-known/void#dataset"}]
    assert [each["@value"] for each in linkset[f"{void}triples"]] == [
        len(links(linked, "wikidata"))
    ]
    assert linkset[f"{void}linkPredicate"] == [
        {"@id": "http://www.w3.org/2004/02/skos/core#exactMatch"}
    ]
    assert table(linked, "SELECT ?d { ?s void:objectsTarget ?d }") == {
        ("https://www.wikidata.org/",), ("https://www.geonames.org/",)
    }  # fmt: skip
