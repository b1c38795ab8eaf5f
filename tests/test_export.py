"""Exports: the same graph gives the same bytes, and any reader gets the same statements back."""

import io
import re
import subprocess
import sys
import warnings
from itertools import permutations
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import BASE, article_iri, build, node, story

from kg.cli.export import command
from kg.errors import NotFound, SettingError, StoreError
from kg.export import export
from kg.identifiers import DEFAULT_BASE
from kg.model.quads import Iri, Literal, Quad, Triple
from kg.store import open_snapshot, serialize, writing
from kg.vocabulary import KG, PREFIXES, PROV, RDF, SKOS, XSD

STORIES = (
    story("one", "Ana Lind", "Bo Falk"),
    story("two", "Bo Falk"),
    story("two-b", "Cy Dahl"),
)
FORMATS = {
    "turtle": ("ttl", ox.RdfFormat.TURTLE, "turtle"),
    "trig": ("trig", ox.RdfFormat.TRIG, "trig"),
    "ntriples": ("nt", ox.RdfFormat.N_TRIPLES, "nt"),
    "nquads": ("nq", ox.RdfFormat.N_QUADS, "nquads"),
    "rdfxml": ("xml", ox.RdfFormat.RDF_XML, "xml"),
    "jsonld": ("json-ld", ox.RdfFormat.JSON_LD, "json-ld"),
}
QUADS = ("trig", "nquads")


def exported(root: Path, format: str, article: Iri | None = None) -> bytes:
    """What the export writes."""
    out = io.BytesIO()
    with open_snapshot(root) as view:
        export(view, out, format=format, article=article)
    return out.getvalue()


def exports(root: Path) -> dict[str, bytes]:
    """What the export writes in every format."""
    return {name: exported(root, name) for name in FORMATS}


def read_back(data: bytes, format: str) -> set[str]:
    """The statements of a document, as N-Quads; a statement in the default graph has no graph."""
    rows = ox.parse(data, FORMATS[format][1])
    return {f"{row.triple} {getattr(row.graph_name, 'value', '')}".strip() for row in rows}


def expected(format: str) -> set[str]:
    """What a document of all stories says."""
    out = io.BytesIO()
    quads = [quad for _, quads in STORIES for quad in quads]
    serialize(quads, format="nquads", prefixes={}, out=out)
    rows = read_back(out.getvalue(), "nquads")
    return rows if format in QUADS else {row.rpartition(" ")[0] for row in rows}


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_holds_every_statement(root: Path, format: str) -> None:
    build(root, *STORIES)
    data = exported(root, format)
    assert read_back(data, format) == expected(format)
    assert data == exported(root, FORMATS[format][0])
    with warnings.catch_warnings():
        # rdflib's own reader of datasets uses what rdflib has deprecated.
        warnings.simplefilter("ignore", DeprecationWarning)
        graph = rdflib.Dataset() if format in QUADS else rdflib.Graph()
        graph.parse(data=data, format=FORMATS[format][2])
        rows = set(graph.quads() if isinstance(graph, rdflib.Dataset) else graph)
    assert len(rows) == len(expected(format))


def test_the_order_of_building_does_not_show(root: Path, tmp_path: Path) -> None:
    build(root, *STORIES)
    wanted = exports(root)
    for number, stories in enumerate([*permutations(STORIES)][1::2]):
        other = tmp_path / str(number)
        if number % 2:
            build(other, *stories)
        else:
            build(other, *stories[:1])
            build(other, *stories[1:])
        assert exports(other) == wanted


def test_removing_an_added_article_restores_every_byte(root: Path) -> None:
    build(root, *STORIES[:2])
    before = exports(root)
    build(root, STORIES[2])
    assert exports(root) != before
    with writing(root) as writer:
        writer.remove(article_iri("two-b"))
        writer.commit(provenance=[Triple(node("build/2"), RDF.type, PROV.Activity)])
    assert exports(root) == before


def test_an_added_article_only_adds_lines(root: Path) -> None:
    build(root, STORIES[0])
    before = exported(root, "nquads").splitlines()
    build(root, STORIES[1])
    after = iter(exported(root, "nquads").splitlines())
    assert all(line in after for line in before)


def test_turtle_reads_well(root: Path) -> None:
    build(root, *STORIES[:2])
    text = exported(root, "turtle").decode()
    header, _, body = text.partition("\n\n")
    assert header.splitlines()[0] == "@prefix account: <http://localhost:8000/account/> ."
    assert body.startswith("article:one\n    a kg:Article ;\n    kg:sha256 ")
    assert (
        r"""
person:bo-falk
    a kg:Person ;
    skos:prefLabel "Bo Falk" ;
    kg:confidence "0.9"^^xsd:decimal ;
    kg:evidence mention:one\/16-23 ,
        mention:two\/0-7 .
"""
        in text
    )
    assert (
        r"""
mention:two\/0-7\#position
    oa:end 7 ;
    oa:start 0 .
"""
        in text
    )


def test_trig_has_a_block_for_each_article(root: Path) -> None:
    build(root, *STORIES)
    lines = exported(root, "trig").decode().splitlines()
    blocks = [line for line in lines if line.endswith("{")]
    assert blocks == ["article:one {", "article:two {", "article:two-b {"]
    assert "    person:ana-lind" in lines


@pytest.mark.parametrize("format", FORMATS)
def test_one_article_can_be_had_alone(root: Path, format: str) -> None:
    build(root, *STORIES)
    data = exported(root, format, article_iri("two"))
    alone = {row for row in expected("nquads") if row.endswith(" " + article_iri("two"))}
    if format not in QUADS:
        alone = {row.rpartition(" ")[0] for row in alone}
    assert read_back(data, format) == alone


