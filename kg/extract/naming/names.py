"""Names of people, bodies and places: what the tagger finds and the lexicons know, reconciled."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from kg.extract.naming.blanks import LAWS, LEVELS, is_beat, is_field, is_generic, is_level
from kg.extract.naming.chunks import Chunk, Label, Words, chunks, is_capital, phrase
from kg.extract.naming.commons import is_base
from kg.extract.naming.echoes import GRAPH, echoed, known, spelled_out
from kg.extract.naming.edges import proper_names
from kg.extract.naming.evidence import of_people
from kg.extract.naming.forenames import Pairs, forenames
from kg.extract.naming.joints import joined
from kg.extract.naming.linewise import on_a_line
from kg.extract.naming.marking import mark
from kg.extract.naming.name import Name
from kg.extract.naming.nameless import is_nameless
from kg.extract.naming.sorts import STORMS, typed
from kg.extract.naming.sources import SOURCES, titles_of
from kg.extract.naming.spellings import Spellings, made_whole, spellings
from kg.extract.naming.tails import without_portfolio
from kg.extract.naming.titular import is_twofold, surnames
from kg.extract.naming.wholes import is_portfolio, list_behind
from kg.extract.network.tagger import Tagged
from kg.extract.text.dates import DateMention
from kg.extract.text.language import Passage, real
from kg.extract.words.lexicon import CHAMBERS, ORGANIZATION_HEADS
from kg.extract.words.titles import FIELD_NOUNS
from kg.gazetteer import body, demonym, territory
from kg.model.extraction import EntityType

__all__ = ["Name", "Named", "named"]


@dataclass(frozen=True, eq=False)
class Named:
    """A passage with its words, chunks and names; `others` name events, laws and works."""

    passage: Passage
    words: Words
    chunks: list[Chunk]
    names: list[Name]
    others: list[Name]

    @cached_property
    def lower(self) -> list[str]:
        """The words in lower case."""
        return [word.lower_ for word in self.words]

    @cached_property
    def starting(self) -> dict[int, Name]:
        """The name that begins at a word."""
        return {name.start: name for name in self.names}

    @cached_property
    def ending(self) -> dict[int, Name]:
        """The name that ends before a word."""
        return {name.end: name for name in self.names}

    @cached_property
    def inside(self) -> dict[int, Name]:
        """The name that a word is part of."""
        return {at: name for name in self.names for at in range(name.start, name.end)}

    @cached_property
    def titles(self) -> frozenset[int]:
        """The words of titles."""
        return frozenset(titles_of(self.chunks))


@dataclass(frozen=True, slots=True, eq=False)
class Tags:
    """A passage with what the tagger and the lexicons say of it, not yet reconciled."""

    passage: Passage
    words: Words
    chunks: list[Chunk]
    proper: list[Name]


def named(
    passages: Iterable[Passage],
    tagged: Sequence[Tagged],
    dates: Sequence[DateMention],
    seats: Iterable[str] = (),
) -> list[Named]:
    """Every passage with its names; one spelling has one type through the whole article. `seats`
    are places that the dateline names.
    """
    passages = list(passages)
    people = forenames(passage.text for passage in passages)
    read = [tags(passage, mark(passage, tagged, dates), people) for passage in passages]
    types = spellings([(each.words, each.proper) for each in read], seats)
    settled = [(each, settle(each, types)) for each in read]
    article = known((each.words, names) for each, names in settled)
    full = surnames((each.words, names) for each, names in settled)
    return [finished(each, echoed(each.words, names, article), full) for each, names in settled]


def tags(passage: Passage, inside: list[Tagged], people: Pairs) -> Tags:
    """The tagger's names as words of the passage."""
    words = real(passage.doc)
    found = chunks(words, people)
    proper = proper_names(passage, words, titles_of(found), inside)
    return Tags(passage, words, found, list(joined(words, proper)))


