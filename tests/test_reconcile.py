"""OpenRefine's way through the reconciliation service: from the manifest to new columns."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from openrefine import Client
from serving import Endpoint, serving
from specification import PROPOSAL, RESULTS, conforms

NAMED = """
SELECT ?thing ?name ?class {
  VALUES ?class { kg:Person kg:Organization kg:Place kg:Event kg:Resolution }
  ?thing a ?class ; skos:prefLabel ?name
} ORDER BY ?name ?thing"""


@pytest.fixture(scope="module")
def endpoint(demo_store: Path) -> Iterator[Endpoint]:
    """A server of the demonstration articles."""
    with serving("--store", demo_store, "--access-log", "") as endpoint:
        yield endpoint


@pytest.fixture(scope="module")
def client(endpoint: Endpoint) -> Client:
    """A client of it."""
    return Client(endpoint)


def test_the_manifest_tells_where_everything_is(client: Client, endpoint: Endpoint) -> None:
    manifest, root = client.manifest, endpoint.url
    assert manifest["identifierSpace"] == "http://localhost:8000/"
    assert manifest["schemaSpace"] == "https://w3id.org/newskg#"
    assert [each["id"] for each in manifest["defaultTypes"]] == [
        "Person", "Organization", "Place", "Event", "Resolution",
    ]  # fmt: skip
    assert manifest["view"]["url"] == f"{root}reconcile/view?id={{{{id}}}}"
    assert client.get(f"{root}reconcile/") == manifest
    assert endpoint.client.get(manifest["logo"]).headers["content-type"] == "image/svg+xml"


@pytest.mark.parametrize(
    ("settings", "host", "root"),
    [
        ((), "graph.example:81", "http://graph.example:81/"),
        ((), 'evil"><b>', None),
        (("--public-url", "https://kg.example/sparql"), "x", "https://kg.example/"),
        (("--public-url", "https://kg.example/deep/sparql"), "x", "https://kg.example/deep/"),
    ],
)
def test_the_manifest_names_the_address_that_the_client_has(
    demo_store: Path, settings: tuple[str, ...], host: str, root: str | None
) -> None:
    with serving("--store", demo_store, *settings) as endpoint:
        manifest = endpoint.client.get("/reconcile", headers={"Host": host}).json()
        assert manifest["documentation"] == (root or endpoint.url)


def test_a_batch_of_a_hundred(client: Client, endpoint: Endpoint) -> None:
    """Whoever asks for a thing by its name, and for nothing else, gets it."""
    rows = endpoint.rows(NAMED)
    base = client.manifest["identifierSpace"]
    asked = {f"q{n}": row for n, row in enumerate((rows * 2)[:100])}
    assert len(asked) == client.manifest["batchSize"] == 100
    found = client.reconcile(**{
        key: {"query": row["name"], "type": row["class"], "limit": 5} for key, row in asked.items()
    })  # fmt: skip
    for key, row in asked.items():
        ids = [each["id"] for each in found[key]]
        assert row["thing"].removeprefix(base) in ids, row
        assert [each["score"] for each in found[key]] == sorted(
            (each["score"] for each in found[key]), reverse=True
        )
        assert sum(each["match"] for each in found[key]) <= 1


QUERIES = [
    ({"query": "Antonio Guterres"}, "person/antonio-guterres", True),
    ({"query": "Guterres, António", "type": "Person"}, "person/antonio-guterres", True),
    ({"query": "A. Guterres", "type": "Person"}, "person/antonio-guterres", False),
    ({"query": "Guterres"}, "person/antonio-guterres", False),
    ({"query": "UNSC"}, "organization/united-nations-security-council", True),
    ({"query": "U.N. Security Council", "type": ["Organization"]},
     "organization/united-nations-security-council", True),
    ({"query": "azerbaijan", "type": "Place"}, "place/azerbaijan", True),
    ({"query": "azerbaijan", "type": "kg:Organization"}, "place/azerbaijan", True),
    ({"query": "azerbaijan", "type": "https://w3id.org/newskg/kind/state"},
     "place/azerbaijan", True),
    ({"query": "person/ilham-aliyev"}, "person/ilham-aliyev", True),
    ({"query": "http://localhost:8000/person/ilham-aliyev"}, "person/ilham-aliyev", True),
    ({"query": "United Nations Security Council resolution 874", "type": "Resolution"},
     "resolution/united-nations-security-council-874", True),
    ({"query": "Arzoumanian", "properties": [{"pid": "state", "v": {"id": "place/armenia"}}]},
     "person/alexander-arzoumanian", False),
    ({"query": "A. Arzoumanian", "properties": [{"pid": "state", "v": "Armenia"}]},
     "person/alexander-arzoumanian", True),
    ({"properties": [{"pid": "number", "v": 884}]},
     "resolution/united-nations-security-council-884", False),
    ({"properties": [{"pid": "dateAdopted", "v": "1993-10-14T00:00:00Z"}], "type": "Resolution"},
     "resolution/united-nations-security-council-874", False),
    ({"query": "Security Council resolution 874",
      "properties": [{"pid": "dateAdopted", "v": "1993-10"}, {"pid": "number", "v": "874"}]},
     "resolution/united-nations-security-council-874", True),
]  # fmt: skip


@pytest.mark.parametrize(("query", "id", "match"), QUERIES)
def test_the_first_candidate(client: Client, query: dict[str, Any], id: str, match: bool) -> None:
    first = client.reconcile(q=query)["q"][0]
    assert (first["id"], first["match"]) == (id, match)


@pytest.mark.parametrize(
    "query",
    [
        {"query": "Nobody Whatsoever"},
        {"query": "Iran", "type": "Person"},
        {"query": "🙂"},
        {"query": "x" * 500},
        {"query": "azerbaijan", "type": ["Person", "Event"]},
        {"query": "azerbaijan", "type": ["Place", "Person"], "type_strict": "all"},
        {"properties": [{"pid": "number", "v": "99999"}]},
        {"query": "person/nobody"},
        {"query": "http://localhost:8000/a b<>"},
    ],
)
def test_what_is_not_there_is_not_found(client: Client, query: dict[str, Any]) -> None:
    assert client.reconcile(q=query)["q"] == []


def test_other_types_than_there_should_be_are_a_last_resort(client: Client) -> None:
    """OpenRefine always sends "should"."""
    query = {"query": "Guterres", "type_strict": "should"}
    found = client.reconcile(
        **{type: query | {"type": type} for type in ("Person", "Event", "Place")}
    )
    types = {asked: {each["type"][0]["id"] for each in found[asked]} for asked in found}
    assert types == {"Person": {"Person"}, "Event": {"Event"}, "Place": {"Person", "Event"}}
    first = found["Place"][0]
    assert (first["id"], first["score"], first["match"]) == ("person/antonio-guterres", 48.0, False)


def test_features_tell_what_the_score_is_made_of(client: Client) -> None:
    conditions = [{"pid": "state", "v": "Georgia"}, {"pid": "honorific", "v": "Dr."}]
    query = {"query": "A. Arzoumanian", "type": "Person", "properties": conditions}
    first = client.reconcile(q=query)["q"][0]
    assert {each["id"]: each["value"] for each in first["features"]} == {
        "name": 85.0, "state": 0.0, "type": True, "name: initial for the given name": True,
    }  # fmt: skip
    # (2 × 0.85 + 0 + 0.5 × 0.5) / 3.5, the honorific being told nowhere
    assert (first["score"], first["match"]) == (55.7, False)


def test_get_answers_the_same_as_post(client: Client) -> None:
    queries = json.dumps({"a": {"query": "Pakistan"}})
    assert client.get(client.url, queries=queries) == client.post("queries", json.loads(queries))


@pytest.mark.parametrize(
    ("what", "prefix", "more", "ids"),
    [
        ("entity", "antonio gut", {}, ["person/antonio-guterres"]),
        ("entity", "guterres", {"type": "Person"}, ["person/antonio-guterres"]),
        ("entity", "guterres", {"type": "Place"}, []),
        ("entity", "person/antonio-guterres", {}, ["person/antonio-guterres"]),
        ("entity", "", {}, []),
        ("type", "Pers", {}, ["Person"]),
        ("type", "role/ambassador", {}, ["role/ambassador"]),
        ("type", "foreign", {}, ["role/foreign-minister"]),
        ("property", "date", {}, ["date", "endDate", "dateAdopted"]),
        ("property", "date", {"type": "Resolution"}, ["dateAdopted"]),
        ("property", "kg:kind", {}, ["kind"]),
        ("property", "", {"cursor": 1, "limit": 2}, ["role", "organization"]),
        ("property", "", {"cursor": 1000}, []),
    ],
)
def test_suggestions(
    client: Client, what: str, prefix: str, more: dict[str, Any], ids: list[str]
) -> None:
    assert [each["id"] for each in client.suggest(what, prefix, **more)][: len(ids) or 1] == ids


def test_a_cursor_goes_on_where_the_page_ends(client: Client) -> None:
    whole = client.suggest("entity", "a", limit=500)
    assert len(whole) > 20
    pages = [client.suggest("entity", "a", cursor=cursor) for cursor in (0, 20)]
    assert pages == [whole[:20], whole[20:40]]


def test_types_know_what_is_broader(client: Client) -> None:
    (found,) = client.suggest("type", "role/ambassador")
    assert found["broader"] == [{"id": "role/diplomat", "name": "diplomat"}]
    diplomats = client.reconcile(q={"query": "Agshin Mehdiyev", "type": "role/diplomat"})["q"]
    assert [each["id"] for each in diplomats] == ["person/agshin-mehdiyev"]


@pytest.mark.parametrize(
    ("what", "id", "text"),
    [
        ("entity", "person/antonio-guterres", "secretary-general; High Commissioner"),
        ("type", "kind/party", "party"),
        ("property", "post", "Title of a post"),
    ],
)
def test_flyouts(client: Client, what: str, id: str, text: str) -> None:
    assert text in client.flyout(what, id)


def test_a_preview_may_stand_in_another_site_and_runs_nothing(client: Client) -> None:
    url = client.manifest["preview"]["url"].replace("{{id}}", quote("place/azerbaijan", safe=""))
    response = client.http.get(url).raise_for_status()
    policy = response.headers["content-security-policy"].split("; ")
    assert {"frame-ancestors *", "script-src 'none'", "default-src 'self'"} <= {*policy}
    assert '<h1><a href="/place/azerbaijan"' in response.text
    assert "<script" not in response.text


def test_the_view_of_an_escaped_id_is_the_page_of_the_thing(client: Client) -> None:
    url = client.manifest["view"]["url"].replace("{{id}}", quote("place/azerbaijan", safe=""))
    page = client.http.get(url, headers={"Accept": "text/html"}, follow_redirects=True)
    assert (page.status_code, page.url.path) == (200, "/place/azerbaijan")
    assert "<h1>Azerbaijan</h1>" in page.text


def test_extension(client: Client) -> None:
    ids = ["resolution/united-nations-security-council-874", "person/nobody"]
    found = client.extend(ids, {"id": "dateAdopted"}, {"id": "adoptedBy"}, {"id": "number"})
    assert [each["id"] for each in found["meta"]] == ["dateAdopted", "adoptedBy", "number"]
    assert found["meta"][1]["type"] == {"id": "Organization", "name": "organization"}
    council = {"id": "organization/united-nations-security-council",
               "name": "United Nations Security Council"}  # fmt: skip
    assert found["rows"] == {
        ids[0]: {"dateAdopted": [{"date": "1993-10-14T00:00:00Z"}], "adoptedBy": [council],
                 "number": [{"str": "874"}]},
        ids[1]: {"dateAdopted": [], "adoptedBy": [], "number": []},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("settings", "cells"),
    [
        ({}, [{"str": "High Commissioner for Refugees"}, {"str": "prime minister"},
              {"str": "Secretary-General"}]),
        ({"limit": 1}, [{"str": "High Commissioner for Refugees"}]),
        ({"limit": "1", "content": "id"}, [{"str": "High Commissioner for Refugees"}]),
        ({"content": "count"}, [{"int": 3}]),
    ],
)  # fmt: skip
def test_settings_of_an_extension(
    client: Client, settings: dict[str, Any], cells: list[Any]
) -> None:
    column = {"id": "post", "settings": settings}
    rows = client.extend(["person/antonio-guterres"], column)["rows"]
    assert rows["person/antonio-guterres"]["post"] == cells


@pytest.mark.parametrize(
    ("content", "cell"),
    [
        ("value", {"id": "organization/united-nations", "name": "United Nations"}),
        ("name", {"str": "United Nations"}),
        ("id", {"str": "http://localhost:8000/organization/united-nations"}),
    ],
)
def test_content_of_an_extension(client: Client, content: str, cell: dict[str, str]) -> None:
    column = {"id": "organization", "settings": {"content": content}}
    rows = client.extend(["person/antonio-guterres"], column)["rows"]
    assert rows["person/antonio-guterres"]["organization"][0] == cell


def test_every_proposed_property_can_be_fetched(client: Client) -> None:
    told = client.manifest["extend"]["propose_properties"]
    url = told["service_url"] + told["service_path"]
    for type in (each["id"] for each in client.manifest["defaultTypes"]):
        found = conforms(client.get(url, type=type), PROPOSAL)
        ids = [each["id"] for each in found["properties"]]
        assert (found["type"], len(ids) > 3) == (type, True)
        things = [each["id"] for each in client.suggest("entity", "a", type=type)]
        rows = client.extend(things, *({"id": id} for id in ids))["rows"]
        assert any(rows[thing][id] for thing in things for id in ids)
    assert conforms(client.get(url, type="kind/party", limit=1), PROPOSAL) == {
        "type": "kind/party", "limit": 1, "properties": [{"id": "kind", "name": "kind"}],
    }  # fmt: skip


def test_the_request_in_the_readme_is_answered_as_it_says(client: Client) -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    section = readme.partition("### OpenRefine")[2].partition("\n### ")[0]
    (command,) = re.findall(r"^curl .*$", section, re.MULTILINE)
    _, url, _, field = shlex.split(command)
    name, _, text = field.partition("=")
    assert url.endswith(":8000/reconcile")
    first = conforms(client.post(name, json.loads(text)), RESULTS)["q0"]["result"][0]
    assert f"`{first['id']}`" in section
    assert (first["score"], first["match"]) == (90.0, True)
    assert set(re.findall(r"`([a-z-]+/[a-z]+)`", section)) <= {
        each["id"] for each in client.suggest("type", "", limit=500)
    }


def test_the_home_page_leads_to_the_service(endpoint: Endpoint) -> None:
    assert 'href="/reconcile"' in endpoint.client.get("/", headers={"Accept": "text/html"}).text
