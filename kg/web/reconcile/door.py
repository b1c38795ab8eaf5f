"""The routes of the reconciliation service: requests in, answers of a worker out."""

import json
import re
from collections.abc import Awaitable, Callable
from urllib.parse import quote, urljoin

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from kg.web.clients import CLIENT
from kg.web.endpoint.graphs import response_of
from kg.web.endpoint.operation import Endpoint, answer_reply
from kg.web.endpoint.problems import ProtocolError
from kg.web.endpoint.protocol import (
    CLOSE,
    FORM,
    Parameters,
    content_type,
    read_body,
    read_form,
    read_parameters,
    values,
)
from kg.web.endpoint.wishes import encodings
from kg.web.generations import Generation, using
from kg.web.reconcile.manifest import PATH, manifest
from kg.web.replies import FRAMED_POLICY
from kg.web.site.rendering import SAFE, render
from kg.web.workers.errand import Errand
from kg.web.workers.question import Response as Found

READING = ["GET", "HEAD"]
METHODS = [*READING, "POST", "OPTIONS"]
HOST = re.compile(r"[\w.-]+(?::\d{1,5})?|\[[0-9A-Fa-f:.]+\](?::\d{1,5})?")
ASKED = {"queries": "reconcile", "extend": "extend"}
"""What is asked for by each field of a form."""


class Reconciliation:
    """The service. `public_url` is the endpoint's address as the public knows it, or empty."""

    def __init__(self, endpoint: Endpoint, *, url: str, public_url: str) -> None:
        self.endpoint = endpoint
        self.url = url
        self.public_url = public_url

    def routes(self) -> list[Route]:
        """All paths of the service."""
        parts = {
            "properties": self.properties, "suggest/{what}": self.suggest,
            "flyout/{what}": self.flyout, "preview": self.preview, "view": self.view,
        }  # fmt: skip
        found = [Route(f"/{PATH}{end}", self.service, methods=METHODS) for end in ("", "/")]
        return found + [Route(f"/{PATH}/{path}", answer, methods=[*READING, "OPTIONS"])
                        for path, answer in map(spared, parts.items())]  # fmt: skip

    async def service(self, request: Request) -> Response:
        """The manifest, the results of a batch, or an extension."""
        if request.method == "OPTIONS":
            return allowed(METHODS)
        parameters = await self.parameters(request)
        asked = [(name, text) for name in ASKED for text in values(parameters, name)]
        if len(asked) > 1:
            raise ProtocolError(400, "one of queries and extend is answered at once")
        if asked:
            return await self.answer(request, ASKED[asked[0][0]], asked[0][1])
        if request.method == "POST":
            raise ProtocolError(400, "the form has no field 'queries' or 'extend'")
        with using(self.endpoint.served) as generation:
            found = manifest(generation.base, self.root(request))
        return JSONResponse(found, headers={"Cache-Control": "no-cache", "Vary": "Host"})

    async def parameters(self, request: Request) -> Parameters:
        """The fields of the form, or the parameters of the URL."""
        in_url = read_parameters(request.scope["query_string"])
        if request.method != "POST":
            return in_url
        if content_type(request.scope["headers"]) != FORM:
            raise ProtocolError(415, f"the body must be {FORM}", headers=CLOSE)
        max_body = self.endpoint.max_body
        return read_form(await read_body(request.scope, request.receive, max_body=max_body))

    def root(self, request: Request) -> str:
        """The address of the site, ending in a slash: as it is set, else as the client has it."""
        if self.public_url:
            return urljoin(self.public_url, ".")
        host = request.headers.get("host", "")
        return f"{request.url.scheme}://{host}/" if HOST.fullmatch(host) else self.url

    async def answer(self, request: Request, name: str, text: str) -> Response:
        """A worker's answer, as JSON."""
        with using(self.endpoint.served) as generation:
            packings = encodings(request.headers.get("accept-encoding", ""))
            found = await self.ask(generation, name, text, packings)
        return response_of(answer_reply(found))

    async def ask(
        self, generation: Generation, name: str, text: str, packings: tuple[str, ...] = ()
    ) -> Found:
        """A worker's answer."""
        errand = Errand(name, text, generation.base, packings)
        return await self.endpoint.pool.ask(generation.path, errand, client=CLIENT.get())

    async def properties(self, request: Request) -> Response:
        """The properties that things of a type may have."""
        return await self.answer(request, "propose", text_of(request, "type", "limit"))

    async def suggest(self, request: Request) -> Response:
        """Things, types or properties that begin so."""
        text = text_of(request, "prefix", "cursor", "type", "limit", what=what_of(request))
        return await self.answer(request, "suggest", text)

    async def flyout(self, request: Request) -> Response:
        """A few words on a thing, type or property."""
        text = text_of(request, "id", what=what_of(request))
        return await self.answer(request, "flyout", text)

    async def preview(self, request: Request) -> Response:
        """A small page on a thing, to be shown within another site's."""
        with using(self.endpoint.served) as generation:
            found = json.loads((await self.ask(generation, "preview", id_of(request))).body)
            page = render("preview.html", generation, thing=found, path=path_of(found["id"]))
        return HTMLResponse(page, headers={"Content-Security-Policy": FRAMED_POLICY})

    async def view(self, request: Request) -> Response:
        """The page of a thing, which is where its IRI says; its Id comes with escaped slashes."""
        return RedirectResponse(path_of(id_of(request)), 303)


Answer = Callable[[Request], Awaitable[Response]]


def spared(route: tuple[str, Answer]) -> tuple[str, Answer]:
    """The same, with the question what is allowed answered beforehand."""
    path, answer = route

    async def handle(request: Request) -> Response:
        if request.method == "OPTIONS":
            return allowed([*READING, "OPTIONS"])
        return await answer(request)

    return path, handle


def allowed(methods: list[str]) -> Response:
    """The reply to a preflight; the headers that all have say the rest."""
    return Response(status_code=204, headers={"Allow": ", ".join(methods)})


def what_of(request: Request) -> str:
    """What is suggested: entity, type or property."""
    what = str(request.path_params["what"])
    if what not in ("entity", "type", "property"):
        raise ProtocolError(404, "there is nothing here")
    return what


def text_of(request: Request, *names: str, **known: str) -> str:
    """These parameters of the request, as a JSON object; the last value of each counts."""
    given = dict(read_parameters(request.scope["query_string"]))
    return json.dumps({name: given[name] for name in names if name in given} | known)


def id_of(request: Request) -> str:
    """The Id that the request names."""
    ids = values(read_parameters(request.scope["query_string"]), "id")
    if len(ids) != 1 or not ids[0].strip():
        raise ProtocolError(400, "the parameter id names one entity")
    return ids[0]


def path_of(id: str) -> str:
    """Where the page of an Id is on this server.

    >>> path_of("person/ana-lind"), path_of("//evil.example/\\n")
    ('/person/ana-lind', '/evil.example/%0A')
    """
    return "/" + quote(id.lstrip("/\\"), safe=SAFE)
