"""A pool of worker processes that are killed when a query's time is up or its asker is gone."""

import asyncio
import json
import sys
import time
from collections import OrderedDict, deque
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from kg import errors
from kg.errors import Broken, QueryError, TooLarge, TooSlow
from kg.store.query import Answer, Request
from kg.web.workers.limits import HEAVY, Limits

PIPE_LIMIT = 1 << 20
START_LIMIT = 30.0
"""Seconds in which a worker must be ready."""
SHAPES = 10_000
"""Query shapes whose cost is remembered."""
WATCH = 0.2
"""Seconds between two looks at the memory of busy workers."""


@dataclass(eq=False, slots=True)
class Worker:
    """A worker process, and what it is doing."""

    process: asyncio.subprocess.Process
    started: float = 0.0
    heavy: bool = False
    bloated: bool = False

    def weighs(self, now: float) -> bool:
        """Whether its query is known for heavy, or has become so."""
        return self.heavy or now - self.started > HEAVY

    async def ask(self, message: bytes) -> tuple[dict[str, Any], bytes]:
        """Send a request, receive its whole reply."""
        stdin, stdout = self.process.stdin, self.process.stdout
        if stdin is None or stdout is None:
            raise TypeError("a worker is spoken to through pipes")
        stdin.write(message)
        await stdin.drain()
        return await self.receive(stdout)

    async def receive(self, stdout: asyncio.StreamReader) -> tuple[dict[str, Any], bytes]:
        """The next reply."""
        header = json.loads(await stdout.readuntil(b"\n"))
        return header, await stdout.readexactly(header.get("length", 0))

    def memory(self) -> int:
        """Resident bytes; 0 where the system does not say."""
        try:
            pages = Path(f"/proc/{self.process.pid}/statm").read_text(encoding="ascii").split()[1]
        except OSError:
            return 0
        return int(pages) * 4096


