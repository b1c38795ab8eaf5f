"""Where an event was by its own sentence: `WAYS` is the order in which a place is looked for."""

from itertools import islice

from kg.extract.events.places.others import AIMED, places_near
from kg.extract.events.places.pointed import whereabouts
from kg.extract.events.sameness.steps import BLOWS
from kg.extract.events.sentences.factuality import SCHEDULING
from kg.extract.events.sentences.governing import governor
from kg.extract.events.sentences.hanging import by_verb, held_at, own
from kg.extract.events.sentences.recalled import REMEMBERED
from kg.extract.events.sentences.stage import WHERE, Hung, Stage, names_event
from kg.extract.events.sentences.topics import discussed, of_topic
from kg.extract.events.times.phrases import DISCUSSING
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import EVENT_NOUNS
from kg.model.extraction import Ref

STRICKEN = {"shelling", "bombing", "bombardment", "siege", "battle", "raid", "attack", "storming",
            "evacuation", "shell", "bomb", "bombard", "storm", "evacuate"}  # fmt: skip
STRIKING = {"strike", "hit", "shake", "rock", "devastate", "flatten", "batter", "ravage", "engulf",
            "destroy", "damage", "inundate", "swamp"}  # fmt: skip
JOURNEYS = {"visit", "trip", "tour", "travel", "fly", "arrive", "go", "come", "return", "continue",
            "proceed", "head", "move", "reach", "inspect", "sail", "drive", "depart",
            "leave", "flee"}  # fmt: skip
SEIZING = {"seize", "capture", "retake", "recapture", "overrun", "besiege", "occupy", "invade",
           "annex", "enter", "liberate", "encircle", "blockade", "surround"}  # fmt: skip


def places_of(stage: Stage, token: Token) -> list[Ref]:
    """The place that the sentence tells by the first way that fits, the nearest one; else that to
    which it points.
    """
    beside = places_near(stage, token)
    for near in ([h for h in beside if not discussed(token, h)], beside):
        for way in WAYS:
            found = [hung for hung in near if way(stage, token, hung)]
            if found:
                best = min(found, key=lambda hung: abs(hung.at - token.i))
                return [] if best.place is None else [best.place]
    pointed = whereabouts(stage, token)
    return [] if pointed is None else [pointed]


def where_adopted(stage: Stage, verb: Token) -> list[Ref]:
    """The place beside the verb: a text "on the situation in X" was not adopted there."""
    beside = (hung for hung in stage.places_beside(verb) if not of_topic(verb, hung))
    close = [
        hung for hung in beside
        if any(w.head.i == verb.i and w.dep_ == "prep" for w in hung.chain[:2])
        or at_event(hung, verb) or of_actors(stage, verb, hung)
    ]  # fmt: skip
    found = [ref for ref in places_of(stage, verb) if ref in {hung.place for hung in close}]
    inside = (h.place for h in close if h.place is not None and h.chain[1].lower_ in {"in", "at"})
    return found or list(islice(inside, 1))


def at_event(hung: Hung, verb: Token) -> bool:
    """Whether a place is that of the gathering at which a text was adopted."""
    return any(names_event(w) and held_at(w, verb) for w in hung.chain)


