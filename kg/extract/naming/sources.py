"""Names that the tagger missed and only what stands beside them tells: titles, honorifics, cues."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extract.naming.chunks import Chunk, Label, Words, opens_sentence
from kg.extract.naming.edges import INITIAL, extended
from kg.extract.naming.name import Name
from kg.extract.naming.nouns import BUILT, CALLING, PARTIES, SEES, names_alone
from kg.extract.naming.persons import is_introducing
from kg.extract.naming.sorts import of_seat
from kg.extract.words.cues import CUES
from kg.extract.words.lexicon import HONORIFICS, ORGANIZATION_HEADS, PARLIAMENTS
from kg.extract.words.lexicon import words as listed
from kg.extract.words.styles import POSTNOMINALS
from kg.extract.words.titles import FIELD_NOUNS, title_slug
from kg.gazetteer import demonym, is_seat_of_power
from kg.model.extraction import EntityType

Taken = Mapping[int, Name]
"""The words that names hold already."""
Source = Callable[[Words, Sequence[Chunk], Taken], Iterator[Name]]
APOSTROPHE = re.compile("[’'ʻ]")
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
        if 2 <= end - at <= 3 and is_closed(words, end) and end not in taken:
            yield extended(words, Name(EntityType.PERSON, at, end, probability=INTRODUCED))


def addressed(words: Words, _: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """People whom only an honorific, a rank or a post in letters tells: "H.E. Sheikh Talal
    al-Mahrezi", "SP Grace Terna".
    """
    for at, word in enumerate(words[:-1]):
        if at in taken or not word.text[:1].isupper() or not is_introducing(word.text):
            continue
        if at and words[at - 1].text in CALLING:
            continue
        polite = word.lower_.rstrip(".") in HONORIFICS
        end = at + 1
        while end < len(words) and end not in taken and (
            is_part(words, end)
            or words[end].lower_.startswith(("al-", "el-"))
            or (end == at + 1 and INITIAL.fullmatch(words[end].text))
        ):  # fmt: skip
            end += 1
        if at + (1 if polite else 2) < end <= at + 4 and is_closed(words, end) and (
            not is_introducing(words[at + 1].text)
        ):  # fmt: skip
            yield extended(words, Name(EntityType.PERSON, at + 1, end, probability=INTRODUCED))


def is_closed(words: Words, end: int) -> bool:
    """Whether a name ends here: no capital follows but letters of degrees and orders."""
    return end == len(words) or not words[end].text[:1].isupper() or (
        words[end].text in POSTNOMINALS
    )  # fmt: skip


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
        if start and start - 1 not in taken and words[start - 1].lower_ in LEADING:
            # "Labour" is a field of ministers too, and therefore no part of a name.
            start -= 1
        if start < chunk.start and start not in taken and leads(words, start, chunk):
            yield Name(EntityType.ORGANIZATION, start, chunk.start, probability=INTRODUCED)


def leads(words: Words, start: int, chunk: Chunk) -> bool:
    """Whether the words before a title may be what its holder leads: of a leader, no common noun
    that opens the sentence or tells a side.
    """
    word = words[start]
    sure = word.lower_ in LEADING or not (opens_sentence(word) or word.lower_ in SIDES)
    return chunk.value != "leader" or sure


LEADING = listed(
    "labour labor conservative tory liberal likud fidesz syriza podemos vox ciudadanos"
)
SIDES = listed(
    "opposition majority minority rebel deputy congregation community world student civic tribal "
    "turkic slavic arab western kurdish nordic baltic political military separatist congressional "
    "parliamentary democratic spiritual religious"
)


def chambers(words: Words, found: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Chambers of a parliament by the common noun alone: "the House's majority leader", "Senate
    President Ana Lind", "told Parliament".
    """
    titles = titles_of(found)
    for at, word in enumerate(words):
        if at in taken or not word.text.istitle() or word.lower_ not in CHAMBERS:
            continue
        after = words[at + 1].text[:1] if at + 1 < len(words) else ""
        before = words[at - 1].lower_ if at else ""
        led = at + 1 in titles and word.lower_ not in NO_LEADERS
        followed = not after.isupper() or at + 1 in taken
        said = before in (TOLD if word.lower_ in BARE else {"the"})
        if before != "opposition" and (led or (followed and said)):
            yield Name(
                EntityType.ORGANIZATION, at, at + 1, kind="legislature", probability=INTRODUCED
            )


