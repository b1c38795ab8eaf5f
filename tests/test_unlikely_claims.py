"""Claims that the network finds unlikely are left out, if nothing hangs on them."""

import pytest

from kg.extract import extract
from kg.extract.network.signs import Marks
from kg.model.article import Article
from kg.model.extraction import ClaimMention, Extraction

DEEDS = (
    "OSLO, 4 May 2024 - The harbour council of Lask met on Tuesday. Ida Falk, its chairwoman, "
    "raised the matter of fees with the governor, Ole Rand, and condemned the delay. The League "
    "recalled its two members from the council. “We shall wait,” said Rand."
)
REST = (
    " Eve Holm is the secretary of the council since May, and its members come from the towns "
    "around the harbour."
)
CALLED = (
    "LASK, 14 May 2024 - The Assembly of Lask adopted resolution 12 on Tuesday by 30 votes to 4. "
    "Eve Holm praised the vote. The resolution condemns the levy on ships, rejects the new fees "
    "and urges the governor, Ole Rand, to publish the accounts of the harbour each year. Ida Falk, "
    "who leads the League, condemned what Rand had called “a gift to the harbour”."
)


def read(text: str) -> Extraction:
    return extract(Article(key="a", text=text, title="A", origin="a.txt"))


def cues(text: str) -> list[str]:
    return [claim.cue.of(text) for claim in read(text).claims if claim.cue]


def test_a_deed_is_no_claim_where_the_network_sees_none() -> None:
    assert cues(DEEDS + REST) == ["condemned", "recalled", "said"]


def test_a_denial_is_a_position_whatever_the_network_sees(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Marks, "says", lambda *_: 0.0)
    text = DEEDS + REST + " Rand rejected the fees."
    assert cues(text) == ["said", "rejected"]


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("“Nobody asked us,” shrugged Falk.", ["said", "shrugged"]),
        ("Falk snapped: “The fees are higher than ever.”", ["said", "snapped"]),
        ("Two hundred people hear “Letters to Nobody”.", ["said"]),
    ],
)
def test_a_quoted_sentence_is_said_whatever_the_verb(
    told: str, kept: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Marks, "says", lambda *_: 0.0)
    assert cues(f"{DEEDS}{REST} {told}") == kept


def test_in_short_texts_rules_decide_alone() -> None:
    assert cues(DEEDS) == ["raised", "condemned", "recalled", "said"]


def test_what_hangs_on_a_claim_keeps_it(monkeypatch: pytest.MonkeyPatch) -> None:
    before = read(CALLED)
    monkeypatch.setattr(Marks, "says", lambda *_: 0.0)
    after = read(CALLED)
    assert contents(before.claims) - contents(after.claims) == {"the vote"}
    assert clauses(after) == clauses(before) != []
    assert relayed(after) == relayed(before) != []


def contents(claims: tuple[ClaimMention, ...]) -> set[str]:
    return {claim.content.of(CALLED) for claim in claims}


def clauses(read: Extraction) -> list[str]:
    told = (index for text in read.resolutions for index in text.clauses)
    return [read.claims[index].content.of(CALLED) for index in told]


def relayed(read: Extraction) -> list[str]:
    told = (index for claim in read.claims for index in claim.reports)
    return [read.claims[index].content.of(CALLED) for index in told]
