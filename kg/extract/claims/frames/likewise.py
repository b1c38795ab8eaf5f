"""What is told not to be so "as Y claims": Y may have claimed either, and nothing is his."""

from kg.extract.claims.contents.clauses import opens_clause
from kg.extract.claims.sentences.scenes import Scene, segment
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import inside
from kg.extract.text.verbforms import TENSED
from kg.extract.words.cues import CLAUSE, DENIALS
from kg.extract.words.lexicon import words


def open_as(scene: Scene, cue: Token) -> bool:
    """Whether a cue is that of a clause of likeness behind what is denied, "The bridge was not
    bombed, *as Norway claims*", so that it is not told which of both is claimed.
    """
    mark = likeness(cue)
    closed = cue.i + 1 < len(cue.doc) and neighbour(cue, 1).text == ","
    if mark is None or not (closed or not any(is_said(c, cue) for c in cue.rights)):
        return False
    if neighbour(mark, -2).lemma_ in DENIALS:
        # "denied, as Ole Berg had claimed, that"
        return True
    first = segment(scene, cue)[0]
    before = (word for word in cue.doc[first : mark.i] if word.lower_ in NOT)
    return any(inside(scene.quoted, scene.at(word)) is None for word in before)


def is_said(word: Token, cue: Token) -> bool:
    """Whether something is said behind the cue itself: "as she said *that it was late*"; not whom
    she told, nor "as she warned *they would*".
    """
    if word.dep_ == "ccomp":
        return any(map(opens_clause, word.lefts))
    return word.dep_ in OWN and cue.lemma_ not in {"tell", "remind", "inform"}


def likeness(cue: Token) -> Token | None:
    """The "as" behind a comma that opens the clause of a cue, with no other verb between."""
    doc, at = cue.doc, cue.i - 1
    if cue.lemma_ not in CLAUSE or cue.tag_ not in TENSED | {"VBN"}:
        return None
    while at > max(cue.sent.start, cue.i - FAR) and doc[at].lower_ != "as":
        if doc[at].tag_ in TENSED and doc[at].dep_ not in {"aux", "auxpass"}:
            return None
        at -= 1
    parted = at > cue.sent.start and doc[at - 1].text in {",", "–", "—", "”"}
    return doc[at] if parted and doc[at].lower_ == "as" else None


FAR = 14
"""Words from the "as" of a clause to its verb, at most."""
OWN = {"xcomp", "dobj", "oprd"}
"""Relations of what somebody says behind the cue itself: "as she told the story"."""
NOT = words("not n't n’t never no nobody none neither nor nothing nowhere hardly")
"""Words with which something is not so."""
