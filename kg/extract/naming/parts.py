"""Names that hold more than one name, in their parts."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.naming.chunks import Words, phrase
from kg.extract.naming.name import Name
from kg.extract.naming.runons import CHAMBERS, COMMITTEES, PAIR, two
from kg.extract.naming.wholes import FIELDS
from kg.extract.words.lexicon import ORGANIZATION_HEADS, PARLIAMENTS
from kg.extract.words.titles import FIELD_NOUNS, title_slug
from kg.gazetteer import body, territory
from kg.gazetteer import place as gazetted
from kg.model.extraction import EntityType
from kg.names.genders import gender

POSSESSIVES = frozenset({"’s", "'s"})
PLURAL = frozenset({"'", "’"})
"""Possessives of names that end in s: "the *Maldives'* Fisheries Board"."""

BODIES_OR_PLACES = frozenset({EntityType.ORGANIZATION, EntityType.PLACE})
HELD = frozenset({"was", "is", "as", "became", "former", "then", "named", "appointed", "elected"})
"""Words behind which a body's name with a title in it is an office."""

MINISTRIES = frozenset({"ministry", "ministries"})
MISSIONS = frozenset({"embassy", "consulate"})

UNITS_OF = frozenset({"institute", "centre", "center", "school", "department", "faculty"})

WHOLES = frozenset({"university", "college", "ministry", "academy"})


def office_holders(words: Words, titles: set[int], names: list[Name]) -> Iterator[Name]:
    """The names, a body's cut to what stands before a title whose holder follows: "*UN* High
    Commissioner for Refugees Ana Lind".
    """
    people = {name.start for name in names if name.type is EntityType.PERSON}
    ends = {name.end for name in names if name.type is EntityType.PERSON}
    for name in names:
        headed = (
            words[name.end - 1].lower_ in ORGANIZATION_HEADS and name.end - name.start > PAIR - 1
        )
        if headed and words[name.start].text in CHAIRS:
            yield replace(name, start=name.start + 1)  # "met Speaker *National Assembly* Ana Lind"
            continue
        before = words[name.start - 1].lower_ if name.start else ""
        comma = name.start - 2 if before == "the" else name.start - 1
        apposed = comma in ends and words[comma].text == ","
        # "the UN High Commissioner for Refugees*, Ms Ana Lind*"
        behind = [word.text for word in words[name.end : name.end + 1]] == [","]
        behind = behind and not people.isdisjoint({name.end + 1, name.end + PAIR})
        held = name.end in people or before in HELD or apposed or behind
        if name.type is EntityType.ORGANIZATION and held:
            inner = (at for at in range(name.start + 1, name.end) if at in titles)
            at = next(inner, name.end)
            if body(phrase(words[name.start : at])) is not None:
                yield replace(name, end=at)
                continue
        yield name


CHAIRS = frozenset({"Speaker", "Chairman", "Chairperson", "Secretary"})
"""Titles that may stand before a body without "of"."""


def split(words: Words, name: Name) -> Iterator[Name]:
    """The name, or the parts that a possessive or "of" divides: "AU’s Peace and Security Council",
    "Committee of Pakistan’s Senate", "Asia Institute of Oslo University".
    """
    if run_on := two(words, name):
        yield from run_on
        return
    if name.type is EntityType.PLACE and words[name.start].text in PARTISAN:
        name = replace(name, start=name.start + 1)
    elif words[name.start].text in PARTISAN and name.end - name.start > 1:
        # "Sen. Ana Lind, R-Zeeland"
        name = replace(name, type=EntityType.PLACE, start=name.start + 1)
    land = governed(words, name) or state_behind_field(words, name) or owner_of_next(words, name)
    if land:
        yield land
        return
    if name.type is EntityType.PERSON and (realm := ruled(words, name) or seated(words, name)):
        yield from realm
        return
    if name.type is EntityType.ORGANIZATION:
        if both := body_and_owner(words, name):
            yield from both
            return
        name = without_field(words, name)
        for at in range(name.start + 1, name.end - 1):
            parts = divided(words, name, at)
            if parts:
                yield from parts
                return
    yield name


