"""Names without quotation marks for what was told: "spoke of a massacre"."""

from kg.extract.claims.placed import GATHERED
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.claims.terms import is_unreal, refused
from kg.extract.claims.told import NOTHING, Target, Told
from kg.extract.text.parse import Token
from kg.extract.words.backnouns import JUDGING
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
    if any(c.lower_ in ANOTHER for c in noun.lefts):
        return None
    if any(c.dep_ == "det" and c.lower_ not in {"a", "an"} for c in noun.lefts):
        return None
    # "an *invasion* of tourists" is another, "a massacre of civilians" is the one told
    other = noun.lemma_.lower() in DEADLY
    own = [c for c in noun.rights if c.dep_ == "prep" and (c.lower_ != "of" or other)]
    return None if own else (noun, scene.span(noun.left_edge.i, noun.right_edge.i))


FINITE = {"VBD", "VBZ", "VBP", "VBN", "VBG"}
ANOTHER = {"new", "another", "second", "further", "fresh", "coming", "imminent", "future", "next"}
"""Words of what did not happen yet, or happened beside what was told."""
APART = {"poss", "relcl", "acl", "nummod", "conj"}
DEADLY = words("murder terror robbery theft invasion annexation cleansing persecution execution")
"""Those of them for what is done to somebody, as contested words are."""


def violent_only(told: Told, found: Target, name: Token | None) -> Target:
    """What is called so, where it may be: no gathering or adopted text is a massacre."""
    lemma = name.lemma_.lower() if name is not None else ""
    if lemma not in CONTESTED | DEADLY or (lemma == "tragedy" and found.text is not None):
        return found
    return NOTHING if found.text is not None or is_gathering(told, found) else found


def is_gathering(told: Told, found: Target) -> bool:
    """Whether people only met or agreed on something there."""
    return found.event is not None and told.draft.events[found.event].type in GATHERED
