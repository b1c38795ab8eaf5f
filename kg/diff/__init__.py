"""How two snapshots differ, in words and as a patch."""

from kg.diff.patch import patch
from kg.diff.words import words

__all__ = ["patch", "words"]
