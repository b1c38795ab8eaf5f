"""Words that no rule takes for an event and the network does: as it sees them where they stand."""

from dataclasses import replace

from kg.extract.events.sameness.calledoff import is_off
from kg.extract.events.sameness.merging import merge, same_event, stands_back
from kg.extract.events.sentences.cases import Case, VerbRule
from kg.extract.events.sentences.factuality import UNREAL
from kg.extract.events.sentences.occurring import of_noun
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.telling.nouns import described, in_name
from kg.extract.events.telling.rules import VERBS
from kg.extract.events.telling.verbs import in_two, verb_event
from kg.extract.naming.likely import SEEN, Likely
from kg.extract.text.eventnouns import noun_type
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.cues import CUES
from kg.extract.words.occasions import EVENT_NOUNS_CONTESTED
from kg.model.extraction import EventMention, EventRef

SURE = 0.8
"""Probability from which a word tells an event although no rule says so: by the texts that neither
rules nor network were made on, where both together then find most at the same precision."""


def find_seen(stage: Stage) -> None:
    """Add what the words of a passage tell that no rule has read; a line without a sign at its end
    is a heading. What others call something, or mean by "it", stays what the rules have read.
    """
    if not stage.passage.passage.text.rstrip().endswith(ENDS):
        return
    draft = stage.draft
    for token in stage.passage.words:
        at, before = stage.offset(token), len(draft.events)
        told = draft.likely.get(at)
        if told is None or told.probability < SURE or at in draft.event_at:
            continue
        if is_verb(token) and not is_known(token) and told.type not in GRAVE:
            verb_event(stage, token, [VerbRule(told.type, seen, sure=True, someday=True)])
        elif token.pos_ == "NOUN" and not in_name(stage, token, None):
            see_noun(stage, token, told)
        draft.event_at.pop(at, None)
        draft.events[before:] = [
            replace(event, rule=f"{SEEN}:{told.type}", confidence=told.probability)
            for event in draft.events[before:]
        ]


ENDS = (".", "!", "?", ":", ";", ")", '"', "”", "’")


def is_known(verb: Token) -> bool:
    """Whether the rules have judged what a verb tells: by itself, as what somebody says, or by the
    noun of which it only tells that it was so: "the conference *was held*".
    """
    things = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    judged = verb.lemma_ in VERBS or verb.lemma_ in CUES or in_two(verb, -1)
    return judged or any(noun_type(thing) is not None for thing in things)


def seen(_: Case) -> bool:
    """Whatever the network sees is an event."""
    return True


def see_noun(stage: Stage, token: Token, told: Likely) -> None:
    """The event that a noun tells, or one told before."""
    standing = of_noun(token)
    things = (c for p in token.children if p.lower_ == "of" for c in p.children)
    if standing is UNREAL or token.dep_ == "compound" or any(map(noun_type, things)):
        return  # "the *election* campaign", "the *cancellation* of the visit"
    kind = noun_type(token)
    if token.lower_ in EVENT_NOUNS_CONTESTED or (kind is None and told.type in GRAVE):
        return
    event = described(stage, token, kind or told.type, standing)
    if not is_off(stage, token, event) and not points_back(token, event):
        same = same_event(stage, event, token)
        known = event.rule.endswith((":own", ":verb")) or by_same_word(stage, token, same)
        merge(stage, event, token, same if known else None)


def by_same_word(stage: Stage, token: Token, event: EventRef | None) -> bool:
    """Whether an event has been told by the same noun, be it of one or several: where no day of
    the sentence does, nothing else tells which one a noun means, "the concert" no seminar.
    """
    text, word = stage.draft.article.text, token.lower_.removesuffix("s")
    return event is not None and any(
        e.trigger.of(text).lower().removesuffix("s") == word
        for ref, e in enumerate(stage.draft.events)
        if stage.draft.first(ref) == event
    )


GRAVE = frozenset({"attack", "mass-killing", "armed-conflict"})
"""Types of which nothing is told by the network alone, "the crisis" is no massacre, as nothing is
that a contested word tells.
"""


def points_back(token: Token, event: EventMention) -> bool:
    """Whether a noun without a day or words of its own only stands for what was told, of which it
    tells nothing more: "called *the ruling* a relief".
    """
    alone = not any(c.dep_ in {"prep", "acl", "relcl", "compound"} for c in token.children)
    return event.date is None and alone and stands_back(token)
