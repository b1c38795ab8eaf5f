"""What somebody calls a crime by the name of its place: "Tembwe was a massacre", "the raid in
Tembwe, which she called a crime".
"""

from kg.extract.claims.characterizations.told import NOTHING, Target, Told
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.draft import Draft
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.backnouns import CALLABLE, KINDS
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import CONTESTED, EVENT_NOUNS
from kg.model.extraction import EntityType, EventRef, Ref


def place_meant(told: Told, scene: Scene, target: Token, ref: Ref, term: Token) -> Target:
    """What the name of a place stands for: what happened there, or the place; neither where a
    clause behind both may be of either: "the raid in Tembwe, which she called a disgrace".
    """
    host, called = hosted(told, scene, target), is_deed(term)
    if host is not None:
        return Target(host) if called else NOTHING
    if not names_event(term):
        return NOTHING if called and is_behind(target) else Target(None, ref)
    event = event_at_place(told.draft, told.draft.mentions[ref].name)
    if event is None:
        # "the occupation of Tembwe, which she called a liberation"
        return NOTHING if is_behind(target) else Target(None, ref)
    return Target(event)


def is_deed(term: Token) -> bool:
    """Whether a term is for what was done: "a war crime", and not "a pearl"."""
    return names_event(term) or term.lemma_ in CALLABLE or term.lemma_ in KINDS


def names_event(token: Token) -> bool:
    """Whether a word is one for events."""
    return token.lower_ in CONTESTED or token.lower_ in EVENT_NOUNS


def is_behind(name: Token) -> bool:
    """Whether a name only tells where something is: "the raid *in Tembwe*"."""
    return name.dep_ == "pobj" and name.head.head.pos_ in {"NOUN", "PROPN"}


def hosted(told: Told, scene: Scene, name: Token) -> EventRef | None:
    """The event of which a place's name tells where it was."""
    while is_behind(name):
        name = name.head.head
        event = told.draft.event_at.get(scene.at(name))
        if event is not None:
            return told.root(event)
    return None


def event_at_place(draft: Draft, place: str) -> EventRef | None:
    """The first event at a place of that name that is no gathering."""
    for ref, event in enumerate(draft.events):
        if event.type not in GATHERED and any(
            draft.mentions[p].name == place for p in event.places
        ):
            return event.same if event.same is not None else ref
    return None


GATHERED = {"meeting", "visit", "speech", "commemoration", "agreement", "adoption", "protest"}
"""Types of events for which no place stands: "Tembwe was a battle" is not of the wreath laid there.
"""


def place_of(told: Told, scene: Scene, noun: Token) -> Token | None:
    """The name of the place of which a noun tells what it is: "the town of *Koro*"."""
    of = next((c for c in noun.rights if c.lower_ == "of"), None)
    name = child(of, "pobj") if of is not None and noun.lemma_ in PLACES else None
    ref = told.draft.ref(scene.passage.passage, name) if name is not None else None
    named = ref is not None and told.draft.names(ref, EntityType.PLACE)
    return name if named else None


PLACES = words("town city village island region district province port capital republic territory")
