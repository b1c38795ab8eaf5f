"""Counting what the server does, at about a microsecond a request."""

from bisect import bisect_left
from collections import Counter, defaultdict

BUCKETS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0)
"""Seconds: upper ends of the classes of latencies."""
OUTCOMES = {
    200: "answered",
    201: "done",
    204: "done",
    304: "not modified",
    400: "malformed",
    401: "refused",
    403: "refused",
    404: "not found",
    406: "unacceptable",
    413: "too large",
    429: "too many",
    499: "given up",
    503: "unavailable",
}
"""What a status says of a request; 499 is that of a client that went away."""


class Tally:
    """How many requests of each kind ended how, and after how long."""

    def __init__(self) -> None:
        self.requests: Counter[tuple[str, str]] = Counter()
        self.latencies: dict[str, list[int]] = {}
        self.seconds: defaultdict[str, float] = defaultdict(float)

    def observe(self, kind: str, status: int, seconds: float) -> None:
        """Note a request that is over."""
        self.requests[kind, OUTCOMES.get(status, "other")] += 1
        classes = self.latencies.get(kind)
        if classes is None:
            classes = self.latencies[kind] = [0] * (len(BUCKETS) + 1)
        classes[bisect_left(BUCKETS, seconds)] += 1
        self.seconds[kind] += seconds
