"""Bad input: one error that names the input and the cause, and the good files are still read."""

import gzip
import io
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.model.article import Article
from kg.read import read

MB = 1_000_000


def errors(*inputs: object, stdin: bytes | None = None) -> list[str]:
    """The errors of a run."""
    stream = None if stdin is None else io.BytesIO(stdin)
    found = list(read(map(str, inputs), stdin=stream))
    return [str(item) for item in found if isinstance(item, InputError)]


FRONT = "---\n{}\n---\nThey met.\n"
FILES = {
    "empty": ("a.txt", b"", "empty"),
    "white space": ("a.txt", b" \n\t\r\n ", "only white space"),
    "front matter alone": ("a.md", b"---\ntitle: Talks\n---\n", "holds no words"),
    "no words": ("a.md", b"***\n\n---\n\n![](a.png)", "holds no words"),
    "NUL": ("a.txt", b"They met\0.", "binary, not text"),
    "controls": ("a.txt", b"\x01\x02\x03 met", "binary, not text"),
    "gzip under another name": ("a.txt", gzip.compress(b"They met."), "binary, not text"),
    "latin-1": ("a.txt", "They met in Genève.".encode("latin-1"), "not UTF-8 (byte 15)"),
    "cut UTF-16": ("a.txt", b"\xff\xfeT\0h", "not UTF-16 (byte 4)"),
    "single line": ("a.txt", b"a" * (100 * MB), "larger than 20 MB"),
    "gzip bomb": ("a.txt.gz", gzip.compress(b"a" * (40 * MB), 1), "larger than 20 MB"),
    "long text": ("a.txt", b"word " * 400_001, "a text of 2,000,005 characters; at most 2,000,000"),
    "broken gzip": ("a.txt.gz", b"They met.", "broken gzip"),
    "cut gzip": ("a.txt.gz", gzip.compress(b"They met." * 99)[:-9], "broken gzip"),
    "unclosed front matter": ("a.md", b"---\ntitle: Talks\n\nThey met.",
                              "line 1: front matter has no closing ---"),
    "front matter of a list": ("a.md", FRONT.format("- a\n- b"),
                               "line 2: front matter is not a mapping of names to values"),
    "front matter with a stray colon": ("a.md", FRONT.format("title: Talks\nsub: a: b"),
                                        "line 3: front matter is not YAML: "
                                        "a value with a colon in it needs quotation marks"),
    "front matter with an open bracket": ("a.txt", FRONT.format("title: [Talks"),
                                          "line 3: front matter is not YAML: "
                                          "expected ',' or ']', but got '<stream end>'"),
    "alias bomb": ("a.md", FRONT.format("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"),
                   "line 3: front matter is not YAML: aliases are not read"),
    "deep front matter": ("a.md", FRONT.format("a: " + "[" * 30_000),
                          "line 1: front matter is not YAML"),
    "long front matter": ("a.md", FRONT.format("a: b\n" * 20_000),
                          "front matter is longer than 64,000 characters"),
    "French": ("a.md", FRONT.format("language: fr"), "not English (fr)"),
    "page without an article": ("a.html", b"<html><body></body></html>", "no article in the page"),
    "deep HTML": ("a.html", b"<html><body>" + b"<div>" * 200_000 + b"They met.",
                  "no article in the page"),
    "unknown kind": ("a.pdf", b"They met.", "not a kind of file that is read "
                     "(.txt .md .html .htm .jsonl, each also .gz)"),
}  # fmt: skip


@pytest.mark.parametrize("case", FILES)
def test_a_bad_file_is_one_error_and_the_good_ones_are_read(tmp_path: Path, case: str) -> None:
    name, content, cause = FILES[case]
    bad, good = tmp_path / name, tmp_path / "good.txt"
    bad.write_bytes(content.encode() if isinstance(content, str) else content)
    good.write_text("They met in Baku.")
    found = list(read([str(bad), str(good)]))
    assert str(found[0]) == f"{bad}: {cause}"
    assert [type(item) for item in found] == [InputError, Article]


LINES = {
    "not JSON": (b"{text: 1}", "Expecting property name enclosed in double quotes (column 2)"),
    "cut": (b'{"text": "They', "Unterminated string starting at (column 10)"),
    "a list": (b'["They met."]', "not a JSON object"),
    "no text": (b'{"title": "Talks"}', "no text (one of text, body, content, articleBody)"),
    "a number for a text": (b'{"text": 1}', "no text (one of text, body, content, articleBody)"),
    "blank text": (b'{"text": "  "}', "only white space"),
    "French": (b'{"text": "Ils parlent.", "language": "fr-FR"}', "not English (fr-fr)"),
    "not UTF-8": (b'{"text": "Gen\xe8ve"}', "not UTF-8 (byte 13)"),
    "NUL": (b'{"text": "\0"}', "binary, not text"),
    "deep": (b'{"text": ' + b"[" * 200_000, "not JSON that can be read"),
    "an endless number": (b'{"text": ' + b"9" * 9_999 + b"}", "not JSON that can be read"),
    "long text": (b'{"text": "' + b"word " * 400_001 + b'"}',
                  "a text of 2,000,005 characters; at most 2,000,000"),
}  # fmt: skip


@pytest.mark.parametrize("case", LINES)
def test_a_broken_line_is_named_and_the_others_are_read(tmp_path: Path, case: str) -> None:
    line, cause = LINES[case]
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "One."}\n\n' + line + b'\n{"text": "Two."}\n')
    found = list(read([str(path)]))
    assert [getattr(item, "text", None) for item in found] == ["One.", None, "Two."]
    assert str(found[1]).startswith(f"{path}:3: ")
    assert str(found[1]).endswith(cause)


