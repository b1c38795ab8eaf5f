"""An article's statements with the corrections carried out: a function of both and of facts."""

from collections.abc import Iterable

from kg.correct.facts import FactsOf, acts, bring
from kg.correct.graph import Graph
from kg.correct.merging import merge
from kg.correct.overlay import Overlay
from kg.correct.posts import follow, mend, regular
from kg.correct.rows import Kind, Row
from kg.correct.splitting import split
from kg.correct.sweeping import sweep, take_out
from kg.model.quads import Iri, Literal, Triple
from kg.vocabulary import KG, ORG, SKOS


def corrected(
    triples: Iterable[Triple], article: Iri, overlay: Overlay, facts: FactsOf
) -> frozenset[Triple]:
    """The statements of an article, corrected. `facts` tells what all articles say of a node."""
    graph = Graph(triples, article, overlay.base)
    if not overlay.concerns(graph.nodes()):
        return graph.triples()
    posts = regular(graph)
    split(graph, overlay)
    merge(graph, overlay, facts)
    follow(graph, posts)
    for row in overlay.acting:
        target = overlay.final(row.target)
        act(graph, posts.get(target, target), row, overlay, facts)
        follow(graph, posts)
    if not graph.influences:
        return frozenset(triples)
    sweep(graph)
    follow(graph, posts)
    return graph.triples()


def act(graph: Graph, node: Iri, row: Row, overlay: Overlay, facts: FactsOf) -> None:
    """Carry out one correction of a node, if the article has it."""
    if not graph.types(node):
        return
    match row.kind:
        case Kind.REJECT:
            take_out(graph, node)
            graph.influences.add((graph.article, row.named(overlay.base)))
            return
        case Kind.RE_ATTRIBUTE:
            done = re_attribute(graph, node, overlay.final(row.value), facts)
        case Kind.POST:
            done = mend(graph, node, row, overlay, facts)
        case Kind.RELABEL:
            done = relabel(graph, node, row.value)
        case _:
            done = reclassify(graph, node, Iri(row.value))
    if done:
        graph.influences.add((node, row.named(overlay.base)))


def re_attribute(graph: Graph, claim: Iri, speaker: Iri, facts: FactsOf) -> bool:
    """Let somebody else have said it."""
    if not bring(graph, speaker, claim, facts(speaker)):
        return False
    acts(graph, speaker)
    graph.put(claim, KG.speakerText)
    graph.put(claim, KG.speaker, speaker)
    return True


def relabel(graph: Graph, node: Iri, label: str) -> bool:
    """Give a node another name; the former stays as an alternative."""
    former = graph.values(node, SKOS.prefLabel)
    graph.put(node, SKOS.prefLabel, Literal(label))
    graph.add(*(Triple(node, SKOS.altLabel, one) for one in former))
    graph.settle(node)
    return True


def reclassify(graph: Graph, node: Iri, concept: Iri) -> bool:
    """Give a node another concept: an organization its kind, an event its type, a post its role."""
    types = graph.types(node)
    for cls, predicate in CONCEPTS.items():
        if cls in types:
            graph.put(node, predicate, concept)
            return True
    return False


CONCEPTS = {KG.Organization: KG.kind, KG.Event: KG.eventType, ORG.Membership: ORG.role}
