"""The field behind a title: "of Foreign Affairs", "for health", "of the Asia programme"."""

from kg.extract.naming.names import Name, Named
from kg.extract.posts.offices.complements import PREPOSITIONS
from kg.extract.posts.offices.fieldareas import UNITS, is_taught, parts_of_world, region_end
from kg.extract.posts.offices.kinds import kind_end
from kg.extract.posts.offices.mandates import has_mandate, mandate_end
from kg.extract.posts.titles.bodynouns import BODY_NOUNS
from kg.extract.posts.titles.portfolios import list_end, lists_on
from kg.extract.posts.titles.titling import DEPARTMENTS, MONTHS
from kg.extract.words.lexicon import HONORIFICS
from kg.extract.words.styles import STYLES
from kg.extract.words.titles import FIELD_NOUNS, RANK_HEADS, STATUS_WORDS, title_slug
from kg.gazetteer import demonym
from kg.model.extraction import EntityType


def field_end(passage: Named, at: int, *, plain: bool) -> int:
    """The end of the field behind a title, or `at`: "of Foreign Affairs", "for health"."""
    low = passage.lower
    if low[at : at + 2] == ["responsible", "for"] or low[at : at + 3] == ["in", "charge", "of"]:
        # "the councillor *responsible for housing*"
        within = at + 1 + (low[at] == "in")
        end = field_end(passage, within, plain=True)
        return end if end > within else at
    if (end := list_end(passage, at)) > at:
        return end
    if low[at : at + 1] == [","] and low[at - 1] in FIELD_NOUNS and (
        low[at - 2] not in {"and", "&"} and lists_on(passage, at)
    ):  # fmt: skip
        # "Minister of Foreign Affairs*, International Trade and Energy*"
        end = going_on(passage, at + 1)
        return end if end > at + 1 else at
    of_field = low[at - 1] in FIELD_NOUNS and not {"of", "for"}.isdisjoint(low[at - 3 : at - 1])
    if low[at : at + 1] == ["and"] and of_field:
        # "Minister of Defence *and Foreign Affairs*", "*and the National Community Abroad*"
        definite = low[at + 1 : at + 2] == ["the"]
        end = going_on(passage, at + 1 + definite)
        return end if low[end - 1] in ({"abroad"} if definite else FIELD_NOUNS) else at
    if low[at : at + 1] == ["on"] and has_mandate(passage, at):
        return mandate_end(passage, at) or field_end_plain(passage, at, plain=plain)
    return field_alone(passage, at) or field_end_plain(passage, at, plain=plain)


def field_alone(passage: Named, at: int) -> int:
    """The end of a field between its title and the holder's name, or 0: "Secretary *Information*
    Ana Lind", "Minister *Planning and Development* Ole Berg".
    """
    words, end = passage.words, at
    if words[at - 1].text not in {"Secretary", "Minister"} or is_other(passage, at - 1):
        return 0
    while end < len(words) and (
        (words[end].text.istitle() and words[end].lower_ in FIELD_NOUNS)
        or (end > at and words[end].lower_ in {"and", "&"})
    ):
        end += 1
    name = passage.starting.get(end)
    held = end > at and name is not None and name.type is EntityType.PERSON
    return end if held and words[end - 1].lower_ in FIELD_NOUNS else 0


def is_other(passage: Named, at: int) -> bool:
    """Whether a word before a title makes it another, or its field is a title: "*Prime* Minister",
    "*Joint* Secretary", "Minister *Justice* Lind".
    """
    before, field = passage.words[max(0, at - 1) : at], passage.lower[at + 1 : at + 2]
    modified = any(w.text in {"Prime", "Chief", "Joint", "Additional"} for w in before)
    return modified or any(title_slug(word) is not None for word in field)


