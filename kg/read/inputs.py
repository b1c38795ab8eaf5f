"""Which files the inputs name: files, folders, globs; sorted, so that no file system shows."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError
from kg.read.content import check_kind, failures

FORMATS = {".txt": "text", ".md": "markdown", ".html": "page", ".htm": "page", ".jsonl": "records"}
KNOWN = f"{' '.join(FORMATS)}, each also .gz"


@dataclass(frozen=True, slots=True)
class File:
    """A file to read, and how."""

    path: Path
    format: str
    unzip: bool

    @property
    def stem(self) -> str:
        """Its name without suffixes; bytes that are no UTF-8 are written out."""
        path = self.path.with_suffix("") if self.unzip else self.path
        return os.fsencode(path.stem).decode(errors="backslashreplace")


def files(input: str) -> Iterator[File | InputError]:
    """The files that one input names: at least one, or an error."""
    try:
        mode = Path(input).stat().st_mode if input else None
    except (FileNotFoundError, NotADirectoryError, ValueError):
        mode = None
    except OSError as error:
        yield InputError(input, (error.strerror or str(error)).lower())
        return
    if mode is None:
        yield from _matches(input)
    elif Path(input).is_dir():
        yield from _folder(Path(input))
    else:
        yield _file(Path(input), mode)


def _file(path: Path, mode: int) -> File | InputError:
    try:
        check_kind(str(path), mode)
    except InputError as error:
        return error
    return _known(path) or InputError(str(path), f"not a kind of file that is read ({KNOWN})")


def _known(path: Path) -> File | None:
    unzip = path.suffix.lower() == ".gz"
    suffix = (path.with_suffix("") if unzip else path).suffix.lower()
    return File(path, FORMATS[suffix], unzip) if suffix in FORMATS else None


def _fixed_part(pattern: str) -> Path:
    """The folder that a glob searches: what stands before its first wildcard."""
    parts = Path(pattern).parts
    wild = next((at for at, part in enumerate(parts) if re.search(r"[*?\[]", part)), len(parts) - 1)
    return Path(*parts[:wild])


def _matches(pattern: str) -> Iterator[File | InputError]:
    """What a glob matches; files of other kinds only if nothing else does."""
    if Path(pattern).is_symlink():
        yield InputError(pattern, "a link to nothing")
        return
    paths = _glob(pattern)
    if not paths:
        cause = "matches nothing" if re.search(r"[*?\[]", pattern) else "no such file or folder"
        yield InputError(pattern, cause)
        return
    readable = [path for path in paths if path.is_dir() or _known(path)]
    root = _fixed_part(pattern).resolve()
    for path in readable or paths:
        if path.is_symlink() and not path.resolve().is_relative_to(root):
            yield InputError(str(path), "a link that leads out of the folder")
        else:
            yield from files(str(path))


def _glob(pattern: str) -> list[Path]:
    path = Path(pattern)
    base = Path(path.anchor)
    try:
        return sorted(base.glob(str(path.relative_to(base))))
    except (ValueError, NotImplementedError, IndexError, re.error):
        return []


def _folder(root: Path) -> Iterator[File | InputError]:
    """The readable files of a folder and its folders; hidden ones are passed over."""
    found = False
    real_root = os.path.realpath(root)
    waiting = [root]
    while waiting:
        path = waiting.pop()
        if path.is_symlink() and path != root:
            item = _link(path, real_root)
        elif path.is_dir():
            try:
                waiting += _entries(path)
                continue
            except InputError as error:
                item = error
        else:
            item = _known(path)
        if item is not None:
            found = True
            yield item
    if not found:
        yield InputError(str(root), f"holds no articles ({KNOWN})")


def _entries(folder: Path) -> list[Path]:
    """What is in a folder, the last first."""
    with failures(str(folder)):
        inside = [path for path in folder.iterdir() if not path.name.startswith(".")]
    return sorted(inside, reverse=True)


def _link(path: Path, root: str) -> File | InputError | None:
    """A link in a folder: refused where it leads out or in a circle; else its target is read in
    its own place, if it is of a kind that is read.
    """
    try:
        target = Path(os.path.realpath(path, strict=True))
    except OSError as error:
        return InputError(str(path), f"a link to nothing ({(error.strerror or '').lower()})")
    if not target.is_relative_to(root):
        if target.is_dir() or _known(path):
            return InputError(str(path), "a link that leads out of the folder")
        return None
    if target.is_dir():
        if Path(os.path.realpath(path.parent)).is_relative_to(target):
            return InputError(str(path), "a link to a folder that holds it")
        return None
    return None if _known(target) else _known(path)


def unseen(found: Iterable[File | InputError], seen: set[str]) -> Iterator[File | InputError]:
    """What is not in `seen` yet, by its real path: a file is read once, whoever names it."""
    for item in found:
        if isinstance(item, InputError):
            yield item
            continue
        real = os.path.realpath(item.path)
        if real not in seen:
            seen.add(real)
            yield item
