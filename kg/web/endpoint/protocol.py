"""The SPARQL 1.1 Protocol: what an HTTP request asks."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from kg.web.endpoint.problems import ProtocolError
from kg.web.workers.limits import MAX_BODY

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
Parameters = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A query operation. `query` is None where the request has none: it asks for the service."""

    query: str | None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    format: str | None = None


async def read_request(request: Request) -> Asked:
    """What the request asks; a `ProtocolError` where it breaks the protocol."""
    in_url = read_parameters(request.scope["query_string"])
    if request.method in ("GET", "HEAD"):
        if values(in_url, "update"):
            raise ProtocolError(400, "an update is sent by POST, and not accepted here")
        return read_operation(in_url)
    kind = content_type(request)
    if kind == QUERY:
        query = decode(await read_body(request))
        rest = [pair for pair in in_url if pair[0] != "query"]
        if len(rest) < len(in_url):
            raise ProtocolError(400, "the query is given twice: in the body and in the URL")
        return read_operation([("query", query), *rest])
    if kind == FORM:
        form = read_parameters(await read_body(request))
        refuse_update(form)
        operation = read_operation(form + [pair for pair in in_url if pair[0] == "format"])
        if operation.query is None:
            raise ProtocolError(400, "the form has no field 'query'")
        return operation
    if kind == UPDATE:
        raise ProtocolError(403, "updates are not accepted here")
    raise ProtocolError(
        415, f"the body must be {FORM} or {QUERY}", headers={"Accept-Post": ACCEPT_POST}
    )


ACCEPT_POST = f"{FORM}, {QUERY}"


def refuse_update(form: Parameters) -> None:
    """Refuse a form that asks for an update."""
    if values(form, "update"):
        raise ProtocolError(403, "updates are not accepted here")


def read_operation(parameters: Parameters) -> Asked:
    """The operation that the parameters describe."""
    queries, formats = values(parameters, "query"), values(parameters, "format")
    if len(queries) > 1 or len(formats) > 1:
        raise ProtocolError(400, "more than one query, or more than one format")
    return Asked(
        query=queries[0] if queries else None,
        default_graphs=tuple(values(parameters, "default-graph-uri")),
        named_graphs=tuple(values(parameters, "named-graph-uri")),
        format=formats[0] if formats else None,
    )


def values(parameters: Parameters, name: str) -> list[str]:
    """All values of a parameter."""
    return [value for key, value in parameters if key == name]


def read_parameters(encoded: bytes) -> Parameters:
    """The parameters of a URL or form, decoded once, as UTF-8."""
    try:
        text = encoded.decode("ascii")
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError:
        raise ProtocolError(400, "the parameters are not URL-encoded UTF-8") from None


def content_type(request: Request) -> str:
    """The media type of the body; a `ProtocolError` where it is encoded in a way not read here."""
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise ProtocolError(415, "the body must not be compressed", headers={"Accept-Encoding": ""})
    kind, *parameters = request.headers.get("content-type", "").lower().split(";")
    charsets = [each.partition("=")[2].strip(' "') for each in parameters if "charset=" in each]
    if any(charset not in ("utf-8", "utf8", "us-ascii") for charset in charsets):
        raise ProtocolError(415, "the body must be UTF-8")
    return kind.strip()


async def read_body(request: Request) -> bytes:
    """The body, if it is not too long."""
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MAX_BODY:
                raise ProtocolError(413, f"the body has over {MAX_BODY} bytes")
    except ClientDisconnect:
        raise ProtocolError(400, "the request broke off") from None
    return bytes(body)


def decode(body: bytes) -> str:
    """The query in the body."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise ProtocolError(400, "the query is not UTF-8") from None
