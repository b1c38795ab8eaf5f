"""A good linkset, and ways to break it, each with the node and the message that tell of it."""

from rdflib import Graph
from violations import KIND_OF_IRI, add, drop, put, renamed

from kg.link.authority import Authority
from kg.link.blocking import Index
from kg.link.ledger import Row
from kg.link.linkset import linkset
from kg.validate import rdf_graph

BASE = "http://localhost:8000/"
ROW = Row(
    f"{BASE}place/norland", "Norland", "skos:exactMatch", "https://example.org/p/1", "Norland",
    "example", "0.9500", "same name; same country", "accepted", "accepted", "kg/0.1.0",
)  # fmt: skip
HAND = Row(
    f"{BASE}place/sudland", "Sudland", "owl:sameAs", "https://example.org/p/2", "", "example", "",
    "", "", "accepted", "A. Curator", "2026-01-02", "seen on a map",
)  # fmt: skip


def good_linkset() -> Graph:
    """Two links to an authority: the machine's, and a person's."""
    example = Authority("example", "Example", "", "https://example.org/p/", "a file", Index(tuple))
    return rdf_graph(linkset(BASE, example, [ROW, HAND]))


LINK = "<link/example/place-norland-47a35440>"
BY_HAND = "<link/example/place-sudland-37384710>"
SET = "<links/example>"

BROKEN_LINKS = [
    (renamed(LINK, "<links/1>"), "<links/1>", KIND_OF_IRI),
    (put(BY_HAND, "dcterms:created", "2026"), BY_HAND, "A person's decision has at most one date."),
    (add(f"{LINK} kg:reason 1"), LINK, "A reason is a plain string."),
    (
        put(LINK, "owl:annotatedProperty", "kg:about"),
        LINK,
        "The link is said with one mapping property.",
    ),
    (drop(f"{LINK} owl:annotatedSource ?x"), LINK, "One thing is linked."),
    (put(LINK, "owl:annotatedTarget", "'x'"), LINK, "It is linked to one thing."),
    (
        put(LINK, "prov:wasDerivedFrom", "<authority/other>"),
        LINK,
        "The link is derived from one dataset.",
    ),
    (drop(f"{LINK} a sssom:Mapping"), LINK, "A link is an SSSOM mapping."),
    (
        add(f"{BY_HAND} sssom:author_label 'B. Curator'"),
        BY_HAND,
        "One person at most has decided.",
    ),
    (
        put(LINK, "sssom:confidence", "1.5"),
        LINK,
        "A confidence is an xsd:decimal from 0 to 1.",
    ),
    (
        put(LINK, "sssom:mapping_justification", "<guess>"),
        LINK,
        "There is one justification, of the SEMAPV vocabulary.",
    ),
    (add(f"{LINK} sssom:mapping_tool 'other'"), LINK, "One tool at most has decided."),
    (
        add(f"{LINK} sssom:mapping_tool_version '9'"),
        LINK,
        "The tool has at most one version.",
    ),
    (
        put(LINK, "sssom:object_label", "'x'@en"),
        LINK,
        "The other dataset's label is given at most once.",
    ),
    (
        add(f"{LINK} sssom:author_label 'A. Curator'"),
        LINK,
        "Either a person has decided, or a tool with a confidence.",
    ),
    (
        drop(f"{SET} void:linkPredicate ?x"),
        SET,
        "The linkset names the properties that it links with.",
    ),
    (drop(f"{SET} void:objectsTarget ?x"), SET, "The linkset has one target."),
    (drop(f"{SET} void:subjectsTarget ?x"), SET, "The linkset has one source."),
    (put(SET, "void:triples", "0"), SET, "The links are counted."),
]
