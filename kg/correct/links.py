"""What people decided about links to other datasets."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.correct.overlay import Overlay
from kg.correct.rows import Kind
from kg.model.quads import Iri, Triple


class Ruling(NamedTuple):
    """What a person says of a link: that it holds, or that it does not."""

    subject: Iri
    object: Iri
    predicate: Iri
    holds: bool
    by: str
    date: str = ""
    comment: str = ""


def rulings(overlay: Overlay) -> Iterator[Ruling]:
    """What people said of links, of the nodes as they are called now."""
    for row in overlay.rows:
        if row.kind in (Kind.LINK, Kind.UNLINK):
            subject, holds = overlay.final(row.target), row.kind is Kind.LINK
            yield Ruling(subject, Iri(row.value), Iri(row.detail), holds, row.author,
                         row.date, row.reason)  # fmt: skip


def links(said: Iterable[Ruling]) -> Iterator[Triple]:
    """The links that hold, as statements."""
    for each in said:
        if each.holds:
            yield Triple(each.subject, each.predicate, each.object)
