"""`kg serve` under strain: slow, hostile and broken queries, new builds, bad starts, clean ends."""

import gzip
import os
import signal
import socket
import subprocess
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from serving import COUNT, KG, PATIENCE, Endpoint, eventually, patiently, serving
from stories import build, story

from kg import settings
from kg.errors import Malformed, Refused
from kg.store import sparql

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
ROWS = 300
LIMITS = ("--workers", "4", "--timeout", "2", "--max-rows", "1000", "--max-bytes", "200000",
          "--max-memory", "250000000")  # fmt: skip


def data() -> str:
    """Triples whose products are endless to count."""
    return "".join(f'<urn:s{n}> <urn:p> "value {n}" .\n' for n in range(ROWS))


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    """A server with narrow limits."""
    file = tmp_path_factory.mktemp("data") / "data.nt"
    file.write_text(data())
    with serving(file, *LIMITS) as endpoint:
        yield endpoint


def cheap(endpoint: Endpoint) -> bool:
    """Whether a cheap question is answered."""
    return patiently(lambda: endpoint.ask("ASK {}")).json().get("boolean") is True


def problem(response: httpx.Response) -> tuple[int, str]:
    """The status and detail of an error."""
    return response.status_code, response.json()["detail"]


def test_slow_queries_are_killed_and_small_ones_answered_meanwhile(endpoint: Endpoint) -> None:
    with ThreadPoolExecutor() as threads:
        slow = [threads.submit(endpoint.ask, ENDLESS) for _ in range(2)]
        small = [cheap(endpoint) for _ in range(20)]
        assert not any(each.done() for each in slow)
        ends = [each.result() for each in slow]
    assert small == [True] * 20
    assert [problem(each) for each in ends] == [(503, "not answered within 2 seconds")] * 2
    assert ends[0].headers["retry-after"] == "5"


def test_heavy_queries_leave_a_worker_for_small_ones(endpoint: Endpoint) -> None:
    endpoint.ask(ENDLESS)
    with ThreadPoolExecutor() as threads:
        slow = [threads.submit(endpoint.ask, ENDLESS) for _ in range(5)]
        small = [cheap(endpoint) for _ in range(20)]
        assert not all(each.done() for each in slow)
        ends = [each.result() for each in slow]
    assert sorted(each.status_code for each in ends) == [429, 503, 503, 503, 503]
    refused = next(each for each in ends if each.status_code == 429)
    assert problem(refused) == (429, "over 4 queries of one client at once")
    assert refused.headers["retry-after"] == "5"
    assert small == [True] * 20


def test_queries_never_seen_leave_a_worker_too(tmp_path: Path) -> None:
    file = tmp_path / "data.nt"
    file.write_text(data())
    limits = (
        "--workers",
        "4",
        "--client-running",
        "20",
        "--client-waiting",
        "20",
        "--timeout",
        "2",
    )
    with serving(file, *limits) as endpoint, ThreadPoolExecutor() as threads:
        # Each has a shape of its own.
        slow = [threads.submit(endpoint.ask, ENDLESS + " #" + "x" * n) for n in range(5)]
        assert eventually(lambda: sum(map(busy, endpoint.workers())) == 3)
        small = [cheap(endpoint) for _ in range(20)]
        assert not all(each.done() for each in slow)
        assert {each.result().status_code for each in slow} == {503}
    assert small == [True] * 20


def test_a_query_ends_when_its_asker_goes_away(tmp_path: Path) -> None:
    file = tmp_path / "data.nt"
    file.write_text(data())
    with serving(file, "--timeout", "600", "--workers", "1") as endpoint:
        before = endpoint.workers()
        with pytest.raises(httpx.ReadTimeout):
            endpoint.client.get("/sparql", params={"query": ENDLESS}, timeout=0.3)
        assert endpoint.count() == ROWS
        assert not endpoint.workers() & before


def test_a_broken_worker_costs_one_answer(tmp_path: Path) -> None:
    file = tmp_path / "data.nt"
    file.write_text(data())
    with serving(file, "--workers", "4", "--timeout", "600") as endpoint:
        endpoint.ask("ASK {}")
        with ThreadPoolExecutor() as threads:
            slow = threads.submit(endpoint.ask, ENDLESS + "#crash")
            assert eventually(lambda: slow.done() or crash_busy(endpoint))
            broken = slow.result()
        assert problem(broken) == (503, "the engine failed on this query, or ran out of memory")
        assert broken.text.count("\n") == 1
        assert endpoint.count() == ROWS
        assert eventually(lambda: len(endpoint.workers()) == 4)


