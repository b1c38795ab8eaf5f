"""What two mentions of events share: places, people, and whom something was done to."""

from spacy.tokens import Token

from kg.extract.draft import Draft
from kg.extract.events.factuality import is_verb
from kg.extract.events.stage import Stage
from kg.gazetteer import City, Territory, place
from kg.identifiers import similar
from kg.model.extraction import EntityType, EventMention, Form, Ref


def another_patient(stage: Stage, earlier: EventMention, token: Token) -> bool:
    """Whether a verb does to somebody by name what others, by name too, met with before: "dismissed
    X", "met Y".
    """
    draft = stage.draft
    whom = next((c for c in token.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    ref = draft.ref(stage.passage.passage, whom) if whom is not None and is_verb(token) else None
    named = (
        next((c for c in whom.children if c.dep_ == "appos"), None) if whom is not None else None
    )
    if ref is None and named is not None and is_verb(token):
        ref = draft.ref(stage.passage.passage, named)
    if earlier.type not in {"appointment", "meeting"} or ref is None:
        return False
    if not draft.names(ref, EntityType.PERSON):
        return False
    known = {surname(draft, r) for r in earlier.participants if draft.names(r, EntityType.PERSON)}
    return bool(known) and surname(draft, ref) not in known


def of_others(draft: Draft, earlier: EventMention, event: EventMention, token: Token) -> bool:
    """Whether others than those of the event before speak, celebrate their own anniversary or are
    met with.
    """
    new = event.evidence != earlier.evidence and any(
        c.lower_ in {"a", "an"} for c in token.children
    )
    placed = event.places and shares_place(draft, earlier, event) is not True
    if new and placed and event.type in {"protest", "attack"}:
        return shared_people(draft, earlier, event) == 0  # "They marched. A rally in Lima drew few"
    both = bool(earlier.participants and event.participants)
    if both and (event.type == "speech" or token.lower_ == "anniversary"):
        return shared_people(draft, earlier, event) == 0
    return both and other_guests(draft, earlier, event, token)


def other_guests(draft: Draft, earlier: EventMention, event: EventMention, token: Token) -> bool:
    """Whether words bring up a meeting of the same person with somebody else by name: "held talks
    with X", "likewise held a meeting with Y".
    """
    old = any(c.lower_ in {"the", "this", "that", "their", "these"} for c in token.children)
    if event.type != "meeting" or earlier.type != "meeting" or old:
        return False
    first, second = (
        {surname(draft, r) for r in e.participants if named_person(draft, r)}
        for e in (earlier, event)
    )
    return bool(first - second) and bool(second - first)


def named_person(draft: Draft, ref: Ref) -> bool:
    """Whether a mention is somebody's name."""
    mention = draft.mentions[ref]
    return mention.type is EntityType.PERSON and mention.form is Form.NAME


def one_lead(draft: Draft, earlier: EventMention, event: EventMention) -> bool:
    """Whether the change of office is that of one person: who leaves for one post is not who takes
    another over from him.
    """
    if event.type != "appointment" or not (earlier.participants and event.participants):
        return True
    return surname(draft, event.participants[0]) == surname(draft, earlier.participants[0])


def shares_place(draft: Draft, earlier: EventMention, event: EventMention) -> bool | None:
    """True where places are the same, False where they differ, None where one is open or lies in
    the other.
    """
    if not earlier.places or not event.places:
        return None
    first = {draft.mentions[ref].name for ref in earlier.places}
    second = {draft.mentions[ref].name for ref in event.places}
    if first & second or any(similar(a, b) for a in first for b in second):
        return True
    return None if any(lies_in(a, b) or lies_in(b, a) for a in first for b in second) else False


def lies_in(town: str, land: str) -> bool:
    """Whether a town lies in a state: "Osaka" in "Japan"."""
    inner, outer = place(town), place(land)
    return isinstance(inner, City) and isinstance(outer, Territory) and inner.country == outer.code


def shared_people(draft: Draft, earlier: EventMention, event: EventMention) -> int:
    """How many took part in both, by name or surname."""
    first = {surname(draft, ref) for ref in (*earlier.participants, *earlier.organizers)}
    second = {surname(draft, ref) for ref in (*event.participants, *event.organizers)}
    return len(first & second)


def surname(draft: Draft, ref: Ref) -> str:
    """What a later mention calls somebody by: a person's last word, a body's whole name."""
    mention = draft.mentions[ref]
    return mention.name.split()[-1] if mention.type is EntityType.PERSON else mention.name
