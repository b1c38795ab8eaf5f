"""Looking single things up in one generation: by their names, and along the graph's properties."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import pyoxigraph as ox

from kg.model.quads import Iri, Literal, Term
from kg.store import naming
from kg.store.failures import engine_errors
from kg.store.naming import plain, typed_keys
from kg.store.search import open_index, reading
from kg.store.terms import engine_term, is_iri, model_term, named

T = TypeVar("T")
Name = tuple[Iri, str]
"""A thing, and the label under which it was found."""
DEFAULT = ox.DefaultGraph()


class Lookup:
    """Answers from the indexes alone: nothing here costs more than what it gives.

    `index` is the search index beside the database; texts that no graph can hold find nothing.
    """

    def __init__(self, store: ox.Store, index: Path, base: str) -> None:
        self.base = base
        self._store = store
        self._path = index

    @cached_property
    def _index(self) -> sqlite3.Connection:
        return open_index(self._path)

    def note(self, make: Callable[["Lookup"], T]) -> T:
        """What this makes of the graph, made once: it never changes."""
        notes: dict[object, T] = self.__dict__.setdefault("_notes", {})
        if make not in notes:
            notes[make] = make(self)
        return notes[make]

    def named(self, name: str, types: Iterable[str], *, limit: int) -> Iterator[Name]:
        """Things of these types whose name may be this one; so many at most for each key."""
        keys = {key for type in types for key in typed_keys(name, type, stored=False)}
        yield from self._found(naming.at, keys, limit)

    def beginning(self, text: str, *, limit: int) -> Iterator[Name]:
        """Things with a name of which a word, and what follows it, begins so."""
        yield from self._found(naming.beginning, plain(text), limit)

    def called(self, name: str, *, limit: int) -> Iterator[Name]:
        """Things with exactly this name, in whatever case and with whatever accents."""
        wanted = plain(name)
        if wanted:
            for thing, label in self._found(naming.at, [f"= {wanted}"[: naming.LENGTH]], limit):
                if plain(label) == wanted:
                    yield thing, label

    def _found(self, find: Callable[..., Iterator[tuple[str, str]]], *asked: object) -> list[Name]:
        with reading():
            return [(Iri(subject), text) for subject, text in find(self._index, *asked)]

    def objects(self, thing: Iri, property: Iri) -> list[Term]:
        """What the default graph says of a thing by this property, sorted."""
        if not is_iri(thing):
            return []
        with engine_errors():
            rows = self._store.quads_for_pattern(named(thing), named(property), None, DEFAULT)
            return sorted({model_term(row.object) for row in rows}, key=order)

    def subjects(self, property: Iri, value: Term, *, limit: int = 1000) -> list[Iri]:
        """The things of which the default graph says this, sorted; so many at most."""
        try:
            term = engine_term(value)
        except ValueError:
            return []
        with engine_errors():
            rows = self._store.quads_for_pattern(None, named(property), term, DEFAULT)
            found = {row.subject.value for row, _ in zip(rows, range(limit), strict=False)
                     if isinstance(row.subject, ox.NamedNode)}  # fmt: skip
        return [Iri(iri) for iri in sorted(found)]

    def anywhere(self, thing: Iri, property: Iri) -> list[Term]:
        """What any graph says of a thing by this property, sorted."""
        if not is_iri(thing):
            return []
        with engine_errors():
            rows = self._store.quads_for_pattern(named(thing), named(property), None, None)
            return sorted({model_term(row.object) for row in rows}, key=order)


def order(term: Term) -> tuple[str, ...]:
    """IRIs and literals, each among themselves, by their text."""
    if isinstance(term, Literal):
        return ("literal", term.lexical, term.datatype or "", term.language or "")
    return ("iri", term)
