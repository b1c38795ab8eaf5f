"""Whom somebody cites for what he reports: "reported, citing *two officials*, that it was so"."""

from kg.extract.claims.contents.contents import content
from kg.extract.claims.contents.quotations import before_quoted
from kg.extract.claims.drafting.adding import add, sourced
from kg.extract.claims.drafting.tellings import telling
from kg.extract.claims.frames.nominals import apart
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.claims.speakers.speakers import speaker
from kg.extract.claims.speakers.subjects import subject
from kg.extract.text.neighbours import child, neighbour
from kg.extract.text.parse import Token
from kg.extract.words.cues import CUES
from kg.extract.words.lexicon import words
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType, Span


def cited(scene: Scene, cue: Token) -> Token | None:
    """Who is cited and speaks: officials, a person or body by name; nothing that is told of."""
    if refers(cue):
        to = child(cue, "prep")
        thing = child(to, "pobj") if to is not None and to.lower_ == "to" else None
        return thing if thing is not None and is_source(scene, thing) else None
    thing = child(cue, "dobj")
    if thing is None or cue.lemma_ not in {"cite", "quote"}:
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
    return thing if named or known or is_press(head) else None


def refers(cue: Token) -> bool:
    """Whether somebody reports on the word of what he refers to, and says nothing of it:
    "Nordpress *reports referring to* the ministry"; behind a comma he may tell whom he means.
    """
    relays = cue.lower_ == "referring" and cue.head.lemma_ in RELAYING and cue.i > cue.head.i
    return relays and neighbour(cue, -1).text != ","


RELAYING = {"report", "inform"}


def is_source(scene: Scene, noun: Token) -> bool:
    """Whether what somebody refers to is a body or medium, on whose word he may report."""
    return scene.type_of(noun) is EntityType.ORGANIZATION or is_press(noun)


def is_press(noun: Token) -> bool:
    """Whether a noun is for those who speak for another, or for a medium."""
    beside = {c.lower_ for c in noun.lefts if c.dep_ in {"compound", "amod"}}
    plain = noun.lower_ in {"newspaper", "daily", "weekly"}
    return plain or (noun.lower_ in OFFICES and not beside.isdisjoint({"press", "news", "media"}))


OFFICES = {"service", "office", "agency", "secretary", "centre", "center", "department"}


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
    if cue.dep_ in {"advcl", "acl", "relcl", "xcomp"} and above.lemma_ in CUES and above != cue:
        source = subject(above)
        found = relayed(scene, above) or content(scene._replace(source=source), above).pieces
        inner = [p for p in found if not p.start <= scene.at(cue) < p.end]
        relay(scene, cue, thing, inner)
    return True


def relayed(scene: Scene, verb: Token) -> list[Span]:
    """What is told already to be reported by a verb."""
    index = scene.draft.claim_at.get(scene.at(verb))
    claim = scene.draft.claims[index] if index is not None else None
    return [claim.content, *claim.rest] if claim is not None else []


def relay(
    scene: Scene, cue: Token, thing: Token, pieces: list[Span], *, last: Token | None = None
) -> None:
    """Add that whoever is cited says so."""
    said_by = speaker(scene.draft, scene.passage, thing)
    if said_by is not None and pieces:
        said_by = apart(scene, sourced(scene, said_by, thing, cue), pieces[0])
        told = telling(scene, cue, thing)
        add(scene, cue, said_by, pieces, told=told, rule="citing", last=last)


def reference_claim(scene: Scene, noun: Token) -> None:
    """Add on whose word a medium reports something "*with reference to* the ministry"."""
    prep, to = noun.head, neighbour(noun, 1)
    thing = child(to, "pobj")
    relays = prep.head.lemma_ in RELAYING and neighbour(prep, -1).text != ","
    if thing is not None and relays and is_source(scene, thing):
        relay(scene, prep, thing, relayed(scene, prep.head), last=to)


def is_reference(noun: Token) -> bool:
    """Whether a noun is that of "with reference to"."""
    beside = noun.i and neighbour(noun, -1) == noun.head and noun.head.lower_ == "with"
    return bool(beside) and noun.lower_ == "reference" and neighbour(noun, 1).lower_ == "to"
