"""Whom somebody cites for what he reports: "reported, citing *two officials*, that it was so"."""

from kg.extract.claims.contents.contents import content
from kg.extract.claims.contents.quotations import before_quoted
from kg.extract.claims.drafting.adding import add, sourced
from kg.extract.claims.drafting.tellings import telling
from kg.extract.claims.frames.nominals import apart
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.claims.speakers.speakers import speaker
from kg.extract.claims.speakers.subjects import subject
from kg.extract.text.neighbours import child
from kg.extract.text.parse import Token
from kg.extract.words.cues import CUES
from kg.extract.words.lexicon import words
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType


def cited(scene: Scene, cue: Token) -> Token | None:
    """Who is cited and speaks: officials, a person or body by name; nothing that is told of."""
    if cue.lemma_ not in {"cite", "quote"}:
        return None
    thing = next((c for c in cue.rights if c.dep_ == "dobj"), None)
    if thing is None:
        return None
    head = thing
    while head.lower_ in NUMBERS:
        of = next((c for c in head.rights if c.lower_ == "of"), None)
        inner = next((c for c in of.rights if c.dep_ == "pobj"), None) if of is not None else None
        if inner is None:
            break
        head = inner
    kinds = {EntityType.PERSON, EntityType.ORGANIZATION}
    named = scene.type_of(thing) in kinds
    known = head.lemma_.lower() in PEOPLE or title_slug(head.lemma_) is not None
    return thing if named or known else None


QUOTING = {"cite", "quote", "report"}
NUMBERS = words("one two three four several some many both")
PEOPLE = words(
    "official source diplomat witness resident aide analyst expert wife relative lawyer activist "
    "authority police doctor medic eyewitness survivor insider adviser advisor negotiator monitor "
    "observer researcher scientist villager neighbour neighbor spokesman spokeswoman spokesperson "
    "people person soldier officer prosecutor investigator"
)
"""Nouns for people whom a paper cites."""


def quoting_claim(scene: Scene, cue: Token) -> bool:
    """Add that somebody quotes another "as saying" so. False where no quoting medium is told."""
    as_ = next((c for c in cue.rights if c.lower_ == "as"), None)
    said = next((c for c in as_.rights if c.dep_ == "pcomp"), None) if as_ is not None else None
    whom = child(cue, "dobj", "nsubjpass")
    if as_ is None or cue.lemma_ not in QUOTING or whom is None or said is None:
        return False
    source = subject(cue)
    said_by = speaker(scene.draft, scene.passage, source)
    if source is None or said_by is None:
        return False
    last = as_.right_edge.i
    pieces = [scene.span(whom.left_edge.i, last)]
    if whom.i < cue.i:
        pieces = [scene.span(whom.left_edge.i, whom.right_edge.i), scene.span(as_.i, last)]
    ahead = before_quoted(scene, cue)
    pieces = [ahead, *pieces] if ahead is not None else pieces
    told = telling(scene, cue, source)
    add(scene, cue, sourced(scene, said_by, source, cue), pieces, told=told, rule="citing")
    return True


def citing_claim(scene: Scene, cue: Token) -> bool:
    """Add what is told on the word of whoever is cited. False where nobody is."""
    thing = cited(scene, cue)
    if thing is None or any(c.lower_ == "as" for c in (*cue.rights, *thing.rights)):
        return False
    above = cue.head
    if cue.dep_ in {"advcl", "acl", "relcl"} and above.lemma_ in CUES and above != cue:
        source = subject(above)
        found = content(scene._replace(source=source), above)
        said_by = speaker(scene.draft, scene.passage, thing)
        inner = [p for p in found.pieces if not p.start <= scene.at(cue) < p.end]
        if said_by is not None and inner:
            said_by = apart(scene, sourced(scene, said_by, thing, cue), inner[0])
            told = telling(scene, cue, thing)
            add(scene, cue, said_by, inner, told=told, rule="citing")
    return True
