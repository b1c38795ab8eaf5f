"""The web application, as a list of its parts."""

from pathlib import Path

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from kg.errors import KgError
from kg.web.endpoint.graphs import METHODS, GraphStore, response_of
from kg.web.endpoint.operation import Endpoint
from kg.web.endpoint.problems import ProtocolError, problem
from kg.web.endpoint.router import EndpointRouter
from kg.web.headers import Headers
from kg.web.operations import Operations
from kg.web.reconcile.door import Reconciliation
from kg.web.site.examples import load_examples
from kg.web.site.facts import Desk
from kg.web.site.pages import Pages
from kg.web.site.rendering import STATIC, VENDOR
from kg.web.site.resources import Resources

READING = ["GET", "HEAD"]


def create_app(endpoint: Endpoint, *, url: str, public_url: str) -> FastAPI:
    """The framework's part of the application: all but the answers of the endpoint.

    `url` is where it listens, `public_url` the endpoint's address as the public knows it, if set.
    """
    served, desk = endpoint.served, Desk(endpoint.pool)
    pages = Pages(desk, load_examples())
    operations = Operations(endpoint, desk)
    resources = Resources(served=served, desk=desk, pages=pages)

    app = FastAPI(redirect_slashes=False, openapi_url=None, docs_url=None, redoc_url=None)
    app.add_middleware(Headers)
    app.add_exception_handler(KgError, show_error)
    app.add_exception_handler(HTTPException, show_http_error)
    app.add_exception_handler(Exception, show_fault)
    known = public_url or f"{url}sparql"
    app.include_router(EndpointRouter(endpoint=endpoint, pages=pages, public_url=known))
    app.routes.extend(Reconciliation(endpoint, url=url, public_url=public_url).routes())
    for name, folder in (("static", STATIC), ("vendor", VENDOR)):
        app.mount(f"/{name}", static_files(folder), name=name)
    app.add_route("/", resources.home, methods=READING)
    for name, answer in (("health", operations.health), ("ready", operations.ready),
                         ("metrics", operations.metrics)):  # fmt: skip
        app.add_route(f"/{name}", answer, methods=READING)
    app.add_route("/store", GraphStore(endpoint).handle, methods=METHODS)
    app.add_route("/search", resources.search, methods=READING)
    app.add_route("/terms.json", resources.terms, methods=READING)
    app.add_route("/{path:path}", resources.node, methods=READING)
    return app


def static_files(folder: Path) -> StaticFiles:
    """The files of a folder; empty where the package was not built with it."""
    return StaticFiles(directory=folder, check_dir=False)


async def show_error(_: Request, error: Exception) -> Response:
    """A known failure, as one line."""
    return problem_response(
        error if isinstance(error, KgError) else ProtocolError(500, "internal error")
    )


async def show_http_error(_: Request, error: Exception) -> Response:
    """A rejection by the framework, as one line."""
    if not isinstance(error, HTTPException):
        return problem_response(ProtocolError(500, "internal error"))
    headers = dict(error.headers or {})
    return problem_response(ProtocolError(error.status_code, error.detail, headers=headers))


async def show_fault(_: Request, __: Exception) -> Response:
    """A fault of ours: the log has its trace, the client one line."""
    return problem_response(ProtocolError(500, "internal error"))


def problem_response(error: KgError) -> Response:
    """The reply that tells of an error, as the framework's response."""
    return response_of(problem(error))
