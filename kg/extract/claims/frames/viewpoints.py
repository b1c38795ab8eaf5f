"""Claims of whomever something is for or to: "for Ana Lind, the treaty is dead"."""

from kg.extract.claims.drafting.adding import add
from kg.extract.claims.sentences.scenes import Scene, segment
from kg.extract.claims.speakers.speakers import speaker
from kg.extract.claims.speakers.titles import appended
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import after
from kg.extract.words.cues import CUES
from kg.extract.words.statements import THINKING
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType, Form


def for_claim(scene: Scene, prep: Token) -> None:
    """Add "for X, …": the rest of the sentence is what X thinks, if X may think; or "to X, it was a
    “…”".
    """
    source = next((c for c in prep.rights if c.dep_ == "pobj"), None)
    named = appended(scene.draft, scene.passage, source) if source is not None else None
    comma = phrase_end(prep) if named is None else named.last.i + 1
    last = comma - 1 if comma is not None else 0
    if comma is None and source is not None and prep.lower_ == "to":
        comma = without_comma(source)
        last = comma or 0
    if source is None or comma is None or prep.sent.root.lemma_ in CUES:
        return
    if not any(map(is_verb, prep.doc[comma : prep.sent.end])):
        return
    said_by = speaker(scene.draft, scene.passage, source)
    end = segment(scene, prep)[1]
    if said_by is None or end <= comma + 2:
        return
    piece = scene.span(comma + 1, end)
    quote = after(scene.quoted, piece.start)
    quoted = quote is not None and quote.start < piece.end
    if not may_think(scene, source, quoted=quoted):
        return
    said_by = said_by._replace(source=scene.span(prep.i + 1, last))
    add(scene, prep, said_by, [piece], rule="for")


def without_comma(source: Token) -> int | None:
    """The last word of the phrase before "it was", where no comma stands: "To *Ana Lind* it was
    “a war”".
    """
    behind = neighbour(source.right_edge, 1) if source.right_edge.i + 1 < source.sent.end else None
    if behind is None or behind.lower_ not in {"it", "they", "this", "that"}:
        return None
    return source.right_edge.i if behind.head.lemma_ in {"be", "remain"} else None


def phrase_end(prep: Token) -> int | None:
    """The comma behind the phrase with which a sentence opens, its relative clause included."""
    doc, within = prep.doc, False
    beside = {a.left_edge.i for c in prep.rights for a in c.rights if a.dep_ == "appos"}
    for at in range(prep.i + 2, min(prep.i + LONG, prep.sent.end - 2)):
        if doc[at].text in {"“", '"', ";", ":"}:
            return None
        if doc[at].text == ",":
            goes_on = doc[at + 1].tag_ in {"WP", "WDT", "WP$"} or is_beside(prep, at, beside)
            if not goes_on or within:
                return at
            within = True
    return None


def is_beside(prep: Token, comma: int, starts: set[int]) -> bool:
    """Whether an apposition that another comma closes stands behind a comma: "For Ana Lind, *a
    lawyer*, the treaty is".
    """
    doc = prep.doc
    near = (
        n for n in range(comma + 2, min(comma + LONG * 2 // 3, prep.sent.end)) if doc[n].text == ","
    )
    end = next(near, None)
    return comma + 1 in starts and end is not None and not any(map(is_verb, doc[comma:end]))


LONG = 30


def may_think(scene: Scene, source: Token, *, quoted: bool) -> bool:
    """Whether a word names a person or body, or some who are of a view; a title where somebody's
    words are `quoted`.
    """
    if quoted and (title_slug(source.text) is not None or source.lower_ in PERSONAL):
        return True
    ref = scene.ref(source)
    if ref is None:
        return source.lower_ in THINKING
    mention = scene.draft.mentions[ref]
    kinds = {EntityType.PERSON, EntityType.ORGANIZATION} | ({EntityType.PLACE} if quoted else set())
    return mention.type in kinds and mention.form is Form.NAME


PERSONAL = {"him", "her", "them"}
