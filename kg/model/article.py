"""An article: a text with what is known about it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    r"""One news article, as the reader gives it and every later stage keeps it.

    `key` names the article in its IRI: `[a-z0-9-]+`, the same on every machine.
    `text` is what all offsets count in, in Unicode code points; paragraphs are parted by `\\n\\n`.
    `origin` is the file it came from, for messages only: it never enters the graph.
    """

    key: str
    text: str
    title: str
    origin: str
    publisher: str | None = None
    published: date | None = None
    source: str | None = None
    language: str = "en"
