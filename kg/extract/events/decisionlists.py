"""Lists of what a body decided: "The Cabinet took the following decisions: – approved the law"."""

from kg.extract.events.stage import Stage
from kg.extract.naming.names import Named
from kg.extract.text.parse import Token
from kg.model.extraction import EntityType, Form, Ref

ENTRIES = 12
"""Entries that a list has at most behind the words that open it."""
MARK = 2
"""Words before that with which an entry begins: its sign and number."""


def of_opening(stage: Stage, verb: Token) -> list[Ref]:
    """The body that does what an entry of a list begins with: that of the words that open it."""
    if verb.tag_ not in {"VBD", "VBN"} or verb.i - verb.doc[0].i > MARK:
        return []
    passages = stage.draft.passages
    at = next((n for n, each in enumerate(passages) if each is stage.passage), 0)
    for each in reversed(passages[max(0, at - ENTRIES) : at]):
        told = each.passage.text.strip()
        if told.endswith(":") and len(each.words) > MARK:
            return opening_body(stage, each)
        if told.endswith("."):
            return []
    return []


def opening_body(stage: Stage, told: Named) -> list[Ref]:
    """The body that acts in the words that open a list, not who tells of it: "the Red Cross said
    what *the Assembly* had done:"; without any that acts the only one named.
    """
    low, high = told.passage.offset, told.passage.offset + len(told.passage.text)
    named = [
        ref for ref, mention in enumerate(stage.draft.mentions)
        if low <= mention.span.start < high
        and mention.form is Form.NAME
        and mention.type is EntityType.ORGANIZATION
    ]  # fmt: skip
    acts = [word for word in told.passage.doc if word.dep_ in {"nsubj", "nsubjpass"}]
    who = stage.draft.ref(told.passage, acts[-1]) if acts else None
    if acts:
        return [ref for ref in named if ref == who]
    return named if len(named) == 1 else []
