"""Changes from outside: who may send them, and how they become a new generation."""

import asyncio
import base64
import hmac
import json
import sys
from typing import Any

from kg import errors
from kg.errors import Broken, KgError, TooSlow
from kg.web.endpoint.problems import ProtocolError
from kg.web.endpoint.protocol import Asked
from kg.web.generations import Served

COMMAND = (sys.executable, "-P", "-m", "kg.web.workers.updater")


class Updates:
    """Takes changes one after another; each has a process of its own, so that it may be killed."""

    def __init__(self, served: Served, *, token: str, timeout: float) -> None:
        self.served = served
        self.timeout = timeout
        self._token = token.encode()
        self._turn = asyncio.Lock()

    def authorize(self, authorization: str) -> None:
        """Refuse who has not the token; how long that takes tells nothing about it."""
        scheme, _, given = authorization.strip().partition(" ")
        if scheme.lower() != "bearer":
            challenge = {"WWW-Authenticate": 'Bearer realm="updates"'}
            raise ProtocolError(401, "an update needs a bearer token", headers=challenge)
        if not hmac.compare_digest(given.strip().encode("latin-1"), self._token):
            raise ProtocolError(403, "the token is not valid here")

    async def apply(self, asked: Asked) -> None:
        """Carry out a SPARQL update."""
        using, using_named = list(asked.default_graphs), list(asked.named_graphs)
        await self._change("update", text=asked.update, using=using, using_named=using_named)

    async def put(self, graph: str, content: bytes, *, format: str, adds: bool) -> bool:
        """Write a graph; whether it was there. No name means the default graph."""
        packed = base64.b64encode(content).decode("ascii")
        return await self._change("put", graph=graph, content=packed, format=format, adds=adds)

    async def delete(self, graph: str) -> bool:
        """Remove a graph; whether it was there."""
        return await self._change("delete", graph=graph)

    async def _change(self, change: str, **job: Any) -> bool:
        message = json.dumps({"root": str(self.served.root), "change": change, **job}).encode()
        async with self._turn:
            outcome = await self._run(message)
            self.served.refresh()
        if "error" in outcome:
            kind = getattr(errors, outcome["error"], Broken)
            raise (kind if issubclass(kind, KgError) else Broken)(outcome["detail"])
        return bool(outcome["existed"])

    async def _run(self, message: bytes) -> dict[str, Any]:
        """What the process says; it does not outlive its time, nor who asked for it."""
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(*COMMAND, stdin=pipe, stdout=pipe)
        try:
            async with asyncio.timeout(self.timeout):
                said, _ = await process.communicate(message)
                found: dict[str, Any] = json.loads(said)
                return found
        except TimeoutError:
            raise TooSlow(f"not done within {self.timeout:g} seconds") from None
        except ValueError:
            raise Broken("the engine failed on this update, or ran out of memory") from None
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
