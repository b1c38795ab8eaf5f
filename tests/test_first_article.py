"""The first article, untidy as it was printed: who is in it and what happened."""

from pathlib import Path

from commands import asked, column, rows, run, table
from first_article import ARTICLE, KHOJALY, ROUNDTABLE, text

CONTESTED = ("genocide", "massacre", "aggress", "occup", "terror", "brutal")
MODEL = (
    "kg:Person kg:Organization kg:Place kg:Event kg:Resolution kg:Claim kg:Characterization "
    "org:Membership"
)


def test_exactly_these_persons_hold_exactly_these_posts(first_store: Path) -> None:
    found = table(
        first_store,
        """SELECT ?name ?role ?title ?of WHERE {
          ?person a kg:Person ; skos:prefLabel ?name .
          ?post org:member ?person ; org:role/skos:prefLabel ?role ; kg:roleTitle ?title ;
                org:organization/skos:prefLabel ?of ; kg:status kg:Current ;
                kg:attestedOn "2013-02-26"^^xsd:date }""",
    )
    assert found == {
        ("Dashgin Shikarov", "ambassador", "Ambassador", "Azerbaijan"),
        ("Mustafa Evran", "ambassador", "Ambassador", "Northern Cyprus"),
        ("Farhat Asif", "president", "President", "Institute of Peace and Diplomacy"),
        ("Ilham Mamedov", "first secretary", "First Secretary", "Azerbaijan Embassy"),
        ("Sabah Aslam", "research fellow", "Research Fellow", "Institute of Strategic Studies"),
        ("Aftab Qazi", "senior fellow", "Senior Fellow", "Central Asia-Caucasus Institute"),
    }
    assert len(column(first_store, "SELECT ?person WHERE { ?person a kg:Person }")) == 6
    assert len(column(first_store, "SELECT ?post WHERE { ?post a org:Membership }")) == 6


def test_persons_bear_names_only(first_store: Path) -> None:
    other = "SELECT ?name WHERE { ?person a kg:Person ; skos:altLabel ?name }"
    assert column(first_store, other) == ["Aslam", "Qazi"]
    prefixes = table(
        first_store,
        """SELECT ?name ?prefix WHERE {
          ?person a kg:Person ; skos:prefLabel ?name ; schema:honorificPrefix ?prefix }""",
    )
    assert prefixes == {
        ("Dashgin Shikarov", "Mr."),
        ("Farhat Asif", "Ms."),
        ("Sabah Aslam", "Ms."),
        ("Aftab Qazi", "Dr."),
    }


def test_the_state_of_an_ambassador_keeps_the_name_that_the_article_gives_it(
    first_store: Path,
) -> None:
    assert asked(
        first_store,
        """ASK { ?state a kg:Place, kg:Organization ; skos:prefLabel "Northern Cyprus" ;
                 skos:altLabel "Turkish Republic of Northern Cyprus" }""",
    )


def test_exactly_these_organizations(first_store: Path) -> None:
    bodies = "?body a kg:Organization . FILTER NOT EXISTS { ?body a kg:Place }"
    names = f"SELECT ?name ?kind WHERE {{ {bodies} ?body skos:prefLabel ?name ; kg:kind ?kind }}"
    assert {name: kind.rpartition("/")[2] for name, kind in table(first_store, names)} == {
        "Azerbaijan Embassy": "diplomatic-mission",
        "Central Asia-Caucasus Institute": "think-tank",
        "Human Rights Watch": "ngo",
        "Institute of Peace and Diplomacy": "think-tank",
        "Institute of Strategic Studies": "think-tank",
        "Johns Hopkins University": "university",
        "North Atlantic Treaty Organization": "intergovernmental-organization",
        "Organization for Security and Co-operation in Europe": "intergovernmental-organization",
        "Senate Committee on Foreign Relations of Pakistan": "committee",
        "The Diplomatic Insight": "other",
        "United Nations General Assembly": "intergovernmental-organization",
        "United Nations Security Council": "intergovernmental-organization",
    }
    assert len(column(first_store, f"SELECT ?body WHERE {{ {bodies} }}")) == 12
    assert column(first_store, f"SELECT ?name WHERE {{ {bodies} ?body skos:altLabel ?name }}") == [
        "HRW",
        "IPDS",
        "NATO",
        "OSCE",
        "Senate Committee on Foreign Relations",
        "TDI",
        "UN General Assembly",
        "UNSC",
    ]


def test_where_organizations_belong(first_store: Path) -> None:
    found = table(
        first_store,
        """SELECT ?part ?how ?whole WHERE {
          VALUES ?how { org:subOrganizationOf schema:location }
          ?body a kg:Organization ; skos:prefLabel ?part ; ?how [ skos:prefLabel ?whole ] }""",
    )
    within, location = "http://www.w3.org/ns/org#subOrganizationOf", "https://schema.org/location"
    assert found == {
        ("Central Asia-Caucasus Institute", within, "Johns Hopkins University"),
        ("Johns Hopkins University", location, "Washington"),
        ("Institute of Strategic Studies", location, "Islamabad"),
        ("Azerbaijan Embassy", within, "Azerbaijan"),
        ("Senate Committee on Foreign Relations of Pakistan", within, "Pakistan"),
    }


def test_what_is_known_about_the_article(first_store: Path) -> None:
    [row] = rows(
        first_store,
        """SELECT ?publisher ?day ?place ?language WHERE {
          ?article a kg:Article ; dcterms:publisher/skos:prefLabel ?publisher ;
            schema:datePublished ?day ; kg:dateline/skos:prefLabel ?place ;
            dcterms:language ?language }""",
    )
    assert row == {
        "publisher": "The Diplomatic Insight",
        "day": "2013-02-26",
        "place": "Islamabad",
        "language": "en",
    }


