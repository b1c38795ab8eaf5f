"""The training sets as sentences with the tags that each word may have."""

import json
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.extract.network.encoding import Word, encode, windows, words
from kg.extract.network.tagger import TYPES
from kg.gazetteer import demonym

Names = tuple[tuple[int, int, frozenset[str]], ...]
"""Start, end and the types that each name may have; an empty set where nothing is known."""

PERSON, ORG, PLACE, EVENT, OTHER = TYPES
ANYTHING: frozenset[str] = frozenset()
THING = frozenset({EVENT, OTHER})

TYPES_OF: dict[str, dict[str, frozenset[str]]] = {
    "crossner": {
        "person politician researcher writer musicalartist scientist": frozenset({PERSON}),
        "organisation politicalparty university band": frozenset({ORG}),
        "country location": frozenset({PLACE}),
        "event election conference": frozenset({EVENT}),
        "magazine academicjournal": frozenset({ORG, OTHER}),
        "misc": THING,
        "product field task programlang algorithm metrics book award literarygenre poem song"
        " musicgenre album musicalinstrument chemicalcompound astronomicalobject protein theory"
        " enzyme discipline chemicalelement": frozenset({OTHER}),
    },
    "wikigold": {
        "PER": frozenset({PERSON}),
        "ORG": frozenset({ORG}),
        "LOC": frozenset({PLACE}),
        "MISC": THING,
    },
    "redocred": {
        "PER": frozenset({PERSON}),
        "ORG": frozenset({ORG}),
        "LOC": frozenset({PLACE}),
        "MISC": THING,
    },
    "gum": {
        "person": frozenset({PERSON}),
        "organization": frozenset({ORG}),
        "place": frozenset({PLACE}),
        "event": frozenset({EVENT}),
        "abstract object substance animal plant": ANYTHING,
    },
    "re3d": {
        "Person": frozenset({PERSON}),
        "Organisation": frozenset({ORG}),
        "Location": frozenset({PLACE}),
        "MilitaryPlatform Vehicle Weapon DocumentReference": ANYTHING,
    },
    "gold": {
        "PERSON": frozenset({PERSON}),
        "ORG": frozenset({ORG}),
        "PLACE": frozenset({PLACE}),
        "EVENT": frozenset({EVENT}),
        "other": frozenset({OTHER}),
    },
}
"""What each set's labels stand for; labels that are not here are no names."""

