"""The United States as those whose title needs no state in what the press writes."""

import re

from kg.extract.draft import Draft
from kg.extract.posts.rivals import state_code
from kg.model.extraction import EntityType, Post, Ref


def american(draft: Draft, post: Post) -> Ref | None:
    """The United States, if the text names them, of a "Secretary of State" by name of whom it tells
    no field: elsewhere they have one, or the text is of the Holy See, of London or of an election.
    """
    text = draft.article.text
    if post.title.of(text).lower() != "secretary of state" or post.rule != "title-name":
        return None
    states = (ref for ref, m in enumerate(draft.mentions) if m.type is EntityType.PLACE)
    found = next((ref for ref in states if state_code(draft, ref) == "us"), None)
    return None if ELSEWHERE.search(text) else found


def may_be_a_states(draft: Draft, post: Post) -> bool:
    """Whether an officer in a text at home in the United States may as well be one of California or
    Ohio: both have attorneys general and secretaries of state.
    """
    title = post.title.of(draft.article.text).lower()
    return title == "attorney general" or (
        title == "secretary of state" and american(draft, post) is None
    )


ELSEWHERE = re.compile(
    r"\b(?:Vatican|Holy See|Cardinal|[Pp]ope|[Pp]ontiff|ballots?|count(?:y|ies)|polling|voters?|"
    r"Commons|MPs|Westminster|Whitehall|Downing Street|Northern Ireland|Stormont)\b"
)
"""What a text speaks of that tells of other secretaries of state: a pope's, a king's, those of
Georgia.
"""
