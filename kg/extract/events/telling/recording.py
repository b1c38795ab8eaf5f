"""What a verb tells becomes an event of the draft, as the rule that read it has it."""

from dataclasses import replace

from kg.extract.events.places.beside import told_first
from kg.extract.events.sameness.merging import merge, same_event
from kg.extract.events.sentences.cases import VerbRule
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.telling.deeds import PEOPLE
from kg.extract.text.eventnouns import noun_type
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import ORGANIZATION_HEADS, words
from kg.extract.words.titles import title_slug
from kg.model.extraction import EventMention, EventRef

LASTING = {"meeting", "visit", "other", "protest", "armed-conflict", "disaster", "commemoration"}
"""Types of events that go on for days."""
SEATED = words("swear inaugurate install elect crown enthrone ordain consecrate take dismiss sack "
               "reshuffle oust invest")  # fmt: skip
"""Verbs of changes of office that take place somewhere; else a place is that of the post."""


def typed(stage: Stage, event: EventMention, rule: VerbRule, verb: Token) -> EventMention:
    """The event as its rule has it: with an end and places where its type has them."""
    name = f"verb:{rule.type}:{rule.test.__name__}:{event.rule}"
    years = event.date is not None and event.date.day is None
    end = event.end_date if years or rule.type in LASTING else None
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
    for noun in (w for w in behind if w.lower_ not in CONCRETE and title_slug(w.text) is None):
        if (noun_type(noun) in {None, event.type} or verb.lemma_ in GRANTING) and stage.ref(
            noun
        ) is None:
            span = stage.passage.passage.span(noun, noun)
            merge(stage, replace(event, trigger=span), noun, stage.draft.first(ref))


CONCRETE = (
    PEOPLE
    | (set(ORGANIZATION_HEADS) - {"court", "force"})
    | words(
        "street streets road roads hospital prison jail home list lists traffic standstill chamber "
        "hall room"
    )
)
"""What stands beside a light verb and is no deed."""
