"""Who attended, by the words beside the verb: "attended by X and, on the other side, Y"."""

from collections.abc import Iterator

from kg.extract.events.actors import antecedent
from kg.extract.events.factuality import is_verb
from kg.extract.events.people import people_below
from kg.extract.events.stage import Stage
from kg.extract.text.parse import Token
from kg.model.extraction import EntityType, Ref


def attendants(stage: Stage, verb: Token, *, passive: bool) -> Iterator[Ref]:
    """Every person named below the agent or subject of the verb, or the agents of two sides:
    "attended on the Kenyan side by A, and on the Malian by B".
    """
    if passive:
        sided = (c for c in verb.subtree if c.lower_ == "by" and c.dep_ in {"prep", "agent"})
        for by in (c for c in sided if c.head.i != verb.i and on_side(c, verb)):
            yield from people_below(stage.draft, stage.passage, by)
    for child in verb.children:
        if child.dep_ == ("agent" if passive else "nsubj"):
            if child.lower_ == "who":
                yield from people_below(stage.draft, stage.passage, counted_among(child))
            below = {stage.draft.ref(stage.passage.passage, token) for token in child.subtree}
            yield from sorted(
                r for r in below if r is not None and stage.draft.names(r, EntityType.PERSON)
            )


def on_side(by: Token, verb: Token) -> bool:
    """Whether a "by" tells who attended on a side, or hangs on where and when: no clause parts it
    from the verb.
    """
    step = by.head
    deed = step.pos_ == "NOUN" and step.ent_type_ not in {"DATE", "TIME"} and (
        step.lower_ not in {"side", "part"}
    )  # fmt: skip
    if deed:
        return False  # "after a protest by X"
    while step.i != verb.i:
        if step.dep_ not in {"prep", "pobj", "conj", "npadvmod"} or is_verb(step):
            return False
        step = step.head
    return True


def counted_among(who: Token) -> Token:
    """Whom "who" stands for; the subject of "X was among *those who* attended"."""
    meant = antecedent(who)
    among = meant.head
    counted = meant.lower_ in {"those", "people", "guests"} and among.lower_[:5] == "among"
    if not counted or any(c.dep_ == "neg" for c in among.head.children):
        return meant
    return next((c for c in among.head.children if c.dep_ == "nsubj"), meant)
