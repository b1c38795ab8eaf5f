"""The reconciliation service under requests that are wrong, hostile, too many or hard to answer."""

import json
import os
import signal
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from serving import Endpoint, eventually, patiently, serving
from specification import MANIFEST, PROBLEM, RESULTS, conforms
from stories import article_iri, build, node, story

from kg.model.quads import Literal, Quad
from kg.store import writing
from kg.vocabulary import DCTERMS, KG, ORG, RDF, SKOS

HOMONYMS = {
    "person/ana-lind": ("Ana Lind", "organization/oslo-times", "editor"),
    "person/ana-lind-2": ("Ana Lind", "organization/polar-bank", "director"),
    "person/bo-falk": ("Bo Falk", "organization/polar-bank", "clerk"),
    "person/bo-holm": ("Bo <b>Holm", "organization/polar-bank", "clerk"),
}
BODIES = {"organization/oslo-times": "Oslo Times", "organization/polar-bank": "Polar Bank"}


def statements() -> Iterator[Quad]:
    """Namesakes with their posts, and somebody who was merged into another."""
    graph = article_iri("one")
    for id, name in BODIES.items():
        yield Quad(node(id), RDF.type, KG.Organization, graph)
        yield Quad(node(id), SKOS.prefLabel, Literal(name), graph)
    for id, (name, body, title) in HOMONYMS.items():
        post = node(f"membership/{id.partition('/')[2]}")
        yield Quad(node(id), RDF.type, KG.Person, graph)
        yield Quad(node(id), SKOS.prefLabel, Literal(name), graph)
        yield Quad(post, RDF.type, ORG.Membership, graph)
        yield Quad(post, ORG.member, node(id), graph)
        yield Quad(post, ORG.organization, node(body), graph)
        yield Quad(post, KG.roleTitle, Literal(title), graph)
    yield Quad(node("person/b-falk"), DCTERMS.isReplacedBy, node("person/bo-falk"), graph)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with these."""
    root = tmp_path_factory.mktemp("namesakes") / "store"
    article, quads = story("one")
    build(root, (article, [*quads, *statements()]))
    return root


@pytest.fixture(scope="module")
def endpoint(root: Path) -> Iterator[Endpoint]:
    """A server of it."""
    with serving("--store", root, "--workers", "2", "--max-body", "200000") as endpoint:
        yield endpoint


def post(endpoint: Endpoint, **fields: str) -> httpx.Response:
    """The reply to a form."""
    return endpoint.client.post("/reconcile", data=fields)


def candidates(endpoint: Endpoint, **query: Any) -> list[tuple[str, float, bool]]:
    """Ids, scores and decisions for one query."""
    reply = patiently(lambda: post(endpoint, queries=json.dumps({"q": query})))
    found = reply.raise_for_status().json()
    result = conforms(found, RESULTS)["q"]["result"]
    return [(each["id"], each["score"], each["match"]) for each in result]


def condition(pid: str, *values: Any) -> dict[str, Any]:
    """A property with values."""
    return {"pid": pid, "v": list(values) if len(values) > 1 else values[0]}


ANA, OTHER = "person/ana-lind", "person/ana-lind-2"
TIMES = {"id": "organization/oslo-times", "name": "whatever"}


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ([], [(ANA, 100.0, False), (OTHER, 100.0, False)]),
        ([condition("organization", "Oslo Times")], [(ANA, 100.0, True), (OTHER, 66.7, False)]),
        ([condition("organization", TIMES)], [(ANA, 100.0, True), (OTHER, 66.7, False)]),
        ([condition("post", "director")], [(OTHER, 100.0, True), (ANA, 66.7, False)]),
        ([condition("post", "cook", "Director ")], [(OTHER, 100.0, True), (ANA, 66.7, False)]),
        ([condition("post", "cook")], [(ANA, 66.7, False), (OTHER, 66.7, False)]),
        ([condition("post", "")], [(ANA, 100.0, False), (OTHER, 100.0, False)]),
        ([condition("honorific", "Dr.")], [(ANA, 90.0, False), (OTHER, 90.0, False)]),
        ([condition("post", "editor"), condition("organization", "Polar Bank")],
         [(ANA, 75.0, False), (OTHER, 75.0, False)]),
    ],
)  # fmt: skip
def test_namesakes_are_told_apart_by_properties_or_not_at_all(
    endpoint: Endpoint, conditions: list[Any], expected: list[Any]
) -> None:
    assert candidates(endpoint, query="Ana Lind", properties=conditions) == expected


def test_who_was_merged_is_found_as_who_it_was_merged_into(endpoint: Endpoint) -> None:
    assert candidates(endpoint, query="person/b-falk")[0][0] == "person/bo-falk"
    extend = {"ids": ["person/b-falk"], "properties": [{"id": "post"}]}
    rows = post(endpoint, extend=json.dumps(extend)).json()["rows"]
    assert rows == {"person/b-falk": {"post": [{"str": "clerk"}]}}


def test_limits_of_candidates(endpoint: Endpoint) -> None:
    assert len(candidates(endpoint, query="Ana Lind", limit=1)) == 1
    assert len(candidates(endpoint, query="Ana Lind", limit=1000)) == 2
    assert len(candidates(endpoint, properties=[condition("post", "clerk")], limit=1.0)) == 1


def test_names_are_no_markup(endpoint: Endpoint) -> None:
    for path in ("preview", "flyout/entity"):
        text = endpoint.client.get(f"/reconcile/{path}?id=person%2Fbo-holm").text
        assert "Bo &lt;b&gt;Holm" in text
        assert "<b>Holm" not in text


UNKNOWN = [
    ({"query": "Ana Lind", "type": "Robot"}, 'there is no type "Robot"'),
    ({"query": "Ana Lind", "properties": [condition("colour", "red")]},
     'there is no property "colour" (there are: post, role, '),
    ({"query": " "}, "the query is empty"),
    ({"query": "", "properties": [condition("post", "")]}, "the query is empty"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "error"), UNKNOWN)
def test_a_query_that_names_what_is_not_there_spoils_no_other(
    endpoint: Endpoint, query: dict[str, Any], error: str
) -> None:
    batch = json.dumps({"bad": query, "good": {"query": "Bo Falk"}})
    found = conforms(post(endpoint, queries=batch).raise_for_status().json(), RESULTS)
    assert found["bad"]["result"] == []
    assert found["bad"]["error"].startswith(error)
    assert found["good"]["result"][0]["id"] == "person/bo-falk"


BAD = [
    ("", 400, "queries: not JSON (Expecting value, line 1, column 1)"),
    ("{", 400, "queries: not JSON"),
    ("[]", 400, "queries: an object was expected, not a list"),
    ("null", 400, "queries: an object was expected, not null"),
    ("[" * 50_000, 400, "queries: nested too deeply"),
    ('{"a": NaN}', 400, "queries: not JSON (NaN is no number)"),
    ('{"a": 1}', 400, 'query "a": an object was expected, not 1'),
    ('{"a": {}}', 400, 'query "a": neither a query nor properties'),
    ('{"a": {"query": 5}}', 400, 'query "a", query: a text was expected, not 5'),
    ('{"a": {"query": "\\ud800"}}', 400, 'query "a", query: half of a surrogate pair'),
    ('{"a": {"query": "x", "colour": 1}}', 400, 'query "a": unknown field "colour"'),
    ('{"a": {"query": "x", "limit": 0}}', 400, 'query "a", limit: a whole number from 1 on'),
    ('{"a": {"query": "x", "limit": 1e999}}', 400, 'query "a", limit: a whole number from 1'),
    ('{"a": {"query": "x", "limit": true}}', 400, 'query "a", limit: a whole number from 1'),
    ('{"a": {"query": "x", "type": 7}}', 400, 'query "a", type: a list was expected, not 7'),
    ('{"a": {"query": "x", "type": [7]}}', 400, 'query "a", type: a text was expected, not 7'),
    ('{"a": {"query": "x", "type_strict": "no"}}', 400, 'query "a", type_strict: one of any'),
    ('{"a": {"query": "x", "properties": {}}}', 400, 'query "a", properties: a list was'),
    ('{"a": {"properties": [{"pid": "post"}]}}', 400, 'query "a", properties: each has a pid'),
    ('{"a": {"properties": [{"pid": "post", "v": null}]}}', 400, 'query "a", property "post"'),
    ('{"a": {"properties": [{"pid": "post", "v": {}}]}}', 400, 'query "a", property "post", id'),
    (json.dumps({"a": {"query": "x" * 501}}), 413, 'query "a", query: over 500 characters'),
    (json.dumps({f"q{n}": {"query": "x"} for n in range(101)}), 413, "queries: 101 in one batch"),
    (json.dumps({"a": {"query": "x", "type": ["Person"] * 101}}), 413, 'query "a", type: over'),
]  # fmt: skip


@pytest.mark.parametrize(("queries", "status", "detail"), BAD)
def test_a_bad_batch_gets_one_clear_line(
    endpoint: Endpoint, queries: str, status: int, detail: str
) -> None:
    response = post(endpoint, queries=queries)
    check_problem(response, status, detail)


def check_problem(response: httpx.Response, status: int, detail: str) -> None:
    """Whether the reply is one line that tells this, for any page to read."""
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["access-control-allow-origin"] == "*"
    assert response.text.count("\n") == 1
    found = conforms(response.json(), PROBLEM)
    assert (response.status_code, found["status"]) == (status, status)
    assert found["detail"].startswith(detail)


EXTENSIONS = [
    ("[]", 400, "extend: an object was expected"),
    ("{}", 400, "extend, ids: a list was expected, not null"),
    ('{"ids": [1], "properties": []}', 400, "extend, ids: a text was expected"),
    ('{"ids": [], "properties": ["post"]}', 400, "extend, properties: an object was expected"),
    ('{"ids": [], "properties": [{"id": "colour"}]}', 400, 'extend: there is no property "colour"'),
    ('{"ids": [], "properties": [{"id": "post", "settings": {"content": "x"}}]}', 400,
     "extend, content: one of value, name, id, count"),
    ('{"ids": [], "properties": [{"id": "post", "settings": {"limit": -1}}]}', 400,
     "extend, limit: a whole number"),
    (json.dumps({"ids": ["x"] * 1001, "properties": []}), 413, "extend, ids: over 1000 items"),
]  # fmt: skip


@pytest.mark.parametrize(("extend", "status", "detail"), EXTENSIONS)
def test_a_bad_extension_gets_one_clear_line(
    endpoint: Endpoint, extend: str, status: int, detail: str
) -> None:
    check_problem(post(endpoint, extend=extend), status, detail)


REQUESTS = [
    ("POST", "/reconcile", {"data": {"query": "x"}}, 400, "the form has no field 'queries' or"),
    ("POST", "/reconcile", {"data": {"queries": "{}", "extend": "{}"}}, 400, "one of queries and"),
    ("POST", "/reconcile", {"json": {"queries": {}}}, 415, "the body must be application/x-www"),
    ("POST", "/reconcile", {"data": {"queries": "x" * 200_001}}, 413, "the body has over 200000"),
    ("POST", "/reconcile", {"content": b"queries=%ff", "headers": {
        "Content-Type": "application/x-www-form-urlencoded"}}, 400, "the parameters are not"),
    ("GET", "/reconcile?queries=x", {}, 400, "queries: not JSON"),
    ("GET", "/reconcile?queries={}&queries={}", {}, 400, "one of queries and extend"),
    ("PUT", "/reconcile", {}, 405, "Method Not Allowed"),
    ("POST", "/reconcile/suggest/entity", {}, 405, "Method Not Allowed"),
    ("GET", "/reconcile/suggest/robot?prefix=a", {}, 404, "there is nothing here"),
    ("GET", "/reconcile/suggest/entity?prefix=a&cursor=-1", {}, 400, "cursor: a whole number"),
    ("GET", f"/reconcile/suggest/entity?prefix={'a' * 501}", {}, 413, "prefix: over 500"),
    ("GET", "/reconcile/suggest/entity?prefix=a&type=Robot", {}, 404, 'there is no type "Robot"'),
    ("GET", "/reconcile/flyout/entity?id=person%2Fnobody", {}, 404, "there is no entity"),
    ("GET", "/reconcile/flyout/type?id=Robot", {}, 404, "there is no type 'Robot'"),
    ("GET", "/reconcile/flyout/property", {}, 404, "there is no property ''"),
    ("GET", "/reconcile/preview", {}, 400, "the parameter id names one entity"),
    ("GET", "/reconcile/preview?id=%0A%3C", {}, 404, "there is no entity"),
    ("GET", "/reconcile/view", {}, 400, "the parameter id names one entity"),
    ("GET", "/reconcile/properties?type=Robot", {}, 404, 'there is no type "Robot"'),
    ("GET", "/reconcile/properties?type=Person&limit=many", {}, 400, "limit: a whole number"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "path", "more", "status", "detail"), REQUESTS)
def test_a_request_that_makes_no_sense_gets_one_clear_line(
    endpoint: Endpoint, method: str, path: str, more: dict[str, Any], status: int, detail: str
) -> None:
    check_problem(endpoint.client.request(method, path, **more), status, detail)


def test_the_service_is_counted_apart(endpoint: Endpoint) -> None:
    candidates(endpoint, query="Bo Falk")
    assert 'kg_requests_total{kind="reconciliation",outcome="answered"}' in (
        endpoint.client.get("/metrics").text
    )


PATHS = ("", "/suggest/entity", "/suggest/type", "/suggest/property", "/properties")


@pytest.mark.parametrize("path", PATHS)
def test_head_and_preflight(endpoint: Endpoint, path: str) -> None:
    got = endpoint.client.get(f"/reconcile{path}")
    head = endpoint.client.head(f"/reconcile{path}")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == got.headers["content-length"]
    preflight = {"Origin": "http://x", "Access-Control-Request-Method": "POST"}
    options = endpoint.client.options(f"/reconcile{path}", headers=preflight)
    assert options.status_code == 204
    assert "POST" in options.headers["access-control-allow-methods"]


def test_the_view_never_leads_elsewhere(endpoint: Endpoint) -> None:
    for id in ("//evil.example/", "\\\\evil.example", "https://evil.example/"):
        response = endpoint.client.get("/reconcile/view", params={"id": id})
        assert response.status_code == 303
        assert str(response.next_request.url).startswith(endpoint.url)  # type: ignore[union-attr]


texts = st.text(max_size=20)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
pairs = st.fixed_dictionaries({}, optional={"pid": st.sampled_from(["post", "date"]) | values,
                                            "v": values})  # fmt: skip
queries = st.fixed_dictionaries({}, optional={
    "query": texts | values, "type": texts | values, "limit": values, "type_strict": values,
    "properties": st.lists(pairs, max_size=3) | values,
})  # fmt: skip
FUZZ = settings(max_examples=100, deadline=None,
                suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip


@FUZZ
@given(st.dictionaries(texts, queries | values, max_size=3) | values)
def test_whatever_is_sent_is_answered_or_refused(endpoint: Endpoint, batch: Any) -> None:
    workers = endpoint.workers()
    response = post(endpoint, queries=json.dumps(batch))
    assert response.status_code in (200, 400, 413)
    if response.status_code == 200:
        assert set(conforms(response.json(), RESULTS)) == set(batch)
    else:
        conforms(response.json(), PROBLEM)
    assert endpoint.workers() == workers


@FUZZ
@given(st.binary(max_size=50) | texts.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_whatever_is_typed_is_answered_or_refused(endpoint: Endpoint, typed: bytes) -> None:
    prefix = "".join(f"%{byte:02x}" for byte in typed)
    for path in ("suggest/entity?prefix", "suggest/type?prefix", "preview?id", "flyout/entity?id"):
        response = endpoint.client.get(f"/reconcile/{path}={prefix}")
        assert response.status_code in (200, 400, 404)


def test_a_worker_that_hangs_is_killed(root: Path) -> None:
    with serving("--store", root, "--workers", "1", "--timeout", "0.5") as endpoint:
        for worker in endpoint.workers():
            os.kill(worker, signal.SIGSTOP)
        response = post(endpoint, queries='{"q": {"query": "Ana Lind"}}')
        check_problem(response, 503, "not answered within 0.5 seconds")
        assert response.headers["retry-after"] == "5"
        assert candidates(endpoint, query="Bo Falk")[0][0] == "person/bo-falk"


def test_an_answer_that_is_too_long_is_refused_whole(root: Path) -> None:
    with serving("--store", root, "--max-bytes", "300") as endpoint:
        response = post(endpoint, queries='{"q": {"query": "Ana Lind"}}')
        check_problem(response, 413, "the answer has over 300 bytes")


def test_a_store_without_articles_has_a_service(tmp_path: Path) -> None:
    with writing(tmp_path / "store", base="http://a.example/") as writer:
        writer.commit()
    with serving("--store", tmp_path / "store") as endpoint:
        manifest = conforms(endpoint.client.get("/reconcile").json(), MANIFEST)
        assert manifest["identifierSpace"] == "http://a.example/"
        assert candidates(endpoint, query="Ana Lind", type="Person") == []
        suggested = endpoint.client.get("/reconcile/suggest/type?prefix=person").json()
        assert [each["id"] for each in suggested["result"]] == ["Person"]


def test_files_are_matched_too(tmp_path: Path) -> None:
    """Also names of things whose IRIs tell no type, and that are not below the base."""
    (tmp_path / "data.ttl").write_text(
        f'<urn:a> a <{KG.Person}> ; <{SKOS.prefLabel}> "Ana Lind"@en . <urn:b> a <urn:C> .'
    )
    with serving(tmp_path / "data.ttl") as endpoint:
        assert candidates(endpoint, query="ana lind") == [("urn:a", 100.0, True)]
        assert candidates(endpoint, query="urn:b") == []


def test_a_new_build_is_matched_at_once(tmp_path: Path) -> None:
    root = tmp_path / "store"
    build(root, story("one", "Ana Lind"))
    with serving("--store", root) as endpoint:
        assert candidates(endpoint, query="Bo Falk") == []
        build(root, story("two", "Bo Falk"))
        with writing(root) as writer:
            writer.remove(article_iri("one"))
            writer.commit()
        found = [("person/bo-falk", 100.0, True)]
        assert eventually(lambda: candidates(endpoint, query="Bo Falk") == found)
        assert candidates(endpoint, query="Ana Lind") == []


def test_an_index_of_an_older_form_is_made_anew_by_the_next_build(tmp_path: Path) -> None:
    root = tmp_path / "store"
    build(root, story("one", "Ana Lind"))
    index = root / "snapshots" / "000001" / "search.sqlite"
    with sqlite3.connect(index) as connection:
        connection.execute("DROP TABLE names")
    connection.close()
    with serving("--store", root) as endpoint:
        response = post(endpoint, queries='{"q": {"query": "Ana Lind"}}')
        check_problem(response, 503, "the search index is missing or damaged")
    build(root, story("two", "Bo Falk"))
    with serving("--store", root) as endpoint:
        assert candidates(endpoint, query="Ana Lind") == [("person/ana-lind", 100.0, True)]