def in_phrase(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a place stands in the event's own phrase: "the meeting in Oslo"."""
    return own(stage, token, hung) and located(token, hung)


def beside_verb(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a place stands beside the verb that lets an event happen: "was held in Oslo"."""
    if any(w.dep_ in SUBJECTS and is_apart(token, w) for w in hung.chain):
        return False
    return by_verb(stage, token, hung) and located(governor(token) or token, hung)


SUBJECTS = {"nsubj", "nsubjpass"}


def is_apart(token: Token, subject: Token) -> bool:
    """Whether a place in a subject's phrase is no event's: of what is discussed at it, "problems in
    *Chad* were discussed", or of who remembers what happened elsewhere, "the embassy in *Chad*".
    """
    of = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token
    remembered = of.lower_ in REMEMBERED and of is not token and subject.i < token.i
    return remembered or subject.head.lemma_ in DISCUSSING


def adjoined(_: Stage, token: Token, hung: Hung) -> bool:
    """Whether a place follows a noun and its date in the line: "the events of 1992, in Khojaly"."""
    if is_verb(token) or hung.low <= token.i + 2:
        return False
    between = token.doc[token.i + 1 : hung.low]
    dated = [w.lower_ in {"of", "on", ","} or w.ent_type_ == "DATE" for w in between]
    at = dated.index(False) if False in dated else 0
    told = any(w.ent_type_ == "DATE" for w in between[:at])
    rest = [w.lower_ for w in between[at:]]
    return (
        told
        and bool(rest)
        and rest[0] in WHERE
        and set(rest[1:]) <= {"the", "town", "city", "of", "village"}
    )


def dated_place(stage: Stage, token: Token, hung: Hung) -> bool:
    """Whether a place stands right beside the event's own date: "signed in Paris last month"."""
    if token.doc[hung.low - 1].lower_ not in {"in", "at", "near"}:
        return False
    dates = [d for d in stage.dates_beside(token) if own(stage, token, d)]
    return any(hung.high <= d.at <= hung.high + 2 or 0 <= hung.low - d.high <= 2 for d in dates)


def told_first(stage: Stage, verb: Token, ref: Ref) -> bool:
    """Whether a place opens the sentence: "*in Lima* the president named"; behind the verb it may
    be that of the post.
    """
    first = next(iter(verb.sent))
    beside = (h for h in stage.places_beside(verb) if h.place == ref and h.low == first.i + 1)
    return first.lower_ in {"in", "at"} and any(beside)


def of_actors(_: Stage, token: Token, hung: Hung) -> bool:
    """Whether a place tells where those are who act: "*councillors in Split* rejected"."""
    first, *above = hung.chain
    if len(above) < 3 or first.dep_ != "pobj" or above[0].lower_ != "in":
        return False
    people, verb = above[1:3]
    plural = people.tag_ == "NNS" and people.dep_ == "nsubj"
    return plural and verb.i == token.i and people.i < hung.low


def in_line(_: Stage, token: Token, hung: Hung) -> bool:
    """Whether a place follows what befell it in one line, without verb, comma or other event:
    "the attack of 2 October on a convoy near Bol".
    """
    between = token.doc[token.i + 1 : hung.low]
    return (
        0 < len(between) < 12
        and between[-1].lower_ in WHERE
        and bool(EVENT_NOUNS.get(token.lower_) in BLOWS)
        and not any(w.pos_ in {"VERB", "AUX", "PUNCT", "SCONJ"} or names_event(w) for w in between)
    )


WAYS = (adjoined, in_phrase, beside_verb, dated_place, in_line, of_actors)
"""How a place is found in the sentence, in this order."""


def bound_for(word: Token, token: Token, hung: Hung) -> bool:
    """Whether a word leads to where a journey goes: "to Riga", "set off for Kabul"."""
    if word.lower_ == "for":
        return token.lemma_ in {"head", "leave", "depart", *SCHEDULING}
    return token.lemma_ in JOURNEYS | MARCHES and (word.lower_ == "to" or misread(token, hung))


MARCHES = {"march", "walk", "process", "lead"}


def misread(verb: Token, hung: Hung) -> bool:
    """Whether the parser took the "to" before a place for that of an infinitive."""
    return hung.low - verb.i == 2 and neighbour(verb, 1).lower_ == "to"


TARGETS = {noun: {"on", "against", "of"} for noun in AIMED | STRICKEN}
"""Nouns → the prepositions behind which stands what was struck."""


UNDERGONE = {
    "dobj": JOURNEYS | STRICKEN | STRIKING | SEIZING,
    "nsubjpass": STRICKEN | STRIKING | SEIZING,
}
"""Relations of a place to the verbs that tell what was done there."""


def wielded(token: Token, hung: Hung) -> bool:
    """Whether a place in front of an attack's noun is the attacker's: "Iran's attack on Israel"."""
    whose = hung.chain[0]
    front = whose.head.i == token.i and whose.dep_ in {"poss", "compound", "amod", "nmod"}
    return front and token.lemma_ in AIMED and any(aimed_at(c) for c in token.children)


def aimed_at(preposition: Token) -> bool:
    """Whether a preposition leads to what was struck, and to no day."""
    if preposition.lower_ not in {"on", "against", "of", "in", "at", "near", "into", "with"}:
        return False
    return any(c.dep_ == "pobj" and c.ent_type_ != "DATE" for c in preposition.children)


def located(token: Token, hung: Hung) -> bool:
    """Whether "in" or "at" stands between a place and the event, or the place is part of its name:
    "the Heimaey eruption".
    """
    first = hung.chain[0]
    if first.head.i == token.i and first.dep_ in {"compound", "amod", "nmod", "poss"}:
        return not wielded(token, hung)
    if first.head.i == token.i and first.dep_ in UNDERGONE:
        return token.lemma_ in UNDERGONE[first.dep_]
    for word in hung.chain:
        if word.i == token.i or word.lower_ == "between":
            return False  # "in the case *between Mali and Chad*"
        if word.lower_ in WHERE and word.dep_ in {"prep", "advmod", "npadvmod"}:
            return not any(c.lower_ in HONOURING for c in word.children)
        if leads_to(word, token):
            return True
        if word.head.i == token.i and bound_for(word, token, hung):
            return True
        if word.dep_ == "dobj" and first.dep_ == "appos" and word.head.i == token.i:
            return token.lemma_ in JOURNEYS | STRICKEN
        if word.dep_ in {"nsubj", "dobj", "agent", "poss"} and word is first:
            return False
    return False


HONOURING = words(
    "honour honor memory support response protest cooperation collaboration coordination "
    "partnership accordance celebration tribute recognition remembrance defence defense favour "
    "favor opposition reaction solidarity connection line view"
)
"""Nouns with "in" that tell no place: "a dinner in honour of the envoy of Peru"."""

PARTS = {"streets", "outskirts", "suburbs", "suburb", "centre", "center", "heart", "north", "south",
         "east", "west", "edge", "coast", "shore", "shores", "port", "town", "city", "village",
         "district", "province", "region"}  # fmt: skip
"""Nouns with "of" for a part of a place, or for what it is."""


def leads_to(word: Token, token: Token) -> bool:
    """Whether "of" names a place by a part of it, or a preposition what an attack struck."""
    struck = word.lower_ in TARGETS.get(token.lemma_, ()) and word.head.i == token.i
    return struck or (word.lower_ == "of" and word.head.lower_ in PARTS)
