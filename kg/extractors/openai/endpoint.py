"""Questions to a server of chat completions, and its answers."""

import json
from collections.abc import Mapping
from typing import Any

from kg.errors import ExtractorError, RemoteError
from kg.extractors.openai.options import FORMATS, Options
from kg.remote import Remote, Reply

SHOWN = 200
"""Characters of a server's own words that a message may have."""


class Endpoint:
    """A server's chat completions, asked one question at a time."""

    def __init__(self, options: Options) -> None:
        self._options = options
        headers = {"Content-Type": "application/json"}
        if options.key:
            headers["Authorization"] = f"Bearer {options.key}"
        self._remote = Remote(
            timeout=options.timeout,
            retries=options.retries,
            retry_wait=options.retry_wait,
            max_wait=options.max_wait,
            max_bytes=options.max_bytes,
            headers=headers,
        )

    def ask(self, messages: list[dict[str, str]], schema: Mapping[str, Any]) -> str:
        """The model's answer. A server that refuses the schema (400) is asked for plain JSON."""
        formats = FORMATS[FORMATS.index(self._options.format) :]
        url = f"{self._options.url}/chat/completions"
        with self._remote.client() as client:
            for name in formats:
                question = json.dumps(body(self._options, messages, name, schema)).encode()
                try:
                    reply = self._remote.attempts(client, "POST", url, question)
                except RemoteError as error:
                    raise ExtractorError(str(error)) from None
                if reply.status != 400:
                    break
        if reply.status != 200:
            raise ExtractorError(f"the server answers {reply.status}{self.words_of(reply)}")
        return self.answer(reply)

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
