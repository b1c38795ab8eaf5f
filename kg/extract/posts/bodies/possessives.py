"""Bodies and states that "its", "their" and "whose" mean, where a post is told."""

from dataclasses import dataclass

from kg.extract.naming.names import Name
from kg.extract.posts.bodies.beside import is_state
from kg.extract.posts.bodies.definites import DEFINITE, Definites
from kg.extract.posts.bodies.its import (
    PRIVATE,
    SUBJECTS,
    WINGS,
    acting_body,
    actor,
    any_body,
    choosing,
    is_addressed,
    is_left,
    names_between,
    owner_of_its,
    sentence_start,
)
from kg.extract.posts.titles.around import APART
from kg.extract.posts.titles.bodynouns import BODY_NOUNS, DESCRIPTIONS, PARTS, STATELY_BODIES
from kg.extract.posts.titles.titling import POSSESSIVE
from kg.model.extraction import EntityType, Ref

SPEAKING = frozenset({"through", "in", "by", "via", "speaking", "represented", "with", "under"})
"""How a sentence begins that tells first through whom a body speaks."""
SITTINGS = frozenset(
    {"session", "summit", "meeting", "conference", "congress", "plenary", "gathering", "ministers",
     "leaders", "delegates", "members"}
)  # fmt: skip
"""What acts for the body that meets."""
SORTS = frozenset({"party", "group", "bloc", "movement", "coalition", "list", "ticket", "slate"})
"""What stands behind the name of a party."""
ENVOYS = frozenset({"ambassador", "permanent", "high", "consul"})
"""With what titles begin of those whom mostly states send."""
MINISTRY = 3
"""Words of a title in which it tells that it is a minister's."""
OPENING = 6
"""Words between there and "its"."""
ORGANIZATION = EntityType.ORGANIZATION


