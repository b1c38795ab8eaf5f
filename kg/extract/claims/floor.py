"""Who has the floor at the gathering that an article reports, and which claims were made there."""

from dataclasses import replace

from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.words.occasions import HOSTING, SPEAKING
from kg.model.extraction import ClaimMention, EntityType, EventRef, Ref


def give_floor(draft: Draft, passages: list[Named]) -> None:
    """Add speakers to the reported gathering and the gathering to their claims."""
    told = (r for r, e in enumerate(draft.events) if e.same is None and draft.is_current(e.date))
    ref = next((r for r in told if hosts_speech(draft, r)), None)
    if ref is None:
        return
    begin = draft.events[ref].trigger.start
    speakers = [r for passage in passages for r in subjects(draft, passage, begin)]
    for index, claim in enumerate(draft.claims):
        if made_there(draft, claim, begin):
            draft.claims[index] = replace(claim, made_at=ref)
            if claim.speaker is not None:
                speakers.append(claim.speaker)
    draft.events[ref] = replace(draft.events[ref], speakers=tuple(dict.fromkeys(speakers)))


def hosts_speech(draft: Draft, ref: EventRef) -> bool:
    """Whether the gathering is one at which people address others and not a talk of two: by any of
    the words for it, as "met for a roundtable".
    """
    told = (e.trigger for r, e in enumerate(draft.events) if r == ref or e.same == ref)
    return any(trigger.of(draft.article.text).lower() in HOSTING for trigger in told)


def subjects(draft: Draft, passage: Named, begin: int) -> list[Ref]:
    """People who are subjects of a verb of speaking, outside of what others say."""
    found = []
    for word in passage.words:
        at = passage.passage.offset + word.idx
        if word.dep_ != "nsubj" or word.head.lemma_ not in SPEAKING or at < begin:
            continue
        ref = draft.ref(passage.passage, word)
        if (
            ref is not None
            and draft.mentions[ref].type is EntityType.PERSON
            and not elsewhere(draft, at)
        ):
            found.append(ref)
    return found


def elsewhere(draft: Draft, position: int) -> bool:
    """Whether the sentence tells of another time or stands inside a claim."""
    if any(claim.content.start <= position < claim.content.end for claim in draft.claims):
        return True
    return other_time(draft, position)


def other_time(draft: Draft, position: int) -> bool:
    """Whether the sentence around the position has a date that is not the gathering's."""
    own = {event.date for event in draft.events if event.type == "meeting"}
    text = draft.article.text
    start = max(text.rfind(". ", 0, position), text.rfind("\n", 0, position))
    end = text.find(".", position)
    return any(
        start < d.span.start < (end if end > 0 else len(text)) and d.start not in own
        for d in draft.dates
    )


def made_there(draft: Draft, claim: ClaimMention, begin: int) -> bool:
    """Whether a person made the claim at the gathering: after its mention, at no other time."""
    if claim.speaker is None or claim.cue is None or claim.cue.start < begin:
        return False
    if draft.mentions[claim.speaker].type is not EntityType.PERSON:
        return False
    return not elsewhere(draft, claim.cue.start)
