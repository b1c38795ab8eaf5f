"""Web pages: the article in the HTML, and what the page says about it."""

import logging
import re

import trafilatura
from trafilatura.settings import Document

from kg.errors import InputError

LANGUAGE = re.compile(r"<html\b[^<>]*?\blang\s*=\s*[\"']?([A-Za-z][\w-]*)", re.IGNORECASE)
CHARSET = re.compile(rb"<meta\b[^<>]*?\bcharset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
HEAD = 4_096
"""Bytes in which a page says what it is (1,024 by the standard; many take longer)."""
LEGACY = {
    b"iso-8859-1": "cp1252",
    b"latin1": "cp1252",
    b"windows-1252": "cp1252",
    b"us-ascii": "cp1252",
    b"iso-8859-15": "iso8859-15",
}
"""Encodings of English pages, as browsers read them."""

logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("htmldate").addHandler(logging.NullHandler())


def encoding(data: bytes) -> str:
    """The encoding that the page declares, if it is one of the legacy ones; else UTF-8."""
    declared = CHARSET.search(data[:HEAD])
    return LEGACY.get(declared[1].lower(), "utf-8") if declared else "utf-8"


def article(text: str, name: str) -> tuple[str, dict[str, object]]:
    """The paragraphs of the article in the page, and its metadata."""
    try:
        document = trafilatura.bare_extraction(
            text,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except RecursionError:
        raise InputError(name, "HTML is nested too deep") from None
    if not isinstance(document, Document) or not document.text:
        raise InputError(name, "no article in the page")
    language = LANGUAGE.search(text[:HEAD])
    values = {
        "title": document.title,
        "publisher": document.sitename,
        "date": document.date,
        "url": document.url,
        "language": language[1] if language else document.language,
    }
    lines = (line.removeprefix("- ").strip() for line in document.text.split("\n"))
    return "\n\n".join(filter(None, lines)), values
