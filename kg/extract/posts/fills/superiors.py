"""Whose a title is by whom its holder serves: "chief of staff to President Ana Lind"."""

import re
from itertools import takewhile

from kg.extract.draft import Draft
from kg.extract.posts.bodies.beside import is_state, name_of
from kg.extract.posts.bodies.stately import HEADED, Told, serves_head
from kg.extract.posts.titles.bodynouns import LANDS
from kg.model.extraction import EntityType, Post, Ref, Status


def head_served(told: Told, post: Post) -> str | None:
    """The role of the head of a government for whom somebody works: "adviser *to the prime
    minister*".
    """
    passage, office = told.passage, told.office
    if not serves_head(passage, office, post):
        return None
    behind = passage.lower[office.last : office.last + SERVED]
    return "prime-minister" if behind[-2:] == ["prime", "minister"] else None


def superior(draft: Draft, post: Post) -> Post | None:
    """The post of whom somebody serves: "chief of staff *to President* Ana Lind"."""
    text, end = draft.article.text, post.title.end
    return next(
        (
            other for other in draft.posts
            if 0 < other.title.start - end < ASIDE
            and other.rule == "title-name"
            and BENEATH.fullmatch(text, end, other.title.start) is not None
        ),
        None,
    )  # fmt: skip


BENEATH = re.compile(r" to (?:the |then[ -]|former )*")
"""What stands between a title and that of a superior."""
ASIDE = 20
"""Characters of it at most."""


def is_somebodys(draft: Draft, told: Told) -> bool:
    """Whether a title is told by whom its holder serves, where more than one may be meant: "*his*
    secretary of state", "*the president's* aide", "adviser *to Vice President (later Mayor) Lind*".
    """
    low, office = told.passage.lower, told.office
    if low[office.start] in {"his", "her"} and LANDS.isdisjoint(low[office.start : office.first]):
        return True
    if is_of_person(draft, told):
        return True
    near = takewhile(
        lambda at: low[at] != ",", range(office.last, min(office.last + FAR, len(low)))
    )
    names = (told.passage.starting.get(at) for at in near)
    own = draft.mentions[draft.posts[told.at].person].span
    if low[office.last : office.last + 1] == ["to"] and any(
        name is not None
        and name.type is EntityType.PERSON
        and told.passage.passage.at(told.passage.words[name.start]) != own.start
        for name in names
    ):
        return True
    heads = {p.organization for p in draft.posts if p.role in {"president", "prime-minister"}}
    states = {None if ref is None else name_of(draft, ref) for ref in heads}
    return low[max(0, office.first - 2) : office.first] in HEADED and len(states) > 1


def is_of_person(draft: Draft, told: Told) -> bool:
    """Whether somebody's holder is named of whom no state is told: "*Lind's* former minister"."""
    passage, at = told.passage, told.office.start - 1
    owner = passage.ending.get(at) if at > 0 and passage.lower[at] in {"'s", "’s"} else None
    if owner is None or owner.type is not EntityType.PERSON:
        return False
    name = passage.words[owner.end - 1].text
    posts = (p for p in draft.posts if draft.mentions[p.person].name.split()[-1] == name)
    return all(p.organization is None for p in posts)


FAR = 12  # words behind a title among which whom its holder serves is named
SERVED = 4  # words behind a title: "to the prime minister"


def state_of_head(draft: Draft, role: str) -> Ref | None:
    """The state of whose head a text tells, if of one alone."""
    told = [p.organization for p in draft.posts if p.role == role and is_held(p)]
    states = [ref for ref in told if ref is not None and is_state(draft, ref)]
    return states[-1] if len({name_of(draft, ref) for ref in states}) == 1 else None


def is_held(post: Post) -> bool:
    """Whether somebody holds a post now."""
    return post.status in {Status.CURRENT, Status.ACTING}
