"""The VoID description of what is served: how much of what, counted once a generation."""

from collections.abc import Mapping
from urllib.parse import urljoin

from rdflib import RDF, RDFS, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, FOAF, VOID, XSD

from kg.web.endpoint.description import SD
from kg.web.generations import Generation
from kg.web.site.facts import Desk, Row, Value

PATH = ".well-known/void"
RECONCILE = "reconcile"
"""Where the reconciliation service is, beside the endpoint."""
TOTALS = {
    VOID.triples: "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    VOID.distinctSubjects: "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
    VOID.distinctObjects: "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }",
    VOID.entities: "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a ?class }",
}
"""What is counted of the default graph as a whole."""
MANY_GRAPHS = 1000
GRAPHS = f"""
SELECT ?graph (COUNT(*) AS ?n) WHERE {{ GRAPH ?graph {{ ?s ?p ?o }} }}
GROUP BY ?graph ORDER BY ?graph LIMIT {MANY_GRAPHS}"""
LINKSETS = """
SELECT ?linkset ?p ?o WHERE {
  { ?linkset a void:Linkset ; ?p ?o } UNION
  { ?each a void:Linkset ; void:objectsTarget ?linkset . ?linkset ?p ?o }
  FILTER (?p != void:subset) } ORDER BY ?linkset ?p ?o"""
GRAPH_NUMBER = "SELECT (COUNT(*) AS ?n) { { SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } } }"


async def describe(desk: Desk, generation: Generation, *, endpoint: str) -> Graph:
    """The description; what could not be counted in time is left out."""
    graph = Graph()
    for prefix, iri in {"void": VOID, "sd": SD, "dcterms": DCTERMS, "foaf": FOAF}.items():
        graph.bind(prefix, iri)
    dataset = node(generation, "dataset")
    general(graph, dataset, generation, endpoint)
    for term, query in TOTALS.items():
        for row in await desk.noted(generation, query):
            graph.add((dataset, term, number(row)))
    classes, properties = await desk.classes(generation), await desk.properties(generation)
    partitions(graph, dataset, classes, part="class", count=VOID.entities)
    partitions(graph, dataset, properties, part="property", count=VOID.triples)
    await graph_partitions(graph, dataset, desk, generation)
    await linksets(graph, dataset, desk, generation)
    return graph


def general(graph: Graph, dataset: URIRef, generation: Generation, endpoint: str) -> None:
    """What needs no counting."""
    document = URIRef(f"{generation.base}{PATH}")
    graph.add((document, RDF.type, VOID.DatasetDescription))
    graph.add((document, FOAF.primaryTopic, dataset))
    graph.add((dataset, RDF.type, VOID.Dataset))
    graph.add((dataset, RDF.type, SD.Dataset))
    graph.add((dataset, DCTERMS.title, Literal("Who said what in the news", lang="en")))
    graph.add((dataset, VOID.sparqlEndpoint, URIRef(endpoint)))
    graph.add((dataset, RDFS.seeAlso, URIRef(urljoin(endpoint, RECONCILE))))
    graph.add((dataset, VOID.uriSpace, Literal(generation.base)))
    graph.add((dataset, DCTERMS.identifier, Literal(generation.id)))
    for prefix in ("kg", "org", "skos", "prov", "oa", "sem", "schema", "dcterms"):
        graph.add((dataset, VOID.vocabulary, URIRef(generation.prefixes[prefix])))
    info = generation.view.info if generation.view else None
    if info is not None:
        graph.add((dataset, DCTERMS.modified, Literal(info.created, datatype=XSD.dateTime)))


def partitions(graph: Graph, dataset: URIRef, rows: list[Row], *, part: str, count: URIRef) -> None:
    """A partition for each class or property."""
    graph.add((dataset, VOID["classes" if part == "class" else "properties"], Literal(len(rows))))
    for place, row in enumerate(rows, start=1):
        partition = URIRef(f"{dataset}-{part}-{place}")
        graph.add((dataset, VOID[f"{part}Partition"], partition))
        graph.add((partition, RDF.type, VOID.Dataset))
        graph.add((partition, VOID[part], URIRef(row["term"].text)))
        graph.add((partition, count, number(row)))


async def graph_partitions(
    graph: Graph, dataset: URIRef, desk: Desk, generation: Generation
) -> None:
    """A subset for each named graph, up to a thousand; and how many there are."""
    for row in await desk.noted(generation, GRAPH_NUMBER):
        graph.add((dataset, VOID.documents, number(row)))
    for row in await desk.noted(generation, GRAPHS):
        name = URIRef(row["graph"].text)
        graph.add((dataset, VOID.subset, name))
        graph.add((dataset, SD.namedGraph, name))
        graph.add((name, RDF.type, VOID.Dataset))
        graph.add((name, RDF.type, SD.NamedGraph))
        graph.add((name, SD.name, name))
        graph.add((name, VOID.triples, number(row)))


async def linksets(graph: Graph, dataset: URIRef, desk: Desk, generation: Generation) -> None:
    """The links to other datasets, as their own graphs describe them."""
    for row in await desk.noted(generation, LINKSETS):
        name, value = URIRef(row["linkset"].text), row["o"]
        said = URIRef(value.text) if value.type == "uri" else number_or_text(value)
        # The number of links is no second number of the graph's triples: it takes its place.
        put = graph.set if row["p"].text == str(VOID.triples) else graph.add
        put((name, URIRef(row["p"].text), said))
        if value.text == str(VOID.Linkset):
            graph.add((dataset, VOID.subset, name))


def number_or_text(value: Value) -> Literal:
    """A literal of an answer."""
    return Literal(value.text, datatype=value.datatype or None, lang=value.language or None)


def node(generation: Generation, name: str) -> URIRef:
    """A node of the description."""
    return URIRef(f"{generation.base}{PATH}#{name}")


def number(row: Mapping[str, object]) -> Literal:
    """The count in a row."""
    return Literal(int(getattr(row["n"], "text", "0")))