def seated(words: Words, name: Name) -> tuple[Name, Name] | None:
    """Somebody and the land or town of his office, which a title stands before without "of", read
    as one: "Mayor *Karachi Ana Lind*", "DIG *Mardan Ana Lind*".
    """
    if words[name.start].lower_ in OF_LANDS and name.end - name.start > PAIR:
        name = replace(name, start=name.start + 1)
    before = words[name.start - 1] if name.start else None
    if before is None or before.lower_ not in OF_LANDS or not before.text[:1].isupper():
        return None
    for at in range(name.end - 2, name.start, -1):
        where = phrase(words[name.start : at])
        known = territory(where)
        part = known is not None and not known.is_state  # no first name, as that of a town may be
        named = part or gender(f"{words[at].text} X") is not None
        if named and gender(f"{where} X") is None and gazetted(where) is not None:
            return replace(name, type=EntityType.PLACE, end=at), replace(name, start=at)
    return None


OF_LANDS = frozenset(
    {"governor", "mayor", "minister", "president", "commissioner", "secretary", "ambassador",
     "police", "dig", "ig", "igp", "ssp", "dpo", "rpo", "cpo", "ccpo", "sp", "dc", "ac"}
)  # fmt: skip
"""Last words of offices that are of a land or town, and letters of the police's."""


def ruled(words: Words, name: Name) -> tuple[Name, Name] | None:
    """Somebody and his state, read as one by the tagger: "King *Abdullah of Jordan*"."""
    for at in range(name.start + 1, name.end - 1):
        if words[at].lower_ == "of":
            low = at + 1 + (words[at + 1].lower_ == "the")
            land = territory(phrase(words[low : name.end]))
            if land is not None and land.is_state:
                return replace(name, end=at), replace(name, type=EntityType.PLACE, start=low)
    return None


def governed(words: Words, name: Name) -> Name | None:
    """The state behind its government: "to the Government *of Mozambique*"."""
    of = name.start + 1
    plain = name.type is EntityType.ORGANIZATION and words[name.start].lower_ in GOVERNMENTS
    if not plain or name.end - of < 2 or words[of].lower_ != "of":
        return None
    state = territory(phrase(words[of + 1 : name.end])) is not None
    return replace(name, type=EntityType.PLACE, start=of + 1) if state else None


def state_behind_field(words: Words, name: Name) -> Name | None:
    """The state behind what its minister is for: "Secretary of State for *Maritime Fisheries of the
    Kingdom of Morocco*".
    """
    if name.start < 1 or name.type not in BODIES_OR_PLACES:
        return None
    of = name.start - 1 - (words[name.start - 1].lower_ == "the")
    titled = of > 0 and title_slug(words[of - 1].text) is not None
    body_ = name.type is EntityType.ORGANIZATION and of == name.start - 1
    if words[of].lower_ not in {"for", "of"} or not (titled or body_):
        return None
    for at in range(name.start + 1, name.end - 1):
        if words[at].lower_ == "of":
            low = at + 1 + (words[at + 1].lower_ == "the")
            field = all(word.lower_ in FIELD_NOUNS | FIELDS for word in words[name.start : at])
            state = field and territory(phrase(words[low : name.end])) is not None
            return replace(name, type=EntityType.PLACE, start=low) if state else None
    return None


def owner_of_next(words: Words, name: Name) -> Name | None:
    """The state that owns the next name, where the tagger has read a common noun with it: "the
    *defence committee of* Bulgaria's National Assembly".
    """
    owns = name.end < len(words) and words[name.end].lower_ in POSSESSIVES
    if name.type is not EntityType.ORGANIZATION or not owns:
        return None
    at = name.end - 1
    while at > name.start and words[at].lower_ != "of":
        at -= 1
    if at == name.start or not words[name.start].text.islower():
        return None
    state = territory(phrase(words[at + 1 : name.end])) is not None
    return replace(name, type=EntityType.PLACE, start=at + 1) if state else None


def body_and_owner(words: Words, name: Name) -> list[Name]:
    """A body and the state that owns the next name: "the *Committee on Trade of Uganda*'s
    Parliament".
    """
    owns = name.end + 1 < len(words) and words[name.end].lower_ in POSSESSIVES
    if not owns or words[name.end + 1].lower_ not in CHAMBERS | PARLIAMENTS:
        return []
    at = next((n for n in range(name.end - 2, name.start, -1) if words[n].lower_ == "of"), None)
    if at is None or territory(phrase(words[at + 1 : name.end])) is None:
        return []
    return [replace(name, end=at), replace(name, type=EntityType.PLACE, start=at + 1)]


def without_field(words: Words, name: Name) -> Name:
    """A ministry's name without what its official is for: "Undersecretary of the Ministry of
    Culture *for Heritage*".
    """
    if words[name.start].lower_ not in MINISTRIES:
        return name
    fields = (at for at in range(name.start + 2, name.end) if words[at].lower_ == "for")
    return replace(name, end=next(fields, name.end))


