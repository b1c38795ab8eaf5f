"""The tokens of a SPARQL text, in every way that an engine could read it.

The grammar needs no space after a keyword (`SERVICEex:a {`, `trueSERVICE<…>{`) and, after an
operand, takes `<` for an operator where others see the start of an IRI. So what must not be missed
is looked for in every reading: at each `<` the one as an IRI and the one as an operator.

White space is ASCII's, as in the grammar. All beyond ASCII is taken for a part of a name: outside
strings, IRIs and comments the grammar lets it be nothing else.
"""

import heapq
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

OPENING, CLOSING = "{([", "})]"


class Token(NamedTuple):
    """A piece of a query: its kind, its text, and where it starts."""

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where the next one starts."""
        return self.start + len(self.text)


SPACE = r"[ \t\r\n]"
LETTER = r"A-Za-z_\x80-\U0010ffff"
TOKEN = re.compile(
    rf"""
      (?P<space>(?:{SPACE}|\#[^\r\n]*+)++)
    | (?P<string>'{{3}}(?:[^'\\]|\\.|'(?!''))*+'{{3}} | "{{3}}(?:[^"\\]|\\.|"(?!""))*+"{{3}}
               | '(?:[^'\\\r\n]|\\.)*+' | "(?:[^"\\\r\n]|\\.)*+")
    | (?P<iri><[^<>"{{}}|^`\x00-\x20]*+>)
    | (?P<variable>[?$][{LETTER}0-9]++)
    | (?P<language>@[A-Za-z]++(?:-[A-Za-z0-9]++)*+)
    | (?P<blank>_:[{LETTER}0-9.\-]*+)
    | (?P<name>(?:[{LETTER}][{LETTER}0-9.\-]*+)?:
               (?:(?:[{LETTER}0-9:%]|\\.)(?:[{LETTER}0-9.:%\-]|\\.)*+)?)
    | (?P<number>[0-9]++(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?)
    | (?P<word>[{LETTER}][{LETTER}0-9]*+)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
OPERATOR = re.compile(
    r"(?i:\b(?:union|optional|minus|filter|bind|graph|service|exists|select|in)\b)"
    r"|\|\||&&|!=|[<>]=|[!=<>+\-*/|^]"
)

OPERATOR_PARTS = ("union", "optional", "minus", "filter", "bind", "graph", "service", "exists",
                  "select", "in", *"|&!=<>+-*/^")  # fmt: skip
"""Every operator has one of these in it."""


def tokenize(text: str) -> Iterator[Token]:
    """Every piece of the text in its likeliest reading, white space and comments included."""
    for match in TOKEN.finditer(text):
        yield Token(str(match.lastgroup), match.group(), match.start())


def readings(text: str) -> Iterator[Token]:
    """Every piece of the text in any reading."""
    seen: set[int] = set()
    ahead = [0]
    while ahead:
        start = ahead.pop()
        if start in seen or start >= len(text):
            continue
        seen.add(start)
        token = token_at(text, start)
        yield token
        ahead.append(token.end)
        if token.kind == "iri":
            yield Token("other", "<", start)
            ahead.append(start + 1)


def token_at(text: str, start: int) -> Token:
    """The piece that starts there."""
    match = TOKEN.match(text, start)
    if match is None:  # pragma: no cover  # the pattern ends in one that takes anything
        raise ValueError(start)
    return Token(str(match.lastgroup), match.group(), start)


def greatest(text: str, step: Callable[[Token], int]) -> int:
    """The greatest sum that any reading reaches on its way, when each piece adds its `step`."""
    best = {0: 0}
    ahead = [0]
    highest = 0
    while ahead:
        start = heapq.heappop(ahead)
        token = token_at(text, start)
        after = [token]
        if token.kind == "iri":
            after.append(Token("other", "<", start))
        for each in after:
            total = best[start] + step(each)
            highest = max(highest, total)
            if each.end < len(text):
                if each.end not in best:
                    heapq.heappush(ahead, each.end)
                best[each.end] = max(total, best.get(each.end, total))
    return highest


def nesting(text: str) -> int:
    """How deep brackets nest in the deepest reading; not counted out where it cannot be deep.

    >>> nesting("{ ( [ ] ) } '((('")
    3
    """
    return greatest(text, depth_step)


def depth_step(token: Token) -> int:
    """How a piece changes the depth."""
    if token.kind != "other":
        return 0
    return (token.text in OPENING) - (token.text in CLOSING)


def operators(text: str) -> int:
    """How many operators there are, in the likeliest reading: in others, every IRI has some.

    >>> operators("SELECT * { { ?a ?b 'x || y' } UNION { ?a ^<urn:p> ?b FILTER(?a = 1) } }")
    6
    """
    kinds = ("word", "other")
    return sum(token.kind in kinds and is_operator(token.text) for token in tokenize(text))


def is_operator(text: str) -> bool:
    """Whether a word or sign joins or changes patterns or values."""
    return OPERATOR.fullmatch(text) is not None
