"""Bytes of a file or stream, up to a limit, and their decoding; every failure names its input."""

import codecs
import gzip
import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from kg.errors import InputError

LIMIT = 20_000_000
"""Bytes of one article, decompressed: read no further."""
LONGEST_TEXT = 2_000_000
"""Characters of one article."""
BINARY_SHARE = 0.1
CONTROLS = [chr(code) for code in range(32) if chr(code) not in "\t\n\v\f\r"]
KINDS = {
    stat.S_IFIFO: "a pipe, not a file; give - and the text as standard input",
    stat.S_IFSOCK: "a socket, not a file",
    stat.S_IFCHR: "a device, not a file",
    stat.S_IFBLK: "a device, not a file",
    stat.S_IFDIR: "a folder, not a file",
}


@contextmanager
def failures(name: str) -> Iterator[None]:
    """Name the input in whatever the operating system or gzip say against it."""
    try:
        yield
    except (gzip.BadGzipFile, EOFError, zlib.error):
        raise InputError(name, "broken gzip") from None
    except OSError as error:
        raise InputError(name, (error.strerror or str(error)).lower()) from None


@contextmanager
def opened(path: Path, *, unzip: bool) -> Iterator[BinaryIO]:
    """A regular file, open for reading; nothing else is ever waited for."""
    name = str(path)
    with failures(name):
        check_kind(name, path.stat().st_mode)
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as stream:
        check_kind(name, os.fstat(descriptor).st_mode)
        yield cast("BinaryIO", gzip.GzipFile(fileobj=stream)) if unzip else stream


def check_kind(name: str, mode: int) -> None:
    """Refuse what is not a regular file."""
    if not stat.S_ISREG(mode):
        raise InputError(name, KINDS.get(stat.S_IFMT(mode), "not a regular file"))


def whole(stream: BinaryIO, name: str, *, head: bytes = b"") -> bytes:
    """All bytes, `head` being read already; an error past the limit."""
    with failures(name):
        data = head + stream.read(LIMIT + 1 - len(head))
    if len(data) > LIMIT:
        raise InputError(name, f"larger than {LIMIT // 1_000_000} MB")
    return data


def decoded(data: bytes, name: str, *, encoding: str = "utf-8") -> str:
    r"""The text: UTF-8, or UTF-16 with a byte order mark.

    >>> decoded(b"\xef\xbb\xbfBaku", "a.txt")
    'Baku'
    """
    if not data:
        raise InputError(name, "empty")
    if data.startswith(codecs.BOM_UTF8):
        encoding = "utf-8"
    elif data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif b"\0" in data:
        raise InputError(name, "binary, not text")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        cause = f"not {encoding.upper()} (byte {error.start})"
        raise InputError(name, cause) from None
    return checked(text.removeprefix("\ufeff"), name)


def checked(text: str, name: str) -> str:
    """The text, if there is any and it is text."""
    if not text.strip():
        raise InputError(name, "only white space")
    if sum(map(text.count, CONTROLS)) > BINARY_SHARE * len(text):
        raise InputError(name, "binary, not text")
    return text


def sized(text: str, name: str) -> str:
    """The text of an article, if it is not too long for one."""
    if len(text) > LONGEST_TEXT:
        raise InputError(name, f"a text of {len(text):,} characters; at most {LONGEST_TEXT:,}")
    return text
