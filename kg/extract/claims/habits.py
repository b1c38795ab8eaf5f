"""What somebody is wont to say: "It was, *he liked to say*, “…”", "… , *she is fond of saying*"."""

from kg.extract.claims.drafting import add, sourced
from kg.extract.claims.sentences.phrases import Phrase
from kg.extract.claims.sentences.scenes import Scene, segment
from kg.extract.claims.speakers.speakers import speaker
from kg.extract.claims.tellings import telling
from kg.extract.text.parse import Token
from kg.extract.text.quotes import CLOSING

WONT = {"like", "love", "use", "prefer"}
"""Verbs of "liked to say"."""
SAYING = {"say", "joke", "quip", "remark", "argue", "repeat"}
FOND = {"fond", "tired"}
"""Adjectives of "was fond of saying", "never tired of saying"."""
MARKS = CLOSING | {","}


def wont_claim(scene: Scene, cue: Token) -> bool:
    """Add what a clause of habit interrupts or closes. False elsewhere."""
    found = wont(cue)
    said_by = speaker(scene.draft, scene.passage, found.who) if found is not None else None
    if found is None or said_by is None:
        return False
    first, last = segment(scene, cue)
    parts = [(first, found.first - 2), (found.last + 1, last)]
    pieces = [scene.span(a, b) for a, b in parts if any(t.is_alpha for t in cue.doc[a : b + 1])]
    told = telling(scene, cue, found.who)
    add(scene, cue, sourced(scene, said_by, found.who, cue), pieces, told=told, rule="wont")
    return True


def wont(cue: Token) -> Phrase | None:
    """The clause of habit around a "say", between commas or before the end of the sentence."""
    top = habit(cue)
    own = [c for c in top.lefts if c.dep_ == "nsubj"] if top is not None else []
    if not own:
        return None
    doc, who, end = cue.doc, own[-1], cue.i + 1
    low = who.left_edge.i
    closed = end < len(doc) and doc[end].text in {",", ".", ";"}
    if low - 1 <= cue.sent.start or doc[low - 1].text not in MARKS or not closed:
        return None
    return Phrase(low, cue.i, who)


def habit(cue: Token) -> Token | None:
    """The verb of "*liked* to say", "*was* fond of saying"."""
    if cue.lemma_ not in SAYING:
        return None
    if cue.tag_ == "VB" and cue.dep_ == "xcomp":
        return cue.head if cue.head.lemma_ in WONT else None
    fond = cue.head.head if cue.tag_ == "VBG" and cue.head.lower_ == "of" else None
    return fond.head if fond is not None and fond.lower_ in FOND else None