async def start_worker() -> Worker:
    """Start a worker and wait until it is ready; it does not outlive a failure to become so."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-P", "-m", "kg.web.workers.worker",
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, limit=PIPE_LIMIT,
    )  # fmt: skip
    worker = Worker(process)
    try:
        async with asyncio.timeout(START_LIMIT):
            await worker.ask(b"")
    except BaseException:
        await bury(worker)
        raise
    return worker


async def bury(worker: Worker) -> None:
    """Kill the process, if it still lives, and wait until it is gone."""
    end(worker)
    await worker.process.wait()


@dataclass(eq=False, slots=True)
class Waiter:
    """A query in line for a worker."""

    heavy: bool
    ready: asyncio.Future[Worker] = field(default_factory=asyncio.Future)


class Pool:
    """Workers, and the line before them.

    Heavy queries (of a shape that last took over 50 ms, or that run for so long already) never
    hold all workers: one is left for the light ones.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._idle: deque[Worker] = deque()
        self._busy: set[Worker] = set()
        self._dying: set[Worker] = set()
        self._line: deque[Waiter] = deque()
        self._shapes: OrderedDict[str, bool] = OrderedDict()
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Start the workers. `Broken` where they do not come up."""
        starts = (start_worker() for _ in range(self.limits.workers))
        try:
            self._idle.extend(await asyncio.gather(*starts))
        except (OSError, TimeoutError, asyncio.IncompleteReadError) as error:
            raise Broken(f"the workers do not start: {error}") from error
        self._later(self._watch())

    async def stop(self) -> None:
        """End the workers at once, whatever they are doing."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.gather(*map(bury, [*self._idle, *self._busy, *self._dying]))

    async def ask(self, path: Path, request: Request, *, shape: str) -> Answer:
        """The answer over the database in that folder, or a `QueryError`.

        When the caller is cancelled the query is killed.
        """
        message = json.dumps({"path": str(path), **asdict(request)}).encode() + b"\n"
        worker = await self._take(heavy=self._shapes.get(shape, False))
        started = time.monotonic()
        try:
            header, body = await self._run(worker, message)
        except BaseException:
            # Also when cancelled: what the worker is at is of no use to anybody.
            self._replace(worker)
            self._remember(shape, time.monotonic() - started)
            raise
        self._give_back(worker)
        self._remember(shape, header["cost"])
        return answer_of(header, body)

    async def _run(self, worker: Worker, message: bytes) -> tuple[dict[str, Any], bytes]:
        try:
            async with asyncio.timeout(self.limits.timeout):
                return await worker.ask(message)
        except TimeoutError:
            raise TooSlow(f"not answered within {self.limits.timeout:g} seconds") from None
        except (asyncio.IncompleteReadError, ConnectionError):
            if worker.bloated:
                limit = self.limits.max_memory // 1_000_000
                raise TooLarge(f"the query needs over {limit} MB of memory") from None
            raise Broken("the engine failed on this query, or ran out of memory") from None

    async def _take(self, *, heavy: bool) -> Worker:
        """Wait in line for a worker."""
        if len(self._line) >= self.limits.max_waiting:
            raise TooSlow("too many queries are waiting")
        waiter = Waiter(heavy)
        self._line.append(waiter)
        self._serve()
        try:
            async with asyncio.timeout(self.limits.timeout):
                return await waiter.ready
        except BaseException as error:
            self._leave(waiter)
            if isinstance(error, TimeoutError):
                raise TooSlow("the server is busy: no worker became free") from None
            raise

    def _leave(self, waiter: Waiter) -> None:
        """Step out of line; a worker given at the same moment goes back."""
        if waiter in self._line:
            self._line.remove(waiter)
        if waiter.ready.done() and not waiter.ready.cancelled():
            self._give_back(waiter.ready.result())

    def _serve(self) -> None:
        """Give idle workers to the first in line that may have one."""
        for waiter in list(self._line):
            if not self._idle:
                break
            if waiter.ready.done() or not self._may_start(waiter):
                continue
            worker = self._idle.popleft()
            if worker.process.returncode is not None:
                self._replace(worker)
                continue
            worker.started, worker.heavy = time.monotonic(), waiter.heavy
            self._busy.add(worker)
            self._line.remove(waiter)
            waiter.ready.set_result(worker)

    def _may_start(self, waiter: Waiter) -> bool:
        """Whether a worker is left for light queries when this one runs."""
        now = time.monotonic()
        weights = sum(worker.weighs(now) for worker in self._busy)
        living = len(self._idle) + len(self._busy)
        spare = int(self.limits.workers > 1)
        return not waiter.heavy or weights < living - spare

    def _give_back(self, worker: Worker) -> None:
        self._busy.discard(worker)
        self._idle.append(worker)
        self._serve()

    def _replace(self, worker: Worker) -> None:
        """Kill a worker and start another in its place."""
        self._busy.discard(worker)
        self._later(self._bury(worker))
        self._later(self._add())

    async def _bury(self, worker: Worker) -> None:
        self._dying.add(worker)
        await bury(worker)
        self._dying.discard(worker)

    async def _add(self) -> None:
        """Start a worker, and again after a while if it does not come up."""
        while True:
            try:
                worker = await start_worker()
            except (OSError, TimeoutError, asyncio.IncompleteReadError):
                await asyncio.sleep(1.0)
                continue
            self._idle.append(worker)
            return self._serve()

    async def _watch(self) -> None:
        """Kill workers that take too much memory."""
        while True:
            await asyncio.sleep(WATCH)
            for worker in self._busy:
                if worker.memory() > self.limits.max_memory:
                    worker.bloated = True
                    end(worker)

    def _remember(self, shape: str, cost: float) -> None:
        self._shapes[shape] = cost > HEAVY
        self._shapes.move_to_end(shape)
        if len(self._shapes) > SHAPES:
            self._shapes.popitem(last=False)

    def _later(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def end(worker: Worker) -> None:
    """Kill the process, if it still lives."""
    if worker.process.returncode is None:
        worker.process.kill()


def answer_of(header: dict[str, Any], body: bytes) -> Answer:
    """The answer in a reply, or the `QueryError` that it tells of."""
    if "error" in header:
        kind = getattr(errors, header["error"], Broken)
        raise (kind if issubclass(kind, QueryError) else Broken)(header["detail"])
    return Answer(body, header["rows"])
