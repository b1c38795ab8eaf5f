"""Answers kept, recognized and packed; several processes; other endpoints by allow-list."""

import gzip
import http.server
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import brotli
import pytest
from serving import Endpoint, children, eventually, serving
from stories import build, story

ROWS = "SELECT ?s ?o { ?s <urn:p> ?o } ORDER BY ?s"


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    """A server of three hundred triples."""
    file = tmp_path_factory.mktemp("data") / "data.nt"
    file.write_text("".join(f'<urn:s{n}> <urn:p> "value {n}" .\n' for n in range(300)))
    with serving(file, "--access-log", "") as endpoint:
        yield endpoint


def test_the_same_answer_has_the_same_tag(endpoint: Endpoint) -> None:
    first, second = endpoint.ask(ROWS), endpoint.ask(ROWS)
    tag = first.headers["etag"]
    assert (second.headers["etag"], second.content) == (tag, first.content)
    assert not tag.startswith("W/")
    assert endpoint.ask(ROWS, Accept="text/csv").headers["etag"] != tag
    assert first.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    ("condition", "status"),
    [("{tag}", 304), ("W/{tag}", 304), ('"other", {tag}', 304), ("*", 304), ('"other"', 200)],
)
def test_who_has_the_answer_is_told_so(endpoint: Endpoint, condition: str, status: int) -> None:
    tag = endpoint.ask(ROWS).headers["etag"]
    response = endpoint.ask(ROWS, **{"If-None-Match": condition.format(tag=tag)})
    assert response.status_code == status
    if status == 304:
        assert (response.content, response.headers["etag"]) == (b"", tag)
        assert "content-length" not in response.headers


def test_a_new_snapshot_has_new_answers(tmp_path: Path) -> None:
    root = tmp_path / "store"
    people = "SELECT ?l { ?x a kg:Person ; skos:prefLabel ?l }"
    build(root, story("one", "Ana Lind"))
    with serving("--store", root) as endpoint:
        tag = endpoint.ask(people).headers["etag"]
        build(root, story("two", "Bo Falk"))
        assert eventually(lambda: len(endpoint.rows(people)) == 2)
        again = endpoint.ask(people, **{"If-None-Match": tag})
        assert (again.status_code, again.headers["etag"] != tag) == (200, True)


@pytest.mark.parametrize("call", ["NOW()", "RAND()", "UUID()", "STRUUID()", "BNODE()", "now ()"])
def test_what_changes_each_time_is_not_kept(endpoint: Endpoint, call: str) -> None:
    query = f"SELECT ({call} AS ?x) {{}}"
    assert endpoint.ask(query).content != endpoint.ask(query).content


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [("gzip", "gzip"), ("br", "br"), ("gzip, deflate, br", "br"), ("br;q=0, gzip", "gzip"),
     ("identity", None), ("*", "br"), ("gzip;q=0", None), ("", None)],
)  # fmt: skip
def test_answers_are_packed_as_the_client_takes_them(
    endpoint: Endpoint, accepted: str, encoding: str | None
) -> None:
    plain = endpoint.ask(ROWS, **{"Accept-Encoding": "identity"})
    headers = {"Accept-Encoding": accepted}
    request = {"params": {"query": ROWS}, "headers": headers}
    with endpoint.client.stream("GET", "/sparql", **request) as response:  # type: ignore[arg-type]
        packed = b"".join(response.iter_raw())
    assert response.headers.get("content-encoding") == encoding
    assert response.headers["vary"] == "Accept, Accept-Encoding"
    assert (response.headers["etag"] == plain.headers["etag"]) == (encoding is None)
    unpack = {"gzip": gzip.decompress, "br": brotli.decompress, None: bytes}[encoding]
    assert unpack(packed) == plain.content


def test_small_answers_are_not_packed(endpoint: Endpoint) -> None:
    assert "content-encoding" not in endpoint.ask("ASK {}", **{"Accept-Encoding": "gzip"}).headers


def test_a_large_answer_comes_whole(endpoint: Endpoint) -> None:
    query = "SELECT ?s ?o ?t { ?s <urn:p> ?o . ?t <urn:p> ?x }"
    answer = endpoint.ask(query, **{"Accept-Encoding": "identity"})
    assert len(answer.content) > 1 << 20
    assert len(answer.json()["results"]["bindings"]) == 90_000
    head = endpoint.client.head("/sparql", params={"query": query})
    assert (head.content, "content-length" in head.headers) == (b"", True)


def test_little_memory_keeps_little(tmp_path: Path) -> None:
    (tmp_path / "data.nt").write_text("<urn:a> <urn:b> <urn:c> .")
    with serving(tmp_path / "data.nt", "--cache-bytes", "0") as endpoint:
        for _ in range(3):
            assert endpoint.ask("ASK {}").status_code == 200
        assert 'kg_cache_lookups_total{result="hit"} 0.0' in endpoint.client.get("/metrics").text


def test_several_processes_serve_one_port(tmp_path: Path) -> None:
    root = tmp_path / "store"
    build(root, story("one", "Ana Lind"))
    with serving("--store", root, "--processes", "2", "--workers", "1") as endpoint:
        servers = children(endpoint.process.pid)
        assert len(servers) == 2
        assert endpoint.ask("ASK { person:ana-lind ?p ?o }").json()["boolean"] is True
        victim = servers.pop()
        os.kill(victim, signal.SIGKILL)
        assert eventually(lambda: len(children(endpoint.process.pid) - {victim}) == 2)
        assert eventually(lambda: endpoint.ask("ASK {}").json()["boolean"])
    assert eventually(lambda: not any(Path(f"/proc/{each}").exists() for each in servers))


class Other(http.server.BaseHTTPRequestHandler):
    """Another endpoint, which knows one thing."""

    def do_GET(self) -> None:
        """Answer any query."""
        self.server.calls += 1  # type: ignore[attr-defined]
        body = (
            b'{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"uri","value":"urn:x"}}]}}'
        )
        self.send_response(200)
        self.send_header("Content-Type", "application/sparql-results+json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET  # noqa: N815  # the server's own way of naming

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def other() -> Iterator[tuple[str, http.server.HTTPServer]]:
    """Another endpoint, as long as the block lasts."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Other)
    server.calls = 0  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/sparql", server
    finally:
        server.shutdown()
        server.server_close()


def test_only_the_allowed_endpoints_are_asked(tmp_path: Path) -> None:
    (tmp_path / "data.nt").write_text('<urn:x> <urn:p> "1" .')
    with other() as (friend, _), other() as (canary, called):
        with serving(tmp_path / "data.nt", "--allow-service", friend) as endpoint:
            asked = "SELECT ?o {{ SERVICE <{}> {{ ?x a ?c }} ?x <urn:p> ?o }}"
            assert endpoint.rows(asked.format(friend)) == [{"o": "1"}]
            prefixed = f"PREFIX f: <{friend.removesuffix('sparql')}> " + asked.format("").replace(
                "<>", "f:sparql"
            )
            assert endpoint.rows(prefixed) == [{"o": "1"}]
            for target in (f"<{canary}>", "?x", "<sparql>", f"<{friend}?x>", "f:sparql"):
                refused = endpoint.ask(asked.format("").replace("<>", target))
                assert refused.status_code == 403, target
                assert "--allow-service" in refused.json()["detail"]
        assert called.calls == 0  # type: ignore[attr-defined]
