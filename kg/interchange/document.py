"""The interchange document: a text and its layers of annotation, as they stand in a JSON object.

The field names are the keys of the JSON. A layer that is None was not annotated; an empty one was,
and the text has nothing of it. Entities go by their `id`, events by their place in the list.
"""

from dataclasses import dataclass

from kg.model.extraction import Span

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with its mentions. `type` is one of PERSON ORG PLACE EVENT other, or a set's own.

    `kinds` tells for each mention whether it is a name (NAM), a noun (NOM) or a pronoun (PRO);
    without it the set does not tell. `allusions` name it without being mentions of it: a state's
    adjective, a name within a longer name.
    """

    id: str
    type: str
    mentions: Spans
    kinds: tuple[str, ...] | None = None
    allusions: Spans = ()
    wikidata: str | None = None
    wikipedia: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """`type` is the Id of a property of Wikidata (P361 part of), or a set's own."""

    type: str
    subject: str
    object: str


@dataclass(frozen=True, slots=True)
class Post:
    """A person holds a post. `status` is Current, Former, Acting or Designate."""

    person: str
    title: Span
    organization: str | None = None
    status: str | None = None
    accredited_to: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One event, at its trigger; `also` are further words for it. Dates are ISO 8601, as precise as
    the text has them. `commemorates` is an index into the document's events.
    """

    trigger: Span
    type: str
    participants: tuple[str, ...]
    place: str | None = None
    date: str | None = None
    end_date: str | None = None
    also: Spans = ()
    commemorates: int | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """A text that a body adopted. `votes` counts those for, against and abstaining."""

    trigger: Span
    body: str | None = None
    number: str | None = None
    date: str | None = None
    votes: tuple[int | None, ...] | None = None
    actions: tuple[str, ...] = ()
    addressee: str | None = None
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody (`source`) is reported (`cue`) to say something (`content`), each in its pieces.

    `speaker` is the entity that the source means, `polarity` is Affirms or Denies, `form` is
    Direct, Indirect or Mixed.
    """

    source: Spans
    cue: Spans
    content: Spans
    speaker: str | None = None
    polarity: str | None = None
    form: str | None = None


@dataclass(frozen=True, slots=True)
class Characterization:
    """What a speaker calls an entity (`target`) or an `event`."""

    speaker: str | None
    words: Span
    target: str | None = None
    event: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A text with the layers that were annotated in it.

    `clusters` is False where the grouping of mentions into entities tells nothing. Only what lies
    in `evaluation_span` is annotated. `forbidden` are words that name nothing here.
    """

    id: str
    text: str
    published: str | None = None
    entities: tuple[Entity, ...] | None = None
    clusters: bool = True
    evaluation_span: Span | None = None
    posts: tuple[Post, ...] | None = None
    relations: tuple[Relation, ...] | None = None
    events: tuple[Event, ...] | None = None
    resolutions: tuple[Resolution, ...] | None = None
    attributions: tuple[Attribution, ...] | None = None
    characterizations: tuple[Characterization, ...] | None = None
    forbidden: tuple[str, ...] | None = None

    @property
    def layers(self) -> tuple[str, ...]:
        """The layers that were annotated."""
        return tuple(layer for layer in LAYERS if getattr(self, layer) is not None)


LAYERS = (
    "entities", "posts", "relations", "events", "resolutions", "attributions", "characterizations",
    "forbidden",
)  # fmt: skip
