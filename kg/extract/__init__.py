"""Reading an article: spaCy parses it, rules over the parse find mentions and facts."""

from kg.extract.extractor import extract

__all__ = ["extract"]
