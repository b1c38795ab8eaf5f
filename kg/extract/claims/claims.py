"""Claims: who is reported to say what, in whose words, denied or affirmed, relayed or not."""

from collections.abc import Callable

from spacy.tokens import Token

from kg.extract.claims.accordings import according_claim, as_claim, for_claim, is_view, view_claim
from kg.extract.claims.adding import add, says_something, sourced
from kg.extract.claims.beside import beside_claim, beside_quote, reaction_claim, reacts
from kg.extract.claims.contents import content
from kg.extract.claims.idioms import conviction, has_idiom, is_conviction
from kg.extract.claims.inverted import inverted_claim
from kg.extract.claims.joint import others
from kg.extract.claims.nominals import noun_content, reported_by
from kg.extract.claims.quotations import quotation
from kg.extract.claims.scenes import NOTHING, Content, Scene
from kg.extract.claims.speakers import Speaker, speaker
from kg.extract.claims.subjects import holder, subject
from kg.extract.claims.tellings import telling
from kg.extract.claims.uttered import hypothetical, negated
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.quotes import after, blank, inside, trimmed, unbroken
from kg.extract.words.cues import CUES, DENIALS, IMPERSONAL, OBJECT, SPEAKING
from kg.extract.words.lexicon import words
from kg.extract.words.sayings import CONVICTIONS, IDIOMS, REACTED, VIEWS
from kg.extract.words.statements import LIGHT, NOUNS, WRITTEN
from kg.model.extraction import EntityType, Span

VERBS = {"VERB", "AUX"}


def find_claims(draft: Draft, passage: Named, quoted: list[Span]) -> None:
    """Add the claims of a passage in the order of their cues."""
    scene = Scene(draft, passage, quoted)
    for token in passage.words:
        rule = rule_for(token)
        if rule is not None and inside(quoted, scene.at(token)) is None:
            rule(scene, token)


def rule_for(token: Token) -> Callable[[Scene, Token], None] | None:
    """The rule that reads a claim off a word, if one does."""
    lemma = token.lemma_
    if token.lower_ == "according":
        return according_claim
    if token.pos_ in VERBS:
        return verb_rule(token)
    if lemma in NOUNS and token.pos_ == "NOUN":
        return view_claim if is_view(token) else noun_claim
    if token.lower_ in CONVICTIONS and token.dep_ == "acomp":
        return conviction_claim
    if lemma in VIEWS and is_view(token):
        return view_claim
    opens = token.lower_ == "for" and token.is_sent_start
    return for_claim if opens else None


def verb_rule(verb: Token) -> Callable[[Scene, Token], None] | None:
    """The rule that reads a claim off a verb, if one does."""
    if verb.lower_ in CONVICTIONS and any(c.dep_ == "auxpass" for c in verb.lefts):
        return conviction_claim
    if verb.lemma_ == "read" and writing(verb) is not None:
        return reading_claim
    if verb.lemma_ in SPEAKING or (verb.lemma_ in IDIOMS and has_idiom(verb)):
        return cue_claim
    if verb.lemma_ in REACTED and reacts(verb) is not None:
        return reaction_claim
    if beside_quote(verb):
        return beside_only
    return word_claim if verb.lemma_ == "use" else None


def beside_only(scene: Scene, verb: Token) -> None:
    """The claim of a verb that reports only beside a quotation."""
    if not hypothetical(scene, verb):
        beside_claim(scene, verb)


def cue_claim(scene: Scene, cue: Token) -> None:
    """The claim that a verb introduces, if it has a speaker and content."""
    if hypothetical(scene, cue) or as_claim(scene, cue):
        return
    source = subject(cue) or behind_participle(scene, cue)
    said_by = speaker(scene.draft, scene.passage, source) if source is not None else None
    if source is None and is_impersonal(cue):
        said_by = NOBODY
    found = content(scene._replace(source=source), cue) if said_by is not None else NOTHING
    if said_by is None or not found.pieces:
        if not (beside_quote(cue) and beside_claim(scene, cue)):
            inverted_claim(scene, cue)
    else:
        tell(scene, cue, sourced(scene, said_by, source, cue), source, found)


def behind_participle(scene: Scene, cue: Token) -> Token | None:
    """The person between a participle that opens the sentence and the cue, whom the parser hangs on
    the participle: "Presenting her report, Ana Lind (Norway) said that".
    """
    opening = next((c for c in cue.lefts if c.dep_ == "advcl" and c.tag_ == "VBG"), None)
    if opening is None or cue.tag_ != "VBD" or opening.left_edge.i != cue.sent.start:
        return None
    doc = cue.doc
    for at in range(opening.i + 1, cue.i - 1):
        ref = scene.draft.ref(scene.passage.passage, doc[at + 1]) if doc[at].text == "," else None
        if ref is None or not scene.draft.names(ref, EntityType.PERSON):
            continue
        end = scene.draft.mentions[ref].span.end
        return next(t for t in doc[at + 1 :] if scene.at(t) + len(t) >= end)
    return None


def reading_claim(scene: Scene, cue: Token) -> None:
    """The claim of something written: "“…,” the letter reads"."""
    source = writing(cue)
    said_by = speaker(scene.draft, scene.passage, source) if source is not None else None
    if source is not None and said_by is not None:
        found = quotation(scene._replace(source=source), cue)
        tell(scene, cue, sourced(scene, said_by, source, cue), source, found)


