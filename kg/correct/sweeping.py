"""After corrections: what rests on nothing any more, or says what cannot be, goes."""

from kg.correct.graph import Graph, lies_within
from kg.model.quads import Iri, Literal, Triple
from kg.vocabulary import DCTERMS, KG, OA, ORG, SCHEMA, SEM, WGS

ACTORS = (KG.Person, KG.Organization)
RANGES: dict[Iri, tuple[Iri, ...]] = {
    ORG.member: (KG.Person,),
    ORG.organization: (KG.Organization,),
    ORG.subOrganizationOf: (KG.Organization,),
    KG.accreditedTo: (KG.Place,),
    KG.organizer: ACTORS,
    KG.participant: ACTORS,
    KG.speakerAt: ACTORS,
    KG.speaker: ACTORS,
    KG.adoptedBy: (KG.Organization,),
    KG.dateline: (KG.Place,),
    KG.commemorates: (KG.Event,),
    KG.adopts: (KG.Resolution,),
    KG.madeAt: (KG.Event,),
    KG.clause: (KG.Claim,),
    KG.reports: (KG.Claim,),
    KG.evidence: (KG.Mention,),
    SEM.hasPlace: (KG.Place,),
    SEM.hasActor: ACTORS,
    SCHEMA.location: (KG.Place,),
    SCHEMA.containedInPlace: (KG.Place,),
    DCTERMS.publisher: (KG.Organization,),
    KG.about: (),
    KG.characterizes: (),
    KG.addressee: (),
    OA.hasBody: (),
}
"""The classes, one of which the value of a property has in the same graph; any class where none is
given."""
DOMAINS = {
    KG.kind: KG.Organization,
    ORG.subOrganizationOf: KG.Organization,
    SCHEMA.location: KG.Organization,
    SCHEMA.honorificPrefix: KG.Person,
    SCHEMA.containedInPlace: KG.Place,
    WGS.lat: KG.Place,
    WGS.long: KG.Place,
}
"""The class that the subject of a property has."""
NEEDS = {
    KG.Person: KG.evidence,
    KG.Organization: KG.evidence,
    KG.Place: KG.evidence,
    KG.Event: KG.evidence,
    KG.Resolution: KG.evidence,
    KG.Claim: KG.evidence,
    ORG.Membership: KG.evidence,
    KG.Mention: OA.hasBody,
}
"""The property without which a node of a class does not stay."""


def sweep(graph: Graph) -> None:
    """Take out what does not hold, until all does."""
    while sum(tidy(graph, node) for node in graph.subjects()):
        pass


def tidy(graph: Graph, node: Iri) -> bool:
    """Set one node right: whether anything was wrong."""
    if is_baseless(graph, node):
        take_out(graph, node)
        return True
    wrong = [triple for triple in graph.about(node) if not holds(graph, triple)]
    for triple in wrong:
        if triple.predicate == KG.speaker:
            silence(graph, triple.subject, Iri(str(triple.object)))
        graph.discard(triple)
    return bool(wrong)


def is_baseless(graph: Graph, node: Iri) -> bool:
    """Whether a node lacks what it cannot be without."""
    types = graph.types(node)
    if KG.UncoveredSentence in types:
        return False
    if ORG.Membership in types and not graph.values(node, ORG.member):
        return True
    lacks = any(cls in types and not graph.values(node, needed) for cls, needed in NEEDS.items())
    return lacks and not graph.linking(node, DCTERMS.publisher)


def holds(graph: Graph, triple: Triple) -> bool:
    """Whether both ends of a statement are what it needs."""
    needed = DOMAINS.get(triple.predicate)
    if needed is not None and needed not in graph.types(triple.subject):
        return False
    allowed = RANGES.get(triple.predicate)
    if allowed is None or not isinstance(triple.object, Iri):
        return True
    types = graph.types(triple.object)
    return bool(types & {*allowed}) if allowed else bool(types)


def take_out(graph: Graph, node: Iri) -> None:
    """Take a node out. Who spoke is told in words from now on; a resolution's adoption goes too,
    and a text without its adoption.
    """
    for claim in graph.linking(node, KG.speaker):
        silence(graph, claim, node)
    along = graph.linking(node, KG.adopts) + graph.linked(node, KG.adopts)
    graph.remove(node)
    for other in along:
        graph.remove(other)


def silence(graph: Graph, claim: Iri, speaker: Iri) -> None:
    """Give a claim the words for its speaker in place of the node."""
    graph.discard(Triple(claim, KG.speaker, speaker))
    graph.put(claim, KG.speakerText, Literal(words_for(graph, claim, speaker)))


def words_for(graph: Graph, claim: Iri, speaker: Iri) -> str:
    """What the passage calls the speaker, else the label."""
    passages = graph.linked(claim, KG.evidence)
    for mention in graph.linked(speaker, KG.evidence):
        words = graph.quote(mention)
        if words and any(lies_within(mention, passage) for passage in passages):
            return " ".join(words.split())
    return graph.label(speaker) or "somebody"
