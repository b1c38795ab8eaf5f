"""Imported by the process that worker processes are copies of: loads what the rules need, once."""

import sys

from kg.pipeline.garbage import look_rarely

look_rarely()  # before there is anything to load

from kg.extractors import RULES  # noqa: E402
from kg.model.article import Article  # noqa: E402
from kg.pipeline.workers import extract_one  # noqa: E402

extract_one(RULES, Article(key="first", text="Ana Lind spoke in Oslo.", title="A", origin=""))


def unsaid(*_: object) -> None:
    """Say nothing of a copy that fails at once: what asked for it has ended, or tells of it."""


sys.excepthook = unsaid
