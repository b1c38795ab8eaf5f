"""SPARQL updates and the Graph Store Protocol: one snapshot each, for those who have the token."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from serving import KG, Endpoint, eventually, patiently, serving
from stories import BASE, article_iri, build, put_all, story

from kg.errors import Malformed, Refused
from kg.store import current_id, open_snapshot, snapshots, writing
from kg.store.updating import check_update, update

TOKEN = "t" * 31 + "é"
AUTHORIZED = {"Authorization": f"Bearer {TOKEN}".encode()}
UPDATE = "application/sparql-update"
TURTLE = "text/turtle"


@pytest.fixture
def token(tmp_path: Path) -> Path:
    """The file that holds the token."""
    path = tmp_path / "token"
    path.write_text(f"{TOKEN}\n", encoding="utf-8")
    return path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A store of one article."""
    build(tmp_path / "store", story("one", "Ana Lind"))
    return tmp_path / "store"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Endpoint, Path]]:
    """One server that takes updates, and its store of one article."""
    folder = tmp_path_factory.mktemp("served")
    (folder / "token").write_text(f"{TOKEN}\n", encoding="utf-8")
    build(folder / "store", story("one", "Ana Lind"))
    with serving("--store", folder / "store", "--update-token-file", folder / "token") as endpoint:
        yield endpoint, folder / "store"


@pytest.fixture
def store_served(served: tuple[Endpoint, Path]) -> Iterator[Path]:
    """The server's store: what a test changes there is undone after it."""
    endpoint, root = served
    before, whole = current_id(root), endpoint.count()
    yield root
    if current_id(root) != before:
        with writing(root, base=BASE) as writer:
            update(writer, "CLEAR ALL")
            put_all(writer, (story("one", "Ana Lind"),))
            writer.commit()
        assert eventually(lambda: endpoint.count() == whole)


@pytest.fixture
def endpoint(served: tuple[Endpoint, Path], store_served: Path) -> Endpoint:
    """The server, whose graph nothing has changed yet."""
    return served[0]


def send(endpoint: Endpoint, text: str, **params: str | list[str]) -> httpx.Response:
    """An update with the token."""
    headers = {**AUTHORIZED, "Content-Type": UPDATE}
    return endpoint.client.post("/sparql", content=text, params=params, headers=headers)


def test_an_update_is_a_new_snapshot_at_once_seen(endpoint: Endpoint, store_served: Path) -> None:
    before, first = endpoint.count(), int(current_id(store_served) or 0)
    assert send(endpoint, "INSERT DATA { <urn:a> <urn:b> 1 , 2 }").status_code == 204
    assert endpoint.count() == before + 2
    assert endpoint.rows("SELECT ?g { GRAPH ?g { <urn:a> <urn:b> 1 } }") == [{"g": f"{BASE}edits"}]
    assert snapshots(store_served)[-1].id == current_id(store_served) == f"{first + 1:06}"
    subprocess.run([*KG, "rollback", "--store", store_served], check=True, capture_output=True)
    assert eventually(lambda: endpoint.count() == before)


def test_a_form_updates_too(endpoint: Endpoint) -> None:
    form = {"update": "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1 } }"}
    assert endpoint.client.post("/sparql", data=form, headers=AUTHORIZED).status_code == 204
    assert endpoint.ask("ASK { GRAPH <urn:g> { ?a ?b 1 } }").json()["boolean"] is True
    assert endpoint.ask("ASK { <urn:a> ?b ?c }").json()["boolean"] is False


@pytest.mark.parametrize(
    ("authorization", "status"),
    [(None, 401), ("", 401), (f"Basic {TOKEN}", 401), ("Bearer", 403), ("Bearer x", 403),
     (f"Bearer {TOKEN}x", 403), (f"bearer  {TOKEN}", 204)],
)  # fmt: skip
def test_the_token_decides(endpoint: Endpoint, authorization: str | None, status: int) -> None:
    headers = {"Content-Type": UPDATE}
    content = "INSERT DATA { <urn:a> <urn:b> 1 }"
    given = {} if authorization is None else {"Authorization": authorization.encode()}
    response = endpoint.client.post("/sparql", content=content, headers=headers | given)
    assert response.status_code == status
    assert ("www-authenticate" in response.headers) == (status == 401)
    assert endpoint.ask("ASK { <urn:a> ?b ?c }").json()["boolean"] is (status == 204)


def test_without_a_token_there_are_no_updates(root: Path) -> None:
    with serving("--store", root) as endpoint:
        assert send(endpoint, "CLEAR ALL").status_code == 403
        assert endpoint.client.put("/store?graph=urn:g", headers=AUTHORIZED).status_code == 403


