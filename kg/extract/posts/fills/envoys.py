"""Envoys of whom the text around tells whose they are: at an embassy, or before another one."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from kg.extract.draft import Draft, sentence
from kg.extract.posts.bodies.antecedents import Antecedents
from kg.extract.posts.bodies.beside import is_state
from kg.extract.posts.bodies.cases import Case
from kg.extract.posts.bodies.stately import DIPLOMATS, DIRECT, OF_STATES, Told
from kg.extract.posts.fills.nationals import state_described
from kg.extract.posts.lines.rule import Rule
from kg.extract.posts.same import same_holder
from kg.extract.posts.titles.office import ACCREDITED, Office
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
    return state_in(case.draft, match["of"], mission) if mission.span.start < case.start else None


def of_sender(case: Case, body: Ref) -> Ref:
    """The state that sends the head of a mission, who is not the mission's; another body itself."""
    mention = case.draft.mentions[body]
    match = EMBASSY.fullmatch(mention.name) if case.post.role in OF_STATES else None
    state = None if match is None else state_in(case.draft, match["of"], mention)
    return body if state is None else state


STAFF = DIPLOMATS - OF_STATES | {"consul"}
"""Those who serve in a mission under its head."""
NOT_OWN = frozenset({"a", "an", "his", "her"})


def state_in(draft: Draft, name: str, body: Mention) -> Ref | None:
    """The state that the name of a body has in it, as a mention: one made there if none is."""
    known = territory(name)
    if known is None or not known.is_state:
        return None
    for ref, other in enumerate(draft.mentions):
        if other.type is EntityType.PLACE and other.form is Form.NAME and (
            territory(other.name) == known
        ):  # fmt: skip
            return ref
    at = draft.article.text.find(name, body.span.start, body.span.end)
    made = Mention(Span(at, at + len(name)), EntityType.PLACE, Form.NOUN, name)
    return None if at < 0 else draft.add(made)


def state_of_own_mission(draft: Draft, post: Post) -> Ref | None:
    """The state in whose embassy a diplomat has another post: "*Counsellor at the Embassy of Peru*,
    who will act as Chargé d'Affaires".
    """
    for other in draft.posts if post.role in DIPLOMATS else ():
        body = None if other.organization is None else draft.mentions[other.organization]
        match = None if body is None else EMBASSY.fullmatch(body.name)
        if body is not None and match is not None and same_holder(draft, other.person, post.person):
            return state_in(draft, match["of"], body)
    return None


def state_of_mission(draft: Draft, told: Told, post: Post) -> Ref | None:
    """The state whose head of mission the text has told, of one who serves under him by the title:
    "Permanent Representative Lind of Peru … *Second Secretary* Holm"; or whose diplomat he is
    called.
    """
    first = told.passage.lower[told.office.start]
    plain = post.rule in DIRECT and not told.office.closed and first not in NOT_OWN
    if post.role not in STAFF or post.accredited_to is not None or not plain:
        return state_described(draft, told.passage, post)
    title = post.title.of(draft.article.text).lower()
    held = [
        p.organization for p in draft.posts
        if p.role in OF_STATES | STAFF
        and told.passage.passage.offset <= p.title.start < post.title.start
        and p.title.of(draft.article.text).lower() != title and is_state(draft, p.organization)
    ]  # fmt: skip
    names = {draft.mentions[ref].name for ref in held if ref is not None}
    return held[-1] if len(names) == 1 else state_described(draft, told.passage, post)


def is_courtesy(draft: Draft, post: Post) -> bool:
    """Whether somebody is called an ambassador who is told at once to head something else: "
    *Ambassador* Ana Lind, director of the Sea Institute".
    """
    if post.role != "ambassador" or post.rule != "title-name" or post.accredited_to is not None:
        return False
    return any(
        p.person == post.person
        and p.rule in {"apposition", "title-behind"}
        and p.role not in DIPLOMATS
        and 0 < p.title.start - post.title.end < ASIDE
        and STATES_OWN.search(draft.article.text, p.title.start, p.title.end + ASIDE) is None
        for p in draft.posts
    )


