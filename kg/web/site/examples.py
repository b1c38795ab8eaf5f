"""The example queries: a title and what it answers in the first two comments of each file."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.resources import folder


@dataclass(frozen=True, slots=True)
class Example:
    """A query with its title and what it answers."""

    name: str
    title: str
    about: str
    query: str


def load_examples() -> tuple[Example, ...]:
    """The examples that come with the package, in the order of their file names."""
    return tuple(read_example(path) for path in sorted(folder("queries").glob("*.rq")))


def read_example(path: Path) -> Example:
    """One example, from its file."""
    text = path.read_text(encoding="utf-8")
    comments = list(leading_comments(text.splitlines()))
    title, about = [*comments, path.stem, ""][:2] if comments else (path.stem, "")
    return Example(path.stem, title, about if len(comments) > 1 else "", text)


def leading_comments(lines: Iterable[str]) -> Iterable[str]:
    """The comments before the first line of the query itself.

    >>> list(leading_comments(["# Who", "", "#what", "SELECT", "# no"]))
    ['Who', 'what']
    """
    for line in lines:
        if line.startswith("#"):
            yield line.lstrip("# ").strip()
        elif line.strip():
            return
