"""The pages: what they show, to browsers with and without scripts, and whom they ask."""

import json
import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from browser import CHROMIUM, Page, browsing
from serving import Endpoint, eventually, serving

from kg.web.site.examples import read_example
from kg.web.site.rendering import VENDOR

BASE = "http://localhost:8000/"
HOSTILE = "<script>alert(1)</script>\"' onload=x {{7*7}}"
KG = "https://w3id.org/newskg#"
DATA = f"""
@prefix kg: <{KG}> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix schema: <https://schema.org/> .
@base <{BASE}> .
<article/one> {{
  <article/one> a kg:Article ; dcterms:title "Accounts differ" ; dcterms:publisher <organization/tdi> ;
    schema:datePublished "2013-02-26"^^<http://www.w3.org/2001/XMLSchema#date> ;
    dcterms:source <javascript:alert(2)> .
  <organization/tdi> a kg:Organization ; skos:prefLabel "TDI" .
  <person/ann> a kg:Person ; skos:prefLabel {json.dumps(HOSTILE)} ;
    kg:evidence <mention/one/0-3> .
  <claim/1> a kg:Claim ; kg:speaker <person/ann> ; kg:content "It rained." .
  <mention/one/0-3> a kg:Mention ; oa:hasBody <person/ann> ; oa:hasTarget <mention/one/0-3#target> .
  <mention/one/0-3#target> oa:hasSource <article/one> ;
    oa:hasSelector <mention/one/0-3#position>, <mention/one/0-3#quote> .
  <mention/one/0-3#position> oa:start 0 ; oa:end 3 .
  <mention/one/0-3#quote> oa:exact "Ann</blockquote><img src=x>" .
  <person/zoë%20x> a kg:Person ; skos:prefLabel "Zoë" .
}}
"""  # noqa: E501
WITH_CHROMIUM = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")
HTML = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    """A server of the article above."""
    file = tmp_path_factory.mktemp("data") / "data.trig"
    file.write_text(DATA)
    with serving(file) as endpoint:
        yield endpoint


def page(endpoint: Endpoint, path: str, status: int = 200) -> str:
    """The page at a path, as a browser asks for it."""
    response = endpoint.client.get(path, headers=HTML)
    assert (response.status_code, response.headers["content-type"]) == (
        status,
        "text/html; charset=utf-8",
    )
    return response.text


def words(html: str) -> str:
    """The text of a page, without tags."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


class Tags(HTMLParser):
    """The tags of a page with their attributes, as a browser finds them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, {name: value or "" for name, value in attrs}))


def query_page(endpoint: Endpoint, query: str, status: int = 200) -> str:
    """The query page with an answer."""
    response = endpoint.client.get("/sparql", params={"query": query}, headers=HTML)
    assert response.status_code == status
    return response.text


def test_home_tells_what_the_graph_holds(endpoint: Endpoint) -> None:
    text = words(page(endpoint, "/"))
    assert "kg:Person 2" in text
    assert "kg:Article 1" in text
    assert "kg:Polarity" not in text
    assert "Latest articles Accounts differ 2013-02-26 · TDI" in text


def test_home_links_to_the_things_of_a_class(endpoint: Endpoint) -> None:
    (link,) = re.findall(r'<a href="([^"]*)"[^>]*>kg:Claim</a>', page(endpoint, "/"))
    assert "thing label claim:1 It rained. The whole answer" in words(
        page(endpoint, unescape(link))
    )


def test_a_page_lists_facts_evidence_and_what_refers_to_it(endpoint: Endpoint) -> None:
    html = page(endpoint, "/person/ann")
    text = words(html)
    assert f"{BASE}person/ann" in text
    assert (
        "Where it is said Ann</blockquote><img src=x> Accounts differ · characters from 0" in text
    )
    assert "is kg:speaker of It rained." in text
    assert '<a href="/claim/1"' in html


def test_a_mention_shows_its_quote(endpoint: Endpoint) -> None:
    assert "Ann</blockquote><img src=x> Accounts differ" in words(
        page(endpoint, "/mention/one/0-3")
    )


@pytest.mark.parametrize(
    "path", ["/person/ann", "/", "/article/one", "/claim/1", "/mention/one/0-3", "/sparql"]
)
def test_nothing_in_the_graph_becomes_markup(endpoint: Endpoint, path: str) -> None:
    found = Tags()
    found.feed(page(endpoint, path))
    for tag, attributes in found.tags:
        assert tag not in ("img", "iframe", "base")
        assert tag != "script" or attributes["src"].startswith("/")
        assert not any(name.startswith("on") for name in attributes)
        assert not attributes.get("href", "").startswith("javascript")


