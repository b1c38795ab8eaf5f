"""A person's name ends with its line, where no sentence goes on over that."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.naming.chunks import Words
from kg.extract.naming.name import Name
from kg.model.extraction import EntityType


def on_a_line(words: Words, lines: frozenset[int], name: Name) -> Iterator[Name]:
    """A person's name, or the names of two that stand in two lines: "Ana Lind / J. Berg"."""
    inner = range(name.start + 1, name.end)
    person = name.type is EntityType.PERSON
    at = next((n for n in inner if person and words[n].idx in lines), name.end)
    if at == name.end or goes_on(words, lines, name, at):
        yield name
        return
    yield replace(name, end=at)
    if name.end - at > 1:
        yield from on_a_line(words, lines, replace(name, start=at, honorific=None))


def goes_on(words: Words, lines: frozenset[int], name: Name, at: int) -> bool:
    """Whether a sentence goes on over a line's end within a name: "met Ana / Lind, who left"."""
    if name.end - at > 1 or name.end >= len(words) or words[name.end].idx in lines:
        return False
    behind = words[name.end].text
    return behind[0].islower() or behind in {",", ".", "’s", "'s"}
