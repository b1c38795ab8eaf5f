"""The folder on disk: its format, its generations and the pointer to the current one."""

import json
import re
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.errors import NotFound, StoreError, printable
from kg.store.durable import write_whole
from kg.store.failures import guarded

FORMAT = "kg store 1"
ID = re.compile(r"[0-9]{6,}")
SKELETON = frozenset({"lock", ".format.new"})
"""What may lie in a folder that has no `format` yet: a creation that died."""


@dataclass(frozen=True, slots=True)
class SnapshotInfo:
    """One generation of the graph. `quads` counts the statements of the articles' graphs."""

    id: str
    parent: str | None
    articles: int
    quads: int
    created: str
    version: str
    base: str
    vocabulary: str
    """Digest of the ontology that was loaded."""
    ledger: str = ""
    """Version of the rules by which the ledger was made."""


def no_info(base: str) -> SnapshotInfo:
    """The description of a graph that holds nothing."""
    return SnapshotInfo("", None, 0, 0, "", "", base, "")


def snapshot_folder(root: Path, id: str) -> Path:
    """The folder of a generation. `NotFound` for what is no id."""
    if not ID.fullmatch(id):
        raise NotFound(f"{root}: there is no snapshot {printable(id)}")
    return root / "snapshots" / id


def database(root: Path, id: str) -> Path:
    """The engine's folder of a generation."""
    return snapshot_folder(root, id) / "graph"


def check_format(root: Path) -> None:
    """Refuse a folder that is missing, is no store, or is a store of another layout."""
    if not root.exists():
        raise NotFound(f"{root}: there is no store here; kg build makes one")
    with guarded(root):
        if not (root / "format").is_file():
            raise StoreError(f"{root}: not a kg store (it has no file 'format')")
        found = (root / "format").read_text(encoding="utf-8", errors="replace").strip()
    if found != FORMAT:
        raise StoreError(f"{root}: its format is {found[:40]!r}, this kg reads {FORMAT!r}")


def create(root: Path) -> None:
    """Make an empty store, or check the one that is there."""
    if root.exists() and not root.is_dir():
        raise StoreError(f"{root}: a file, not a folder")
    if root.is_dir() and not (root / "format").exists():
        foreign = sorted(path.name for path in root.iterdir() if path.name not in SKELETON)
        if foreign:
            raise StoreError(f"{root}: not a kg store, and not empty (it holds {foreign[0]!r})")
    if not (root / "format").exists():
        root.mkdir(parents=True, exist_ok=True)
        write_whole(root / "format", FORMAT + "\n")
    check_format(root)
    for name in ("snapshots", "texts"):
        (root / name).mkdir(exist_ok=True)


def prepare(root: Path) -> None:
    """Make an empty store, where there is none."""
    with guarded(root):
        create(root)


def current_id(root: Path) -> str | None:
    """The id that the pointer holds, or None before the first build."""
    try:
        return (root / "current").read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return None


def point_to(root: Path, id: str) -> None:
    """Make a generation the current one, in one step."""
    write_whole(root / "current", id + "\n")


def ids(root: Path) -> list[str]:
    """The ids of the generations that are kept, oldest first."""
    folder = root / "snapshots"
    if not folder.is_dir():
        return []
    return sorted(path.name for path in folder.iterdir() if ID.fullmatch(path.name))


def next_id(root: Path) -> str:
    """An id that no generation has had."""
    used = [*ids(root), current_id(root) or "0"]
    return f"{max(map(int, used)) + 1:06d}"


def write_info(folder: Path, info: SnapshotInfo) -> None:
    """Put a generation's description beside its database."""
    write_whole(folder / "snapshot.json", json.dumps(asdict(info), indent=2) + "\n")


def read_info(root: Path, id: str) -> SnapshotInfo:
    """The description of a generation."""
    path = snapshot_folder(root, id) / "snapshot.json"
    try:
        return SnapshotInfo(**json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise NotFound(f"{root}: there is no snapshot {id}") from None
    except (ValueError, TypeError) as error:
        raise StoreError(f"{path}: the store is damaged ({error})") from error


def snapshots(root: Path) -> list[SnapshotInfo]:
    """Every generation that is kept, oldest first; not one that a writer clears away meanwhile."""
    check_format(root)
    found: list[SnapshotInfo] = []
    with guarded(root):
        for one in ids(root):
            with suppress(NotFound):
                found.append(read_info(root, one))
    return found
