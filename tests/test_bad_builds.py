"""Builds that meet bad input: one line for each cause, and the good articles are built."""

import gzip
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import built, column, exported, run
from rdflib import Graph

MB = 1_000_000
EARLIER = "Lena Holm, ambassador of Norway, met Jon Dahl in Oslo on 3 May 2011."
GOOD = "Ida Berg, ambassador of Iceland, came to Reykjavik on 4 May 2011."
TITLES = "SELECT ?title WHERE { ?article a kg:Article ; dcterms:title ?title }"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store that holds one article."""
    path = tmp_path / "earlier.txt"
    path.write_text(EARLIER)
    return built(tmp_path / "store", path)


def content(name: str, data: bytes) -> Callable[[Path], Path]:
    """Makes a file of these bytes."""

    def make(folder: Path) -> Path:
        (folder / name).write_bytes(data)
        return folder / name

    return make


def missing(folder: Path) -> Path:
    """Makes nothing."""
    return folder / "missing.txt"


def endless(name: str) -> Callable[[Path], Path]:
    """Makes a file of 100 MB without a line break, which takes no room on the disk."""

    def make(folder: Path) -> Path:
        with (folder / name).open("wb") as file:
            file.write(b'{"text": "')
            file.truncate(100 * MB)
        return folder / name

    return make


def pipe(folder: Path) -> Path:
    """Makes a pipe that nobody writes to: opening it would wait for ever."""
    os.mkfifo(folder / "bad.txt")
    return folder / "bad.txt"


def link(folder: Path) -> Path:
    """Makes a folder with a link that leads out of it."""
    (folder / "secret.txt").write_text("Somebody met somebody.")
    (folder / "in").mkdir()
    (folder / "in" / "bad.txt").symlink_to("../secret.txt")
    return folder / "in"


RECORDS = [{"title": "One", "text": "Jon Dahl left."}, {"title": "Two", "text": "Jon Dahl came."}]
LINES = "{}\n{{broken\n{}\n".format(*map(json.dumps, RECORDS)).encode()
FRONT = b"---\ntitle: Talks: in Oslo\n---\nJon Dahl came.\n"
HOSTILE = "a\n\x1b[31m\"'`$(x)\u202e<b>.txt"
PRINTED = "a\\n\\x1b[31m\"'`$(x)\\u202e<b>.txt"

BAD = {
    "missing": (missing, "missing.txt: no such file or folder"),
    "empty": (content("bad.txt", b""), "bad.txt: empty"),
    "binary": (content("bad.txt", b"\x89PNG\r\n\0\0"), "bad.txt: binary, not text"),
    "not UTF-8": (content("bad.txt", b"In Gen\xe8ve."), "bad.txt: not UTF-8 (byte 6)"),
    "endless text": (endless("bad.txt"), "bad.txt: larger than 20 MB"),
    "endless record": (
        endless("bad.jsonl"),
        "bad.jsonl:1: larger than 20 MB; not read further",
    ),
    "deep HTML": (
        content("bad.html", b"<html><body>" + b"<div>" * 200_000 + b"Jon Dahl came."),
        "bad.html: no article in the page",
    ),
    "broken line": (
        content("bad.jsonl", LINES),
        "bad.jsonl:2: not JSON: Expecting property name enclosed in double quotes (column 2)",
    ),
    "broken front matter": (
        content("bad.md", FRONT),
        "bad.md: line 2: front matter is not YAML: "
        "a value with a colon in it needs quotation marks",
    ),
    "broken gzip": (content("bad.txt.gz", gzip.compress(b"Jon.")[:-5]), "bad.txt.gz: broken gzip"),
    "pipe": (pipe, "bad.txt: a pipe, not a file; give - and the text as standard input"),
    "link": (link, "in/bad.txt: a link that leads out of the folder"),
    "hostile name": (content(HOSTILE, b""), f"{PRINTED}: empty"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_one_line_and_the_good_is_built(
    store: Path, tmp_path: Path, case: str
) -> None:
    make, line = BAD[case]
    bad, good = make(tmp_path), tmp_path / "good.txt"
    good.write_text(GOOD)
    before = set(exported(store).splitlines())
    ran = run("build", bad, good, "--store", store)
    assert (ran.code, ran.err) == (1, f"kg: {tmp_path}/{line}\n")
    also = ["One", "Two"] if case == "broken line" else []
    assert column(store, TITLES) == ["Earlier", "Good", *also]
    assert before < set(exported(store).splitlines())
    assert run("verify", "--store", store).code == 0


def test_all_bad_inputs_at_once_are_a_line_each(store: Path, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    inputs, lines = [], []
    for number, (make, line) in enumerate(BAD.values()):
        folder = tmp_path / str(number)
        folder.mkdir()
        inputs.append(make(folder))
        lines.append(f"kg: {folder}/{line}")
    ran = run("build", *inputs, tmp_path / "good.txt", "--store", store)
    assert (ran.code, ran.err.splitlines()) == (1, lines)
    assert column(store, TITLES) == ["Earlier", "Good", "One", "Two"]


def test_nothing_but_bad_input_changes_nothing(store: Path, tmp_path: Path) -> None:
    before = exported(store)
    ran = run("build", tmp_path / "missing.txt", "--store", store)
    assert ran.out.startswith("0 articles built, 0 changed; snapshot 000001 of ")
    assert (ran.code, exported(store)) == (1, before)


WILD = "\"Jon\" \\ 'D' `$(x)` <b>Dahl</b> {} } %> . \n\t\x1b[31m\x00\u202e\ufffe end"


def test_hostile_words_are_words(tmp_path: Path) -> None:
    """Quotes, line breaks and control characters in file names, metadata and names."""
    folder = tmp_path / "in"
    folder.mkdir()
    record = dict.fromkeys(("title", "publisher", "source"), WILD)
    text = f'{GOOD} Jon "The Fox" O\'Dahl\\ said: "I met <b>Ann \\"Berg</b> & Ida Berg." {WILD}'
    (folder / "records.jsonl").write_text(json.dumps({**record, "id": WILD, "text": text}))
    front = "".join(f"{name}: {json.dumps(value)}\n" for name, value in record.items())
    (folder / "front.txt").write_text(f"---\n{front}---\n{text.replace(chr(0), '')}\n")
    (folder / HOSTILE).write_text(GOOD)
    store = built(tmp_path / "store", folder)
    printed = "\"Jon\" \\ 'D' `$(x)` <b>Dahl</b> {} } %> . [31m end"
    assert column(store, TITLES) == [printed, printed, "A [31m\"'`$(x)<b>"]
    assert run("verify", folder, "--store", store).code == 0
    assert run("validate", "--store", store) == (0, "3 graphs conform\n", "")
    turtle, triples = Graph(), Graph()
    turtle.parse(data=exported(store, "turtle"), format="turtle")
    triples.parse(data=exported(store, "ntriples"), format="nt")
    assert set(turtle) == set(triples)
    assert "\x1b" not in exported(store)
