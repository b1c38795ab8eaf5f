"""The bodies and states of posts that no rule has read, where the network finds them likely."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.network.reading import starting_in
from kg.extract.network.roles import by_name
from kg.extract.posts.bodies.antecedents import Antecedents
from kg.extract.posts.bodies.stately import STATELY
from kg.extract.posts.bodies.suited import GOVERNMENTAL, suits
from kg.extract.posts.bodies.unread import Unread, description_start
from kg.model.extraction import EntityType, Form, Mention, Post, Ref, Span

LIKELY = 0.5
"""How likely a body must be that of a post which has none."""
SURE = 0.9
"""How likely, if the post's sentence has no words for it, or if it is a place."""
SUREST = 0.95
"""How likely, if the words around are rather others' bodies: less gave presidents, in releases that
leave their own state unnamed, the states that they speak of.
"""
LEADS_ON = re.compile(
    r"\s(?:(?:of|at)\s(?:the\s|an?\s)?(?:[a-z]+\s)?|to\sthe\s(?:[A-ZÀ-Þ]\w+\s)+of\s)[A-ZÀ-Þ]"
)
"""What stands behind a title whose body is no earlier one: "member *of Harbour Aid*", "chief of
staff *to the Deputy Secretary of State*".
"""
LED_ON = 40
"""Characters behind a title in which that stands."""
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


class Likely(NamedTuple):
    """What is likely the body of a post, how likely, and whether words of the post's sentence tell
    of it.
    """

    body: Candidate
    share: float
    near: bool


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

    def likely(self, post: Post) -> Likely | None:
        """The body or state in which somebody likely has a post; None if in none is likelier. What
        is likely of several words for one is likely of their sum.
        """
        among = [each for each in self.among if apart(each.span, post.title)]
        ends = [each.span.end - 1 for each in among]
        shares = self.draft.reading.roles.chosen("body", post.title.end - 1, ends)
        total = by_name([each.called for each in among], shares)
        best = max(total, key=total.__getitem__, default=None)
        if best is None or total[best] < 1 - sum(shares):
            return None
        words = [pair for pair in zip(shares, among, strict=True) if pair[1].called == best]
        own = [each for _, each in words if each.span.within(post.evidence)]
        nearest = own[0] if own else max(words, key=itemgetter(0))[1]
        return Likely(nearest, total[best], near=bool(own))

    def of(self, post: Post) -> Ref | None:
        """The likely body of a post that the network has found: by words of its sentence, or surely
        so.
        """
        found = self.likely(post)
        if found is None or not (found.near or found.share >= SURE):
            return None
        return self.fitting(post, found.body)

    def fitting(self, post: Post, body: Candidate) -> Ref | None:
        """A body's mention, if such a one may have the post."""
        ref = self.made(body)
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
        others = {self.draft.mentions[ref].name for ref in bodies_of(self.draft.posts)}
        for at, post in enumerate(self.draft.posts):
            found = self.likely(post) if post.organization is None else None
            if found is not None and self.is_its(post, found, others):
                body = self.fitting(post, found.body)
                if body is not None:
                    self.draft.posts[at] = replace(post, organization=body, rule=RULE)

    def is_its(self, post: Post, found: Likely, others: Collection[str]) -> bool:
        """Whether a body is likely enough that of a post; where the words around are rather for the
        bodies of others, it is none that the rules have read to be theirs.
        """
        behind = self.draft.article.text[post.title.end :][:LED_ON]
        if LEADS_ON.match(behind) and found.body.span.start < post.title.start:
            return False
        if is_of_others(post):
            return found.share >= SUREST and found.body.called not in others
        ref = found.body.ref
        place = ref is not None and self.draft.names(ref, EntityType.PLACE)
        return found.share >= (LIKELY if found.near and not place else SURE)


def bodies_of(posts: Iterable[Post]) -> Iterator[Ref]:
    """The bodies that the rules have read."""
    return (post.organization for post in posts if post.organization is not None)


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