def field_end_plain(passage: Named, at: int, *, plain: bool) -> int:
    """The same for all others."""
    low = passage.lower
    taught = low[at : at + 1] == ["in"] and at + 1 not in passage.inside and (
        low[at - 1] in TAUGHT or is_taught(passage, at)
    )  # fmt: skip
    if at + 1 >= len(low) or (low[at] not in {"of", "for", "on"} and not taught):
        return at
    start = at + 1
    if low[at] == "for" and low[at - 1] in {"minister", "state"} and (
        (end := parts_of_world(passage, start)) > start
    ):  # fmt: skip
        return end
    for_the = low[at : start + 1] == ["for", "the"]
    if (end := region_end(passage, start + 1) if plain and for_the else start) > start:
        more = passage.starting.get(end + 1) if low[end : end + 1] == ["and"] else None
        # "for the Levant *and Island Affairs*"
        return more.end if more is not None and low[more.end - 1] == "affairs" else end
    if for_the and (
        (name := passage.starting.get(start + 1)) is not None and is_affairs(passage, name)
    ):  # fmt: skip
        return name.end
    if low[start] in {"the", "its"}:
        part = part_end(passage, start)
        return part if part > start else at
    named = passage.words[min(start + 1, len(low) - 1)].text[:1].isupper()
    if not plain or (named and low[start] in STATUS_WORDS):
        # "spokesman *for former* Ohio Governor Ana Lind"
        return at
    if kind_end(passage, start) > start:
        return at  # "the head *of world football body FIFA*" is one of a body
    end = going_on(passage, start)
    return end if end > start else at


def going_on(passage: Named, start: int) -> int:
    """The end of the words of a field that start there."""
    low, end = passage.lower, start
    while end < len(low) and is_field(passage, end, start):
        glued = end + 2 < len(low) and low[end + 1] == "-" and not passage.words[end].whitespace_
        # "minister for *state-owned enterprises*", "Trade and *Co-operation*"
        end += 3 if glued and not passage.words[end + 1].whitespace_ else 1
    if end > start and ends_in_adjective(passage, end, start):
        end -= 1
    while end > start and low[end - 1] in {"and", "&", ","}:
        end -= 1
    return end


def ends_in_adjective(passage: Named, end: int, start: int) -> bool:
    """Whether a state's adjective ends a field that belongs to the noun behind it: "the head of
    *Polish* diplomacy", but not "of Latin *American* studies".
    """
    low, words = passage.lower, passage.words
    alone = end - 1 == start or low[end - 2] in {"and", "&", ","}
    leads = alone and [word.tag_ for word in words[end : end + 1]] in (["NN"], ["NNS"])
    return leads and demonym(words[end - 1].text) is not None


def part_end(passage: Named, start: int) -> int:
    """The end of the part of a body behind its article, "of *the press department*", or `start`."""
    low = passage.lower
    if start + 1 >= len(low) or low[start + 1] not in DEPARTMENTS:
        return unit_end(passage, start)
    name = passage.starting.get(start + 2)
    leads = name is not None and name.type is not EntityType.PERSON
    described = not BODY_NOUNS.isdisjoint(low[start + 2 : start + 3])
    return start if leads or described or start + 1 in passage.inside else start + 2


TAUGHT = frozenset({"professor", "reader", "lecturer", "fellow", "docent", "don", "instructor"})
"""Titles behind which "in" tells a subject: "reader *in hydrology*"."""


def is_field(passage: Named, at: int, start: int) -> bool:
    """Whether a word goes on the field of a title: capitals, or plain nouns and adjectives."""
    word, low = passage.words[at], passage.lower[at]
    if low in {"and", "&", ","} and at not in passage.inside:
        return at > start and joins(passage, at)
    if low in {"the", "'s", "’s"}:
        return False
    name = passage.inside.get(at)
    if name is not None and is_portfolio(passage, name):
        return True
    if name is not None:
        return goes_on(passage, name)
    behind = passage.starting.get(at + 1)
    if low in RANK_HEADS and behind is not None and behind.type is EntityType.PERSON:
        return False
    title = at in passage.titles and (low not in FIELD_NOUNS or at + 1 in passage.titles)
    title = title and passage.lower[at + 1 : at + 2] != ["affairs"]  # "of *marine* affairs"
    if title and word.text.islower() and passage.lower[start - 1] == "on":
        return True  # "rapporteur on human rights *defenders*"
    if (
        title
        or word.ent_type_ == "DATE"
        or low in MONTHS
        or low.endswith("day")
        or low.rstrip(".") in HONORIFICS
        or (low in STYLES and behind is not None)
    ):
        return False
    if word.text[:1].isupper():
        return word.pos_ in {"PROPN", "NOUN", "ADJ"} or low == "abroad"
    adjective = at > start and passage.words[at - 1].text[:1].isupper()
    if low in FIELD_NOUNS and (
        is_regional(passage, at - 1, start) or (low == "affairs" and adjective)
    ):
        return True
    noun = word.tag_ in {"NN", "NNS", "JJ"} or low in FIELD_NOUNS
    noun |= passage.lower[at + 1 : at + 2] == ["affairs"]
    return noun and low not in {"which", "what"} and (
        not passage.words[start].text[:1].isupper() or at == start
    )  # fmt: skip


