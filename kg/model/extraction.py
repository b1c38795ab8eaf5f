"""What one article says, as read off its text: mentions, and facts that refer to mentions.

Nothing here knows which mentions are the same person, or any IRI: that is `resolve`.
A `Ref` is an index into `Extraction.mentions`; every `Span` counts code points of the text.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from kg.model.dates import PartialDate

Ref = int
"""Index of a mention in `Extraction.mentions`."""


class Span(NamedTuple):
    """A slice of the text, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The exact words."""
        return text[self.start : self.end]

    def within(self, other: "Span") -> bool:
        """Whether `other` covers this span."""
        return other.start <= self.start and self.end <= other.end


class EntityType(StrEnum):
    """What a mention names."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    EVENT = "event"
    """A named event, among an extraction's `others`."""
    OTHER = "other"
    """A law, a work, a product: among an extraction's `others`."""


class Form(StrEnum):
    """How a mention refers: by name ("Sabah Aslam"), by a noun ("the ambassador"), by a pronoun."""

    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to a person, an organization or a place.

    `name` is the reference in canonical spelling: white space collapsed, article, honorific and
    possessive 's removed. `span` covers exactly the name in the text, without the honorific.
    """

    span: Span
    type: EntityType
    form: Form
    name: str
    honorific: str | None = None
    gender: str | None = None
    """`m` or `f` where an honorific or pronoun tells; `n` for "it"; None otherwise."""
    plural: bool = False
    is_subject: bool = False
    kind: str | None = None
    """Slug of an organization-kind concept (`committee`, `state` …)."""
    acts: bool = False
    """A place that acts as a state here ("Pakistan recognises …")."""
    idle: bool = False
    """It only tells where somebody is spoken of: no fact refers to it."""
    means: Ref | None = None
    """Who is named only behind it, as the subject of the sentence that its phrase opens."""
    apart: tuple[Ref, ...] = ()
    """Mentions of others than it means: who does something to "him"."""
    confidence: float = 0.9


class Status(StrEnum):
    """Whether a post is held, as the article tells it."""

    CURRENT = "Current"
    FORMER = "Former"
    ACTING = "Acting"
    DESIGNATE = "Designate"


@dataclass(frozen=True, slots=True)
class Post:
    """A person holds a post in an organization or state. `role` is a role concept's slug, `told`
    the date on which the sentence lets its holder speak or write.
    """

    person: Ref
    title: Span
    role: str
    organization: Ref | None
    evidence: Span
    status: Status = Status.CURRENT
    accredited_to: Ref | None = None
    told: PartialDate | None = None
    rule: str = ""
    """The rule that read it."""
    seconded: bool | None = None
    """Whether the network agrees, which has not found it; None where it has no say."""
    confidence: float = 0.9


class Link(StrEnum):
    """A relation between two mentions."""

    SAME = "same"
    """An acronym or alias defined in the text: "Human Rights Watch (HRW)"."""
    PART_OF = "part of"
    """An organization within an organization, or a place within a place."""
    LOCATED_IN = "located in"
    """An organization in a place."""


@dataclass(frozen=True, slots=True)
class Relation:
    """`subject` stands in `link` to `object`."""

    subject: Ref
    link: Link
    object: Ref
    evidence: Span
    rule: str = ""
    """The rule that read it."""
    confidence: float = 0.9


EventRef = int
"""Index of an event in `Extraction.events`."""


@dataclass(frozen=True, slots=True)
class EventMention:
    """Words that refer to an event: one event may have many of these in an article.

    `type` is an event-type concept's slug. `name` holds a proper name ("Sochi Summit"), `contested`
    tells that the trigger or name takes a side: it may then serve as an alternative label only.
    `same` points to an earlier mention of the same event.
    """

    trigger: Span
    type: str
    evidence: Span
    name: Span | None = None
    contested: bool = False
    date: PartialDate | None = None
    end_date: PartialDate | None = None
    places: tuple[Ref, ...] = ()
    """The most precise place first."""
    organizers: tuple[Ref, ...] = ()
    participants: tuple[Ref, ...] = ()
    agents: tuple[Ref, ...] = ()
    """Those of the participants who did it to the others: who dismissed, not who was dismissed."""
    speakers: tuple[Ref, ...] = ()
    commemorates: EventRef | None = None
    adopts: int | None = None
    """Index of the resolution whose adoption it is."""
    same: EventRef | None = None
    rule: str = ""
    """The rule that read it: confidence is calibrated rule by rule."""
    seconded: bool | None = None
    """Whether the network agrees, which has not found it; None where it has no say."""
    confidence: float = 0.8

    @property
    def is_added(self) -> bool:
        """Whether no rule has read it, but the network added it."""
        return self.rule.startswith("network:")


@dataclass(frozen=True, slots=True)
class ResolutionMention:
    """A resolution that a body adopted.

    `actions` are operative verbs as lemmas ("condemn"); `clauses` index the claims that give the
    resolution's own words; `votes` hold the counts that the text gives for (for, against,
    abstaining).
    """

    trigger: Span
    evidence: Span
    adopters: tuple[Ref, ...] = ()
    number: str | None = None
    date: PartialDate | None = None
    actions: tuple[str, ...] = ()
    clauses: tuple[int, ...] = ()
    about: tuple[Ref, ...] = ()
    about_events: tuple[EventRef, ...] = ()
    votes: tuple[int | None, int | None, int | None] | None = None
    addressee: Ref | None = None
    """On whom it calls, if that is one by name."""
    rejected: bool = False
    """Whether the body voted it down."""
    pending: bool = False
    """Whether the body is only to vote on it."""
    rule: str = ""
    confidence: float = 0.9


class ClaimForm(StrEnum):
    """How the article gives the words."""

    DIRECT = "Direct"
    INDIRECT = "Indirect"
    MIXED = "Mixed"


@dataclass(frozen=True, slots=True)
class ClaimMention:
    """Somebody claims something. Without `speaker`, `speaker_text` may hold the words for them.

    `reports` are the indices of the claims that this one relays ("She said HRW described …").
    `rest` holds further pieces of the content where the cue interrupts it ("A," he said, "B").
    With `characterized_as` it is a characterization, of `characterizes` (an event),
    `characterizes_ref` (a mention) or `characterizes_text` (a resolution). `date` is when the text
    says that it was said; `undated` marks words from a letter or report of unknown date.
    `own_voice` marks the article's own words.
    """

    content: Span
    evidence: Span
    rest: tuple[Span, ...] = ()
    speaker: Ref | None = None
    speaker_text: Span | None = None
    cue: Span | None = None
    form: ClaimForm = ClaimForm.INDIRECT
    denies: bool = False
    date: PartialDate | None = None
    about: tuple[Ref, ...] = ()
    about_events: tuple[EventRef, ...] = ()
    made_at: EventRef | None = None
    reports: tuple[int, ...] = ()
    characterizes: EventRef | None = None
    characterizes_ref: Ref | None = None
    characterizes_text: int | None = None
    characterized_as: Span | None = None
    undated: bool = False
    own_voice: bool = False
    source: Span | None = None
    """The whole phrase that names the speaker, with title and apposition."""
    rule: str = ""
    """The rule that found it: what its confidence is calibrated by."""
    seconded: bool | None = None
    """Whether the network agrees that its cue is one; None where it has no say."""
    confidence: float = 0.8

    def told_of(self, about: tuple[Ref, ...], events: tuple[EventRef, ...]) -> "ClaimMention":
        """The claim with what it is about."""
        return replace(self, about=about, about_events=events)


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read off one article; `article` is its key."""

    article: str
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    posts: tuple[Post, ...] = ()
    relations: tuple[Relation, ...] = ()
    events: tuple[EventMention, ...] = ()
    resolutions: tuple[ResolutionMention, ...] = ()
    claims: tuple[ClaimMention, ...] = ()
    dateline: Ref | None = None
    publisher: Ref | None = None
    """The mention that names the publisher in the text ("(TDI)"), if any."""
    headings: tuple[Span, ...] = field(default=())
    others: tuple[Mention, ...] = ()
    """Names of events, laws and works: what they name is no entity of its own."""
