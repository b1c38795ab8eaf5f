"""Other names and other capitals than the sets have, so that the network relies on neither."""

import random
import re

from corpora import Example, Names
from kg.gazetteer import bodies, cities, territories

HONORIFICS = (
    *("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Prof.", "Hon.", "the Hon.", "H.E."),
    *("Cllr", "Eng.", "Sen.", "Rep.", "Adv.", "Rev.", "Shri", "Datuk", "Me", "Sr.", "Sra."),
)
HONOURED = 0.06
"""Share of people that are given one."""

CAPITALIZED = 0.06
"""Share of short texts that are written as headings are."""

HEADING = 0.3
"""The same of lines that are headings."""

MIXED = 3000


def widened(pool: dict[str, list[str]], chance: random.Random) -> dict[str, list[str]]:
    """The names of the sets with those of the gazetteer, and people with each other's surnames."""
    people = [name.split(" ") for name in pool["PERSON"] if 1 < len(name.split(" ")) < 4]
    pairs = [(chance.choice(people), chance.choice(people)) for _ in range(MIXED)]
    mixed = {" ".join([*one[:-1], other[-1]]) for one, other in pairs}
    world = {"PERSON": mixed, "PLACE": places(chance), "ORG": organizations()}
    return {type: sorted({*names, *world.get(type, ())}) for type, names in pool.items()}


def places(chance: random.Random) -> set[str]:
    """States and parts of states, and some of the cities."""
    return {each.name for each in territories()} | {
        each.name for each in chance.sample(cities(), MIXED)
    }


def organizations() -> set[str]:
    """International bodies by their full and their short names."""
    return {name for each in bodies() for name in (each.name, *each.aliases)}


def varied(example: Example, chance: random.Random) -> Example:
    """The example with honorifics before some people, and some headings in other letters."""
    example = honoured(example, chance)
    text = "".join(line_varied(line, chance) for line in example.text.splitlines(keepends=True))
    if "\n" not in text and len(text) < 200 and chance.random() < CAPITALIZED:
        text = capitalized(text, chance)
    return Example(example.source, text, example.names)


def honoured(example: Example, chance: random.Random) -> Example:
    """The example with honorifics before people that follow a small word."""
    text, names, last = "", list[tuple[int, int, frozenset[str]]](), 0
    for start, end, types in example.names:
        text += example.text[last:start]
        small = re.search(r"\b[a-z]+ $|^$", example.text[:start])
        if types == {"PERSON"} and small and chance.random() < HONOURED:
            text += chance.choice(HONORIFICS) + " "
        names.append((len(text), len(text) + end - start, types))
        text += example.text[start:end]
        last = end
    kept: Names = tuple(names)
    return Example(example.source, text + example.text[last:], kept)


def line_varied(line: str, chance: random.Random) -> str:
    """A line that looks like a heading in other letters, at times."""
    heading = line.endswith("\n") and len(line) < 100 and line.rstrip()[-1:].isalnum()
    return capitalized(line, chance) if heading and chance.random() < HEADING else line


def capitalized(text: str, chance: random.Random) -> str:
    """The text in capitals, or with a capital at every longer word.

    >>> capitalized("Talks on the lake", random.Random(0))
    'Talks On the Lake'
    """
    if chance.random() < 0.5:
        upper = text.upper()
        return upper if len(upper) == len(text) else text
    return re.sub(r"\b(?!(?:the|and|for|to|of|in|at|by|a|an)\b)[a-z]", lambda m: m[0].upper(), text)
