"""Where a claim is read, and what is found there."""

from typing import NamedTuple

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.parse import Token
from kg.extract.text.quotes import inside, trimmed
from kg.model.extraction import EntityType, Ref, Span


class Scene(NamedTuple):
    """Where a claim is read: the draft, the passage, the article's quotations, and the word for
    whoever speaks.
    """

    draft: Draft
    passage: Named
    quoted: list[Span]
    source: Token | None = None

    def at(self, token: Token) -> int:
        """Where a token begins in the article."""
        return self.passage.passage.at(token)

    def span(self, first: int, last: int) -> Span:
        """From one word of the passage to another, without marks at the ends."""
        doc = self.passage.passage.doc
        return trimmed(self.draft.article.text, self.passage.passage.span(doc[first], doc[last]))

    def ref(self, word: Token) -> Ref | None:
        """The mention that a word belongs to."""
        return self.draft.ref(self.passage.passage, word)

    def type_of(self, word: Token | None) -> EntityType | None:
        """The type of what a word names or stands for, if that is mentioned."""
        ref = None if word is None else self.ref(word)
        return None if ref is None else self.draft.mentions[ref].type

    def names(self, word: Token | None, type: EntityType) -> bool:
        """Whether a word belongs to a name of this type."""
        ref = None if word is None else self.ref(word)
        return ref is not None and self.draft.names(ref, type)

    def names_person(self, word: Token) -> bool:
        """Whether a word is a person's name."""
        return self.names(word, EntityType.PERSON)

    def names_body(self, word: Token) -> bool:
        """Whether a word is the name of an organization."""
        return self.names(word, EntityType.ORGANIZATION)


class Content(NamedTuple):
    """The claimed words, in one piece or, where the cue interrupts them, several; and the rule that
    found them.
    """

    pieces: list[Span]
    rule: str
    last: Token | None = None
    """The last word of the cue, where it is not the cue's verb: the "hope" of "expressed hope"."""


NOTHING = Content([], "")


def segment(scene: Scene, cue: Token) -> tuple[int, int]:
    """The first and last word of the cue's sentence between semicolons."""
    first, last, doc = cue.sent.start, cue.sent.end - 1, cue.doc
    stops = [
        at
        for at in range(first, last + 1)
        if doc[at].text == ";" and inside(scene.quoted, scene.at(doc[at])) is None
    ]
    return (
        max([first, *(at + 1 for at in stops if at < cue.i)]),
        min([last, *(at - 1 for at in stops if at > cue.i)]),
    )
