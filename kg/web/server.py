"""Running the endpoint until it is told to stop."""

import asyncio
import gc
import importlib
import socket
from collections.abc import Callable
from typing import Any

from kg.web.generations import Served
from kg.web.workers.limits import Limits
from kg.web.workers.pool import Pool


def serve(
    served: Served, listener: socket.socket, *, limits: Limits, ready: Callable[[str], None]
) -> None:
    """Serve on a listening socket; `ready` gets the address when the first request may come."""
    asyncio.run(run(served, listener, limits=limits, ready=ready))


async def run(
    served: Served, listener: socket.socket, *, limits: Limits, ready: Callable[[str], None]
) -> None:
    """Start the workers, load the framework meanwhile, and serve."""
    pool = Pool(limits)
    starting = asyncio.ensure_future(pool.start())
    try:
        http = await asyncio.to_thread(load_http)
        await starting
        await http.make_server(served, pool, url=address(listener), ready=ready).serve([listener])
    finally:
        await pool.stop()


def load_http() -> Any:
    """The module that needs the framework, which takes about a second to load."""
    gc.disable()
    try:
        return importlib.import_module("kg.web.http")
    finally:
        gc.enable()


def address(listener: socket.socket) -> str:
    """Where the socket listens, as a URL.

    >>> with socket.create_server(("127.0.0.1", 0)) as listener:
    ...     address(listener) == f"http://127.0.0.1:{listener.getsockname()[1]}/"
    True
    """
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
