"""Merging and retyping: a node takes the place of another in an article."""

from collections import defaultdict

from kg.correct.facts import Facts, FactsOf
from kg.correct.graph import SINGLE, Graph
from kg.correct.overlay import SORT_OF, Overlay
from kg.model.quads import Iri, Term, Triple
from kg.vocabulary import ENTITY_CLASSES, RDF, SKOS

CLASSES = frozenset(cls for classes in ENTITY_CLASSES.values() for cls in classes)


def merge(graph: Graph, overlay: Overlay, facts: FactsOf) -> None:
    """Put every winner in the place of its losers."""
    groups: defaultdict[Iri, list[Iri]] = defaultdict(list)
    for node in sorted(graph.nodes() & overlay.replaced.keys()):
        groups[overlay.replaced[node]].append(node)
    for winner, losers in groups.items():
        absorb(graph, winner, losers, facts(winner))
        retype(graph, winner, overlay)
        for loser in losers:
            graph.influences |= {(winner, row.named(overlay.base)) for row in overlay.causes[loser]}
    for node in sorted(graph.nodes() & overlay.classes.keys()):
        retype(graph, node, overlay)


def absorb(graph: Graph, winner: Iri, losers: list[Iri], facts: Facts) -> None:
    """Let one node be what several are; its own label, kind and dates stay."""
    labels = [label for loser in losers for label in graph.values(loser, SKOS.prefLabel)]
    chosen = {
        predicate: value
        for predicate in SINGLE
        if (value := choice(graph, predicate, winner, losers, facts)) is not None
    }
    for loser in losers:
        graph.rename(loser, winner)
    for predicate, value in chosen.items():
        graph.put(winner, predicate, value)
    graph.add(*(Triple(winner, SKOS.altLabel, label) for label in labels))
    graph.settle(winner)


def choice(
    graph: Graph, predicate: Iri, winner: Iri, losers: list[Iri], facts: Facts
) -> Term | None:
    """The one value of a property: the winner's here, else elsewhere, else a loser's."""
    own = graph.values(winner, predicate)
    others = [value for loser in losers for value in graph.values(loser, predicate)]
    if own or not others:
        return own[0] if own else None
    return facts.single.get(predicate) or min(others, key=str)


def retype(graph: Graph, node: Iri, overlay: Overlay) -> None:
    """Give a node the class that it was told to have, or that its IRI tells."""
    sort = node.removeprefix(overlay.base).partition("/")[0]
    given = overlay.classes.get(node)
    if given is not None:
        sort = SORT_OF[given]
        wrong = (Triple(node, RDF.type, cls) for cls in CLASSES - {*ENTITY_CLASSES[sort]})
        graph.discard(*wrong)
    if given is not None or CLASSES & graph.types(node):
        classes = ENTITY_CLASSES.get(sort, ())
        graph.add(*(Triple(node, RDF.type, cls) for cls in classes))
