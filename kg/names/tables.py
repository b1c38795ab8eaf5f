"""The tables of this room: a set of words on each line, lines of # are comments."""

from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parent


def groups(name: str) -> Iterator[list[str]]:
    """The words of every line."""
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and line[0] != "#":
            yield line.split()


def words(kind: str) -> frozenset[str]:
    """The words of that kind.

    >>> sorted(words("suffix"))
    ['ii', 'iii', 'iv', 'jr', 'sr']
    """
    lines = groups("words.txt")
    return frozenset(word for first, *rest in lines if first == f"{kind}:" for word in rest)
