"""Who has the floor at the gathering that an article reports, and which claims were made there."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from kg.extract.draft import Draft
from kg.extract.events.clauses.clauses import cue_token
from kg.extract.events.participants.assemblies import Floor, floors
from kg.extract.events.participants.proceedings import body_of, risen
from kg.extract.events.participants.seats import has_seat
from kg.extract.events.sentences.factuality import FACT, of_verb
from kg.extract.naming.names import Named
from kg.extract.text.parse import Token
from kg.extract.text.verbforms import PASTLIKE
from kg.extract.words.lexicon import words
from kg.extract.words.occasions import SPEAKING
from kg.extract.words.statements import MEDIA
from kg.model.extraction import ClaimMention, EntityType, EventMention, Form, Ref, Span

WRITING = {"tweet", "post", "write", "blog", "email", "telegraph", "phone"}
"""Verbs of who is not there at all."""

APART = words(
    "tweet post write blog text claim recall release publish phone call email telegraph accord"
)
"""Verbs of what is not said aloud to those who are present."""

ALOUD = {"claim", "recall", "call", "accord"}
"""Verbs that tell so only of who may be anywhere."""

AUDIENCE = words(
    "audience meeting conference roundtable seminar workshop symposium forum summit session "
    "congress participants delegates guests attendees members gathering panel assembly council"
)


def give_floor(draft: Draft, passages: list[Named]) -> None:
    """Add speakers to the reported gathering and the gathering to their claims."""
    floor = next(floors(draft), None)
    if floor is None:
        return
    sat: list[Ref | None] = []
    if floor.record:
        sat += [*body_of(draft), *(r for passage in passages for r in risen(draft, passage))]
    for claim in draft.claims if floor.reported else ():
        floor.absent.update(absent(draft, floor, claim))
    speakers = [r for passage in passages for r in subjects(draft, floor, passage)]
    for index, claim in enumerate(draft.claims):
        if made_there(draft, floor, claim):
            draft.claims[index] = replace(claim, made_at=floor.ref)
            if claim.speaker is not None:
                speakers.append(claim.speaker)
        elif floor.record and represented(draft, claim) and said_there(draft, floor, claim):
            sat.append(claim.speaker)
    people = (*floor.event.participants, *(ref for ref in sat if ref is not None))
    draft.events[floor.ref] = replace(
        floor.event,
        participants=tuple(dict.fromkeys(people)),
        speakers=tuple(dict.fromkeys(speakers)),
    )


def meant(draft: Draft, floor: Floor, who: Ref) -> Ref:
    """Whom a pronoun means that goes on for the speaker before: "She said"."""
    if draft.mentions[who].form is not Form.PRONOUN:
        return who
    before = bisect_left(floor.speakers, (draft.mentions[who].span.start, 0))
    return floor.speakers[before - 1][1] if before else who


def subjects(draft: Draft, floor: Floor, passage: Named) -> Iterator[Ref]:
    """People who are subjects of a verb of speaking, outside of what others say."""
    for word in passage.words:
        if word.dep_ != "nsubj" or word.head.lemma_ not in SPEAKING:
            continue
        ref = draft.ref(passage.passage, word)
        if ref is None or draft.mentions[ref].type is not EntityType.PERSON:
            continue
        sentence = passage.passage.span(word.sent[0], word.sent[-1])
        if on_floor(draft, floor, passage, word.head, sentence, ref):
            yield ref


def absent(draft: Draft, floor: Floor, claim: ClaimMention) -> list[str]:
    """The last name of a claim's speaker, where he speaks elsewhere."""
    verb = None if claim.cue is None else cue_token(draft, claim.cue)
    if claim.speaker is None or claim.cue is None or verb is None or verb.lemma_ == "tell":
        return []
    passage = draft.passages[passage_at(draft, claim.cue.start)]
    away = verb.lemma_ in WRITING or elsewhere(draft, floor, passage, verb)
    named = draft.names(claim.speaker, EntityType.PERSON)
    return draft.mentions[claim.speaker].name.split()[-1:] if away and named else []


def made_there(draft: Draft, floor: Floor, claim: ClaimMention) -> bool:
    """Whether a person made the claim at the gathering: after its mention, at no other time."""
    person = claim.speaker is not None and (draft.mentions[claim.speaker].type is EntityType.PERSON)
    return person and said_there(draft, floor, claim)


def represented(draft: Draft, claim: ClaimMention) -> bool:
    """Whether a state has its say, through its delegate: "The representative of Nepal said"."""
    return claim.speaker is not None and draft.names(claim.speaker, EntityType.PLACE)


