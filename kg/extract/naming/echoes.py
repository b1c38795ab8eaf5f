"""Names that the article has elsewhere: where the tagger missed one, its other mentions find it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.extract.naming.chunks import Words, opens_sentence
from kg.extract.naming.edges import honorific
from kg.extract.naming.name import Name
from kg.extract.naming.spellings import is_firm
from kg.extract.text.parse import Token
from kg.extract.words.lexicon import HONORIFICS, ORGANIZATION_HEADS
from kg.extract.words.titles import title_slug
from kg.gazetteer import place
from kg.model.extraction import EntityType

Texts = tuple[str, ...]
OF = frozenset({"of", "for", "on", "in", "to", "at"})
TWOFOLD = frozenset({"government", "party", "police", "army", "news", "times", "post", "service"})
"""Common nouns that a capital makes no name."""
SURE = 0.5
"""How sure the tagger must be of a single word for it to be found elsewhere."""
GRAPH = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})
"""The types that become entities of the graph."""


@dataclass(frozen=True, slots=True)
class Known:
    """Names of the article by their first word, longest first."""

    by_first: dict[str, list[tuple[Texts, Name]]]
    heads: frozenset[str] = frozenset()
    """What makes the bodies that they are: behind "the" each is called so too."""

    def at(self, words: Words, at: int) -> tuple[int, Name] | None:
        """The longest name that is spelled out from a word on, and its end."""
        for texts, name in self.by_first.get(words[at].text, ()):
            end = at + len(texts)
            if end <= len(words) and all(
                words[at + n].text == text for n, text in enumerate(texts)
            ):
                return end, name
        return None

    def add(self, texts: Texts, type: EntityType) -> None:
        """Let a name be known, in capitals or not."""
        name = Name(type, 0, len(texts))
        for spelling in {texts, tuple(text.title() for text in texts)}:
            if spelling and spelling[0]:
                self.by_first.setdefault(spelling[0], []).append((spelling, name))


def known(read: Iterable[tuple[Words, list[Name]]]) -> Known:
    """The names that the article has, in the spellings that may be missed elsewhere."""
    found: dict[Texts, Name] = {}
    heads: set[str] = set()
    for words, names in read:
        for name in names:
            if name.type is EntityType.ORGANIZATION and name.end - name.start > 1:
                heads.add(head_of(words, name))
            for texts in spelled(words, name):
                best = found.get(texts)
                if best is None or best.probability < name.probability:
                    found[texts] = name
    by_first: defaultdict[str, list[tuple[Texts, Name]]] = defaultdict(list)
    for texts in sorted(found, key=lambda t: (-len(t), t)):
        by_first[texts[0]].append((texts, found[texts]))
    return Known(dict(by_first), frozenset(heads) & CALLED)


CALLED = frozenset(head.capitalize() for head in ORGANIZATION_HEADS if head not in TWOFOLD)


def head_of(words: Words, name: Name) -> str:
    """The word that makes a body one: the last before "of", "for", "on" or "in"."""
    own = words[name.start : name.end]
    end = next((at for at, word in enumerate(own) if word.lower_ in OF and at), len(own))
    return own[end - 1].text


def spelled(words: Words, name: Name) -> Iterator[Texts]:
    """A name as it may stand elsewhere: in capitals too, a person's by the last word alone."""
    texts = tuple(word.text for word in words[name.start : name.end])
    if name.type not in GRAPH or (len(texts) == 1 and name.probability < SURE):
        return
    yield texts
    shouted = name.type is EntityType.PLACE or (
        name.type is EntityType.ORGANIZATION and len(texts) > 1
    )
    if shouted and not texts[0].isupper():
        yield tuple(text.upper() for text in texts)
    elif texts[0].isupper() and len(texts[0]) > 3 and name.type is not EntityType.ORGANIZATION:
        yield tuple(text.title() for text in texts)
    if name.type is EntityType.PERSON and len(texts) > 1 and stands_for(texts[-1]):
        yield texts[-1:]
        if stands_for(texts[0]) and len(texts[0]) > SHORT and place(texts[0]) is None:
            yield texts[:1]
    if is_firm(words, name):
        yield texts[:-1]


