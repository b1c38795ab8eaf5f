"""Names without quotation marks for what was told: "spoke of a massacre"."""

from kg.extract.claims.placed import GATHERED
from kg.extract.claims.scenes import Scene
from kg.extract.claims.terms import is_unreal, refused
from kg.extract.claims.told import NOTHING, Target, Told
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import CONTESTED
from kg.model.extraction import Span


def plain_name(scene: Scene, cue: Token) -> tuple[Token, Span] | None:
    """The noun by which somebody speaks of what happened, and its words: "speak of *a massacre*";
    none with a place or time of its own, which would be another: "spoke of a massacre in 1994".
    """
    if cue.lemma_ not in {"speak", "talk"} or cue.tag_ not in FINITE:
        return None
    of = next((c for c in cue.rights if c.lower_ == "of"), None)
    noun = next((c for c in of.rights if c.dep_ == "pobj"), None) if of is not None else None
    if noun is None or noun.lemma_.lower() not in JUDGING or noun.tag_ == "NNS":
        return None
    if is_unreal(cue) or refused(cue) or any(c.dep_ in APART for c in noun.children):
        return None
    if any(c.dep_ == "det" and c.lower_ not in {"a", "an"} for c in noun.lefts):
        return None
    own = [c for c in noun.rights if c.dep_ == "prep" and c.lower_ != "of"]
    return None if own else (noun, scene.span(noun.left_edge.i, noun.right_edge.i))


FINITE = {"VBD", "VBZ", "VBP", "VBN", "VBG"}
APART = {"poss", "relcl", "acl", "nummod", "conj"}
JUDGING = frozenset(CONTESTED) | words(
    "murder terror crime coup betrayal disaster catastrophe cover-up farce sham provocation "
    "treason surrender sell-out victory triumph blackmail robbery theft humiliation scandal "
    "disgrace annexation invasion cleansing reprisal persecution execution breakthrough milestone"
)
"""Nouns by which somebody judges what happened, so that nobody only mentions another event."""


def violent_only(told: Told, found: Target, name: Token | None) -> Target:
    """What is called so, where it may be: no gathering or adopted text is a massacre."""
    if name is None or name.lemma_.lower() not in CONTESTED or name.lemma_ == "tragedy":
        return found
    event = found.event
    tame = found.text is not None or (
        event is not None and told.draft.events[event].type in GATHERED
    )
    return NOTHING if tame else found
