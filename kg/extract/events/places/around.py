"""Where events were whose own words name no place: what the text tells around them does.

`WAYS` is the order in which a place is looked for.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.events.places.here import housed, told_here
from kg.extract.events.places.states import foreign, where_polled
from kg.extract.events.sameness.alike import GATHERINGS
from kg.extract.events.sentences.stage import is_report
from kg.extract.events.times.newsday import SOME_DAY
from kg.extract.words.chambers import CHAMBERS
from kg.extract.words.happenings import INCIDENTS
from kg.model.dates import PartialDate
from kg.model.extraction import EntityType, EventMention, EventRef, Mention, Ref

STAGED = {
    "adoption",
    "meeting",
    "speech",
    "court-case",
    "protest",
    "agreement",
    "election",
    "attack",
}
"""Types of events that happen where the article is filed, if it opens with them."""
DECIDING = {"adoption", "appointment", "election", "sanction", "court-case"}
"""Types of what a body does where it sits."""
DONE = {"adoption", "election", "sanction", "court-case", "speech", "agreement", "commemoration"}
"""Types of what is done at a gathering."""
NEAR = 7
"""Days within which a body is taken to sit in the same place still."""
TOLD_ALONG = (":news", ":clause", ":filed", SOME_DAY)
"""Rules by which an event's day is that of another one."""
REMOTE = re.compile(r"\b(?:telephone|phone|video|online|virtual|by call)\b")


class Scene:
    """What an article tells of the places of its events, as far as it is read.

    `seat` is the place from which it was filed, on the day `filed`; `reported` the gathering that
    it reports, if the dateline tells the day of that.
    """

    def __init__(
        self, draft: Draft, seat: Ref | None, filed: PartialDate | None, reported: EventRef | None
    ) -> None:
        self.draft, self.seat, self.filed = draft, seat, filed
        self.reported = reported
        self.news: EventMention | None = None
        self.of_day: dict[PartialDate, tuple[Ref, ...]] = {}
        self.sat: dict[str, EventMention] = {}
        self.gatherings: list[EventMention] = []

    def settle(self) -> None:
        """Place the events in the order in which they are told."""
        events = self.draft.events
        for ref in sorted(range(len(events)), key=lambda at: events[at].trigger):
            if events[ref].same is None:
                if not events[ref].places:
                    events[ref] = replace(events[ref], places=self.place(ref))
                self.note(events[ref])

    def place(self, ref: EventRef) -> tuple[Ref, ...]:
        """Where an event was, by the first way that tells."""
        if ref == self.reported and self.seat is not None:
            return (self.seat,)
        event = self.draft.events[ref]
        return next((found for way in WAYS if (found := way(self, event))), ())

    def note(self, event: EventMention) -> None:
        """Keep what an event tells of the places of those behind it."""
        far = event.type in INCIDENTS and event.places and self.of_today(event)
        if event.type in STAGED or far:
            self.news = self.news or event
        if not event.places:
            return
        if event.date is not None:
            self.of_day[event.date] = event.places
        if event.type == "meeting" and event.date is not None:
            self.gatherings.append(event)
        if decided(event) or event.type == "meeting":
            self.sat |= dict.fromkeys(self.bodies(event), event)

    def of_today(self, event: EventMention) -> bool:
        """Whether an event is at most some days older than the article."""
        date, filed = event.date, self.filed
        if date is None or date.day is None or date.month is None or filed is None:
            return False
        return 0 <= filed.ordinal - date.ordinal <= NEAR

    def bodies(self, event: EventMention) -> set[str]:
        """The name of the body that acts."""
        met = event.type == "meeting"
        mentions = (self.draft.mentions[ref] for ref in event.participants[: 2 if met else 1])
        bodies = (m for m in mentions if m.type is EntityType.ORGANIZATION)
        return {m.name.lower() for m in bodies if not (met and sent(self.draft, m))}

    def lead_end(self, seat: Ref) -> int:
        """Where the first paragraph behind the dateline ends."""
        at = self.draft.mentions[seat].span.end
        body = (p.passage for p in self.draft.passages if p.words and p.passage.offset >= at)
        return next((p.offset + len(p.text) for p in body if not p.heading), 0)


def in_report(scene: Scene, event: EventMention) -> tuple[Ref, ...]:
    """The place in front of the paragraph, in an article of several reports."""
    draft = scene.draft
    here = (p for p in draft.passages if p.passage.offset <= event.trigger.start)
    own = max(here, key=lambda p: p.passage.offset)
    if not is_report(draft, own) or not body_decided(scene, event):
        return ()
    ref = draft.mention_at.get(own.passage.offset)
    return (ref,) if ref is not None and draft.names(ref, EntityType.PLACE) else ()


def in_lead(scene: Scene, event: EventMention) -> tuple[Ref, ...]:
    """Where the article was filed, of the event with which it opens, and of what a body is told in
    the lead to have decided in these days.
    """
    seat = scene.seat
    if seat is None or event.trigger.start >= scene.lead_end(seat) or not may_be_at(scene, event):
        return ()
    opens = scene.news is None and event.type in STAGED
    body = decided(event) and bool(scene.bodies(event))
    return (seat,) if scene.of_today(event) and (opens or body) else ()


