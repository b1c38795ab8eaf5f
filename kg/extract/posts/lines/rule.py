"""A rule that tells who holds an office: a pattern over lines of signs, with its reason."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract.posts.lines.wording import CHAIN
from kg.model.extraction import Status

compiled = cache(re.compile)


@cache
def opening(pattern: str) -> re.Pattern[str]:
    """What stands in a pattern before a chain of offices, which is a pattern by itself.

    >>> opening(rf"(?P<p> P) as{CHAIN}").pattern
    '(?P<p> P) as'
    """
    return re.compile(pattern.partition(CHAIN)[0])


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to tell who holds an office. In its pattern `o` are the offices, `p` the holders, `b`
    a body or state that the offices belong to, `v` the verb, `n` a nomination.
    """

    name: str
    reason: str
    pattern: str
    status: Status | None = None

    def matches(self, line: str) -> Iterator[re.Match[str]]:
        """Where a line says it. Chains take long to compile: each waits until a line has the words
        before it.

        >>> as_chair = Rule("as", "“Ana Lind as chair”", rf"(?P<p> P) as{CHAIN}")
        >>> [match["o"] for match in as_chair.matches(" P as O and O")]
        [' O and O']
        """
        if opening(self.pattern).search(line):
            yield from compiled(self.pattern).finditer(line)
