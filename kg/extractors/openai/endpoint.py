"""Questions to the server: bounded in time, attempts and size."""

import json
import re
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple

import httpx

from kg.errors import ExtractorError
from kg.extractors.openai.options import FORMATS, Options

SHOWN = 200
"""Characters of a server's own words that a message may have."""
SECONDS = re.compile(r"\s*(\d{1,6})(?:\.\d+)?\s*", re.ASCII)


class Reply(NamedTuple):
    """A response, read to its end."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Endpoint:
    """A server's chat completions, asked one question at a time."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._headers = {"Content-Type": "application/json", "Accept-Encoding": "identity"}
        if options.key:
            self._headers["Authorization"] = f"Bearer {options.key}"

    def ask(self, messages: list[dict[str, str]], schema: Mapping[str, Any]) -> str:
        """The model's answer. A server that refuses the schema (400) is asked for plain JSON."""
        formats = FORMATS[FORMATS.index(self._options.format) :]
        with httpx.Client(timeout=self._options.timeout) as client:
            for name in formats:
                question = body(self._options, messages, name, schema)
                reply = self.attempts(client, json.dumps(question).encode())
                if reply.status != 400:
                    break
        if reply.status != 200:
            raise ExtractorError(f"the server answers {reply.status}{self.words_of(reply)}")
        return self.answer(reply)

    def attempts(self, client: httpx.Client, question: bytes) -> Reply:
        """The first reply that is not 429 or 5xx, else the last."""
        reply = self.send(client, question)
        for attempt in range(self._options.retries):
            if reply.status != 429 and reply.status < 500:
                break
            time.sleep(self.wait(reply, attempt))
            reply = self.send(client, question)
        return reply

    def wait(self, reply: Reply, attempt: int) -> float:
        """Seconds before the next attempt: what the server asks for, or twice as long each time."""
        longest = self._options.max_wait
        asked = retry_after(reply.headers.get("retry-after", ""))
        if asked is None:
            return min(self._options.retry_wait * 2.0**attempt, longest)
        if asked > longest:
            raise ExtractorError(
                f"the server answers {reply.status} and asks to wait {asked:.0f} s"
            )
        return asked

    def send(self, client: httpx.Client, question: bytes) -> Reply:
        """One request."""
        url, until = f"{self._options.url}/chat/completions", time.monotonic()
        until += self._options.timeout
        try:
            with client.stream("POST", url, content=question, headers=self._headers) as response:
                return Reply(response.status_code, response.headers, self.read(response, until))
        except httpx.TimeoutException:
            raise self.too_slow() from None
        except httpx.ConnectError as error:
            raise ExtractorError(f"the server cannot be reached ({error})") from None
        # Other messages of the library may hold what was sent.
        except httpx.HTTPError as error:
            raise ExtractorError(f"the request failed ({type(error).__name__})") from None

    def read(self, response: httpx.Response, until: float) -> bytes:
        """The body, as far as it may be long and late."""
        if response.headers.get("content-encoding", "identity") != "identity":
            raise ExtractorError("the server packs its answer, which nobody asked for")
        parts, size = [], 0
        for part in response.iter_raw():
            size += len(part)
            if size > self._options.max_bytes:
                raise ExtractorError(f"the answer is longer than {self._options.max_bytes} bytes")
            if time.monotonic() > until:
                raise self.too_slow()
            parts.append(part)
        return b"".join(parts)

    def too_slow(self) -> ExtractorError:
        """No answer in time."""
        return ExtractorError(f"no answer in {self._options.timeout:g} s")

    def answer(self, reply: Reply) -> str:
        """The model's words in a reply."""
        try:
            choice = json.loads(reply.body)["choices"][0]
            message, reason = choice["message"], choice.get("finish_reason")
            content, refusal = message.get("content"), message.get("refusal")
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            raise ExtractorError("the server's answer is no chat completion") from None
        if refusal:
            raise ExtractorError(f"the model refuses: {self.shown(str(refusal))}")
        if reason in CUT:
            raise ExtractorError(CUT[reason])
        if not isinstance(content, str):
            raise ExtractorError("the model's answer is empty")
        return content

    def words_of(self, reply: Reply) -> str:
        """What the server says of an error, if anything."""
        try:
            message = json.loads(reply.body)["error"]["message"]
        except (ValueError, LookupError, TypeError, RecursionError):
            return ""
        return f": {self.shown(message)}" if message and isinstance(message, str) else ""

    def shown(self, words: str) -> str:
        """A server's words for a message: not many, and without the key."""
        if self._options.key:
            words = words.replace(self._options.key, "…")
        return words if len(words) <= SHOWN else f"{words[:SHOWN]}…"


CUT = {
    "length": "the answer was cut off at the model's longest; a smaller max-characters may help",
    "content_filter": "the answer was held back by the server's filter",
}


def body(
    options: Options, messages: list[dict[str, str]], format: str, schema: Mapping[str, Any]
) -> dict[str, Any]:
    """The request's body."""
    asked: dict[str, Any] = {"type": format}
    if format == "json_schema":
        asked["json_schema"] = {"name": "annotations", "strict": True, "schema": schema}
    return {
        "model": options.model,
        "messages": messages,
        "temperature": 0,
        "seed": options.seed,
        "response_format": asked,
    }


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
