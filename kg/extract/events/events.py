"""Events: nouns and verbs that name one, with date, place and people where the text gives them."""

import re
from dataclasses import replace

from spacy.tokens import Token

from kg.extract.claims.speakers import is_headline
from kg.extract.draft import Draft, sentence
from kg.extract.events.factuality import FACT, PLANNED, UNREAL, Standing, is_verb, of_noun, of_verb
from kg.extract.events.gatherings import circumstances, organizers_of
from kg.extract.events.hanging import incident, own, top
from kg.extract.events.newsday import news_day
from kg.extract.events.people import participants_of
from kg.extract.events.places import places_of
from kg.extract.events.resolutions import find_measure, find_text, find_vote
from kg.extract.events.sameness import merge, same_event, stands_back
from kg.extract.events.stage import Stage
from kg.extract.events.timing import when
from kg.extract.events.verbs import DATED, OTHERWISE, VERBS, Case, VerbRule
from kg.extract.naming.names import Name, Named
from kg.extract.text.eventnouns import STORMS, noun_type
from kg.extract.words.occasions import (
    ADOPTION,
    DATED_NOUNS,
    EVENT_NOUNS,
    EVENT_NOUNS_CONTESTED,
    HAPPENING,
    HOSTING,
    NEVER,
    TEXTS,
    words,
)
from kg.model.extraction import EntityType, EventMention, Span


def find_events(draft: Draft, passage: Named, quoted: list[Span]) -> None:
    """Add the events of a passage, and the texts that are adopted, in the order of their words."""
    if is_headline(passage) and len(draft.passages) > 1:
        return
    stage = Stage(draft, passage, quoted)
    timed = {w.i for h in stage.dated for w in h.chain if is_verb(w)}
    named = {at: name for name in passage.others for at in [trigger_of(passage, name)] if at}
    for token in passage.words:
        if token.pos_ in NOMINAL:
            read_noun(stage, token, named.get(token.i))
        elif token.pos_ == "VERB":
            read_verb(stage, token, timed=token.i in timed)
    circumstances(stage)


def read_noun(stage: Stage, token: Token, named: Name | None) -> None:
    """What a noun tells: an event, or a text that is adopted."""
    kind = noun_type(token)
    if kind is not None or named is not None:
        noun_event(stage, token, kind or "other", named)
    if token.lemma_.lower() in TEXTS:
        find_text(stage, token)
    elif token.text in {"S.", "H.", "H.R.", "H"}:
        find_measure(stage, token)


def read_verb(stage: Stage, token: Token, *, timed: bool) -> None:
    """What a verb tells: an event of its own, a vote, or anything else done on a day."""
    rules = [r for r in (VERBS.get(token.lemma_), OTHERWISE.get(token.lemma_)) if r is not None]
    if timed and (rules or token.lemma_ not in NEVER) and token.lemma_ not in NO_MORE:
        rules.append(DATED)
    if token.lemma_ == "vote":
        find_vote(stage, token)
    elif rules:
        verb_event(stage, token, rules)
    elif timed and sets_up(token):
        verb_event(stage, token, [DATED])


def sets_up(verb: Token) -> bool:
    """Whether a plain verb founds something by its particle: "set up on 3 January"."""
    return verb.lemma_ == "set" and any(c.lower_ == "up" and c.dep_ == "prt" for c in verb.children)


REMEMBERED = {"anniversary", "victims", "memory", "commemoration", "centenary", "survivors"}
NOMINAL = {"NOUN", "PROPN", "ADJ"}
NO_MORE = NEVER | (VERBS.keys() - {"inaugurate", "install", "remove", "replace", "burst"})
"""Verbs that tell nothing on a day but what their rules tell."""


def trigger_of(passage: Named, name: Name) -> int | None:
    """The word that names a named event: the noun for an event in it, else its last."""
    if name.type is not EntityType.EVENT:
        return None
    inside = passage.words[name.start : name.end]
    if any(word.lower_ in TEXTS for word in inside) or in_body(passage, name):
        return None
    return next((word.i for word in reversed(inside) if word.lower_ in EVENT_NOUNS), inside[-1].i)


def in_body(passage: Named, name: Name) -> bool:
    """Whether a name goes on that of a body: the "… for Sahara Dialogue" of a mission."""
    if name.start < 2 or passage.words[name.start - 1].lower_ not in {"for", "of", "on", "and"}:
        return False
    ends = {n.end for n in passage.names if n.type is EntityType.ORGANIZATION}
    return name.start - 1 in ends


