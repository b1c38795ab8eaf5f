"""What is remembered of an article before a word: who was named and spoke, sentence by sentence."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

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
from kg.resolve.nouns import NOW, holders, in_office, titles, unnamed
from kg.resolve.seats import Seats

HEARER = re.compile(r"\b(?:told|with|tells|quoted by) (?:the )?$")
"""Words before a body that is only told something."""
QUOTES = "“\"‘«'"
"""Marks before what somebody is quoted to say."""
REACH = 1200
"""Characters back in which a pronoun finds whom it means."""

NEAR = 40
"""Characters between who does something and whom a pronoun means to whom it is done."""
DOES = re.compile(
    r"(?: (?!(?:that|and|or|but|if|as|when|while|because|after|before|since|until|than|like|who|"
    r"whom|which|whose|what|where|how|why|he|she|it|they|we|you|his|her|their|in|of|for|to|by|with|"
    r"behind|around|against|at|from|about|on|over|under|beside|near|between|among|towards?|upon|"
    r"within|without|into|onto|past|above|below|not|said|says|say|thinks?|thought|believes?|"
    r"believed|claims?|claimed|hopes?|hoped|knows?|knew|feels?|felt) )[a-z]+){1,3} "
)
"""A verb with its adverbs between its subject and its object, no clause and no preposition."""
GIVEN = re.compile(r" (?:(?:as|to be|to serve as) )?(?:(?:the|an?|its|new|first) ){0,2}")
"""What stands between "her" and the post that she is given."""


class Memory:
    """The mentions met so far, and what the article tells of their speakers and genders."""

    def __init__(self, extraction: Extraction, clusters: Clusters, text: str, seats: Seats) -> None:
        self.extraction = extraction
        self.clusters = clusters
        self.text = text
        self.seats = seats
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
        self.titles = titles(extraction, clusters, text)
        self.quotations = self.by_sentence(
            claim
            for claim in extraction.claims
            if claim.form is ClaimForm.DIRECT or text[max(0, claim.content.start - 1)] in QUOTES
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

    def is_entity(self, ref: Ref) -> bool:
        """Whether a mention tells of an entity, and is no pronoun that may mean anybody."""
        place = self.extraction.mentions[ref].type is EntityType.PLACE
        return place or self.clusters.root(ref) in self.told

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

    def acting_on(self, ref: Ref, mention: Mention) -> set[Ref]:
        """Who does something to whom a pronoun means, who is another: "President Lind appointed
        *him* envoy", "Ana Lind named *her* as chair", not "Ana Lind left *her* post".
        """
        if not self.is_object(ref, mention):
            return set()
        return {
            self.clusters.root(r)
            for r, earlier in self.recent(mention)
            if earlier.is_subject
            and earlier.span.end + NEAR > mention.span.start
            and DOES.fullmatch(self.text, earlier.span.end, mention.span.start)
        }

    def is_object(self, ref: Ref, mention: Mention) -> bool:
        """Whether a pronoun is what a verb is done to; "her", if it is given a post behind it."""
        word = mention.span.of(self.text)
        if word != "her":
            return word == "him"
        starts = [post.title.start for post in self.extraction.posts if post.person == ref]
        return any(GIVEN.fullmatch(self.text, mention.span.end, start) for start in starts)

    def recent(self, mention: Mention) -> Iterator[tuple[Ref, Mention]]:
        """Mentions before it within reach, latest first; a pronoun stands for whom it means."""
        for ref, earlier in reversed(self.before):
            if earlier.span.end + REACH < mention.span.start:
                return
            if earlier.span.end <= mention.span.start:
                yield ref, earlier

    def is_known(self, ref: Ref) -> bool:
        """Whether a person's gender is known."""
        return self.clusters.root(ref) in self.genders

    def sentence(self, mention: Mention) -> int:
        """The number of the sentence in which a mention stands."""
        return bisect_right(self.starts, mention.span.start)

    def has_clause(self, mention: Mention) -> bool:
        """Whether a relative clause follows a name."""
        return self.text.startswith((", who ", " who "), mention.span.end)

    def is_topic(self, ref: Ref, mention: Mention) -> bool:
        """Whether a mention is a subject, or speaks."""
        return mention.is_subject or ref in self.voices

    def rank(self, mention: Mention) -> tuple[bool, bool, Span]:
        """The order of what a sentence is about: who speaks goes before who is spoken of."""
        told = self.quotations.get(self.sentence(mention), ())
        spoken = any(mention.span.within(p) for c in told for p in (c.content, *c.rest))
        return spoken, mention.form is not Form.PRONOUN, mention.span

    def is_hearer(self, mention: Mention) -> bool:
        """Whether somebody told a body something: "Ana Lind told *the Daily*"."""
        return (
            HEARER.search(self.text, max(0, mention.span.start - 12), mention.span.start)
            is not None
        )
