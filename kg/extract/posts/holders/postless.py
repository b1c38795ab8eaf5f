"""Which post passes on: not that of who has none, nor an office by which two are only called."""

import re

from kg.extract.draft import Draft
from kg.extract.posts.same import same_holder
from kg.extract.posts.titles.office import ELECTED
from kg.model.extraction import EntityType, Form, Post, Ref, Span
from kg.names import gender

OWNER = re.compile(r"\b(his|her) (?:\w+ )?\Z")
"""The pronoun before "successor"."""
GENDERS = {"his": "m", "her": "f"}


def is_postless(
    draft: Draft, posts: list[Post], after: int, before: int, other: Ref | None
) -> bool:
    """Whether who is named last in a stretch of the text, as what a clause is about, has no post
    and is not the `other`: "*Ana Lind* resigned and her successor".
    """
    here = (ref for at, ref in sorted(draft.mention_at.items()) if after <= at < before)
    people = [ref for ref in here if draft.names(ref, EntityType.PERSON)]
    last = people[-1] if people else None
    if last is None or not draft.mentions[last].is_subject:
        return False
    if other is not None and same_holder(draft, other, last):
        return False
    owner = OWNER.search(draft.article.text, after, before)
    told = draft.mentions[last].gender or gender(draft.mentions[last].name)
    if owner is not None and told is not None and told != GENDERS[owner[1]]:
        # "Ana Lind said *his* successor"
        return False
    return not any(same_holder(draft, post.person, last) for post in posts)


def differ(one: list[Post], other: list[Post], told: Span) -> bool:
    """Whether a sentence calls two by offices of their own, which do not pass on: "*President* Lind
    replaced *Finance Minister* Holm in a reshuffle".
    """
    mine, theirs = (
        {post.role for post in posts if post.title.within(told) and post.rule in BEFORE}
        for posts in (one, other)
    )
    return bool(mine and theirs) and mine.isdisjoint(theirs)


BEFORE = frozenset({"title-name", "behind-title"})
"""Rules of titles that stand before names."""
MEMBERSHIPS = frozenset({"member-of-parliament", "member", "representative"})
"""Roles that a title before a name tells and that many have at a time."""


def is_named(post: Post, told: Span, verb: int) -> bool:
    """Whether the one who follows is only called by it: "replaced Lind with *deputy minister* Holm,
    a *lawmaker*".
    """
    behind = post.title.within(told) and post.title.start > verb
    return behind and (post.role in MEMBERSHIPS or post.rule in BEFORE)


def is_beside(line: str, match: re.Match[str]) -> bool:
    """Whether who stands before "succeeding" is only whose the other's office is: "adviser *to
    President Lind*, succeeding Holm".
    """
    between = line[match.end("a") : match.start("v")].strip(" ,")
    if between or not match["v"].endswith("ing"):
        return False
    return BESIDE.search(line[: match.start("a") + 1]) is not None


BESIDE = re.compile(
    r" (?:to|under|for|of|(?<! led)(?<! headed)(?<! chaired)(?<! run)(?<! owned)(?<! directed)"
    r"(?<! managed)(?<! edited) by)(?: O)? $"
)


def fullest(posts: list[Post], told: Span) -> Post:
    """The last post of those in the sentence that tells it, one in which it tells to be followed,
    and of those with a body, if any is.
    """
    return max(
        reversed(posts),
        key=lambda post: (
            post.title.within(told),
            post.rule == "succeeds-as",
            post.rule == "name-behind-be",  # "The new minister is Senator Lind, replacing Holm"
            post.organization is not None,
        ),
    )


def by_pronoun(draft: Draft, told_in: Span, to: Ref, before: int) -> Post | None:
    """The post that only a pronoun for the one who follows has been told to have, right before:
    "congratulated Lind on *her* election as chair, replacing Holm".
    """
    start = draft.mentions[to].span.end
    told = (p for p in draft.posts if start < p.title.start < before)
    own = (p for p in told if p.rule == "role-of" and p.title.within(told_in))
    return next((p for p in own if draft.mentions[p.person].form is Form.PRONOUN), None)


def is_beside_name(post: Post) -> bool:
    """Whether a seat in a house is told beside a name, whatever else its holder gets: "Ana Lind,
    *MP*, was appointed to the committee in place of Jens Holm".
    """
    return post.role in ELECTED and post.rule in BESIDE_NAME


BESIDE_NAME = frozenset({"apposition", "title-name", "letters-behind", "titles-names"})
