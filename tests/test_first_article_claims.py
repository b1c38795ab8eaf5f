"""The first article, untidy as it was printed: who says what, in whose words."""

from pathlib import Path

import pytest
from commands import rows, table
from first_article import KHOJALY, ROUNDTABLE, text


@pytest.mark.parametrize(
    ("speaker", "cue", "words"),
    [
        ("Farhat Asif", "highlighted", "Roundtable"),
        ("Ilham Mamedov", "said", "history"),
        ("Ilham Mamedov", "said", "integral"),
        ("Sabah Aslam", "said", "HRW"),
        ("Human Rights Watch", "described", "in the conflict"),
        ("Sabah Aslam", "said", "forums"),
        ("Pakistan", "recognizes", "Khojaly"),
        ("Senate Committee on Foreign Relations of Pakistan", "condemning", "civilians"),
        ("Aftab Qazi", "opined", "border"),
        ("Dashgin Shikarov", "said", "golden"),
    ],
)
def test_claims_have_their_speakers(first_store: Path, speaker: str, cue: str, words: str) -> None:
    found = rows(
        first_store,
        f"""SELECT ?content WHERE {{
          ?claim a kg:Claim ; kg:speaker/skos:prefLabel "{speaker}" ; kg:cue "{cue}" ;
            kg:content ?content ; kg:polarity kg:Affirms .
          FILTER CONTAINS(?content, "{words}") }}""",
    )
    assert len(found) == 1
    assert found[0]["content"] in text()


def test_what_is_said_at_the_roundtable_is_claimed_on_its_day(first_store: Path) -> None:
    found = table(
        first_store,
        f"""SELECT DISTINCT ?name ?day WHERE {{ {ROUNDTABLE}
          ?claim kg:madeAt ?event ; kg:speaker/skos:prefLabel ?name ; kg:claimedOn ?day }}""",
    )
    speakers = ("Farhat Asif", "Ilham Mamedov", "Sabah Aslam", "Aftab Qazi", "Dashgin Shikarov")
    assert found == {(name, "2013-02-26") for name in speakers}


def test_a_relayed_claim_is_a_direct_quotation_within_the_claim_that_relays_it(
    first_store: Path,
) -> None:
    [row] = rows(
        first_store,
        """SELECT ?outer ?inner ?content ?words WHERE {
          ?relaying kg:speaker/skos:prefLabel ?outer ; kg:reports ?relayed .
          ?relayed a kg:Characterization ; kg:speaker/skos:prefLabel ?inner ; kg:form kg:Direct ;
            kg:content ?content ; kg:characterizedAs ?words ;
            kg:characterizes/skos:prefLabel "Khojaly, 26 February 1992" }""",
    )
    assert row == {
        "outer": "Sabah Aslam",
        "inner": "Human Rights Watch",
        "content": "the largest massacre to date in the conflict",
        "words": "the largest massacre to date in the conflict",
    }


def test_what_the_event_is_called_has_its_speakers(first_store: Path) -> None:
    found = table(
        first_store,
        f"""SELECT DISTINCT (LCASE(?words) AS ?called) ?name WHERE {{ {KHOJALY}
          ?claim kg:characterizes ?event ; kg:characterizedAs ?words ;
            kg:speaker/skos:prefLabel ?name }}""",
    )
    assert found == {
        ("the largest massacre to date in the conflict", "Human Rights Watch"),
        ("genocide", "Pakistan"),
        ("genocide", "Ilham Mamedov"),
        ("genocide", "Farhat Asif"),
        ("genocide", "The Diplomatic Insight"),
        ("genocide", "Senate Committee on Foreign Relations of Pakistan"),
    }
