"""Text search: in SPARQL by SERVICE kg:search, at /search, following every build."""

import json
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from serving import KG, Endpoint, serving
from stories import article_iri, build, story

from kg.store import naming, rollback, writing
from kg.store.search import search

PREFIXES = "PREFIX kg: <https://w3id.org/newskg#> PREFIX s: <https://w3id.org/newskg#> "


def found(root: Path, words: str) -> list[str]:
    """The texts that a store's index has for these words."""
    return [hit.text for hit in search(index(root), words, limit=10)]


def index(root: Path) -> Path:
    """The index of the current generation."""
    return root / "snapshots" / (root / "current").read_text().strip() / "search.sqlite"


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    """A server of two articles with four persons."""
    root = tmp_path_factory.mktemp("store")
    build(root, story("one", "Ana Lind", "António Falk"))
    build(root, story("two", "Ana Lind", "Bo <b>Falk"))
    with serving("--store", root) as endpoint:
        yield endpoint


def names(endpoint: Endpoint, block: str) -> list[str]:
    """The labels of what a search block finds."""
    query = f"{PREFIXES} SELECT ?l {{ {block} ?x skos:prefLabel ?l }} ORDER BY ?l"
    return [row["l"] for row in endpoint.rows(query)]


@pytest.mark.parametrize(
    ("block", "labels"),
    [
        ('SERVICE kg:search { ?x kg:searchText "lind" }', ["Ana Lind"]),
        ('SERVICE kg:search { ?x kg:searchText "FALK" . }', ["António Falk", "Bo <b>Falk"]),
        ('SERVICE kg:search { ?x kg:searchText "antonio" }', ["António Falk"]),
        ('SERVICE kg:search { ?x kg:searchText "fal* bo" }', ["Bo <b>Falk"]),
        ("SERVICE kg:search { ?x kg:searchText 'falk antonio' }", ["António Falk"]),
        ("""SERVICE kg:search { ?x kg:searchText '"falk antonio"' }""", []),
        ("service silent s:search{?x kg:searchText '''lind''';kg:score ?y}", ["Ana Lind"]),
        ('SERVICE <https://w3id.org/newskg#search> { ?x s:searchText "nobody" }', []),
        ('SERVICE kg:search { ?x kg:searchText "falk" ; kg:searchLimit 1 }', ["António Falk"]),
        ('SERVICE kg:search { ?x kg:searchText "! ( ) NEAR AND \\" * ^" }', []),
        ('SERVICE kg:search { ?x kg:searchText "lind" ; kg:matchedProperty ?p ; '
         "kg:matchedText ?l ; kg:score ?y } FILTER(?p = skos:prefLabel && ?y > 0)", ["Ana Lind"]),
        ('SERVICE kg:search { ?x kg:searchText "lind" } SERVICE kg:search { ?x kg:searchText '
         '"ana" }', ["Ana Lind"]),
    ],
)  # fmt: skip
def test_a_query_searches(endpoint: Endpoint, block: str, labels: list[str]) -> None:
    assert names(endpoint, block) == labels


@pytest.mark.parametrize(
    "block",
    [
        "SERVICE kg:search { }",
        "SERVICE kg:search { ?x kg:searchText ?y }",
        'SERVICE kg:search { <urn:a> kg:searchText "a" }',
        'SERVICE kg:search { ?x kg:searchText "a" ; kg:unknown ?y }',
        'SERVICE kg:search { ?x kg:score 5 ; kg:searchText "a" }',
        'SERVICE kg:search { ?x kg:searchText "a" ; kg:searchLimit 0 }',
        'SERVICE kg:search { ?x kg:searchText "a" . ?y kg:searchText "b" }',
        'SERVICE kg:search { ?x kg:searchText "a',
    ],
)
def test_a_search_that_makes_no_sense_is_refused_in_one_line(
    endpoint: Endpoint, block: str
) -> None:
    response = endpoint.ask(f"SELECT * {{ {block} }}")
    assert response.status_code == 400
    assert response.text.count("\n") == 1


def test_search_as_json_and_as_a_page(endpoint: Endpoint) -> None:
    found = endpoint.client.get("/search", params={"q": "falk bo", "kind": "Person"}).json()
    assert [each["label"] for each in found["results"]] == ["Bo <b>Falk"]
    assert found["results"][0]["property"].endswith("prefLabel")
    assert found["results"][0]["score"] > 0
    page = endpoint.client.get("/search", params={"q": "falk"}, headers={"Accept": "text/html"})
    assert "Bo &lt;b&gt;Falk" in page.text
    assert "<b>Falk" not in page.text
    assert endpoint.client.get("/search?q=falk&kind=Event").json()["results"] == []