def test_an_endless_line_is_read_no_further(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    with gzip.open(path, "wb", compresslevel=1) as stream:
        stream.write(b'{"text": "One."}\n{"text": "' + b"a" * (60 * MB) + b'"}\n')
    first, second = read([str(path)])
    assert isinstance(first, Article)
    assert str(second) == f"{path}:2: larger than 20 MB; not read further"


def test_a_file_of_broken_lines_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("name,text\n" * 5_000)
    found = errors(path)
    assert len(found) == 101
    assert found[-1] == f"{path}: 100 broken lines: not read further"


def fifo(folder: Path) -> None:
    """A pipe that nobody writes to: opening it would wait for ever."""
    os.mkfifo(folder / "bad.txt")


def unix_socket(folder: Path) -> None:
    """A socket."""
    here = Path.cwd()
    os.chdir(folder)  # a socket's path may be 107 bytes long
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind("bad.txt")
    finally:
        os.chdir(here)


def leads_out(folder: Path) -> None:
    """A link to a file outside."""
    (folder.parent / "secret.txt").write_text("Outside.")
    (folder / "bad.txt").symlink_to("../secret.txt")


def folder_leads_out(folder: Path) -> None:
    """A link to a folder outside."""
    (folder / "bad.txt").symlink_to("/")


def circle(folder: Path) -> None:
    """A link to the folder that holds it."""
    (folder / "bad.txt").symlink_to(".")


def itself(folder: Path) -> None:
    """A link to itself."""
    (folder / "bad.txt").symlink_to("bad.txt")


def nowhere(folder: Path) -> None:
    """A link to nothing."""
    (folder / "bad.txt").symlink_to("missing.txt")


@pytest.mark.parametrize(
    ("make", "cause"),
    [
        (fifo, "a pipe, not a file; give - and the text as standard input"),
        (unix_socket, "a socket, not a file"),
        (leads_out, "a link that leads out of the folder"),
        (folder_leads_out, "a link that leads out of the folder"),
        (circle, "a link to a folder that holds it"),
        (itself, "a link to nothing (too many levels of symbolic links)"),
        (nowhere, "a link to nothing (no such file or directory)"),
    ],
)
def test_what_is_no_file_is_not_opened(
    tmp_path: Path, make: Callable[[Path], None], cause: str
) -> None:
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    (folder / "sub" / "good.txt").write_text("They met in Baku.")
    make(folder)
    found = list(read([str(folder)]))
    assert [str(item) for item in found if isinstance(item, InputError)] == [
        f"{folder / 'bad.txt'}: {cause}"
    ]
    assert [item.text for item in found if isinstance(item, Article)] == ["They met in Baku."]


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("missing.txt", "no such file or folder"),
        ("missing/a.txt", "no such file or folder"),
        ("good.txt/a.txt", "no such file or folder"),
        ("*.md", "matches nothing"),
        ("**x", "matches nothing"),
        ("a" * 300, "file name too long"),
        ("empty", "holds no articles (.txt .md .html .htm .jsonl, each also .gz)"),
    ],
)
def test_an_input_that_names_nothing(tmp_path: Path, name: str, cause: str) -> None:
    (tmp_path / "good.txt").write_text("They met.")
    (tmp_path / "empty").mkdir()
    assert errors(tmp_path / name) == [f"{tmp_path / name}: {cause}"]


def test_no_name_and_no_stream() -> None:
    assert errors("") == [": no such file or folder"]
    assert errors("-") == ["-: there is no standard input"]
    assert errors("/dev/zero") == ["/dev/zero: a device, not a file"]


@pytest.mark.parametrize(
    ("given", "cause"),
    [
        (b"", "empty"),
        (b"\n \n", "empty"),
        (b"\x89PNG\0\0", "binary, not text"),
        (b"They met in Gen\xe8ve", "not UTF-8 (byte 15)"),
        (b"a" * (30 * MB), "larger than 20 MB"),
        (b"<html><body></body></html>", "no article in the page"),
    ],
)
def test_bad_standard_input(given: bytes, cause: str) -> None:
    assert errors("-", stdin=given) == [f"standard input: {cause}"]


def test_a_hostile_name_reaches_no_terminal(tmp_path: Path) -> None:
    hostile = tmp_path / "a\n\x1b[31m\"'`$(x)\u202e.txt"
    hostile.write_text("")
    byte = os.fsencode(tmp_path) + b"/\xff.txt"
    with open(os.open(byte, os.O_CREAT | os.O_WRONLY), "w") as stream:  # noqa: PTH123
        stream.write("They met.")
    found = list(read([str(tmp_path)]))
    [error] = [str(item) for item in found if isinstance(item, InputError)]
    assert error == f"{tmp_path}/a\\n\\x1b[31m\"'`$(x)\\u202e.txt: empty"
    [article] = [item for item in found if isinstance(item, Article)]
    article.title.encode("utf-8")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_permission_denied(tmp_path: Path) -> None:
    for name in ("closed.txt", "shut"):
        path = tmp_path / name
        path.mkdir() if name == "shut" else path.write_text("They met.")
        path.chmod(0)
    assert errors(tmp_path) == [
        f"{tmp_path}/closed.txt: permission denied",
        f"{tmp_path}/shut: permission denied",
    ]
    (tmp_path / "shut").chmod(0o700)