def noun_event(stage: Stage, token: Token, kind: str, named: Name | None) -> None:
    """Add the event of a noun, if a place, date, people or an earlier mention anchor it."""
    ref = stage.draft.ref(stage.passage.passage, token)
    if ref is not None and named is None and token.lower_ not in STORMS:
        return
    if token.lemma_.lower() in TEXTS and token.head.lemma_ in ADOPTION:
        return
    standing = of_noun(token)
    event = described(stage, token, fatal(token, kind), standing)
    same = same_event(stage, event, token)
    if same is None and (
        standing is UNREAL
        or not anchored(stage, token, event, standing, -1 if named is None else token.i)
    ):
        return
    merge(stage, event, token, same)


def anchored(
    stage: Stage, token: Token, event: EventMention, standing: Standing, named_at: int
) -> bool:
    """Whether enough is told of a noun's event to be one: a date, if it is yet to come or the noun
    often means something else; else a date, a place, people or the article's own news.
    """
    if event.date is not None:
        vague = event.contested or token.i == named_at
        return not generic(token) and not (vague and event.date.month is None and not event.places)
    if standing is PLANNED or token.lower_ == "anniversary":
        return False
    if event.contested:
        return bool(event.places or event.name)
    if token.i == named_at and token.lower_ not in EVENT_NOUNS:
        return False
    if incident(event.type) and token.dep_ == "pobj" and token.head.head.lower_ in REMEMBERED:
        return True
    if token.lemma_ in HELD and stands_back(token) and event.places:
        return any(c.lower_ == "of" for c in token.children)
    if event.type == "agreement" or token.lower_ in DATED_NOUNS or token.lemma_ in DATED_NOUNS:
        return brings_about(token) and bool(event.places or len(event.participants) > 1)
    if stands_back(token) and not event.name:
        return bool(event.places) and event.type in {"armed-conflict", "attack", "disaster"}
    if token.i == named_at:
        return bool(event.participants or own_place(stage, token))
    told = (event.places, event.organizers, event.participants)
    return any(told) or is_reported(stage, token)


HELD = {"arrest", "detention", "abduction", "kidnapping", "killing", "murder", "deportation"}
"""What is done to somebody: "the arrest of journalists in Belarus"."""


def own_place(stage: Stage, token: Token) -> bool:
    """Whether a place stands in the noun's own phrase: "the Oslo Water Summit in Bergen"."""
    return any(own(stage, token, hung) for hung in stage.places_beside(token))


def generic(token: Token) -> bool:
    """Whether a plural without article names a kind of event, not some: "attacks in 2020"."""
    return (
        token.tag_ == "NNS"
        and token.lower_ in {"attacks", "strikes", "exercises", "arrests"}
        and (not any(c.dep_ in {"det", "nummod", "poss", "amod"} for c in token.children))
    )


def brings_about(token: Token) -> bool:
    """Whether the noun's verb tells that it came about: "signed a pact", "launched a raid"."""
    verb = top(token).head
    return is_verb(verb) and verb.lemma_ in HAPPENING and of_verb(verb) is FACT


def is_reported(stage: Stage, token: Token) -> bool:
    """Whether it is the gathering that the article opens with: "a roundtable" in the lead."""
    new = any(child.lower_ in {"a", "an"} for child in token.children)
    return new and token.lower_ in HOSTING and stage.passage in stage.draft.passages[:2]


def described(stage: Stage, token: Token, kind: str, standing: Standing) -> EventMention:
    """The event with all that stands in the noun's own phrase and beside its verb."""
    parsed = stage.passage.passage
    contested = token.lower_ in EVENT_NOUNS_CONTESTED
    told = when(stage, token, standing)
    if told.start is None and standing is FACT and of_today(token, kind):
        told = news_day(stage, token)
    return EventMention(
        trigger=parsed.span(token, token),
        type=kind,
        evidence=sentence(parsed, token),
        name=proper_name(stage, token),
        contested=contested,
        date=told.start,
        end_date=told.end,
        places=tuple(places_of(stage, token)),
        organizers=() if contested else tuple(organizers_of(stage, token)),
        participants=() if incident(kind) else tuple(participants_of(stage, token)),
        rule=f"noun:{kind}:{told.why}",
    )


