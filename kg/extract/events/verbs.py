"""Verbs that tell events: of which type, and what else the sentence must tell."""

from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Token

from kg.extract.events.people import actors, antecedent
from kg.extract.events.stage import Stage, names_event
from kg.extract.words.occasions import AGREEMENTS, FOUNDING, HAPPENING, MARKING, words
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType, EventMention


class Case(NamedTuple):
    """A verb in its stage, with the event that it would tell."""

    stage: Stage
    verb: Token
    event: EventMention


Test = Callable[[Case], bool]


class VerbRule(NamedTuple):
    """The type of the event that a verb tells if the test holds."""

    type: str
    test: Test


def child(verb: Token, *relations: str) -> Token | None:
    """The first child in one of the relations."""
    return next((c for c in verb.children if c.dep_ in relations), None)


def pinned(case: Case) -> bool:
    """A date or place pins it."""
    return case.event.date is not None or bool(case.event.places)


def dated(case: Case) -> bool:
    """A date pins it."""
    return case.event.date is not None


def met(case: Case) -> bool:
    """Two or more meet, or some do on an occasion; nobody "meets" a demand."""
    thing = child(case.verb, "dobj")
    if thing is not None and not is_somebody(case, thing):
        return False
    people = len(case.event.participants)
    return people > 1 or (people == 1 and pinned(case)) or (dated(case) and pinned(case))


def is_somebody(case: Case, token: Token) -> bool:
    """Whether a noun stands for people or bodies."""
    ref = case.stage.draft.ref(case.stage.passage.passage, token)
    if ref is not None or title_slug(token.text) is not None or token.pos_ == "PRON":
        return True
    return any(c.dep_ == "appos" and is_somebody(case, c) for c in token.children)


def gathered(case: Case) -> bool:
    """People come together on a day, for no anniversary: that is an event of its own word."""
    marks = any(c.lemma_ in MARKING for c in case.verb.children if c.dep_ in {"advcl", "xcomp"})
    return dated(case) and not marks


def agreed(case: Case) -> bool:
    """Two or more agree on something on a day."""
    return dated(case) and len(case.event.participants) > 1


def conversed(case: Case) -> bool:
    """Two speak with each other on a day."""
    with_whom = any(c.lower_ == "with" and c.dep_ == "prep" for c in case.verb.children)
    return with_whom and dated(case) and len(case.event.participants) > 1


def received(case: Case) -> bool:
    """A person or body receives a person, at a place or on a day."""
    return len(case.event.participants) > 1 and person_object(case) and pinned(case)


def person_object(case: Case) -> bool:
    """The object is a person."""
    thing = child(case.verb, "dobj", "nsubjpass")
    if thing is None:
        return False
    ref = case.stage.draft.ref(case.stage.passage.passage, thing)
    if ref is None:
        return title_slug(thing.text) is not None
    return case.stage.draft.mentions[ref].type is EntityType.PERSON


def heard(case: Case) -> bool:
    """A body hears a person."""
    who = child(case.verb, "nsubj")
    if who is None or not person_object(case) or who.pos_ == "PRON":
        return False
    ref = case.stage.draft.ref(case.stage.passage.passage, who)
    body = ref is not None and case.stage.draft.mentions[ref].type is EntityType.ORGANIZATION
    return body and dated(case)


def appeared(case: Case) -> bool:
    """Somebody appears before a body on a day."""
    return dated(case) and any(
        c.lower_ == "before" and c.dep_ == "prep" for c in case.verb.children
    )


def visited(case: Case) -> bool:
    """Somebody visits a place, or something on a day."""
    thing = child(case.verb, "dobj")
    known = (
        thing is not None and case.stage.draft.ref(case.stage.passage.passage, thing) is not None
    )
    return bool(case.event.participants) and (known or pinned(case))


def travelled(case: Case) -> bool:
    """Somebody goes to a place on a day."""
    return bool(case.event.participants) and dated(case) and bool(case.event.places)


def signed(case: Case) -> bool:
    """What is signed is an agreement."""
    thing = signed_text(case.verb)
    return thing is not None and (thing.lower_ in AGREEMENTS or thing.lemma_.lower() in AGREEMENTS)


def signed_text(verb: Token) -> Token | None:
    """What a verb has for an object, or what it is the clause of."""
    thing = child(verb, "dobj", "nsubjpass")
    if thing is not None:
        return antecedent(thing)
    if verb.tag_ == "VBN" and verb.dep_ == "xcomp" and (who := actors(verb)):
        return who[0]
    return verb.head if verb.dep_ in {"acl", "relcl"} else None


def chosen(case: Case) -> bool:
    """Somebody is elected or named, on a day or in the article's own news."""
    if case.verb.dep_ in {"acl", "amod"}:
        return dated(case)
    thing = child(case.verb, "dobj")
    if thing is not None and not (is_somebody(case, thing) or names_post(thing)):
        return False
    return pinned(case) or (bool(case.event.participants) and case.verb.dep_ in {"ROOT", "conj"})


def named(case: Case) -> bool:
    """Somebody is named to a post, not only called something."""
    thing = child(case.verb, "dobj", "nsubjpass")
    if thing is None or not pinned(case):
        return False
    post = names_post(thing)
    predicate = child(case.verb, "oprd", "xcomp")
    titled = predicate is not None and title_slug(predicate.text) is not None
    as_post = any(
        c.lower_ in {"as", "to"} and any(title_slug(p.text) for p in c.children)
        for c in case.verb.children
    )
    return post or titled or as_post or (title_slug(thing.text) is not None)


