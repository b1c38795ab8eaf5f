"""Envoys of whom the text around tells whose they are: at an embassy, or before another one."""

import re
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.posts.cases import Case
from kg.extract.posts.office import ACCREDITED, Office
from kg.extract.posts.rule import Rule
from kg.extract.posts.stately import DIPLOMATS, DIRECT, OF_STATES
from kg.gazetteer import city, territory
from kg.model.extraction import EntityType, Form, Mention, Post, Ref, Span, Status

EMBASSY = re.compile(r"(?:Embassy|High Commission) of (?:the )?(?P<of>[^,(]+?)(?: (?:in|to) .+)?")
"""The name of a mission, and whose it is."""


def of_embassy(case: Case) -> Ref | None:
    """The state whose embassy the text tells of, of the ambassador of whom it tells no other; who
    else serves there is the embassy's.
    """
    if case.post.role not in DIPLOMATS or case.post.rule not in DIRECT or (
        case.told.office.closed or case.post.accredited_to is not None or case.first in NOT_OWN
    ):  # fmt: skip
        return None
    draft = case.draft
    named = [m for m in draft.mentions if m.type is EntityType.ORGANIZATION and m.form is Form.NAME]
    missions = [(m, match) for m in named if (match := EMBASSY.fullmatch(m.name)) is not None]
    if len({match["of"] for _, match in missions}) != 1:
        return None
    mission, match = missions[0]
    if case.post.role in STAFF and case.post.status is not Status.FORMER:
        ref = draft.mentions.index(mission)
        return ref if mission.span.start < case.start else None
    if not mission.is_subject:
        return None
    return state_in(case, match["of"], mission) if mission.span.start < case.start else None


STAFF = DIPLOMATS - OF_STATES | {"consul"}
"""Those who serve in a mission under its head."""
NOT_OWN = frozenset({"a", "an", "his", "her"})


def state_in(case: Case, name: str, body: Mention) -> Ref | None:
    """The state that the name of a body has in it, as a mention: one made there if none is."""
    known = territory(name)
    if known is None or not known.is_state:
        return None
    for ref, other in enumerate(case.draft.mentions):
        if other.type is EntityType.PLACE and other.form is Form.NAME and (
            territory(other.name) == known
        ):  # fmt: skip
            return ref
    at = case.draft.article.text.find(name, body.span.start, body.span.end)
    made = Mention(Span(at, at + len(name)), EntityType.PLACE, Form.NOUN, name)
    return None if at < 0 else case.draft.add(made)


def forerun(case: Case) -> Post | None:
    """The post of who comes after or was before in the same paragraph: "nominated as *ambassador to
    Chile* … the outgoing ambassador, Jens Holm".
    """
    if case.post.role not in DIPLOMATS or case.first != "the" or not case.is_passing:
        return None
    text = case.draft.article.text
    for other in reversed(case.draft.posts):
        same = other.title.of(text).lower() == case.title and other.person != case.post.person
        if same and other.status is not Status.FORMER and other.title.start < case.start:
            return other
    return None


def sent_there(
    draft: Draft, rule: Rule, match: re.Match[str], offices: list[Office], body: Ref | None
) -> tuple[list[Office], Ref | None]:
    """The offices and their body, which is no state to which somebody moves as its envoy: "Ana Lind
    heads *to Ghana* as ambassador".
    """
    if rule.name != "joins" or body is None or not draft.names(body, EntityType.PLACE):
        return offices, body
    moves = " to " in match[0][: match.start("b") - match.start() + 1]
    if not moves or any(office.role not in ACCREDITED for office in offices):
        return offices, body
    name = draft.mentions[body].name
    if territory(name) is None and city(name) is not None:
        return offices, None  # "moves *to Lima* as ambassador": where he will live
    return [o if o.host is not None else replace(o, host=body) for o in offices], None
