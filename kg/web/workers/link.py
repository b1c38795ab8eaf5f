"""One worker process, as the server sees it: a question goes in, an answer comes out."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any, cast

from kg.errors import QueryError
from kg.web.workers.limits import HEAVY, Limits
from kg.web.workers.question import FRAME, argument_of

START_LIMIT = 30.0
"""Seconds in which a worker must be ready."""
PAGE = 4096
COMMAND = (sys.executable, "-P", "-m", "kg.web.workers.worker")

Reply = tuple[dict[str, Any], bytes]


class Worker(asyncio.SubprocessProtocol):
    """A worker process, and what it is doing."""

    def __init__(self) -> None:
        self.started = 0.0
        self.heavy = False
        self.lane = ("", False)
        self.killed_for: QueryError | None = None
        self.dead = asyncio.Event()
        self._transport: asyncio.SubprocessTransport | None = None
        self._input: Any = None
        self._received = bytearray()
        self._reply: asyncio.Future[Reply] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The process runs."""
        # Not every event loop's transport is of asyncio's own class.
        self._transport = cast("asyncio.SubprocessTransport", transport)
        self._input = self._transport.get_pipe_transport(0)

    def pipe_data_received(self, fd: int, data: bytes) -> None:  # noqa: ARG002
        """A piece of a reply has come."""
        self._received += data
        self._settle()

    def _settle(self) -> None:
        """Hand over the reply when it is whole."""
        if len(self._received) < FRAME.size or self._reply is None:
            return
        head, body = FRAME.unpack_from(self._received)
        end = FRAME.size + head + body
        if len(self._received) >= end and not self._reply.done():
            start = FRAME.size + head
            header = json.loads(self._received[FRAME.size : start])
            self._reply.set_result((header, bytes(memoryview(self._received)[start:end])))
            self._received = bytearray()

    def process_exited(self) -> None:
        """The process is gone, and its reply with it."""
        self.dead.set()
        if self._reply is not None and not self._reply.done():
            self._reply.set_exception(ConnectionError("the worker is gone"))

    async def ask(self, message: bytes) -> Reply:
        """Send a request, receive its whole reply; `ConnectionError` when the process dies."""
        if self.dead.is_set():
            raise ConnectionError("the worker is gone")
        self._reply = asyncio.get_running_loop().create_future()
        self._input.write(message)
        self._settle()
        return await self._reply

    def weighs(self, now: float) -> bool:
        """Whether its query is not known for light, or has become heavy."""
        return self.heavy or now - self.started > HEAVY

    def memory(self) -> int:
        """Resident bytes; 0 where the system does not say."""
        if self._transport is None:
            return 0
        statm = Path(f"/proc/{self._transport.get_pid()}/statm")
        try:
            return int(statm.read_text(encoding="ascii").split()[1]) * PAGE
        except OSError:
            return 0

    def kill(self) -> None:
        """Kill the process, if it still lives."""
        if self._transport is not None and not self.dead.is_set():
            self._transport.kill()

    async def bury(self) -> None:
        """Kill the process, and wait until it is gone."""
        self.kill()
        await self.dead.wait()
        if self._transport is not None:
            self._transport.close()


async def start_worker(limits: Limits) -> Worker:
    """Start a worker and wait until it is ready; it does not outlive a failure to become so."""
    loop = asyncio.get_running_loop()
    _, worker = await loop.subprocess_exec(Worker, *COMMAND, argument_of(limits), stderr=None)
    try:
        async with asyncio.timeout(START_LIMIT):
            await worker.ask(b"")
    except BaseException:
        await worker.bury()
        raise
    return worker
