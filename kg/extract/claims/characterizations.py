"""What somebody calls an event: never what it is, always whose word it is."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.extract.claims.complements import predicate
from kg.extract.claims.scenes import Scene
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.quotes import inside, trimmed, unbroken
from kg.extract.words.cues import NAMING
from kg.extract.words.occasions import CONTESTED, EVENT_NOUNS
from kg.model.extraction import ClaimForm, ClaimMention, EntityType, EventRef, Form, Ref, Span


def find_characterizations(draft: Draft, passages: list[Named], quoted: list[Span]) -> None:
    """Mark the claims that characterize, add the article's own, and link what relays what."""
    for passage in passages:
        scene = Scene(draft, passage, quoted)
        for token in passage.words:
            if token.lemma_ in NAMING and token.pos_ == "VERB":
                naming(scene, token)
    relay(draft)
    contested_words(draft)


def naming(scene: Scene, cue: Token) -> None:
    """Read "X described Y as Z", "X called Y Z": the claim of that cue names Y with Z."""
    draft, passage, _, _ = scene
    index = draft.claim_at.get(scene.at(cue))
    term = predicate(scene, cue)
    target = next((c for c in cue.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    if index is None or (term is None and not calls(draft, draft.claims[index])):
        return
    if target is None and term is not None:
        target = next((c for c in term.children if c.dep_ == "nsubj"), None)
    as_ = draft.claims[index].content if term is None else term_span(scene, term, target)
    event, ref = characterized(draft, passage, target, term)
    if event is None and ref is None:
        return
    draft.claims[index] = replace(
        draft.claims[index], characterized_as=as_, characterizes=event, characterizes_ref=ref
    )


def term_span(scene: Scene, term: Token, target: Token | None) -> Span:
    """The words of the term, without those of what it names."""
    text = scene.draft.article.text
    named = set(target.subtree) if target is not None else set()
    words = [t for t in term.subtree if not t.is_space and t not in named]
    quote = inside(scene.quoted, scene.at(term))
    if not words:
        return trimmed(text, quote) if quote is not None else scene.span(term.i, term.i)
    return unbroken(scene.quoted, text, scene.span(words[0].i, words[-1].i))


def characterized(
    draft: Draft, passage: Named, target: Token | None, term: Token | None
) -> tuple[EventRef | None, Ref | None]:
    """What is characterized: the event told there, the event at a place that is named for it, or a
    thing by name.
    """
    if target is None:
        return None, None
    event = draft.event_at.get(passage.passage.offset + target.idx)
    if event is None and target.lower_ in {"it", "this", "that"}:
        event = last_incident(draft, passage.passage.offset + target.idx)
    if event is not None:
        return event, None
    ref = draft.ref(passage.passage, target)
    if ref is None:
        return None, None
    if draft.mentions[ref].type is EntityType.PLACE and term is not None and names_event(term):
        return event_at_place(draft, draft.mentions[ref].name), ref
    return None, ref if draft.mentions[ref].form is Form.NAME else None


def names_event(token: Token) -> bool:
    """Whether a word is one for events."""
    return token.lower_ in CONTESTED or token.lower_ in EVENT_NOUNS


def event_at_place(draft: Draft, place: str) -> EventRef | None:
    """The first event at a place of that name."""
    for ref, event in enumerate(draft.events):
        if any(draft.mentions[p].name == place for p in event.places):
            return event.same if event.same is not None else ref
    return None


def last_incident(draft: Draft, before: int) -> EventRef | None:
    """The last event told before an offset that is no gathering."""
    found = [
        r
        for r, e in enumerate(draft.events)
        if e.trigger.start < before and (e.contested or e.type == "other")
    ]
    return max(found, key=lambda ref: draft.events[ref].trigger.start, default=None)


def relay(draft: Draft) -> None:
    """A claim that holds another claim's cue in its content reports it."""
    for outer in tuple(draft.claims):
        own_words(draft, outer)
    for index, outer in enumerate(draft.claims):
        inner = [
            i for i, c in enumerate(draft.claims)
            if i != index and c.cue and c.cue.within(outer.content) and c.speaker != outer.speaker
        ]  # fmt: skip
        if inner:
            first = min(
                inner, key=lambda i: draft.claims[i].evidence.end - draft.claims[i].content.end
            )
            draft.claims[index] = replace(outer, reports=first)


def own_words(draft: Draft, outer: ClaimMention) -> None:
    """Let "they" in what several say be those who say it: "The ministers said that they agreed"."""
    if outer.speaker is not None:
        return
    for index, claim in enumerate(draft.claims):
        they = claim.speaker is not None and draft.mentions[claim.speaker].plural
        if they and claim.cue and claim.cue.within(outer.content):
            voice = replace(claim, speaker=None, speaker_text=outer.speaker_text)
            draft.claims[index] = voice


def contested_words(draft: Draft) -> None:
    """Every contested name of an event belongs to the innermost voice around it: a claim's speaker,
    or, outside of any claim, the article's own.
    """
    own: set[str] = set()
    for ref, event in enumerate(draft.events):
        if not event.contested:
            continue
        index = innermost(draft, event.trigger)
        if index is not None:
            claim = draft.claims[index]
            if claim.characterized_as is None:
                target = event.same if event.same is not None else ref
                term = claim.content if calls(draft, claim) else event.trigger
                draft.claims[index] = replace(claim, characterizes=target, characterized_as=term)
            continue
        word = event.trigger.of(draft.article.text).lower()
        if word not in own and not DOUBT.search(event.evidence.of(draft.article.text)):
            own.add(word)
            draft.claims += list(own_voice(draft, ref))


CALLS = ("call", "describ", "term", "label", "dub", "brand")


def calls(draft: Draft, claim: ClaimMention) -> bool:
    """Whether the claim's quoted words are as such a name for something: "what HRW called “…”"."""
    cue = claim.cue.of(draft.article.text).lower() if claim.cue else ""
    return claim.form is ClaimForm.DIRECT and cue.startswith(CALLS)


def innermost(draft: Draft, trigger: Span) -> int | None:
    """The claim with the shortest content that holds the trigger."""
    holding = [
        i
        for i, c in enumerate(draft.claims)
        if any(trigger.within(p) for p in (c.content, *c.rest))
    ]
    return min(
        holding,
        key=lambda i: draft.claims[i].content.end - draft.claims[i].content.start,
        default=None,
    )


DOUBT = re.compile(
    r"\b(not|never|no|untrue|false|alleged(ly)?|so-called|sa(id|ys?)|according|called|claim\w*)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells that its contested word may be somebody else's, or be denied."""


def own_voice(draft: Draft, ref: EventRef) -> Iterator[ClaimMention]:
    """The article's own characterization of an event."""
    event = draft.events[ref]
    yield ClaimMention(
        content=trimmed(draft.article.text, event.evidence),
        evidence=event.evidence,
        characterizes=event.same if event.same is not None else ref,
        characterized_as=event.trigger,
        about_events=(ref,),
        own_voice=True,
        confidence=0.7,
    )
