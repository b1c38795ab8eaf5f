"""Corrections beside other things: automatic merges, updates, pages, and any rows together."""

import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from amending import BASE, HEADER, Desk, entry
from commands import asked, column, exported, run
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from serving import serving

from kg.model.resolution import Identities, Merge
from kg.pipeline.build import build as pipeline
from kg.pipeline.corrections import rulings
from kg.resolve import Registry
from kg.store import open_snapshot


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The extractor, installed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(entry(tmp_path_factory.mktemp("site") / "site"))
        patch.delitem(sys.modules, "amended_extractor", raising=False)
        yield


@pytest.fixture
def desk(first_desk: Desk, tmp_path: Path, package: None) -> Desk:
    """Both articles, built."""
    return first_desk.copy(tmp_path)


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[Merge]:
    """What the resolution of identities finds to be one in the next builds."""
    found: list[Merge] = []

    class Finding(Registry):
        def __init__(self, before: Identities) -> None:
            super().__init__(before)
            self.merges = [*found]

    monkeypatch.setattr(sys.modules[pipeline.__module__], "Registry", Finding)
    return found


ONE = Merge("person/bea-lund", "person/ana-lind", 0.93, ("same initials", "same body"))
MERGED = (
    "ASK { person:bea-lund owl:sameAs person:ana-lind FILTER NOT EXISTS { person:bea-lund a ?c } }"
)


def test_what_was_found_to_be_one_stays_one(desk: Desk, found: list[Merge]) -> None:
    before = exported(desk.store)
    found.append(ONE)
    desk.build("lind")
    assert asked(desk.store, MERGED)
    assert column(
        desk.store,
        """SELECT ?x { person:ana-lind prov:wasInfluencedBy ?c . { ?c dcterms:description ?x }
        UNION { ?c prov:wasAssociatedWith/foaf:name ?x } }""",
    ) == ["kg", "same initials; same body; score 0.93"]
    desk.sound()
    found.clear()
    desk.build()
    assert asked(desk.store, MERGED)
    run("correct", "apply", "--store", desk.store)
    assert asked(desk.store, MERGED)
    [merge] = column(desk.store, "SELECT ?c { person:ana-lind prov:wasInfluencedBy ?c }")
    desk.correct("reject", merge)
    found.append(ONE)
    desk.build()
    assert not asked(desk.store, MERGED)
    assert column(desk.store, "SELECT ?l { person:bea-lund skos:prefLabel ?l }") == ["Bea Lund"]
    articles = [line for line in before.splitlines() if "/article/" in line]
    assert set(articles) <= set(exported(desk.store).splitlines())


def test_what_was_found_to_be_one_again_the_other_way_round_is_no_news(
    desk: Desk, found: list[Merge]
) -> None:
    found.append(ONE)
    desk.build()
    before = exported(desk.store)
    found += [Merge("person/ana-lind", "person/bea-lund", 0.9, ()),
              Merge("person/bea-lund", "person/mia-vik", 0.9, ("same voice",))]  # fmt: skip
    desk.build()
    vik = f"{BASE}person/mia-vik"
    gone = "SELECT ?w { VALUES ?x { person:bea-lund person:ana-lind } ?x dcterms:isReplacedBy ?w }"
    assert column(desk.store, gone) == [vik, vik]
    desk.sound()
    [later] = column(
        desk.store, 'SELECT ?c { ?c dcterms:description ?d FILTER(CONTAINS(?d, "voice")) }'
    )
    desk.correct("reject", later)
    assert column(desk.store, gone) == [f"{BASE}person/ana-lind"]
    articles = {line for line in before.splitlines() if "/article/" in line}
    assert articles <= set(exported(desk.store).splitlines())


def test_people_decide_over_what_was_found(desk: Desk, found: list[Merge]) -> None:
    desk.write("merge,person/bea-lund,person/mia-vik,")
    found.append(ONE)
    assert desk.build().err == ""
    assert column(desk.store, "SELECT ?w { person:bea-lund dcterms:isReplacedBy ?w }") == [
        f"{BASE}person/mia-vik"
    ]


def test_a_merged_node_leads_to_the_other(desk: Desk, tmp_path: Path) -> None:
    desk.correct("merge", "person:bea-lund", "person:ana-lind")
    with serving("--store", desk.store) as endpoint:
        page = endpoint.client.get("/person/bea-lund", headers={"Accept": "text/html"})
        assert (page.status_code, page.headers["location"]) == (303, "/person/ana-lind")
        assert page.headers["vary"] == "Accept"
        data = endpoint.client.get("/person/bea-lund", headers={"Accept": "text/turtle"})
        assert data.status_code == 200
        assert "owl:sameAs person:ana-lind" in data.text
        [why] = column(desk.store, "SELECT ?c { person:ana-lind prov:wasInfluencedBy ?c }")
        told = endpoint.client.get(why.removeprefix(BASE[:-1]), headers={"Accept": "text/html"})
        assert "seen in the archive" in told.text


