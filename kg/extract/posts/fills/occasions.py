"""Whose the ambassador and the head of state are of whom a text on an occasion at an embassy tells:
"An evening was held at *Norway's embassy* in Lima. Ambassador Lind spoke".
"""

import re

from kg.extract.draft import Draft
from kg.extract.header import OPENING
from kg.extract.home import Home
from kg.extract.posts.fills.envoys import state_in
from kg.extract.posts.same import same_holder
from kg.extract.posts.titles.office import HEADS_OF_MISSION
from kg.extract.states import EMBASSY, first_told
from kg.model.extraction import EntityType, Form, Post, Ref, Status

HEADS = frozenset({"president", "king", "queen"})
"""Roles of heads of states, who come to another state's embassy seldom."""
HELD = re.compile(
    r"(?i)\b(?:evening|ceremony|event|gathering|reception|exhibition|concert|conference|festival|"
    r"commemorat\w+|celebrat\w+|anniversary|screening|film|seminar|lecture|presentation|roundtable|"
    r"meeting|party|book)\b[^.]{0,160}\b(?:at|in|by) (?:the )?$"
)
"""What stands before the embassy at which an occasion is."""


def state_of_occasion(draft: Draft, post: Post, home: Home) -> Ref | None:
    """The state at whose embassy the text's occasion is, of its head or its only ambassador."""
    envoy = post.role in HEADS_OF_MISSION
    if not (envoy or post.role in HEADS) or post.status is Status.FORMER:
        return None
    text = draft.article.text
    told = [m for m in EMBASSY.finditer(text) if first_told(EMBASSY, m[0]) is not None]
    codes = {first_told(EMBASSY, match[0]) for match in told}
    held = told and told[0].start() < OPENING and HELD.search(text, 0, told[0].start())
    if len(codes) != 1 or not held or (envoy and not is_only(draft, post)):
        return None
    known = home.told(codes.pop() or "", post.title.start)
    return state_within(draft, told[0]) if known is None else known


def is_only(draft: Draft, post: Post) -> bool:
    """Whether the text tells of no other ambassador."""
    envoys = (p for p in draft.posts if p.role in HEADS_OF_MISSION)
    return all(same_holder(draft, p.person, post.person) for p in envoys)


def state_within(draft: Draft, told: re.Match[str]) -> Ref | None:
    """The state in an embassy's name, "Embassy of *Norway*", as a mention."""
    for mention in list(draft.mentions):
        if mention.type is EntityType.ORGANIZATION and mention.form is Form.NAME and (
            told["whose"] and mention.span.start <= told.start("whose") < mention.span.end
        ):  # fmt: skip
            return state_in(draft, told["whose"], mention)
    return None
