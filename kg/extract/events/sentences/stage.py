"""A passage as its events see it: in each sentence the dates and places, and what they hang on."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from kg.extract.draft import Draft
from kg.extract.events.sentences.factuality import has_subject
from kg.extract.events.sentences.joined import past_leader
from kg.extract.events.sentences.titled import Title, titles
from kg.extract.naming.marking import dates_between
from kg.extract.naming.names import Name, Named
from kg.extract.text.dates import DateMention
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Doc, Token, root_of, wording
from kg.extract.words.lexicon import words
from kg.extract.words.numbers import nth
from kg.extract.words.occasions import COMPOUNDS, EVENT_NOUNS, EVENT_NOUNS_CONTESTED, REPORTING
from kg.gazetteer import place
from kg.model.extraction import EntityType, EventRef, Form, Mention, Ref, Span

COMPASS = {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"}
WHERE = COMPASS | words(
    "in at near inside outside around through across off over within throughout"
)


@dataclass(frozen=True, slots=True, eq=False)
class Hung:
    """A date or place of a sentence, and the words that it hangs on, nearest first."""

    chain: tuple[Token, ...]
    low: int
    high: int
    """Its words, by their numbers in the passage's document."""
    date: DateMention | None = None
    place: Ref | None = None

    @property
    def at(self) -> int:
        """Where it begins."""
        return self.low

    def holds(self, word: Token) -> bool:
        """Whether a word is one of its own."""
        return self.low <= word.i < self.high


