"""A rule that tells who holds an office: a pattern over lines of signs, with its reason."""

import re
from dataclasses import dataclass

from kg.model.extraction import Status


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to tell who holds an office. In its pattern `o` are the offices, `p` the holders, `b`
    a body or state that the offices belong to, `v` the verb, `n` a nomination.
    """

    name: str
    reason: str
    pattern: re.Pattern[str]
    status: Status | None = None


def rule(name: str, reason: str, pattern: str, status: Status | None = None) -> Rule:
    """A rule from its pattern's text."""
    return Rule(name, reason, re.compile(pattern), status)
