"""What somebody calls an event: never what it is, always whose word it is."""

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from kg.extract.claims.back import last_called, news, told_before
from kg.extract.claims.complements import calls_for, predicate
from kg.extract.claims.contested import calls, contested_words, innermost, unsure
from kg.extract.claims.quoted_names import BARE, SPEAKING, epithet, quoted_name
from kg.extract.claims.relays import relay
from kg.extract.claims.scenes import Scene
from kg.extract.claims.targets import meant
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
from kg.extract.claims.turns import turn
from kg.extract.claims.uttered import negated
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import neighbour
from kg.extract.text.quotes import after, blank, inside, trimmed, unbroken
from kg.extract.words.cues import NAMING
from kg.model.extraction import EntityType, Span


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
            if rule is None and token.lower_ == "of" and scene.at(token) in draft.claim_at:
                # "the owner, *of* “an accident”"
                rule = speaking_of
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


def naming(told: Told, scene: Scene, cue: Token) -> None:
    """Read "X described Y as Z", "X called Y Z": the claim of that cue names Y with Z."""
    draft = scene.draft
    index = draft.claim_at.get(scene.at(cue))
    if index is None or calls_for(cue) or negated(scene, cue):
        return
    term = predicate(scene, cue)
    if term is None and not calls(draft, draft.claims[index]):
        if cue.lemma_ in BARE:
            speaking_of(told, scene, cue)
        return
    target = named_by(scene, cue, term)
    if target is not None and term is not None and announces(cue, target, term):
        return
    found = what(told, scene, cue, term) if target is None else meant(told, scene, target, term)
    if target is not None and target.lemma_ in {"happen", "occur"}:
        found = told_before(told, scene, cue, term, reach=3)
    words = draft.claims[index].content if term is None else term_span(scene, cue, term, target)
    told.remember(scene.at(cue), mark(draft, index, found, words))
    if term is not None:
        name_another(told, scene, term, index)


def name_another(told: Told, scene: Scene, term: Token, index: int) -> None:
    """Read a second thing that is called so by the same verb: "called the vote “a farce” and *the
    arrest “a scandal”*".
    """
    text, claim = scene.draft.article.text, scene.draft.claims[index]
    thing = next((c for c in term.rights if c.dep_ == "conj" and c.pos_ == "NOUN"), None)
    quote = after(scene.quoted, scene.at(thing)) if thing is not None else None
    if thing is None or quote is None or inside(scene.quoted, scene.at(thing)) is not None:
        return
    found = meant(told, scene, thing, None)
    if found == NOTHING or not blank(text, scene.at(thing) + len(thing), quote.start):
        return
    content = Span(scene.at(thing.left_edge), quote.end)
    scene.draft.claims.append(replace(claim, content=content, rest=()))
    mark(scene.draft, len(scene.draft.claims) - 1, found, trimmed(text, quote))


def announces(cue: Token, target: Token, term: Token) -> bool:
    """Whether "it" stands only for a clause behind the name: "called it “a pity” that he came"."""
    end = max(term.right_edge.i, cue.right_edge.i)
    behind = cue.doc[term.i + 1 : min(end + 1, term.i + NEAR, cue.sent.end)]
    return target.lower_ == "it" and any(w.lower_ == "that" and w.dep_ == "mark" for w in behind)


NEAR = 5


def named_by(scene: Scene, cue: Token, term: Token | None) -> Token | None:
    """The word for what is called something: the object, a passive's subject, the noun of "the
    deal, hailed as"; or, before a quoted term that took its place, the noun right before it.
    """
    found = next((c for c in cue.children if c.dep_ in {"dobj", "nsubjpass"} and c != term), None)
    if found is None and term is not None:
        found = next((c for c in term.children if c.dep_ == "nsubj"), None)
    if found is None and term is not None and (quote := inside(scene.quoted, scene.at(term))):
        outside = (c for c in term.children if cue.i < c.i and scene.at(c) < quote.start)
        found = next((c for c in outside if is_noun(c)), None)
    if found is None and term is not None:
        found = next((c for c in cue.rights if c.dep_ == "oprd" and c.i < term.i - 1), None)
    if found is None:
        happened = (c for c in cue.rights if c.dep_ == "ccomp" and c.lemma_ in {"happen", "occur"})
        found = next(happened, None)
    if found is None and cue.lemma_ == "refer":
        found = next((p for c in cue.rights if c.lower_ == "to" for p in c.rights), None)
    if found is None and cue.dep_ == "acl" and cue.tag_ == "VBN":
        return cue.head
    if found is not None and found.tag_ in {"WDT", "WP"} and found.lower_ != "what":
        return cue.head if cue.dep_ == "relcl" else None
    return None if found is not None and found.lower_ == "what" else found


