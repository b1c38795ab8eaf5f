"""Who goes with a delegation: its head and members take part in what the article lets it do."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.draft import Draft
from kg.extract.events.participants.presence import COMPRISING
from kg.extract.events.sentences.actors import antecedent
from kg.extract.events.sentences.phrases import people_below
from kg.extract.naming.names import Named
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.model.extraction import EntityType, EventRef, Ref

TEAMS = {"delegation", "team", "commission"}
"""Nouns for people who go somewhere together under somebody."""
LEADING = {"lead", "head"}
JOINT = {"visit", "meeting", "commemoration"}
"""Types of events at which all of a team are."""


class Team(NamedTuple):
    """A team where the article tells of it, with whom it names beside, and what it does there."""

    noun: Token
    head: list[Ref]
    members: list[Ref]
    deeds: list[EventRef]


def find_teams(draft: Draft, passages: list[Named]) -> None:
    """Let those take part in what a team does who lead it or are told to belong to it: anywhere in
    the article, if that tells of one team by the noun, and of no other's.
    """
    teams = [team for passage in passages for team in teams_of(draft, passage)]
    for team in teams:
        alike = [each for each in teams if each.noun.lower_ == team.noun.lower_]
        heads = {draft.mentions[ref].name.split()[-1] for each in alike for ref in each.head}
        one = len(heads) < 2 and not any(map(is_another, (each.noun for each in alike)))
        whole = alike if one else [team]
        going = [ref for each in whole for ref in (*each.head, *each.members)]
        posted = {draft.mentions[p.person].name for p in draft.posts if p.accredited_to is not None}
        for ref in team.deeds:
            away = draft.events[draft.first(ref)].type == "visit"
            here = [r for r in going if not (away and draft.mentions[r].name in posted)]
            draft.enter(ref, here)  # an ambassador comes to no visit of those whom he receives


def is_another(team: Token) -> bool:
    """Whether a word before a team tells that there are several: "*the Turkish* delegation"."""
    definite = any(c.lower_ == "the" for c in team.lefts)
    return definite and any(c.dep_ in {"amod", "compound", "poss", "nmod"} for c in team.lefts)


def teams_of(draft: Draft, passage: Named) -> Iterator[Team]:
    """The teams of which a passage tells."""
    last: Token | None = None
    for word in passage.words:
        if word.lower_ in TEAMS and word.pos_ in {"NOUN", "PROPN"}:
            last = word
            yield Team(word, heads(draft, passage, word), listed(draft, passage, word, word),
                       [*deeds(draft, passage, word)])  # fmt: skip
        it = word.lower_ == "it" and word.dep_ == "nsubj" and word.head.lemma_ in COMPRISING
        stop = last is None or any(w.text == "." for w in word.doc[last.i : word.i])
        if it and last is not None and not stop:
            yield Team(last, [], listed(draft, passage, last, word), [])


def people(draft: Draft, passage: Named, phrase: Token) -> list[Ref]:
    """The people whom a phrase names."""
    found = people_below(draft, passage, phrase)
    return [ref for ref in found if draft.names(ref, EntityType.PERSON)]


def heads(draft: Draft, passage: Named, team: Token) -> list[Ref]:
    """Who leads a team: "a delegation *headed by X*", "X, *who heads* a delegation"."""
    led = (c for c in team.rights if c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ in LEADING)
    found = [r for verb in led for c in verb.rights if c.dep_ == "agent"
             for r in people(draft, passage, c)]  # fmt: skip
    if team.dep_ == "dobj" and team.head.lemma_ in LEADING:
        who = child(team.head, "nsubj")
        found += [] if who is None else people(draft, passage, antecedent(who))
    return found


def listed(draft: Draft, passage: Named, team: Token, subject: Token) -> list[Ref]:
    """Who belongs to a team: "a delegation *including X*", "the delegation *comprised X and Y*"."""
    including = [c for c in team.rights if c.lower_ in {"including", "comprising"}]
    verb = subject.head
    if subject.dep_ == "nsubj" and verb.lemma_ in COMPRISING:
        including += [c for c in verb.rights if c.dep_ in {"dobj", "prep"}]
    return [ref for part in including for ref in people(draft, passage, part)]


def deeds(draft: Draft, passage: Named, team: Token) -> Iterator[EventRef]:
    """What a team does, or who leads it together with it: "which *arrived*", "*called on* X"."""
    acts = [team.head] if team.dep_ in {"nsubj", "nsubjpass"} else []
    # "A delegation, led by X, called on Y" is one phrase to the parser.
    acts += [c for c in team.rights if c.dep_ == "relcl" or (c.dep_ == "acl" and c.tag_ == "VBD")]
    led = team.head
    if team.dep_ == "dobj" and led.lemma_ in LEADING and led.dep_ == "relcl":
        acts += [led.head.head] if led.head.dep_ == "nsubj" else []
    acts += [c for verb in acts for c in verb.rights if c.dep_ == "conj" and is_verb(c)]
    for verb in acts:
        for told in (verb, *(c for c in verb.rights if c.dep_ == "dobj")):
            ref = draft.event_at.get(passage.passage.offset + told.idx)
            if ref is None or draft.events[ref].rule.startswith(LEAVING):
                continue
            if draft.events[draft.first(ref)].type in JOINT:
                yield ref


LEAVING = "verb:visit:sends_out"
"""The rule of events in which a team only goes on: who of it does is not told."""
