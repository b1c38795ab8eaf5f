"""Builds: the same articles give the same bytes, and a change changes what it is about, no more."""

import json
import re
from pathlib import Path

import pytest
from commands import asked, built, column, exported, rows, run, spawn, table
from rdflib import Graph

from kg.resources import folder

ARTICLES = sorted(path for path in folder("articles").iterdir() if path.suffix in (".md", ".txt"))
TALKS = "Lena Holm, ambassador of Norway, met Jon Dahl in Oslo on 3 May 2011."
VISIT = "Lena Holm, ambassador of Iceland, came to Reykjavik on 4 May 2011."
STATEMENT = "The foreign minister of Norway, Lena Holm, said that the talks in Oslo were useful."
PERSONS = """SELECT ?key ?person WHERE {
  ?article a kg:Article ; dcterms:title ?key . GRAPH ?article { ?person a kg:Person } }"""


def written(path: Path, text: str) -> Path:
    """A file of this text."""
    path.write_text(text, encoding="utf-8")
    return path


def exports(store: Path) -> tuple[str, str]:
    """The bytes that are the same on every machine."""
    return exported(store, "nquads"), exported(store, "turtle")


def persons(store: Path) -> dict[str, set[str]]:
    """Each article's persons, by its title."""
    found: dict[str, set[str]] = {}
    for key, person in table(store, PERSONS):
        found.setdefault(key, set()).add(person.rpartition("/")[2])
    return found


@pytest.mark.parametrize(
    ("jobs", "seed", "inputs"),
    [("2", "1", ARTICLES[::-1]), ("1", "2", [*ARTICLES[5:], folder("articles")])],
    ids=["two processes, last article first", "one process, some articles twice"],
)
def test_any_way_of_building_gives_the_same_bytes(
    demo_store: Path, tmp_path: Path, jobs: str, seed: str, inputs: list[Path]
) -> None:
    store = tmp_path / "store"
    ran = spawn("build", *inputs, "--store", store, "--jobs", jobs, PYTHONHASHSEED=seed)
    assert (ran.code, ran.err) == (0, "")
    assert exports(store) == exports(demo_store)


def test_an_added_article_changes_nothing_and_removed_leaves_nothing(
    demo_store: Path, tmp_path: Path
) -> None:
    store = built(tmp_path / "store", ARTICLES[0])
    first, states = exported(store, "turtle"), [exported(store)]
    for article in ARTICLES[1:]:
        built(store, article)
        states.append(exported(store))
        before, after = (set(quads.splitlines()) for quads in states[-2:])
        assert before < after
    assert exports(store) == exports(demo_store)
    for article, state in zip(ARTICLES[:0:-1], states[-2::-1], strict=True):
        ran = run("remove", article.stem, "--store", store)
        assert (ran.code, ran.err) == (0, "")
        assert exported(store) == state
    assert exported(store, "turtle") == first


def test_the_same_inputs_again_make_no_snapshot(tmp_path: Path) -> None:
    paths = [written(tmp_path / "talks.txt", TALKS), written(tmp_path / "visit.txt", VISIT)]
    store = built(tmp_path / "store", *paths)
    listed, graph = run("snapshots", "--store", store), exports(store)
    again = run("build", *paths[::-1], "--store", store)
    assert again.out.startswith("2 articles built, 0 changed; snapshot 000001 of ")
    assert run("build", paths[1], "--store", store).out.startswith("1 articles built, 0 changed")
    assert run("snapshots", "--store", store) == listed
    assert exports(store) == graph


def test_an_edited_article_replaces_what_it_said(tmp_path: Path) -> None:
    talks, visit = written(tmp_path / "talks.txt", TALKS), written(tmp_path / "visit.txt", VISIT)
    store = built(tmp_path / "store", talks, visit)
    graph = exports(store)
    written(talks, "Lena Holm, ambassador of Norway, met Ida Berg in Bergen on 5 May 2011.")
    ran = run("build", tmp_path, "--store", store)
    assert ran.out.startswith("2 articles built, 1 changed; snapshot 000002 of ")
    assert persons(store)["Talks"] == {"lena-holm", "ida-berg"}
    assert not asked(store, 'ASK { ?node ?predicate "Jon Dahl" }')
    assert not asked(store, 'ASK { GRAPH ?graph { ?node ?predicate "Jon Dahl" } }')
    assert run("verify", talks, visit, "--store", store).code == 0
    written(talks, TALKS)
    built(store, talks)
    assert exports(store) == graph


def test_articles_come_by_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {"Talks": TALKS, "Visit": VISIT}
    lines = [json.dumps({"title": title, "text": text}) for title, text in texts.items()]
    path = written(tmp_path / "records.jsonl", "\n".join(lines))
    with path.open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        store = built(tmp_path / "store", "-")
    assert exports(store) == exports(built(tmp_path / "other", path))
    assert sorted(persons(store)) == ["Talks", "Visit"]


# Identities.


def test_the_same_name_for_two_states_is_two_persons(tmp_path: Path) -> None:
    files = {"a": TALKS, "b": VISIT, "c": STATEMENT, "d": "Lena Holm said that it was late."}
    paths = [written(tmp_path / f"{name}.txt", text) for name, text in files.items()]
    store = built(tmp_path / "store", *paths)
    found = persons(store)
    [homonym] = found["B"]
    assert found == {
        "A": {"lena-holm", "jon-dahl"},
        "B": {homonym},
        "C": {"lena-holm"},
        "D": {"lena-holm"},
    }
    assert re.fullmatch("lena-holm-[0-9a-f]{8}", homonym)
    posts = """SELECT ?id ?role ?of WHERE { ?post org:member ?person ; kg:roleTitle ?role ;
      org:organization/skos:prefLabel ?of BIND (REPLACE(STR(?person), ".*/", "") AS ?id) }"""
    assert {(name, title.lower(), of) for name, title, of in table(store, posts)} == {
        ("lena-holm", "ambassador", "Norway"),
        ("lena-holm", "foreign minister", "Norway"),
        (homonym, "ambassador", "Iceland"),
    }


