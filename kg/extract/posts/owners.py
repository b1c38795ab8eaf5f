"""Whose office it is: the body or state before a title."""

from typing import NamedTuple

from kg.extract.naming.names import Name
from kg.extract.posts.antecedents import BODY_NOUNS, owner_of_its
from kg.extract.posts.bodies import GROUNDS, Bodies
from kg.extract.posts.titling import DETERMINERS, POSSESSIVE
from kg.extract.words.titles import FIELD_NOUNS
from kg.gazetteer import demonym
from kg.model.extraction import EntityType, Ref


class Owner(NamedTuple):
    """Who owns an office, if the text tells; where its words begin; where those of the title do."""

    ref: Ref | None
    start: int
    first: int


FIELD_WORDS = FIELD_NOUNS | {"human", "civil", "equal", "public", "and", "children", "consumer"}
COUNTRIES = frozenset({"country", "nation", "kingdom", "republic"})


class Owners(Bodies):
    """Reads the owners of offices in one passage."""

    def owner(self, at: int, title: int, *, alone: bool) -> Owner:
        """The body or state before a title and its words of status, which begin at `at`. `alone`
        tells that no body stands behind the title.
        """
        low = self.passage.lower
        before = low[at - 1] if at else ""
        if before in POSSESSIVE:
            return self.possessor(at - 1, at)
        if before in {"its", "their", "our"}:
            return Owner(self.of_its(at - 1), at - 1, at)
        if before in {"his", "her", "my"}:
            return Owner(None, at - 1, at)
        if at > 1 and (twofold := self.twofold(at)) is not None:
            return twofold
        name = self.passage.ending.get(at)
        if name is not None and name.type is EntityType.ORGANIZATION and self.is_field(name):
            return self.owner(name.start, title, alone=alone)
        if name is not None and name.type is not EntityType.PERSON:
            return self.adjacent(name, at)
        if before == ")" and at > 3 and low[at - 3] == "(":
            name = self.passage.ending.get(at - 1)
            longer = self.passage.ending.get(at - 3)
            if name and longer and name.type is EntityType.ORGANIZATION:
                return Owner(self.ref(longer), longer.start, at)
        if at and at - 1 not in self.passage.inside and demonym(self.words[at - 1].text):
            state = self.draft.state_of_demonym(self.passage.passage, self.words[at - 1])
            return Owner(state, at - 1, at)
        return self.noun_before(at, title, alone=alone)

    def twofold(self, at: int) -> Owner | None:
        """The state whose adjective of two words stands there: "the *South African* president"."""
        first, last = self.words[at - 2], self.words[at - 1]
        if not (first.text[:1].isupper() and last.text[:1].isupper()):
            return None
        state = self.draft.state_of_demonyms(self.passage.passage, first, last)
        return None if state is None else Owner(state, at - 2, at)

    def is_field(self, name: Name) -> bool:
        """Whether a name is no body but a field: "*Human Rights* Ombudsman"."""
        words = self.passage.lower[name.start : name.end]
        return len(words) > 1 and FIELD_WORDS.issuperset(words)

    def adjacent(self, name: Name, at: int) -> Owner:
        """The name right before a title, with the state that has it: "Iran's Foreign Ministry
        spokesman".
        """
        start = name.start
        if start > 1 and self.passage.lower[start - 1] in POSSESSIVE:
            outer = self.passage.ending.get(start - 1)
            start = outer.start if outer else start
        elif start and demonym(self.words[start - 1].text):
            start -= 1
        return Owner(self.ref(name), start, at)

    def possessor(self, at: int, first: int) -> Owner:
        """Whose the title is: `words[at]` is the possessive sign."""
        low = self.passage.lower
        name = self.passage.ending.get(at)
        if name is None and at and low[at - 1] == ")":
            name = self.passage.ending.get(at - 3)
        if name is not None:
            if name.type is EntityType.PERSON:
                return Owner(None, first, first)
            return self.adjacent(name, first)
        noun = at - 1
        if "general" in low[noun] and "secretary" in "".join(low[max(noun - 2, 0) : at]):
            return Owner(self.united_nations(), noun, first)
        if noun > 0 and low[noun] in GROUNDS and low[noun - 1] in DETERMINERS:
            return Owner(self.antecedents.last_town(self.offset(noun)), noun - 1, first)
        if noun >= 0 and low[noun] in BODY_NOUNS and self.words[noun].text.islower():
            start = noun
            while start and low[start - 1] not in DETERMINERS and self.words[start - 1].dep_ in {
                "compound", "amod"
            }:  # fmt: skip
                start -= 1
            ref = self.antecedents.of_noun(low[noun], self.offset(noun))
            return Owner(ref if start == noun else None, start, first)
        start = noun
        while start > 0 and low[start - 1] not in DETERMINERS and self.words[start].pos_ == "NOUN":
            start -= 1
        return Owner(None, max(start - 1, 0), first)

    def is_origin(self, at: int, ref: Ref) -> bool:
        """Whether only a nationality or place stands before a title: "a Latvian journalist"."""
        own = self.passage.lower[at - 1] in POSSESSIVE or self.passage.lower[at - 1] == "its"
        return not own and self.draft.mentions[ref].type is EntityType.PLACE

    def is_region(self, at: int) -> bool:
        """Whether the name of a place stands right before a title."""
        name = self.passage.ending.get(at)
        return name is not None and name.type is EntityType.PLACE

    def united_nations(self) -> Ref | None:
        """The body whose Secretary-General needs no name."""
        found = (self.antecedents.called(name) for name in ("United Nations", "UN", "U.N."))
        return next((ref for ref in found if ref is not None), None)

    def noun_before(self, at: int, title: int, *, alone: bool) -> Owner:
        """A common noun for a body before a title: "council chair", "party president"."""
        low = self.passage.lower
        plain = self.words[title].text.islower()
        if plain and at and low[at - 1] in BODY_NOUNS and self.words[at - 1].text.islower():
            ref = self.antecedents.of_noun(low[at - 1], self.offset(at))
            if ref is not None and alone:
                return Owner(ref, at - 1, at)
            if low[at - 1] not in {"press"}:
                return Owner(None, at - 1, at - 1)
        return Owner(None, at, at)

    def of_its(self, at: int) -> Ref | None:
        """What "its" means here."""
        return owner_of_its(self.draft, self.passage, at)
