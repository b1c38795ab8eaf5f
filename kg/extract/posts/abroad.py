"""The state of those who serve it in a place abroad: "the consul in Termez"."""

import re

from kg.extract.draft import Draft
from kg.extract.home import Home
from kg.extract.posts.stately import DIPLOMATS
from kg.extract.states import state_of
from kg.model.extraction import Post, Ref

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
