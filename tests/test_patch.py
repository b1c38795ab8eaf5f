"""`kg diff --format patch`: applied to the first snapshot's quads it gives the second's."""

from pathlib import Path

import pyoxigraph as ox
from commands import exported, run
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from stories import BASE, article_iri, build, story

from kg.diff import patch
from kg.identifiers import iri
from kg.store import View, rollback, writing
from kg.store.comparison import Comparison
from kg.store.graphs import is_data
from kg.store.updating import update

PLACES = st.sampled_from(["article/one", "article/two", "edits", "links/x", "build", "homonyms"])
NODES = st.sampled_from([ox.NamedNode("urn:a"), ox.NamedNode("urn:b#c"), ox.BlankNode("x")])
PROPERTIES = st.sampled_from([ox.NamedNode("urn:p"), ox.NamedNode("urn:q")])
TEXTS = st.text(st.characters(codec="utf-8"), max_size=4) | st.sampled_from(
    ["\n", "\r\n", "\x85", "\u2028", "\x0b", "\x00", '"', "\\", " .", "→"]
)
VALUES = (
    NODES
    | st.builds(ox.Literal, TEXTS)
    | st.builds(lambda text: ox.Literal(text, language="en"), TEXTS)
)
GRAPHS = st.sets(st.tuples(PLACES, NODES, PROPERTIES, VALUES), max_size=12)


def patched(lines: list[str], quads: set[str]) -> set[str]:
    """The quads after an RDF Patch, each row of which must change them."""
    assert [line.split()[0] for line in (*lines[:3], lines[-1])] == ["H", "H", "TX", "TC"]
    rows = [tuple(line.split(" ", 1)) for line in lines[3:-1]]
    assert [row[1] for row in rows] == sorted(
        (row[1] for row in rows), key=lambda row: (row.rsplit(" ", 2)[1], row)
    )
    result = set(quads)
    for operation, quad in rows:
        assert (quad in result) == {"A": False, "D": True}[operation], quad
        (result.add if operation == "A" else result.remove)(quad)
    return result


def printed(root: Path, *snapshots: object) -> list[str]:
    """The lines of the patch that the command prints."""
    ran = run("diff", *snapshots, "--store", root, "--format", "patch")
    assert (ran.code, ran.err) == (0, "")
    return ran.out.removesuffix("\n").split("\n")


def data(store: ox.Store) -> set[str]:
    """The statements of the named graphs that are data, as lines of N-Quads."""
    named = (quad for quad in store if quad.graph_name != ox.DefaultGraph())
    return {f"{quad} ." for quad in named if is_data(BASE, quad.graph_name.value)}


def generation(root: Path, id: str) -> ox.Store:
    """The database of a snapshot."""
    return ox.Store.read_only(str(root / "snapshots" / id / "graph"))


def test_it_makes_one_export_of_the_other(root: Path) -> None:
    build(root, story("one", "Ana Lind", "Bo Falk"), story("two", "Bo Falk"))
    before = set(exported(root).splitlines())
    build(
        root, story("one", "Ana Lind", "Cy Dahl", tail="\n“So it is.”"), story("three", "Eva Moe")
    )
    assert run("remove", "--store", root, "two").code == 0
    after = set(exported(root).splitlines())
    assert patched(printed(root, 1), before) == after
    rollback(root, "000001")
    assert patched(printed(root, 3), after) == before


def test_it_has_edits_and_nothing_that_the_store_makes_anew(root: Path) -> None:
    build(root, story("one", "Ana Lind"))
    with writing(root) as writer:
        update(writer, "INSERT DATA { person:ana-lind owl:sameAs <urn:ana> . _:b skos:note 1 }")
        writer.commit()
    lines = printed(root)
    assert {line.split()[-2] for line in lines[3:-1]} == {f"<{BASE}edits>"}
    assert patched(lines, data(generation(root, "000001"))) == data(generation(root, "000002"))


def test_it_is_the_same_on_every_run(root: Path) -> None:
    build(root, story("one", "Ana Lind"))
    build(root, story("one", "Bo Falk"))
    lines = printed(root)
    assert lines[:3] == ['H from "000001" .', 'H to "000002" .', "TX ."]
    assert printed(root) == lines
    name = f'<{BASE}person/ana-lind> <http://www.w3.org/2004/02/skos/core#prefLabel> "Ana Lind"'
    assert f"D {name} <{article_iri('one')}> ." in lines


@hypothesis_settings(max_examples=200, deadline=None)
@given(GRAPHS, GRAPHS)
def test_it_makes_any_quads_of_any_others(
    first: set[tuple[str, ox.NamedNode, ox.NamedNode, ox.Literal]],
    second: set[tuple[str, ox.NamedNode, ox.NamedNode, ox.Literal]],
) -> None:
    stores = []
    for rows in (first, second):
        store = ox.Store()
        store.extend(
            ox.Quad(subject, property, value, ox.NamedNode(iri(BASE, place)))
            for place, subject, property, value in rows
        )
        stores.append(store)
    before, after = (View(Path("store"), BASE, store) for store in stores)
    lines = b"".join(patch(Comparison(before, after))).decode().removesuffix("\n").split("\n")
    assert patched(lines, data(stores[0])) == data(stores[1])
