"""Reading: what becomes of files, folders, globs, streams, their text and their metadata."""

import gzip
import io
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import PAGE, articles, one, texts

from kg.errors import InputError
from kg.model.article import Article
from kg.read import read
from kg.read.text import clean

SHARED = Path(__file__).parents[2] / "shared" / "articles"


# Plain text


def test_plain_text_stays_as_it_is(tmp_path: Path) -> None:
    untidy = "Ms.Aslam, Fellow of,  the Institute\xa0spoke .\n\nThe  second\tparagraph ( sic )."
    assert one(tmp_path, "a.txt", untidy).text == untidy


def test_a_string_alone_is_one_input(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ana Lind spoke.", encoding="utf-8")
    assert list(read(str(tmp_path / "a.txt"))) == list(read([str(tmp_path / "a.txt")]))


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
