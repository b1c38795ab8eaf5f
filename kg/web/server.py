"""Running the application until it is told to stop."""

import asyncio
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn

from kg.web.app import create_app
from kg.web.generations import Served
from kg.web.limits import Limits

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


def serve(
    served: Served, listener: socket.socket, *, limits: Limits, ready: Callable[[str], None]
) -> None:
    """Serve on a listening socket; `ready` gets the address when the first request may come."""
    url = address(listener)
    app = create_app(served, limits=limits, public_url=f"{url}sparql")
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, lifespan="on", server_header=False,
        timeout_graceful_shutdown=GRACE, timeout_keep_alive=30,
    )  # fmt: skip
    asyncio.run(Server(config, lambda: ready(url)).serve([listener]))


def address(listener: socket.socket) -> str:
    """Where the socket listens, as a URL.

    >>> with socket.create_server(("127.0.0.1", 0)) as listener:
    ...     address(listener) == f"http://127.0.0.1:{listener.getsockname()[1]}/"
    True
    """
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
