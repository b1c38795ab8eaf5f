"""Accepted links as SSSOM TSV, the Simple Standard for Sharing Ontological Mappings (1.0)."""

import re
from collections.abc import Iterable, Iterator, Mapping

import yaml

COLUMNS = ("subject_id", "subject_label", "predicate_id", "object_id", "object_label",
           "mapping_justification", "author_label", "mapping_tool", "mapping_tool_version",
           "mapping_date", "confidence", "comment")  # fmt: skip
"""In the order of the standard."""
REFERENCES = ("subject_id", "predicate_id", "object_id", "mapping_justification")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
UNSPECIFIED = "https://w3id.org/sssom/license/unspecified"
SHORT = re.compile(r"[^\s|]+")

Mapping_ = Mapping[str, str]
"""A mapping: its values by column, IRIs in full."""


class Prefixes:
    """Shortens IRIs, and remembers by which prefixes."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = dict(known)
        self.used: dict[str, str] = {}

    def curie(self, iri: str) -> str:
        """The IRI as a compact one, by a prefix of its own where none is known."""
        fitting = [name for name, start in self._known.items() if iri.startswith(start)]
        fitting = [name for name in fitting if SHORT.fullmatch(iri[len(self._known[name]) :])]
        if not fitting:
            start = iri[: max(iri.rstrip("/").rfind("/"), iri.rfind("#"), iri.rfind(":")) + 1]
            fitting = [f"ns{len(self._known)}"]
            self._known[fitting[0]] = start
        name = max(fitting, key=lambda each: len(self._known[each]))
        self.used[name] = self._known[name]
        return f"{name}:{iri[len(self._known[name]) :]}"


def document(
    mappings: Iterable[Mapping_], *, id: str, prefixes: Mapping[str, str]
) -> Iterator[str]:
    """The lines of a document: its metadata as comments, then a line for each mapping."""
    short = Prefixes(prefixes)
    lines = [line(mapping, short) for mapping in mappings]
    metadata = {
        "curie_map": dict(sorted(short.used.items())),
        "mapping_set_id": id,
        "license": UNSPECIFIED,
    }
    for each in yaml.safe_dump(metadata, sort_keys=False, allow_unicode=True).splitlines():
        yield f"#{each}\n"
    yield "\t".join(COLUMNS) + "\n"
    yield from lines


def line(mapping: Mapping_, short: Prefixes) -> str:
    """The line of a mapping."""
    cells = {name: plain(mapping.get(name, "")) for name in COLUMNS}
    cells |= {name: short.curie(mapping[name]) for name in REFERENCES}
    if not DAY.fullmatch(cells["mapping_date"]):
        cells["mapping_date"] = ""
    # It may hold several, parted by this sign.
    cells["author_label"] = cells["author_label"].replace("|", "/")
    return "\t".join(cells[name] for name in COLUMNS) + "\n"


def plain(text: str) -> str:
    r"""The text in one cell.

    >>> plain('a\tb\n"c"')
    "a b 'c'"
    """
    return " ".join(text.split()).replace('"', "'")