def with_news(scene: Scene, event: EventMention) -> tuple[Ref, ...]:
    """Where the article was filed, of what else happened on the day of the event with which it
    opens, if that was there.
    """
    seat, first = scene.seat, scene.news
    if seat is None or first is None or first.places != (seat,):
        return ()
    day = first.date in {event.date, event.end_date}
    staged = event.type in STAGED or body_decided(scene, event)
    return (seat,) if day and staged and may_be_at(scene, event) else ()


def may_be_at(scene: Scene, event: EventMention) -> bool:
    """Whether an event may have been where the article was filed: nobody talked from afar, and no
    body of another state decided.
    """
    seat = scene.seat
    away = seat is None or (decided(event) and foreign(scene.draft, event, seat))
    return not away and not remote(scene.draft, event)


def of_occasion(scene: Scene, event: EventMention) -> tuple[Ref, ...]:
    """Where the occasion was with which an event is told."""
    apart = remote(scene.draft, event) or housed(scene.draft, event)
    if event.date is None or event.type in {"sanction", "election"} or apart:
        return ()
    return scene.of_day.get(event.date, ()) if event.rule.endswith(TOLD_ALONG) else ()


def at_gathering(scene: Scene, event: EventMention) -> tuple[Ref, ...]:
    """Where the gathering was at which it was done."""
    told = event.type in DONE or body_decided(scene, event)
    return of_gathering(scene.draft, event) if told else ()


def within_gathering(scene: Scene, event: EventMention) -> tuple[Ref, ...]:
    """Where the gathering was during whose days it was done, by nobody or somebody of those who
    were there: "the congress met in Split on 3–5 May. A motion was lost on 4 May".
    """
    if event.date is None or event.date.day is None or remote(scene.draft, event):
        return ()
    if event.type not in DONE - {"commemoration"} and not body_decided(scene, event):
        return ()
    for gathering in scene.gatherings:
        if gathering.date is None or gathering.date.day is None:
            continue
        last = gathering.end_date or gathering.date
        came = [r for r in gathering.participants if not sent(scene.draft, scene.draft.mentions[r])]
        who, there = named(scene, event.participants), named(scene, came)
        if gathering.date.ordinal <= event.date.ordinal <= last.ordinal and who <= there:
            return gathering.places
    return ()


def named(scene: Scene, people: Iterable[Ref]) -> set[str]:
    """The last words of the names of some who took part."""
    names = (scene.draft.mentions[ref].name for ref in people)
    return {name.lower().split()[-1] for name in names if name}


def where_sat(scene: Scene, event: EventMention) -> tuple[Ref, ...]:
    """Where the body decided something else about that time, or met on that day."""
    if not body_decided(scene, event):
        return ()
    known = [scene.sat[name] for name in scene.bodies(event) if name in scene.sat]
    met = (e.places for e in known if e.type != "meeting" or e.date == event.date)
    return next(met, ()) if any(near(e.date, event.date) for e in known) else ()


def here(scene: Scene, event: EventMention) -> tuple[Ref, ...]:
    """Where the article was filed, of what it tells to have been "here", in nobody's quotation."""
    told = scene.seat is not None and told_here(scene.draft, event)
    return (scene.seat,) if scene.seat is not None and told else ()


def at_polls(scene: Scene, event: EventMention) -> tuple[Ref, ...]:
    """The state whose election it is."""
    return where_polled(scene.draft, event)


WAYS = (
    in_report,
    here,
    in_lead,
    with_news,
    of_occasion,
    at_gathering,
    where_sat,
    within_gathering,
    at_polls,
)
"""How a place is found, in this order."""


def decided(event: EventMention) -> bool:
    """Whether a body decided something, or people at the polls."""
    deed = event.type in DECIDING and event.rule.startswith("verb:")
    return deed or event.type == "election" or event.rule.startswith("verb:other:fail")


def body_decided(scene: Scene, event: EventMention) -> bool:
    """Whether a body decided something; an appointment only if one is named."""
    return decided(event) and (event.type != "appointment" or bool(scene.bodies(event)))


def sent(draft: Draft, body: Mention) -> bool:
    """Whether only some of a chamber met, who may be abroad: "a delegation *of the Senate*"."""
    before = draft.article.text[max(0, body.span.start - 10) : body.span.start]
    chamber = not CHAMBERS.isdisjoint(body.name.lower().split())
    return chamber and re.search(r"\b(?:of|from)(?: the)? $", before) is not None


def remote(draft: Draft, event: EventMention) -> bool:
    """Whether people talked from afar: "spoke by telephone"."""
    told = event.evidence.of(draft.article.text).lower()
    return event.type == "meeting" and bool(REMOTE.search(told))


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


def of_gathering(draft: Draft, event: EventMention) -> tuple[Ref, ...]:
    """The place of the gathering at which something was done: "the congress, held in Split,
    *adopted*", "a text *adopted* at a summit in Lima".
    """
    for other in draft.events:
        told = other.type in GATHERINGS and other.places and other.evidence == event.evidence
        fits = told and (other.date is None or event.date in {None, other.date})
        if fits and done_at(draft, event, other):
            return other.places
    return ()


def done_at(draft: Draft, event: EventMention, gathering: EventMention) -> bool:
    """Whether the words between the two let the one happen at the other."""
    text, ahead = draft.article.text, gathering.trigger.start < event.trigger.start
    first, last = (gathering, event) if ahead else (event, gathering)
    between = text[first.trigger.end : last.trigger.start]
    if not ahead:
        return AT.match(between) is not None
    before = text[event.evidence.start : first.trigger.start]
    return not APART.search(between) and not BESIDES.search(before)
