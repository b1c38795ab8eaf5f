"""What the tests of sentences share: each is an article of Thursday, 16 May 2024."""

from datetime import date

from kg.extract import extract
from kg.model.article import Article
from kg.model.extraction import Extraction
from kg.model.resolution import Nobody, Resolution
from kg.resolve import Registry, resolve

PUBLISHED = date(2024, 5, 16)


def article(text: str, filed: date = PUBLISHED) -> Article:
    """An article of this text alone."""
    return Article(key="a", text=text, title="A", origin="a.txt", published=filed)


def read(text: str, filed: date = PUBLISHED) -> Extraction:
    """What a sentence tells."""
    return extract(article(text, filed))


def known(text: str, filed: date = PUBLISHED) -> Resolution:
    """What the graph gets of a sentence."""
    return resolve(article(text, filed), read(text, filed), Registry(Nobody()))
