"""The store room: the graph on disk, generation by generation. Alone in touching the engine."""

from kg.store.counts import Counts
from kg.store.history import rollback
from kg.store.layout import SnapshotInfo, current_id, prepare, snapshots
from kg.store.ontology import concepts
from kg.store.sources import Sources
from kg.store.syntax import ALIASES, SYNTAXES, Syntax, serialize, syntax
from kg.store.view import View, open_snapshot
from kg.store.writer import Writer, writing

__all__ = [
    "ALIASES",
    "SYNTAXES",
    "Counts",
    "SnapshotInfo",
    "Sources",
    "Syntax",
    "View",
    "Writer",
    "concepts",
    "current_id",
    "open_snapshot",
    "prepare",
    "rollback",
    "serialize",
    "snapshots",
    "syntax",
    "writing",
]
