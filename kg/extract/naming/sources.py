"""Names that the tagger missed and only what stands beside them tells: titles, honorifics, cues."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from kg.extract.naming.chunks import Chunk, Label, Words, opens_sentence
from kg.extract.naming.contexts import CALLING
from kg.extract.naming.edges import extended
from kg.extract.naming.name import Name
from kg.extract.words.cues import CUES
from kg.extract.words.lexicon import HONORIFICS, ORGANIZATION_HEADS
from kg.extract.words.lexicon import words as listed
from kg.extract.words.titles import FIELD_NOUNS
from kg.gazetteer import demonym
from kg.model.extraction import EntityType

Taken = Mapping[int, Name]
"""The words that names hold already."""
Source = Callable[[Words, Sequence[Chunk], Taken], Iterator[Name]]
INTRODUCED = 0.7
"""How likely such names are some, as measured on the development half."""


def titles_of(found: Iterable[Chunk]) -> set[int]:
    """The words of titles."""
    return {at for c in found if c.label is Label.TITLE for at in range(c.start, c.end)}


def introduced(words: Words, found: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """People whom only a title in capitals before them tells: "Delegate Candi King"."""
    for chunk in found:
        if chunk.label is not Label.TITLE:
            continue
        # "Delegate Candi King", "his chief of staff, Retselisitsoe Pitso"
        behind = words[chunk.end - 1].text.islower() and chunk.end < len(words)
        at = end = chunk.end + (behind and words[chunk.end].text == ",")
        if at == chunk.end and not words[chunk.end - 1].text.istitle():
            continue
        while end < len(words) and end not in taken and is_part(words, end):
            end += 1
        closed = end == len(words) or not words[end].text[:1].isupper()
        if 2 <= end - at <= 3 and closed and end not in taken:
            yield extended(words, Name(EntityType.PERSON, at, end, probability=INTRODUCED))


def addressed(words: Words, _: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """People whom only an honorific tells: "H.E. Sheikh Talal al-Mahrezi"."""
    for at, word in enumerate(words[:-1]):
        if word.lower_.rstrip(".") not in HONORIFICS or not word.text[:1].isupper():
            continue
        if at and words[at - 1].text in CALLING:
            continue
        end = at + 1
        while end < len(words) and end not in taken and (
            is_part(words, end) or words[end].lower_.startswith(("al-", "el-"))
        ):  # fmt: skip
            end += 1
        closed = end == len(words) or not words[end].text[:1].isupper()
        if at + 1 < end <= at + 4 and closed and words[at + 1].lower_ not in HONORIFICS:
            yield extended(words, Name(EntityType.PERSON, at + 1, end, probability=INTRODUCED))


def speaking(words: Words, _: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Acronyms that say something: "PSI said that talks were needed"."""
    for at, word in enumerate(words[:-1]):
        text = word.text
        if text.isupper() and text.isalpha() and 2 < len(text) < LONG and at not in taken and (
            opens_sentence(word) and words[at + 1].lemma_ in CUES and words[at + 1].text.islower()
        ):  # fmt: skip
            yield Name(EntityType.ORGANIZATION, at, at + 1, probability=INTRODUCED)


LONG = 7
"""Letters that an acronym has fewer than."""


def headed(words: Words, found: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Companies and parties that only the title behind them tells: "Meridian CEO Ana Lind",
    "Labour leader Ana Lind".
    """
    titles = titles_of(found)
    for chunk in found:
        start = chunk.start
        if chunk.label is not Label.TITLE or chunk.value not in {"chief-executive", "leader"}:
            continue
        while start and start - 1 not in taken and start - 1 not in titles and (
            is_part(words, start - 1) and demonym(words[start - 1].text) is None
        ):  # fmt: skip
            start -= 1
        if start and start - 1 not in taken and words[start - 1].lower_ in PARTIES:
            # "Labour" is a field of ministers too, and therefore no part of a name.
            start -= 1
        if start < chunk.start and start not in taken and leads(words, start, chunk):
            yield Name(EntityType.ORGANIZATION, start, chunk.start, probability=INTRODUCED)


def leads(words: Words, start: int, chunk: Chunk) -> bool:
    """Whether the words before a title may be what its holder leads: of a leader, no common noun
    that opens the sentence or tells a side.
    """
    word = words[start]
    sure = word.lower_ in PARTIES or not (opens_sentence(word) or word.lower_ in SIDES)
    return chunk.value != "leader" or sure


PARTIES = listed(
    "labour labor conservative tory liberal likud fidesz syriza podemos vox ciudadanos"
)
SIDES = listed(
    "opposition majority minority rebel deputy congregation community world student civic tribal "
    "political military separatist congressional parliamentary democratic spiritual religious"
)


def chambers(words: Words, _: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Chambers of a parliament by the common noun alone: "the House's majority leader"."""
    for at, word in enumerate(words[1:], 1):
        alone = at + 1 == len(words) or not words[at + 1].text[:1].isupper()
        if word.lower_ in CHAMBERS and word.text.istitle() and at not in taken and alone and (
            words[at - 1].lower_ == "the"
        ):  # fmt: skip
            yield Name(
                EntityType.ORGANIZATION, at, at + 1, kind="legislature", probability=INTRODUCED
            )


CHAMBERS = listed("house senate commons lords congress knesset duma bundestag sejm seimas")


def allied(words: Words, _: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Bodies with a capital article behind another: "the Oslo Forum and The Northern Insight"."""
    for at in range(2, len(words) - 2):
        before = taken.get(at - 2)
        if words[at].text != "The" or words[at - 1].lower_ not in {"and", ","} or at in taken:
            continue
        end = at + 1
        while end < len(words) and end not in taken and words[end].text.istitle():
            end += 1
        if before and before.type is EntityType.ORGANIZATION and end - at > 2:
            yield Name(EntityType.ORGANIZATION, at, end, probability=INTRODUCED)


def is_part(words: Words, at: int) -> bool:
    """Whether a word may be part of a person's name."""
    word = words[at]
    return (
        word.text.istitle()
        and word.is_alpha
        and word.pos_ == "PROPN"
        and word.lower_ not in ORGANIZATION_HEADS
        and word.lower_ not in FIELD_NOUNS
    )


SOURCES: tuple[Source, ...] = (introduced, addressed, speaking, headed, chambers, allied)
"""In the order in which they are asked: who comes first holds the words."""
