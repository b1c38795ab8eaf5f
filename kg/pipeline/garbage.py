"""When Python looks for garbage: rarely, as what is loaded stays and articles leave little."""

import gc
from functools import cache

RARELY = 100_000
"""Objects after which the garbage collector looks for those that refer to one another."""


def look_rarely() -> None:
    """Let the libraries and models load without being gone through again and again, which takes an
    eighth of the start.
    """
    gc.set_threshold(RARELY)


@cache
def settle() -> None:
    """What the first article has made the models load stays: it need not be gone through again, a
    twentieth of a build's time.
    """
    gc.collect()
    gc.freeze()
    look_rarely()
