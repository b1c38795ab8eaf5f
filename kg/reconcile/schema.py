"""The types and properties that the reconciliation service offers, as tables.

A type's id is what follows the ontology's IRI; a property's id is a word, its values what the
graph says along its paths.
"""

from collections.abc import Mapping
from typing import NamedTuple

from kg.model.extraction import EntityType
from kg.model.quads import Iri
from kg.vocabulary import DCTERMS, KG, ORG, OWL, PROV, RDFS, SCHEMA, SEM, SKOS, WGS

SPACE = KG.iri.removesuffix("#")
"""What all IRIs of the vocabulary begin with."""


class Class(NamedTuple):
    """A class of things that can be matched; `naming` tells how names of its members agree."""

    id: str
    name: str
    about: str
    naming: EntityType
    scheme: str = ""
    """The local name of the scheme whose concepts are narrower types."""
    kinds: str = ""
    """The property by which its members have these."""


class Step(NamedTuple):
    """One property of a path, taken from its subject to its object or back."""

    property: Iri
    back: bool = False


class Property(NamedTuple):
    """A property: of which classes, along which paths, to things of which class if to things."""

    id: str
    name: str
    about: str
    classes: tuple[str, ...]
    paths: tuple[tuple[Step, ...], ...]
    target: str = ""
    anywhere: bool = False
    """Whether every graph is asked: links stand in graphs of their own."""


CLASSES = (
    Class("Person", "person", "Somebody named in the news.", EntityType.PERSON, "roles", "role"),
    Class("Organization", "organization", "A body; a state that acts is one too.",
          EntityType.ORGANIZATION, "organizationKinds", "kind"),
    Class("Place", "place", "A state, region or city.", EntityType.PLACE),
    Class("Event", "event", "Something that took place or is to.", EntityType.EVENT, "eventTypes",
          "eventType"),
    Class("Resolution", "resolution", "A text that a body has adopted.", EntityType.OTHER),
)  # fmt: skip

PERSON, ORGANIZATION, PLACE = ("Person",), ("Organization",), ("Place",)
EVENT, RESOLUTION = ("Event",), ("Resolution",)
ALL = tuple(each.id for each in CLASSES)
POST = Step(ORG.member, back=True)


def direct(property: Iri) -> tuple[tuple[Step, ...], ...]:
    """The path of one property."""
    return ((Step(property),),)


PROPERTIES = (
    Property("post", "post held", "Title of a post that the person holds or held, as written.",
             PERSON, ((POST, Step(KG.roleTitle)),)),
    Property("role", "role", "What kind of post it is.", PERSON, ((POST, Step(ORG.role)),)),
    Property("organization", "organization", "Where the person holds or held a post.", PERSON,
             ((POST, Step(ORG.organization)),), "Organization"),
    Property("state", "state", "The state that the person acts for or is accredited to.", PERSON,
             ((POST, Step(ORG.organization)), (POST, Step(KG.accreditedTo)),
              (POST, Step(ORG.organization), Step(SCHEMA.location))), "Place"),
    Property("honorific", "honorific", "How the person is addressed.", PERSON,
             direct(SCHEMA.honorificPrefix)),
    Property("kind", "kind", "What kind of organization it is.", ORGANIZATION, direct(KG.kind)),
    Property("partOf", "part of", "The organization that it is a part of.", ORGANIZATION,
             direct(ORG.subOrganizationOf), "Organization"),
    Property("location", "location", "Where the organization is.", ORGANIZATION,
             direct(SCHEMA.location), "Place"),
    Property("member", "holder of a post", "Who holds or held a post in it.", ORGANIZATION,
             ((Step(ORG.organization, back=True), Step(ORG.member)),), "Person"),
    Property("containedIn", "contained in", "The state or region that it lies in.", PLACE,
             direct(SCHEMA.containedInPlace), "Place"),
    Property("latitude", "latitude", "Degrees north.", PLACE, direct(WGS.lat)),
    Property("longitude", "longitude", "Degrees east.", PLACE, direct(WGS.long)),
    Property("eventType", "type of event", "What type of event it is.", EVENT,
             direct(KG.eventType)),
    Property("date", "date", "When it was or began, as precise as the text.", EVENT,
             direct(KG.date)),
    Property("endDate", "end date", "When it ended.", EVENT, direct(KG.endDate)),
    Property("place", "place", "Where it took place.", EVENT, direct(SEM.hasPlace), "Place"),
    Property("organizer", "organizer", "Who organized it.", EVENT, direct(KG.organizer)),
    Property("participant", "participant", "Who took part.", EVENT, direct(KG.participant)),
    Property("speaker", "speaker", "Who spoke there.", EVENT, direct(KG.speakerAt)),
    Property("commemorates", "commemorates", "What it commemorates.", EVENT,
             direct(KG.commemorates), "Event"),
    Property("number", "number", "Its number.", RESOLUTION, direct(KG.number)),
    Property("adoptedBy", "adopted by", "The body that adopted it.", RESOLUTION,
             direct(KG.adoptedBy), "Organization"),
    Property("dateAdopted", "date adopted", "When it was adopted.", RESOLUTION,
             direct(KG.dateAdopted)),
    Property("action", "action", "What it does: condemns, demands …", RESOLUTION,
             direct(KG.action)),
    Property("otherName", "other name", "A further name in use.", ALL, direct(SKOS.altLabel)),
    Property("article", "article", "An article that it stands in.", ALL,
             direct(PROV.wasDerivedFrom), "Article"),
    Property("link", "link", "The same thing in another dataset.", ALL,
             (*direct(SKOS.exactMatch), *direct(OWL.sameAs)), anywhere=True),
)  # fmt: skip

LABELS = (SKOS.prefLabel, SKOS.altLabel, DCTERMS.title, RDFS.label)
"""Properties that name a thing, the best first."""
DESCRIBING: Mapping[str, tuple[str, ...]] = {
    "Person": ("post", "organization"),
    "Organization": ("kind", "partOf", "location"),
    "Place": ("containedIn",),
    "Event": ("eventType", "date", "place"),
    "Resolution": ("number", "dateAdopted", "adoptedBy"),
}
"""Properties of whose values a description is made."""
