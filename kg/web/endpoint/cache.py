"""Answers kept for those who ask the same again, in bounded memory."""

from collections import OrderedDict
from collections.abc import Hashable

from kg.web.replies import Reply

OVERHEAD = 2048
"""Bytes that an entry takes besides its body: key, headers, bookkeeping."""
SHARE = 4
"""An answer of more than this part of the whole is not kept: it would push out too many."""


class Cache:
    """The answers that were asked for last. The key tells the generation, so none is ever stale."""

    def __init__(self, max_bytes: int) -> None:
        self.max_bytes = max_bytes
        self.bytes = 0
        self.hits = 0
        self.misses = 0
        self._replies: OrderedDict[Hashable, Reply] = OrderedDict()

    def __len__(self) -> int:
        return len(self._replies)

    def get(self, key: Hashable) -> Reply | None:
        """The answer to the same question, if it is still there."""
        found = self._replies.get(key)
        if found is None:
            self.misses += 1
            return None
        self.hits += 1
        self._replies.move_to_end(key)
        return found

    def put(self, key: Hashable, reply: Reply) -> None:
        """Keep an answer, and drop the ones asked for longest ago where it gets too much."""
        if weight(reply) * SHARE > self.max_bytes or key in self._replies:
            return
        self._replies[key] = reply
        self.bytes += weight(reply)
        while self.bytes > self.max_bytes:
            _, oldest = self._replies.popitem(last=False)
            self.bytes -= weight(oldest)


def weight(reply: Reply) -> int:
    """What an entry takes in memory, in bytes."""
    return len(reply.body) + OVERHEAD
