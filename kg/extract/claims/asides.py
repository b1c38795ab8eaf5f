"""Clauses of saying that the parser takes for nouns: "Ole Berg, *the party claims*, sold it"."""

from kg.extract.claims.drafting import add
from kg.extract.claims.sentences.phrases import main_noun
from kg.extract.claims.sentences.scenes import Scene, segment
from kg.extract.claims.speakers.speakers import speaker
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token

FORMS = {"claims", "reports", "says", "notes", "charges", "estimates"}
"""Verbs that may look like nouns in plural."""
FINITE = {"VBD", "VBZ", "VBP", "MD"}


def is_aside(word: Token) -> bool:
    """Whether a noun closes such a clause between commas, before the verb that it parts from its
    subject.
    """
    if word.lower_ not in FORMS or word.tag_ != "NNS" or word.i + 2 >= word.sent.end:
        return False
    doc, low = word.doc, word.left_edge.i
    own = low < word.i and doc[low].lower_ in {"the", "its", "his", "her"}
    apart = (
        low > word.sent.start + 1 and doc[low - 1].text == "," and neighbour(word, 1).text == ","
    )
    return own and apart and neighbour(word, 2).tag_ in FINITE


def aside_claim(scene: Scene, cue: Token) -> None:
    """Add what stands around it."""
    doc, low = cue.doc, cue.left_edge.i
    said_by = speaker(scene.draft, scene.passage, main_noun(doc, low, cue.i - 1))
    if said_by is None:
        return
    first, last = segment(scene, cue)
    pieces = [scene.span(first, low - 2), scene.span(cue.i + 2, last)]
    source = scene.span(low, cue.i - 1)
    add(scene, cue, said_by._replace(source=source), pieces, rule="aside")