@pytest.mark.parametrize(
    ("update", "status"),
    [
        ("INSERT DATA { <urn:a> <urn:b> 1 } ; CLEAR GRAPH <urn:none>", 400),
        ("INSERT DATA { <urn:a> <urn:b> 1 } ; DELETE", 400),
        ("INSERT DATA { <urn:a> <urn:b> 1 } ; LOAD <http://127.0.0.1:1/>", 403),
        ("INSERT DATA { <urn:a> <urn:b> 1 } ; loadSILENT<http://127.0.0.1:1/>", 403),
        ("INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", 403),
        ("INSERT { ?s ?p ?o } WHERE " + "{" * 101 + "}" * 101, 400),
        ("SELECT * { ?s ?p ?o }", 400),
        ("", 400),
    ],
)
def test_an_update_happens_whole_or_not_at_all(
    endpoint: Endpoint, store_served: Path, update: str, status: int
) -> None:
    before, first = endpoint.count(), current_id(store_served)
    response = send(endpoint, update)
    if update:
        assert (response.status_code, response.text.count("\n")) == (status, 1)
    assert endpoint.count() == before
    assert snapshots(store_served)[-1].id == current_id(store_served) == first


FORM = "application/x-www-form-urlencoded"
INSERT = "INSERT DATA { <urn:a> <urn:b> 1 }"


@pytest.mark.parametrize(
    ("method", "params", "type", "content", "status"),
    [
        ("GET", {"update": INSERT}, None, "", 400),
        ("HEAD", {"update": INSERT}, None, "", 400),
        ("PUT", {}, UPDATE, INSERT, 405),
        ("POST", {"query": "ASK {}"}, UPDATE, INSERT, 400),
        ("POST", {"update": INSERT}, UPDATE, INSERT, 400),
        ("POST", {"default-graph-uri": "urn:g"}, UPDATE, INSERT, 400),
        ("POST", {}, FORM, f"update={INSERT}&update={INSERT}", 400),
        ("POST", {}, FORM, f"update={INSERT}&query=ASK", 400),
        ("POST", {}, FORM, f"update={INSERT}&named-graph-uri=urn:g", 400),
        ("POST", {}, "text/plain", INSERT, 415),
        ("POST", {}, None, INSERT, 415),
        ("POST", {}, f"{UPDATE}; charset=utf-16", INSERT.encode("utf-16"), 415),
        ("POST", {}, UPDATE, b"INSERT DATA { <urn:a> <urn:b> '\xff' }", 400),
        ("POST", {}, UPDATE, "INSERT DATA { <urn:a> <urn:b> }", 400),
        ("POST", {}, UPDATE, b" " * (1 << 20) + b" ", 413),
        ("POST", {}, f"{UPDATE}; charset=UTF-8", INSERT, 204),
        ("POST", {"using-graph-uri": "urn:g"}, UPDATE, INSERT, 204),
    ],
)
def test_updates_follow_the_protocol(
    endpoint: Endpoint,
    method: str,
    params: dict[str, str],
    type: str | None,
    content: str | bytes,
    status: int,
) -> None:
    headers = AUTHORIZED | ({"Content-Type": type} if type else {})
    response = endpoint.client.request(
        method, "/sparql", params=params, content=content, headers=headers
    )
    assert response.status_code == status
    assert endpoint.ask("ASK { <urn:a> <urn:b> ?o }").json()["boolean"] is (status == 204)


def test_relative_iris_stand_below_the_base(endpoint: Endpoint) -> None:
    send(endpoint, "INSERT DATA { GRAPH <urn:g> { <s> <urn:p> <o> } }")
    assert endpoint.rows("SELECT ?s { GRAPH <urn:g> { ?s ?p ?o } }") == [{"s": f"{BASE}s"}]


def test_using_graphs_choose_what_where_ranges_over(endpoint: Endpoint) -> None:
    send(endpoint, "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1 } GRAPH <urn:h> "
                   "{ <urn:a> <urn:b> 2 } }")  # fmt: skip
    copy = "INSERT { GRAPH <urn:to> { ?s ?p ?o } } WHERE { ?s ?p ?o }"
    assert send(endpoint, copy, **{"using-graph-uri": "urn:g"}).status_code == 204
    found = endpoint.rows("SELECT ?o { GRAPH <urn:to> { ?s ?p ?o } }")
    assert found == [{"o": "1"}]
    named = "INSERT { GRAPH <urn:n> { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }"
    assert send(endpoint, named, **{"using-named-graph-uri": "urn:h"}).status_code == 204
    assert endpoint.rows("SELECT ?o { GRAPH <urn:n> { ?s ?p ?o } }") == [{"o": "2"}]
    mixed = "WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }"
    assert send(endpoint, mixed, **{"using-graph-uri": "urn:g"}).status_code == 400
    assert send(endpoint, copy, **{"using-graph-uri": "no iri"}).status_code == 400