PARTISAN = frozenset({"D-", "R-"})
"""A party's letter before its member's seat."""
GOVERNMENTS = frozenset({"government", "governments"})


def divided(words: Words, name: Name, at: int) -> list[Name]:
    """The parts of a body's name around a word, if it divides them."""
    low, left = words[at].lower_, phrase(words[name.start : at])
    if low == "of" and (units := units_of(words, name, at)) is not None:
        return units
    rest = phrase(words[at + 1 : name.end])
    if low in {"on", "in", "at"} and body(left) is not None and gazetted(rest) is not None and (
        body(phrase(words[name.start : name.end])) is None
    ):  # fmt: skip
        # "addressed the UN Security Council on Lebanon"
        return [replace(name, end=at), replace(name, type=EntityType.PLACE, start=at + 1)]
    if low == "," and name.start and words[name.start - 1].text == "(" and gazetted(rest):
        # The "(Centre for Colonial History, Hamburg)" where somebody works.
        return [replace(name, end=at), replace(name, type=EntityType.PLACE, start=at + 1)]
    ministry = low == "of" and not MINISTRIES.isdisjoint(w.lower_ for w in words[name.start : at])
    spelled = name.end < len(words) and words[name.end].text == "("
    seated = low == "in" and (is_mission(words, name, at) or gazetted(rest)) and not spelled
    if seated or (ministry and territory(rest)):
        return [replace(name, end=at), replace(name, type=EntityType.PLACE, start=at + 1)]
    plural = low in PLURAL and territory(left) is not None
    return owned(words, name, at) if low in POSSESSIVES or plural else []


def units_of(words: Words, name: Name, at: int) -> list[Name] | None:
    """The unit and the whole around "of", if the name is of both; none if it surely is of one."""
    long = name.end - at > 2
    if words[at - 1].lower_ in UNITS_OF and words[name.end - 1].lower_ in WHOLES:
        return [replace(name, end=at), replace(name, start=at + 1)] if long else []
    if long and words[at - 1].lower_ in COMMITTEES and words[at + 1].lower_ == "the" and (
        words[at + 2].lower_ in PARLIAMENTS or body(phrase(words[at + 2 : name.end]))
    ):  # fmt: skip
        # "Energy Committee of the Verkhovna Rada"
        return [replace(name, end=at), replace(name, start=at + 2)]
    if name.end - at <= PAIR and words[name.end - 1].lower_ in CHAMBERS:
        # "Rural Affairs Committee of the House"
        inner = words[at - 1].lower_ in COMMITTEES
        return [replace(name, end=at), replace(name, start=name.end - 1)] if inner else []
    return None


def owned(words: Words, name: Name, at: int) -> list[Name]:
    """The owner and what it owns around a possessive: "Norway's Supreme Court"."""
    left = phrase(words[name.start : at])
    heads = any(
        word.lower_ in ORGANIZATION_HEADS or word.lower_ in UNITS
        for word in words[at + 1 : name.end]
    )
    land = territory(left)
    if not heads and not (land and not LAWS.isdisjoint(w.lower_ for w in words[at : at + NEAR])):
        return []
    noun = words[at - 1].lower_
    if words[name.start].text.islower():
        # "the *state’s* Ministry of Finance"
        return [replace(name, start=at + 1)]
    known = body(left) or noun in CHAMBERS | PARLIAMENTS or noun in ORGANIZATION_HEADS
    if land or known or (left.isupper() and len(left) > 1):
        type = EntityType.PLACE if land else EntityType.ORGANIZATION
        return [replace(name, type=type, end=at), replace(name, start=at + 1)]
    of = next((n for n in range(at - 1, name.start, -1) if words[n].lower_ == "of"), None)
    if of is None or territory(phrase(words[of + 1 : at])) is None:
        return []
    place = replace(name, type=EntityType.PLACE, start=of + 1, end=at)
    return [replace(name, end=of), place, replace(name, start=at + 1)]


UNITS = frozenset({"programme", "program", "service", "section", "division", "unit", "directorate"})
"""Parts of bodies that are no bodies' nouns elsewhere."""
LAWS = frozenset({"bill", "act", "law", "code"})
NEAR = 7
"""Words from a state's 's to the end of its law's name."""


def is_mission(words: Words, name: Name, at: int) -> bool:
    """Whether a mission's name runs on into its seat: "Embassy of Norway *in Oslo*"."""
    own = {word.lower_ for word in words[name.start : at]}
    return not MISSIONS.isdisjoint(own)
