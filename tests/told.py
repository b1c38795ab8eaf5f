"""A document about a small article, and a package that installs an extractor which returns it."""

import json
import re
from pathlib import Path
from typing import Any

TEXT = """Former foreign minister Ana Lind met Jon Dahl in Oslo on 3 May 2024. \
She said that the talks were “a first step”.

The Fjord Institute (FI), based in Oslo, denied that anybody was hurt. \
“We saw nothing,” said director Mia Vik, “and nobody asked.”

On 2 May 2024 the Nordic Council adopted resolution 12/2024 by 40 votes to three. It condemned \
the delay. The weather was fine."""
MODULE = """
import json
import sys
from pathlib import Path
from kg.errors import SettingError
from kg.interchange import Document
from kg.interchange.values import decode

class Told:
    def __init__(self, path):
        self.path = Path(path)

    def __call__(self, article):
        return decode(Document, json.loads(self.path.read_text()), "")

def factory(options):
    return Told(options["document"])

def broken(options):
    raise RuntimeError("no model here")

def verbose(options):
    raise RuntimeError("no model here\\nnor there")

def unset(options):
    raise SettingError("speed is needed\\nand a model")

def leaving(options):
    sys.exit(3)

def quitting(options):
    def read(article):
        if "Vik" not in article.text:
            sys.exit("it is late\\nnow")
        return Document(article.key, article.text)
    return read
"""
ENTRY_POINTS = """[kg.extractors]
told = told_extractor:factory
broken = told_extractor:broken
verbose = told_extractor:verbose
unset = told_extractor:unset
leaving = told_extractor:leaving
quitting = told_extractor:quitting
absent = told_extractor:absent
nowhere = told_nowhere:factory
"""
Json = dict[str, Any]


def at(quote: str, text: str = TEXT) -> list[int]:
    """Where words stand: "Oslo#2" is their second place."""
    words, _, number = quote.partition("#")
    places = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    start = places[int(number or 1) - 1]
    return [start, start + len(words)]


def entity(id: str, type: str, *names: str, refs: tuple[str, ...] = ()) -> Json:
    """An entity with its mentions."""
    return {
        "id": id,
        "type": type,
        "mentions": [at(words) for words in (*names, *refs)],
        "kinds": ["NAM"] * len(names) + ["NOM"] * len(refs),
    }


def attribution(source: str, cue: str, *content: str, **more: str) -> Json:
    """An attribution in its words."""
    return {
        "source": [at(source)] if source else [],
        "cue": [at(cue)] if cue else [],
        "content": [at(words) for words in content],
        **more,
    }


def document() -> Json:
    """All that the text says."""
    return {
        "id": "lind",
        "text": TEXT,
        "entities": [
            entity("lind", "PERSON", "Ana Lind", refs=("She",)),
            entity("dahl", "PERSON", "Jon Dahl"),
            entity("vik", "PERSON", "Mia Vik"),
            entity("fi", "ORG", "Fjord Institute", "FI"),
            entity("council", "ORG", "Nordic Council", refs=("It",)),
            entity("oslo", "PLACE", "Oslo", "Oslo#2"),
        ],
        "posts": [
            {"person": "lind", "title": at("foreign minister"), "status": "Former"},
            {"person": "vik", "title": at("director"), "organization": "fi"},
        ],
        "relations": [{"type": "P159", "subject": "fi", "object": "oslo"}],
        "events": [
            {
                "trigger": at("met"),
                "also": [at("talks")],
                "type": "meeting",
                "participants": ["lind", "dahl"],
                "place": "oslo",
                "date": "2024-05-03",
            }
        ],
        "resolutions": [
            {
                "trigger": at("resolution"),
                "body": "council",
                "number": "12/2024",
                "date": "2024-05-02",
                "votes": [40, 3, None],
                "actions": ["condemn"],
            }
        ],
        "attributions": [
            attribution("She", "said", "the talks were “a first step", speaker="lind"),
            attribution(
                "Fjord Institute", "denied", "anybody was hurt", speaker="fi", polarity="Denies"
            ),
            attribution(
                "director Mia Vik", "said#2", "We saw nothing", "and nobody asked", speaker="vik"
            ),
        ],
        "characterizations": [{"speaker": "lind", "words": at("a first step"), "event": 0}],
    }


def install(folder: Path) -> Path:
    """The package as `pip` would leave it in a folder: a module and what describes it."""
    about = folder / "told_extractor-1.0.dist-info"
    about.mkdir(parents=True)
    (folder / "told_extractor.py").write_text(MODULE)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: told-extractor\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(ENTRY_POINTS)
    return folder


def written(path: Path, value: Json) -> Path:
    """A file of this JSON."""
    path.write_text(json.dumps(value))
    return path
