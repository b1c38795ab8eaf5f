"""People who speak by a description: "the Chief Guest", "the retired magistrate"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from kg.extract.claims.speakers.nouns import same
from kg.extract.draft import Draft
from kg.extract.naming.names import Named
from kg.extract.text.language import is_verb
from kg.extract.text.parse import Sentence, Token
from kg.extract.text.quotes import inside, quotes
from kg.extract.words.lexicon import ORGANIZATION_HEADS, words
from kg.extract.words.titles import title_slug
from kg.model.extraction import EntityType, Ref


def redescribed(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """The mention of somebody named before by a noun that describes him: "she" behind it may go
    back to it.
    """
    named = styled(draft, passage, token)
    named = described(draft, passage, token) if named is None else named
    return same(draft, passage, token, named)


def styled(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """Who was told before to be what the noun says: "the guest" after "Ana Lind came as chief
    guest", "the potter" after "Ana Lind, a potter".
    """
    noun = token.lemma_.lower()
    if not is_one(token) or noun in ORGANIZATION_HEADS or title_slug(token.text) is not None:
        return None
    if any(person(draft, passage, c) is not None for c in token.lefts if c.dep_ == "compound"):
        # "the Lind camp" is hers, and nobody
        return None
    told: dict[str, Ref] = {}
    at = passage.passage.at(token)
    for there, word in nouns_of(draft).get(noun, ()):
        if there.passage.at(word) >= at:
            break
        if (ref := bearer(draft, there, word)) is not None:
            told.setdefault(draft.mentions[ref].name.split()[-1].lower(), ref)
    return next(iter(told.values())) if len(told) == 1 else None


def is_one(token: Token) -> bool:
    """Whether a noun means one person of whom was told: "the guest", "The Chief Guest"."""
    definite = any(child.lower_ == "the" for child in token.lefts)
    further = any(child.dep_ in {"poss", "appos", "relcl"} for child in token.children)
    return definite and not further and token.tag_ in {"NN", "NNP"}


@lru_cache(maxsize=1)
def nouns_of(draft: Draft) -> dict[str, list[tuple[Named, Token]]]:
    """The nouns of the article that is being read that may tell what somebody is, in order."""
    found: dict[str, list[tuple[Named, Token]]] = {}
    for there in draft.passages:
        for word in there.words:
            if word.dep_ in TELLING:
                found.setdefault(word.lemma_.lower(), []).append((there, word))
    return found


TELLING = {"pobj", "attr", "appos", "compound", "nmod"}


def bearer(draft: Draft, passage: Named, noun: Token) -> Ref | None:
    """Of whom a noun tells what he is: "Ana Lind, *a potter*", "is *a potter*", "came as *chief
    guest*", "*Potter* Ana Lind".
    """
    head = noun.head
    if noun.dep_ == "pobj" and head.lower_ == "as":
        verb = head.head
        return person(draft, passage, next((c for c in verb.lefts if c.dep_ in SUBJECTS), None))
    if noun.dep_ == "attr" and head.lemma_ in {"be", "become", "remain"}:
        return person(draft, passage, next((c for c in head.lefts if c.dep_ in SUBJECTS), None))
    if noun.dep_ == "appos":
        return person(draft, passage, head)
    named = noun.dep_ in {"compound", "nmod"} and noun.i + 1 == head.left_edge.i + 1
    return person(draft, passage, head) if named else None


SUBJECTS = {"nsubj", "nsubjpass"}


def person(draft: Draft, passage: Named, word: Token | None) -> Ref | None:
    """The person by name that a word is part of."""
    ref = draft.ref(passage.passage, word) if word is not None else None
    return ref if ref is not None and draft.names(ref, EntityType.PERSON) else None


def described(draft: Draft, passage: Named, token: Token) -> Ref | None:
    """Whom the article told of last, by a description that it has not used before and that is of
    no office: "the retired magistrate", "the MP for Tanna", "the 52-year-old".
    """
    if not describes(token) or used(draft, passage, token):
        return None
    quoted = quotes(draft.article.text)
    for there, sent in islice(sentences_before(draft, passage, token), NEAR):
        people = [(w, ref) for w in sent if (ref := person(draft, there, w)) is not None]
        people = [(w, r) for w, r in people if inside(quoted, there.passage.at(w)) is None]
        if people:
            return topic(draft, people)
    return None


NEAR = 3
"""Sentences back in which whoever is described was told of."""


def describes(token: Token) -> bool:
    """Whether a noun's phrase is a description of somebody told of before and not his office."""
    if not is_one(token):
        return False
    noun = token.lower_
    if noun in VARIED or AGED.fullmatch(noun) is not None:
        return True
    known = title_slug(token.text) is not None or noun in MANY
    modifiers = [c for c in token.lefts if c.dep_ in {"amod", "compound", "nummod", "nmod"}]
    words = {c.lower_ for c in modifiers} | {t.lower_ for c in modifiers for t in c.lefts}
    seat = noun in SEATED and any(c.lower_ == "for" for c in token.rights)
    return known and (seat or any(w in DESCRIPTIVE or TERMS.fullmatch(w) for w in words))


