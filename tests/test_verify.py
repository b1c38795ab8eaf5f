"""Verification: a graph that its texts bear out passes; every way of being wrong is named."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import roundtable
from stories import BASE, article_iri, build, node, story

from kg.describe import describe
from kg.model.quads import Iri, Literal, Quad
from kg.store import open_snapshot
from kg.verify import verify
from kg.vocabulary import KG, OA, RDF, XSD

GRAPH = article_iri(roundtable.ARTICLE.key)
QUADS = list(describe(roundtable.ARTICLE, roundtable.EXTRACTION, roundtable.RESOLUTION, base=BASE))
ONE = story("one", "Ana Lind")
MENTION = node("mention/one/0-8")
PERSON = node("person/ana-lind")


def problems(root: Path) -> list[str]:
    """What is found wrong."""
    with open_snapshot(root) as view:
        return [str(problem) for verdict in verify(view) for problem in verdict.problems]


def test_a_graph_that_its_texts_bear_out_passes(root: Path) -> None:
    build(root, (roundtable.ARTICLE, QUADS), ONE, story("two", "Ana Lind", "Bo Falk"))
    with open_snapshot(root) as view:
        verdicts = list(verify(view))
    quotes = sum(1 for q in QUADS if q.predicate == RDF.type and q.object == KG.Mention)
    assert [(v.article, v.quotes, v.problems) for v in verdicts] == [
        (article_iri("one"), 1, ()),
        (GRAPH, quotes, ()),
        (article_iri("two"), 2, ()),
    ]
    assert quotes > 10


Change = Callable[[Quad], Quad | None]


def swap(node: Iri, predicate: Iri, value: Iri | Literal | None) -> Change:
    """Give a node's property another value, or none."""

    def change(quad: Quad) -> Quad | None:
        if (quad.subject, quad.predicate) != (node, predicate):
            return quad
        return quad._replace(object=value) if value is not None else None

    return change


def place(offset: int) -> Literal:
    """An offset."""
    return Literal(str(offset), XSD.integer)


NO_SINGLE = "does not have one target in the article, one place, one quote"


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (
            swap(Iri(f"{MENTION}#quote"), OA.exact, Literal("Ana  Lind")),
            f'{MENTION}: the text has "Ana Lind", the graph "Ana  Lind"',
        ),
        (
            swap(Iri(f"{MENTION}#position"), OA.start, place(1)),
            f'{MENTION}: the text has "na Lind", the graph "Ana Lind"',
        ),
        (
            swap(Iri(f"{MENTION}#position"), OA.end, place(99)),
            f"{MENTION}: 0 to 99 is no place in the text",
        ),
        (
            swap(Iri(f"{MENTION}#position"), OA.start, place(-3)),
            f"{MENTION}: -3 to 8 is no place in the text",
        ),
        (
            swap(Iri(f"{MENTION}#position"), OA.end, place(0)),
            f"{MENTION}: 0 to 0 is no place in the text",
        ),
        (swap(Iri(f"{MENTION}#position"), OA.end, None), f"{MENTION}: {NO_SINGLE}"),
        (swap(Iri(f"{MENTION}#quote"), OA.exact, None), f"{MENTION}: {NO_SINGLE}"),
        (swap(MENTION, OA.hasTarget, None), f"{MENTION}: {NO_SINGLE}"),
        (
            swap(Iri(f"{MENTION}#target"), OA.hasSource, article_iri("two")),
            f"{MENTION}: {NO_SINGLE}",
        ),
        (swap(PERSON, KG.evidence, None), f"{PERSON}: has no evidence"),
        (
            swap(PERSON, KG.evidence, node("mention/one/1-2")),
            f"{PERSON}: its evidence {node('mention/one/1-2')} is no mention here",
        ),
        (
            swap(article_iri("one"), KG.sha256, None),
            f"{article_iri('one')}: has 0 kg:sha256 instead of one",
        ),
    ],
)
def test_what_is_wrong_is_named(root: Path, change: Change, problem: str) -> None:
    article, quads = ONE
    build(root, (article, [new for quad in quads if (new := change(quad))]))
    assert problems(root) == [problem]


@pytest.mark.parametrize("predicate", [KG.content, KG.characterizedAs])
def test_a_claims_words_stand_in_its_evidence(root: Path, predicate: Iri) -> None:
    claims = [q.subject for q in QUADS if q.predicate == KG.characterizedAs]
    change = swap(claims[0], predicate, Literal("the worst day of all"))
    build(root, (roundtable.ARTICLE, [new for quad in QUADS if (new := change(quad))]))
    assert problems(root) == [f'{claims[0]}: "the worst day of all" is not in its evidence']


def test_only_a_publisher_may_be_known_without_being_named(root: Path) -> None:
    publisher = node("organization/the-daily-lake")
    build(root, (roundtable.ARTICLE, [q for q in QUADS if q.predicate != KG.evidence]))
    found = problems(root)
    assert f"{node('person/ana-lind')}: has no evidence" in found
    assert f"{publisher}: has no evidence" not in found


def test_a_text_that_is_lost_or_changed_is_a_problem(root: Path) -> None:
    build(root, ONE)
    (path,) = root.glob("texts/*/*.text")
    path.write_text("Ana Lind sang.", encoding="utf-8")
    assert problems(root) == [
        f"{article_iri('one')}: {path}: the text was changed: its hash is not its name"
    ]
    path.unlink()
    assert problems(root) == [
        f"{article_iri('one')}: {root}: the text {path.stem[:12]}… is not kept"
    ]


def test_given_articles_are_compared_with_the_graph(root: Path) -> None:
    build(root, ONE, story("two", "Bo Falk"))
    for path in root.glob("texts/*/*.text"):
        path.unlink()
    one, two = ONE[0], story("two", "Bo Falk")[0]
    three = story("three", "Cy Dahl")[0]
    with open_snapshot(root) as view:
        assert [v.problems for v in verify(view, [one, two])] == [(), ()]
        changed = replace(two, text=two.text + " ")
        found = [str(p) for v in verify(view, [three, changed, one]) for p in v.problems]
    assert found == [
        f"{article_iri('three')}: three.txt is not in the graph",
        f"{article_iri('two')}: the text is not the one that the graph was built from",
    ]


def run(root: Path, *articles: str | Path) -> subprocess.CompletedProcess[str]:
    """Run `kg verify`."""
    command = [sys.executable, "-m", "kg", "verify", "--store", str(root), *map(str, articles)]
    return subprocess.run(command, capture_output=True, text=True)


def test_the_command_sums_up(root: Path) -> None:
    build(root, ONE, story("two", "Ana Lind", "Bo Falk"))
    result = run(root)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == "2 articles, 3 quotes verified, 0 problems\n"
    next(root.glob("texts/*/*.text")).unlink()
    result = run(root)
    assert result.returncode == 1
    assert result.stdout.splitlines()[0].endswith("… is not kept")
    assert result.stdout.splitlines()[1].endswith(" quotes verified, 1 problems")


def test_the_command_compares_files(root: Path, tmp_path: Path) -> None:
    build(root, ONE)
    (tmp_path / "one.txt").write_text("Something else was said.", encoding="utf-8")
    result = run(root, tmp_path / "one.txt", tmp_path / "none.txt")
    assert result.returncode == 1
    assert "none.txt: " in result.stderr
    assert result.stdout.splitlines()[0].startswith(f"{BASE}article/")
