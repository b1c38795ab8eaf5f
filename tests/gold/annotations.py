"""A gold document from its YAML: entries in the annotator's words become layers with offsets."""

from collections.abc import Iterator
from dataclasses import fields
from itertools import product
from typing import Any

from strings import Misfit, Text, gap

from kg.interchange import (
    Attribution,
    Characterization,
    Document,
    Entity,
    Event,
    Post,
    Relation,
    Resolution,
)
from kg.interchange.predictions import inner
from kg.interchange.terms import ENTITY_TYPES, EVENT_TYPES, FORMS, POLARITIES, STATUSES
from kg.model.extraction import Span

PRONOUNS = frozenset(
    {
        "he", "she", "it", "they", "him", "her", "them", "his", "hers", "its", "their", "theirs",
        "we", "us", "our", "i", "me", "my", "who", "whom", "whose", "himself", "herself", "itself",
        "themselves", "this", "that", "these", "those",
    }
)  # fmt: skip
LAYERS = {
    "entities": ("id", "type", "names", "refs"),
    "posts": ("person", "title", "organization", "status", "accredited_to"),
    "relations": ("type", "subject", "object"),
    "events": (
        "trigger", "type", "date", "end_date", "place", "participants", "also", "commemorates",
    ),
    "resolutions": (
        "trigger", "body", "number", "date", "votes", "actions", "addressee", "about",
    ),
    "attributions": ("source", "cue", "content", "speaker", "polarity", "form"),
    "characterizations": ("speaker", "target", "words"),
}  # fmt: skip
"""The keys of each layer."""

Row = dict[str, Any]


