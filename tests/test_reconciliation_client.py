"""Linking to a live reconciliation service: batches, types, and servers that fail."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from commands import Ran, run
from linking import links

import kg.link.service
from kg.remote import Remote

Json = dict[str, Any]
SPACE = "https://example.org/entity/"
MANIFEST = {
    "versions": ["0.2"],
    "name": "Example people",
    "identifierSpace": SPACE,
    "schemaSpace": "https://example.org/type/",
}
HOLM = {"id": "E1", "name": "Lena Holm", "score": 100, "match": True}
KAYA = {"id": "E2", "name": "Pavel Kaya", "score": 50, "match": False}


class Stub:
    """A service that answers as it is told, and remembers what it was asked."""

    def __init__(self) -> None:
        self.url = ""
        self.batches: list[dict[str, Json]] = []
        self.status = 200
        self.failures = 0
        self.manifest: bytes = json.dumps(MANIFEST).encode()
        self.answer: Callable[[dict[str, Json]], bytes] = self.known

    def known(self, queries: dict[str, Json]) -> bytes:
        """An honest answer."""
        found = {"Lena Holm": [HOLM], "Pavel Kaya": [KAYA]}
        return json.dumps(
            {key: {"result": found.get(query["query"], [])} for key, query in queries.items()}
        ).encode()


@contextmanager
def serving(stub: Stub) -> Iterator[Stub]:
    """The service on a free port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.reply(stub.status, stub.manifest)

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            if stub.failures:
                stub.failures -= 1
                self.reply(503, b"")
                return
            queries = json.loads(parse_qs(body)["queries"][0])
            stub.batches.append(queries)
            self.reply(stub.status, stub.answer(queries))

        def reply(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        stub.url = f"http://127.0.0.1:{server.server_port}/reconcile"
        yield stub
        server.shutdown()


@pytest.fixture
def stub() -> Iterator[Stub]:
    with serving(Stub()) as served:
        yield served


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store about two people; a client that is in a hurry."""
    hasty = Remote(timeout=2, retries=1, retry_wait=0, max_bytes=5000, headers=kg.link.service.FORM)
    monkeypatch.setattr(kg.link.service, "REMOTE", hasty)
    (tmp_path / "oslo.txt").write_text(
        "OSLO, May 3, 2015 (The Example) - Norway's foreign minister Lena Holm met Pavel Kaya.\n"
    )
    assert run("build", tmp_path / "oslo.txt", "--store", tmp_path / "store").code == 0
    return tmp_path / "store"


def add(stub: Stub, store: Path, *more: str) -> Ran:
    return run("authority", "add-service", "live", stub.url, *more, "--store", store)


def linking(store: Path) -> Ran:
    return run("link", "--authority", "live", "--store", store)


def test_what_the_service_is_sure_of_is_linked(stub: Stub, store: Path) -> None:
    assert add(stub, store, "--type", "person=Q5").out == "live: Example people\n"
    listed = run("authority", "list", "--store", store).out
    assert f"live  service: {stub.url}\n" in listed
    ran = linking(store)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "live: 1 accepted, 0 rejected, 1 undecided"
    assert links(store, "live") == {
        ("http://localhost:8000/person/lena-holm", f"{SPACE}E1")
    }  # fmt: skip
    [queries] = stub.batches
    assert {query["query"] for query in queries.values()} == {"Lena Holm", "Pavel Kaya"}
    assert {query["type"] for query in queries.values()} == {"Q5"}


def test_many_are_asked_for_in_batches(
    stub: Stub, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kg.link.service, "BATCH", 2)
    add(stub, store)
    assert linking(store).code == 0
    assert len(stub.batches) > 1
    assert {len(queries) for queries in stub.batches[:-1]} == {2}


def test_a_service_that_is_busy_is_asked_again(stub: Stub, store: Path) -> None:
    add(stub, store)
    stub.failures = 1
    assert linking(store).code == 0
    assert links(store, "live")


def result(value: object) -> Callable[[dict[str, Json]], bytes]:
    return lambda queries: json.dumps(dict.fromkeys(queries, value)).encode()


FAILING: dict[str, tuple[Callable[[dict[str, Json]], bytes], str]] = {
    "page": (lambda _: b"<html>", "the server's answer is not JSON"),
    "list": (lambda _: b"[]", "the server's answer is no JSON object"),
    "long": (lambda _: b" " * 6000, "the answer is longer than 5000 bytes"),
    "nothing": (lambda _: b"{}", "the server's answer has no result for a query"),
    "error": (result({"error": "no"}), "the server's answer has no result for a query"),
    "nameless": (result({"result": [{"id": "E1"}]}), "a result of the server's has no id"),
    "odd id": (result({"result": [{"id": "a b", "name": "x"}]}), "the service's id 'a b' makes no"),
}


@pytest.mark.parametrize("name", FAILING)
def test_a_service_that_fails_is_told_and_its_links_stay(
    stub: Stub, store: Path, name: str
) -> None:
    add(stub, store)
    assert linking(store).code == 0
    before = links(store, "live"), (store / "links.csv").read_bytes()
    stub.answer, cause = FAILING[name]
    ran = linking(store)
    assert ran.code == 1
    assert ran.err.startswith(f"kg: live: {cause}")
    assert ran.err.count("\n") == 1
    assert (links(store, "live"), (store / "links.csv").read_bytes()) == before


def test_other_authorities_are_linked_beside_one_that_fails(stub: Stub, store: Path) -> None:
    add(stub, store)
    stub.status = 403
    ran = run("link", "--store", store)
    assert (ran.code, ran.err) == (1, "kg: live: the server answers 403\n")
    assert links(store, "geonames")


def test_nobody_listening_is_told(store: Path) -> None:
    with serving(Stub()) as gone:
        pass
    ran = add(gone, store)
    assert ran.code == 1
    assert ran.err.startswith(f"kg: {gone.url}: the server cannot be reached (")
    assert ran.err.count("\n") == 1


def test_what_is_no_service_is_told(stub: Stub, store: Path) -> None:
    stub.manifest = b'{"name": "a shop"}'
    ran = add(stub, store)
    assert ran.err == f"kg: {stub.url}: no manifest of a reconciliation service\n"
    assert run("authority", "add-service", "live", "ftp://x", "--store", store).err == (
        "kg: ftp://x: not an address of the web\n"
    )
    wrong = run("authority", "add-service", "live", stub.url, "--type", "cat=Q1", "--store", store)
    assert wrong.err.startswith("kg: --type must be OURS=THEIRS with person, organization")
