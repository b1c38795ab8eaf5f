"""Verbs that mean little without the noun beside them, which tells the event as well."""

from dataclasses import replace

from kg.extract.events.deeds import PEOPLE
from kg.extract.events.sameness import merge
from kg.extract.events.stage import Stage
from kg.extract.text.eventnouns import noun_type
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import ORGANIZATION_HEADS, words
from kg.model.extraction import EventMention, EventRef

GRANTING = {"order", "grant", "authorize", "authorise", "refuse", "deny"}
"""What a court does with the deed that its object names: "ordered the release of X"."""
LIGHT = words("take put come lay set tender submit hand offer pay exchange bring go enter hold "
              "keep "
              "observe make file lodge give issue win")  # fmt: skip
"""Verbs that mean little without the noun beside them: "set fire", "came into force"."""


def say_again(stage: Stage, verb: Token, event: EventMention, ref: EventRef) -> None:
    """Let the noun beside a light verb be a mention of the event too, if it names no other."""
    behind = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"} and c.pos_ == "NOUN"]
    behind += [w for c in verb.children if c.dep_ == "prep" and c.lower_ in {"to", "into"}
               for w in c.children if w.pos_ == "NOUN"]  # fmt: skip
    first = stage.draft.events[ref].same
    for noun in (noun for noun in behind if noun.lower_ not in CONCRETE):
        if (noun_type(noun) in {None, event.type} or verb.lemma_ in GRANTING) and stage.draft.ref(
            stage.passage.passage, noun
        ) is None:
            span = stage.passage.passage.span(noun, noun)
            merge(stage, replace(event, trigger=span), noun, ref if first is None else first)


CONCRETE = (
    PEOPLE
    | (set(ORGANIZATION_HEADS) - {"court", "force"})
    | words(
        "street streets road roads hospital prison jail home list lists traffic standstill chamber "
        "hall room"
    )
)
"""What stands beside a light verb and is no deed."""
