"""The paragraphs of a text, the entries of its lists and the lines that stand for themselves."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.dateline import BYLINE
from kg.extract.text.sections import is_section, is_top_line
from kg.model.extraction import Span

PASSAGE_LENGTH = 20_000
"""Longest stretch of text that is parsed at once, in characters: bounds memory."""


def paragraphs(text: str, start: int) -> Iterator[Span]:
    """The spans of the paragraphs and of the entries of lists; one that is too long is cut at white
    space.
    """
    for match in re.finditer(r"\S(?:.*?\S)??(?=\s*\n\s*\n|\s*\Z)", text[start:], re.DOTALL):
        block = Span(start + match.start(), start + match.end())
        for part in apart(block.of(text), block.start):
            for span in entries(part.of(text), part.start):
                yield from pieces(text, span)


AUTHORS = re.compile(rf"^{BYLINE}(?:\n{BYLINE})*$", re.MULTILINE)
TOP = 600
"""Characters of an article within which a line tells who wrote it."""


def apart(block: str, start: int) -> list[Span]:
    """A block whole, or what stands before, on and behind its lines that name the authors.

    >>> text = "Storm hits Oslo\\nBy Ana Lind\\nA storm struck."
    >>> [span.of(text) for span in apart(text, 0)]
    ['Storm hits Oslo', 'By Ana Lind', 'A storm struck.']
    """
    line = AUTHORS.search(block) if start < TOP and "\n" in block else None
    if line is None:
        return [Span(start, start + len(block))]
    cuts = (0, line.start(), line.end(), len(block))
    parts = (FILLED.search(block, low, high) for low, high in pairwise(cuts))
    return [Span(start + part.start(), start + part.end()) for part in parts if part is not None]


FILLED = re.compile(r"\S(?:.*\S)?", re.DOTALL)
"""What stands between white space."""


ENTRY = re.compile(r"(?:[-–—•*·]|\d{1,2}[.)])\s|[A-ZÀ-Þ“\"](?:.*,|[^.:,]{1,60}:\s)")
"""An entry of a list: behind a mark, with a comma or a label: "Ana Lind, Mayor of Delft", "Date:
3 May".
"""


def entries(block: str, start: int) -> list[Span]:
    """The lines of a list, each for itself, or the block whole. A list has three lines or more; the
    first may be a line above it, and so may a third of the others.

    >>> len(entries("Present:\\nAna Lind, Mayor of Delft\\nLi Wei, Consul of China", 0))
    3
    """
    lines = list(re.finditer(r"\S[^\n]*", block))
    others = [line[0] for line in lines[1:] if ENTRY.match(line[0]) is None]
    headed = FEW * len(others) < len(lines) and all(HEADING.fullmatch(line) for line in others)
    if len(lines) > 2 and (headed or is_column([line[0].rstrip() for line in lines])):
        return [Span(start + line.start(), start + line.end()) for line in lines]
    if len(lines) > 1 and (
        is_section(lines[0][0].rstrip(), block[lines[1].start() :])
        or (start == 0 and is_top_line([line[0] for line in lines]))
    ):
        first = start + lines[0].start()
        rest = Span(start + lines[1].start(), start + len(block))
        return [Span(first, first + len(lines[0][0].rstrip())), rest]
    return [Span(start, start + len(block))]


COLUMN = re.compile(r"[A-ZÀ-Þ][^.!?:;\n]{2,78}[^\s.!?:;,-]")
"""A line of a list without marks: "Ana Lind Minister of Health"."""
OPEN_ENDED = re.compile(r" (?:of|and|the|to|for|in|on|at|by|with|from|an?|&)$")
"""How a line ends that the next one goes on."""


def is_column(lines: list[str]) -> bool:
    """Whether lines are a list without marks, not prose that is broken into lines.

    >>> is_column(["Ana Lind Mayor", "Li Wei Treasurer", "Jens Holm Registrar", "Eve Berg Bursar"])
    True
    """
    own = (COLUMN.fullmatch(line) and not OPEN_ENDED.search(line) for line in lines)
    return len(lines) > FEW and all(own)


LABELLED = re.compile(
    r"(?!(?i:re|ref|subject|title|topic|theme|item|project|session|panel|motto)\b)"
    r"[A-ZÀ-Þ][^.:,\n]{1,60}:[ \t]+[^\s]"
)
"""A line behind a label, if that is not of a title: "Re: Winter Roads"."""


def is_labelled(text: str, span: Span) -> bool:
    """Whether a paragraph is a line of several, with what it tells behind a label, or one that
    tells somebody in a polite form: "Energy: Mr Jens Holm".

    >>> is_labelled("Chair: Ana Lind\\nSecretary: Li Wei", Span(0, 15))
    True
    """
    beside = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    lines = any("\n" in two and two.strip() for two in beside)
    form = LABELLED if lines else POLITE
    return form.match(text, span.start, span.end) is not None


POLITE = re.compile(
    r"[A-ZÀ-Þ][^.:\n]{1,60}: (?:M[rsx]|Mrs|Dr|Prof|Hon|Rev|Sir|Dame|Lord|Lady|Adv|H\.E)\b"
)
"""A label and the form before the name of the one whom it tells."""


HEADING = re.compile(r"[^\sa-z]\S*(?: \S+){0,5}")
"""A line above some entries of a list: "Opening Remarks", "Moderator: Ana Lind"."""
FEW = 3
"""Lines of a list for each that is no entry."""


def pieces(text: str, span: Span) -> Iterator[Span]:
    """The span, cut where it is longer than a passage may be."""
    begin = span.start
    while span.end - begin > PASSAGE_LENGTH:
        cut = text.rfind(" ", begin + PASSAGE_LENGTH // 2, begin + PASSAGE_LENGTH)
        cut = cut if cut > 0 else begin + PASSAGE_LENGTH
        yield Span(begin, cut)
        # White space at the beginning would make a sentence of its own.
        begin = BLANK.match(text, cut).end()  # type: ignore[union-attr]  # it matches nothing too
    yield Span(begin, span.end)


BLANK = re.compile(r"\s*")


DERAILING = re.compile(
    r"(?<=\b(?:of|at)),|(?<=\([Rr]et)\.(?=\))|(?<=\([Rr]td)\.(?=\))|(?<=\([Rr]etd)\.(?=\))"
)
"""A comma that nothing asks for, and the full stop of what stands in the midst of a name."""


PLAIN = str.maketrans("\n\xa0\t‐‑", "   --")
"""White space and hyphens of other kinds, and those that a parser knows."""


def tidy(text: str) -> str:
    """The text with what derails a parser blanked out, character for character, offsets unchanged.

    >>> tidy("President of,  Institute of Peace")
    'President of   Institute of Peace'
    >>> tidy("Justice (Rtd.) Ana Lind spoke.")
    'Justice (Rtd ) Ana Lind spoke.'
    """
    text = DERAILING.sub(" ", text)
    return text.translate(PLAIN)


def is_heading(text: str) -> bool:
    """Whether a paragraph is a heading: short, unpunctuated, mostly capitalized, no list entry, and
    none that gives somebody the floor.

    >>> is_heading("Strengthening the Alliance"), is_heading("He spoke."), is_heading("Ana said:")
    (True, False, False)
    """
    words = text.split()
    if (
        words[-1:] == ["said:"]
        or len(words) > 14
        or text.rstrip()[-1:] in set('.!?;,”"')
        or "," in text
    ):
        return False
    capitals = sum(word[0].isupper() for word in words)
    long = sum(len(word) > 3 for word in words)
    return capitals >= max(1, long)
