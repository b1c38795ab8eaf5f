"""What stands in the phrase of a text and tells when and where that happened which it is about."""

from kg.extract.events.sentences.factuality import SCHEDULING
from kg.extract.events.sentences.fallen import is_full
from kg.extract.events.sentences.stage import Hung
from kg.extract.text.eventnouns import noun_type
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.cues import UNDOING
from kg.extract.words.occasions import EVENT_NOUNS, TEXTS


def of_topic(verb: Token, hung: Hung) -> bool:
    """Whether a calendar day or a place stands behind what a text adopted is about, whatever the
    parser hung it on: "passed a motion on the *killing* of Ana Lind in Bangui on 3 May". A day of
    the week is that of the vote: "passed a motion on the killing on Tuesday".
    """
    dated = any(w.text[:1].isdigit() for w in verb.doc[hung.low : hung.high])
    if hung.low <= verb.i or (hung.date is not None and not dated):
        return False
    between = verb.doc[verb.i + 1 : hung.low]
    met = any(EVENT_NOUNS.get(w.lower_) in GATHERINGS for w in between)
    if met or any(w.text in {",", ";", "“", '"'} for w in between):
        return False
    return any(happens(word, verb) for word in between)


def of_past(gathering: Token, hung: Hung) -> bool:
    """Whether a day with its year stands behind what a gathering is only about: "hosted a talk on
    the *burning* of Bor in September 1922".
    """
    low = hung.low
    if hung.date is None or low <= gathering.i or not is_full(hung):
        return False
    between = gathering.doc[gathering.i + 1 : low]
    if any(w.text in {",", ";", "“", '"', "("} for w in between):
        return False
    about = (w for w in between if w.dep_ == "pobj" and w.head.lower_ in ABOUT)
    told = (w for w in about if w.head.head.i == gathering.i or w.head.head.head.i == gathering.i)
    return any(
        (noun_type(w) or "meeting") not in GATHERINGS or w.text.endswith("ing") for w in told
    ) and any(w.lower_ == "of" for w in between)


def of_another_act(token: Token, hung: Hung) -> bool:
    """Whether a date is that of what an event only concerns: a year "for" which something is, "the
    capital of culture *for 2027*", the day of an older act, "voted to rescind its *decision of 3
    May*", or of an occasion to come, "be summoned to the *next meeting, on 3 May*".
    """
    if hung.date is None or hung.low <= token.i:
        return False
    doc = token.doc
    before, between = doc[hung.low - 1], doc[token.i + 1 : hung.low]
    if before.lower_ == "for" and hung.high == hung.low + 1 and doc[hung.low].text.isdigit():
        return is_verb(token) and token.lemma_ not in SCHEDULING
    acts = [w for w in between if w.dep_ == "xcomp" and w.lemma_ in UNDOING]
    if acts and before.lower_ == "of" and hung.low - acts[0].i < CLOSE:
        return True
    return is_verb(token) and any(
        w.lower_ == "next" and w.head.dep_ == "pobj" and w.head.head.head.i == token.i
        for w in between
    )


CLOSE = 6
"""Words within which the day of a decision stands."""
ABOUT = frozenset({"on", "about", "regarding", "concerning"})
ABOUT = frozenset({"on", "about", "regarding", "concerning"})


def discussed(gathering: Token, hung: Hung) -> bool:
    """Whether a place may only be that of which a gathering speaks: "a conference on ports *in the
    Horn*, which ended in Oslo"; where nothing else tells where it was, it was there.
    """
    on = (w for w in hung.chain if w.lower_ in ABOUT)
    return EVENT_NOUNS.get(gathering.lower_) == "meeting" and any(
        w.head.i == gathering.i and w.dep_ == "prep" for w in on
    )


def of_vote(token: Token, hung: Hung) -> bool:
    """Whether a day tells when a text was adopted, and not when that happened which it is about:
    "passed a motion on the *killing* on Tuesday".
    """
    above = next((w for w in token.ancestors if is_verb(w)), None)
    if above is None or not happens(token, above) or token in hung.chain:
        return False
    return not of_topic(above, hung)


def happens(word: Token, verb: Token) -> bool:
    """Whether a noun tells what happened of which the text that a verb adopts tells."""
    if EVENT_NOUNS.get(word.lower_, "meeting") in GATHERINGS or word.dep_ != "pobj":
        return False
    text = child(verb, "dobj")
    return text is not None and text.i < word.i and text.lemma_.lower() in TEXTS


GATHERINGS = frozenset({"meeting", "visit", "speech", "adoption", "agreement"})
"""Kinds of events in the course of which a text may be adopted: "at *the talks* in Oslo"."""
