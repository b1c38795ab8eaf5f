"""Names of people, bodies and places: what the tagger finds and the lexicons know, reconciled."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.chunks import (
    Chunk,
    Label,
    Words,
    chunks,
    kind_of,
    opens_sentence,
    phrase,
    title_slug,
)
from kg.extract.dates import DateMention
from kg.extract.language import Passage, real
from kg.extract.lexicon import HONORIFICS, ORGANIZATION_HEADS
from kg.extract.marking import mark
from kg.extract.occasions import EVENT_NOUNS
from kg.extract.tagger import Tagged
from kg.gazetteer import body, demonym, place, territory
from kg.model.extraction import EntityType

TYPES = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANIZATION,
    "PLACE": EntityType.PLACE,
    "EVENT": EntityType.EVENT,
    "OTHER": EntityType.OTHER,
}
GRAPH = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})
"""The types that become entities of the graph."""
LEXICAL = 0.9
"""How likely a name that only a lexicon knows is one, as measured on the development half."""


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A name in a passage: `words[start:end]`, without honorific, title or possessive."""

    type: EntityType
    start: int
    end: int
    honorific: str | None = None
    kind: str | None = None
    probability: float = LEXICAL


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A passage with its words, chunks and names; `others` name events, laws and works."""

    passage: Passage
    words: Words
    chunks: list[Chunk]
    names: list[Name]
    others: list[Name]


@dataclass(frozen=True, slots=True, eq=False)
class Tags:
    """A passage with what the tagger and the lexicons say of it, not yet reconciled."""

    passage: Passage
    words: Words
    chunks: list[Chunk]
    proper: list[Name]


def named(
    passages: Iterable[Passage], tagged: Sequence[Tagged], dates: Sequence[DateMention]
) -> list[Named]:
    """Every passage with its names; one spelling has one type through the whole article."""
    read = [tags(passage, mark(passage, tagged, dates)) for passage in passages]
    types = spellings(read)
    settled = [settle(each, types) for each in read]
    return [short_forms(each, surnames(settled)) for each in settled]


def tags(passage: Passage, inside: list[Tagged]) -> Tags:
    """The tagger's names as words of the passage."""
    words = real(passage.doc)
    found = chunks(words)
    titles = {at for c in found if c.label is Label.TITLE for at in range(c.start, c.end)}
    starts = {word.idx: at for at, word in enumerate(words)}
    proper = (proper_name(passage, words, starts, titles, each) for each in inside)
    return Tags(passage, words, found, [name for name in proper if name is not None])


def proper_name(
    passage: Passage, words: Words, starts: dict[int, int], titles: set[int], tagged: Tagged
) -> Name | None:
    """The tagger's name in whole words, without what only stands before or behind a name."""
    span = passage.doc.char_span(
        tagged.start - passage.offset, tagged.end - passage.offset, alignment_mode="expand"
    )
    if span is None or (start := starts.get(span[0].idx)) is None:
        return None
    end = start + sum(not word.is_space for word in span)
    type = TYPES[tagged.type]
    while start < end and leads(words, start, type, titles):
        start += 1
    if type is EntityType.PERSON and end - start > 1 and of_state(words, start):
        start += 1
    if start and words[start - 1].text == "The" and not opens_sentence(words[start - 1]):
        start -= 1
    while start < end and words[end - 1].text in {"’s", "'s", "’", "'", ",", "”", '"', "("}:
        end -= 1
    if start == end or all(at in titles for at in range(start, end)) or bare(words[start:end]):
        return None
    return Name(type, start, end, honorific(words, start), probability=tagged.probability)


def bare(words: Words) -> bool:
    """Whether the words are one common noun with a capital: "Ministry", "Roundtable"."""
    plain = words[0].lower_
    return len(words) == 1 and (plain in ORGANIZATION_HEADS or plain in EVENT_NOUNS)


def leads(words: Words, at: int, type: EntityType, titles: set[int]) -> bool:
    """Whether a word only introduces the name: an article, an honorific, a person's title."""
    plain = words[at].lower_
    if plain in {"the", "a", "an", "“", '"', "(", ","}:
        return True
    return type is EntityType.PERSON and (at in titles or plain.rstrip(".") in HONORIFICS)


def of_state(words: Words, start: int) -> bool:
    """Whether a person's name seems to begin with the state of the post before it: "Ambassador of
    *Azerbaijan* Dashgin Shikarov".
    """
    return (
        start > 0
        and words[start - 1].lower_ in {"of", "for"}
        and bool(territory(words[start].text))
    )


def honorific(words: Words, start: int) -> str | None:
    """The honorific before a name."""
    if start and words[start - 1].lower_.rstrip(".") in HONORIFICS:
        before = words[start - 1]
        return None if before.text.islower() else before.text
    return None


Spellings = dict[str, EntityType]


