"""The sentence as a line of signs, over which rules tell who holds an office.

A passage is written as one line in which a name is one capital letter (`P` a person, `G` a body,
`L` a place), an office is `O`, one that a verb tells `V`, several holders' office is `Q`, "he" and
"she" are `H`, "his" and "her" are `I`; other words stand in small letters.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.extract.draft import Draft
from kg.extract.naming.names import Name, Named
from kg.extract.posts.titles.office import Office
from kg.extract.posts.titles.styles import (
    ELEVATED,
    affiliation_end,
    age_end,
    letters_end,
    style_length,
)
from kg.model.extraction import EntityType, Ref

SIGNS = {EntityType.PERSON: "P", EntityType.ORGANIZATION: "G", EntityType.PLACE: "L"}
PRONOUNS = {"he": "H", "she": "H", "his": "I", "her": "I"}
FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
"""Tags of verbs that have a subject."""
QUOTES = frozenset({'"', "“", "”", "‘", "‘‘", "''", "``"})


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

    def names(self, span: tuple[int, int]) -> list[Name]:
        """The names in a stretch of the line."""
        return [unit for unit in self.within(span) if isinstance(unit, Name)]

    def offices(self, span: tuple[int, int]) -> list[Office]:
        """The offices in a stretch of the line."""
        return [unit for unit in self.within(span) if isinstance(unit, Office)]


def line_of(passage: Named, offices: list[Office], text: str) -> Line:
    """The passage as a line; `text` is the article's."""
    line = Writing(passage, [word.text for word in passage.words])
    opens = {office.start: office for office in offices}
    lower, starting = passage.lower, passage.starting
    at = 0
    while at < len(lower):
        office = opens.get(at)
        if is_heading(passage, at, text) or (office is not None and is_label(passage, office)):
            line.add(".", at)
        name = starting.get(at)
        if office is not None:
            line.add("V" if office.deed else "Q" if office.plural else "O", office)
            at = office.end
        elif name is not None and is_patron(passage, name, opens.get(name.end)):
            line.drop(1)
            at = name.end
        elif name is not None:
            if at and lower[at - 1] == "d.c." and name.type is EntityType.PERSON:
                line.add(".", at)  # "works in Washington, *D.C.* Lind was mayor"
            at = line.name(name)
        else:
            if lower[at] not in QUOTES and not (
                lower[at] in {"himself", "herself"} and at in passage.ending
            ):  # fmt: skip
                style = passage.words[at].text == "HE" and not text.isupper()
                line.add(lower[at] if style else PRONOUNS.get(lower[at], lower[at]), at)
            at += 1
    return line.done()


def is_patron(passage: Named, name: Name, office: Office | None) -> bool:
    """Whether an office is only called after somebody: "is the *Ana Lind* Professor of Law"."""
    if office is None or name.type is not EntityType.PERSON or not name.start:
        return False
    called = passage.words[office.first].text[:1].isupper()
    return called and passage.lower[name.start - 1] == "the"


def is_label(passage: Named, office: Office) -> bool:
    """Whether a title begins a line as the label of who is named behind: "Speaker: Ana Lind"."""
    begins = passage.words[office.start].idx in passage.passage.lines
    return begins and passage.lower[office.end : office.end + 1] == [":"]


def is_heading(passage: Named, at: int, text: str) -> bool:
    """Whether a word begins the first line of prose under a heading, which ends without a sign."""
    words, start = passage.words, passage.passage.offset + passage.words[at].idx
    if not at or text[start - 1 : start] != "\n" or words[at - 1].is_punct:
        return False
    # a shorter line may be one of a text that is broken into lines
    prose = (text.find("\n", start) % (len(text) + 1)) - start > LONGEST_LINE
    return prose and not any(word.tag_ in FINITE for word in words[:at])


LONGEST_LINE = 100
"""Characters of a line in a text that is broken into lines."""


@dataclass(slots=True)
class Writing:
    """A line as it is written."""

    passage: Named
    texts: list[str]
    signs: list[str] = field(default_factory=list)
    units: list[Office | Name | int] = field(default_factory=list)

    def add(self, sign: str, unit: Office | Name | int) -> None:
        """Write one sign."""
        self.signs.append(sign)
        self.units.append(unit)

    def drop(self, length: int) -> None:
        """Take back the last signs."""
        del self.signs[-length:], self.units[-length:]

    def name(self, name: Name) -> int:
        """Write a name, a person's without the styles before it and the letters behind it; gives
        where the words go on.
        """
        if name.type is not EntityType.PERSON:
            self.add(SIGNS[name.type], name)
            return name.end
        while length := style_length(self.signs) or self.calling():
            self.drop(length)
            for word in ELEVATED:
                # "the Rt Rev. Ana Lind"
                if self.signs[-1:] == [word] and len(self.signs) > 1:
                    self.drop(1)
        self.add(SIGNS[name.type], name)
        return affiliation_end(self.texts, self.aged(letters_end(self.texts, name.end)))

    def calling(self) -> int:
        """Of how many words it is what a name's holder is called by behind an office: "the
        director, *Pilot* Lind", "the commander, *Kenyan* Major Lind".
        """
        if len(self.units) < len("O,p") or self.signs[-2] != ",":
            return 0
        office, at = self.units[-3], self.units[-1]
        if not isinstance(office, Office) or office.plural or not isinstance(at, int):
            return 0
        word = self.passage.words[at]
        return int(word.text.istitle() and word.tag_[:2] in {"NN", "JJ"})

    def aged(self, at: int) -> int:
        """The end of an age behind a name, and of its comma before a verb: "Lind*, 58,* was"."""
        end = age_end(self.texts, at)
        after = self.passage.words[end + 1 : end + 2] if end > at else []
        return end + 1 if after and after[0].tag_ in FINITE else end

    def done(self) -> Line:
        """The line."""
        starts, position = [], 1
        for sign in self.signs:
            starts.append(position)
            position += len(sign) + 1
        return Line(f" {' '.join(self.signs)} ", starts, self.units)


def ref_of(draft: Draft, passage: Named, name: Name) -> Ref:
    """The mention of a name."""
    ref = draft.ref(passage.passage, passage.words[name.end - 1])
    if ref is None:
        raise LookupError(passage.words[name.start].text)
    return ref
