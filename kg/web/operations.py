"""What whoever runs the server asks it: whether it lives, whether it is ready, what it has done."""

import asyncio
from collections.abc import Iterator

from prometheus_client import CollectorRegistry
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    InfoMetricFamily,
    Metric,
)
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.errors import KgError, TooSlow
from kg.web.endpoint.operation import Endpoint
from kg.web.generations import using
from kg.web.metrics import BUCKETS, Tally
from kg.web.site.facts import Desk

READY_WITHIN = 1.0
"""Seconds in which a ready server answers."""


class Operations:
    """`/health`, `/ready` and `/metrics`."""

    def __init__(self, endpoint: Endpoint, desk: Desk) -> None:
        self.endpoint = endpoint
        self.desk = desk
        self.registry = CollectorRegistry(auto_describe=False)
        self.registry.register(Figures(endpoint))

    async def health(self, _: Request) -> Response:
        """The process lives."""
        return JSONResponse({"status": "alive"})

    async def ready(self, _: Request) -> Response:
        """Queries are answered."""
        try:
            with using(self.endpoint.served) as generation:
                async with asyncio.timeout(READY_WITHIN):
                    await self.desk.ask(generation, "ASK {}")
                return JSONResponse({"status": "ready", "snapshot": generation.id})
        except (KgError, TimeoutError) as error:
            raise TooSlow(f"not ready: {error or 'no answer in time'}") from None

    async def metrics(self, _: Request) -> Response:
        """The figures, in the text format of Prometheus."""
        return Response(
            generate_latest(self.registry), headers={"Content-Type": CONTENT_TYPE_LATEST}
        )


class Figures(Collector):
    """Everything that is counted, when it is asked for."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint

    def collect(self) -> Iterator[Metric]:
        """Every figure."""
        yield from request_figures(self.endpoint.tally)
        yield from self.pool_figures()
        yield from self.cache_figures()
        yield from self.snapshot_figures()

    def pool_figures(self) -> Iterator[Metric]:
        """The workers and the line before them."""
        pool = self.endpoint.pool
        workers = GaugeMetricFamily("kg_workers", "Worker processes.", labels=["state"])
        workers.add_metric(["busy"], pool.busy)
        workers.add_metric(["idle"], pool.living - pool.busy)
        yield workers
        yield GaugeMetricFamily("kg_queries_waiting", "Queries in line.", value=pool.waiting)
        yield CounterMetricFamily(
            "kg_worker_restarts", "Workers that were killed or died.", value=pool.restarts
        )

    def cache_figures(self) -> Iterator[Metric]:
        """The answers that are kept."""
        cache = self.endpoint.cache
        lookups = CounterMetricFamily("kg_cache_lookups", "Answers looked for.", labels=["result"])
        lookups.add_metric(["hit"], cache.hits)
        lookups.add_metric(["miss"], cache.misses)
        yield lookups
        yield GaugeMetricFamily("kg_cache_bytes", "Memory of kept answers.", value=cache.bytes)
        yield GaugeMetricFamily("kg_cache_entries", "Kept answers.", value=len(cache))

    def snapshot_figures(self) -> Iterator[Metric]:
        """The generation that is served."""
        generation = self.endpoint.served.current()
        yield InfoMetricFamily("kg_snapshot", "What is served.", value={"id": generation.id})
        info = generation.view.info if generation.view else None
        if info is not None:
            yield GaugeMetricFamily("kg_articles", "Articles served.", value=info.articles)
            yield GaugeMetricFamily("kg_quads", "Statements of articles.", value=info.quads)


def request_figures(tally: Tally) -> Iterator[Metric]:
    """Requests by kind and outcome, and their latencies."""
    requests = CounterMetricFamily("kg_requests", "Requests.", labels=["kind", "outcome"])
    for (kind, outcome), number in sorted(tally.requests.items()):
        requests.add_metric([kind, outcome], number)
    yield requests
    latencies = HistogramMetricFamily("kg_request_seconds", "Latency.", labels=["kind"])
    for kind, classes in sorted(tally.latencies.items()):
        ends = [*map(str, BUCKETS), "+Inf"]
        sums = [sum(classes[: place + 1]) for place in range(len(classes))]
        latencies.add_metric([kind], list(zip(ends, sums, strict=True)), tally.seconds[kind])
    yield latencies
