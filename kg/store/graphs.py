"""Which named graphs there are besides the articles', and what each is for."""

from kg.identifiers import iri
from kg.store.identities import homonyms_graph
from kg.store.ledger import ledger_graph
from kg.store.linksets import links_below
from kg.store.names import names_graph
from kg.store.sources import CORRECTIONS, is_kept_by_store
from kg.vocabulary import VOCABULARY_GRAPH

EDITS = "edits"
"""Below the base: the graph that keeps what is added to the default graph from outside."""


def is_article(base: str, graph: str) -> bool:
    """Whether a graph has the statements of an article."""
    return graph.startswith(iri(base, "article/"))


def is_merged(base: str, graph: str) -> bool:
    """Whether the default graph has what a graph says."""
    also = (VOCABULARY_GRAPH, iri(base, EDITS), iri(base, CORRECTIONS), ledger_graph(base))
    return graph in also or is_article(base, graph) or graph.startswith(links_below(base))


def is_own(base: str, graph: str) -> bool:
    """Whether the store keeps a graph for itself."""
    own = {VOCABULARY_GRAPH, iri(base, "build"), ledger_graph(base)}
    own |= {homonyms_graph(base), names_graph(base)}
    return graph in own or is_kept_by_store(base, graph)


def is_data(base: str, graph: str) -> bool:
    """Whether a graph is what somebody said: an article, an update, a correction, a link;
    or what follows from it.
    """
    also = (iri(base, CORRECTIONS), ledger_graph(base))
    return graph in also or not is_own(base, graph)
