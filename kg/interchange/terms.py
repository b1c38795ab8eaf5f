"""The values that fields of a document have, where these are few."""

from kg.model.extraction import Status

ENTITY_TYPES = ("PERSON", "ORG", "PLACE", "EVENT", "other")
KINDS = ("NAM", "NOM", "PRO")
EVENT_TYPES = (
    "meeting", "visit", "speech", "adoption", "agreement", "election", "appointment", "protest",
    "armed-conflict", "mass-killing", "attack", "disaster", "commemoration", "court-case",
    "sanction", "other",
)  # fmt: skip
"""The concepts of the scheme `kg:eventTypes`; a test holds the two together."""
STATUSES = tuple(status.value for status in Status)
POLARITIES = ("Affirms", "Denies")
FORMS = ("Direct", "Indirect", "Mixed")
