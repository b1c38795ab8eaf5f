"""An authority: a dataset whose ids the graph's entities are linked to."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from kg.model.links import Profile

NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
"""What an authority may be called: the name becomes part of IRIs and of files' names."""


class Lookup(Protocol):
    """Where candidates come from."""

    def prepare(self, entities: Sequence[Profile]) -> None:
        """Hear who will be looked up, so that a server can be asked for many at once."""
        ...

    def candidates(self, entity: Profile) -> Iterable[Profile]:
        """The records that may be the entity's, always in the same order."""
        ...


@dataclass(frozen=True, slots=True)
class Authority:
    """`dataset` is the IRI that linksets name as their target; ids begin with `space`."""

    name: str
    title: str
    dataset: str
    space: str
    source: str
    """Where it comes from, in words."""
    lookup: Lookup
