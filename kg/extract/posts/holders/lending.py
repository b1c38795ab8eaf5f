"""Whose an office is whose holder is told to lead something: "director Lind, who led the club"."""

from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.posts.titles.office import Office
from kg.model.extraction import Post, Status


def lend(draft: Draft, low: list[str], found: list[tuple[Office, Post]]) -> None:
    """Give an office without a body that of the one that its holder is told to lead: "outgoing
    director Ana Lind, *who led the Institute*"; a former one "who now leads" it was another's, and
    a president who leads a party may be a state's.
    """
    for office, deed in [pair for pair in found if pair[0].deed]:
        for at, (other, made) in enumerate(found):
            free = made.organization is None and not other.closed and made.role in LEADERS
            told = other.end < office.start and "who" in low[other.end : office.start]
            once = made.status is Status.FORMER and deed.status is Status.CURRENT
            body = None if deed.organization is None else draft.mentions[deed.organization]
            partys = made.role == "president" and body is not None and body.kind == "party"
            if free and not partys and told and made.person == deed.person and not once:
                found[at] = other, replace(made, organization=deed.organization)
                found.remove((office, deed))
                break


LEADERS = frozenset({"president", "chair", "leader", "head", "chief", "director", "founder"})
"""Roles whose holder leads a body."""