CHAMBERS = PARLIAMENTS | listed(
    "house senate commons lords parliament congress assembly treasury sandiganbayan"
)
NO_LEADERS = listed("treasury congress commons lords")
BARE = listed("parliament congress cabinet senate")
"""Bodies that go without an article: "told Parliament"."""
TOLD = listed("the told outside before")


def grouped(words: Words, _: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Parties and places that only the common noun behind them tells: "the Resistance faction",
    "the Korogocho slum", "Makala prison".
    """
    for at, word in enumerate(words):
        if at == 0 or word.text not in GROUPS or at - 1 in taken or not is_part(words, at - 1):
            continue
        start = at - 1
        while start > 1 and start - 1 not in taken and is_part(words, start - 1):
            start -= 1
        before = words[start - 1].lower_ if start else ""
        if start - 1 in taken or before not in (DETERMINED if word.text in PARTIES else SITES):
            continue
        if word.text not in PARTIES:
            yield Name(EntityType.PLACE, start, at + 1, probability=INTRODUCED)
        elif names_alone(words, start, at) and not opens_sentence(words[start]):
            yield Name(EntityType.ORGANIZATION, start, at, probability=INTRODUCED)


GROUPS = PARTIES | BUILT
DETERMINED = listed("the opposition ruling far-right far-left centrist right left")
SITES = listed("the at in near outside of from to")


def armed(words: Words, _: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Armed groups by their letters: "the M23 rebels"."""
    for at, word in enumerate(words[:-1]):
        if at not in taken and words[at + 1].text in FIGHTERS and LETTERS.fullmatch(word.text):
            yield Name(EntityType.ORGANIZATION, at, at + 1, probability=INTRODUCED)


FIGHTERS = listed("rebels fighters militants militiamen insurgents guerrillas forces troops cadres")
LETTERS = re.compile(r"(?=.*[A-Z].*[A-Z\d])[A-Z][A-Z\d-]{1,7}")


def named_so(words: Words, _: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Media, groups and ships that only the common noun before them tells: "the newspaper Aravot
    Nor", and the see of a bishop or emir: "the Emir of Keana".
    """
    for at, word in enumerate(words[:-1]):
        type = CALLING.get(word.text)
        if word.lower_ == "of" and at and words[at - 1].lower_ in SEES:
            type = EntityType.PLACE
        end = at + 1
        while type and end < len(words) and end not in taken and end <= at + 3 and (
            words[end].text.istitle() and not words[end].ent_type_
        ):  # fmt: skip
            end += 1
        if type and at + 1 < end and end not in taken and is_closed(words, end) and (
            title_slug(words[at + 1].text) is None
        ):  # fmt: skip
            yield Name(type, at + 1, end, probability=INTRODUCED)


def seated(words: Words, _: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Seats of power that the tagger missed: "the Palace press officer"."""
    for at, word in enumerate(words):
        if at in taken or not word.text[:1].isupper() or not is_seat_of_power(word.text):
            continue
        before = words[at - 1].lower_ if at else ""
        if before == "the" and is_closed(words, at + 1):
            name = Name(EntityType.ORGANIZATION, at, at + 1, probability=INTRODUCED)
            yield replace(name, type=of_seat(words, name))


def platforms(words: Words, _: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """The social network: "he posted on X"."""
    for at, word in enumerate(words[1:], 1):
        if word.text == "X" and at not in taken and words[at - 1].lower_ in {"on", "via"}:
            yield Name(EntityType.ORGANIZATION, at, at + 1, kind="company", probability=INTRODUCED)


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
        word.text[:1].isupper()
        and not word.text.isupper()
        and (word.is_alpha or APOSTROPHE.sub("", word.text).isalpha())
        and word.pos_ == "PROPN"
        and word.lower_ not in ORGANIZATION_HEADS
        and word.lower_ not in FIELD_NOUNS
    )


SOURCES: tuple[Source, ...] = (
    introduced,
    addressed,
    speaking,
    headed,
    chambers,
    allied,
    grouped,
    named_so,
    seated,
    armed,
    platforms,
)
"""In the order in which they are asked: who comes first holds the words."""
