"""The sentence as a line of signs, over which rules tell who holds an office.

A passage is written as one line in which a name is one capital letter (`P` a person, `G` a body,
`L` a place), an office is `O`, several holders' office is `Q`, "he" and "she" are `H`, "his" and
"her" are `I`; other words stand in small letters.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.naming.names import Name, Named
from kg.extract.posts.office import Office
from kg.extract.words.lexicon import HONORIFICS
from kg.extract.words.styles import POST_LETTERS, POSTNOMINALS, RANK_LETTERS
from kg.extract.words.styles import STYLES as POLITE
from kg.extract.words.titles import RANK_HEADS, RANKS
from kg.model.extraction import EntityType

SIGNS = {EntityType.PERSON: "P", EntityType.ORGANIZATION: "G", EntityType.PLACE: "L"}
PRONOUNS = {"he": "H", "she": "H", "his": "I", "her": "I"}
LETTERS = frozenset(letters.lower() for letters in POST_LETTERS if len(letters) > 1)
STYLES = (
    frozenset(HONORIFICS)
    | RANKS
    | RANK_HEADS
    | RANK_LETTERS
    | LETTERS
    | {"u", "daw", "ustad", "shri", "don", "doña"}
    | POLITE
)
ELEVATED = ("rt", "most", "very", "right", "retired", "former", "the", "I")
"""What may stand before a style, the last of them first."""
QUOTES = frozenset({'"', "“", "”", "‘", "‘‘", "''", "``"})


def style_length(signs: list[str]) -> int:
    """Of how many words the style of address is that ends there: "Smt ." is of two.

    >>> style_length(["the", "smt", "."]), style_length(["dr."]), style_length(["the"])
    (2, 1, 0)
    """
    if len(signs) > RETIRED and signs[-1] == ")" and "(" in signs[-4:-2]:
        inside = signs[-2] if signs[-2] != "." else signs[-3]
        if inside.rstrip(".") in {"r", "retd", "ret", "rtd", "dr", "prof", "mrs"}:
            return RETIRED + (signs[-2] == ".")
    if signs and signs[-1] != "." and is_style(signs[-1].rstrip(".")):
        return 1
    return 2 * (len(signs) > 1 and signs[-1] == "." and is_style(signs[-2]))


RETIRED = 3
"""Signs of "(retd)" behind a rank."""


def is_style(word: str) -> bool:
    """Whether a word is a style of address, or two with a hyphen: "lt-gen"."""
    return word in STYLES or ("-" in word and STYLES.issuperset(word.split("-")))


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A passage as a line of signs: `text`, and what stands at each of the `starts` in it."""

    text: str
    starts: list[int]
    units: list[Office | Name | int]

    def behind(self, start: int) -> str:
        """The line behind the office that starts at a word."""
        for at, unit in enumerate(self.units):
            if isinstance(unit, Office) and unit.start == start:
                return self.text[self.starts[at] + 1 :]
        return ""

    def within(self, span: tuple[int, int]) -> Iterator[Office | Name | int]:
        """The units in a stretch of the line."""
        if span[0] < 0:
            return
        first = bisect_right(self.starts, span[0])
        yield from self.units[first : bisect_right(self.starts, span[1] - 1)]


def without_style(signs: list[str]) -> int:
    """How many signs stand before the style of address with which they end: "the Rt Rev."."""
    kept = len(signs)
    while length := style_length(signs[:kept]):
        kept -= length
        for word in ELEVATED:
            kept -= kept > 1 and signs[kept - 1] == word
    return kept


def party_tag(passage: Named, at: int) -> int:
    """The end of a member's party and seat behind a comma: ", *R-Ohio*", or `at`."""
    low = passage.lower
    if passage.words[at].text not in {"R", "D", "I"} or low[at + 1 : at + 2] != ["-"]:
        return at
    name = passage.starting.get(at + 2)
    end = at + 3 if name is None else name.end
    return end if end < len(low) and low[end] in {",", ")"} else at


def line_of(passage: Named, offices: list[Office]) -> Line:
    """The passage as a line."""
    signs: list[str] = []
    units: list[Office | Name | int] = []
    opens = {office.start: office for office in offices}
    at = 0
    while at < len(passage.lower):
        office = opens.get(at)
        name = passage.starting.get(at)
        if office is not None:
            sign, unit, at = "Q" if office.plural else "O", office, office.end
            signs.append(sign)
            units.append(unit)
        elif (tag := party_tag(passage, at)) > at:
            # "Senator Ana Lind, R-Zeeland, …"
            if signs and signs[-1] == ",":
                del signs[-1:], units[-1:]
            at = tag
        elif name is not None:
            if name.type is EntityType.PERSON:
                kept = without_style(signs)
                del signs[kept:], units[kept:]
            signs.append(SIGNS[name.type])
            units.append(name)
            at = behind_letters(passage, name)
        else:
            if passage.lower[at] not in QUOTES:
                signs.append(PRONOUNS.get(passage.lower[at], passage.lower[at]))
                units.append(at)
            at += 1
    starts, position = [], 1
    for sign in signs:
        starts.append(position)
        position += len(sign) + 1
    return Line(f" {' '.join(signs)} ", starts, units)


def behind_letters(passage: Named, name: Name) -> int:
    """The end of a name with the letters of degrees and orders behind it: "James Tausa *SM*"."""
    at = name.end
    while name.type is EntityType.PERSON and at < len(passage.words) and (
        passage.words[at].text in POSTNOMINALS
    ):  # fmt: skip
        at += 1
    return at
