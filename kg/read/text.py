"""The text that all offsets count in: which characters stay, and where paragraphs part."""

import re
import unicodedata

NARROWEST, WIDEST = 40, 100
"""Columns between which the longest line of a hard-wrapped text ends."""
NEW_LINES = "\r\x0b\x0c\x85\u2028"
NEW_PARAGRAPH = "\u2029"


class _Characters(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = kept = _kept(chr(code))
        return kept


def _kept(character: str) -> str:
    if character in "\n\t":
        return character
    if character in NEW_LINES:
        return "\n"
    if character == NEW_PARAGRAPH:
        return "\n\n"
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    if category in ("Cc", "Cs") or _is_noncharacter(ord(character)):
        return " "
    return character


def _is_noncharacter(code: int) -> bool:
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


_CHARACTERS = _Characters()


def clean(text: str) -> str:
    r"""The text in NFC, without characters that a graph cannot hold or a reader cannot see.

    Line breaks of every kind become "\n", a paragraph separator an empty line; other control
    characters but the tab, lone surrogates and noncharacters become a space; format characters
    (zero-width, soft hyphen, byte order and direction marks) are dropped. Nothing else changes:
    spaces of every width stay.

    >>> clean("a\r\nb\x1bc\u200bd\ud800e\u2028f\xa0g")
    'a\nb cd e\nf\xa0g'
    """
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_CHARACTERS))


def one_line(text: str) -> str:
    r"""The text cleaned, on one line, with single spaces.

    >>> one_line(" Adhanom\xa0Ghebreyesus\n")
    'Adhanom Ghebreyesus'
    """
    return " ".join(clean(text).split())


def plain(text: str) -> str:
    r"""The paragraphs of a plain text, parted by one empty line, hard-wrapped lines joined.

    A single line break parts paragraphs too, unless the text is clearly hard-wrapped and the line
    is full. Spaces and punctuation within a line stay as they are.

    >>> plain("One  line \n\n\n\nAnother\nA third")
    'One  line\n\nAnother\n\nA third'
    """
    lines = [line.strip() for line in text.split("\n")]
    wraps = _wraps(lines)
    paragraphs: list[list[str]] = [[]]
    for index, line in enumerate(lines):
        if not line or (paragraphs[-1] and index not in wraps):
            paragraphs.append([])
        if line:
            paragraphs[-1].append(line)
    return "\n\n".join(joined(lines) for lines in paragraphs if lines)


def _wraps(lines: list[str]) -> set[int]:
    """The lines that continue the line before."""
    width = max(map(len, lines))
    if not NARROWEST <= width <= WIDEST:
        return set()
    breaks = [index for index in range(1, len(lines)) if lines[index - 1] and lines[index]]
    full = [index for index in breaks if _is_full(lines[index - 1], lines[index], width)]
    if len(full) >= 3 and 3 * len(full) >= 2 * len(breaks):
        return set(full)
    return {index for index in full if lines[index][0].islower()}


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the following line had no room on this one."""
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > width


def joined(lines: list[str]) -> str:
    """Wrapped lines as one; a word broken at its hyphen is one word.

    >>> joined(["a well-", "known and long -", "winded text"])
    'a well-known and long - winded text'
    """
    return re.sub(r"(?<=\w-)\n(?=[a-z])", "", "\n".join(lines)).replace("\n", " ")
