"""The text of a query, read just far enough to know its form, its datasets and what it calls."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kg.errors import Malformed, Refused, TooLarge
from kg.store.tokens import (
    LETTER,
    OPENING,
    OPERATOR_PARTS,
    Token,
    nesting,
    operators,
    readings,
    tokenize,
)
from kg.vocabulary import KG

SEARCH = KG.search
"""What a SERVICE call asks to search texts, here and not elsewhere."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a query's text may hold: the engine's parser recurses, and overflows its stack."""

    max_query: int = 100_000
    """Characters."""
    max_nesting: int = 100
    """Brackets within brackets."""
    max_operators: int = 300


BOUNDS = Bounds()


class Form(StrEnum):
    """What a query asks for."""

    SELECT = "SELECT"
    ASK = "ASK"
    CONSTRUCT = "CONSTRUCT"
    DESCRIBE = "DESCRIBE"

    @property
    def gives_graph(self) -> bool:
        """Whether the answer is a graph, not a table or a truth value."""
        return self in (Form.CONSTRUCT, Form.DESCRIBE)


@dataclass(frozen=True, slots=True)
class Query:
    """A query whose text was read. Graphs are given as written: `<…>` or a prefixed name.

    The answer to a `volatile` one may be another each time; one that `searches` calls kg:search.
    """

    text: str
    form: Form
    prologue: str = field(repr=False)
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]
    volatile: bool
    searches: bool


GAP = r"(?:[ \t\r\n]|\#[^\r\n]*+)*+"
IRI = r"<[^<>\"{}|^`\x00-\x20]*+>"
DECLARATION = re.compile(
    rf"{GAP}(?:prefix{GAP}(?P<prefix>[{LETTER}0-9.\-]*+):{GAP}|base{GAP})(?P<iri>{IRI})",
    re.IGNORECASE,
)
WORD = re.compile(rf"{GAP}(\w*+)")
SERVICE_CALL = re.compile(
    rf"service{GAP}(?:silent{GAP})?(<[^>]*+>|[?$:{LETTER}](?:\\.|[^ \t\r\n{{<>\"#\\])*+){GAP}\{{",
    re.IGNORECASE | re.DOTALL,
)
SERVICE_WORD = re.compile("service", re.IGNORECASE)
FROM_WORD = re.compile("from", re.IGNORECASE)
VOLATILE_NAMES = ("now", "rand", "uuid", "bnode")
VOLATILE = re.compile(rf"(?:now|rand|uuid|bnode){GAP}\(", re.IGNORECASE)
MAX_IRI = 2048
LONG_IRI = re.compile(rf"<[^<>\"{{}}|^`\x00-\x20]{{{MAX_IRI}}}")
ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))")
UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY",
                     "WITH"})  # fmt: skip


def read(text: str, *, bounds: Bounds = BOUNDS, services: Collection[str] = ()) -> Query:
    """Read a query. `TooLarge`, `Malformed` or `Refused` where it cannot be passed to the engine.

    `services` are the IRIs that SERVICE may ask.

    >>> query = read("PREFIX a: <urn:a#> SELECT * FROM a:g FROM NAMED <urn:h> { ?s ?p 'FROM' }")
    >>> query.form.value, query.default_graphs, query.named_graphs
    ('SELECT', ('a:g',), ('<urn:h>',))
    """
    check(text, bounds)
    start, prefixes = read_prologue(text)
    asked = asked_services(text, prefixes, services)
    form = form_of(text, start)
    default_graphs, named_graphs = find_graphs(text) if FROM_WORD.search(text) else ((), ())
    volatile = bool(asked - {SEARCH}) or is_volatile(text)
    return Query(text, form, text[:start], default_graphs, named_graphs, volatile, SEARCH in asked)


def is_volatile(text: str) -> bool:
    """Whether the text seems to call a function that gives something else each time."""
    lower = text.lower()
    return any(name in lower for name in VOLATILE_NAMES) and VOLATILE.search(text) is not None


