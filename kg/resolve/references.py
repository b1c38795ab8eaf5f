"""Pronouns and definite nouns: whom "she", "the Council" and "the ambassador" mean. Where nothing
earlier agrees, or several people may be meant of whom no gender is known, nothing is.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby

from kg.model.extraction import (
    ClaimForm,
    ClaimMention,
    EntityType,
    Extraction,
    Form,
    Mention,
    Ref,
    Span,
)
from kg.resolve.clusters import Clusters, in_order
from kg.resolve.genders import genders_of
from kg.resolve.nouns import ANY_BODY, NOW, called, deciding, head, holders, in_office, unnamed

REACH = 1200
"""Characters back in which a pronoun finds whom it means."""


def join_references(extraction: Extraction, clusters: Clusters, text: str) -> dict[Ref, Ref]:
    """For each pronoun and noun mention that is resolved, a named mention that it means."""
    reader = Reader(extraction, clusters, text)
    for ref, mention in in_order(enumerate(extraction.mentions)):
        reader.read(ref, mention)
    return reader.found


SMALLER = {"community", "parish", "village", "school", "student", "works", "youth", "tribal"}
"""Words by which a council is none that the article names without them."""


class Reader:
    """Goes through the mentions in the order of the text and remembers whom it met."""

    def __init__(self, extraction: Extraction, clusters: Clusters, text: str) -> None:
        self.extraction = extraction
        self.clusters = clusters
        self.text = text
        self.genders = genders_of(extraction, clusters, text)
        self.starts = sorted(span.start for span in extraction.sentences)
        self.before: list[tuple[Ref, Mention]] = []
        """Named mentions, and pronouns by whom they mean, that stand before, in order."""
        self.found: dict[Ref, Ref] = {}
        self.called: dict[Ref, str] = {}
        """The gender of the pronoun that first meant somebody: another cannot; it proves none."""
        self.voices = {c.speaker: i for i, c in enumerate(extraction.claims)}
        self.callers = {c.characterizes_ref: c.speaker for c in extraction.claims}
        self.unnamed = unnamed(extraction, text)
        """Where somebody speaks of whom only a title is told."""
        self.holders = holders(extraction, clusters, text)
        self.incumbents = in_office(extraction, clusters, text, NOW)
        self.quotations = self.by_sentence(
            claim for claim in extraction.claims if claim.form is ClaimForm.DIRECT
        )
        named = ((r, m) for r, m in enumerate(extraction.mentions) if m.form is Form.NAME)
        self.told = {clusters.root(ref): ref for ref, _ in reversed(in_order(named))}

    def by_sentence(self, claims: Iterable[ClaimMention]) -> dict[int, list[ClaimMention]]:
        """The claims by the sentences in which their words stand."""
        found: dict[int, list[ClaimMention]] = {}
        for claim in claims:
            for piece in (claim.content, *claim.rest):
                first = bisect_right(self.starts, piece.start)
                for number in range(first, bisect_right(self.starts, piece.end) + 1):
                    found.setdefault(number, []).append(claim)
        return found

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

    def is_entity(self, ref: Ref) -> bool:
        """Whether a mention tells of an entity, and is no pronoun that may mean anybody."""
        place = self.extraction.mentions[ref].type is EntityType.PLACE
        return place or self.clusters.root(ref) in self.told

    def candidates(self, ref: Ref, mention: Mention) -> Iterator[Ref]:
        """Named mentions that it may mean, best first."""
        if mention.form is Form.NOUN:
            yield from self.bodies(mention)
            yield from self.posts(mention)
            if self.sentence(mention) <= 1:
                yield from self.told_below(mention)
        elif mention.gender is not None and not mention.plural:
            said, quoting = self.said_by(ref), self.quoting(mention) | self.calling(ref)
            fitting = [
                (r, m)
                for r, m in self.recent(mention)
                if self.fits(mention, r, m)
                and not any(m.span.within(piece) for piece in said)
                and self.clusters.root(r) not in quoting
                and not self.text.startswith("(", m.span.start - 1)
            ]
            if mention.gender != "n":
                fitting = self.uncontested(self.unbarred(mention, fitting))
            yield from self.same_sentence(mention, fitting)
            if mention.gender == "n" and ref in self.voices:
                yield from self.spoke_before(ref, mention)
            yield from self.subjects(mention, fitting)
            if mention.gender != "n":
                yield from (r for r, _ in fitting)

    def said_by(self, ref: Ref) -> tuple[Span, ...]:
        """What the mention says, where it speaks: "Norway must leave, it said" is not of Norway."""
        if ref not in self.voices:
            return ()
        claim = self.extraction.claims[self.voices[ref]]
        return (claim.content, *claim.rest)

    def quoting(self, mention: Mention) -> set[Ref]:
        """Who is quoted with the mention: whoever says “She failed me” is not she."""
        found = set()
        for claim in self.quotations.get(self.sentence(mention), ()):
            inside = any(mention.span.within(piece) for piece in (claim.content, *claim.rest))
            if inside and claim.speaker is not None:
                found.add(self.clusters.root(self.found.get(claim.speaker, claim.speaker)))
        return found

    def calling(self, ref: Ref) -> set[Ref]:
        """Who calls whom a pronoun means something: "Ana Lind called her a friend"."""
        who = self.callers.get(ref)
        return set() if who is None else {self.clusters.root(self.found.get(who, who))}

    def recent(self, mention: Mention) -> Iterator[tuple[Ref, Mention]]:
        """Mentions before it within reach, latest first; a pronoun stands for whom it means."""
        for ref, earlier in reversed(self.before):
            if earlier.span.end + REACH < mention.span.start:
                return
            if earlier.span.end <= mention.span.start:
                yield ref, earlier

    def fits(self, pronoun: Mention, ref: Ref, mention: Mention) -> bool:
        """Whether kind and known gender agree; "it" may be a body, or a state that acts."""
        if pronoun.gender == "n":
            seat = self.extraction.dateline
            return mention.type is EntityType.ORGANIZATION or (mention.acts and ref != seat)
        who = self.clusters.root(ref)
        gender = self.genders.get(who) or self.called.get(who)
        return mention.type is EntityType.PERSON and gender in {None, pronoun.gender}

    def unbarred(
        self, pronoun: Mention, fitting: list[tuple[Ref, Mention]]
    ) -> list[tuple[Ref, Mention]]:
        """Mentions of people behind the last speaker without a name, whom a pronoun may mean too:
        "The representative of Sudan objected. He called …".
        """
        last = bisect_left(self.unnamed, pronoun.span.start) - 1
        start = self.unnamed[last] if last >= 0 else -1
        return [(ref, mention) for ref, mention in fitting if mention.span.start > start]

    def uncontested(self, fitting: list[tuple[Ref, Mention]]) -> list[tuple[Ref, Mention]]:
        """Mentions of people, latest first, as far back as it is clear who is meant: not beyond a
        sentence that names several of whom one is of unknown gender, and none known as its topic.
        """
        clear: list[tuple[Ref, Mention]] = []
        for _, group in groupby(fitting, key=lambda pair: self.sentence(pair[1])):
            told = list(group)
            people = {self.clusters.root(ref) for ref, _ in told}
            if len(people) > 1 and not people <= self.genders.keys():
                told = [(r, m) for r, m in told if self.is_known(r) and self.is_topic(r, m)]
                if not told:
                    return clear
            clear += told
        return clear

    def is_known(self, ref: Ref) -> bool:
        """Whether a person's gender is known."""
        return self.clusters.root(ref) in self.genders

    def sentence(self, mention: Mention) -> int:
        """The number of the sentence in which a mention stands."""
        return bisect_right(self.starts, mention.span.start)

    def same_sentence(self, mention: Mention, fitting: list[tuple[Ref, Mention]]) -> Iterator[Ref]:
        """The subjects before it in its own sentence, nearest first, and whom a "who" goes back to:
        "the arrest of *Jens Holm*, who was picked up as he returned".
        """
        here = self.sentence(mention)
        near = ((r, m) for r, m in fitting if self.sentence(m) == here)
        return (r for r, m in near if self.is_topic(r, m) or self.has_clause(m))

    def has_clause(self, mention: Mention) -> bool:
        """Whether a relative clause follows a name."""
        return self.text.startswith((", who ", " who "), mention.span.end)

    def is_topic(self, ref: Ref, mention: Mention) -> bool:
        """Whether a mention is a subject, or speaks."""
        return mention.is_subject or ref in self.voices

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

    def rank(self, mention: Mention) -> tuple[bool, Span]:
        """The order of what a sentence is about: who speaks goes before who is spoken of."""
        told = self.quotations.get(self.sentence(mention), ())
        spoken = any(mention.span.within(p) for c in told for p in (c.content, *c.rest))
        return spoken, mention.span

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
                    if own and word in {head(earlier.name), head(root.name)}:
                        yield ref
            if word in ANY_BODY:
                yield from self.last_body(mention)

    def last_body(self, mention: Mention) -> Iterator[Ref]:
        """The body that the sentence before is about: "the 15-member body"."""
        here = self.sentence(mention)
        for ref, earlier in self.recent(mention):
            if here - self.sentence(earlier) > 1:
                return
            if earlier.type is EntityType.ORGANIZATION and self.is_topic(ref, earlier):
                yield ref

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
        fitting = called(mention, self.text, self.holders, self.incumbents)
        if len(fitting) == 1:
            yield from fitting
        elif self.sentence(mention) <= 1 and fitting:
            # A headline's "Minister" is the first that the article names.
            yield min(fitting, key=lambda root: self.extraction.mentions[root].span)
        yield from (r for r, _ in self.recent(mention) if self.clusters.root(r) in fitting)
