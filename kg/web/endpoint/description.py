"""The service description of the endpoint."""

from rdflib import Graph, URIRef
from rdflib.namespace import Namespace

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
}
"""Media types that the description comes in, the preferred first."""


def correct_description(graph: Graph) -> None:
    """Say what this endpoint does where the framework's description says otherwise."""
    (service,) = graph.subjects(SD.endpoint)
    graph.remove((service, SD.feature, SD.BasicFederatedQuery))
    graph.remove((service, SD.inputFormat, None))
    graph.remove((service, SD.resultFormat, None))
    for name in RESULT_FORMATS:
        graph.add((service, SD.resultFormat, URIRef(FORMATS[name])))


def serialize_description(graph: Graph, media_type: str) -> bytes:
    """The description in one of the formats above."""
    try:
        return graph.serialize(format=RDFLIB_FORMATS[media_type], encoding="utf-8")
    except KeyError:
        raise ProtocolError(406, f"the description does not come as {media_type}") from None
