"""JSON Lines: one article a line; a broken line is an error, the others are read."""

import codecs
import json
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from kg.errors import InputError
from kg.read.content import LIMIT, checked, decoded, failures, sized
from kg.read.draft import Draft
from kg.read.metadata import metadata
from kg.read.text import clean, plain

TEXTS = ("text", "body", "content", "articleBody")
MOST_BROKEN = 100
"""Broken lines after which a file is taken for something else and read no further."""


def records(
    stream: BinaryIO, name: str, *, head: bytes = b"", number: int = 0
) -> Iterator[Draft | InputError]:
    """The records of a stream, `head` being its line `number`, read already."""
    broken = 0
    begun = [(number, head)] if head else []
    for at, line in chain(begun, _lines(stream, name, number)):
        try:
            yield record(line, f"{name}:{at}")
        except InputError as error:
            yield error
            broken += 1
        if len(line) > LIMIT or broken == MOST_BROKEN:
            break
    if broken == MOST_BROKEN:
        yield InputError(name, f"{MOST_BROKEN} broken lines: not read further")


def first_line(stream: BinaryIO, name: str) -> tuple[int, bytes]:
    """The first line that is not blank, with its number; no bytes at the end of the stream."""
    return next(_lines(stream, name), (0, b""))


def _lines(stream: BinaryIO, name: str, number: int = 0) -> Iterator[tuple[int, bytes]]:
    """Numbered lines that are not blank; of a line past the limit only its beginning."""
    while True:
        with failures(name):
            line = stream.readline(LIMIT + 1)
        if not line:
            return
        number += 1
        if line.strip():
            yield number, line


def record(line: bytes, name: str) -> Draft:
    """The article of one line."""
    if len(line) > LIMIT:
        raise InputError(name, f"larger than {LIMIT // 1_000_000} MB; not read further")
    if line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise InputError(name, "JSON Lines in UTF-16; they must be UTF-8")
    try:
        values = json.loads(decoded(line.rstrip(b"\r\n"), name))
    except json.JSONDecodeError as error:
        raise InputError(name, f"not JSON: {error.msg} (column {error.colno})") from None
    except (ValueError, RecursionError):
        raise InputError(name, "not JSON that can be read") from None
    if not isinstance(values, dict):
        raise InputError(name, "not a JSON object")
    text = next((values[key] for key in TEXTS if isinstance(values.get(key), str)), None)
    if text is None:
        raise InputError(name, f"no text (one of {', '.join(TEXTS)})")
    return Draft(name, plain(clean(sized(checked(text, name), name))), metadata(values))
