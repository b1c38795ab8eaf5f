"""An extraction in the making: mentions are added as the rules need them, facts refer to them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from kg.extract.naming.chunks import phrase
from kg.extract.naming.names import Name, Named
from kg.extract.naming.peoples import is_minority, is_statelike
from kg.extract.network.reading import NOTHING, Reading
from kg.extract.text.dates import DateMention
from kg.extract.text.language import Passage
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token, root_of
from kg.extract.words.lexicon import HONORIFICS, PRONOUNS, words
from kg.extract.words.titles import FIELD_NOUNS, TITLE_MODIFIERS
from kg.gazetteer import demonym
from kg.model.article import Article
from kg.model.dates import PartialDate
from kg.model.extraction import (
    ClaimMention,
    EntityType,
    EventMention,
    EventRef,
    Form,
    Mention,
    Post,
    Ref,
    Relation,
    ResolutionMention,
    Span,
)

YEAR, SEASON = 366, 100
"""Days within which a gathering is what an article reports."""

COMPASS = {
    "South",
    "North",
    "East",
    "West",
    "Central",
    "Latin",
    "Southern",
    "Northern",
    "Eastern",
    "Western",
}
"""Words before a state's adjective that make it another state's, or a region's."""
OPENERS = {"Southern", "Northern", "Eastern"}
"""Those that open a sentence in capitals, and are of no name: "*Southern* Turkish towns"."""


