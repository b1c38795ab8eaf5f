"""Metadata of articles: front matter, pages, records, and what the text itself says; keys."""

import io
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import PAGE, articles, one, texts

from kg.model.article import Article
from kg.read import read


@given(st.text(max_size=60))
def test_whatever_a_date_or_address_says(text: str) -> None:
    line = json.dumps({"text": "They met.", "date": text, "url": text, "id": text})
    [found] = read(["-"], stdin=io.BytesIO(line.encode()))
    assert isinstance(found, Article)


@pytest.mark.parametrize(
    ("front", "field", "value"),
    [
        ("title: Talks", "title", "Talks"),
        ("headline: Talks", "title", "Talks"),
        ('title: "Adhanom\\_Ghebreyesus\\u2019s  Call"', "title", "Adhanom Ghebreyesus’s Call"),
        ("title: A \\*starred\\* talk", "title", "A *starred* talk"),
        ("title: 2012", "title", "2012"),
        ("publisher: TDI", "publisher", "TDI"),
        ("site_name: TDI", "publisher", "TDI"),
        ("site: TDI", "publisher", "TDI"),
        ("publisher: {name: TDI}", "publisher", "TDI"),
        ("source: Reuters", "publisher", "Reuters"),
        ("published: 2013-02-26", "published", date(2013, 2, 26)),
        ("date: '2013-02-26'", "published", date(2013, 2, 26)),
        ("published_time: 2021-01-21 23:12:47-05:00", "published", date(2021, 1, 21)),
        ("datePublished: 2021-01-21T23:12:47Z", "published", date(2021, 1, 21)),
        ("pubdate: Tue, 26 Feb 2013 10:00:00 GMT", "published", date(2013, 2, 26)),
        ("date: February 26, 2013", "published", date(2013, 2, 26)),
        ("date: 26 Feb. 2013", "published", date(2013, 2, 26)),
        ("date: 2013", "published", None),
        ("date: 2013-02", "published", None),
        ("date: 02/03/2013", "published", None),
        ("date: 2013-02-30", "published", None),
        ("source: https://example.org/a", "source", "https://example.org/a"),
        ("source_url: https://example.org/a", "source", "https://example.org/a"),
        ("link: 'https://example.org/a \"b\"'", "source", "https://example.org/a%20%22b%22"),
        (
            "url: 'https://example.org/50%?q=[a]#b'",
            "source",
            "https://example.org/50%25?q=%5Ba%5D#b",
        ),
        ("url: https://example.org/Хо", "source", "https://example.org/Хо"),
        ("url: 'javascript:alert(1)'", "source", None),
        ("url: https://user:secret@example.org/", "source", None),
        ("url: 'http://[::::]/'", "source", None),
        ("lang: und", "language", "en"),
        ("lang: en-GB", "language", "en-gb"),
        ("language: English", "language", "en"),
        ("tags: [a, b]", "language", "en"),
        ("id: The Talks", "key", "the-talks"),
    ],
)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_front_matter(tmp_path: Path, name: str, front: str, field: str, value: object) -> None:
    if name == "a.txt" and "\\*" in front:
        value = "A \\*starred\\* talk"
    article = one(tmp_path, name, f"---\n{front}\n---\nThey met.\n")
    assert getattr(article, field) == value
    assert article.text == "They met."


def test_what_metadata_lacks_is_read_from_the_text(tmp_path: Path) -> None:
    filed = one(tmp_path, "talks-in_Geneva.txt", "Geneva, February 26, 2013 (TDI): They met.")
    assert (filed.title, filed.published) == ("Talks in Geneva", date(2013, 2, 26))
    assert filed.publisher is None
    half = one(tmp_path, "b.md", "## Talks *resume*\n\nGENEVA, March 3 (TDI) - They met.")
    assert (half.title, half.published, half.language) == ("Talks resume", None, "en")


