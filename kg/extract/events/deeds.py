"""Verbs of births and deaths, seizures, papers handed over: what the sentence must tell besides."""

from spacy.tokens import Token

from kg.extract.events.blows import WEAPONS
from kg.extract.events.cases import (
    Case,
    child,
    dated,
    dated_itself,
    happened,
    is_somebody,
    person_object,
)
from kg.extract.events.people import actors
from kg.extract.events.stage import names_event
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import TEXTS
from kg.model.extraction import EntityType

PEOPLE = words(
    "person people man men woman women child children boy boys girl girls citizen citizens "
    "national nationals sailor sailors fisherman fishermen worker workers journalist journalists "
    "activist activists soldier soldiers officer officers student students suspect suspects "
    "migrant migrants refugee refugees protester protesters demonstrator demonstrators villager "
    "villagers resident residents inhabitant inhabitants civilian civilians farmer farmers miner "
    "miners driver drivers prisoner prisoners hostage hostages passenger passengers crew "
    "contractor priest nun monk teacher lawyer doctor nurse peacekeeper peacekeepers member "
    "members others family families brother sister son daughter wife husband relative relatives "
    "aide aides official officials candidate candidates dissident dissidents diplomat diplomats "
    "tourist tourists pilot pilots"
)
"""Nouns for people of whom something is done."""
WHOLE = words("inhabitants villagers residents civilians families population townspeople prisoners "
              "hundreds scores dozens thousands worshippers congregation")  # fmt: skip
"""Nouns for the dead that are many without a count."""
FEW = words("one two three four five six seven eight nine") | set("123456789")
PAPERS = words("resolution petition memorandum manifesto demarche credential credentials copy "
               "copies letter letters note report")  # fmt: skip
MOTIONS = words(
    "interpellation motion bill report petition budget amendment resolution proposal draft "
    "complaint question"
)
TERMS = words(
    "protocol treaty agreement accord truce ceasefire pact mandate term deal contract lease "
    "licence license deadline ultimatum sanctions embargo arrangement deal memorandum concession"
)
"""What runs out, or comes into force, on a day."""


def died(case: Case) -> bool:
    """Somebody who is named does so, on a day; the unnamed dead are those of another event."""
    past = case.verb.tag_ in {"VBD", "VBN"} and case.event.date is not None
    return past and (bool(named_people(case)) or counted_dead(case))


def counted_dead(case: Case) -> bool:
    """Whether it is so many who died, and no other event told in the sentence made them."""
    who = child(case.verb, "nsubj")
    many = who is not None and any(c.dep_ == "nummod" for c in who.children)
    return many and dated_itself(case) and not any(names_event(w) for w in case.verb.sent)


def named_people(case: Case) -> list[int]:
    """The people among those of the event."""
    mentions = case.stage.draft.mentions
    return [r for r in case.event.participants if mentions[r].type is EntityType.PERSON]


def born(case: Case) -> bool:
    """Somebody is, on a day or at a place."""
    return case.verb.lower_ == "born" and dated(case)


def killed_together(case: Case) -> bool:
    """Many are killed, counted or as a whole, by no weapon and in no attack told beside it."""
    aside = case.verb.tag_ == "VBG" and case.verb.dep_ in {"advcl", "acl"}
    if not dated_itself(case) or aside or any(names_event(word) for word in case.verb.children):
        return False
    dead = child(case.verb, "dobj", "nsubjpass")
    who = child(case.verb, "nsubj", "agent")
    bodies = [who, *(who.children if who is not None else ())]
    armed = any(w is not None and (w.lemma_.lower() in WEAPONS or names_event(w)) for w in bodies)
    inside = any(names_event(w) for c in case.verb.children if c.dep_ == "prep" for w in c.children)
    if dead is None or inside or by_gunmen(bodies):
        return False
    return many_dead(dead) and (not armed or dead.lower_ in {"thousands", "hundreds"})


def by_gunmen(bodies: list[Token | None]) -> bool:
    """Whether those who kill are named by a single attack: "gunmen killed"."""
    return any(w is not None and w.lower_ in ATTACKERS for w in bodies)


ATTACKERS = words("gunman gunmen attacker attackers assailant assailants bomber bombers pirates "
                  "bandits robbers sniper snipers knifeman")  # fmt: skip


