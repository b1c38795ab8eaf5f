"""Claims told in somebody's own words: "“They told us to leave,” said Ana Lind"."""

from spacy.tokens import Token

from kg.extract.claims.complements import directive
from kg.extract.claims.contents import clause
from kg.extract.claims.continuations import utterance
from kg.extract.claims.drafting import tell
from kg.extract.claims.scenes import Scene
from kg.extract.claims.speakers import speaker
from kg.extract.claims.subjects import subject
from kg.extract.claims.uttered import hypothetical
from kg.extract.words.lexicon import words
from kg.model.extraction import Span


def told_within(scene: Scene, cue: Token, quote: Span) -> None:
    """Add a claim that stands whole in a quotation, if its verb only ever reports words: whoever is
    quoted tells what others say or said.
    """
    if cue.lemma_ not in REPORTING or hypothetical(scene, cue):
        return
    if not utterance(scene.draft.article.text, quote):
        return
    source = subject(cue, depth=1)
    said_by = speaker(scene.draft, scene.passage, source)
    if source is None or said_by is None or source.lower_ == "you":
        return
    others = [other for other in scene.quoted if other != quote]
    own = scene._replace(source=source, quoted=others)
    found = clause(own, cue)
    found = found if found.pieces else directive(own, cue)
    if found.pieces and all(quote.start <= p.start and p.end <= quote.end for p in found.pieces):
        tell(own, cue, said_by, source, found)


REPORTING = words(
    "say tell ask claim deny accuse promise announce argue warn order insist answer reply admit "
    "declare assure inform believe think hope"
)
"""Verbs whose clause is what somebody says, also in another's words."""
