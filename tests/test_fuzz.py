"""Whatever is sent to the endpoint: it answers, and never with a fault of its own."""

import socket
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import quote, urlencode

import httpx
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from serving import PATIENCE, Endpoint, serving

TEXTS = st.one_of(
    st.sampled_from(["ASK {}", "SELECT * { ?s ?p ?o } LIMIT 3", "CONSTRUCT WHERE { ?s ?p ?o }",
                     "DESCRIBE <urn:s>", "CLEAR ALL", "ASK {", "urn:g", "csv", "turtle", "html",
                     "SELECT (<urn:f>(1) AS ?x) {}", "SELECT (1/0 AS ?x) {}",
                     "SELECT * { SERVICE kg:search { ?x kg:searchText 'a' } }"]),
    st.text(max_size=30),
)  # fmt: skip
NAMES = st.sampled_from(["query", "update", "default-graph-uri", "named-graph-uri", "format",
                         "graph", "default", "using-graph-uri", "q", "kind", "limit"])  # fmt: skip
PARAMETERS = st.lists(st.tuples(NAMES, TEXTS), max_size=4)
PATHS = st.one_of(
    st.sampled_from(["/sparql", "/sparql/", "/", "/store", "/search", "/terms.json", "/health",
                     "/ready", "/metrics", "/.well-known/void", "/person/x", "/static/style.css",
                     "/static/..%2f", "/vendor/", "/%00", "/%FF", "/article/%7B", "//"]),
    st.text(max_size=10).map(lambda text: "/" + quote(text.encode("utf-8", "replace"))),
)  # fmt: skip
METHODS = st.sampled_from(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
TYPES = ["application/x-www-form-urlencoded", "application/sparql-query", "text/turtle",
         "application/sparql-update", "multipart/form-data", "application/json", "", ";charset=x",
         "application/sparql-query; charset=latin-1", "a/b;;=;"]  # fmt: skip
HEADERS = st.lists(
    st.one_of(
        st.tuples(st.just("Content-Type"), st.sampled_from(TYPES)),
        st.tuples(st.just("Accept"), st.sampled_from(
            ["*/*", "text/html", "text/csv;q=x", "text/turtle, */*;q=0", "/", ";q", "\xff"])),
        st.tuples(st.just("Accept-Encoding"), st.sampled_from(["gzip", "br;q=0", "*", ",;"])),
        st.tuples(st.just("If-None-Match"), st.sampled_from(["*", '"a"', "W/", ",,"])),
        st.tuples(st.just("Authorization"), st.sampled_from(["Bearer", "Bearer \xe9", "Basic x"])),
        st.tuples(st.just("X-Forwarded-For"), st.just("x, y")),
        st.tuples(st.just("Content-Encoding"), st.sampled_from(["gzip", "identity", ""])),
        st.tuples(st.just("Range"), st.just("bytes=0-1,5-")),
    ),
    max_size=4,
)  # fmt: skip
BODIES = st.one_of(st.binary(max_size=40), TEXTS.map(lambda text: text.encode("utf-8", "replace")),
                   PARAMETERS.map(lambda pairs: encode(pairs).encode()))  # fmt: skip


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    """A server of three triples."""
    file = tmp_path_factory.mktemp("data") / "data.nq"
    file.write_text("".join(f"<urn:s> <urn:p> {n} <urn:g> .\n" for n in ("1", '"a"', "_:b")))
    file.write_text('<urn:s> <urn:p> "a" <urn:g> .\n<urn:s> <urn:p> _:b .\n')
    with serving(file, "--workers", "4", "--access-log", "") as endpoint:
        yield endpoint


def encode(pairs: list[tuple[str, str]]) -> str:
    """Parameters of a URL or form."""
    return urlencode([(name, text.encode("utf-8", "replace")) for name, text in pairs])


def exchange(endpoint: Endpoint, request: bytes) -> bytes:
    """What comes back for these bytes, until the server hangs up."""
    address = ("127.0.0.1", httpx.URL(endpoint.url).port or 80)
    received = b""
    with socket.create_connection(address, PATIENCE) as connection, suppress(ConnectionError):
        connection.sendall(request)
        while data := connection.recv(1 << 16):
            received += data
    return received


@hypothesis_settings(max_examples=250, deadline=None)
@given(METHODS, PATHS, PARAMETERS, HEADERS, BODIES)
def test_no_request_is_a_fault_of_the_server(
    endpoint: Endpoint,
    method: str,
    path: str,
    parameters: list[tuple[str, str]],
    headers: list[tuple[str, str]],
    body: bytes,
) -> None:
    lines = [f"{method} {path}?{encode(parameters)} HTTP/1.1", "Host: a", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in headers]
    lines += [f"Content-Length: {len(body)}", "", ""]
    received = exchange(endpoint, "\r\n".join(lines).encode("latin-1") + body)
    status = int(received.split()[1])
    assert status < 500 or status == 503
    assert b"Traceback" not in received
    if status >= 400 and method != "HEAD" and b"application/problem+json" in received:
        assert received.rpartition(b"\r\n\r\n")[2].count(b"\n") == 1


@hypothesis_settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_are_a_fault_of_the_server(endpoint: Endpoint, data: bytes) -> None:
    received = exchange(endpoint, data + b"\r\n\r\n\x00\r\n\r\n")
    assert received == b"" or received.startswith(b"HTTP/1.1 4")


def test_it_still_answers(endpoint: Endpoint) -> None:
    assert endpoint.ask("ASK { <urn:s> ?p ?o }").json()["boolean"] is True
