"""Names that the tagger missed and only one word beside them tells: "the Resistance faction"."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from kg.extract.naming.chunks import Chunk, Words, opens_sentence
from kg.extract.naming.name import Name
from kg.extract.naming.nouns import BUILT, CALLING, PARTIES, SEES, names_alone
from kg.extract.naming.towns import of_seat
from kg.extract.words.lexicon import ORGANIZATION_HEADS
from kg.extract.words.lexicon import words as listed
from kg.extract.words.styles import POSTNOMINALS
from kg.extract.words.titles import FIELD_NOUNS, title_slug
from kg.gazetteer import seats_of_power
from kg.model.extraction import EntityType

Taken = Mapping[int, Name]
"""The words that names hold already."""
Telling = Callable[[Words, int, Taken], Name | None]
APOSTROPHE = re.compile("[’'ʻ]")
INTRODUCED = 0.7
"""How likely such names are some, as measured on the development half."""


def pointed(words: Words, _: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Names beside the words that tell of them."""
    known = telling()
    for at, word in enumerate(words):
        for tell in known.get(word.text, ()):
            name = tell(words, at, taken)
            if name is not None:
                yield name
                break


@cache
def telling() -> dict[str, tuple[Telling, ...]]:
    """The words that tell of names beside them, each with what reads them off."""
    table: dict[str, tuple[Telling, ...]] = {}
    for tell, triggers in (
        (before_noun, PARTIES | BUILT),
        (behind_noun, CALLING.keys()),
        (behind_see, {"of"}),
        (before_fighters, FIGHTERS),
        (network, {"X"}),
        (seat, seats_of_power()),
    ):
        for word in triggers:
            table[word] = (*table.get(word, ()), tell)
    return table


def before_noun(words: Words, at: int, taken: Taken) -> Name | None:
    """A party or place before its noun: "the Resistance faction", "Makala prison"."""
    if at == 0 or at - 1 in taken or not is_part(words, at - 1):
        return None
    start = at - 1
    while start > 1 and start - 1 not in taken and is_part(words, start - 1):
        start -= 1
    before = words[start - 1].lower_ if start else ""
    party = words[at].text in PARTIES
    if start - 1 in taken or before not in (DETERMINED if party else SITES):
        return None
    if not party:
        return Name(EntityType.PLACE, start, at + 1, probability=INTRODUCED)
    alone = names_alone(words, start, at) and not opens_sentence(words[start])
    return Name(EntityType.ORGANIZATION, start, at, probability=INTRODUCED) if alone else None


DETERMINED = listed("the opposition ruling far-right far-left centrist right left")
SITES = listed("the at in near outside of from to")


def behind_noun(words: Words, at: int, taken: Taken) -> Name | None:
    """A newspaper, group or ship behind its noun: "the newspaper Aravot Nor"."""
    return capitals(words, at + 1, taken, CALLING[words[at].text])


def behind_see(words: Words, at: int, taken: Taken) -> Name | None:
    """The see of a bishop or emir: "the Emir of Keana"."""
    see = at > 0 and words[at - 1].lower_ in SEES
    return capitals(words, at + 1, taken, EntityType.PLACE) if see else None


def capitals(words: Words, start: int, taken: Taken, type: EntityType) -> Name | None:
    """Up to three capitals from a word on that no other name holds."""
    end = start
    while end < len(words) and end not in taken and end < start + 3 and (
        words[end].text.istitle() and not words[end].ent_type_
    ):  # fmt: skip
        end += 1
    if end == start or end in taken or not is_closed(words, end):
        return None
    titled = title_slug(words[start].text) is not None
    return None if titled else Name(type, start, end, probability=INTRODUCED)


def before_fighters(words: Words, at: int, taken: Taken) -> Name | None:
    """An armed group by its letters: "the M23 rebels"."""
    if at == 0 or at - 1 in taken or not LETTERS.fullmatch(words[at - 1].text):
        return None
    return Name(EntityType.ORGANIZATION, at - 1, at, probability=INTRODUCED)


FIGHTERS = listed("rebels fighters militants militiamen insurgents guerrillas forces troops cadres")
LETTERS = re.compile(r"(?=.*[A-Z].*[A-Z\d])[A-Z][A-Z\d-]{1,7}")


def seat(words: Words, at: int, taken: Taken) -> Name | None:
    """A seat of power: "the Palace press officer"."""
    if at == 0 or at in taken or words[at - 1].lower_ != "the" or not is_closed(words, at + 1):
        return None
    name = Name(EntityType.ORGANIZATION, at, at + 1, probability=INTRODUCED)
    return replace(name, type=of_seat(words, name))


def network(words: Words, at: int, taken: Taken) -> Name | None:
    """The social network: "he posted on X"."""
    if at == 0 or at in taken or words[at - 1].lower_ not in {"on", "via"}:
        return None
    return Name(EntityType.ORGANIZATION, at, at + 1, kind="company", probability=INTRODUCED)


def is_closed(words: Words, end: int) -> bool:
    """Whether a name ends here: no capital follows but letters of degrees and orders."""
    return end == len(words) or not words[end].text[:1].isupper() or (
        words[end].text in POSTNOMINALS
    )  # fmt: skip


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
