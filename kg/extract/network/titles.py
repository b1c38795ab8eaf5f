"""Words for posts that somebody holds, as the network reads them."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.network.encoding import Encoded
from kg.extract.network.running import Outputs, likelihood
from kg.extract.network.signs import SIGNS, ends, runs
from kg.model.extraction import Status

STATUSES = (Status.CURRENT, Status.FORMER, Status.ACTING, Status.DESIGNATE)
"""What a post may be, in the order of the network's scores."""


class Title(NamedTuple):
    """A title that somebody holds: its slice of the text, how likely it is one, and whether he
    still holds it.
    """

    start: int
    end: int
    likely: float
    status: Status


def titles(window: Encoded, outputs: Outputs) -> Iterator[Title]:
    """The titles of a window: words side by side that likely are one."""
    named = likelihood(outputs.signs[:, SIGNS.index("title")])
    statuses = outputs.statuses.argmax(1)
    for at in runs(named):
        status = STATUSES[int(statuses[at[-1]])]
        yield Title(*ends(window.words, at), float(named[at].mean()), status)
