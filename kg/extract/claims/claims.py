"""Claims: who is reported to say what, in whose words, denied or affirmed, relayed or not."""

from collections.abc import Callable

from spacy.tokens import Token

from kg.extract.claims.contents import content
from kg.extract.claims.joint import others
from kg.extract.claims.nominals import noun_content, reported_by
from kg.extract.claims.scenes import Scene, segment
from kg.extract.claims.speakers import Speaker, source_span, speaker, subject
from kg.extract.claims.tellings import UNTOLD, Telling, telling
from kg.extract.claims.uttered import hypothetical, negated
from kg.extract.draft import Draft, sentence
from kg.extract.naming.names import Named
from kg.extract.text.quotes import after, blank, form_of, inside, trimmed, unbroken
from kg.extract.words.cues import (
    CUES,
    DENIALS,
    IMPERSONAL,
    NOUNS,
    OBJECT,
    PREPOSITIONS,
)
from kg.model.extraction import ClaimMention, Span

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
    if lemma in CUES and token.pos_ in VERBS:
        return cue_claim
    if lemma in NOUNS and token.pos_ == "NOUN":
        return noun_claim
    if lemma == "use" and token.pos_ == "VERB":
        return word_claim
    return according_claim if token.lower_ == "according" else None


def cue_claim(scene: Scene, cue: Token) -> None:
    """The claim that a verb introduces, if it has a speaker and content."""
    if hypothetical(scene, cue):
        return
    source = subject(cue)
    said_by = speaker(scene.draft, scene.passage, source) if source is not None else None
    if source is None and is_impersonal(cue):
        said_by = NOBODY
    if said_by is None:
        return
    found = content(scene._replace(source=source), cue)
    text = scene.draft.article.text
    whole = (unbroken(scene.quoted, text, piece) for piece in found.pieces)
    pieces = [piece for piece in whole if says_something(piece.of(text))]
    if pieces:
        if source is not None:
            beside = tuple(others(scene.draft, scene.passage, source))
            scene.draft.joint.update({len(scene.draft.claims): beside} if beside else {})
        add(
            scene.draft,
            scene.passage,
            cue,
            sourced(scene, said_by, source, cue),
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


def sourced(scene: Scene, said_by: Speaker, source: Token | None, cue: Token) -> Speaker:
    """The speaker with the whole phrase that names it."""
    if source is None:
        return said_by
    return said_by._replace(source=source_span(scene.passage, source, cue))


def noun_claim(scene: Scene, noun: Token) -> None:
    """The claim that a noun reports, if it tells whose and what."""
    if noun.dep_ == "dobj" and noun.head.lemma_ in OBJECT:
        return
    found = noun_content(scene, noun)
    source = reported_by(noun) if found.pieces else None
    said_by = speaker(scene.draft, scene.passage, source) if source is not None else None
    if source is None or said_by is None:
        return
    add(
        scene.draft,
        scene.passage,
        noun,
        sourced(scene, said_by, source, noun),
        found.pieces,
        scene.quoted,
        denies=noun.lemma_ in DENYING_NOUNS,
        told=telling(scene.draft, scene.passage, noun, source),
        rule=found.rule,
    )


DENYING_NOUNS = {"denial", "rejection"}


def add(
    draft: Draft,
    passage: Named,
    cue: Token,
    said_by: Speaker,
    contents: list[Span],
    quoted: list[Span],
    *,
    denies: bool = False,
    told: Telling = UNTOLD,
    rule: str = "object",
    last: Token | None = None,
) -> None:
    """Add a claim."""
    draft.claim_at[passage.passage.offset + cue.idx] = len(draft.claims)
    draft.claims.append(
        ClaimMention(
            content=contents[0],
            rest=tuple(contents[1:]),
            evidence=evidence(passage, cue, contents),
            speaker=said_by.ref,
            speaker_text=said_by.text,
            source=said_by.source or said_by.text,
            cue=passage.passage.span(cue, last or last_word(cue)),
            form=form_of(quoted, contents),
            denies=denies,
            date=told.date,
            undated=told.undated,
            rule=rule,
        )
    )


def add_plain(
    draft: Draft, said_by: Speaker, cue: Span, content: Span, told: Span, *, rule: str
) -> None:
    """Add a claim that the layout tells and no grammar."""
    draft.claims.append(
        ClaimMention(
            content=content,
            evidence=told,
            speaker=said_by.ref,
            speaker_text=said_by.text,
            source=said_by.source,
            cue=cue,
            rule=rule,
        )
    )


def last_word(cue: Token) -> Token:
    """The particle or preposition right behind the cue that belongs to it: "pointed out"."""
    if cue.i + 1 < len(cue.doc):
        behind = cue.doc[cue.i + 1]
        wanted = PREPOSITIONS.get(cue.lemma_, ())
        if behind.head == cue and (behind.dep_ == "prt" or behind.lower_ in wanted):
            return behind
        if cue.lower_ == "according" and behind.lower_ == "to":
            return behind
    return cue


def says_something(words: str) -> bool:
    """Whether the words are content and not only point to some: "which", "it"."""
    return len(words) > 1 and words.lower() not in POINTERS


POINTERS = {"which", "that", "this", "it", "them", "so", "what", "him", "her", "us", "me", "you"}


def evidence(passage: Named, cue: Token, contents: list[Span]) -> Span:
    """The sentence of the cue, widened to all of the content."""
    told = sentence(passage.passage, cue)
    return Span(min(told.start, contents[0].start), max(told.end, *(c.end for c in contents)))


def according_claim(scene: Scene, token: Token) -> None:
    """Add "…, according to X": the rest of the sentence is X's."""
    to = next((c for c in token.children if c.lower_ == "to"), None)
    source = next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None
    said_by = speaker(scene.draft, scene.passage, source) if source is not None else None
    if source is None or said_by is None:
        return
    last = source_end(scene, token, source)
    piece = accorded(scene, token, last)
    if piece is None:
        return
    phrase = trimmed(scene.draft.article.text, scene.span(source.left_edge.i, last))
    told = telling(scene.draft, scene.passage, token, source)
    said_by = said_by._replace(source=phrase)
    add(
        scene.draft,
        scene.passage,
        token,
        said_by,
        [piece],
        scene.quoted,
        told=told,
        rule="according-to",
    )


def source_end(scene: Scene, token: Token, source: Token) -> int:
    """The last word of whoever it is according to. In front of a clause the parser takes the
    clause's subject for an apposition, or an apposition for the subject.
    """
    last = max(source.right_edge.i, token.right_edge.i)
    if token.left_edge.i != token.sent.start:
        return last
    verb = token.head
    if verb.pos_ in VERBS and not any(c.dep_ in SUBJECTS and c.i > source.i for c in verb.children):
        apposition = next((c for c in source.rights if c.dep_ == "appos"), None)
        return apposition.left_edge.i - 1 if apposition is not None else last
    subject_ = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i > source.i), None)
    if subject_ is None or scene.draft.ref(scene.passage.passage, source) is None:
        return last
    holder = scene.draft.ref(scene.passage.passage, source)
    for at in range(subject_.left_edge.i, subject_.right_edge.i):
        if source.doc[at].text == "," and source.doc[at + 1].lower_ in {"the", "a", "an"}:
            titles = (scene.at(t) for t in source.doc[subject_.left_edge.i : at])
            if any(scene.draft.holder_at.get(start) == holder for start in titles):
                return at
    return last


SUBJECTS = {"nsubj", "nsubjpass", "expl", "csubj"}


def accorded(scene: Scene, token: Token, source_end: int) -> Span | None:
    """The longer part of the sentence beside the "according to"."""
    first, last = segment(scene, token)
    low, high = token.left_edge.i, source_end
    a, b = max(((first, low - 1), (high + 1, last)), key=lambda part: part[1] - part[0])
    return scene.span(a, b) if b - a >= 2 else None
