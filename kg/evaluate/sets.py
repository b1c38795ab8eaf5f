"""The annotated sets: what their own labels mean in the common types, and which they annotate."""

from dataclasses import dataclass, field

from kg.interchange.checks import Types
from kg.interchange.terms import ENTITY_TYPES, EVENT_TYPES

NAMED_EVENTS = ("PERSON", "ORG", "PLACE", "EVENT")
OTHER_SCHEMES = {"GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}
"""Labels of spaCy's models, which a set without a table of its own may have."""


@dataclass(frozen=True, slots=True)
class Set:
    """`labels` gives the common type of the set's own labels (`skip`: never counted), `scored` the
    types whose names count; others are not held against a prediction.
    """

    labels: dict[str, str] = field(default_factory=dict)
    scored: tuple[str, ...] = ("PERSON", "ORG", "PLACE")
    untyped: bool = False
    """No label of the set means a type: names count by their span alone."""

    @property
    def types(self) -> Types:
        """The types of a set that has none of its own: any other would count as nothing."""
        if self.labels or self.untyped:
            return {}
        return {"entities": (*ENTITY_TYPES, *OTHER_SCHEMES), "events": EVENT_TYPES}

    def common(self, label: str) -> str:
        """The common type of a label."""
        if label in self.labels:
            return self.labels[label]
        return label if label in ENTITY_TYPES else OTHER_SCHEMES.get(label, "other")


def labels(**types: str) -> dict[str, str]:
    """A table from the labels of each common type.

    >>> labels(PERSON="politician person", ORG="band")
    {'politician': 'PERSON', 'person': 'PERSON', 'band': 'ORG'}
    """
    return {label: type for type, names in types.items() for label in names.split()}


SETS = {
    "crossner_politics": Set(
        labels(
            PERSON="politician person",
            ORG="organisation politicalparty",
            EVENT="event election",
            PLACE="country location",
            other="misc",
        ),
        NAMED_EVENTS,
    ),
    "crossner_ai": Set(
        labels(PERSON="researcher person", ORG="organisation university", PLACE="country location")
    ),
    "crossner_literature": Set(
        labels(PERSON="writer person", ORG="organisation", EVENT="event", PLACE="country location")
    ),
    "crossner_music": Set(
        labels(
            PERSON="musicalartist person",
            ORG="organisation band",
            EVENT="event",
            PLACE="country location",
        )
    ),
    "crossner_science": Set(
        labels(
            PERSON="scientist person",
            ORG="organisation university",
            EVENT="event",
            PLACE="country location",
        )
    ),
    "conll2003": Set(labels(PERSON="person", ORG="organisation", PLACE="location", other="misc")),
    "wikigold": Set(labels(PERSON="PER", ORG="ORG", PLACE="LOC", other="MISC")),
    "redocred": Set(labels(PERSON="PER", ORG="ORG", PLACE="LOC", other="MISC", skip="TIME NUM")),
    "gum": Set(
        labels(PERSON="person", ORG="organization", PLACE="place", EVENT="event"), NAMED_EVENTS
    ),
    "wikievents": Set(labels(PERSON="PER", ORG="ORG", PLACE="GPE LOC FAC")),
    "meantime": Set(labels(PERSON="PER", ORG="ORG", PLACE="LOC", other="PRO FIN MIX NONE")),
    "re3d": Set(labels(PERSON="Person", ORG="Organisation", PLACE="Location")),
    "newsfair": Set(scored=NAMED_EVENTS),
    "msnbc": Set(labels(PERSON="PERSON", ORG="ORG", PLACE="PLACE", EVENT="EVENT")),
    "n3_reuters128": Set(labels(other="NONE"), untyped=True),
    "n3_rss500": Set(labels(other="NONE"), untyped=True),
    "polnear": Set(untyped=True),
    "gold": Set(scored=NAMED_EVENTS),
}
"""`gold` is for documents in the common types, such as the project's own."""


def set_of(filename: str) -> str:
    """The set that a file belongs to by its name; `gold` for all others.

    >>> set_of("crossner_politics.dev.jsonl"), set_of("test.jsonl")
    ('crossner_politics', 'gold')
    """
    name = filename.partition(".")[0]
    return name if name in SETS else "gold"
