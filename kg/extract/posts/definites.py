"""Bodies and places that a definite common noun means: "the country", "the youth wing"."""

from dataclasses import dataclass

from kg.extract.naming.chunks import phrase
from kg.extract.posts.bodynouns import (
    ANY,
    BODY_NOUNS,
    DESCRIPTIONS,
    GENERIC,
    GROUNDS,
    LANDS,
    LOOSE,
    PARTS,
    STANDINGS,
    STATELY_BODIES,
    TOWNS,
    head_noun,
)
from kg.extract.posts.its import owner_of_its, sentence_start
from kg.extract.posts.regions import governed
from kg.extract.posts.titling import DETERMINERS, POSSESSIVE
from kg.extract.posts.unread import Unread
from kg.extract.words.titles import FIELD_NOUNS
from kg.model.extraction import EntityType, Ref

MODIFIERS = frozenset({"compound", "amod", "nmod"})
"""What the words are to a noun before which they stand."""
PLURAL = frozenset({"'", "’"})
EMPTY = frozenset(
    {"new", "old", "same", "whole", "entire", "embattled", "troubled", "ailing", "own"}
)
"""Words before a noun that tell no body from others."""
SPEAKING = frozenset({"through", "in", "by", "via", "speaking", "represented", "with", "under"})
"""How a sentence begins that tells first through whom a body speaks."""
SITTINGS = frozenset(
    {"session", "summit", "meeting", "conference", "congress", "plenary", "gathering", "ministers",
     "leaders", "delegates", "members"}
)  # fmt: skip
"""What acts for the body that meets."""
OPENING = 6
"""Words between there and "its"."""
DEFINITE = frozenset({"the", "this", "that"})


