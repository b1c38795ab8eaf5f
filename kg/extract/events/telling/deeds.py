"""Verbs of births and deaths, seizures, papers handed over: what the sentence must tell besides."""

from kg.extract.events.sentences.actors import actors
from kg.extract.events.sentences.cases import (
    Case,
    dated,
    dated_itself,
    happened,
    is_somebody,
    names_person,
    person_object,
    undergoes,
)
from kg.extract.events.sentences.stage import names_event
from kg.extract.text.neighbours import child, neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
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
    "tourist tourists pilot pilots marcher marchers priest priests pupil pupils guard guards "
    "vendor vendors trader traders shopkeeper shopkeepers striker strikers worshipper worshippers "
    "settler settlers herder herders inmate inmates detainee detainees commuter commuters "
    "colleague colleagues supporter supporters bystander bystanders monks nuns doctors nurses "
    "lawyers teachers docker dockers picket pickets"
)
"""Nouns for people of whom something is done."""
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


def moved_out(case: Case) -> bool:
    """Somebody leaves a state or town, on a day."""
    thing, who = child(case.verb, "dobj"), case.subject
    if who is not None and names_event(who):
        return False
    kinds = {EntityType.PLACE, EntityType.ORGANIZATION}
    known = case.stage.type_of(thing) in kinds
    which = thing is not None and thing.lower_ == "which"
    return (known or which) and dated_itself(case)


def opened(case: Case) -> bool:
    """A house or office opens or is closed, on a day; what a body votes to do is its decision."""
    thing = case.thing
    who = case.subject
    if who is not None and names_event(who):
        return False
    if thing is None and case.event.rule not in {"news", "some day"}:
        thing = who
    if case.verb.head.lemma_ in {"vote", "decide", "agree", "resolve"}:
        return False
    return dated(case) and thing is not None and thing.lemma_.lower() in HOUSES


HOUSES = words(
    "consulate embassy office bureau mission school hospital clinic centre center museum library "
    "bridge exhibition plant factory station airport terminal port road highway tunnel stadium "
    "university house pavilion unit branch camp mine crossing checkpoint line service border "
    "cathedral mosque temple church synagogue palace shelter refinery reactor mill depot harbour "
    "harbor railway metro bank theatre theater cinema zoo park memorial monument ward pharmacy"
)
"""What one opens and closes for good."""


def wed(case: Case) -> bool:
    """Two people do, on a day of its own; the year of a marriage is that of a life."""
    date = case.event.date
    return date is not None and date.day is not None and dated_itself(case)


def fled(case: Case) -> bool:
    """Somebody does, on a day that is told."""
    return case.event.date is not None and dated_itself(case)


def done(case: Case) -> bool:
    """Done to somebody on a day, in so many words or as news of the day; a duty is no victim."""
    thing = patient(case.verb)
    duty = case.verb.lemma_ == "execute" and thing is not None and thing.lower_ in DUTIES
    return dated(case) and thing is not None and not duty


DUTIES = words(
    "responsibilities responsibility duties duty tasks task orders order plan plans instructions "
    "mandate policy policies programme program project work functions"
)
"""What is executed and is nobody."""


def patient(verb: Token) -> Token | None:
    """To whom it is done: the object, the subject of a passive, or whom a participle describes."""
    if verb.lemma_ == "seize" and neighbour(verb, 1).lower_ in {"on", "upon"}:
        # "seized upon his remark"
        return None
    thing = undergoes(verb)
    if thing is not None and thing.tag_ in {"CD", "DT", "JJ"}:
        of = next((c for c in thing.rights if c.lower_ == "of"), None)
        return thing if of is None else child(of, "pobj")  # "*fourteen of our fishermen*"
    return thing or (verb.head if verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBD"} else None)


def done_to_people(case: Case) -> bool:
    """Done to people on a day, not to things."""
    thing = patient(case.verb)
    if thing is None or not dated(case):
        return False
    known = case.stage.type_of(thing) is EntityType.PERSON
    relative = thing.lower_ in {"who", "whom"}
    return known or relative or thing.lower_ in PEOPLE or person_object(case)


def presented(case: Case) -> bool:
    """Credentials, a letter or a petition are handed over, on a day or as the day's news."""
    thing = patient(case.verb)
    return happened(case) and thing is not None and handed(thing)


def got_paper(case: Case) -> bool:
    """A body receives a paper that is handed in, on a day of its own."""
    thing = case.thing
    own = case.event.date is not None and dated_itself(case)
    return own and thing is not None and thing.lemma_.lower() in FILED


FILED = PAPERS | MOTIONS | {"declaration", "application", "request", "nomination", "ballot"}


def fell(case: Case) -> bool:
    """A government does, on a day."""
    who = case.subject
    return dated_itself(case) and who is not None and who.lower_ in GOVERNMENTS


GOVERNMENTS = {"government", "cabinet", "coalition", "administration", "ministry", "regime"}


def given_over(case: Case) -> bool:
    """A thing is handed over to others, on a day, in form: a ward, a cheque, a hundred tents."""
    thing = case.thing
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


def put_aside(case: Case) -> bool:
    """A motion or bill is withdrawn or put aside, as news of its own."""
    thing = patient(case.verb)
    apart = case.verb.dep_ in {"acl", "relcl", "amod"}
    return thing is not None and thing.lower_ in MOTIONS and not apart and happened(case)


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
    thing = case.thing
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
    thing = case.thing
    return dated(case) and thing is not None and is_envoy(thing)


def seen(case: Case) -> bool:
    """A person is met with: "after seeing President X at the palace"."""
    located = bool(case.event.places) or any(c.lower_ == "at" for c in case.verb.children)
    return dated(case) and person_object(case) and located


def sat_down(case: Case) -> bool:
    """People do with somebody, or a body sits, on a day."""
    who = case.subject
    once = dated(case) and case.event.end_date is None
    fine = case.event.date is not None and case.event.date.month is not None
    return once and fine and who is not None and is_somebody(case, who)


def called_on(case: Case) -> bool:
    """Somebody calls on a person, asking for nothing."""
    on = next((c for c in case.verb.children if c.dep_ == "prep" and c.lower_ == "on"), None)
    asks = any(c.dep_ in {"xcomp", "ccomp", "advcl"} for c in case.verb.children)
    asks = asks or any(word.lower_ == "for" for word in case.verb.subtree)
    whom = child(on, "pobj") if on is not None else None
    if whom is None or asks or not dated(case):
        return False
    asks = any(c.dep_ in {"acl", "relcl"} for c in whom.children)
    known = any(names_person(case, w) for w in (whom, *whom.children) if w.dep_ in BY_NAME)
    return known and not asks


BY_NAME = {"pobj", "appos"}
"""Relations of a name to "on": "called on X", "called on the President, X".
"""


def held(case: Case) -> bool:
    """People are, somewhere or since a day."""
    passive = case.verb.tag_ in {"VBN", "VBD"} and child(case.verb, "dobj") is None
    return passive and done_to_people(case)
