"""Offices by which a sentence only calls those of whom one follows the other."""

import re

from kg.model.extraction import Post, Span


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
