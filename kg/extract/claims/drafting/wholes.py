"""Contents that break off neither inside a quotation nor inside a word with hyphens."""

import re
from collections.abc import Sequence

from kg.extract.text.quotes import CLOSING, inside, trimmed
from kg.model.extraction import Span


def whole(quoted: Sequence[Span], text: str, piece: Span) -> Span:
    """The piece with the rest of its last word, and with both marks of every quotation in it, or
    none; a sentence that goes on behind its quotation is no part of it.

    >>> text = 'It said "we lost Port-au-Prince", and Norway agrees.'
    >>> whole([Span(9, 32)], text, Span(9, 51)).of(text)
    'we lost Port-au-Prince'
    >>> whole([], "the raid on Port-au-Prince.", Span(0, 16)).of("the raid on Port-au-Prince.")
    'the raid on Port-au-Prince'
    """
    start, end = piece.start, hyphened(text, piece.end)
    opened = text[start : start + 1] in OPENING
    first, last = inside(quoted, start + opened), inside(quoted, end - 1)
    if last is not None and start < last.start and end < last.end:
        closing = text[last.end : last.end + 1] in CLOSING
        end = last.end + closing
    if first is not None and first.end < end - (text[end - 1 : end] in CLOSING):
        if first.start < start or GOES_ON.match(text, first.end - 1) is not None:
            return trimmed(text, Span(start, first.end))
        start = first.start - 1
    return Span(start, end)


def hyphened(text: str, end: int) -> int:
    """Where a word ends of which a hyphen has parted the rest."""
    if end and text[end - 1].isalnum() and (rest := REST.match(text, end)) is not None:
        return rest.end()
    return end


OPENING = {"“", '"', "«"}
REST = re.compile(r"(?:-\w+)+")
GOES_ON = re.compile(
    r".?(?:[”\"»]|''),\s*(?:and|but|while|whereas|though|although|yet|which|who)\b(?!\s+that\b)"
    r"|[,.](?:[”\"»]|'')\s*(?:and|but|while|whereas|though|although|yet|which|who)\b(?!\s+that\b)"
)
"""How a sentence goes on behind a quotation that has said all: "“…”, and we agree"."""
