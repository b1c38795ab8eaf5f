"""Sentences that only tell who said the one before: "The road is open. *This was stated by* X"."""

import re

from kg.extract.claims.drafting.adding import add
from kg.extract.claims.drafting.tellings import telling
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.claims.speakers.speakers import speaker
from kg.extract.text.parse import Token
from kg.extract.text.quotes import inside, trimmed
from kg.extract.words.lexicon import words
from kg.model.extraction import Span

STATED = words("state say announce report note emphasize emphasise stress underline")
"""Verbs by which "this" is the whole sentence before; what was written or declared is a thing."""
ENDS = re.compile(r"[.!?][”\"’)]?\s+(?=[A-Z“\"À-Þ])")
"""Where a sentence ends and another begins."""


def referred_claim(scene: Scene, cue: Token) -> bool:
    """Add the sentence before as the words of whoever stands behind "by". False elsewhere."""
    this = cue.sent[0]
    if cue.lemma_ not in STATED or this.lower_ != "this" or this.head != cue:
        # "The truce holds. *It* was announced by Ana Lind": the truce was
        return False
    by = next((c for c in cue.rights if c.dep_ == "agent"), None)
    who = next((c for c in by.rights if c.dep_ == "pobj"), None) if by is not None else None
    passive = this.dep_ == "nsubjpass" and all(
        c.dep_ not in {"ccomp", "oprd", "xcomp"} for c in cue.rights
    )
    said_by = speaker(scene.draft, scene.passage, who) if passive else None
    piece = sentence_before(scene, scene.at(this)) if said_by is not None else None
    if who is None or said_by is None or piece is None:
        return False
    said_by = said_by._replace(source=scene.span(who.left_edge.i, who.right_edge.i))
    told = telling(scene, cue, who)
    add(scene, cue, said_by, [piece], told=told, rule="referred")
    return True


def sentence_before(scene: Scene, at: int) -> Span | None:
    """The sentence that ends before a place, be it in the paragraph before; None where a heading,
    a question or a quotation stands there.
    """
    text = scene.draft.article.text
    end = len(text[:at].rstrip())
    start = text.rfind("\n", 0, end) + 1
    for match in ENDS.finditer(text, start, end):
        start = match.end()
    if end == 0 or text[end - 1] not in ".!" or inside(scene.quoted, end - 2) is not None:
        return None
    return trimmed(text, Span(start, end)) if " " in text[start:end] else None
