"""Bodies that one post lends another: of those chosen together, of fellows, of a delegation."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.posts.office import Office
from kg.model.extraction import Post, Ref

Found = Sequence[tuple[Office, Post]]
"""The offices of a passage with their holders, as far as they are found."""


def with_body(draft: Draft, passage: Named, found: Found, office: Office, made: Post) -> Post:
    """The post with the body of another of its passage, where that tells it."""
    if made.organization is not None:
        return made
    # as in "from the Ministry: Ana Lind, Secretary, and *Jens Holm, Director*"
    lent = of_other(passage, found, office, "delegation", PARTING)
    if lent is None and made.rule in {"gapped", "chosen-too"}:
        # as in "the Union elected Ana Lind chair, *Jens Holm secretary* and Eve Berg treasurer"
        lent = of_other(passage, found, office, "chosen-by", STOPS)
    if lent is None:
        lent = of_fellows(draft, passage, found, office)
    return made if lent is None else replace(made, organization=lent)


def of_other(
    passage: Named, found: Found, office: Office, rule: str, stops: frozenset[str]
) -> Ref | None:
    """The body of the first post that a rule has told before, if no such sign stands between."""
    for other, post in found:
        between = passage.lower[other.end : office.start]
        if post.rule == rule and other.end <= office.start and stops.isdisjoint(between):
            return post.organization
    return None


PARTING = frozenset({";"})
STOPS = frozenset({".", ";", ":", "?", "!"})


def of_fellows(draft: Draft, passage: Named, found: Found, office: Office) -> Ref | None:
    """The body of the passage's last fellow or member, for another one."""
    kind = office.role.split("-")[-1]
    # "the member for the North" is one of the house
    if kind not in {"fellow", "member"} or passage.lower[office.last : office.last + 1] == ["for"]:
        return None
    before = [p for o, p in found if o.first < office.first]
    earlier = [p for p in (before or draft.posts[-3:]) if p.organization is not None]
    alike = [p for p in earlier if p.role.split("-")[-1] == kind]
    if not alike and office.role != "member":
        alike = of_one_body(draft, office)
    if office.role == "member":
        alike = earlier if passage.lower[office.start] == "the" else []
    return alike[-1].organization if alike else None


def of_one_body(draft: Draft, office: Office) -> list[Post]:
    """The posts of the only body of whose fellows the text tells."""
    held = [p for p in draft.posts if p.role == office.role and p.organization is not None]
    bodies = {draft.mentions[p.organization].name for p in held if p.organization is not None}
    return held if len(bodies) == 1 else []
