"""The HTTP server around the application."""

import asyncio
import gc
import importlib
import signal
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import partial

import uvicorn
from starlette.types import ASGIApp

from kg.web.access import AccessLog
from kg.web.connection import Caps, Connection
from kg.web.endpoint.operation import Endpoint
from kg.web.front import Front

GRACE = 2
"""Seconds that open requests are given when the server stops."""


class Server(uvicorn.Server):
    """Stops on SIGINT and SIGTERM, and then returns instead of dying of the signal."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self.ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then say so."""
        await super().startup(sockets)
        if self.started:
            self.ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take the signals that end the server."""
        loop = asyncio.get_running_loop()
        signals = (signal.SIGINT, signal.SIGTERM)
        for each in signals:
            loop.add_signal_handler(each, self.handle_exit, each, None)
        try:
            yield
        finally:
            for each in signals:
                loop.remove_signal_handler(each)


def make_server(
    endpoint: Endpoint,
    *,
    caps: Caps,
    proxies: str,
    log: AccessLog,
    url: str,
    public_url: str,
    ready: Callable[[str], None],
) -> Server:
    """The server of the endpoint and its pages at that address.

    `proxies` are the addresses of proxies whose word on the client's address is taken, and
    `public_url` that of the endpoint where it is another than the one listened on.
    """
    front = Front(endpoint, loading(endpoint, url=url, public_url=public_url), log)
    config = uvicorn.Config(
        front, http=partial(Connection, caps=caps), log_level="error", access_log=False,  # type: ignore[arg-type]
        lifespan="off", ws="none", server_header=False, proxy_headers=bool(proxies),
        forwarded_allow_ips=proxies, timeout_graceful_shutdown=GRACE, timeout_keep_alive=30,
        backlog=2048,
    )  # fmt: skip
    return Server(config, lambda: ready(url))


def loading(endpoint: Endpoint, *, url: str, public_url: str) -> Callable[[], Awaitable[ASGIApp]]:
    """Load the framework beside the first answers, since that takes most of a second."""
    task = asyncio.ensure_future(asyncio.to_thread(load_site, endpoint, url, public_url))

    async def site() -> ASGIApp:
        return await asyncio.shield(task)

    return site


def load_site(endpoint: Endpoint, url: str, public_url: str) -> ASGIApp:
    """The framework's part of the application."""
    gc.disable()
    try:
        app = importlib.import_module("kg.web.app")
        site: ASGIApp = app.create_app(endpoint, url=url, public_url=public_url)
        return site
    finally:
        gc.enable()
        spare_collector()


def spare_collector() -> None:
    """Leave out what stays for ever when garbage is looked for, and look less often."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
