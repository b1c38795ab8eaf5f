"""Reading: what becomes of files, folders, globs, streams, their text and their metadata."""

import gzip
import io
import json
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.model.article import Article
from kg.read import read
from kg.read.text import clean

SHARED = Path(__file__).parents[2] / "shared" / "articles"


def articles(*inputs: object, stdin: bytes | None = None) -> list[Article]:
    """All that the inputs give, which must be articles."""
    found = list(read(map(str, inputs), stdin=None if stdin is None else io.BytesIO(stdin)))
    errors = [str(item) for item in found if isinstance(item, InputError)]
    assert errors == []
    return [item for item in found if isinstance(item, Article)]


def one(folder: Path, name: str, content: str) -> Article:
    """The article of a file with that name and content."""
    path = folder / name
    path.write_text(content, encoding="utf-8")
    [article] = articles(path)
    return article


def texts(*inputs: object) -> list[str]:
    """The texts of the articles, in their order."""
    return [article.text for article in articles(*inputs)]


# Plain text


def test_plain_text_stays_as_it_is(tmp_path: Path) -> None:
    untidy = "Ms.Aslam, Fellow of,  the Institute\xa0spoke .\n\nThe  second\tparagraph ( sic )."
    assert one(tmp_path, "a.txt", untidy).text == untidy


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("\ufeffOne.\r\n\r\n\r\n \r\nTwo.\r\n", "One.\n\nTwo."),
        ("One.\nTwo.", "One.\n\nTwo."),
        ("A cafe\u0301.", "A café."),
        ("Zero\u200bwidth, soft\u00adhyphen, \u202ebidi\u202c.", "Zerowidth, softhyphen, bidi."),
        ("Bell\x07 and escape\x1b[0m.", "Bell  and escape [0m."),
        ("Line\u2028separator\u2029paragraph\x0btab\x85next",
         "Line\n\nseparator\n\nparagraph\n\ntab\n\nnext"),
        ("The envoys of both countries met on Tuesday\nin the capital for the first time in two\n"
         "years, according to a statement that the\nforeign ministry published in the evening.\n"
         "\nThey will meet again.",
         "The envoys of both countries met on Tuesday in the capital for the first time in two "
         "years, according to a statement that the foreign ministry published in the evening."
         "\n\nThey will meet again."),
        ("Present at the meeting were these persons:\nThe envoy of Norway\nThe envoy of Peru",
         "Present at the meeting were these persons:\n\nThe envoy of Norway\n\nThe envoy of Peru"),
    ],
)  # fmt: skip
def test_plain_text(tmp_path: Path, written: str, read_as: str) -> None:
    (tmp_path / "a.txt").write_bytes(written.encode())
    assert texts(tmp_path / "a.txt") == [read_as]


def test_utf_16_with_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Talks in Genève.".encode("utf-16"))
    assert texts(tmp_path / "a.txt") == ["Talks in Genève."]


@given(st.text(st.characters(codec=None)))
def test_no_text_breaks_a_graph(text: str) -> None:
    kept = clean(text)
    kept.encode("utf-8")
    forbidden = [c for c in kept if unicodedata.category(c) in ("Cc", "Cf", "Cs")]
    assert set(forbidden) <= {"\n", "\t"}
    assert "\ufffe" not in kept
    assert "\uffff" not in kept
    assert clean(kept) == kept


@given(st.binary(max_size=200).map(lambda data: data.replace(b"<", b"(")))
def test_whatever_comes_is_an_article_or_an_error(data: bytes) -> None:
    found = list(read(["-"], stdin=io.BytesIO(data)))
    assert found
    assert all(isinstance(item, Article | InputError) for item in found)


@given(st.text(max_size=60))
def test_whatever_a_date_or_address_says(text: str) -> None:
    line = json.dumps({"text": "They met.", "date": text, "url": text, "id": text})
    [found] = read(["-"], stdin=io.BytesIO(line.encode()))
    assert isinstance(found, Article)


# Markdown


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("They met in\nBaku and\ntalked.", "They met in Baku and talked."),
        ("# Head\n\n## Sub\nText.", "Head\n\nSub\n\nText."),
        ("*One* **two** _three_ `four` ~~five~~", "One two three four five"),
        ("> Quoted\n> words", "Quoted words"),
        ("A [link](https://example.org 'x'), <https://example.org/a>.",
         "A link, https://example.org/a."),
        ("An ![image](a.png) and <u>underlined</u> text.", "An  and underlined text."),
        ("- one\n  more\n- two\n\n1. three\n2. four", "one more\n\ntwo\n\nthree\n\nfour"),
        ("Text\n\n\\###\n\n***\n\n---", "Text"),
        ("| a | b |\n|---|---|\n| c | d |", "a | b\n\nc | d"),
        ("One  \nTwo<br>Three", "One\n\nTwo\n\nThree"),
        ("<div>\n<p>In &amp; out</p>\n<script>no()</script>\n</div>", "In & out"),
        ("    Only indented.", "Only indented."),
        ("A well-\nknown pay gap. **", "A well-known pay gap."),
        ("3 \\* 4 \\_ 5 \\[6\\] AT&amp;T", "3 * 4 _ 5 [6] AT&T"),
    ],
)  # fmt: skip
def test_markdown(tmp_path: Path, written: str, read_as: str) -> None:
    assert one(tmp_path, "a.md", written).text == read_as


