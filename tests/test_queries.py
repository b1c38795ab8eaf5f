"""The example queries: each has a title, is offered on the page, and gives its expected answer.

The answers stand in `gold/queries`, tables as CSV and graphs as N-Triples. They were checked by
hand against the articles; whoever changes one reads the article first.
"""

import csv
import re
from pathlib import Path

import pytest
from commands import rows, run

from kg.identifiers import DEFAULT_BASE
from kg.model.article import Article
from kg.read import read
from kg.resources import folder
from kg.store import sparql
from kg.vocabulary import PREFIXES
from kg.web.site.examples import Example, load_examples

EXAMPLES = load_examples()
GOLD = Path(__file__).parent / "gold" / "queries"
UNSTEADY = re.compile(r"\b(RAND|NOW|UUID|STRUUID|BNODE|SAMPLE|GROUP_CONCAT)\s*\(", re.IGNORECASE)
"""Functions whose value is another on each run, or depends on an order that SPARQL leaves open."""

each = pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)


def gives_graph(example: Example) -> bool:
    """Whether the answer is a graph, not a table."""
    return sparql.read(example.query).form.gives_graph


def answer(example: Example, store: Path) -> list[list[str]]:
    """The lines of the answer: cells of a table in their order, statements of a graph sorted."""
    graph = gives_graph(example)
    path = folder("queries") / f"{example.name}.rq"
    ran = run("query", path, "--store", store, "--format", "ntriples" if graph else "csv")
    assert (ran.code, ran.err) == (0, "")
    return sorted([line] for line in ran.out.splitlines()) if graph else cells(ran.out)


def cells(text: str) -> list[list[str]]:
    """The cells of a CSV table."""
    return list(csv.reader(text.splitlines(keepends=True)))


def expected(example: Example) -> list[list[str]]:
    """The answer as it was checked by hand."""
    if gives_graph(example):
        text = (GOLD / f"{example.name}.nt").read_text(encoding="utf-8")
        return [[line] for line in text.splitlines()]
    return cells((GOLD / f"{example.name}.csv").read_text(encoding="utf-8"))


@each
def test_the_answer_is_the_expected_one(example: Example, demo_store: Path) -> None:
    assert answer(example, demo_store) == expected(example)


def test_every_expected_answer_has_a_query() -> None:
    suffixes = {example.name: ".nt" if gives_graph(example) else ".csv" for example in EXAMPLES}
    assert {path.name for path in GOLD.iterdir()} == {n + s for n, s in suffixes.items()}
    assert len(EXAMPLES) >= 15


@each
def test_the_page_can_tell_what_a_query_answers(example: Example) -> None:
    first, second = example.query.splitlines()[:2]
    assert (first, second) == (f"# {example.title}", f"# {example.about}")
    assert example.title[:1].isupper()
    assert not example.title.endswith(".")
    assert example.about.endswith(".")


def test_no_two_queries_have_one_title() -> None:
    titles = [example.title for example in EXAMPLES]
    assert sorted(set(titles)) == sorted(titles)


@each
def test_a_query_runs_on_other_endpoints_too(example: Example) -> None:
    declared = dict(re.findall(r"^PREFIX (\w+): <(.+)>$", example.query, re.MULTILINE))
    body = re.sub(r'"[^"]*"|<[^>]*>|^#.*$|^PREFIX.*$', "", example.query, flags=re.MULTILINE)
    assert set(re.findall(r"\b(\w+):\w", body)) == set(declared)
    assert list(declared) == sorted(declared)
    assert declared.items() <= PREFIXES.items()
    assert DEFAULT_BASE not in example.query


@each
def test_a_query_gives_the_same_answer_each_time(example: Example) -> None:
    assert UNSTEADY.search(example.query) is None
    assert re.search(r"^ORDER BY ", example.query, re.MULTILINE) is not None


@each
def test_a_query_is_in_one_style(example: Example) -> None:
    assert example.query.endswith("\n")
    assert re.search(r"\t| $|\n\n\n", example.query, re.MULTILINE) is None
    assert max(map(len, example.query.splitlines()[2:])) <= 100


def test_quotations_stand_where_they_are_said_to(demo_store: Path) -> None:
    example = next(example for example in EXAMPLES if example.name == "14-direct-quotations")
    texts = {a.key: a.text for a in read([str(folder("articles"))]) if isinstance(a, Article)}
    found = rows(demo_store, example.query)
    assert len(found) > 10
    for row in found:
        text = texts[row["article"].rpartition("/")[2]]
        assert text[int(row["start"]) : int(row["end"])] == row["words"]
