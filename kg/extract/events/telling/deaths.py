"""Verbs of births, deaths and killings, and of remembering: what the sentence must tell besides."""

from collections.abc import Collection
from itertools import pairwise

from kg.extract.events.sentences.cases import Case, dated, dated_itself, pinned
from kg.extract.events.sentences.stage import names_event
from kg.extract.events.telling.blows import WEAPONS
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import EVENT_NOUNS, MARKING, TEXTS
from kg.model.extraction import EntityType

WHOLE = words("inhabitants villagers residents civilians families population townspeople prisoners "
              "hundreds scores dozens thousands worshippers congregation")  # fmt: skip
"""Nouns for the dead that are many without a count."""
FEW = words("one two three four five six seven eight nine") | set("123456789")


def died(case: Case) -> bool:
    """Somebody who is named does so, on a day; the unnamed dead are those of another event."""
    past = case.verb.tag_ in {"VBD", "VBN"} and case.event.date is not None
    return past and bool(named_people(case))


def passed_away(case: Case) -> bool:
    """Somebody dies, by another word."""
    away = any(c.lower_ == "away" for c in case.verb.children)
    return away and child(case.verb, "dobj") is None and died(case)


def named_people(case: Case) -> list[int]:
    """The people among those of the event."""
    mentions = case.stage.draft.mentions
    return [r for r in case.event.participants if mentions[r].type is EntityType.PERSON]


def born(case: Case) -> bool:
    """Somebody is, on a day or at a place."""
    return case.verb.lower_ == "born" and dated(case)


def killed_together(case: Case) -> bool:
    """Many are killed, counted or as a whole, by no weapon and in no attack told beside it."""
    if any(c.dep_ == "advcl" and c.lemma_ in ATTACKING for c in case.verb.children):
        return False
    if not dated_itself(case) or any(names_event(word) for word in case.verb.children):
        return False
    dead = case.thing
    who = child(case.verb, "nsubj", "csubj", "agent")
    bodies = [who, *(who.children if who is not None else ())]
    armed = any(w is not None and (w.lemma_.lower() in WEAPONS or names_event(w)) for w in bodies)
    inside = any(names_event(w) for c in case.verb.children if c.dep_ == "prep" for w in c.children)
    if dead is None or inside or by_gunmen(bodies):
        return False
    return many_dead(dead) and (not armed or dead.lower_ in {"thousands", "hundreds"})


ATTACKING = words("attack raid storm ambush bomb shell shoot open explode detonate strike hit")


def by_gunmen(bodies: list[Token | None]) -> bool:
    """Whether those who kill are named by a single attack, "gunmen killed", or keep order: violence
    of the police is an attack.
    """
    known = (w for w in bodies if w is not None)
    return any(w.lower_ in ATTACKERS or is_security(w) for w in known)


def is_security(who: Token) -> bool:
    """Whether somebody is of the police: "*security forces*"."""
    return who.lower_ in POLICE or (
        who.lower_ == "forces" and any(c.lower_ in {"security", "police"} for c in who.lefts)
    )


POLICE = {"police", "policemen", "gendarmes", "gendarmerie"}
ATTACKERS = words("gunman gunmen attacker attackers assailant assailants bomber bombers pirates "
                  "bandits robbers sniper snipers knifeman")  # fmt: skip


def killed(case: Case) -> bool:
    """Somebody is, on a day, by somebody: what an attack or a flood does is part of it."""
    who = child(case.verb, "nsubj", "csubj")
    dead = case.thing
    text = dead is not None and dead.lemma_.lower() in TEXTS
    if text or any(c.lower_ == "back" for c in case.verb.children):
        return False
    of = [p for c in dead.children if c.lower_ == "of" for p in c.children] if dead else []
    beasts = any(w.lower_ in ANIMALS for w in (dead, *of) if w is not None)
    if in_disaster(case.verb):
        return False
    event = who is not None and (names_event(who) or who.dep_ == "csubj")
    return dated(case) and not beasts and not event


FELLED_IN = {"disaster", "protest", "armed-conflict"}


def in_disaster(verb: Token, but: Collection[str] = ()) -> bool:
    """Whether the dead are those of an accident, riot or battle told beside the verb: "killed in
    the ferry accident", "killed in clashes"; of what else happens, in which a war is but a time.
    """
    inside = (w for c in verb.children if c.lower_ in {"in", "by", "during"} for w in c.children)
    inside = (w for w in inside if names_event(w) and w.lower_ not in but)
    return any(EVENT_NOUNS.get(w.lower_) in FELLED_IN for w in inside)


ANIMALS = words("pelicans birds fish cattle cows livestock animals pigs chickens poultry sheep "
                "goats elephants whales dolphins bees trees seals penguins turtles")  # fmt: skip


def many_dead(dead: Token) -> bool:
    """Whether those killed are ten or more, or all of a place."""
    if dead.lower_ in WHOLE:
        return True
    count = child(dead, "nummod")
    return count is not None and count.lower_ not in FEW and count.lower_.strip(",.") != "half"


def commemorated(case: Case) -> bool:
    """People come together on a day to remember, or so many years after."""
    marching = case.verb.lemma_ in {"walk", "march", "file", "gather"} and years_on(case.verb)
    return dated(case) and (
        marching
        or any(
            c.lemma_ in MARKING - {"attend", "observe"} and c.dep_ in {"advcl", "xcomp"}
            for c in case.verb.children
        )
    )


def years_on(verb: Token) -> bool:
    """Whether a sentence counts the years from what people remember: "31 years after the war"."""
    words = [w.lower_ for w in verb.sent if w.i > verb.i]
    return any(a == "years" and b in {"after", "since"} for a, b in pairwise(words))


def laid(case: Case) -> bool:
    """A wreath is laid."""
    thing = case.thing
    return pinned(case) and thing is not None and thing.lemma_.lower() in {"wreath", "flower"}


def paid(case: Case) -> bool:
    """Tribute or respects are, to no one for what he does: "paid tribute to her for passing it"."""
    thing = case.thing
    given = thing is not None and thing.lower_ in {"tribute", "respects", "homage"}
    praised = any(c.lower_ == "for" and child(c, "pcomp") for c in case.verb.subtree)
    return dated(case) and given and not praised and case.verb.tag_ not in {"VBZ", "VBP"}


def silent(case: Case) -> bool:
    """Silence is, or a day of its own name: "observed Genocide Day"."""
    thing = case.thing
    if thing is not None and thing.text == "Day":
        return dated(case)
    words_of = {w.lower_ for w in case.verb.sent}
    return dated(case) and "silence" in words_of and bool({"minute", "moment"} & words_of)
