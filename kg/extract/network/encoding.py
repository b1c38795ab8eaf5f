"""A text as the network takes it: word pieces, each with the shape of its word, in windows."""

import functools
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tokenizers import Tokenizer

from kg.extract.text.lines import line_starts

SHAPES = ("none", "lower", "title", "upper", "initial", "mixed", "digits", "sign")
SIGN, INITIAL = SHAPES.index("sign"), SHAPES.index("initial")
WEIGHTS = Path(__file__).parent / "weights"
LONGEST = 126
"""Pieces that the network sees at once, without the two signs around them."""


class Word(NamedTuple):
    """Where a word stands in the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """A text as the network takes it. `firsts` are the pieces that begin the words."""

    pieces: list[int]
    shapes: list[int]
    firsts: list[int]
    words: list[Word]


@functools.cache
def tokenizer() -> Tokenizer:
    """The word pieces that the network knows."""
    found: Tokenizer = Tokenizer.from_file(str(WEIGHTS / "tokenizer.json"))
    found.no_truncation()
    found.no_padding()
    return found


def encode(text: str) -> Encoded:
    """The text in pieces, each with the shape of its word. A line that ends without a sign gets a
    full stop: the network has no other way to see that it ends.
    """
    encoding = tokenizer().encode(text)
    lines, stop = line_starts(text), tokenizer().token_to_id(".") or 0
    pieces: list[int] = []
    shapes: list[int] = []
    firsts: list[int] = []
    found: list[Word] = []
    last, form = None, 0
    ends = {word: end for word, (_, end) in zip(encoding.word_ids, encoding.offsets, strict=True)}
    each = zip(encoding.ids, encoding.word_ids, encoding.offsets, strict=True)
    for piece, word, (start, _) in each:
        if word is None:
            form = 0
        elif word != last:
            place = Word(start, ends[word])
            if place.start in lines and found and form != SIGN:
                pieces.append(stop)
                shapes.append(SIGN)
            firsts.append(len(pieces))
            found.append(place)
            form = shape(text[place.start : place.end])
        pieces.append(piece)
        shapes.append(form)
        last = word
    return Encoded(pieces, shapes, firsts, found)


def words(text: str) -> list[Word]:
    """The words that are tagged."""
    return encode(text).words


@functools.lru_cache(maxsize=1 << 14)
def shape(word: str) -> int:
    """Which of `SHAPES` a word has.

    >>> [SHAPES[shape(word)] for word in ("the", "Ana", "UN", "A", "McKay", "2013", "-")]
    ['lower', 'title', 'upper', 'initial', 'mixed', 'digits', 'sign']
    """
    if word.isdigit():
        return SHAPES.index("digits")
    if not any(letter.isalpha() for letter in word):
        return SHAPES.index("sign")
    if word.islower():
        return SHAPES.index("lower")
    if word.isupper():
        return SHAPES.index("upper" if len(word) > 1 else "initial")
    return SHAPES.index("title" if word[0].isupper() and word[1:].islower() else "mixed")


def windows(encoded: Encoded) -> Iterator[Encoded]:
    """The text in parts that the network can see at once, cut after a sentence where possible."""
    begin = 0
    while begin < len(encoded.words):
        end = window_end(encoded, begin)
        first = encoded.firsts[begin]
        last = encoded.firsts[end] if end < len(encoded.words) else len(encoded.pieces) - 1
        yield Encoded(
            [encoded.pieces[0], *encoded.pieces[first:last], encoded.pieces[-1]],
            [0, *encoded.shapes[first:last], 0],
            [at - first + 1 for at in encoded.firsts[begin:end]],
            encoded.words[begin:end],
        )
        begin = end


def window_end(encoded: Encoded, begin: int) -> int:
    """Where the window that begins with this word ends."""
    room = encoded.firsts[begin] + LONGEST
    if len(encoded.pieces) - 1 <= room:
        return len(encoded.words)
    end = bisect_right(encoded.firsts, room) - 1
    stops = [at + 1 for at in range(begin + (end - begin) // 2, end) if is_stop(encoded, at)]
    return stops[-1] if stops else max(end, begin + 1)


def is_stop(encoded: Encoded, at: int) -> bool:
    """Whether a word ends a sentence: no window ends between "Mr." or "J." and the name."""
    before = encoded.firsts[at - 1] if at else 0
    short = encoded.shapes[before] == INITIAL or encoded.pieces[before] in pieces(SHORTENED)
    return encoded.pieces[encoded.firsts[at]] in pieces(STOPS) and not short


STOPS = (".", "!", "?")
SHORTENED = ("mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "lt", "sen", "rep", "hon", "no")
"""What a full stop behind it shortens, before a name or a number."""


@functools.cache
def pieces(words: tuple[str, ...]) -> frozenset[int]:
    """The pieces of words that are one piece each."""
    found = (tokenizer().token_to_id(word) for word in words)
    return frozenset(piece for piece in found if piece is not None)
