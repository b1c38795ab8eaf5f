"""What somebody calls an event: never what it is, always whose word it is."""

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from kg.extract.claims.complements import calls_for, predicate
from kg.extract.claims.contested import calls, contested_words, innermost
from kg.extract.claims.relays import relay
from kg.extract.claims.scenes import Scene
from kg.extract.claims.targets import last_called, meant, news, told_before
from kg.extract.claims.terms import (
    COPULAS,
    counted,
    evaluative,
    goes_on,
    own_quote,
    quoted_verb,
    term_of,
    unreal_name,
)
from kg.extract.claims.told import NOTHING, Target, Told
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.language import is_verb
from kg.extract.text.quotes import inside, trimmed, unbroken
from kg.extract.words.cues import NAMING
from kg.model.extraction import ClaimForm, ClaimMention, EntityType, EventRef, Span


def find_characterizations(draft: Draft, passages: list[Named], quoted: list[Span]) -> None:
    """Mark the claims that characterize, add the article's own, and link what relays what."""
    told = Told.of(draft, passages)
    starts = {quote.start for quote in quoted}
    contested = {event.trigger.start for event in draft.events if event.contested}
    real: set[int] = set()
    for passage in passages:
        scene = Scene(draft, passage, quoted)
        for token in passage.words:
            if scene.at(token) in contested and not unreal_name(token):
                real.add(scene.at(token))
            rule = rule_for(token)
            if rule is not None:
                rule(told, scene, token)
            elif token.pos_ == "VERB" and scene.at(token) in starts:
                done(told, scene, token)
    relay(draft)
    contested_words(draft, real)


def rule_for(token: Token) -> Callable[[Told, Scene, Token], None] | None:
    """The rule that reads a characterization off a word, if one does."""
    lemma = token.lemma_
    if lemma in COPULAS and is_verb(token):
        return being
    if token.pos_ != "VERB":
        return None
    return naming if lemma in NAMING else speaking_of if lemma in BARE else None


SPEAKING = {"speak", "talk", "use"}
BARE = SPEAKING | {"hail", "denounce", "decry", "deplore", "lament"}
"""Verbs with which a quoted name stands alone: "spoke of “a pause”", for what was just told;
"hailed “a late justice”", for what the article reports.
"""


def naming(told: Told, scene: Scene, cue: Token) -> None:
    """Read "X described Y as Z", "X called Y Z": the claim of that cue names Y with Z."""
    draft = scene.draft
    index = draft.claim_at.get(scene.at(cue))
    if index is None or calls_for(cue) or any(c.dep_ == "neg" for c in cue.children):
        return
    term = predicate(scene, cue)
    if term is None and not calls(draft, draft.claims[index]):
        if cue.lemma_ in BARE:
            speaking_of(told, scene, cue)
        return
    target = named_by(scene, cue, term)
    found = what(told, scene, cue, term) if target is None else meant(told, scene, target, term)
    words = draft.claims[index].content if term is None else term_span(scene, term, target)
    told.remember(scene.at(cue), mark(draft, index, found, words))


def named_by(scene: Scene, cue: Token, term: Token | None) -> Token | None:
    """The word for what is called something: the object, a passive's subject, the noun of "the
    deal, hailed as"; or, before a quoted term that took its place, the noun right before it.
    """
    found = next((c for c in cue.children if c.dep_ in {"dobj", "nsubjpass"} and c != term), None)
    if found is None and term is not None:
        found = next((c for c in term.children if c.dep_ == "nsubj"), None)
    if found is None and term is not None and (quote := inside(scene.quoted, scene.at(term))):
        outside = (c for c in term.children if cue.i < c.i and scene.at(c) < quote.start)
        found = next((c for c in outside if c.pos_ in {"NOUN", "PROPN"}), None)
    if found is None and cue.dep_ == "acl" and cue.tag_ == "VBN":
        return cue.head
    if found is not None and found.tag_ in {"WDT", "WP"} and found.lower_ != "what":
        return cue.head if cue.dep_ == "relcl" else None
    return None if found is not None and found.lower_ == "what" else found


def what(told: Told, scene: Scene, cue: Token, term: Token | None) -> Target:
    """The event of "in what she called a coup": what the sentence tells, or what was told last."""
    if not any(c.lower_ == "what" for c in cue.children):
        return NOTHING
    if cue.dep_ == "pcomp" and cue.head.lower_ == "in":
        above = (scene.draft.event_at.get(scene.at(word)) for word in cue.head.ancestors)
        event = next((event for event in above if event is not None), None)
        return NOTHING if event is None else Target(told.root(event))
    return NOTHING if term is None else Target(last_called(told, scene.at(cue), term))


