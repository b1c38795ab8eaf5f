"""The line before the workers: who may start next."""

import asyncio
import re
from collections import Counter, OrderedDict, deque
from collections.abc import Collection
from dataclasses import dataclass, field

from kg.errors import TooMany, TooSlow
from kg.web.workers.limits import HEAVY, Limits
from kg.web.workers.link import Worker

SHAPES = 10_000
"""Query shapes whose cost is remembered."""
CHANGING = re.compile(r"""<[^>]*+>|"[^"]*+"|'[^']*+'|\d++""")

TRIVIAL = re.compile(r"\s*ASK\s*(WHERE\s*)?\{[^{}.;,/|*+^]*\}\s*", re.IGNORECASE)
"""Shapes that cost nothing, also when they were never seen: whether there is a triple."""

Lane = tuple[str, bool]


def shape_of(query: str) -> str:
    """What queries have in common that are expected to cost alike: all but IRIs, texts, numbers.

    >>> shape_of('SELECT * { <urn:a> ?p "b" } LIMIT 10')
    'SELECT * { ~ ?p ~ } LIMIT ~'
    """
    return CHANGING.sub("~", query)


@dataclass(eq=False, slots=True)
class Waiter:
    """A query in line for a worker; `heavy` is None where nobody knows."""

    client: str
    heavy: bool | None
    since: float
    ready: asyncio.Future[Worker] = field(default_factory=asyncio.Future)

    @property
    def lane(self) -> Lane:
        """What it is counted with: the light queries of a client do not wait for its others."""
        return self.client, self.heavy is False


class Costs:
    """Which shapes of queries were heavy the last time."""

    def __init__(self) -> None:
        self._heavy: OrderedDict[str, bool] = OrderedDict()

    def known(self, shape: str) -> bool | None:
        """Whether it was heavy; None for a shape that was never seen."""
        found = self._heavy.get(shape)
        return False if found is None and TRIVIAL.fullmatch(shape) else found

    def remember(self, shape: str, seconds: float) -> None:
        """Note what a query of that shape has cost."""
        self._heavy[shape] = seconds > HEAVY
        self._heavy.move_to_end(shape)
        if len(self._heavy) > SHAPES:
            self._heavy.popitem(last=False)


class Line:
    """Queries that wait, in the order of their coming.

    One worker is left for what is known to be light: queries of a shape that last took over 50 ms,
    that was never seen, or that run for so long already never hold all. What a client has running
    and waiting is limited, the light queries apart from the others.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.running: Counter[Lane] = Counter()
        self._waiters: deque[Waiter] = deque()

    def __len__(self) -> int:
        return len(self._waiters)

    def join(self, waiter: Waiter) -> None:
        """Stand in line; `TooMany` or `TooSlow` where it is too long."""
        mine = sum(each.lane == waiter.lane for each in self._waiters)
        room = self.limits.client_waiting + self.limits.client_running
        if mine + self.running[waiter.lane] >= room:
            raise TooMany(f"over {room} queries of one client at once")
        if len(self._waiters) >= self.limits.max_waiting:
            raise TooSlow("too many queries are waiting")
        self._waiters.append(waiter)

    def tire(self, since: float) -> None:
        """Send away those who have waited since before then."""
        for waiter in list(self._waiters):
            if waiter.since < since and not waiter.ready.done():
                self._waiters.remove(waiter)
                waiter.ready.set_exception(TooSlow("the server is busy: no worker became free"))

    def leave(self, waiter: Waiter) -> None:
        """Step out of line."""
        if waiter in self._waiters:
            self._waiters.remove(waiter)

    def next(self, *, busy: Collection[Worker], living: int, now: float) -> Waiter | None:
        """The first who may start: out of line, and counted as running from now on."""
        weights = sum(worker.weighs(now) for worker in busy)
        for waiter in self._waiters:
            if not waiter.ready.done() and self._may_start(waiter, weights=weights, living=living):
                self._waiters.remove(waiter)
                self.running[waiter.lane] += 1
                return waiter
        return None

    def done(self, lane: Lane) -> None:
        """A query of the lane runs no more; lanes where none does are forgotten."""
        self.running[lane] -= 1
        if not self.running[lane]:
            del self.running[lane]

    def _may_start(self, waiter: Waiter, *, weights: int, living: int) -> bool:
        """Whether a worker is left for others, and for light queries, when this one runs."""
        running, spare = self.running[waiter.lane], int(self.limits.workers > 1)
        if running >= self.limits.client_running:
            return False
        if waiter.heavy is False:
            return True
        return weights < living - spare and running < max(living - spare, 1)
