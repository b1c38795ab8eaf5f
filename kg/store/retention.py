"""What is thrown away: old generations, texts that none refers to, remains of builds that died."""

import shutil
from pathlib import Path

import pyoxigraph as ox

from kg.store.layout import current_id, database, ids, snapshot_folder
from kg.store.locks import unused
from kg.store.terms import named
from kg.store.texts import SUFFIX
from kg.vocabulary import KG


def sweep(root: Path) -> None:
    """Remove what a build that died, or a pruning, left half-made."""
    remains = list((root / "snapshots").glob(".*"))
    for path in remains:
        shutil.rmtree(path)
    if remains:
        prune_texts(root)


def prune(root: Path, *, keep: int) -> bool:
    """Remove all but the newest `keep` generations, the current one, and those being read: whether
    there were any.
    """
    spared = {*ids(root)[-keep:], current_id(root)}
    discarded = [discard(snapshot_folder(root, one)) for one in ids(root) if one not in spared]
    return any(discarded)


def discard(folder: Path) -> bool:
    """Remove a generation if none reads it: out of sight in one step, then file by file."""
    hidden = folder.with_name(f".{folder.name}.old")
    with unused(folder) as free:
        if free:
            folder.rename(hidden)
    if free:
        shutil.rmtree(hidden)
    return free


def prune_texts(root: Path) -> None:
    """Remove every text that no kept generation refers to."""
    used = {sha256 for one in ids(root) for sha256 in text_hashes(database(root, one))}
    for path in (root / "texts").glob("*/*"):
        if path.stem not in used or path.suffix != SUFFIX:
            path.unlink()


def text_hashes(path: Path) -> list[str]:
    """The hashes of the texts that one generation's articles have."""
    store = ox.Store.read_only(str(path))
    found = store.quads_for_pattern(None, named(KG.sha256), None, ox.DefaultGraph())
    return [quad.object.value for quad in found if isinstance(quad.object, ox.Literal)]
