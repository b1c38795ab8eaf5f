"""The store, through its door: articles put and removed, and the merged default graph."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import (
    BASE,
    article_iri,
    build,
    default_graph,
    files,
    merge_of_graphs,
    node,
    people,
    story,
)

from kg.errors import NotFound, StoreError
from kg.model.quads import Iri, Literal, Quad, Triple
from kg.store import open_snapshot, snapshots, writing
from kg.vocabulary import KG, PROV, RDF, SKOS, VOCABULARY_GRAPH, XSD

LIND = story("one", "Ana Lind", "Bo Falk")
FALK = story("two", "Bo Falk")


def test_a_build_gives_a_snapshot_with_graphs_and_texts(root: Path) -> None:
    assert build(root, LIND, FALK) == "000001"
    with open_snapshot(root) as view:
        assert (view.id, view.base) == ("000001", BASE)
        assert list(view.articles()) == [article_iri("one"), article_iri("two")]
        assert {Quad(*t, article_iri("two")) for t in view.graph(article_iri("two"))} == {*FALK[1]}
        sha256 = next(t.object for t in view.graph(article_iri("one")) if t.predicate == KG.sha256)
        assert isinstance(sha256, Literal)
        assert view.text(sha256.lexical) == "Ana Lind spoke. Bo Falk spoke."
        assert view.info is not None
        assert (view.info.parent, view.info.articles) == (None, 2)
        assert view.info.quads == len(LIND[1]) + len(FALK[1])


def test_the_default_graph_has_what_articles_share_once(root: Path) -> None:
    build(root, LIND, FALK)
    with open_snapshot(root) as view:
        assert default_graph(view) == merge_of_graphs(view)
        assert len(list(view.triples())) == len({q[:3] for q in LIND[1] + FALK[1]})
        assert sum(t.predicate == SKOS.prefLabel for t in view.triples()) == 2


def test_removing_an_article_leaves_what_others_say(root: Path) -> None:
    build(root, LIND, FALK)
    with writing(root) as writer:
        writer.remove(article_iri("one"))
        writer.commit()
    assert people(root) == ["Bo Falk"]
    with open_snapshot(root) as view:
        assert list(view.articles()) == [article_iri("two")]
        assert default_graph(view) == merge_of_graphs(view)


def test_an_article_put_again_replaces_itself(root: Path) -> None:
    build(root, LIND, FALK)
    build(root, story("one", "Cy Dahl"))
    assert people(root) == ["Bo Falk", "Cy Dahl"]
    with open_snapshot(root) as view:
        assert view.info is not None
        assert (view.info.articles, view.info.parent) == (2, "000001")


def test_the_last_word_in_a_session_counts(root: Path) -> None:
    build(root, LIND, story("one", "Cy Dahl"), FALK, story("two", "Ana Lind"))
    assert people(root) == ["Ana Lind", "Cy Dahl"]
    with open_snapshot(root) as view:
        assert view.info is not None
        assert view.info.articles == 2
        assert default_graph(view) == merge_of_graphs(view)


def test_nothing_new_makes_no_snapshot(root: Path) -> None:
    build(root, LIND)
    with writing(root) as writer:
        assert writer.put(*LIND) is False
        assert writer.changed is False
        assert writer.commit().id == "000001"
    assert [info.id for info in snapshots(root)] == ["000001"]


@pytest.mark.parametrize(
    ("lexical", "datatype"),
    [("0.90", XSD.decimal), ("007", XSD.integer), ("2013-02-26T00:00:00+00:00", XSD.dateTime)],
)
def test_another_spelling_of_a_number_is_nothing_new(
    root: Path, lexical: str, datatype: Iri
) -> None:
    article, quads = FALK
    quads = [*quads, Quad(node("x/y"), KG.number, Literal(lexical, datatype), article_iri("two"))]
    build(root, (article, quads))
    with writing(root) as writer:
        assert writer.put(article, quads) is False


def test_a_text_that_was_lost_comes_back(root: Path) -> None:
    build(root, LIND)
    (path,) = root.glob("texts/*/*")
    path.unlink()
    assert build(root, LIND) == "000001"
    with open_snapshot(root) as view:
        assert view.text(path.stem) == LIND[0].text


def test_without_commit_nothing_happens(root: Path) -> None:
    build(root, LIND)
    with writing(root) as writer:
        writer.put(*FALK)
    with pytest.raises(ZeroDivisionError), writing(root) as writer:  # noqa: PT012
        writer.put(*story("three", "Cy Dahl"))
        raise ZeroDivisionError
    assert people(root) == ["Ana Lind", "Bo Falk"]
    assert files(root, "snapshots/*") == ["000001"]
    assert len(files(root, "texts/*/*")) == 1


def test_a_first_build_that_is_given_up_leaves_no_graph(root: Path) -> None:
    with writing(root) as writer:
        writer.put(*LIND)
    with pytest.raises(NotFound, match=r"store: no graph has been built here yet"):
        open_snapshot(root)
    assert build(root, FALK) == "000001"


def test_a_statement_that_no_graph_can_hold_is_named(root: Path) -> None:
    article, quads = LIND
    bad = Quad(Iri("http://localhost:8000/a b"), RDF.type, KG.Person, article_iri("one"))
    with writing(root, base=BASE) as writer:
        with pytest.raises(StoreError, match=r"a b .*: cannot be stored \(Invalid IRI"):
            writer.put(article, [*quads, bad])
        with pytest.raises(ValueError, match=r"article/two among those of .*article/one"):
            writer.put(article, FALK[1])
        writer.put(*FALK)
        writer.commit()
    assert people(root) == ["Bo Falk"]


def test_removing_what_is_not_there_is_an_error(root: Path) -> None:
    build(root, LIND)
    with writing(root) as writer:
        with pytest.raises(NotFound, match=r"there is no article .*article/two"):
            writer.remove(article_iri("two"))
        writer.put(*FALK)
        writer.remove(article_iri("two"))
        writer.commit()
    assert people(root) == ["Ana Lind", "Bo Falk"]


@pytest.mark.parametrize("name", ["one", "article/one", "http://localhost:8000/article/one"])
def test_an_article_goes_by_its_key_or_iri(root: Path, name: str) -> None:
    build(root, LIND)
    with open_snapshot(root) as view:
        assert view.article(name) == article_iri("one")


@pytest.mark.parametrize("name", ["two", "", "a b\n", "https://example.org/one"])
def test_no_article_goes_by_another_name(root: Path, name: str) -> None:
    build(root, LIND)
    with open_snapshot(root) as view, pytest.raises(NotFound, match="there is no article"):
        view.article(name)


# Sessions of puts and removals, each article speaking of some of three persons.
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["one", "two", "three"]),
        st.none() | st.sets(st.sampled_from(["Ana Lind", "Bo Falk", "Cy Dahl"]), min_size=1),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=10, deadline=None)
@given(sessions=st.lists(STEPS, min_size=1, max_size=3))
def test_any_sequence_of_changes_gives_the_graph_built_from_scratch(
    tmp_path_factory: pytest.TempPathFactory,
    sessions: list[list[tuple[str, set[str] | None]]],
) -> None:
    root = tmp_path_factory.mktemp("stores") / "store"
    expected: dict[str, list[Quad]] = {}
    for steps in sessions:
        with writing(root, base=BASE) as writer:
            for key, names in steps:
                if names is not None:
                    article, quads = story(key, *sorted(names))
                    assert writer.put(article, quads) == (expected.get(key) != quads)
                    expected[key] = quads
                elif expected.pop(key, None):
                    writer.remove(article_iri(key))
            writer.commit()
    with open_snapshot(root) as view:
        assert view.info is not None
        assert view.info.articles == len(expected)
        assert view.info.quads == sum(map(len, expected.values()))
        assert list(view.articles()) == sorted(map(article_iri, expected))
        assert {*view.triples()} == {Triple(*q[:3]) for quads in expected.values() for q in quads}
        assert default_graph(view) == merge_of_graphs(view)


def test_many_changes_are_applied_in_batches(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.draft.REMOVALS_AT_ONCE", 10)
    monkeypatch.setattr("kg.store.draft.BULK", 500)
    monkeypatch.setattr("kg.store.draft.AT_ONCE", 500)
    build(root, *(story(f"s{n}", f"Person {n}", "Bo Falk") for n in range(10)))
    build(root, *(story(f"s{n}", f"Person {n + 5}", "Bo Falk") for n in range(10)))
    with open_snapshot(root) as view:
        assert view.info is not None
        assert view.info.articles == 10
        assert default_graph(view) == merge_of_graphs(view)
    assert people(root) == ["Bo Falk", *sorted(f"Person {n}" for n in range(5, 15))]


def test_the_vocabulary_is_in_every_store_and_follows_the_package(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    term = "<https://w3id.org/newskg#Term> <http://www.w3.org/2000/01/rdf-schema#label>"
    (tmp_path / "ontology.ttl").write_text(f'{term} "Term", "T" .', encoding="utf-8")
    (tmp_path / "shapes.ttl").write_text(f'{term} "Shape" .', encoding="utf-8")
    monkeypatch.setattr("kg.store.ontology.folder", lambda name: tmp_path)
    build(root, LIND)
    with open_snapshot(root) as view:
        assert len(default_graph(view)) == len(LIND[1]) + 2
        assert len(list(view.triples())) == len(LIND[1])
        assert list(view.articles()) == [article_iri("one")]
        assert [t.object for t in view.graph(VOCABULARY_GRAPH)] == [Literal("T"), Literal("Term")]
    (tmp_path / "ontology.ttl").write_text(f'{term} "Term" ; a [] .', encoding="utf-8")
    assert build(root, LIND) == "000002"
    with open_snapshot(root) as view:
        assert default_graph(view) == merge_of_graphs(view)
        assert len(list(view.graph(VOCABULARY_GRAPH))) == 2
        assert view.info is not None
        assert view.info.quads == len(LIND[1])


def test_the_builds_provenance_is_kept_apart(root: Path) -> None:
    activity = Triple(node("build/1"), RDF.type, PROV.Activity)
    other = Triple(node("build/2"), RDF.type, PROV.Activity)
    for story_, done in ((LIND, activity), (FALK, other)):
        with writing(root, base=BASE) as writer:
            writer.put(*story_)
            writer.commit(provenance=[done])
    with open_snapshot(root) as view:
        assert list(view.graph(node("build"))) == [other]
        assert default_graph(view) == merge_of_graphs(view)
        assert other not in list(view.triples())
        assert list(view.articles()) == [article_iri("one"), article_iri("two")]


def test_counts_name_every_class(root: Path) -> None:
    claim = node("claim/c")
    article, quads = LIND
    said = [(RDF.type, KG.Claim), (KG.speakerText, Literal("an aide"))]
    quads = [*quads, *(Quad(claim, p, o, article_iri("one")) for p, o in said)]
    build(root, (article, quads), FALK)
    with open_snapshot(root) as view:
        assert {name: n for name, n in view.counts().items() if n} == {
            "articles": 2,
            "persons": 2,
            "claims": 1,
            "mentions": 3,
            "unresolved speakers": 1,
        }


def test_prefixes_shorten_the_bases_iris(root: Path) -> None:
    build(root, LIND)
    with open_snapshot(root) as view:
        assert view.prefixes()["person"] == "http://localhost:8000/person/"
        assert view.prefixes()["kg"] == KG.iri