TITLES = re.compile(
    r"(?:(?:the|mr|mrs|ms|dr|prof|sir|lord|lady|president|vice|prime|minister|secretary|general|"
    r"senator|ambassador|king|queen|prince|princess|judge|justice|professor|chairman|director|"
    r"sheriff|chief|captain|gen|lt|col|sen|rep|gov|defense|foreign|officer|petty)\.?\s+)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Example:
    """A stretch of text with its names. `source` is the set that it comes from."""

    source: str
    text: str
    names: Names


def load(path: Path) -> list[list[Example]]:
    """The documents of a set, each as its stretches."""
    source = path.name.split(".")[0].split("_")[0]
    with path.open(encoding="utf-8") as lines:
        return [list(examples(source, json.loads(line))) for line in lines]


def own(folder: Path) -> list[list[Example]]:
    """Our own passages, one a line, with names marked as "[PERSON Ana Lind]"; each a document."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.txt"))]
    lines = [line.strip() for text in texts for line in text.split("\n")]
    return [[unmarked(line)] for line in lines if line]


def unmarked(line: str) -> Example:
    """A marked line as text and names.

    >>> unmarked("Dr. [PERSON Ana Lind] left [PLACE Oslo].").text
    'Dr. Ana Lind left Oslo.'
    """
    text, names, last = "", [], 0
    for match in re.finditer(r"\[(PERSON|ORG|PLACE|EVENT|OTHER) ([^\]]+)\]", line):
        text += line[last : match.start()]
        names.append((len(text), len(text) + len(match[2]), frozenset({match[1]})))
        text += match[2]
        last = match.end()
    return Example("own", text + line[last:], tuple(names))


def gold(path: Path) -> list[list[Example]]:
    """The development texts in the order of their numbers, each as the windows that the tagger
    will see of it: twice, the second time from another beginning.
    """
    with path.open(encoding="utf-8") as lines:
        documents = sorted(map(json.loads, lines), key=lambda each: int(each["id"].split("-")[1]))
    return [[*seen(each, 0), *seen(each, later(each["text"]))] for each in documents]


def later(text: str) -> int:
    """Where a text can as well begin: behind a paragraph that ends in the middle of a window."""
    found = re.compile(r"\n\s*\n\s*").search(text, 250)
    return found.end() if found else 0


def seen(document: dict[str, Any], begin: int) -> Iterator[Example]:
    """The windows of a text from some place on, with the names inside each. People's adjectives,
    which the gold takes for no names, are left open as in the other sets.
    """
    text = document["text"][begin:]
    names = [(s - begin, e - begin, t) for s, e, t in named("gold", document) if s >= begin]
    whole = {at for s, e, _ in names for at in range(s, e)}
    names += [
        (*word, ANYTHING)
        for word in words(text)
        if word.start not in whole and demonym(text[word.start : word.end])
    ]
    for window in windows(encode(text)):
        start, end = window.words[0].start, window.words[-1].end
        inside = [(s - start, e - start, t) for s, e, t in sorted(names) if start <= s and e <= end]
        yield Example("gold", text[start:end], tuple(inside))


def parted(documents: list[list[Example]]) -> tuple[list[Example], list[Example]]:
    """The examples to learn from, and those of every fifth document, held back."""
    kept = [each for at, document in enumerate(documents) if at % 5 != 4 for each in document]
    held = [each for at, document in enumerate(documents) if at % 5 == 4 for each in document]
    return kept, held


def examples(source: str, document: dict[str, Any]) -> Iterator[Example]:
    """The document in stretches of some sentences, with the names inside each."""
    text = document["text"]
    names = sorted(outermost(named(source, document)))
    for start, end in stretches(text, names):
        inside = [(s - start, e - start, t) for s, e, t in names if start <= s and e <= end]
        yield Example(source, text[start:end], tuple(inside))


def named(source: str, document: dict[str, Any]) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Every name with what it may be."""
    table = {one: types for labels, types in TYPES_OF[source].items() for one in labels.split()}
    text = document["text"]
    for entity in document["entities"]:
        kinds = entity.get("kinds") or ["NAM"] * len(entity["mentions"])
        for (start, end), kind in zip(entity["mentions"], kinds, strict=True):
            if kind != "NAM" or entity["type"] not in table:
                continue
            first, last = start, end
            if source != "gold":
                first, last = trimmed(text, start, end, person=PERSON in table[entity["type"]])
            if source in ("gum", "re3d") and not name_like(text[first:last]):
                continue
            yield first, last, allowed(text[first:last], table[entity["type"]])


def trimmed(text: str, start: int, end: int, *, person: bool) -> tuple[int, int]:
    """The name without article and possessive, and a person's without titles, which are part of
    what a body is called: "Foreign Office".
    """
    lead = TITLES.match(text, start, end)
    if lead and lead.end() < end and lead.group().lower().split()[0] == "the":
        start += len("the ")
    elif person and lead and lead.end() < end and text[lead.end()].isupper():
        start = lead.end()
    tail = re.search(r"(?<=\w)\s?['’]s?$", text[start:end])
    return start, start + tail.start() if tail else end


def allowed(name: str, types: frozenset[str]) -> frozenset[str]:
    """What a name may be: a nationality is left open, for the sets differ."""
    return ANYTHING if " " not in name and demonym(name) else types


def name_like(name: str) -> bool:
    """Whether a mention is a proper name and no phrase around one."""
    parts = name.split()
    capital = sum(part[0].isupper() or part[0].isdigit() for part in parts)
    small = {"of", "the", "for", "and", "de", "la", "von", "van", "on", "in", "al", "&", "-"}
    rest = [part for part in parts if not part[0].isupper() and part.lower() not in small]
    return len(parts) <= 8 and capital > 0 and not rest and "," not in name


def outermost(
    names: Iterable[tuple[int, int, frozenset[str]]],
) -> Iterator[tuple[int, int, frozenset[str]]]:
    """The names that are in no other."""
    end = -1
    for name in sorted(names, key=lambda name: (name[0], -name[1])):
        if name[0] >= end:
            end = name[1]
            yield name


def stretches(text: str, names: list[tuple[int, int, frozenset[str]]]) -> Iterator[tuple[int, int]]:
    """Whole sentences up to about 900 characters; never within a name."""
    start = 0
    for match in re.finditer(r"(?<=[.!?\"”])\s+(?=[A-Z\"“])|\n+", text):
        inside = any(s < match.end() and match.start() < e for s, e, _ in names)
        if (match.end() - start > 600 and not inside) or (match.group().count("\n") > 1):
            yield start, match.start()
            start = match.end()
    if start < len(text):
        yield start, len(text)


def labels(example: Example) -> tuple[list[Word], list[frozenset[str]]]:
    """Each word of the example, with the tags that it may have; an empty set allows all."""
    found = words(example.text)
    tags: list[frozenset[str]] = [frozenset({"O"})] * len(found)
    for start, end, types in example.names:
        inside = [at for at, word in enumerate(found) if start < word.end and word.start < end]
        for place, at in enumerate(inside):
            tags[at] = frozenset(f"{position(place, len(inside))}-{type}" for type in types)
    return found, tags


def position(place: int, length: int) -> str:
    """Beginning, inside, end or single."""
    if length == 1:
        return "S"
    return "B" if place == 0 else "E" if place == length - 1 else "I"


def shuffled_names(example: Example, pool: dict[str, list[str]], chance: random.Random) -> Example:
    """The example with other names of the same type, so that context counts, not the name."""
    text, names, last = "", [], 0
    for start, end, types in example.names:
        name = example.text[start:end]
        if len(types) == 1 and chance.random() < 0.5:
            name = chance.choice(pool[next(iter(types))])
        text += example.text[last:start]
        names.append((len(text), len(text) + len(name), types))
        text += name
        last = end
    return Example(example.source, text + example.text[last:], tuple(names))
