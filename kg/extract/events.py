"""Events: nouns and verbs that name one, with date, place and people where the text gives them."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.extract.anchors import (
    commemorated,
    coordinated,
    date_of,
    end_date_of,
    incident,
    participants_of,
    places_of,
    top,
)
from kg.extract.chunks import unreal
from kg.extract.draft import Draft, sentence
from kg.extract.lexicon import (
    ATTENDING,
    EVENT_HEADS,
    EVENT_NOUNS_CONTESTED,
    EVENT_VERBS,
    HOSTING,
    OCCASIONS,
    ORGANIZING,
)
from kg.extract.names import Named
from kg.identifiers import similar
from kg.model.extraction import EntityType, EventMention, EventRef, Ref, Span

GATHERINGS = {"meeting", "speech", "commemoration"}


def find_events(draft: Draft, passage: Named) -> None:
    """Add the events of a passage in the order of their words."""
    for token in passage.words:
        kind = noun_type(token)
        if kind is not None and token.lower_ != "anniversary":
            noun_event(draft, passage, token, kind)
        elif token.pos_ == "VERB" and token.lemma_ in EVENT_VERBS:
            verb_event(draft, passage, token)
    for token in passage.words:
        attend(draft, passage, token)
        commemorate(draft, passage, token)
        organize(draft, passage, token)


def of_a_body(draft: Draft, passage: Named, token: Token) -> bool:
    """Whether the noun is part of a body's name: "the Conference on Security"."""
    ref = draft.ref(passage.passage, token)
    return ref is not None and draft.mentions[ref].type is EntityType.ORGANIZATION


def noun_type(token: Token) -> str | None:
    """The event type of a noun, None where it is no event's name; contested names type nothing."""
    if token.lower_ == "call" and token.pos_ != "NOUN":
        return None
    if any(child.lower_ in {"no", "planned", "proposed", "cancelled"} for child in token.children):
        return None
    if token.pos_ not in {"NOUN", "PROPN", "ADJ"} or token.dep_ in {"compound", "amod"}:
        return None
    if token.lower_ in EVENT_NOUNS_CONTESTED:
        return "other"
    return EVENT_HEADS.get(token.lower_)


def noun_event(draft: Draft, passage: Named, token: Token, kind: str) -> None:
    """Add the event of a noun, if a place, date, people or an earlier mention anchor it."""
    if of_a_body(draft, passage, token):
        return
    event = described(draft, passage, token, kind)
    same = match(draft, event, token)
    told = (event.places, event.date, event.organizers, event.participants, event.name)
    anchored = any(told) or is_reported(draft, passage, token)
    if same is None and (not anchored or (refers_back(token) and not pinned(event, token))):
        return
    if same is not None and event.type == "other":
        event = replace(event, type=draft.events[same].type)
    record(draft, passage, token, replace(event, same=same))


def pinned(event: EventMention, token: Token) -> bool:
    """Whether a definite noun tells of something new: by a date, a name, or "the war in …"."""
    article = any(child.lower_ == "the" for child in token.children)
    return bool(event.date or event.name or (article and event.places))


def is_reported(draft: Draft, passage: Named, token: Token) -> bool:
    """Whether it is the gathering that the article opens with: "a roundtable" in the lead."""
    new = any(child.lower_ in {"a", "an"} for child in token.children)
    return new and token.lower_ in HOSTING and passage in draft.passages[:2]


def described(draft: Draft, passage: Named, token: Token, kind: str) -> EventMention:
    """The event with all that stands in the noun's own phrase."""
    parsed = passage.passage
    contested = token.lower_ in EVENT_NOUNS_CONTESTED
    return EventMention(
        trigger=parsed.span(token, token),
        type=kind,
        evidence=sentence(parsed, token),
        name=proper_name(passage, token),
        contested=contested,
        date=date_of(draft, passage, token),
        end_date=end_date_of(draft, passage, token),
        places=tuple(places_of(draft, passage, token)),
        organizers=() if contested else tuple(organizers_of(draft, passage, token)),
        participants=() if incident(kind) else tuple(participants_of(draft, passage, token)),
    )


def record(draft: Draft, passage: Named, token: Token, event: EventMention) -> None:
    """Add the event and where its trigger stands."""
    draft.event_at[passage.passage.offset + token.idx] = len(draft.events)
    draft.events.append(event)


def proper_name(passage: Named, token: Token) -> Span | None:
    """The capitalized name that the noun heads: "Khojaly Genocide", "Sochi Summit"."""
    if not token.text[:1].isupper() or token.is_sent_start:
        return None
    first = token
    while (
        first.i > 0 and first.nbor(-1).text[:1].isupper() and first.nbor(-1).head in {token, first}
    ):
        first = first.nbor(-1)
    return passage.passage.span(first, token) if first != token else None


def refers_back(token: Token) -> bool:
    """Whether the noun stands for something already told: "the incident", "this event"."""
    return any(child.lower_ in {"the", "this", "that", "these", "such"} for child in token.children)


