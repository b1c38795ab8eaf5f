"""The store, through its door: generations, the merged default graph, what is refused and why."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import (
    BASE,
    article_iri,
    build,
    default_graph,
    membership,
    merge_of_graphs,
    node,
    story,
)

from kg.errors import NotFound, SettingError, StoreError
from kg.model.extraction import EntityType
from kg.model.quads import Iri, Literal, Quad, Triple
from kg.store import current_id, open_snapshot, rollback, snapshots, writing
from kg.vocabulary import KG, KIND, PROV, RDF, SCHEMA, SKOS, VOCABULARY_GRAPH, XSD, concept

LIND = story("one", "Ana Lind", "Bo Falk")
FALK = story("two", "Bo Falk")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Where a store may be made."""
    return tmp_path / "store"


def people(root: Path, snapshot: str | None = None) -> list[str]:
    """The names in the default graph."""
    with open_snapshot(root, snapshot=snapshot) as view:
        names = {t.object for t in view.triples() if t.predicate == SKOS.prefLabel}
    return sorted(name.lexical for name in names if isinstance(name, Literal))


def files(root: Path, pattern: str) -> list[str]:
    """Names of files below the store."""
    return sorted(path.name for path in root.glob(pattern))


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


@settings(max_examples=12, deadline=None)
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
    monkeypatch.setattr("kg.store.draft.SPOOL_AT_ONCE", 1000)
    monkeypatch.setattr("kg.store.draft.BULK", 500)
    build(root, *(story(f"s{n}", f"Person {n}", "Bo Falk") for n in range(10)))
    build(root, *(story(f"s{n}", f"Person {n + 5}", "Bo Falk") for n in range(10)))
    with open_snapshot(root) as view:
        assert view.info is not None
        assert view.info.articles == 10
        assert default_graph(view) == merge_of_graphs(view)
    assert people(root) == ["Bo Falk", *sorted(f"Person {n}" for n in range(5, 15))]


def test_the_base_is_fixed_by_the_first_build(root: Path) -> None:
    build(root, LIND)
    with writing(root) as writer:
        assert writer.base == BASE
    with (
        pytest.raises(
            StoreError, match=r"built with the base http://localhost:8000/, not http://x"
        ),
        writing(root, base="http://x/"),
    ):
        pass


@pytest.mark.parametrize(
    ("base", "cause"), [("no iri/", "not an IRI"), ("http://x/a", "ends with '/' or '#'")]
)
def test_a_base_from_which_no_iri_can_be_made_is_refused(root: Path, base: str, cause: str) -> None:
    with pytest.raises(SettingError, match=cause), writing(root, base=base):
        pass


def test_a_second_writer_is_refused_with_the_first_ones_process(root: Path) -> None:
    build(root, LIND)
    with writing(root) as writer:
        writer.put(*FALK)
        with (
            pytest.raises(StoreError, match=rf"store: process {os.getpid()} is writing"),
            writing(root),
        ):
            pass
        with pytest.raises(StoreError, match="is writing to this store"):
            rollback(root, "000001")
        child = subprocess.run(
            [sys.executable, "-m", "kg", "remove", "--store", str(root), "one"], capture_output=True
        )
        line = f"kg: {root}: process {os.getpid()} is writing to this store\n"
        assert (child.returncode, child.stderr.decode()) == (1, line)
        writer.commit()
    assert current_id(root) == "000002"


def test_readers_go_on_beside_a_writer(root: Path) -> None:
    build(root, LIND)
    with open_snapshot(root) as before:
        build(root, FALK)
        assert list(before.articles()) == [article_iri("one")]
        assert list(before.graph(article_iri("one")))
    assert people(root) == ["Ana Lind", "Bo Falk"]


def test_old_generations_are_pruned_but_not_under_a_reader(root: Path) -> None:
    build(root, LIND, keep=2)
    reader = open_snapshot(root)
    for n in range(4):
        build(root, story("two", f"Person {n}"), keep=2)
    assert [info.id for info in snapshots(root)] == ["000001", "000004", "000005"]
    assert len(list(reader.triples())) == len(LIND[1])
    reader.close()
    build(root, FALK, keep=2)
    assert files(root, "snapshots/*") == ["000005", "000006"]
    with pytest.raises(NotFound, match="there is no snapshot 000001"):
        open_snapshot(root, snapshot="000001")


def test_texts_go_with_the_last_generation_that_refers_to_them(root: Path) -> None:
    build(root, LIND, keep=2)
    assert len(files(root, "texts/*/*")) == 1
    build(root, story("one", "Cy Dahl"), keep=2)
    assert len(files(root, "texts/*/*")) == 2
    build(root, FALK, keep=2)
    assert len(files(root, "texts/*/*")) == 2
    for info in snapshots(root):
        with open_snapshot(root, snapshot=info.id) as view:
            for article in view.articles():
                (sha256,) = (t.object for t in view.graph(article) if t.predicate == KG.sha256)
                assert isinstance(sha256, Literal)
                assert view.text(sha256.lexical).endswith(" spoke.")


