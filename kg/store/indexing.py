"""The search index of the next generation: it follows the changes while they are made."""

import errno
import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from kg.store import search
from kg.store.search import Entry

AT_ONCE = 500
"""From so many changes on they are written down, while articles are still being read: as fast as
many thousands at a time, and few are left to do after the last article.
"""


class Index:
    """Begins as the parent's, where that is whole; else what it has to hold is found at the end."""

    def __init__(self, path: Path, parent: Path | None) -> None:
        self._path = path
        self._parent = parent
        self._changes: dict[Entry, bool] = {}
        self._whole: bool | None = None

    def note(self, entries: Iterable[Entry], *, there: bool) -> None:
        """Texts that are there from now on, or no more."""
        self._changes |= dict.fromkeys(entries, there)

    def follow(self, at_once: int = AT_ONCE) -> None:
        """Write down the changes, if they are so many."""
        if len(self._changes) < at_once:
            return
        try:
            if self._whole is None:
                self._whole = self._begin()
            if self._whole:
                search.change(self._path, self._changes)
        except sqlite3.Error:
            # The parent's is not forced to the disk: a power cut may have damaged it.
            self._whole = False
        self._changes.clear()

    def _begin(self) -> bool:
        if self._parent is not None:
            return search.copy(self._parent, self._path)
        search.create(self._path)
        return True

    def close(self, store: ox.Store) -> None:
        """Write all down; make it anew from the graph where it is not whole."""
        self.follow(at_once=0)
        try:
            if not self._whole:
                search.build(self._path, store)
        except sqlite3.Error as error:
            full = error.sqlite_errorcode == sqlite3.SQLITE_FULL
            cause = os.strerror(errno.ENOSPC) if full else str(error)
            raise OSError(f"the search index cannot be written: {cause}") from error
