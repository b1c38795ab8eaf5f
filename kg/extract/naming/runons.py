"""Bodies and states with the persons whose names the tagger has read with theirs."""

from dataclasses import replace

from kg.extract.naming.chunks import Words, phrase
from kg.extract.naming.name import Name
from kg.extract.words.lexicon import ORGANIZATION_HEADS, PARLIAMENTS
from kg.extract.words.lexicon import words as listed
from kg.extract.words.titles import FIELD_NOUNS, title_slug
from kg.gazetteer import city, territory
from kg.gazetteer import place as gazetted
from kg.model.extraction import EntityType
from kg.names import gender

CHAMBERS = frozenset(
    {"house", "senate", "commons", "lords", "assembly", "parliament", "congress", "council",
     "cabinet"}
)  # fmt: skip
"""Common nouns that with a capital name a body of a state."""
COMMITTEES = frozenset({"committee", "subcommittee", "commission"})
PAIR = 3
"""Words from "of" to the end: "of the House"."""


def two(words: Words, name: Name) -> list[Name]:
    """A body or state, and the person whose name the tagger has read with it; else nothing."""
    types: tuple[EntityType, EntityType]
    person, organization, inner = EntityType.PERSON, EntityType.ORGANIZATION, name.start + 1
    if opens_behind_platform(words, name):
        return [replace(name, start=name.start + 2)]
    if name.type is EntityType.PLACE and (at := state_start(words, name)) > name.start:
        return [replace(name, end=at), replace(name, start=at)]
    if name.type is person and (at := region_start(words, name)) > name.start:
        # "*Minister for the Middle East* Ana Lind"
        return [replace(name, type=EntityType.PLACE, start=at)]
    if name.type is person and is_institution(words, name):
        # "Marshal of the *Sejm* Jan Kuś"
        types = organization, person
    elif stands_behind_host(words, name):
        # "Former ambassador to *Germany* Irakli Japaridze"
        types = EntityType.PLACE, person
    elif name.type is person and stands_behind_acronym(words, name):
        # "Administrator of *DEPA* Jens Holm"
        types = organization, person
    elif name.type is organization and is_chair(words, name):
        # "Chairman of the *Committee* Taavi Rannamäe"
        types = organization, person
    elif (end := town_end(words, name)) is not None:
        # "Head of the OSCE Mission in *Oslo* Ana Lind"
        types = EntityType.PLACE if name.type is person else name.type, person
        inner = end
    else:
        return []
    return [replace(name, type=types[0], end=inner), replace(name, type=types[1], start=inner)]


def state_start(words: Words, name: Name) -> int:
    """Where a state begins behind its town without a comma, "*Nairobi* Kenya", or where the name
    does.
    """
    for at in range(name.start + 1, name.end):
        state, town = territory(phrase(words[at : name.end])), city(phrase(words[name.start : at]))
        if state is not None and town is not None and state.code == town.country:
            return at
    return name.start


def region_start(words: Words, name: Name) -> int:
    """Where the part of the world begins that ends a title which the tagger took for a person, or
    where the name does.
    """
    for at in range(name.start + 1, name.end - 1):
        if words[at].lower_ == "for":
            start = at + 1 + (words[at + 1].lower_ == "the")
            return start if is_region(phrase(words[start : name.end])) else name.start
    return name.start


def is_region(name: str) -> bool:
    """Whether a name is that of a part of the world, and of no state.

    >>> is_region("Middle East"), is_region("Chad")
    (True, False)
    """
    land = territory(name)
    return land is not None and not land.is_state


def opens_behind_platform(words: Words, name: Name) -> bool:
    """Whether a name begins a sentence whose stop before it the tagger has read as that of an
    initial: "wrote on X. *Ana Lind* left".
    """
    start, before = name.start, words[name.start - 1].lower_ if name.start else ""
    letter = [word.text for word in words[start : start + 2]] == ["X", "."]
    return letter and before == "on" and name.end > start + 2


def stands_behind_host(words: Words, name: Name) -> bool:
    """Whether a name runs on from the state of its bearer's title."""
    return runs_on(words, name) and territory(words[name.start].text) is not None


