"""Verbs of attacks, conflicts, protests and disasters: what the sentence must tell besides."""

from kg.extract.events.sentences.actors import actors, antecedent
from kg.extract.events.sentences.cases import Case, dated, pinned
from kg.extract.events.sentences.stage import names_event
from kg.extract.events.telling.criticism import in_words
from kg.extract.text.blows import ENFORCERS
from kg.extract.text.eventnouns import STORMS
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.idioms import GROUPS
from kg.extract.words.lexicon import words
from kg.model.extraction import EntityType


def exploded(case: Case) -> bool:
    """A weapon does, and no price."""
    who = case.subject
    who = antecedent(who) if who is not None else None
    return pinned(case) and who is not None and who.lemma_.lower() in WEAPONS


def blew_up(case: Case) -> bool:
    """Somebody or something does: "blew himself up", "blew up a bridge"."""
    up = any(c.lower_ == "up" for c in case.verb.children)
    return up and pinned(case)


def by_marchers(case: Case) -> bool:
    """Those who protest do."""
    return pinned(case) and any(w.lower_ in PROTESTERS for w in case.doers())


def fired(case: Case) -> bool:
    """Shots or rockets are, and nobody from a post."""
    thing = case.thing
    if thing is None or any(c.lower_ in DISPERSING for c in thing.lefts):
        return False
    return pinned(case) and thing.lemma_.lower() in WEAPONS


DISPERSING = words("tear pepper warning blank starting ceremonial")
"""Words before gas or shots that are meant to scatter people, or for nobody: no attack."""

WEAPONS = words(
    "bomb device grenade mine rocket missile shell drone shot mortar gas explosive landmine "
    "torpedo airstrike projectile bomber gunfire warhead munition car-bomb"
)


def collapsed(case: Case) -> bool:
    """A thing does, on a day and at a place or with a vehicle for subject."""
    who = case.subject
    return dated(case) and who is not None and breaks_down(antecedent(who))


def breaks_down(thing: Token) -> bool:
    """Whether a noun stands for a vessel or a building, also before or behind its name."""
    near = [thing, *(c for c in thing.children if c.dep_ in {"compound", "appos", "nmod"})]
    near += [thing.head] if thing.dep_ == "appos" else []
    return any(w.lemma_.lower() in BREAKING for w in near)


BREAKING = words(
    "plane train bus ferry boat ship helicopter bridge building dam mine aircraft jet volcano "
    "dike roof piling pier jetty tower wall tunnel crane scaffolding block stand levee riverbank "
    "embankment vessel trawler barge truck lorry car minibus tram airliner glacier tailings "
    "pipeline boiler reactor factory school house shaft culvert quay footbridge overpass viaduct "
    "canoe dinghy raft dyke weir sluice spillway rig platform yacht tanker freighter van jeep "
    "coach ambulance convoy carriage balcony stadium"
)
"""What falls, sinks or bursts to the harm of people."""


def plunged(case: Case) -> bool:
    """A vehicle does, or a mountain erupts, on a day."""
    who = case.subject
    named = who is not None and any(c.lower_ in {"mount", "volcano"} for c in who.children)
    return dated(case) and who is not None and (breaks_down(antecedent(who)) or named)


def demonstrated(case: Case) -> bool:
    """People do so somewhere or on a day."""
    formal = case.verb.tag_ in {"VBZ", "VBP"} and child(case.verb, "dobj") is not None
    thing = child(case.verb, "dobj")
    innocent = thing is not None and thing.lower_ in {"innocence", "loyalty", "ignorance"}
    return pinned(case) and child(case.verb, "ccomp") is None and not (formal or innocent)


def massed(case: Case) -> bool:
    """Those who protest gather: "demonstrators", "thousands of demonstrators"."""
    who = case.subject
    meant = antecedent(who) if who is not None else None
    if meant is None or not pinned(case):
        return False
    of = (w for c in meant.rights if c.lower_ == "of" for w in c.children)
    crowd = of if meant.lower_ in CROWDS else ()
    return any(w.lower_ in RALLYING for w in (meant, *crowd))


RALLYING = {"protesters", "protestors", "demonstrators"}
CROWDS = {"thousands", "hundreds", "dozens", "scores", "tens", "crowds", "crowd", "groups", "group"}


def clashed(case: Case) -> bool:
    """People clash with those who protest."""
    return pinned(case) and bool({w.lower_ for w in case.verb.sent} & PROTESTERS)


def fired_at(case: Case) -> bool:
    """Armed people exchange fire, on a day or at a place."""
    thing = child(case.verb, "dobj")
    return pinned(case) and thing is not None and thing.lower_ in {"fire", "gunfire", "shots"}


def besieged(case: Case) -> bool:
    """A place is, on a day or since one."""
    return pinned(case) and case.thing is not None


def fought(case: Case) -> bool:
    """Armed people do, on a day or at a place; nobody fights "for" something."""
    return dated(case) and not any(c.lower_ in {"for", "over"} for c in case.verb.children)


PROTESTERS = words(
    "marchers protesters protestors demonstrators rioters strikers pickets students supporters "
    "march demonstration protest"
)


