"""Clauses between commas in which somebody says the rest: "the party claims", "he liked to say"."""

from kg.extract.claims.drafting.adding import add, sourced
from kg.extract.claims.drafting.tellings import telling
from kg.extract.claims.sentences.phrases import Phrase, main_noun
from kg.extract.claims.sentences.scenes import Scene, segment
from kg.extract.claims.speakers.speakers import speaker
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import CLOSING
from kg.extract.text.verbforms import FINITE
from kg.extract.words.lexicon import ORGANIZATION_HEADS

FORMS = {"claims", "reports", "says", "notes", "charges", "estimates"}
"""Verbs that may look like nouns in plural."""


def is_aside(word: Token) -> bool:
    """Whether a noun closes such a clause between commas, before the verb that it parts from its
    subject, or behind all that is said.
    """
    if word.lower_ not in FORMS or word.tag_ != "NNS":
        return False
    if word.i + 2 >= word.sent.end:
        return closes(word)
    doc, low = word.doc, word.left_edge.i
    own = low < word.i and doc[low].lower_ in {"the", "its", "his", "her"}
    apart = (
        low > word.sent.start + 1 and doc[low - 1].text == "," and neighbour(word, 1).text == ","
    )
    return own and apart and neighbour(word, 2).tag_ in FINITE


def closes(word: Token) -> bool:
    """Whether who reports stands right before the word, behind the comma that ends what is said:
    "It is over, *the press service reports*".
    """
    who, low, start = neighbour(word, -1), word.left_edge.i, word.sent.start
    body = who.head == word and (who.pos_ == "PROPN" or who.lower_ in REPORTERS)
    apart = low > start + 1 and word.doc[low - 1].text == ","
    apart = apart and word.doc[low].dep_ in {"det", "poss", "compound"} and low < word.i - 1
    return body and apart and any(w.tag_ in FINITE for w in word.doc[start:low])


REPORTERS = set(ORGANIZATION_HEADS) | {"service", "correspondent", "reporter", "spokesperson"}


def aside_claim(scene: Scene, cue: Token) -> None:
    """Add what stands around it."""
    doc, low = cue.doc, cue.left_edge.i
    who = neighbour(cue, -1) if closes(cue) else main_noun(doc, low, cue.i - 1)
    said_by = speaker(scene.draft, scene.passage, who)
    if said_by is None:
        return
    first, last = segment(scene, cue)
    parts = [(first, low - 2), (cue.i + 2, last)]
    pieces = [scene.span(a, b) for a, b in parts if a <= b and b < cue.sent.end]
    source = scene.span(low, cue.i - 1)
    said_by = said_by._replace(source=source, text=source if said_by.ref is None else None)
    add(scene, cue, said_by, pieces, rule="aside")


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
