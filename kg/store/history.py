"""Going back to an earlier generation."""

from pathlib import Path

from kg.errors import NotFound
from kg.store import layout
from kg.store.failures import guarded
from kg.store.layout import SnapshotInfo
from kg.store.locks import sole_writer


def rollback(root: Path, id: str | None = None) -> SnapshotInfo:
    """Make an earlier generation the current one again; without an id, the current one's parent."""
    layout.check_format(root)
    with sole_writer(root), guarded(root):
        target = id or parent_of_current(root)
        info = layout.read_info(root, target)
        layout.point_to(root, target)
        return info


def parent_of_current(root: Path) -> str:
    """The generation that the current one was made from."""
    current = layout.current_id(root)
    parent = layout.read_info(root, current).parent if current else None
    if parent is None:
        raise NotFound(f"{root}: there is no earlier generation to go back to")
    return parent
