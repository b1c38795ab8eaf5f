"""What a preposition behind a title makes of the body or state that follows it."""

from dataclasses import replace

from kg.extract.naming.chunks import phrase
from kg.extract.naming.names import Name, Named
from kg.extract.posts.titles.around import COUNCILLORS
from kg.extract.posts.titles.office import ACCREDITED, NATIONAL, SEATED, Office
from kg.gazetteer import city
from kg.model.extraction import EntityType, Ref

SPEAKING_FOR = frozenset({"spokesperson", "prosecutor", "diplomat", "judge"})
MINISTERIAL = ("minister", "secretary", "secretary-of-state", "commissioner")


def of_complement(office: Office, name: Name | None, ref: Ref, end: int) -> Office | None:
    """Behind "of", "at" and "with": the body or state itself, or the one around it."""
    if office.body is None:
        return replace(office, body=ref, outer=ref, end=end, closed=True)
    if name is not None and name.type is EntityType.PLACE:
        # "Speaker of the Majlis *of Iran* Ana Lind"
        return replace(office, end=end, closed=True)
    if name is None or name.type is not EntityType.ORGANIZATION:
        return None
    return replace(office, outer=ref, end=end, closed=True)


def at_complement(office: Office, name: Name | None, ref: Ref, end: int) -> Office | None:
    """Behind "at": as behind "of", but no place at which an envoy is who is sent to a body, and the
    body that a state's representative is sent to.
    """
    seat = office.host is not None and name is not None and name.type is EntityType.PLACE
    found = (in_complement if seat else of_complement)(office, name, ref, end)
    # "the country's representative *at the Council of Europe*" is the country's.
    lent = found is not None and office.role == "representative" and office.body is None
    return replace(found, lent=True) if found is not None and lent else found


def to_complement(office: Office, name: Name | None, ref: Ref, end: int) -> Office | None:
    """Behind "to": the host of an envoy; else the body, which no place is where diplomats serve."""
    mission = name is not None and name.kind == "diplomatic-mission"
    sent = office.role == "representative" and name is not None and name.type is EntityType.PLACE
    if (office.role in ACCREDITED and not mission) or (sent and office.body is None):
        return replace(office, host=ref, end=end, closed=True) if office.host is None else None
    if office.body is not None:
        return None
    if office.role in STATIONED and name is not None and name.type is EntityType.PLACE:
        return in_complement(office, name, ref, end)
    return replace(office, body=ref, outer=ref, end=end, closed=True, lent=True)


STATIONED = frozenset(
    {"first-secretary", "second-secretary", "third-secretary", "counsellor", "attache"}
)
"""Diplomats of whom "to" tells where they work: "third secretary *to Moscow*"."""


def for_complement(office: Office, name: Name | None, ref: Ref, end: int) -> Office | None:
    """Behind "for": the body; a place is what the office is about, of a minister's title, and what
    is no party is a member's constituency.
    """
    if office.role in SEATED and (name is None or name.kind not in {"party", "other"}):
        return replace(office, end=end, closed=True) if office.body is None else None
    if name is not None and name.type is EntityType.PLACE and office.role not in SPEAKING_FOR:
        last = end if office.role.endswith(MINISTERIAL) else office.last
        return replace(office, last=last, end=end, closed=True)
    return of_complement(office, name, ref, end) if office.body is None else None


def in_complement(office: Office, name: Name | None, ref: Ref, end: int) -> Office | None:
    """Behind "in": a body; a place is where the office is, not whose."""
    if name is None or name.type is EntityType.PLACE:
        chain = office.chain if office.outer is None else (*office.chain, (office.outer, ref))
        return replace(office, end=end, closed=True, chain=chain)
    found = of_complement(office, name, ref, end)
    own = office.body is None and office.role in {"spokesperson", "leader"}
    # "its spokeswoman *in the Council*": there for the party that sent her
    return found if found is None or not own else replace(found, lent=True)


def from_complement(office: Office, name: Name | None, ref: Ref, end: int) -> Office | None:
    """Behind "from": a body; a place is where its holder comes from, unless it sends somebody."""
    if name is not None and name.type is EntityType.PLACE and office.role not in SENT_FROM:
        return replace(office, end=end, closed=True)
    return of_complement(office, name, ref, end)


def with_complement(office: Office, name: Name | None, ref: Ref, end: int) -> Office | None:
    """Behind "with": a body that somebody serves with; a state is with whom the office deals:
    "special envoy for talks with Japan".
    """
    if name is not None and name.type is EntityType.PLACE:
        last = end if office.fielded and office.last == office.end else office.last
        return replace(office, last=last, end=end, closed=True)
    found = of_complement(office, name, ref, end)
    # "*the Bureau's* liaison with the Fund" is the Bureau's
    return found if found is None or office.body is not None else replace(found, lent=True)


LOCAL = COUNCILLORS | {"municipal", "instance"}
"""Words in the titles of those who are of the town in which they are: "judge of first *instance*".
"""
PROSECUTING = frozenset({"prosecutor", "public", "district", "provincial", "regional", "deputy"})
"""Words that the titles of prosecutors of a town are made of."""


def is_local(passage: Named, office: Office, name: Name) -> bool:
    """Whether an office is of the place that it is in: a town's "deputy mayor for culture" or
    prosecutor, a region's "head of government".
    """
    title = passage.lower[office.first : office.last]
    if title[-1] == "government":
        return city(phrase(passage.words[name.start : name.end])) is None
    # "*a* prosecutor in Bergen" may be of any office there
    one = passage.lower[office.first - 1 : office.first] not in (["a"], ["an"])
    prosecutes = one and title[-1] == "prosecutor" and PROSECUTING.issuperset(title)
    return prosecutes or not LOCAL.isdisjoint(title)


SENT_FROM = ACCREDITED | NATIONAL - {"president", "vice-president"} | {"senator", "representative"}
PREPOSITIONS = {
    "of": of_complement, "at": at_complement, "with": with_complement, "from": from_complement,
    "on": of_complement, "to": to_complement, "for": for_complement, "in": in_complement,
}  # fmt: skip
