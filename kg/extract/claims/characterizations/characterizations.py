"""What somebody calls an event: never what it is, always whose word it is."""

from collections.abc import Callable
from dataclasses import replace

from kg.extract.claims.characterizations.adopted import OF_TEXTS
from kg.extract.claims.characterizations.back import last_called, told_before
from kg.extract.claims.characterizations.beings import being, done, said_at
from kg.extract.claims.characterizations.contested import calls, contested_words, part
from kg.extract.claims.characterizations.fragments import (
    fronted,
    how_called,
    put_so,
    said_of,
    verdict,
    which,
)
from kg.extract.claims.characterizations.marking import mark, term_span
from kg.extract.claims.characterizations.spoken import (
    BARE,
    is_gathering,
    speaking_of,
)
from kg.extract.claims.characterizations.targets import meant
from kg.extract.claims.characterizations.terms import (
    EQUATING,
    is_unreal,
    unreal_name,
)
from kg.extract.claims.characterizations.told import NOTHING, Target, Told
from kg.extract.claims.contents.complements import calls_for
from kg.extract.claims.contents.predicates import crammed, predicate
from kg.extract.claims.drafting.nesting import relay
from kg.extract.claims.drafting.uttered import negated
from kg.extract.claims.sentences.scenes import Scene
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.language import is_verb
from kg.extract.text.neighbours import child, neighbour
from kg.extract.text.parse import Token
from kg.extract.text.quotes import after, blank, inside, trimmed
from kg.extract.words.cues import NAMING, SAYING
from kg.extract.words.lexicon import words
from kg.extract.words.multiword import IDIOMS, PARTED
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType, Span


def find_characterizations(draft: Draft, passages: list[Named], quoted: list[Span]) -> None:
    """Mark the claims that characterize, add the article's own, and link what relays what."""
    part(draft)
    told = Told.of(draft, passages)
    starts = {quote.start for quote in quoted}
    contested = {event.trigger.start for event in draft.events if event.contested}
    real: set[int] = set()
    for passage in passages:
        scene = Scene(draft, passage, quoted)
        for token in passage.words:
            at = scene.at(token)
            if at in contested and not unreal_name(token):
                real.add(at)
            rule = rule_for(token)
            if rule is None and at in draft.claim_at and token.lower_ == "of":
                # "the owner, *of* “an accident”"
                rule = speaking_of
            if rule is being and at in draft.claim_at:
                rule = verdict
            opens = at in starts and token.pos_ == "VERB"
            if opens and at not in draft.claim_at:
                done(told, scene, token)
            elif rule is not None:
                rule(told, scene, token)
            elif at in draft.claim_at:
                put_so(told, scene, token)
    relay(draft)
    contested_words(draft, real)


def rule_for(token: Token) -> Callable[[Told, Scene, Token], None] | None:
    """The rule that reads a characterization off a word, if one does."""
    lemma = token.lemma_
    if lemma in EQUATING and is_verb(token) and token.dep_ not in {"aux", "auxpass"}:
        # "the text reads like a will", but "Norway reads the text as a will"
        read = lemma in NAMING and any(c.dep_ == "dobj" for c in token.rights)
        return naming if read else being
    if token.pos_ != "VERB":
        return None
    if lemma in SAYING and lemma not in NAMING and lemma not in BARE:
        return said_of
    if lemma in IDIOMS and any(c.dep_ in AFTER and c.lower_ in PARTED for c in token.rights):
        # "brushed *off* the raid as a rumour", "brushed the raid *aside* as"
        return naming
    return naming if lemma in NAMING else speaking_of if lemma in BARE else None


AFTER = {"prt", "advmod"}


def naming(told: Told, scene: Scene, cue: Token) -> None:
    """Read "X described Y as Z", "X called Y Z": the claim of that cue names Y with Z."""
    draft = scene.draft
    index = draft.claim_at.get(scene.at(cue))
    index = own_words(draft, scene, cue) if index is None else index
    if index is None or calls_for(cue) or negated(scene, cue):
        return
    if (so := how_called(scene, cue) or fronted(scene, cue)) is not None:
        told.remember(scene.at(cue), mark(draft, index, meant(told, scene, so[0], None), so[1]))
        return
    term = predicate(scene, cue)
    if term is None and not calls(draft, draft.claims[index]):
        if cue.lemma_ in BARE:
            speaking_of(told, scene, cue)
        return
    target = event_before(told, scene, cue) or named_by(scene, cue, term)
    if target is not None and term is not None and announces(cue, target, term):
        return
    if term is not None and is_office(scene, term, target):
        return
    found = what(told, scene, cue, term) if target is None else meant(told, scene, target, term)
    if target is not None and target.lemma_ in {"happen", "occur"}:
        found = told_before(told, scene, cue, term, reach=3)
    words = draft.claims[index].content if term is None else term_span(scene, cue, term, target)
    told.remember(scene.at(cue), mark(draft, index, found, words))
    if found == NOTHING and target is not None and target.pos_ in {"NOUN", "VERB"}:
        told.barred.add(told.number(scene.at(cue)))
    if term is not None:
        name_another(told, scene, term, index)


def own_words(draft: Draft, scene: Scene, cue: Token) -> int | None:
    """The claim of whoever says what he himself calls something: "“*We call* it war,” she said"."""
    subject = next((c for c in cue.lefts if c.dep_ == "nsubj"), None)
    if subject is None or subject.lower_ not in {"we", "i"} or is_unreal(cue):
        return None
    return said_at(draft, scene, cue, subject)