def crash_busy(endpoint: Endpoint) -> None:
    """Crash every worker that is running, as the engine could."""
    for worker in filter(busy, endpoint.workers()):
        os.kill(worker, signal.SIGSEGV)


def busy(pid: int) -> bool:
    """Whether a process is running, not waiting."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "R"
    except OSError:
        return False


@pytest.mark.parametrize(
    ("query", "detail"),
    [
        ("SELECT * { ?a ?b ?c . ?d ?e ?f }", "the answer has over 200000 bytes: add LIMIT"),
        ("SELECT ?a { ?a ?b ?c . ?d ?e ?f } LIMIT 1001",
         "the answer has over 1000 rows: add LIMIT"),
        ("CONSTRUCT { ?a <urn:q> ?c } { ?a ?b ?d . ?e ?f ?c } LIMIT 1001",
         "the answer has over 1000 triples: add LIMIT"),
    ],
)  # fmt: skip
def test_an_answer_is_whole_or_an_error(endpoint: Endpoint, query: str, detail: str) -> None:
    assert problem(endpoint.ask(query)) == (413, detail)


@pytest.mark.parametrize("format", ["json", "xml", "csv", "tsv"])
def test_rows_are_counted_whatever_texts_hold(endpoint: Endpoint, format: str) -> None:
    tricky = r'''"},{" '<result>' "a\nb" "\n},{\n" "\"},{\""'''
    query = f"SELECT ?x ?y {{ VALUES ?x {{ {tricky} }} ?a ?b ?c }} LIMIT %d"
    formatted = {"query": query % 1000, "format": format}
    assert endpoint.client.get("/sparql", params=formatted).status_code == 200
    formatted = {"query": query % 1001, "format": format}
    assert endpoint.client.get("/sparql", params=formatted).status_code == 413


def test_a_query_that_eats_memory_is_killed(endpoint: Endpoint) -> None:
    query = "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i BIND(CONCAT(?c, ?f, ?i) AS ?x) }"  # noqa: E501
    status, detail = problem(endpoint.ask(query))
    assert (status, detail) in [
        (413, "the query needs over 250 MB of memory"),
        (503, "not answered within 2 seconds"),
    ]
    assert endpoint.count() == ROWS


HOSTILE = [
    "SELECT * { " + "{" * 99 + "}" * 99 + " }",
    "SELECT * { FILTER(" + "!" * 5000 + "true) }",
    "SELECT * { FILTER(" + "-" * 5000 + "1) }",
    "SELECT * { ?s " + "^" * 5000 + "<urn:p> ?o }",
    "SELECT * { ?s ?p ?o FILTER(" + " && ".join(["true"] * 9000) + ") }",
    "SELECT * { " + " UNION ".join(["{}"] * 5000) + " }",
    "SELECT * { " + "OPTIONAL { ?s ?p ?o } " * 1000 + " }",
    "SELECT * { ?s ?p '" + "\\\\" * 40_000 + " }",
    "SELECT * { ?s ?p " + "'''" * 10_000,
    "#" * 50_000 + "\n" * 40_000,
    "SERVICE " * 10_000,
    "SELECT * { ?s ?p ?o FILTER(?s < " + "<#" * 20_000 + "service",
    "\x00",
    "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16") * 20_000,
]


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_queries_end_in_an_answer(endpoint: Endpoint, query: str) -> None:
    response = endpoint.client.post(
        "/sparql", content=query.encode(), headers={"Content-Type": "application/sparql-query"}
    )
    assert response.status_code in (200, 400, 413, 500, 503)
    assert response.status_code == 200 or response.text.count("\n") == 1
    assert "Traceback" not in response.text
    assert endpoint.ask("ASK {}").json()["boolean"] is True


class Canary:
    """A listening socket that notes whether anybody calls."""

    def __init__(self) -> None:
        self.calls = 0
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}/"
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self) -> None:
        """Count calls until the socket is closed."""
        while True:
            try:
                call, _ = self.socket.accept()
            except OSError:
                return
            self.calls += 1
            call.close()


FETCHES = [
    "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }",
    "SELECT * { service\n#x\n<URL>{} }",
    "PREFIX e: <URL> SELECT * { SERVICE e: { ?s ?p ?o } }",
    "PREFIX SERVICEe: <URL> PREFIX e: <URL> SELECT * { SERVICEe:x { ?s ?p ?o } }",
    "PREFIX : <URL> SELECT * { SERVICE:x { ?s ?p ?o } }",
    "PREFIX : <URL> SELECT * { { } SERVICE:x { ?s ?p ?o } }",
    "SELECT * { VALUES ?u { <URL> } SERVICE ?u { ?s ?p ?o } }",
    "SELECT * { ?a ?b ?c FILTER(1<'>') SERVICE <URL> { ?s ?p ?o } # '\n }",
    "SELECT * { ?a ?b ?c FILTER(1<#>'''\n2) SERVICE <URL> { ?s ?p ?o } #'''\n }",
    "SELECT * { \\u0053ERVICE <URL> { ?s ?p ?o } }",
    "SELECT * FROM <URL> { ?s ?p ?o }",
    "SELECT * FROM NAMED <URL> { GRAPH ?g { ?s ?p ?o } }",
    "SELECT * FROM <URL> FROM <URLx> { ?s ?p ?o }",
    "SELECT * FROM <file:///etc/passwd> FROM <file:///etc/hosts> { ?s ?p ?o }",
    "LOAD <URL>",
    "INSERT DATA { <urn:a> <urn:b> <urn:c> } ; LOAD <URL>",
]


@pytest.mark.parametrize("query", FETCHES)
def test_nothing_is_ever_fetched(endpoint: Endpoint, query: str) -> None:
    canary = Canary()
    asked = query.replace("URL", canary.url)
    named = {"query": "ASK {?s ?p ?o}", "default-graph-uri": canary.url}
    responses = [
        endpoint.ask(asked),
        endpoint.client.post("/sparql", data={"query": asked}),
        endpoint.client.post("/sparql", data={"update": asked}),
        endpoint.client.get("/sparql", params=named),
    ]
    canary.socket.close()
    assert canary.calls == 0
    assert responses[0].status_code in (200, 400, 403)
    if responses[0].status_code == 200:
        assert responses[0].json()["results"]["bindings"] == []
    assert responses[3].json()["boolean"] is False


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p 'SERVICE <urn:a> {' }",
        '''SELECT * { ?s ?p """SERVICE <urn:a> { ' " """ }''',
        "SELECT * { ?s <http://a.example/SERVICE> ?service { } }",
        "SELECT * { ?s <http://a.example/x#SERVICE> ?o } # SERVICE <urn:a> {",
        "SELECT * { ?s schema:serviceType ?o { } }",
        "SELECT * { ?SERVICE ?p ?o { } }",
        "SELECT * { FILTER(?x<5 && CONTAINS(?y, 'service')) { } }",
        "SELECT * { _:service ?p 'a'@service { } }",
    ],
)
def test_the_word_service_alone_is_no_call(query: str) -> None:
    assert sparql.read(query).form is sparql.Form.SELECT


