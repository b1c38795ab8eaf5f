"""The SPARQL 1.1 Protocol: what an HTTP request asks."""

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qsl

from starlette.types import Receive, Scope

from kg.web.endpoint.problems import ProtocolError
from kg.web.replies import Headers

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
ACCEPT_POST = f"{FORM}, {QUERY}, {UPDATE}"
CLOSE = {"Connection": "close"}
"""What is left of the request would be taken for the next one."""
Parameters = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A query or update operation; with neither the request asks for the service description.

    The graphs of an update are those of `using-graph-uri` and `using-named-graph-uri`.
    """

    query: str | None = None
    update: str | None = None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    format: str | None = None


async def read_request(scope: Scope, receive: Receive, *, max_body: int) -> Asked:
    """What the request asks; a `ProtocolError` where it breaks the protocol."""
    in_url = read_parameters(scope["query_string"])
    if scope["method"] in ("GET", "HEAD"):
        if values(in_url, "update"):
            raise ProtocolError(400, "an update is sent by POST")
        return read_operation(in_url)
    if scope["method"] != "POST":
        raise ProtocolError(405, f"not by {scope['method']}", headers={"Allow": ALLOW})
    kind = content_type(scope["headers"])
    if kind == FORM:
        form = read_form(await read_body(scope, receive, max_body=max_body))
        return read_posted(form + select(in_url, "format"))
    if kind in (QUERY, UPDATE):
        text = decode(await read_body(scope, receive, max_body=max_body))
        return read_posted(((kind.rpartition("-")[2], text), *in_url))
    raise ProtocolError(
        415, f"the body must be one of {ACCEPT_POST}", headers=CLOSE | {"Accept-Post": ACCEPT_POST}
    )


ALLOW = "GET, HEAD, POST, OPTIONS"


def read_posted(parameters: Parameters) -> Asked:
    """The operation of a POST, which must be one."""
    asked = read_operation(parameters)
    if asked.query is None and asked.update is None:
        raise ProtocolError(400, "the form has no field 'query' or 'update'")
    return asked


@lru_cache(maxsize=256)
def read_operation(parameters: Parameters) -> Asked:
    """The operation that the parameters describe."""
    queries, updates = values(parameters, "query"), values(parameters, "update")
    formats = values(parameters, "format")
    if len(queries) + len(updates) > 1 or len(formats) > 1:
        raise ProtocolError(400, "more than one query or update, or more than one format")
    default, named = GRAPHS[bool(updates)]
    refuse(parameters, *GRAPHS[not updates])
    return Asked(
        query=queries[0] if queries else None,
        update=updates[0] if updates else None,
        default_graphs=values(parameters, default),
        named_graphs=values(parameters, named),
        format=formats[0] if formats else None,
    )


GRAPHS = (
    ("default-graph-uri", "named-graph-uri"),
    ("using-graph-uri", "using-named-graph-uri"),
)
"""The parameters that name the graphs of a query, and those of an update."""


def refuse(parameters: Parameters, *names: str) -> None:
    """Refuse parameters that belong to the other operation."""
    for name in names:
        if values(parameters, name):
            raise ProtocolError(400, f"{name} does not go with this operation")


def values(parameters: Parameters, name: str) -> tuple[str, ...]:
    """All values of a parameter."""
    return tuple(value for key, value in parameters if key == name)


def select(parameters: Parameters, name: str) -> Parameters:
    """The parameters of that name."""
    return tuple(pair for pair in parameters if pair[0] == name)


def read_form(body: bytes) -> Parameters:
    """The fields of a form; a long one is not remembered."""
    return read_parameters(body) if len(body) < 4096 else read_parameters.__wrapped__(body)


@lru_cache(maxsize=1024)
def read_parameters(encoded: bytes) -> Parameters:
    """The parameters of a URL or form, decoded once, as UTF-8."""
    try:
        text = encoded.decode("ascii")
        return tuple(parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=1000))
    except ValueError:
        raise ProtocolError(400, "the parameters are not URL-encoded UTF-8") from None


def header(headers: Headers, name: bytes) -> str:
    """The value of a request's header; several are joined; empty where there is none."""
    return ", ".join(value.decode("latin-1") for key, value in headers if key == name)


def content_type(headers: Headers) -> str:
    """The media type of the body; a `ProtocolError` where it is encoded in a way not read here."""
    if header(headers, b"content-encoding").lower() not in ("", "identity"):
        without = CLOSE | {"Accept-Encoding": "identity"}
        raise ProtocolError(415, "the body must not be compressed", headers=without)
    kind, *parameters = header(headers, b"content-type").lower().split(";")
    charsets = [each.partition("=")[2].strip(' "') for each in parameters if "charset=" in each]
    if any(charset not in ("utf-8", "utf8", "us-ascii") for charset in charsets):
        raise ProtocolError(415, "the body must be UTF-8", headers=CLOSE)
    return kind.strip()


async def read_body(scope: Scope, receive: Receive, *, max_body: int) -> bytes:
    """The body, if it is not too long."""
    too_long = ProtocolError(413, f"the body has over {max_body} bytes", headers=CLOSE)
    announced = header(scope["headers"], b"content-length")
    if announced.isdecimal() and int(announced[:20]) > max_body:
        raise too_long
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ProtocolError(400, "the request broke off")
        body += message.get("body", b"")
        if len(body) > max_body:
            raise too_long
        if not message.get("more_body"):
            return bytes(body)


def decode(body: bytes) -> str:
    """The text in the body."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise ProtocolError(400, "the text is not UTF-8") from None
