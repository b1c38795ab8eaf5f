"""What a hostile client may try, one attack a row: it fails as documented, and others are served.

The attacks come from one address; from another a cheap question is asked again and again, which
must be answered, during each attack and after it.
"""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from serving import Endpoint, children, patiently, serving

ATTACKER = "127.0.0.2"
MEMORY = 900_000_000
"""Resident bytes of all the server's processes after everything."""
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
GREEDY = ("SELECT (COUNT(DISTINCT ?x) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i "
          "BIND(CONCAT(?c, ?f, ?i) AS ?x) }")  # fmt: skip
LIMITS = ("--workers", "4", "--timeout", "1", "--max-rows", "1000", "--max-bytes", "200000",
          "--arrival", "1", "--max-memory", "200000000", "--max-connections", "40")  # fmt: skip
Statuses = set[int]


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    """A server with narrow limits."""
    file = tmp_path_factory.mktemp("data") / "data.nt"
    file.write_text("".join(f'<urn:s{n}> <urn:p> "value {n}" .\n' for n in range(300)))
    with serving(file, *LIMITS, "--access-log", "") as endpoint:
        yield endpoint


def attacker(endpoint: Endpoint) -> httpx.Client:
    """A client at the attacker's address."""
    transport = httpx.HTTPTransport(local_address=ATTACKER)
    return httpx.Client(base_url=endpoint.url, transport=transport, timeout=10, trust_env=False)


def ask(endpoint: Endpoint, *queries: str) -> Statuses:
    """The statuses of these queries, all sent at once."""
    with attacker(endpoint) as client, ThreadPoolExecutor(len(queries)) as threads:
        sent = [threads.submit(client.post, "/sparql", data={"query": each}) for each in queries]
        responses = [each.result() for each in sent]
    assert all(each.text.count("\n") <= 1 for each in responses if each.status_code >= 400)
    return {each.status_code for each in responses}


def post(endpoint: Endpoint, content: bytes | Iterator[bytes], **headers: str) -> Statuses:
    """The status of a body that holds a query."""
    headers = {"Content-Type": "application/sparql-query", **headers}
    with attacker(endpoint) as client:
        return {client.post("/sparql", content=content, headers=headers).status_code}


@contextmanager
def connected(endpoint: Endpoint) -> Iterator[socket.socket]:
    """A bare connection."""
    address = ("127.0.0.1", httpx.URL(endpoint.url).port or 80)
    with socket.create_connection(address, timeout=8, source_address=(ATTACKER, 0)) as connection:
        yield connection


def raw(endpoint: Endpoint, *pieces: bytes, pause: float = 0.0) -> Statuses:
    """The statuses of what comes back for these bytes, until the server hangs up; 0 for nothing."""
    received = b""
    with connected(endpoint) as connection, suppress(ConnectionError):
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(pause)
        while data := connection.recv(1 << 16):
            received += data
    return {int(part[:3]) for part in received.split(b"HTTP/1.1 ")[1:]} or {0}


def url(query: str) -> bytes:
    """The first line and a header of a request for it."""
    return f"GET /sparql?query={quote(query)} HTTP/1.1\r\nHost: a\r\n".encode()


def crowd(endpoint: Endpoint) -> Statuses:
    """More connections than there may be."""
    with connected(endpoint) as first:
        held = [first]
        try:
            for _ in range(60):
                address = ("127.0.0.1", httpx.URL(endpoint.url).port or 80)
                held.append(socket.create_connection(address, 8, source_address=(ATTACKER, 0)))
            held[-1].settimeout(0.8)
            return {int(held[-1].recv(100).split()[1])}
        finally:
            for connection in held:
                connection.close()


def leave(endpoint: Endpoint) -> Statuses:
    """Clients that ask something endless and go away at once."""
    for _ in range(12):
        with connected(endpoint) as connection:
            connection.sendall(url(ENDLESS) + b"\r\n")
            time.sleep(0.02)
    return {0}


def never_read(endpoint: Endpoint) -> Statuses:
    """Clients that ask for much and read none of it."""
    with connected(endpoint) as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        question = url("SELECT ?a ?c ?d { ?a ?b ?c . ?d ?e ?f } LIMIT 999") + b"\r\n"
        for _ in range(100):
            connection.sendall(question)
        time.sleep(1)
    return {0}


