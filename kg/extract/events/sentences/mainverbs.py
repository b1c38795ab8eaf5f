"""Main verbs that the parser hangs within the phrase of their subject."""

from kg.extract.text.dateforms import DAYS
from kg.extract.text.neighbours import child, has_to, neighbour
from kg.extract.text.parse import Token
from kg.model.dates import MONTHS

CALENDAR = frozenset((*DAYS, *MONTHS))
"""Days and months, which no verb has for a subject: "to put it off until *May* was rejected"."""


def runs_on(verb: Token) -> bool:
    """Whether the main verb of a sentence hangs on what its subject is to do: "A motion to rename
    the party *failed*", "An amendment to delay it until May *was defeated*".
    """
    above = verb.head
    finite = verb.tag_ == "VBD" or any(c.lower_ in {"was", "were"} for c in verb.lefts)
    if verb.dep_ != "advcl" or not finite or any(map(opens, verb.children)):
        return False
    asked = above.dep_ == "acl" and has_to(above) and above.i < verb.i
    return asked and above.head.pos_ == "NOUN" and above.head.dep_ == "ROOT" and (
        child(verb, "nsubj") is None
    )  # fmt: skip


def opens(word: Token) -> bool:
    """Whether a word opens a clause, and does not stand before a month or day."""
    return word.dep_ == "mark" and neighbour(word, 1).text not in CALENDAR
