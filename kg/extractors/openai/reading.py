"""From the model's quotes to spans: what is not in the text word for word is left out."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from kg.extractors.ground import Counting, Unverified
from kg.extractors.openai.answer import (
    Adopted,
    Calling,
    Happening,
    Holding,
    Quote,
    Saying,
    Thing,
    Tie,
    Votes,
)
from kg.interchange import (
    Attribution,
    Characterization,
    Entity,
    Event,
    Post,
    Relation,
    Resolution,
)
from kg.interchange.values import Misfit, decode
from kg.model.extraction import Span

Layers = dict[str, list[Any]]
LAYERS: dict[str, tuple[str, type]] = {
    "entities": ("entity", Thing),
    "events": ("event", Happening),
    "posts": ("post", Holding),
    "relations": ("relation", Tie),
    "resolutions": ("resolution", Adopted),
    "attributions": ("attribution", Saying),
    "characterizations": ("characterization", Calling),
}
"""Each layer of an answer: what one of it is called, and its shape."""
BLANK = r"(?:[^\S\n]+\n?[^\S\n]*|\n[^\S\n]*)"
"""White space within a paragraph: a model that writes a blank for the end of a line still quotes
word for word."""


class Piece:
    """A piece of an article's text, and the answer about it in the layers of a document.

    Ids are the piece's own, so `number` goes before them: what two pieces name is put together
    later by name, as it is for two articles.
    """

    def __init__(self, text: str, span: Span, number: int, left_out: Counter[str]) -> None:
        self.words = span.of(text)
        self.offset = span.start
        self.number = number
        self.left_out = left_out
        self.event_at: dict[str, int] = {}
        """Id of an event → its index in the document."""

    def read(self, answer: Mapping[str, Any], layers: Layers) -> None:
        """Add what the answer says to the layers."""
        layers["entities"] += self.entities(self.items(answer, "entities"))
        self.add_events(self.items(answer, "events"), layers["events"])
        for layer, convert in self.converters().items():
            for item in self.items(answer, layer):
                with Counting(self.left_out, LAYERS[layer][0]):
                    layers[layer].append(convert(item))

    def items(self, answer: Mapping[str, Any], layer: str) -> list[Any]:
        """The items of a layer that have the shape that was asked for."""
        what, cls = LAYERS[layer]
        found: list[Any] = []
        known = {each.name for each in fields(cls)}
        for value in self.listed(answer, layer):
            with Counting(self.left_out, what):
                found.append(shaped(cls, value, known))
        return found

    def listed(self, answer: Mapping[str, Any], layer: str) -> list[Any]:
        """The layer's list; a model that finds nothing may leave it out or write null."""
        values = answer.get(layer)
        with Counting(self.left_out, layer):
            if values is not None and not isinstance(values, list):
                raise Unverified("that are no list")
        return values if isinstance(values, list) else []

    def converters(self) -> dict[str, Callable[[Any], Any]]:
        """How an item of each layer but the first two becomes the document's."""
        return {
            "posts": self.post,
            "relations": self.relation,
            "resolutions": self.resolution,
            "attributions": self.attribution,
            "characterizations": self.characterization,
        }

    def id(self, id: str) -> str:
        """An entity's id in the document."""
        return f"{self.number}.{id}"

    def known(self, id: str | None) -> str | None:
        """An entity's id in the document, if one is given."""
        return None if id is None else self.id(id)

    def span(self, quote: Quote) -> Span:
        """Where the quoted words stand."""
        for n, found in enumerate(occurrences(self.words, quote.words), start=1):
            if n == quote.occurrence:
                return Span(self.offset + found.start, self.offset + found.end)
        raise Unverified("whose words are not in the text")

    def spans(self, quotes: Iterable[Quote]) -> tuple[Span, ...]:
        """Where each of several quotes stands."""
        return tuple(self.span(quote) for quote in quotes)

    def found(self, what: str, quotes: Iterable[Quote]) -> list[Span]:
        """Where those of several quotes stand that are in the text."""
        spans = []
        for quote in quotes:
            with Counting(self.left_out, what):
                spans.append(self.span(quote))
        return spans

    def entities(self, things: list[Thing]) -> list[Entity]:
        """The entities. A name is one at all of its places but those within a longer name."""
        names: dict[int, list[Span]] = {n: [] for n in range(len(things))}
        taken = bytearray(len(self.words))
        listed = ((name, n) for n, thing in enumerate(things) for name in thing.names)
        for name, n in sorted(listed, key=lambda pair: -len(pair[0])):
            with Counting(self.left_out, "name"):
                names[n] += self.free(name, taken)
        return [self.entity(thing, names[n]) for n, thing in enumerate(things)]

    def free(self, name: str, taken: bytearray) -> list[Span]:
        """The places of a name that no longer one has taken, which it takes."""
        all = list(occurrences(self.words, name))
        if not all:
            raise Unverified("that is not in the text")
        free = [span for span in all if not any(taken[span.start : span.end])]
        for start, end in free:
            taken[start:end] = b"\1" * (end - start)
        return [Span(self.offset + start, self.offset + end) for start, end in free]

    def entity(self, thing: Thing, names: list[Span]) -> Entity:
        """An entity with its mentions."""
        refs = [span for span in self.found("reference", thing.refs) if span not in names]
        kinds = ("NAM",) * len(names) + ("NOM",) * len(refs)
        return Entity(self.id(thing.id), thing.type, (*names, *refs), kinds=kinds)

    def add_events(self, happenings: list[Happening], events: list[Event]) -> None:
        """The events, then what they commemorate."""
        marks: dict[int, str] = {}
        for happening in happenings:
            with Counting(self.left_out, "event"):
                event = self.event(happening)
                self.event_at[happening.id] = len(events)
                if happening.commemorates is not None:
                    marks[len(events)] = happening.commemorates
                events.append(event)
        for index, id in marks.items():
            with Counting(self.left_out, "commemoration"):
                events[index] = replace(events[index], commemorates=self.event_index(id))

    def event_index(self, id: str) -> int:
        """The index of an event in the document."""
        if id not in self.event_at:
            raise Unverified("of an event that is not there")
        return self.event_at[id]

    def event(self, happening: Happening) -> Event:
        """An event."""
        return Event(
            trigger=self.span(happening.trigger),
            type=happening.type,
            participants=tuple(map(self.id, happening.participants)),
            place=self.known(happening.place),
            date=happening.date,
            end_date=happening.end_date,
            also=tuple(self.found("mention of an event", happening.also)),
        )

    def post(self, held: Holding) -> Post:
        """A post."""
        return Post(
            person=self.id(held.person),
            title=self.span(held.title),
            organization=self.known(held.organization),
            status=held.status,
            accredited_to=self.known(held.accredited_to),
        )

    def relation(self, tie: Tie) -> Relation:
        """A relation."""
        return Relation(tie.type, self.id(tie.subject), self.id(tie.object))

    def resolution(self, adopted: Adopted) -> Resolution:
        """A resolution."""
        votes = adopted.votes or Votes()
        return Resolution(
            trigger=self.span(adopted.trigger),
            body=self.known(adopted.body),
            number=adopted.number,
            date=adopted.date,
            votes=(votes.in_favour, votes.against, votes.abstaining),
            actions=adopted.actions,
            addressee=self.known(adopted.addressee),
            about=tuple(map(self.id, adopted.about)),
        )

    def attribution(self, saying: Saying) -> Attribution:
        """An attribution."""
        return Attribution(
            source=self.spans(saying.source),
            cue=self.spans(saying.cue),
            content=self.spans(saying.content),
            speaker=self.known(saying.speaker),
            polarity=saying.polarity,
        )

    def characterization(self, calling: Calling) -> Characterization:
        """A characterization, of an event where an event has the id."""
        index = self.event_at.get(calling.target)
        return Characterization(
            speaker=self.known(calling.speaker),
            words=self.span(calling.words),
            target=self.id(calling.target) if index is None else None,
            event=index,
        )


def shaped(cls: type, value: object, known: set[str]) -> Any:
    """A value as an instance of the class; keys that nobody asked for are passed over."""
    if isinstance(value, dict):
        value = {key: item for key, item in value.items() if key in known}
    try:
        return decode(cls, value, "")
    except Misfit:
        raise Unverified("of another shape than was asked for") from None


def occurrences(text: str, words: str) -> Iterator[Span]:
    """The places of words in a text, as whole words.

    >>> list(occurrences("an aide, Ana, an envoy", "an"))
    [Span(start=0, end=2), Span(start=14, end=16)]
    """
    parts = [re.escape(part) for part in words.split()]
    if not parts:
        return
    for match in re.finditer(rf"(?<!\w){BLANK.join(parts)}(?!\w)", text):
        yield Span(*match.span())
