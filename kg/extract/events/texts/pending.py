"""Texts that a body is still to vote on: they may fail, so the graph has none of them adopted."""

from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.events.bodies.chambers import body_in_context
from kg.extract.events.sentences.factuality import PLANNED, of_verb
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.texts.voting import subject_bodies
from kg.extract.events.times.beside import when
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.occasions import WEAK
from kg.model.extraction import Ref


def to_vote(stage: Stage, token: Token) -> list[Ref]:
    """The body that is to vote on a text on a day: "will vote next month on a motion to"."""
    verb = token.head.head
    on = token.dep_ == "pobj" and token.head.lower_ in {"on", "for"} and verb.lemma_ == "vote"
    if not on or not is_verb(verb) or of_verb(verb) is not PLANNED:
        return []
    told = any(c.dep_ in {"acl", "relcl", "compound"} or c.lower_ == "of" for c in token.children)
    weak = token.lemma_.lower() in WEAK and not token.text[:1].isupper()
    if weak or not told or when(stage, verb, PLANNED).start is None:
        return []
    return subject_bodies(stage, verb) or body_in_context(stage, verb)


def defer(draft: Draft, ref: int) -> None:
    """Let a text be still to be voted on, and the event of it a vote and no adoption."""
    draft.resolutions[ref] = replace(draft.resolutions[ref], pending=True)
    for at, event in enumerate(draft.events):
        if event.adopts == ref:
            kind = "other" if event.type == "adoption" else event.type
            draft.events[at] = replace(event, type=kind, adopts=None)
