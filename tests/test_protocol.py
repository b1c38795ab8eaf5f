"""The SPARQL 1.1 Protocol over real HTTP: each rule a row, with status, content type and body."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import rdflib
from serving import Endpoint, serving

from kg.store.loading import load_files
from kg.store.query import Request, answer, open_database
from kg.web.endpoint.negotiation import choose

BASE = "http://localhost:8000/"
DATA = f"""\
<{BASE}person/ann> <http://www.w3.org/2004/02/skos/core#prefLabel> "Ann" <{BASE}article/one> .
<{BASE}person/ann> <http://www.w3.org/2004/02/skos/core#prefLabel> "Ann" <{BASE}article/two> .
<{BASE}person/ann> <https://w3id.org/newskg#kind> <{BASE}kind/x> <{BASE}article/two> .
"""
NAMES = "SELECT ?name { person:ann skos:prefLabel ?name }"
CARD = "CONSTRUCT { ?x skos:prefLabel ?n } WHERE { ?x skos:prefLabel ?n }"
JSON = "application/sparql-results+json"
XML = "application/sparql-results+xml"
CSV = "text/csv; charset=utf-8"
TSV = "text/tab-separated-values; charset=utf-8"
TURTLE = "text/turtle; charset=utf-8"
HTML = "text/html; charset=utf-8"
PROBLEM = "application/problem+json"
FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
NAMES_JSON = (
    '{"head":{"vars":["name"]},"results":{"bindings":[{"name":{"type":"literal","value":"Ann"}}]}}'
)
CARD_TURTLE = (
    "@prefix person: <http://localhost:8000/person/> .\n"
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    'person:ann skos:prefLabel "Ann" .\n'
)
CARD_NT = (
    '<http://localhost:8000/person/ann> <http://www.w3.org/2004/02/skos/core#prefLabel> "Ann" .\n'
)


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    """A server of the triples above; their default graph is the union."""
    file = tmp_path_factory.mktemp("data") / "data.nq"
    file.write_text(DATA)
    with serving(file) as endpoint:
        yield endpoint


class Rule(NamedTuple):
    """A rule of the protocol: a request, and what comes back. `body` None: not looked at."""

    what: str
    request: dict[str, Any]
    status: int
    type: str
    body: str | None


def get(query: str | None = NAMES, *, accept: str | None = None, **params: Any) -> dict[str, Any]:
    """A query by GET."""
    asked = params if query is None else {"query": query, **params}
    return {"method": "GET", "params": asked, "headers": {"Accept": accept} if accept else {}}


def post(content: str | bytes, type: str | None, **more: Any) -> dict[str, Any]:
    """A body by POST."""
    headers = {"Content-Type": type} if type else {}
    return {"method": "POST", "content": content, "headers": headers | more.pop("headers", {}),
            **more}  # fmt: skip


RULES = [
    Rule("GET", get(), 200, JSON, NAMES_JSON),
    Rule("POST form", {"method": "POST", "data": {"query": NAMES}}, 200, JSON, NAMES_JSON),
    Rule("POST direct", post(NAMES, QUERY), 200, JSON, NAMES_JSON),
    Rule("charset", post(NAMES, QUERY + "; charset=UTF-8"), 200, JSON, NAMES_JSON),
    Rule("decoded once", {"method": "POST", "data": {"query": "SELECT ('%41+' AS ?x) {}",
                                                     "format": "csv"}}, 200, CSV, "x\r\n%41+\r\n"),
    Rule("trailing slash", get() | {"url": "/sparql/"}, 200, JSON, NAMES_JSON),
    Rule("HEAD", get() | {"method": "HEAD"}, 200, JSON, ""),
    Rule("OPTIONS", {"method": "OPTIONS"}, 204, "", ""),
    Rule("ASK JSON", get("ASK {}"), 200, JSON, '{"head":{},"boolean":true}'),
    Rule("ASK CSV", get("ASK {}", accept="text/csv"), 200, CSV, "true"),
    Rule("any type", get(accept="*/*"), 200, JSON, NAMES_JSON),
    Rule("generic JSON", get(accept="application/json"), 200, JSON, NAMES_JSON),
    Rule("XML", get(accept=XML), 200, XML,
         '<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head>'
         '<variable name="name"/></head><results><result><binding name="name"><literal>Ann'
         "</literal></binding></result></results></sparql>"),
    Rule("CSV", get(accept="text/csv"), 200, CSV, "name\r\nAnn\r\n"),
    Rule("TSV", get(accept="text/tab-separated-values"), 200, TSV, '?name\n"Ann"\n'),
    Rule("q-values", get(accept="text/csv;q=0.2, text/tab-separated-values;q=0.9"), 200, TSV,
         '?name\n"Ann"\n'),
    Rule("q=0", get(accept=f"{JSON};q=0, text/*;q=0.1"), 200, CSV, "name\r\nAnn\r\n"),
    Rule("format", get(format="csv", accept=JSON), 200, CSV, "name\r\nAnn\r\n"),
    Rule("format by media type", get(format="text/csv"), 200, CSV, "name\r\nAnn\r\n"),
    Rule("graph: any type", get(CARD, accept="*/*"), 200, TURTLE, CARD_TURTLE),
    Rule("graph: DESCRIBE", get("DESCRIBE person:ann", accept="application/n-triples"), 200,
         "application/n-triples",
         CARD_NT + f"<{BASE}person/ann> <https://w3id.org/newskg#kind> <{BASE}kind/x> .\n"),
    Rule("graph: N-Triples", get(CARD, format="nt"), 200, "application/n-triples", CARD_NT),
    Rule("graph: N-Quads", get(CARD, format="nquads"), 200, "application/n-quads", CARD_NT),
    Rule("graph: TriG", get(CARD, format="trig"), 200, "application/trig", CARD_TURTLE),
    Rule("graph: JSON-LD", get(CARD, accept="application/ld+json"), 200, "application/ld+json",
         '[{"@id":"http://localhost:8000/person/ann","http://www.w3.org/2004/02/skos/core#prefLabel'
         '":[{"@value":"Ann"}]}]'),
    Rule("graph: RDF/XML", get(CARD, accept="application/rdf+xml"), 200, "application/rdf+xml",
         None),
    Rule("default-graph-uri",
         get("SELECT (COUNT(*) AS ?n) {?s ?p ?o}", format="csv",
             **{"default-graph-uri": f"{BASE}article/one"}), 200, CSV, "n\r\n1\r\n"),
    Rule("default graphs are a set",
         get("SELECT (COUNT(*) AS ?n) {?s ?p ?o}", format="csv",
             **{"default-graph-uri": [f"{BASE}article/one", f"{BASE}article/two"]}), 200, CSV,
         "n\r\n2\r\n"),
    Rule("named-graph-uri",
         get("SELECT ?g {GRAPH ?g {?s skos:prefLabel ?o}}", format="csv",
             **{"named-graph-uri": f"{BASE}article/two"}), 200, CSV, f"g\r\n{BASE}article/two\r\n"),
    Rule("named-graph-uri leaves the default graph empty",
         get("ASK {?s ?p ?o}", format="csv", **{"named-graph-uri": f"{BASE}article/two"}),
         200, CSV, "false"),
    Rule("the request's graphs stand before FROM",
         get(f"SELECT (COUNT(*) AS ?n) FROM <{BASE}article/two> {{?s ?p ?o}}", format="csv",
             **{"default-graph-uri": f"{BASE}article/one"}), 200, CSV, "n\r\n1\r\n"),
    Rule("graphs in the URL of a direct POST",
         post("SELECT (COUNT(*) AS ?n) {?s ?p ?o}", QUERY,
              params={"default-graph-uri": f"{BASE}article/two", "format": "csv"}), 200, CSV,
         "n\r\n2\r\n"),
    Rule("FROM is a set",
         get("PREFIX a: <http://localhost:8000/article/> SELECT (COUNT(*) AS ?n) "
             "FROM a:one FROM <article/one> FROM a:two {?s ?p ?o}", format="csv"),
         200, CSV, "n\r\n2\r\n"),
    Rule("FROM NAMED", get(f"SELECT ?g FROM NAMED <{BASE}article/one> FROM NAMED article:one "
                           "{ GRAPH ?g { ?s ?p ?o } }", format="csv"), 200, CSV,
         f"g\r\n{BASE}article/one\r\n"),
    Rule("a graph that is not there", get(f"ASK FROM <{BASE}none> {{?s ?p ?o}}", format="csv"),
         200, CSV, "false"),
    Rule("relative IRIs", get("ASK { <person/ann> ?p ?o }", format="csv"), 200, CSV, "true"),
    Rule("malformed", get("SELECT * {"), 400, PROBLEM, None),
    Rule("unknown prefix", get("SELECT * { ?s nope:x ?o }"), 400, PROBLEM,
         "line 1, column 21: Prefix not found"),
    Rule("unknown function", get("SELECT (<urn:f>(1) AS ?x) {}"), 400, PROBLEM,
         "The custom function <urn:f> is not supported"),
    Rule("empty", get(""), 400, PROBLEM, "no SELECT, ASK, CONSTRUCT or DESCRIBE found"),
    Rule("two queries", get(["ASK {}", "ASK {}"]), 400, PROBLEM,  # type: ignore[arg-type]
         "more than one query or update, or more than one format"),
    Rule("update as query", get("INSERT DATA { <a> <b> <c> }"), 400, PROBLEM,
         "INSERT is an update, not a query"),
    Rule("LOAD as query", get("LOAD <http://127.0.0.1/>"), 400, PROBLEM,
         "LOAD is an update, not a query"),
    Rule("update by GET", get(None, update="CLEAR ALL"), 400, PROBLEM,
         "an update is sent by POST"),
    Rule("update by form", {"method": "POST", "data": {"update": "CLEAR ALL"}}, 403, PROBLEM,
         "updates are not accepted here"),
    Rule("update direct", post("CLEAR ALL", "application/sparql-update"), 403, PROBLEM,
         "updates are not accepted here"),
    Rule("form without a query", post("a=b", FORM), 400, PROBLEM,
         "the form has no field 'query' or 'update'"),
    Rule("twice given", post(NAMES, QUERY, params={"query": NAMES}), 400, PROBLEM,
         "more than one query or update, or more than one format"),
    Rule("not UTF-8", post(b"SELECT ('\xff' AS ?x) {}", QUERY), 400, PROBLEM,
         "the text is not UTF-8"),
    Rule("form not UTF-8", post(b"query=%ff", FORM), 400, PROBLEM,
         "the parameters are not URL-encoded UTF-8"),
    Rule("no IRI", get(**{"default-graph-uri": "a b"}), 400, PROBLEM, None),
    Rule("unknown format", get(format="yaml"), 400, PROBLEM,
         "format 'yaml' is none of json, xml, csv, tsv, turtle,"
         " ntriples, rdfxml, jsonld, trig, nquads"),
    Rule("SERVICE", get("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"), 403, PROBLEM,
         "SERVICE is refused: this endpoint asks no other"),
    Rule("PUT", {"method": "PUT", "content": NAMES}, 405, PROBLEM, "not by PUT"),
    Rule("DELETE", {"method": "DELETE"}, 405, PROBLEM, "not by DELETE"),
    Rule("406", get(accept="image/png"), 406, PROBLEM, None),
    Rule("table as Turtle", get(format="turtle"), 406, PROBLEM,
         f"the answer comes as {JSON}, {XML}, text/csv, text/tab-separated-values"),
    Rule("graph as CSV", get(CARD, accept="text/csv"), 406, PROBLEM, None),
    Rule("415", post(NAMES, "text/plain"), 415, PROBLEM, None),
    Rule("415: no type", post(NAMES, None), 415, PROBLEM, None),
    Rule("415: charset", post(NAMES, QUERY + "; charset=utf-16"), 415, PROBLEM,
         "the body must be UTF-8"),
    Rule("415: compressed", post(NAMES, QUERY, headers={"Content-Encoding": "gzip"}), 415, PROBLEM,
         "the body must not be compressed"),
    Rule("long body", post("#" * 1_100_000, QUERY), 413, PROBLEM,
         "the body has over 1048576 bytes"),
    Rule("long query", post("#" * 100_001, QUERY), 413, PROBLEM,
         "the query has over 100000 characters"),
    Rule("deep", post("SELECT * " + "{" * 101 + "}" * 101, QUERY), 400, PROBLEM,
         "brackets nest deeper than 100"),
    Rule("nowhere", {"method": "GET", "url": "/nothing/here"}, 404, PROBLEM,
         "the graph says nothing about <http://localhost:8000/nothing/here>"),
    Rule("POST to a page", {"method": "POST", "url": "/"}, 405, PROBLEM, "Method Not Allowed"),
]  # fmt: skip


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.what)
def test_rule(endpoint: Endpoint, rule: Rule) -> None:
    request = {"url": "/sparql", **rule.request}
    response = endpoint.client.request(**request)
    assert (response.status_code, response.headers.get("content-type", "")) == (
        rule.status,
        rule.type,
    )
    if rule.type == PROBLEM:
        assert_problem(response.text, rule)
    elif rule.body is not None:
        assert response.text == rule.body


def assert_problem(text: str, rule: Rule) -> None:
    """An error is one line of JSON that names its status and cause."""
    assert text.count("\n") == 1
    assert text.endswith("\n")
    problem = json.loads(text)
    assert problem["status"] == rule.status
    assert problem["title"]
    assert rule.body is None or problem["detail"] == rule.body


@pytest.mark.parametrize(
    "path", ["/sparql?query=ASK%7B%7D", "/", "/person/ann", "/nothing", "/sparql?x=%ff"]
)
def test_every_response_carries_its_headers(endpoint: Endpoint, path: str) -> None:
    response = endpoint.client.get(path, headers={"Origin": "http://other.example"})
    assert response.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in response.headers
    assert response.headers["x-content-type-options"] == "nosniff"
    policy = response.headers["content-security-policy"].split("; ")
    assert "default-src 'self'" in policy
    assert "script-src 'self'" in policy
    assert "style-src 'self'" in policy
    assert "connect-src 'self'" in policy
    assert "server" not in response.headers


def test_answers_vary_by_what_is_accepted(endpoint: Endpoint) -> None:
    assert endpoint.ask(NAMES).headers["vary"] == "Accept, Accept-Encoding"


def test_a_preflight_allows_the_protocol(endpoint: Endpoint) -> None:
    headers = {"Origin": "http://other.example", "Access-Control-Request-Method": "POST"}
    response = endpoint.client.options("/sparql", headers=headers)
    assert response.headers["allow"] == "GET, HEAD, POST, OPTIONS"
    allowed = response.headers["access-control-allow-methods"]
    assert allowed == "GET, HEAD, POST, PUT, DELETE, OPTIONS"
    assert "Content-Type" in response.headers["access-control-allow-headers"]


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.parametrize(
    ("accept", "format"),
    [
        ("text/turtle", "turtle"),
        ("application/rdf+xml", "xml"),
        ("application/n-triples", "nt"),
        ("application/ld+json", "json-ld"),
        ("*/*", "turtle"),
    ],
)
def test_without_a_query_the_endpoint_describes_itself(
    endpoint: Endpoint, accept: str, format: str
) -> None:
    response = endpoint.client.get("/sparql", headers={"Accept": accept})
    graph = rdflib.Graph().parse(data=response.content, format=format)
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    (service,) = graph.subjects(rdflib.RDF.type, sd.Service)
    assert graph.value(service, sd.endpoint) == rdflib.URIRef(f"{endpoint.url}sparql")
    assert set(graph.objects(service, sd.supportedLanguage)) == {sd.SPARQL11Query}
    assert list(graph.objects(service, sd.feature)) == []
    formats = {str(each).rpartition("/")[2] for each in graph.objects(service, sd.resultFormat)}
    assert {"SPARQL_Results_JSON", "SPARQL_Results_TSV", "Turtle", "JSON-LD"} <= formats


@pytest.mark.parametrize(
    ("path", "accept", "type", "body"),
    [
        ("/person/ann", "text/turtle", TURTLE, None),
        ("/person/ann", "application/n-triples", "application/n-triples", None),
        ("/person/ann?format=nt", "text/html", "application/n-triples", None),
        ("/article/one", "text/turtle", PROBLEM, None),
        ("/person/ann", "text/html,application/xml;q=0.9,*/*;q=0.8", HTML, None),
        ("/person/ann", "image/png", PROBLEM, None),
        ("/person/ann?format=yaml", "*/*", PROBLEM, None),
    ],
)  # fmt: skip
def test_every_iri_answers(
    endpoint: Endpoint, path: str, accept: str, type: str, body: str | None
) -> None:
    response = endpoint.client.get(path, headers={"Accept": accept})
    assert response.headers["content-type"] == type
    if type == "application/n-triples":
        assert set(response.text.splitlines()) == {
            CARD_NT.strip(),
            f"<{BASE}person/ann> <https://w3id.org/newskg#kind> <{BASE}kind/x> .",
        }


def test_csv_reads_back(endpoint: Endpoint) -> None:
    query = """SELECT * { VALUES (?a ?b) { ("x,\\"y\\"\\nz" UNDEF) } }"""
    rows = list(csv.reader(io.StringIO(endpoint.ask(query, Accept="text/csv").text, newline="")))
    assert rows == [["a", "b"], ['x,"y"\nz', ""]]


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, "a/x"),
        ("", "a/x"),
        ("*/*", "a/x"),
        ("b/*", "b/y"),
        ("b/y;q=0.4, a/x;q=0.5", "a/x"),
        ("a/*;q=0.9, a/x;q=0.1, b/y;q=0.5", "b/y"),
        ("A/X", "a/x"),
        ("a/x;q=0", None),
        ("*/*;q=0.1, a/x;q=0", "b/y"),
        ("c/z", None),
        ("a/x;q=nonsense, b/y;q=0.1", "b/y"),
        (";;,,//", None),
    ],
)
def test_negotiation(accept: str | None, chosen: str | None) -> None:
    assert choose(accept, ["a/x", "b/y"]) == chosen


@pytest.mark.parametrize(
    ("text", "union", "objects"),
    [
        ("<urn:a> <urn:b> 1 . <urn:g> { <urn:a> <urn:b> 2 }", None, ["1"]),
        ("<urn:a> <urn:b> 1 . <urn:g> { <urn:a> <urn:b> 2 }", True, ["1", "2"]),
        ("<urn:g> { <urn:a> <urn:b> 2 } <urn:h> { <urn:a> <urn:b> 2 }", None, ["2"]),
        ("<urn:g> { <urn:a> <urn:b> 2 } <urn:h> { <urn:a> <urn:b> 2 }", False, []),
    ],
)
def test_default_graph_of_files(
    tmp_path: Path, text: str, union: bool | None, objects: list[str]
) -> None:
    file = tmp_path / "data.trig"
    file.write_text(text)
    load_files([file], tmp_path / "graph", base=BASE, union=union)
    request = Request("SELECT ?o { <urn:a> <urn:b> ?o } ORDER BY ?o", "csv", BASE)
    found = answer(open_database(tmp_path / "graph"), request)
    assert (found.body.decode().split()[1:], found.rows) == (objects, len(objects))