SHORT = 3
"""Letters of first names that are too short to be found alone."""


def stands_for(text: str) -> bool:
    """Whether a surname alone is one: no title, no suffix."""
    return text[:1].isupper() and title_slug(text) is None and not ORDINAL.fullmatch(text)


def echoed(words: Words, names: list[Name], article: Known, *, titled: bool = False) -> list[Name]:
    """The names of a passage with those that only other passages tell. In a `titled` one all words
    have capitals.
    """
    taken = {at for name in names for at in range(name.start, name.end)}
    found = list(names)
    for at, word in enumerate(words):
        if at in taken:
            continue
        if (word.text in article.heads and is_called(words, at)) or is_bare(words, at):
            taken.add(at)
            found.append(called(words, at))
            continue
        if word.text not in article.by_first:
            continue
        hit = article.at(words, at)
        if hit is None or not taken.isdisjoint(range(at, hit[0])):
            continue
        if not (titled and hit[1].type is not EntityType.PERSON) and is_word(words, at, hit[0]):
            continue
        end, name = hit
        taken.update(range(at, end))
        found.append(replace(name, start=at, end=end, honorific=honorific(words, at)))
    return sorted(found, key=lambda name: (name.start, name.end))


def called(words: Words, at: int) -> Name:
    """A body by the word that makes it one."""
    kind = ORGANIZATION_HEADS.get(words[at].lower_)
    return Name(EntityType.ORGANIZATION, at, at + 1, kind=kind)


def is_bare(words: Words, at: int) -> bool:
    """Whether a capital alone makes a body of a common noun: "the Committee held nine hearings"."""
    if at == 0 or words[at].text not in BARE or words[at - 1].text not in DETERMINERS:
        return False
    return at + 1 == len(words) or not words[at + 1].text[:1].isupper()


BARE = frozenset({"Committee", "Council", "Commission", "Mission", "Tribunal", "Assembly", "Panel"})
DETERMINERS = frozenset({"the", "The", "this", "This", "our", "its", "their", "that"})


def is_called(words: Words, at: int) -> bool:
    """Whether a word stands for a body: "the Council", "Alliance leader Ana Lind"."""
    after = words[at + 1] if at + 1 < len(words) else None
    if at and words[at - 1].lower_ == "the":
        return after is None or not after.text[:1].isupper()
    return after is not None and after.text.islower() and title_slug(after.text) is not None


def is_word(words: Words, at: int, end: int) -> bool:
    """Whether a single word stands as a common one: first in its sentence before a noun or as an
    adjective, in a date, or glued to more.
    """
    if words[at].ent_type_ == "DATE":
        return True
    if end - at > 1:
        return False
    if words[at].text.isupper() and len(words[at].text) > 1:
        return False
    if DOUBLE.fullmatch(words[at].text):
        return False
    after = at > 0 and runs_on(words, at - 1) and not introduces(words[at - 1])
    if runs_on(words, end) or (after and not DOTTED.fullmatch(words[at - 1].text)):
        return True
    glued = end < len(words) and words[end].text == "-" and not words[at].whitespace_
    before = at > 0 and words[at - 1].text == "-" and not words[at - 1].whitespace_
    return glued or before or (opens_sentence(words[at]) and is_modifier(words, at))


def is_modifier(words: Words, at: int) -> bool:
    """Whether a word tells of the common noun behind it: "*Young* activists", "*Banks* owners"."""
    if words[at].pos_ == "PROPN":
        return False
    noun = words[at + 1] if at + 1 < len(words) else None
    return words[at].pos_ == "ADJ" or (
        noun is not None and noun.pos_ == "NOUN" and noun.text.islower()
    )


DOTTED = re.compile(r"(?:[A-Z]\.){2,}")
"""Letters of a place that often end a sentence: "in Washington, *D.C.* Lind served"."""
DOUBLE = re.compile(r"[A-ZÀ-Þ][^\W\d_]+-[A-ZÀ-Þ][^\W\d_]+")
"""Two names with a hyphen between."""


