"""The ledger: every candidate with its score and reasons, and who decided what of it.

A CSV file, sorted, one row a candidate:

| column | meaning |
|---|---|
| `subject`, `subject_label` | IRI and label of the graph's entity |
| `predicate` | skos:exactMatch, closeMatch, broadMatch, narrowMatch, relatedMatch, or owl:sameAs |
| `object`, `object_label` | IRI and label of the authority's record |
| `authority` | name of the authority |
| `score`, `reasons` | the machine's score from 0 to 1, and why |
| `machine` | what the machine says: accepted, rejected or undecided |
| `decision` | what holds: accepted, rejected or undecided |
| `by` | who decided: a version of kg, or a person |
| `date`, `comment` | a person's own |

A person decides by changing `decision` and `by`. What a person decided stays as it is; the machine
writes its other opinion into `machine` alone.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from kg import __version__
from kg.errors import InputError
from kg.link.authority import NAME

MACHINE = "kg/"
"""How the name of whoever decided begins, where it is this program."""
THIS = f"{MACHINE}{__version__}"
UNNAMED = "somebody"
"""Who decided, where a person changed a decision and left the program's name in place."""
ACCEPTED, REJECTED, UNDECIDED = "accepted", "rejected", "undecided"
DECISIONS = (ACCEPTED, REJECTED, UNDECIDED)
PREDICATES = ("skos:exactMatch", "skos:closeMatch", "skos:broadMatch", "skos:narrowMatch",
              "skos:relatedMatch", "owl:sameAs")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """A candidate and what was decided of it."""

    subject: str
    subject_label: str
    predicate: str
    object: str
    object_label: str
    authority: str
    score: str
    reasons: str
    machine: str
    decision: str
    by: str
    date: str = ""
    comment: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What no other row has."""
        return self.authority, self.subject, self.object

    @property
    def is_human(self) -> bool:
        """Whether a person decided."""
        return not self.by.startswith(MACHINE)


COLUMNS = tuple(field.name for field in fields(Row))
NEEDED = ("subject", "object", "authority", "decision")


def read_ledger(path: Path) -> list[Row]:
    """The rows; none where there is no file. `InputError` names the first row that makes no sense:
    a ledger is read whole or not at all, so that nobody's decision is lost.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return []
    except UnicodeDecodeError:
        raise InputError(str(path), "not UTF-8") from None
    reader = csv.DictReader(io.StringIO(text, newline=""))
    missing = [name for name in NEEDED if name not in (reader.fieldnames or ())]
    if missing and text.strip():
        raise InputError(str(path), f"no column {missing[0]}")
    return list(unrepeated(checked(path, reader.line_num, cells) for cells in reader))


def unrepeated(rows: Iterable[Row]) -> Iterator[Row]:
    """Each candidate once: the last row of it that a person decided, else the last."""
    found: dict[tuple[str, str, str], Row] = {}
    for row in rows:
        former = found.get(row.key)
        if former is None or row.is_human or not former.is_human:
            found[row.key] = row
    yield from found.values()


def checked(path: Path, line: int, cells: dict[str, str | None]) -> Row:
    """A row with values that make sense."""
    values = {name: (cells.get(name) or "").strip() for name in COLUMNS}
    values["predicate"] = values["predicate"] or PREDICATES[0]
    for name, known in (("decision", DECISIONS), ("predicate", PREDICATES)):
        if values[name] not in known:
            raise InputError(
                f"{path}, line {line}", f"{name} is {values[name]!r}, not {', '.join(known)}"
            )
    for name, fits in FITS.items():
        if not fits(values[name]):
            raise InputError(f"{path}, line {line}", f"{name} is {values[name]!r}")
    was_changed = values["decision"] != values["machine"]
    if not values["by"] or (was_changed and values["by"].startswith(MACHINE)):
        values["by"] = UNNAMED
    return Row(**values)


def is_day(text: str) -> bool:
    """Whether it is a day such as 2024-05-03, or left open.

    >>> is_day("2024-05-03"), is_day(""), is_day("2024-13-01")
    (True, True, False)
    """
    try:
        return not text or bool(date.fromisoformat(text))
    except ValueError:
        return False


def is_score(text: str) -> bool:
    """Whether it is a number from 0 to 1, or left open.

    >>> is_score("0.95"), is_score(""), is_score("high"), is_score("nan")
    (True, True, False, False)
    """
    return not text or bool(re.fullmatch(r"0(\.\d+)?|1(\.0+)?", text))


def is_word(text: str) -> bool:
    """Whether it is something without blanks."""
    return len(text.split()) == 1


FITS: Mapping[str, Callable[[str], object]] = {
    "subject": is_word,
    "object": is_word,
    "authority": NAME.fullmatch,
    "score": is_score,
    "date": is_day,
}
"""Which values of a column make sense."""


def written(rows: Iterable[Row]) -> str:
    """The ledger's text: sorted by authority, subject, and score, the best first."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in sorted(rows, key=lambda row: (*row.key[:2], -float(row.score or 0), row.object)):
        writer.writerow(getattr(row, name) for name in COLUMNS)
    return out.getvalue()
