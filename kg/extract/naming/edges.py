"""Where names begin and end: the tagger's names in whole words, without what only stands beside."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.naming.chunks import Words, opens_sentence, phrase
from kg.extract.naming.name import Name
from kg.extract.naming.nothings import nothing
from kg.extract.naming.parts import office_holders, split
from kg.extract.naming.styles import before_letters, behind_styles, is_lettered
from kg.extract.naming.tagger import Tagged
from kg.extract.naming.tails import opens_phrase, without_day, without_phrase
from kg.extract.text.language import Passage
from kg.extract.words.lexicon import (
    HONORIFICS,
    PARTICLES,
    words,
)
from kg.extract.words.titles import (
    FIELD_NOUNS,
    RANK_HEADS,
    RANKS,
    STYLES,
    TITLE_MODIFIERS,
    title_slug,
)
from kg.gazetteer import body, demonym, territory
from kg.model.extraction import EntityType

TYPES = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANIZATION,
    "PLACE": EntityType.PLACE,
    "EVENT": EntityType.EVENT,
    "OTHER": EntityType.OTHER,
}

ENDINGS = frozenset({"’s", "'s", "’", "'", ",", "”", '"', "(", "-", "–", ":", ";", "“"})
"""What the tagger may have taken for the end of a name."""
SUFFIXES = frozenset({"jr.", "jr", "sr.", "sr", "ii", "iii", "iv"})
INITIAL = re.compile(r"[A-Z]\.")
KUNYAS = frozenset({"Umm", "Abu", "Abou", "Bint", "Ibn"})
"""Words with which Arabic names may begin."""


def proper_names(
    passage: Passage, words: Words, titles: set[int], tagged: Sequence[Tagged]
) -> list[Name]:
    """The tagger's names in a passage, with their edges put right, in order."""
    starts = {word.idx: at for at, word in enumerate(words)}
    found = (in_words(passage, starts, words, each) for each in tagged)
    whole = [name for name in found if name is not None]
    parts = (part for name in office_holders(words, titles, whole) for part in split(words, name))
    trimmed = (trim(words, titles, name) for name in parts)
    return [name for name in trimmed if name is not None]


def in_words(passage: Passage, starts: dict[int, int], words: Words, tagged: Tagged) -> Name | None:
    """The tagger's name in whole words."""
    low, high = tagged.start - passage.offset, tagged.end - passage.offset
    span = passage.doc.char_span(low, min(high, len(passage.text)), alignment_mode="expand")
    if span is None or (start := starts.get(span[0].idx)) is None:
        return None
    end = start + sum(not word.is_space for word in span)
    name = Name(TYPES[tagged.type], start, end, probability=tagged.probability)
    return extended(words, name) if name.type is EntityType.PERSON else name


def extended(words: Words, name: Name) -> Name:
    """A person's name with what is hung on it: "Lim Sae*-rom*", "Biden*, Jr.*"."""
    start, end = name.start, name.end
    if words[end - 1].lower_ in PARTICLES and end < len(words) and words[end].text[:1].isupper():
        end += 1
    if start and (INITIAL.fullmatch(words[start - 1].text) or words[start - 1].text in KUNYAS):
        start -= 1
    while end + 1 < len(words) and words[end].text == "-" and words[end + 1].is_alpha and not (
        words[end - 1].whitespace_ or words[end].whitespace_
    ):  # fmt: skip
        end += 2
    if end + 1 < len(words) and words[end].text == "," and words[end + 1].lower_ in SUFFIXES:
        end += 2
    elif end < len(words) and words[end].lower_ in SUFFIXES:
        end += 1
    return replace(name, start=start, end=end)


def trim(words: Words, titles: set[int], name: Name) -> Name | None:
    """The name without what only stands before or behind it, if something is left."""
    start, type = name.start, name.type
    end = without_day(words, start, name.end)
    if type is not EntityType.OTHER and opens_phrase(words, start, end):
        start += 2
    while start < end and leads(words, start, end, type, titles):
        start += 1
    if type is EntityType.PERSON or is_lettered(words, start, end):
        start, end = behind_styles(words, start, end), before_letters(words, start, end)
        start = behind_title(words, titles, start, end)
        end = before_title(titles, start, end)
        start = behind_field(words, start, end)
    elif start and words[start - 1].text == "The" and not opens_sentence(words[start - 1]):
        start -= 1
    while start < end and (
        words[end - 1].text in ENDINGS
        or (words[end - 1].text.islower() and words[end - 1].pos_ in {"VERB", "AUX"})
        or (type is EntityType.ORGANIZATION and is_title(words, titles, start, end))
    ):
        end -= 1
    if type is EntityType.PLACE:
        start = with_unit(words, without_unit(words, start, end))
    elif type is EntityType.ORGANIZATION:
        start, end = with_patron(words, start, end), without_phrase(words, start, end)
    if start >= end or all(at in titles for at in range(start, end)):
        return None
    if nothing(words, titles, start, end, type, name.probability):
        return None
    return replace(name, start=start, end=end, honorific=honorific(words, start))


