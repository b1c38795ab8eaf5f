"""What a query may cost."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one query, and how many run at once. `timeout` counts seconds, twice: for waiting
    and for running.
    """

    timeout: float = 10.0
    workers: int = 3
    max_rows: int = 100_000
    max_bytes: int = 50_000_000
    max_memory: int = 1_000_000_000
    """Resident bytes of a worker."""
    max_waiting: int = 100
    """Queries in line."""


ADDRESS_SPACE = 3 << 30
"""Bytes that a worker may map: the engine maps up to 1.3 GB without using them."""
HEAVY = 0.05
"""Seconds after which a query counts as heavy."""
MAX_BODY = 1 << 20
"""Bytes of a request's body."""
