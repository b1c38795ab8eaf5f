"""The whole of which a body is an organ: a party of its executive, a university of its board."""

import re

from kg.extract.draft import Draft
from kg.model.extraction import EntityType, Form, Post, Ref

ORGAN = re.compile(
    r"(?i)(?:(?:national|central|political|federal) )*"
    r"(?:executive(?: (?:committee|council|board))?|committee|bureau|politburo|presidium|"
    r"leadership|board(?: of (?:directors|trustees|governors))?) of (?:the )?(?P<whole>.+)"
)
"""An organ, and whose it is."""
OFFICERS = frozenset(
    {"founder", "leader", "deputy-leader", "secretary-general", "president", "vice-president",
     "spokesperson"}
)  # fmt: skip
TITLES = frozenset({"deputy", "treasurer", "general secretary", "deputy leader"})
"""Those whom a body has, not an organ of it."""


def whole_of(draft: Draft, post: Post) -> Ref | None:
    """The body of a post, but the whole by name, for an officer of it, where the organ that tells
    of him has it in its own: "the Central Committee of the Reform Party (RP) elected a *general
    secretary*"; none whose title goes on with the organ, or that is its: "the Committee's".
    """
    ref, text = post.organization, draft.article.text
    if ref is None or draft.mentions[ref].span.start > post.title.start:
        return ref
    title, organ = post.title.of(text).lower().replace("-", " "), draft.mentions[ref]
    match = ORGAN.fullmatch(organ.name)
    owns = text[organ.span.end :][:2] in {"'s", "’s"}
    if match is None or owns or not (post.role in OFFICERS or title in TITLES):
        return ref
    whole = match["whole"].lower()
    ends = {m.span.end + len(" (") for m in draft.mentions if m.name.lower() == organ.name.lower()}
    named = (
        other for other, m in enumerate(draft.mentions)
        if m.type is EntityType.ORGANIZATION and m.form is Form.NAME
        and (m.name.lower() == whole or (m.span.start in ends and m.name.isupper()))
    )  # fmt: skip
    return next(named, ref)


def is_wholes(name: str, letters: str) -> bool:
    """Whether letters behind the name of an organ are those of the whole, in whatever order its
    tongue has its words.

    >>> is_wholes("National Executive of the Reform Unity Movement", "MUR")
    True
    >>> is_wholes("National Executive of the Reform Unity Movement", "NERUM")
    False
    """
    match = ORGAN.fullmatch(name)
    return match is not None and sorted(letters) == sorted(re.findall(r"\b[A-Z]", match["whole"]))