@pytest.mark.parametrize(
    ("query", "status"),
    [("q=a&kind=Nothing", 400), ("q=a&limit=0", 400), ("q=a&limit=x", 400),
     ("q=" + "a" * 1001, 400), ("q=a&format=yaml", 406), ("q=%22%22", 200), ("", 200)],
)  # fmt: skip
def test_searches_at_the_edge(endpoint: Endpoint, query: str, status: int) -> None:
    assert endpoint.client.get(f"/search?{query}").status_code == status


def test_the_index_follows_builds_removals_and_rollbacks(tmp_path: Path) -> None:
    root = tmp_path / "store"
    build(root, story("one", "Ana Lind"))
    build(root, story("two", "Ana Lind", "Bo Falk"))
    assert found(root, "lind") == ["Ana Lind"]
    with writing(root) as writer:
        writer.remove(article_iri("two"))
        writer.commit()
    assert (found(root, "lind"), found(root, "falk")) == (["Ana Lind"], [])
    rollback(root)
    assert found(root, "falk") == ["Bo Falk"]


def test_a_text_moved_between_articles_in_one_build_stays(tmp_path: Path) -> None:
    root = tmp_path / "store"
    build(root, story("one", "Ana Lind"))
    with writing(root) as writer:
        writer.put(*story("one", "Bo Falk"))
        writer.put(*story("two", "Ana Lind"))
        writer.commit()
    assert (found(root, "lind"), found(root, "bo")) == (["Ana Lind"], ["Bo Falk"])


@pytest.mark.parametrize("damage", [None, b"no database"])
def test_a_lost_index_is_made_anew_by_the_next_build(tmp_path: Path, damage: bytes | None) -> None:
    root = tmp_path / "store"
    build(root, story("one", "Ana Lind"))
    index(root).unlink() if damage is None else index(root).write_bytes(damage)
    query = 'SELECT * { SERVICE kg:search { ?x kg:searchText "a" } }'
    command = [*KG, "query", query, "--store", str(root)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (
        1, "kg: the search index is missing or damaged; the next build mends it\n",
    )  # fmt: skip
    build(root, story("two", "Bo Falk"))
    assert (found(root, "lind"), found(root, "bo")) == (["Ana Lind"], ["Bo Falk"])


def test_kg_query_searches(tmp_path: Path) -> None:
    root = tmp_path / "store"
    build(root, story("one", "Ana Lind"))
    query = 'SELECT ?t { SERVICE kg:search { ?x kg:searchText "lind" ; kg:matchedText ?t } }'
    command = [*KG, "query", query, "--store", str(root), "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["results"]["bindings"] == [
        {"t": {"type": "literal", "value": "Ana Lind"}}
    ]


def test_files_are_searched_too(tmp_path: Path) -> None:
    (tmp_path / "data.ttl").write_text(
        '<urn:a> a <urn:C> ; <http://www.w3.org/2000/01/rdf-schema#label> "Green hill"@en .'
    )
    with serving(tmp_path / "data.ttl") as endpoint:
        block = 'SERVICE kg:search { ?x kg:searchText "hill" ; kg:matchedText ?t }'
        assert endpoint.rows(f"SELECT ?x {{ {block} }}") == [{"x": "urn:a"}]


@pytest.mark.parametrize("sql", [naming.AT_KEY, naming.FROM_KEY])
def test_names_are_looked_up_without_a_scan(tmp_path: Path, sql: str) -> None:
    root = tmp_path / "store"
    build(root, story("one", "Ana Lind"))
    with closing(sqlite3.connect(index(root))) as connection:
        asked = ["= lind"] * (sql.count("?") - 1) + [50]
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", asked)]
    assert [step for step in plan if step.startswith("SCAN")] == []
    assert plan[0].startswith("SEARCH names USING PRIMARY KEY")


def test_the_keys_of_a_name_go_with_it(tmp_path: Path) -> None:
    root = tmp_path / "store"
    build(root, story("one", "Ana Lind"))
    build(root, story("one", "Bo Falk"))
    with closing(sqlite3.connect(index(root))) as connection:
        keys = {key for (key,) in connection.execute("SELECT key FROM names")}
    assert naming.label_keys("http://a/person/bo-falk", "Bo Falk") <= keys
    assert not naming.label_keys("http://a/person/ana-lind", "Ana Lind") & keys
