"""Who does not speak: who only hears what is asked or told, or is praised for it."""

from kg.extract.text.neighbours import child, neighbour
from kg.extract.text.parse import Token
from kg.extract.text.verbforms import FINITE, TENSED
from kg.extract.words.cues import CUES, DIRECTIVE
from kg.extract.words.lexicon import words


def is_hearer(cue: Token) -> bool:
    """Whether the subject of a cue only hears, and a later verb tells what he says: "Ana Lind,
    *told* that the ship had sunk, said", "Ole Berg, *asked* whether it was so, answered".
    """
    if cue.lemma_ not in TOLD | ASKED or cue.tag_ not in {"VBN", "VBD"} or not is_inserted(cue):
        return False
    if any(c.dep_ in {"aux", "auxpass"} for c in cue.lefts):
        return False
    behind = neighbour(cue, 1)
    if behind.lower_ == "by":
        # Who told him speaks, where the parser does not take him for the subject of an active verb.
        return any(c.dep_ == "nsubj" for c in cue.lefts)
    if behind.lower_ != "that" and behind.tag_ not in MARKS:
        # "told *reporters* that": he speaks.
        return False
    return cue.lemma_ in TOLD or opens(cue) or answers_later(cue)


def is_inserted(cue: Token) -> bool:
    """Whether a comma parts a verb from the subject before it, but for an adverb: ", when asked",
    ", repeatedly asked".
    """
    at = cue.i - 1
    while at > cue.sent.start and (cue.doc[at].pos_ == "ADV" or cue.doc[at].lower_ in WHEN):
        at -= 1
    return opens(cue) or (at > cue.sent.start and cue.doc[at].text == ",")


def opens(cue: Token) -> bool:
    """Whether a participle with "when" opens its sentence: "*When told* that it was so, she"."""
    first = cue.i == cue.sent.start + 1
    return first and cue.doc[cue.sent.start].lower_ in WHEN


WHEN = {"when", "once", "if", "being", "after", "while"}


def answers_later(cue: Token) -> bool:
    """Whether a finite verb without a subject of its own follows behind a later comma."""
    doc = cue.doc
    return any(
        doc[at].text == "," and doc[at + 1].tag_ in FINITE
        for at in range(cue.i + 2, cue.sent.end - 1)
    )


TOLD = words("tell inform remind assure notify brief alert")
"""Verbs of which who only hears stands as a participle with nobody behind it."""
ASKED = words("ask question press challenge quiz")
MARKS = {"IN", "WDT", "WP", "WRB", "TO", "RB"}
"""Tags of what stands right behind a participle: the clause or phrase of what is told or asked."""


def heard_before(verb: Token) -> Token | None:
    """Who says something by a verb to which the parser gives no subject, as it hangs on what he was
    asked or told: "*Ana Lind*, asked whether it was so, answered".
    """
    if any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.lefts):
        return None
    beside = next(filter(is_hearer, (*verb.lefts, verb.head)), None)
    if beside is None or verb.tag_ not in TENSED or neighbour(verb, -1).text != ",":
        return None
    return next((c for c in beside.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)


def object_of(verb: Token) -> Token | None:
    """Whom somebody praises or blames for saying so: "salute *the League* for calling it", "paid
    tribute to *the army* for supporting them".
    """
    if verb.lemma_ in GIVING:
        given = any(c.dep_ == "dobj" and c.lemma_.lower() in THANKS for c in verb.rights)
        to = next((c for c in verb.rights if c.lower_ == "to" and given), None)
        return next((c for c in to.rights if c.dep_ == "pobj"), None) if to is not None else None
    if verb.lemma_ not in FOR_SAYING:
        return None
    return child(verb, "dobj", "nsubjpass")


def bidden(verb: Token) -> Token | None:
    """Who is to do something or has to: "called on *Norway* to apologise for saying so"."""
    above = verb.head
    if verb.dep_ not in {"xcomp", "advcl"} or verb.tag_ != "VB" or above.i > verb.i:
        return None
    on = next((c for c in above.rights if c.lower_ in {"on", "upon"}), None)
    if above.lemma_ == "call" and on is not None:
        return child(on, "pobj")
    orders = above.lemma_ in DIRECTIVE | FORCING
    return child(above, "dobj", "dative", "nsubjpass") if orders else None


def driven(verb: Token) -> Token | None:
    """Who is made to say something: "forced *the minister* to admit that"."""
    return bidden(verb) if verb.head.lemma_ in FORCING and verb.lemma_ in CUES else None


FORCING = words("force compel oblige prompt lead drive")
"""Verbs by which somebody is brought to do what their infinitive tells, and did it."""
GIVING = words("pay express extend convey offer")
"""Verbs of thanks and tributes that are given to somebody."""
THANKS = words("tribute thanks thank gratitude homage appreciation")
"""What is given: an apology is for what the giver said."""
FOR_SAYING = words(
    "salute praise thank criticise criticize condemn blame rebuke applaud commend denounce mock "
    "chide attack jail sue arrest fine censure suspend expel appreciate laud hail honour honor "
    "congratulate credit slam blast lambast castigate scold reprimand deplore"
)
