"""A server of chat completions on this machine, which says what a test lets it say; a small
article, and what a careful model says of it.
"""

import json
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from unittest.mock import patch

from commands import Ran, run

Json = dict[str, Any]


@dataclass(frozen=True)
class Reply:
    """A response; `wait` seconds go by before it, `drip` before each of its bytes."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    wait: float = 0.0
    drip: float = 0.0


Script = Callable[[int, Json], Reply]
"""The reply to the n-th request, from 0, which has this body."""


def completion(content: str | None, **more: Any) -> Reply:
    """A reply with these words of the model."""
    reason = more.pop("finish_reason", "stop")
    message = {"role": "assistant", "content": content, **more}
    answer = {"choices": [{"index": 0, "message": message, "finish_reason": reason}]}
    return Reply(body=json.dumps(answer).encode())


def refused(status: int, message: str = "", **headers: str) -> Reply:
    """A reply with an error."""
    body = json.dumps({"error": {"message": message}}).encode()
    return Reply(status, body, {name.replace("_", "-"): value for name, value in headers.items()})


class Server:
    """The address, and what was asked: the headers and the body of each request."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.asked: list[tuple[dict[str, str], Json]] = []
        self.lock = threading.Lock()
        self.stopped = threading.Event()
        self.url = ""


@contextmanager
def serving(script: Script) -> Iterator[Server]:
    """The server while it runs."""
    server = Server(script)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with server.lock:
                number = len(server.asked)
                server.asked.append((dict(self.headers), body))
            ok = self.path == "/v1/chat/completions"
            send(self, server, script(number, body) if ok else Reply(404))

        def log_message(self, *_: object) -> None:
            pass

    direct = patch.dict(os.environ, NO_PROXY="127.0.0.1")
    with direct, ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        http.daemon_threads = True
        server.url = f"http://127.0.0.1:{http.server_port}/v1"
        threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield server
        finally:
            server.stopped.set()
            http.shutdown()


def send(handler: BaseHTTPRequestHandler, server: Server, reply: Reply) -> None:
    """Send a reply, as slowly as it is to be; a client may be gone before its end."""
    server.stopped.wait(reply.wait)
    try:
        handler.send_response(reply.status)
        for name, value in reply.headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(reply.body)))
        handler.end_headers()
        if not reply.drip:
            handler.wfile.write(reply.body)
            return
        for byte in reply.body:
            if server.stopped.is_set():
                return
            handler.wfile.write(bytes([byte]))
            time.sleep(reply.drip)
    except ConnectionError:
        pass


TEXT = """Foreign minister Ana Lind of Norway said on 3 May 2024 that the talks in Oslo were useful.

“We will go on,” she told reporters. Jon Dahl was there."""
KEY = "sk-test-8f2c1d"


def quote(words: str, occurrence: int = 1) -> Json:
    return {"words": words, "occurrence": occurrence}


def thing(id: str, type: str, name: str, *refs: str) -> Json:
    return {"id": id, "type": type, "names": [name], "refs": [quote(ref) for ref in refs]}


def saying(source: str, cue: str, content: str, speaker: str | None) -> Json:
    return {
        "source": [quote(source)], "cue": [quote(cue)], "content": [quote(content)],
        "speaker": speaker, "polarity": "Affirms",
    }  # fmt: skip


def answer() -> dict[str, list[Json]]:
    """What a careful model says of the text."""
    return {
        "entities": [
            thing("lind", "PERSON", "Ana Lind", "she"),
            thing("no", "PLACE", "Norway"),
            thing("oslo", "PLACE", "Oslo"),
        ],
        "posts": [{
            "person": "lind", "title": quote("Foreign minister"), "organization": "no",
            "status": "Current", "accredited_to": None,
        }],
        "relations": [],
        "events": [{
            "id": "e", "trigger": quote("talks"), "also": [], "type": "meeting", "date": None,
            "end_date": None, "place": "oslo", "participants": [], "commemorates": None,
        }],
        "resolutions": [],
        "attributions": [
            saying("Foreign minister Ana Lind of Norway", "said", "the talks in Oslo were useful",
                   "lind"),
            saying("she", "told reporters", "We will go on", "lind"),
        ],
        "characterizations": [
            {"speaker": "lind", "target": "e", "words": quote("useful")},
        ],
    }  # fmt: skip


def says(value: object) -> Script:
    """A server whose model always says this."""
    words = value if isinstance(value, str) else json.dumps(value)
    return lambda _, __: completion(words)


def options(server: Server, **more: object) -> list[str]:
    """The command line's options for an extractor that asks this server, without long waits."""
    given = {"url": server.url, "model": "small", "retry-wait": "0.01", **more}
    pairs = (f"{name.replace('_', '-')}={value}" for name, value in given.items())
    return ["--extractor", "openai", *(w for pair in pairs for w in ("--extractor-option", pair))]


def build(server: Server, store: Path, *inputs: Path, **more: object) -> Ran:
    return run("build", *inputs, "--store", store, "--jobs", 1, *options(server, **more))
