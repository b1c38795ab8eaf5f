"""The articles' texts, each under the hash that the graph gives for it."""

from pathlib import Path

from kg.errors import NotFound, StoreError
from kg.identifiers import text_hash
from kg.store.failures import guarded

SUFFIX = ".text"
"""Not one of those that articles are read from: a folder that is built may hold the store too."""


def text_path(root: Path, sha256: str) -> Path:
    """Where the text with this hash lies."""
    return root / "texts" / sha256[:2] / f"{sha256}{SUFFIX}"


def read_text(root: Path, sha256: str) -> str:
    """The text with this hash, checked against it."""
    path = text_path(root, sha256)
    with guarded(path):
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            raise NotFound(f"{root}: the text {sha256[:12]}… is not kept") from None
    text = content.decode("utf-8", errors="replace")
    if text_hash(text) != sha256:
        raise StoreError(f"{path}: the text was changed: its hash is not its name")
    return text


def write_text(root: Path, text: str) -> Path | None:
    """Keep a text: the path if none was there, None otherwise. Not yet forced to the disk."""
    path = text_path(root, text_hash(text))
    content, is_new = text.encode(), not path.exists()
    if not is_new and path.read_bytes() == content:
        return None
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    try:
        fresh.write_bytes(content)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    return path if is_new else None
