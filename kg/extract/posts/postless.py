"""Who is named before a pronoun and has no post that could pass on."""

import re

from kg.extract.draft import Draft
from kg.extract.posts.same import same_holder
from kg.model.extraction import EntityType, Post, Ref
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