def test_rollback_moves_the_pointer_only(root: Path) -> None:
    build(root, LIND)
    build(root, FALK)
    assert rollback(root).id == "000001"
    assert people(root) == ["Ana Lind", "Bo Falk"]
    with open_snapshot(root) as view:
        assert list(view.articles()) == [article_iri("one")]
    assert rollback(root, "000002").articles == 2
    assert files(root, "snapshots/*") == ["000001", "000002"]


def test_after_a_rollback_the_next_generation_has_a_new_id(root: Path) -> None:
    build(root, LIND)
    build(root, FALK)
    rollback(root)
    assert build(root, story("three", "Cy Dahl")) == "000003"
    assert [(info.id, info.parent) for info in snapshots(root)] == [
        ("000001", None),
        ("000002", "000001"),
        ("000003", "000001"),
    ]
    assert people(root) == ["Ana Lind", "Bo Falk", "Cy Dahl"]


@pytest.mark.parametrize(
    ("id", "cause"),
    [
        (None, "there is no earlier generation"),
        ("000009", "there is no snapshot 000009"),
        ("../..", "there is no snapshot ../.."),
    ],
)
def test_no_way_back_is_an_error(root: Path, id: str | None, cause: str) -> None:
    build(root, LIND)
    with pytest.raises(NotFound, match=cause):
        rollback(root, id)


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


# Who is known.


@pytest.fixture
def cast(root: Path) -> Path:
    """A store in which an ambassador, a state, an organization and a homonym are known."""
    norland, embassy = node("place/norland"), node("organization/embassy")
    graph = article_iri("one")
    namesake = node("person/ana-lind-0123abcd")
    more = [
        (norland, SKOS.prefLabel, Literal("Norland")),
        (norland, KG.kind, concept(KIND, "state")),
        (node("place/town"), SKOS.prefLabel, Literal("Town")),
        (embassy, SKOS.prefLabel, Literal("Embassy of Norland")),
        (embassy, SKOS.altLabel, Literal("EN")),
        (embassy, SCHEMA.location, norland),
        (embassy, SCHEMA.location, node("place/town")),
        (namesake, SKOS.prefLabel, Literal("Ana Lind")),
        (node("event/talks"), SKOS.prefLabel, Literal("Talks")),
        (node("event/talks"), KG.speakerAt, node("person/ana-lind")),
        (node("event/talks"), KG.organizer, embassy),
    ]
    article, quads = LIND
    quads = [*quads, *membership("one", "ana-lind", "organization/embassy")]
    quads += membership("one", "bo-falk", "place/norland")
    build(root, (article, [*quads, *(Quad(*row, graph) for row in more)]), FALK)
    return root


@pytest.mark.parametrize(
    ("id", "found"),
    [
        (
            "person/ana-lind",
            [
                ("person/ana-lind", {"place/norland"}, set()),
                ("person/ana-lind-0123abcd", set(), set()),
            ],
        ),
        ("person/bo-falk", [("person/bo-falk", {"place/norland"}, set())]),
        ("organization/embassy", [("organization/embassy", {"place/norland"}, set())]),
        (
            "event/talks",
            [("event/talks", set(), {"person/ana-lind", "organization/embassy"})],
        ),
        ("person/ana", []),
        ("person/nobody", []),
    ],
)
def test_identities_are_found_under_their_id(
    cast: Path, id: str, found: list[tuple[str, set[str], set[str]]]
) -> None:
    with open_snapshot(cast) as view:
        known = view.identities().under(id)
        assert [(k.id, {*k.states}, {*k.participants}) for k in known] == found


@pytest.mark.parametrize(
    ("type", "label", "ids"),
    [
        (EntityType.PERSON, "Ana Lind", ["person/ana-lind", "person/ana-lind-0123abcd"]),
        (EntityType.ORGANIZATION, "EN", ["organization/embassy"]),
        (EntityType.PLACE, "EN", []),
        (EntityType.PERSON, "ana lind", []),
    ],
)
def test_identities_are_found_by_name(
    cast: Path, type: EntityType, label: str, ids: list[str]
) -> None:
    with open_snapshot(cast) as view:
        assert [known.id for known in view.identities().named(type, label)] == ids


def test_articles_about_to_be_replaced_do_not_vouch(cast: Path) -> None:
    with open_snapshot(cast) as view:
        others = view.identities(ignoring=[article_iri("one")])
        assert list(others.under("person/ana-lind")) == []
        (falk,) = others.under("person/bo-falk")
        assert (falk.label, falk.states) == ("Bo Falk", frozenset())
        assert list(view.identities(ignoring=list(view.articles())).under("person/bo-falk")) == []


