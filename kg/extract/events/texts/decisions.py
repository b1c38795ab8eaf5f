"""Decisions of bodies that are no texts: mandates renewed, plans backed, things resolved."""

import re

from kg.extract.events.bodies.chambers import deliberative
from kg.extract.events.passing.votes import votes_in
from kg.extract.events.sentences.actors import actors
from kg.extract.events.sentences.cases import Case, dated, dated_itself, person_object
from kg.extract.events.sentences.factuality import FACT, PLANNED, of_verb
from kg.extract.events.sentences.stage import Stage
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token, wording
from kg.extract.words.chambers import DECIDERS
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import ADOPTION, TEXTS
from kg.model.extraction import EntityType


def decided(case: Case) -> bool:
    """A deliberative body renews a mandate, or approves what is no text, such as a nominee."""
    thing = case.thing
    if of_verb(case.verb) is PLANNED:
        return dated(case) and case.verb.lemma_ in ADOPTION and by_body(case)
    if thing is None or not dated_itself(case) or thing.lemma_.lower() in TEXTS:
        return False
    if case.verb.lemma_ == "endorse" and person_object(case):
        return False
    if case.verb.lemma_ in {"recognise", "recognize", "back", "support"} and of_state(case):
        return False
    if case.verb.lemma_ in {"renew", "extend", "prolong"} and thing.lower_ not in RENEWED:
        return False
    return by_body(case)


def by_body(case: Case) -> bool:
    """The subject or agent is a body that adopts texts."""
    heads = case.doers() or actors(case.verb)
    mentions = case.stage.draft.mentions
    refs = (case.stage.ref(w) for w in heads)
    known = [mentions[ref] for ref in refs if ref is not None]
    named = any(deliberative(mention) for mention in known)
    state = case.verb.lemma_ in {"ratify", "endorse"} and any(
        mention.type is EntityType.PLACE for mention in known
    )
    return named or state or any(w.lower_ in DECIDERS for w in heads)


def by_state(stage: Stage, verb: Token) -> bool:
    """Whether a state ratifies a treaty, by which it joins an agreement."""
    who = child(verb, "nsubj") if verb.lemma_ == "ratify" else None
    who = verb.head if who is not None and who.lower_ in {"which", "that"} else who
    if who is not None and who.lower_ in {"it", "government", "country", "state"}:
        return True
    return stage.type_of(who) is EntityType.PLACE


def joined_treaty(case: Case) -> bool:
    """A state ratifies a treaty, on a day or as done."""
    return by_state(case.stage, case.verb) and dated(case)


def of_state(case: Case) -> bool:
    """Whether a government backs or recognises something, which adopts nothing."""
    who = child(case.verb, "nsubj", "agent")
    return who is None or who.lower_ in {"government", "ministers", "states", "commission"}


def settled_on(case: Case) -> bool:
    """A deliberative body decides to do something, on a day of its own: one yet to come is that of
    what it will do.
    """
    age = case.stage.draft.age(case.event.date)
    ahead = age is not None and age < 0
    settled = child(case.verb, "xcomp", "advcl") is not None and by_body(case)
    return settled and not ahead and dated_itself(case)


def stopped_text(case: Case) -> bool:
    """Somebody vetoes a text, or a body overrides the veto, as done."""
    thing = case.thing
    past = case.verb.tag_ in {"VBD", "VBN"} and of_verb(case.verb) is FACT
    stopped = {"veto"} if case.verb.lemma_ == "overturn" else STOPPED
    return past and thing is not None and thing.lemma_.lower() in stopped


STOPPED = TEXTS | {"it", "veto", "proposal"}


def put_in_force(case: Case) -> bool:
    """Somebody signs a law or decree, on a day of its own."""
    thing = case.thing
    return thing is not None and thing.lemma_.lower() in SIGNED_LAWS and dated_itself(case)


SIGNED_LAWS = words("law bill act decree order budget ordinance legislation pardon warrant")


def outvoted(case: Case) -> bool:
    """A body does something to somebody by a count of votes: "censured the minister, 99-38"."""
    told = case.event.evidence.of(case.stage.draft.article.text)
    if case.verb.tag_ == "VBG" and case.verb.head.lemma_.lower() in TEXTS:
        return False
    return votes_in(told) is not None and by_body(case)


RENEWED = words("mandate mandates sanctions regime mission embargo authorization authorisation "
                "emergency curfew moratorium term waiver")  # fmt: skip


def agreed_text(case: Case) -> bool:
    """A chamber agrees a motion or bill, or to it."""
    thing = case.thing
    to = next((c for c in case.verb.children if c.lower_ == "to" and c.dep_ == "prep"), None)
    thing = child(to, "pobj") if thing is None and to is not None else thing
    return thing is not None and thing.lemma_.lower() in MOTIONS and dated(case) and by_body(case)


MOTIONS = words("motion amendment resolution bill address report")


def to_do(verb: Token) -> bool:
    """Whether something to do hangs on a verb, "resolved to ask", "resolved that", or stands behind
    a count, "resolved by 53 votes to 11, one abstaining, to", or a sign: "Resolved (26/042): That".
    """
    behind = verb.doc[verb.i + 1 : verb.i + 3]
    counted = len(behind) == 2 and behind[0].lower_ == "by" and behind[1].like_num
    signed = SIGNED.match(wording(verb.doc[verb.i : verb.i + AHEAD])) is not None
    return counted or signed or any(c.dep_ in {"xcomp", "ccomp", "advcl"} for c in verb.children)


SIGNED = re.compile(r"(?i:resolved)(?: unanimously)?(?: \([^()]*\))?(?:: [Tt]hat|, That)\b")
AHEAD = 12
"""Words in which that stands."""
