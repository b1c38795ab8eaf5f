"""How sure facts are, by how often their rules were right."""

import ast
import hashlib
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from kg.extract import confidence, extract
from kg.model.article import Article

ROOT = Path(__file__).parent.parent

COUNTS = {
    ("post", "sure"): (40, 40),
    ("post", "seen"): (145, 159),
    ("post", "new"): (1, 1),
    ("post", "poor"): (1, 9),
    ("seconded post", "agreed"): (90, 100),
    ("seconded post", "doubted"): (10, 20),
    ("event", "noun:meeting:own"): (6, 6),
    ("event", "noun:attack:own"): (0, 6),
}
TEXT = (
    "Ana Lind, Norway's foreign minister, said on 3 May 2024 that talks with Kenya had begun in "
    "Oslo. The Security Council adopted resolution 2750 (2024) by 15 votes to none."
)
REST = (
    "Kenya's ambassador, Ole Berg, met reporters in Oslo on 4 May 2024. He said that the Harbour "
    "Council, which Eve Holm chairs, would send a delegation. The talks go on in June, said Jens "
    "Dahl, the secretary."
)
OUTGOING = (
    "DORN, 14 May 2024 - Ole Rand stepped down as governor of Lask on Tuesday after a row over "
    "fees.\n\nHis deputy, Ida Falk, told the assembly that the province would hold to its course. "
    "On Monday Rand had walked the fleet out of the harbour of Lask. Falk attacked the League's "
    "budget as reckless.\n\nIn March the two met their creditors in Talin and pledged to repay."
)
DECLARED = (
    "LASK, 14 May 2024 - The Assembly of Lask adopted resolution 12 on Tuesday by 30 votes to 4. "
    "It creates a register of ships, bars officials from holding shares in harbours, puts a levy "
    "on cruise ships and urges the governor, Ole Rand, to publish the accounts of the harbour each "
    "year. Ida Falk, who leads the League, said that the Assembly had declared a state of "
    "emergency too late. She explained the levy to reporters."
)
READOUT = (
    "OFFICE OF THE PRESS SECRETARY\n\nReadout of calls\n\nPresident Ana Lind spoke with President "
    "Mahamat Ali of Chad. Chad and the Chadian army were thanked, and Chad's harvest was told of. "
    "Defence Minister Jens Holm and Attorney General Eve Berg took part. The two presidents agreed "
    "that they would speak again in May, before the rains."
)


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(confidence, "table", lambda: COUNTS)
    forget()
    yield
    forget()


def forget() -> None:
    """Let the table be read anew."""
    confidence.precision.cache_clear()
    confidence.families.cache_clear()


@pytest.mark.usefixtures("counts")
def test_a_rule_is_as_sure_as_it_was_right_and_often_seen() -> None:
    sure, new, poor = (confidence.precision("post", rule) for rule in ("sure", "new", "poor"))
    assert poor < new < sure < 1


