"""Running the endpoint until it is told to stop."""

import asyncio
import importlib
import socket
from collections.abc import Callable
from dataclasses import dataclass

import uvloop

from kg.web.access import AccessLog
from kg.web.connection import Caps
from kg.web.endpoint.cache import Cache
from kg.web.endpoint.operation import Endpoint
from kg.web.endpoint.updates import Updates
from kg.web.generations import Served
from kg.web.workers.limits import Limits
from kg.web.workers.pool import Pool


@dataclass(frozen=True, slots=True)
class Settings:
    """How a server behaves."""

    limits: Limits
    caps: Caps
    cache_bytes: int = 32_000_000
    trusted_proxies: str = ""
    update_timeout: float = 60.0
    access_log: str = ""
    public_url: str = ""


def serve(
    served: Served,
    listener: socket.socket,
    *,
    settings: Settings,
    token: str | None = None,
    ready: Callable[[str], None],
) -> None:
    """Serve on a listening socket; `ready` gets the address when the first request may come."""
    uvloop.run(run(served, listener, settings=settings, token=token, ready=ready))


async def run(
    served: Served,
    listener: socket.socket,
    *,
    settings: Settings,
    token: str | None = None,
    ready: Callable[[str], None],
) -> None:
    """Start the workers, load the server meanwhile, and serve."""
    pool, log = Pool(settings.limits), AccessLog(settings.access_log)
    starting = asyncio.ensure_future(pool.start())
    try:
        http = await asyncio.to_thread(importlib.import_module, "kg.web.http")
        await starting
        cache = Cache(settings.cache_bytes)
        updates = Updates(served, token=token, timeout=settings.update_timeout) if token else None
        endpoint = Endpoint(served, pool, cache, max_body=settings.caps.max_body, updates=updates)
        server = http.make_server(
            endpoint, caps=settings.caps, proxies=settings.trusted_proxies,
            log=log, url=address(listener), public_url=settings.public_url, ready=ready,
        )  # fmt: skip
        await server.serve([listener])
    finally:
        await pool.stop()
        log.flush()


def address(listener: socket.socket) -> str:
    """Where the socket listens, as a URL.

    >>> with socket.create_server(("127.0.0.1", 0)) as listener:
    ...     address(listener) == f"http://127.0.0.1:{listener.getsockname()[1]}/"
    True
    """
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
