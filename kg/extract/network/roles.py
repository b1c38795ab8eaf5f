"""How likely one word plays a part for another: which words tell of one deed, on what day it was,
who adopted a text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from kg.extract.network.encoding import Encoded
from kg.extract.network.running import Outputs, Scores, likelihood

Places = NDArray[np.int64]

Role = Literal["same", "date", "adopter"]
ROLES: tuple[Role, ...] = ("same", "date", "adopter")
"""Of a trigger: an earlier trigger of the same event, the day. Of an adopted text: who adopted it.
In the order of the network's outputs.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Roles:
    """The words of a text by where they begin, the window of each, and what the network makes of
    them as those that have a role filled and as those that fill it: each (words, roles, width).
    """

    starts: Places
    windows: Places
    asking: Scores
    filling: Scores

    def likely(self, role: Role, of: int, by: Sequence[int]) -> list[float]:
        """How likely the word at a place of the text has a role filled by each of those at others:
        0 where the network never saw both at once.
        """
        if not len(by) or not len(self.starts):
            return [0.0] * len(by)
        one, *others = np.searchsorted(self.starts, [of, *by], side="right") - 1
        at = ROLES.index(role)
        scores = self.filling[others, at] @ self.asking[one, at]
        seen = self.windows[others] == self.windows[one]
        found: list[float] = np.where(seen, likelihood(scores), 0.0).tolist()
        return found

    def likeliest(self, role: Role, of: int, by: Sequence[int]) -> tuple[float, int]:
        """The likelihood and the number of the likeliest of some places to fill a role, the first
        of several; none has 0.
        """
        shares = self.likely(role, of, by)
        best = max(range(len(shares)), key=shares.__getitem__, default=0)
        return (shares[best] if shares else 0.0), best


def roles(parts: Sequence[tuple[Encoded, Outputs]]) -> Roles:
    """The roles in a text, of which each window has been read."""
    starts = [word.start for window, _ in parts for word in window.words]
    numbers = [number for number, (window, _) in enumerate(parts) for _ in window.words]
    return Roles(
        np.array(starts, dtype=np.int64),
        np.array(numbers, dtype=np.int64),
        np.concatenate([NOBODY, *(outputs.asking for _, outputs in parts)]),
        np.concatenate([NOBODY, *(outputs.filling for _, outputs in parts)]),
    )


WIDTH = 65
"""Numbers that the network has for a word in a role."""
NOBODY: Scores = np.zeros((0, len(ROLES), WIDTH), dtype=np.float32)
