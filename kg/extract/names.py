"""Names of people, organizations and places: lexicons and spaCy's finder, reconciled."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from kg.extract.chunks import (
    Chunk,
    Label,
    Words,
    chunks,
    is_capital,
    opens_sentence,
    phrase,
    title_slug,
)
from kg.extract.language import Passage, real
from kg.extract.lexicon import CUES, EVENT_HEADS, HONORIFICS, ORGANIZATION_HEADS, PARTICLES
from kg.extract.lexicon import EVENT_NOUNS_CONTESTED as CONTESTED
from kg.gazetteer import body
from kg.model.extraction import EntityType

GENERIC = {"republic", "states", "state", "kingdom", "charter", "article", "annex", "chapter"}
"""Capitalized words that name nothing by themselves."""
LAWS = {
    "treaty",
    "act",
    "convention",
    "agreement",
    "pact",
    "protocol",
    "accord",
    "programme",
    "program",
    "bill",
}
"""Words whose acronym in brackets is no body's: "Arms Trade Treaty (ATT)"."""

SPACY_TYPES = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANIZATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
}


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A name in a passage: `words[start:end]`, without honorific or title."""

    type: EntityType
    start: int
    end: int
    honorific: str | None = None
    kind: str | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A passage with its words, chunks and names."""

    passage: Passage
    words: Words
    chunks: list[Chunk]
    names: list[Name]


def named(passages: Iterable[Passage]) -> list[Named]:
    """Every passage with its names; one spelling has one type through the whole article."""
    drafts = [(passage, real(passage.doc)) for passage in passages]
    known = [(passage, words, chunks(words)) for passage, words in drafts]
    votes = spellings(words for _, words in drafts)
    for acronym in laws(words for _, words in drafts):
        votes[acronym] = None
    results = [
        Named(passage, words, found, [*lexical(found), *open_names(words, found, votes)])
        for passage, words, found in known
    ]
    return [short_forms(result, full_names(results)) for result in results]


Votes = dict[str, EntityType | None]


def laws(passages: Iterable[Words]) -> Iterator[str]:
    """Acronyms that the text gives to a treaty or law."""
    for words in passages:
        for at in range(2, len(words)):
            if (
                words[at - 1].text == "("
                and words[at].text.isupper()
                and words[at - 2].lower_ in LAWS
            ):
                yield words[at].text


def spellings(passages: Iterable[Words]) -> Votes:
    """What spaCy mostly takes each spelling for."""
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for words in passages:
        for entity in words[0].doc.ents if words else ():
            if entity.label_ in SPACY_TYPES:
                votes[bare(entity.text)][SPACY_TYPES[entity.label_]] += 1
    return {name: counts.most_common(1)[0][0] for name, counts in votes.items()}


def bare(name: str) -> str:
    """A name without article and possessive."""
    name = name.removesuffix("’s").removesuffix("'s")
    return name[4:] if name[:4].lower() == "the " else name


def lexical(found: list[Chunk]) -> Iterator[Name]:
    """Names that the lexicons settle."""
    for chunk in found:
        match chunk.label:
            case Label.BODY:
                known = body(chunk.value)
                kind = known.kind if known else None
                yield Name(EntityType.ORGANIZATION, chunk.start, chunk.end, kind=kind)
            case Label.ORGANIZATION:
                yield Name(EntityType.ORGANIZATION, chunk.start, chunk.end, kind=chunk.value)
            case Label.TERRITORY | Label.CITY:
                yield Name(EntityType.PLACE, chunk.start, chunk.end)
            case _:
                continue


def open_names(words: Words, found: list[Chunk], votes: Votes) -> Iterator[Name]:
    """Capitalized stretches between the chunks, typed by what stands around them and by spaCy."""
    taken = {at: chunk for chunk in found for at in range(chunk.start, chunk.end)}
    at = 0
    while at < len(words):
        end = stretch(words, at, taken)
        if end > at:
            name = typed(words, at, end, taken, votes)
            if name is not None:
                yield name
        at = max(end, at + 1)


def stretch(words: Words, at: int, taken: dict[int, Chunk]) -> int:
    """The end of the capitalized stretch at `at`; particles may stand inside."""
    end = at
    while end < len(words) and end not in taken:
        if (is_capital(words[end]) and not words[end].is_punct) or (
            end > at and words[end].lower_ in PARTICLES and goes_on(words, end + 1, taken)
        ):
            end += 1
        elif end > at and hyphenated(words, end):
            end += 2
        else:
            break
    return end


def hyphenated(words: Words, at: int) -> bool:
    """Whether a hyphen joins a lower-case part to a name: "Ki-moon"."""
    if (
        at + 1 >= len(words)
        or words[at].text != "-"
        or words[at - 1].whitespace_
        or words[at].whitespace_
    ):
        return False
    return words[at + 1].text.islower() and words[at + 1].ent_type_ == "PERSON"


def goes_on(words: Words, at: int, taken: dict[int, Chunk]) -> bool:
    """Whether a capital follows the particle."""
    return at < len(words) and at not in taken and is_capital(words[at])


