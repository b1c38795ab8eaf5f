"""The files that come with the package: ontology, queries, demonstration articles."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder `ontology`, `queries` or `articles`: in the wheel, or in the source tree.

    >>> folder("ontology").is_dir()
    True
    """
    installed = PACKAGE / "share" / name
    if installed.is_dir():
        return installed
    return PACKAGE.parent / ("data/articles" if name == "articles" else name)
