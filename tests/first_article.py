"""The first article: where it lies, how it reads, and how a query finds its events."""

from commands import SHARED

from kg.model.article import Article
from kg.read import read

ARTICLE = SHARED / "khojaly-roundtable-2013.txt"
ROUNDTABLE = """?event kg:eventType eventtype:meeting ; kg:date "2013-02-26"^^xsd:date ."""
KHOJALY = """?event kg:date "1992-02-26"^^xsd:date ; sem:hasPlace/skos:prefLabel "Khojaly" ."""


def text() -> str:
    """The text that offsets count in."""
    [found] = read([str(ARTICLE)])
    assert isinstance(found, Article)
    return found.text