def event_before(told: Told, scene: Scene, cue: Token) -> Token | None:
    """The event whose noun stands nearest before the comma of ", which it described as", wherever
    the parser hangs that: "commemorated *the killings* of Poles in 1943, which".
    """
    mark = next((c for c in cue.lefts if c.lower_ == "which"), None)
    if mark is None or mark.i < 2 or neighbour(mark, -1).text != ",":
        return None
    place = told.draft.ref(scene.passage.passage, neighbour(mark, -2))
    if place is not None and told.draft.mentions[place].type is EntityType.PLACE:
        # "the raid in Sabha, which she called a pearl"
        return None
    for at in range(mark.i - 2, max(cue.sent.start, mark.i - FAR) - 1, -1):
        word = cue.doc[at]
        if is_verb(word) or word.text in APART or word.lemma_.lower() in OF_TEXTS:
            return None
        if word.pos_ == "NOUN" and scene.at(word) in told.draft.event_at:
            return word
    return None


FAR = 16
"""Words from the noun of an event to a clause that tells what it is called, at most."""
APART = {",", ";", ":", "(", ")", "“", "”", '"'}


def name_another(told: Told, scene: Scene, term: Token, index: int) -> None:
    """Read a second thing that is called so by the same verb: "called the vote “a farce” and *the
    arrest “a scandal”*".
    """
    text, claim = scene.draft.article.text, scene.draft.claims[index]
    nouns = (c for c in term.rights if c.dep_ == "conj" and c.pos_ != "PROPN" and is_noun(c))
    thing = next(nouns, None)
    quote = after(scene.quoted, scene.at(thing)) if thing is not None else None
    if thing is None or quote is None or inside(scene.quoted, scene.at(thing)) is not None:
        return
    found = meant(told, scene, thing, None)
    if found == NOTHING or not blank(text, scene.at(thing) + len(thing.text), quote.start):
        return
    content = Span(scene.at(thing.left_edge), quote.end)
    scene.draft.claims.append(replace(claim, content=content, rest=()))
    mark(scene.draft, len(scene.draft.claims) - 1, found, trimmed(text, quote))


def is_office(scene: Scene, term: Token, target: Token | None) -> bool:
    """Whether somebody becomes what is said and is not called so: "welcomed her election *as
    mayor*", "declared her *the winner*".
    """
    thing = target is not None and target.pos_ == "NOUN"
    plain = inside(scene.quoted, scene.at(term)) is None
    taken = term.head.head.lemma_ == "welcome" and term.lemma_ in ROLES
    won = "declare" in {term.head.lemma_, term.head.head.lemma_} and term.lemma_ in WINNERS
    return plain and (taken or won or (thing and title_slug(term.lemma_) is not None))


ROLES = words("member observer partner guest host candidate participant signatory party applicant")
"""What somebody is welcomed as who joins others."""
WINNERS = {"winner", "victor", "loser", "champion"}


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
        found = child(term, "nsubj") or crammed(cue, term)
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
    first = cue.head if cue.dep_ == "conj" and cue.head.dep_ == "acl" else cue
    if found is None and first.dep_ == "acl" and first.tag_ == cue.tag_ == "VBN":
        # "a deal worked out in Oslo, but *panned* as"
        return first.head
    bare = term is not None and not any(c.dep_ in {"conj", "cc"} for c in term.rights)
    if found is None and bare and cue.dep_ == "relcl" and all(c.tag_ not in WH for c in cue.lefts):
        # "the vote *the opposition called* a sham"
        return cue.head
    if found is not None and found.tag_ in {"WDT", "WP"} and found.lower_ != "what":
        return which(cue)
    return None if found is not None and found.lower_ == "what" else found


WH = {"WDT", "WP", "WRB"}


def is_noun(word: Token) -> bool:
    """Whether a word is a noun, or a gerund that stands for one: "the reopening"."""
    gerund = word.dep_ == "nmod" or any(c.dep_ == "det" for c in word.lefts)
    return word.pos_ in {"NOUN", "PROPN"} or (word.tag_ == "VBG" and gerund)


def what(told: Told, scene: Scene, cue: Token, term: Token | None) -> Target:
    """The event of "in what she called a coup": what the sentence tells, or what was told last."""
    if term is not None and is_fused(cue):
        found = told_before(told, scene, cue, None, reach=1)
        return NOTHING if is_gathering(told, found) else found
    if not any(c.lower_ == "what" for c in cue.children):
        return NOTHING
    if cue.dep_ == "pcomp" and cue.head.lower_ == "in":
        above = (scene.draft.event_at.get(scene.at(word)) for word in cue.head.ancestors)
        event = next((event for event in above if event is not None), None)
        return NOTHING if event is None else Target(told.root(event))
    return NOTHING if term is None else Target(last_called(told, scene.at(cue), term))


def is_fused(cue: Token) -> bool:
    """Whether two call the same thing so: "*What* the ministry *calls* “a raid”, Ana Lind *calls* a
    crime".
    """
    if cue.left_edge.lower_ == "what" and cue.dep_ in CLAUSES:
        return cue.head.lemma_ in NAMING and cue.i < cue.head.i
    return any(c.dep_ in CLAUSES and c.lemma_ in NAMING and is_fused(c) for c in cue.lefts)


CLAUSES = {"advcl", "ccomp", "csubj"}
