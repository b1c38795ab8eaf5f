"""Two small articles about the same people, read by an extractor that is told what to say."""

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from commands import Ran, run
from told import TEXT, Json, at, document

MODULE = """
import json
from pathlib import Path
from kg.interchange import Document
from kg.interchange.values import decode

def factory(options):
    def read(article):
        path = Path(options["folder"]) / f"{article.key}.json"
        return decode(Document, json.loads(path.read_text()), "")

    return read
"""
SECOND = """Bea Lund, minister at the Fjord Institute, said that the talks would go on. \
Jon Dahl stayed in Bergen. “Not so,” said Mia Vik."""
BASE = "http://localhost:8000/"
ORIGIN = ("--author", "Bo Falk", "--date", "2024-06-01", "--reason", "seen in the archive")
HEADER = "kind,target,value,detail,author,date,reason\n"


def second() -> Json:
    """What the second article says."""

    def place(words: str) -> list[int]:
        return at(words, SECOND)

    def entity(id: str, type: str, *names: str) -> Json:
        return {"id": id, "type": type, "mentions": [place(name) for name in names],
                "kinds": ["NAM"] * len(names)}  # fmt: skip

    return {
        "id": "more",
        "text": SECOND,
        "entities": [
            entity("lund", "PERSON", "Bea Lund"),
            entity("dahl", "PERSON", "Jon Dahl"),
            entity("vik", "PERSON", "Mia Vik"),
            entity("fi", "ORG", "Fjord Institute"),
            entity("bergen", "PLACE", "Bergen"),
        ],
        "posts": [{"person": "lund", "title": place("minister"), "organization": "fi"}],
        "attributions": [
            {"source": [place("Bea Lund")], "cue": [place("said")],
             "content": [place("the talks would go on")], "speaker": "lund"},
            {"source": [place("Mia Vik")], "cue": [place("said#2")],
             "content": [place("Not so")], "speaker": "vik"},
        ],
    }  # fmt: skip


class Desk:
    """A folder with a store, the articles, and what the extractor says of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = folder / "store"
        self.file = folder / "corrections.csv"
        self.said = {"lind": document(), "more": second()}
        for key, text in (("lind", TEXT), ("more", SECOND)):
            (folder / f"{key}.txt").write_text(text)

    def copy(self, folder: Path) -> "Desk":
        """The same in another folder."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return Desk(folder)

    def build(self, *keys: str, options: Sequence[object] = (), code: int = 0) -> Ran:
        """Build these articles, or both."""
        for key, said in self.said.items():
            (self.folder / f"{key}.json").write_text(json.dumps(said))
        inputs = [self.folder / f"{key}.txt" for key in keys or self.said]
        ran = run("build", *inputs, "--store", self.store, "--extractor", "amended",
                  "--extractor-option", f"folder={self.folder}", *options)  # fmt: skip
        assert ran.code == code, ran.err
        return ran

    def correct(self, *words: object, code: int = 0, origin: Sequence[str] = ORIGIN) -> Ran:
        """Make a correction."""
        ran = run("correct", *words, *origin, "--store", self.store)
        assert ran.code == code, (ran.out, ran.err)
        return ran

    def write(self, *rows: str) -> None:
        """Make these the rows of the file: kind, target, value and detail."""
        lines = [f"{row},Bo,2024-06-01,seen\n" for row in rows]
        self.file.write_text(HEADER + "".join(lines))

    def apply(self, *, code: int = 0) -> Ran:
        """Carry out what the file says now."""
        ran = run("correct", "apply", "--store", self.store)
        assert ran.code == code, (ran.out, ran.err)
        return ran

    def sound(self) -> None:
        """The graph conforms to the shapes and to the texts."""
        for command in ("validate", "verify"):
            ran = run(command, "--store", self.store)
            assert ran.code == 0, ran.out


def built_desk(folder: Path) -> Desk:
    """A desk with both articles built, and the extractor installed for that long."""
    (folder / "desk").mkdir()
    desk = Desk(folder / "desk")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(entry(folder / "site"))
        patch.delitem(sys.modules, "amended_extractor", raising=False)
        desk.build()
    return desk


def entry(folder: Path) -> Path:
    """The package of the extractor, as `pip` would leave it."""
    about = folder / "amended_extractor-1.0.dist-info"
    about.mkdir(parents=True)
    (folder / "amended_extractor.py").write_text(MODULE)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: amended\nVersion: 1.0\n")
    entry = "[kg.extractors]\namended = amended_extractor:factory\n"
    (about / "entry_points.txt").write_text(entry)
    return folder


def without(said: Json, section: str, **which: Any) -> Json:
    """A document but for the items of a section that are like this."""
    rest = [one for one in said[section] if any(one.get(k) != v for k, v in which.items())]
    return said | {section: rest}
