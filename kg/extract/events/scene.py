"""Where events are set whose own words name no place: what the text tells around them does."""

import re
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.events.sameness import GATHERINGS
from kg.extract.home import home_of
from kg.extract.states import state_of
from kg.gazetteer import demonym, territory
from kg.model.dates import PartialDate
from kg.model.extraction import EntityType, EventMention, Form, Ref

DECIDING = {"adoption", "appointment", "election", "sanction", "court-case"}
"""Types of what a body does where it sits."""
DONE = {"adoption", "election", "sanction", "court-case", "speech", "agreement", "commemoration"}
"""Types of what is done at a gathering."""
NEAR = 7
"""Days within which a body is taken to sit in the same place still."""


class Scene:
    """The places that a text tells of: `seat` is that from which it was filed, on a day."""

    def __init__(self, draft: Draft, seat: Ref | None, filed: PartialDate | None) -> None:
        self._draft = draft
        self._seat = seat
        self._filed = filed
        self._sat: dict[str, EventMention] = {}
        self._first: EventMention | None = None

    def settle(self) -> None:
        """Place the events in the order in which they are told."""
        events = self._draft.events
        for ref in sorted(range(len(events)), key=lambda at: events[at].trigger):
            event = events[ref]
            if event.same is not None:
                continue
            if not event.places:
                event = events[ref] = replace(event, places=self.places(event))
            if event.places and decided(event):
                self._first = self._first or event
                self._sat |= dict.fromkeys(self._bodies(event), event)

    def places(self, event: EventMention) -> tuple[Ref, ...]:
        """Where an event was that is told without a place."""
        if decided(event) and (self._bodies(event) or event.type != "appointment"):
            found = self._gathered(event) or self._where_sat(event) or self._at_seat(event)
            return found or self._of_state(event)
        return self._gathered(event) if event.type in DONE else ()

    def _gathered(self, event: EventMention) -> tuple[Ref, ...]:
        """The place of the gathering in the same sentence at which something was done: "the
        congress, held in Split, *adopted*", "a text *adopted* at a summit in Lima".
        """
        for other in self._draft.events:
            told = other.type in GATHERINGS and other.places and other.evidence == event.evidence
            if told and (other.date is None or event.date in {None, other.date}):
                ahead = other.trigger.start < event.trigger.start
                first, last = (other, event) if ahead else (event, other)
                between = self._draft.article.text[first.trigger.end : last.trigger.start]
                before = self._draft.article.text[event.evidence.start : first.trigger.start]
                near_by = ahead and not APART.search(between) and not BESIDES.search(before)
                if near_by or (not ahead and AT.match(between)):
                    return other.places
        return ()

    def _where_sat(self, event: EventMention) -> tuple[Ref, ...]:
        """Where the body did something else about that time."""
        known = (self._sat[name] for name in self._bodies(event) if name in self._sat)
        return next((e.places for e in known if near(e.date, event.date)), ())

    def _at_seat(self, event: EventMention) -> tuple[Ref, ...]:
        """Where the text is filed, if it opens with what a body of that state did in these days;
        so of what the body did besides, and what was decided on that day.
        """
        seat, first = self._seat, self._first
        if seat is None or not near(event.date, self._filed) or foreign(self._draft, event, seat):
            return ()
        if event.trigger.start < self._lead_end(seat):
            return (seat,) if self._bodies(event) else ()
        if first is None or first.places != (seat,):
            return ()
        bodies = self._bodies(event)
        same = bodies & self._bodies(first) if bodies else event.date == first.date
        return (seat,) if same else ()

    def _lead_end(self, seat: Ref) -> int:
        """Where the first paragraph behind the dateline ends."""
        at = self._draft.mentions[seat].span.end
        body = (p.passage for p in self._draft.passages if p.words and p.passage.offset >= at)
        return next((p.offset + len(p.text) for p in body if not p.heading), 0)

    def _bodies(self, event: EventMention) -> set[str]:
        """The name of the body that acts."""
        mentions = (self._draft.mentions[ref] for ref in event.participants[:1])
        return {m.name.lower() for m in mentions if m.type is EntityType.ORGANIZATION}

    def _of_state(self, event: EventMention) -> tuple[Ref, ...]:
        """The state whose election a text tells that is at home there: "before the election"."""
        text = self._draft.article.text
        before = text[max(0, event.trigger.start - 60) : event.trigger.start]
        poll = event.type == "election" and POLL.search(event.trigger.of(text)) is not None
        inner = INNER.search(event.evidence.of(text))
        if not poll or inner or LOCAL.search(before):
            return ()
        code, owner = home_of(self._draft).code, OWNER.search(before)
        places = (
            mention.name for mention in self._draft.mentions
            if mention.type is EntityType.PLACE and mention.span.within(event.evidence)
        )  # fmt: skip
        names = [*places, owner["of"]] if owner else [*places]
        lands = (territory(name) or demonym(name) for name in names)
        abroad = any(land is not None and land.is_land and land.code != code for land in lands)
        return () if abroad else self._state(code)

    def _state(self, code: str | None) -> tuple[Ref, ...]:
        """The first mention of a state by its name."""
        for ref, mention in enumerate(self._draft.mentions):
            if mention.type is EntityType.PLACE and mention.form is Form.NAME:
                land = territory(mention.name)
                if land is not None and land.code == code:
                    return (ref,)
        return ()


def decided(event: EventMention) -> bool:
    """Whether a body decided something, or people at the polls."""
    deed = event.type in DECIDING and event.rule.startswith("verb:")
    return deed or event.type == "election" or event.rule.startswith("verb:other:fail")


def foreign(draft: Draft, event: EventMention, seat: Ref) -> bool:
    """Whether who acts is told to be of another state than that from which an article is filed."""
    if not event.participants:
        return False
    mention = draft.mentions[event.participants[0]]
    before = draft.article.text[max(0, mention.span.start - 40) : mention.span.start]
    owner = OWNERS.search(before)
    told = f"{mention.name} {owner['of'] if owner else ''}".split()
    names = [*told, *(" ".join(told[at : at + 2]) for at in range(len(told) - 1))]
    here = state_of(draft.mentions[seat].name) or home_of(draft).code
    lands = (territory(name) or demonym(name) for name in names)
    return any(land is not None and land.is_land and land.code != here for land in lands)


def near(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two dates may be of one sitting."""
    if one is None or other is None or one.day is None or other.day is None:
        return False
    return abs(one.ordinal - other.ordinal) <= NEAR


APART = re.compile(r"\b(?:that|which|who|after|before|said|says|told|will|heard|of)\b|;")
"""What parts a gathering from what was done elsewhere."""
BESIDES = re.compile(
    r"\b(?:following|after|before|since|until|ahead of|prior to|made|"
    r"(?:sign|adopt|reach|agree|propose|present|announce|conclude|draft|launch|unveil|seal|negotiate)e?d)\b[^,;]*$",
    re.IGNORECASE,
)
"""What stands before a gathering at another time, or at which only something else was done: "a
treaty *signed* at a summit in Oslo was ratified".
"""
AT = re.compile(r"(?:(?! after | before )[^,;.])*\b(?:at|during)\b(?:(?! that | which )[^,;.])*$")
"""What leads from a deed to the gathering."""
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
