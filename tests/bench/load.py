"""A client that costs little, since it shares the machine with the servers it measures."""

import random
import selectors
import socket
import time
from collections.abc import Iterator
from itertools import cycle, islice
from typing import NamedTuple
from urllib.parse import quote

from news import BASE, name_of, persons

PREFIXES = "".join(
    f"PREFIX {name}: <{start}> "
    for name, start in {
        "kg": "https://w3id.org/newskg#", "skos": "http://www.w3.org/2004/02/skos/core#",
        "org": "http://www.w3.org/ns/org#", "oa": "http://www.w3.org/ns/oa#",
        "dcterms": "http://purl.org/dc/terms/", "schema": "https://schema.org/",
        "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    }.items()
)  # fmt: skip
LIGHT = (
    "SELECT DISTINCT ?p ?o { <PERSON> ?p ?o }",
    'SELECT DISTINCT ?who { ?who skos:prefLabel "NAME" ; a kg:Person }',
    "SELECT DISTINCT ?title ?at { ?m org:member <PERSON> ; kg:roleTitle ?title ; "
    "org:organization/skos:prefLabel ?at } LIMIT 20",
    "SELECT DISTINCT ?said ?day { ?c kg:speaker <PERSON> ; kg:content ?said ; "
    "kg:madeAt/kg:date ?day } LIMIT 20",
    "SELECT DISTINCT ?who ?place { <EVENT> kg:speakerAt/skos:prefLabel ?who ; "
    "sem:hasPlace/skos:prefLabel ?place }",
    "SELECT DISTINCT ?words { <CLAIM> kg:evidence/oa:hasTarget/oa:hasSelector/oa:exact ?words }",
)
HEAVY = (
    "SELECT ?class (COUNT(DISTINCT ?x) AS ?n) { ?x a ?class } GROUP BY ?class ORDER BY ?class",
    "SELECT ?who (COUNT(DISTINCT ?c) AS ?n) { ?c kg:speaker ?who } GROUP BY ?who "
    "ORDER BY DESC(?n) ?who LIMIT 10",
    "SELECT (COUNT(DISTINCT ?who) AS ?n) { ?who a kg:Person ; skos:prefLabel ?name }",
    'SELECT DISTINCT ?who ?name { ?who skos:prefLabel ?name FILTER(CONTAINS(?name, "FAMILY")) } '
    "ORDER BY ?name ?who LIMIT 20",
    "SELECT DISTINCT ?a ?title { ?a schema:datePublished ?day ; dcterms:title ?title "
    'FILTER(STR(?day) > "DAY") } ORDER BY ?day ?a LIMIT 20',
    "SELECT DISTINCT ?other { <PERSON> ^kg:speaker/kg:madeAt/kg:speakerAt ?p . "
    "?p skos:prefLabel ?other } ORDER BY ?other LIMIT 50",
)
MIXES = {"light": LIGHT, "full": LIGHT + HEAVY, "heavy": HEAVY}
KEPT = 24
"""Different queries of a repeated run."""


class Target(NamedTuple):
    """Where a server answers queries."""

    port: int
    path: str


class Measure(NamedTuple):
    """Queries a second, and latencies in milliseconds."""

    rate: float
    p50: float
    p99: float


def queries(mix: str, articles: int, *, seed: int) -> Iterator[str]:
    """Queries without end, no two alike."""
    chance = random.Random(seed)
    for number, template in enumerate(cycle(MIXES[mix])):
        person, article = chance.randrange(persons(articles)), chance.randrange(articles)
        values = {
            "PERSON": f"{BASE}person/p{person}",
            "NAME": name_of(person),
            "EVENT": f"{BASE}event/e{article // 4}",
            "CLAIM": f"{BASE}claim/c{article}-1",
            "FAMILY": name_of(person).split()[1],
            "DAY": f"20{10 + article % 15}-06-01",
        }
        query = template
        for name, value in values.items():
            query = query.replace(name, value)
        yield f"{PREFIXES}{query} # {seed}-{number}"


def requests(target: Target, texts: Iterator[str]) -> list[bytes]:
    """The bytes that ask these."""
    return [
        f"GET {target.path}?query={quote(text)} HTTP/1.1\r\nHost: localhost:{target.port}\r\n"
        "Accept: application/sparql-results+json\r\n\r\n".encode()
        for text in texts
    ]


def measure(
    target: Target,
    mix: str,
    articles: int,
    *,
    clients: int,
    seconds: float,
    repeated: bool,
    seed: int,
) -> Measure:
    """Ask for some seconds by so many clients, each waiting for its answer."""
    number = KEPT if repeated else int(8000 * seconds) + 1000
    ready = requests(target, islice(queries(mix, articles, seed=7 if repeated else seed), number))
    if repeated:
        run(target, iter(ready), clients=1, seconds=3600)
    return run(target, cycle(ready) if repeated else iter(ready), clients=clients, seconds=seconds)


def run(target: Target, ready: Iterator[bytes], *, clients: int, seconds: float) -> Measure:
    """Send what is ready until it or the time ends."""
    selector, latencies = selectors.DefaultSelector(), list[float]()
    states: dict[socket.socket, tuple[bytearray, float]] = {}

    def send(client: socket.socket) -> None:
        request = next(ready, None)
        if request is not None:
            states[client] = (bytearray(), time.perf_counter())
            client.sendall(request)

    for _ in range(clients):
        client = socket.create_connection(("127.0.0.1", target.port))
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        selector.register(client, selectors.EVENT_READ)
        send(client)
    begun = time.perf_counter()
    while states and time.perf_counter() - begun < seconds:
        for key, _ in selector.select(1.0):
            client = key.fileobj
            assert isinstance(client, socket.socket)
            received, sent = states[client]
            received += client.recv(1 << 18)
            if is_whole(received):
                latencies.append(time.perf_counter() - sent)
                del states[client]
                send(client)
    took = time.perf_counter() - begun
    for client in list(selector.get_map().values()):
        client.fileobj.close()  # type: ignore[union-attr]
    latencies.sort()
    at = [latencies[int((len(latencies) - 1) * share)] * 1000 for share in (0.5, 0.99)]
    return Measure(len(latencies) / took, *at)


def is_whole(received: bytearray) -> bool:
    """Whether the response is all there; it must be a good one."""
    end = received.find(b"\r\n\r\n")
    if end < 0:
        return False
    head = bytes(received[:end]).lower()
    if head[9:12] != b"200":
        raise RuntimeError(bytes(received[:500]))
    _, found, rest = head.partition(b"content-length:")
    if found:
        return len(received) >= end + 4 + int(rest.split(b"\r\n")[0])
    return received.endswith(b"0\r\n\r\n")
