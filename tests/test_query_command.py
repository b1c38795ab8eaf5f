"""`kg query`: forms, formats, generations, and what is wrong told in one line."""

import subprocess
from pathlib import Path

import pytest
from serving import KG, PATIENCE
from stories import build, story

NAMES = "SELECT ?name { ?x a kg:Person ; skos:prefLabel ?name } ORDER BY ?name"
CARD = "CONSTRUCT { ?x skos:prefLabel ?n } { ?x a kg:Person ; skos:prefLabel ?n }"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store of two generations, and queries."""
    folder = tmp_path_factory.mktemp("query")
    build(folder / "kg-store", story("one", "Ana Lind"))
    build(folder / "kg-store", story("two", "Bo\u001b[31m Falk"))
    (folder / "names.rq").write_text(f"# Names\n{NAMES}")
    (folder / "latin.rq").write_bytes(b"# \xff")
    return folder


def run(folder: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """`kg query` in the folder."""
    command = [*KG, "query", *arguments]
    return subprocess.run(
        command, cwd=folder, input=given, capture_output=True, text=True, timeout=PATIENCE
    )


@pytest.mark.parametrize(
    ("arguments", "given", "output"),
    [
        ([NAMES], "", "name\n---------------\nAna Lind\nBo\\x1b[31m Falk\n(2 rows)\n"),
        ([NAMES, "--snapshot", "000001"], "", "name\n--------\nAna Lind\n(1 row)\n"),
        (["names.rq", "--snapshot", "000001"], "", "name\n--------\nAna Lind\n(1 row)\n"),
        (["-", "--format", "csv", "--snapshot", "000001"], NAMES, "name\nAna Lind\n"),
        (["SELECT ?x ?y { ?x a kg:Person BIND(1 AS ?y) } ORDER BY ?x LIMIT 1"], "",
         "x                y\n---------------  -\nperson:ana-lind  1\n(1 row)\n"),
        (["SELECT ?x { ?x a kg:Event }"], "", "x\n-\n(0 rows)\n"),
        (["ASK { person:ana-lind a kg:Person }"], "", "yes\n"),
        (["ASK { person:nobody a kg:Person }"], "", "no\n"),
        (["ASK {}", "--format", "json"], "", '{"head":{},"boolean":true}'),
        (["SELECT (1 AS ?x) {}", "--format", "tsv"], "", "?x\n1\n"),
        (["SELECT (1 AS ?x) {}", "--format", "xml"], "",
         '<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head>'
         '<variable name="x"/></head><results><result><binding name="x"><literal '
         'datatype="http://www.w3.org/2001/XMLSchema#integer">1</literal></binding></result>'
         "</results></sparql>"),
        ([CARD, "--snapshot", "000001"], "",
         "@prefix person: <http://localhost:8000/person/> .\n"
         "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
         'person:ana-lind skos:prefLabel "Ana Lind" .\n'),
        ([CARD, "--format", "nt", "--snapshot", "000001"], "",
         "<http://localhost:8000/person/ana-lind> "
         '<http://www.w3.org/2004/02/skos/core#prefLabel> "Ana Lind" .\n'),
        (["SELECT (COUNT(*) AS ?n) FROM article:one FROM article:two "
          "{ ?x a kg:Person }", "--format", "csv"], "", "n\n2\n"),
    ],
)  # fmt: skip
def test_answers(folder: Path, arguments: list[str], given: str, output: str) -> None:
    done = run(folder, *arguments, given=given)
    assert (done.stdout, done.stderr, done.returncode) == (output, "", 0)


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["SELECT * { ?s nope:x ?o }"], "line 1, column 21: Prefix not found"),
        (["SELECT * { SERVICE <urn:a> {} }"], "SERVICE is refused: this endpoint asks no other"),
        (["DROP ALL"], "DROP is an update, not a query"),
        (["hello"], "no SELECT, ASK, CONSTRUCT or DESCRIBE found"),
        (["none.rq"], "none.rq: there is no such file"),
        (["latin.rq"], "latin.rq: not UTF-8"),
        (["ASK {}", "--format", "turtle"],
         "--format turtle: the answer to this query comes as json, xml, csv, tsv"),
        ([CARD, "--format", "csv"],
         "--format csv: the answer to this query comes as "
         "turtle, ntriples, rdfxml, jsonld, trig, nquads"),
        (["ASK {}", "--store", "nowhere"],
         "nowhere: there is no store here; kg build makes one"),
        (["ASK {}", "--snapshot", "000009"], "kg-store: there is no snapshot 000009"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_line(folder: Path, arguments: list[str], line: str) -> None:
    done = run(folder, *arguments)
    assert (done.stdout, done.stderr, done.returncode) == ("", f"kg: {line}\n", 1)


def test_a_reader_that_stops_early_is_no_failure_to_speak_of(folder: Path) -> None:
    query = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
    done = subprocess.run(
        ["bash", "-c", '"$@" | head -c 10', "-", *KG, "query", query, "--format", "csv"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert (done.stdout, done.stderr) == ("a,b,c,d,e,", "")
