"""Which words between two names relate what they name, and when: bodies, their seats, places."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.extract.naming.chunks import phrase
from kg.extract.naming.names import Name, Named
from kg.extract.words.lexicon import LANDS
from kg.gazetteer import STATE_BODIES, city, territory
from kg.model.extraction import EntityType, Link

SEATED = frozenset({"diplomatic-mission", "think-tank", "university", "court", "legislature"})
"""Kinds of bodies that are where "in X" behind their name says."""

Fits = Callable[[Named, Name, Name], bool]


def always(_passage: Named, _subject: Name, _object: Name) -> bool:
    """No condition."""
    return True


def is_seated(passage: Named, subject: Name, object: Name) -> bool:
    """Whether a body's name is followed by its seat, and not by where and when it did something:
    "signed a pact with X University in Rome on Monday".
    """
    if subject.kind == "diplomatic-mission":
        return True
    behind = passage.lower[object.end] if object.end < len(passage.lower) else ""
    return subject.kind in SEATED and behind not in WHEN


WHEN = frozenset({"on", "today", "yesterday", "last", "this", "from", "between", "earlier"})
"""Words of a day behind a place."""


def is_whole(passage: Named, subject: Name, _object: Name) -> bool:
    """Whether a body is meant, and not what belongs to it: "the Oslo-based *Chatter user*", "Lake
    Palace's *Chatter account*".
    """
    behind = passage.words[min(subject.end, len(passage.words) - 1)]
    noun = behind.tag_ in {"NN", "NNS"} and behind.text.islower()
    return not (noun and passage.words[subject.end - 1].head == behind)


def is_unit(passage: Named, subject: Name, object: Name) -> bool:
    """Whether a body of or at another is part of it."""
    return is_no_meeting(passage, subject, object) and is_not_housed(passage, subject, object)


def is_not_housed(passage: Named, subject: Name, object: Name) -> bool:
    """Whether the outer is no building in which a house sat: "the Senate at Lake Centre"."""
    house = HOUSES.isdisjoint(passage.lower[subject.start : subject.end])
    return house or passage.lower[object.end - 1] not in BUILDINGS


HOUSES = frozenset({"house", "senate", "assembly", "parliament", "council", "congress"})
BUILDINGS = frozenset({"centre", "center", "hall", "building", "complex", "hotel", "house"})


def is_of_school(passage: Named, subject: Name, object: Name) -> bool:
    """Whether the institute of a university is told, and no list: "the *Institute of Polar
    Studies*, Reed University, held a seminar".
    """
    within = not FACULTIES.isdisjoint(passage.lower[subject.start : subject.end])
    listed = passage.lower[subject.start - 1 : subject.start] in ([","], ["and"])
    return within and subject.kind != "university" and object.kind == "university" and not listed


FACULTIES = frozenset(
    {"centre", "center", "institute", "faculty", "department", "school", "laboratory", "programme"}
)
"""Words in the names of a university's parts."""


def is_of_state(_passage: Named, subject: Name, _object: Name) -> bool:
    """Whether a body is one that states have."""
    return subject.kind in STATE_BODIES


def is_no_meeting(passage: Named, subject: Name, object: Name) -> bool:
    """Whether nobody met there: "elected to the Commission *at the Congress*"."""
    at = "at" in passage.lower[subject.end : object.start]
    return not at or passage.lower[object.end - 1] not in {"congress", "conference", "summit"}


def is_place_within(passage: Named, subject: Name, object: Name) -> bool:
    """Whether "A, B" is a place in a territory: B is no city, and A none that the graph takes no
    side on. What a disputed territory belongs to is not for the graph to say.
    """
    inner, outer = (phrase(passage.words[n.start : n.end]) for n in (subject, object))
    own = territory(inner)
    if own is not None and (own.is_state or city(inner) is None):
        return False  # a state is within no other, though a town may bear its name
    named = {passage.lower[subject.end - 1], passage.lower[subject.start]}
    if city(inner) is None and city(outer) is not None and not named.isdisjoint(HOUSED):
        return True
    land = territory(outer)
    known = land is not None and (land.is_state or city(outer) is None)
    return known or (city(outer) is None and city(inner) is not None) or (
        city(outer) is None and not LANDS.isdisjoint(outer.lower().split())
    )  # fmt: skip


HOUSED = frozenset(
    {"palace", "palais", "palazzo", "hall", "square", "stadium", "arena", "theatre", "theater",
     "hotel", "pavilion", "park", "street", "avenue", "cathedral", "church", "mosque", "cemetery",
     "airport", "barracks", "hospital", "museum", "monument", "memorial", "plaza", "market"}
)  # fmt: skip
"""Words in the names of what stands in a town."""


def is_listed(passage: Named, subject: Name, object: Name) -> bool:
    """Whether "A, B" stands among more names behind commas."""
    low = passage.lower
    after = passage.starting.get(object.end + 1)
    listed = subject.start > 1 and low[subject.start - 1] == "," and (
        (before := passage.ending.get(subject.start - 1)) is not None
        and before.type is EntityType.PLACE
    )  # fmt: skip
    follows = object.end < len(low) and low[object.end] in {"and", "or"}
    more = object.end < len(low) and low[object.end] == "," and after is not None
    return listed or follows or (more and after is not None and after.type is EntityType.PLACE)