@dataclass(slots=True)
class Definites(Unread):
    """Reads the common nouns of one passage that mean a body or place."""

    def phrase_start(self, noun: int) -> int:
        """Where the words begin that tell what a noun is: "the *youth* wing"."""
        start = noun
        while start and self.modifies_noun(start - 1):
            # "the *pilots'* union"
            start -= 1 + (self.passage.lower[start - 1] in PLURAL)
        return start

    def modifies_noun(self, at: int) -> bool:
        """Whether a word tells what the noun behind it is."""
        low, word = self.passage.lower, self.words[at]
        if low[at] in PLURAL:
            return at > 0 and self.words[at - 1].tag_ == "NNS" and at - 1 not in self.passage.inside
        free = low[at] not in DETERMINERS and at not in self.passage.inside
        return free and word.dep_ in MODIFIERS

    def meant(self, start: int, end: int) -> Ref | None:
        """The body or place that a noun means, the last of the words, behind "the"."""
        low, noun = self.passage.lower, end - 1
        before = low[noun - 1] if noun else ""
        if (before, low[noun]) == ("world", "body"):
            return self.united_nations()
        if low[noun] in LANDS:
            return self.antecedents.last_state(self.offset(start), self.passage.passage.offset)
        if low[noun] in GROUNDS and (
            (ground := self.ground(noun)) is not None or low[noun] not in BODY_NOUNS
        ):  # fmt: skip
            # "the department" may be a ministry's.
            return ground
        if low[noun] == "ministry" and before in FIELD_NOUNS | {"foreign"}:
            return self.made(noun - 1, end)
        return self.body_meant(start, end) if low[noun] in BODY_NOUNS | PARTS else None

    def ground(self, noun: int) -> Ref | None:
        """The town or region that "the city" or "the province" means."""
        word, before = self.passage.lower[noun], self.offset(noun)
        town = self.antecedents.last_town(before, capital=word == "capital")
        if word in TOWNS:
            return town
        region = self.antecedents.last_region(before, word)
        return governed(self.draft, before) if region is None else region

    def body_meant(self, start: int, end: int) -> Ref | None:
        """The body of that kind that was named last, else one that has only this description."""
        noun = end - 1
        while start < noun and self.passage.lower[start] in EMPTY:
            start += 1
        if start == noun or (
            self.passage.lower[noun] in GENERIC and self.words[noun - 1].tag_ in {"JJ", "NNP"}
        ):  # fmt: skip
            found = self.antecedents.of_noun(self.passage.lower[noun], self.offset(noun))
            found = self.unsorted(noun) if found is None else found
        else:
            found = self.antecedents.spelled(phrase(self.words[start:end]).lower())
        if found is None and start == noun and self.passage.lower[noun] in ANY:
            # "the house", of a museum
            return self.antecedents.last_subject(self.offset(noun))
        definite = start > 0 and self.passage.lower[start - 1] in DEFINITE | POSSESSIVE | EMPTY
        if found is not None or not definite or not self.words[noun].text.islower():
            return found
        return self.made(start, end) if self.tells_apart(start, noun) else None

    def unsorted(self, noun: int) -> Ref | None:
        """The body told of last, if its name tells nothing of its kind: "the *party*" may be it."""
        word = self.passage.lower[noun]
        ref = owner_of_its(self.draft, self.passage, noun) if word in GENERIC | LOOSE else None
        mention = None if ref is None else self.draft.mentions[ref]
        if mention is None or mention.type is not EntityType.ORGANIZATION:
            return None
        told = head_noun(mention) in BODY_NOUNS and word not in GENERIC
        told = told or mention.name.isupper() or mention.kind not in {None, "other"}
        return None if told else ref

    def tells_apart(self, start: int, noun: int) -> bool:
        """Whether a description is one by which a text may go on calling a body: "the *youth*
        wing", "the garrison", not "the *main opposition* party".
        """
        low = self.passage.lower
        return all(
            (low[at] not in STANDINGS or low[at : at + 2] == ["central", "bank"])
            and (self.words[at].tag_[:2] in {"NN", "JJ"} or low[at] in POSSESSIVE)
            for at in range(start, noun)
        )

    def united_nations(self) -> Ref | None:
        """The body that is "the world body", and whose Secretary-General needs no name."""
        found = (self.antecedents.called(name) for name in ("United Nations", "UN", "U.N."))
        return next((ref for ref in found if ref is not None), None)

    def of_its(self, at: int, title: int) -> Ref | None:
        """What "its" means here: for a mayor a town, for another a body or state."""
        if self.passage.lower[title] in {"mayor", "governor", "premier"}:
            start = sentence_start(self.passage, at)
            towns = [
                n
                for n in self.passage.names
                if start <= n.start < at and n.type is EntityType.PLACE
            ]
            if len(towns) > 1 and towns[-1].start == towns[-2].end + 1:
                # "St. John's, Newfoundland"
                towns.pop()
            return self.ref(towns[-1]) if towns else None
        if (ahead := self.told_ahead(at)) is not None:
            return ahead
        noun = self.noun_told(at)
        if noun is None and not self.names_bodies(at):
            # "*The opposition* was not persuaded. Its leader": nearer than any name
            noun = self.noun_before_its(at)
        owner = owner_of_its(self.draft, self.passage, at) if noun is None else noun
        if owner is not None and self.is_managed(title) and (
            self.draft.mentions[owner].kind in {"legislature", "committee", "court"}
        ):  # fmt: skip
            return None
        if owner is None:
            owner = self.noun_before_its(at)
        return self.of_occasion(at) if owner is None else owner

    def is_managed(self, title: int) -> bool:
        """Whether a title is of a firm's manager, such as no parliament or court has."""
        words = self.passage.lower[title : title + 2]
        return words[:1] == ["ceo"] or words in (["managing", "director"], ["chief", "executive"])

    def told_ahead(self, at: int) -> Ref | None:
        """The body or state that is told behind the comma, where its sentence begins with what it
        speaks through: "Through *its* ambassador, Julio Sical, *Guatemala* has denied".
        """
        low, start = self.passage.lower, sentence_start(self.passage, at)
        if at - start > OPENING or low[start] not in SPEAKING:
            return None
        if any(start <= name.start < at for name in self.passage.names):
            return None
        for name in self.passage.names:
            begin = name.start - (low[name.start - 1] in DEFINITE)
            subject = self.words[name.end - 1].dep_ in {"nsubj", "nsubjpass"} or (
                name.end < len(low) and self.words[name.end].tag_ in {"VBD", "VBZ", "VBP", "MD"}
            )
            told = name.type is not EntityType.PERSON or low[name.end : name.end + 1] != [","]
            if name.start > at and begin and low[begin - 1] == "," and subject and told:
                same = sentence_start(self.passage, name.start) == start
                return self.ref(name) if same and name.type is not EntityType.PERSON else None
        return None

    def relative_owner(self, at: int) -> Ref | None:
        """The body that "whose" goes back to: by name, be it taken for a person's behind what it
        is, or by its noun: "a Swiss *foundation, Lumen*, whose director", "the *union*, whose".
        """
        end = at - (at > 0 and self.passage.lower[at - 1] == ",")
        name = self.passage.ending.get(end)
        if name is None:
            start = self.phrase_start(end - 1)
            return self.meant(start, end) if self.calls_body(start, end) else None
        if name.type is not EntityType.PERSON:
            return self.ref(name)
        opening = name.start - (self.passage.lower[name.start - 1] == ",")
        told = self.passage.lower[opening - 1] in BODY_NOUNS | DESCRIPTIONS
        if opening > 1 and told and opening - 1 not in self.passage.inside:
            return self.retyped(self.ref(name), EntityType.ORGANIZATION)
        return None

    def calls_body(self, start: int, end: int) -> bool:
        """Whether a common noun with an article ends there that may mean a body."""
        low = self.passage.lower
        noun = low[end - 1] in BODY_NOUNS | PARTS and self.words[end - 1].text.islower()
        return noun and start > 0 and low[start - 1] in DEFINITE | POSSESSIVE

    def noun_before_its(self, at: int) -> Ref | None:
        """The body that a common noun means as the subject of the sentence before: "*the committee*
        should take it up. Its chair, Ana Lind, said".
        """
        start = sentence_start(self.passage, at)
        first = sentence_start(self.passage, start - 1) if start else 0
        for noun in range(start - 1, first, -1):
            word = self.words[noun]
            subject = word.dep_ in {"nsubj", "nsubjpass"} and word.text.islower()
            if subject and self.passage.lower[noun] == "delegation" and (
                (sender := self.sender_of(noun)) is not None
            ):  # fmt: skip
                return sender
            if subject and self.passage.lower[noun] in BODY_NOUNS:
                return self.meant(self.phrase_start(noun), noun + 1)
            if subject and self.is_opposition(noun):
                return self.made(noun, noun + 1)
        return None

    def names_bodies(self, at: int) -> bool:
        """Whether the sentence or the one before names a body or place."""
        start = sentence_start(self.passage, at)
        first = sentence_start(self.passage, start - 1) if start else 0
        return any(
            first <= n.start < at and n.type is not EntityType.PERSON for n in self.passage.names
        )

    def of_occasion(self, at: int) -> Ref | None:
        """The body that meets where an occasion acts: "*The session* elected her as its chair"."""
        for back in range(at - 1, sentence_start(self.passage, at) - 1, -1):
            subject = self.words[back].dep_ in {"nsubj", "nsubjpass"}
            if subject and self.passage.lower[back] in SITTINGS:
                return self.antecedents.first_named(self.offset(back))
        return None

    def is_opposition(self, noun: int) -> bool:
        """Whether a word is "the opposition" as a body: nothing behind it is told by it."""
        low, word = self.passage.lower, self.words[noun]
        return low[noun - 1 : noun + 1] == ["the", "opposition"] and word.dep_ != "compound"

    def sender_of(self, noun: int) -> Ref | None:
        """The state whose delegation a noun means: "the delegation *of Peru*"."""
        low = self.passage.lower
        start = noun + 2 + (low[noun + 2 : noun + 3] == ["the"])
        behind = self.passage.starting.get(start) if low[noun + 1 : noun + 2] == ["of"] else None
        before = self.passage.ending.get(noun - 1) if low[noun - 1] in POSSESSIVE else None
        name = behind or before
        return self.ref(name) if name is not None and name.type is EntityType.PLACE else None

    def noun_told(self, at: int) -> Ref | None:
        """The body that a common noun means behind the last name of one in the sentence: "who
        founded *the party* and has been its president".
        """
        low = self.passage.lower
        for back in range(at - 1, sentence_start(self.passage, at), -1):
            name = self.passage.ending.get(back + 1)
            if name is not None and name.type is EntityType.ORGANIZATION:
                return None
            begin = self.phrase_start(back)
            if low[back] in BODY_NOUNS and begin < back and low[begin - 1] == "the" and (
                (described := self.meant(begin, back + 1)) is not None
            ):  # fmt: skip
                # "*the parents' association* wants it; its chair"
                return described
            if low[back] in BODY_NOUNS and low[back - 1] == "the":
                named = self.antecedents.of_noun(low[back], self.offset(back))
                own = named is None and low[back] not in STATELY_BODIES
                return self.meant(back, back + 1) if own else named
        return None
