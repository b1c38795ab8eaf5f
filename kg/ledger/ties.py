"""Which event a claim is about: named in it, by place and date, or the only one there is."""

import re
from typing import NamedTuple

from kg.ledger.passages import Passages, Said, Told
from kg.model.quads import Iri

DONE = {"attack", "mass-killing", "disaster", "armed-conflict", "protest"}
"""Types of events that have a toll, and that somebody may be responsible for."""
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")

ELSEWHEN = re.compile(
    r"\b(?:since|during|throughout|every|annually|altogether|earlier|previous|previously|"
    r"elsewhere|"
    r"(?:another|other|similar|past|recent|each|such) (?:attack|massacre|strike|raid|incident|"
    r"crime|disaster|case|protest|clash|bombing)(?:s|es)?|(?:an?|each|this) (?:year|month|decade)|"
    r"(?:over|in|for|within) (?:the|these) (?:past|last|recent) |in recent (?:years|months|weeks)|"
    r"so far this)\b"
)
"""Words for other occasions, or for many at once."""


class Tie(NamedTuple):
    """The event, and the slug of the rule that found it."""

    event: Iri
    rule: str


def tie(passages: Passages, said: Said) -> Tie | None:
    """The event that a claim about a toll, a party, an occurrence or a date is about."""
    candidates = done(passages)
    named = [
        node for node in dict.fromkeys((*said.characterizes, *said.about)) if node in candidates
    ]
    if named:
        return Tie(named[0], "names-event") if len(named) == 1 else None
    placed = [told.id for told in candidates.values() if is_there(said, told)]
    if placed:
        return Tie(placed[0], "place-and-date") if len(placed) == 1 else None
    if len(candidates) != 1:
        return None
    [only] = candidates.values()
    return Tie(only.id, "only-event") if may_be(passages, said, only) else None


def done(passages: Passages) -> dict[Iri, Told]:
    """The events of the article that are no mere gathering or decision; of those without a type of
    their own, those that somebody calls something.
    """
    return {
        node: told
        for node, told in passages.events.items()
        if told.type in DONE or (told.type == "other" and node in passages.characterized)
    }


def is_there(said: Said, told: Told) -> bool:
    """Whether the claim names the place and the year of the event."""
    return bool(set(told.places) & set(said.about)) and told.date[:4] in YEAR.findall(said.content)


def may_be(passages: Passages, said: Said, told: Told) -> bool:
    """Whether nothing in the claim points elsewhere: no other event, town, year or occasion."""
    if ELSEWHEN.search(said.content.lower()):
        return False
    elsewhere = [
        node
        for node in said.about
        if node in passages.events
        or (passages.is_place(node) and not passages.is_state(node) and node not in told.places)
    ]
    years = set(YEAR.findall(said.content))
    return not elsewhere and years <= {told.date[:4]}
