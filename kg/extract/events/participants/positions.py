"""Who voted how on the text that was decided on last."""

from collections.abc import Iterator

from kg.extract.events.participants.movers import MOTIONS
from kg.extract.events.sentences.actors import actors
from kg.extract.events.sentences.factuality import FACT, of_verb
from kg.extract.events.sentences.phrases import Found, coordinated, meant_by
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.texts.rejections import failed
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.model.extraction import EntityType, EventMention, EventRef, Ref


def positions(stage: Stage, verb: Token) -> Found:
    """Read "China and Cuba voted against", "Ana Lind, who abstained", behind what was decided."""
    if verb.lemma_ not in TAKEN or of_verb(verb) is not FACT or verb.tag_ not in {"VBD", "VBN"}:
        return
    if any(c.dep_ in {"auxpass", "nsubjpass"} or c.lower_ in HABITS for c in verb.children):
        return
    if any(c.lower_ == "from" and not from_voting(c) for c in verb.rights):
        return
    ref = decided_last(stage, verb)
    if ref is None or (verb.lemma_ == "vote" and not any(how(stage, c, ref) for c in verb.rights)):
        return
    if not another_day(stage, verb, ref):
        for who in actors(verb):
            meant = meant_by(stage.draft, stage.passage, who)
            named = coordinated(stage.draft, stage.passage, meant)
            yield ref, [r for r in named if is_voter(stage, r)]


TAKEN = words("abstain dissent vote")
"""Verbs of those who take a position in a vote."""

HABITS = words("always often usually repeatedly previously once never earlier consistently")
"""Words of votes at any time."""


def from_voting(prep: Token) -> bool:
    """Whether somebody "abstained *from voting*", and did not dissent "from the view"."""
    return any(c.lemma_ in {"vote", "voting", "ballot"} for c in prep.children)


def how(stage: Stage, word: Token, ref: EventRef) -> bool:
    """Whether a word behind "voted" tells which way, on what was decided: "against *the bill*", "in
    favour"; neither "for the Greens" nor "in Oslo".
    """
    if word.lower_ not in FOR_OR_AGAINST:
        return False
    thing = child(word, "pobj")
    if word.lower_ == "in":
        of = (w for c in word.subtree if c.lower_ == "of" for w in c.children)
        favoured = thing is not None and thing.lower_ in {"favour", "favor"}
        return favoured and all(decided_on(stage, w, ref) for w in of)
    if word.lower_ == "with":
        return thing is not None and thing.lower_ in SIDES
    committee = any(c.lower_ == "in" and any(w.lower_ == "committee" for w in c.children)
                    for c in word.head.children)  # fmt: skip
    return not committee and (thing is None or decided_on(stage, thing, ref))


FOR_OR_AGAINST = {"against", "for", "in", "yes", "no", "with"}
"""How one votes, behind the verb: "voted in favour", "voted with the government"."""

SIDES = words("government opposition majority coalition minority party democrats republicans left "
              "right others rest")  # fmt: skip
"""With whom one votes."""


def decided_on(stage: Stage, thing: Token, ref: EventRef) -> bool:
    """Whether a thing is what was decided on: "the bill", and not "a similar bill"."""
    decided = stage.draft.events[ref].evidence.of(stage.draft.article.text).lower().split()
    told = thing.lower_ in {*MEANT, *decided} or thing.lemma_.lower() in MOTIONS
    return told and not any(c.lower_ in OTHER for c in thing.children)


MEANT = words("it them this that plan law legislation deal agreement")
"""Things one votes on, beside those that somebody moves and what the decision was told to be on."""

OTHER = words("a an earlier another previous similar other such different original")
"""Words of a text that is not the one decided on."""


def is_voter(stage: Stage, ref: Ref) -> bool:
    """Whether a mention is somebody who votes: a person, a state or a party, and not only "the one
    *member* who voted against".
    """
    mention = stage.draft.mentions[ref]
    if mention.name.lower() in {"member", "members"}:
        return False
    town = mention.type is EntityType.PLACE and not stage.draft.names(ref, EntityType.PLACE)
    return not town


def decided_last(stage: Stage, word: Token) -> EventRef | None:
    """The decision on a text told last before a word."""
    last = max((e.trigger.start for e in decisions(stage, word)), default=None)
    ref = None if last is None else stage.draft.event_at.get(last)
    if ref is None or "amendment" in stage.draft.events[ref].evidence.of(stage.draft.article.text):
        return None  # the vote on the whole text may be meant
    return stage.draft.first(ref)


def decisions(stage: Stage, word: Token) -> Iterator[EventMention]:
    """The decisions on texts that the article reports before a word."""
    for event in stage.draft.events:
        at = event.trigger.start
        decided = event.type == "adoption" or failed(event) or vetoed(stage, at)
        if at < stage.offset(word) and decided and stage.draft.is_current(event.date):
            yield event


def vetoed(stage: Stage, at: int) -> bool:
    """Whether the event told at a place is a veto."""
    return stage.draft.article.text.startswith("veto", at)


def another_day(stage: Stage, word: Token, ref: EventRef) -> bool:
    """Whether the sentence of a word has a day that is not the decision's."""
    day = stage.draft.events[ref].date
    return any(
        hung.date is not None and hung.date.start != day for hung in stage.dates_beside(word)
    )