@dataclass(eq=False)
class Draft:
    """The lists that become an `Extraction`, and where each token's mention and event stand."""

    article: Article
    passages: list[Named]
    dates: list[DateMention]
    day: date | None = None
    """The day that the dateline gives."""
    reading: Reading = NOTHING
    """What the network reads in the text."""
    mentions: list[Mention] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    events: list[EventMention] = field(default_factory=list)
    resolutions: list[ResolutionMention] = field(default_factory=list)
    rejected: list[ResolutionMention] = field(default_factory=list)
    """Texts that a body voted down: none of them does or says anything."""
    claims: list[ClaimMention] = field(default_factory=list)
    mention_at: dict[int, Ref] = field(default_factory=dict)
    """Offset of a token in the article → the mention that it is part of."""
    holder_at: dict[int, Ref] = field(default_factory=dict)
    """Offset of a word of a title → who holds the post."""
    event_at: dict[int, EventRef] = field(default_factory=dict)
    """Offset of an event's trigger → the event."""
    asides: set[EventRef] = field(default_factory=set)
    """Events told by the way, of somebody or something: "the minister convicted in March"."""
    called_off: list[EventMention] = field(default_factory=list)
    """Occasions that the article tells not to take place."""
    text_at: dict[int, int] = field(default_factory=dict)
    """Offset of a noun for an adopted text → the resolution."""
    claim_at: dict[int, int] = field(default_factory=dict)
    """Offset of a cue → the claim that it introduces."""
    joint: dict[int, tuple[Ref, ...]] = field(default_factory=dict)
    """Claim → who made it together with its speaker."""

    def add(self, mention: Mention) -> Ref:
        """Put a mention at the end of the list: its place there."""
        self.mentions.append(mention)
        return len(self.mentions) - 1

    def add_names(self, passage: Named) -> None:
        """Every name of the passage as a mention; longer names hide those inside them."""
        for name in sorted(passage.names, key=lambda name: name.start - name.end):
            ref = self.add(name_mention(passage, name))
            for word in passage.words[name.start : name.end]:
                self.mention_at.setdefault(passage.passage.offset + word.idx, ref)

    def ref(self, passage: Passage, token: Token) -> Ref | None:
        """The mention that the token belongs to."""
        return self.mention_at.get(passage.offset + token.idx)

    def names(self, ref: Ref, type: EntityType) -> bool:
        """Whether the mention is one of this type by name."""
        mention = self.mentions[ref]
        return mention.type is type and mention.form is Form.NAME

    def first(self, ref: EventRef) -> EventRef:
        """The first mention of an event."""
        same = self.events[ref].same
        return ref if same is None else same

    def enter(self, ref: EventRef, people: Iterable[Ref]) -> None:
        """Let people take part in an event: its mention and the first one of it tell so."""
        found = tuple(people)
        for each in {ref, self.first(ref)}:
            event = self.events[each]
            both = tuple(dict.fromkeys((*event.participants, *found)))
            self.events[each] = replace(event, participants=both)

    def age(self, date: PartialDate | None) -> int | None:
        """How many days a date lies before the article, if both are known."""
        filed = self.article.published
        return None if filed is None or date is None else filed.toordinal() - date.ordinal

    def told_last(self, before: int, fits: Callable[[EventMention], bool]) -> EventRef | None:
        """The event told last before a place that fits as its first mention has it."""
        for ref in range(len(self.events) - 1, -1, -1):
            told = self.events[ref].trigger.start < before
            if told and fits(self.events[self.first(ref)]):
                return ref
        return None

    def is_current(self, date: PartialDate | None) -> bool:
        """Whether a gathering of that date is one that the article reports: not one of another
        year, nor one yet to come, of which only who "was" there is told.
        """
        age = self.age(date)
        if age is None or date is None:
            return True
        return -1 <= age <= (YEAR if date.month is None else SEASON)

    def state_of_demonym(self, passage: Passage, token: Token) -> Ref | None:
        """The state that an adjective names ("Armenian"), as a mention made now."""
        known = demonym(token.text)
        before = neighbour(token, -1) if token.i else None
        if known is None or (before is not None and is_minority(before.text, token.text)):
            return None
        if before is not None and before.text in COMPASS:
            # "the South African embassy"; neither "a South Australian" nor "a Latin American envoy"
            whole = self.state_of_demonyms(passage, before, token)
            if whole is not None or not (before.is_sent_start and before.text in OPENERS):
                return whole
        at = passage.offset + token.idx
        if at not in self.mention_at:
            span = Span(at, at + len(token.text))
            self.mention_at[at] = self.add(Mention(span, EntityType.PLACE, Form.NOUN, known.name))
        return self.mention_at[at]

    def state_of_demonyms(self, passage: Passage, first: Token, last: Token) -> Ref | None:
        """The state that an adjective of two words names ("South African"), as a mention."""
        known = demonym(f"{first.text} {last.text}")
        if known is None:
            return None
        at = passage.offset + first.idx
        if at not in self.mention_at or self.mentions[self.mention_at[at]].name != known.name:
            span = passage.span(first, last)
            self.mention_at[at] = self.add(Mention(span, EntityType.PLACE, Form.NOUN, known.name))
        return self.mention_at[at]

    def pronoun(self, passage: Passage, token: Token) -> Ref | None:
        """The mention of a pronoun that may stand for a person or body, made now. An "it" to which
        something is done is hardly ever a body, but a text or a thing: "the mayor vetoed *it*".
        """
        if token.lower_ not in PRONOUNS or token.lower_ in {"we", "i"}:
            return None
        if token.lower_ == "it" and token.dep_ != "nsubj":
            return None
        at = passage.offset + token.idx
        if at not in self.mention_at:
            self.mention_at[at] = self.add(pronoun_mention(Span(at, at + len(token.text)), token))
        return self.mention_at[at]

    def noun(self, passage: Passage, token: Token, type: EntityType) -> Ref:
        """The mention of a common noun with a definite article ("the ministry"), made now; of a
        title whose holder the article gives, the holder's.
        """
        at = passage.offset + token.idx
        if at in self.holder_at:
            return self.holder_at[at]
        if at not in self.mention_at:
            first = seat(token) if type is EntityType.ORGANIZATION else beginning(token)
            span = passage.span(first, ending(token))
            headed = type is EntityType.PERSON
            name = HEADS.get(ending(token).lower_, token.text) if headed else token.text
            mention = Mention(span, type, Form.NOUN, name, is_subject=True)
            self.mention_at[at] = self.add(mention)
        return self.mention_at[at]


