"""Correcting a graph without a build, and looking at what a correction would do."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg import correct
from kg.correct import Kind, Names, Row, Unusable
from kg.errors import NotFound, Refused, SettingError
from kg.identifiers import digest
from kg.model.quads import Iri, Triple
from kg.pipeline.corrections import FILE, Corrections, Told, spelling
from kg.store import SnapshotInfo, Writer, open_snapshot, writing


@dataclass(frozen=True, slots=True)
class Difference:
    """What went from the graph and what came, and the prefixes that shorten it."""

    went: list[Triple]
    came: list[Triple]
    prefixes: dict[str, str]


def corrections_file(store: Path, files: Sequence[Path]) -> Path:
    """The file that a new correction is written to."""
    if len(files) > 1:
        raise SettingError("a correction is written to one file of --corrections")
    return files[0] if files else store.parent / FILE


def other(store: Path, node: str, chosen: Sequence[str]) -> Iri:
    """An IRI for a node that is parted from another, the same whenever it is asked for."""
    with open_snapshot(store) as view:
        names = spelling(view)
    try:
        parts = sorted(names.expanded(one, "detail") for one in chosen)
        return Iri(f"{names.expanded(node, 'target')}-{digest(*parts)}")
    except Unusable as error:
        raise SettingError(str(error)) from None


def read_rows(cells: Sequence[dict[str, str]], names: Names) -> list[Row]:
    """The corrections in these cells. `SettingError` says what is wrong."""
    try:
        return [correct.row(each, names) for each in cells]
    except Unusable as error:
        raise SettingError(str(error)) from None


def add(
    store: Path, cells: Sequence[dict[str, str]], *, files: Sequence[Path]
) -> tuple[SnapshotInfo, Told]:
    """Write corrections to the file and carry them out."""
    open_snapshot(store).close()
    path = corrections_file(store, files)
    with writing(store) as writer:
        rows, told, session = carried_out(writer, cells, path, files)
        # A file that was lost gets back what the graph still knows.
        lost = [each.row for each in session.placed] if session.missing else []
        correct.append(path, [*lost, *rows])
        return writer.commit(), told


def preview(store: Path, cells: Sequence[dict[str, str]], *, files: Sequence[Path]) -> Difference:
    """What corrections would change; nothing is written."""
    open_snapshot(store).close()
    path = corrections_file(store, files)
    with writing(store) as writer:
        _, _, session = carried_out(writer, cells, path, files)
        went, came = writer.difference(session.graphs)
        return Difference(went, came, writer.view.prefixes())


def carried_out(
    writer: Writer, cells: Sequence[dict[str, str]], path: Path, files: Sequence[Path]
) -> tuple[list[Row], Told, Corrections]:
    """Lay new corrections over the graph, with those of the files. `Refused` where one of the new
    cannot hold, `NotFound` where its target is not there.
    """
    rows = read_rows(cells, spelling(writer.view))
    session = Corrections(writer, files, new=path, more=rows)
    told = session.finish()
    for row in rows:
        if (cause := session.cause(row)) is not None:
            raise Refused(cause)
        if not session.has_target(row):
            raise NotFound(
                f"{writer.root}: {row.kind} finds nothing: {missing(session, row, writer.base)}"
            )
    return rows, told, session


def missing(session: Corrections, row: Row, base: str) -> str:
    """Which node of a correction the graph does not know, if that is it."""
    others = row.selection if row.kind is Kind.SPLIT else (Iri(row.value),)
    for node in (row.target, *others):
        if node.startswith(base) and not session.speaks_of(node):
            return f"there is no {node}"
    return f"it says nothing of {row.target} that could change so"


def apply(store: Path, *, files: Sequence[Path]) -> tuple[SnapshotInfo, Told]:
    """Carry out the corrections as the files have them now."""
    open_snapshot(store).close()
    with writing(store) as writer:
        told = Corrections(writer, files).finish()
        return writer.commit(), told


def remove(
    store: Path, articles: Sequence[str], *, files: Sequence[Path]
) -> tuple[SnapshotInfo, Told]:
    """Take articles out of the graph, each named by its IRI or its key."""
    open_snapshot(store).close()
    with writing(store) as writer:
        session = Corrections(writer, files)
        for article in dict.fromkeys(map(writer.view.article, articles)):
            session.remove(article)
        told = session.finish()
        return writer.commit(), told


def listed(store: Path, *, files: Sequence[Path]) -> list[tuple[str, Row, str]]:
    """Every correction with its place and its state, also the automatic ones."""
    open_snapshot(store).close()
    with writing(store) as writer:
        session = Corrections(writer, files)
        session.finish()
        return list(session.states())