@pytest.mark.usefixtures("counts")
@pytest.mark.parametrize("count", [1, 2])
def test_few_findings_tell_less_than_many(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(COUNTS, ("post", "new"), (count, count))
    monkeypatch.setitem(COUNTS, ("post", "bad"), (0, count))
    forget()
    assert confidence.precision("post", "new") < confidence.precision("post", "seen")
    assert confidence.precision("post", "poor") < confidence.precision("post", "bad")


@pytest.mark.usefixtures("counts")
def test_a_case_that_was_never_seen_is_as_sure_as_its_family() -> None:
    meeting, attack, unseen = (
        confidence.precision("event", f"noun:{case}:own") for case in ("meeting", "attack", "visit")
    )
    assert attack < unseen < meeting


@pytest.mark.usefixtures("counts")
@pytest.mark.parametrize("rule", ["sure", "seen", "poor"])
def test_a_fact_is_surer_where_the_network_agrees(rule: str) -> None:
    doubted, alone, agreed = (
        confidence.precision("post", rule, agrees=agrees) for agrees in (False, None, True)
    )
    assert doubted < alone < agreed <= confidence.SUREST


@pytest.mark.usefixtures("counts")
def test_of_layers_in_which_it_was_never_asked_the_network_tells_nothing() -> None:
    rule = "noun:meeting:own"
    assert confidence.precision("event", rule, agrees=True) == confidence.precision("event", rule)


def test_the_network_is_asked_about_what_rules_read_in_whole_texts() -> None:
    text = f"{TEXT}\n\n{REST}"
    whole = extract(Article(key="a", text=text, title="A", origin="a.txt"))
    posts = {post.title.of(text): post for post in whole.posts}
    assert posts["foreign minister"].seconded is True
    assert posts["secretary"].seconded is False
    events = {event.trigger.of(text): event for event in whole.events}
    assert events["met"].seconded is True
    assert {claim.seconded for claim in whole.claims} == {True}
    short = extract(Article(key="a", text=TEXT, title="A", origin="a.txt"))
    facts = (*short.posts, *short.events, *short.claims)
    assert facts
    assert {fact.seconded for fact in facts} == {None}


def test_a_claim_is_less_sure_where_the_network_sees_no_cue() -> None:
    read = extract(Article(key="a", text=DECLARED, title="A", origin="a.txt"))
    claims = {claim.cue.of(DECLARED): claim for claim in read.claims if claim.cue}
    assert (claims["declared"].seconded, claims["said"].seconded) == (False, True)
    assert claims["declared"].confidence < confidence.precision("claim", claims["declared"].rule)


def test_the_network_has_no_say_on_what_it_has_found_itself_nor_on_bodies_that_nobody_finds() -> (
    None
):
    read = extract(Article(key="a", text=OUTGOING, title="A", origin="a.txt"))
    [walked] = [event for event in read.events if event.is_added]
    assert walked.seconded is None
    home = extract(Article(key="a", text=READOUT, title="A", origin="a.txt"))
    bare = [post for post in home.posts if post.organization is None]
    assert [post.seconded for post in bare] == [None] * len(bare) != []


def test_every_fact_has_the_confidence_of_its_rule() -> None:
    read = extract(Article(key="a", text=TEXT, title="A", origin="a.txt"))
    for layer, facts in {
        "post": read.posts, "event": read.events, "resolution": read.resolutions,
        "claim": read.claims,
    }.items():  # fmt: skip
        assert facts, layer
        assert all(fact.rule for fact in facts), layer
        for fact in facts:
            assert fact.confidence == confidence.precision(layer, fact.rule)
            assert 0 < fact.confidence < 1


@pytest.fixture(scope="module")
def calibrate() -> ModuleType:
    """The script that makes the table."""
    path = ROOT / "scripts" / "calibrate.py"
    spec = importlib.util.spec_from_file_location("calibrate", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_weight_of_a_family_tells_the_findings_better_than_others(
    calibrate: ModuleType,
) -> None:
    own = calibrate.likelihood(confidence.WEIGHT)
    assert own > max(calibrate.likelihood(other) for other in (2, 150))


def test_how_sure_facts_are_can_be_held_against_any_gold_documents(
    calibrate: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = ROOT / "tests" / "gold" / "dev.jsonl"
    few = tmp_path / "few.jsonl"
    few.write_text("".join(gold.read_text(encoding="utf-8").splitlines(keepends=True)[:3]))
    calibrate.check([few])
    rows = re.findall(
        r"^post +(as told|by rules alone) +(\d+) of +(\d+), +(\d+) right; Brier 0\.\d+$",
        capsys.readouterr().out,
        re.MULTILINE,
    )
    assert [name for name, *_ in rows] == ["as told", "by rules alone"]
    for _, sure, found, right in rows:
        assert int(right) <= int(sure) <= int(found) > 0


@pytest.mark.parametrize("verdict", ["1", "0"])
def test_relations_that_go_without_saying_are_counted_as_they_were_judged(
    calibrate: ModuleType, tmp_path: Path, verdict: str
) -> None:
    gold = [
        document
        for document in calibrate.documents([ROOT / "tests" / "gold" / "news.jsonl"])
        if document.id == "news-453-kualalumpur-islet"
    ]
    judged = tmp_path / "relations.tsv"
    judged.write_text(
        "# document, rule, subject, object, 1 or 0\n"
        f"news-453-kualalumpur-islet\tstate-before\tNational Assembly\tLaos\t{verdict}\n"
        "news-453-kualalumpur-islet\tstate-before\tNational Assembly\tKenya\t1\n"
    )
    read = [calibrate.said(document, 0) for document in gold]
    rows = dict(calibrate.judgements(gold, read, calibrate.verdicts(judged)))
    name = "relation\tstate-before"
    assert rows == {name: f"{name}\t{verdict}\t1\n"}
    assert calibrate.name(rows[name]) == name


def names_in_the_code() -> set[str]:
    """Every function's name and every string within the extractor."""
    found: set[str] = set()
    for path in (ROOT / "kg" / "extract").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                found.add(node.name)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= {node.value, *node.value.split(":")}
    return found


def test_the_table_has_only_rules_that_there_are() -> None:
    parts = {part for _, rule in confidence.table() for part in rule.split(":")}
    assert parts - names_in_the_code() == set()
    assert all(right <= found > 0 for right, found in confidence.table().values())


def test_the_table_was_counted_on_the_gold_documents_as_they_are() -> None:
    told = re.findall(
        r"^# sha256 of ([\w.]+): (\w+)$", confidence.TABLE.read_text(encoding="utf-8"), re.MULTILINE
    )
    files = ["news.jsonl", "recent.jsonl", "fresh.jsonl", "kept.jsonl", "relations.tsv"]
    assert [name for name, _ in told] == files
    for name, digest in told:
        gold = (ROOT / "tests" / "gold" / name).read_bytes()
        assert digest == hashlib.sha256(gold).hexdigest(), "run scripts/calibrate.py"
