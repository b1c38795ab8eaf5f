"""Where accounts differ: claims on one point side by side, by rules that are named."""

import shutil
from pathlib import Path

import pytest
from accounts import article, pairs, scores
from commands import built, column, exported, run, table

from kg.ledger import Account, accounts_of, compared
from kg.ledger.figures import figures
from kg.ledger.model import NAME, RESPONSIBILITY, STATUS, TOLL, Position
from kg.ledger.pairs import compare
from kg.model.quads import Iri
from kg.resources import folder
from kg.vocabulary import KG

ARTICLES = sorted(folder("articles").iterdir())
TOLD = {
    "one": "A bomb attack in Oslo\n\nOSLO, 3 May 2019 – A bomb attack took place in Oslo on 3 May "
    "2019. Lena Orsk, minister of health, said that 12 people were killed in the attack.",
    "other": "The assault of Bergen\n\nBERGEN, 5 May 2019 – An armed assault in Bergen on 4 May "
    "2019 shocked the country. Tomas Wray, chief of the hospital, said that 31 people were killed "
    "in the assault.",
}
ORIGIN = ("--author", "Bo", "--date", "2024-06-01", "--reason", "one and the same")
MERGED = ("event:assault-bergen-2019-05-04", "event:attack-oslo-2019-05-03")
CONFLICTS = (
    "SELECT ?a ?b { ?c kg:conflictsWith ?d . ?c kg:speaker/skos:prefLabel ?a . "
    "?d kg:speaker/skos:prefLabel ?b }"
)
THING = Iri("http://localhost:8000/event/x")


def ledger(store: Path) -> list[str]:
    """The statements of the ledger."""
    return sorted(line for line in exported(store).splitlines() if line.endswith("/ledger> ."))


def test_denials_and_other_parties_conflict(demo_store: Path) -> None:
    query = (
        "SELECT DISTINCT ?a ?b { ?c kg:conflictsWith ?d . ?c kg:speaker/skos:prefLabel ?a . "
        "?d kg:speaker/skos:prefLabel ?b }"
    )
    found = table(demo_store, query)
    assert ("Holly Cartner", "Foreign Ministry of Armenia") in found
    assert ("Foreign Ministry of Armenia", "Agshin Mehdiyev") in found
    assert {(b, a) for a, b in found} == found


def test_different_words_are_no_conflict(demo_store: Path) -> None:
    query = """SELECT ?o { ?x kg:compares ?p , ?q ; kg:outcome ?o . ?p kg:positionValue "genocide" .
        ?q kg:positionValue "largest massacre to date in the conflict" }"""
    assert column(demo_store, query) == [KG.Differ]


def test_the_words_of_an_account_stand_in_its_claim(demo_store: Path) -> None:
    query = """SELECT ?w ?t { ?a kg:readFrom ?w ; kg:ofClaim/kg:content ?t ; kg:rule ?r
        FILTER (!CONTAINS(?t, ?w)) }"""
    assert table(demo_store, query) == set()


def test_what_a_correction_changes_in_the_ledger_is_shown(demo_store: Path, root: Path) -> None:
    shutil.copytree(demo_store, root)
    query = "SELECT ?c { ?c a kg:Claim ; kg:conflictsWith ?d } ORDER BY ?c LIMIT 1"
    reject = ("correct", "reject", *column(root, query), "--author", "Bo", "--reason", "seen")
    shown = run(*reject, "--store", root, "--dry-run").out.splitlines()
    assert run(*reject, "--store", root).code == 0
    patch = run("diff", "--store", root, "--format", "patch").out.splitlines()
    for term in (KG.ofClaim, KG.conflictsWith):
        gone = {line for line in patch if line.startswith("D ") and f"<{term}>" in line}
        name = term.replace(KG.iri, "kg:")
        assert len([line for line in shown if line[0] == "-" and f" {name} " in line]) == len(gone)
        assert gone
    report = run("diff", "--store", root).out.splitlines()
    assert {"Accounts", "Corrections"} <= {*report}
    assert not [line for line in report if line.startswith(("  account:", "  comparison:"))]


def test_the_order_of_builds_makes_no_difference(demo_store: Path, root: Path) -> None:
    for path in reversed(ARTICLES):
        built(root, path)
    assert ledger(root) == ledger(demo_store)


def test_what_only_a_removed_article_says_goes(demo_store: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    key = "khojaly-accounts-differ-2012"
    built(one, *ARTICLES)
    assert run("remove", key, "--store", one).code == 0
    built(other, *(path for path in ARTICLES if path.stem != key))
    assert 0 < len(ledger(one)) < len(ledger(demo_store))
    assert ledger(one) == ledger(other)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("at least 12 people were killed", [("12 or more", "killed")]),
        ("no civilians were killed", [("0", "killed")]),
        ("30 people were killed or injured", []),
        ("the attack did not kill 20 people", []),
        ("12 people died in A and 3 people died in B", []),
        ("in 1992 civilians were killed", []),
    ],
)
def test_figures(content: str, expected: list[tuple[str, str]]) -> None:
    assert [(figure.value, figure.harm) for figure in figures(content)] == expected