def speaking_of(told: Told, scene: Scene, cue: Token) -> None:
    """Read "spoke of “a pause”": a quoted name for what was just told."""
    draft = scene.draft
    index = draft.claim_at.get(scene.at(cue))
    if index is None or draft.claims[index].characterized_as is not None:
        return
    words = draft.claims[index].content
    if not is_name(draft, draft.claims[index]):
        return
    if cue.lemma_ in SPEAKING:
        event = told_before(told, scene, cue, word_at(scene, cue, words.end), reach=1)
    else:
        event = news(told, scene.at(cue))
    told.remember(scene.at(cue), mark(draft, index, Target(event), words))


def is_name(draft: Draft, claim: ClaimMention) -> bool:
    """Whether a claim's words are one quoted name for something: "“a pause”", "“crime”"."""
    words = claim.content.of(draft.article.text).lower().split()
    named = len(words) == 1 or words[0] in {"a", "an"}
    return claim.form is ClaimForm.DIRECT and not claim.rest and named and len(words) <= LONGEST


LONGEST = 8
"""Words of a name for something, at most."""


def word_at(scene: Scene, cue: Token, end: int) -> Token | None:
    """The last word before an offset behind the cue."""
    found = None
    for token in cue.doc[cue.i + 1 : cue.sent.end]:
        if scene.at(token) >= end:
            break
        found = token if token.pos_ == "NOUN" else found
    return found


def being(told: Told, scene: Scene, verb: Token) -> None:
    """Read "the ruling is a disgrace" in what somebody says: the claim characterizes the ruling."""
    term = term_of(verb)
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if term is None or subject is None or not evaluative(scene, verb, term):
        return
    quote = own_quote(scene, verb, term)
    if subject.pos_ == "PRON" and (goes_on(verb, term) or not (quote or counted(term))):
        return
    index = said_at(told.draft, scene, verb, subject)
    if index is None:
        return
    found = meant(told, scene, subject, term)
    if found.event is None and (quote is None or not place(told.draft, found)):
        return
    text = told.draft.article.text
    words = trimmed(text, quote) if quote is not None else term_span(scene, term, None)
    told.remember(scene.at(verb), mark(told.draft, index, found, words))


def place(draft: Draft, found: Target) -> bool:
    """Whether a place is meant by name."""
    return found.ref is not None and draft.names(found.ref, EntityType.PLACE)


def done(told: Told, scene: Scene, verb: Token) -> None:
    """Read "the deal had “opened a new chapter”": what an event did, in somebody's quoted words."""
    subject = quoted_verb(scene, verb)
    event = told.draft.event_at.get(scene.at(subject)) if subject is not None else None
    if event is None or subject is None:
        return
    index = said_at(told.draft, scene, verb, subject)
    quote = inside(scene.quoted, scene.at(verb))
    if index is not None and quote is not None:
        words = trimmed(told.draft.article.text, quote)
        mark(told.draft, index, Target(told.root(event)), words)


def said_at(draft: Draft, scene: Scene, verb: Token, subject: Token) -> int | None:
    """The claim in whose words a verb stands, if it affirms them and they call nothing so yet; a
    pronoun that has its noun in the words themselves means no event of the article.
    """
    at = scene.at(verb)
    index = innermost(draft, Span(at, at + len(verb)))
    if index is None:
        return None
    claim = draft.claims[index]
    if claim.denies or claim.characterized_as is not None or claim.cue is None:
        return None
    before = draft.article.text[claim.content.start : scene.at(subject)]
    if subject.pos_ == "PRON" and before.count(" ") > 1:
        return None
    return index


def mark(draft: Draft, index: int, found: Target, words: Span) -> EventRef | None:
    """Let a claim call what it means by these words, if that is known."""
    if found != NOTHING:
        draft.claims[index] = replace(
            draft.claims[index],
            characterized_as=words,
            characterizes=found.event,
            characterizes_ref=found.ref,
        )
    return found.event


def term_span(scene: Scene, term: Token, target: Token | None) -> Span:
    """The words of the term, without those of what it names."""
    text = scene.draft.article.text
    quote = inside(scene.quoted, scene.at(term))
    held = target is not None and term.is_ancestor(target)
    named = set(target.subtree) if target is not None and held else set()
    words = [t for t in term.subtree if not t.is_space and t not in named]
    if quote is not None and (not words or scene.at(words[0]) < quote.start):
        return trimmed(text, quote)
    if not words:
        return scene.span(term.i, term.i)
    return unbroken(scene.quoted, text, scene.span(words[0].i, words[-1].i))