def behind_title(words: Words, titles: set[int], start: int, end: int) -> int:
    """Where a person's name begins behind a body's title: "*UN chief* Ban Ki-moon"."""
    at = next((n for n in range(start + 1, end - 1) if n in titles), start)
    left = phrase(words[start:at])
    if at == start or not (body(left) or territory(left) or demonym(left)):
        return start
    while at < end - 1 and at in titles:
        at += 1
    return at


def before_title(titles: set[int], start: int, end: int) -> int:
    """Where a name ends that runs into a title of two words: "U.N. *Special Envoy*"; one word may
    be a surname ("Pope", "King").
    """
    at = end
    while at > start and at - 1 in titles:
        at -= 1
    return at if end - at > 1 and at > start else end


def is_title(words: Words, titles: set[int], start: int, end: int) -> bool:
    """Whether the last word of a name is rather of a title: "Argentine *Economy* Minister",
    "Meridian *CEO*", but not the "Security" of "Homeland Security Secretary".
    """
    word = words[end - 1]
    if end - 1 not in titles or word.text.islower():
        return False
    role = title_slug(word.text)
    if role is not None and not role[1]:
        return all(each.lower_ not in {"of", "for", "the"} for each in words[start:end])
    if end not in titles:
        return False
    left = phrase(words[start : end - 1])
    return word.lower_ not in TITLE_MODIFIERS or (demonym(left) or body(left)) is not None


UNITS = words(
    "district province state republic kingdom commonwealth county city region territory "
    "governorate municipality sultanate emirate principality"
)


def without_unit(words: Words, start: int, end: int) -> int:
    """Where a place's name begins without a common noun: "*province of* Kivu"."""
    common = words[start].text.islower() and end - start > 2 and words[start + 1].lower_ == "of"
    return start + 2 if common else start


def with_unit(words: Words, start: int) -> int:
    """Where a place's name begins with its unit: "*Central District of* California"."""
    at = start - 1 if start and words[start - 1].lower_ == "the" else start
    if at < 2 or words[at - 1].lower_ != "of" or words[at - 2].lower_ not in UNITS:
        return start
    at -= 2
    if not words[at].text[:1].isupper():
        return start
    while at and words[at - 1].text.istitle() and words[at - 1].lower_ in COMPASS:
        at -= 1
    return at


def with_patron(words: Words, start: int, end: int) -> int:
    """Where a body's name begins with whom it is called after: "*Queen* Mamello Hospital"."""
    before = words[start - 1] if start else None
    named = before is not None and before.text.istitle() and before.lower_ in PATRONS
    return start - 1 if named and words[end - 1].lower_ in FOUNDED else start


PATRONS = words("queen king prince princess saint st. mount lake pope president cardinal lord lady")
FOUNDED = words("hospital university college school academy foundation clinic institute library")
COMPASS = words(
    "central northern southern eastern western middle north south east west people’s islamic "
    "democratic arab federal united bolivarian plurinational socialist"
)


def leads(words: Words, at: int, end: int, type: EntityType, titles: set[int]) -> bool:
    """Whether a word only introduces the name: an article, an honorific, a person's title."""
    plain = words[at].lower_
    if plain in {"the", "a", "an", "“", '"', "(", ",", "‘", "’", "'"}:
        return True
    if type is EntityType.EVENT and at + 2 < end:
        # "Anniversary of the Oslo Fire": what is marked has the name.
        return "anniversary" in {plain, words[at - 1].lower_ if at else ""} and (
            plain == "of" or words[at + 1].lower_ == "of"
        )
    if type is not EntityType.PERSON:
        return False
    if plain in {"sheikh", "imam", "mullah", "ayatollah", "pope", "king", "queen"}:
        return at + 2 < end
    if at in titles or plain.rstrip(".") in HONORIFICS:
        return True
    return at + 1 < end and (plain in RANK_HEADS or plain in RANKS or plain in STYLES)


def behind_field(words: Words, start: int, end: int) -> int:
    """Where a person's name begins behind the field or state of the title before it: "Minister
    *of Water Resources* Zhao Liqing", "Ambassador of *Azerbaijan* Dashgin Shikarov".
    """
    of = start if words[start].lower_ in {"of", "for"} else start - 1
    if end - start < 2 or of < 0 or words[of].lower_ not in {"of", "for"}:
        return start
    fields = [at for at in range(start, end - 1) if words[at].lower_ in FIELD_NOUNS]
    if fields:
        return fields[-1] + 1
    at = of + 1
    return at + 1 if at < end - 1 and territory(words[at].text) else at


def honorific(words: Words, start: int) -> str | None:
    """The honorific before a name."""
    if start and words[start - 1].lower_.rstrip(".") in HONORIFICS:
        before = words[start - 1]
        return None if before.text.islower() else before.text
    return None