FRAGMENTS = st.sampled_from(
    ["SERVICE", "service", " ", "\n", "#", "<", ">", "{", "}", "{}", "(", ")", "FILTER(", "?o", "1",
     "5.", ".", "true", '"a"', '"', "'", "'''", '"""', "\\", "e:a", "e:", "_:b", "@en", "&&", "=",
     "<'>", "<#>", "#\n", "FILTER(?o<5)", "FILTER(1<'>')", "OPTIONAL", "SILENT",
     "\u1680", "\u0301", "\u00b7", "\u00a0", "\u2028", "\x0b", "\x1c", "e.a:", "_:b.", "e:a."]
)  # fmt: skip
FRAMES = st.sampled_from(
    ["{%s SERVICE:x {?a ?b ?c} %s}", "{ ?s ?p ?o . %s SERVICE<http://127.0.0.1:1/>{} %s}",
     "{ ?s ?p ?o . FILTER(?o<%s SERVICE:x{} %s}", "{ ?s ?p %s SERVICE e:x {} %s}",
     "{ ?s ?p ?o %s SERVICE e:x%s {} }", "{ SERVICE e:%s\u1680%s {} }"]
)  # fmt: skip


@hypothesis_settings(max_examples=200, deadline=None)
@given(FRAMES, st.lists(FRAGMENTS, max_size=5), st.lists(FRAGMENTS, max_size=5))
def test_whatever_the_engine_would_call_is_refused(
    frame: str, before: list[str], after: list[str]
) -> None:
    prologue = "PREFIX e: <http://127.0.0.1:1/> PREFIX : <http://127.0.0.1:1/> SELECT * WHERE "
    query = prologue + frame % ("".join(before), "".join(after))
    store = ox.Store()
    store.add(ox.Quad(ox.NamedNode("urn:s"), ox.NamedNode("urn:p"), ox.Literal("o")))
    try:
        results = store.query(query)
        assert isinstance(results, ox.QuerySolutions)
        list(results)
    except OSError:
        # The engine will not use port 1: it got as far as calling.
        with pytest.raises((Refused, Malformed)):
            sparql.read(query)
    except (SyntaxError, RuntimeError):
        pass