def writing(cue: Token) -> Token | None:
    """What reads so: the subject of "read", or what stands behind it."""
    beside = (c for c in cue.children if c.dep_ in {"nsubj", "dobj"} or c.dep_ == "attr")
    return next((c for c in beside if c.lemma_.lower() in WRITTEN and has_voice(c, cue)), None)


def has_voice(noun: Token, cue: Token) -> bool:
    """Whether something written is what reads: before the verb, or behind it with no subject."""
    return noun.dep_ == "nsubj" or not any(c.dep_ == "nsubj" for c in cue.lefts)


def conviction_claim(scene: Scene, word: Token) -> None:
    """The claim of "is confident that", whose cue is the verb with the word behind it."""
    verb = word.head if word.dep_ == "acomp" else word
    if hypothetical(scene, verb) or not is_conviction(word) or negated(scene, verb):
        return
    source = holder(verb) if verb.dep_ != "ccomp" or verb.head.lemma_ not in CUES else None
    said_by = speaker(scene.draft, scene.passage, source) if source is not None else None
    if source is not None and said_by is not None:
        found = conviction(scene, verb)
        tell(scene, verb, sourced(scene, said_by, source, verb), source, found)


def tell(scene: Scene, cue: Token, said_by: Speaker, source: Token | None, found: Content) -> None:
    """Add what was found to be said, if it says something."""
    text = scene.draft.article.text
    whole = (unbroken(scene.quoted, text, piece) for piece in found.pieces)
    pieces = [piece for piece in whole if says_something(piece.of(text), cue)]
    if not pieces:
        return
    if source is not None:
        beside = tuple(others(scene.draft, scene.passage, source))
        scene.draft.joint.update({len(scene.draft.claims): beside} if beside else {})
    add(
        scene.draft,
        scene.passage,
        cue,
        said_by,
        pieces,
        scene.quoted,
        denies=cue.lemma_ in DENIALS or negated(scene, cue),
        told=telling(scene.draft, scene.passage, cue, source),
        rule=found.rule,
        last=found.last,
    )


def word_claim(scene: Scene, cue: Token) -> None:
    """The claim of "used the word “crime”", which is that word."""
    thing = next((c for c in cue.rights if c.dep_ == "dobj" and c.lemma_ in TERMS), None)
    source = subject(cue) if thing is not None else None
    said_by = speaker(scene.draft, scene.passage, source) if source is not None else None
    quote = after(scene.quoted, scene.at(thing)) if thing is not None else None
    text = scene.draft.article.text
    if thing is None or source is None or said_by is None or quote is None:
        return
    if hypothetical(scene, cue) or not blank(text, scene.at(thing) + len(thing), quote.start):
        return
    add(
        scene.draft,
        scene.passage,
        cue,
        sourced(scene, said_by, source, cue),
        [trimmed(text, quote)],
        scene.quoted,
        told=telling(scene.draft, scene.passage, cue, source),
        rule="word",
        last=thing,
    )


TERMS = {"word", "term", "phrase", "expression"}
NOBODY = Speaker(None, None)


def is_impersonal(cue: Token) -> bool:
    """Whether a passive tells what nobody by name says: "it was reported that"."""
    return cue.lemma_ in IMPERSONAL and any(c.dep_ == "auxpass" for c in cue.children)


def noun_claim(scene: Scene, noun: Token) -> None:
    """The claim that a noun reports, if it tells whose and what."""
    answered = noun.dep_ == "dobj" and noun.head.lemma_ in OBJECT
    if answered and (noun.head.lemma_ in LIGHT or noun.head.lemma_ not in REPLIES):
        return
    if noun.dep_ == "pobj" and any(c.dep_ == "poss" and c.pos_ == "PRON" for c in noun.lefts):
        # "thanked Norway for its support for"
        return
    found = noun_content(scene, noun)
    source = reported_by(noun) if found.pieces else None
    said_by = speaker(scene.draft, scene.passage, source) if source is not None else None
    if source is None and answered and found.pieces and is_rumour(noun):
        said_by = NOBODY
    if said_by is None:
        return
    add(
        scene.draft,
        scene.passage,
        noun,
        apart(scene, sourced(scene, said_by, source, noun), found.pieces[0]),
        found.pieces,
        scene.quoted,
        denies=noun.lemma_ in DENYING_NOUNS,
        told=telling(scene.draft, scene.passage, noun, source),
        rule=found.rule,
    )


def is_rumour(noun: Token) -> bool:
    """Whether a noun tells of what is said by nobody in particular: "denied reports that"."""
    return all(c.dep_ not in {"det", "poss"} or c.lower_ in {"a", "any"} for c in noun.lefts)


def apart(scene: Scene, said_by: Speaker, piece: Span) -> Speaker:
    """The speaker whose phrase ends before the clause that the parser hangs on it."""
    source = said_by.source
    if source is None or not source.start < piece.start < source.end:
        return said_by
    words = scene.draft.article.text[source.start : piece.start].rstrip()
    end = source.start + len(words.removesuffix("that").rstrip(" ,"))
    return said_by._replace(source=Span(source.start, end))


REPLIES = DENIALS | words("confirm repeat doubt question rebut ridicule mock echo cite address")
"""Verbs whose object is what others say."""
DENYING_NOUNS = {"denial", "rejection"}