VARIED = words(
    "politician lawmaker legislator parliamentarian assemblyman assemblywoman congressman "
    "congresswoman backbencher septuagenarian octogenarian nonagenarian laureate novelist tycoon "
    "magnate businessman businesswoman academic historian economist scholar diplomat strongman "
    "firebrand stalwart statesman stateswoman maverick technocrat oligarch billionaire"
)
"""Nouns by which the press varies who was named."""
MANY = words(
    "lawyer doctor teacher priest engineer activist writer actor singer farmer trader soldier "
    "officer diplomat judge magistrate journalist general colonel admiral banker rebel dissident "
    "monk nun poet architect surgeon footballer candidate official"
)
SEATED = words("mp senator deputy member congressman congresswoman representative legislator td")
DESCRIPTIVE = words(
    "retired veteran former outgoing incoming long-serving longtime long-time embattled born "
    "soft-spoken outspoken newly-elected re-elected term time old ex ousted exiled jailed "
    "disgraced self-taught career would-be"
)
TERMS = re.compile(r"\w+-(?:term|time|year-old|born|elected|turned)")
AGED = re.compile(r"\d\d-year-old|old")


def used(draft: Draft, passage: Named, token: Token) -> bool:
    """Whether the article had the noun before: of somebody whom it then means."""
    text = draft.article.text[: passage.passage.at(token)]
    return re.search(rf"\b{re.escape(token.text)}\b", text, re.IGNORECASE) is not None


def sentences_before(
    draft: Draft, passage: Named, token: Token
) -> Iterator[tuple[Named, Sentence]]:
    """The sentences with a verb before that of a word, nearest first."""
    at = draft.passages.index(passage)
    for there in reversed(draft.passages[: at + 1]):
        for sent in reversed(list(there.passage.doc.sents)):
            earlier = there is not passage or sent.end <= token.sent.start
            if earlier and any(is_verb(word) for word in sent):
                yield there, sent


def topic(draft: Draft, people: list[tuple[Token, Ref]]) -> Ref | None:
    """The one person of a sentence, or the one who is its subject."""
    names = {draft.mentions[ref].name.split()[-1] for _, ref in people}
    subjects = [ref for word, ref in people if leads(word)]
    leading = {draft.mentions[ref].name.split()[-1] for ref in subjects}
    if len(names) == 1:
        return people[0][1]
    return subjects[0] if len(leading) == 1 else None


def leads(word: Token) -> bool:
    """Whether a word is a subject, or joined to one."""
    while word.dep_ in {"conj", "compound", "appos"}:
        word = word.head
    return word.dep_ in SUBJECTS