def test_what_an_update_adds_outlives_builds(root: Path) -> None:
    run(root, "INSERT DATA { <urn:a> <urn:b> 1 . person:ana-lind skos:prefLabel 'Ana Lind' }")
    build(root, story("one", "Bo Falk"))
    with open_snapshot(root) as view:
        said = {str(row.subject) for row in view.triples()}
    assert {"urn:a", f"{BASE}person/bo-falk"} <= said
    assert view.info is not None
    assert view.info.articles == 1


def test_a_busy_store_says_so(endpoint: Endpoint, store_served: Path) -> None:
    with writing(store_served):
        response = send(endpoint, "INSERT DATA { <urn:a> <urn:b> 1 }")
    assert response.status_code == 503
    assert "is writing to this store" in response.json()["detail"]
    assert response.headers["retry-after"] == "5"


def test_a_slow_update_is_killed_and_readers_go_on(root: Path, token: Path) -> None:
    run(root, f"INSERT DATA {{ {' . '.join(f'<urn:s{n}> <urn:p> {n}' for n in range(300))} }}")
    arguments = ("--store", root, "--update-token-file", token, "--update-timeout", "3")
    with serving(*arguments) as endpoint:
        endless = "INSERT { <urn:x> <urn:y> ?n } WHERE { SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } }"  # noqa: E501
        response = send(endpoint, endless)
        assert (response.status_code, response.json()["detail"]) == (
            503, "not done within 3 seconds",
        )  # fmt: skip
        assert endpoint.ask("ASK { <urn:x> ?y ?z }").json()["boolean"] is False
        # A quick one is done in time, if not at once on a busy machine.
        quick = patiently(lambda: send(endpoint, "INSERT DATA { <urn:a> <urn:b> 1 }"))
        assert quick.status_code == 204


@pytest.mark.parametrize(
    ("content", "line"),
    [("short", "under 32 characters"), (None, "No such file or directory"), ("", "under 32")],
)
def test_a_bad_token_file_is_refused_in_one_line(
    root: Path, tmp_path: Path, content: str | None, line: str
) -> None:
    file = tmp_path / "bad"
    if content is not None:
        file.write_text(content)
    command = [*KG, "serve", "--store", root, "--port", "0", "--update-token-file", file]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert line in done.stderr
    assert "short" not in done.stderr


@pytest.mark.parametrize("text", ["LOAD <urn:a>", "INSERT DATA {} ; LOAD SILENT <urn:a>",
                                  "LOADe:x", "BASE <urn:b> load<a>"])  # fmt: skip
def test_load_is_refused_however_written(text: str) -> None:
    with pytest.raises(Refused):
        check_update(text)


def test_the_word_load_alone_is_no_call() -> None:
    check_update("INSERT DATA { <urn:load> <urn:p> 'LOAD <urn:a>' } # LOAD <urn:a>")


# The Graph Store Protocol.


def store(endpoint: Endpoint, method: str, query: str, **options: object) -> httpx.Response:
    """A request to the graph store, with the token."""
    headers = {**AUTHORIZED, "Content-Type": TURTLE}
    return endpoint.client.request(method, f"/store?{query}", headers=headers, **options)  # type: ignore[arg-type]


def test_a_graph_is_put_read_extended_and_deleted(endpoint: Endpoint) -> None:
    assert store(endpoint, "PUT", "graph=urn:g", content="<a> <urn:b> 1 .").status_code == 201
    assert store(endpoint, "PUT", "graph=urn:g", content="<urn:a> <urn:b> 2 .").status_code == 204
    added = store(endpoint, "POST", "graph=urn:g", content="<urn:a> <urn:b> 3 , [] .")
    assert added.status_code == 204
    found = store(endpoint, "GET", "graph=urn:g&format=nt").text
    assert sorted(line.split()[2][:2] for line in found.splitlines()) == ['"2', '"3', "_:"]
    head = store(endpoint, "HEAD", "graph=urn:g")
    assert (head.status_code, head.text) == (200, "")
    assert store(endpoint, "DELETE", "graph=urn:g").status_code == 204
    assert store(endpoint, "GET", "graph=urn:g").status_code == 404
    assert store(endpoint, "DELETE", "graph=urn:g").status_code == 404


