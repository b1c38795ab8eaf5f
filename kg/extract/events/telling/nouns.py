"""Nouns as events: which nouns of a passage tell one, of which type, when, where and with whom."""

from dataclasses import replace
from itertools import takewhile

from kg.extract.draft import sentence
from kg.extract.events.bodies.committees import is_panel
from kg.extract.events.participants.beside import of_noun as participants_of
from kg.extract.events.participants.organizers import organizers_of
from kg.extract.events.participants.towns import not_the_town
from kg.extract.events.places.beside import places_of
from kg.extract.events.sameness.alike import GATHERINGS
from kg.extract.events.sameness.calledoff import is_off, note_off
from kg.extract.events.sameness.merging import merge, same_event, stands_back
from kg.extract.events.sentences.factuality import UNREAL, Standing
from kg.extract.events.sentences.governing import PHONES, opens_or_ends
from kg.extract.events.sentences.joined import top
from kg.extract.events.sentences.manner import only_how
from kg.extract.events.sentences.occurring import deferred, of_noun
from kg.extract.events.sentences.stage import Stage
from kg.extract.events.sentences.titled import of_treaty
from kg.extract.events.telling.anchored import anchored, aside
from kg.extract.events.times.nouns import day_of
from kg.extract.naming.names import Name, Named
from kg.extract.text.eventnouns import STORMS, fatal
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import (
    ADOPTION,
    EVENT_NOUNS,
    EVENT_NOUNS_CONTESTED,
    ORGANIZING,
    TEXTS,
)
from kg.model.extraction import EntityType, EventMention, EventRef, Span


def noun_misread(token: Token) -> bool:
    """Whether the tagger took a noun for a verb: "Indirect talks broke up", "Fighting in Goma"."""
    if token.lower_ not in EVENT_NOUNS:
        return False
    deed = token.tag_ == "VBG" and token.dep_ in {"csubj", "nsubj"}
    bare = deed and not any(c.dep_ in {"dobj", "nsubj"} for c in token.children)
    return bare or (token.tag_ == "VBZ" and token.dep_ in {"nsubj", "pobj"})


def trigger_of(passage: Named, name: Name) -> int | None:
    """The word that names a named event: the noun for an event in it, else its last."""
    if name.type is not EntityType.EVENT:
        return None
    inside = passage.words[name.start : name.end]
    if inside[-1].text in {"Day", "Week", "Month"}:
        return None  # what "Genocide Day" recalls is another day's
    if any(word.lower_ in TEXTS for word in inside):
        return None
    return next((word.i for word in reversed(inside) if word.lower_ in EVENT_NOUNS), inside[-1].i)


def noun_event(stage: Stage, token: Token, kind: str, named: Name | None) -> None:
    """Add the event of a noun that may tell one."""
    if in_name(stage, token, named) or only_title(stage, token, named):
        return
    if token.lower_ == "occasion" and any(c.lower_ == "of" for c in token.children):
        return
    text = token.lemma_.lower() in TEXTS and token.head.lemma_ in ADOPTION
    if text or stage.offset(token) in stage.draft.event_at:
        return
    put_off = kind == "adoption" and deferred(token)
    other = is_panel(token) or only_a_day(token) or only_how(token)
    if put_off or other or spoke_to_press(stage, token):
        return
    tell_noun(stage, token, kind, named)


def tell_noun(stage: Stage, token: Token, kind: str, named: Name | None) -> None:
    """Add the event of a noun, if a place, date, people or an earlier mention anchor it."""
    standing = of_noun(token)
    kind = "meeting" if of_two(stage, token) else fatal(token, kind)
    event = described(stage, token, kind, standing)
    note_off(stage, token, event, standing)
    if is_off(stage, token, event) or (event.contested and only_meant(token)):
        return
    same = counted_by(stage, token)
    if same is None and kind == "meeting":
        same = gone_for(stage, token)
    if same is None and not aside(token):
        same = same_event(stage, event, token)
    if token.lower_ in PHONES:
        same = stage.draft.event_at.get(stage.offset(token.head.head))
    if same is None and (
        standing is UNREAL
        or not anchored(stage, token, event, standing, -1 if named is None else token.i)
    ):
        return
    ref = merge(stage, event, token, same)
    by, verb = token.head, token.head.head
    if by.dep_ == "agent" and verb.dep_ in {"acl", "relcl"}:
        # "the plan endorsed by *the meeting* of May": none that the article reports
        stage.draft.asides.add(ref)
    if token.lower_ in PHONES and stage.offset(verb) not in stage.draft.event_at:
        told = replace(event, trigger=stage.passage.passage.span(verb, verb))
        merge(stage, told, verb, stage.draft.first(ref))


def in_name(stage: Stage, token: Token, named: Name | None) -> bool:
    """Whether a noun is part of a name that is no event's."""
    ref = stage.ref(token)
    if named is not None or ref is None or token.lower_ in STORMS:
        return False
    house = stage.draft.mentions[ref].kind == "legislature" and not of_party(token)
    return house or not is_held(token)


def of_party(congress: Token) -> bool:
    """Whether a congress is that of a party or union, whom delegates attend, and no parliament."""
    name = takewhile(lambda w: not is_verb(w), congress.doc[congress.i + 1 :])
    whose = [w.lower_ for w in name]
    return whose[:1] == ["of"] and not PARTIES.isdisjoint(whose)