# Metadata


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


PAGE = """<!DOCTYPE html><html lang="en-US"><head><title>Talks resume | Example News</title>
<meta property="og:title" content="Talks resume">
<meta property="og:site_name" content="Example News">
<meta property="article:published_time" content="2020-03-03T23:00:00+04:00">
<link rel="canonical" href="https://example.org/2020/talks-resume.html"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Talks resume</h1>
<p>The talks resumed in Geneva on Tuesday after a break of two years, the office said.</p>
<ul><li>A first item of the list on the table</li><li>A second item of the list</li></ul>
<p>They will go on until the end of the week, a spokesperson said.</p></article>
<footer>Imprint</footer></body></html>"""


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
    named = one(tmp_path, "b.txt", "---\nurl: https://example.org/2013/Talks%20resume/\n---\nThey.")
    assert named.key == "talks-resume-d9cfb817"
    home = one(tmp_path, "c.txt", "---\nurl: https://example.org/\n---\nThey.")
    assert home.key.startswith("example-org-")
    long = one(tmp_path, "d.txt", f"---\nurl: https://example.org/{'word-' * 30}\n---\nThey.")
    assert len(long.key) <= 60 + 9
    assert home.key == one(tmp_path, "e.txt", "---\nurl: https://example.org/\n---\nThey.").key


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


# Inputs


def test_a_folder_is_read_in_sorted_order(tmp_path: Path) -> None:
    for name in ("b/z.txt", "b/y.md", "a.txt", "c.htm", "B.txt", ".hidden.txt", ".git/x.txt",
                 "notes.rst"):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGE if path.suffix == ".htm" else f"The text of {name}.")
    with gzip.open(tmp_path / "d.txt.gz", "wt") as stream:
        stream.write("Zipped.")
    origins = [Path(article.origin).relative_to(tmp_path) for article in articles(tmp_path)]
    assert list(map(str, origins)) == ["B.txt", "a.txt", "b/y.md", "b/z.txt", "c.htm", "d.txt.gz"]
    assert [article.key for article in articles(tmp_path / "d.txt.gz")] == ["d"]


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("*.txt", ["a.txt", "b.txt"]),
        ("**/*.txt", ["a.txt", "b.txt", "sub/c.txt"]),
        ("*", ["a.txt", "b.txt", "sub/c.txt"]),
        ("[ab].txt", ["a.txt", "b.txt"]),
        ("s*", ["sub/c.txt"]),
    ],
)
def test_globs(tmp_path: Path, pattern: str, names: list[str]) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.txt", "sub/c.txt", "other.rst"):
        (tmp_path / name).write_text(f"The text of {name}.")
    found = articles(tmp_path / pattern)
    assert [str(Path(article.origin).relative_to(tmp_path)) for article in found] == names


def test_a_name_with_brackets_is_a_name_first(tmp_path: Path) -> None:
    assert one(tmp_path, "a[1].txt", "They met.").text == "They met."


def test_a_link_within_the_folder_is_read_in_its_own_place(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_text("They met.")
    (tmp_path / "link.txt").symlink_to("real/a.txt")
    (tmp_path / "folder").symlink_to("real")
    assert [article.origin for article in articles(tmp_path)] == [f"{tmp_path}/real/a.txt"]


@pytest.mark.parametrize(
    ("given", "text", "title"),
    [
        (b"\n They met in Baku.\nTwice.", "They met in Baku.\n\nTwice.", "They met in Baku."),
        (b"---\ntitle: Talks\n---\nThey met.", "They met.", "Talks"),
        (b'\n{"text": "They met.", "title": "Talks"}\n', "They met.", "Talks"),
        (PAGE.encode(), None, "Talks resume"),
        ("They met.".encode("utf-16"), "They met.", "They met."),
    ],
)
def test_standard_input(given: bytes, text: str | None, title: str) -> None:
    [article] = articles("-", "-", stdin=given)
    assert article.title == title
    assert text is None or article.text == text


def test_reading_is_lazy(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They met.")
    (tmp_path / "b.txt").write_text("They did not.")
    stream = read([str(tmp_path)])
    next(stream)
    (tmp_path / "b.txt").write_text("They met again.")
    second = next(stream)
    assert isinstance(second, Article)
    assert second.text == "They met again."


@pytest.mark.skipif(not SHARED.is_dir(), reason="no shared articles beside this checkout")
def test_real_articles() -> None:
    [untidy] = articles(SHARED / "khojaly-roundtable-2013.txt")
    assert untidy.text == (SHARED / "khojaly-roundtable-2013.txt").read_text(encoding="utf-8")
    assert untidy.published == date(2013, 2, 26)
    wrapped = articles(SHARED / "whitehouse")
    assert len(wrapped) == 150
    for article in wrapped:
        assert article.published is not None
        assert article.source is not None
        assert "###" not in article.text
        assert "**" not in article.text
        assert "\n" not in article.text.replace("\n\n", "")
