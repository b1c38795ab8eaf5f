"""The bodies and states of posts that no rule has read, where the network finds them likely."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.network.reading import starting_in
from kg.extract.posts.bodies.antecedents import Antecedents
from kg.extract.posts.bodies.stately import STATELY
from kg.extract.posts.bodies.suited import GOVERNMENTAL, suits
from kg.extract.posts.bodies.unread import Unread, description_start
from kg.model.extraction import EntityType, Form, Mention, Post, Ref, Span

LIKELY = 0.5
"""How likely a body must be that of a post which has none."""
RULE = "network:body"
"""The rule of posts that have their body so."""


class Candidate(NamedTuple):
    """What may be the body of a post: its words, what they call it, and its mention; of a noun that
    is none yet, its passage and its number there.
    """

    span: Span
    called: str
    ref: Ref | None = None
    passage: Named | None = None
    noun: int = 0


class Bodies:
    """The bodies and places of an article, as those that posts may be in, as far as they are
    mentioned when this is made.
    """

    def __init__(self, draft: Draft, passages: Sequence[Named], antecedents: Antecedents) -> None:
        self.draft, self.antecedents = draft, antecedents
        self.among = [*mentioned(draft), *self.nouns(passages)]

    def nouns(self, passages: Sequence[Named]) -> Iterator[Candidate]:
        """The nouns that the network takes for bodies and that are no mentions: "the *union*"."""
        for passage in passages:
            begin, length = passage.passage.offset, len(passage.passage.text)
            places = {begin + word.idx: at for at, word in enumerate(passage.words)}
            for start, end in starting_in(self.draft.reading.bodies, begin, length):
                at = places.get(start, -1)
                if at >= 0 and at not in passage.inside and start not in self.draft.mention_at:
                    yield self.noun(passage, at, Span(start, end))

    def noun(self, passage: Named, at: int, span: Span) -> Candidate:
        """A noun for a body: if no more is told of it than "the", one that was told before."""
        first = description_start(passage, at)
        alone = first == at and passage.lower[at - 1 : at] == ["the"]
        before = self.antecedents.of_noun(passage.lower[at], span.start) if alone else None
        if before is not None:
            return Candidate(span, self.draft.mentions[before].name, before)
        called = " ".join(passage.lower[first : at + 1])
        return Candidate(span, called, passage=passage, noun=at)

    def likely(self, post: Post, *, least: float) -> Ref | None:
        """The body or state in which somebody likely has a post, if the post's sentence has words
        for it and it may have such a one; None if in none is likelier. What is likely of several
        words for one is likely of their sum. From further off it would give presidents the states
        that they speak of.
        """
        among = [each for each in self.among if apart(each.span, post.title)]
        ends = [each.span.end - 1 for each in among]
        shares = self.draft.reading.roles.chosen("body", post.title.end - 1, ends)
        total: defaultdict[str, float] = defaultdict(float)
        for share, each in zip(shares, among, strict=True):
            total[each.called] += share
        best = max(total, key=total.__getitem__, default=None)
        if best is None or total[best] < max(least, 1 - sum(shares)):
            return None
        own = (each for each in among if each.called == best and each.span.within(post.evidence))
        body = next(own, None)
        ref = None if body is None else self.made(body)
        return ref if ref is not None and suits(self.draft, post, ref) else None

    def made(self, body: Candidate) -> Ref | None:
        """The mention of a body, made now if there is none."""
        if body.passage is None:
            return body.ref
        first = description_start(body.passage, body.noun)
        return Unread(self.draft, body.passage, self.antecedents).made(first, body.noun + 1)

    def fill(self) -> None:
        """Give the posts without a body the likely one, in whole texts."""
        if not self.draft.reading.marks.whole:
            return
        for at, post in enumerate(self.draft.posts):
            if post.organization is None and not is_of_others(post):
                body = self.likely(post, least=LIKELY)
                if body is not None and not self.draft.names(body, EntityType.PLACE):
                    self.draft.posts[at] = replace(post, organization=body, rule=RULE)


def is_of_others(post: Post) -> bool:
    """Whether the bodies of a sentence are rather others' than that of a post: of an office of a
    state, as releases name the other side's alone, "President Lind met the King of *Norland*", and
    of a title right before a name, "Leader Falk met the director of the *Fjord Council*".
    """
    return post.role in STATELY | GOVERNMENTAL or post.rule == "title-name"


def mentioned(draft: Draft) -> Iterator[Candidate]:
    """The bodies and places that are mentioned."""
    for ref, mention in enumerate(draft.mentions):
        if may_have_posts(mention):
            yield Candidate(mention.span, mention.name, ref)


def may_have_posts(mention: Mention) -> bool:
    """Whether a mention is of a body or place."""
    return mention.type in BODIES and mention.form is not Form.PRONOUN


def apart(body: Span, title: Span) -> bool:
    """Whether a body's words are no part of a title."""
    return body.end <= title.start or title.end <= body.start


BODIES = frozenset({EntityType.ORGANIZATION, EntityType.PLACE})