def of_today(token: Token, kind: str) -> bool:
    """Whether a noun tells of an occasion on which somebody spoke, or that began or ended: "said
    at a press conference", "the meeting rose".
    """
    head = top(token)
    if kind in {"meeting", "speech"} and head.dep_ == "nsubj":
        return head.head.lemma_ in {"rise", "adjourn", "open", "close", "begin", "start", "end"}
    if kind in {"sanction", "agreement"} and brings_about(token):
        return True
    said_at = kind == "speech" or token.lower_ in HOSTING
    beside = head.dep_ == "pobj" and head.head.lower_ in {"at", "in", "during"}
    fresh = any(c.lower_ in {"a", "an"} for c in token.children)
    return said_at and beside and fresh and is_verb(head.head.head)


def fatal(token: Token, kind: str) -> str:
    """Killings are a mass killing only where the article itself, not a source, counts many dead."""
    if token.lower_ == "killing":
        return "mass-killing" if many(token) else kind
    if token.lower_ != "killings":
        return kind
    for word in token.sent:
        if word.lemma_ in {"kill", "shoot", "execute"} and word.pos_ == "VERB":
            dead = next((c for c in word.children if c.dep_ in {"dobj", "nsubjpass"}), None)
            counted = dead is not None and any(c.dep_ == "nummod" for c in dead.children)
            if counted and of_verb(word) is FACT and not told_by_others(word):
                return "mass-killing"
    return kind


MANY = re.compile(r"(?:[5-9]|\d\d+|[\d,]{4,})$")
MANY_WORDS = words(
    "five six seven eight nine ten eleven twelve dozen dozens twenty thirty forty fifty hundreds "
    "scores hundred thousands"
)


def many(token: Token) -> bool:
    """Whether a noun counts many dead: "the killing of nine farmers"."""
    behind = token.doc[token.i + 1 : token.i + 5]
    return any(w.lower_ in MANY_WORDS or MANY.match(w.text) for w in behind)


def told_by_others(verb: Token) -> bool:
    """Whether a verb stands in what somebody says."""
    return any(word.dep_ == "ccomp" for word in (verb, *verb.ancestors))


def proper_name(stage: Stage, token: Token) -> Span | None:
    """The capitalized name that the noun heads: "Khojaly Genocide", "Sochi Summit"."""
    for name in stage.passage.others:
        inside = stage.passage.words[name.start : name.end]
        found = name.type is EntityType.EVENT and inside[0].i <= token.i <= inside[-1].i
        if found and len(inside) > 1:
            return stage.passage.passage.span(inside[0], inside[-1])
    if not token.text[:1].isupper() or token.is_sent_start:
        return None
    first = token
    while (
        first.i > 0 and first.nbor(-1).text[:1].isupper() and first.nbor(-1).head in {token, first}
    ):
        first = first.nbor(-1)
    return stage.passage.passage.span(first, token) if first != token else None


INTENT = {"intent", "intention", "decision"}


def verb_event(stage: Stage, token: Token, rules: list[VerbRule]) -> None:
    """The event that a verb tells: "X met Y", "X visited Baku"; by the first rule that holds."""
    standing = of_verb(token)
    if standing is UNREAL or stage.is_quoted(token) or token.lower_ == "re":
        return
    told = when(stage, token, standing)
    if told.start is None and standing is PLANNED and token.dep_ == "acl":
        told = when(stage, token.head.head, FACT) if token.head.lower_ in INTENT else told
    if told.start is None and standing is FACT:
        told = news_day(stage, token)
    if standing is PLANNED and told.start is None:
        return
    event = EventMention(
        trigger=stage.passage.passage.span(token, token),
        type="other",
        evidence=sentence(stage.passage.passage, token),
        date=told.start,
        end_date=told.end,
        places=tuple(places_of(stage, token)),
        participants=tuple(participants_of(stage, token)),
        confidence=0.7,
    )
    for rule in rules:
        if rule.test(Case(stage, token, event)):
            name = f"verb:{rule.type}:{rule.test.__name__}:{told.why}"
            event = replace(event, type=rule.type, rule=name)
            ref = merge(stage, event, token, same_event(stage, event, token))
            if token.dep_ in {"acl", "relcl"}:
                stage.draft.asides.add(ref)
            return
