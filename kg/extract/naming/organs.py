"""Parts of bodies whose noun has small letters or a number: "the *Asia wing*", "*Unit C.2*"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.extract.naming.asides import low
from kg.extract.naming.chunks import Chunk, Words
from kg.extract.naming.name import Name
from kg.extract.words.lexicon import words as listed
from kg.extract.words.titles import TITLE_MODIFIERS, title_slug
from kg.model.extraction import EntityType

Taken = Mapping[int, Name]


def organs(words: Words, _: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Parts of bodies where a post or a verb of running leads to them: "head of the *Asia wing*",
    "who runs the ministry's *Horn desk*".
    """
    for at in range(2, len(words)):
        if words[at].text not in ORGANS or not words[at - 1].text[:1].isupper():
            continue
        start = beginning(words, at)
        if start is not None and runs(words, start - 1) and plain(words, start, at, taken):
            yield Name(EntityType.ORGANIZATION, start, at + 1, probability=LED)


ORGANS = listed("desk wing unit section division branch bureau department directorate cell bloc")
LED = 0.7


def beginning(words: Words, at: int) -> int | None:
    """The first of the capitals before a noun, if an article or a possessive stands before it."""
    start = at
    while start > 1 and words[start - 1].text[:1].isupper() and at - start < FEW:
        start -= 1
    return start if start < at and low(words, start - 1) in DETERMINED else None


FEW = 4
DETERMINED = frozenset({"the", "its", "their", "'s", "’s", "his", "her"})


def runs(words: Words, at: int) -> bool:
    """Whether what leads to a body stands before the words that determine it: "runs the", "head of
    the ministry's".
    """
    for back in range(at - 1, max(-1, at - REACH), -1):
        word = words[back]
        if word.lemma_ in LEADING and word.pos_ == "VERB":
            return True
        if word.text in {"of", "for", "at", "in"}:
            return back > 0 and title_slug(words[back - 1].text) is not None
        if word.is_punct or word.pos_ in {"VERB", "AUX"}:
            return False
    return False


REACH = 5
"""Words in which what leads to a body stands."""
LEADING = listed("head run lead direct manage coordinate oversee command chair supervise advise")


def plain(words: Words, start: int, at: int, taken: Taken) -> bool:
    """Whether the capitals are a place or a field, no person or body with a name of its own."""
    if low(words, at + 1) in {"'s", "’s"} or any(
        title_slug(words[n].text) is not None and words[n].lower_ not in TITLE_MODIFIERS
        for n in range(start, at)
    ):
        return False
    others = [taken[n] for n in range(start, at) if n in taken]
    return all(
        name.type not in {EntityType.PERSON, EntityType.ORGANIZATION} and name.start >= start
        for name in others
    )


def ministries(words: Words, _: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Ministries in small letters of which a title stands before them, with their fields: "minister
    of state at the *ministry of commerce and industry*".
    """
    for at in range(2, len(words) - 2):
        if words[at].text not in MINISTRIES or words[at + 1].text not in {"of", "for"}:
            continue
        end = fields_end(words, at + 2 + (words[at + 2].text == "the"))
        inside = [taken[n] for n in range(at, end) if n in taken]
        if end > at + 2 and is_served(words, at) and all(n.start == at for n in inside):
            yield Name(EntityType.ORGANIZATION, at, end, kind="ministry", probability=LED)


def of_fields(words: Words, _: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Parts of bodies with a list of fields or regions before their noun, of which somebody's title
    tells: "Director of the *Europe, Russia, and Eurasia Program*".
    """
    for at in range(4, len(words)):
        if words[at].text not in UNITS or not words[at - 1].text[:1].isupper():
            continue
        if at + 1 < len(words) and words[at + 1].tag_ in {"NN", "NNS"}:
            # "Professor of Law, Ethics and *Holm Centre fellow*": another's
            continue
        start = fields_start(words, at)
        listed_ones = {word.text for word in words[start:at]}
        if {",", "and"} <= listed_ones and runs(words, start) and all(
            taken[n].type is not EntityType.PERSON and taken[n].start >= start
            for n in range(start, at) if n in taken
        ):  # fmt: skip
            yield Name(EntityType.ORGANIZATION, start, at + 1, probability=LED)


UNITS = frozenset(
    {"Committee", "Program", "Programme", "Department", "Division", "Directorate", "Bureau",
     "Centre", "Center", "Commission", "Branch", "Section", "Unit", "Subcommittee"}
)  # fmt: skip


def fields_start(words: Words, at: int) -> int:
    """Where the list of fields before a unit's noun begins."""
    start = at
    while (
        start > 1
        and (words[start - 1].text[:1].isupper() or words[start - 1].text in {",", "and", "&"})
        and words[start - 1].text not in UNITS
    ):
        start -= 1
    while start < at and not words[start].text[:1].isupper():
        start += 1
    return start


MINISTRIES = frozenset({"ministry", "department"})


def is_served(words: Words, at: int) -> bool:
    """Whether somebody's title leads to a ministry: "an official *at the* ministry of …"."""
    start = at - (words[at - 1].text in {"the", "its"})
    before = words[start - 1].text in {"of", "at", "in", "for", "with"}
    return before and any(title_slug(words[start - n].lower_) for n in (2, 4) if start >= n)


def fields_end(words: Words, at: int) -> int:
    """Where the fields of a ministry in small letters end, of which the last is closed by a sign or
    a name: "the ministry of health *and doctors said*" has one; `at` if there are none.
    """
    end = field_end(words, at)
    more = field_end(words, end + 1) if low(words, end) == "and" else end
    closed = more == len(words) or words[more].is_punct or words[more].text[:1].isupper()
    closed = closed and title_slug(words[more - 1].lower_) is None
    return more if end > at and more > end + 1 and closed else end


def field_end(words: Words, at: int) -> int:
    """Where nouns in small letters, with what tells of them, end; `at` if there is no noun."""
    end = at
    while end < len(words) and words[end].text.islower() and words[end].tag_ in FIELD:
        end += 1
    while end > at and words[end - 1].tag_ not in NOUNS:
        end -= 1
    return end


NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
FIELD = NOUNS | {"JJ"}


def coded(words: Words, _: Sequence[Chunk], taken: Taken) -> Iterator[Name]:
    """Parts of bodies that letters and numbers tell apart: "*Unit C.2*", "*Military Region 9*"."""
    for at in range(len(words) - 1):
        if words[at].text not in CODED or CODE.fullmatch(words[at + 1].text) is None:
            continue
        start = at
        while start and words[start - 1].text in ARMED:
            start -= 1
        if start == at and not runs(words, start):
            # "Division 2" is a league, "Unit 4" a reactor, unless somebody leads it.
            continue
        if at not in taken or taken[at].end <= at + 1 or taken[at].type in LOOSE:
            yield Name(EntityType.ORGANIZATION, start, at + 2, probability=LED)


LOOSE = frozenset({EntityType.EVENT, EntityType.OTHER, EntityType.PLACE})
CODED = frozenset({"Unit", "Directorate", "Division", "Branch", "Bureau", "Region", "Chamber"})
CODE = re.compile(r"[A-Z]\d?(?:[./]\d{1,2})?|\d{1,3}|[IVX]{1,4}")
ARMED = frozenset(
    {"Military", "Naval", "Air", "Police", "Infantry", "Armoured", "Trial", "Defence"}
)