def test_hostile_labels_and_queries_are_shown_as_text(endpoint: Endpoint) -> None:
    assert HOSTILE in unescape(page(endpoint, "/person/ann"))
    html = query_page(
        endpoint, "SELECT ?x { ?p skos:prefLabel ?x } # </textarea><script>x</script>"
    )
    assert "<script>" not in html
    assert "</textarea><script>x</script>" in unescape(html)
    assert HOSTILE in unescape(html)
    error = query_page(endpoint, "SELECT <script>alert(1)</script>", status=400)
    assert "<script>" not in error


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/person/nobody", 404),
        ("/person/zo%C3%AB%20x", 200),
        ("/person/zo%C3%AB%20x#y", 200),
        ("/person/%22%3E%3Cscript%3E", 404),
        ("/../../etc/passwd", 404),
    ],
)
def test_paths(endpoint: Endpoint, path: str, status: int) -> None:
    assert "<script>" not in page(endpoint, path, status)


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/%2e%2e/app.py", "/vendor/..%2fapp.py", "/static/"]
)
def test_only_the_files_of_the_pages_are_given(endpoint: Endpoint, path: str) -> None:
    response = endpoint.client.get(path)
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("SELECT ?x { ?x a kg:Claim }", "x claim:1 The whole answer as csv json xml tsv ."),
        ("ASK { }", "Yes The whole answer"),
        ("ASK { <urn:a> <urn:b> <urn:c> }", "No The whole answer"),
        ("SELECT ?x { ?x a kg:Resolution }", "Nothing was found."),
        ("CONSTRUCT { ?x a kg:Claim } { ?x a kg:Claim }", "claim:1 a kg:Claim . The whole"),
        ("SELECT * {", "line 1, column 11: expected one of"),
        ("SELECT * { SERVICE <urn:a> {} }", "SERVICE is refused: this endpoint asks no other"),
    ],
)  # fmt: skip
def test_the_form_answers_without_scripts(endpoint: Endpoint, query: str, shown: str) -> None:
    status = 403 if "SERVICE" in query else 400 if query.endswith("* {") else 200
    assert shown in words(query_page(endpoint, query, status))


def test_completion_comes_from_this_graph(endpoint: Endpoint) -> None:
    terms = endpoint.client.get("/terms.json").json()
    classes = ["Article", "Claim", "Mention", "Organization", "Person"]
    assert terms["classes"] == [KG + name for name in classes]
    assert f"{KG}speaker" in terms["properties"]
    assert terms["prefixes"]["person"] == f"{BASE}person/"


def test_the_editor_is_vendored() -> None:
    names = {path.name for path in (VENDOR / "yasgui").iterdir()}
    assert {"yasgui.min.js", "yasgui.min.css"} <= names


def test_pages_name_no_other_host(endpoint: Endpoint) -> None:
    for path in ("/", "/sparql", "/person/ann"):
        html = page(endpoint, path)
        sources = re.findall(
            r"<(?:link|script|img|form)[^>]*(?:href|src|action)=\"([^\"]*)\"", html
        )
        assert sources
        assert all(source.startswith("/") and source[1:2] != "/" for source in sources)


@pytest.mark.parametrize(
    ("text", "title", "about"),
    [
        ("# Who\n# tells who\nASK {}", "Who", "tells who"),
        ("# Who\nASK {}", "Who", ""),
        ("ASK {}", "who-is", ""),
        ("ASK {} # no\n# no", "who-is", ""),
    ],
)
def test_examples_are_told_by_their_comments(
    tmp_path: Path, text: str, title: str, about: str
) -> None:
    path = tmp_path / "who-is.rq"
    path.write_text(text)
    example = read_example(path)
    assert (example.title, example.about, example.query) == (title, about, text)


@WITH_CHROMIUM
def test_the_editor_asks_nobody_but_this_server(endpoint: Endpoint) -> None:
    with browsing() as tab:
        tab.open(f"{endpoint.url}sparql?query=SELECT%20%3Fx%20%7B%20%3Fx%20a%20kg%3AClaim%20%7D")
        tab.until("document.querySelector('#yasgui .CodeMirror') !== null")
        assert tab.run("document.getElementById('plain').hidden") is True
        editor = "document.querySelector('.tabPanel.active .CodeMirror').CodeMirror"
        assert (
            tab.run(f"{editor}.getValue()") == f"PREFIX kg: <{KG}>\nSELECT ?x {{ ?x a kg:Claim }}"
        )
        assert tab.run("document.querySelector('.parseErrorIcon')") is None
        tab.run("document.querySelector('.tabPanel.active .yasqe_queryButton').click()")
        tab.until("document.querySelector('.tabPanel.active .yasr_results td a') !== null")
        complete(tab, "SELECT * WHERE { ?x a kg:Per", "Person")
        complete(tab, "SELECT * WHERE { ?x kg:spea", "speaker")
        complete(tab, "PREFIX sko", "skos")
        assert tab.errors == []
        assert {url.split("/")[2] for url in tab.requests if url.startswith("http")} == {
            endpoint.url.split("/")[2]
        }
        assert any(url.endswith("/terms.json") for url in tab.requests)


def complete(tab: Page, query: str, expected: str) -> None:
    """Ask for completion at the end of a query and find the term suggested."""
    tab.run(f"""{{
        const editor = document.querySelector(".tabPanel.active .CodeMirror").CodeMirror;
        editor.setValue({json.dumps(query)});
        editor.setCursor({{line: 0, ch: {len(query)}}});
        editor.focus();
        editor.autocomplete();
    }}""")
    hints = "[...document.querySelectorAll('.CodeMirror-hint')]"
    tab.until(f"{hints}.some((hint) => hint.textContent.includes({json.dumps(expected)}))")


@WITH_CHROMIUM
def test_the_query_page_works_with_scripts_off(endpoint: Endpoint) -> None:
    with browsing(scripts=False) as tab:
        tab.call("Page.navigate", url=f"{endpoint.url}sparql?query=ASK%7B%7D")
        assert eventually(lambda: tab.has("#plain:not([hidden]) textarea"))
        assert eventually(lambda: tab.has("#answer .truth"))
        assert not tab.has("#yasgui *")
        assert not any("/terms.json" in url for url in tab.requests)