def test_front_matter_counts_before_the_text(tmp_path: Path) -> None:
    article = one(tmp_path, "a.txt", "---\ndate: 2013-02-27\n---\nBAKU, March 3, 2013 - They met.")
    assert article.published == date(2013, 2, 27)


def test_web_page(tmp_path: Path) -> None:
    article = one(tmp_path, "a.html", PAGE)
    assert article.text.split("\n\n")[-4:] == [
        "The talks resumed in Geneva on Tuesday after a break of two years, the office said.",
        "A first item of the list on the table",
        "A second item of the list",
        "They will go on until the end of the week, a spokesperson said.",
    ]
    assert article.title == "Talks resume"
    assert article.publisher == "Example News"
    assert article.published == date(2020, 3, 3)
    assert article.source == "https://example.org/2020/talks-resume.html"
    assert article.language == "en-us"


def test_web_page_in_a_legacy_encoding(tmp_path: Path) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="iso-8859-1">').replace("said", "saïd")
    (tmp_path / "a.htm").write_bytes(page.encode("latin-1"))
    assert "the office saïd" in texts(tmp_path / "a.htm")[0]


def test_json_lines(tmp_path: Path) -> None:
    rows = [
        {"text": "One\ud800.", "title": "First", "url": "https://example.org/a/one?x=1",
         "date": "2013-02-26", "publisher": {"name": "TDI"}, "language": "en"},
        {"body": "Two.\n\n\n\nMore.", "headline": "Second", "site": "TDI"},
        {"content": "Three.", "id": 3},
    ]  # fmt: skip
    path = tmp_path / "a.jsonl"
    path.write_text("\ufeff" + "\n\n".join(map(json.dumps, rows)) + "\n")
    first, second, third = articles(path)
    assert (first.text, first.title, first.publisher) == ("One .", "First", "TDI")
    assert (first.published, first.source) == (date(2013, 2, 26), "https://example.org/a/one?x=1")
    assert first.key.startswith("one-")
    assert (second.text, second.title, second.publisher) == ("Two.\n\nMore.", "Second", "TDI")
    assert second.key.startswith("second-")
    assert (third.key, third.title) == ("3", "Three.")


@pytest.mark.parametrize(
    "text", ["Feb 26", "26 Feb", "Tuesday", "10:00", "May 2013", "Spring 2013"]
)
def test_no_day_is_invented(text: str) -> None:
    line = json.dumps({"text": "They met.", "date": text})
    [article] = articles("-", stdin=line.encode())
    assert article.published is None


# Keys


def test_keys(tmp_path: Path) -> None:
    assert one(tmp_path, "Some Talks.v2.txt", "They met.").key == "some-talks-v2"
    url = "https://example.org/2013/Talks%20resume/"
    assert one(tmp_path, "b.txt", f"---\nurl: {url}\n---\nThey.").key == "b"
    assert streamed(url) == "talks-resume-d9cfb817"
    assert streamed("https://example.org/").startswith("example-org-")
    assert len(streamed(f"https://example.org/{'word-' * 30}")) <= 60 + 9


def streamed(url: str) -> str:
    """The key of an article that comes in a stream, with an address but no file name."""
    [article] = articles("-", stdin=json.dumps({"text": "They met.", "url": url}).encode())
    return article.key


def test_the_same_article_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("They met.")
    copy = tmp_path / "copy" / "a.txt"
    copy.parent.mkdir()
    copy.write_text("They met.")
    assert [article.origin for article in articles(path, path, tmp_path, copy)] == [str(path)]


def test_another_text_under_the_same_key_is_an_error(tmp_path: Path) -> None:
    for name, text in (("x/a.txt", "They met."), ("y/a.txt", "They did not.")):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text)
    first, second = read([str(tmp_path)])
    assert isinstance(first, Article)
    assert str(second) == (
        f"{tmp_path}/y/a.txt: the same article as {tmp_path}/x/a.txt; give it an id:"
    )
