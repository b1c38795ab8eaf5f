"""Of which state they are who act, or who vote at the polls."""

import re

from kg.extract.draft import Draft
from kg.extract.home import home_of
from kg.extract.states import state_of
from kg.gazetteer import demonym, territory
from kg.model.extraction import EntityType, EventMention, Form, Ref

OWNER = re.compile(r"(?P<of>[A-ZÀ-Þ][\w-]+?)(?:['’]s?)?(?: [a-z-]+){0,3} $")
"""Whose body or election is meant, before it: "*Kenya's* lower house"."""
OWNERS = re.compile(r"(?P<of>(?:[A-ZÀ-Þ][\w-]+ )?[A-ZÀ-Þ][\w-]+?)(?:['’]s?)?(?: [a-z-]+){0,3} $")
"""The same with a name of two words: "*North Korea's* assembly"."""
INNER = re.compile(
    r"\b(?:universit\w+|students?['’]?|federation|association|trade union|club|company|"
    r"shareholders|church|pope|bishop|rabbi|speaker|UN|committee)\b"
)
"""Bodies that elect among themselves."""
POLL = re.compile(r"(?:elections?|polls?|ballot|referendum|run-?off)$", re.IGNORECASE)
LOCAL = re.compile(
    r"\b(?:local|municipal|mayoral|provincial|regional|state|city|council|county|district|party|"
    r"leadership|by|congress|village|ward|communal|departmental|gubernatorial|primary|his|her|its|"
    r"their|my|our|your)(?: [a-z]+)?[ -]+$",
    re.IGNORECASE,
)
"""Before an election that is not the state's, or somebody's own."""


def foreign(draft: Draft, event: EventMention, seat: Ref) -> bool:
    """Whether who acts is told to be of another state than that from which an article is filed."""
    if not event.participants:
        return False
    mention = draft.mentions[event.participants[0]]
    before = draft.article.text[max(0, mention.span.start - 40) : mention.span.start]
    owner = OWNERS.search(before)
    told = f"{mention.name} {owner['of'] if owner else ''}".split()
    names = [*told, *(" ".join(told[at : at + 2]) for at in range(len(told) - 1))]
    return abroad(names, state_of(draft.mentions[seat].name) or home_of(draft).code)


def abroad(names: list[str], here: str | None) -> bool:
    """Whether one of some names is another state's, or the adjective of one."""
    lands = (territory(name) or demonym(name) for name in names)
    return any(land is not None and land.is_land and land.code != here for land in lands)


def where_polled(draft: Draft, event: EventMention) -> tuple[Ref, ...]:
    """The state whose election a text tells that is at home there: "before the election"."""
    text = draft.article.text
    before = text[max(0, event.trigger.start - 60) : event.trigger.start]
    poll = event.type == "election" and POLL.search(event.trigger.of(text)) is not None
    if not poll or INNER.search(event.evidence.of(text)) or LOCAL.search(before):
        return ()
    code, owner = home_of(draft).code, OWNER.search(before)
    names = [
        mention.name for mention in draft.mentions
        if mention.type is EntityType.PLACE and mention.span.within(event.evidence)
    ]  # fmt: skip
    names += [owner["of"]] if owner else []
    return () if abroad(names, code) else named_state(draft, code)


def named_state(draft: Draft, code: str | None) -> tuple[Ref, ...]:
    """The first mention of a state by its name."""
    for ref, mention in enumerate(draft.mentions):
        if mention.type is EntityType.PLACE and mention.form is Form.NAME:
            land = territory(mention.name)
            if land is not None and land.code == code:
                return (ref,)
    return ()
