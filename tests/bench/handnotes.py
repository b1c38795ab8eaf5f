"""Persons and posts noted by hand, beside what the program says of the same article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kg.evaluate.alignment import label
from kg.evaluate.matching import likeness, shared, trim
from kg.evaluate.posts import same_title, title
from kg.extract import extract
from kg.interchange import Document, Entity, prediction
from kg.interchange import Post as Said
from kg.model.article import Article
from kg.model.extraction import Span
from kg.model.resolution import Nobody
from kg.resolve import Registry, resolve

ALIKE = 0.4
"""The shared part from which two stretches with the same beginning or end name the same body."""
WHERE = re.compile(r"(?<=Embassy) in [A-ZÀ-Þ].*$")
"""What tells where a noted mission is: "U.S. Embassy *in Buenos Aires, Argentina*"."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A post as noted: `bodies` are those that are right, None for none."""

    person: int
    title: Span
    bodies: tuple[Span | None, ...]
    status: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Notes:
    """What was noted of a document."""

    persons: tuple[Span, ...]
    posts: tuple[Noted, ...]


class Reading:
    """What the program says of an article, set against the notes."""

    def __init__(self, article: Article, notes: Notes) -> None:
        self.text, self.notes = article.text, notes
        self.said = read_off(article)
        self.entities = {entity.id: entity for entity in self.said.entities or ()}
        self.person_of = dict(self.matched())

    def named(self) -> Iterator[Entity]:
        """The persons that the program finds by name."""
        for entity in self.entities.values():
            if entity.type == "PERSON" and "NAM" in (entity.kinds or ()):
                yield entity

    def matched(self) -> Iterator[tuple[str, int]]:
        """The noted person whose first mention an entity has; the closest has it."""
        for number, span in enumerate(self.notes.persons):
            closest = [(likeness(span, m), e.id) for e in self.named() for m in e.mentions
                       if shared(span, m) > 0]  # fmt: skip
            if closest:
                yield max(closest)[1], number

    def posts(self) -> list[Said]:
        """The posts; one without a body tells nothing beside the same one with it."""
        said = list(dict.fromkeys(self.said.posts or ()))
        placed = {self.key(post)[:2] for post in said if self.body(post)}
        return [post for post in said if self.body(post) or self.key(post)[:2] not in placed]

    def key(self, post: Said) -> tuple[str, tuple[str, ...], str | None]:
        """Who is what, and where: the same for a post that is told twice."""
        return post.person, title(post.title.of(self.text)), self.body(post)

    def body(self, post: Said) -> str | None:
        """The body of a post, if the text has any word for it."""
        return post.organization if self.spans(post.organization) else None

    def spans(self, id: str | None) -> tuple[Span, ...]:
        """All words of the text for an entity."""
        entity = self.entities.get(id or "")
        return (*entity.mentions, *entity.allusions) if entity else ()

    def holds(self, noted: Noted, said: Said) -> bool:
        """Whether person and title are those noted."""
        return self.person_of.get(said.person) == noted.person and same_title(
            noted.title.of(self.text), said.title.of(self.text)
        )

    def right_body(self, noted: Noted, said: Said) -> bool:
        """Whether the body is one of those noted."""
        spans = self.spans(said.organization)
        return any(
            (not spans if body is None else any(self.same_body(body, span) for span in spans))
            for body in noted.bodies
        )

    def same_body(self, noted: Span, said: Span) -> bool:
        """Whether two stretches name the same: the same words, an embassy's with where it is or
        without, or one place cut otherwise.
        """
        a, b = trim(self.text, noted), trim(self.text, said)
        same = b.of(self.text) in {a.of(self.text), WHERE.sub("", a.of(self.text))}
        return same or ((a.start == b.start or a.end == b.end) and likeness(a, b) >= ALIKE)

    def together(self, id: str | None) -> bool:
        """Whether an entity's name, cut short, begins several bodies: embassies taken for one."""
        spans = self.entities[id].mentions if id else ()
        bodies = {body for post in self.notes.posts if (body := post.bodies[0])}
        begun = {
            body.of(self.text)
            for body in bodies
            for span in spans
            if body.start == span.start and body.end > span.end
        }
        return len(begun) > 1

    def name(self, id: str | None) -> str:
        """An entity for a reader."""
        return label(self.text, self.entities[id]) if id else "-"


def read_off(article: Article) -> Document:
    """What the program says."""
    extraction = extract(article)
    resolution = resolve(article, extraction, Registry(Nobody()))
    return prediction(article.key, article, extraction, resolution)


def noted(row: dict[str, Any], *, strict: bool) -> Notes:
    """The notes of a line."""
    posts = (
        Noted(
            person=each["person"],
            title=Span(*each["title"]),
            bodies=tuple(map(span_of, [each["organization"], *also(each, strict=strict)])),
            status=each["status"],
            optional=each.get("optional", False) and not strict,
        )
        for each in row["posts"]
    )
    return Notes(tuple(Span(*each) for each in row["persons"]), tuple(posts))


def also(row: dict[str, Any], *, strict: bool) -> list[list[int] | None]:
    """The further bodies of a noted post."""
    return [] if strict else row.get("also", [])


def span_of(offsets: list[int] | None) -> Span | None:
    """The span of two offsets."""
    return Span(*offsets) if offsets else None