def test_what_people_say_of_links_is_told_of_the_winner(desk: Desk) -> None:
    desk.write("link,person/bea-lund,urn:x:1,", "unlink,place/oslo,urn:x:2,owl:sameAs",
               "link,place/oslo,urn:x:2,skos:closeMatch", "merge,person/bea-lund,person/ana-lind,",
               "link,place/bergen,urn:x:3,", "unlink,place/bergen,urn:x:3,")  # fmt: skip
    desk.apply()
    with open_snapshot(desk.store) as view:
        said = {(r.subject.removeprefix(BASE), r.object, r.predicate.rpartition("#")[2], r.holds,
                 r.by, r.date, r.comment) for r in rulings(view)}  # fmt: skip
    origin = ("Bo", "2024-06-01", "seen")
    assert said == {
        ("person/ana-lind", "urn:x:1", "exactMatch", True, *origin),
        ("place/oslo", "urn:x:2", "sameAs", False, *origin),
        ("place/oslo", "urn:x:2", "closeMatch", True, *origin),
        ("place/bergen", "urn:x:3", "exactMatch", False, *origin),
    }
    assert column(desk.store, "SELECT ?o { GRAPH <http://localhost:8000/links/human> { ?s ?p ?o } }"
                  ) == ["urn:x:1", "urn:x:2"]  # fmt: skip


UPDATES = [
    f"INSERT DATA {{ GRAPH <{BASE}corrections> {{ <urn:a> <urn:b> <urn:c> }} }}",
    f"DELETE WHERE {{ GRAPH <{BASE}corrections> {{ ?s ?p ?o }} }}",
    f"DELETE WHERE {{ GRAPH <{BASE}corrected/removed/more> {{ ?s ?p ?o }} }}",
    "DELETE WHERE { ?c kg:corrects ?x }",
]


def test_updates_leave_corrections_alone(desk: Desk, tmp_path: Path) -> None:
    desk.correct("merge", "person:bea-lund", "person:ana-lind")
    before = exported(desk.store)
    (tmp_path / "token").write_text("t" * 32)
    token = {"Authorization": "Bearer " + "t" * 32}
    with serving("--store", desk.store, "--update-token-file", tmp_path / "token") as endpoint:
        for update in UPDATES:
            sent = endpoint.client.post("/sparql", data={"update": update}, headers=token)
            assert sent.status_code < 300, sent.text
            assert exported(desk.store) == before, update
        put = endpoint.client.put(
            "/store", params={"graph": f"{BASE}corrected/added/more"}, content=b"",
            headers=token | {"Content-Type": "text/turtle"},
        )  # fmt: skip
        assert put.status_code == httpx.codes.FORBIDDEN
    assert exported(desk.store) == before
    desk.file.write_text(HEADER)
    desk.apply()
    assert column(desk.store, "SELECT ?l { person:bea-lund skos:prefLabel ?l }") == ["Bea Lund"]


NODES = ["person/ana-lind", "person/bea-lund", "person/jon-dahl", "person/mia-vik",
         "organization/fjord-institute", "organization/nordic-council", "place/oslo",
         "place/bergen", "event/talks-oslo-2024-05-03", "resolution/nordic-council-12-2024",
         "claim/lind-67c0294c", "claim/more-04d7bff4", "membership/mia-vik-director",
         "membership/mia-vik-director-fjord-institute", "person/new", "person/fjord-institute",
         "place/nordic-council"]  # fmt: skip
POSTS = [node for node in NODES if node.startswith("membership/")]
CHOICES = {
    "merge": (NODES, NODES, [""]),
    "split": (NODES[:9], ["person/new", "organization/new", "place/new", "event/new"],
              ["article/lind", "article/more", "article/lind article/more"]),
    "reject": (NODES, [""], [""]),
    "retype": (NODES, ["kg:Person", "kg:Organization", "kg:Place", "kind:ngo", "eventtype:visit",
                       "role:chair"], [""]),
    "relabel": (NODES, ["A Name", "Ana Lind", "Oslo"], [""]),
    "re-attribute": (["claim/lind-67c0294c", "claim/more-04d7bff4"], NODES, [""]),
    "post": (POSTS, [*NODES, "former", "chair", ""], ["title", "status", "organization", "person"]),
    "link": (NODES, ["urn:x:y"], [""]),
}  # fmt: skip
"""For each kind of row some targets, values and details, most of which go together."""
ROWS = st.lists(
    st.one_of(
        [
            st.tuples(st.just(kind), *map(st.sampled_from, choices)).map(",".join)
            for kind, choices in CHOICES.items()
        ]
    ),
    min_size=1,
    max_size=12,
)


@pytest.fixture(scope="module")
def shared(first_desk: Desk, tmp_path_factory: pytest.TempPathFactory, package: None) -> Desk:
    """Both articles, built once for all examples."""
    return first_desk.copy(tmp_path_factory.mktemp("shared"))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ROWS)
@example(drawn=["retype,place/oslo,kg:Person,", "retype,place/oslo,kg:Place,"])
@example(
    drawn=[
        "retype,organization/fjord-institute,kg:Person,",
        "retype,person/fjord-institute,kg:Organization,",
    ]
)
@example(
    drawn=[
        "retype,organization/fjord-institute,kg:Organization,",
        "merge,organization/fjord-institute,place/oslo,",
    ]
)
def test_any_corrections_leave_a_sound_graph_and_can_be_undone(
    shared: Desk, drawn: list[str]
) -> None:
    shared.write()
    shared.apply()
    before = exported(shared.store)
    shared.write(*drawn)
    run("correct", "apply", "--store", shared.store)
    shared.sound()
    shared.write()
    shared.apply()
    assert exported(shared.store) == before