STATES_OWN = re.compile(r"(?i)\b(?:mission|delegation|embassy|ministry|department|foreign|state)\b")
"""What tells that an ambassador heads something of a state's."""
ASIDE = 80  # characters between two titles of one who is told at once


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


def receive(draft: Draft, told: list[Told], antecedents: Antecedents) -> None:
    """Tell where the envoys are sent whose letters a head of state receives: "The President of
    Malta received the credentials of *the Ambassador of Chile*".
    """
    for each in told:
        post = draft.posts[each.at]
        if post.role not in PRESENTED or post.accredited_to is not None:
            continue
        # others of whom the paragraph tells have been envoys for long
        told_in = sentence(each.passage.passage, each.passage.words[each.office.first])
        if post.organization is None or CREDENTIALS.search(told_in.of(draft.article.text)) is None:
            continue
        heads = states_of_heads(draft, antecedents, told_in.start, told_in.end)
        own = draft.mentions[post.organization].name
        host = next((ref for ref in heads if draft.mentions[ref].name != own), None)
        draft.posts[each.at] = replace(post, accredited_to=host)


def states_of_heads(draft: Draft, antecedents: Antecedents, start: int, end: int) -> Iterator[Ref]:
    """The states of those who are told to receive letters in a stretch of the text."""
    held = ((p.title.of(draft.article.text), p.title.start, p.organization) for p in draft.posts)
    told = ((title, *one) for title, found in antecedents.offices.items() for one in found)
    for title, at, ref in chain(held, told):
        if start <= at < end and ref is not None and is_state(draft, ref) and (
            RECEIVING.fullmatch(title.lower()) is not None
            and is_given(draft.article.text[start:end], at - start, at - start + len(title))
        ):  # fmt: skip
            yield ref


def is_given(text: str, start: int, end: int) -> bool:
    """Whether it is to who holds a title that letters are given: "*the King* received the
    credentials", "presented her letters of credence to *the King*"; others are there, too.
    """
    if ACCEPTING.match(text, end) is not None:
        return True
    opening = max(text.rfind(". ", 0, start), text.rfind("; ", 0, start)) + 1
    return GIVEN.search(text, opening, start) is not None


PRESENTED = frozenset({"ambassador", "high-commissioner"})
"""Roles of those who present letters."""
CREDENTIALS = re.compile(r"\b(?:credentials|[Ll]etters? of credence|CREDENTIALS)\b")
ACCEPTING = re.compile(
    r"(?:(?!refus|declin| not )[^;.]){0,90}? (?:(?:has|have|today|also|formally) )*"
    r"(?:received?|receives|accept(?:ed|s))\b"
    rf"[^;.]{{0,200}}?{CREDENTIALS.pattern}"
)
GIVEN = re.compile(
    rf"(?:{CREDENTIALS.pattern}[^;.:]{{0,80}}?|\bpresent(?:ed|s|ing)?)(?: to| by)"
    r"(?:(?:,? (?:the|then|His|Her|Their|Majest(?:y|ies)|Excellency|Highness|Royal),?)*)? $"
)
RECEIVING = re.compile(
    r"president|king|queen|emperor|emir|sultan|governor[ -]general|grand duke|head of state|"
    r"prince|(?:deputy |vice )?(?:foreign minister|minister of foreign affairs)"
)
"""Titles of those who receive letters, or their copies."""


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


def is_sent(draft: Draft, post: Post) -> bool:
    """Whether somebody serves in a mission, for whose state he is there, or comes from there: none
    who was elsewhere.
    """
    if COMES.match(draft.article.text, draft.mentions[post.person].span.end):
        return True
    own = post.title.of(draft.article.text).lower().endswith("of mission")
    elsewhere = post.status is Status.FORMER and post.accredited_to is not None
    return own or (post.role in DIPLOMATS and not elsewhere)


COMES = re.compile(
    r" (?:will |is to |is due to )?(?:visits?|arrives?|travels?|fl(?:y|ies)|pays? a)\b"
)
"""What tells behind a name that he comes to where the mission is."""