def killed(case: Case) -> bool:
    """Somebody is, on a day, by somebody: what an attack or a flood does is part of it."""
    who = child(case.verb, "nsubj")
    dead = child(case.verb, "dobj", "nsubjpass")
    text = dead is not None and dead.lemma_.lower() in TEXTS
    if text or any(c.lower_ == "back" for c in case.verb.children):
        return False
    of = [p for c in dead.children if c.lower_ == "of" for p in c.children] if dead else []
    beasts = any(w.lower_ in ANIMALS for w in (dead, *of) if w is not None)
    return dated(case) and not beasts and not (who is not None and names_event(who))


ANIMALS = words("pelicans birds fish cattle cows livestock animals pigs chickens poultry sheep "
                "goats elephants whales dolphins bees trees seals penguins turtles")  # fmt: skip


def many_dead(dead: Token) -> bool:
    """Whether those killed are ten or more, or all of a place."""
    if dead.lower_ in WHOLE:
        return True
    count = child(dead, "nummod")
    return count is not None and count.lower_ not in FEW and count.lower_.strip(",.") != "half"


def moved_out(case: Case) -> bool:
    """Somebody leaves a state or town, on a day."""
    thing = child(case.verb, "dobj")
    ref = case.stage.draft.ref(case.stage.passage.passage, thing) if thing is not None else None
    kinds = {EntityType.PLACE, EntityType.ORGANIZATION}
    known = ref is not None and case.stage.draft.mentions[ref].type in kinds
    which = thing is not None and thing.lower_ == "which"
    return (known or which) and dated_itself(case)


def opened(case: Case) -> bool:
    """A house or office is opened or closed, on a day; what a body votes to do is its decision."""
    thing = child(case.verb, "dobj", "nsubjpass")
    if case.verb.head.lemma_ in {"vote", "decide", "agree", "resolve"}:
        return False
    return dated(case) and thing is not None and thing.lemma_.lower() in HOUSES


HOUSES = words(
    "consulate embassy office bureau mission school hospital clinic centre center museum library "
    "bridge exhibition plant factory station airport terminal port road highway tunnel stadium "
    "university house pavilion unit branch camp mine crossing checkpoint line service"
)
"""What one opens and closes for good."""


def done(case: Case) -> bool:
    """Done to somebody on a day, in so many words or as news of the day."""
    return dated(case) and patient(case.verb) is not None


