"""The article itself."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from kg.describe.reading import Reading, Statement
from kg.describe.terms import day, text, types
from kg.identifiers import text_hash
from kg.model.quads import Iri, Triple
from kg.vocabulary import DCTERMS, KG, PROV, SCHEMA

CLASSES = (KG.Article, SCHEMA.NewsArticle, PROV.Entity)
ADDRESS = re.compile(
    r"(https?://[^\s/?#@:\[\]]+(?::\d+)?(?:[/?][^\s#]*)?)(?:#(\S*))?", re.IGNORECASE
)
UNRESERVED = "!$%&'()*+,/:;=?@~"
"""Characters that may stand unescaped in an address, besides letters, digits and `-._`."""
STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def describe_article(reading: Reading) -> Iterator[Statement]:
    """The article's description: what is known about the text and its publication."""
    article, node = reading.article, reading.graph
    yield from types(node, CLASSES)
    yield Triple(node, DCTERMS.title, text(reading.title))
    yield Triple(node, DCTERMS.language, text(article.language))
    yield Triple(node, KG.sha256, text(text_hash(article.text)))
    if article.published:
        yield Triple(node, SCHEMA.datePublished, day(article.published))
    if source := address(article.source or ""):
        yield Triple(node, DCTERMS.source, source)
    if reading.resolution.publisher:
        yield Triple(node, DCTERMS.publisher, reading.iri(reading.resolution.publisher))
    if dateline := reading.entity_id(reading.extraction.dateline):
        yield Triple(node, KG.dateline, reading.iri(dateline))


def address(source: str) -> Iri | None:
    """A web address as an IRI, escaped where need be; nothing for what is no address.

    >>> address("https://example.org/a b?q=<x>"), address("the wires")
    (None, None)
    >>> address("https://example.org/a?q=<é>")
    'https://example.org/a?q=%3C%C3%A9%3E'
    """
    found = ADDRESS.fullmatch(source.strip())
    if not found:
        return None
    escaped = (
        quote(STRAY_PERCENT.sub("%25", part), safe=UNRESERVED) for part in found.groups() if part
    )
    return Iri("#".join(escaped))
