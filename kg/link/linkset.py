"""Accepted links as RDF: one graph for each authority, every link with its justification."""

from collections.abc import Iterable, Iterator

from kg.identifiers import digest, iri, slug
from kg.link.authority import Authority
from kg.link.evidence import IDENTIFIED
from kg.link.ledger import MACHINE, Row
from kg.model.quads import Iri, Literal, Triple
from kg.vocabulary import DCTERMS, KG, OWL, PREFIXES, PROV, RDF, SEMAPV, SSSOM, VOID, XSD

NAME_REASONS = 1


def linkset_graph(base: str, authority: str) -> Iri:
    """The named graph of the links to an authority."""
    return iri(base, f"links/{authority}")


def linkset(base: str, authority: Authority, rows: Iterable[Row]) -> Iterator[Triple]:
    """The accepted rows as statements, with a VoID description of the whole; nothing where there
    are none.
    """
    count = 0
    predicates: set[Iri] = set()
    for row in rows:
        count += 1
        predicates.add(expanded(row.predicate))
        yield Triple(Iri(row.subject), expanded(row.predicate), Iri(row.object))
        yield from justification(base, authority, row)
    if count:
        yield from description(base, authority, count, predicates)


def justification(base: str, authority: Authority, row: Row) -> Iterator[Triple]:
    """Why a link was made, as an SSSOM mapping."""
    node = link_iri(base, row)
    for cls in (KG.Link, SSSOM.Mapping, OWL.Axiom, PROV.Entity):
        yield Triple(node, RDF.type, cls)
    yield Triple(node, OWL.annotatedSource, Iri(row.subject))
    yield Triple(node, OWL.annotatedProperty, expanded(row.predicate))
    yield Triple(node, OWL.annotatedTarget, Iri(row.object))
    yield Triple(node, PROV.wasDerivedFrom, target(base, authority))
    yield Triple(node, SSSOM.mapping_justification, process(row))
    if row.object_label:
        yield Triple(node, SSSOM.object_label, Literal(row.object_label))
    for reason in filter(None, row.reasons.split("; ")):
        yield Triple(node, KG.reason, Literal(reason))
    yield from decided(node, row)


def decided(node: Iri, row: Row) -> Iterator[Triple]:
    """Who decided. A person's decision has no score: it is no guess."""
    if row.is_human:
        yield Triple(node, SSSOM.author_label, Literal(row.by))
        if row.date:
            yield Triple(node, DCTERMS.created, Literal(row.date))
        if row.comment:
            yield Triple(node, KG.reason, Literal(row.comment))
        return
    yield Triple(node, SSSOM.confidence, score(row.score))
    yield Triple(node, SSSOM.mapping_tool, Literal("kg"))
    yield Triple(node, SSSOM.mapping_tool_version, Literal(row.by.removeprefix(MACHINE)))


def description(
    base: str, authority: Authority, count: int, predicates: set[Iri]
) -> Iterator[Triple]:
    """The linkset and its target in VoID."""
    node, dataset = linkset_graph(base, authority.name), target(base, authority)
    yield Triple(node, RDF.type, VOID.Linkset)
    yield Triple(node, VOID.subjectsTarget, iri(base, ".well-known/void#dataset"))
    yield Triple(node, VOID.objectsTarget, dataset)
    for predicate in sorted(predicates):
        yield Triple(node, VOID.linkPredicate, predicate)
    yield Triple(node, VOID.triples, Literal(str(count), XSD.integer))
    yield Triple(dataset, RDF.type, VOID.Dataset)
    yield Triple(dataset, DCTERMS.title, Literal(authority.title))
    yield Triple(dataset, DCTERMS.source, Literal(authority.source))
    if authority.space:
        yield Triple(dataset, VOID.uriSpace, Literal(authority.space))


def target(base: str, authority: Authority) -> Iri:
    """The dataset that an authority's records are of."""
    return Iri(authority.dataset or iri(base, f"authority/{authority.name}"))


def process(row: Row) -> Iri:
    """How the link was found, in the words of the SEMAPV vocabulary."""
    if row.is_human:
        return SEMAPV.ManualMappingCuration
    if IDENTIFIED in row.reasons:
        return SEMAPV.MappingChaining
    is_name_alone = row.reasons.count(";") < NAME_REASONS
    return SEMAPV.LexicalMatching if is_name_alone else SEMAPV.CompositeMatching


def link_iri(base: str, row: Row) -> Iri:
    """The IRI of a link."""
    name = slug(row.subject.removeprefix(base).replace("/", " "))
    unique = digest(row.subject, row.predicate, row.object)
    return iri(base, f"link/{row.authority}/{name}-{unique}")


def expanded(predicate: str) -> Iri:
    """The predicate of a row, in full."""
    prefix, _, name = predicate.partition(":")
    return Iri(PREFIXES[prefix] + name)


def score(value: str) -> Literal:
    """A score in its canonical form.

    >>> score("0.9500").lexical, score("1.0000").lexical
    ('0.95', '1')
    """
    return Literal(value.rstrip("0").rstrip("."), XSD.decimal)
