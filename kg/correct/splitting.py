"""Splitting: some mentions of a node, or all in some articles, are of another one."""

from collections.abc import Sequence

from kg.correct.graph import Graph, lies_within
from kg.correct.overlay import Overlay
from kg.model.quads import Iri, Literal, Triple
from kg.vocabulary import KG, OA, PROV, RDF, SKOS

COPIED = (RDF.type, KG.kind, KG.eventType, KG.confidence, PROV.wasDerivedFrom, SKOS.prefLabel)
"""What the new node has of the old one."""


def split(graph: Graph, overlay: Overlay) -> None:
    """Carry out the splits that concern this article."""
    found = {row for node in graph.nodes() & overlay.splits.keys() for row in overlay.splits[node]}
    for row in [row for row in overlay.rows if row in found]:
        for node in concerned(graph, overlay, row.target):
            if part(graph, node, Iri(row.value), row.selection):
                graph.influences.add((Iri(row.value), row.named(overlay.base)))


def concerned(graph: Graph, overlay: Overlay, target: Iri) -> list[Iri]:
    """The node that is to be split, or here what has gone into it."""
    if target in graph:
        return [target]
    return sorted(overlay.origins(overlay.final(target)) & graph.nodes())


def part(graph: Graph, node: Iri, new: Iri, selection: Sequence[Iri]) -> bool:
    """Let the new node have the selected mentions, and what rests on them, if there are any."""
    mentions = graph.linked(node, KG.evidence)
    taken = [one for one in mentions if one in selection or graph.article in selection]
    left = [one for one in mentions if one not in taken]
    if not taken and not (graph.article in selection and graph.about(node)):
        return False
    if not left:
        graph.rename(node, new)
        graph.settle(new)
        return True
    graph.add(*(triple._replace(subject=new) for triple in graph.about(node)
                if triple.predicate in COPIED))  # fmt: skip
    for mention in taken:
        move(graph, Triple(node, KG.evidence, mention), subject=new)
        move(graph, Triple(mention, OA.hasBody, node), object=new)
    move_labels(graph, node, new, taken, left)
    move_statements(graph, node, new, taken, left)
    return True


def move(
    graph: Graph, triple: Triple, *, subject: Iri | None = None, object: Iri | None = None
) -> None:
    """Put a node into a statement."""
    graph.discard(triple)
    graph.add(Triple(subject or triple.subject, triple.predicate, object or triple.object))


def move_labels(
    graph: Graph, node: Iri, new: Iri, taken: Sequence[Iri], left: Sequence[Iri]
) -> None:
    """Names that only the taken mentions bear go with them."""
    words = [{" ".join((graph.quote(one) or "").split()) for one in some} for some in (taken, left)]
    for label in graph.values(node, SKOS.altLabel):
        if isinstance(label, Literal) and label.lexical in words[0] - words[1]:
            move(graph, Triple(node, SKOS.altLabel, label), subject=new)
    graph.settle(new)


def move_statements(
    graph: Graph, node: Iri, new: Iri, taken: Sequence[Iri], left: Sequence[Iri]
) -> None:
    """What rests on passages that name the new node, and not the old one, is about the new one."""
    for triple in graph.to(node):
        passages = graph.linked(triple.subject, KG.evidence)
        if any(covers(passages, one) for one in taken) and not any(
            covers(passages, one) for one in left
        ):
            move(graph, triple, object=new)


def covers(passages: Sequence[Iri], mention: Iri) -> bool:
    """Whether a mention lies in one of these passages."""
    return any(lies_within(mention, passage) for passage in passages)
