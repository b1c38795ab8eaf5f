"""Who says something by a verb, and who only does it: things help and threaten without a word."""

from kg.extract.claims.sentences.scenes import Scene
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import ORGANIZATION_HEADS, words
from kg.extract.words.occasions import TEXTS
from kg.extract.words.titles import title_slug


def is_somebody(scene: Scene) -> bool:
    """Whether the subject may raise a question by words: no decision or finding does."""
    who = scene.source
    body = who is not None and (
        title_slug(who.lemma_) is not None or who.lower_ in ORGANIZATION_HEADS
    )
    return who is not None and (who.pos_ != "NOUN" or body)


def is_help(scene: Scene, cue: Token) -> bool:
    """Whether a verb tells of help or harm that is done, and of no words."""
    return cue.lemma_ in HELPING and (is_by_deeds(cue) or is_thing_told(scene))


def is_by_deeds(cue: Token) -> bool:
    """Whether somebody is helped by deeds: "supports the army *by training it*", ", *supporting*
    schools", "supported Operation Dawn".
    """
    means = any(c.lower_ in {"by", "with", "through"} and c.dep_ == "prep" for c in cue.rights)
    loose = cue.tag_ == "VBG" and not any(c.dep_ == "aux" for c in cue.lefts)
    thing = next((c for c in cue.rights if c.dep_ == "dobj"), cue)
    operation = any(c.text == "Operation" for c in (thing, *thing.lefts))
    return cue.lemma_ == "support" and (
        means or operation or (loose and cue.dep_ in {"advcl", "conj"})
    )


def is_thing_told(scene: Scene) -> bool:
    """Whether no person, body or text is the subject, but a thing: "an environment that supports
    growth", "U.S. assistance".
    """
    who = scene.source
    if who is None or who.pos_ != "NOUN" or is_somebody(scene) or who.lemma_.lower() in TEXTS:
        return False
    lemma = who.lemma_.lower()
    return lemma in UNSPEAKING or (lemma.endswith(ABSTRACT) and lemma not in GROUPS)


HELPING = words("support encourage promise threaten challenge")
"""Verbs by which things do something, too: "the drought threatens the harvest"."""
ABSTRACT = ("ment", "tion", "sion", "ance", "ence", "ship", "ism", "ity", "ness", "ure", "ing")
"""How nouns of things end."""
GROUPS = words("population opposition delegation leadership membership generation community "
               "minority majority audience constituency")  # fmt: skip
"""Nouns with such endings that are people."""
UNSPEAKING = words(
    "ceremony agenda programme program project fund grant scourge climate crisis growth plan deal "
    "budget aid war attack drought flood disease virus pandemic vote result reform policy system "
    "visit summit talk accord trend change strike gun market economy price"
)
"""Further ones."""


def is_reception(cue: Token, thing: Token) -> bool:
    """Whether a guest is met, of whom nothing is said: "welcomed *the president* to Oslo", "who
    welcomed among the guests *Mayor Berg*"; not "the mayor's words", "him as a friend", "the new
    member".
    """
    new = any(c.lower_ in {"as", "new"} for c in (*cue.rights, *thing.lefts))
    if cue.lemma_ not in {"welcome", "greet"} or new:
        return False
    styles = (c for c in thing.lefts if thing.pos_ == "PROPN" and c.dep_ != "poss")
    return any(title_slug(word.text) is not None for word in (thing, *styles))