def test_homonyms_are_known_whatever_their_spelling(root: Path) -> None:
    graph = article_iri("two")
    namesake = Quad(node("person/ana-lind-0123abcd"), SKOS.prefLabel, Literal("Aña Lind"), graph)
    article, quads = FALK
    build(root, LIND, (article, [*quads, namesake]))
    for ignoring, found in (
        ([], ["person/ana-lind", "person/ana-lind-0123abcd"]),
        ([article_iri("one")], ["person/ana-lind-0123abcd"]),
        ([graph], ["person/ana-lind"]),
    ):
        with open_snapshot(root) as view:
            known = view.identities(ignoring=ignoring).under("person/ana-lind")
            assert [one.id for one in known] == found
            assert default_graph(view) == merge_of_graphs(view)
            assert list(view.articles()) == [article_iri("one"), graph]


def test_a_place_that_is_a_state_is_known_as_one(root: Path) -> None:
    graph = article_iri("two")
    article, quads = FALK
    for id, label in (("place/azerbaijan", "Azerbaijan"), ("place/baku", "Baku")):
        quads = [*quads, Quad(node(id), SKOS.prefLabel, Literal(label), graph)]
        quads.append(Quad(node("organization/o"), SCHEMA.location, node(id), graph))
    quads.append(Quad(node("organization/o"), SKOS.prefLabel, Literal("O"), graph))
    build(root, (article, quads))
    with open_snapshot(root) as view:
        (known,) = view.identities().under("organization/o")
        assert known.states == {"place/azerbaijan"}


def test_a_first_build_knows_no_one(root: Path) -> None:
    with writing(root, base=BASE) as writer:
        assert list(writer.view.articles()) == []
        assert list(writer.view.identities().named(EntityType.PERSON, "Ana Lind")) == []


# What is no store, or no longer one.


def make_nothing(root: Path) -> None:
    """No folder."""


def make_foreign(root: Path) -> None:
    """Somebody's folder."""
    root.mkdir()
    (root / "thesis.tex").touch()


def make_newer(root: Path) -> None:
    """A store of a later layout."""
    build(root, LIND)
    (root / "format").write_text("kg store 99\n", encoding="ascii")


def make_file(root: Path) -> None:
    """A file."""
    root.touch()


@pytest.mark.parametrize(
    ("make", "reading", "building"),
    [
        (make_nothing, "there is no store here; kg build makes one", None),
        (make_foreign, r"not a kg store \(it has no file 'format'\)", "holds 'thesis.tex'"),
        (make_newer, "its format is 'kg store 99', this kg reads 'kg store 1'", "'kg store 99'"),
        (make_file, "not a kg store", "a file, not a folder"),
    ],
)
def test_what_is_not_a_store_is_said_in_a_line(
    root: Path, make: object, reading: str, building: str | None
) -> None:
    assert callable(make)
    make(root)
    for use in (open_snapshot, snapshots, rollback):
        with pytest.raises(StoreError, match=reading) as caught:
            use(root)
        assert "\n" not in str(caught.value)
    if building:
        with pytest.raises(StoreError, match=building):
            build(root, LIND)


def test_an_empty_folder_becomes_a_store(root: Path) -> None:
    root.mkdir()
    assert build(root, LIND) == "000001"


@pytest.mark.parametrize("name", ["CURRENT", "MANIFEST-*", "*.sst"])
def test_a_damaged_database_is_said_in_a_line(root: Path, name: str) -> None:
    build(root, LIND, FALK)
    for path in (root / "snapshots" / "000001" / "graph").glob(name):
        path.write_bytes(b"\0" * path.stat().st_size)
    with pytest.raises(StoreError, match="store: ") as caught, open_snapshot(root) as view:
        list(view.triples())
    assert "\n" not in str(caught.value)


def test_a_damaged_text_is_not_given(root: Path) -> None:
    build(root, LIND)
    (path,) = root.glob("texts/*/*.txt")
    path.write_text("Ana Lind sang.", encoding="utf-8")
    with open_snapshot(root) as view:
        with pytest.raises(StoreError, match="the text was changed"):
            view.text(path.stem)
        with pytest.raises(NotFound, match="the text 0000"):
            view.text("0" * 64)
    build(root, LIND, FALK)
    with open_snapshot(root) as view:
        assert view.text(path.stem) == "Ana Lind spoke. Bo Falk spoke."


def test_a_damaged_description_is_said_in_a_line(root: Path) -> None:
    build(root, LIND)
    (root / "snapshots" / "000001" / "snapshot.json").write_text("{", encoding="ascii")
    with pytest.raises(StoreError, match=r"snapshot.json: the store is damaged"):
        open_snapshot(root)
