"""What two mentions of events share: places, people, and whom something was done to."""

from spacy.tokens import Token

from kg.extract.draft import Draft
from kg.extract.events.factuality import is_verb
from kg.extract.events.stage import Stage
from kg.identifiers import similar
from kg.model.extraction import EntityType, EventMention, Ref


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


def one_lead(draft: Draft, earlier: EventMention, event: EventMention) -> bool:
    """Whether the change of office is that of one person: who leaves for one post is not who takes
    another over from him.
    """
    if event.type != "appointment" or not (earlier.participants and event.participants):
        return True
    return surname(draft, event.participants[0]) == surname(draft, earlier.participants[0])


def shares_place(draft: Draft, earlier: EventMention, event: EventMention) -> bool | None:
    """True where places are the same, False where they differ, None where one is open."""
    if not earlier.places or not event.places:
        return None
    first = {draft.mentions[ref].name for ref in earlier.places}
    second = {draft.mentions[ref].name for ref in event.places}
    return bool(first & second) or any(similar(a, b) for a in first for b in second)


def shared_people(draft: Draft, earlier: EventMention, event: EventMention) -> int:
    """How many took part in both, by name or surname."""
    first = {surname(draft, ref) for ref in (*earlier.participants, *earlier.organizers)}
    second = {surname(draft, ref) for ref in (*event.participants, *event.organizers)}
    return len(first & second)


def surname(draft: Draft, ref: Ref) -> str:
    """What a later mention calls somebody by: a person's last word, a body's whole name."""
    mention = draft.mentions[ref]
    return mention.name.split()[-1] if mention.type is EntityType.PERSON else mention.name