def hijacked(case: Case) -> bool:
    """Pirates or robbers take a ship or a bank."""
    return dated(case) and any(w.lower_ in HIJACKERS for w in case.doers())


HIJACKERS = {"pirates", "robbers", "bandits", "men", "gunmen", "commandos"}


def seized(case: Case) -> bool:
    """Forces take a place."""
    thing = case.thing
    if thing is None or not dated(case):
        return False
    place = case.stage.names(thing, EntityType.PLACE)
    if thing.lower_ in CRAFT and case.verb.lemma_ in {"seize", "capture"}:
        who = next(iter(actors(case.verb)), None)
        return who is not None and who.i != thing.i and who.lower_ in GROUPS["FORCES"]
    return place or thing.lower_ in TARGETS


CRAFT = words("ship tanker bus train vessel freighter boat cargo trawler barge ferry truck lorry "
              "car van vehicle jeep")  # fmt: skip
"""What authorities seize as well as armed forces do."""
TARGETS = words(
    "power control post base camp village town city convoy market hospital clinic checkpoint ship "
    "tanker depot refinery school bridge airport port building patrol position garrison barracks "
    "mosque church outpost station plant capital headquarters warehouse bus train vessel "
    "freighter boat silo terminal pipeline cargo trawler barge ferry truck lorry car van vehicle "
    "jeep column compound house home homes shelter clinic dam substation reactor airbase airfield "
    "runway barrack jetty tower monastery temple synagogue embassy consulate hotel office "
    "restaurant café cafe"
)


def struck(case: Case) -> bool:
    """Armed people or weapons strike a place or a thing of the kind that is struck."""
    who = child(case.verb, "nsubj", "agent")
    if who is not None and who.lemma_.lower() in WEAPONS:
        return dated(case) or bool(case.event.places)
    return seized(case) and not natural(case) and not (who is not None and names_event(who))


def assailed(case: Case) -> bool:
    """Somebody or something is that words alone do not reach: who "attacked the bill" spoke."""
    return pinned(case) and not in_words(case) and not searched(case)


def searched(case: Case) -> bool:
    """Whether those who enforce the law raid a place: they search it."""
    who = child(case.verb, "nsubj", "agent")
    near = () if who is None else (who, *who.children)
    return case.verb.lemma_ == "raid" and any(w.lower_ in ENFORCERS for w in near)


def natural(case: Case) -> bool:
    """The subject is weather, a storm by name too: "Hurricane Odette, which struck Grenada"."""
    who = child(case.verb, "nsubj", "agent")
    who = antecedent(who) if who is not None else None
    near = (who, *who.children) if who is not None else ()
    return any(w.lemma_.lower() in WEATHER or w.lower_ in STORMS for w in near)


WEATHER = words(
    "rain rainfall downpour wind gale snow hail wave surge heat frost lightning snowfall monsoon "
    "river water waters tide lava"
)


def befell(case: Case) -> bool:
    """Weather does, on a day or at a place."""
    return pinned(case) and natural(case)


def flooded(case: Case) -> bool:
    """A place or a thing is, on a day."""
    return dated(case) and (natural(case) or child(case.verb, "nsubjpass") is not None)


def blocked(case: Case) -> bool:
    """People block a road or occupy a building, on a day."""
    return dated(case) and case.done_to(BARRED)


BARRED = words(
    "road roads highway bridge entrance entrances gate gates motorway railway street streets port "
    "square border traffic crossing runway building university campus tracks"
)


def went_out(case: Case) -> bool:
    """People go on strike, walk out, down tools or take to the streets, on a day."""
    near = [w.lower_ for w in case.verb.doc[case.verb.i + 1 : case.verb.i + 5]]
    return dated(case) and bool({"strike", "tools", "streets"} & set(near) or near[:1] == ["out"])


def downed_tools(case: Case) -> bool:
    """Those who work do, on a day: "the union last struck in September"."""
    who = case.subject
    bare = child(case.verb, "dobj", "ccomp") is None
    return bare and dated(case) and who is not None and who.lower_ in WORKFORCE


WORKFORCE = words(
    "union unions workers nurses teachers doctors miners dockers drivers pilots staff employees "
    "members crews firefighters lecturers guards judges lawyers"
)


def burned_down(case: Case) -> bool:
    """People burn or wreck a building or vehicle."""
    who = next(iter(actors(case.verb)), None)
    thing = case.thing
    wrecked = thing is not None and thing.lemma_.lower() in TARGETS | BREAKING | WRECKED
    by = case.verb.tag_ == "VBN" and child(case.verb, "agent") is None
    return pinned(case) and wrecked and not by and who is not None and not natural(case)


WRECKED = {"church", "shop", "bank", "branch", "store", "supermarket", "mall", "shrine", "flag"}


def opened_fire(case: Case) -> bool:
    """Fire is."""
    thing = child(case.verb, "dobj")
    return pinned(case) and thing is not None and thing.lower_ == "fire"


def went_off(case: Case) -> bool:
    """A weapon does."""
    off = any(c.lower_ == "off" for c in case.verb.children)
    return off and exploded(case)
