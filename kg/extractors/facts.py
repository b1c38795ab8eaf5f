"""Posts, relations, events and resolutions of a document, as far as the text bears them out."""

from dataclasses import replace

from kg.extract.words.occasions import CONTESTED
from kg.extract.words.titles import TITLES
from kg.extractors.ground import UNMEASURED, Ground, Unverified
from kg.extractors.naming import BODY, PERSON, PLACE, Names
from kg.interchange import Document, Event, Post, Relation, Resolution
from kg.interchange.terms import EVENT_TYPES
from kg.model import extraction as model
from kg.model.extraction import EventMention, EventRef, Link, Ref, ResolutionMention, Span, Status

Votes = tuple[int | None, int | None, int | None]
LINKS = {"P361": Link.PART_OF, "P131": Link.PART_OF, "P159": Link.LOCATED_IN}
"""Wikidata's part of, located in the territory of, headquarters location."""
TOLD_BY_POSTS = frozenset({"P39", "P463"})
"""Position held and member of: what binds a person to a body is a post here."""
NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
           "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
           "eighteen", "nineteen", "twenty"]  # fmt: skip


class Facts:
    """What a document says of its entities, in the model's terms."""

    def __init__(self, ground: Ground, names: Names, document: Document) -> None:
        self.ground = ground
        self.names = names
        self.posts: list[model.Post] = []
        self.relations: list[model.Relation] = []
        self.events: list[EventMention] = []
        self.resolutions: list[ResolutionMention] = []
        self.event_of: dict[int, EventRef] = {}
        """Index of an event in the document → its first mention."""
        for post in document.posts or ():
            with ground.counting("post"):
                self.posts.append(self.post(post))
        for relation in document.relations or ():
            if relation.type not in TOLD_BY_POSTS:
                with ground.counting("relation"):
                    self.relations.append(self.relation(relation))
        for index, event in enumerate(document.events or ()):
            with ground.counting("event"):
                self.add_event(index, event)
        self.mark_commemorations(document.events or ())
        for resolution in document.resolutions or ():
            with ground.counting("resolution"):
                self.resolutions.append(self.resolution(resolution))

    def post(self, post: Post) -> model.Post:
        """A post whose title stands in one paragraph with its holder."""
        names, title = self.names, self.ground.phrase(post.title)
        names.ref(post.person, PERSON)
        holder = names.near(post.person, title)
        if holder is None:
            raise Unverified("whose holder is not in the paragraph of the title")
        if post.status not in {None, *Status}:
            raise Unverified("with a status outside of the vocabulary")
        sent = post.accredited_to
        return model.Post(
            person=holder,
            title=title,
            role=role_of(title.of(self.ground.text)),
            organization=names.ref(post.organization, BODY) if post.organization else None,
            evidence=self.ground.layout.passage((title, names.mentions[holder].span)),
            status=Status(post.status or Status.CURRENT),
            accredited_to=names.ref(sent, PLACE) if sent else None,
            confidence=UNMEASURED,
        )

    def relation(self, relation: Relation) -> model.Relation:
        """A relation between two entities that one paragraph names."""
        link = LINKS.get(relation.type)
        if link is None:
            raise Unverified("of a type outside of the vocabulary")
        subject = self.names.ref(relation.subject, BODY)
        object = self.names.ref(relation.object, PLACE if relation.type != "P361" else BODY)
        return model.Relation(
            subject=subject,
            link=link,
            object=object,
            evidence=self.passage_of_both(relation.subject, relation.object),
            confidence=UNMEASURED,
        )

    def passage_of_both(self, one: str, other: str) -> Span:
        """The first sentences of one paragraph that mention two entities."""
        layout, mentions = self.ground.layout, self.names.mentions
        for paragraph in layout.paragraphs:
            for ref in self.names.of(one, paragraph)[:1]:
                near = self.names.near(other, mentions[ref].span)
                if near is not None:
                    return layout.passage((mentions[ref].span, mentions[near].span))
        raise Unverified("between entities that no paragraph has together")

    def add_event(self, index: int, event: Event) -> None:
        """An event at its trigger and at each further word for it that verifies."""
        if event.type not in EVENT_TYPES:
            raise Unverified("of a type outside of the vocabulary")
        first = self.event_mention(event.trigger, event)
        self.event_of[index] = ref = len(self.events)
        self.events.append(self.with_circumstances(first, event))
        for span in event.also:
            with self.ground.counting("mention of an event"):
                self.events.append(replace(self.event_mention(span, event), same=ref))

    def event_mention(self, trigger: Span, event: Event) -> EventMention:
        """The event at one word for it. A word that takes a side tells no type of event."""
        self.ground.phrase(trigger)
        name = self.names.event_name(trigger)
        contested = takes_side((name or trigger).of(self.ground.text))
        return EventMention(
            trigger=trigger,
            type="other" if contested else event.type,
            evidence=self.ground.layout.passage([trigger]),
            name=name,
            contested=contested,
            confidence=UNMEASURED,
        )

    def with_circumstances(self, mention: EventMention, event: Event) -> EventMention:
        """The event with those of its dates, places and participants that verify."""
        with self.ground.counting("date of an event"):
            mention = replace(mention, date=self.ground.date(event.date))
        with self.ground.counting("date of an event"):
            mention = replace(mention, end_date=self.ground.date(event.end_date))
        if event.place:
            with self.ground.counting("place of an event"):
                mention = replace(mention, places=(self.names.ref(event.place, PLACE),))
        return replace(
            mention, participants=self.refs("participant of an event", event.participants)
        )

    def refs(self, what: str, ids: tuple[str, ...]) -> tuple[Ref, ...]:
        """The entities that are there."""
        found = []
        for id in ids:
            with self.ground.counting(what):
                found.append(self.names.ref(id))
        return tuple(found)

    def mark_commemorations(self, events: tuple[Event, ...]) -> None:
        """Let events mark others, once all are there."""
        for index, ref in self.event_of.items():
            marked = events[index].commemorates
            if marked is not None:
                with self.ground.counting("commemoration"):
                    self.events[ref] = replace(self.events[ref], commemorates=self.event(marked))

    def event(self, index: int) -> EventRef:
        """The mention of one of the document's events."""
        if index not in self.event_of:
            raise Unverified("of an event that is not there")
        return self.event_of[index]

    def resolution(self, resolution: Resolution) -> ResolutionMention:
        """A resolution; its body and number make it what it is, so both must verify."""
        trigger = self.ground.phrase(resolution.trigger)
        if resolution.number and not self.ground.has(resolution.number):
            raise Unverified("with a number that is not in the text")
        mention = ResolutionMention(
            trigger=trigger,
            evidence=self.ground.layout.passage([trigger]),
            adopters=(self.names.ref(resolution.body, BODY),) if resolution.body else (),
            number=resolution.number or None,
            about=self.refs("subject of a resolution", resolution.about),
            actions=self.actions(resolution.actions),
            confidence=UNMEASURED,
        )
        date = votes = None
        if resolution.addressee:
            with self.ground.counting("addressee of a resolution"):
                mention = replace(mention, addressee=self.names.ref(resolution.addressee))
        with self.ground.counting("date of a resolution"):
            date = self.ground.date(resolution.date)
        with self.ground.counting("votes on a resolution"):
            votes = self.votes(resolution.votes)
        return replace(mention, date=date, votes=votes)

    def votes(self, votes: tuple[int | None, ...] | None) -> Votes | None:
        """The counts, if all of them stand in the text, in figures or in words."""
        if votes is None or votes == (None, None, None):
            return None
        if len(votes) != 3:
            raise Unverified("that are not three counts")
        spelled = [str(v) if v is None or not 0 <= v <= 20 else NUMBERS[v] for v in votes]
        for count, word in zip(votes, spelled, strict=True):
            if count is not None and not {str(count), word} & self.ground.words:
                raise Unverified("that are not in the text")
        return votes[0], votes[1], votes[2]

    def actions(self, lemmas: tuple[str, ...]) -> tuple[str, ...]:
        """The operative verbs that the text has in some form."""
        found = []
        for lemma in lemmas:
            with self.ground.counting("action of a resolution"):
                stem = lemma.lower().rstrip("ey")
                if len(stem) < 2 or not any(word.startswith(stem) for word in self.ground.words):
                    raise Unverified("that is not in the text")
                found.append(lemma)
        return tuple(found)


def role_of(title: str) -> str:
    """The role of a title: that of the longest known title within it.

    >>> role_of("Deputy Foreign Minister"), role_of("Dragoman of the Porte")
    ('deputy-minister', 'other')
    """
    words = title.lower().replace("-", " ").replace("’", "'").split()[:20]
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            role = TITLES.get(" ".join(words[start : start + length]))
            if role is not None:
                return role
    return "other"


def takes_side(words: str) -> bool:
    """Whether words for an event take a side.

    >>> takes_side("the Khojaly Massacre"), takes_side("Sochi Summit")
    (True, False)
    """
    low = f" {' '.join(words.lower().split())} "
    return any(f" {word} " in low for word in CONTESTED)
