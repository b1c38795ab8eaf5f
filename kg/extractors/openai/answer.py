"""What the model is asked for: quotes, in a shape of their own, and its JSON schema.

Models count characters badly and copy words well, so every place in the text is given by its words
and by which of their occurrences is meant.
"""

from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from kg.interchange.terms import ENTITY_TYPES, EVENT_TYPES, POLARITIES, STATUSES


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the text; `occurrence` counts from 1, whole words only."""

    words: str
    occurrence: int = 1


Quotes = tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """An entity: `names` stand for all their occurrences, `refs` are nouns and pronouns for it."""

    id: str
    type: str
    names: tuple[str, ...]
    refs: Quotes = ()


@dataclass(frozen=True, slots=True)
class Holding:
    """A post."""

    person: str
    title: Quote
    organization: str | None = None
    status: str | None = None
    accredited_to: str | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation."""

    type: str
    subject: str
    object: str


@dataclass(frozen=True, slots=True)
class Happening:
    """An event, with an id of its own."""

    id: str
    trigger: Quote
    type: str
    also: Quotes = ()
    date: str | None = None
    end_date: str | None = None
    place: str | None = None
    participants: tuple[str, ...] = ()
    commemorates: str | None = None


@dataclass(frozen=True, slots=True)
class Votes:
    """Counts of votes."""

    in_favour: int | None = None
    against: int | None = None
    abstaining: int | None = None


@dataclass(frozen=True, slots=True)
class Adopted:
    """A resolution."""

    trigger: Quote
    body: str | None = None
    number: str | None = None
    date: str | None = None
    votes: Votes | None = None
    actions: tuple[str, ...] = ()
    addressee: str | None = None
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Saying:
    """An attribution."""

    source: Quotes
    cue: Quotes
    content: Quotes
    speaker: str | None = None
    polarity: str | None = None


@dataclass(frozen=True, slots=True)
class Calling:
    """A characterization; `target` is the id of an entity or event."""

    words: Quote
    target: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """All layers."""

    entities: tuple[Thing, ...]
    posts: tuple[Holding, ...]
    relations: tuple[Tie, ...]
    events: tuple[Happening, ...]
    resolutions: tuple[Adopted, ...]
    attributions: tuple[Saying, ...]
    characterizations: tuple[Calling, ...]


VALUES: dict[tuple[type, str], list[str | None]] = {
    (Thing, "type"): [*ENTITY_TYPES],
    (Holding, "status"): [*STATUSES, None],
    (Tie, "type"): ["P361", "P159", "P131"],
    (Happening, "type"): [*EVENT_TYPES],
    (Saying, "polarity"): [*POLARITIES, None],
}
"""The values that a field may have, where these are few."""
PLAIN = {str: "string", int: "integer"}


@cache
def schema(cls: type = Answer) -> dict[str, Any]:
    """The JSON schema of a class, with every field required: servers that hold models to a schema
    ask for that.

    >>> schema(Quote)["properties"]["occurrence"], schema(Quote)["required"]
    ({'type': 'integer'}, ['words', 'occurrence'])
    """
    hints = get_type_hints(cls)
    names = [each.name for each in fields(cls)]
    return {
        "type": "object",
        "properties": {name: shape(hints[name], VALUES.get((cls, name))) for name in names},
        "required": names,
        "additionalProperties": False,
    }


def shape(expected: Any, values: list[str | None] | None = None) -> dict[str, Any]:
    """The JSON schema of one value."""
    if is_dataclass(expected) and isinstance(expected, type):
        return schema(expected)
    if get_origin(expected) is tuple:
        return {"type": "array", "items": shape(get_args(expected)[0])}
    options = [option for option in get_args(expected) if option is not NoneType]
    if options and is_dataclass(options[0]):
        return {"anyOf": [shape(options[0]), {"type": "null"}]}
    kind: Any = [PLAIN[options[0]], "null"] if options else PLAIN[expected]
    return {"type": kind, "enum": values} if values else {"type": kind}
