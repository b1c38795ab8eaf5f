"""Whose an office is, before it: a person's, "*his* lawyer", or a deputy's, whose level stands
first: "*Deputy* NATO Secretary General".
"""

from dataclasses import dataclass, replace

from kg.extract.naming.chunks import Chunk, phrase
from kg.extract.naming.names import Name
from kg.extract.naming.runons import is_region
from kg.extract.posts.offices.bodies import skip_article
from kg.extract.posts.offices.wheres import Wheres
from kg.extract.posts.titles.bodynouns import BODY_NOUNS
from kg.extract.posts.titles.office import ELECTED, Office
from kg.extract.posts.titles.status_words import passed, status_left, word_before
from kg.extract.posts.titles.titling import POSSESSIVE
from kg.extract.words.owning import COUNSEL, LEVELS
from kg.extract.words.titles import QUALIFIERS, STATUS_WORDS
from kg.model.extraction import EntityType, Form, Mention, Ref, Status


@dataclass(slots=True)
class Aides(Wheres):
    """Tells the offices of one passage that belong to a person."""

    def noun_start(self, first: int) -> int:
        """Where the words begin that tell what a body's noun before a title is: "former *civil*
        service chief".
        """
        told = STATUS_WORDS.keys() | QUALIFIERS
        while first and self.passage.lower[first] in BODY_NOUNS and (
            self.modifies_noun(first - 1) and word_before(self.passage.lower, first)[0] not in told
        ):  # fmt: skip
            first -= 1
        return first

    def bare_body(self, first: int) -> Ref | None:
        """The body told before by whose bare noun a title begins: "*council* leader Ana Lind"."""
        noun, at = self.passage.lower[first - 1] if first else "", first - 1
        bare = noun in MEETING and at not in self.passage.inside and self.modifies_noun(at)
        return (
            self.antecedents.of_noun(noun, self.offset(at))
            if (bare and self.phrase_start(at) == at)
            else None
        )

    def is_aide(self, start: int) -> bool:
        """Whether an office is of one who works for somebody, "*Lind's* secretary", or only of the
        state before it: "*ex-Malian* premier".
        """
        if self.passage.lower[start].startswith("ex-"):
            return True
        owner = self.passage.ending.get(start - 1)
        owned = start > 1 and self.passage.lower[start - 1] in POSSESSIVE
        return owned and owner is not None and owner.type is EntityType.PERSON

    def personal(self, start: int, office: Office) -> bool:
        """Whether somebody works for a person: "his lawyer", "Ana Lind's aide"."""
        low, at = self.passage.lower, start
        if office.role in {"member", "other", "researcher", "leader"} or office.body is not None:
            return False
        if low[at] in {"his", "her"}:
            return True
        owned = not POSSESSIVE.isdisjoint(low[at : office.first])
        if owned and low[office.last - 1] in COUNSEL:
            # "the family's lawyer"
            return True
        owner = self.passage.ending.get(at - 1)
        if owner is not None and low[at - 1] in POSSESSIVE:
            return owner.type is EntityType.PERSON
        behind = low[office.first : office.last + 1]
        if not COUNSEL.isdisjoint(behind) and not FOR.isdisjoint(behind):
            return True
        return low[office.end : office.end + 1] == ["for"] and self.is_client(office.end + 1)

    def is_staffer(self, office: Office) -> bool:
        """Whether somebody works for a legislator: "legislative director *for Senators Lind*"."""
        low, at = self.passage.lower, office.end
        chunk = next((c for c in self.titled if c.start == at + 1), None)
        if low[at : at + 1] not in (["for"], ["to"], ["on"]) or chunk is None:
            return False
        holder = self.passage.starting.get(chunk.end)
        elected = chunk.value in ELECTED
        return elected and holder is not None and holder.type is EntityType.PERSON

    def of_union(self, office: Office) -> Office:
        """The office of a state that its own title names: "Assistant *U.S.* Attorney"."""
        if office.body is not None:
            return office
        for at in range(office.first, office.last):
            end = at + 1 + (self.words[at].text == "United")
            name = phrase(self.words[at:end])
            if name in {"U.S.", "U.S", "United States"}:
                span = self.passage.passage.span(self.words[at], self.words[end - 1])
                called = "United States" if end - at > 1 else "U.S."
                state = Mention(span, EntityType.PLACE, Form.NAME, called)
                return replace(office, body=self.draft.add(state))
        return office

    def is_level(self, chunk: Chunk) -> bool:
        """Whether a word only tells the level of the title behind a region or a body: "*deputy*
        Africa director", "*Associate* White House Counsel".
        """
        told = self.passage.lower[chunk.start : chunk.end - 1]  # "former", "acting"
        if self.passage.lower[chunk.end - 1] not in LEVELS or not STATUS_WORDS.keys() >= set(told):
            return False
        owner = self.passage.starting.get(chunk.end)
        if owner is None:
            behind = self.words[chunk.end : chunk.end + 1]
            short = bool(behind) and self.is_short(behind[0].text)
            return short and chunk.end + 1 in self.passage.titles
        return owner.type is not EntityType.PERSON and (
            owner.end in self.passage.titles or self.regions_end(owner) in self.passage.titles
        )

    def regions_end(self, name: Name) -> int:
        """Where the parts of the world end that are joined: "*Middle East and North Africa*"."""
        end = name.end
        while self.passage.lower[end : end + 1] == ["and"] and (
            (after := self.passage.starting.get(end + 1)) is not None
            and after.type is EntityType.PLACE
            and is_region(phrase(self.words[name.start : name.end]))
        ):
            end = after.end
        return end

    def regions_start(self, at: int) -> int:
        """Where the parts of the world begin that end before a title, with the level of it:
        "*deputy Middle East and North Africa* director".
        """
        start = self.passage.ending[at].start
        while start > 1 and self.passage.lower[start - 1] == "and" and (
            (before := self.passage.ending.get(start - 1)) is not None
            and is_region(phrase(self.words[before.start : before.end]))
        ):  # fmt: skip
            start = before.start
        return start - (self.passage.lower[start - 1 : start] == ["deputy"])

    def of_regions(
        self, at: int, *, alone: bool
    ) -> tuple[Ref | None, int, int, Status | None] | None:
        """The owner of a title that begins with its level or with parts of the world, "*Oxfam*'s
        deputy Africa director": with where it begins, the title does, and what tells the status.
        """
        begin = self.regions_start(at) if self.is_region(at) else at
        if begin == at or begin == self.passage.ending[at].start:
            return None
        edge, inner = passed(self.passage, begin)
        ref, start, _ = self.owner(edge, edge, alone=alone)
        start, status = status_left(self.passage.lower, start)
        return ref, start, begin, inner or status

    def is_levelled(self, start: int, edge: int) -> bool:
        """Whether the level of a title stands before whose it is: "*Deputy* FAO Director"."""
        low = self.passage.lower
        between = POSSESSIVE.isdisjoint(low[start:edge]) and edge > start
        return between and low[start - 1 : start] != [] and low[start - 1] in LEVELS

    def sender(self, start: int, end: int) -> Ref | None:
        """The state before the body to which an envoy is sent: "*Chile*'s deputy UN envoy"."""
        start = skip_article(self.passage.lower, start)
        name, body = self.passage.starting.get(start), self.passage.ending.get(end)
        if body is None or body.type is not EntityType.ORGANIZATION or body.start == start:
            return None
        if self.passage.lower[start] in LEVELS:
            return self.owner(start, start, alone=True).ref
        if name is not None and name.type is EntityType.PLACE:
            return self.ref(name)
        return self.draft.state_of_demonym(self.passage.passage, self.words[start])


MEETING = frozenset({"council", "court", "tribunal", "commission", "board", "assembly"})
"""Nouns of bodies that stand for the one told before in its officers' titles."""
FOR = frozenset({"of", "for"})
