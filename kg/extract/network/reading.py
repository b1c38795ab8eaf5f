"""What the network reads in a text: its names, and the words that tell events."""

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter

from kg.extract.network.encoding import encode, windows
from kg.extract.network.roles import Roles, roles
from kg.extract.network.running import run
from kg.extract.network.tagger import LEAST, Tagged, spans
from kg.extract.network.triggers import Text, Trigger, texts, triggers


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """Names, triggers of events and adopted texts, each in the order of the text, and what the
    words are for each other.
    """

    names: tuple[Tagged, ...]
    triggers: tuple[Trigger, ...]
    texts: tuple[Text, ...]
    roles: Roles

    def triggers_in(self, begin: int, length: int) -> tuple[Trigger, ...]:
        """The triggers that begin in a stretch of the text."""
        first = bisect_left(self.triggers, begin, key=START)
        return self.triggers[first : bisect_left(self.triggers, begin + length, key=START)]


START = attrgetter("start")


def read(text: str) -> Reading:
    """What the network reads in a text.

    >>> text = "Ana Lind visited Kenya on 3 May 2024."
    >>> reading = read(text)
    >>> [(name.type, text[name.start : name.end]) for name in reading.names]
    [('PERSON', 'Ana Lind'), ('PLACE', 'Kenya')]
    >>> [(told.type, text[told.start : told.end]) for told in reading.triggers]
    [('visit', 'visited')]
    >>> [share] = reading.roles.likely("date", text.index("visited"), [text.index("2024")])
    >>> share > 0.5
    True
    """
    parts = [(window, run(window)) for window in windows(encode(text))]
    found = (name for window, outputs in parts for name in spans(window, outputs.tags))
    told = (trigger for window, outputs in parts for trigger in triggers(window, outputs))
    names = tuple(name for name in found if name.probability >= LEAST)
    adopted = (text for window, outputs in parts for text in texts(window, outputs))
    return Reading(names, tuple(told), tuple(adopted), roles(parts))


NOTHING = Reading((), (), (), roles([]))
"""What is read in no text."""
