"""A text with its metadata, before it has a key; and the article that it becomes."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from kg.dateline import dateline
from kg.errors import InputError
from kg.identifiers import digest, slug
from kg.model.article import Article
from kg.read.content import sized
from kg.read.metadata import Metadata
from kg.read.text import one_line

KEY_LENGTH = 60
TITLE_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Draft:
    """`name` says where it came from; `stem` is the file's own name, if the file is the article."""

    name: str
    text: str
    metadata: Metadata
    stem: str | None = None


def article(draft: Draft) -> Article:
    """The article; what its metadata lacks is read from the text, and nothing is invented.

    An `InputError` where it is not in English, or holds no text or too much.
    """
    given = draft.metadata
    text = sized(draft.text, draft.name)
    if not any(map(str.isalnum, text)):
        raise InputError(draft.name, "holds no words")
    language = given.language or "en"
    if language.split("-")[0] != "en":
        raise InputError(draft.name, f"not English ({language})")
    title = given.title or _title(draft)
    filed = dateline(text)
    return Article(
        key=_key(draft, title),
        text=text,
        title=title,
        origin=draft.name,
        publisher=given.publisher,
        published=given.published or (filed.day if filed else None),
        source=given.source,
        language=language,
    )


def _title(draft: Draft) -> str:
    """The file's name as words, else the first words of the text."""
    words = one_line((draft.stem or "").replace("-", " ").replace("_", " "))
    if words:
        return words[0].upper() + words[1:]
    line = draft.text.partition("\n")[0]
    return line if len(line) <= TITLE_LENGTH else line[:TITLE_LENGTH].rpartition(" ")[0] + " …"


def _key(draft: Draft, title: str) -> str:
    """From the first of these: the id, the file's name, the source, the title and text.

    A file's name is what its owner calls the article and reads best in an IRI; what comes in a
    stream has only its address.
    """
    given = draft.metadata
    if given.id:
        return slug(given.id)
    if draft.stem:
        return slug(draft.stem)
    if given.source:
        parts = urlsplit(given.source)
        segment = unquote(parts.path).rstrip("/").rpartition("/")[2]
        return f"{_short(segment or parts.netloc)}-{digest(given.source)}"
    return f"{_short(title)}-{digest(draft.text)}"


def _short(name: str) -> str:
    return slug(name)[:KEY_LENGTH].rstrip("-")
