"""The graph that is served: a store's current generation, or a folder of loaded files."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from kg.errors import KgError
from kg.store import View, open_snapshot
from kg.store.view import prefixes

LOOK_AGAIN = 0.1
"""Seconds after which the store's pointer is looked at again."""


@dataclass(eq=False, slots=True)
class Generation:
    """One generation of the graph, as long as anybody asks it. `notes` keeps what was computed."""

    id: str
    path: Path
    base: str
    view: View | None = None
    users: int = 0
    notes: dict[str, Any] = field(default_factory=dict)

    @property
    def prefixes(self) -> dict[str, str]:
        """The prefixes that queries may use undeclared."""
        return prefixes(self.base)


class Served(Protocol):
    """What an endpoint serves: the folder of a store, or of a database that never changes."""

    root: Path

    def current(self) -> Generation:
        """The newest generation."""
        ...

    def let_go(self, generation: Generation) -> None:
        """Close a generation that nobody asks any more."""
        ...

    def refresh(self) -> None:
        """Look at once whether there is a newer generation."""
        ...


@contextmanager
def using(served: Served) -> Iterator[Generation]:
    """The newest generation, kept whole until the block ends."""
    generation = served.current()
    generation.users += 1
    try:
        yield generation
    finally:
        generation.users -= 1
        served.let_go(generation)


class ServedFiles:
    """A database folder that never changes."""

    def __init__(self, path: Path, base: str) -> None:
        self.root = path
        self.generation = Generation("files", path, base)

    def current(self) -> Generation:
        """The only generation there is."""
        return self.generation

    def let_go(self, generation: Generation) -> None:
        """Nothing to close."""

    def refresh(self) -> None:
        """Nothing newer."""


class ServedStore:
    """A store whose pointer is watched. A generation stays open until its last query is done."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._stamp = self._read_stamp()
        self._looked = time.monotonic()
        self._generation = self._open()

    def current(self) -> Generation:
        """The generation that the pointer names; the former one while the new cannot be opened."""
        now = time.monotonic()
        if now - self._looked > LOOK_AGAIN:
            self._looked = now
            self.refresh()
        return self._generation

    def let_go(self, generation: Generation) -> None:
        """Close a generation that is no longer current and that nobody asks any more."""
        if generation is not self._generation and not generation.users and generation.view:
            generation.view.close()

    def refresh(self) -> None:
        """Open the generation that the pointer names, if it is another one."""
        stamp = self._read_stamp()
        if stamp is None or stamp == self._stamp:
            return
        try:
            fresh = self._open()
        except KgError:
            # A build may be at it, or the store is being moved: what is open still answers.
            return
        former, self._generation, self._stamp = self._generation, fresh, stamp
        self.let_go(former)

    def _read_stamp(self) -> tuple[int, int] | None:
        try:
            found = (self.root / "current").stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_ino

    def _open(self) -> Generation:
        view = open_snapshot(self.root)
        return Generation(view.id, view.path, view.base, view)