class Compiler:
    """One document in the making; every fault is kept, so that all are told at once."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.text = Text(str(row.get("text", "")).rstrip("\n"))
        self.faults: list[str] = []
        self.ids = {entry.get("id") for entry in self.entries("entities")}
        self.triggers = {
            str(entry.get("trigger")): n for n, entry in enumerate(self.entries("events"))
        }

    def entries(self, layer: str) -> list[Row]:
        """The entries of a layer."""
        return self.row.get(layer) or []

    def document(self) -> Document:
        """The document, as far as it goes: `faults` tells what is wrong."""
        known = {each.name for each in fields(Document)} - {"clusters", "evaluation_span"}
        self.faults += [f"{key}: unknown key" for key in self.row if key not in known]
        named = self.named()
        return Document(
            id=str(self.row.get("id")),
            text=self.text.text,
            published=told(self.row.get("published")),
            entities=self.layer("entities", self.entity, named, inner(named)),
            posts=self.layer("posts", self.post),
            relations=self.layer("relations", self.relation),
            events=self.layer("events", self.event),
            resolutions=self.layer("resolutions", self.resolution),
            attributions=self.layer("attributions", self.attribution),
            characterizations=self.layer("characterizations", self.characterization),
            forbidden=tuple(self.forbidden()),
        )

    def layer(self, name: str, compiled: Any, *given: Any) -> tuple[Any, ...]:
        """The entries of a layer, compiled; those with faults are left out."""
        found = []
        for n, entry in enumerate(self.entries(name), start=1):
            label = entry.get("id") or entry.get("trigger") or entry.get("person") or n
            try:
                unknown = [key for key in entry if key not in LAYERS[name]]
                if unknown:
                    raise Misfit(f"unknown key {unknown[0]}")
                found.append(compiled(entry, *given))
            except Misfit as misfit:
                self.faults.append(f"{name} {label}: {misfit}")
            except KeyError as error:
                self.faults.append(f"{name} {label}: {error.args[0]} is missing")
        return tuple(found)

    def named(self) -> dict[Span, str]:
        """Whom each occurrence of a name names."""
        found: dict[Span, str] = {}
        for entry in self.entries("entities"):
            for name in listed(entry.get("names")):
                try:
                    spans = self.text.occurrences(name)
                except Misfit as misfit:
                    self.faults.append(f"entities {entry.get('id')}: {misfit}")
                    continue
                for span in spans:
                    if found.setdefault(span, entry["id"]) != entry["id"]:
                        self.faults.append(
                            f"entities {entry['id']}: {name!r} names {found[span]} too"
                        )
        return found

    def entity(self, entry: Row, named: dict[Span, str], nested: set[Span]) -> Entity:
        """An entity with its names, nouns and pronouns in the order of the text."""
        own = sorted(span for span, id in named.items() if id == entry["id"])
        kinds = {span: "NAM" for span in own if span not in nested}
        for words in listed(entry.get("refs")):
            span = self.text.one(words)
            pronoun = span.of(self.text.text).lower() in PRONOUNS
            kinds.setdefault(span, "PRO" if pronoun else "NOM")
        mentions = tuple(sorted(kinds))
        return Entity(
            id=entry["id"],
            type=one_of(ENTITY_TYPES, entry["type"]),
            mentions=mentions,
            kinds=tuple(kinds[mention] for mention in mentions),
            allusions=tuple(span for span in own if span in nested),
        )

    def post(self, entry: Row) -> Post:
        """A post."""
        return Post(
            person=self.id(entry["person"]) or "",
            title=self.text.one(entry["title"]),
            organization=self.id(entry.get("organization")),
            status=one_of(STATUSES, entry["status"]),
            accredited_to=self.id(entry.get("accredited_to")),
        )

    def relation(self, entry: Row) -> Relation:
        """A relation."""
        return Relation(
            entry["type"], self.id(entry["subject"]) or "", self.id(entry["object"]) or ""
        )

    def event(self, entry: Row) -> Event:
        """An event."""
        earlier = entry.get("commemorates")
        return Event(
            trigger=self.text.one(entry["trigger"]),
            type=one_of(EVENT_TYPES, entry["type"]),
            participants=tuple(self.id(id) or "" for id in listed(entry.get("participants"))),
            place=self.id(entry.get("place")),
            date=told(entry.get("date")),
            end_date=told(entry.get("end_date")),
            also=tuple(sorted(self.text.one(words) for words in listed(entry.get("also")))),
            commemorates=None if earlier is None else self.event_at(str(earlier)),
        )

    def resolution(self, entry: Row) -> Resolution:
        """A resolution."""
        votes = entry.get("votes")
        if votes is not None and len(votes) != 3:
            raise Misfit("votes are three counts: for, against, abstaining")
        return Resolution(
            trigger=self.text.one(entry["trigger"]),
            body=self.id(entry.get("body")),
            number=told(entry.get("number")),
            date=told(entry.get("date")),
            votes=None if votes is None else tuple(votes),
            actions=tuple(listed(entry.get("actions"))),
            addressee=self.id(entry.get("addressee")),
            about=tuple(self.id(id) or "" for id in listed(entry.get("about"))),
        )

    def attribution(self, entry: Row) -> Attribution:
        """An attribution. Of words that stand in the text several times, those are meant that are
        nearest to its other words.
        """
        sources = [self.text.occurrences(words) for words in listed(entry.get("source"))]
        cues = [self.text.occurrences(words) for words in listed(entry.get("cue"))]
        first, *rest = listed(entry["content"])
        contents = self.text.occurrences(first)
        best = min(product(contents, product(*cues), product(*sources)), key=apart)
        content = [best[0]]
        for words in rest:
            content.append(self.text.one(words, after=content[-1].end))
        return Attribution(
            source=best[2],
            cue=best[1],
            content=tuple(content),
            speaker=self.id(entry.get("speaker")),
            polarity=one_of(POLARITIES, entry.get("polarity", "Affirms")),
            form=one_of(FORMS, entry["form"]),
        )

    def characterization(self, entry: Row) -> Characterization:
        """A characterization of an entity or an event."""
        target = str(entry["target"])
        words = self.text.one(entry["words"])
        speaker = self.id(entry.get("speaker"))
        if target in self.ids:
            return Characterization(speaker, words, target=target)
        return Characterization(speaker, words, event=self.event_at(target))

    def forbidden(self) -> Iterator[str]:
        """Words that are no names; they stand in the text and are nobody's name."""
        names = {name for entry in self.entries("entities") for name in listed(entry.get("names"))}
        for words in self.entries("forbidden"):
            if str(words) not in self.text.text:
                self.faults.append(f"forbidden: {words!r} does not stand in the text")
            if words in names:
                self.faults.append(f"forbidden: {words!r} is a name here")
            yield str(words)

    def id(self, id: str | None) -> str | None:
        """The id of an entity that there is."""
        if id is not None and id not in self.ids:
            raise Misfit(f"there is no entity {id}")
        return id

    def event_at(self, trigger: str) -> int:
        """The event of a trigger, given with the same words as there."""
        if trigger not in self.triggers:
            raise Misfit(f"{trigger!r} is neither an entity nor an event's trigger")
        return self.triggers[trigger]


def apart(words: tuple[Span, tuple[Span, ...], tuple[Span, ...]]) -> tuple[int, int]:
    """How far content, cue and source are from each other; cue and source are not in the content.
    Of equal ones the first in the text.
    """
    content, cues, sources = words
    near = sum(gap(cue, content) for cue in cues)
    near += sum(gap(source, cue) for source in sources for cue in (cues or (content,)))
    inside = sum(part.within(content) for part in (*cues, *sources))
    return near + inside * 10_000, content.start


def listed(value: object) -> list[Any]:
    """One or several as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def told(value: object) -> str | None:
    """A date or number as a string."""
    return None if value is None else str(value)


def one_of(allowed: tuple[str, ...], value: str) -> str:
    """The value, if it is one of those."""
    if value not in allowed:
        raise Misfit(f"{value!r} is none of {', '.join(allowed)}")
    return value
