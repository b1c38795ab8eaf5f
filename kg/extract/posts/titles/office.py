"""An office as it is read, and the roles that differ in what stands beside them."""

import re
from dataclasses import dataclass

from kg.extract.naming.names import Named
from kg.extract.posts.titles.titling import POSSESSIVE
from kg.extract.words.lexicon import words
from kg.model.extraction import Ref, Span, Status

ACCREDITED = frozenset(
    {"ambassador", "high-commissioner", "envoy", "special-representative", "consul",
     "consul-general", "permanent-representative", "charge-d-affaires"}
)  # fmt: skip
"""Roles whose "to X" names the host, not the sender."""
HEADS_OF_MISSION = frozenset({"ambassador", "high-commissioner", "charge-d-affaires"})
"""Roles of those who are in a state as the envoys of another."""
CLOSING_HOSTS = words(", . ; : ( ) who from since until")
"""What stands behind the states to which an envoy is sent."""
HONORARY = words("brand peace goodwill cultural youth student global")
"""What ambassadors are whom no state sends."""
NATIONAL = frozenset(
    {"minister", "deputy-minister", "foreign-minister", "defence-minister", "prime-minister",
     "deputy-prime-minister", "president", "vice-president"}
)  # fmt: skip
"""Roles in a state's government."""
ELECTED = frozenset({"senator", "representative", "member-of-parliament"})
"""Members of a house, whatever committees of it they sit on."""
SEATED = ELECTED | {"member"}
"""Those who have a seat in a body."""

HEAD = re.compile(r" (?:responsible for|in charge of|of|for|on|to|in) | \(")
"""What ends the words of a title that tell what it is."""


@dataclass(frozen=True, slots=True)
class Office:
    """A title with what belongs to it: `words[start:end]`, the title itself `words[first:last]`.

    `host` is where an envoy is sent, `outer` the body in which the office's own body is, `firm`
    tells that the title alone makes a post, `closed` that a complement stands behind it, `lent`
    that the body is one to which the holder is sent, unless nothing else tells whose he is.
    """

    start: int
    first: int
    last: int
    end: int
    role: str
    plural: bool = False
    firm: bool = True
    status: Status | None = None
    body: Ref | None = None
    host: Ref | None = None
    outer: Ref | None = None
    closed: bool = False
    lent: bool = False
    fielded: bool = False
    deed: bool = False
    """Whether a verb tells it: "who *chairs* the board"."""
    chain: tuple[tuple[Ref, Ref], ...] = ()
    """Bodies behind commas or "in", each with the body or place that it is in."""


def title_span(passage: Named, office: Office) -> Span:
    """The title as written."""
    return passage.passage.span(passage.words[office.first], passage.words[office.last - 1])


def office_of(passage: Named, at: int) -> int:
    """Where the body begins behind "the United States Attorney's Office for", or with "Office" if
    that is part of its name, or `at`.
    """
    low = passage.lower
    if at in passage.starting:
        return at
    end = at
    while end in passage.titles:
        end += 1
    behind = low[end : end + 3]
    if behind[1:2] == ["office"] and end + 1 in passage.starting:
        return end + 1
    if len(behind) == 3 and behind[0] in POSSESSIVE and behind[1] == "office":
        return end + 3 if behind[2] in {"for", "of"} else at
    return at


PRESIDING = frozenset(
    {"chair", "co-chair", "vice-chair", "vice-president", "rapporteur", "spokesperson"}
)
"""Offices that a body gives to those who come from states; its ministers stay those of theirs."""


def is_envoy(passage: Named, office: Office) -> bool:
    """Whether a state has sent whoever has an office to another, unlike "the brand ambassador"."""
    return office.role in HEADS_OF_MISSION and passage.lower[office.first] not in HONORARY
