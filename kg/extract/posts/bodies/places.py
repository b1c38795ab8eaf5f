"""Where bodies and places stand in a text: the last of them, the one told of most."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from kg.extract.naming.chunks import phrase
from kg.extract.naming.name import Name
from kg.extract.posts.titles.bodynouns import (
    BEHIND_REGION,
    FILED,
    HAILING,
    INTRODUCED,
    ISSUED,
    NEAR,
    OWN_COUNCIL,
    REGION,
    REGION_OF,
    SHORT_STATE,
    is_camp,
)
from kg.extract.text.parse import Token
from kg.gazetteer import territory
from kg.model.extraction import EntityType, Form, Mention, Ref


def last(places: list[tuple[int, Ref]], before: int) -> tuple[int, Ref] | None:
    """The last of the places before an offset."""
    at = bisect_left(places, (before, -1))
    return places[at - 1] if at else None


def told_most(
    places: list[tuple[int, Ref]], mentions: Sequence[Mention], times: Mapping[str, int]
) -> Ref | None:
    """The place whose name is told most often, of two the last one."""
    found = max(places, key=lambda each: (times[mentions[each[1]].name], each[0]), default=None)
    return None if found is None else found[1]


def filed_first(text: str, towns: list[tuple[int, Ref]], before: int) -> list[tuple[int, Ref]]:
    """The towns told of by then: of a text that tells of "the city council" the one from which it
    is filed.
    """
    filed = bool(towns) and towns[0][0] < FILED
    return towns[:1] if filed and OWN_COUNCIL.search(text, 0, before) else towns


def habitable(
    text: str, towns: list[tuple[int, Ref]], mentions: Sequence[Mention], before: int
) -> list[tuple[int, Ref]]:
    """The towns told of by then, no camps, bases and quarters, nor what is once told as a region:
    "the *Viken region*".
    """
    earlier = towns[: bisect_left(towns, (before, -1))]
    regions = {m.name for m in mentions if earlier and is_region(text, m)}
    named = [town for town in earlier if mentions[town[1]].name not in regions]
    return [town for town in named if not is_camp(text, mentions[town[1]].span)]


def named_again(
    orgs: list[tuple[int, Ref]], mentions: Sequence[Mention], before: int
) -> Ref | None:
    """The body that is named first by then, of those that are named again."""
    times = Counter(mentions[ref].name for _, ref in orgs)
    found = [ref for at, ref in orgs if at < before]
    again = (ref for ref in found if times[mentions[ref].name] > 1)
    return next(again, found[0] if len(found) == 1 else None)


def is_region(text: str, mention: Mention) -> bool:
    """Whether a place is a province, a state of a federation or the like."""
    start, end = mention.span.start, mention.span.end
    if mention.type is not EntityType.PLACE or mention.form is not Form.NAME:
        return False
    known, before = territory(mention.name), text[max(0, start - NEAR) : start]
    return not HAILING.search(before) and bool(
        (known is not None and not known.is_state)
        or SHORT_STATE.fullmatch(mention.name)
        or REGION.search(mention.name)
        or REGION_OF.search(before)
        or BEHIND_REGION.match(text, end)
    )


def is_abroad(name: str) -> bool:
    """Whether a place is a state or larger, so that no part of another state.

    >>> is_abroad("Arctic"), is_abroad("Peru"), is_abroad("Quebec"), is_abroad("Punjab")
    (True, True, False, False)
    """
    land = territory(name)
    return land is not None and (land.is_state or is_wide(name))


def posted(words: Sequence[Token], place: Name, title: int) -> int | None:
    """Where a title begins whose holder is sent to a place before it: "Finland's *Arctic
    ambassador*", "Turkey's Berlin *ambassador*"; None where nobody is sent.
    """
    if is_abroad(phrase(words[place.start : place.end])):
        return place.start
    sent = words[title].lower_ in ENVOYS and place.type is EntityType.PLACE
    return title if sent else None


ENVOYS = frozenset({"ambassador", "envoy", "consul", "attaché", "attache"})


def is_wide(name: str) -> bool:
    """Whether a place is a region of several states, which has no officers: "*Africa* analyst"."""
    land = territory(name)
    return land is not None and land.code.startswith("x-") and land.code not in WITHIN


WITHIN = frozenset(
    {"x-balochistan", "x-basque-country", "x-catalonia", "x-darfur", "x-donbas", "x-gaza-strip",
     "x-golan-heights", "x-kurdistan", "x-nagorno-karabakh", "x-nakhchivan", "x-punjab", "x-sinai",
     "x-sindh", "x-so", "x-tigray", "x-west-bank", "x-zangezur"}
)  # fmt: skip
"""Regions that are lands or parts of states."""


def heads(text: str, start: int, name: str, header: int) -> bool:
    """Whether a body's name is a line above a text, or opens it as the issuer's does."""
    end = text.find("\n", start)
    if start > header or end < 0:
        return False
    opening = text[text.rfind("\n", 0, start) + 1 : start]
    tail = text[start + len(name) : end]
    return INTRODUCED.fullmatch(opening.lower()) is not None and ISSUED.fullmatch(tail) is not None