def finished(read: Tags, names: list[Name], full: frozenset[str]) -> Named:
    """The passage with its names, those of the graph apart from the others."""
    titles, words = titles_of(read.chunks), read.words
    if read.passage.lines:
        names = [part for name in names for part in on_a_line(words, read.passage.lines, name)]
    names = [n for n in names if not (is_nameless(words, n) or is_twofold(words, n, full))]
    return Named(
        read.passage,
        read.words,
        read.chunks,
        [n for n in names if n.type in GRAPH and not is_field_of(read.words, titles, n)],
        [n for n in names if n.type not in GRAPH and not is_adjective(read.words, n)],
    )


def is_field_of(words: Words, titles: set[int], name: Name) -> bool:
    """Whether a place only tells what a post is for: "director for *Asia* at the ministry"."""
    return name.type is EntityType.PLACE and is_beat(words, titles, name.start, name.end)


def is_adjective(words: Words, name: Name) -> bool:
    """Whether a name is a state's adjective, or its people's: "Kazakh President", "the Poles"."""
    text = words[name.start].text
    single = name.end - name.start == 1
    if single and of_people(words, name.start):
        return True
    return single and (demonym(text) or demonym(text.removesuffix("s"))) is not None


def settle(read: Tags, types: Spellings) -> list[Name]:
    """Names that do not overlap: the tagger's, unless a lexicon knows better."""
    taken: dict[int, Name] = {}
    proper = list(made_whole(read.words, read.proper, types))
    for name in spelled_out(read.words, proper, titles_of(read.chunks)):
        enter(taken, typed(read.words, name, types))
    for name in lexical(read.words, read.chunks):
        rivals = {id(taken[at]): taken[at] for at in range(name.start, name.end) if at in taken}
        if all(wins(read.words, name, rival) for rival in rivals.values()):
            for rival in rivals.values():
                for at in range(rival.start, rival.end):
                    del taken[at]
            enter(taken, name)
    for told in SOURCES:
        for name in told(read.words, read.chunks, taken):
            enter(taken, name)
    return sorted({id(name): name for name in taken.values()}.values(), key=lambda n: n.start)


def enter(taken: dict[int, Name], name: Name) -> None:
    """Let a name hold its words."""
    taken.update(dict.fromkeys(range(name.start, name.end), name))


def field_of(words: Words, chunk: Chunk, titles: set[int]) -> int:
    """How many words at the end of a body are a title's: "for General Assembly *Affairs*"."""
    own = words[chunk.end - 1].lower_ in FIELD_NOUNS and is_field(words, titles, chunk.start)
    if own and words[chunk.start].lower_ == "cabinet":
        return chunk.end - chunk.start
    return int(own and chunk.end - chunk.start > 2)


def lexical(words: Words, found: Sequence[Chunk]) -> Iterator[Name]:
    """Names that the lexicons know."""
    titles = titles_of(found)
    for chunk in found:
        match chunk.label:
            case Label.BODY if not is_letters(words, chunk):
                world = body(chunk.value)
                kind = world.kind if world else None
                yield Name(EntityType.ORGANIZATION, chunk.start, chunk.end, kind=kind)
            case Label.ORGANIZATION if not (
                is_generic(words[chunk.start : chunk.end])
                or is_level(words, titles, chunk.start, chunk.end)
                or is_desk(words, titles, chunk)
                or is_portfolio(words, titles, chunk.start, chunk.end)
            ):
                of = chunk.start + 1
                land = phrase(words[of + 1 : chunk.end])
                if words[chunk.start].lower_ == "government" and territory(land) is not None:
                    # "to the Government of Mozambique"
                    yield Name(EntityType.PLACE, of + 1, chunk.end)
                    continue
                end = chunk.end - field_of(words, chunk, titles)
                end = list_behind(words, chunk.start, end) if end == chunk.end else end
                end = without_portfolio(words, chunk.start, end)
                # "as the *Senior* State Department Fellow"
                level = end in titles and words[chunk.start].lower_ in LEVELS
                start = chunk.start + (level and end - chunk.start > 1)
                if end > start:
                    yield Name(EntityType.ORGANIZATION, start, end, kind=chunk.value)
            case Label.TERRITORY:
                yield Name(EntityType.PLACE, chunk.start, chunk.end)
            case Label.CITY if located(words, chunk):
                yield Name(EntityType.PLACE, chunk.start, chunk.end)
            case _:
                continue
    yield from laws(words)
    yield from pairs(words)


