"""Whom somebody goes abroad to meet: none of his own state's."""

from kg.extract.header import MEETING, MET, VISITING
from kg.extract.naming.chunks import phrase
from kg.extract.naming.names import Name, Named
from kg.extract.states import state_of
from kg.model.extraction import EntityType


def is_met_abroad(passage: Named, start: int, home: str | None) -> bool:
    """Whether a sentence sends somebody to another state than that with the code `home`, to meet
    who has the title that starts there: "she travels to Rome *to meet* Minister Conti".
    """
    met = not MEETING.isdisjoint(passage.lower[max(0, start - MET) : start])
    if home is None or not met or is_teller(passage, start):
        return False
    named = (n for n in reversed(passage.names) if n.end <= start)
    name = next((n for n in named if n.type is EntityType.PLACE), None)
    if name is None or not leads_there(passage, name, start):
        return False
    return state_of(phrase(passage.words[name.start : name.end])) not in {None, home}


def is_teller(passage: Named, start: int) -> bool:
    """Whether who has the title that starts there tells the rest: "she goes to Rome to meet
    officials, *Minister Lind said*".
    """
    name = next((n for n in passage.names if n.start >= start), None)
    return name is not None and passage.words[name.end - 1].dep_ == "nsubj"


def leads_there(passage: Named, name: Name, start: int) -> bool:
    """Whether a sentence leads to a place, and goes on with what is done there."""
    low, words = passage.lower, passage.words
    opens = low[name.start - 1] == "in" and words[name.start - 1].is_sent_start
    if not opens and VISITING.isdisjoint(low[max(0, name.start - 4) : name.start]):
        return False
    within = not any(word.is_sent_start for word in words[name.start : start])
    behind = [word for word in low[name.end : name.end + 2] if word != ","]
    return within and not (THERE_HE if opens else THERE).isdisjoint(behind[:1])


THERE = frozenset({"for", "to", "where", "and", "today", "tomorrow"})
"""What goes on with what is done where somebody goes."""
THERE_HE = frozenset({"he", "she"})
