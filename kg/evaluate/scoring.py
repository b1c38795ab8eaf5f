"""All measures over all documents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.evaluate.alignment import Alignment
from kg.evaluate.attributions import score_attributions
from kg.evaluate.events import aligned_events, score_events
from kg.evaluate.measures import Book, Fault, Page, Tally
from kg.evaluate.names import score_forbidden, score_names
from kg.evaluate.posts import score_posts
from kg.evaluate.relations import score_characterizations, score_relations
from kg.evaluate.resolutions import score_resolutions
from kg.evaluate.sets import Set
from kg.interchange import Document

LISTED = frozenset(
    {
        "ner", "forbidden", "post", "post_status", "rel", "ev_trigger", "ev_type_date", "ev_place",
        "ev_participant", "resolution", "res_votes", "res_actions", "att_full", "att_content30",
        "att_speaker", "att_polarity", "characterization",
    }
)  # fmt: skip
"""Measures whose faults are worth reading; those of the others are mostly the same."""


@dataclass(frozen=True, slots=True)
class Scores:
    """The tallies by measure, and every fault in the order of the documents."""

    tallies: dict[str, Tally]
    faults: tuple[Fault, ...]


def score(
    gold: Sequence[Document],
    predicted: Iterable[Document],
    set_: Set,
    whole: Sequence[Document] = (),
) -> Scores:
    """Compare documents of the same `id`; one without a prediction counts as read in vain. Only the
    layers that a gold document annotates are counted, and the details and relations that some
    document has: of the `whole`, if the gold documents are only a part of it.
    """
    given = {document.id: document for document in predicted}
    details, types = annotated_details(whole or gold), annotated_relations(whole or gold)
    book = Book()
    for document in gold:
        other = given.get(document.id, Document(document.id, document.text))
        page = Page(book, document.id, document.text)
        align = Alignment(document, other)
        events = aligned_events(document, other)
        score_names(page, document, other, set_)
        score_forbidden(page, document, other)
        score_posts(page, document, other, align)
        score_relations(page, document, other, align, types)
        score_events(page, document, events, align, details)
        score_resolutions(page, document, other, align)
        score_attributions(page, document, other, align, details)
        score_characterizations(page, document, other, align, events)
    return Scores(book.tallies, tuple(book.faults))


def annotated_details(gold: Iterable[Document]) -> frozenset[str]:
    """Details that the set annotates: a set that never dates an event has no dates."""
    return frozenset(
        name
        for document in gold
        for item in (*(document.events or ()), *(document.attributions or ()))
        for name in ("date", "end_date", "commemorates", "speaker")
        if getattr(item, name, None) is not None
    )


def annotated_relations(gold: Iterable[Document]) -> frozenset[str]:
    """The types of relations that the set annotates."""
    return frozenset(r.type for document in gold for r in document.relations or ())
