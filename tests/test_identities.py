"""Who is known already: identities found by Id and by name."""

from pathlib import Path

import pytest
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

from kg.model.extraction import EntityType
from kg.model.quads import Literal, Quad
from kg.names import sought
from kg.store import open_snapshot, writing
from kg.vocabulary import KG, KIND, SCHEMA, SKOS, concept

LIND = story("one", "Ana Lind", "Bo Falk")
FALK = story("two", "Bo Falk")


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
    ("type", "name", "ids"),
    [
        (EntityType.PERSON, "Anna Lind", ["person/ana-lind", "person/ana-lind-0123abcd"]),
        (EntityType.PERSON, "Mr. Lind", ["person/ana-lind", "person/ana-lind-0123abcd"]),
        (EntityType.PERSON, "Bo Lind", []),
        (EntityType.ORGANIZATION, "EN", ["organization/embassy"]),
        (EntityType.ORGANIZATION, "Lind", []),
    ],
)
def test_identities_are_found_by_the_keys_of_a_name(
    cast: Path, type: EntityType, name: str, ids: list[str]
) -> None:
    with open_snapshot(cast) as view:
        found = view.identities().sharing(type, sought(name, type))
        assert [known.id for known in found] == ids


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
        assert list(writer.view.identities().sharing(EntityType.PERSON, ["lind a"])) == []
