"""Events by words that no rule knows or holds for one: where the network is sure of them."""

from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.events.sameness.calledoff import is_off
from kg.extract.events.sameness.merging import merge, same_event
from kg.extract.events.sentences.actors import actors
from kg.extract.events.sentences.attributed import attributed, supposed
from kg.extract.events.sentences.cases import VerbRule, dated
from kg.extract.events.sentences.factuality import PLANNED, UNREAL, Standing, of_verb
from kg.extract.events.sentences.hanging import topical
from kg.extract.events.sentences.hearsay import imputed
from kg.extract.events.sentences.occurring import deferred, of_noun
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.telling.nouns import described
from kg.extract.events.telling.recording import typed
from kg.extract.events.telling.verbs import day_of, untyped
from kg.extract.network.reading import starting_in
from kg.extract.network.roles import likeliest
from kg.extract.network.triggers import Trigger
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token, root_of
from kg.extract.words.backnouns import akin
from kg.extract.words.cues import NAMING
from kg.extract.words.occasions import EVENT_NOUNS_CONTESTED, ORGANIZING
from kg.model.extraction import EventMention, EventRef

SURE = 0.8
"""How likely a word must tell an event to do so without a rule."""
SURER = 0.9
"""How likely, for the type of an event that the rules know no type of."""
LIKELY = 0.5
"""How likely a day must be that of an event."""
LIKELIER = 0.8
"""How likely words must be of one event, which other rules may doubt."""


def find_learned(stage: Stage) -> None:
    """Add the events of triggers whose words no rule has read, in a passage. Which killings are a
    mass killing is for the rules alone to say.
    """
    parsed = stage.passage.passage
    if not stage.draft.reading.marks.whole:
        return
    for trigger in starting_in(stage.draft.reading.triggers, parsed.offset, len(parsed.text)):
        low, high = trigger.start - parsed.offset, trigger.end - parsed.offset
        inside = [word for word in stage.passage.words if low <= word.idx < high]
        told = any(stage.offset(word) in stage.draft.event_at for word in inside)
        sure = trigger.told >= SURE and trigger.type != "mass-killing"
        if inside and sure and not told and may_be_told(stage, root_of(inside), trigger.type):
            add_learned(stage, root_of(inside), trigger)


def may_be_told(stage: Stage, token: Token, kind: str) -> bool:
    """Whether the article tells what a word tells as a fact: it is quoted from nobody and imputed
    to nobody, and violence is not by somebody's word alone. Of contested words, of some verbs, and
    of whether a strike is of workers or of rockets, the rules alone decide.
    """
    contested = token.lower_ in EVENT_NOUNS_CONTESTED
    told = attributed(token) if kind in VIOLENT else supposed(token)
    if contested or token.pos_ == "ADV" or stage.is_quoted(token) or told:
        return False
    noun = token.lemma_ in {"strike", *ATTENDING} or deferred(token) or topical(token)
    out = token.lemma_ in RULED if token.pos_ == "VERB" else noun
    return not (out or standing_of(token) is UNREAL or imputed(token, actors(token)))


ATTENDING = {"participant", "discussant", "attendee", "guest", "speaker", "panelist", "panellist"}
"""Those who come to a gathering, which another word tells."""
VIOLENT = {"attack", "armed-conflict", "protest", "disaster"}
"""Types of what may be a deed that one side only imputes to the other: boats sink or are sunk."""


def standing_of(token: Token) -> Standing:
    """How what a word tells stands to the facts."""
    return of_verb(token) if token.pos_ == "VERB" else of_noun(token)


RULED = ORGANIZING | {"vote", "receive", "discuss", "happen", "occur", "sign"}
"""Verbs of which the rules alone decide whether they tell an event: they look at whom one receives
("received her degree"), what is discussed is mostly so at a meeting told before, "what happened"
tells nothing, and petitions are signed as well as pacts.
"""


