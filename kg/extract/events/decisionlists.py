"""Lists of what a body decided: "The Cabinet took the following decisions: – approved the law"."""

from kg.extract.events.stage import Stage
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
            return first_body(stage, each.passage.offset, len(each.passage.text))
        if told.endswith("."):
            return []
    return []


def first_body(stage: Stage, low: int, length: int) -> list[Ref]:
    """The body that a passage names first."""
    named = [
        (mention.span.start, ref)
        for ref, mention in enumerate(stage.draft.mentions)
        if low <= mention.span.start < low + length
        and mention.form is Form.NAME
        and mention.type is EntityType.ORGANIZATION
    ]
    return [min(named)[1]] if named else []
