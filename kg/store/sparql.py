"""The text of a query, read just far enough to know its form, its datasets and what it calls."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from kg.errors import Malformed, Refused, TooLarge

MAX_LENGTH = 100_000
"""Characters of a query."""
MAX_NESTING = 100
"""Brackets within brackets: the engine's parser recurses, and overflows its stack at some 800."""


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

    `shape` is the text without comments, strings, numbers and IRIs: queries that differ only in
    these are expected to cost alike.
    """

    text: str
    form: Form
    prologue: str
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]
    shape: str
    volatile: bool = False


class Token(NamedTuple):
    """A piece of a query: its kind, its text, and where it starts."""

    kind: str
    text: str
    start: int


TOKEN = re.compile(
    r"""
      (?P<space>(?:\s|\#[^\r\n]*+)++)
    | (?P<string>'{3}(?:[^'\\]|\\.|'(?!''))*+'{3} | "{3}(?:[^"\\]|\\.|"(?!""))*+"{3}
               | '(?:[^'\\\r\n]|\\.)*+' | "(?:[^"\\\r\n]|\\.)*+")
    | (?P<iri><[^<>"{}|^`\x00-\x20]*+>)
    | (?P<variable>[?$]\w++)
    | (?P<language>@[A-Za-z]++(?:-[A-Za-z0-9]++)*+)
    | (?P<blank>_:[\w.\-]*+)
    | (?P<name>(?:[^\W\d_][\w.\-]*+)?:(?:(?:[\w:%]|\\.)(?:[\w.:%\-]|\\.)*+)?)
    | (?P<number>\d++(?:\.\d++)?(?:[eE][+-]?\d++)?)
    | (?P<word>[^\W\d]\w*+)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
GAP = r"(?:\s|\#[^\r\n]*+)*+"
SERVICE_CALL = re.compile(
    rf"service{GAP}(?:silent{GAP})?(?:<[^>]*+>|[?$:\w](?:\\.|[^\s{{<>\"#\\])*+){GAP}\{{",
    re.IGNORECASE | re.DOTALL,
)
SERVICE_WORD = re.compile("service", re.IGNORECASE)
UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY",
                     "WITH"})  # fmt: skip


def read(text: str) -> Query:
    """Read a query. `TooLarge`, `Malformed` or `Refused` where it cannot be passed to the engine.

    >>> query = read("PREFIX a: <urn:a#> SELECT * FROM a:g FROM NAMED <urn:h> { ?s ?p 'FROM' }")
    >>> query.form.value, query.default_graphs, query.named_graphs
    ('SELECT', ('a:g',), ('<urn:h>',))
    """
    if len(text) > MAX_LENGTH:
        raise TooLarge(f"the query has over {MAX_LENGTH} characters")
    tokens = [token for token in tokenize(text) if token.kind != "space"]
    check_nesting(tokens)
    if calls_service(text):
        raise Refused("SERVICE is refused: this endpoint asks no other")
    form, start = find_form(tokens)
    default_graphs, named_graphs = find_graphs(tokens)
    return Query(text, form, text[:start], default_graphs, named_graphs, shape_of(tokens))


def tokenize(text: str) -> Iterator[Token]:
    """Every piece of the text, white space and comments included."""
    for match in TOKEN.finditer(text):
        yield Token(str(match.lastgroup), match.group(), match.start())


def check_nesting(tokens: list[Token]) -> None:
    """Refuse brackets that nest too deep."""
    depth = 0
    for token in tokens:
        if token.kind == "other":
            depth += (token.text in "{([") - (token.text in "})]")
        if depth > MAX_NESTING:
            raise Malformed(f"brackets nest deeper than {MAX_NESTING}")


def find_form(tokens: list[Token]) -> tuple[Form, int]:
    """The form of the query, and where its word stands."""
    for token in tokens:
        word = token.text.upper()
        if token.kind == "word" and word in Form.__members__:
            return Form(word), token.start
        if token.kind == "word" and word in UPDATES:
            raise Malformed(f"{word} is an update, not a query")
    raise Malformed("no SELECT, ASK, CONSTRUCT or DESCRIBE found")


def find_graphs(tokens: list[Token]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The graphs after FROM and those after FROM NAMED, each once."""
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


def shape_of(tokens: list[Token]) -> str:
    """The tokens that queries of one shape share."""
    changing = ("string", "number", "iri")
    return " ".join("~" if token.kind in changing else token.text for token in tokens)


def calls_service(text: str) -> bool:
    """Whether the engine could read a call of SERVICE in the text.

    Its grammar needs no space after a keyword (`SERVICEex:a {`, `trueSERVICE<…>{`) and, after an
    operand, takes `<` for an operator where others see the start of an IRI. So every reading is
    followed: at each `<` the one as an IRI and the one as an operator.

    >>> calls_service("{ SERVICE <urn:a> { ?s ?p ?o } }")
    True
    >>> calls_service("{ ?s ?p 'SERVICE <urn:a> {' }")
    False
    """
    if not SERVICE_WORD.search(text):
        return False
    seen: set[int] = set()
    ahead = [0]
    while ahead:
        start = ahead.pop()
        if start in seen or start >= len(text):
            continue
        seen.add(start)
        match = TOKEN.match(text, start)
        if match is None or holds_call(text, match):
            return True
        ahead.append(match.end())
        if match.lastgroup == "iri":
            ahead.append(start + 1)
    return False


def holds_call(text: str, match: re.Match[str]) -> bool:
    """Whether a call of SERVICE starts within a word, or within the prefix of a name."""
    if match.lastgroup not in ("word", "name"):
        return False
    end = match.start() + len(match.group().partition(":")[0])
    starts = SERVICE_WORD.finditer(text, match.start(), max(end, match.start() + 1))
    return any(SERVICE_CALL.match(text, word.start()) for word in starts)