def check(text: str, bounds: Bounds) -> None:
    """Refuse a text that is too long, too deep or too rich for the engine, or that hides a word."""
    if len(text) > bounds.max_query:
        raise TooLarge(f"the query has over {bounds.max_query} characters")
    if sum(map(text.count, OPENING)) > bounds.max_nesting and nesting(text) > bounds.max_nesting:
        raise Malformed(f"brackets nest deeper than {bounds.max_nesting}")
    if LONG_IRI.search(text):
        # What looks like one may be an expression after `<`, with operators that are not counted.
        raise Malformed(f"an IRI has over {MAX_IRI} characters")
    if count_over(text, bounds.max_operators) and operators(text) > bounds.max_operators:
        raise Malformed(f"over {bounds.max_operators} operators")
    if ESCAPE.search(text) and any(map(hides, readings(text))):
        raise Malformed("an ASCII character outside a string is written as an escape")


def count_over(text: str, limit: int) -> bool:
    """Whether there may be so many operators, whatever is a string or a comment; quickly told."""
    lower = text.lower()
    return sum(map(lower.count, OPERATOR_PARTS)) > limit


def hides(token: Token) -> bool:
    """Whether an escape stands for what could be read as a keyword or a sign."""
    if token.kind == "string":
        return False
    found = ESCAPE.finditer(token.text)
    return any(int(match[1] or match[2], 16) < 0x80 for match in found)


def read_prologue(text: str) -> tuple[int, Mapping[str, str]]:
    """Where the declarations end, and the prefixes they declare."""
    prefixes: dict[str, str] = {}
    end = 0
    while match := DECLARATION.match(text, end):
        end = match.end()
        if match["prefix"] is not None:
            prefixes[match["prefix"]] = match["iri"][1:-1]
    return end, prefixes


def form_of(text: str, start: int) -> Form:
    """The form of the query, told by the word after its declarations."""
    match = WORD.match(text, start)
    word = match[1].upper() if match else ""
    if word in Form.__members__:
        return Form(word)
    return find_form(text)


def find_form(text: str) -> Form:
    """The form of a query that does not begin as it should; the engine says what is wrong."""
    for token in tokenize(text):
        word = token.text.upper()
        if token.kind == "word" and word in Form.__members__:
            return Form(word)
        if token.kind == "word" and word in UPDATES:
            raise Malformed(f"{word} is an update, not a query")
    raise Malformed("no SELECT, ASK, CONSTRUCT or DESCRIBE found")


def find_graphs(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The graphs after FROM and those after FROM NAMED, each once."""
    tokens = [token for token in tokenize(text) if token.kind != "space"]
    default: dict[str, None] = {}
    named: dict[str, None] = {}
    for first, second, third in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if first.kind != "word" or first.text.upper() != "FROM":
            continue
        if second.kind in ("iri", "name"):
            default[second.text] = None
        elif second.text.upper() == "NAMED" and third.kind in ("iri", "name"):
            named[third.text] = None
    return tuple(default), tuple(named)


def asked_services(
    text: str, prefixes: Mapping[str, str], services: Collection[str]
) -> frozenset[str]:
    """What the engine could read a call of SERVICE to; `Refused` if it may not ask one of them."""
    targets = set(service_calls(text)) if SERVICE_WORD.search(text) else set()
    asked = frozenset(resolved(target, prefixes) for target in targets)
    if not asked <= {SEARCH, *services}:
        raise Refused(refusal(services))
    return asked


def refusal(services: Collection[str]) -> str:
    """Why a call is refused."""
    if services:
        return f"SERVICE may ask none but {', '.join(services)} (--allow-service)"
    return "SERVICE is refused: this endpoint asks no other"


def resolved(target: str, prefixes: Mapping[str, str]) -> str:
    """The IRI of a call's target; empty where that is not certain."""
    if "\\" in target:
        return ""
    if target.startswith("<"):
        return target[1:-1]
    prefix, colon, name = target.partition(":")
    declared = prefixes.get(prefix, KG.iri if prefix == "kg" else None)
    return declared + name if colon and declared is not None else ""


def service_calls(text: str) -> Iterator[str]:
    """The targets of all calls of SERVICE in any reading.

    >>> list(service_calls("{ SERVICE <urn:a> { ?s ?p 'SERVICE <urn:b> {' } }"))
    ['<urn:a>']
    """
    for token in readings(text):
        if token.kind in ("word", "name"):
            yield from calls_in(text, token)


def calls_in(text: str, token: Token) -> Iterator[str]:
    """The targets of calls that start within a word, or within the prefix of a name."""
    end = token.start + len(token.text.partition(":")[0])
    for word in SERVICE_WORD.finditer(text, token.start, max(end, token.start + 1)):
        call = SERVICE_CALL.match(text, word.start())
        if call:
            yield call[1]