HEADS = {"state": "president", "government": "PM"}
"""By what office the head of a state or government goes."""


def ending(token: Token) -> Token:
    """The last word of a title that goes on behind its noun: "the Head *of State*"."""
    if token.i + 2 < len(token.doc) and neighbour(token, 1).lower_ == "of" and (
        neighbour(token, 2).lower_ in {"state", "government", "mission", "staff"}
    ):  # fmt: skip
        return neighbour(token, 2)
    return token


def beginning(token: Token) -> Token:
    """The first word of a title that ends in a noun: "the *Deputy Foreign* Minister"."""
    while token.i > token.sent.start and neighbour(token, -1).dep_ in {"compound", "amod"} and (
        neighbour(token, -1).lower_ in TITLE_MODIFIERS or neighbour(token, -1).lower_ in FIELD_NOUNS
    ):  # fmt: skip
        token = neighbour(token, -1)
    return token


def seat(token: Token) -> Token:
    """The first word of a body that goes by a common noun: "the *provincial* council"."""
    first = beginning(token)
    while first.i > token.sent.start and neighbour(first, -1).text.islower() and (
        neighbour(first, -1).dep_ == "compound" or neighbour(first, -1).lower_ in SEATED
    ):  # fmt: skip
        first = neighbour(first, -1)
    return first


SEATED = words(
    "municipal provincial regional local national federal cantonal communal metropolitan lower "
    "upper executive legislative parliamentary permanent standing general constituent interim "
    "technical joint advisory diocesan academic supreme governing transitional presidential "
    "ministerial"
)
"""Adjectives before the common noun for a body."""


def name_mention(passage: Named, name: Name) -> Mention:
    """The name as a mention, with what its tokens tell."""
    tokens = passage.words[name.start : name.end]
    if len(tokens) > 1 and tokens[0].lower_ == "the" and tokens[0].text == "the":
        tokens = tokens[1:]
    head = root_of(tokens)
    return Mention(
        span=passage.passage.span(tokens[0], tokens[-1]),
        type=name.type,
        form=Form.NAME,
        name=phrase(tokens),
        honorific=name.honorific,
        gender=HONORIFICS.get(name.honorific.lower().rstrip(".")) if name.honorific else None,
        is_subject=is_subject(head),
        kind=name.kind,
        acts=name.type is EntityType.PLACE and is_actor(head) and is_statelike(phrase(tokens)),
        confidence=round(name.probability, 3),
    )


def is_subject(head: Token) -> bool:
    """Whether a name is a subject, or in apposition to one: "the minister, Ana Lind, said"."""
    while head.dep_ == "appos" and head.head != head:
        head = head.head
    return head.dep_ in {"nsubj", "nsubjpass"}


def is_actor(head: Token) -> bool:
    """Whether a place does something here: subject of a verb other than "be", or its agent."""
    if head.dep_ == "nsubj":
        return head.head.pos_ == "VERB"
    return head.dep_ == "pobj" and head.head.dep_ == "agent"


def pronoun_mention(span: Span, token: Token) -> Mention:
    """A pronoun as a mention."""
    gender = PRONOUNS[token.lower_]
    type_ = EntityType.ORGANIZATION if gender == "n" else EntityType.PERSON
    subject = token.dep_ in {"nsubj", "nsubjpass"}
    plural = token.lower_ in {"they", "them"}
    return Mention(
        span, type_, Form.PRONOUN, token.lower_, gender=gender, plural=plural, is_subject=subject
    )


def sentence(passage: Passage, token: Token) -> Span:
    """The sentence around a token, without white space at its ends."""
    sent = token.sent
    first, last = 0, len(sent) - 1
    while sent[first].is_space:
        first += 1
    while sent[last].is_space:
        last -= 1
    return passage.span(sent[first], sent[last])
