"""Extractors by name, and what is checked of others' before it enters the graph (`verified`)."""

from kg.extractors.contract import Checked, Extractor, Factory, Partial
from kg.extractors.registry import RULES, Choice, Reader, reader

__all__ = ["RULES", "Checked", "Choice", "Extractor", "Factory", "Partial", "Reader", "reader"]
