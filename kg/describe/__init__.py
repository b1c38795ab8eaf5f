"""From what was read and who is who to the statements of one article's graph."""

from collections.abc import Iterator

from kg.describe.articles import describe_article
from kg.describe.claims import describe_claims
from kg.describe.entities import describe_entities
from kg.describe.events import describe_events
from kg.describe.memberships import describe_memberships
from kg.describe.mentions import describe_mentions
from kg.describe.reading import Evidence, Reading, Statement
from kg.describe.resolutions import describe_resolutions
from kg.model.article import Article
from kg.model.extraction import Extraction
from kg.model.quads import Quad, Triple
from kg.model.resolution import Resolution

__all__ = ["describe"]

FAMILIES = (
    describe_article,
    describe_entities,
    describe_memberships,
    describe_events,
    describe_resolutions,
    describe_claims,
)


def describe(
    article: Article, extraction: Extraction, resolution: Resolution, *, base: str
) -> Iterator[Quad]:
    """The quads of one article, each once, all in the graph that bears the article's IRI.

    The graph stands on its own: every node it names is typed and labelled in it, but for the
    concepts and individuals of the ontology. The same input gives the same quads in the same
    order.
    """
    reading = Reading(article, extraction, resolution, base)
    graph = reading.graph
    for triple in dict.fromkeys(triples(reading)):
        yield Quad(*triple, graph)


def triples(reading: Reading) -> Iterator[Triple]:
    """Every family's statements, then the mentions that hold their evidence."""
    evidence: list[Evidence] = []
    for statement in statements(reading):
        if isinstance(statement, Evidence):
            evidence.append(statement)
        else:
            yield statement
    yield from describe_mentions(reading, evidence)


def statements(reading: Reading) -> Iterator[Statement]:
    """What every family says."""
    for family in FAMILIES:
        yield from family(reading)
