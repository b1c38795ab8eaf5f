"""What whoever runs the server sees of it: health, figures, the log, descriptions of the data."""

import asyncio
import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
import rdflib
from prometheus_client.parser import text_string_to_metric_families
from rdflib import Literal, URIRef
from rdflib.namespace import RDF, RDFS, VOID
from serving import Endpoint, eventually, serving
from stories import BASE, build, story

from kg.web.access import PAUSE, AccessLog

SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
FORMATS = [("text/turtle", "turtle"), ("application/n-triples", "nt"), ("application/trig", "trig"),
           ("application/rdf+xml", "xml"), ("application/ld+json", "json-ld"),
           ("application/n-quads", "nquads")]  # fmt: skip


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Endpoint, Path]]:
    """A server of two articles, and its log."""
    folder = tmp_path_factory.mktemp("store")
    build(folder / "store", story("one", "Ana Lind"))
    build(folder / "store", story("two", "Ana Lind", "Bo Falk"))
    log = folder / "log"
    with serving("--store", folder / "store", "--access-log", log) as endpoint:
        yield endpoint, log


def test_health_and_readiness(served: tuple[Endpoint, Path]) -> None:
    client = served[0].client
    assert client.get("/health").json() == {"status": "alive"}
    assert client.get("/ready").json() == {"status": "ready", "snapshot": "000002"}


def test_a_server_whose_workers_hang_lives_but_is_not_ready(tmp_path: Path) -> None:
    (tmp_path / "data.nt").write_text("<urn:a> <urn:b> <urn:c> .")
    with serving(tmp_path / "data.nt", "--workers", "2") as endpoint:
        for worker in endpoint.workers():
            os.kill(worker, signal.SIGSTOP)
        response = endpoint.client.get("/ready")
        assert (response.status_code, response.text.count("\n")) == (503, 1)
        assert endpoint.client.get("/health").status_code == 200


def figures(endpoint: Endpoint) -> dict[tuple[str, str], float]:
    """Every sample by its name and labels."""
    families = text_string_to_metric_families(endpoint.client.get("/metrics").text)
    samples = (sample for family in families for sample in family.samples)
    return {(each.name, ",".join(each.labels.values())): each.value for each in samples}


def test_figures(served: tuple[Endpoint, Path]) -> None:
    endpoint, _ = served
    before = figures(endpoint)
    for query in ("ASK { <urn:figures> ?p ?o }", "ASK { <urn:figures> ?p ?o }", "ASK {", "ASK {"):
        endpoint.ask(query)
    after = figures(endpoint)
    grown = {name: after[name] - before.get(name, 0) for name in after}
    assert grown["kg_requests_total", "query,answered"] == 2
    assert grown["kg_requests_total", "query,malformed"] == 2
    assert grown["kg_request_seconds_bucket", "query,+Inf"] == 4
    assert grown["kg_cache_lookups_total", "hit"] == 1
    assert grown["kg_cache_entries", ""] == 1
    assert (after["kg_workers", "idle"], after["kg_workers", "busy"]) == (1, 0)
    assert (after["kg_snapshot_info", "000002"], after["kg_articles", ""]) == (1, 2)


def test_the_log_has_a_line_a_request_and_no_query(served: tuple[Endpoint, Path]) -> None:
    endpoint, log = served
    secret = {"Authorization": "Bearer secret-token"}
    endpoint.client.get("/sparql", params={"query": "ASK { <urn:secret> ?p ?o }"}, headers=secret)
    endpoint.client.get("/nothing?q=secret")
    assert eventually(lambda: log.exists() and "/nothing" in log.read_text())
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    asked, missing = lines[-2:]
    assert (asked["path"], asked["status"], asked["client"]) == ("/sparql", 200, "127.0.0.1")
    assert (asked["bytes"], len(asked["query"])) == (27, 16)
    assert asked["ms"] > 0
    assert (missing["path"], missing["status"], "query" in missing) == ("/nothing", 404, False)
    assert "secret" not in log.read_text()


