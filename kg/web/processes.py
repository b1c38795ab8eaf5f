"""Several server processes on one listening socket, each with workers of its own."""

import os
import signal
import sys
import time
from collections.abc import Callable

PAUSE = 1.0
"""Seconds before a process that died is started again."""
STOPPING = (signal.SIGINT, signal.SIGTERM)


def supervise(number: int, serve: Callable[[int], None]) -> None:
    """Run `serve` in so many processes until the first signal to stop; one that dies is replaced.

    Each gets its place: 0, 1 …. With one process there is nothing to supervise.
    """
    if number == 1:
        return serve(0)
    children = {start(place, serve): place for place in range(number)}
    stopping = False

    def stop(*_: object) -> None:
        nonlocal stopping
        stopping = True
        for child in children:
            os.kill(child, signal.SIGTERM)

    for each in STOPPING:
        signal.signal(each, stop)
    while children:
        child, _ = os.wait()
        place = children.pop(child)
        if not stopping:
            time.sleep(PAUSE)
            children[start(place, serve)] = place
    return None


def start(place: int, serve: Callable[[int], None]) -> int:
    """Start a process: its number."""
    child = os.fork()
    if child == 0:
        for each in STOPPING:
            signal.signal(each, signal.SIG_DFL)
        status = 1
        try:
            serve(place)
            status = 0
        finally:
            sys.stdout.flush()
            os._exit(status)
    return child
