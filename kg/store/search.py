"""The search index beside each generation's database: its labels and sentences, as SQLite FTS5.

It holds what the default graph says, each text once for what it belongs to. It can be made anew
from the graph at any time; so it is not forced to the disk, which would cost more than the rest of
a small change.
"""

import hashlib
import re
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

import pyoxigraph as ox

from kg.errors import Broken
from kg.store import naming
from kg.vocabulary import DCTERMS, KG, OA, SKOS

NAME = "search.sqlite"
PROPERTIES = (SKOS.prefLabel, SKOS.altLabel, DCTERMS.title, KG.content, KG.roleTitle, KG.clause,
              OA.exact, "http://www.w3.org/2000/01/rdf-schema#label")  # fmt: skip
"""Whose texts are found. Of the exact words of mentions only those that are no mere names."""
PLACES = {str(name): place for place, name in enumerate(PROPERTIES)}
NAMES = 4
"""Words that a mention of a mere name may have: the label of what it names is found anyway."""
LABELS = tuple(PROPERTIES.index(name) for name in
               (SKOS.prefLabel, SKOS.altLabel, DCTERMS.title, PROPERTIES[-1]))  # fmt: skip
"""Properties whose texts are names: these are found by their keys too."""
SCHEMA = (
    """
CREATE TABLE texts (id INTEGER PRIMARY KEY, subject TEXT, property INTEGER, text TEXT);
CREATE VIRTUAL TABLE words USING fts5(
    text, content='texts', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
"""
    + naming.SCHEMA
)
FIND = """
SELECT texts.subject, texts.property, texts.text, bm25(words) AS badness
FROM words JOIN texts ON texts.id = words.rowid WHERE words MATCH ?
ORDER BY badness, texts.subject, texts.property, texts.text LIMIT ?
"""
HAS_NAMES = "SELECT 1 FROM sqlite_master WHERE name = 'names'"
PIECE = re.compile(r'"([^"]*)"(\*?)|([^\s"]+)')


class Entry(NamedTuple):
    """A text, what it belongs to, and the place of the property among those above."""

    subject: str
    place: int
    text: str

    @property
    def id(self) -> int:
        """A number that no other entry is expected to have."""
        digest = hashlib.blake2b("\0".join(map(str, self)).encode(), digest_size=8).digest()
        return int.from_bytes(digest, signed=True)


class Hit(NamedTuple):
    """A text that was found; the greater its score (BM25), the better it fits."""

    subject: str
    property: str
    text: str
    score: float


def entries(triples: Iterable[ox.Triple | ox.Quad]) -> Iterator[Entry]:
    """What is to be found of these statements."""
    for triple in triples:
        place = PLACES.get(triple.predicate.value)
        if place is None:
            continue
        subject, text = triple.subject, triple.object
        if not isinstance(text, ox.Literal) or not isinstance(subject, ox.NamedNode):
            continue
        if place != PLACES[OA.exact] or text.value.count(" ") >= NAMES:
            # A quotation stands for the mention that has it.
            yield Entry(subject.value.removesuffix("#quote"), place, text.value)


def create(path: Path) -> None:
    """Make an index of nothing."""
    path.unlink(missing_ok=True)
    with closing(connect(path)) as index, index:
        index.executescript(SCHEMA)


def build(path: Path, store: ox.Store) -> None:
    """Make the index of all that the database's default graph says."""
    create(path)
    rows = (store.quads_for_pattern(None, ox.NamedNode(name), None, ox.DefaultGraph())
            for name in PROPERTIES)  # fmt: skip
    with closing(connect(path)) as index, index:
        insert(index, (entry for found in rows for entry in entries(found)))


def copy(parent: Path, path: Path) -> bool:
    """Begin with another generation's index: whether it has one, of this form."""
    try:
        shutil.copyfile(parent, path)
    except FileNotFoundError:
        return False
    with closing(connect(path)) as index:
        return index.execute(HAS_NAMES).fetchone() is not None


def change(path: Path, changes: Mapping[Entry, bool]) -> None:
    """Bring the index up to date: what is there now, and what no more."""
    with closing(connect(path)) as index, index:
        for entry, there in changes.items():
            if not there:
                drop(index, entry)
        insert(index, (entry for entry, there in changes.items() if there))


def insert(index: sqlite3.Connection, came: Iterable[Entry]) -> None:
    """Add entries, each once."""
    for entry in came:
        done = index.execute("INSERT OR IGNORE INTO texts VALUES (?, ?, ?, ?)", (entry.id, *entry))
        if done.rowcount:
            index.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (entry.id, entry.text))
            if entry.place in LABELS:
                naming.add(index, entry.id, entry.subject, entry.text)


def drop(index: sqlite3.Connection, entry: Entry) -> None:
    """Take an entry out."""
    if index.execute("DELETE FROM texts WHERE id = ?", (entry.id,)).rowcount:
        forget = "INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)"
        index.execute(forget, (entry.id, entry.text))
        if entry.place in LABELS:
            naming.remove(index, entry.id, entry.subject, entry.text)


def connect(path: Path) -> sqlite3.Connection:
    """Open an index for writing; it is worth no journal."""
    index = sqlite3.connect(path)
    index.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
    return index


def search(path: Path, words: str, *, limit: int) -> list[Hit]:
    """The texts that have all the words, the best first.

    A word may end in `*`, and several may stand in double quotes. `Broken` where there is no index.
    """
    wanted = match_of(words)
    if not wanted:
        return []
    with reading(), closing(open_index(path)) as index:
        rows = index.execute(FIND, (wanted, limit)).fetchall()
    return [
        Hit(subject, PROPERTIES[name], text, round(-bad, 4)) for subject, name, text, bad in rows
    ]


def open_index(path: Path) -> sqlite3.Connection:
    """Open an index that never changes for reading."""
    return sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)


@contextmanager
def reading() -> Iterator[None]:
    """Turn failures of the index into one line."""
    try:
        yield
    except sqlite3.Error:
        raise Broken("the search index is missing or damaged; the next build mends it") from None


def match_of(words: str) -> str:
    """What the index is asked: every word quoted, so that none is an operator.

    >>> match_of('senate "foreign relations" commit* OR ! NEAR(')
    '"senate" "foreign relations" "commit"* "OR" "NEAR("'
    """
    found = []
    for phrase, star, word in PIECE.findall(words):
        text = phrase or word.rstrip("*")
        if re.search(r"\w", text):
            found.append(f'"{text}"' + ("*" if star or word.endswith("*") else ""))
    return " ".join(found)
