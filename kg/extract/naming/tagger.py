"""Names by our own tagger: a small transformer over word pieces and word shapes, run by ONNX.

How its weights were made, from what and how good they are: training/MODEL_CARD.md.
"""

import functools
import os
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from kg.extract.text.lines import line_starts

TYPES = ("PERSON", "ORG", "PLACE", "EVENT", "OTHER")
TAGS = ("O", *(f"{position}-{type}" for type in TYPES for position in "BIES"))
SHAPES = ("none", "lower", "title", "upper", "initial", "mixed", "digits", "sign")
SIGN, INITIAL = SHAPES.index("sign"), SHAPES.index("initial")
WEIGHTS = Path(__file__).parent / "weights"
LONGEST = 126
"""Pieces that the tagger sees at once, without the two signs around them."""

LEAST = 0.15
"""Probability below which a name is left out: what the rules know of such words tells more."""

Scores = NDArray[np.float32]


class Word(NamedTuple):
    """Where a word stands in the text."""

    start: int
    end: int


class Tagged(NamedTuple):
    """A name: its slice of the text, its type, and the tagger's probability for it."""

    start: int
    end: int
    type: str
    probability: float


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


@functools.cache
def network() -> Any:
    """The network, on one thread: articles are what runs in parallel."""
    import onnxruntime  # noqa: PLC0415  # its loading takes time that training need not spend

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_mem_pattern = False  # which pays where all windows are of one length
    path = os.fspath(WEIGHTS / "tagger.onnx")
    return onnxruntime.InferenceSession(
        path, options, providers=["CPUExecutionProvider"], disabled_optimizers=UNFUSED
    )


UNFUSED = ["SkipLayerNormFusion"]
"""What onnxruntime would make one step of that it takes an eighth longer for, on one thread."""


def names(text: str) -> list[Tagged]:
    """The names in a text, in order.

    >>> [(name.type, "Ana Lind visited Kenya."[name.start : name.end]) for name in
    ...  names("Ana Lind visited Kenya.")]
    [('PERSON', 'Ana Lind'), ('PLACE', 'Kenya')]
    """
    found = (name for part in windows(encode(text)) for name in spans(part, scores(part)))
    return [name for name in found if name.probability >= LEAST]


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


def scores(encoded: Encoded) -> Scores:
    """The score of each tag for each word: (words, tags)."""
    ids = np.array([encoded.pieces], dtype=np.int64)
    shapes = np.array([encoded.shapes], dtype=np.int64)
    found: Scores = network().run(None, {"pieces": ids, "shapes": shapes})[0][0]
    return found[encoded.firsts]


def spans(encoded: Encoded, scores: Scores) -> list[Tagged]:
    """The names that the likeliest valid tags make."""
    tags = best(scores)
    sure = probabilities(scores, tags)
    found = []
    start = 0
    for at, tag in enumerate(tags):
        position, _, type = TAGS[tag].partition("-")
        if position in "BS":
            start = at
        if position in ("E", "S"):
            first, last = encoded.words[start], encoded.words[at]
            found.append(Tagged(first.start, last.end, type, min(sure[start : at + 1])))
    return found


def best(scores: Scores) -> list[int]:
    """The likeliest tags of which each may follow the one before (Viterbi)."""
    tags: list[int] = scores.argmax(1).tolist()
    steps = bars()
    if not steps[[0, *tags], [*tags, 0]].any():
        return tags
    total = scores[0] + steps[0]
    back = []
    for row in scores[1:]:
        ways = total[:, None] + steps
        back.append(ways.argmax(0))
        total = np.maximum.reduce(ways) + row
    found = [int((total + steps[:, 0]).argmax())]
    for step in reversed(back):
        found.append(int(step[found[-1]]))
    return found[::-1]


@functools.cache
def bars() -> Scores:
    """What bars a tag (row) from being followed by another (column): 0 where it may be."""
    barred = [[0.0 if may_follow(one, two) else -1e9 for two in TAGS] for one in TAGS]
    return np.array(barred, dtype=np.float32)


def may_follow(one: str, two: str) -> bool:
    """Whether `two` may come after `one`: what has begun goes on in the same type to its end."""
    if one[0] in "BI":
        return two[0] in "IE" and two[2:] == one[2:]
    return two[0] in "OBS"


def probabilities(scores: Scores, tags: Sequence[int]) -> list[float]:
    """How sure the network is of each word's tag; of a name the least sure word counts.

    Having learned from several teachers' averages, it is no surer than it is right: of 1,577 names
    in texts not learned from .95 were, at a mean probability of .95 (Brier score .038).
    """
    powers = np.exp(scores - scores.max(1, keepdims=True))
    shares = powers / powers.sum(1, keepdims=True)
    found: list[float] = shares[np.arange(len(tags)), tags].tolist()
    return found