def typed(words: Words, start: int, end: int, taken: dict[int, Chunk], votes: Votes) -> Name | None:
    """The stretch as a name, or None: an event, a heading's words, a law."""
    honorific = None
    if words[start].lower_ in {"the", "a", "an"} and opens_sentence(words[start]):
        start += 1
    while start < end and words[start].lower_.rstrip(".") in HONORIFICS:
        honorific = words[start].text
        start += 1
    if start == end or is_event_word(words[end - 1]):
        return event_place(words, start, end, votes)
    if end - start == 1 and words[start].lower_ in {*ORGANIZATION_HEADS, *GENERIC}:
        return None
    if honorific or (introduced(words, start, end, taken) and is_person_word(words, start, end)):
        start = person_from(words, start, end)
        return (
            Name(EntityType.PERSON, start, end, honorific)
            if not_acronym(words, start, end)
            else None
        )
    spelled = bare(phrase(words[start:end]))
    kind = votes[spelled] if spelled in votes else overlapping(words[start:end])
    if kind is EntityType.PERSON and words[start].text.isupper() and end - start == 1:
        kind = EntityType.ORGANIZATION
    if kind is None and speaks(words, start, end):
        kind = EntityType.ORGANIZATION
    if kind is None or (end - start == 1 and not stands_alone(words[start], kind, votes)):
        return None
    return Name(kind, start, end, sure=end - start > 1)


def speaks(words: Words, start: int, end: int) -> bool:
    """Whether an acronym is the subject of a verb of saying: only a body can be."""
    token = words[start]
    acronym = end - start == 1 and token.text.isupper() and 2 < len(token.text) < 7
    return acronym and token.dep_ == "nsubj" and token.head.lemma_ in CUES


def stands_alone(token: Token, kind: EntityType, votes: Votes) -> bool:
    """Whether one word is enough of a name: a place, an acronym, or a person the finder is sure of;
    a degree ("J.D.") or a common noun with a capital is not.
    """
    if re.fullmatch(r"(?:[A-Z][a-z]?\.)+[A-Z]?|[JS]r\.?|I{1,3}|Inc\.|LL[CP]", token.text):
        return False
    if kind is EntityType.ORGANIZATION:
        return sum(letter.isupper() for letter in token.text) > 1
    return kind is EntityType.PLACE or (token.ent_type_ == "PERSON" and bool(votes.get(token.text)))


def is_person_word(words: Words, start: int, end: int) -> bool:
    """Whether what follows a title can be a name: several words, or one that the finder knows."""
    return end - start > 1 or words[start].ent_type_ == "PERSON"


def person_from(words: Words, start: int, end: int) -> int:
    """Where the person's own name begins behind a title's field: "Secretary of *Energy* Jennifer
    Granholm". The finder has to see the person, and see none before.
    """
    inside = [at for at in range(start, end) if words[at].ent_type_ == "PERSON"]
    if not inside or inside[-1] != end - 1 or end - inside[0] < 2:
        return start
    return inside[0]


def is_event_word(token: Token) -> bool:
    """Whether a capitalized word heads the name of an event."""
    return token.lower_ in EVENT_HEADS or token.lower_ in CONTESTED


def event_place(words: Words, start: int, end: int, votes: Votes) -> Name | None:
    """The place in an event's name: the "Khojaly" of "the Khojaly Roundtable"."""
    if end - start < 2:
        return None
    first = Name(EntityType.PLACE, start, end - 1, sure=False)
    known = votes.get(phrase(words[start : end - 1]))
    return first if known in {None, EntityType.PLACE} and end - start == 2 else None


def introduced(words: Words, start: int, end: int, taken: dict[int, Chunk]) -> bool:
    """Whether a title stands right before the name, or after it in apposition."""
    before = taken.get(start - 1)
    if before and before.label is Label.TITLE:
        return True
    if end - start < 2 or end + 2 >= len(words) or words[end].text != ",":
        return False
    behind = end + 2 if words[end + 1].lower_ in {"the", "a", "an"} else end + 1
    after = taken.get(behind)
    return after is not None and after.label is Label.TITLE


def not_acronym(words: Words, start: int, end: int) -> bool:
    """Whether the stretch is more than one word in capitals."""
    return end - start > 1 or not (words[start].text.isupper() and len(words[start]) > 1)


def overlapping(words: Words) -> EntityType | None:
    """What spaCy says of most of the words; None where it says nothing or something else."""
    labels = Counter(SPACY_TYPES.get(word.ent_type_) for word in words)
    kind, count = labels.most_common(1)[0]
    return kind if count * 2 > len(words) else None


def full_names(results: list[Named]) -> dict[str, int]:
    """The last words of the people who are named in full, anywhere in the article."""
    surnames: dict[str, int] = {}
    for result in results:
        for name in result.names:
            if name.type is EntityType.PERSON and name.end - name.start > 1:
                surnames[result.words[name.end - 1].text] = 1
    return surnames


def short_forms(result: Named, surnames: dict[str, int]) -> Named:
    """The passage with the bare surnames of people whom the article names in full elsewhere."""
    taken = {at for name in result.names for at in range(name.start, name.end)}
    extra = [
        Name(EntityType.PERSON, at, at + 1)
        for at, word in enumerate(result.words)
        if word.text in surnames and at not in taken and title_slug(word.text) is None
    ]
    names = sorted([*result.names, *extra], key=lambda name: (name.start, name.end))
    return Named(result.passage, result.words, result.chunks, names)
