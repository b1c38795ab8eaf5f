"""Files of an authority, row by row: TSV, CSV and JSON lines; and triples, subject by subject."""

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from kg.errors import InputError
from kg.link.records import Cells, column, profile
from kg.model.extraction import EntityType
from kg.model.links import Profile
from kg.model.quads import Iri, Triple

TABLES = {".tsv": "\t", ".csv": ",", ".tab": "\t"}
LINES = (".jsonl", ".ndjson")
PROPERTIES = {
    "label": "prefLabel label name",
    "aliases": "altLabel alternateName nick shortName acronym",
    "type": "type",
    "start": "birthDate foundingDate startDate date birth",
    "end": "deathDate dissolutionDate endDate death",
    "countries": "nationality addressCountry country countryCode",
    "places": "location containedInPlace spatial place birthPlace",
    "posts": "jobTitle hasOccupation roleTitle",
    "lat": "lat latitude",
    "long": "long longitude",
    "same_as": "sameAs exactMatch",
}
"""Columns, by the local names of the properties that RDF files have for them."""
BY_PROPERTY = {word: name for name, words in PROPERTIES.items() for word in words.split()}


class Imported(NamedTuple):
    """The records of a file, and one error for each row that is none."""

    records: list[Profile]
    failures: list[InputError]


def is_table(path: Path) -> bool:
    """Whether this room reads the file itself; else it is RDF."""
    return path.suffix.lower() in (*TABLES, *LINES)


def read_table(path: Path) -> Iterator[tuple[str, Cells | str]]:
    """Each row of a file with its place; a text instead of cells says what is wrong with it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(str(path), "not UTF-8") from None
    except OSError as error:
        raise InputError(str(path), error.strerror or str(error)) from error
    if path.suffix.lower() in LINES:
        yield from json_rows(text)
    else:
        yield from table_rows(path, text, TABLES[path.suffix.lower()])


def table_rows(path: Path, text: str, delimiter: str) -> Iterator[tuple[str, Cells | str]]:
    """The rows of a table whose first line has the headings."""
    # Quotation marks in a TSV stand for themselves; in a CSV a cell may hold line ends.
    reader = (
        csv.reader(text.splitlines(), delimiter=delimiter, quoting=csv.QUOTE_NONE)
        if delimiter == "\t"
        else csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    )
    headings = [column(name) for name in next(reader, [])]
    for needed in ("id", "label"):
        if needed not in headings:
            raise InputError(str(path), f"no column {needed}")
    for cells in reader:
        if any(cells):
            named = zip(headings, map(unquoted, cells), strict=False)
            yield f"line {reader.line_num}", {name: cell for name, cell in named if name}


def unquoted(cell: str) -> str:
    """A term as Wikidata's TSV answers write it, without brackets, quotes and language.

    >>> unquoted('<http://example.org/a>'), unquoted('"Lena Holm"@en'), unquoted("Bo")
    ('http://example.org/a', 'Lena Holm', 'Bo')
    """
    if cell[:1] == "<" and cell[-1:] == ">":
        return cell[1:-1]
    if cell[:1] == '"' and cell.count('"') >= 2:
        return cell[1 : cell.rindex('"')]
    return cell


def json_rows(text: str) -> Iterator[tuple[str, Cells | str]]:
    """The objects of JSON lines."""
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            yield f"line {number}", "not JSON"
            continue
        if isinstance(found, dict):
            named = ((column(str(name)), value) for name, value in found.items())
            yield f"line {number}", {name: value for name, value in named if name}
        else:
            yield f"line {number}", "no JSON object"


def triple_rows(triples: Iterable[Triple]) -> Iterator[tuple[str, Cells]]:
    """The subjects of an RDF file that have a label, sorted; other languages than English only
    where a record has no other name.
    """
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    foreign: defaultdict[str, list[str]] = defaultdict(list)
    for triple in triples:
        name = BY_PROPERTY.get(local(triple.predicate))
        if name is None:
            continue
        value = triple.object
        if isinstance(value, Iri):
            found[triple.subject][name].append(value)
        elif name == "label" and value.language and not value.language.startswith("en"):
            foreign[triple.subject].append(value.lexical)
        else:
            found[triple.subject][name].append(value.lexical)
    for subject in sorted(found.keys() | foreign.keys()):
        cells = {name: sorted(set(values)) for name, values in found[subject].items()}
        labels = cells.get("label") or sorted(set(foreign[subject]))
        others = [*cells.get("aliases", ()), *labels[1:]]
        if labels:
            yield subject, with_country(cells) | {"id": subject, "label": labels[0],
                                                  "aliases": others}  # fmt: skip


def with_country(cells: dict[str, list[str]]) -> dict[str, Any]:
    """The cells; a country given as an IRI by the end of it."""
    return cells | {"countries": [local(each) for each in cells.get("countries", ())]}


def local(iri: str) -> str:
    """What follows the last `/` or `#`."""
    return iri.rstrip("/").replace("#", "/").rpartition("/")[2]


def imported(
    path: Path,
    rows: Iterable[tuple[str, Cells | str]],
    *,
    prefix: str = "",
    type: EntityType | None = None,
) -> Imported:
    """The records in the rows, sorted by id; of two with one id the first."""
    records: dict[str, Profile] = {}
    failures: list[InputError] = []
    for place, cells in rows:
        try:
            if isinstance(cells, str):
                raise ValueError(cells)
            record = profile(cells, prefix=prefix, type=type)
            if record.iri in records:
                raise ValueError(f"the id {record.iri} is there twice")
        except ValueError as error:
            failures.append(InputError(f"{path}, {place}", str(error)))
            continue
        records[record.iri] = record
    return Imported([records[iri] for iri in sorted(records)], failures)
