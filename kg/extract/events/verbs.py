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


def installed(case: Case) -> bool:
    """A person is, in a post; a building is opened."""
    return pinned(case) and (person_object(case) or case.verb.dep_ == "conj")


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


def succeeded(case: Case) -> bool:
    """A person follows another in a post, on a day."""
    past = case.verb.tag_ in {"VBD", "VBN"}
    return past and dated(case) and person_object(case) and bool(case.event.participants)


def took_over(case: Case) -> bool:
    """Somebody takes over, or takes office, on a day."""
    thing = child(case.verb, "dobj")
    over = any(c.lower_ == "over" and c.dep_ in {"prt", "advmod"} for c in case.verb.children)
    office = thing is not None and thing.lower_ in OFFICES
    company = thing is not None and not office and title_slug(thing.text) is None
    past = case.verb.tag_ in {"VBD", "VBN"}
    someone = past and bool(case.event.participants)
    return dated(case) and someone and (office or (over and not company))


OFFICES = {"office", "oath", "reins", "helm", "chair", "post", "position", "presidency", "duties"}


def became(case: Case) -> bool:
    """Somebody becomes something by title, on a day."""
    post = child(case.verb, "attr", "oprd")
    if any(c.tag_ == "MD" for c in case.verb.children):
        return False
    return dated(case) and post is not None and title_slug(post.text) is not None


def sworn(case: Case) -> bool:
    """Somebody is sworn in."""
    return pinned(case) and any(c.lower_ == "in" for c in case.verb.children)


def promoted(case: Case) -> bool:
    """A person is, on a day, and no product or statement."""
    thing = child(case.verb, "dobj", "nsubjpass")
    return dated(case) and thing is not None and (person_object(case) or names_post(thing))


def reshuffled(case: Case) -> bool:
    """A government is."""
    thing = child(case.verb, "dobj", "nsubjpass")
    return dated(case) and thing is not None and thing.lower_ in {"cabinet", "government"}


def stepped(case: Case) -> bool:
    """Somebody steps down or aside."""
    ways = {"down", "aside"}
    return dated(case) and any(c.lower_ in ways for c in case.verb.children)


def left_office(case: Case) -> bool:
    """A person, on a day; a court dismisses cases."""
    thing = child(case.verb, "dobj", "nsubjpass")
    person = thing is not None and (person_object(case) or names_post(thing) or headed(thing))
    return dated(case) and person


def headed(thing: Token) -> bool:
    """Whether a noun is that of a post: "his chief of staff"."""
    return title_slug(thing.text) is not None or thing.lower_ in {"chief", "boss", "head"}


def won(case: Case) -> bool:
    """An election, seat or term is won or lost, on a day."""
    thing = child(case.verb, "dobj", "nsubjpass")
    return (
        dated(case)
        and thing is not None
        and thing.lower_ in {"presidency", "seat", "term", "mandate", "majority", "landslide"}
    )


def lectured(case: Case) -> bool:
    """Somebody speaks to an audience on a day."""
    audience = child(case.verb, "dobj", "nsubjpass") is not None
    return dated(case) and (audience or bool(case.event.participants))


def conferred(case: Case) -> bool:
    """Two or more confer on a day."""
    return dated(case)


def clashed(case: Case) -> bool:
    """People clash with those who protest."""
    return pinned(case) and bool({w.lower_ for w in case.verb.sent} & PROTESTERS)


def fought(case: Case) -> bool:
    """Armed people do, on a day or at a place; nobody fights "for" something."""
    return dated(case) and not any(c.lower_ in {"for", "over"} for c in case.verb.children)


PROTESTERS = words(
    "marchers protesters protestors demonstrators rioters strikers pickets students supporters "
    "march demonstration protest"
)


def seized(case: Case) -> bool:
    """Forces take a place."""
    thing = child(case.verb, "dobj", "nsubjpass")
    if thing is None or not dated(case):
        return False
    ref = case.stage.draft.ref(case.stage.passage.passage, thing)
    place = ref is not None and case.stage.draft.names(ref, EntityType.PLACE)
    return place or thing.lower_ in TARGETS


TARGETS = words(
    "post base camp village town city convoy market hospital clinic checkpoint ship tanker depot "
    "refinery school bridge airport port building patrol position garrison barracks mosque church "
    "outpost station plant capital headquarters warehouse bus train vessel"
)


def struck(case: Case) -> bool:
    """Armed people or weapons strike a place or a thing of the kind that is struck."""
    who = child(case.verb, "nsubj", "agent")
    return seized(case) and not natural(case) and not (who is not None and names_event(who))


def natural(case: Case) -> bool:
    """The subject is weather."""
    who = child(case.verb, "nsubj", "agent")
    return who is not None and who.lemma_.lower() in WEATHER


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
    thing = child(case.verb, "dobj", "nsubjpass")
    return dated(case) and thing is not None and thing.lower_ in BARRED


BARRED = words(
    "road roads highway bridge entrance entrances gate gates motorway railway street streets port "
    "square border traffic crossing runway building university campus tracks"
)


def went_out(case: Case) -> bool:
    """People go on strike, walk out, down tools or take to the streets, on a day."""
    near = [w.lower_ for w in case.verb.doc[case.verb.i + 1 : case.verb.i + 5]]
    return dated(case) and bool({"strike", "tools", "streets"} & set(near) or near[:1] == ["out"])


def sued(case: Case) -> bool:
    """On a day, before a court or of a person or body."""
    return dated(case) and bool(case.event.participants or in_court(case))


