"""Dismissals: what is done to somebody or to a case, and says nothing."""

from kg.extract.claims.scenes import Scene
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType


def removal(scene: Scene, cue: Token, thing: Token, term: Token | None) -> bool:
    """Whether "dismissed" tells that somebody lost a post or a court threw out a case; `term` is
    what he is dismissed as: a minister, or a fraud.
    """
    if term is not None:
        return title_slug(term.text) is not None
    ref = scene.draft.ref(scene.passage.passage, thing)
    person = ref is not None and scene.draft.mentions[ref].type is EntityType.PERSON
    post = title_slug(thing.text) is not None or thing.lower_ in STAFF
    tried = thing.lemma_ in CASES and any(c.lemma_ in BENCH for c in cue.children)
    return person or post or thing.lower_ in {"him", "her"} or tried


STAFF = words("cabinet government chief chiefs ministers board staff aide aides head team boss "
              "generals commanders officials ambassadors governors employees workers")  # fmt: skip
"""Nouns for those who are dismissed from a post."""
CASES = words("case charge appeal petition suit lawsuit complaint motion application indictment")
BENCH = words("court judge tribunal magistrate bench justice")
"""Who dismisses a case: a step in it, and no word about it."""