def test_an_article_graph_carries_into_the_default_graph(endpoint: Endpoint) -> None:
    graph = f"graph={article_iri('one')}"
    before = endpoint.count()
    assert store(endpoint, "POST", graph, content="<urn:a> <urn:b> 1 .").status_code == 204
    assert endpoint.count() == before + 1
    assert store(endpoint, "DELETE", graph).status_code == 204
    assert endpoint.ask("ASK { person:ana-lind ?p ?o }").json()["boolean"] is False


def test_the_default_graph_is_read_and_added_to(endpoint: Endpoint) -> None:
    before = endpoint.count()
    assert store(endpoint, "POST", "default", content="<urn:a> <urn:b> 1 .").status_code == 204
    assert len(store(endpoint, "GET", "default&format=nt").text.splitlines()) == before + 1
    assert store(endpoint, "PUT", "default", content="").status_code == 403
    assert store(endpoint, "DELETE", "default").status_code == 403


@pytest.mark.parametrize(
    ("method", "query", "content", "status"),
    [
        ("PUT", "graph=https://w3id.org/newskg", "", 403),
        ("DELETE", f"graph={BASE}build", "", 403),
        ("PUT", "graph=urn:g", "<urn:a> <urn:b> .", 400),
        ("PUT", "graph=urn:g", b"\xff", 400),
        ("PUT", "graph=urn:g", b" " * (1 << 20) + b" ", 413),
        ("PUT", "", "", 400),
        ("PUT", "graph=urn:g&default", "", 400),
        ("PUT", "graph=nothing", "", 400),
        ("GET", "graph=urn:g%3E", "", 400),
        ("GET", "graph=urn:g&format=csv", "", 406),
        ("PATCH", "graph=urn:g", "", 405),
    ],
)
def test_bad_graph_requests(
    endpoint: Endpoint, method: str, query: str, content: str | bytes, status: int
) -> None:
    response = store(endpoint, method, query, content=content)
    assert (response.status_code, response.text.count("\n")) == (status, 1)


def test_other_bodies_are_refused(endpoint: Endpoint) -> None:
    remote = '{"@context": "http://127.0.0.1:1/c", "@id": "urn:a", "b": 1}'
    for kind, content, status in (
        ("application/ld+json", remote, 400),
        ("text/csv", "a", 415),
        ("application/n-triples", "<urn:a> <urn:b> <urn:c> .", 201),
    ):
        headers = {**AUTHORIZED, "Content-Type": kind}
        response = endpoint.client.put("/store?graph=urn:x", content=content, headers=headers)
        assert response.status_code == status


# What always holds.

GRAPHS = ["", article_iri("one"), article_iri("two"), f"{BASE}edits", "urn:g"]
WORDS = st.sampled_from(["<urn:a>", "<urn:b>", "<urn:c>"])
TRIPLE = st.builds("{} {} {}".format, WORDS, WORDS, WORDS)


@st.composite
def operations(draw: st.DrawFn) -> str:
    """An update of one graph."""
    graph, triple = draw(st.sampled_from(GRAPHS)), draw(TRIPLE)
    block = f"GRAPH <{graph}> {{ {triple} }}" if graph else triple
    verb = draw(st.sampled_from(["INSERT DATA", "DELETE DATA", "DELETE WHERE"]))
    whole = [f"CLEAR SILENT GRAPH <{graph}>" if graph else "CLEAR DEFAULT", "CLEAR NAMED"]
    return draw(st.sampled_from([f"{verb} {{ {block} }}"] * 6 + whole))


def run(root: Path, text: str) -> None:
    """An update without a server."""
    with writing(root) as writer:
        update(writer, text)
        writer.commit()


@hypothesis_settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(texts=st.lists(operations(), min_size=1, max_size=4))
def test_the_default_graph_stays_the_merge(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    root = tmp_path_factory.mktemp("merge")
    build(root, story("one", "Ana Lind"))
    for text in texts:
        run(root, text)
        with open_snapshot(root) as view:
            rows = list(view.store)
            merged = {q.triple for q in rows if is_merged(q.graph_name)}
            assert {q.triple for q in rows if q.graph_name == ox.DefaultGraph()} == merged
            articles = [q for q in rows if "/article/" in str(q.graph_name)]
            assert view.info is not None
            assert (view.info.quads, view.info.articles) == (
                len(articles), len({q.graph_name for q in articles}),
            )  # fmt: skip


def is_merged(graph: object) -> bool:
    """Whether the default graph has what this graph says."""
    name = getattr(graph, "value", "")
    parts = (f"{BASE}article/", f"{BASE}edits", "https://w3id.org/newskg")
    return name.startswith(parts)


def test_an_update_with_open_brackets_is_refused() -> None:
    with pytest.raises(Malformed):
        check_update("DELETE WHERE " + "{" * 200)
