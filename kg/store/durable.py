"""Writing that a power cut does not undo."""

import os
from pathlib import Path


def write_whole(path: Path, content: str) -> None:
    """Write a small file so that others see all of it or none, and it stays."""
    fresh = path.with_name(f".{path.name}.new")
    with fresh.open("w", encoding="utf-8", newline="") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    sync(path.parent)


def sync(path: Path) -> None:
    """Force a file's content, or a folder's list of names, to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_tree(folder: Path, *, but: str) -> None:
    """Force a folder's own files to the disk; a hard link to an older generation already is.

    Files named `but` are left out: they can be made anew.
    """
    for path in folder.rglob("*"):
        if path.is_dir() or (path.stat().st_nlink == 1 and path.name != but):
            sync(path)
    sync(folder)
