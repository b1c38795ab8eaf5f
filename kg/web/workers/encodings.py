"""Content encodings of answers (RFC 9110, section 8.4), made where the answers are made."""

import gzip
import hashlib
from collections.abc import Callable, Iterable, Mapping

import brotli

WORTH = 1024
"""Bytes from which packing pays."""


def pack_gzip(body: bytes) -> bytes:
    """The same bytes for the same body: no name, no time."""
    return gzip.compress(body, compresslevel=5, mtime=0)


def pack_brotli(body: bytes) -> bytes:
    """About as fast as gzip at this quality, and smaller."""
    packed: bytes = brotli.compress(body, quality=4)
    return packed


ENCODINGS: Mapping[str, Callable[[bytes], bytes]] = {"br": pack_brotli, "gzip": pack_gzip}
"""The encodings that answers come in, the best first."""


def compressed(body: bytes, encodings: Iterable[str]) -> tuple[str, bytes]:
    """The body in the first of the encodings, which may be none, with its name.

    >>> compressed(b"short", ["gzip"])
    ('', b'short')
    >>> name, body = compressed(b"long " * 1000, ["gzip"])
    >>> name, gzip.decompress(body) == b"long " * 1000
    ('gzip', True)
    """
    for name in encodings:
        if len(body) >= WORTH:
            return name, ENCODINGS[name](body)
    return "", body


def etag_of(body: bytes) -> str:
    """A strong validator: other bytes, another tag.

    >>> etag_of(b"")
    '"cae66941d9efbd404e4d88758ea67670"'
    """
    return f'"{hashlib.blake2b(body, digest_size=16).hexdigest()}"'