ATTACKS: dict[str, tuple[Callable[[Endpoint], Statuses], Statuses]] = {
    "endless queries": (lambda e: ask(e, *[ENDLESS] * 8), {429, 503}),
    "greedy queries": (lambda e: ask(e, *[GREEDY] * 2), {413, 503}),
    "too many rows": (lambda e: ask(e, "SELECT ?a { ?a ?b ?c . ?d ?e ?f }"), {413}),
    "too many bytes": (lambda e: ask(e, "SELECT * { ?a ?b ?c . ?d ?e ?f }"), {413}),
    "too many triples": (lambda e: ask(e, "CONSTRUCT { ?a ?e ?f } { ?a ?b ?c . ?d ?e ?f }"), {413}),
    "a long query": (lambda e: ask(e, "ASK {" + " " * 100_000 + "}"), {413}),
    "deep braces": (lambda e: ask(e, "SELECT * " + "{" * 101 + "}" * 101), {400}),
    "deep parentheses": (lambda e: ask(e, "ASK { FILTER" + "(" * 100 + "1" + ")" * 100 + "}"),
                         {400}),
    "deep brackets": (lambda e: ask(e, "ASK { ?s ?p " + "[ ?p " * 100 + "1" + "]" * 100 + "}"),
                      {400}),
    "hidden braces": (lambda e: ask(e, "ASK { FILTER(1<#>'''\n2) " + "{" * 5000), {400}),
    "many operators": (lambda e: ask(e, "ASK { FILTER(" + "!" * 301 + "true) }"), {400}),
    "many unions": (lambda e: ask(e, "ASK { " + " UNION ".join(["{}"] * 302) + " }"), {400}),
    "hidden operators": (lambda e: ask(e, "ASK { FILTER(1<" + "a/" * 2000 + "1>1) }"), {400}),
    "hidden keywords": (lambda e: ask(e, "ASK { \\u0053ERVICE <urn:a> {} }"), {400}),
    "a long body": (lambda e: post(e, b" " * (1 << 20) + b" "), {413}),
    "a long body in pieces": (lambda e: post(e, (b" " * 65_536 for _ in range(17))), {413}),
    "a packed body": (lambda e: post(e, b"ASK {}", **{"Content-Encoding": "gzip"}), {415}),
    "long headers": (lambda e: raw(e, url("ASK {}") + b"A: " + b"a" * 70_000 + b"\r\n\r\n"), {431}),
    "headers without end": (lambda e: raw(e, url("ASK {}"), *[b"A: b\r\n" * 2000] * 6), {431}),
    "slow headers": (lambda e: raw(e, *(bytes([each]) for each in url("ASK {}")), pause=0.05),
                     {408, 0}),
    "a silent connection": (raw, {0}),
    "a body that does not come": (
        lambda e: raw(e, b"POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/"
                         b"sparql-query\r\nContent-Length: 9\r\n\r\nASK"), {408}),
    "no HTTP": (lambda e: raw(e, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n"), {400}),
    "a crowd": (crowd, {503}),
    "clients that leave": (leave, {0}),
    "clients that do not read": (never_read, {0}),
    "a hundred at once": (lambda e: raw(e, (url("ASK {}") + b"\r\n") * 99,
                                        url("ASK {}") + b"Connection: close\r\n\r\n"), {200}),
}  # fmt: skip


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_fails_and_others_are_served(endpoint: Endpoint, name: str) -> None:
    attack, expected = ATTACKS[name]
    over = threading.Event()
    with ThreadPoolExecutor() as threads:
        asking = threads.submit(keep_asking, endpoint, over)
        try:
            statuses = attack(endpoint)
        finally:
            over.set()
        during = asking.result()
    assert statuses <= expected
    assert statuses
    assert during
    assert once(endpoint)


def keep_asking(endpoint: Endpoint, over: threading.Event) -> bool:
    """Whether cheap questions are answered, each of many, asked while an attack lasts."""
    answered = [once(endpoint)]
    while not over.is_set():
        answered.append(once(endpoint))
        time.sleep(0.02)
    return all(answered)


def once(endpoint: Endpoint) -> bool:
    """Whether a cheap question is answered that nobody has asked before."""
    query = f"ASK {{ <urn:s1> <urn:p> ?o }} # {time.monotonic()}"
    return patiently(lambda: endpoint.ask(query)).json().get("boolean") is True


def test_after_all_that_the_server_is_no_larger(endpoint: Endpoint) -> None:
    assert once(endpoint)
    processes = {endpoint.process.pid, *children(endpoint.process.pid)}
    assert len(processes) == 5
    assert sum(map(resident, processes)) < MEMORY


def resident(pid: int) -> int:
    """The resident bytes of a process."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * 4096


@pytest.mark.parametrize(
    "path", ["//other.example/", "/sparql//", "/%2f%2fother.example", "/\\o.e"]
)
def test_nothing_redirects_elsewhere(endpoint: Endpoint, path: str) -> None:
    request = f"GET {path} HTTP/1.1\r\nHost: other.example\r\nConnection: close\r\n\r\n".encode()
    settle(endpoint)
    # A machine that is busy may refuse; nothing that it answers leads elsewhere.
    assert raw(endpoint, request) <= {200, 400, 404, 503}


def settle(endpoint: Endpoint) -> None:
    """Wait until the server has noticed that the crowds of other tests are gone."""
    for _ in range(100):
        if raw(endpoint, url("ASK {}") + b"Connection: close\r\n\r\n") == {200}:
            return
        time.sleep(0.1)
