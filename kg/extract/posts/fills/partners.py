"""States as somebody's partner tells them: who sends a message home, whose counterpart he has."""

import re

from kg.extract.draft import Draft
from kg.extract.home import Home
from kg.extract.posts.bodies.rivals import state_code
from kg.extract.states import sending
from kg.gazetteer import demonym, territory
from kg.model.extraction import Post, Ref

MESSAGE = re.compile(
    r"\b[Mm]essages? (?:(?:sent|issued|given|on|for|the|this|occasion|day) )*(?:of|from|by) "
    r"(?:the )?"
    r"(?:Hon['’.]?(?:ble)? )?"
    r"(?:[^.;\n]{0,120}?,? and (?:of |from )?(?:the )?(?:Hon['’.]?(?:ble)? )?)?$"
)
"""What stands before the title of whoever sends a message, or of the second of two."""
BACK = 160
"""Characters before a title in which that stands."""


def state_of_message(draft: Draft, post: Post, home: Home) -> Ref | None:
    """The state whose embassy keeps a day, on which its ministers' messages are read out."""
    text, start = draft.article.text, post.title.start
    if MESSAGE.search(text[max(0, start - BACK) : start]) is None:
        return None
    code = sending(text)
    return None if code is None else home.told(code, start)


def state_of_partner(draft: Draft, post: Post, home: Home) -> Ref | None:
    """The state that a sentence has told last of who has a counterpart of another: "the *Peruvian*
    president recalled what Prime Minister Lind and her Chilean counterpart signed".
    """
    theirs = {
        state_code(draft, p.organization) for p in draft.posts
        if p.title == post.title and p.rule == "counterpart"
    }  # fmt: skip
    if not theirs - {None}:
        return None
    before = draft.article.text[post.evidence.start : post.title.start]
    found = (demonym(w) or territory(w) for w in reversed(WORD.findall(before)))
    codes = (land.code for land in found if land is not None and land.is_land)
    code = next((code for code in codes if code not in theirs), None)
    return None if code is None else home.told(code, post.title.start)


WORD = re.compile(r"[A-ZÀ-Þ][\w-]+")
