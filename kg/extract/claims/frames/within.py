"""Claims told in somebody's own words: "“They told us to leave,” said Ana Lind"."""

from kg.extract.claims.contents.complements import directive
from kg.extract.claims.contents.contents import clause
from kg.extract.claims.drafting.adding import tell
from kg.extract.claims.drafting.continuations import utterance
from kg.extract.claims.drafting.uttered import hypothetical
from kg.extract.claims.sentences.scenes import NOTHING, Scene
from kg.extract.claims.speakers.speakers import NOBODY, speaker
from kg.extract.claims.speakers.subjects import subject
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Token
from kg.extract.text.quotes import inside
from kg.extract.words.lexicon import words
from kg.model.extraction import Span


def find_within(draft: Draft, passage: Named, quoted: list[Span]) -> None:
    """Add the claims that stand whole in the quotations of a passage."""
    scene = Scene(draft, passage, quoted)
    for token in passage.words:
        if token.lemma_ in REPORTING and is_verb(token):
            quote = inside(quoted, scene.at(token))
            if quote is not None and utterance(draft.article.text, quote):
                told_within(scene, token, quote)


def told_within(scene: Scene, cue: Token, quote: Span) -> None:
    """Add a claim that stands whole in a quotation: whoever is quoted tells what others say, or
    what he said himself.
    """
    source = subject(cue, depth=1)
    if cue.tag_ not in {"VBD", "VBN", "VBZ", "VBP"} or hypothetical(scene, cue):
        return
    if source is None:
        told_us(scene, cue, quote)
        return
    if source.lower_ in {"i", "we"} and cue.tag_ not in {"VBD", "VBN"}:
        return
    said_by = speaker(scene.draft, scene.passage, source)
    others = [other for other in scene.quoted if other != quote]
    own = scene._replace(source=source, quoted=others)
    found = clause(own, cue) if said_by is not None else NOTHING
    if not found.pieces and said_by is not None:
        found = directive(own, cue)
    whole = all(quote.start <= p.start and p.end <= quote.end for p in found.pieces)
    if said_by is not None and found.pieces and whole:
        tell(own, cue, said_by, source, found)


def told_us(scene: Scene, cue: Token, quote: Span) -> None:
    """Add what nobody by name told whoever is quoted: "“We *were told* that it was so,” she"."""
    others = [other for other in scene.quoted if other != quote]
    if cue.lemma_ not in HEARING or not any(c.dep_ == "nsubjpass" for c in cue.lefts):
        return
    found = clause(scene._replace(quoted=others), cue)
    if found.pieces and all(quote.start <= p.start and p.end <= quote.end for p in found.pieces):
        tell(scene._replace(quoted=others), cue, NOBODY, None, found)


HEARING = {"tell", "inform", "assure", "promise"}
REPORTING = words(
    "say tell ask deny accuse promise announce warn order insist answer reply admit declare assure "
    "inform"
)
"""Verbs whose clause is what somebody says, also in another's words."""
