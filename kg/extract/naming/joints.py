"""Names that the tagger has cut in two, put together."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.naming.chunks import Words
from kg.extract.naming.extending import INITIAL
from kg.extract.naming.name import Name
from kg.extract.naming.runons import COMMITTEES
from kg.extract.words.lexicon import ORGANIZATION_HEADS
from kg.gazetteer import body, place
from kg.model.extraction import EntityType


def joined(words: Words, names: Iterable[Name]) -> Iterator[Name]:
    """The names, put together where the tagger has cut one: "Arthur L. | Alarcón", "Munger, |
    Tolles & Olson LLP".
    """
    last: Name | None = None
    for name in names:
        if last is not None:
            if name.end <= last.end:
                continue
            if continues(words, last, name):
                last = replace(last, end=name.end)
                continue
            if is_committee(words, last, name) or is_deployed(words, last, name):
                last = replace(last, end=name.end)
                continue
            if is_firm(words, last, name) or is_party(words, last, name):
                last = replace(name, start=last.start)
                continue
            yield last
        last = name
    if last is not None:
        yield last


def continues(words: Words, last: Name, name: Name) -> bool:
    """Whether a name goes on the person's name right before it."""
    if last.end < name.start or last.type is not EntityType.PERSON:
        return False
    if INITIAL.fullmatch(words[last.end - 1].text):
        return True
    if name.type is EntityType.PLACE and is_unknown(words, name):
        return name.end - last.start <= LONGEST
    again = words[last.start].text == words[name.start].text
    return name.type is EntityType.PERSON and not again and name.end - last.start <= LONGEST


def is_unknown(words: Words, name: Name) -> bool:
    """Whether what the tagger takes for a place right behind a first name is rather the surname:
    one word that no table of places has, before a comma: "Ana *Lindqvist*, Norway".
    """
    ends = name.end < len(words) and words[name.end].text == ","
    return ends and name.end - name.start == 1 and place(words[name.start].text) is None


LONGEST = 6
"""Words that a person's name has at most."""


def is_committee(words: Words, last: Name, name: Name) -> bool:
    """Whether a name goes on the field of a committee: "Subcommittee on East Asia *and the
    Pacific*".
    """
    own = [word.lower_ for word in words[last.start : last.end]]
    between = [word.lower_ for word in words[last.end : name.start]]
    return (
        "on" in own
        and not COMMITTEES.isdisjoint(own)
        and between in (["and"], ["and", "the"])
        and name.type is not EntityType.PERSON
        and ORGANIZATION_HEADS.keys().isdisjoint(w.lower_ for w in words[name.start : name.end])
    )


def is_deployed(words: Words, last: Name, name: Name) -> bool:
    """Whether a name is the country of a mission: "UN Support Mission *in Libya*"."""
    between = [word.lower_ for word in words[last.end : name.start]]
    return (
        last.type is EntityType.ORGANIZATION
        and name.type is EntityType.PLACE
        and last.end - last.start > 1
        and words[last.end - 1].text == "Mission"
        and between[:1] in (["in"], ["to"])
        and between[1:] in ([], ["the"])
        and words[last.start].lower_ not in {"permanent", "diplomatic"}
    )


PARTIES = frozenset({"party", "movement", "front", "union", "alliance"})


def is_party(words: Words, last: Name, name: Name) -> bool:
    """Whether "the X and Y Party" is one: X is a word in capitals that names no body alone."""
    first = words[last.start]
    return (
        last.type is name.type is EntityType.ORGANIZATION
        and last.end - last.start == 1
        and name.start - last.end == 1
        and words[last.end].lower_ == "and"
        and words[name.end - 1].lower_ in PARTIES
        and name.end - name.start > 1
        and first.text.istitle()
        and first.lower_ not in ORGANIZATION_HEADS
        and last.start > 0
        and words[last.start - 1].lower_ == "the"
        and body(first.text) is None
    )


FIRMS = frozenset({"llp", "llc", "inc.", "inc", "ltd", "ltd.", "pllc", "plc"})


def is_firm(words: Words, last: Name, name: Name) -> bool:
    """Whether two names are parts of a firm's: a comma or "&" between, "LLP" at the end."""
    between = [word.text for word in words[last.end : name.start]]
    if not between or any(text not in {",", "&"} for text in between):
        return False
    end = name.end
    while end < len(words) and (words[end].text in {",", "&"} or words[end].text.istitle()):
        end += 1
    ends = {word.lower_ for word in words[name.start : end + 1]}
    return not FIRMS.isdisjoint(ends)
