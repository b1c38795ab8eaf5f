"""Events of an article: mentions of one event merged, named neutrally, with an Id."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from kg.identifiers import digest, slug
from kg.model.article import Article
from kg.model.dates import PartialDate
from kg.model.extraction import EventMention, EventRef, Ref
from kg.model.resolution import Event, Id, Identities, Join, Known
from kg.resolve.identity import overlapping, scoped
from kg.resolve.occasions import known_event

EntityOf = Callable[[Ref], Id | None]


def adoption_id(resolution: Id) -> Id:
    """The Id of the adoption of a resolution."""
    return f"event/adoption-{resolution.partition('/')[2]}"


def groups(events: tuple[EventMention, ...]) -> dict[EventRef, list[EventRef]]:
    """The mentions of each event, by its first."""
    found: dict[EventRef, list[EventRef]] = {}
    for ref in range(len(events)):
        first = ref
        while events[first].same is not None and events[first].same != first:
            first = events[first].same or 0
        found.setdefault(first, []).append(ref)
    return found


def merged_event(
    refs: list[EventRef],
    events: tuple[EventMention, ...],
    entity_of: EntityOf,
    labels: dict[Id, str],
    text: str,
) -> Event:
    """One event from all of its mentions, not yet identified: without an Id."""
    mentions = [events[ref] for ref in refs]
    date = most_precise(m.date for m in mentions)
    places = ids((p for m in mentions for p in m.places[:1]), entity_of)
    participants = ids((r for m in mentions for r in m.participants), entity_of)
    agents = set(ids((r for m in mentions for r in m.agents), entity_of))
    if mentions[0].type == "adoption":
        # nobody is adopted
        agents |= set(participants)
    named = appointees(participants, mentions[0].type)
    whom = whose([labels[p] for p in named if p not in agents],
                 [labels[p] for p in named if p in agents])  # fmt: skip
    where = [labels[id] for id in places]
    label = event_label(mentions, text, neutral_word(mentions, text), where, date, whom)
    return Event(
        id="",
        type=mentions[0].type,
        label=label,
        mentions=tuple(refs),
        alt_labels=tuple(sorted({m.name.of(text) for m in mentions if m.name} - {label})),
        date=date,
        end_date=next((m.end_date for m in mentions if m.end_date), None),
        places=places,
        organizers=ids((r for m in mentions for r in m.organizers), entity_of),
        participants=participants,
        speakers=ids((r for m in mentions for r in m.speakers), entity_of),
        confidence=max(m.confidence for m in mentions),
    )


def appointees(participants: tuple[Id, ...], kind: str) -> tuple[Id, ...]:
    """Whose appointment it is: the body that somebody joins is not appointed.

    >>> appointees(("person/a", "organization/b"), "appointment")
    ('person/a',)
    """
    people = tuple(id for id in participants if id.startswith("person/"))
    return people if kind == "appointment" and people else participants


def identified_event(
    event: Event, mentions: list[EventMention], article: Article, identities: Identities,
    spoken_of: frozenset[Id],
) -> tuple[Event, Known, Join | None]:  # fmt: skip
    """The event with its Id, what is told of it, and why it is one of other articles. An adoption
    has the Id of its resolution.
    """
    word = neutral_word(mentions, article.text)
    told = Known(
        "", event.label, event.type, names=frozenset((word,)), date=event.date,
        places=frozenset(event.places), participants=actors_of(event),
    )  # fmt: skip
    if event.adopts is not None:
        known, join = Known(adoption_id(event.adopts), ""), None
    else:
        known, join = event_identity(
            told, word, event.places, article.key, mentions[0], identities, spoken_of
        )
    event = replace(event, id=known.id, label=known.label or event.label)
    return event, replace(told, id=event.id, label=event.label), join


def actors_of(event: Event) -> frozenset[Id]:
    """Whoever took part, and what was commemorated: what tells two events of a day apart."""
    anchor = (event.commemorates,) if event.commemorates else ()
    return frozenset((*event.organizers, *event.participants, *event.speakers, *anchor))


def ids(refs: Iterable[Ref], entity_of: EntityOf) -> tuple[Id, ...]:
    """The entities of mentions, each once, unresolved ones left out."""
    return tuple(dict.fromkeys(id for ref in refs if (id := entity_of(ref)) is not None))


def most_precise(dates: Iterable[PartialDate | None]) -> PartialDate | None:
    """The first date with the finest grain."""
    return max((d for d in dates if d is not None), key=lambda d: len(str(d)), default=None)


def neutral_word(mentions: list[EventMention], text: str) -> str:
    """What to call the event by: the first noun of the text that takes no side."""
    words = [m.trigger.of(text).lower() for m in mentions if not m.contested]
    plain = [
        word for word in words if word not in {"occasion", "session", "event", "events", "incident"}
    ]
    verbal = {m.trigger.of(text).lower() for m in mentions if m.rule.startswith("verb:")}
    nouns = [word for word in plain if word not in VERBS and not (word in verbal or verb(word))]
    word = next(iter(nouns or plain), "event")
    if word not in VERBS and (word in verbal or verb(word)):
        fired = word == "fired" and mentions[0].type == "appointment"
        return "dismissal" if fired else KINDS.get(mentions[0].type, "event")
    own = mentions[0].type != "other" or word in PLAIN
    told = VERBS.get(word, word if own else "event")
    elsewhere = told in OF_OFFICE and mentions[0].type != "appointment"
    return KINDS.get(mentions[0].type, "event") if elsewhere else told


OF_OFFICE = {"change of office", "appointment", "confirmation"}
"""What only an appointment is called: "took the floor" is a speech."""


def verb(word: str) -> bool:
    """Whether a word is by its form a verb's past."""
    return word.endswith("ed")