def is_apposed(passage: Named, subject: Name, object: Name) -> bool:
    """Whether "A, B" is a place in a place and no list."""
    return is_place_within(passage, subject, object) and not is_listed(passage, subject, object)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words between names that relate them: `s` to `o`. The signs are those of `holders`."""

    rule: str
    link: Link
    pattern: re.Pattern[str]
    fits: Fits = always


ASIDE = r"(?: \( G \))?"
UNIT = (
    r"(?:institute|body|arm|unit|division|branch|subsidiary|part|department|agency|committee|organ|"
    r"centre|center|affiliate|wing|council|commission|programme|program|initiative|project|court)"
)
KIND = (
    r"(?:ngo|group|institute|body|tank|charity|organi[sz]ation|company|firm|university|agency|"
    r"centre|center|network|association|union|foundation|school|college|club|newspaper|court|bank|"
    r"think - tank|non - profit|nonprofit|watchdog|consultancy|federation|clinic|hospital|museum)"
)
WAY = r"(?: (?:northern|southern|eastern|western|central|the|north|south|east|west|far))*"
BEHIND = (
    r"(?= [,.;:)(—–-]| $| (?:on|in|at|after|before|during|for|by|from|with|when|where|who|as|since|"
    r"until|this|last|next|said|says|has|had|was|is|were) )"
)
"""What may follow the outer of two places."""

PATTERNS = (
    Pattern("its-seat", Link.LOCATED_IN, re.compile(
        rf"(?P<s> G){ASIDE}(?: ,)?(?: which)? (?:has|have|had|keeps|with) (?:its|their)"
        rf"(?: [a-z]+)? (?:headquarters|seat|offices?|base|secretariat|campus) in{WAY}(?P<o> L)")),
    Pattern("whose-seat", Link.LOCATED_IN, re.compile(
        rf"(?P<s> G){ASIDE} ,(?: whose(?: [a-z]+)? (?:headquarters|seat|base|secretariat|campus) "
        rf"(?:is|are|sits?|lies)| which (?:sits|resides)| sitting) in{WAY}(?P<o> L)")),
    Pattern("based-behind", Link.LOCATED_IN, re.compile(
        rf"(?P<s> G){ASIDE} , an?(?P<o> L) - based(?: [a-z-]+){{1,4}}(?= [,.;)]| which| that)")),
    Pattern("based-in", Link.LOCATED_IN, re.compile(
        rf"(?P<s> G){ASIDE}(?: ,)?(?: which)?(?: is| are| was)?(?: ,? ?an?(?: [a-z-]+){{1,6}}?)? "
        rf"(?:based|headquartered|located|seated) (?:in|at){WAY}(?P<o> L)")),
    Pattern("place-based", Link.LOCATED_IN, re.compile(
        r"(?P<o> L) - based(?: [a-z-]+){0,3}(?P<s> G)"), is_whole),
    Pattern("kind-in", Link.LOCATED_IN, re.compile(
        rf"(?P<s> G){ASIDE} , an?(?: [a-z-]+){{0,4}} {KIND} in{WAY}(?P<o> L)")),
    Pattern("seat", Link.LOCATED_IN, re.compile(
        rf"(?P<s> G){ASIDE} (?:in|to){WAY}(?P<o> L)"), is_seated),
    Pattern("unit-of", Link.PART_OF, re.compile(
        rf"(?P<s> G){ASIDE} ,(?: a| an| the)(?: [a-z]+){{0,3}} {UNIT} of(?: the)?"
        r"(?P<o> G(?:(?: ,| and| , and)(?: the)? G)*)")),
    Pattern("body-of-body", Link.PART_OF, re.compile(
        r"(?P<s> G)(?: \( G \))? (?:of|at|within)(?: the)?(?: L ['’]s)?(?P<o> G)"), is_unit),
    Pattern("behind-comma", Link.PART_OF, re.compile(
        r"(?P<s> G)(?: \( G \))? ,(?: the)?(?P<o> G)(?= , (?!and |or |the |[GLPO] )| \.)"),
        is_of_school),
    Pattern("body-of-state", Link.PART_OF, re.compile(
        r"(?P<s> G) of(?: the)?(?P<o> L)"), is_of_state),
    Pattern("entry", Link.LOCATED_IN, re.compile(
        r"(?:^| [-–•*]| \d+ ?\.)(?P<s> G) ,(?P<o> L)(?= [-–•*]| \d+ ?\.|$)")),
    Pattern("in-brackets", Link.LOCATED_IN, re.compile(r" P \((?P<s> G) ,(?P<o> L) \)"), is_seated),
    Pattern("body-s-body", Link.PART_OF, re.compile(r"(?P<o> G)(?: \( G \))? ['’]s(?P<s> G)"),
        is_whole),
    Pattern("place-comma", Link.PART_OF, re.compile(rf"(?P<s> L) ,(?P<o> L){BEHIND}"), is_apposed),
    Pattern("place-in", Link.PART_OF, re.compile(
        rf"(?P<s> L)(?: ,)? in{WAY}(?: of)?(?P<o> L)(?! ['’]| (?:until|before|from)\b)"),
        is_place_within),
    Pattern("settlement-of", Link.PART_OF, re.compile(
        r"(?P<s> L) (?:town|city|village|district|region|province|capital) (?:of|in)(?P<o> L)"),
        is_place_within),
    Pattern("capital-of", Link.PART_OF, re.compile(
        r"(?P<s> L) , the [a-z ]{0,20}(?:capital|city|town|port|village|region|province)(?: city)?"
        r" (?:of|in)(?P<o> L)"), is_place_within),
    Pattern("s-capital", Link.PART_OF, re.compile(
        r"(?P<o> L) ['’]s [a-z ]{0,20}(?:capital|city|port|province|region)(?: city)?"
        r"(?: of| ,)?(?P<s> L)"), is_place_within),
)  # fmt: skip
