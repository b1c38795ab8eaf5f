"""Corrections as statements: who decided what, when and why; and back."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.correct.overlay import Overlay
from kg.correct.rows import Kind, Row
from kg.identifiers import iri, slug
from kg.model.quads import Iri, Literal, Term, Triple
from kg.model.resolution import Merge
from kg.vocabulary import DCTERMS, FOAF, KG, OWL, PROV, RDF, RDFS, SCHEMA, XSD

AUTOMATIC = "software/kg"
"""The agent of what nobody decided."""
TEXTS = (Kind.RELABEL,)
"""Kinds whose value is a text."""


def corrections_graph(base: str) -> Iri:
    """The named graph of the corrections, part of the default graph."""
    return iri(base, "corrections")


def links_graph(base: str) -> Iri:
    """The named graph of the links that people have made."""
    return iri(base, "links/human")


def automatic(merges: Iterable[Merge], base: str) -> Iterator[Row]:
    """The merges that the resolution of identities found, as corrections."""
    for merge in merges:
        reason = "; ".join((*merge.reasons, f"score {merge.score:.2f}"))
        target, value = iri(base, merge.losing), iri(base, merge.winning)
        yield Row(Kind.MERGE, target, value, "", "", "", reason)


def statements(rows: Iterable[Row], overlay: Overlay) -> Iterator[Triple]:
    """What the graph of corrections says: each correction, and what has gone into what."""
    for position, row in enumerate(dict.fromkeys(rows), start=1):
        yield from describe_row(row, overlay.base)
        if row.author:
            # Of two about one thing the later holds.
            yield Triple(
                row.named(overlay.base), SCHEMA.position, Literal(str(position), XSD.integer)
            )
    for loser, winner in overlay.replaced.items():
        yield Triple(loser, DCTERMS.isReplacedBy, winner)
        yield Triple(loser, OWL.sameAs, winner)
    for row in overlay.rows:
        if row.kind in (Kind.LINK, Kind.UNLINK):
            yield Triple(overlay.final(row.target), PROV.wasInfluencedBy, row.named(overlay.base))


def describe_row(row: Row, base: str) -> Iterator[Triple]:
    """One correction with its author."""
    node = row.named(base)
    yield Triple(node, RDF.type, KG.Correction)
    yield Triple(node, RDF.type, PROV.Activity)
    yield Triple(node, RDFS.label, Literal(title(row, base)))
    yield Triple(node, KG.operation, Literal(row.kind))
    yield Triple(node, KG.corrects, row.target)
    if row.value:
        is_text = row.kind in TEXTS or (row.kind is Kind.POST and row.detail in ("title", "status"))
        predicate, value = (KG.correctedValue, Literal(row.value)) if is_text else (
            KG.correctedTo, Iri(row.value)
        )  # fmt: skip
        yield Triple(node, predicate, value)
    if row.detail:
        yield Triple(node, KG.correctionDetail, Literal(row.detail))
    if row.date:
        yield Triple(node, DCTERMS.date, Literal(row.date, XSD.date))
    yield Triple(node, DCTERMS.description, Literal(row.reason))
    yield from describe_author(node, row.author, base)


def describe_author(node: Iri, author: str, base: str) -> Iterator[Triple]:
    """Who is answerable for a correction."""
    agent = iri(base, f"agent/{slug(author)}" if author else AUTOMATIC)
    yield Triple(node, PROV.wasAssociatedWith, agent)
    yield Triple(agent, RDF.type, PROV.Agent if author else PROV.SoftwareAgent)
    yield Triple(agent, FOAF.name, Literal(author or "kg"))


def title(row: Row, base: str) -> str:
    """A correction in a few words.

    >>> row = Row(Kind.MERGE, Iri("urn:x/a"), "urn:x/b", "", "me", "2024-05-03", "one and the same")
    >>> title(row, "urn:x/")
    'merge a: b'
    """
    words = f"{row.detail} {row.value}".strip() if row.kind is Kind.POST else row.value
    parts = (f"{row.kind} {row.target.removeprefix(base)}", words.removeprefix(base))
    return ": ".join(part for part in parts if part)


def read_rows(triples: Iterable[Triple], base: str) -> list[Row]:
    """The corrections that the graph of corrections holds, in their order; then automatic ones."""
    found: defaultdict[Iri, dict[Iri, Term]] = defaultdict(dict)
    for triple in triples:
        found[triple.subject][triple.predicate] = triple.object
    names = {node: lexical(said, FOAF.name) for node, said in found.items() if FOAF.name in said}
    nodes = (node for node, said in found.items() if KG.operation in said)
    ordered = sorted(nodes, key=lambda node: (position(found[node]), node))
    return [read_row(found[node], names, base) for node in ordered]


def position(said: dict[Iri, Term]) -> float:
    """Where a correction stands among the others; one that nobody wrote is behind them."""
    return float(lexical(said, SCHEMA.position) or "inf")


def read_row(said: dict[Iri, Term], names: dict[Iri, str], base: str) -> Row:
    """One correction."""
    agent = Iri(lexical(said, PROV.wasAssociatedWith))
    return Row(
        Kind(lexical(said, KG.operation)),
        Iri(lexical(said, KG.corrects)),
        lexical(said, KG.correctedTo) or lexical(said, KG.correctedValue),
        lexical(said, KG.correctionDetail),
        "" if agent == iri(base, AUTOMATIC) else names[agent],
        lexical(said, DCTERMS.date),
        lexical(said, DCTERMS.description),
    )


def lexical(said: dict[Iri, Term], predicate: Iri) -> str:
    """The characters of a value; none where there is none."""
    value = said.get(predicate, "")
    return value.lexical if isinstance(value, Literal) else value
