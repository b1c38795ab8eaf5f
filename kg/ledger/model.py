"""Positions on a point of an event or place, and the accounts of claims that take them."""

from dataclasses import dataclass
from typing import NamedTuple

from kg.identifiers import digest, slug
from kg.model.quads import Iri

NAME, TOLL, RESPONSIBILITY, DATE, STATUS, OCCURRENCE = (
    "name",
    "toll",
    "responsibility",
    "date",
    "status",
    "occurrence",
)
"""The points on which accounts are compared; also the slugs of their concepts."""


class Group(NamedTuple):
    """A point of an event or place: what accounts are compared on."""

    thing: Iri
    point: str


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A value that claims may take on a point, affirmed or denied.

    `value` is canonical: a word for an event, a party, a status, an ISO date. A toll has a `harm`,
    the people counted and its bounds; `hedged` tells that it only "may" be so.
    """

    thing: Iri
    point: str
    value: str
    denied: bool = False
    harm: str = ""
    counted: str = ""
    least: int = 0
    most: int | None = None
    hedged: bool = False

    @property
    def group(self) -> Group:
        """The point that it is on."""
        return Group(self.thing, self.point)

    @property
    def text(self) -> str:
        """The position in words.

        >>> Position(Iri("e"), TOLL, "201 or more", harm="killed", counted="people").text
        '201 or more people killed'
        >>> Position(Iri("e"), NAME, "accident", denied=True).text
        'not: accident'
        """
        said = " ".join(word for word in (self.value, self.counted, self.harm) if word)
        said = f"perhaps {said}" if self.hedged else said
        return f"not: {said}" if self.denied else said

    @property
    def id(self) -> str:
        """The Id, from the thing, the point and the words."""
        about = "-".join(self.thing.rstrip("/").rsplit("/", 2)[-1:])
        words = slug(self.text, length=40)
        mark = digest(self.thing, self.point, self.text)
        return f"position/{slug(about)}-{self.point}-{words}-{mark}"


@dataclass(frozen=True, slots=True, order=True)
class Account:
    """A claim takes a position: by which of its words, and why these are about that thing.

    `speaker` is an IRI, or words that surely stand for somebody else than any IRI; empty where it
    cannot be told who speaks. `day` is when it was claimed, as precise as known, or empty.
    """

    claim: Iri
    position: Position
    words: str
    tie: str
    party: Iri | None = None
    speaker: str = ""
    day: str = ""

    @property
    def id(self) -> str:
        """The Id: one for each claim and position."""
        claim = self.claim.rpartition("/")[2]
        return f"account/{claim}-{self.position.point}-{digest(self.position.id)}"
