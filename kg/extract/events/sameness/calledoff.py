"""What an article tells to be called off: later words for it tell nothing that happens either."""

from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.events.sameness.shared import land_of, named_person, shared_people, shares_place
from kg.extract.events.sentences.actors import actors
from kg.extract.events.sentences.factuality import FACT, UNREAL, Standing, of_verb
from kg.extract.events.sentences.hearsay import CANCELLING, calls_off
from kg.extract.events.sentences.phrases import coordinated
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.model.extraction import EventMention

OFF = {"cancelled", "canceled", "postponed", "scrapped", "shelved", "aborted"}
"""Adjectives of what is not to be."""


def note_off(stage: Stage, noun: Token, event: EventMention, standing: Standing) -> None:
    """Keep in mind what is told to be called off: "X's visit to Japan has been cancelled"."""
    verb = noun.head
    told = noun.dep_ in {"dobj", "nsubjpass", "nsubj"} and is_verb(verb) and (
        verb.lemma_ in CANCELLING or calls_off(verb)
    )  # fmt: skip
    told = told or any(c.lower_ in OFF for c in noun.children)
    if not told or standing is not UNREAL:
        return
    people = [ref for c in verb.children if c.dep_ == "nsubj" and c.i != noun.i
              for ref in coordinated(stage.draft, stage.passage, c)]  # fmt: skip
    both = tuple(dict.fromkeys((*event.participants, *people)))
    stage.draft.called_off.append(replace(event, participants=both))


PLANNING = frozenset({"plan", "schedule", "expect", "intend", "arrange", "set"})
"""What is told of an occasion that may still be called off."""


def is_off(stage: Stage, token: Token, event: EventMention) -> bool:
    """Whether words tell of what was called off before: "had to visit Japan", "the visit"."""
    draft = stage.draft
    verb = token if is_verb(token) else token.head
    plans = verb.lemma_ in CANCELLING | PLANNING or calls_off(verb)
    told = is_verb(verb) and done(verb) and not plans
    if not draft.called_off or told:
        return False
    return any(
        off.type == event.type
        and (None in (event.date, off.date) or event.date == off.date)
        and same_place(draft, off, event)
        and same_people(stage, off, event, token)
        for off in draft.called_off
    )


def done(verb: Token) -> bool:
    """Whether a verb tells what somebody did: no plan."""
    return verb.tag_ in {"VBD", "VBN"} and of_verb(verb) is FACT


def same_place(draft: Draft, off: EventMention, event: EventMention) -> bool:
    """Whether an occasion may be that at a place which was called off."""
    if shares_place(draft, off, event) is not False:
        return True
    first, second = (
        {land_of(draft.mentions[ref].name) for ref in e.places} - {None} for e in (off, event)
    )
    return bool(first & second)


def same_people(stage: Stage, off: EventMention, event: EventMention, token: Token) -> bool:
    """Whether those are who was to take part; where nobody is named, the words must point back."""
    draft = stage.draft
    if shared_people(draft, off, event) > 0:
        return True
    if any(named_person(draft, ref) for ref in (*event.participants, *event.organizers)):
        return False
    elsewhere = event.places and shares_place(draft, off, event) is not True
    if is_verb(token):
        return any(c.dep_ == "nsubj" and c.pos_ == "PRON" for c in actors(token))
    return not elsewhere and any(c.lower_ in BACK for c in token.children)


BACK = {"the", "this", "that", "its", "his", "her", "their"}
"""Words by which a noun stands for what was told before."""
