"""What is known about an article besides its text, under the names that it goes by."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar
from urllib.parse import quote

from kg.dateline import whole_date
from kg.read.text import one_line


@dataclass(frozen=True, slots=True)
class Metadata:
    """An article's metadata, as far as it is given."""

    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    source: str | None = None
    language: str | None = None
    id: str | None = None


NAMES = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "sitename", "site", "outlet", "newspaper"),
    "published": ("published", "datepublished", "publishedtime", "articlepublishedtime",
                  "publisheddate", "publishdate", "publicationdate", "pubdate", "date"),
    "source": ("source", "sourceurl", "url", "link", "canonical", "permalink"),
    "language": ("language", "lang", "inlanguage", "locale"),
    "id": ("id", "identifier"),
}  # fmt: skip
"""Names of each field, the first counting most; compared without case, `_`, `-`, `:` and spaces."""

T = TypeVar("T")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]+)*")
ADDRESS = re.compile(
    r"(?P<host>https?://[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?)(?P<path>(?:[/?][^#]*)?)(?:#(?P<fragment>.*))?"
)
FOREIGN = re.compile(r"%(?![0-9A-Fa-f]{2})|[^\w.~!$&'()*+,;=:@/?%-]")
"""What neither the path nor the query nor the fragment of an IRI may hold."""


def metadata(values: Mapping[str, object]) -> Metadata:
    """The metadata in a mapping, whatever its names are called.

    >>> found = metadata({"headline": "Talks", "datePublished": "2013-02-26T20:00:00+04:00"})
    >>> found.title, found.published.isoformat()
    ('Talks', '2013-02-26')
    """
    given = {_plain(key): value for key, value in values.items()}
    texts = {
        field: [text for name in names if (text := _text(given.get(name)))]
        for field, names in NAMES.items()
    }
    urls = [url for text in texts["source"] if (url := web_address(text))]
    credits_ = [text for text in texts["source"][:1] if not web_address(text)]
    return Metadata(
        title=_first(texts["title"]),
        publisher=_first([*texts["publisher"], *credits_]),
        published=_first(day for text in texts["published"] if (day := published(text))),
        source=_first(urls),
        language=_first(map(_language, texts["language"])),
        id=_first(texts["id"]),
    )


def published(text: str) -> date | None:
    """The day of a date in ISO 8601, RFC 5322 or English words, in its own time zone.

    None where the text gives no whole day: nothing is guessed.

    >>> [str(published(text)) for text in ("2021-01-21 17:12:47-05:00", "26 February 2013", "2013")]
    ['2021-01-21', '2013-02-26', 'None']
    """
    if text.isdigit() and len(text) != len("20130226"):
        return None
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(text).date()
        except (ValueError, IndexError, TypeError):
            continue
    return whole_date(text)


def web_address(text: str) -> str | None:
    """The address of a web page as an IRI, percent-encoded where it is none (RFC 3987).

    None for anything else, and for an address with a user's name or password in it.

    >>> web_address('https://example.org/a "b"?c=50%#[d]'), web_address("Reuters")
    ('https://example.org/a%20%22b%22?c=50%25#%5Bd%5D', None)
    """
    found = ADDRESS.fullmatch(text)
    if found is None:
        return None
    fragment = "#" + _encoded(found["fragment"]) if found["fragment"] else ""
    return found["host"] + _encoded(found["path"]) + fragment


def _encoded(text: str) -> str:
    return FOREIGN.sub(lambda found: quote(found[0], safe=""), text)


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", str(name)).lower()


def _text(value: object) -> str:
    """A scalar on one line; of a schema.org node its name, of a list its first item."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = one_line(str(value))
    return "" if text in ("null", "~") else text


def _language(text: str) -> str:
    tag = text.lower().replace("_", "-")
    if tag == "english":
        return "en"
    return tag if LANGUAGE.fullmatch(tag) and tag != "und" else ""


def _first(values: Iterable[T]) -> T | None:
    return next((value for value in values if value), None)