def test_what_cannot_be_exported_is_an_error(root: Path) -> None:
    build(root, *STORIES)
    with pytest.raises(NotFound, match=r"there is no article .*/article/nine"):
        exported(root, "turtle", article_iri("nine"))
    with pytest.raises(SettingError, match=r"hdt: not a known RDF format \(known: turtle, trig"):
        exported(root, "hdt")


NUMBERS = st.integers() | st.decimals(allow_nan=False, allow_infinity=False)
LITERALS = st.text().map(Literal) | st.tuples(
    NUMBERS.map("{:f}".format), st.sampled_from([XSD.decimal, XSD.integer, XSD.string])
).map(lambda pair: Literal(*pair))
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
NAMES = st.text("aZ09_-.~:/#?&=+%20éı", max_size=8).map(
    lambda name: name.replace("#", "", name.count("#") - 1)
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(NAMES, LITERALS), max_size=4), st.sampled_from(sorted(FORMATS)))
def test_any_text_and_name_comes_back(rows: list[tuple[str, Literal]], format: str) -> None:
    quads = [
        Quad(node(f"person/{name}".replace("%", "%25")), KG.content, value, article_iri("one"))
        for name, value in rows
    ]
    data, plain = io.BytesIO(), io.BytesIO()
    prefixes = PREFIXES | {"person": f"{BASE}person/"}
    if format == "rdfxml" and any(NOT_XML.search(value.lexical) for _, value in rows):
        with pytest.raises(StoreError, match="which RDF/XML cannot hold"):
            serialize(quads, format=format, prefixes=prefixes, out=data)
        return
    serialize(quads, format=format, prefixes=prefixes, out=data)
    serialize(quads, format="nquads", prefixes={}, out=plain)
    wanted = read_back(plain.getvalue(), "nquads")
    if format not in QUADS:
        wanted = {row.rpartition(" ")[0] for row in wanted}
    assert read_back(data.getvalue(), format) == wanted


def test_xml_keeps_carriage_returns() -> None:
    out = io.BytesIO()
    triple = Triple(node("person/a"), SKOS.prefLabel, Literal("a\r\nb"))
    serialize([triple], format="xml", prefixes=PREFIXES, out=out)
    (row,) = rdflib.Graph().parse(data=out.getvalue(), format="xml")
    assert str(row[2]) == "a\r\nb"


# The command.


def run(*args: str | Path) -> subprocess.CompletedProcess[bytes]:
    """Run `kg export`."""
    return subprocess.run(
        [sys.executable, "-m", "kg", "export", *map(str, args)], capture_output=True
    )


@pytest.mark.parametrize(
    ("name", "options", "format"),
    [
        ("graph.nq", [], "nquads"),
        ("graph.TTL", [], "turtle"),
        ("graph", [], "turtle"),
        ("graph.nt", ["--format", "trig"], "trig"),
        ("graph.txt", ["--article", "two"], None),
    ],
)
def test_a_file_is_written_whole(
    root: Path, tmp_path: Path, name: str, options: list[str], format: str | None
) -> None:
    build(root, *STORIES)
    out = tmp_path / "out" / name
    out.parent.mkdir()
    result = CliRunner().invoke(command, ["--store", str(root), "--out", str(out), *options])
    assert (result.exit_code, result.output) == (0, "")
    wanted = exported(root, format) if format else exported(root, "turtle", article_iri("two"))
    assert out.read_bytes() == wanted
    assert [path.name for path in out.parent.iterdir()] == [name]


def test_standard_output_gets_turtle(root: Path) -> None:
    build(root, *STORIES)
    result = run("--store", root)
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout == exported(root, "turtle")


def test_a_failed_export_leaves_the_old_file(root: Path, tmp_path: Path) -> None:
    article, quads = STORIES[1]
    bell = Quad(node("person/x"), KG.content, Literal("\a"), article_iri("two"))
    build(root, (article, [*quads, bell]))
    out = tmp_path / "graph.xml"
    out.write_text("old", encoding="ascii")
    result = run("--store", root, "--out", out)
    assert result.returncode == 1
    assert result.stderr.decode().count("\n") == 1
    assert "the character U+0007, which RDF/XML cannot hold" in result.stderr.decode()
    assert out.read_text(encoding="ascii") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.xml", "store"]


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (["--store", "{tmp}/none"], "kg: {tmp}/none: there is no store here; kg build makes one"),
        (["--store", "{tmp}/store", "--article", "x"], "kg: {tmp}/store: there is no article x"),
        (["--store", "{tmp}/store", "--out", "{tmp}/no/f.nt"], "kg: {tmp}/no: no such folder"),
    ],
)
def test_an_error_is_one_line(root: Path, tmp_path: Path, options: list[str], line: str) -> None:
    build(root, *STORIES)
    result = run(*(option.format(tmp=tmp_path) for option in options))
    assert (result.returncode, result.stdout) == (1, b"")
    assert result.stderr.decode() == line.format(tmp=tmp_path) + "\n"


def test_a_reader_that_leaves_ends_it_quietly(root: Path) -> None:
    build(root, *(story(f"s{n}", f"Person {n}", "Bo Falk") for n in range(60)))
    for name in FORMATS:
        line = f"{sys.executable} -m kg export --store {root} --format {name} | head -c 10"
        result = subprocess.run(["bash", "-c", line], capture_output=True)
        assert (len(result.stdout), result.stderr) == (10, b"")


def test_the_base_of_the_stories_is_the_default_one() -> None:
    assert BASE == DEFAULT_BASE
