"""What is put off to another day: a vote put off is none, its new day that of nothing else."""

from kg.extract.events.hearsay import CANCELLING
from kg.extract.events.stage import Hung
from kg.extract.text.neighbours import neighbour
from kg.extract.text.parse import Token


def deferred(noun: Token) -> bool:
    """Whether what a noun names is put off, be it to a new day: "the law postponing the vote to
    December", "the vote postponed until May".
    """
    over = noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in CANCELLING
    return over or any(c.dep_ == "acl" and c.lemma_ in CANCELLING for c in noun.children)


def moved_to(verb: Token, hung: Hung) -> bool:
    """Whether a date is only that to which a verb puts something off."""
    off = verb.lemma_ in CANCELLING or verb.lemma_ == "adjourn"
    return off and neighbour(verb.doc[hung.low], -1).lower_ in NEW_DAY


def adjourned_to(verb: Token, hung: Hung) -> bool:
    """Whether a date is that on which what is adjourned goes on: "adjourned *to June*"."""
    return verb.lemma_ == "adjourn" and moved_to(verb, hung)


NEW_DAY = {"to", "until", "till"}
"""Words before the day to which something is put off."""