@dataclass(slots=True)
class Possessives(Definites):
    """Reads what the possessive pronouns of one passage mean."""

    def of_its(self, at: int, title: int) -> Ref | None:
        """What "its" means here: for a mayor a town, for another a body or state."""
        if self.passage.lower[title] in {"mayor", "governor", "premier"}:
            start = sentence_start(self.passage, at)
            near = names_between(self.passage, start, at)
            towns = [n for n in near if n.type is EntityType.PLACE]
            if len(towns) > 1 and towns[-1].start == towns[-2].end + 1:
                # "St. John's, Newfoundland"
                towns.pop()
            return self.ref(towns[-1]) if towns else None
        if (ahead := self.told_ahead(at)) is not None:
            return ahead
        if (state := self.state_of_its(at, title)) is not None:
            return state
        noun = self.noun_told(at)
        if noun is None and self.words[at].is_sent_start:
            noun = self.told_last(at)
        if noun is None and not self.names_bodies(at):
            # "*The opposition* was not persuaded. Its leader": nearer than any name
            noun = self.noun_before_its(at)
        noun = self.owned_subject(at) if noun is None else noun
        owner = owner_of_its(self.draft, self.passage, at) if noun is None else noun
        if owner is not None and self.is_managed(title) and (
            self.draft.mentions[owner].kind in {"legislature", "committee", "court"}
        ):  # fmt: skip
            return None
        if owner is None:
            owner = self.noun_before_its(at)
        return self.of_occasion(at) if owner is None else owner

    def chooser(self, at: int) -> Ref | None:
        """Who makes somebody its officer, whatever he is besides: "*The committee* elected the
        Green Party's Ana Lind as its chair".
        """
        verb = choosing(self.passage, at)
        if verb is None:
            return None
        if (subject := actor(self.words[verb])) is None:
            return any_body(self.draft, self.passage, verb)
        if (told := acting_body(self.draft, self.passage, subject)) is not None:
            return told
        end = self.words.index(subject) + 1
        return self.meant(self.phrase_start(end - 1), end)

    def state_of_its(self, at: int, title: int) -> Ref | None:
        """The state told last in the sentence, if "its" is before a minister, whom no body has:
        "His country, *Chad*, has nominated its minister"; or an envoy, if no body is told there.
        """
        start = sentence_start(self.passage, at)
        told = [n for n in self.passage.names if start <= n.start < at]
        if "minister" not in self.passage.lower[title : title + MINISTRY] and (
            self.passage.lower[title] not in ENVOYS
            or any(n.type is ORGANIZATION for n in told)
        ):  # fmt: skip
            return None
        within = told and "in" in self.passage.lower[max(0, told[-1].start - 2) : told[-1].start]
        state = self.ref(told[-1]) if told and not within else None
        return state if is_state(self.draft, state) else None

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
        if name is None and end and self.passage.lower[end - 1] in SORTS:
            # "under the *Blue Reef ticket*, whose treasurer"
            name = self.passage.ending.get(end - 1)
        if name is None:
            start = self.proper_start(end)
            if start < end - 1:
                # "run by *Bioceánica Sur*, whose director"
                return self.made(start, end)
            start = self.phrase_start(end - 1)
            return self.meant(start, end) if self.calls_body(start, end) else None
        if name.type is not EntityType.PERSON:
            return self.ref(name)
        opening = name.start - (self.passage.lower[name.start - 1] == ",")
        told = self.passage.lower[opening - 1] in BODY_NOUNS | DESCRIPTIONS
        if opening > 1 and told and opening - 1 not in self.passage.inside:
            return self.retyped(self.ref(name), ORGANIZATION)
        return None

    def proper_start(self, end: int) -> int:
        """Where the capitals begin of a name that nobody has read, or `end`."""
        start = end
        while start > 0 and self.is_proper(start - 1) and not self.words[start].is_sent_start:
            start -= 1
        return start

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

    def owned_subject(self, at: int) -> Ref | None:
        """The body without a name that is somebody's and of which the sentence, or the one before,
        tells what it does: "*Peru's ports agency* fined it. Its director, Ana Lind, said".
        """
        start = sentence_start(self.passage, at)
        first = sentence_start(self.passage, start - 1) if start else 0
        for noun in range(at - 1, first + 1, -1):
            name = self.passage.ending.get(noun + 1)
            if name is not None and name.type is ORGANIZATION:
                return None
            body = self.passage.lower[noun] in BODY_NOUNS - STATELY_BODIES
            if not body or self.words[noun].dep_ not in SUBJECTS or noun in self.passage.inside:
                continue
            begin = self.phrase_start(noun)
            owner = self.passage.ending.get(begin - 1)
            owned = self.passage.lower[begin - 1] in POSSESSIVE and owner is not None
            told = owned and begin < noun and self.tells_apart(begin, noun)
            return self.made(begin, noun + 1) if told else None
        return None

    def told_last(self, at: int) -> Ref | None:
        """The body with which the sentence before ends, told what it is, or by its noun alone where
        the sentence names no other: "at odds with *Lynx, a start-up*", "called at *the ministry*".
        """
        low, end, first = self.passage.lower, at - 1, sentence_start(self.passage, at - 1)
        noun = end - 1
        start = self.phrase_start(noun)
        if low[noun - 2 : end] == ["start", "-", "up"]:
            start = self.phrase_start(noun - 2)
        elif low[noun] not in BODY_NOUNS | DESCRIPTIONS or noun in self.passage.inside:
            return None
        while start > first and low[start - 1] not in {"a", "an", *DEFINITE} and (
            start - 1 in self.passage.inside
        ):  # fmt: skip
            start -= 1
        name = self.passage.ending.get(start - 2)
        if low[start - 2 : start] in ([",", "a"], [",", "an"]):
            return None if name is None else self.as_body(name)
        within = [n for n in self.passage.names if first <= n.start < end]
        alone = all(n.type is not ORGANIZATION for n in within)
        plain = alone and low[start - 1] in DEFINITE and not self.acts(first, noun)
        return self.meant(start, end) if plain else None

    def acts(self, start: int, end: int) -> bool:
        """Whether a body told by its noun does something between: "*the company* sued"."""
        low = self.passage.lower
        return any(
            low[n] in BODY_NOUNS and low[n - 1] == "the" and self.words[n].dep_ in SUBJECTS
            for n in range(start + 1, end)
        )

    def as_body(self, name: Name) -> Ref | None:
        """The mention of a name that is a body's, be it taken for a person's."""
        ref = self.ref(name)
        person = self.draft.mentions[ref].type is EntityType.PERSON
        if name.type is EntityType.PLACE or (person and name.end - name.start > 1):
            return None
        return self.retyped(ref, ORGANIZATION) if person else ref

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

    def noun_told(self, at: int) -> Ref | None:
        """The body that a common noun means behind the last name of one in the sentence: "who
        founded *the party* and has been its president".
        """
        low = self.passage.lower
        for back in range(at - 1, sentence_start(self.passage, at), -1):
            name = self.passage.ending.get(back + 1)
            if name is not None and name.type is ORGANIZATION and (
                not is_left(self.passage, name)
            ):  # fmt: skip
                return None
            if low[back] not in BODY_NOUNS or is_addressed(self.words[back]):
                continue
            if low[back] == "party" and (start := self.proper_start(back)) < back:
                # "*the Waddani Reform party*, through its spokesman"
                return self.made(start, back)
            begin = self.phrase_start(back)
            if self.words[back].dep_ == "poss" and self.words[back].head.lower_ in WINGS:
                # "*the League*, the party's youth wing, and its president"
                wing = self.passage.ending.get(begin - 2)
                return None if wing is None else self.retyped(self.ref(wing), ORGANIZATION)
            owned = low[back] in APART | PRIVATE and low[begin - 1] in POSSESSIVE
            if begin < back and (low[begin - 1] == "the" or owned) and (
                (described := self.meant(begin, back + 1)) is not None
            ):  # fmt: skip
                # "*the parents' association* wants it; its chair"
                return described
            if low[back - 1] == "the":
                named = self.antecedents.of_noun(low[back], self.offset(back))
                own = named is None and low[back] not in STATELY_BODIES
                return self.meant(back, back + 1) if own else named
        return None
