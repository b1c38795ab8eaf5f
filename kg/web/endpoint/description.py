"""The service description of the endpoint."""

from rdflib import RDF, RDFS, BNode, Graph, URIRef
from rdflib.namespace import Namespace

from kg.vocabulary import KG
from kg.web.endpoint.problems import ProtocolError

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
FORMATS = Namespace("http://www.w3.org/ns/formats/")
RESULT_FORMATS = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "RDF_XML", "JSON-LD", "TriG", "N-Quads",
)  # fmt: skip
RDFLIB_FORMATS = {
    "text/turtle": "turtle",
    "application/n-triples": "nt",
    "application/rdf+xml": "xml",
    "application/ld+json": "json-ld",
    "application/trig": "turtle",
    "application/n-quads": "nt",
}
"""Media types that descriptions come in, the preferred first; one graph is the same as quads."""


def correct_description(graph: Graph, *, base: str, updates: bool) -> None:
    """Say what this endpoint does where the framework's description says otherwise."""
    (service,) = graph.subjects(SD.endpoint)
    graph.remove((service, SD.feature, SD.BasicFederatedQuery))
    graph.remove((service, SD.inputFormat, None))
    graph.remove((service, SD.resultFormat, None))
    for name in RESULT_FORMATS:
        graph.add((service, SD.resultFormat, URIRef(FORMATS[name])))
    if updates:
        graph.add((service, SD.supportedLanguage, SD.SPARQL11Update))
    graph.add((service, SD.propertyFeature, URIRef(KG.search)))
    for blank in {node for node in graph.all_nodes() if isinstance(node, BNode)}:
        graph.remove((blank, None, None))
        graph.remove((None, None, blank))
    dataset = URIRef(f"{base}.well-known/void#dataset")
    graph.add((service, SD.defaultDataset, dataset))
    graph.add((dataset, RDF.type, SD.Dataset))
    graph.add((dataset, RDFS.seeAlso, URIRef(f"{base}.well-known/void")))


def serialize_description(graph: Graph, media_type: str) -> bytes:
    """A description in one of the formats above."""
    try:
        return graph.serialize(format=RDFLIB_FORMATS[media_type], encoding="utf-8")
    except KeyError:
        raise ProtocolError(406, f"the description does not come as {media_type}") from None
