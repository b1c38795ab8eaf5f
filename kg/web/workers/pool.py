"""A pool of worker processes that are killed when a query's time is up or its asker is gone."""

import asyncio
import time
from collections import deque
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from kg import errors
from kg.errors import Broken, NotFound, QueryError, TooLarge, TooSlow
from kg.web.workers.errand import Errand
from kg.web.workers.limits import Limits
from kg.web.workers.line import Costs, Line, Waiter, shape_of
from kg.web.workers.link import Reply, Worker, start_worker
from kg.web.workers.question import Question, Response

WATCH = 0.05
"""Seconds between two looks at the workers: at the time and the memory that they take."""


class Pool:
    """Workers, and the line before them."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.restarts = 0
        self._idle: deque[Worker] = deque()
        self._busy: set[Worker] = set()
        self._dying: set[Worker] = set()
        self._line = Line(limits)
        self._costs = Costs()
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def living(self) -> int:
        """Workers that run."""
        return len(self._idle) + len(self._busy)

    @property
    def busy(self) -> int:
        """Workers that are at a query."""
        return len(self._busy)

    @property
    def waiting(self) -> int:
        """Queries in line."""
        return len(self._line)

    async def start(self) -> None:
        """Start the workers. `Broken` where they do not come up."""
        starts = (start_worker(self.limits) for _ in range(self.limits.workers))
        try:
            self._idle.extend(await asyncio.gather(*starts))
        except (OSError, TimeoutError) as error:
            raise Broken(f"the workers do not start: {error}") from error
        self._later(self._watch())

    async def stop(self) -> None:
        """End the workers at once, whatever they are doing."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        ending = [*self._idle, *self._busy, *self._dying]
        await asyncio.gather(*(worker.bury() for worker in ending))

    async def ask(self, path: Path, question: Question | Errand, *, client: str) -> Response:
        """The answer over the database in that folder, or a `QueryError`.

        When the caller is cancelled the query is killed.
        """
        message = question.message(path)
        shape = shape_of(question.query)
        worker = await self._take(client, heavy=self._costs.known(shape))
        started = time.monotonic()
        try:
            header, body = await self._run(worker, message)
        except BaseException:
            # Also when cancelled: what the worker is at is of no use to anybody.
            self._costs.remember(shape, time.monotonic() - started)
            self._replace(worker)
            raise
        self._costs.remember(shape, header["cost"])
        self._give_back(worker)
        return response_of(header, body)

    async def _run(self, worker: Worker, message: bytes) -> Reply:
        try:
            return await worker.ask(message)
        except ConnectionError:
            broken = Broken("the engine failed on this query, or ran out of memory")
            raise worker.killed_for or broken from None

    async def _take(self, client: str, *, heavy: bool | None) -> Worker:
        """Wait in line for a worker."""
        waiter = Waiter(client, heavy, time.monotonic())
        self._line.join(waiter)
        self._serve()
        try:
            return await waiter.ready
        except BaseException:
            self._leave(waiter)
            raise

    def _leave(self, waiter: Waiter) -> None:
        """Step out of line; a worker given at the same moment goes back."""
        self._line.leave(waiter)
        done = waiter.ready.done() and not waiter.ready.cancelled()
        if done and not waiter.ready.exception():
            self._give_back(waiter.ready.result())

    def _serve(self) -> None:
        """Give idle workers to the first in line that may have one."""
        while self._idle and len(self._line):
            if self._idle[-1].dead.is_set():
                self._replace(self._idle.pop())
                continue
            now = time.monotonic()
            waiter = self._line.next(busy=self._busy, living=self.living, now=now)
            if waiter is None:
                return
            worker = self._idle.pop()
            worker.started, worker.lane = now, waiter.lane
            worker.heavy = waiter.heavy is not False
            self._busy.add(worker)
            waiter.ready.set_result(worker)

    def _give_back(self, worker: Worker) -> None:
        self._release(worker)
        self._idle.append(worker)
        self._serve()

    def _release(self, worker: Worker) -> None:
        if worker in self._busy:
            self._busy.remove(worker)
            self._line.done(worker.lane)

    def _replace(self, worker: Worker) -> None:
        """Kill a worker and start another in its place."""
        self._release(worker)
        self.restarts += 1
        self._later(self._bury(worker))
        self._later(self._add())
        self._serve()

    async def _bury(self, worker: Worker) -> None:
        self._dying.add(worker)
        await worker.bury()
        self._dying.discard(worker)

    async def _add(self) -> None:
        """Start a worker, and again after a while if it does not come up."""
        while True:
            try:
                worker = await start_worker(self.limits)
            except (OSError, TimeoutError):
                await asyncio.sleep(1.0)
                continue
            self._idle.append(worker)
            return self._serve()

    async def _watch(self) -> None:
        """Kill workers that take too long or too much memory; tell who waits in vain."""
        while True:
            await asyncio.sleep(WATCH)
            now = time.monotonic()
            self._line.tire(now - self.limits.timeout)
            for worker in self._busy:
                worker.killed_for = worker.killed_for or self._excess(worker, now)
                if worker.killed_for is not None:
                    worker.kill()

    def _excess(self, worker: Worker, now: float) -> QueryError | None:
        """The limit that a busy worker is over."""
        if now - worker.started > self.limits.timeout:
            return TooSlow(f"not answered within {self.limits.timeout:g} seconds")
        if worker.memory() > self.limits.max_memory:
            limit = self.limits.max_memory // 1_000_000
            return TooLarge(f"the query needs over {limit} MB of memory")
        return None

    def _later(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def response_of(header: dict[str, Any], body: bytes) -> Response:
    """The response in a reply, or the error that it tells of."""
    if "error" in header:
        kind = getattr(errors, header["error"], Broken)
        raise (kind if issubclass(kind, QueryError | NotFound) else Broken)(header["detail"])
    header.pop("cost")
    return Response(body, **header)