def test_a_bare_surname_is_one_person_in_one_article_only(tmp_path: Path) -> None:
    paths = [
        written(tmp_path / "a.txt", "Mr. Holm said that it was late. Mr. Holm left Oslo."),
        written(tmp_path / "b.txt", "Mr. Holm said that it was early."),
        written(tmp_path / "c.txt", "Jan Holm came to Oslo. Mr. Holm said that it was noon."),
    ]
    found = persons(built(tmp_path / "store", *paths))
    [first], [second] = found["A"], found["B"]
    assert first != second
    assert {re.sub("[0-9a-f]{8}", "*", name) for name in (first, second)} == {"holm-*"}
    assert found["C"] == {"jan-holm"}


def test_an_article_added_later_renames_nobody(tmp_path: Path) -> None:
    """Also where its key comes first, and it names a namesake."""
    store = built(tmp_path / "store", written(tmp_path / "talks.txt", TALKS))
    before = set(exported(store).splitlines())
    built(store, written(tmp_path / "arrival.txt", VISIT))
    assert before < set(exported(store).splitlines())
    assert len(set.union(*persons(store).values())) == 3


def test_a_folder_built_again_with_a_new_article_renames_nobody(tmp_path: Path) -> None:
    written(tmp_path / "talks.txt", TALKS)
    store = built(tmp_path / "store", tmp_path)
    before = set(exported(store).splitlines())
    written(tmp_path / "arrival.txt", VISIT)
    built(store, tmp_path)
    assert before < set(exported(store).splitlines())


def test_articles_that_came_one_by_one_stay_as_they_are_when_built_together(tmp_path: Path) -> None:
    talks, visit = written(tmp_path / "talks.txt", TALKS), written(tmp_path / "arrival.txt", VISIT)
    store = built(built(tmp_path / "store", talks), visit)
    before = exports(store)
    built(store, talks, visit)
    assert exports(store) == before


# The graph.


def test_the_default_graph_is_the_merge_of_the_articles_each_triple_once(demo_store: Path) -> None:
    [merged] = rows(demo_store, "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }")
    [separate] = rows(
        demo_store,
        """SELECT (COUNT(*) AS ?n) WHERE { SELECT DISTINCT ?s ?p ?o WHERE {
          { ?graph a kg:Article }
          UNION { VALUES ?graph { <https://w3id.org/newskg> <http://localhost:8000/ledger> } }
          GRAPH ?graph { ?s ?p ?o } } }""",
    )
    assert merged == separate
    triples = exported(demo_store, "ntriples").splitlines()
    of_graphs = [re.sub(r" <\S+> \.$", " .", quad) for quad in exported(demo_store).splitlines()]
    assert len(of_graphs) > len(triples)
    assert sorted(triples) == sorted(set(of_graphs))


def test_there_are_no_blank_nodes(demo_store: Path) -> None:
    query = "SELECT ?s WHERE { GRAPH ?g { ?s ?p ?o } FILTER (isBlank(?s) || isBlank(?o)) }"
    assert column(demo_store, query) == []
    nodes = (quad.split(" ", 2) for quad in exported(demo_store).splitlines())
    assert {subject[0] for subject, *_ in nodes} == {"<"}


def test_the_turtle_is_what_the_n_triples_are(demo_store: Path) -> None:
    turtle, triples = Graph(), Graph()
    turtle.parse(data=exported(demo_store, "turtle"), format="turtle")
    triples.parse(data=exported(demo_store, "ntriples"), format="nt")
    assert set(turtle) == set(triples)
    assert len(triples) == len(exported(demo_store, "ntriples").splitlines())


def test_every_iri_of_the_data_is_below_the_base(tmp_path: Path) -> None:
    base = "https://example.org/news/"
    path = written(tmp_path / "talks.txt", TALKS)
    store = tmp_path / "store"
    assert run("build", path, "--store", store, "--base", base).code == 0
    subjects = {quad.split(" ", 1)[0] for quad in exported(store).splitlines()}
    assert [one for one in subjects if not one.startswith(f"<{base}")] == []
    assert f"@prefix person: <{base}person/> ." in exported(store, "turtle").splitlines()
    assert persons(store) == {"Talks": {"lena-holm", "jon-dahl"}}
    assert "localhost" not in exported(store)
    # The base is fixed: it is kept without being named, and cannot be another.
    assert run("build", path, "--store", store).out.startswith("1 articles built, 0 changed")
    other = run("build", path, "--store", store, "--base", "https://example.com/")
    line = f"kg: {store}: was built with the base {base}, not https://example.com/\n"
    assert other == (1, "", line)
    for bad in ("news", "https://example.org/a b/", "https://example.org/news"):
        ran = run("build", path, "--store", tmp_path / "new", "--base", bad)
        assert (ran.code, ran.err.count("\n")) == (1, 1)
        assert ran.err.startswith(f"kg: {bad}: ")


def test_the_demonstration_graph_verifies_and_validates(demo_store: Path) -> None:
    verified = run("verify", folder("articles"), "--store", demo_store)
    assert (verified.code, verified.err) == (0, "")
    assert re.fullmatch(r"10 articles, \d+ quotes verified, 0 problems\n", verified.out)
    assert run("validate", "--store", demo_store) == (0, "11 graphs conform\n", "")