def test_a_new_build_is_picked_up_without_a_failed_request(tmp_path: Path) -> None:
    root = tmp_path / "store"
    build(root, story("one", "Ana Lind"), keep=1)
    people = "SELECT (COUNT(*) AS ?n) { ?x a kg:Person }"
    with serving("--store", root, "--workers", "4") as endpoint, ThreadPoolExecutor() as threads:
        assert endpoint.rows(people) == [{"n": "1"}]
        done = threading.Event()
        statuses: list[int] = []
        asking = threads.submit(ask_until, endpoint.url, done, statuses)
        for number, name in enumerate(["Bo Falk", "Cy Dahl", "Di Moe"], start=2):
            asked = len(statuses)
            build(root, story(name.split()[0].lower(), name), keep=1)
            assert eventually(lambda n=number: endpoint.rows(people) == [{"n": str(n)}])
            assert eventually(lambda n=asked: len(statuses) > n)
        done.set()
        asking.result()
    assert set(statuses) == {200}


def ask_until(url: str, done: threading.Event, statuses: list[int]) -> None:
    """Send requests one after another until the end, noting their statuses."""
    with httpx.Client(base_url=url, timeout=PATIENCE, trust_env=False) as client:
        while not done.is_set():
            statuses.append(client.get("/sparql", params={"query": COUNT}).status_code)
            statuses.append(client.get("/person/ana-lind").status_code)


def test_a_store_that_goes_away_is_still_served(tmp_path: Path) -> None:
    root = tmp_path / "store"
    build(root, story("one", "Ana Lind"))
    with serving("--store", root, "--workers", "4") as endpoint:
        (root / "current").unlink()
        (root / "current").write_text("999999")
        assert eventually(lambda: endpoint.ask("ASK { person:ana-lind ?p ?o }").json()["boolean"])


NAMES = {
    "nq": "<urn:a> <urn:b> <urn:c> <urn:g> .",
    "nt": "<urn:a> <urn:b> <urn:c> .",
    "ttl": "<urn:a> <urn:b> <urn:c> .",
    "trig": "<urn:g> { <urn:a> <urn:b> <urn:c> }",
    "rdf": '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:u="urn:">'
    '<rdf:Description rdf:about="urn:a"><u:b rdf:resource="urn:c"/></rdf:Description></rdf:RDF>',
    "jsonld": '{"@id": "urn:a", "urn:b": {"@id": "urn:c"}}',
}


def test_files_of_every_syntax_are_served_together(tmp_path: Path) -> None:
    files = []
    for suffix, text in NAMES.items():
        files.append(tmp_path / f"plain.{suffix}")
        files[-1].write_text(text)
        files.append(tmp_path / f"packed.{suffix}.gz")
        files[-1].write_bytes(gzip.compress(text.replace("urn:c", f"urn:{suffix}").encode()))
    with serving(*files, "--default-graph", "union") as endpoint:
        found = endpoint.rows("SELECT ?o { <urn:a> <urn:b> ?o } ORDER BY ?o")
    assert found == [{"o": f"urn:{name}"} for name in sorted(["c", *NAMES])]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--store", "nowhere"], "kg: nowhere: there is no store here; kg build makes one\n"),
        (["none.nq"], "kg: none.nq: No such file or directory\n"),
        (["bad.nt"], "kg: bad.nt: Parser error at line 1 "),
        (["bad.txt"], "kg: bad.txt: not named like an RDF file (known: .nq "),
        (["torn.nt.gz"], "kg: torn.nt.gz: "),
        (["good.nt", "--host", "192.0.2.1"],
         "kg: cannot listen on 192.0.2.1 port 0: Cannot assign requested address\n"),
    ],
)  # fmt: skip
def test_a_bad_start_is_one_line(tmp_path: Path, arguments: list[str], line: str) -> None:
    (tmp_path / "good.nt").write_text("<urn:a> <urn:b> <urn:c> .")
    (tmp_path / "bad.nt").write_text("<urn:a> <urn:b> .")
    (tmp_path / "bad.txt").write_text("")
    (tmp_path / "torn.nt.gz").write_bytes(gzip.compress(os.urandom(100))[:60])
    done = run(*arguments, "--port", "0", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(line)
    assert done.stderr.count("\n") == 1


def test_a_taken_port_is_one_line(endpoint: Endpoint, tmp_path: Path) -> None:
    (tmp_path / "good.nt").write_text("<urn:a> <urn:b> <urn:c> .")
    port = str(httpx.URL(endpoint.url).port)
    done = run("good.nt", "--port", port, cwd=tmp_path)
    line = f"kg: cannot listen on 127.0.0.1 port {port}: Address already in use\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", line)


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """A `kg serve` that is not expected to come up."""
    command = [*KG, "serve", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=PATIENCE)


