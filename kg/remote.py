"""Questions to servers: bounded in time, attempts and size."""

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple

import httpx

from kg.errors import RemoteError

SECONDS = re.compile(r"\s*(\d{1,6})(?:\.\d+)?\s*", re.ASCII)


class Reply(NamedTuple):
    """A response, read to its end."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Remote:
    """A server and how long it is waited for: seconds, attempts, bytes."""

    timeout: float = 30.0
    retries: int = 3
    retry_wait: float = 1.0
    """Seconds before the first further attempt, twice as many each time."""
    max_wait: float = 60.0
    """The longest such wait; a server that asks for more has failed."""
    max_bytes: int = 5_000_000
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)

    def client(self) -> httpx.Client:
        """A connection, to be used in a `with` block."""
        return httpx.Client(timeout=self.timeout)

    def attempts(self, client: httpx.Client, method: str, url: str, content: bytes = b"") -> Reply:
        """The first reply that is not 429 or 5xx, else the last."""
        reply = self.send(client, method, url, content)
        for attempt in range(self.retries):
            if reply.status != 429 and reply.status < 500:
                break
            time.sleep(self.wait(reply, attempt))
            reply = self.send(client, method, url, content)
        return reply

    def wait(self, reply: Reply, attempt: int) -> float:
        """Seconds before the next attempt: what the server asks for, or twice as long each time."""
        asked = retry_after(reply.headers.get("retry-after", ""))
        if asked is None:
            return min(self.retry_wait * 2.0**attempt, self.max_wait)
        if asked > self.max_wait:
            raise RemoteError(f"the server answers {reply.status} and asks to wait {asked:.0f} s")
        return asked

    def send(self, client: httpx.Client, method: str, url: str, content: bytes) -> Reply:
        """One request."""
        until = time.monotonic() + self.timeout
        headers = {"Accept-Encoding": "identity", **self.headers}
        try:
            with client.stream(method, url, content=content, headers=headers) as response:
                return Reply(response.status_code, response.headers, self.read(response, until))
        except httpx.TimeoutException:
            raise self.too_slow() from None
        except httpx.ConnectError as error:
            raise RemoteError(f"the server cannot be reached ({error})") from None
        # Other messages of the library may hold what was sent.
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise RemoteError(f"the request failed ({type(error).__name__})") from None

    def read(self, response: httpx.Response, until: float) -> bytes:
        """The body, as far as it may be long and late."""
        if response.headers.get("content-encoding", "identity") != "identity":
            raise RemoteError("the server packs its answer, which nobody asked for")
        parts, size = [], 0
        for part in response.iter_raw():
            size += len(part)
            if size > self.max_bytes:
                raise RemoteError(f"the answer is longer than {self.max_bytes} bytes")
            if time.monotonic() > until:
                raise self.too_slow()
            parts.append(part)
        return b"".join(parts)

    def too_slow(self) -> RemoteError:
        """No answer in time."""
        return RemoteError(f"no answer in {self.timeout:g} s")


def retry_after(value: str) -> float | None:
    """Seconds of a Retry-After header, which holds seconds or a date.

    >>> retry_after("7"), retry_after("Wed, 21 Oct 2015 07:28:00 GMT"), retry_after("soon")
    (7.0, 0.0, None)
    """
    if match := SECONDS.fullmatch(value):
        return float(match[0])
    try:
        then = parsedate_to_datetime(value)
    except ValueError:
        return None
    if then.tzinfo is None:
        then = then.replace(tzinfo=UTC)
    return max(0.0, (then - datetime.now(UTC)).total_seconds())
