"""A hundred and fifty documents nobody here wrote: all are built, all their quotes hold."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
import yaml
from commands import SHARED, column, rows, run, spawn, table
from reading import articles

FOLDER = SHARED / "whitehouse"
GOLD = Path(__file__).parent / "gold" / "whitehouse"
pytestmark = [
    pytest.mark.skipif(not FOLDER.is_dir(), reason="the White House documents are not here"),
    # One worker builds them, once.
    pytest.mark.xdist_group("whitehouse"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whitehouse") / "store"
    ran = spawn("build", FOLDER, "--store", path, "--jobs", 2)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("150 articles built, 150 changed; snapshot 000001 of ")
    return path


def test_every_document_is_an_article_with_the_day_it_gives(store: Path) -> None:
    query = """SELECT ?source ?day WHERE {
      ?article a kg:Article ; dcterms:source ?source ; schema:datePublished ?day }"""
    found = Counter(table(store, query))
    files = sorted(FOLDER.glob("*.md"))
    given = (yaml.safe_load(file.read_text(encoding="utf-8").split("---\n")[1]) for file in files)
    assert found == Counter((values["source_url"], str(values["date"])) for values in given)
    assert len(found) == 150


def test_nothing_of_the_markdown_is_left(store: Path) -> None:
    query = """SELECT ?quote WHERE { ?selector oa:exact ?quote
      FILTER (CONTAINS(?quote, "\\\\#") || CONTAINS(?quote, "](") || CONTAINS(?quote, "**")
        || CONTAINS(?quote, "source_url:") || CONTAINS(?quote, "\\n")) }"""
    assert column(store, query) == []
    titles = column(store, "SELECT ?title WHERE { ?article a kg:Article ; dcterms:title ?title }")
    assert [title for title in titles if title != " ".join(title.split())] == []
    assert [title for title in titles if "\\" in title] == []


def test_every_quote_holds(store: Path) -> None:
    ran = run("verify", FOLDER, "--store", store)
    assert (ran.code, ran.err) == (0, "")
    [quotes] = rows(store, "SELECT (COUNT(*) AS ?n) WHERE { ?selector oa:exact ?quote }")
    assert ran.out == f"150 articles, {quotes['n']} quotes verified, 0 problems\n"
    assert int(quotes["n"]) > 3000


def test_a_tenth_of_the_graphs_conforms(store: Path, tmp_path: Path) -> None:
    articles = column(store, "SELECT ?article WHERE { ?article a kg:Article }")[::10]
    files = [tmp_path / f"{number}.nq" for number in range(len(articles))]
    for article, file in zip(articles, files, strict=True):
        ran = run("export", "--store", store, "--article", article, "--out", file)
        assert (ran.code, ran.err) == (0, "")
    assert run("validate", *files) == (0, "15 graphs conform\n", "")


@pytest.mark.parametrize("half", ["dev", "test", "test2", "test3"])
def test_what_was_noted_by_hand_stands_in_whole_words(half: str) -> None:
    texts = {article.key: article.text for article in articles(FOLDER)}
    notes = (GOLD / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()
    for row in map(json.loads, notes):
        assert all(is_whole(texts[row["id"]], *span) for span in row["persons"])
        for post in row["posts"]:
            spans = [post["title"], post["organization"], *post.get("also", [])]
            assert all(is_whole(texts[row["id"]], *span) for span in spans if span is not None)


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a slice begins and ends with a word, within no other."""
    inside = text[start:end]
    return inside == inside.strip() != "" and not re.search(
        r"\w\w", text[max(0, start - 1) : start + 1] + " " + text[end - 1 : end + 1]
    )