def add_learned(stage: Stage, token: Token, trigger: Trigger) -> None:
    """Add the event of a trigger, or let it be one told before; not what is only planned, for no
    day that is told, or called off. Whether it is of the day of the news is asked last (`times`),
    lest the rules take it for the news.
    """
    event = around(stage, token, trigger)
    event = replace(event, rule=f"network:{trigger.type}")
    planned = standing_of(token) is PLANNED
    if event.date is None:
        event = of_day(stage.draft, event, trigger, ahead=planned)
    if (planned and event.date is None) or is_off(stage, token, event):
        return
    same = told_already(stage.draft, event)
    if same is None and (same := told_by_word(stage, token)) is not None:
        named = any(above.lemma_ in NAMING for above in token.ancestors)
        # Who "called the arrest a farce" has no part in it.
        event = replace(event, participants=()) if named else event
    alike = same_event(stage, event, token) if same is None else None
    if alike is not None and stage.draft.events[alike].type == event.type:
        same = alike
    ref = merge(stage, event, token, same)
    if token.dep_ in {"acl", "relcl"}:
        stage.draft.asides.add(ref)


def around(stage: Stage, token: Token, trigger: Trigger) -> EventMention:
    """The event of a trigger with all that stands beside its word."""
    if token.pos_ != "VERB":
        return described(stage, token, trigger.type, of_noun(token))
    told = day_of(stage, token, of_verb(token), sure=False)
    rule = VerbRule(trigger.type, dated)
    return typed(stage, untyped(stage, token, told, None), rule, token)


def told_already(draft: Draft, event: EventMention) -> EventRef | None:
    """The event of the rules whose words the network takes for those of this one. It compares words
    with earlier ones, whichever of the two is the event's.
    """
    likely, here = draft.reading.roles.likely, event.trigger.start
    starts = [told.trigger.start for told in draft.events]
    shares = likely("same", here, starts)
    for at, there in enumerate(starts):
        if there > here:
            shares[at] = likely("same", there, [here])[0]
    share, best = likeliest(shares)
    return draft.first(best) if share >= LIKELIER else None


def told_by_word(stage: Stage, noun: Token) -> EventRef | None:
    """The one event to which a noun with nothing but its article goes back, told before by the same
    word or its verb: "was arrested … called *the arrest* a farce".
    """
    before = neighbour(noun, -1)
    bare = all(c.dep_ in {"det", "punct"} or stage.is_quoted(c) for c in noun.children)
    if noun.pos_ != "NOUN" or not bare or before.lower_ not in POINTING:
        return None
    draft, here, text = stage.draft, stage.offset(noun), stage.draft.article.text
    told = {
        draft.first(ref)
        for at, ref in draft.event_at.items()
        if at < here and akin(draft.events[ref].trigger.of(text).lower(), noun.lemma_.lower())
    }
    return told.pop() if len(told) == 1 else None


POINTING = {"the", "this", "that"}


def of_day(draft: Draft, event: EventMention, trigger: Trigger, *, ahead: bool) -> EventMention:
    """The event with the day that is told and that the network finds for it, if it is likelier than
    that of the news.
    """
    ends = [date.span.end - 1 for date in draft.dates]
    share, at = draft.reading.roles.likeliest("date", trigger.start, ends)
    if share >= max(LIKELY, trigger.today):
        day = draft.dates[at]
        start = day.start if day.end is not None else day.told(ahead=ahead)
        return replace(event, date=start, end_date=day.end)
    return event


def retype(draft: Draft) -> None:
    """Give what is only done on a day, by a verb without a rule of its own, or to people, the type
    that the network is sure of, in whole texts. Which killings are a mass killing is for the rules
    alone to say.
    """
    if not draft.reading.marks.whole:
        return
    for at, event in enumerate(draft.events):
        type = type_of(draft, event) if draft.first(at) == at else event.type
        if type != event.type and event.rule.startswith(UNKNOWN):
            draft.events[at] = replace(event, rule=TYPED)
            for ref, told in enumerate(draft.events):
                if draft.first(ref) == at:
                    draft.events[ref] = replace(told, type=type)


UNKNOWN = ("verb:other:dated", "verb:other:done")
"""How the rules begin that read whatever is done on a day, or to people."""
TYPED = "verb:other:typed"
"""The rule of those of which the network tells the type."""


def type_of(draft: Draft, event: EventMention) -> str:
    """The type that the network finds for an event's word, if it is sure of that."""
    start, end = event.trigger.start, event.trigger.end
    for trigger in starting_in(draft.reading.triggers, start, end - start):
        if trigger.told >= SURER and trigger.type != "mass-killing":
            return trigger.type
    return event.type