def patient(verb: Token) -> Token | None:
    """To whom it is done: the object, the subject of a passive, or whom a participle describes."""
    thing = child(verb, "dobj", "nsubjpass")
    return thing or (verb.head if verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBD"} else None)


def done_to_people(case: Case) -> bool:
    """Done to people on a day, not to things."""
    thing = patient(case.verb)
    if thing is None or not dated(case):
        return False
    ref = case.stage.draft.ref(case.stage.passage.passage, thing)
    known = ref is not None and case.stage.draft.mentions[ref].type is EntityType.PERSON
    relative = thing.lower_ in {"who", "whom"}
    return known or relative or thing.lower_ in PEOPLE or person_object(case)


def presented(case: Case) -> bool:
    """Credentials, a letter or a petition are handed over, on a day or as the day's news."""
    thing = patient(case.verb)
    return happened(case) and thing is not None and handed(thing)


def given_over(case: Case) -> bool:
    """A thing is handed over to others, on a day, in form: a ward, a cheque, a hundred tents."""
    thing = child(case.verb, "dobj", "nsubjpass")
    over = case.verb.lemma_ == "donate" or any(c.lower_ == "over" for c in case.verb.children)
    people = person_object(case) or (thing is not None and thing.lower_ in PEOPLE)
    return over and thing is not None and dated(case) and not people


def handed(thing: Token) -> bool:
    """Whether a thing is a paper that one hands over in form."""
    return thing.lower_ in PAPERS | {"originals"}


def tabled(case: Case) -> bool:
    """A motion, bill or report is laid before a body, on a day; tabled, as news of its own."""
    thing = patient(case.verb)
    news = case.verb.lemma_ in {"table", "file", "lodge"} and case.verb.dep_ not in {"acl", "relcl"}
    own = case.event.date is not None or (news and happened(case))
    return own and thing is not None and thing.lower_ in MOTIONS


def ran_out(case: Case) -> bool:
    """A text, a mandate or a term runs out or takes effect, on a day past."""
    who = child(case.verb, "nsubj", "nsubjpass")
    tensed = case.verb.tag_ in {"VBD", "VBN", "VBZ", "VB"}
    return tensed and dated(case) and who is not None and who.lower_ in TERMS


def entered_force(case: Case) -> bool:
    """A text does: "entered into force on 1 May", "took effect"."""
    near = {w.lower_ for w in case.verb.doc[case.verb.i + 1 : case.verb.i + 4]}
    return bool(near & {"force", "effect"}) and ran_out(case)


def read_names(case: Case) -> bool:
    """The names of the dead are read out, on a day."""
    things = [c for c in (*actors(case.verb), *case.verb.children) if c.lower_ == "names"]
    return dated(case) and bool(things)


def dated_deed(case: Case) -> bool:
    """A thing is done to something, on a day of its own or, of a thing described, in a year."""
    date, verb = case.event.date, case.verb
    if date is None or not dated_itself(case) or verb.tag_ not in {"VBN", "VB"}:
        return False
    if verb.dep_ in {"acl", "relcl"}:
        return not names_event(verb.head)
    return date.day is not None and child(verb, "nsubjpass") is not None


def beaten(case: Case) -> bool:
    """A proposal is, with votes counted behind it: "it was defeated, 24–32"."""
    behind = case.verb.doc[case.verb.i + 1 : case.verb.i + 5]
    counted = any(w.text[:1].isdigit() for w in behind)
    return dated(case) and counted and child(case.verb, "nsubjpass") is not None


def summoned(case: Case) -> bool:
    """An envoy is called in, on a day."""
    thing = child(case.verb, "dobj", "nsubjpass")
    if thing is None or not dated(case):
        return False
    return person_object(case) or thing.lower_ in ENVOYS


ENVOYS = words("d’affaires d'affaires "
               "ambassador ambassadors envoy envoys chargé attaché consul diplomat diplomats "
               "representative")  # fmt: skip


def called_in(case: Case) -> bool:
    """An envoy is, or is called to a ministry, on a day."""
    for word in case.verb.children:
        if word.dep_ == "prep" and word.lower_ == "in" and case.verb.i + 1 == word.i:
            return dated(case) and any(w.lower_ in ENVOYS for w in word.children)
    thing = child(case.verb, "nsubjpass")
    to = any(c.lower_ in {"to", "in"} for c in case.verb.children)
    return dated(case) and to and thing is not None and (person_object(case) or is_envoy(thing))


def is_envoy(thing: Token) -> bool:
    """Whether a noun stands for a state's envoy."""
    return thing.lower_ in ENVOYS


def recalled(case: Case) -> bool:
    """A state calls its envoy home, on a day or as the day's news."""
    thing = child(case.verb, "dobj", "nsubjpass")
    return dated(case) and thing is not None and is_envoy(thing)


def seen(case: Case) -> bool:
    """A person is met with: "after seeing President X at the palace"."""
    located = bool(case.event.places) or any(c.lower_ == "at" for c in case.verb.children)
    return dated(case) and person_object(case) and located


def sat_down(case: Case) -> bool:
    """People do with somebody, or a body sits, on a day."""
    who = child(case.verb, "nsubj")
    once = dated(case) and case.event.end_date is None
    fine = case.event.date is not None and case.event.date.month is not None
    return once and fine and who is not None and is_somebody(case, who)


def called_on(case: Case) -> bool:
    """Somebody calls on a person, asking for nothing."""
    on = next((c for c in case.verb.children if c.dep_ == "prep" and c.lower_ == "on"), None)
    asks = any(c.dep_ in {"xcomp", "ccomp", "advcl"} for c in case.verb.children)
    whom = child(on, "pobj") if on is not None else None
    if whom is None or asks or not dated(case):
        return False
    asks = any(c.dep_ in {"acl", "relcl"} for c in whom.children)
    ref = case.stage.draft.ref(case.stage.passage.passage, whom)
    known = ref is not None and case.stage.draft.mentions[ref].type is EntityType.PERSON
    return known and not asks


def held(case: Case) -> bool:
    """People are, somewhere or since a day."""
    passive = case.verb.tag_ in {"VBN", "VBD"} and child(case.verb, "dobj") is None
    return passive and done_to_people(case)