def names_post(thing: Token) -> bool:
    """Whether a noun stands for people in a post."""
    return thing.lemma_.lower() in {"member", "minister", "judge", "team", "cabinet", "successor",
                                    "government", "board", "panel", "envoy", "head"}  # fmt: skip


def spoke(case: Case) -> bool:
    """Somebody addresses a body or gathering on a day."""
    thing = child(case.verb, "dobj")
    return thing is not None and dated(case) and (is_somebody(case, thing) or names_event(thing))


def ruled(case: Case) -> bool:
    """A court does it, or it is pinned to a day."""
    who = child(case.verb, "nsubj", "agent")
    words = {w.lower_ for w in (who, *(who.children if who is not None else ())) if w is not None}
    return pinned(case) and (
        bool(words & {"court", "judge", "tribunal", "jury", "judges"}) or dated(case)
    )


def upheld(case: Case) -> bool:
    """A court does it."""
    who = child(case.verb, "nsubj")
    return (
        pinned(case)
        and who is not None
        and "court" in case.stage.passage.passage.doc[max(0, who.i - 3) : who.i + 4].text.lower()
    )


def exploded(case: Case) -> bool:
    """A weapon does, and no price."""
    who = child(case.verb, "nsubj")
    return pinned(case) and who is not None and who.lemma_.lower() in WEAPONS


def fired(case: Case) -> bool:
    """Shots or rockets are, and nobody from a post."""
    thing = child(case.verb, "dobj", "nsubjpass")
    return pinned(case) and thing is not None and thing.lemma_.lower() in WEAPONS


WEAPONS = words("bomb device grenade mine rocket missile shell drone shot mortar gas")


def laid(case: Case) -> bool:
    """A wreath is laid."""
    thing = child(case.verb, "dobj", "nsubjpass")
    return pinned(case) and thing is not None and thing.lemma_.lower() in {"wreath", "flower"}


def collapsed(case: Case) -> bool:
    """A thing does, on a day and at a place or with a vehicle for subject."""
    who = child(case.verb, "nsubj")
    things = {"plane", "train", "bus", "ferry", "boat", "ship", "helicopter", "bridge", "building",
              "dam", "mine", "aircraft", "jet", "volcano", "dike", "roof"}  # fmt: skip
    return dated(case) and who is not None and who.lemma_.lower() in things


def demonstrated(case: Case) -> bool:
    """People do so somewhere or on a day."""
    return pinned(case) and child(case.verb, "ccomp") is None


def rules(text: str, type: str, test: Test) -> dict[str, VerbRule]:
    """The same rule for several verbs."""
    return {lemma: VerbRule(type, test) for lemma in text.split()}


VERBS = {
    **rules("meet", "meeting", met),
    **rules("gather convene assemble", "meeting", gathered),
    **rules("agree", "agreement", agreed),
    **rules("speak", "meeting", conversed),
    **rules("receive host", "meeting", received),
    **rules("hear", "meeting", heard),
    **rules("appear testify", "meeting", appeared),
    **rules("visit tour", "visit", visited),
    **rules("travel arrive fly", "visit", travelled),
    **rules("address", "speech", spoke),
    **rules("sign initial conclude", "agreement", signed),
    **rules("elect reelect re-elect", "election", chosen),
    **rules("appoint nominate dismiss sack inaugurate install", "appointment", chosen),
    **rules("resign swear", "appointment", dated),
    **rules("name", "appointment", named),
    **rules("protest demonstrate rally march riot", "protest", demonstrated),
    **rules("attack bomb shell raid storm ambush bombard", "attack", pinned),
    **rules("assassinate abduct kidnap hijack torch stab", "attack", pinned),
    **rules("kill shoot", "attack", dated),
    **rules("explode detonate", "attack", exploded),
    **rules("fire", "attack", fired),
    **rules("lay", "commemoration", laid),
    **rules("plead", "court-case", dated),
    **rules("convict sentence acquit indict arraign jail overturn charge", "court-case", ruled),
    **rules("uphold", "court-case", upheld),
    **rules("sanction blacklist", "sanction", dated),
    **rules("crash derail sink collapse erupt", "disaster", collapsed),
}  # fmt: skip
"""The lemma of a verb → the event that it tells."""


def dated_verb(case: Case) -> bool:
    """Any other thing done on a day that the text names beside its verb."""
    date = case.event.date
    grain = date is not None and (date.day is not None or case.verb.lemma_ in FOUNDING)
    if not grain or case.verb.dep_ in {"amod", "compound"}:
        return False
    if case.verb.dep_ in {"relcl", "acl"} and names_event(case.verb.head):
        return False
    if case.verb.lemma_ in HAPPENING and any(
        c.dep_ in {"nsubj", "nsubjpass", "dobj"} and names_event(c)
        for c in (*case.verb.children, *actors(case.verb))
    ):
        return False
    return (
        child(case.verb, "nsubj", "nsubjpass") is not None
        or case.verb.dep_ == "conj"
        or (case.verb.dep_ == "acl" and case.verb.tag_ == "VBN")
    )
