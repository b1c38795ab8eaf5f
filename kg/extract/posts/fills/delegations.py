"""The state of those whom a list tells of by sides: "For Norway: Ana Lind, minister; Jens Holm"."""

import re

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.posts.bodies.beside import is_state, state_at
from kg.extract.posts.bodies.stately import DIPLOMATS
from kg.extract.posts.titles.office import Office
from kg.gazetteer import demonym
from kg.model.extraction import EntityType, Post, Ref

VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
FAR = 90
"""Words between a title and the side that the list is of."""
SIDES = frozenset({"side", "delegation", "team"})
SERVING = frozenset({"adviser", "under-secretary", "assistant-secretary", "counsellor", "attache"})
HEADS = re.compile(
    r"(?:(?:deputy|co|vice)[ -])?(?:head|leader|chief|member) of (?:the )?delegation"
)


def is_delegated(draft: Draft, post: Post) -> bool:
    """Whether somebody in a state's delegation is the state's by his title."""
    title = post.title.of(draft.article.text).lower()
    return post.role in DIPLOMATS | SERVING or HEADS.fullmatch(title) is not None


def state_listed(draft: Draft, passage: Named, office: Office) -> Ref | None:
    """The state on whose side a list names somebody, whatever number of others it names before."""
    low, words, nearer = passage.lower, passage.words, None
    if does(passage, office):
        return None
    for at in range(office.start - 1, max(-1, office.start - FAR), -1):
        name = passage.starting.get(at)
        if name is not None and name.type is EntityType.PLACE and heads(passage, at, name.end):
            ref = draft.ref(passage.passage, words[name.end - 1])
            ref = ref if nearer is None else state_by(draft, passage, nearer)
            return ref if is_state(draft, ref) else None
        if low[at] in SIDES and demonym(words[at - 1].text) and low[at - 3 : at - 1] == [
            "on", "the",
        ]:  # fmt: skip
            return state_at(draft, passage, at - 1)
        if low[at] == "by" and low[at - 1] != "represented":
            nearer = at if nearer is None else nearer
        if words[at].is_sent_start or low[at] in OPPOSITE or (
            words[at].tag_ in VERBS and low[at + 1 : at + 3] != ["represented", "by"]
        ):  # fmt: skip
            return None
    return None


def state_by(draft: Draft, passage: Named, at: int) -> Ref | None:
    """The state that is represented without its verb: "*Finland* by Minister Lind and", no body."""
    side = passage.ending.get(at)
    return None if side is None else draft.ref(passage.passage, passage.words[side.end - 1])


def does(passage: Named, office: Office) -> bool:
    """Whether the entry of a list goes on with what somebody did, so that it is none."""
    for word in passage.words[office.end :]:
        if word.text in {";", "."} or word.is_sent_start:
            return False
        if word.tag_ in VERBS:
            return word.lemma_ not in SIGNING
    return False


OPPOSITE = frozenset({"with", "between", "against"})
"""Words behind which others stand: "for Norway by Minister Lind at talks *with* Minister Vera"."""
SIGNING = frozenset({"sign", "initial", "attend", "participate", "take", "speak", "accept"})
"""What those do who act for a state: "*For Norway*, Minister Lind *signed*"."""


def heads(passage: Named, start: int, end: int) -> bool:
    """Whether a state's name heads a list of its people: "Present: *for Norway*, …", "*Norway* was
    represented by".
    """
    low, words = passage.lower, passage.words
    behind = low[end : end + 3]
    opens = start == 0 or words[start].is_sent_start or low[start - 1] in {";", "and"}
    if behind[1:] == ["represented", "by"] and behind[0] in {"was", "is", "were"}:
        return bool(opens)
    first = start - 1
    begins = first == 0 or words[first].is_sent_start or low[first - 1] in {":", ";"}
    return low[first] == "for" and bool(begins) and behind[:1] in ([","], [":"], ["–"], ["—"])