def is_noun(word: Token) -> bool:
    """Whether a word is a noun, or a gerund that stands for one: "the reopening"."""
    return word.pos_ in {"NOUN", "PROPN"} or (word.tag_ == "VBG" and word.dep_ == "nmod")


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
    if index is None or draft.claims[index].characterized_as is not None or negated(scene, cue):
        return
    words = quoted_name(scene, draft.claims[index])
    if words is None:
        by_epithet(told, scene, cue, index)
        return
    if cue.lemma_ in SPEAKING:
        found = told_before(told, scene, cue, word_at(scene, cue, words.end), reach=1)
    else:
        found = Target(news(told, scene.at(cue)))
    told.remember(scene.at(cue), mark(draft, index, found, words))


def by_epithet(told: Told, scene: Scene, cue: Token, index: int) -> None:
    """Read "condemned the “savage” raid": the quoted words for an event told before."""
    found = epithet(scene, cue)
    if found is not None and not unreal_name(found[0]):
        target = meant(told, scene, found[0], None)
        if target.event is not None or target.text is not None:
            told.remember(scene.at(cue), mark(told.draft, index, target, found[1]))


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
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "csubj", "expl"}), None)
    if term is None or subject is None or not evaluative(scene, verb, term):
        return
    quote = own_quote(scene, verb, term)
    index = said_at(told.draft, scene, verb, subject)
    if index is None:
        return
    weighed = quote or counted(term) or told.draft.claims[index].rule in {"for", "view", "as"}
    if subject.pos_ == "PRON" and (goes_on(verb, term) or not weighed):
        return
    found = subject_meant(told, scene, subject, term, quote)
    if found.event is None and (quote is None or not whole(told.draft, found)):
        return
    text = told.draft.article.text
    words = trimmed(text, quote) if quote is not None else term_span(scene, verb, term, None)
    told.remember(scene.at(verb), mark(told.draft, index, found, words))


def subject_meant(
    told: Told, scene: Scene, subject: Token, term: Token, quote: Span | None
) -> Target:
    """What the subject of "is" means: "there was “a massacre”", "what happened was a crime"."""
    if subject.dep_ == "expl":
        return Target(last_called(told, scene.at(subject), term)) if quote else NOTHING
    if subject.lemma_ in {"happen", "occur"}:
        return told_before(told, scene, subject, term, reach=3)
    return meant(told, scene, subject, term)


def whole(draft: Draft, found: Target) -> bool:
    """Whether a place is meant by name, or a text."""
    place = found.ref is not None and draft.names(found.ref, EntityType.PLACE)
    return place or found.text is not None


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
    if unsure(draft, claim) or claim.characterized_as is not None or claim.cue is None:
        return None
    if claim.speaker is None and claim.speaker_text is None:
        return None
    before = draft.article.text[claim.content.start : scene.at(subject)]
    if subject.pos_ == "PRON" and before.count(" ") > 1:
        return None
    return index


def mark(draft: Draft, index: int, found: Target, words: Span) -> Target:
    """Let a claim call what it means by these words, if that is known."""
    if found != NOTHING:
        draft.claims[index] = replace(
            draft.claims[index],
            characterized_as=words,
            characterizes=found.event,
            characterizes_ref=found.ref,
            characterizes_text=found.text,
        )
    return found


def term_span(scene: Scene, cue: Token, term: Token, target: Token | None) -> Span:
    """The words of the term, without those of what it names."""
    text = scene.draft.article.text
    quote = inside(scene.quoted, scene.at(term))
    held = target is not None and term.is_ancestor(target)
    named = set(target.subtree) if target is not None and held else set()
    other = turn(scene, cue, term)
    end = len(term.doc) if other is None else other.i
    words = [t for t in term.subtree if not t.is_space and t not in named and t.i < end]
    words = words[1:] if words and words[0].lower_ == "as" else words
    if quote is not None and (not words or scene.at(words[0]) < quote.start):
        return trimmed(text, quote)
    if not words:
        return scene.span(term.i, term.i)
    first = words[0].i - (words[0].i > 0 and neighbour(words[0], -1).lower_ == "all")
    return unbroken(scene.quoted, text, scene.span(first, words[-1].i))
