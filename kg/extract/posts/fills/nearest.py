"""The state of which a paragraph tells last before a title that is a state's."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.posts.bodies.beside import is_state, name_of
from kg.extract.posts.bodies.rivals import DEALS, SINGLE, state_code
from kg.extract.posts.bodies.stately import Told
from kg.extract.posts.fills.worldly import is_worldly
from kg.extract.posts.same import same_holder
from kg.extract.posts.titles.office import ACCREDITED
from kg.extract.sides import reacted_to
from kg.gazetteer import demonym
from kg.model.extraction import EntityType, Post, Ref


class Place(NamedTuple):
    """A state with the word behind which it stands in a passage."""

    ref: Ref
    at: int


def nearest_state(draft: Draft, told: Told, post: Post) -> Ref | None:
    """The state told last before somebody in his paragraph, where nothing else tells whose he is:
    "Estonia has two such ferries. *State Secretary Lind* thanked the crews". None where two states
    deal with each other, or the text reacts to what the state does or only tells of its envoys.
    """
    if is_elsewhere(draft, told, post):
        return None
    passage, text = told.passage, draft.article.text
    states = list(states_before(draft, passage, told.office.start))
    if not states or is_listed(passage, states):
        return None
    last = states[0]
    envoys = [p for p in draft.posts if p.role in ACCREDITED]
    told_of = [p.organization for p in envoys] + [p.accredited_to for p in envoys]
    sent = {name_of(draft, ref) for ref in told_of if ref is not None}
    if name_of(draft, last.ref) in sent or state_code(draft, last.ref) in reacted_to(text):
        return None
    return None if deals(passage, last.at, told.office.start) else last.ref


def deals(passage: Named, at: int, start: int) -> bool:
    """Whether the sentence of a state, or that of a title before it, tells that states deal with
    each other: "Norway *met* Chad".
    """
    first, last = passage.words[at].sent, passage.words[start].sent
    opening = passage.words[0].i
    spans = ((first.start, min(first.end, start + opening)), (last.start, start + opening))
    told = (" ".join(passage.lower[a - opening : b - opening]) for a, b in spans)
    return any(DEALS.search(words) is not None for words in told)


def is_elsewhere(draft: Draft, told: Told, post: Post) -> bool:
    """Whether the words before a title cannot tell whose it is: one of the United Nations, one that
    is told by the way, or of somebody, or held by somebody, who has been told of before.
    """
    title = post.title.of(draft.article.text).lower()
    aside = post.rule == "apposition" and told.passage.lower[told.office.start] != "the"
    before = (p for p in draft.posts if p.title.start < post.title.start)
    known = any(
        (p.role == post.role and post.role in SINGLE) or same_holder(draft, p.person, post.person)
        for p in before
    )
    worldly = is_worldly(title.removeprefix("deputy ")) or title.startswith("apostolic ")
    return aside or known or worldly or post.role == "senator"


def states_before(draft: Draft, passage: Named, start: int) -> Iterator[Place]:
    """The states before a word, the last first: by name, or by an adjective that is in no name."""
    for at in range(start - 1, -1, -1):
        ref, word = None, passage.words[at]
        name = passage.ending.get(at + 1)
        if name is not None and name.type is EntityType.PLACE:
            ref = draft.ref(passage.passage, word)
        elif at not in passage.inside and word.text[:1].isupper() and demonym(word.text):
            ref = draft.state_of_demonym(passage.passage, word)
        if ref is not None and is_state(draft, ref):
            yield Place(ref, at)


def is_listed(passage: Named, states: list[Place]) -> bool:
    """Whether the last two states are told together: "in *Kenya and Uganda*, where"."""
    return len(states) > 1 and passage.lower[states[1].at + 1] in {"and", ",", "or", "-", "–"} and (
        states[0].at - states[1].at <= LISTED
    )  # fmt: skip


LISTED = 4
"""Words from a state to the next one of a list: "Chad and the Gambia"."""
