"""Pronouns and definite nouns: whom "she", "the Council" and "the ambassador" mean. Where nothing
earlier agrees, or several people may be meant of whom no gender is known, nothing is.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby

from kg.model.extraction import EntityType, Extraction, Form, Mention, Ref
from kg.resolve.clusters import Clusters, in_order
from kg.resolve.memory import REACH, Memory
from kg.resolve.nouns import (
    ANY_BODY,
    FIRMS,
    PRESS,
    RANKED,
    called,
    deciding,
    head,
    is_other_title,
    is_paper,
)
from kg.resolve.seats import Seats

RELATIVE = re.compile(r",? (?:of|in|for|from|at|to) which $|, where $")
"""What stands before a pronoun that opens a clause about what is named before it."""
LEAD = 16
MUTUAL = re.compile(
    r"\b(?:met|meets?|meeting|hosts?|hosted|received?|receives|joins?|joined|visit(?:s|ed)?|"
    r"telephoned|phoned|call(?:s|ed)?|spoke|talked|marr(?:y|ied)|succe(?:ed|eded|eds)|replaced?|with"
    r"|and)\b"
)
"""Words for what two do together, or of which either may be told next."""
SEATED = re.compile(r" in ([A-Z][\w’'-]+)")
"""Where a body is, behind its noun."""


def join_references(
    extraction: Extraction, clusters: Clusters, text: str, seats: Seats
) -> dict[Ref, Ref]:
    """For each pronoun and noun mention that is resolved, a named mention that it means."""
    reader = Reader(extraction, clusters, text, seats)
    for ref, mention in in_order(enumerate(extraction.mentions)):
        reader.read(ref, mention)
    return reader.found


SMALLER = {"community", "parish", "village", "school", "student", "works", "youth", "tribal"}
"""Words by which a council is none that the article names without them."""


class Reader(Memory):
    """Goes through the mentions in the order of the text and remembers whom it met."""

    def read(self, ref: Ref, mention: Mention) -> None:
        """Resolve one mention and remember it."""
        if mention.form is Form.NAME:
            self.before.append((ref, mention))
            return
        if mention.type is EntityType.PLACE:
            return
        # An extractor that tells whom it means is believed.
        antecedent = self.told.get(self.clusters.root(ref))
        if antecedent is None:
            meant = (self.found.get(r, r) for r in self.candidates(ref, mention))
            antecedent = next(filter(self.is_entity, meant), None)
        if antecedent is None:
            return
        self.found[ref] = antecedent
        self.before.append((antecedent, mention))
        if mention.gender is not None:
            self.called.setdefault(self.clusters.root(antecedent), mention.gender)

    def candidates(self, ref: Ref, mention: Mention) -> Iterator[Ref]:
        """Named mentions that it may mean, best first."""
        if mention.form is Form.NOUN:
            yield from self.bodies(mention)
            yield from self.posts(mention)
            if self.sentence(mention) <= 1:
                yield from self.told_below(mention)
        elif mention.gender is not None and not mention.plural:
            said, quoting = self.said_by(ref), self.quoting(mention) | self.calling(ref)
            quoting |= self.acting_on(ref, mention)
            fitting = [
                (r, m)
                for r, m in self.recent(mention)
                if self.fits(mention, r, m)
                and not any(m.span.within(piece) for piece in said)
                and self.clusters.root(r) not in quoting
                and not self.text.startswith("(", m.span.start - 1)
            ]
            if mention.gender != "n":
                yield from self.in_relative(mention, fitting)
                fitting = self.uncontested(mention, self.unbarred(ref, mention, fitting))
            yield from self.same_sentence(mention, fitting)
            if mention.gender == "n" and ref in self.voices:
                yield from self.spoke_before(ref, mention)
            yield from self.subjects(mention, fitting)
            if mention.gender != "n":
                yield from (r for r, _ in self.alone(fitting))

    def in_relative(self, pronoun: Mention, fitting: list[tuple[Ref, Mention]]) -> Iterator[Ref]:
        """Who stands last before a clause: "Ole Berg of the Fund, *of which he* is head"."""
        opening = self.text[max(0, pronoun.span.start - LEAD) : pronoun.span.start]
        if RELATIVE.search(opening) is not None:
            here = self.sentence(pronoun)
            yield from [ref for ref, m in fitting if self.sentence(m) == here][:1]

    def fits(self, pronoun: Mention, ref: Ref, mention: Mention) -> bool:
        """Whether kind and known gender agree; "it" may be a body, or a state that acts."""
        if pronoun.gender == "n":
            seat = self.extraction.dateline
            return mention.type is EntityType.ORGANIZATION or (mention.acts and ref != seat)
        who = self.clusters.root(ref)
        gender = self.genders.get(who) or self.called.get(who)
        return mention.type is EntityType.PERSON and gender in {None, pronoun.gender}

    def unbarred(
        self, ref: Ref, pronoun: Mention, fitting: list[tuple[Ref, Mention]]
    ) -> list[tuple[Ref, Mention]]:
        """Mentions of people behind the last speaker without a name, whom a pronoun may mean too:
        "The representative of Sudan objected. He called …"; if it speaks, nobody of whom he did.
        """
        last = bisect_left([start for start, _ in self.unnamed], pronoun.span.start) - 1
        start, said = self.unnamed[last] if last >= 0 else (-1, ())
        said = said if ref in self.voices else ()
        return [
            (who, mention)
            for who, mention in fitting
            if mention.span.start > start and not any(mention.span.within(p) for p in said)
        ]

    def uncontested(
        self, pronoun: Mention, fitting: list[tuple[Ref, Mention]]
    ) -> list[tuple[Ref, Mention]]:
        """Mentions of people, latest first, as far back as it is clear who is meant: not beyond a
        sentence that names several of whom one is of unknown gender, and none known as its topic
        or called so there; but the only subject of the sentence right before.
        """
        clear: list[tuple[Ref, Mention]] = []
        for _, group in groupby(fitting, key=lambda pair: self.sentence(pair[1])):
            told = list(group)
            people = {self.clusters.root(ref) for ref, _ in told}
            if len(people) > 1 and not people <= self.genders.keys():
                topics, end = [(r, m) for r, m in told if self.is_topic(r, m)], told[0][1].span.end
                told = [(r, m) for r, m in topics if self.is_known(r) or m.form is Form.PRONOUN]
                if not told:
                    one = len({self.clusters.root(r) for r, _ in topics}) == 1
                    alone = one and self.follows(pronoun, topics[0][1], end)
                    return clear + (topics if alone else [])
            clear += told
        return clear

    def follows(self, pronoun: Mention, topic: Mention, end: int) -> bool:
        """Whether a pronoun is the subject of the sentence right behind that of a subject, where
        that one did nothing together with another: "Ana Lind met Eva Berg. She said"; the names in
        its sentence reach to an end.
        """
        subjects = pronoun.is_subject and topic.is_subject
        near = subjects and self.sentence(pronoun) - self.sentence(topic) == 1
        return near and MUTUAL.search(self.text, topic.span.end, end) is None

    def same_sentence(self, mention: Mention, fitting: list[tuple[Ref, Mention]]) -> Iterator[Ref]:
        """The subjects before it in its own sentence, nearest first, and whom a "who" goes back to:
        "the arrest of *Jens Holm*, who was picked up as he returned".
        """
        here = self.sentence(mention)
        near = ((r, m) for r, m in fitting if self.sentence(m) == here)
        return (r for r, m in near if self.is_topic(r, m) or self.has_clause(m))

    def subjects(self, pronoun: Mention, fitting: list[tuple[Ref, Mention]]) -> Iterator[Ref]:
        """The subjects of the sentences before, of each the first: what the sentence is about; or
        the one person of a sentence, or of a part of the own one that a semicolon closes.
        """
        by_sentence: dict[int, list[tuple[Ref, Mention]]] = {}
        for ref, mention in fitting:
            by_sentence.setdefault(self.sentence(mention), []).append((ref, mention))
        for number in sorted(by_sentence, reverse=True):
            told = by_sentence[number]
            topics = [(r, m) for r, m in told if self.is_topic(r, m)]
            if topics:
                yield from (r for r, _ in sorted(topics, key=lambda pair: self.rank(pair[1])))
            elif pronoun.gender != "n" and self.only_one(pronoun, number, told):
                yield told[0][0]

    def only_one(self, pronoun: Mention, number: int, told: list[tuple[Ref, Mention]]) -> bool:
        """Whether a sentence names one person whom a later pronoun must mean."""
        if len({self.clusters.root(ref) for ref, _ in told}) > 1:
            return False
        between = self.text[told[0][1].span.end : pronoun.span.start]
        return (
            ";" in between
            if number == self.sentence(pronoun)
            else number > self.sentence(pronoun) - 2
        )

    def spoke_before(self, ref: Ref, mention: Mention) -> Iterator[Ref]:
        """For the "it" of "it said": the body that the article let speak just before."""
        claims = self.extraction.claims
        for index in range(self.voices[ref] - 1, -1, -1):
            cue, speaker = claims[index].cue, claims[index].speaker
            if cue is None or speaker is None or not cue.end < mention.span.start < cue.end + REACH:
                continue
            who = self.found.get(speaker, speaker)
            named = self.extraction.mentions[who]
            if named.form is Form.NAME and self.fits(mention, who, named):
                yield who

    def bodies(self, mention: Mention) -> Iterator[Ref]:
        """Bodies whose name is of that kind, latest first: "the Council", "the embassy"."""
        if mention.type is EntityType.ORGANIZATION:
            word = mention.name.split()[-1].lower()
            apart = SMALLER & set(mention.span.of(self.text).lower().split())
            for ref, earlier in reversed(self.before):
                if earlier.type is EntityType.ORGANIZATION and earlier.form is Form.NAME:
                    root = self.extraction.mentions[self.clusters.root(ref)]
                    own = apart <= set(root.name.lower().split())
                    named = own and word in {head(earlier.name), head(root.name)}
                    if named and self.is_seated(ref, mention):
                        yield ref
            if word in ANY_BODY:
                yield from self.last_body(mention)

    def is_seated(self, ref: Ref, mention: Mention) -> bool:
        """Whether a mission is where a noun tells: "the embassy *in Madrid*" is none in Tokyo."""
        told, seat = SEATED.match(self.text, mention.span.end), self.seats.get(ref)
        return told is None or seat is None or seat.name.startswith(told[1])

    def last_body(self, mention: Mention) -> Iterator[Ref]:
        """The body that the sentence before is about: "the 15-member body"."""
        here, others = self.sentence(mention), []
        press = mention.name.split()[-1].lower() in PRESS
        if press:
            yield from (r for r, m in self.recent(mention) if is_paper(m, self.text))
        for ref, earlier in self.recent(mention):
            if press and earlier.kind not in {None, "media-outlet"}:
                continue
            if here - self.sentence(earlier) > 1:
                break
            if earlier.type is EntityType.ORGANIZATION:
                if self.is_topic(ref, earlier):
                    yield ref
                elif not self.is_hearer(earlier):
                    others.append(ref)
        if (
            mention.name.split()[-1].lower() in FIRMS
            and len(set(map(self.clusters.root, others))) == 1
        ):
            yield others[0]

    def told_below(self, mention: Mention) -> Iterator[Ref]:
        """For a noun of the headline: the one body of that kind in the whole article."""
        if mention.type is EntityType.ORGANIZATION:
            word = mention.name.split()[-1].lower()
            fitting = {
                self.clusters.root(ref) for ref in deciding(self.extraction, self.text, word)
            }
            if len(fitting) == 1:
                yield from fitting

    def posts(self, mention: Mention) -> Iterator[Ref]:
        """The one person with such a post, or the one who was named last."""
        if mention.type is not EntityType.PERSON:
            return
        fitting = {
            root
            for root in called(mention, self.text, self.holders, self.incumbents)
            if not self.is_another(root, mention)
        }
        if len(fitting) == 1:
            yield from fitting
        elif self.sentence(mention) <= 1 and fitting:
            # A headline's "Minister" is the first that the article names.
            yield min(fitting, key=lambda root: self.extraction.mentions[root].span)
        named = [(r, m) for r, m in self.recent(mention) if self.clusters.root(r) in fitting]
        yield from (r for r, _ in self.alone(named))

    def alone(self, told: list[tuple[Ref, Mention]]) -> list[tuple[Ref, Mention]]:
        """Mentions of people, latest first, unless the last sentence of them names several."""
        last = [r for r, m in told if self.sentence(m) == self.sentence(told[0][1])]
        return told if len(set(map(self.clusters.root, last))) == 1 else []

    def is_another(self, root: Ref, noun: Mention) -> bool:
        """Whether somebody whom the article names only later has no such title but another with
        that noun: "The minister" is no prime minister.
        """
        told, word = self.titles.get(root, set()), noun.name.split()[-1].lower()
        ahead = self.extraction.mentions[self.told.get(root, root)].span.start > noun.span.start
        ranked = RANKED.search(self.text, max(0, noun.span.start - BESIDE), noun.span.end)
        if not ahead or ranked is not None:
            return False
        return bool(told) and all(is_other_title(word, title) for title in told)


BESIDE = 12
"""Characters before a noun in which "prime" or "vice" stands."""
