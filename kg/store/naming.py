"""The names part of the search index: under which keys a label is found.

A key is a label's beginning at one of its words (`= lind`), for exact names and for completion, or
one of the keys of `kg.names` behind the letter of its type (`p lind a`), for variants of names.
"""

import importlib
import sqlite3
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

SCHEMA = """
CREATE TABLE names (key TEXT, id INTEGER, PRIMARY KEY (key, id)) WITHOUT ROWID;
"""
TYPES = ("person", "organization", "place", "event", "other")
"""Types of `kg.names`; the first letter of each is its mark."""
STARTS = 8
"""Words of a label at which it may be found."""
LENGTH = 60
"""Characters of a key that count."""
AT_KEY = """
SELECT texts.subject, texts.text FROM names JOIN texts ON texts.id = names.id
WHERE names.key = ? ORDER BY texts.subject, texts.text LIMIT ?
"""
FROM_KEY = """
SELECT texts.subject, texts.text FROM names JOIN texts ON texts.id = names.id
WHERE names.key >= ? AND names.key < ? ORDER BY names.key, names.id LIMIT ?
"""
LAST = "\U0010ffff"
"""Greater than what any key goes on with."""


@cache
def names() -> Any:
    """The room of names. Loaded when first needed: who only asks in SPARQL does not wait for it."""
    return importlib.import_module("kg.names")


def plain(name: str) -> str:
    """A name as it is compared letter by letter.

    >>> plain("The United  NATIONS"), plain("Erdoğan")
    ('united nations', 'erdogan')
    """
    return str(names().normal(name))[:1000]


@lru_cache(maxsize=10_000)
def label_keys(subject: str, label: str) -> frozenset[str]:
    """The keys of a label of this subject.

    >>> sorted(label_keys("http://a/place/oslo", "Oslo"))
    ['= oslo', 'l ! Oslo']
    """
    words = plain(label).split()
    starts = (" ".join(words[at:])[:LENGTH] for at in range(min(len(words), STARTS)))
    typed = typed_keys(label, type_of(subject), stored=True)
    return frozenset((*(f"= {start}" for start in starts), *typed))


def type_of(subject: str) -> str:
    """The type of a name, by the IRI of its bearer.

    >>> type_of("http://a/person/x"), type_of("urn:x")
    ('person', 'other')
    """
    segment = subject.rpartition("/")[0].rpartition("/")[2]
    return segment if segment in TYPES else "other"


def typed_keys(name: str, type: str, *, stored: bool) -> Iterator[str]:
    """The keys of a name of a type: those that it is stored under, or those to look it up by."""
    room = names()
    if type in ("event", "other"):
        return
    find = room.keys if stored else room.sought
    mark = "l" if type == "place" else type[0]
    yield from (f"{mark} {key}"[:LENGTH] for key in find(name, type))


def add(index: sqlite3.Connection, id: int, subject: str, label: str) -> None:
    """Enter a label."""
    rows = ((key, id) for key in label_keys(subject, label))
    index.executemany("INSERT OR IGNORE INTO names VALUES (?, ?)", rows)


def remove(index: sqlite3.Connection, id: int, subject: str, label: str) -> None:
    """Take a label out."""
    rows = ((key, id) for key in label_keys(subject, label))
    index.executemany("DELETE FROM names WHERE key = ? AND id = ?", rows)


def at(index: sqlite3.Connection, keys: Iterable[str], limit: int) -> Iterator[tuple[str, str]]:
    """Subjects and labels under these keys, so many of each at most."""
    for key in sorted(keys):
        yield from index.execute(AT_KEY, (key, limit))


def beginning(index: sqlite3.Connection, start: str, limit: int) -> Iterator[tuple[str, str]]:
    """Subjects and labels that begin so at one of their words, in the order of the alphabet."""
    key = f"= {start}"[:LENGTH]
    yield from index.execute(FROM_KEY, (key, key + LAST, limit))
