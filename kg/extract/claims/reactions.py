"""What somebody is told to have reacted to: "the remark drew a rebuke from Ana Lind"."""

from kg.extract.claims.drafting import add
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.claims.speakers.speakers import speaker
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words

REACTED = words("draw attract provoke earn win prompt spark elicit receive")
"""Verbs by which a thing has a reaction "from" somebody: "the remark drew a rebuke from X"."""
REACTIONS = words(
    "rebuke criticism praise condemnation applause rebuttal protest denial objection ridicule "
    "scorn ire anger fury outrage support response retort reproach"
)


def reacts(verb: Token) -> Token | None:
    """Whose reaction it is: "drew a rebuke from *the minister*"."""
    if verb.lemma_ not in REACTED:
        return None
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.lemma_ in REACTIONS), None)
    if thing is None:
        return None
    by = next((c for c in (*thing.rights, *verb.rights) if c.lower_ == "from"), None)
    return next((c for c in by.rights if c.dep_ == "pobj"), None) if by is not None else None


def reaction_claim(scene: Scene, verb: Token) -> None:
    """Add what somebody rebukes or praises: the subject of "drew a rebuke from"."""
    who = reacts(verb)
    about = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if about is not None and about.lower_ in {"that", "which"} and verb.dep_ == "relcl":
        about = verb.head
    said_by = speaker(scene.draft, scene.passage, who)
    if who is None or about is None or said_by is None:
        return
    first = about.left_edge.i
    content = scene.span(first, about.i)
    source = scene.passage.passage.span(who.left_edge, who)
    said_by = said_by._replace(source=source)
    add(scene, verb, said_by, [content], rule="reaction")