def in_court(case: Case) -> bool:
    """A court is told in the sentence."""
    return any(w.lower_ in COURTS for w in case.verb.sent)


COURTS = {"court", "tribunal", "judge", "judges", "jury", "verdict", "sentence", "conviction"}


def contested_in_court(case: Case) -> bool:
    """Something is fought in a court, on a day or as news of the day; a court orders it."""
    if case.verb.lemma_ == "challenge":
        return dated(case) and in_court(case)
    who = child(case.verb, "nsubj")
    return dated(case) and who is not None and who.lower_ in COURTS


def appealed(case: Case) -> bool:
    """Somebody appeals, not "to" or "for" something, on a day."""
    plain = not any(c.lower_ in {"to", "for"} and c.dep_ == "prep" for c in case.verb.children)
    return dated(case) and plain


def suspended(case: Case) -> bool:
    """A body suspends a state or body, or freezes assets, on a day."""
    thing = child(case.verb, "dobj", "nsubjpass")
    if thing is None or not dated(case):
        return False
    ref = case.stage.draft.ref(case.stage.passage.passage, thing)
    kinds = {EntityType.PLACE, EntityType.ORGANIZATION}
    known = ref is not None and case.stage.draft.mentions[ref].type in kinds
    return known or thing.lower_ in {"assets", "accounts", "funds", "membership"}


def commemorated(case: Case) -> bool:
    """People come together on a day to remember."""
    return dated(case) and any(
        c.lemma_ in MARKING and c.dep_ in {"advcl", "xcomp"} for c in case.verb.children
    )


def paid(case: Case) -> bool:
    """Tribute or respects are."""
    thing = child(case.verb, "dobj", "nsubjpass")
    return dated(case) and thing is not None and thing.lower_ in {"tribute", "respects", "homage"}


def done(case: Case) -> bool:
    """Done to somebody on a day, in so many words or as news of the day."""
    return dated(case) and child(case.verb, "dobj", "nsubjpass") is not None


def rules(text: str, type: str, test: Test) -> dict[str, VerbRule]:
    """The same rule for several verbs."""
    return {lemma: VerbRule(type, test) for lemma in text.split()}


VERBS = {
    **rules("meet", "meeting", met),
    **rules("gather convene assemble", "meeting", gathered),
    **rules("confer consult reconvene adjourn", "meeting", conferred),
    **rules("agree", "agreement", agreed),
    **rules("speak talk", "meeting", conversed),
    **rules("receive host", "meeting", received),
    **rules("hear", "meeting", heard),
    **rules("appear testify", "meeting", appeared),
    **rules("visit tour", "visit", visited),
    **rules("travel arrive fly head land", "visit", travelled),
    **rules("address", "speech", spoke),
    **rules("lecture brief preach", "speech", lectured),
    **rules("sign initial initialle conclude ink", "agreement", signed),
    **rules("elect reelect re-elect", "election", chosen),
    **rules("win lose", "election", won),
    **rules("appoint nominate", "appointment", chosen),
    **rules("inaugurate install", "appointment", installed),
    **rules("swear", "appointment", sworn),
    **rules("succeed replace", "appointment", succeeded),
    **rules("take assume", "appointment", took_over),
    **rules("become", "appointment", became),
    **rules("name", "appointment", named),
    **rules("promote designate reappoint tap pick choose select", "appointment", promoted),
    **rules("reshuffle", "appointment", reshuffled),
    **rules("resign", "appointment", dated),
    **rules("step stand", "appointment", stepped),
    **rules("dismiss sack oust fire remove", "appointment", left_office),
    **rules("protest demonstrate rally march riot picket", "protest", demonstrated),
    **rules("clash", "protest", clashed),
    **rules("block blockade occupy barricade", "protest", blocked),
    **rules("go walk down", "protest", went_out),
    **rules("fight battle invade", "armed-conflict", fought),
    **rules("seize capture retake recapture overrun besiege", "armed-conflict", seized),
    **rules("attack bomb shell raid storm ambush bombard", "attack", pinned),
    **rules("assassinate abduct kidnap hijack torch stab murder behead", "attack", pinned),
    **rules("kill shoot gun", "attack", dated),
    **rules("strike hit target pound", "attack", struck),
    **rules("explode detonate", "attack", exploded),
    **rules("lay", "commemoration", laid),
    **rules("pay", "commemoration", paid),
    **rules("plead", "court-case", dated),
    **rules("convict sentence acquit indict arraign jail overturn charge", "court-case", ruled),
    **rules("fine sue extradite", "court-case", sued),
    **rules("appeal", "court-case", appealed),
    **rules("challenge rule order find", "court-case", contested_in_court),
    **rules("uphold quash annul", "court-case", upheld),
    **rules("sanction blacklist", "sanction", dated),
    **rules("suspend freeze", "sanction", suspended),
    **rules("crash derail sink collapse erupt capsize collide burst burn", "disaster", collapsed),
    **rules("flood inundate submerge", "disaster", flooded),
    **rules("batter lash", "disaster", befell),
    **rules("arrest detain evacuate deport expel", "other", done),
}  # fmt: skip
"""The lemma of a verb → the event that it tells."""

OTHERWISE = {
    **rules("gather convene assemble", "commemoration", commemorated),
    **rules("go travel return head", "visit", travelled),
    **rules("fire", "attack", fired),
    **rules("clash", "armed-conflict", fought),
    **rules("strike hit", "disaster", befell),
    **rules("dismiss", "court-case", contested_in_court),
}
"""What a verb tells where its first rule does not hold."""


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


DATED = VerbRule("other", dated_verb)
"""Whatever else is done on a day."""
