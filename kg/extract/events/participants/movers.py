"""Who moved a text that a body adopted or voted down: "a motion by X"."""

from kg.extract.draft import Draft
from kg.extract.events.participants.company import agents, occasion_of, told_of
from kg.extract.events.sentences.factuality import UNREAL, of_verb
from kg.extract.events.sentences.phrases import Found, is_state, people_below
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import REPORTS, TEXTS
from kg.model.extraction import EntityType, EventRef, Ref


def put_forward(stage: Stage, verb: Token) -> Found:
    """Read "a motion, moved by X, was carried"."""
    moved = told_of(verb) and verb.lemma_ in MOVING and verb.head.lemma_.lower() in TEXTS
    ref = adopting(stage, verb.head) if moved and of_verb(verb) is not UNREAL else None
    if ref is not None and by_somebody(stage, ref):
        yield ref, agents(stage, verb)


def by_somebody(stage: Stage, ref: EventRef) -> bool:
    """Whether it is known who decided: else whoever moved a text would pass for its adopter."""
    event = stage.draft.events[stage.draft.first(ref)]
    text = None if event.adopts is None else stage.draft.resolutions[event.adopts]
    return bool(event.participants) or text is None or bool(text.adopters)


MOVING = words(
    "move table propose submit initiate lodge introduce sponsor co-sponsor author draft second "
    "bring sign present put"
)
"""Verbs by which somebody brings a text before the body that votes on it."""


def moved(stage: Stage, text: Token) -> Found:
    """Read "a motion by X was defeated", "her amendment fell", "a bill from the Alliance"."""
    ref = decision_on(stage, text)
    if ref is None:
        return
    report = text.lemma_.lower() in REPORTS
    for child in text.children:
        whose = child.dep_ == "poss" and child.lower_ not in {"its", "their", "our"}
        if child.lower_ in {"by", "from"} or (whose and not report):
            found = people_below(stage.draft, stage.passage, child)
            yield ref, [r for r in found if may_move(stage.draft, r)]


def may_move(draft: Draft, ref: Ref) -> bool:
    """Whether a mention is somebody who moves texts: a person, a body or a state, and no town."""
    return not draft.names(ref, EntityType.PLACE) or is_state(draft, ref)


def decision_on(stage: Stage, text: Token) -> EventRef | None:
    """The event in which a text that a word names was adopted or failed."""
    if stage.offset(text) in stage.draft.text_at:
        return adopting(stage, text)
    fails = text.dep_ in {"nsubj", "nsubjpass", "dobj"} and text.head.lemma_ in FAILING
    return stage.told(text.head) if fails and text.lower_ in MOTIONS else None


def adopting(stage: Stage, text: Token) -> EventRef | None:
    """The event in which a text was adopted or failed; who moved it has no part in a veto."""
    draft = stage.draft
    resolution = draft.text_at.get(stage.offset(text))
    if resolution is not None:
        for first, event in enumerate(draft.events):
            if event.adopts == resolution and event.same is None:
                return first
    ref = occasion_of(stage, text)
    if ref is None or draft.events[ref].type not in DECIDED:
        return None
    vetoed = draft.events[ref].trigger.of(draft.article.text).startswith("veto")
    return None if vetoed else ref


DECIDED = {"adoption", "other"}
"""Types of events in which a body decides on a text."""

MOTIONS = words("motion amendment proposal bill resolution draft text measure")
"""Texts that somebody moves."""

FAILING = words(
    "reject defeat fail fall negative vote throw lose withdraw carry adopt pass approve"
)
"""Verbs of what becomes of them."""
