"""The authorities that are known: those built in, and those in a folder of the user's.

The folder holds for each `NAME.json`, its description, and for an imported file `NAME.jsonl`, its
records in the columns of `kg.link.records`, sorted by id.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path

from kg.errors import NotFound, SettingError, StoreError, printable
from kg.link.authority import NAME, Authority
from kg.link.blocking import Index
from kg.link.builtin import BUILT_IN, GEONAMES, WIKIDATA
from kg.link.files import imported, read_table
from kg.link.records import as_cells
from kg.link.service import Service
from kg.model.extraction import EntityType
from kg.model.links import Profile

RESERVED = ("human", "others")
"""Linksets of persons' decisions."""
DATASETS = {WIKIDATA: "https://www.wikidata.org/", GEONAMES: "https://www.geonames.org/"}
"""Datasets that are known by how their IRIs begin."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of an authority; `url` is a service's, empty for a file."""

    name: str
    title: str
    source: str
    space: str = ""
    url: str = ""
    records: int = 0
    types: dict[str, str] = field(default_factory=dict)
    """A service's ids of types, by ours."""

    @property
    def kind(self) -> str:
        """How it came here."""
        return "service" if self.url else "file"


def checked_name(name: str) -> str:
    """The name, if an authority can be called so."""
    if name in BUILT_IN or name in RESERVED:
        raise SettingError(f"{name}: the name of an authority that is built in")
    if not NAME.fullmatch(name):
        raise SettingError(f"{printable(name)}: a name has small letters, digits and hyphens")
    return name


def entries(folder: Path) -> list[Entry]:
    """The authorities in the folder, by name."""
    paths = sorted(folder.glob("*.json")) if folder.is_dir() else []
    return [read_entry(path) for path in paths]


def read_entry(path: Path) -> Entry:
    """The description of an authority."""
    try:
        return Entry(**json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        raise StoreError(f"{path}: no description of an authority ({error})") from error


def find(folder: Path, name: str) -> Entry:
    """The authority of that name. `NotFound` where there is none."""
    for entry in entries(folder):
        if entry.name == name:
            return entry
    known = ", ".join([*BUILT_IN, *(entry.name for entry in entries(folder))])
    raise NotFound(f"{printable(name)}: no such authority (known: {known})")


def save(folder: Path, entry: Entry, records: Iterable[Profile] | None = None) -> None:
    """Put an authority in the folder, in place of one of its name."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = folder / f"{entry.name}.jsonl"
    if records is None:
        lines.unlink(missing_ok=True)
    else:
        rows = (json.dumps(as_cells(record), ensure_ascii=False) for record in records)
        replace_text(lines, "".join(f"{row}\n" for row in rows))
    text = json.dumps(asdict(entry), ensure_ascii=False, indent=2)
    replace_text(folder / f"{entry.name}.json", f"{text}\n")


def replace_text(path: Path, text: str) -> None:
    """Write a file so that others see all of it or none. `StoreError` where it cannot be."""
    fresh = path.with_name(f".{path.name}.new")
    try:
        fresh.write_text(text, encoding="utf-8", newline="")
        fresh.replace(path)
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror}") from error


def forget(folder: Path, name: str) -> None:
    """Take an authority out of the folder. `NotFound` where there is none."""
    entry = find(folder, name)
    (folder / f"{entry.name}.json").unlink()
    (folder / f"{entry.name}.jsonl").unlink(missing_ok=True)


def load(folder: Path, name: str) -> Authority:
    """The authority of that name, ready to be asked."""
    if name in BUILT_IN:
        return BUILT_IN[name]()
    entry = find(folder, name)
    return Authority(
        name=entry.name,
        title=entry.title,
        dataset=DATASETS.get(entry.space, entry.url),
        space=entry.space,
        source=entry.source,
        lookup=service(entry) if entry.url else Index(partial(records, folder, entry)),
    )


def records(folder: Path, entry: Entry) -> list[Profile]:
    """The records of an imported file."""
    path = folder / f"{entry.name}.jsonl"
    found, failures = imported(path, read_table(path))
    if failures:
        raise failures[0]
    return found


def service(entry: Entry) -> Service:
    """The client of a service."""
    types = {EntityType(ours): theirs for ours, theirs in entry.types.items()}
    return Service(entry.url, space=entry.space, types=types)


def names(folder: Path) -> list[str]:
    """Every authority's name, those built in first."""
    return [*BUILT_IN, *(entry.name for entry in entries(folder))]