@dataclass(eq=False)
class Stage:
    """A passage with its sentences' dates and places, and the quotations of the article."""

    draft: Draft
    passage: Named
    quoted: list[Span] = field(default_factory=list)
    sentence_of: list[int] = field(default_factory=list)
    dates: dict[int, list[Hung]] = field(default_factory=dict)
    places: dict[int, list[Hung]] = field(default_factory=dict)
    titles: list[Title] = field(default_factory=list)
    parted: set[int] = field(default_factory=set)
    """Sentences that give out days or places one by one: the day of the news is not theirs."""

    def __post_init__(self) -> None:
        sentence = -1
        self.titles = titles(self.passage.passage.doc, self.passage.passage.text)
        for token in self.passage.passage.doc:
            # The parser may end a sentence within a title.
            sentence += bool(token.is_sent_start) and not any(t.holds(token) for t in self.titles)
            self.sentence_of.append(sentence)
        for hung in self._dates():
            self.dates.setdefault(self.sentence_of[hung.at], []).append(hung)
        for hung in self._places():
            self.places.setdefault(self.sentence_of[hung.at], []).append(hung)
        self._part()

    def _part(self) -> None:
        """Of days or places that a sentence gives out "respectively", none is an event's own."""
        doc = self.passage.passage.doc
        for number in {self.sentence_of[w.i] for w in doc if w.lower_ == "respectively"}:
            self.parted.add(number)
            for hung in (self.dates, self.places):
                found = hung.get(number, [])
                if len(found) > 1 or any(listed(doc, each) for each in found):
                    hung[number] = []

    def _dates(self) -> Iterator[Hung]:
        low = self.passage.passage.offset
        doc = self.passage.passage.doc
        for date in dates_between(self.draft.dates, low, low + len(self.passage.passage.text)):
            start, end = doc.char_span(date.span.start - low, date.span.end - low)
            root = root_of(doc[start:end])
            named = self.draft.mention_at.get(date.span.start)  # "Jan Kos" is no January
            person = named is not None and self.draft.names(named, EntityType.PERSON)
            if not person and not any(title.holds(root) for title in self.titles):
                above = self._marked(root, date)
                chained = self._chain(root)
                chained = chained if above is None else (*chained[:2], *self._chain(above))
                yield Hung(chained, start, end, date=date)

    def _marked(self, root: Token, date: DateMention) -> Token | None:
        """What an anniversary marks, if a year behind is its own: "the 80th anniversary of *the
        killings* of Poles in Volhynia in 1943"; the parser hangs such a year on anything.
        """
        filed = self.draft.article.published
        if filed is None or date.start.month is not None or date.past is not None:
            return None
        for word in root.doc[root.sent.start : root.i]:
            if word.lower_ != "anniversary":
                continue
            years = nth(wording(root.doc[max(0, word.i - 4) : word.i + 1]))
            if years is not None and abs(date.start.year + years - filed.year) < 2:
                of = (c for c in word.rights if c.lower_ == "of")
                return next((c for o in of for c in o.rights if c.dep_ == "pobj"), None)
        return None

    def _places(self) -> Iterator[Hung]:
        for name in self.passage.names:
            if name.type is EntityType.PLACE:
                word = head_of(self.passage, name)
                ref = self.draft.ref(self.passage.passage, word)
                titled = any(t.holds(word) for t in self.titles)
                if ref is not None and not titled and self.draft.names(ref, EntityType.PLACE):
                    low, high = self.passage.words[name.start].i, self.passage.words[name.end - 1].i
                    yield Hung(self._chain(word), low, high + 1, place=ref)
        yield from self._inside()

    def _chain(self, word: Token) -> tuple[Token, ...]:
        """What a word hangs on; what the parser hung on a title hangs on what bears the title."""
        found = chain(word)
        for title in self.titles:
            at = next((step for step, above in enumerate(found) if title.holds(above)), 0)
            found = (*found[:at], *chain(title.noun)) if at else found
        led = past_leader(found)
        return found if led is None else (*found[:2], *chain(led))

    def _inside(self) -> Iterator[Hung]:
        """Places within the name of an event: "the war in Sudan" is one name to the tagger."""
        for name in self.passage.others:
            if name.type is not EntityType.EVENT:
                continue
            words = self.passage.words[name.start : name.end]
            for before, word in pairwise(words):
                near = before.lower_ in {"in", "at", "near"} or struck(before)
                known = near and place(word.text) is not None
                known = known and not any(t.holds(word) for t in self.titles)
                if known and self.draft.ref(self.passage.passage, word) is None:
                    span = self.passage.passage.span(word, word)
                    ref = self.draft.add(Mention(span, EntityType.PLACE, Form.NAME, word.text))
                    self.draft.mention_at[self.offset(word)] = ref
                    yield Hung(chain(word), word.i, word.i + 1, place=ref)

    @property
    def dated(self) -> Iterator[Hung]:
        """Every date of the passage."""
        return (hung for found in self.dates.values() for hung in found)

    def dates_beside(self, token: Token) -> list[Hung]:
        """The dates in the sentence of a word."""
        return self.dates.get(self.sentence_of[token.i], [])

    def places_beside(self, token: Token) -> list[Hung]:
        """The places in the sentence of a word."""
        return self.places.get(self.sentence_of[token.i], [])

    def offset(self, token: Token) -> int:
        """Where a word stands in the article."""
        return self.passage.passage.offset + token.idx

    def ref(self, token: Token) -> Ref | None:
        """The mention that a word belongs to."""
        return self.draft.ref(self.passage.passage, token)

    def type_of(self, token: Token | None) -> EntityType | None:
        """The type of what a word names or stands for, if that is mentioned."""
        ref = None if token is None else self.ref(token)
        return None if ref is None else self.draft.mentions[ref].type

    def names(self, token: Token | None, type: EntityType) -> bool:
        """Whether a word belongs to a name of this type."""
        ref = None if token is None else self.ref(token)
        return ref is not None and self.draft.names(ref, type)

    def told(self, token: Token) -> EventRef | None:
        """The event that a word tells, by its first mention."""
        ref = self.draft.event_at.get(self.offset(token))
        return None if ref is None else self.draft.first(ref)

    def is_quoted(self, token: Token) -> bool:
        """Whether a word stands in a quotation."""
        at = self.offset(token)
        return any(span.start <= at < span.end for span in self.quoted)