def is_desk(words: Words, titles: set[int], chunk: Chunk) -> bool:
    """Whether a title tells at what desk its holder sits: "*Ethiopia Desk* Officer"."""
    return words[chunk.end - 1].lower_ == "desk" and chunk.end in titles


def is_letters(words: Words, chunk: Chunk) -> bool:
    """Whether letters that a body has too stand for a post: "OIC Jose Ferrer"."""
    short = chunk.end - chunk.start == 1 and words[chunk.start].text in POSTS
    opens = chunk.end < len(words) and words[chunk.end].text.istitle()
    return short and opens and not (chunk.start and words[chunk.start - 1].lower_ == "the")


POSTS = frozenset({"OIC"})
"""Of the letters of posts, those that are a body's as well: the officer in charge."""


def laws(words: Words) -> Iterator[Name]:
    """Bills, acts and treaties by name: "Rivers (Clean Water) Bill"."""
    for at, word in enumerate(words):
        if word.lower_ not in LAWS or not word.text.istitle():
            continue
        start = at
        while start and (words[start - 1].text in BRACKETS or is_capital(words[start - 1])):
            start -= 1
        while start < at and words[start].text in BRACKETS:
            start += 1
        opened = [word.text for word in words[start:at]]
        if start < at and opened.count("(") == opened.count(")"):
            yield Name(EntityType.OTHER, start, at + 1)


BRACKETS = frozenset({"(", ")", "&"})


def pairs(words: Words) -> Iterator[Name]:
    """Storms by name, "Cyclone Hana", and parliaments, "the Wolesi Jirga"."""
    for at, (one, two) in enumerate(pairwise(words)):
        if not (one.text.istitle() and two.text.istitle()):
            continue
        if one.lower_ in STORMS:
            yield Name(EntityType.EVENT, at, at + 2)
        elif f"{one.lower_} {two.lower_}" in CHAMBERS:
            yield Name(EntityType.ORGANIZATION, at, at + 2, kind="legislature")


def located(words: Words, chunk: Chunk) -> bool:
    """Whether a city's name, which may be a word or a surname, stands where a place does."""
    before = words[chunk.start - 1].lower_ if chunk.start else ""
    after = words[chunk.end].lower_ if chunk.end < len(words) else ""
    return (
        is_base(words, chunk.end)
        or after in GOVERNED
        or before
        in {
            "in",
            "at",
            "near",
            "from",
            "to",
            "of",
            "outside",
            "around",
        }
    )


GOVERNED = frozenset({"governor", "mayor", "deputy", "senator", "police", "prosecutor", "prefect"})
"""Titles of those who govern the place that is named before them."""


def wins(words: Words, name: Name, rival: Name) -> bool:
    """Whether a lexicon's name takes the place of the tagger's."""
    covers = name.start <= rival.start and rival.end <= name.end
    if name.type in {EntityType.OTHER, EntityType.EVENT}:
        return covers
    if phrase(words[name.start : name.end]).lower() in CHAMBERS:
        return covers
    # "president *Antigua and Barbuda* Ana Lind"
    double = name.type is EntityType.PLACE and any(
        w.lower_ == "and" for w in words[name.start : name.end]
    )
    if not covers or (rival.type is EntityType.PERSON and not double):
        return False
    if name.type is EntityType.PLACE or body(phrase(words[name.start : name.end])):
        return name.end - name.start > rival.end - rival.start
    return not any(
        word.lower_ in ORGANIZATION_HEADS for word in words[rival.start : rival.end]
    ) and rival.type in {EntityType.PLACE, EntityType.OTHER}