def test_the_roundtable(first_store: Path) -> None:
    actors = f"""SELECT ?how ?name WHERE {{ {ROUNDTABLE}
      VALUES ?how {{ kg:organizer kg:speakerAt kg:participant sem:hasPlace kg:commemorates }}
      ?event ?how [ skos:prefLabel ?name ] }}"""
    found = {
        (how.rpartition("#")[2].rpartition("/")[2], name)
        for how, name in table(first_store, actors)
    }
    assert found == {
        ("organizer", "Institute of Peace and Diplomacy"),
        ("organizer", "The Diplomatic Insight"),
        ("speakerAt", "Farhat Asif"),
        ("speakerAt", "Ilham Mamedov"),
        ("speakerAt", "Sabah Aslam"),
        ("speakerAt", "Aftab Qazi"),
        ("speakerAt", "Dashgin Shikarov"),
        ("participant", "Dashgin Shikarov"),
        ("participant", "Mustafa Evran"),
        ("hasPlace", "Islamabad"),
        ("commemorates", "Khojaly, 26 February 1992"),
    }
    assert column(
        first_store, f"SELECT ?name WHERE {{ {ROUNDTABLE} ?event skos:prefLabel ?name }}"
    ) == ["Roundtable, Islamabad, 26 February 2013"]


def test_the_event_of_1992_is_named_by_its_place_and_date(first_store: Path) -> None:
    def of_event(predicate: str) -> list[str]:
        return column(first_store, f"SELECT ?value WHERE {{ {KHOJALY} ?event {predicate} ?value }}")

    assert of_event("skos:prefLabel") == ["Khojaly, 26 February 1992"]
    assert of_event("skos:altLabel") == ["Khojaly Genocide", "Kojalay Genocide"]
    assert of_event("kg:eventType") == ["https://w3id.org/newskg/event-type/other"]
    assert of_event("rdf:type") == [
        "http://semanticweb.cs.vu.nl/2009/11/sem/Event",
        "https://schema.org/Event",
        "https://w3id.org/newskg#Event",
    ]


def test_no_contested_word_is_the_graph_s_own(first_store: Path) -> None:
    """Contested words stand only in what somebody claims, in quotes and in alternative names."""
    own = column(
        first_store,
        """SELECT DISTINCT ?value WHERE {
          ?article a kg:Article . GRAPH ?article { ?node ?predicate ?value }
          FILTER (?predicate NOT IN (kg:content, kg:characterizedAs, oa:exact, skos:altLabel))
          FILTER (!STRSTARTS(STR(?value), STR(?article))) }""",
    )
    assert [value for value in own if any(word in value.lower() for word in CONTESTED)] == []
    nodes = column(
        first_store, "SELECT DISTINCT ?n WHERE { ?a a kg:Article . GRAPH ?a { ?n a ?class } }"
    )
    assert [node for node in nodes if any(word in node.lower() for word in CONTESTED)] == []


def test_the_resolution(first_store: Path) -> None:
    [row] = rows(
        first_store,
        """SELECT ?day ?adopter ?action ?clause ?said ?adoption WHERE {
          ?resolution a kg:Resolution ; kg:dateAdopted ?day ; kg:action ?action ;
            kg:adoptedBy/skos:prefLabel ?adopter ; kg:clause [ kg:content ?clause ;
            kg:cue ?said ; kg:speaker/skos:prefLabel ?adopter ] ;
            kg:about/skos:prefLabel "Khojaly, 26 February 1992" .
          ?event kg:adopts ?resolution ; kg:eventType eventtype:adoption ; kg:date ?adoption ;
            kg:participant/skos:prefLabel ?adopter }""",
    )
    clause = row.pop("clause")
    assert row == {
        "day": "2012-02-01",
        "adopter": "Senate Committee on Foreign Relations of Pakistan",
        "action": "condemn",
        "said": "condemning",
        "adoption": "2012-02-01",
    }
    assert f"{row['said']} {clause}." in text()
    assert [word for word in ("Azerbaijan", "civilians", "26 February 1992") if word in clause] == [
        "Azerbaijan",
        "civilians",
        "26 February 1992",
    ]
    assert len(column(first_store, "SELECT ?resolution WHERE { ?resolution a kg:Resolution }")) == 1


def test_every_node_has_evidence_that_is_a_slice_of_the_text(first_store: Path) -> None:
    nodes = set(
        column(
            first_store,
            f"""SELECT DISTINCT ?node WHERE {{
              ?article a kg:Article . VALUES ?class {{ {MODEL} }}
              GRAPH ?article {{ ?node a ?class }} }}""",
        )
    )
    slices = table(
        first_store,
        """SELECT ?node ?start ?end ?exact WHERE {
          ?node kg:evidence [ oa:hasTarget [ oa:hasSelector
            [ oa:start ?start ; oa:end ?end ], [ oa:exact ?exact ] ] ] }""",
    )
    whole = text()
    assert len(nodes) > 40
    assert {node for node, *_ in slices} == nodes
    assert {row for row in slices if whole[int(row[1]) : int(row[2])] != row[3]} == set()


def test_it_verifies_and_validates(first_store: Path) -> None:
    verified = run("verify", ARTICLE, "--store", first_store)
    assert (verified.code, verified.err) == (0, "")
    assert verified.out.startswith("1 articles, ")
    assert verified.out.endswith(" quotes verified, 0 problems\n")
    assert run("validate", "--store", first_store) == (0, "2 graphs conform\n", "")
