"""Which graphs conform to the shapes, and what is said of those that do not."""

import gzip
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pyshacl
import pytest
from click.testing import CliRunner
from ledger_violations import BROKEN_LEDGER, good_ledger
from link_violations import BROKEN_LINKS, good_linkset
from rdflib import SH, Graph, URIRef
from roundtable import ARTICLE, BASE, EXTRACTION, RESOLUTION
from violations import BROKEN, MENTION, PERSON, POST, SURE, drop

from kg.cli.validate import command
from kg.describe import describe
from kg.errors import InputError
from kg.model.quads import Triple
from kg.resources import folder
from kg.store import writing
from kg.validate import Violation, rdf_graph, validate
from kg.vocabulary import KG, OA, PREFIXES

NAME = BASE + "article/riverton-2013"


def quads() -> list[Triple]:
    return [Triple(*q[:3]) for q in describe(ARTICLE, EXTRACTION, RESOLUTION, base=BASE)]


@cache
def good() -> Graph:
    return rdf_graph(quads())


@cache
def small() -> Graph:
    """The good graph with a single mention, on which everything rests: it takes half the time."""
    only, graph = URIRef(BASE + MENTION.strip("<>")), Graph()
    for subject, predicate, value in good():
        if predicate == URIRef(KG.evidence):
            graph.add((subject, predicate, only))
            graph.add((only, URIRef(OA.hasBody), subject))
        elif "/mention/" not in subject or subject.startswith(only):
            graph.add((subject, predicate, value))
    return graph


def changed(update: str) -> Graph:
    """The small graph after a SPARQL update."""
    graph = Graph()
    graph += small()
    graph.update(f"BASE <{BASE}> {update}", initNs=PREFIXES)
    assert set(graph) != set(small()), "the update changes nothing"
    return graph


@pytest.mark.parametrize(("update", "focus", "message"), BROKEN)
def test_a_broken_graph_is_told_what_is_wrong(update: str, focus: str, message: str) -> None:
    found = [(v.focus, v.message) for v in validate([(NAME, changed(update))])]
    node = BASE + focus.strip("<>")
    words = message.removeprefix("{?value}")
    assert any(f == node and words in told for f, told in found), found


ASIDE = [
    *((good_linkset, *each) for each in BROKEN_LINKS),
    *((good_ledger, *each) for each in BROKEN_LEDGER),
]


@pytest.mark.parametrize(("make", "update", "focus", "message"), ASIDE)
def test_a_broken_linkset_or_ledger_is_told_what_is_wrong(
    make: Callable[[], Graph], update: str, focus: str, message: str
) -> None:
    graph = make()
    graph.update(f"BASE <{BASE}> {update}", initNs=PREFIXES)
    assert set(graph) != set(make()), "the update changes nothing"
    found = [(v.focus, v.message) for v in validate([("links", graph)])]
    node = BASE + focus.strip("<>")
    assert any(f == node and message in told for f, told in found), found


MESSAGES = {
    str(message)
    for message in Graph().parse(folder("ontology") / "shapes.ttl").objects(None, SH.message)
}
INNER = {
    "A date is an xsd:date, xsd:gYearMonth or xsd:gYear, without a time zone.",
    "The concept belongs to kg:eventTypes.",
    "The concept belongs to kg:organizationKinds.",
    "The concept belongs to kg:roles.",
    "The node has a type.",
}
"""Messages of shapes that other shapes use: they report in their own words."""


def test_every_message_of_the_shapes_is_provoked() -> None:
    assert {
        message for _, _, message in (*BROKEN, *BROKEN_LINKS, *BROKEN_LEDGER)
    } | INNER == MESSAGES


@pytest.mark.parametrize("make", [good, small, good_linkset, good_ledger])
def test_a_good_graph_conforms_and_stays_as_it_is(make: Callable[[], Graph]) -> None:
    graph, before = make(), set(make())
    assert list(validate([(NAME, graph)])) == []
    assert set(graph) == before


def test_the_merge_of_two_articles_conforms() -> None:
    graph = changed(f"""INSERT DATA {{
        {PERSON} kg:confidence 0.7 ; schema:honorificPrefix "Ms." .
        {POST} kg:attestedOn "2014-01-01"^^xsd:date ; kg:roleTitle "Envoy" .
    }}""")
    assert list(validate([("merge", graph)])) == []


def test_violations_come_sorted_graph_by_graph() -> None:
    broken = changed(drop("?x kg:confidence ?y"))
    found = list(validate([("b", broken), ("a", good()), ("a", broken)]))
    assert [v.graph for v in found] == ["b"] * (len(found) // 2) + ["a"] * (len(found) // 2)
    assert found[: len(found) // 2] == sorted(found[: len(found) // 2])
    assert found[0] == Violation("b", BASE + "claim/riverton-2013-0cab9209", "kg:confidence", SURE)
    assert str(found[0]) == f"b {BASE}claim/riverton-2013-0cab9209 kg:confidence {SURE}"


def test_the_shapes_are_themselves_well_formed() -> None:
    shapes = Graph().parse(folder("ontology") / "shapes.ttl")
    conforms, _, _ = pyshacl.validate(Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms


def run(*args: str) -> tuple[int, str]:
    result = CliRunner().invoke(command, args)
    if isinstance(result.exception, InputError):
        return 1, str(result.exception)
    return result.exit_code, result.output


def written(path: Path, *graphs: tuple[str, Graph]) -> Path:
    """A file with these named graphs."""
    lines = (
        f"{line[:-2]} <{name}> .\n"
        for name, graph in graphs
        for line in graph.serialize(format="nt").splitlines()
        if line
    )
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "wt", encoding="utf-8") as file:
        file.writelines(lines)
    return path


def test_the_command_tells_that_the_graphs_of_a_file_conform(tmp_path: Path) -> None:
    good().serialize(tmp_path / "one.ttl", format="turtle")
    path = written(tmp_path / "two.nq.gz", (NAME, good()))
    assert run(str(tmp_path / "one.ttl")) == (0, "1 graph conforms\n")
    assert run(str(path), str(tmp_path / "one.ttl")) == (0, "2 graphs conform\n")


def test_the_command_lists_violations_and_fails(tmp_path: Path) -> None:
    broken = changed(drop(f"{PERSON} kg:confidence ?x"))
    path = written(tmp_path / "two.nq", (NAME, broken), ("urn:b", good()))
    assert run(str(path)) == (
        1,
        f"{NAME} {BASE}person/ana-lind kg:confidence {SURE}\n1 of 2 graphs do not conform\n",
    )


NOT_RDF = {
    "a.ttl": b"no turtle",
    "a.nt": b"\xff\xfe\x00",
    "a.nq": b"no quads",
    "a.trig": b"<g> { a",
    "a.rdf": b"<a",
    "a.jsonld": b"{",
    "a.unknown": b"{}",
    "a.nq.gz": b"no gzip",
}


@pytest.mark.parametrize("name", NOT_RDF)
def test_a_file_that_is_not_rdf_is_one_line_that_names_it(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(NOT_RDF[name])
    code, line = run(str(path))
    assert code == 1
    assert line.startswith(f"{path}: ")
    assert len(line.splitlines()) == 1


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = tmp_path / "none.ttl"
    assert run(str(path)) == (1, f"{path}: No such file or directory")


def test_the_command_checks_the_store(tmp_path: Path) -> None:
    store = tmp_path / "store"
    with writing(store, base=BASE) as writer:
        writer.put(ARTICLE, describe(ARTICLE, EXTRACTION, RESOLUTION, base=BASE))
        writer.commit()
    assert run("--store", str(store)) == (0, "2 graphs conform\n")