def test_the_server_ends_cleanly(tmp_path: Path) -> None:
    file = tmp_path / "data.nt"
    file.write_text(data())
    with (
        serving(file, "--workers", "4", "--timeout", "600") as endpoint,
        ThreadPoolExecutor() as threads,
    ):
        workers = endpoint.workers()
        slow = threads.submit(endpoint.ask, ENDLESS)
        assert eventually(lambda: any(map(busy, workers)))
        endpoint.process.send_signal(signal.SIGTERM)
        assert endpoint.process.wait(PATIENCE) == 0
        assert isinstance(slow.exception() or slow.result(), httpx.HTTPError | httpx.Response)
    assert len(workers) == 4
    assert eventually(lambda: not any(map(alive, workers)))


def test_ctrl_c_ends_the_server_and_removes_what_it_loaded(tmp_path: Path) -> None:
    (tmp_path / "data.nt").write_text(data())
    (tmp_path / "temporary").mkdir()
    with serving(tmp_path / "data.nt", TMPDIR=str(tmp_path / "temporary")) as endpoint:
        assert len(list((tmp_path / "temporary").glob("kg-serve-*"))) == 1
        endpoint.process.send_signal(signal.SIGINT)
        assert endpoint.process.wait(PATIENCE) == 0
    assert list((tmp_path / "temporary").iterdir()) == []


def test_workers_end_when_the_server_is_killed(tmp_path: Path) -> None:
    file = tmp_path / "data.nt"
    file.write_text(data())
    with (
        serving(file, "--workers", "4", "--timeout", "600") as endpoint,
        ThreadPoolExecutor() as threads,
    ):
        workers = endpoint.workers()
        slow = threads.submit(endpoint.ask, ENDLESS)
        assert eventually(lambda: any(map(busy, workers)))
        endpoint.process.kill()
        assert slow.exception() is not None
    assert eventually(lambda: not any(map(alive, workers)))


def alive(pid: int) -> bool:
    """Whether a process runs, and is not merely unburied."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_every_setting_is_documented() -> None:
    told = subprocess.run([*KG, "serve", "--help"], capture_output=True, text=True).stdout
    words = " ".join(told.split())
    for setting in settings.SERVE:
        assert f"--{setting.name}" in words
        assert setting.help in words
        assert f"env var: KG_{setting.name.upper().replace('-', '_')}" in words
        assert f"default: {setting.default}" in words or setting.default in ("", (), None)


def test_a_setting_is_read_from_the_environment(tmp_path: Path) -> None:
    environment = {**os.environ, "KG_PORT": "70000"}
    command = [*KG, "serve", "--store", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 2
    assert "70000 is not in the range 0<=x<=65535" in done.stderr


def test_the_server_never_loads_the_language_model() -> None:
    code = (
        "import sys, kg.cli.serve, kg.web.app, kg.web.workers.worker; print('spacy' in sys.modules)"
    )
    light = (
        "import sys, kg.web.workers.worker; print({'rdflib', 'fastapi', 'spacy'} & {*sys.modules})"
    )
    outputs = [
        subprocess.run([KG[0], "-c", each], capture_output=True, text=True).stdout.strip()
        for each in (code, light)
    ]
    assert outputs == ["False", "set()"]