def spellings(read: Iterable[Tags]) -> Spellings:
    """What the article as a whole takes each spelling for: the type of most weight."""
    votes: dict[str, dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
    for each in read:
        for name in each.proper:
            votes[phrase(each.words[name.start : name.end])][name.type] += name.probability
    return {text: max(weights, key=lambda t: weights[t]) for text, weights in votes.items()}


def settle(read: Tags, types: Spellings) -> Named:
    """The passage with names that do not overlap: the tagger's, unless a lexicon knows better."""
    taken: dict[int, Name] = {}
    for name in read.proper:
        enter(taken, typed(read.words, name, types))
    for name in lexical(read.words, read.chunks):
        rivals = {id(taken[at]): taken[at] for at in range(name.start, name.end) if at in taken}
        if all(wins(read.words, name, rival) for rival in rivals.values()):
            for rival in rivals.values():
                for at in range(rival.start, rival.end):
                    del taken[at]
            enter(taken, name)
    names = sorted({id(name): name for name in taken.values()}.values(), key=lambda n: n.start)
    return Named(
        read.passage,
        read.words,
        read.chunks,
        [name for name in names if name.type in GRAPH],
        [name for name in names if name.type not in GRAPH],
    )


def enter(taken: dict[int, Name], name: Name) -> None:
    """Let a name hold its words."""
    taken.update(dict.fromkeys(range(name.start, name.end), name))


def typed(words: Words, name: Name, types: Spellings) -> Name:
    """The name with its type, and a body with its kind."""
    text = phrase(words[name.start : name.end])
    type = types.get(text, name.type)
    known = body(text)
    if known is not None and type is not EntityType.PERSON:
        return replace(name, type=EntityType.ORGANIZATION, kind=known.kind)
    if place(text) is not None and is_place(text, name, type):
        return replace(name, type=EntityType.PLACE)
    if demonym(text) is not None and type is not EntityType.PERSON:
        return replace(name, type=EntityType.OTHER)
    kind = kind_of(words, name.start, name.end) if type is EntityType.ORGANIZATION else None
    return replace(name, type=type, kind=kind)


def is_place(text: str, name: Name, type: EntityType) -> bool:
    """Whether a known place's name stands for it: a territory's always, a city's where the tagger
    is not sure of something else.
    """
    if type is EntityType.PERSON:
        return False
    return territory(text) is not None or name.probability < UNSURE


UNSURE = 0.7


def lexical(words: Words, found: Iterable[Chunk]) -> Iterator[Name]:
    """Names that the lexicons know."""
    for chunk in found:
        match chunk.label:
            case Label.BODY:
                known = body(chunk.value)
                kind = known.kind if known else None
                yield Name(EntityType.ORGANIZATION, chunk.start, chunk.end, kind=kind)
            case Label.ORGANIZATION:
                yield Name(EntityType.ORGANIZATION, chunk.start, chunk.end, kind=chunk.value)
            case Label.TERRITORY:
                yield Name(EntityType.PLACE, chunk.start, chunk.end)
            case Label.CITY if located(words, chunk):
                yield Name(EntityType.PLACE, chunk.start, chunk.end)
            case _:
                continue


def located(words: Words, chunk: Chunk) -> bool:
    """Whether a city's name, which may be a word or a surname, stands where a place does."""
    before = words[chunk.start - 1].lower_ if chunk.start else ""
    return before in {"in", "at", "near", "from", "to", "of", "outside", "around"}


def wins(words: Words, name: Name, rival: Name) -> bool:
    """Whether a lexicon's name takes the place of the tagger's."""
    covers = name.start <= rival.start and rival.end <= name.end
    if not covers or rival.type is EntityType.PERSON:
        return False
    if name.type is EntityType.PLACE or body(phrase(words[name.start : name.end])):
        return name.end - name.start > rival.end - rival.start
    return not any(
        word.lower_ in ORGANIZATION_HEADS for word in words[rival.start : rival.end]
    ) and rival.type in {EntityType.PLACE, EntityType.OTHER}


def surnames(results: Iterable[Named]) -> dict[str, float]:
    """The last words of the people who are named in full, anywhere in the article."""
    found: dict[str, float] = {}
    for result in results:
        for name in result.names:
            if name.type is EntityType.PERSON and name.end - name.start > 1:
                found[result.words[name.end - 1].text] = name.probability
    return found


def short_forms(result: Named, surnames: dict[str, float]) -> Named:
    """The passage with the bare surnames of people whom the article names in full elsewhere."""
    names = [*result.names, *result.others]
    taken = {at for name in names for at in range(name.start, name.end)}
    extra = [
        Name(
            EntityType.PERSON,
            at,
            at + 1,
            honorific(result.words, at),
            probability=surnames[word.text],
        )
        for at, word in enumerate(result.words)
        if word.text in surnames and at not in taken and stands_for(word.text)
    ]
    names = sorted([*result.names, *extra], key=lambda name: (name.start, name.end))
    return replace(result, names=names)


def stands_for(text: str) -> bool:
    """Whether a surname alone is one: no title, no suffix."""
    return (
        text[:1].isupper()
        and title_slug(text) is None
        and text.rstrip(".") not in {"Jr", "Sr", "II", "III"}
    )
