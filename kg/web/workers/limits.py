"""What queries may cost, one by one and together."""

from dataclasses import dataclass

from kg.store.sparql import Bounds


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one query, and how many run at once.

    `timeout` counts seconds, twice: for waiting and for running. `client_running` and
    `client_waiting` hold for each client.
    """

    timeout: float = 10.0
    workers: int = 4
    max_rows: int = 100_000
    max_bytes: int = 50_000_000
    max_memory: int = 1_000_000_000
    """Resident bytes of a worker."""
    max_waiting: int = 100
    """Queries in line."""
    client_running: int = 2
    client_waiting: int = 2
    max_query: int = 100_000
    """Characters of a query."""
    max_nesting: int = 100
    """Brackets within brackets."""
    max_operators: int = 300
    allow_service: tuple[str, ...] = ()
    """IRIs that SERVICE may ask."""

    @property
    def bounds(self) -> Bounds:
        """What a query's text may hold."""
        return Bounds(self.max_query, self.max_nesting, self.max_operators)


ADDRESS_SPACE = 3 << 30
"""Bytes that a worker may map: the engine maps up to 1.3 GB without using them."""
HEAVY = 0.05
"""Seconds after which a query counts as heavy."""
