"""What the file system and the engine fail with, as the store's own errors."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import Broken, Malformed, StoreError, printable


@contextmanager
def guarded(root: Path) -> Iterator[None]:
    """Turn failures of the disk (`OSError`) and of a damaged database (`RuntimeError`) into one
    line that names the store.
    """
    try:
        yield
    except OSError as error:
        raise StoreError(f"{root}: {cause(error)}") from error
    except RuntimeError as error:
        raise StoreError(f"{root}: the store is damaged ({cause(error)})") from error


def cause(error: Exception) -> str:
    """The failure in a few words.

    >>> cause(OSError(28, "No space left on device")), cause(OSError("IO error: Not a dir: x"))
    ('No space left on device', 'Not a dir: x')
    """
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return printable(str(error).removeprefix("IO error: "))


ASKERS_FAULT = ("custom function", "does not exist", "already exists")
"""What the engine says of unknown functions, and of graphs that are to be cleared or created."""


@contextmanager
def engine_errors() -> Iterator[None]:
    """Turn what the engine raises into a `QueryError` of one line."""
    try:
        yield
    except SyntaxError as error:
        raise Malformed(syntax_message(str(error))) from error
    except RuntimeError as error:
        # Found only while it runs; all else is the database's fault.
        kind = Malformed if any(cause in str(error) for cause in ASKERS_FAULT) else Broken
        raise kind(one_line(error)) from error
    except OSError as error:
        if error.errno is not None:
            # It is the answer that could not be written: its reader is gone, or the disk full.
            raise
        raise Broken(one_line(error)) from error


def syntax_message(message: str) -> str:
    r"""The engine's message in one line, without the character classes it could have taken.

    >>> syntax_message("error at 1:20: expected one of Prefix not found, ['a' ..= 'z'\n| '_']")
    'line 1, column 20: Prefix not found'
    >>> syntax_message('error at 2:3: expected one of LIMIT, "}", [_]')
    'line 2, column 3: expected one of LIMIT, "}"'
    """
    match = re.fullmatch(r"error at (\d+):(\d+): expected (?:one of )?(.*)", message, re.DOTALL)
    if not match:
        return one_line(message)
    line, column, expected = match.groups()
    items = re.findall(r"\[[^]]*\]|\"(?:[^\"\\]|\\.)*\"|[^,\s][^,]*", expected)
    words = [printable(item.strip()) for item in items if not item.startswith("[")]
    for word in words:
        if " " in word:
            return f"line {line}, column {column}: {word}"
    rest = "expected one of " + ", ".join(words) if words else "unexpected text"
    return f"line {line}, column {column}: {rest}"[:300]


def one_line(message: object) -> str:
    """A message on one line, without control characters, at most 300 characters long."""
    return printable(" ".join(str(message).split()))[:300]
