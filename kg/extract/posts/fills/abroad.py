"""States that titles need not name: of those who serve abroad, and the one of the press."""

import re

from kg.extract.draft import Draft
from kg.extract.home import Home
from kg.extract.posts.bodies.rivals import state_code
from kg.extract.posts.bodies.stately import DIPLOMATS
from kg.extract.states import state_of
from kg.model.extraction import EntityType, Post, Ref

PLACED = re.compile(r" (?:there )?(?:in|to|at) (?P<in>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2})")
"""Where somebody serves, behind his title."""
MISSIONARY = ("head of mission", "chief of mission", "mission chief", "consular officer")
"""How titles end of those who serve in a mission and whose role does not tell it."""


def post_abroad(draft: Draft, post: Post) -> str | None:
    """The code of the state in which an envoy or who serves under one has his place."""
    title = post.title.of(draft.article.text).lower()
    if post.role not in DIPLOMATS and not title.endswith(MISSIONARY):
        return None
    match = PLACED.match(draft.article.text, post.title.end)
    if match is None:
        return None
    words = match["in"].split()
    parts = (" ".join(words[:size]) for size in range(len(words), 0, -1))
    return next((code for part in parts if (code := state_of(part)) is not None), None)


def sender(post: Post, home: Home, host: str) -> Ref | None:
    """The state that sends somebody to a place in another: the one that the text is at home in, or
    the only other one of which it tells.
    """
    if home.code is not None and home.code != host:
        return home.at(post.title.start)
    return home.only_but(host, post.title.start)


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
