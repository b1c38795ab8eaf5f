"""Bodies and places that a definite common noun means: "the country", "the youth wing"."""

from dataclasses import dataclass

from kg.extract.naming.chunks import phrase
from kg.extract.posts.bodies.its import owner_of_its
from kg.extract.posts.bodies.regions import governed
from kg.extract.posts.bodies.unread import Unread
from kg.extract.posts.titles.bodynouns import (
    ANY,
    BODY_NOUNS,
    DESCRIPTIONS,
    GENERIC,
    GROUNDS,
    LANDS,
    LOOSE,
    PARTS,
    STANDINGS,
    TOWNS,
    head_noun,
)
from kg.extract.posts.titles.titling import DETERMINERS, POSSESSIVE
from kg.extract.words.titles import FIELD_NOUNS
from kg.gazetteer import demonym
from kg.model.extraction import EntityType, Form, Ref

MODIFIERS = frozenset({"compound", "amod", "nmod"})
"""What the words are to a noun before which they stand."""
PLURAL = frozenset({"'", "’"})
EMPTY = frozenset(
    {"new", "old", "same", "whole", "entire", "embattled", "troubled", "ailing", "own"}
)
"""Words before a noun that tell no body from others."""
REGIONAL = frozenset(
    {"regional", "subregional", "continental", "pan-african", "intergovernmental", "multilateral",
     "global", "international"}
)  # fmt: skip
"""What tells that a body is one of several states."""
STATES = frozenset({"state", "republic", "emirate"})
"""Nouns for a state that may be those of a part of one."""
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
            return self.land(start)
        if low[noun] in GROUNDS and (
            (ground := self.ground(noun)) is not None or low[noun] not in BODY_NOUNS
        ):  # fmt: skip
            # "the department" may be a ministry's.
            return self.land(start) if ground is None and low[noun] in STATES else ground
        if low[noun] == "ministry" and before in FIELD_NOUNS | {"foreign"}:
            return self.made(noun - 1, end)
        return self.body_meant(start, end) if low[noun] in BODY_NOUNS | PARTS else None

    def land(self, at: int) -> Ref | None:
        """The state that "the country" means: by name, else the only one of an adjective before."""
        named = self.antecedents.last_state(self.offset(at), self.passage.passage.offset)
        if named is not None:
            return named
        told = [word for word in self.words[:at] if word.text[:1].isupper() and demonym(word.text)]
        lands = {known.code for word in told if (known := demonym(word.text)) is not None}
        only = len(lands) == 1 and told[-1].i not in self.passage.inside
        return self.draft.state_of_demonym(self.passage.passage, told[-1]) if only else None

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
        word, before = self.passage.lower[noun], self.offset(noun)
        if self.passage.lower[noun - 1] in REGIONAL and word in GENERIC:
            found = self.antecedents.of_kind("intergovernmental-organization", 0, before)
            found = self.antecedents.of_noun(word, before) if found is None else found
        elif start == noun or (word in GENERIC and self.words[noun - 1].tag_ in {"JJ", "NNP"}):
            found = self.antecedents.of_noun(word, before)
            found = self.unsorted(noun) if found is None else found
            if found is None and word in {"chamber", "legislature"}:
                found = self.antecedents.parliament(before)
        else:
            found = self.antecedents.spelled(phrase(self.words[start:end]).lower())
            found = self.unsorted(noun) if found is None and word in DESCRIPTIONS else found
        if found is None and start == noun and self.passage.lower[noun] in ANY:
            # "the house", of a museum
            return self.antecedents.last_subject(self.offset(noun))
        definite = start > 0 and self.passage.lower[start - 1] in DEFINITE | POSSESSIVE | EMPTY
        if found is not None or not definite or not self.words[noun].text.islower():
            return found
        if word in LOOSE and (unread := self.made_last(before)) is not None:
            return unread
        if start == noun and (described := self.described_before(noun)) is not None:
            return described
        return self.made(start, end) if self.tells_apart(start, noun) else None

    def unsorted(self, noun: int) -> Ref | None:
        """The body told of last, if its name tells nothing of its kind: "the *party*" may be it."""
        word = self.passage.lower[noun]
        vague = word in GENERIC | LOOSE | DESCRIPTIONS
        ref = owner_of_its(self.draft, self.passage, noun) if vague else None
        if ref is None and word == "party":
            ref = self.antecedents.last_subject(self.offset(noun))
        mention = None if ref is None else self.draft.mentions[ref]
        sold = {"company"} if word in DESCRIPTIONS else set()
        if mention is None or mention.type is not EntityType.ORGANIZATION:
            return None
        told = head_noun(mention) in BODY_NOUNS and word not in GENERIC
        told = told or (mention.name.isupper() and word != "party")
        told = told or mention.kind not in {None, "other", *sold}
        return None if told else ref

    def made_last(self, before: int) -> Ref | None:
        """The body that a title has told last, of a name that nobody had read."""
        mentions = self.draft.mentions
        for ref in range(len(mentions) - 1, self.antecedents.read - 1, -1):
            mention = mentions[ref]
            if mention.type is EntityType.ORGANIZATION and mention.form is Form.NAME and (
                mention.name[:1].isupper() and mention.span.start < before
            ):  # fmt: skip
                return ref
        return None

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

    def sender_of(self, noun: int) -> Ref | None:
        """The state whose delegation a noun means: "the delegation *of Peru*"."""
        low = self.passage.lower
        start = noun + 2 + (low[noun + 2 : noun + 3] == ["the"])
        behind = self.passage.starting.get(start) if low[noun + 1 : noun + 2] == ["of"] else None
        before = self.passage.ending.get(noun - 1) if low[noun - 1] in POSSESSIVE else None
        name = behind or before
        return self.ref(name) if name is not None and name.type is EntityType.PLACE else None

    def united_nations(self) -> Ref | None:
        """The body that is "the world body", and whose Secretary-General needs no name."""
        found = (self.antecedents.called(name) for name in ("United Nations", "UN", "U.N."))
        return next((ref for ref in found if ref is not None), None)
