"""Posts of the dead: whoever has died holds none, however the text tells that it began."""

import re
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.posts.same import same_holder
from kg.extract.posts.titles.office import ELECTED
from kg.model.extraction import EntityType, Form, Post, Ref, Status

DIED = re.compile(
    r"(?: of [A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+)?)?"
    r"(?:, (?:\d+|an? [^.,;]{1,60}|the [^.,;]{1,60})|, who)?,? (?:has |had )?"
    r"(?:died|passed away|drowned|was (?:assassinated|murdered|executed|shot dead))\b"
)
"""What stands behind the name of somebody who is dead."""
DEATH = re.compile(
    r"\b(?:death|passing|loss|funeral|burial|memory|demise|obituary)(?: ?, on [^,.;]{1,20},)? of"
    r"(?: (?:our|the|its) [^.,;A-Z]{1,40},?)?(?: (?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame)\.?)? $"
)
"""What stands before the name of somebody whose death is told."""
BEFORE = 90
"""Characters before a name in which it is."""
BEGUN = frozenset({"holds", "leads", "chosen", "chosen-by"})
"""Rules by which a post is told by how it began: "she became director six years later"."""


def end_with_death(draft: Draft) -> None:
    """Let the posts end that somebody who has died is told to have come to."""
    text = draft.article.text
    people = [
        (ref, m.span) for ref, m in enumerate(draft.mentions)
        if m.type is EntityType.PERSON and m.form is Form.NAME
    ]  # fmt: skip
    dead = [ref for ref, span in people if DIED.match(text, span.end)]
    mourned = [
        ref for ref, span in people
        if DEATH.search(text[max(0, span.start - BEFORE) : span.start])
    ]  # fmt: skip
    for at, made in enumerate(draft.posts if dead or mourned else ()):
        if made.status is not Status.CURRENT or made.role == "founder":
            continue
        ended = dead + mourned if made.rule in BEGUN else mourned
        if any(same_holder(draft, holder(draft, made), ref) for ref in ended):
            draft.posts[at] = replace(made, status=Status.FORMER)


LASTING = ELECTED | {"ambassador", "judge"}
"""Roles by whose titles those are still called who have left them."""


def end_with_former(draft: Draft) -> None:
    """Let a title end that is short for one which its holder is told to have had: "former U.S.
    Representative Ana Lind … *Congresswoman* Lind".
    """
    past = [p for p in draft.posts if p.status is Status.FORMER and p.role in LASTING]
    for at, made in enumerate(draft.posts if past else ()):
        if made.status is not Status.CURRENT or made.rule != "title-name":
            continue
        own = [p for p in past if p.role == made.role and same_holder(draft, p.person, made.person)]
        if own and own[0].title.start < made.title.start:
            draft.posts[at] = replace(made, status=Status.FORMER)
    draft.posts[:] = [p for p in draft.posts if not any(is_courtesy(p, other) for other in past)]


def end_with_successor(draft: Draft) -> None:
    """Let the post end of whoever is followed in it by now."""
    text = draft.article.text
    followed = (p for p in draft.posts if p.rule == "succession")
    taken = {p.title: p for p in followed if WHILE.search(p.evidence.of(text)) is None}
    for at, made in enumerate(draft.posts if taken else ()):
        new = taken.get(made.title)
        if new is not None and made.status is new.status is Status.CURRENT and (
            not same_holder(draft, made.person, new.person)
            and [p.title for p in draft.posts].count(made.title) == 1 + 1  # several hold it else
        ):  # fmt: skip
            draft.posts[at] = replace(made, status=Status.FORMER)


WHILE = re.compile(r"\b(?:until|while|during|on (?:mission|leave)|absence|away|abroad)\b")
"""What tells that somebody is only replaced for a time."""


def is_courtesy(post: Post, past: Post) -> bool:
    """Whether a title before a name only says once more what its holder is told to have been:
    "*Ambassador* Ana Lind, former ambassador to Iran".
    """
    same = post.person == past.person and post.role == past.role == "ambassador"
    same = same and post.evidence == past.evidence
    return same and post.rule == "title-name" and past.rule == "apposition"


def holder(draft: Draft, post: Post) -> Ref:
    """Who holds a post: for a pronoun who has been named last as what a sentence tells of."""
    if draft.mentions[post.person].form is Form.NAME:
        return post.person
    start = draft.mentions[post.person].span.start
    named = [
        (m.span.start, ref) for ref, m in enumerate(draft.mentions)
        if m.type is EntityType.PERSON and m.form is Form.NAME and m.is_subject
        and m.span.end <= start
    ]  # fmt: skip
    return max(named, default=(0, post.person))[1]
