"""The terms of the graph, as constants. `ontology/` defines them; a test holds the two together."""

from kg.model.quads import Iri


class Namespace:
    """A closed set of terms below one IRI: a term that is not listed is an error.

    >>> Namespace("https://example.org/", "Person").Person
    'https://example.org/Person'
    """

    def __init__(self, iri: str, terms: str) -> None:
        self.iri = iri
        self.terms = tuple(terms.split())
        # As attributes of its own they are found at once; `__getattr__` is asked for the rest.
        self.__dict__.update({term: Iri(iri + term) for term in self.terms})

    def __getattr__(self, term: str) -> Iri:
        raise AttributeError(f"{self.__dict__.get('iri')} has no term {term!r}")


KG = Namespace(
    "https://w3id.org/newskg#",
    "Article Person Organization Place Event Resolution Claim Characterization Mention "
    "UncoveredSentence MembershipStatus Current Former Acting Designate ClaimForm Direct Indirect "
    "Mixed Polarity Affirms Denies "
    "dateline sha256 kind roleTitle status attestedOn accreditedTo eventType date endDate "
    "organizer participant speakerAt commemorates adoptedBy dateAdopted number action about adopts "
    "clause votesFor votesAgainst abstentions addressee "
    "speaker content cue form polarity madeAt claimedOn reports speakerText agreesWith "
    "conflictsWith supersedes characterizes characterizedAs evidence confidence "
    "roles organizationKinds eventTypes "
    "Account Position Comparison Outcome Agree Conflict Differ Revise ofClaim takes readFrom rule "
    "party onThing point positionText positionValue stance harm counted atLeast atMost compares "
    "outcome points ledgerRules "
    "search searchText searchLimit score matchedText matchedProperty "
    "Link reason "
    "Correction operation corrects correctedTo correctedValue correctionDetail",
)
ROLE = "https://w3id.org/newskg/role/"
KIND = "https://w3id.org/newskg/kind/"
EVENT_TYPE = "https://w3id.org/newskg/event-type/"
POINT = "https://w3id.org/newskg/point/"
LEDGER_RULE = "https://w3id.org/newskg/ledger-rule/"
VOCABULARY_GRAPH = Iri("https://w3id.org/newskg")
"""The named graph that holds the ontology and its concept schemes in every store."""

RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#", "label")
SCHEMA = Namespace(
    "https://schema.org/",
    "NewsArticle Person Organization Place Event CreativeWork Claim datePublished "
    "honorificPrefix location containedInPlace position",
)
ORG = Namespace(
    "http://www.w3.org/ns/org#",
    "Organization Membership member organization role subOrganizationOf",
)
FOAF = Namespace("http://xmlns.com/foaf/0.1/", "Person name")
SKOS = Namespace(
    "http://www.w3.org/2004/02/skos/core#",
    "Concept ConceptScheme prefLabel altLabel hiddenLabel definition broader inScheme exactMatch "
    "closeMatch broadMatch narrowMatch relatedMatch",
)
DCTERMS = Namespace(
    "http://purl.org/dc/terms/",
    "title publisher source language date created description isReplacedBy",
)
PROV = Namespace(
    "http://www.w3.org/ns/prov#",
    "Entity Person Organization Activity Agent SoftwareAgent wasDerivedFrom generated used "
    "wasAssociatedWith wasInfluencedBy startedAtTime endedAtTime",
)
OA = Namespace(
    "http://www.w3.org/ns/oa#",
    "Annotation SpecificResource TextPositionSelector TextQuoteSelector hasBody hasTarget "
    "hasSource hasSelector start end exact",
)
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/", "Event hasPlace hasActor")
OWL = Namespace(
    "http://www.w3.org/2002/07/owl#",
    "differentFrom sameAs Axiom annotatedSource annotatedProperty annotatedTarget",
)
VOID = Namespace(
    "http://rdfs.org/ns/void#",
    "Dataset Linkset subjectsTarget objectsTarget linkPredicate triples uriSpace",
)
SSSOM = Namespace(
    "https://w3id.org/sssom/",
    "Mapping mapping_justification confidence object_label author_label mapping_tool "
    "mapping_tool_version",
)
SEMAPV = Namespace(
    "https://w3id.org/semapv/vocab/",
    "LexicalMatching CompositeMatching MappingChaining ManualMappingCuration",
)
WGS = Namespace("http://www.w3.org/2003/01/geo/wgs84_pos#", "lat long")
XSD = Namespace(
    "http://www.w3.org/2001/XMLSchema#",
    "string integer decimal date gYearMonth gYear dateTime nonNegativeInteger",
)

PREFIXES = {
    "kg": KG.iri,
    "schema": SCHEMA.iri,
    "org": ORG.iri,
    "foaf": FOAF.iri,
    "skos": SKOS.iri,
    "dcterms": DCTERMS.iri,
    "prov": PROV.iri,
    "oa": OA.iri,
    "sem": SEM.iri,
    "wgs": WGS.iri,
    "void": VOID.iri,
    "owl": OWL.iri,
    "rdf": RDF.iri,
    "rdfs": RDFS.iri,
    "xsd": XSD.iri,
    "sssom": SSSOM.iri,
    "semapv": SEMAPV.iri,
    "wd": "http://www.wikidata.org/entity/",
    "role": ROLE,
    "kind": KIND,
    "eventtype": EVENT_TYPE,
    "point": POINT,
    "ledgerrule": LEDGER_RULE,
}
"""Prefixes that the parser knows and Turtle answers use, besides those of the base."""

ENTITY_CLASSES = {
    "person": (KG.Person, FOAF.Person, SCHEMA.Person, PROV.Person),
    "organization": (KG.Organization, ORG.Organization, SCHEMA.Organization, PROV.Organization),
    "place": (KG.Place, SCHEMA.Place),
}
"""The classes of each sort of entity, our own first."""


def concept(scheme: str, slug: str) -> Iri:
    """The IRI of a concept of one of the schemes.

    >>> concept(ROLE, "ambassador")
    'https://w3id.org/newskg/role/ambassador'
    """
    return Iri(scheme + slug)
