"""Imported by the process that worker processes are copies of: loads what the rules need, once."""

from kg.extractors import RULES
from kg.model.article import Article
from kg.pipeline.workers import extract_one

extract_one(RULES, Article(key="first", text="Ana Lind spoke in Oslo.", title="A", origin=""))
