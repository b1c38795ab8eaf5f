"""What a verb tells becomes an event of the draft, as the rule that read it has it."""

from dataclasses import replace

from kg.extract.events.cases import VerbRule
from kg.extract.events.lightverbs import GRANTING, LIGHT, say_again
from kg.extract.events.places.beside import told_first
from kg.extract.events.sameness import merge, same_event
from kg.extract.events.stage import Stage
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.model.extraction import EventMention, EventRef

LASTING = {"meeting", "visit", "other", "protest", "armed-conflict", "disaster", "commemoration"}
"""Types of events that go on for days."""
SEATED = words("swear inaugurate install elect crown enthrone ordain consecrate take dismiss sack "
               "reshuffle oust invest")  # fmt: skip
"""Verbs of changes of office that take place somewhere; else a place is that of the post."""


def typed(stage: Stage, event: EventMention, rule: VerbRule, verb: Token) -> EventMention:
    """The event as its rule has it: with an end and places where its type has them."""
    name = f"verb:{rule.type}:{rule.test.__name__}:{event.rule}"
    end = event.end_date if rule.type in LASTING else None
    of_post = rule.type == "appointment" and verb.lemma_ not in SEATED
    places = () if rule.type == "adoption" else event.places
    if of_post:
        places = tuple(ref for ref in places if told_first(stage, verb, ref))
    return replace(event, type=rule.type, rule=name, end_date=end, places=places)


def record(stage: Stage, verb: Token, event: EventMention, same: EventRef | None) -> None:
    """Add an event that a verb tells, or let it be one told before."""
    same = same_event(stage, event, verb) if same is None else same
    ref = merge(stage, event, verb, same)
    if verb.dep_ in {"acl", "relcl"} or comes_after(verb):
        stage.draft.asides.add(ref)
    if verb.lemma_ in LIGHT or (event.type == "court-case" and verb.lemma_ in GRANTING):
        say_again(stage, verb, event, ref)


def comes_after(verb: Token) -> bool:
    """Whether a clause only tells after what the sentence's own event was: "two days after"."""
    return verb.dep_ == "advcl" and any(
        c.dep_ == "mark" and c.lower_ in {"after", "before", "since"} for c in verb.children
    )