def joins(passage: Named, at: int) -> bool:
    """Whether a field goes on behind "and" or a comma."""
    if passage.lower[at] == ",":
        return lists_on(passage, at)
    if passage.lower[at + 1 : at + 2] == ["government"] and at + 2 in passage.titles:
        # "Minister of Trade and *Government Spokesman*"
        return False
    return at + 1 < len(passage.lower) and is_field(passage, at + 1, at + 1)


def is_regional(passage: Named, at: int, start: int) -> bool:
    """Whether the word before a field tells its region: "for *Nordic* cooperation"."""
    word = passage.words[at]
    region = at == start and word.text.istitle() and word.tag_ in {"JJ", "NNP"}
    return region or demonym(word.text) is not None


def is_affairs(passage: Named, name: Name) -> bool:
    """Whether a name is that of a field: "for the *Levant and Island Affairs*"."""
    own = passage.lower[name.start : name.end]
    field = name.type is EntityType.ORGANIZATION and own[-1] == "affairs"
    return field and BODY_NOUNS.isdisjoint(own)


def affairs_behind(passage: Named, at: int) -> int:
    """The end of a list of fields that goes on with affairs: "for the Levant *and Island Affairs*",
    or `at`.
    """
    words = passage.words[at : at + 3]
    affairs = [word.lower_ for word in words[::2]] == ["and", "affairs"]
    return at + 3 if affairs and words[1].text[:1].isupper() else at


def goes_on(passage: Named, name: Name) -> bool:
    """Whether a field goes on behind a name: "for *General Assembly* Affairs"."""
    after = passage.words[name.end] if name.end < len(passage.lower) else None
    return (
        name.type is EntityType.ORGANIZATION
        and after is not None
        and name.end not in passage.inside
        and after.lower_ in {"affairs", "policy", "programs", "programmes", "relations"}
    )


def is_portfolio(passage: Named, name: Name) -> bool:
    """Whether a name is no body but a field: "for *Cabinet Affairs*"."""
    words = passage.lower[name.start : name.end]
    if name.type is EntityType.ORGANIZATION and (
        passage.lower[name.start - 2 : name.start] in (["minister", "of"], ["minister", "for"])
    ):  # fmt: skip
        # "Minister of *Territorial Administration*"
        return True
    if words[-1] == "abroad":
        return True
    plain = name.type is EntityType.ORGANIZATION and BODY_NOUNS.isdisjoint(words)
    twofold = plain and not {"and", "&"}.isdisjoint(words)
    if twofold and (is_followed(passage, name.end) or is_held(passage, name)):
        return True
    if plain and passage.lower[name.start - 2 : name.start] == ["secretary", "for"]:
        # "Assistant Secretary for *International Media* in the Bureau"
        return passage.lower[name.end : name.end + 1] in (["in"], ["at"])
    return (
        name.type is EntityType.ORGANIZATION
        and words[-1] in {"affairs", "relations", "cooperation"}
        and BODY_NOUNS.isdisjoint(words[1:])
        and passage.lower[name.start - 1] in {"for", "of"}
    )


def is_followed(passage: Named, at: int) -> bool:
    """Whether a body stands behind a comma: "Director for *Outreach & Access*, Water Council"."""
    name = passage.starting.get(at + 1) if passage.lower[at : at + 1] == [","] else None
    return name is not None and name.type is EntityType.ORGANIZATION


def is_held(passage: Named, name: Name) -> bool:
    """Whether the holder stands behind a field: "Director for *Trade and Enlargement* Ana Lind"."""
    holder = passage.starting.get(name.end)
    fielded = not FIELD_NOUNS.isdisjoint(passage.lower[name.start : name.end])
    return fielded and holder is not None and holder.type is EntityType.PERSON


def unit_end(passage: Named, at: int) -> int:
    """The end of "the Asia programme" that begins with its article, or `at`; a battalion is a body
    by itself.
    """
    low = passage.lower
    for end in range(at + 2, min(at + 6, len(low))):
        name, word = passage.inside.get(end), passage.words[end]
        named = name is not None and name.type is not EntityType.PLACE
        whole = low[end] == "battalion" and low[end + 1 : end + 2] != ["of"]
        if low[end] in UNITS and not whole and word.text.islower() and not named:
            return end + 1
        if named or not word.is_alpha or low[end] in PREPOSITIONS:
            return at
    return at