def stands_behind_acronym(words: Words, name: Name) -> bool:
    """Whether a name runs on from the acronym of the body of its bearer's title."""
    first = words[name.start].text
    return len(first) > 2 and first.isupper() and first.isalpha() and runs_on(words, name)


def runs_on(words: Words, name: Name) -> bool:
    """Whether a title's preposition stands before a name, and two or three words that may be a
    person's name behind its first.
    """
    at, own = name.start, joined(words, name.start + 1, name.end)
    if at > 1 and words[at - 1].lower_ == "the" and words[at - 2].lower_ == "to":
        at -= 1  # "Ambassador to the *U.S.* Ana Lind"
    if at < 2 or len(own) not in {2, 3} or words[at - 1].lower_ not in {"to", "of"}:
        return False
    named = all(w.text.istitle() and w.lower_ not in ORGANIZATION_HEADS for w in own)
    return named and bool(title_slug(words[at - 2].text))


def joined(words: Words, start: int, end: int) -> Words:
    """The words of a stretch without those that a hyphen joins to others: "Tae - min" is one."""
    return [
        word
        for word, before in zip(words[start:end], words[start - 1 : end - 1], strict=True)
        if word.text != "-" and before.text != "-"
    ]


def is_institution(words: Words, name: Name) -> bool:
    """Whether a person's name begins with the parliament of which its bearer is an officer."""
    first = words[name.start].lower_
    if name.end - name.start < PAIR or not words[name.start + 1].text.istitle():
        return False
    return first in PARLIAMENTS or first in CHAMBERS


def is_chair(words: Words, name: Name) -> bool:
    """Whether a body's name is its noun, behind a title with "of the", and then who holds it."""
    at = name.start
    own = words[at + 1 : name.end]
    body_ = words[at].lower_ in COMMITTEES | CHAMBERS | {"board", "delegation", "commission"}
    titled = at > 2 and words[at - 1].lower_ == "the" and words[at - 2].lower_ == "of"
    if not (body_ and titled and title_slug(words[at - 3].text)):
        return False
    named = all(w.text.istitle() and w.lower_ not in ORGANIZATION_HEADS for w in own)
    return named and 1 < len(own) < 5 and gazetted(phrase(own)) is None


def town_end(words: Words, name: Name) -> int | None:
    """Where the town ends in which a body is, before two or three words for a person, as a given
    name among them tells.
    """
    person = name.type is not EntityType.ORGANIZATION
    for end in (name.end - 2, name.end - 3):
        own = words[max(end, 0) : name.end]
        plain = all(w.text.istitle() and w.lower_ not in NO_SURNAMES for w in own)
        given = gender(f"{own[0].text} x") is not None  # not by how the last word ends
        given = given or (person and is_governed(words, name.start, end))
        if plain and given and gazetted(phrase(own)) is None:
            for at in (end - 1, end - 2):
                inside = name.start <= at > 0 and words[at - 1].lower_ in {"in", "of"}
                known = city(phrase(words[at:end])) is not None
                if inside and (known or (person and is_governed(words, at, end))):
                    return end
    return None


def is_governed(words: Words, start: int, end: int) -> bool:
    """Whether a town that no gazetteer has stands behind the title of who governs it: "Mayor of
    *Kelburg* Anton Weiss", "harbour master of *Sund* Ana Lind".
    """
    if start < 2 or words[start - 1].text != "of" or words[start - 2].lower_ not in GOVERNORS:
        return False
    plain = words[start].text.istitle() and words[start].lower_ not in SAINTLY
    return plain and end - start == 1 and words[start].lower_ not in FIELD_NOUNS


GOVERNORS = listed(
    "mayor mayoress governor prefect emir bishop archbishop alderman burgomaster magistrate "
    "subprefect voivode"
) | {"master"}  # of a harbour
"""Titles of people whose "of" tells a place: nobody is mayor of a person."""
SAINTLY = listed(
    "san santa santo saint st st. são new fort port west east north south upper lower salt palm "
    "los las la el old great little villa ciudad"
)
"""First words of towns' names of two words and more."""
NO_SURNAMES = ORGANIZATION_HEADS.keys() | listed(
    "general station park street road hospital bridge airport square church cathedral avenue "
    "district hall"
)
