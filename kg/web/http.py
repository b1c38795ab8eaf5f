"""The HTTP server around the application."""

import asyncio
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn

from kg.web.app import create_app
from kg.web.generations import Served
from kg.web.workers.pool import Pool

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


def make_server(served: Served, pool: Pool, *, url: str, ready: Callable[[str], None]) -> Server:
    """The server of the application at that address."""
    app = create_app(served, pool=pool, public_url=f"{url}sparql")
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, lifespan="off", server_header=False,
        timeout_graceful_shutdown=GRACE, timeout_keep_alive=30,
    )  # fmt: skip
    return Server(config, lambda: ready(url))
