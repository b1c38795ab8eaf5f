"""A name as it stands in a passage."""

from dataclasses import dataclass

from kg.model.extraction import EntityType

LEXICAL = 0.9
"""How likely a name that only a lexicon knows is one, as measured on the development half."""


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A name in a passage: `words[start:end]`, without honorific, title or possessive."""

    type: EntityType
    start: int
    end: int
    honorific: str | None = None
    kind: str | None = None
    probability: float = LEXICAL
