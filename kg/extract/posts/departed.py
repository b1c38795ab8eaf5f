"""Posts of the dead: whoever has died holds none, however the text tells that it began."""

import re
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.posts.same import same_holder
from kg.model.extraction import EntityType, Form, Post, Ref, Status

DIED = re.compile(
    r"(?:, (?:\d+|an? [^.,;]{1,60}|the [^.,;]{1,60})|, who)?,? (?:has |had )?"
    r"(?:died|passed away|drowned|was (?:assassinated|murdered|executed|shot dead))\b"
)
"""What stands behind the name of somebody who is dead."""
BEGUN = frozenset({"holds", "leads", "chosen", "chosen-by"})
"""Rules by which a post is told by how it began: "she became director six years later"."""


def end_with_death(draft: Draft) -> None:
    """Let the posts end that somebody who has died is told to have come to."""
    text = draft.article.text
    dead = [
        ref for ref, m in enumerate(draft.mentions)
        if m.type is EntityType.PERSON and m.form is Form.NAME and DIED.match(text, m.span.end)
    ]  # fmt: skip
    for at, made in enumerate(draft.posts if dead else ()):
        if made.status is Status.CURRENT and made.rule in BEGUN and (
            any(same_holder(draft, holder(draft, made), ref) for ref in dead)
        ):  # fmt: skip
            draft.posts[at] = replace(made, status=Status.FORMER)


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
