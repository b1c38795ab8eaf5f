"""What is told in the passive on a day, by verbs that have no rule of their own."""

from kg.extract.events.factuality import WILL
from kg.extract.events.steps import FATAL
from kg.extract.text.parse import Token
from kg.extract.words.cues import CUES
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import REPORTING, WANTING
from kg.extract.words.plainverbs import NEVER


def to_come(verb: Token) -> bool:
    """Whether something will be done: "water will be released on 1 June"."""
    helped = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    told = verb.lemma_ in (CUES | REPORTING) - {"announce", "send", "admit"} or verb.lemma_ in VAGUE
    return verb.tag_ == "VBN" and "be" in helped and bool(helped & WILL) and not told


def was_done(verb: Token) -> bool:
    """Whether something was done to something once, by a verb that no rule reads so: "the engines
    were inspected in 2023".
    """
    passive = any(c.dep_ == "auxpass" and c.tag_ == "VBD" for c in verb.children)
    told = any(verb.lemma_ in known for known in (NEVER, VAGUE, FATAL, WANTING, HINDERING))
    return verb.tag_ == "VBN" and passive and not told


HINDERING = {"bar", "deter", "dissuade", "spare", "exempt", "restrain", "discourage"}
"""Verbs of what was not done."""
VAGUE = words("hold mark do make see give take base expect need require allow force leave know "
              "keep find use include base follow join bring put call show meet")  # fmt: skip
"""Verbs whose passive tells no occasion of its own, or that of its subject."""