def match(draft: Draft, event: EventMention, token: Token) -> EventRef | None:
    """The earlier event that this one is: same kind, no other place, no other date."""
    definite = refers_back(token)
    for ref in range(len(draft.events) - 1, -1, -1):
        earlier = draft.events[ref]
        if not comparable(earlier, event, token):
            continue
        shared = shares_place(draft, earlier, event)
        if shared is False or clash(earlier, event):
            continue
        if (
            shared
            or definite
            or (event.contested and not event.places and token.tag_ in {"NN", "NNP"})
        ):
            return earlier.same if earlier.same is not None else ref
    return None


def comparable(earlier: EventMention, event: EventMention, token: Token) -> bool:
    """Whether two mentions may name one event by their words."""
    if earlier.type in GATHERINGS:
        return token.lower_ in OCCASIONS or event.type == earlier.type
    if event.type == earlier.type:
        return token.lower_ != "occasion"
    return incident(earlier.type) and (token.lower_ in {"event", "incident"} or event.contested)


def clash(earlier: EventMention, event: EventMention) -> bool:
    """Whether both have a date and the dates differ where both are told."""
    if earlier.date is None or event.date is None:
        return False
    first, second = str(earlier.date), str(event.date)
    return not (first.startswith(second) or second.startswith(first))


def shares_place(draft: Draft, earlier: EventMention, event: EventMention) -> bool | None:
    """True where the first places are the same, False where they differ, None where one is open."""
    if not earlier.places or not event.places:
        return None
    first = {draft.mentions[ref].name for ref in earlier.places}
    second = {draft.mentions[ref].name for ref in event.places}
    return bool(first & second) or any(similar(a, b) for a in first for b in second)


def organizers_of(draft: Draft, passage: Named, token: Token) -> Iterator[Ref]:
    """Who organized it: "organized by X and Y", "X hosted the meeting"."""
    for child in token.children:
        if child.dep_ in {"acl", "relcl"} and child.lemma_ in ORGANIZING:
            for agent in child.children:
                if agent.dep_ == "agent":
                    yield from coordinated(draft, passage, agent)
    verb = token.head
    if token.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in ORGANIZING - {"chair"}:
        wanted = "nsubj" if token.dep_ == "dobj" else "agent"
        for child in verb.children:
            if child.dep_ == wanted:
                yield from coordinated(draft, passage, child)


def verb_event(draft: Draft, passage: Named, token: Token) -> None:
    """The event that a verb tells: "X met Y", "X visited Baku"."""
    people = tuple(dict.fromkeys(participants_of(draft, passage, token)))
    if len(people) < EVENT_VERBS[token.lemma_][1] or unreal(token):
        return
    if token.lemma_ == "speak" and not any(c.lower_ == "with" for c in token.children):
        return
    event = EventMention(
        trigger=passage.passage.span(token, token),
        type=EVENT_VERBS[token.lemma_][0],
        evidence=sentence(passage.passage, token),
        date=date_of(draft, passage, token),
        places=tuple(places_of(draft, passage, token)),
        participants=people,
        confidence=0.7,
    )
    record(draft, passage, token, event)


def attend(draft: Draft, passage: Named, verb: Token) -> None:
    """Who attended: subjects and agents of "attend", "grace", "join" with an event as object."""
    if verb.pos_ != "VERB" or verb.lemma_ not in ATTENDING or unreal(verb):
        return
    for child in verb.children:
        ref = draft.event_at.get(passage.passage.offset + top(child).idx)
        if ref is None or child.dep_ not in {"dobj", "nsubjpass"}:
            continue
        people = tuple(attendants(draft, passage, verb, passive=child.dep_ == "nsubjpass"))
        event = draft.events[ref]
        draft.events[ref] = replace(event, participants=(*event.participants, *people))


def commemorate(draft: Draft, passage: Named, token: Token) -> None:
    """What a gathering marks, told in its sentence."""
    ref = draft.event_at.get(passage.passage.offset + token.idx)
    if ref is None or draft.events[ref].type not in GATHERINGS:
        return
    marked = commemorated(draft, passage, token)
    if marked is not None:
        draft.events[ref] = replace(draft.events[ref], commemorates=marked)


def organize(draft: Draft, passage: Named, token: Token) -> None:
    """Read "X and Y were the organizers" of the gathering told last."""
    if token.lemma_ not in {"organizer", "organiser", "host", "sponsor"} or token.dep_ != "attr":
        return
    ref = next(
        (r for r in range(len(draft.events) - 1, -1, -1) if draft.events[r].type in GATHERINGS),
        None,
    )
    for child in token.head.children:
        if child.dep_ == "nsubj" and ref is not None:
            found = tuple(coordinated(draft, passage, child))
            draft.events[ref] = replace(
                draft.events[ref], organizers=(*draft.events[ref].organizers, *found)
            )


def attendants(draft: Draft, passage: Named, verb: Token, *, passive: bool) -> Iterator[Ref]:
    """Every person named below the agent or subject of the verb."""
    for child in verb.children:
        if child.dep_ == ("agent" if passive else "nsubj"):
            below = {draft.ref(passage.passage, token) for token in child.subtree}
            yield from sorted(
                r for r in below if r is not None and draft.names(r, EntityType.PERSON)
            )


def first_gathering(draft: Draft) -> EventRef | None:
    """The gathering that the article reports: the first one told, not one referred back to."""
    return next(
        (ref for ref, e in enumerate(draft.events) if e.type in GATHERINGS and e.same is None), None
    )
