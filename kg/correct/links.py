"""What people decided about links to other datasets."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.correct.overlay import Overlay
from kg.correct.rows import Kind
from kg.model.quads import Iri, Triple


class LinkDecision(NamedTuple):
    """A link that a person has accepted, or refused."""

    subject: Iri
    target: Iri
    predicate: Iri
    author: str
    date: str
    reason: str
    accepted: bool


def decisions(overlay: Overlay) -> Iterator[LinkDecision]:
    """The links that were decided upon, of the nodes as they are called now."""
    for row in overlay.rows:
        if row.kind in (Kind.LINK, Kind.UNLINK):
            yield LinkDecision(
                overlay.final(row.target), Iri(row.value), Iri(row.detail),
                row.author, row.date, row.reason, row.kind is Kind.LINK,
            )  # fmt: skip


def links(found: Iterable[LinkDecision]) -> Iterator[Triple]:
    """The accepted ones as statements."""
    for each in found:
        if each.accepted:
            yield Triple(each.subject, each.predicate, each.target)
