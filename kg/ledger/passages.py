"""An article's graph as the ledger reads it: its claims in order, its events and its names."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from kg.model.quads import Iri, Literal, Quad, Triple
from kg.vocabulary import EVENT_TYPE, KG, KIND, RDF, SEM, SKOS, concept

READ = frozenset({
    RDF.type, KG.speaker, KG.speakerText, KG.content, KG.polarity, KG.cue, KG.about, KG.evidence,
    KG.characterizes, KG.characterizedAs, KG.claimedOn, KG.reports, KG.eventType, KG.date, KG.kind,
    SEM.hasPlace, SKOS.prefLabel, SKOS.altLabel,
})  # fmt: skip
"""The predicates that are read."""
CLASSES = frozenset({KG.Claim, KG.Event, KG.Person, KG.Organization, KG.Place})
"""The classes that count; half of a graph are the parts of mentions, which have others."""
PLACE_IN_TEXT = re.compile(r"/(\d+)-\d+$")
SEVERAL = re.compile(r"^(?:[a-z]+ ){0,4}[a-z-]+s$")
NOBODY_ELSE = {"the", "his", "her", "its", "their", "this", "that"}


@dataclass(frozen=True, slots=True)
class Said:
    """A claim: what is said, by whom, about what. `start` is the offset of its sentence."""

    id: Iri
    content: str
    denies: bool
    cue: str
    speaker: str
    speaker_iri: Iri | None
    day: str
    about: tuple[Iri, ...]
    characterizes: tuple[Iri, ...]
    named: str
    relayed: tuple[str, ...]
    """The contents of the claims that it relays: these are others' words."""
    start: int


@dataclass(frozen=True, slots=True)
class Told:
    """An event: its type, places and date."""

    id: Iri
    type: str
    places: tuple[Iri, ...]
    date: str


class Passages:
    """The statements of one article, by subject."""

    def __init__(self, statements: Iterable[Triple | Quad]) -> None:
        self._by: defaultdict[Iri, defaultdict[Iri, list[str]]]
        self._by = defaultdict(lambda: defaultdict(list))
        for statement in statements:
            predicate, value = statement.predicate, statement.object
            if predicate in READ and (predicate != RDF.type or value in CLASSES):
                plain = value.lexical if isinstance(value, Literal) else value
                self._by[statement.subject][predicate].append(plain)

    def all(self, node: Iri, predicate: Iri) -> tuple[Iri, ...]:
        """The values of a property, sorted."""
        return tuple(map(Iri, sorted(self._by[node][predicate]))) if node in self._by else ()

    def one(self, node: Iri, predicate: Iri) -> str:
        """The value of a property, or nothing."""
        return next(iter(self.all(node, predicate)), "")

    def _of(self, cls: Iri) -> list[Iri]:
        return sorted(node for node, said in self._by.items() if cls in said.get(RDF.type, ()))

    @cached_property
    def claims(self) -> tuple[Said, ...]:
        """The claims in the order of their sentences."""
        found = [self._said(node) for node in self._of(KG.Claim)]
        return tuple(sorted(found, key=lambda said: (said.start, said.id)))

    def _said(self, node: Iri) -> Said:
        speaker = self.one(node, KG.speaker)
        starts = (PLACE_IN_TEXT.search(mention) for mention in self.all(node, KG.evidence))
        return Said(
            id=node,
            content=self.one(node, KG.content),
            denies=self.one(node, KG.polarity) == KG.Denies,
            cue=self.one(node, KG.cue),
            speaker=speaker or somebody(self.one(node, KG.speakerText)),
            speaker_iri=Iri(speaker) if speaker else None,
            day=self.one(node, KG.claimedOn),
            about=self.all(node, KG.about),
            characterizes=self.all(node, KG.characterizes),
            named=self.one(node, KG.characterizedAs),
            relayed=tuple(self.one(inner, KG.content) for inner in self.all(node, KG.reports)),
            start=min((int(match[1]) for match in starts if match), default=0),
        )

    @cached_property
    def events(self) -> dict[Iri, Told]:
        """The events by IRI."""
        return {
            node: Told(
                node,
                self.one(node, KG.eventType).removeprefix(EVENT_TYPE),
                self.all(node, SEM.hasPlace),
                self.one(node, KG.date),
            )
            for node in self._of(KG.Event)
        }

    @cached_property
    def named(self) -> dict[Iri, tuple[str, ...]]:
        """Who and what acts or is a place, by IRI, with their labels."""
        found = {*self._of(KG.Person), *self._of(KG.Organization), *self._of(KG.Place)}
        return {node: self.labels(node) for node in sorted(found)}

    def labels(self, node: Iri) -> tuple[str, ...]:
        """The names of an entity, the preferred one first."""
        return (*self.all(node, SKOS.prefLabel), *self.all(node, SKOS.altLabel))

    def is_place(self, node: Iri) -> bool:
        """Whether it is a place, also one that acts."""
        return KG.Place in self.all(node, RDF.type)

    def is_state(self, node: Iri) -> bool:
        """Whether it acts as a state."""
        return concept(KIND, "state") in self.all(node, KG.kind)

    @cached_property
    def characterized(self) -> frozenset[Iri]:
        """What somebody calls something."""
        return frozenset(thing for said in self.claims for thing in said.characterizes)


def somebody(words: str) -> str:
    """Words that surely stand for another speaker than any by name: several people without a
    name. "The minister" may be one whom another article names.

    >>> somebody("local officials"), somebody("the minister"), somebody("two witnesses")
    ('~local officials', '', '~two witnesses')
    """
    plain = " ".join(words.lower().split())
    if not SEVERAL.fullmatch(plain) or plain.split()[0] in NOBODY_ELSE:
        return ""
    return "" if plain.endswith(("ss", "us")) else f"~{plain}"
