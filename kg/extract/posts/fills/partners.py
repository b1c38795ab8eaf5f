"""States as somebody's partner tells them: who sends a message home, whose counterpart he has."""

import re

from kg.extract.draft import Draft
from kg.extract.home import Home
from kg.extract.naming.chunks import phrase
from kg.extract.posts.bodies.beside import is_state
from kg.extract.posts.bodies.rivals import state_code
from kg.extract.posts.bodies.stately import Told
from kg.extract.states import sending, state_of
from kg.extract.words.lexicon import words
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


def state_of_word(draft: Draft, told: Told, post: Post, home: Home) -> Ref | None:
    """The state of whose words or in whose name somebody else tells or acts."""
    found = (
        state_of_message(draft, post, home),
        state_represented(draft, post),
        state_of_offer(told, post, home),
    )
    return next((ref for ref in found if ref is not None), None)


REPRESENTED = re.compile(
    r"\b(?:represent(?:s|ed|ing)|[Oo]n behalf of|(?:convey|deliver|read|brought|bring|handed|hand|"
    r"carr|pass)[a-z]*(?: out| over| on)? (?:(?:the|a|an) )?(?:[a-z]+ ){0,2}(?:greetings|message|"
    r"letter|regards|condolences|congratulations|wishes|invitation) (?:of|from))(?: the)? $"
)
"""What somebody does in the name of whose title stands behind it."""


def state_represented(draft: Draft, post: Post) -> Ref | None:
    """The state of who acts for somebody, if the sentence tells of nobody of another state: "the
    Fijian envoy, who represented *President Lind*".
    """
    text, start = draft.article.text, post.title.start
    if REPRESENTED.search(text[max(0, start - BACK) : start]) is None:
        return None
    acting = [
        p.organization for p in draft.posts
        if p.evidence == post.evidence and p.person != post.person
    ]  # fmt: skip
    names = {None if ref is None else draft.mentions[ref].name for ref in acting}
    return acting[-1] if len(names) == 1 and is_state(draft, acting[-1]) else None


MADE = words(
    "make draft table propose present submit announce launch unveil prepare voice extend give"
)
"""What is done with an offer, plan or the like in a state's name."""


def state_of_offer(told: Told, post: Post, home: Home) -> Ref | None:
    """The state whose offer somebody has made: "Kuwait's pledge, announced by *Minister Lind*"."""
    passage, at = told.passage, told.office.start
    by = next(
        (w for w in reversed(passage.words[max(0, at - NEAR) : at]) if w.lower_ == "by"), None
    )
    made = None if by is None or by.dep_ != "agent" else by.head
    if made is None or made.dep_ != "acl" or made.lemma_ not in MADE:
        return None
    owner = next((c for c in made.head.lefts if c.dep_ == "poss"), None)
    name = None if owner is None else passage.inside.get(owner.i - passage.words[0].i)
    code = None if name is None else state_of(phrase(passage.words[name.start : name.end]))
    return None if code is None else home.told(code, post.title.start)


NEAR = 3
"""Words before a title in which "by" stands: "by *the late* Minister Lind"."""


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