PARTIES = words("party union league federation association movement front alliance")


def only_title(stage: Stage, token: Token, named: Name | None) -> bool:
    """Whether a word is only one of a gathering's title: "a seminar on “Turkic *States*”"."""
    if not any(title.holds(token) for title in stage.titles):
        return of_treaty(token)
    return named is not None and token.lower_ not in EVENT_NOUNS.keys() | EVENT_NOUNS_CONTESTED


def is_held(token: Token) -> bool:
    """Whether words that may name a body tell an occasion: "at the congress of the party", "the
    Third Foreign Office Consultations (FOC) were held", "the 5th Congress of the Union ended".
    """
    if token.lower_ in {"congress", "assembly"} and token.dep_ in {"dobj", "pobj"}:
        return True
    head, verb = top(token), top(token).head
    organized = head.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in ORGANIZING
    took_place = head.dep_ == "nsubj" and verb.lemma_ == "take" and any(
        c.lower_ == "place" for c in verb.children
    )  # fmt: skip
    over = head.dep_ == "nsubj" and opens_or_ends(verb)
    return (organized or took_place or over) and EVENT_NOUNS.get(token.lower_) == "meeting"


def counted_by(stage: Stage, token: Token) -> EventRef | None:
    """The event whose votes a vote only counts: "was confirmed in a 61-38 vote"."""
    if (
        token.lower_ != "vote"
        or token.dep_ != "pobj"
        or token.head.lower_ not in {"in", "by", "on"}
    ):
        return None
    return stage.told(token.head.head)


def gone_for(stage: Stage, token: Token) -> EventRef | None:
    """The meeting that a verb tells for which people came together: "received X *for talks*"."""
    verb = token.head.head
    coming = token.dep_ == "pobj" and token.head.lower_ == "for" and verb.lemma_ in RECEIVING
    ref = stage.told(verb) if coming else None
    return ref if ref is not None and stage.draft.events[ref].type == "meeting" else None


RECEIVING = {"receive", "host", "meet", "join", "sit", "welcome"}


def only_a_day(token: Token) -> bool:
    """Whether an anniversary only tells which day it was: "on Wednesday, the 43rd anniversary"."""
    day = token.dep_ == "appos" and token.head.ent_type_ == "DATE"
    return token.lower_ in {"anniversary", "centenary", "day"} and day


def spoke_to_press(stage: Stage, token: Token) -> bool:
    """Whether somebody only tells a body something by telephone, as one does a newspaper."""
    verb = token.head.head
    if token.lower_ not in PHONES or verb.lemma_ != "tell":
        return False
    whom = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
    return bool(whom) and not any(stage.names(c, EntityType.PERSON) for c in whom)


def described(stage: Stage, token: Token, kind: str, standing: Standing) -> EventMention:
    """The event with all that stands in the noun's own phrase and beside its verb."""
    parsed = stage.passage.passage
    contested = token.lower_ in EVENT_NOUNS_CONTESTED
    told = day_of(stage, token, kind, standing)
    held = token.lower_ in {"inauguration", "swearing-in", "investiture", "coronation"}
    places = () if kind == "appointment" and not held else tuple(places_of(stage, token))
    itself = stage.draft.ref(parsed, token)
    people, hosts = (
        not_the_town(stage.draft, found, places)
        for found in (
            participants_of(stage, token, kind),
            () if contested else organizers_of(stage, token),
        )
    )
    return EventMention(
        trigger=parsed.span(token, token),
        type=kind,
        evidence=sentence(parsed, token),
        name=proper_name(stage, token),
        contested=contested,
        date=told.start,
        end_date=told.end,
        places=places,
        organizers=tuple(ref for ref in hosts if ref != itself),
        participants=tuple(ref for ref in people if ref != itself),
        rule=f"noun:{kind}:{told.why}",
    )


def only_meant(noun: Token) -> bool:
    """Whether somebody only means to do what a contested word names: "their aim was *to commit
    genocide*", "plans for a massacre".
    """
    verb = top_joined(noun).head
    above = verb.head
    aims = verb.tag_ == "VB" and verb.lemma_ in {"commit", "perpetrate", "carry", "prevent"}
    subject = (c for c in above.lefts if c.dep_ == "nsubj")
    return aims and (above.lemma_ in AIMS or any(c.lemma_.lower() in AIMS for c in subject))


def top_joined(noun: Token) -> Token:
    """The first of those with which a noun is joined."""
    while noun.dep_ == "conj":
        noun = noun.head
    return noun


AIMS = words("intention aim goal plan purpose attempt desire intend want seek try wish mean hope")


def of_two(stage: Stage, token: Token) -> bool:
    """Whether "the talk" is that of people told last to have met, and no speech: "A met with B.
    *During the talk* they discussed".
    """
    during = token.dep_ == "pobj" and token.head.lower_ in {"during", "in", "after", "at"}
    if token.lower_ != "talk" or not during or not stands_back(token):
        return False
    last = stage.draft.told_last(stage.offset(token), lambda e: e.type in GATHERINGS)
    return last is not None and stage.draft.events[last].rule.startswith("verb:meeting")


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
        first.i > 0
        and neighbour(first, -1).text[:1].isupper()
        and neighbour(first, -1).head in {token, first}
    ):
        first = neighbour(first, -1)
    return stage.passage.passage.span(first, token) if first != token else None
