"""Who gets a post in a reshuffle: those whom it brings in or moves, and ministers to be."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.events.sentences.phrases import Found, people_below
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.model.extraction import EntityType, EventRef, Post, Ref, Status

RESHUFFLES = ("reshuffle", "shake-up", "shakeup", "shuffle")

MOVING = words("bring move drop promote demote name appoint replace install shift recall add sack "
               "fire dismiss elevate axe retain keep")  # fmt: skip
"""What one does with ministers in a reshuffle."""

MINISTERS = words("minister ministers chancellor treasurer premier secretary")


def find_reshuffle(draft: Draft) -> None:
    """Let ministers to be, told behind a reshuffle of these days, take part in it."""
    ref = reshuffle_of(draft)
    if ref is not None:
        behind = draft.events[ref].trigger.start
        event = draft.events[ref]
        states = {whose(draft, post) for post in draft.posts if post.person in event.participants}
        later = (p for p in draft.posts if p.title.start > behind and is_coming(draft, p))
        coming = (p.person for p in later if whose(draft, p) in {None, *states})
        people = tuple(dict.fromkeys((*event.participants, *coming)))
        draft.events[ref] = replace(event, participants=people)


def whose(draft: Draft, post: Post) -> str | None:
    """The name of the body or state of a post."""
    return None if post.organization is None else draft.mentions[post.organization].name


def reshuffle_of(draft: Draft) -> EventRef | None:
    """The reshuffle that an article reports."""
    for ref, event in enumerate(draft.events):
        told = event.trigger.of(draft.article.text).lower().startswith(RESHUFFLES)
        if told and event.same is None and draft.is_current(event.date):
            return ref
    return None


def is_coming(draft: Draft, post: Post) -> bool:
    """Whether somebody by name is a minister to be."""
    title = set(post.title.of(draft.article.text).lower().replace("-", " ").split())
    named = draft.names(post.person, EntityType.PERSON)
    return named and post.status is Status.DESIGNATE and bool(title & MINISTERS)


def moved(stage: Stage, verb: Token) -> Iterator[Ref]:
    """Those in the clauses of a reshuffle."""
    stack = [c for c in verb.children if c.dep_ in {"advcl", "conj"} and c.tag_ == "VBG"]
    while stack:
        clause = stack.pop()
        if clause.lemma_ in MOVING:
            for child in (c for c in clause.children if c.dep_ == "dobj"):
                found = people_below(stage.draft, stage.passage, child)
                yield from (r for r in found if stage.draft.names(r, EntityType.PERSON))
            stack += [c for c in clause.children if c.dep_ in {"conj", "advcl"}]


def reshuffled(stage: Stage, verb: Token) -> Found:
    """Whom a reshuffle brings in or moves: "reshuffled his cabinet, bringing back *A* and moving
    *B* to the Treasury".
    """
    ref = stage.told(verb) if verb.lemma_ in {"reshuffle", "shuffle"} else None
    if ref is not None:
        yield ref, list(moved(stage, verb))