def said_there(draft: Draft, floor: Floor, claim: ClaimMention) -> bool:
    """Whether a claim was made at the gathering, whoever made it."""
    if claim.speaker is None or claim.cue is None:
        return False
    if claim.date is not None and claim.date != floor.event.date:
        return False
    verb = cue_token(draft, claim.cue)
    passage = draft.passages[passage_at(draft, claim.cue.start)]
    return verb is not None and on_floor(draft, floor, passage, verb, claim.evidence, claim.speaker)


def passage_at(draft: Draft, at: int) -> int:
    """The number of the passage around a place."""
    return bisect_left(draft.passages, at + 1, key=lambda p: p.passage.offset) - 1


def on_floor(
    draft: Draft, floor: Floor, passage: Named, verb: Token, sentence: Span, who: Ref
) -> bool:
    """Whether words are spoken at the gathering: the sentence names it, or the article reports it
    and lets somebody speak to nobody and nowhere else; at no other time, and in no other's words.
    """
    at = passage.passage.offset + verb.idx
    if next(floor.told.around(at), None) is not None:
        return False
    if other_time(floor, passage, verb, sentence):
        return False
    if of_verb(verb) is not FACT and verb.tag_ != "VBG":
        return False
    own = (t for t in floor.triggers if t.within(sentence))
    if any(next(floor.told.around(trigger.start), None) is None for trigger in own):
        return not any(sentence.start <= e.trigger.start < at for e in foreign(draft, floor))
    behind = floor.record or (floor.reported and at > floor.event.trigger.start)
    silent = verb.lemma_ in (APART - ALOUD if floor.shared else APART)
    past = floor.shared or verb.tag_ in PASTLIKE
    if not behind or not past or silent or elsewhere(draft, floor, passage, verb):
        return False
    speaker = meant(draft, floor, who)
    gone = bool(floor.absent.intersection(draft.mentions[speaker].name.split()[-1:]))
    return not gone and (floor.record or has_seat(draft, floor.event, speaker))


def foreign(draft: Draft, floor: Floor) -> Iterator[EventMention]:
    """Other gatherings than that of the floor."""
    return (
        e
        for r, e in enumerate(draft.events)
        if r != floor.ref and e.same != floor.ref and e.type == floor.event.type
    )


def other_time(floor: Floor, passage: Named, verb: Token, sentence: Span) -> bool:
    """Whether words are said on a date that is not the gathering's; when what is said happened, or
    what the speaker once was, is no time of saying: "Novak, an envoy until 2022, cited a law of
    2019".
    """
    first = bisect_left(floor.others, sentence.start)
    last = bisect_left(floor.others, sentence.end)
    if not (floor.shared or floor.conference):
        return first < last
    low, high = passage.passage.offset, passage.passage.offset + len(passage.passage.text)
    here = (at - low for at in floor.others[first:last] if low <= at < high)
    return any(said_on(passage, verb, at) for at in here)


def said_on(passage: Named, verb: Token, at: int) -> bool:
    """Whether the date at a place in a passage hangs on a verb, in no clause between the two."""
    found = passage.passage.doc.char_span(at, at + 1)
    day = passage.passage.doc[found[0]]
    while day.i != verb.i:
        if day.dep_ in CLAUSES or day.head.i == day.i:
            return False
        day = day.head
    return True


CLAUSES = {"relcl", "acl", "ccomp", "xcomp", "advcl", "conj", "appos", "parataxis", "pcomp"}
"""How what is told beside a verb of saying hangs on it, or on the speaker."""


def elsewhere(draft: Draft, floor: Floor, passage: Named, verb: Token) -> bool:
    """Whether words are said to somebody who is not told to be there, in a medium or message, or in
    another place: "told the BBC", "said in a statement", "said in Ljubljana".
    """
    if verb.dep_ == "relcl" and any(w.lower_ in MESSAGES for w in islice(verb.head.ancestors, 4)):
        return True  # "read a message from President Lind, who said"
    if verb.lemma_ == "tell":
        return all(c.dep_ != "dobj" or c.lower_ not in AUDIENCE for c in verb.rights)
    # The parser hangs the place of a denial on what is denied: "denied the charge in Ankara".
    objects = (c for c in verb.children if c.dep_ == "dobj")
    inner = (c for thing in objects for c in thing.children if c.lower_ == "in")
    for prep in (*(c for c in verb.children if c.dep_ == "prep"), *inner):
        for thing in (c for c in prep.children if c.dep_ == "pobj"):
            ref = draft.ref(passage.passage, thing)
            place = ref is not None and draft.mentions[ref].type is EntityType.PLACE
            named = {draft.mentions[p].name for p in floor.event.places}
            if place and ref is not None and draft.mentions[ref].name not in named:
                return True
            if thing.lemma_ in MEDIA and thing.lemma_ not in AUDIENCE | {
                "speech",
                "address",
                "remark",
            }:
                return True
    return False


MESSAGES = words("message messages letter letters telegram greetings")
