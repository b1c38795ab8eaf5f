"""The file of corrections: a CSV in UTF-8 with a header and a row for each correction.

The columns, in any order; names are IRIs, Ids below the base (`person/a`) or prefixed names:

- `kind`: merge, split, reject, retype, relabel, re-attribute, post, link or unlink;
- `target`: the node that is corrected;
- `value`: merge: the node that stays; split: the new node; retype: a class (`kg:Person`) or a
  concept (`kind:ngo`); relabel: the label; re-attribute: the speaker; post: what is right; link and
  unlink: the IRI in the other dataset; reject: nothing;
- `detail`: split: the articles or mentions that go to the new node, parted by blanks; post: what
  of it is wrong, `title`, `status`, `organization` or `person`; link and unlink: the property,
  `skos:exactMatch` if empty;
- `author`, `date` (2024-05-03) and `reason`: who decided, when and why.

A row is undone by deleting it. Empty lines are passed over.
"""

import csv
import io
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from kg.correct.rows import COLUMNS, Names, Row, Unusable, row
from kg.errors import InputError, KgError


class Placed(NamedTuple):
    """A correction, and where it stands."""

    row: Row
    file: str
    number: int

    @property
    def place(self) -> str:
        """The file and the row, for messages."""
        return place(self.file, self.number)


def place(file: str, number: int) -> str:
    """A row of a file, counted without the header."""
    return f"{file}: row {number}"


def read_table(path: Path, names: Names) -> Iterator[Placed | InputError]:
    """The corrections in a file, in its order, and what is wrong with the other rows."""
    reader = csv.DictReader(io.StringIO(read_text(path)), restkey="", restval="", strict=True)
    missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
    if missing:
        raise InputError(str(path), f"has no column {', '.join(missing)}")
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            yield read_row(path, number, cells, names)
    except csv.Error as error:
        yield InputError(place(str(path), number + 1), str(error))


def read_row(path: Path, number: int, cells: dict[str, str], names: Names) -> Placed | InputError:
    """One row, or what is wrong with it."""
    try:
        if cells.get(""):
            raise Unusable("there are more cells than columns")
        return Placed(row(cells, names), str(path), number)
    except Unusable as error:
        return InputError(place(str(path), number), str(error))


def read_text(path: Path) -> str:
    """The file as text."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(str(path), "is not in UTF-8") from None
    except OSError as error:
        raise InputError(str(path), error.strerror or str(error)) from None


def append(path: Path, rows: Sequence[Row]) -> None:
    """Write corrections at the end of the file; one that is not there is made."""
    columns: Sequence[str] = COLUMNS
    before = ""
    if path.exists():
        before = read_text(path)
        header = next(csv.reader(io.StringIO(before)), [])
        columns = header if set(COLUMNS) <= set(header) else COLUMNS
    lines = io.StringIO()
    writer = csv.DictWriter(lines, columns, restval="", lineterminator="\n")
    if not before.strip():
        writer.writeheader()
    for each in rows:
        writer.writerow({column: str(getattr(each, column)) for column in COLUMNS})
    joint = "\n" if before and not before.endswith("\n") else ""
    try:
        with path.open("a", encoding="utf-8", newline="") as file:
            file.write(joint + lines.getvalue())
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise KgError(f"{path}: {error.strerror}") from error