def listed(doc: Doc, hung: Hung) -> bool:
    """Whether a date ends a list of days or is one: "3, 5 and *9 May*", "4 and 6 May"."""
    before = list(doc[max(0, hung.low - 2) : hung.low])
    inside = hung.date is not None and any(w.lower_ == "and" for w in doc[hung.low : hung.high])
    joined = len(before) == 2 and before[0].like_num and before[1].text in {",", "and", "or"}
    return inside or joined


def struck(preposition: Token) -> bool:
    """Whether what stands behind a preposition was struck or overrun: "the invasion of Cyprus"."""
    if preposition.lower_ not in {"of", "on", "against"} or preposition.i == 0:
        return False
    return EVENT_NOUNS.get(neighbour(preposition, -1).lower_) in {"armed-conflict", "attack"}


def head_of(passage: Named, name: Name) -> Token:
    """The word of a name that hangs on a word outside of it."""
    inside = passage.words[name.start : name.end]
    low, high = inside[0].i, inside[-1].i
    return next((w for w in reversed(inside) if not low <= w.head.i <= high), inside[-1])


def chain(token: Token) -> tuple[Token, ...]:
    """The word and what it hangs on, up to the clause that somebody only says or thinks."""
    found = [token]
    while True:
        head, relation = token.head, token.dep_
        clause = relation in {"ccomp", "parataxis", "csubj"} and token.pos_ != "ADJ"
        if head is token or head.i == token.i or clause:
            break
        # "ten were killed and six wounded today", not "in Paris" and "in Lyon"
        hurt = {token.lemma_, head.lemma_} <= HURT and not (placed(token) and placed(head))
        if relation == "conj" and is_verb(token) and has_subject(token) and not hurt:
            break
        if relation == "advcl" and is_verb(token) and has_subject(token):
            break
        found.append(head)
        token = head
    return tuple(found)


HURT = {"kill", "wound", "injure", "hurt"}


def placed(verb: Token) -> bool:
    """Whether a verb tells where something is done."""
    return any(c.lower_ in {"in", "at", "near"} and c.dep_ == "prep" for c in verb.children)


def names_event(token: Token) -> bool:
    """Whether a noun is one for events; the month of March is none."""
    return (
        (token.pos_ in {"NOUN", "PROPN"} or (token.tag_ == "VBZ" and token.dep_ == "nsubj"))
        and token.ent_type_ != "DATE"
        and (
            token.lower_ in EVENT_NOUNS
            or token.lower_ in EVENT_NOUNS_CONTESTED
            or token.lemma_ in EVENT_NOUNS
            or (token.i > 0 and (neighbour(token, -1).lower_, singular(token)) in COMPOUNDS)
        )
    )


def singular(token: Token) -> str:
    """A noun as the table of compounds has it."""
    return token.lower_.removesuffix("s")


def cue(verb: Token) -> bool:
    """Whether a verb only reports: what is beside it tells when it was said."""
    if verb.lemma_ == "conclude" and any(
        c.dep_ == "nsubj" and names_event(c) for c in verb.children
    ):
        return False
    return verb.lemma_ in REPORTING


def digest(draft: Draft) -> bool:
    """Whether an article is one of several reports, each with its own place in front."""
    return sum(bool(OWN_DATELINE.match(p.passage.text)) for p in draft.passages) > 1


def is_report(draft: Draft, passage: Named) -> bool:
    """Whether a paragraph is a report of its own among others."""
    return bool(OWN_DATELINE.match(passage.passage.text)) and digest(draft)


OWN_DATELINE = re.compile(r"[A-Z][\w’' .-]{1,30} (?:—|–) ")
"""The place in front of a report."""


def word_at(draft: Draft, cue: Span) -> tuple[Named, Token] | None:
    """The word at a place of the article, and its passage."""
    number = bisect_right(draft.passages, cue.start, key=lambda p: p.passage.offset) - 1
    passage = draft.passages[number]
    at = bisect_left(passage.words, cue.start - passage.passage.offset, key=lambda w: w.idx)
    word = passage.words[at] if at < len(passage.words) else None
    exact = word is not None and word.idx + passage.passage.offset == cue.start
    return (passage, word) if word is not None and exact else None
