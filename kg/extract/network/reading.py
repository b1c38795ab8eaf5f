"""What the network reads in a text: names, what tells events, adopted texts, titles, and roles."""

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar

from kg.extract.network.encoding import encode, windows
from kg.extract.network.roles import Roles, roles
from kg.extract.network.running import run
from kg.extract.network.signs import Marks, Noun, Text, bodies, marks, texts
from kg.extract.network.tagger import LEAST, Tagged, both, spans
from kg.extract.network.titles import Title, titles
from kg.extract.network.triggers import Trigger, triggers


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """Names, triggers of events, adopted texts, titles and nouns for bodies, each in the order of
    the text, what it makes of every word, and what the words are for each other.
    """

    names: tuple[Tagged, ...]
    triggers: tuple[Trigger, ...]
    texts: tuple[Text, ...]
    titles: tuple[Title, ...]
    bodies: tuple[Noun, ...]
    marks: Marks
    roles: Roles


Found = TypeVar("Found", Trigger, Text, Title, Noun)


def starting_in(found: tuple[Found, ...], begin: int, length: int) -> tuple[Found, ...]:
    """Those of what is found that begin in a stretch of the text."""
    first = bisect_left(found, begin, key=START)
    return found[first : bisect_left(found, begin + length, key=START)]


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
    whole = len(text) >= WHOLE
    found = (
        name
        for window, outputs in parts
        for name in spans(window, both(outputs) if whole else outputs.tags)
    )
    return Reading(
        tuple(name for name in found if name.probability >= LEAST),
        tuple(trigger for window, outputs in parts for trigger in triggers(window, outputs)),
        tuple(text for window, outputs in parts for text in texts(window, outputs)),
        tuple(title for window, outputs in parts for title in titles(window, outputs)),
        tuple(noun for window, outputs in parts for noun in bodies(window, outputs)),
        marks(parts, whole=whole),
        roles(parts),
    )


WHOLE = 300
"""Characters from which a text is a whole one, such as the teller has learned from: a sentence or
two rules and tagger read alone.
"""
NOTHING = Reading((), (), (), (), (), marks([], whole=False), roles([]))
"""What is read in no text."""
