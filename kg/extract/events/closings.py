"""Texts with which a gathering ends, or those who met come out."""

from kg.extract.events.communiques import COMMUNIQUES
from kg.extract.events.factuality import is_verb
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import words


def ending(token: Token, of: Token) -> Token | None:
    """The verb of a gathering that ends with a text: "*ended* on Sunday with a resolution"."""
    if of.lower_ != "with" or token.lemma_.lower() not in CLOSING:
        return None
    verb = next((w for w in of.ancestors if is_verb(w)), None)
    out = (
        verb is not None and verb.lemma_ == "come" and any(c.lower_ == "out" for c in verb.children)
    )
    given = out and token.lemma_.lower() in COMMUNIQUES
    if verb is None or not (verb.lemma_ in ENDING or given):
        return None
    disputes = token.lower_ == "resolution" and any(
        c.dep_ == "nsubj" and c.lower_ not in MEETINGS for c in verb.children
    )
    return None if disputes else verb


CLOSING = {*COMMUNIQUES, "resolution", "platform", "manifesto", "charter"}
"""With what a gathering ends that it adopts."""
ENDING = {"close", "conclude", "end", "finish", "culminate"}
"""What a gathering does with the text that it adopts."""
MEETINGS = words("conference congress convention meeting summit assembly session sitting forum "
                 "synod plenary plenum gathering council committee conclave")  # fmt: skip
"""Whose resolution is a text; that of a dispute is none: "the strike *ended with a resolution*"."""


def ends(verb: Token) -> bool:
    """Whether a verb tells that a gathering ends, or comes out with something."""
    out = verb.lemma_ == "come" and any(c.lower_ == "out" for c in verb.children)
    return out or verb.lemma_ in ENDING
