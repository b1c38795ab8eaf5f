"""Firms and places that were taken for people, as their officers tell; the only body of a text."""

from kg.extract.naming.chunks import Label, phrase
from kg.extract.naming.names import Name
from kg.extract.posts.offices.bodies import Bodies
from kg.extract.posts.titles.bodynouns import BODY_NOUNS, GROUNDS
from kg.extract.words.owning import CORPORATE, HILLS
from kg.gazetteer import place
from kg.model.extraction import EntityType, Form, Ref

TITLE = Label.TITLE


FURTHER = frozenset({"mission", "delegation", "office", "bureau", "operation", "force"})
"""Further parts of a body that go by its name: "the *UN mission*"."""
PARTISAN = frozenset({"secretary-general", "deputy-secretary-general", "leader", "deputy-leader"})
"""Further roles in parties and movements, never in somebody's service."""


class Firms(Bodies):
    """Reads whom the officers of one passage tell to be a body."""

    def mistaken(self, name: Name, first: int) -> Ref | None:
        """The firm that was taken for a person: people have no general managers."""
        if place(phrase(self.words[name.start : name.end])) is not None:
            return self.retyped(self.ref(name), EntityType.PLACE)
        chunk = next((c for c in self.passage.chunks if c.end > first and c.label is TITLE), None)
        if (
            chunk is None
            or (chunk.value not in CORPORATE and self.passage.lower[chunk.end - 1] != "manager")
            or name.end - name.start > 1
        ):
            return None
        ref = self.ref(name)
        mention = self.draft.mentions[ref]
        if mention.honorific or self.is_shared(mention):
            return None
        return self.retyped(ref, EntityType.ORGANIZATION)

    def only_body(self, before: int) -> Ref | None:
        """The only body that the text has named by then."""
        bodies = {
            mention.name: ref for ref, mention in enumerate(self.draft.mentions)
            if mention.type is EntityType.ORGANIZATION and mention.form is Form.NAME
            and mention.span.start < before
        }  # fmt: skip
        return next(iter(bodies.values())) if len(bodies) == 1 else None

    def house_end(self, at: int) -> int:
        """The end of the capitals by which a title in small letters goes on a body's name: "Bergen
        *City Council* member", or `at`.
        """
        low, end = self.passage.lower, at
        while end + 1 < len(low) and self.words[end].text.istitle() and (
            low[end] in BODY_NOUNS | GROUNDS
        ):  # fmt: skip
            end += 1
        small = end + 1 < len(low) and self.words[end].text.islower() and end in self.passage.titles
        return end if end > at and small and low[end - 1] in BODY_NOUNS else at

    def is_placed(self, name: Name) -> bool:
        """Whether a name is a place's: also one that often stands for a body, "Westminster"."""
        seat = phrase(self.words[name.start : name.end])
        return name.type is EntityType.PLACE or place(seat) is not None or seat in HILLS

    def firm_of(self, at: int) -> Ref | None:
        """The firm that was taken for a person before "whose": "Petromar, *whose* manager"."""
        name = self.passage.ending.get(at - (at > 0 and self.passage.lower[at - 1] == ","))
        return None if name is None else self.mistaken(name, at + 1)

    def firm_before(self, name: Name, at: int) -> Ref | None:
        """The firm that was taken for a person, before the title of somebody with a name: "*Petro
        Marim* chief executive Ana Lind".
        """
        chunk = next((c for c in self.passage.chunks if c.end > at and c.label is TITLE), None)
        holder = None if chunk is None else self.passage.starting.get(chunk.end)
        before = self.words[name.start - 1] if name.start else None
        if (
            chunk is None or chunk.value not in CORPORATE | PARTISAN
            or holder is None or holder.type is not EntityType.PERSON
            or (before is not None and before.pos_ in {"VERB", "NOUN", "ADJ"})
        ):  # fmt: skip
            return None
        ref = self.ref(name)
        mention = self.draft.mentions[ref]
        if mention.honorific or self.is_shared(mention):
            return None
        for other, each in enumerate(self.draft.mentions):
            if each.name == mention.name and each.type is EntityType.PERSON:
                self.retyped(other, EntityType.ORGANIZATION)
        return ref


def is_partisan(name: Name) -> bool:
    """Whether a name may be a party's, to which ministers belong whose posts are the state's: "two
    *Likud* ministers".
    """
    return name.type is EntityType.ORGANIZATION and name.kind in {"party", "other", None}