def runs_on(words: Words, at: int) -> bool:
    """Whether a word looks like more of the same name: a capital with no sign between."""
    return at < len(words) and words[at].text.istitle() and words[at].pos_ == "PROPN"


def introduces(word: Token) -> bool:
    """Whether a word stands before names: an honorific or a title."""
    return word.lower_.rstrip(".") in HONORIFICS or title_slug(word.text) is not None


ORDINAL = re.compile(r"[IVX]{1,4}|[JS]r\.?")
ACRONYM = re.compile(r"[A-Z][A-Z&]{1,7}")
SMALL = frozenset({"of", "the", "for", "and", "on", "in", "to", "de", "des", "la", "du", "against"})


def spelled_out(words: Words, names: list[Name], titles: set[int]) -> list[Name]:
    """The names with those put right that an acronym in brackets spells: "United Nations Mission
    for Sahara Dialogue (UNMSD)".
    """
    for at in range(2, len(words) - 1):
        if words[at - 1].text == "(" and words[at + 1].text == ")" and (
            ACRONYM.fullmatch(words[at].text)
        ):  # fmt: skip
            start = beginning(words, at - 1, words[at].text)
            if start is not None and at - 2 in titles and is_post(words[start : at - 1]):
                names = [n for n in names if not start <= n.start < at - 1]
            elif start is not None and start not in titles:
                names = covering(words, names, start, at - 1)
    return names


def is_post(words: Words) -> bool:
    """Whether words that end in a title are a post: "Highly Qualified *Expert*"."""
    told = title_slug(words[-1].text)
    headed = any(word.lower_ in ORGANIZATION_HEADS for word in words)
    return told is not None and not told[1] and not headed


def beginning(words: Words, end: int, letters: str) -> int | None:
    """Where the words begin whose capitals make the letters, read backwards from `end`."""
    left = letters.replace("&", "")
    at = end
    while left and at > 0:
        at -= 1
        text = words[at].text
        if text[:1].isupper():
            parts = [part[0] for part in text.split("-") if part[:1].isupper()]
            if not left.endswith("".join(parts)):
                return None
            left = left[: -len(parts)]
        elif text.lower() not in SMALL and text not in {"’", "'", "’s", "'s", "-"}:
            return None
    return at if not left else None


def unit_before(words: Words, name: Name, start: int) -> list[Name]:
    """The part of a body that stands before it: "*Seas Programme* at the Horizon Centre (HC)"."""
    end = start
    while end > name.start and words[end - 1].lower_ in {"of", "the", "at", "in"}:
        end -= 1
    unit = end - name.start > 1 and words[end - 1].lower_ in ORGANIZATION_HEADS
    return [replace(name, end=end)] if unit else []


WHOLES = frozenset({"U.N.", "UN", "EU", "AU", "African", "European"})
"""Wholes before the names of their organs."""
MINISTRIES = frozenset({"Department", "Ministry"})
"""Heads of names whose letters are those of a field."""


def covering(words: Words, names: list[Name], start: int, end: int) -> list[Name]:
    """The names with one body at these words in place of those inside."""
    if start and words[start - 1].text in WHOLES and any(n.start == start - 1 for n in names):
        # "the *U.N.* Commission on Narcotic Drugs (CND)": the letters leave the whole out.
        start -= 1
    inside = [name for name in names if name.start < end and start < name.end]
    if start > 1 and words[start - 1].text == "of" and words[start - 2].text in MINISTRIES:
        # "the *Department of* Veterans Affairs (VA)": the letters leave out what it is.
        return names
    if len(inside) == 1 and inside[0].start < start and inside[0].end == end:
        # "Government of the Lagoon Coast Community (LCC)": the letters tell where the name begins.
        kept = [replace(n, start=start) if n is inside[0] else n for n in names]
        return sorted([*kept, *unit_before(words, inside[0], start)], key=lambda n: n.start)
    if any(name.start < start or name.end > end for name in inside) or (
        len(inside) == 1 and (inside[0].start, inside[0].end) == (start, end)
    ):  # fmt: skip
        return names
    made = Name(EntityType.ORGANIZATION, start, end, probability=0.95)
    return sorted([*(n for n in names if n not in inside), made], key=lambda n: n.start)