def described(endpoint: Endpoint, path: str, media_type: str, format: str) -> rdflib.Graph:
    """A description, read back."""
    response = endpoint.client.get(path, headers={"Accept": media_type})
    assert response.headers["content-type"].startswith(media_type)
    quads = format in ("trig", "nquads")
    graph = rdflib.Dataset(default_union=True) if quads else rdflib.Graph()
    return graph.parse(data=response.content, format=format)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(("media_type", "format"), FORMATS)
def test_void_counts_what_there_is(
    served: tuple[Endpoint, Path], media_type: str, format: str
) -> None:
    endpoint, _ = served
    graph = described(endpoint, "/.well-known/void", media_type, format)
    dataset = URIRef(f"{BASE}.well-known/void#dataset")
    assert graph.value(dataset, VOID.triples) == Literal(endpoint.count())
    assert graph.value(dataset, VOID.sparqlEndpoint) == URIRef(f"{endpoint.url}sparql")
    assert graph.value(dataset, RDFS.seeAlso) == URIRef(f"{endpoint.url}reconcile")
    person = URIRef("https://w3id.org/newskg#Person")
    (partition,) = graph.subjects(VOID["class"], person)
    assert graph.value(partition, VOID.entities) == Literal(2)
    article = URIRef(f"{BASE}article/two")
    assert (dataset, SD.namedGraph, article) in graph
    count = f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{article}> {{ ?s ?p ?o }} }}"
    assert str(graph.value(article, VOID.triples)) == endpoint.rows(count)[0]["n"]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(("media_type", "format"), FORMATS)
def test_the_service_is_described(
    served: tuple[Endpoint, Path], media_type: str, format: str
) -> None:
    graph = described(served[0], "/sparql", media_type, format)
    (service,) = graph.subjects(RDF.type, SD.Service)
    assert isinstance(service, URIRef)
    assert set(graph.objects(service, SD.supportedLanguage)) == {SD.SPARQL11Query}
    assert len(set(graph.objects(service, SD.resultFormat))) == 10
    assert graph.value(service, SD.defaultDataset) == URIRef(f"{BASE}.well-known/void#dataset")


def test_the_public_address_is_told(tmp_path: Path) -> None:
    (tmp_path / "data.nt").write_text("<urn:a> <urn:b> <urn:c> .")
    public = "https://data.example/sparql"
    with serving(tmp_path / "data.nt", "--public-url", public) as endpoint:
        graph = described(endpoint, "/sparql", "text/turtle", "turtle")
    assert set(graph.objects(None, SD.endpoint)) == {URIRef(public)}


@pytest.mark.parametrize(
    ("path", "accept", "status"),
    [("/sparql", "image/png", 406), ("/sparql?format=yaml", "*/*", 406),
     ("/.well-known/void", "image/png", 406), ("/.well-known/void?format=csv", "*/*", 406),
     ("/.well-known/void?format=ttl", "image/png", 200)],
)  # fmt: skip
def test_descriptions_are_negotiated(
    served: tuple[Endpoint, Path], path: str, accept: str, status: int
) -> None:
    assert served[0].client.get(path, headers={"Accept": accept}).status_code == status


def test_behind_a_proxy_the_client_is_whom_it_names(tmp_path: Path) -> None:
    (tmp_path / "data.nt").write_text("<urn:a> <urn:b> <urn:c> .")
    told = {"X-Forwarded-For": "192.0.2.7"}
    for trusted, client in (("127.0.0.1", "192.0.2.7"), ("", "127.0.0.1")):
        log = tmp_path / f"log{client}"
        arguments = ("--access-log", log, "--trusted-proxies", trusted)
        with serving(tmp_path / "data.nt", *arguments) as endpoint:
            endpoint.ask("ASK {}", **told)
        assert json.loads(log.read_text())["client"] == client


def test_a_line_written_while_the_server_ends_is_flushed_at_its_end(tmp_path: Path) -> None:
    log, complaints = AccessLog(str(tmp_path / "log")), list[object]()

    async def ending() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, context: complaints.append(context))
        log.write(path="/sparql")
        await loop.shutdown_default_executor()
        await asyncio.sleep(2 * PAUSE)

    asyncio.run(ending())
    log.flush()
    assert not complaints
    assert json.loads((tmp_path / "log").read_text(encoding="utf-8"))["path"] == "/sparql"
