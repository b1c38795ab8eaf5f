"""Corrections: made on the command line, replayed by every build, undone by deleting the row."""

import sys
from pathlib import Path

import pytest
from amending import BASE, HEADER, ORIGIN, Desk, entry, without
from commands import asked, column, exported, rows, run, table


@pytest.fixture(autouse=True)
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The extractor, installed."""
    monkeypatch.syspath_prepend(entry(tmp_path / "site"))
    monkeypatch.delitem(sys.modules, "amended_extractor", raising=False)


@pytest.fixture
def desk(first_desk: Desk, tmp_path: Path) -> Desk:
    """Both articles, built."""
    return first_desk.copy(tmp_path / "desk")


POST = "membership:mia-vik-director-fjord-institute"
CASES = {
    "merge": (
        ["merge", "person:bea-lund", "person:ana-lind"],
        """ASK { person:ana-lind skos:prefLabel "Ana Lind" ; skos:altLabel "Bea Lund" .
        ?claim kg:content "the talks would go on" ; kg:speaker person:ana-lind .
        membership:ana-lind-minister-fjord-institute org:member person:ana-lind .
        person:bea-lund owl:sameAs person:ana-lind ; dcterms:isReplacedBy person:ana-lind .
        FILTER NOT EXISTS { person:bea-lund a ?class }
        FILTER NOT EXISTS { person:ana-lind skos:prefLabel "Bea Lund" } }""",
    ),
    "split by article": (
        ["split", "person:jon-dahl", "--article", "more", "--to", "person:jon-dahl-of-bergen"],
        """ASK { GRAPH article:more { person:jon-dahl-of-bergen a kg:Person ;
        skos:prefLabel "Jon Dahl" . FILTER NOT EXISTS { person:jon-dahl ?p ?o } }
        GRAPH article:lind { person:jon-dahl a kg:Person } }""",
    ),
    "split by mention": (
        ["split", "organization:fjord-institute", "--mention", "mention:lind/{fi}",
         "--label", "Fi"],
        """ASK { ?other skos:prefLabel "Fi" ; kg:evidence [ oa:hasTarget/oa:hasSelector/oa:exact
        "FI" ] . organization:fjord-institute skos:prefLabel "Fjord Institute" .
        FILTER (?other != organization:fjord-institute)
        FILTER NOT EXISTS { organization:fjord-institute skos:altLabel "FI" } }""",
    ),
    "reject a person": (
        ["reject", "person:mia-vik"],
        """ASK { ?claim kg:content "Not so" ; kg:speakerText "Mia Vik" .
        FILTER NOT EXISTS { ?s ?p person:mia-vik FILTER (?p != kg:corrects) }
        FILTER NOT EXISTS { ?post kg:roleTitle "director" }
        FILTER NOT EXISTS { ?quote oa:exact "director Mia Vik" } }""",
    ),
    "reject a claim": (
        ["reject", "claim:lind-67c0294c"],
        """ASK { FILTER NOT EXISTS { ?claim kg:content "anybody was hurt" }
        article:lind prov:wasInfluencedBy ?why . ?why kg:operation "reject" }""",
    ),
    "reject a resolution": (
        ["reject", "resolution:nordic-council-12-2024"],
        "ASK { FILTER NOT EXISTS { ?text kg:number ?n } FILTER NOT EXISTS { ?e kg:adopts ?t } }",
    ),
    "reject a mention": (
        ["reject", "mention:more/{bergen}"],
        "ASK { FILTER NOT EXISTS { place:bergen a ?class } }",
    ),
    "retype to a class": (
        ["retype", "organization:fjord-institute", "kg:Person"],
        """ASK { person:fjord-institute a kg:Person ; skos:prefLabel "Fjord Institute" .
        organization:fjord-institute dcterms:isReplacedBy person:fjord-institute .
        membership:mia-vik-director org:member person:mia-vik .
        FILTER NOT EXISTS { person:fjord-institute a org:Organization } }""",
    ),
    "retype to a place": (
        ["retype", "person:jon-dahl", "kg:Place"],
        """ASK { place:jon-dahl a kg:Place .
        FILTER NOT EXISTS { ?event sem:hasActor place:jon-dahl } }""",
    ),
    "retype an organization": (
        ["retype", "organization:fjord-institute", "kind:university"],
        """ASK { organization:fjord-institute kg:kind kind:university
        FILTER NOT EXISTS { organization:fjord-institute kg:kind kind:think-tank } }""",
    ),
    "retype an event": (
        ["retype", "event:talks-oslo-2024-05-03", "eventtype:visit"],
        "ASK { event:talks-oslo-2024-05-03 kg:eventType eventtype:visit }",
    ),
    "retype a post": (
        ["retype", POST, "role:chair"],
        f"ASK {{ {POST} org:role role:chair }}",
    ),
    "relabel": (
        ["relabel", "person:jon-dahl", "Jon  Dahl-Moe"],
        """ASK { person:jon-dahl skos:prefLabel "Jon Dahl-Moe" ; skos:altLabel "Jon Dahl" .
        FILTER NOT EXISTS { person:jon-dahl skos:prefLabel "Jon Dahl" } }""",
    ),
    "re-attribute": (
        ["re-attribute", "claim:lind-67c0294c", "person:jon-dahl"],
        """ASK { claim:lind-67c0294c kg:speaker person:jon-dahl
        FILTER NOT EXISTS { claim:lind-67c0294c kg:speaker organization:fjord-institute } }""",
    ),
    "re-attribute to a place of another article": (
        ["re-attribute", "claim:lind-67c0294c", "place:bergen"],
        """ASK { GRAPH article:lind { claim:lind-67c0294c kg:speaker place:bergen .
        place:bergen a kg:Place, kg:Organization ; skos:prefLabel "Bergen" } }""",
    ),
    "post": (
        ["post", POST, "--title", "deputy director", "--status", "former",
         "--organization", "organization:nordic-council", "--person", "person:jon-dahl"],
        f"""ASK {{ membership:jon-dahl-deputy-director-nordic-council-former
        kg:roleTitle "deputy director" ; kg:status kg:Former ; org:member person:jon-dahl ;
        org:organization organization:nordic-council .
        {POST} dcterms:isReplacedBy membership:jon-dahl-deputy-director-nordic-council-former .
        FILTER NOT EXISTS {{ {POST} a ?class }} }}""",
    ),
    "post without a body": (
        ["post", POST, "--organization", ""],
        "ASK { membership:mia-vik-director kg:roleTitle 'director' }",
    ),
    "link": (
        ["link", "place:oslo", "http://www.wikidata.org/entity/Q585"],
        "ASK { GRAPH ?g { place:oslo skos:exactMatch <http://www.wikidata.org/entity/Q585> } }",
    ),
    "unlink": (
        ["unlink", "place:oslo", "http://www.wikidata.org/entity/Q586"],
        """ASK { place:oslo prov:wasInfluencedBy ?why . ?why kg:operation "unlink"
        FILTER NOT EXISTS { GRAPH ?g { place:oslo skos:exactMatch ?other } } }""",
    ),
}  # fmt: skip


def spelled(desk: Desk, words: list[str]) -> list[str]:
    """The words of a case with the places of two mentions."""
    found = rows(
        desk.store,
        """SELECT ?quote ?place { ?m oa:hasTarget/oa:hasSelector/oa:exact ?quote
        FILTER (?quote IN ("FI", "Bergen")) BIND (REPLACE(STR(?m), "^.*/", "") AS ?place) }""",
    )
    places = {row["quote"].lower(): row["place"] for row in found}
    return [word.format(**places) for word in words]


@pytest.mark.parametrize("case", CASES)
def test_a_correction_holds_for_good_and_can_be_undone(desk: Desk, case: str) -> None:
    words, question = CASES[case]
    before = exported(desk.store)
    assert not asked(desk.store, question)
    desk.correct(*spelled(desk, words))
    assert asked(desk.store, question)
    desk.sound()
    assert merged(desk) == []
    after = exported(desk.store)
    again = desk.build()
    assert "2 articles built, 0 changed" in again.out
    assert exported(desk.store) == after
    desk.file.write_text(HEADER)
    desk.apply()
    assert exported(desk.store) == before


@pytest.mark.parametrize("case", CASES)
def test_a_graph_that_is_built_with_its_corrections_is_the_same(
    desk: Desk, tmp_path: Path, case: str
) -> None:
    desk.correct(*spelled(desk, CASES[case][0]))
    (tmp_path / "other").mkdir()
    other = Desk(tmp_path / "other")
    other.build(options=["--corrections", desk.file])
    assert exported(other.store) == exported(desk.store)
    desk.build("more")
    assert exported(other.store) == exported(desk.store)


def merged(desk: Desk) -> list[str]:
    """Triples that the default graph has and none of its parts (the graphs below), or without."""
    graphs = f"""STRSTARTS(STR(?g), "{BASE}article/") || STRSTARTS(STR(?g), "{BASE}links/")
        || ?g IN (<https://w3id.org/newskg>,
        <{BASE}corrections>, <{BASE}ledger>)"""
    return column(
        desk.store,
        f"""SELECT ?s {{
        {{ ?s ?p ?o FILTER NOT EXISTS {{ GRAPH ?g {{ ?s ?p ?o }} FILTER({graphs}) }} }}
        UNION {{ GRAPH ?g {{ ?s ?p ?o }} FILTER({graphs}) FILTER NOT EXISTS {{ ?s ?p ?o }} }}
        FILTER (!isBlank(?s)) FILTER (!isBlank(?o)) }}""",
    )


def test_a_correction_tells_who_made_it_when_and_why(desk: Desk) -> None:
    desk.correct(*CASES["relabel"][0])
    assert rows(
        desk.store,
        """SELECT ?kind ?who ?day ?reason ?value { person:jon-dahl prov:wasInfluencedBy ?c .
        ?c a kg:Correction ; kg:operation ?kind ; kg:corrects person:jon-dahl ;
        kg:correctedValue ?value ; dcterms:date ?day ; dcterms:description ?reason ;
        prov:wasAssociatedWith/foaf:name ?who }""",
    ) == [
        {"kind": "relabel", "who": "Bo Falk", "day": "2024-06-01", "value": "Jon Dahl-Moe",
         "reason": "seen in the archive"}
    ]  # fmt: skip
    assert desk.file.read_text() == HEADER + (
        f"relabel,{BASE}person/jon-dahl,Jon Dahl-Moe,,Bo Falk,2024-06-01,seen in the archive\n"
    )


def test_corrections_outlive_another_extractor(desk: Desk) -> None:
    for case in ("merge", "relabel", "re-attribute"):
        desk.correct(*CASES[case][0])
    desk.said["lind"] = without(desk.said["lind"], "posts", person="lind")
    desk.said["more"] = without(desk.said["more"], "attributions", speaker="vik")
    ran = desk.build()
    assert (ran.err, ran.out[:27]) == ("", "2 articles built, 2 changed")
    assert asked(desk.store, CASES["merge"][1])
    assert asked(desk.store, CASES["relabel"][1])
    assert asked(desk.store, CASES["re-attribute"][1])
    desk.sound()


def test_a_later_article_about_the_losing_one_is_about_the_winner(desk: Desk) -> None:
    run("remove", "more", "--store", desk.store)
    desk.write("merge,person/bea-lund,person/ana-lind,")
    told = desk.apply()
    assert told.err == (
        f"kg: {desk.file}: row 1: merge person/bea-lund: person/ana-lind: not in the graph\n"
    )
    desk.build("more")
    assert asked(desk.store, CASES["merge"][1])


def test_what_an_article_took_along_comes_back_with_it(desk: Desk) -> None:
    for case in ("merge", "reject a claim"):
        desk.correct(*CASES[case][0])
    before = exported(desk.store)
    ran = run("remove", "more", "--store", desk.store)
    line = f"kg: {desk.file}: row 1: merge person/bea-lund: person/ana-lind: not in the graph\n"
    assert (ran.code, ran.err) == (0, line)
    assert not asked(desk.store, CASES["merge"][1])
    listed = run("correct", "list", "--store", desk.store).out
    assert [line.split()[-8:-6] for line in listed.splitlines()[2:4]] == [
        ["target", "gone"], ["claim:lind-67c0294c", "applied"]
    ]  # fmt: skip
    assert desk.build("lind").err == line
    assert desk.build("more").err == ""
    assert exported(desk.store) == before


def test_the_winners_name_follows_the_article_that_gives_it(desk: Desk) -> None:
    desk.write("merge,person/bea-lund,person/ana-lind,")
    desk.apply()
    run("remove", "lind", "--store", desk.store)
    names = "SELECT ?l { person:ana-lind skos:prefLabel ?l }"
    assert column(desk.store, names) == ["Bea Lund"]
    desk.sound()
    desk.build("lind")
    assert column(desk.store, names) == ["Ana Lind"]
    assert column(desk.store, "SELECT ?l { person:ana-lind skos:altLabel ?l }") == ["Bea Lund"]


def test_a_dry_run_shows_the_difference_and_changes_nothing(desk: Desk) -> None:
    def state() -> dict[str, bytes]:
        paths = [path for path in desk.folder.rglob("*") if path.is_file()]
        return {str(path): path.read_bytes() for path in paths}

    before = state()
    ran = desk.correct("relabel", "person:jon-dahl", "Jon Moe", "--dry-run")
    assert state() == before
    lines = ran.out.splitlines()
    assert [line for line in lines if "jon-dahl" in line and "correction:" not in line] == [
        '- person:jon-dahl skos:prefLabel "Jon Dahl"',
        '+ person:jon-dahl skos:altLabel "Jon Dahl"',
        '+ person:jon-dahl skos:prefLabel "Jon Moe"',
    ]
    assert lines == sorted(lines, key=lambda line: line[0] == "+")
    desk.correct("relabel", "person:jon-dahl", "Jon Moe")
    name = "SELECT ?l { person:jon-dahl skos:prefLabel ?l }"
    assert column(desk.store, name) == ["Jon Moe"]


REFUSED = [
    (["merge", "person:nobody", "person:ana-lind"],
     f"merge finds nothing: there is no {BASE}person/nobody"),
    (["re-attribute", "claim:lind-67c0294c", "person:nobody"],
     f"re-attribute finds nothing: there is no {BASE}person/nobody"),
    (["merge", "person:ana-lind", "place:oslo"],
     f"a person cannot be merged into {BASE}place/oslo; retype it first"),
    (["merge", "person:ana-lind", "person:ana-lind"],
     f"{BASE}person/ana-lind cannot be merged into itself"),
    (["reject", "article:lind"],
     "reject takes a person or organization or place or event or resolution or membership or "
     f"claim or mention or correction, not {BASE}article/lind"),
    (["retype", "person:ana-lind", "kind:ngo"],
     "value 'kind:ngo' is neither a class nor a concept for a person"),
    (["retype", "organization:fjord-institute", "kind:nonsense"],
     "value 'kind:nonsense' is neither a class nor a concept for a organization"),
    (["retype", "place:oslo", "kind:ngo"],
     f"retype finds nothing: it says nothing of {BASE}place/oslo that could change so"),
    (["split", "person:ana-lind", "--article", "nothing"],
     f"split finds nothing: there is no {BASE}article/nothing"),
    (["relabel", "person:ana-lind", " "], "there is no value"),
    (["split", "person:ana-lind", "--to", "person:b"],
     "detail names the articles or mentions that the new node takes"),
    (["link", "place:oslo", "Q585"], "value 'Q585' is no IRI"),
    (["link", "place:oslo", "urn:x", "--predicate", "kg:about"],
     "detail 'kg:about' is no property that links"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "cause"), REFUSED)
def test_a_correction_that_says_nothing_is_refused(
    desk: Desk, words: list[str], cause: str
) -> None:
    ran = desk.correct(*words, code=1)
    assert ran.err.removeprefix("kg: ").removeprefix(f"{desk.store}: ") == f"{cause}\n"
    assert not desk.file.exists()


def test_author_and_reason_are_needed(desk: Desk) -> None:
    ran = desk.correct("reject", "person:mia-vik", origin=["--author", "Bo"], code=2)
    assert "Missing option '--reason'" in ran.err
    ran = desk.correct("reject", "person:mia-vik", origin=[*ORIGIN[:3], "1 June", *ORIGIN[4:]],
                       code=1)  # fmt: skip
    assert ran.err == "kg: date '1 June' is no day such as 2024-05-03\n"


def test_rows_that_cannot_be_used_are_told_and_the_others_hold(desk: Desk) -> None:
    desk.write(
        "melt,person/ana-lind,,",
        "relabel,person/jon-dahl,Jon Moe,",
        "relabel,person/jon-dahl,Jon,,,,,",
        "post,membership/mia-vik-director-fjord-institute,x,colour",
    )
    ran = desk.build("more", code=1)
    assert ran.err.splitlines() == [
        f"kg: {desk.file}: row 1: kind 'melt' is none of merge, split, reject, retype, relabel, "
        "re-attribute, post, link, unlink",
        f"kg: {desk.file}: row 3: there are more cells than columns",
        f"kg: {desk.file}: row 4: detail 'colour' is none of title, status, organization, person",
    ]
    assert asked(desk.store, 'ASK { person:jon-dahl skos:prefLabel "Jon Moe" }')


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"kind,target\n", "has no column value, detail, author, date, reason"),
        (b"\xff\xfe", "is not in UTF-8"),
        (None, "No such file or directory"),
    ],
)
def test_a_file_that_cannot_be_read_stops_the_build(
    desk: Desk, content: bytes | None, cause: str
) -> None:
    path = desk.folder / "other.csv"
    if content is not None:
        path.write_bytes(content)
    ran = desk.build(options=["--corrections", path], code=1)
    assert ran.err == f"kg: {path}: {cause}\n"


def test_chains_lead_to_their_end_and_circles_are_refused(desk: Desk) -> None:
    desk.write("merge,person/bea-lund,person/mia-vik,", "merge,person/mia-vik,person/ana-lind,",
               "merge,person/ana-lind,person/bea-lund,")  # fmt: skip
    ran = desk.apply(code=1)
    ana, bea = f"{BASE}person/ana-lind", f"{BASE}person/bea-lund"
    cause = f"merge: {bea} has gone into {ana}: a circle"
    assert ran.err == f"kg: {desk.file}: row 3: {cause}\n"
    gone = "SELECT ?old { ?old dcterms:isReplacedBy person:ana-lind }"
    assert column(desk.store, gone) == [bea, f"{BASE}person/mia-vik"]
    assert table(desk.store, "SELECT ?who { ?claim kg:content 'the talks would go on' ; "
                 "kg:speaker ?who }") == {(ana,)}  # fmt: skip
    desk.sound()
    desk.write("merge,person/bea-lund,person/mia-vik,")
    desk.apply()
    assert column(desk.store, gone) == []
    assert asked(desk.store, "ASK { person:bea-lund dcterms:isReplacedBy person:mia-vik }")


def test_of_two_decisions_the_later_holds_and_two_mergers_conflict(desk: Desk) -> None:
    desk.write("relabel,person/jon-dahl,Jon A,", "relabel,person/jon-dahl,Jon B,")
    ran = desk.apply()
    assert ran.err == (
        f"kg: {desk.file}: row 1: relabel person/jon-dahl: Jon A: a later row says Jon B\n"
    )
    assert column(desk.store, "SELECT ?l { person:jon-dahl skos:prefLabel ?l }") == ["Jon B"]
    desk.write("merge,person/bea-lund,person/ana-lind,", "merge,person/bea-lund,person/mia-vik,",
               "reject,person/bea-lund,,")  # fmt: skip
    ran = desk.apply(code=1)
    bea, ana = f"{BASE}person/bea-lund", f"{BASE}person/ana-lind"
    assert ran.err.splitlines() == [
        f"kg: {desk.file}: row 2: merge: {bea} has gone into {ana} already",
        f"kg: {desk.file}: row 3: reject: {bea} has gone into {ana} and cannot be rejected",
    ]
    assert asked(desk.store, "ASK { person:bea-lund dcterms:isReplacedBy person:ana-lind }")


def test_the_order_of_decisions_outlives_the_file(desk: Desk) -> None:
    name = "SELECT ?l { person:jon-dahl skos:prefLabel ?l }"
    fine = [f"relabel,person/jon-dahl,{each}," for each in ("Jon C", "Jon A", "Jon B", "Jon D")]
    for chosen in (fine, fine[::-1], fine[1:], fine[:2], fine[1::-1], fine[:1], fine):
        desk.write(*chosen)
        desk.apply()
        last = chosen[-1].split(",")[2]
        assert column(desk.store, name) == [last]
        kept = desk.file.read_text()
        desk.file.unlink()
        desk.build()
        assert column(desk.store, name) == [last]
        desk.file.write_text(kept)
    desk.sound()


def test_corrections_of_what_other_corrections_made(desk: Desk) -> None:
    desk.correct(*CASES["merge"][0])
    desk.correct(*CASES["split by article"][0])
    desk.correct("post", "membership:ana-lind-minister-fjord-institute", "--title", "envoy")
    desk.correct("relabel", "person:jon-dahl-of-bergen", "Jon of Bergen")
    desk.correct("reject", "membership:ana-lind-envoy-fjord-institute")
    assert not asked(desk.store, "ASK { ?post kg:roleTitle 'envoy' }")
    assert asked(desk.store, "ASK { GRAPH article:more { ?who skos:prefLabel 'Jon of Bergen' } }")
    desk.sound()
    after = exported(desk.store)
    assert "0 changed" in desk.build().out
    assert exported(desk.store) == after


def test_a_file_that_is_lost_undoes_nothing(desk: Desk) -> None:
    desk.correct(*CASES["relabel"][0])
    written = desk.file.read_text()
    desk.file.unlink()
    ran = desk.build()
    assert ran.err == "kg: there is no corrections.csv: the 1 corrections last given stay\n"
    assert asked(desk.store, CASES["relabel"][1])
    desk.correct(*CASES["reject a claim"][0])
    assert desk.file.read_text().startswith(written)