KINDS = {
    "meeting": "meeting", "visit": "visit", "speech": "speech", "agreement": "agreement",
    "election": "election", "appointment": "change of office", "protest": "protest",
    "armed-conflict": "fighting", "mass-killing": "killings", "attack": "attack",
    "disaster": "disaster", "commemoration": "commemoration", "court-case": "court case",
    "sanction": "sanctions", "adoption": "adoption",
}  # fmt: skip
"""What to call an event of a type of which the text has only a verb that has no noun here."""


VERBS = {
    told: word
    for line in (Path(__file__).parent / "event_words.tsv").read_text(encoding="utf-8").splitlines()
    if line[0] != "#"
    for word, _, tells in (line.partition("\t"),)
    for told in tells.split()
}
"""What to call an event that a verb tells, or a noun that says little."""
PLAIN = frozenset(VERBS.values())
"""Nouns that name what was done and say no more."""


def event_label(
    mentions: list[EventMention],
    text: str,
    word: str,
    places: list[str],
    date: PartialDate | None,
    whom: str,
) -> str:
    """The event's own name if it is not contested, else its word, place and date.

    A contested or nameless event goes by place and date alone: "Khojaly, 26 February 1992".
    """
    names = [m.name.of(text) for m in mentions if m.name and not m.contested]
    when = [date.words] if date else []
    if names:
        return ", ".join([max(names, key=len), *when])
    if word == "event" and (places or when):
        return ", ".join([*places[:1], *when])
    head = word.capitalize()
    if not places:
        head += whom
    return ", ".join([head, *places[:1], *when])


def says_nothing(event: Event) -> bool:
    """Whether no more is known of an event than that there was one: it has neither a kind, a name
    or noun of its own, a place nor a date.
    """
    nameless = event.type == "other" and event.label.partition(" ")[0] == "Event"
    known = (event.places, event.date, event.alt_labels, event.adopts, event.commemorates)
    return nameless and not any(known)


def whose(people: list[str], agents: list[str]) -> str:
    """Whose meeting or dismissal it is; where nobody else is named, who did it.

    >>> whose(["A", "B"], []), whose(["B"], ["A"]), whose([], ["A"]), whose([], [])
    (' of A and B', ' of B', ' by A', '')
    """
    named = people or agents
    if not named:
        return ""
    return (" of " if people else " by ") + " and ".join(named[:2])


def event_identity(
    told: Known,
    word: str,
    places: tuple[Id, ...],
    article: str,
    first: EventMention,
    identities: Identities,
    spoken_of: frozenset[Id],
) -> tuple[Known, Join | None]:
    """An event with place and day is one in every article; any other is its article's own, unless
    it fits one event of others and no second one.
    """
    parts = [] if word == "event" else [word]
    parts += [place.partition("/")[2] for place in places[:1]]
    parts += [str(told.date)] if told.date else []
    plain = f"event/{slug('-'.join(parts or ['event']))}"
    own = Known(scoped(plain, article, str(first.trigger.start)), "")
    if places and told.date is not None and told.date.day is not None:
        own = named_event(plain, told.label, article, identities, told.participants)
    if own.label:
        return own, None
    found = known_event(told, identities, spoken_of)
    if found is None:
        return own, None
    return found[0], Join(own.id, found[0].id, found[1].score, found[1].reasons)


def named_event(
    id: Id, label: str, article: str, identities: Identities, actors: frozenset[Id]
) -> Known:
    """The event of this Id, unless others took part in it: then a namesake."""
    had = identities.had(article, "event", label)
    known = {one.id: one for one in identities.under(had.id if had else id)}
    if had is not None and (had.id not in known or overlapping(actors, known[had.id].participants)):
        return known.get(had.id, had)
    known = {one.id: one for one in identities.under(id)}
    for one in known.values():
        if overlapping(actors, one.participants):
            return one
    return Known(id if id not in known else f"{id}-{digest(article, id)}", "")


def resolution_id(
    number: str | None, date: PartialDate | None, adopter: Id | None, article: str, start: int
) -> Id:
    """A resolution is its body's, by number or by day; without a body it is its article's own."""
    body = adopter.partition("/")[2] if adopter else None
    if body and number:
        return f"resolution/{body}-{slug(number)}"
    if body and date:
        return f"resolution/{body}-{date}"
    name = slug(number or "resolution")
    return f"resolution/{name}-{digest(article, str(start))}"
