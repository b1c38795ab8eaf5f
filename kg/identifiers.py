"""IRIs and slugs: deterministic, readable, the same on every machine."""

import difflib
import hashlib
import re
import unicodedata
from functools import lru_cache

from kg.model.extraction import Status
from kg.model.quads import Iri
from kg.model.resolution import Id

DEFAULT_BASE = "http://localhost:8000/"
SLUG_LENGTH = 80


@lru_cache(maxsize=1 << 14)
def slug(name: str, *, length: int = SLUG_LENGTH) -> str:
    """`name` in lower-case ASCII words joined by hyphens; a hash where nothing else remains.

    >>> slug("Recep Tayyip Erdoğan"), slug("Søren O’Neil’s"), slug("«»")
    ('recep-tayyip-erdogan', 'soren-oneils', 'x-9556320c')
    """
    plain = name.translate(SPELLED_OUT).replace("'", "").replace("’", "")
    ascii_ = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_).strip("-")
    if not words:
        return f"x-{digest(name)}"
    return words if len(words) <= length else f"{words[:length].rstrip('-')}-{digest(name)}"


SPELLED_OUT = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i",
                             "ə": "a", "Ə": "A", "ß": "ss", "æ": "ae", "Æ": "AE"})  # fmt: skip
"""Letters that Unicode does not decompose into ASCII and a mark."""


def digest(*parts: str, length: int = 8) -> str:
    """The first hexadecimal digits of the SHA-256 of `parts`.

    >>> digest("a", "b") == digest("ab")
    False
    """
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:length]


def text_hash(text: str) -> str:
    """SHA-256 of the text in UTF-8, hexadecimal: `kg:sha256`."""
    return hashlib.sha256(text.encode()).hexdigest()


def iri(base: str, id: str) -> Iri:
    """The IRI of an Id below the base.

    >>> iri("http://localhost:8000/", "person/sabah-aslam")
    'http://localhost:8000/person/sabah-aslam'
    """
    return Iri(base + id)


def article_id(key: str) -> str:
    """The Id of an article: also, as an IRI, the name of its graph."""
    return f"article/{key}"


def mention_id(key: str, start: int, end: int) -> str:
    """The Id of a mention: its place in the article."""
    return f"mention/{key}/{start}-{end}"


def membership_id(person: Id, title: str, organization: Id | None, status: Status) -> Id:
    """Who, as what, where, and whether still.

    >>> membership_id("person/farhat-asif", "President", "organization/ipd", Status.FORMER)
    'membership/farhat-asif-president-ipd-former'
    """
    parts = [local(person), slug(title)]
    if organization is not None:
        parts.append(local(organization))
    if status is not Status.CURRENT:
        parts.append(status.value.lower())
    return f"membership/{'-'.join(parts)}"


def local(id: Id) -> str:
    """An Id without its type."""
    return id.partition("/")[2]


def similar(a: str, b: str) -> bool:
    """Whether two long names are spellings of one: nearly all letters the same, in order.

    >>> similar("Kojalay", "Khojaly"), similar("Iran", "Iraq")
    (True, False)
    """
    if min(len(a), len(b)) < 6:
        return False
    matcher = difflib.SequenceMatcher(None, a.lower(), b.lower())
    # The first two are never less than the ratio, and far cheaper: most names are far apart.
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
    return all(bound() >= SIMILAR for bound in bounds)


SIMILAR = 0.85
"""Ratio of Ratcliff and Obershelp above which two names count as misspellings of each other."""
