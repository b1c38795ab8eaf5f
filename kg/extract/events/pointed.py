"""Which body "the committee" and "the 53-member panel" mean: one that was named before."""

from kg.extract.draft import Draft
from kg.extract.events.chambers import chambers, deliberative
from kg.extract.events.stage import Stage
from kg.extract.text.parse import Token
from kg.extract.words.chambers import LESSER
from kg.extract.words.lexicon import words
from kg.model.extraction import EntityType, Ref


def sitting(draft: Draft, at: int) -> list[Ref]:
    """The committee that "the committee" means before a place in the article, where the last one
    named is one of citizens, who only call for something: the last that sits in a house.
    """
    named = [
        (start, ref) for start, ref, _ in sorted(chambers(draft))
        if start < at and "committee" in draft.mentions[ref].name.lower().split()
    ]  # fmt: skip
    parts = [(ref, set(draft.mentions[ref].name.lower().split())) for _, ref in named]
    if not parts or not parts[-1][1] & CITIZENS:
        return []
    return [ref for ref, name in parts if not name & CITIZENS][-1:]


def last_named(stage: Stage, token: Token) -> list[Ref]:
    """The body that "the 53-member panel" means: the last that is named before it."""
    if token.lower_ != "panel" or not any(c.lower_ == "the" for c in token.children):
        return []
    if any(c.dep_ == "compound" and c.lower_ not in SIZED for c in token.children):
        # "the farm panel" is another than the Senate
        return []
    at = stage.offset(token)
    return [ref for start, ref, _ in sorted(chambers(stage.draft)) if start < at][-1:]


def of_its(stage: Stage, token: Token) -> list[Ref]:
    """The body whose text "its decision" is: that which was the subject of the sentence before."""
    own = any(c.dep_ == "poss" and c.lower_ in {"its", "their"} for c in token.children)
    start = token.sent.start
    if not own or start == 0 or token.i - start > OPENING:
        return []
    root = token.doc[start - 1].sent.root
    who = next((c for c in root.children if c.dep_ == "nsubj"), None)
    ref = stage.draft.ref(stage.passage.passage, who) if who is not None else None
    if who is not None and ref is None and who.lower_ in LESSER:
        ref = stage.draft.noun(stage.passage.passage, who, EntityType.ORGANIZATION)
    return [ref] if ref is not None and deliberative(stage.draft.mentions[ref]) else []


OPENING = 3
"""Words with which a sentence opens that goes on with what the one before tells of."""
SIZED = {"member", "person", "nation", "state", "country", "man", "-"}
"""Words by which so many sit in a panel: "the 53-*member* panel"."""
CITIZENS = words(
    "action awami struggle solidarity protest resistance coordination liaison relief strike for "
    "against justice workers students"
)
"""Words in the names of committees that citizens form."""