def toll(least: int, most: int | None, **more: object) -> Position:
    return Position(
        THING, TOLL, f"{least}-{most}", harm="killed", counted="people", least=least, most=most
    )


def said(point: str, value: str, *, denied: bool = False) -> Position:
    return Position(THING, point, value, denied)


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        (toll(200, None), toll(613, 613), KG.Agree),
        (toll(485, 485), toll(613, 613), KG.Conflict),
        (toll(0, 100), toll(200, None), KG.Conflict),
        (said(NAME, "genocide"), said(NAME, "massacre"), KG.Differ),
        (said(NAME, "accident"), said(NAME, "attack"), KG.Conflict),
        (said(NAME, "accident"), said(NAME, "accident", denied=True), KG.Conflict),
        (said(RESPONSIBILITY, "Armenia"), said(RESPONSIBILITY, "Popular Front"), KG.Conflict),
        (said(STATUS, "part of Georgia"), said(STATUS, "independent"), KG.Conflict),
    ],
)
def test_comparisons(one: Position, other: Position, outcome: str) -> None:
    found, back = compare(one, other), compare(other, one)
    assert found is not None
    assert found == back
    assert found.outcome == outcome


def test_claims_about_events_that_are_merged_are_compared(tmp_path: Path) -> None:
    store = tmp_path / "store"
    for name, text in TOLD.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    built(store, *(tmp_path / f"{name}.txt" for name in TOLD))
    assert table(store, CONFLICTS) == set()
    ran = run("correct", "merge", *MERGED, *ORIGIN, "--store", store)
    assert ran.code == 0, ran.err
    both = {("Lena Orsk", "Tomas Wray"), ("Tomas Wray", "Lena Orsk")}
    assert table(store, CONFLICTS) == both
    (tmp_path / "one.txt").write_text(TOLD["one"] + " The talks go on.\n", encoding="utf-8")
    built(store, tmp_path / "one.txt")
    assert table(store, CONFLICTS) == both
    rows = tmp_path / "corrections.csv"
    rows.write_text(rows.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    assert run("correct", "apply", "--store", store).code == 0
    assert table(store, CONFLICTS) == set()


@pytest.mark.parametrize(
    ("half", "precision", "recall"), [("tuning", 1, 1), ("heldout", 0.95, 0.85)]
)
def test_relations_are_those_that_a_reader_sees(half: str, precision: float, recall: float) -> None:
    score = scores(pairs(half))["all"]
    assert score.precision >= precision
    assert score.recall >= recall


def positions(says: str, **more: str) -> list[str]:
    """The positions of a claim in an article that tells of one attack."""
    told = {
        "things": {"x": {"type": "attack", "place": "Varn", "date": "2019-05-03"}},
        "names": {"states": [], "places": ["Varn"], "bodies": ["River Front", "Civil Guard"]},
    }
    claim = {"says": says, "by": "River Front", "day": "2019-05-04", **more}
    return sorted(account.position.text for account in accounts_of(article("a", claim, "x", told)))


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("the Civil Guard had carried out the deadly attack", ["Civil Guard"]),
        ("the murder of the miners was planned by the Civil Guard", ["Civil Guard"]),
        ("the Civil Guard was responsible", ["Civil Guard"]),
        ("the Civil Guard was responsible for security at the fair", []),
        ("the Civil Guard planned a march against the killings", []),
        ("the Civil Guard ordered an attack inquiry", []),
        ("an inquiry into the attack was ordered by the Civil Guard", []),
        ("there was no evidence that the Civil Guard was behind the attack", []),
        ("reports that 200 people were killed were exaggerated", []),
        ("12 people were killed in the attack", ["12 people killed"]),
        ("it was feared that 12 people had been killed", ["perhaps 12 people killed"]),
        ("12 people were killed in a similar attack", []),
        ("every year 12 people were killed", []),
        ("talks after the attack took place on 9 May 2019", []),
    ],
)
def test_what_is_no_account_of_the_event_is_left_out(says: str, expected: list[str]) -> None:
    assert positions(says) == expected


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("responsibility", ["not: River Front"]),
        ("any role in the attack", ["not: River Front"]),
        ("any role in the talks", []),
        ("responsibility for the delay", []),
        ("part of the plan", []),
    ],
)
def test_what_one_denies_for_oneself(says: str, expected: list[str]) -> None:
    assert positions(says, cue="denied", denies="yes") == expected
    assert positions(says, cue="asked") == []


def test_many_accounts_of_few_positions_are_compared_by_position() -> None:
    values = [toll(12, 12), toll(31, 31)]
    accounts = [
        Account(Iri(f"{THING}/{n}"), values[n % 2], "w", "only-event", speaker=f"s{n}")
        for n in range(300)
    ]
    found = compared(accounts, "http://localhost:8000/")
    outcomes = [triple.object for triple in found if triple.predicate == KG.outcome]
    assert sorted(map(str, outcomes)) == sorted([KG.Agree, KG.Agree, KG.Conflict])
    assert not any(triple.predicate == KG.conflictsWith for triple in found)
